"""How fast the program is: `make bench`. All figures of one run on one core, CPU time, as ratios; recall is printed
beside speed.

What is compared: the whole extraction (figures, their noun, event, speaker, time and place), quantulum3, one big
`regex` grammar
of the same words, and the bare scan for number words. The text is the seed article and the sample briefs; recall is
of the
numbers of tests/extract/sentences.txt. `--write` puts the table into docs/performance.md.
"""

import argparse
import json
import multiprocessing
import os
import platform
import resource
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NamedTuple

import regex

from claims.documents.document import Document
from claims.documents.read import read_documents
from claims.extract import extract_claims
from claims.grammar.en.heads import find_heads
from claims.grammar.shadow import cast_shadow

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "performance.md"
ROUNDS = 5
HOSTILE = {
    "digits": "7" * 1_000_000,
    "digits and spaces": "12 " * 333_000,
    "commas": "," * 1_000_000,
    '"million "': "million " * 125_000,
    "opening quotes": "“" * 1_000_000,
    "one unbroken word": "a" * 1_000_000,
    '"at least "': "at least " * 111_000,
    '"said "': "said " * 200_000,
    '"one "': "one " * 250_000,
    "open brackets": "(" * 1_000_000,
    "line ends": "\n" * 1_000_000,
    '"5-"': "5-" * 500_000,
}


class Row(NamedTuple):
    """One line of the table."""

    what: str
    measured: str
    wanted: str
    good: bool | None


def corpus() -> list[Document]:
    """The seed article and the briefs, as documents."""
    return [d for d in read_documents([str(ROOT / "seeds")]) if isinstance(d, Document)]


def cpu(act: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The least CPU seconds of `rounds` runs: what the machine can do when nobody disturbs it."""
    best = float("inf")
    for _ in range(rounds):
        start = time.process_time()
        act()
        best = min(best, time.process_time() - start)
    return best


def size(documents: list[Document]) -> float:
    """Megabytes of text, a code point a byte."""
    return sum(len(d.text) for d in documents) / 1e6


def cases() -> list[tuple[str, list[str]]]:
    """The sentences of the tests with the numbers that are claims."""
    found: list[tuple[str, list[str]]] = []
    for line in (ROOT / "tests/extract/sentences.txt").read_text("utf-8").splitlines():
        if line.startswith("    "):
            words, kind = line.strip().split(" | ")[:2]
            if kind in {"count", "money", "percent", "measure", "ratio"}:
                found[-1][1].append(words)
        elif line and not line.startswith("#"):
            found.append((line, []))
    return found


def recall(read: Callable[[str], list[str]]) -> float:
    """The share of the test sentences' claims whose words a reader finds, in percent."""
    wanted = hit = 0
    for sentence, numbers in cases():
        got = [w.lower() for w in read(sentence)]
        for number in numbers:
            wanted += 1
            match = next((w for w in got if number.lower() in w or (w and w in number.lower())), None)
            if match is not None:
                got.remove(match)
                hit += 1
    return 100 * hit / wanted


_UNIT = r"(?:percent|per\s+cent|%|[\p{L}-]+(?:\s+[\p{L}-]+){0,3})"
_NUMBER = (
    r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:\s*(?:hundred|thousand|million|billion|trillion|bn|m|k)\b)?"
    r"|(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|"
    r"twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|dozens?|scores|hundreds|thousands|tens|several|half|"
    r"a\s+(?:few|couple|dozen|hundred|million|third|quarter))\b[\s-]*(?:and\s+|of\s+)?)+"
)
MONOLITH = regex.compile(
    rf"(?:(?P<hedge>at\s+least|more\s+than|up\s+to|about|around|some|nearly|almost|fewer\s+than|as\s+many\s+as|over|under)\s+)?"
    rf"(?P<sign>[$£€]\s*)?\b(?P<number>{_NUMBER})(?:\s*(?:to|-|or|and)\s*(?P<second>{_NUMBER}))?\s*(?P<unit>{_UNIT})?"
    rf"(?:[^.]{{0,80}}?(?P<event>killed|wounded|injured|died|fled|arrested|fired|destroyed|said|reported))?",
    regex.IGNORECASE,
)
"""One grammar in one pattern, as such readers are mostly written: hedge, sign, number, range, unit, event."""


def read_monolith(text: str) -> list[str]:
    """The number words that the one big pattern finds."""
    return [match["number"] for match in MONOLITH.finditer(text)]


def read_ours(text: str) -> list[str]:
    """The number words of this program's claims."""
    return [claim.surface for claim in extract_claims(Document("x", text, ""))]


def speed_rows(documents: list[Document]) -> list[Row]:
    """Extraction against other readers."""
    mb = size(documents)
    many = documents * 20
    ours = mb * 20 / cpu(lambda: [extract_claims(d) for d in many])
    scan = mb * 20 / cpu(lambda: [sum(1 for _ in find_heads(cast_shadow(d.text))) for d in many])
    monolith = mb / cpu(lambda: [read_monolith(d.text) for d in documents], 3)
    rows = [
        Row("whole extraction, MB/s", f"{ours:.2f}", "5", ours >= 5),
        Row("recall of the test sentences, ours", f"{recall(read_ours):.0f} %", "", None),
        Row("bare head scan, MB/s", f"{scan:.1f}", "", None),
        Row("share of the bare scan's speed", f"{100 * ours / scan:.1f} %", "6 %", ours >= 0.06 * scan),
        Row("one regex grammar, MB/s", f"{monolith:.3f}", "", None),
        Row("recall, one regex grammar", f"{recall(read_monolith):.0f} %", "", None),
        Row("times one regex grammar", f"{ours / monolith:.1f}", "4", ours >= 4 * monolith),
    ]
    return rows + quantulum_rows(documents, ours)


def quantulum_rows(documents: list[Document], ours: float) -> list[Row]:
    """Extraction against quantulum3, where it is installed (`pip install quantulum3`)."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            from quantulum3 import parser
    except ImportError:
        return [Row("times quantulum3", "not installed here", "400", None)]
    parser.parse("two dogs")  # loads its tables
    text = max(documents, key=lambda d: len(d.text)).text
    theirs = len(text) / 1e6 / cpu(lambda: parser.parse(text), 1)
    return [
        Row("quantulum3, MB/s", f"{theirs:.4f}", "", None),
        Row("recall, quantulum3", f"{recall(lambda s: [q.surface for q in parser.parse(s)]):.0f} %", "", None),
        Row("times quantulum3", f"{ours / theirs:.0f}", "400", ours >= 400 * theirs),
    ]


def linear_rows(documents: list[Document]) -> list[Row]:
    """Growth with the length of one document, and hostile text against ordinary."""
    text = "\n\n".join(d.text for d in documents)
    one = (text * (1_000_000 // len(text) + 1))[:1_000_000]
    base = cpu(lambda: extract_claims(Document("x", one, "")), 2)
    ten = cpu(lambda: extract_claims(Document("x", one * 10, "")), 1)
    rows = [Row("10 MB document against 1 MB, times", f"{ten / base:.1f}", "11", ten <= 11 * base)]
    worst = {
        name: cpu(lambda t=hostile: extract_claims(Document("x", t, "")), 1) / base for name, hostile in HOSTILE.items()
    }
    name = max(worst, key=lambda n: worst[n])
    rows.append(Row(f"worst hostile megabyte ({name}), times", f"{worst[name]:.1f}", "3", worst[name] <= 3))
    return rows


def saving_rows(documents: list[Document]) -> list[Row]:
    """What saving costs beside extraction, in CPU time of one process."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "many.jsonl"
        with path.open("w", encoding="utf-8") as file:
            for n in range(60):
                for d in documents:
                    file.write(
                        json.dumps({"id": f"{d.name}#{n}", "text": d.text + f"\n{n}", "published": d.published}) + "\n"
                    )
        read = child_cpu("extract", str(path), "--dry-run", "-q", "--jobs", "1")
        stored = child_cpu("extract", "-q", str(path), "--db", f"{folder}/a.db", "--jobs", "1")
        share = 100 * (stored - read) / read
        return [
            Row(
                "saving to SQLite, facts and search included, share of extraction",
                f"{share:.0f} %",
                "15 % (saving alone)",
                None,
            )
        ]


def child_cpu(*arguments: str) -> float:
    """CPU seconds of one run of the command, its children included."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        [sys.executable, "-m", "claims", *arguments], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _work(documents: list[Document]) -> None:
    for document in documents:
        extract_claims(document)


def parallel_rows(documents: list[Document]) -> list[Row]:
    """Two processes against one, and the first document from a cold start."""
    many = documents * 60
    start = time.perf_counter()
    _work(many)
    alone = time.perf_counter() - start
    half = len(many) // 2
    workers = [
        multiprocessing.get_context("fork").Process(target=_work, args=(part,)) for part in (many[:half], many[half:])
    ]
    start = time.perf_counter()
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    both = time.perf_counter() - start
    first = child_cpu("extract", "--dry-run", "-q", str(ROOT / "seeds" / "000_477e1583cf0af62f.txt"))
    return [
        Row("two processes against one, times", f"{alone / both:.2f}", "1.6", alone >= 1.6 * both),
        Row("import and first document, CPU s", f"{first:.2f}", "0.5", first <= 0.5),
    ]


def memory_rows(documents: list[Document], megabytes: int) -> list[Row]:
    """The most memory that a long JSON Lines file takes."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "long.jsonl"
        line = json.dumps({"id": "{}", "text": "\n\n".join(d.text for d in documents)})
        with path.open("w", encoding="utf-8") as file:
            for n in range(int(megabytes * 1e6 / len(line)) + 1):
                file.write(line.replace('"{}"', f'"{n}"', 1) + "\n")
        code = (
            "import resource, sys; from claims.cli.main import main\n"
            "try: main(sys.argv[1:])\n"
            "except SystemExit: pass\n"
            "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024, file=sys.stderr)"
        )
        done = subprocess.run(
            [sys.executable, "-c", code, "extract", "--dry-run", "-q", "--jobs", "1", str(path)],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        most = int(done.stderr.split()[-1])
    return [Row(f"memory for {megabytes} MB of JSON Lines, MB", str(most), "400", most <= 400)]


def table(rows: list[Row]) -> str:
    """The rows as a Markdown table."""
    lines = ["| what | measured | wanted | |", "|---|---|---|---|"]
    marks = {True: "reached", False: "missed", None: ""}
    lines += [f"| {row.what} | {row.measured} | {row.wanted} | {marks[row.good]} |" for row in rows]
    return "\n".join(lines)


def main() -> int:
    """Measures, prints the table, and writes it where asked."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--write", action="store_true", help="put the table into docs/performance.md")
    options.add_argument("--short", action="store_true", help="leave out the long parts")
    given = options.parse_args()
    documents = corpus()
    rows = speed_rows(documents) + linear_rows(documents) + parallel_rows(documents) + saving_rows(documents)
    if not given.short:
        rows += memory_rows(documents, 1000 if given.write else 200)
    print(table(rows))
    if given.write:
        head = PAGE.read_text("utf-8").split("<!-- measured -->")[0] if PAGE.exists() else "# Performance\n\n"
        python, cores = platform.python_version(), os.cpu_count()
        machine = f"Measured on {date.today()}: Python {python}, {cores} cores, {platform.machine()}.\n\n"
        PAGE.write_text(head + "<!-- measured -->\n" + machine + table(rows) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
