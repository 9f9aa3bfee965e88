"""What a measurement gives: rows of the table, CPU seconds, megabytes."""

import atexit
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import cache
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
    """Megabytes, at most, of the largest of its processes."""


@cache
def _bytecode() -> str:
    """A folder for compiled modules, the same for all runs."""
    folder = tempfile.TemporaryDirectory()
    atexit.register(folder.cleanup)
    return folder.name


def run(*arguments: str) -> Run:
    """The command with these arguments, run to its end in a process of its own; its modules are compiled, as pip leaves
    them, once it has run before.
    """
    code = (
        "import resource, sys; from claims.cli.main import main\n"
        "try: main(sys.argv[1:])\n"
        "except SystemExit: pass\n"
        "whose = resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN\n"
        "print(max(resource.getrusage(who).ru_maxrss for who in whose) // 1024, file=sys.stderr)"
    )
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    env.setdefault("PYTHONPYCACHEPREFIX", _bytecode())
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True, env=env)
    after, clock = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter() - start
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Run(spent, clock, int(done.stderr.split()[-1]))
