"""Verdicts, their order, and two editors at one claim."""

import pytest

from claims.errors import ClaimsError
from claims.ledger.review import LONGEST_NOTE, NoSuchClaim, Stale, review_claim
from claims.ledger.write import save_batch
from tests.ledger.conftest import make_claim, make_reading


@pytest.fixture
def connection(ledger):
    save_batch(ledger, [make_reading(make_claim("35"))], "1")
    return ledger.connection


def status(connection):
    return connection.execute("SELECT status, version FROM claims WHERE id = 1").fetchone()


def test_the_last_verdict_is_the_status(connection):
    seen = [status(connection)]
    for verdict in ("verified", "disputed", "rejected", "unreviewed"):
        review_claim(connection, 1, verdict, "Ann")
        seen.append(status(connection))
    assert seen == [("unreviewed", 0), ("verified", 1), ("disputed", 2), ("rejected", 3), ("unreviewed", 4)]


def test_a_note_judges_nothing(connection):
    review_claim(connection, 1, "verified", "Ann")
    review_claim(connection, 1, "note", "Ben", "called the hospital")
    assert status(connection) == ("verified", 2)
    assert connection.execute("SELECT verdict, note, reviewer, version FROM reviews ORDER BY id").fetchall() == [
        ("verified", None, "Ann", 0),
        ("note", "called the hospital", "Ben", 1),
    ]


def test_of_two_editors_exactly_one_wins(connection):
    review_claim(connection, 1, "verified", "Ann", version=0)
    with pytest.raises(Stale, match="claim 1: reviewed by someone else meanwhile") as refused:
        review_claim(connection, 1, "rejected", "Ben", version=0)
    assert refused.value.version == 1
    assert status(connection) == ("verified", 1)


@pytest.mark.parametrize(
    ("claim_id", "verdict", "reviewer", "note", "message"),
    [
        (9, "verified", "Ann", None, "no claim 9"),
        (1, "fine", "Ann", None, "no verdict 'fine'; it is one of verified, disputed"),
        (1, "verified", "  ", None, "reviewer's name"),
        (1, "verified", "Ann", "x" * (LONGEST_NOTE + 1), "at most 4000"),
        (1, "note", "Ann", " ", "a note without words"),
    ],
)
def test_what_is_wrong_is_said_in_one_line(connection, claim_id, verdict, reviewer, note, message):
    with pytest.raises(ClaimsError, match=message) as refused:
        review_claim(connection, claim_id, verdict, reviewer, note)
    assert "\n" not in str(refused.value)
    assert connection.execute("SELECT count(*) FROM reviews").fetchone() == (0,)


def test_the_longest_note_is_kept(connection):
    review_claim(connection, 1, "verified", "Ann", "x" * LONGEST_NOTE)
    assert connection.execute("SELECT length(note) FROM reviews").fetchone() == (LONGEST_NOTE,)


def test_no_such_claim_is_a_users_mistake():
    assert issubclass(NoSuchClaim, ClaimsError)
