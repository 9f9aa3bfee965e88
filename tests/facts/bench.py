"""How fast facts are made in a large ledger: `python -m tests.facts.bench`, a part of `make bench`.

The ledger is made by tests/facts/make_ledger.py, its texts marked as going back to none but themselves. Measured are the
pass over all of it (reading, comparing, settling, saving) in a process of its own with its children, and then new
documents of eleven claims, one at a time, origins and all. `--write` puts the table into its own part of
docs/performance.md.
"""

import argparse
import json
import os
import platform
import re
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

from claims.ledger import Ledger
from claims.ledger.facts import list_conflicts
from claims.ledger.regroup import regroup
from tests.bench.rows import ROOT, Row, print_table
from tests.facts.make_ledger import make_ledger

PAGE = ROOT / "docs" / "performance.md"
BEGIN, END = "<!-- facts -->\n", "<!-- /facts -->"
NEW = 200
"""New documents that are timed."""
FULL = 1_000_000
"""Claims of the ledger of which the figures below are wanted."""
SECONDS, MEGABYTES, TIMES, NEW_MS, LIST_SECONDS = 60, 2000, 13, 20, 1


def prepare(path: str, claims: int) -> list[int]:
    """A ledger of so many claims and NEW further documents, which are kept out of it for now: their numbers."""
    make_ledger(path, claims + 11 * NEW)
    with sqlite3.connect(path) as connection:
        last = connection.execute("SELECT max(id) FROM documents").fetchone()[0]
        connection.execute("UPDATE documents SET origin = id WHERE id <= ?", (last - NEW,))
        connection.execute("UPDATE documents SET replaced = 'later' WHERE id > ?", (last - NEW,))
        connection.execute("ANALYZE")
    return list(range(last - NEW + 1, last + 1))


def pass_over(path: str) -> dict[str, float]:
    """What a pass over the whole ledger takes: seconds, CPU seconds, megabytes of all its processes at most."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.facts.bench", "--pass-over", path], capture_output=True, text=True, check=True
    )
    return dict(json.loads(done.stdout.splitlines()[-1]))


def measure_pass(path: str) -> None:
    """Print what `pass_over` asks for, from the process that makes the pass."""
    start = time.perf_counter()
    with Ledger.open(path) as ledger:
        found = regroup(ledger)
    clock = time.perf_counter() - start
    mine, children = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = sum(usage.ru_utime + usage.ru_stime for usage in (mine, children))
    workers = len(os.sched_getaffinity(0)) if children.ru_maxrss else 0
    memory = (mine.ru_maxrss + workers * children.ru_maxrss) / 1024
    print(json.dumps({"seconds": clock, "cpu": cpu, "memory": memory, "facts": found.facts, "claims": found.claims}))


def time_new(path: str, documents: list[int]) -> list[float]:
    """Milliseconds that each new document takes, sorted; between two the log is copied out, as `claims watch` does."""
    taken = []
    with Ledger.open(path) as ledger:
        for document in documents:
            ledger.connection.execute("UPDATE documents SET replaced = NULL, grouped = NULL WHERE id = ?", (document,))
            start = time.perf_counter()
            regroup(ledger, [document])
            taken.append(1000 * (time.perf_counter() - start))
            ledger.copy_log()
    return sorted(taken)


def time_list(path: str) -> float:
    """Seconds until the first hundred conflicts are there."""
    with Ledger.open(path, readonly=True) as ledger:
        start = time.perf_counter()
        for n, _ in enumerate(list_conflicts(ledger)):
            if n == 100:
                break
        return time.perf_counter() - start


def measure(claims: int) -> list[Row]:
    """The rows of the table for a ledger of so many claims, and one of a tenth."""
    with tempfile.TemporaryDirectory() as folder:
        small, large = f"{folder}/small.db", f"{folder}/large.db"
        prepare(small, claims // 10)
        first = pass_over(small)
        Path(small).unlink()
        documents = prepare(large, claims)
        whole = pass_over(large)
        taken, listed = time_new(large, documents), time_list(large)
    rows = rate(whole, first, taken, listed)
    if claims < FULL:  # what is wanted is wanted of a million: fewer reach nothing
        rows = [row._replace(wanted="", good=None) for row in rows]
    return rows


def rate(whole: dict[str, float], first: dict[str, float], taken: list[float], listed: float) -> list[Row]:
    """The rows of the table, with what is wanted of a ledger of FULL claims."""
    grown, p95 = whole["cpu"] / first["cpu"], taken[int(0.95 * len(taken))]
    return [
        Row("claims, in facts", f"{whole['claims']:,.0f}, {whole['facts']:,.0f}"),
        Row("pass over all, s", f"{whole['seconds']:.0f}", f"{SECONDS}", whole["seconds"] < SECONDS),
        Row("CPU seconds of all processes", f"{whole['cpu']:.0f}"),
        Row("memory of all processes, MB", f"{whole['memory']:.0f}", f"{MEGABYTES}", whole["memory"] < MEGABYTES),
        Row("CPU against a tenth of the claims, times", f"{grown:.1f}", f"{TIMES}", grown <= TIMES),
        Row("new document of eleven claims, median, ms", f"{taken[len(taken) // 2]:.1f}"),
        Row("the same, 95th percentile, ms", f"{p95:.1f}", f"{NEW_MS}", p95 < NEW_MS),
        Row("first conflicts listed, s", f"{listed:.2f}", f"{LIST_SECONDS}", listed < LIST_SECONDS),
    ]  # fmt: skip


def write_page(table: str) -> None:
    """Put the table into its part of the page."""
    text = PAGE.read_text("utf-8")
    machine = f"Measured on {date.today()}: Python {platform.python_version()}, {os.cpu_count()} cores"
    part = f"{BEGIN}{machine}, {os.getloadavg()[0]:.1f} other processes at work.\n\n{table}\n{END}"
    if BEGIN not in text:
        text = text.rstrip("\n") + f"\n\n## Facts and conflicts\n\n{BEGIN}{END}\n"
    PAGE.write_text(re.sub(re.escape(BEGIN) + ".*?" + re.escape(END), lambda _: part, text, flags=re.DOTALL), "utf-8")


def main() -> int:
    """Measures; 0 whether or not what is wanted is reached."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--write", action="store_true", help="put the table into docs/performance.md")
    options.add_argument("--claims", type=int, default=1_000_000, help="how many claims the ledger has")
    options.add_argument("--pass-over", help=argparse.SUPPRESS)
    given = options.parse_args()
    if given.pass_over:
        measure_pass(given.pass_over)
        return 0
    print(table := print_table(measure(given.claims)))
    if given.write:
        write_page(table)
    return 0


if __name__ == "__main__":
    sys.exit(main())
