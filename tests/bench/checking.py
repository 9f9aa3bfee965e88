"""A draft of 1,500 words checked against a large ledger, by the clock of an editor who waits."""

import random
import tempfile
import time
from pathlib import Path

from claims.check.check import check_draft
from claims.documents.document import Document
from claims.ledger.connect import Ledger
from claims.ledger.search import index_search
from tests.bench.rows import Row
from tests.facts.make_ledger import make_ledger, make_sentence

WORDS = 1500
ASIDE = "Residents spoke of a long night and of help that came late, and the market road stayed closed until morning. "


def check(claims: int) -> list[Row]:
    """What a check costs beside so many claims: the slowest of five drafts, after one that warms the machine up."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "large.db"
        fill(str(path), claims)
        with Ledger.open(path) as ledger:
            clock, cpu, figures = zip(*(_check(ledger, write_draft(seed, claims)) for seed in range(6)), strict=True)
    what = f"check of {WORDS:,} words with {min(figures)} figures or more beside {claims:,} claims"
    return [
        Row(f"{what}, CPU s", f"{max(cpu[1:]):.2f}", "1", max(cpu[1:]) <= 1),
        Row("the same by the clock, s", f"{max(clock[1:]):.2f}"),
    ]


def _check(ledger: Ledger, draft: Document) -> tuple[float, float, int]:
    """Seconds by the clock and of CPU, and the number of findings."""
    start, spent = time.perf_counter(), time.process_time()
    findings = check_draft(ledger, draft)
    return time.perf_counter() - start, time.process_time() - spent, len(findings)


def write_draft(seed: int, claims: int) -> Document:
    """A draft about facts of the ledger, half of its figures off."""
    rng, text = random.Random(seed), ""
    while len(text.split()) < WORDS:
        fact = rng.choice((0, rng.randrange(1, claims // 10)))
        source = rng.choice(("the police", "the mayor", "the army", "UNHCR"))
        sentence, _, _ = make_sentence(fact, rng.randrange(3, 900), source, rng.randrange(claims))
        text += f"{sentence[0].upper()}{sentence[1:]} {ASIDE}"
    return Document("draft", text, f"draft {seed}", published="2023-05-05")


def fill(path: str, claims: int) -> None:
    """A ledger of so many claims; its facts are those that the claims were made from, its sources those they name."""
    make_ledger(path, claims)
    with Ledger.open(path) as ledger:
        with ledger.transaction() as connection:
            for sql in _FILL:
                connection.execute(sql)
        index_search(ledger)


_FILL = (
    "INSERT INTO sources (name) SELECT DISTINCT source FROM claims",
    "UPDATE claims SET source_id = (SELECT id FROM sources WHERE name = source), fact_id = NULL",
    """INSERT INTO facts SELECT event || '-' || place, event, event, unit, unit, place, min(since), max(as_of),
    min(value), max(value), max(value), 'all claims', count(*), count(DISTINCT document_id), 1, 1
    FROM claims GROUP BY event, place""",
    "UPDATE claims SET fact_id = event || '-' || place",
    "UPDATE documents SET grouped = captured",
)
