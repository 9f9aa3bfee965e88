"""Filters in, claims out as the command line and the exports print them: read only.

A row is a plain dict with the fields of the contract (docs/design.md) in its order, those of a stored claim after them.
Where an editor corrected a reading, the corrected one is given, and the program's beside it.
"""

import json
import sqlite3
from collections.abc import Iterator
from typing import Any, NamedTuple

from claims.errors import ClaimsError
from claims.extract.claim import CORE, Claim
from claims.ledger.connect import Ledger
from claims.ledger.correct import read_readings
from claims.ledger.review import NoSuchClaim
from claims.spans import cut_quote

STATUSES = ("unreviewed", "verified", "disputed", "rejected")

Record = dict[str, Any]
"""One claim, fact, review or document as it is printed: JSON's own types."""


class Filters(NamedTuple):
    """Which claims; None lets all through, texts match whole words of the field, upper and lower case alike."""

    event: str | None = None
    source: str | None = None
    place: str | None = None
    document: str | None = None
    status: str | None = None
    since: str | None = None
    """As-of date (the document's date where the claim has none), ISO 8601, inclusive."""
    until: str | None = None
    kind: str | None = None
    fact: str | None = None
    search: str | None = None
    """Words of the quote or the source, by the full-text index."""
    retired: bool = False
    """Also what a newer extractor no longer reads, and claims of replaced versions."""
    judged: bool = False
    """Only what an editor gave a verdict on."""
    particulars: bool = True
    """Also ages and the like, where a document was read for claims alone."""


EVERYTHING = Filters()


def print_claim(claim: Claim, text: str) -> Record:
    """A claim as one JSON object; `text` is its document's."""
    record = claim._asdict()
    quote = cut_quote(text, claim.quote_start, claim.quote_end)._asdict()
    return _ordered(record | {"quote": quote})


FIELDS = (
    *("document", "start", "end", "surface", "kind", "value", "low", "high", "hedge", "unit", "event", "source"),
    *("source_text", "cue", "via", "place", "as_of", "quote"),
)
"""The contract, in its order."""

MORE = ("stance", "since", "precision", "tally", "part_of", "unit_text", "why")
"""What a claim knows beyond it, printed after it."""


def _ordered(record: Record) -> Record:
    """The fields of the contract, in its order, then what else a claim knows."""
    return {field: record[field] for field in FIELDS + MORE}


def list_claims(ledger: Ledger, filters: Filters = EVERYTHING, limit: int | None = None) -> Iterator[Record]:
    """The claims that the filters let through, in the order they were stored."""
    check_filters(ledger.connection, filters)
    where, values = make_where(filters)
    sql = f"{_SELECT} WHERE {' AND '.join(where) or '1'} ORDER BY c.id LIMIT ?"
    yield from _records(ledger.connection, sql, [*values, -1 if limit is None else limit])


def check_filters(connection: sqlite3.Connection, filters: Filters) -> None:
    """Raise where a filter names a status or a kind that there is not: a slip of the pen, not an empty ledger."""
    if filters.status is not None and filters.status not in STATUSES:
        raise ClaimsError(f"no status {filters.status!r}; there are {', '.join(STATUSES)}")
    sql = "SELECT EXISTS (SELECT 1 FROM claims WHERE kind = ?)"
    if filters.kind is None or filters.kind in CORE or connection.execute(sql, (filters.kind,)).fetchone()[0]:
        return
    there = {kind for (kind,) in connection.execute("SELECT DISTINCT kind FROM claims")}
    raise ClaimsError(f"no kind {filters.kind!r}; there are {', '.join((*sorted(CORE), *sorted(there - CORE)))}")


def lets_through(ledger: Ledger, filters: Filters, claim_ids: list[int]) -> bool:
    """Whether the filters let every one of some claims through."""
    where, values = make_where(filters)
    sql = "SELECT count(*) FROM claims c JOIN documents d ON d.id = c.document_id WHERE {}"
    sql = sql.format(" AND ".join(["c.id IN (SELECT value FROM json_each(?))", *where]))
    found: int = ledger.connection.execute(sql, [json.dumps(claim_ids), *values]).fetchone()[0]
    return found == len(set(claim_ids))


def read_claims(ledger: Ledger, claim_ids: list[int]) -> list[Record]:
    """The claims of the given numbers, in that order; NoSuchClaim names the first that is missing."""
    sql = f"{_SELECT} WHERE c.id IN (SELECT value FROM json_each(?))"
    found = {record["id"]: record for record in _records(ledger.connection, sql, [json.dumps(claim_ids)])}
    for claim_id in claim_ids:
        if claim_id not in found:
            raise NoSuchClaim(f"{ledger.path}: no claim {claim_id}; `claims list` shows their numbers")
    return [found[claim_id] for claim_id in claim_ids]


_SELECT = (
    "SELECT d.name AS document, {}, c.id, c.fact_id AS fact, c.status, c.confidence, c.relation, c.reason, c.retired,"
    " c.version, c.document_id, d.title, d.publisher, d.published"
    " FROM claims c JOIN documents d ON d.id = c.document_id"
).format(", ".join(f'c."{field}"' for field in Claim._fields if field not in ("document", "confidence")))
_AFTER = ("id", "fact", "status", "confidence")
_BESIDE = ("corrected", "relation", "reason", "retired", "version", "document_id", "title", "publisher", "published")
"""`corrected` has what the program read where an editor's reading stands in its place."""


def _records(connection: sqlite3.Connection, sql: str, values: list[object]) -> Iterator[Record]:
    """Rows as records, each quote cut from its document's text, read once for claims in a row."""
    cursor = connection.execute(sql, values)
    names = [column[0] for column in cursor.description]
    corrections = read_readings(connection)
    held, text = None, ""
    for row in cursor:
        record = dict(zip(names, row, strict=True))
        if record["document_id"] != held:
            held = record["document_id"]
            text = connection.execute("SELECT text FROM documents WHERE id = ?", (held,)).fetchone()[0]
        record["via"] = json.loads(record["via"])
        reading = corrections.get(record["id"], {})
        record["corrected"] = {field: record[field] for field in reading}
        record |= reading
        record["quote"] = cut_quote(text, record["quote_start"], record["quote_end"])._asdict()
        yield _ordered(record) | {field: record[field] for field in _AFTER + _BESIDE}


def make_where(filters: Filters) -> tuple[list[str], list[object]]:
    """The conditions that claims c of documents d meet, and their values."""
    f = filters
    if f.status is not None and f.status not in STATUSES:
        raise ClaimsError(f"no status {f.status!r}; it is one of {', '.join(STATUSES)}")
    parts: list[tuple[str, object]] = [
        ("c.event = ? COLLATE NOCASE", f.event),
        ("c.status = ?", f.status),
        ("c.kind = ?", f.kind),
        ("c.fact_id = ?", f.fact),
        ("coalesce(c.as_of, d.published) >= ?", f.since),
        ("substr(coalesce(c.as_of, d.published), 1, length(?1)) <= ?1", f.until),
        (_SOURCE_IS, f.source and _within(f.source)),
        ("' ' || c.place || ' ' LIKE ? ESCAPE '\\'", f.place and _within(f.place)),
        ("(d.name = ?1 OR d.title = ?1 OR cast(d.id AS TEXT) = ?1 OR d.name LIKE '%/' || ?1)", f.document),
        ("c.id IN (SELECT rowid FROM claims_fts WHERE claims_fts MATCH ?)", f.search and _match(f.search)),
    ]
    where, values = [], []
    for condition, value in parts:
        if value is not None:
            where.append(condition.replace("?1", "?"))
            values += [value] * condition.replace("?1", "?").count("?")
    if f.judged:
        where.append("c.status <> 'unreviewed'")
    if not f.particulars:
        where.append(f"(c.kind IN ({', '.join(repr(kind) for kind in sorted(CORE))}) OR d.kinds = 'all')")
    if not f.retired:
        where += ["c.retired IS NULL", "d.replaced IS NULL"]
    return where, values


_SOURCE_IS = (
    "c.source_id IN (SELECT id FROM sources WHERE ' ' || name || ' ' LIKE ?1 ESCAPE '\\'"
    " UNION SELECT source_id FROM source_aliases WHERE ' ' || alias || ' ' LIKE ?1 ESCAPE '\\')"
)


def _within(words: str) -> str:
    """A LIKE pattern for whole words inside a field that has a space put on either side."""
    return "% " + words.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + " %"


def _match(words: str) -> str:
    """A full-text query of plain words, each taken literally."""
    return " ".join('"' + word.replace('"', '""') + '"' for word in words.split())


def read_reviews(ledger: Ledger, claim_id: int) -> list[Record]:
    """The reviews of a claim, oldest first."""
    return _dicts(
        ledger.connection,
        "SELECT id, verdict, note, reviewer, at, version FROM reviews WHERE claim_id = ? ORDER BY id",
        claim_id,
    )


def read_conflicts_of(ledger: Ledger, claim_id: int) -> list[Record]:
    """The conflicts that a claim is part of."""
    return _dicts(
        ledger.connection,
        "SELECT k.id, k.kind, k.reason, k.status FROM conflicts k JOIN conflict_claims m ON m.conflict_id = k.id"
        " WHERE m.claim_id = ? ORDER BY k.id",
        claim_id,
    )


def read_fact(ledger: Ledger, fact_id: str) -> Record | None:
    """A fact's own row."""
    rows = _dicts(ledger.connection, "SELECT * FROM facts WHERE id = ?", fact_id)
    return rows[0] if rows else None


def read_document(ledger: Ledger, document_id: int) -> Record:
    """A document's own row, its text with it."""
    return _dicts(ledger.connection, "SELECT * FROM documents WHERE id = ?", document_id)[0]


def _dicts(connection: sqlite3.Connection, sql: str, *values: object) -> list[Record]:
    """The rows of a query, each by its columns' names."""
    cursor = connection.execute(sql, values)
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor]
