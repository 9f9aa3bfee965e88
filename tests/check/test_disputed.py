"""A figure that agrees with one side of a conflict in the ledger: said, and wrong where the draft hides it."""

import hashlib

import pytest

from claims.check.check import check_draft
from claims.documents.document import Document
from claims.ledger.connect import Ledger
from claims.ledger.decide import resolve_conflict
from claims.ledger.intake import Intake, complete, take_in
from claims.ledger.review import review_claim

MINISTRY = "A blast at the central market in Lodva killed 35 people on Sunday, the interior ministry said."
HOSPITAL = "The explosion at the central market in Lodva on Sunday killed 41 people, the city hospital said."
PLAIN = "The blast at the central market in Lodva on Sunday killed 35 people."
SOURCED = "The blast at the central market in Lodva on Sunday killed 35 people, the interior ministry said."
BOTH = f"{SOURCED} The city hospital counted 41 dead."


def _document(name, text, publisher):
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Document(name, text, digest, None, publisher=publisher, published="2026-03-02", language="en")


@pytest.fixture
def ledger():
    with Ledger.open(":memory:", create=True) as opened:
        articles = (_document("a", MINISTRY, "Alpha"), _document("b", HOSPITAL, "Beta"))
        list(take_in(opened, articles, Intake(jobs=1)))
        complete(opened)
        yield opened


def _check(ledger, text, as_of=None):
    return check_draft(ledger, _document("draft", text, None), as_of)[0]


def _decide(ledger, number):
    (conflict,) = ledger.connection.execute("SELECT id FROM conflicts").fetchone()
    sql = "SELECT id FROM claims WHERE value = ?"
    (claim,) = ledger.connection.execute(sql, (number,)).fetchone() if number else (None,)
    with ledger.transaction() as connection:
        resolve_conflict(connection, conflict, claim, "Mara", "asked both")


def test_a_draft_that_hides_an_open_conflict_is_in_conflict(ledger):
    found = _check(ledger, PLAIN)
    assert found.verdict == "conflict"
    assert (
        found.reason
        == "sources differ: 41 people, says the city hospital; it agrees with 1 document, 1 origin, 1 voice"
    )
    assert found.suggestion == "say who counts: the interior ministry said 35 people"
    assert [(e.role, e.figure) for e in found.evidence] == [("against", "41 people"), ("agrees", "35 people")]


def test_one_that_names_who_counted_is_borne_out_and_hears_of_the_others(ledger):
    found = _check(ledger, SOURCED)
    assert found.verdict == "supported"
    assert found.reason.endswith("1 voice; but others differ: 41 people, says the city hospital")


def test_one_that_prints_both_sides_knows_both(ledger):
    found = _check(ledger, BOTH)
    assert (found.verdict, found.reason) == ("supported", "agrees with 1 document, 1 origin, 1 voice")


def test_a_verified_figure_stays_verified_and_the_others_are_named(ledger):
    (claim,) = ledger.connection.execute("SELECT id FROM claims WHERE value = 35").fetchone()
    with ledger.transaction() as connection:
        review_claim(connection, claim, "verified", "Mara", None)
    found = _check(ledger, PLAIN)
    assert found.verdict == "verified"
    assert "but others differ: 41 people, says the city hospital" in found.reason


def test_a_conflict_whose_sides_all_stand_is_no_dispute_any_more(ledger):
    _decide(ledger, None)
    assert _check(ledger, PLAIN).verdict == "supported"


def test_what_an_editor_settled_on_holds_against_the_other_side(ledger):
    _decide(ledger, 41)
    found = _check(ledger, PLAIN)
    assert found.verdict == "conflict"
    assert found.reason.startswith("sources differ: Mara settled on 41 people, says the city hospital; it agrees")
    assert found.suggestion == "say who counts: the city hospital said 41 people"
    assert _check(ledger, PLAIN, "2026-03-03").reason.startswith("sources differ: 41 people")  # it was open then
    assert _check(ledger, PLAIN.replace("35", "41")).verdict == "supported"
