"""Facts and conflicts of a ledger as they are printed: read only."""

import json
import sqlite3
from collections.abc import Iterator
from itertools import islice
from typing import Any

from claims.facts.sources import fold_source
from claims.ledger.beside import find_beside
from claims.ledger.connect import Ledger
from claims.ledger.slugs import find_slug
from claims.ledger.timeline import in_order, read_moments

Record = dict[str, Any]
KINDS = ("contradiction", "misquote", "reversal", "arithmetic", "headline")
"""The kinds of conflict."""
BATCH = 500
"""Conflicts whose claims are read at a time."""


def list_facts(ledger: Ledger) -> Iterator[Record]:
    """Every fact, those with the most voices first."""
    yield from _records(ledger.connection, "SELECT * FROM facts ORDER BY voices DESC, claims DESC, id", ())


def read_fact(ledger: Ledger, slug: str) -> Record:
    """A fact with its figures in the order of the days they hold for, its conflicts, what stands beside it, and its
    decisions.

    The beginning of a slug is enough where only one fact begins so.
    """
    fact = next(_records(ledger.connection, "SELECT * FROM facts WHERE id = ?", (find_slug(ledger.connection, slug),)))
    fact["figures"] = _read_timeline(ledger.connection, fact["id"])
    fact["conflicts"] = list(
        _records(ledger.connection, "SELECT * FROM conflicts WHERE fact_id = ? ORDER BY radius DESC, id", (fact["id"],))
    )
    fact["beside"] = find_beside(ledger.connection, fact)
    fact["decisions"] = list(_records(ledger.connection, _DECISIONS, (fact["id"],)))
    return fact


def _read_timeline(connection: sqlite3.Connection, fact: str) -> list[Record]:
    """The figures of a fact by the day on which each was current, which is their `as_of` here."""
    figures = {figure["id"]: figure for figure in _records(connection, _TIMELINE, (fact,))}
    moments = read_moments(connection, list(figures))
    for claim, moment in moments.items():
        figures[claim]["as_of"] = moment.day or figures[claim]["as_of"]
    return [figures[claim] for claim in in_order(list(figures), moments)]


def list_conflicts(ledger: Ledger, status: str = "open", limit: int | None = None) -> Iterator[Record]:
    """The conflicts as the contract names their fields, the most pressing first: radius, then voices, then recency;
    at most `limit` of them.
    """
    found = _records(ledger.connection, _CONFLICTS, (status, -1 if limit is None else limit))
    while batch := list(islice(found, BATCH)):
        yield from _with_claims(ledger.connection, batch)


def _with_claims(connection: sqlite3.Connection, conflicts: list[Record]) -> Iterator[Record]:
    """Some conflicts with their claims by side, who says them, and since when."""
    claims: dict[str, list[Record]] = {}
    for claim in _records(connection, _CLAIMS, (json.dumps([row["id"] for row in conflicts]),)):
        claims.setdefault(claim["conflict_id"], []).append(claim)
    for row in conflicts:
        mine = claims.get(row["id"], [])
        row["document_ids"] = list(dict.fromkeys(claim["name"] for claim in mine))
        row["claim_ids"] = [claim["id"] for claim in mine]
        row["sides"] = [[claim["id"] for claim in side] for side in _sides(mine)]
        row["who"] = [_who(side) for side in _sides(mine)]
        row["since"] = _since(mine)
        yield {field: row[field] for field in _FIELDS} | row


def count_conflicts(ledger: Ledger) -> dict[str, int]:
    """How many conflicts of each kind are open."""
    return dict(
        ledger.connection.execute("SELECT kind, count(*) FROM conflicts WHERE status = 'open' GROUP BY kind").fetchall()
    )


def _sides(claims: list[Record]) -> list[list[Record]]:
    """The claims of a conflict by the side that they are on."""
    return [[claim for claim in claims if claim["side"] == side] for side in sorted({c["side"] for c in claims})]


def _who(side: list[Record]) -> Record:
    """What one side says, and who says it."""
    names: dict[str, str] = {}
    for claim in side:
        name = claim["source"] or claim["publisher"] or claim["name"]
        names.setdefault(fold_source(name), name)
    return {"figures": list(dict.fromkeys(claim["surface"] for claim in side)), "by": list(names.values())}


def _since(claims: list[Record]) -> str | None:
    """The day since which two sides stand against each other: when the second was first published."""
    first = sorted(min((c["published"] or "")[:10] for c in side) for side in _sides(claims))
    return (first[1] if len(first) > 1 else first[0] if first else "") or None


_FIELDS = ("id", "kind", "fact", "event", "document_ids", "claim_ids", "low", "high", "radius", "reason")
_CONFLICTS = """
    SELECT k.id, k.kind, k.fact_id AS fact, k.event, k.low, k.high, k.radius, k.reason, k.settle, k.opened, k.status,
    k.reopened_because, f.title, f.unit, f.voices, f.as_of FROM conflicts k LEFT JOIN facts f ON f.id = k.fact_id
    WHERE k.status = ? ORDER BY k.radius DESC, f.voices DESC, f.as_of DESC, k.id LIMIT ?"""
_CLAIMS = """
    SELECT x.conflict_id, c.id, d.name, x.side, c.surface, c.source, d.publisher, d.published
    FROM conflict_claims x JOIN claims c ON c.id = x.claim_id JOIN documents d ON d.id = c.document_id
    WHERE x.conflict_id IN (SELECT value FROM json_each(?)) ORDER BY x.conflict_id, x.side, c.id"""
_TIMELINE = """
    SELECT c.id, c.surface, c.value, c.low, c.high, c.hedge, c.unit, c.kind, c.event, c.source, c.via, c.stance,
    c.place,
    coalesce(c.as_of, d.published) AS as_of, c.status, c.relation, c.reason, c.quote, d.name AS document, d.title,
    d.publisher, d.published, d.origin FROM claims c JOIN documents d ON d.id = c.document_id
    WHERE c.fact_id = ? AND c.retired IS NULL ORDER BY coalesce(c.as_of, d.published), d.published, d.name, c.start"""
_DECISIONS = """
    SELECT d.id, d.action, d.reason, d.editor, d.at, d.undoes FROM fact_decisions d
    WHERE ?1 IN (json_extract(d.subject, '$.fact'), json_extract(d.subject, '$.into'), json_extract(d.subject, '$.new'))
    ORDER BY d.id"""


def _records(connection: sqlite3.Connection, sql: str, values: tuple[object, ...]) -> Iterator[Record]:
    """Rows as records."""
    cursor = connection.execute(sql, values)
    names = [column[0] for column in cursor.description]
    for row in cursor:
        yield dict(zip(names, row, strict=True))
