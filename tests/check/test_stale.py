"""A figure that its source has replaced since: which of its later ones is put in its place."""

import hashlib

import pytest

from claims.check.check import check_draft
from claims.documents.document import Document
from claims.ledger.connect import Ledger
from claims.ledger.intake import Intake, complete, take_in

SAID = {
    "2026-03-01": "At least 40 people were killed when the Lanta ferry sank off Orlin on Sunday, the coast guard said.",
    "2026-03-04": "The coast guard said that 71 people were killed when the Lanta ferry sank off Orlin on Sunday.",
    "2026-03-05": "At least 65 people were killed when the Lanta ferry sank off Orlin on Sunday, the coast guard said.",
}


def _document(text, published):
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Document(f"of {published}", text, digest, None, published=published, language="en")


@pytest.fixture
def ledger():
    with Ledger.open(":memory:", create=True) as opened:
        list(take_in(opened, [_document(text, day) for day, text in SAID.items()], Intake(jobs=1)))
        complete(opened)
        yield opened


def test_a_later_floor_is_not_put_in_the_place_of_a_figure(ledger):
    text = "The Lanta ferry sank off Orlin on Sunday, 1 March, killing at least 40 people, the coast guard said."
    (found,) = check_draft(ledger, _document(text, "2026-03-06"))
    assert found.verdict == "stale"
    assert found.suggestion == "71 people (The coast guard said, as of 2026-03-04)"


def test_digits_that_changed_places_are_found_behind_a_date(ledger):
    text = "The Lanta ferry sank off Orlin on 1 March 2026. The death toll rose to 17, the coast guard said on 4 March."
    (found,) = check_draft(ledger, _document(text, None))
    assert (found.verdict, found.reason) == ("misquoted", "transposed digits (17 and 71)")
