"""What putting claims into facts takes hardly grows with how many there are, dated or not, or all of one fact."""

import gc
import random
import tracemalloc
from datetime import date, timedelta

import pytest

from claims.documents.document import Document
from claims.ledger import afar, group_all, shelves
from claims.ledger.connect import Ledger
from claims.ledger.intake import Intake, take_in
from claims.ledger.workers import Workers

THINGS = ("bridges", "houses", "sailors", "soldiers", "miners", "tonnes", "pupils", "trees", "nurses", "shops")
MOST = 1.3
"""How many times as much memory four times the documents may take."""


def write_line(number: int) -> Document:
    """A line of its own, with no date: names and words are made of its number."""
    chance = random.Random(number)
    words = ["".join(chance.choice("bdfgklmnprst") + chance.choice("aeiou") for _ in range(3)) for _ in range(8)]
    told = f"{' '.join(words[:4])} {number + 7} {THINGS[number % 10]} in {words[4].title()}, {words[5].title()} said"
    return Document(f"{number}.txt", f"{told.capitalize()} of {words[6]} {words[7]}.", f"{number:064}")


def write_total(number: int) -> Document:
    """A paper's count of a whole war, each of its own day: all of them are one fact."""
    day = date(2022, 4, 1) + timedelta(days=number)
    told = (
        f"The ministry said in report {number} that {900 + number} people had been killed in Ukraine since 24 February."
    )
    return Document(f"{number}.txt", told, f"{number:064}", published=str(day), publisher=f"Paper {number % 7}")


@pytest.fixture
def few_at_a_time(monkeypatch):
    monkeypatch.setattr(group_all, "DOCUMENTS", 20)
    monkeypatch.setattr(group_all, "ENTRIES", 40)
    monkeypatch.setattr(group_all, "CLAIMS", 60)
    monkeypatch.setattr(shelves, "HELD", 40)
    monkeypatch.setattr(shelves, "EDGES", 100)
    monkeypatch.setattr(group_all, "HELD", 20)
    monkeypatch.setattr(afar, "HELD", 10)
    monkeypatch.setattr(afar, "ROWS", 20)


def measure(path, documents, write) -> int:
    """Bytes at most while the claims of so many documents are read, compared and settled."""
    with Ledger.open(path, create=True) as ledger:
        list(take_in(ledger, map(write, range(documents)), Intake(jobs=1)))
        peaks = []
        gc.collect()
        gc.freeze()  # as in a process of its own, where Python often empties its lists of freed records
        for _ in range(2):  # the first fills what is kept of words
            tracemalloc.start()
            with Workers(ledger, 1) as workers:
                settled = group_all.group_all(ledger, workers)[1]
                assert sum(len(s.claims) for some in settled for s in some) >= documents
            peaks.append(tracemalloc.get_traced_memory()[1])
            tracemalloc.stop()
        gc.unfreeze()
    return peaks[-1]


@pytest.mark.usefixtures("few_at_a_time")
def test_four_times_the_files_take_hardly_more(tmp_path):
    small, large = (measure(tmp_path / f"{n}.db", n, write_line) for n in (150, 600))
    assert large <= MOST * small, (small, large)


@pytest.mark.usefixtures("few_at_a_time")
def test_a_fact_of_many_claims_is_not_held(tmp_path, monkeypatch):
    afar_from_them = measure(tmp_path / "afar.db", 200, write_total)
    monkeypatch.setattr(group_all, "HELD", 1_000)
    held = measure(tmp_path / "held.db", 200, write_total)
    assert 3 * afar_from_them <= held, (afar_from_them, held)
