"""Cases that read like the case: lines of text in, facts, relations and conflicts out.

A line is "DAY PAPER: words", or bare words that nobody is known to have published. Each line is a document of its own.
"""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from claims.documents.document import Document
from claims.extract import extract_claims
from claims.extract.claim import CORE
from claims.facts.arithmetic import find_arithmetic
from claims.facts.conflict import Conflict
from claims.facts.facts import Fact, find_fact_conflicts, make_fact
from claims.facts.figure import Figure
from claims.facts.group import group_figures

_LINE = re.compile(r"(?:(?P<day>\d{4}-\d\d-\d\d) (?P<paper>[^:]+): )?(?P<text>.*)", re.DOTALL)


class Outcome(NamedTuple):
    facts: list[Fact]
    conflicts: list[Conflict]

    @property
    def numbers(self) -> set[tuple[float, ...]]:
        """The numbers of each fact, in the order of its timeline."""
        return {tuple(f.number for f in fact.figures) for fact in self.facts}

    @property
    def relations(self) -> list[str]:
        """What each figure is to the one before it in its fact."""
        return sorted(r.name for fact in self.facts for r in fact.relations if r)

    @property
    def kinds(self) -> list[str]:
        return sorted(c.kind for c in self.conflicts)


class Case(NamedTuple):
    """What several papers print, and what an editor is to see of it."""

    lines: tuple[str, ...]
    one: tuple[tuple[float, ...], ...] = ()
    """Numbers that are of one fact."""
    apart: tuple[tuple[float, float], ...] = ()
    """Numbers that are of no fact together."""
    kinds: Sequence[str] = ()
    """The kinds of all conflicts."""


def check(case: Case) -> None:
    """Hold what is made of a case's lines against it."""
    found = look(*case.lines)
    facts = [Counter(f.number for f in fact.figures) for fact in found.facts]
    for numbers in case.one:
        assert any(Counter(numbers) <= fact for fact in facts), (numbers, facts)
    for a, b in case.apart:
        assert not any(a in fact and b in fact for fact in facts), (a, b)
    assert found.kinds == list(case.kinds), [c.reason for c in found.conflicts]


def read_line(number: int, line: str) -> list[Figure]:
    match = _LINE.fullmatch(line)
    assert match is not None, line
    text, day, paper = match["text"], match["day"], match["paper"]
    document = Document(f"{paper}/{number}", text, "", publisher=paper, published=day)
    figures = []
    for n, claim in enumerate(c for c in extract_claims(document) if c.kind in CORE):
        fields = {
            k: v for k, v in claim._asdict().items() if k in Figure._fields and k not in ("document", "quote_start")
        }
        figures.append(
            Figure(
                id=number * 100 + n, document=number, name=document.name, quote=text[claim.quote_start :
                claim.quote_end],
                quote_start=claim.quote_start, before=text[max(0, claim.quote_start - 250) : claim.quote_start],
                lead=text[:500], published=day, publisher=paper, origin=number, **fields,
            )
        )  # fmt: skip
    return figures


def read(*lines: str) -> list[Figure]:
    return [figure for number, line in enumerate(lines, 1) for figure in read_line(number, line)]


def look(*lines: str) -> Outcome:
    return conclude(read(*lines))


def conclude(figures: list[Figure]) -> Outcome:
    facts = [make_fact(group) for group in group_figures(figures)]
    return Outcome(facts, [*(c for fact in facts for c in find_fact_conflicts(fact)), *find_arithmetic(facts)])
