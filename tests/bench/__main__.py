"""Measures, prints the table, and writes it into docs/performance.md where asked."""

import argparse
import os
import platform
import sys
from datetime import date
from pathlib import Path

from tests.bench.builds import name_build
from tests.bench.growth import fill_memory, grow
from tests.bench.news import write_news
from tests.bench.rows import ROOT, Row, print_table
from tests.bench.speed import compare
from tests.bench.whole import save, share_out, start_cold

PAGE = ROOT / "docs" / "performance.md"
MARKS = ("<!-- measured -->\n", "<!-- /measured -->\n")
"""Between these stands the table; other benches have marks of their own."""
NEWS = 1_000_000
"""Characters of news that are read."""


def write_page(table: str) -> None:
    """Put the table into the page, between its marks."""
    before, behind = PAGE.read_text("utf-8").split(MARKS[0])
    machine = (
        f"Measured on {date.today()}: Python {platform.python_version()}, {name_build()}, {os.cpu_count()} cores "
        f"({_processor()}), {os.getloadavg()[0]:.1f} other processes at work.\n\n"
    )
    PAGE.write_text(before + MARKS[0] + machine + table + "\n" + MARKS[1] + behind.split(MARKS[1])[-1], "utf-8")


def _processor() -> str:
    """The processor's name, where the system tells it."""
    info = Path("/proc/cpuinfo")
    lines = info.read_text("utf-8").splitlines() if info.exists() else []
    return next((line.split(": ", 1)[1] for line in lines if line.startswith("model name")), platform.machine())


def main() -> int:
    """Measures; 0 whether or not what is wanted is reached."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--write", action="store_true", help="put the table into docs/performance.md")
    options.add_argument("--short", action="store_true", help="leave out the long parts")
    given = options.parse_args()
    news = write_news(NEWS)
    parts = [compare, grow, save, lambda _: start_cold()]
    if not given.short:
        parts += [share_out, lambda news: fill_memory(news, 1000 if given.write else 100)]
    rows: list[Row] = []
    for measure in parts:
        rows += measure(news)
        print(f"{len(rows)} measured", file=sys.stderr, flush=True)
    print(name_build())
    print(table := print_table(rows))
    if given.write:
        write_page(table)
    return 0


if __name__ == "__main__":
    sys.exit(main())
