"""Filters in, claims with all that an export carries out: document, fact, range, rule, reviews.

Everything streams in the order of the claims' numbers and depends on the rows alone: the same ledger gives the same
bytes.
"""

import json
import sqlite3
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from claims.extract.claim import CORE
from claims.ledger.connect import Ledger
from claims.ledger.correct import read_readings
from claims.ledger.digest import digest_ledger
from claims.ledger.ranges import Ranges
from claims.ledger.read import EVERYTHING, Filters, Record, lets_through, list_claims

CARRIED = (
    *("uid", "document_sha256", "document_url", "document_language", "title", "publisher", "published", "extractor"),
    "source_kind",
    *(
        "fact_title",
        "fact_low",
        "fact_best",
        "fact_high",
        "rule",
        "relation",
        "reason",
        "correction",
        "reviews",
        "ledger",
    ),
)
"""What an exported claim has beside the fields of `claims list`."""


def read_handed_on(ledger: Ledger, filters: Filters = EVERYTHING) -> Iterator[Record]:
    """The claims that the filters let through, each complete in itself."""
    connection = ledger.connection
    digest, readings = digest_ledger(connection), read_readings(connection)
    document, facts = lru_cache(8)(lambda number: _one(connection, _DOCUMENT, number)), Ranges(connection, filters)
    whole = filters == Filters(fact=filters.fact)
    for record in list_claims(ledger, filters):
        more = document(record["document_id"]) | _one(connection, _CLAIM, record["id"])
        more |= _range(facts.read(record["fact"]) if record["fact"] else None)
        record["reason"] = record["reason"] if whole else None  # it quotes the claim before it in its fact
        more["uid"] = make_uid(more["document_sha256"], record["start"], record["end"])
        more["correction"] = readings.get(record["id"])
        more["reviews"] = _reviews(connection, record["id"]) if record["version"] else []
        more["ledger"] = digest
        yield {k: v for k, v in record.items() if k not in _OWN} | {k: (more | record)[k] for k in CARRIED}


def read_statements(ledger: Ledger, filters: Filters = EVERYTHING) -> Iterator[Record]:
    """The same without the numbers that are no claims (dates, ages …), which a ledger may keep too."""
    return (record for record in read_handed_on(ledger, filters) if record["kind"] in CORE)


def make_uid(sha256: str, start: int, end: int) -> str:
    """A name for a claim that every ledger gives it: the digest of its document's bytes, and where it stands."""
    return f"{sha256[:16]}:{start}-{end}"


_OWN = ("retired", "version", "document_id", *CARRIED)
_DOCUMENT = (
    "SELECT sha256 AS document_sha256, url AS document_url, language AS document_language FROM documents WHERE id = ?"
)
_CLAIM = """
    SELECT c.extractor, s.kind AS source_kind FROM claims c LEFT JOIN sources s ON s.id = c.source_id WHERE c.id = ?"""


def _range(fact: Record | None) -> Record:
    """A fact's range as a claim of it carries it."""
    ends = {f"fact_{name}": fact[name] if fact else None for name in ("title", "low", "best", "high")}
    return ends | {"rule": fact["rule"] if fact else None}


def _one(connection: sqlite3.Connection, sql: str, number: int) -> dict[str, Any]:
    """The one row of a query by its columns' names."""
    cursor = connection.execute(sql, (number,))
    return dict(zip((c[0] for c in cursor.description), cursor.fetchone(), strict=True))


def _reviews(connection: sqlite3.Connection, claim: int) -> list[Record]:
    """What was decided about a claim, oldest first."""
    sql = "SELECT verdict, note, reviewer, at FROM reviews WHERE claim_id = ? ORDER BY id"
    return [
        dict(zip(("verdict", "note", "reviewer", "at"), row, strict=True)) for row in connection.execute(sql, (claim,))
    ]


def read_documents_of(ledger: Ledger, filters: Filters = EVERYTHING) -> Iterator[Record]:
    """The documents that the claims stand in, without their texts, in the order of their numbers."""
    for number in _distinct(ledger, filters, "document_id"):
        row = _one(ledger.connection, _WHOLE_DOCUMENT, number)
        yield row | {"authors": json.loads(row["authors"] or "[]")}


_WHOLE_DOCUMENT = """
    SELECT id, name, version, sha256, title, authors, publisher, published, url, language, place, media_type, note,
    extractor, (SELECT o.sha256 FROM documents o WHERE o.id = d.origin AND o.id <> d.id) AS copied_from
    FROM documents d WHERE id = ?"""


def read_facts_of(ledger: Ledger, filters: Filters = EVERYTHING) -> Iterator[Record]:
    """The facts that the claims belong to, in the order of their slugs."""
    yield from map(Ranges(ledger.connection, filters).read, sorted(filter(None, _distinct(ledger, filters, "fact"))))


def _distinct(ledger: Ledger, filters: Filters, field: str) -> list[Any]:
    """Each value of a field once, in the order of the claims."""
    return list(dict.fromkeys(record[field] for record in list_claims(ledger, filters)))


def read_conflicts_among(ledger: Ledger, filters: Filters = EVERYTHING) -> Iterator[Record]:
    """The conflicts that are open or resolved, each with its claims' numbers; when they were found is left out.

    Only those between claims that are all let through: what is handed on quotes nothing that is not.
    """
    columns = "id, fact_id AS fact, kind, event, low, high, radius, reason, settle, status"
    cursor = ledger.connection.execute(f"SELECT {columns} FROM conflicts WHERE status <> 'gone' ORDER BY id")
    names = [c[0] for c in cursor.description]
    for row in cursor:
        record = dict(zip(names, row, strict=True))
        sql = "SELECT claim_id FROM conflict_claims WHERE conflict_id = ? ORDER BY side, claim_id"
        claim_ids = [claim for (claim,) in ledger.connection.execute(sql, (record["id"],))]
        if filters == EVERYTHING or lets_through(ledger, filters, claim_ids):
            yield record | {"claim_ids": claim_ids}
