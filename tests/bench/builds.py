"""Plain Python beside what `make fast` compiles: `python -m tests.bench.builds` in each, one behind the other.

`--write` renews the row of the build that is there in docs/performance.md.
"""

import argparse
import re
import sys
import tempfile
from datetime import date

import claims.spans
from claims.extract import extract_claims
from tests.bench.news import write_news
from tests.bench.rows import ROOT, cpu, run, size
from tests.facts.bench import pass_over, prepare

PAGE = ROOT / "docs" / "performance.md"
NEWS, LEDGER = 600_000, 20_000
"""Characters of news that are read, and claims of the ledger that is put into facts."""


def name_build() -> str:
    """What runs here: plain Python, or what mypyc made of it."""
    return "plain Python" if str(claims.spans.__file__).endswith(".py") else "compiled"


def measure() -> str:
    """The row of this build."""
    news = write_news(NEWS)
    reading = cpu(lambda: [extract_claims(d) for d in news])
    figures = sum(len(extract_claims(d)) for d in news)
    article = str(ROOT / "seeds" / "000_477e1583cf0af62f.txt")
    first = min(run("extract", "--dry-run", "-q", article).cpu for _ in range(3))
    with tempfile.TemporaryDirectory() as folder:
        prepare(f"{folder}/a.db", LEDGER)
        facts = min(pass_over(f"{folder}/a.db")["cpu"] for _ in range(2))
    return (
        f"| {name_build()} | {size(news) / reading:.2f} | {1e6 * reading / figures:.0f} | {first:.2f} "
        f"| {1e6 * facts / LEDGER:.0f} | {date.today()} |\n"
    )


def main() -> int:
    """Measures; 0."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--write", action="store_true", help="put the row into docs/performance.md")
    given = options.parse_args()
    print(row := measure(), end="")
    if given.write:
        text, found = re.subn(rf"^\| {name_build()} \|.*\n", row, PAGE.read_text("utf-8"), flags=re.MULTILINE)
        assert found == 1
        PAGE.write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
