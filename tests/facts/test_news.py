"""What an editor sees of news of all kinds: the cases of news.txt, parts.txt and wires.txt, each lines of several papers with what is made of them.

"one" are numbers that are of one fact, "apart" numbers that are of no fact together, "conflicts" the kinds of all of them.
"""

import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from claims.ledger.connect import Ledger
from claims.ledger.intake import Intake, complete, take_in
from tests.facts.notation import as_document, look

ROOT = Path(__file__).parents[2]
NEWS = "\n".join(Path(__file__).with_name(f"{name}.txt").read_text("utf-8") for name in ("news", "parts", "wires"))
_WANTED = re.compile(r"(one|apart|conflicts): (.*)")


class Case(NamedTuple):
    """What several papers print, and what an editor is to see of it."""

    name: str
    lines: list[str]
    one: list[list[float]]
    apart: list[list[float]]
    conflicts: list[str]


def read_cases(text: str) -> Iterator[Case]:
    for block in re.split(r"^## ", text, flags=re.MULTILINE)[1:]:
        name, *lines = [line for line in block.splitlines() if line and not line.startswith("# ")]
        case = Case(name, [], [], [], [])
        for line in lines:
            wanted = _WANTED.fullmatch(line)
            if wanted is None:
                case.lines.append(line.replace("\\n", "\n"))
            elif wanted[1] == "conflicts":
                case.conflicts.extend(wanted[2].split())
            else:
                getattr(case, wanted[1]).append([float(number) for number in wanted[2].split()])
        yield case


CASES = list(read_cases(NEWS))


def test_the_cases_are_many_and_each_has_its_name():
    assert len({case.name for case in CASES}) == len(CASES) > 100


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_what_an_editor_sees(case):
    found = look(*case.lines)
    facts = [Counter(f.number for f in fact.figures) for fact in found.facts]
    assert [numbers for numbers in case.one if not any(Counter(numbers) <= fact for fact in facts)] == []
    assert [(a, b) for a, b in case.apart if any(a in fact and b in fact for fact in facts)] == []
    assert found.kinds == case.conflicts, [c.reason for c in found.conflicts]


PRINTED = """
from claims.ledger.connect import Ledger
from claims.ledger.intake import Intake, complete, take_in
from tests.facts.notation import as_document, look
from tests.facts.test_news import CASES
for fact in look(*(line for case in CASES[:40] for line in case.lines)).facts:
    print(fact.id, [f.id for f in fact.figures], [r and r.name for r in fact.relations])
"""


def test_facts_do_not_depend_on_how_python_orders_sets():
    commands = [
        subprocess.run(
            [sys.executable, "-c", PRINTED], env=os.environ | {"PYTHONHASHSEED": seed}, cwd=ROOT, capture_output=True,
            text=True, check=True,
        )
        for seed in ("1", "2")
    ]  # fmt: skip
    first, second = (command.stdout for command in commands)
    assert len(first.splitlines()) > 40
    assert first == second


@pytest.mark.parametrize("case", CASES[::6], ids=[case.name for case in CASES[::6]])
def test_a_ledger_which_compares_without_the_texts_finds_the_same(case):
    ledger = Ledger.open(":memory:", create=True)
    list(take_in(ledger, [as_document(n, line) for n, line in enumerate(case.lines)], Intake(jobs=1)))
    complete(ledger)
    kinds = [
        kind for (kind,) in ledger.connection.execute("SELECT kind FROM conflicts WHERE status = 'open' ORDER BY 1")
    ]
    ledger.close()
    assert kinds == case.conflicts
