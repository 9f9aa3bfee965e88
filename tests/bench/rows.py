"""What a measurement gives: rows of the table, CPU seconds, megabytes."""

import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from claims.documents.document import Document

ROOT = Path(__file__).parents[2]


class Row(NamedTuple):
    """One line of the table."""

    what: str
    measured: str
    wanted: str = ""
    good: bool | None = None
    """Whether the wanted figure is reached; None where none is."""


def cpu(act: Callable[[], object], rounds: int = 5) -> float:
    """The least CPU seconds of `rounds` runs: what the machine can do when nobody disturbs it."""
    best = float("inf")
    for _ in range(rounds):
        start = time.process_time()
        act()
        best = min(best, time.process_time() - start)
    return best


def in_turn(acts: Sequence[Callable[[], object]], rounds: int = 5) -> list[float]:
    """The least CPU seconds of each act, all of them run in turn, so that a busy minute slows none alone."""
    best = [float("inf")] * len(acts)
    for _ in range(rounds):
        for n, act in enumerate(acts):
            best[n] = min(best[n], cpu(act, 1))
    return best


def size(documents: Sequence[Document]) -> float:
    """Megabytes of text, a code point a byte."""
    return sum(len(d.text) for d in documents) / 1e6


def print_table(rows: Sequence[Row]) -> str:
    """The rows as a Markdown table."""
    marks = {True: "reached", False: "missed", None: ""}
    lines = [f"| {row.what} | {row.measured} | {row.wanted} | {marks[row.good]} |" for row in rows]
    return "\n".join(["| what | measured | wanted | |", "|---|---|---|---|", *lines])


class Run(NamedTuple):
    """One run of the command."""

    cpu: float
    """CPU seconds, its children included."""
    clock: float
    memory: int
    """Megabytes, at most, of the command's own process."""


def run(*arguments: str) -> Run:
    """The command with these arguments, run to its end in a process of its own."""
    code = (
        "import resource, sys; from claims.cli.main import main\n"
        "try: main(sys.argv[1:])\n"
        "except SystemExit: pass\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024, file=sys.stderr)"
    )
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True)
    after, clock = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter() - start
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Run(spent, clock, int(done.stderr.split()[-1]))
