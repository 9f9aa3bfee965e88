"""The program as a whole: saving, two processes, a cold start."""

import json
import tempfile
from collections.abc import Sequence
from pathlib import Path

from claims.documents.document import Document
from claims.extract import extract_claims, extractor_version
from claims.extract.jobs import Reading
from claims.ledger.connect import Ledger
from claims.ledger.write import save_readings
from tests.bench.rows import ROOT, Row, cpu, run, size


def save(news: Sequence[Document]) -> list[Row]:
    """What saving into a new ledger costs beside the extraction of the same documents."""
    readings = [Reading(d, extract_claims(d)) for d in news]
    reading = saving = float("inf")
    for _ in range(4):
        reading = min(reading, cpu(lambda: [extract_claims(d) for d in news], 1))
        with tempfile.TemporaryDirectory() as folder, Ledger.open(f"{folder}/a.db", create=True) as ledger:
            saving = min(
                saving, cpu(lambda ledger=ledger: list(save_readings(ledger, readings, extractor_version())), 1)
            )
    share = 100 * saving / reading
    return [Row("saving to SQLite, share of the extraction's CPU", f"{share:.0f} %", "15 %", share <= 15)]


COPIES = 16
"""Megabytes, about, that are read by one process and by two."""


def share_out(news: Sequence[Document]) -> list[Row]:
    """Two processes against one, by the clock, and by CPU time: what two cores with nothing else to do would give."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "many.jsonl"
        with path.open("w", encoding="utf-8") as file:
            for n in range(int(COPIES / size(news)) + 1):
                file.writelines(json.dumps({"id": f"{d.name}#{n}", "text": d.text}) + "\n" for d in news)
        runs = [(run(*_extract(path, 1)), run(*_extract(path, 2))) for _ in range(2)]
    clock = min(one.clock for one, _ in runs) / min(two.clock for _, two in runs)
    spent = 2 * min(one.cpu for one, _ in runs) / min(two.cpu for _, two in runs)
    return [
        Row("two processes against one, times by the clock", f"{clock:.2f}", "1.6", clock >= 1.6),
        Row("the same by CPU time, on two cores with nothing else to do", f"{spent:.2f}"),
    ]


def _extract(path: Path, jobs: int) -> tuple[str, ...]:
    return ("extract", "--dry-run", "-q", "--format", "jsonl", "--jobs", str(jobs), str(path))


def start_cold() -> list[Row]:
    """The first document from a cold start, imports included."""
    article = str(ROOT / "seeds" / "000_477e1583cf0af62f.txt")
    first = min(run("extract", "--dry-run", "-q", article).cpu for _ in range(3))
    return [Row("import and first document, CPU s", f"{first:.2f}", "0.5", first <= 0.5)]
