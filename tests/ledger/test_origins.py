"""Copies of one text in a ledger of many documents a day."""

import hashlib

import pytest

from claims.documents.document import Document
from claims.ledger.intake import Intake, complete, take_in
from claims.ledger.origins import HELD, NEW

WIRE = (
    "Police closed both bridges of the old town on Tuesday after the river had risen by two metres overnight.\n"
    "Crews in rubber boats brought 340 people from the lower streets to a school on the hill, the fire brigade said."
)
FILLED = (
    "Shop {0} on street {1} sold {2} loaves, {3} rolls and {4} cakes to the guests of hotel {5} on Tuesday, it said."
)


def document(name, text, published="2024-05-14"):
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Document(name, text, digest, None, published=published, language="en")


def fill(count):
    """Documents of one day that go back to nothing else."""
    texts = (FILLED.format(*(f"{n * prime % 9973}" for prime in (7, 11, 13, 17, 19, 23))) for n in range(1, count + 1))
    return [document(f"f{number:05}", text) for number, text in enumerate(texts)]


@pytest.fixture
def origins(ledger):
    """Takes documents in, and says what those that are asked for go back to."""

    def take(documents, *names):
        list(take_in(ledger, documents, Intake(jobs=1)))
        complete(ledger)
        found = dict(ledger.connection.execute("SELECT name, origin FROM documents"))
        return [found[name] for name in names]

    return take


@pytest.mark.parametrize("between", [NEW + HELD + 40])
def test_a_copy_is_known_however_many_were_printed_between(origins, between):
    documents = [document("a", WIRE), *fill(between), document("z", WIRE + "\nMore rain is expected by the weekend.")]
    first, last = origins(documents, "a", "z")
    assert first == last


def test_copies_are_looked_for_within_days(origins):
    documents = [document(f"c{day}", f"{WIRE} ({day})", f"2024-05-{day}") for day in (10, 12, 20)]
    first, near, far = origins(documents, "c10", "c12", "c20")
    assert first == near != far
