"""Facts and conflicts of a ledger as they are printed: read only."""

import sqlite3
from collections.abc import Iterator
from typing import Any

from claims.ledger.connect import Ledger

Record = dict[str, Any]


def list_facts(ledger: Ledger) -> Iterator[Record]:
    """Every fact, those with the most voices first."""
    yield from _records(ledger.connection, "SELECT * FROM facts ORDER BY voices DESC, claims DESC, id", ())


def list_conflicts(ledger: Ledger, status: str = "open") -> Iterator[Record]:
    """The conflicts as the contract names their fields, the most pressing first: radius, then voices, then recency."""
    for row in _records(ledger.connection, _CONFLICTS, (status,)):
        claims = ledger.connection.execute(_CLAIMS, (row["id"],)).fetchall()
        row["document_ids"] = list(dict.fromkeys(name for _, name in claims))
        row["claim_ids"] = [claim for claim, _ in claims]
        yield {field: row[field] for field in _FIELDS} | row


_FIELDS = ("id", "kind", "fact", "event", "document_ids", "claim_ids", "low", "high", "radius", "reason")
_CONFLICTS = """
    SELECT k.id, k.kind, k.fact_id AS fact, k.event, k.low, k.high, k.radius, k.reason, k.settle, k.opened, k.status,
    k.reopened_because, f.title, f.voices, f.as_of FROM conflicts k LEFT JOIN facts f ON f.id = k.fact_id
    WHERE k.status = ? ORDER BY k.radius DESC, f.voices DESC, f.as_of DESC, k.id"""
_CLAIMS = """
    SELECT c.id, d.name FROM conflict_claims x JOIN claims c ON c.id = x.claim_id JOIN documents d ON d.id = c.document_id
    WHERE x.conflict_id = ? ORDER BY x.side, c.id"""


def _records(connection: sqlite3.Connection, sql: str, values: tuple[object, ...]) -> Iterator[Record]:
    """Rows as records."""
    cursor = connection.execute(sql, values)
    names = [column[0] for column in cursor.description]
    for row in cursor:
        yield dict(zip(names, row, strict=True))
