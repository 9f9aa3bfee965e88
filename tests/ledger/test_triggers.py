"""The promises that the tables keep by themselves, whoever writes."""

import sqlite3

import pytest

from claims.extract.claim import Claim
from claims.ledger.review import review_claim
from claims.ledger.rows import READ_COLUMNS
from claims.ledger.write import save_batch
from tests.ledger.conftest import make_claim, make_reading

MAY_CHANGE = ("source_id", "fact_id", "relation", "reason", "retired")


@pytest.fixture
def claim_id(ledger):
    save_batch(ledger, [make_reading(make_claim("35"))], "1")
    return 1


@pytest.mark.parametrize("column", ["id", "document_id", "extractor", *READ_COLUMNS])
def test_what_a_text_said_never_changes(ledger, claim_id, column):
    with pytest.raises(sqlite3.IntegrityError, match="a claim is written once"):
        ledger.connection.execute(f'UPDATE claims SET "{column}" = 3')


def test_every_column_of_claims_is_either_written_once_or_named_as_changing(ledger, claim_id):
    columns = [row[1] for row in ledger.connection.execute("PRAGMA table_info(claims)")]
    assert set(columns) == {"id", "document_id", "extractor", *READ_COLUMNS, *MAY_CHANGE, "status", "version"}
    assert set(READ_COLUMNS) == set(Claim._fields) - {"document"} | {"quote"}


@pytest.mark.parametrize("column", MAY_CHANGE)
def test_grouping_may_change(ledger, claim_id, column):
    ledger.connection.execute(f"UPDATE claims SET {column} = NULL")


@pytest.mark.parametrize(
    ("sql", "message"),
    [
        ("DELETE FROM claims", "never deleted, only retired"),
        ("DELETE FROM documents", "documents are never deleted"),
        ("UPDATE documents SET text = 'other'", "a document's text never changes"),
        ("UPDATE claims SET status = 'verified'", "insert a review instead"),
        ("UPDATE claims SET version = 7", "insert a review instead"),
        ("UPDATE reviews SET note = 'other'", "append-only"),
        ("DELETE FROM reviews", "append-only"),
        ("INSERT INTO reviews SELECT 9, 1, 'verified', NULL, 'Ann', '2031-05-04', 0", "stale"),
        ("INSERT INTO reviews SELECT 9, 1, 'maybe', NULL, 'Ann', '2031-05-04', 1", "CHECK"),
        ("INSERT INTO reviews SELECT 9, 77, 'verified', NULL, 'Ann', '2031-05-04', 0", "FOREIGN KEY"),
        ("UPDATE fact_decisions SET reason = 'other'", "append-only"),
        ("DELETE FROM fact_decisions", "append-only"),
    ],
)
def test_history_is_kept(ledger, claim_id, sql, message):
    review_claim(ledger.connection, claim_id, "disputed", "Ann")
    ledger.connection.execute(
        "INSERT INTO fact_decisions (action, subject, editor, at) VALUES ('merge', '[]', 'Ann', '2031-05-04')"
    )
    with pytest.raises(sqlite3.IntegrityError, match=message):
        ledger.connection.execute(sql)


def test_a_claim_cannot_begin_verified(ledger, claim_id):
    names = [row[1] for row in ledger.connection.execute("PRAGMA table_info(claims)")]
    given = ", ".join({"id": "NULL", "start": "1", "status": "'verified'"}.get(name, f'"{name}"') for name in names)
    with pytest.raises(sqlite3.IntegrityError, match="CHECK"):
        ledger.connection.execute(f"INSERT INTO claims SELECT {given} FROM claims")
