"""What long and hostile texts cost, in time and in memory."""

import json
import tempfile
from collections.abc import Sequence
from pathlib import Path

from claims.documents.document import Document
from claims.extract import extract_claims
from tests.bench.news import write_news
from tests.bench.rows import Row, cpu, in_turn, run, size

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
    '"if "': "if " * 333_000,
    '"since "': "since " * 166_000,
}
FEW_FIGURES = 10
"""Articles with few figures to one with many."""
MOST_MEMORY = 400
"""Megabytes."""


def grow(news: Sequence[Document]) -> list[Row]:
    """One long document, and hostile text against ordinary."""
    text = "\n\n".join(d.text for d in news)
    one = (text * (1_000_000 // len(text) + 1))[:1_000_000]
    base, ten = in_turn((lambda: _read(one), lambda: _read(one * 10)), 2)
    worst = {name: cpu(lambda hostile=hostile: _read(hostile), 1) / base for name, hostile in HOSTILE.items()}
    name = max(worst, key=lambda n: worst[n])
    return [
        Row("10 MB document against 1 MB, times", f"{ten / base:.1f}", "11", ten <= 11 * base),
        Row(f"worst hostile megabyte ({name}), times", f"{worst[name]:.1f}", "3", worst[name] <= 3),
    ]


def _read(text: str) -> None:
    extract_claims(Document("x", text, ""))


def fill_memory(news: Sequence[Document], megabytes: int) -> list[Row]:
    """The most memory that a long JSON Lines file takes; of its articles a few are `news`, to be done the same day."""
    plain = write_news(int(FEW_FIGURES * size(news) * 1e6), share=0)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "long.jsonl"
        with path.open("w", encoding="utf-8") as file:
            for n in range(int(megabytes / size(plain)) + 1):
                for d in (*news[:: int(FEW_FIGURES)], *plain):
                    file.write(json.dumps({"id": f"{d.name}#{n}", "text": d.text}) + "\n")
        most = run("extract", "--dry-run", "-q", "--jobs", "1", str(path)).memory
    return [Row(f"memory for {megabytes} MB of JSON Lines, MB", str(most), str(MOST_MEMORY), most <= MOST_MEMORY)]
