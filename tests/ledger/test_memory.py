"""What putting claims into facts takes does not grow with how many there are, dated or not."""

import random
import tracemalloc

import pytest

from claims.documents.document import Document
from claims.ledger import group_all, shelves
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


@pytest.fixture
def few_at_a_time(monkeypatch):
    monkeypatch.setattr(group_all, "DOCUMENTS", 20)
    monkeypatch.setattr(group_all, "ENTRIES", 40)
    monkeypatch.setattr(group_all, "CLAIMS", 60)
    monkeypatch.setattr(shelves, "HELD", 40)
    monkeypatch.setattr(shelves, "EDGES", 100)


def measure(path, documents) -> int:
    """Bytes at most while the claims of so many documents are read, compared and settled."""
    with Ledger.open(path, create=True) as ledger:
        list(take_in(ledger, map(write_line, range(documents)), Intake(jobs=1)))
        peaks = []
        for _ in range(2):  # the first fills what is kept of words
            tracemalloc.start()
            with Workers(ledger, 1) as workers:
                settled = group_all.group_all(ledger, workers)[1]
                assert sum(len(s.claims) for some in settled for s in some) >= documents
            peaks.append(tracemalloc.get_traced_memory()[1])
            tracemalloc.stop()
    return peaks[-1]


@pytest.mark.usefixtures("few_at_a_time")
def test_four_times_the_files_take_hardly_more(tmp_path):
    small, large = map(measure, (tmp_path / "small.db", tmp_path / "large.db"), (150, 600))
    assert large <= MOST * small, (small, large)
