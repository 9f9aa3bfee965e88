"""How accurate the program is on labelled data, held to floors: `make gate`.

The labelled data lie beside the checkout (../shared/gold) and are no part of it; where they are absent, the gate says
so and passes.
Floors stand in tests/gate.toml with the digest of the data they were measured on. `--update` raises floors to what is
measured
less a margin for honest noise; only `--lower` lets one go down. With it the table of scores in README.md is written.
"""

import argparse
import hashlib
import json
import re
import subprocess
import sys
import tomllib
from datetime import date
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
FLOORS = Path(__file__).with_name("gate.toml")
README = ROOT / "README.md"
EXTRACT = "extract --dry-run --format jsonl {input}"
STORED = "extract -q --db {db} {input}"
MARGIN = 0.4
"""Points that a floor stays below what was measured."""


class Task(NamedTuple):
    """One file of labelled data and how it is scored."""

    name: str
    task: str
    command: str
    measures: dict[str, tuple[str, str | None]]
    """Short name: (line of the scorer's output, key within its JSON or None)."""


def _claims(arguments: str) -> str:
    return f"{sys.executable} -m claims {arguments}"


def _stored(*arguments: str) -> str:
    return "sh -c '" + " && ".join(_claims(a) for a in (STORED, *arguments)) + "'"


_F1, _P, _R = "F1", "P", "R"
TASKS = (
    Task(
        "labelled", "labelled", _claims(EXTRACT),
        {"number F1": ("number", _F1), "whole claim F1": ("whole claim (number, hedge, unit, source)", _F1)},
    ),
    Task(
        "newsquant", "newsquant", _claims(EXTRACT + " --kinds all"),
        {"value F1": ("value", _F1), "value+unit F1": ("value+unit", _F1)},
    ),
    Task(
        "sources", "sources", _claims(EXTRACT),
        {"right of all": ("source right of all %", None), "right of found": ("source right of those %", None)},
    ),
    Task(
        "muc4_casualties", "casualties", _claims(EXTRACT),
        {"number recall": ("number recall", None), "with its effect": ("number and effect recall", None)},
    ),
    Task(
        "facts", "facts", _stored("list --db {db} --format jsonl", "conflicts --db {db} --format jsonl"),
        {
            "same fact F1": ("same fact (pairs of found figures)", _F1),
            "conflict P": ("conflicts", _P),
            "conflict R": ("conflicts", _R),
        },
    ),
    Task(
        "conflicts", "conflicts", _stored("conflicts --db {db} --format jsonl"),
        {"conflict P": ("conflict", _P), "conflict R": ("conflict", _R)},
    ),
    Task(
        "pairs", "pairs", _stored("conflicts --db {db} --format jsonl"),
        {"conflict P": ("pairs", _P), "conflict R": ("pairs", _R)},
    ),
)  # fmt: skip


def measure(task: Task, gold: Path) -> dict[str, float]:
    """The measures of one task, as the scorer beside the data prints them."""
    done = subprocess.run(
        [sys.executable, gold / "score.py", task.task, gold / "dev" / f"{task.name}.jsonl", "--run", task.command],
        capture_output=True, text=True, cwd=ROOT, check=False,
    )  # fmt: skip
    if done.returncode:
        sys.exit(f"gate: {task.name} could not be scored: {done.stderr.strip()[-2000:]}")
    lines = dict(re.match(r"(.*?): (.*)", line).groups() for line in done.stdout.splitlines() if ": " in line)
    found = {}
    for short, (line, key) in task.measures.items():
        value = json.loads(lines[line])
        found[short] = float(value if key is None else value[key])
    return found


def digest(path: Path) -> str:
    """The first sixteen hex digits of a file's SHA-256."""
    return hashlib.sha256(path.read_bytes()).hexdigest()[:16]


def write_floors(floors: dict[str, dict[str, object]]) -> None:
    """The floors as a table that a reviewer can read line by line."""
    lines = [
        "# Floors of accuracy, held by `make gate`; one goes down only with `python -m tests.gate --update --lower`.",
        "",
    ]
    for name, values in floors.items():
        lines.append(f"[{name}]")
        lines += [f'"{key}" = {json.dumps(value)}' for key, value in values.items()]
        lines.append("")
    FLOORS.write_text("\n".join(lines), "utf-8")


KNOWN = {
    ("labelled", "number F1"): "two annotators 98.6",
    ("labelled", "whole claim F1"): "two annotators 96.6",
    ("newsquant", "value F1"): "CQE 92.0, quantulum3 73.0",
    ("newsquant", "value+unit F1"): "CQE 85.6, quantulum3 47.2",
    ("sources", "right of found"): "a second human 87 to 94",
    ("muc4_casualties", "number recall"): "Recognizers-Text 94.5",
    ("muc4_casualties", "with its effect"): "Recognizers-Text 0",
}
"""What others reach on the same data, as its README tells."""


def write_scores(measured: dict[str, dict[str, float]]) -> None:
    """Put the scores between their marks in README.md."""
    rows = [
        f"| {name} | {short} | {value:.1f} | {KNOWN.get((name, short), '')} |"
        for name, values in measured.items()
        for short, value in values.items()
    ]
    said = "\n".join(
        [f"Measured on {date.today()}.", "", "| data | measure | here | others |", "|---|---|---|---|", *rows]
    )
    page = README.read_text("utf-8")
    block = f"<!-- scores: written by python -m tests.gate --update -->\n\n{said}\n\n<!-- scores end -->"
    README.write_text(re.sub(r"<!-- scores: .*?<!-- scores end -->", lambda _: block, page, flags=re.S), "utf-8")


def main() -> int:
    """Scores every task, prints a table, and answers 1 where a measure is under its floor."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--gold", type=Path, default=ROOT.parent / "shared" / "gold")
    options.add_argument("--only", action="append", help="score only this file")
    options.add_argument("--update", action="store_true", help="raise floors to what is measured")
    options.add_argument("--lower", action="store_true", help="with --update: let floors go down too")
    given = options.parse_args()
    if not (given.gold / "score.py").exists():
        print(f"gate: no labelled data at {given.gold}: nothing measured")
        return 0
    floors = tomllib.loads(FLOORS.read_text("utf-8")) if FLOORS.exists() else {}
    under, measured = False, dict[str, dict[str, float]]()
    for task in TASKS:
        if given.only and task.name not in given.only:
            continue
        data = given.gold / "dev" / f"{task.name}.jsonl"
        held = floors.setdefault(task.name, {})
        other = held.get("digest") not in {None, digest(data)}
        measured[task.name] = measure(task, given.gold)
        for short, value in measured[task.name].items():
            floor = float(held.get(short, 0.0))
            low = value < floor and not other
            under |= low
            mark = "   UNDER" if low else "   (other data than the floor's)" if other else ""
            print(f"{task.name:16} {short:16} {value:6.1f}   floor {floor:5.1f}{mark}")
            raised = round(value - MARGIN, 1)
            if given.update and (raised > floor or given.lower):
                held[short] = raised
        if given.update:
            held["digest"] = digest(data)
    if given.update:
        write_floors(floors)
        if not given.only:
            write_scores(measured)
    return int(under and not given.lower)


if __name__ == "__main__":
    sys.exit(main())
