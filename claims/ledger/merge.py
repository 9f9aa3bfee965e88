"""A colleague's exported claims in, their reviews added to the own ledger out; nothing is doubled.

A claim is the same where its document's bytes, its place in them and its words are the same. A review is the same where
its verdict, reviewer, time and note are. Reviews are added in the order of their times; where two people end on
different verdicts about one claim, both stay, the later holds, and the clash is shown.
"""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any, NamedTuple

from claims.errors import ClaimsError
from claims.ledger.connect import Ledger
from claims.ledger.review import VERDICTS

STEP = 500
"""Claims a transaction."""


class Clash(NamedTuple):
    """Two reviewers who do not agree about a claim."""

    claim: int
    own: str
    """What stood here before, and by whom."""
    theirs: str
    surface: str


class Merged(NamedTuple):
    """What an import came to."""

    added: int
    """Reviews that are new here."""
    known: int
    missing: int
    """Reviewed claims whose document, or reading, this ledger does not have."""
    clashes: tuple[Clash, ...]


def merge_reviews(ledger: Ledger, records: Iterable[Mapping[str, Any]]) -> Merged:
    """What became of the reviews of the records (as `claims export --format jsonl` writes them)."""
    counts: Counter[str] = Counter()
    clashes: list[Clash] = []
    for batch in _batches(r for r in records if r.get("reviews")):
        with ledger.transaction() as connection:
            for record in batch:
                clashes += _merge(connection, record, counts)
        ledger.pause()
    return Merged(counts["added"], counts["known"], counts["missing"], tuple(clashes))


def _batches(records: Iterable[Mapping[str, Any]]) -> Iterator[list[Mapping[str, Any]]]:
    """The records in lists of STEP."""
    batch: list[Mapping[str, Any]] = []
    for record in records:
        batch.append(record)
        if len(batch) == STEP:
            yield batch
            batch = []
    if batch:
        yield batch


def _merge(connection: sqlite3.Connection, record: Mapping[str, Any], counts: Counter[str]) -> list[Clash]:
    """The clash that a claim's reviews bring, if any; the reviews that are new are stored."""
    claim = _find(connection, record)
    if claim is None:
        counts["missing"] += 1
        return []
    before = _verdict(connection, claim)
    known = set(connection.execute("SELECT verdict, note, reviewer, at FROM reviews WHERE claim_id = ?", (claim,)))
    new = [review for review in map(_checked, record["reviews"]) if review not in known]
    counts.update(known=len(record["reviews"]) - len(new), added=len(new))
    for verdict, note, reviewer, at in sorted(new, key=lambda review: review[3]):
        connection.execute(_INSERT, (claim, verdict, note, reviewer, at, claim))
    return _clash(claim, before, new, record["surface"])


def _find(connection: sqlite3.Connection, record: Mapping[str, Any]) -> int | None:
    """The own claim that a foreign one is; the document's name decides where several have the same bytes."""
    values = {k: record.get(k) for k in ("document_sha256", "start", "end", "surface", "document")}
    row = connection.execute(_FIND, values).fetchone()
    return int(row[0]) if row else None


_FIND = """
    SELECT c.id FROM documents d INDEXED BY documents_sha256 JOIN claims c ON c.document_id = d.id
    WHERE d.sha256 = :document_sha256 AND c.start = :start AND c."end" = :end AND c.surface = :surface
    ORDER BY c.retired IS NOT NULL, d.name <> :document, c.id LIMIT 1"""
_INSERT = """
    INSERT INTO reviews (claim_id, verdict, note, reviewer, at, version)
    VALUES (?, ?, ?, ?, ?, (SELECT version FROM claims WHERE id = ?))"""
Row = tuple[str, str | None, str, str]


def _checked(review: Mapping[str, Any]) -> Row:
    """A review as a row, or the one line that refuses it."""
    row = (review.get("verdict"), review.get("note"), review.get("reviewer"), review.get("at"))
    verdict, note, reviewer, at = row
    if verdict not in VERDICTS or not isinstance(reviewer, str) or not reviewer.strip() or not _is_time(at):
        raise ClaimsError(
            f"no review that can be taken over: {dict(review)}; export it anew with: claims export --format jsonl"
        )
    assert isinstance(verdict, str)  # as all of VERDICTS
    assert isinstance(at, str)
    return verdict, note, reviewer, at


def _is_time(at: object) -> bool:
    """Whether a value is an ISO time."""
    try:
        return isinstance(at, str) and bool(datetime.fromisoformat(at))
    except ValueError:
        return False


def _verdict(connection: sqlite3.Connection, claim: int) -> tuple[str, str] | None:
    """The verdict that holds, and whose it is."""
    sql = "SELECT verdict, reviewer FROM reviews WHERE claim_id = ? AND verdict <> 'note' ORDER BY id DESC LIMIT 1"
    row: tuple[str, str] | None = connection.execute(sql, (claim,)).fetchone()
    return row


def _clash(claim: int, before: tuple[str, str] | None, new: list[Row], surface: str) -> list[Clash]:
    """The disagreement between what stood here and what came, if there is one."""
    judged = [review for review in new if review[0] != "note"]
    if before is None or before[0] == "unreviewed" or not judged:
        return []
    verdict, _, reviewer, _ = max(judged, key=lambda review: review[3])
    if verdict == before[0] or reviewer == before[1]:
        return []
    return [Clash(claim, f"{before[0]} by {before[1]}", f"{verdict} by {reviewer}", surface)]
