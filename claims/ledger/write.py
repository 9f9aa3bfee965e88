"""Documents with their claims in, rows out: whole documents only, few hundred rows a transaction.

A document that is known by name and bytes and was read by the same extractor is left as it is. Read again by another
version, its claims are compared: the same reading is carried over, a new one added, one no longer made retired; nothing
is ever deleted, and what an editor verified, disputed or corrected stays as it was judged.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from itertools import chain
from typing import NamedTuple

from claims.documents.document import Document
from claims.extract.claim import CORE, Claim
from claims.ledger.connect import Ledger
from claims.ledger.edits import find_figures, say_edits
from claims.ledger.rows import (
    CLAIM_COLUMNS,
    DOCUMENT_COLUMNS,
    READ_COLUMNS,
    Row,
    claim_rows,
    document_row,
    fit_numbers,
    insert,
)

ROWS = 500
"""Rows a transaction, beyond which the next document waits for the next one."""


class Reading(NamedTuple):
    """A document with what was read in it."""

    document: Document
    claims: Sequence[Claim]


class Outcome(NamedTuple):
    """What became of one input."""

    input: str
    outcome: str
    """stored, unchanged, skipped or failed."""
    reason: str | None = None
    document_id: int | None = None
    added: int = 0
    """Claims that are new."""
    kept: int = 0
    """Claims that an earlier extractor had read the same way."""
    retired: int = 0
    """Claims that are no longer read so."""


class Known(NamedTuple):
    """A document that the ledger has already."""

    id: int
    extractor: str | None
    kinds: str | None
    replaced: str | None
    sha256: str
    version: int


def find_document(connection: sqlite3.Connection, document: Document) -> Known | None:
    """The same document in the ledger: same name and bytes or text, or same bytes and imprint under another name."""
    return _recognise(connection, document, _find_versions(connection, document.name))


def _recognise(connection: sqlite3.Connection, document: Document, versions: Sequence[Known]) -> Known | None:
    """The document among the versions under its name, else under another one.

    A page whose bytes differ at each visit (a date in its foot, other advertisements) is the same while its text and
    imprint are.
    """
    same = next((k for k in versions if k.sha256 == document.sha256), None)
    if same is None and versions:
        same = _find_same_text(connection, document)
    return same or _find_twin(connection, document)


def _find_same_text(connection: sqlite3.Connection, document: Document) -> Known | None:
    """The version under the same name whose text and imprint are the same."""
    d = document
    row = connection.execute(_SAME_TEXT, (d.name, d.publisher, d.published, d.title, d.url, d.text)).fetchone()
    return Known(*row) if row else None


_SAME_TEXT = """
    SELECT id, extractor, kinds, replaced, sha256, version FROM documents
    WHERE name = ? AND publisher IS ? AND published IS ? AND title IS ? AND url IS ? AND text = ?
    ORDER BY replaced IS NOT NULL LIMIT 1"""


def _find_versions(connection: sqlite3.Connection, name: str) -> list[Known]:
    """Every text that was stored under a name."""
    sql = "SELECT id, extractor, kinds, replaced, sha256, version FROM documents WHERE name = ?"
    return [Known(*row) for row in connection.execute(sql, (name,))]


def _find_twin(connection: sqlite3.Connection, document: Document) -> Known | None:
    """The same bytes with the same imprint under another name: two publishers of one text stay two documents."""
    d = document
    row = connection.execute(_TWIN, (d.sha256, d.publisher, d.published, d.title, d.text)).fetchone()
    return Known(*row) if row else None


_TWIN = """
    SELECT id, extractor, kinds, replaced, sha256, version FROM documents INDEXED BY documents_sha256
    WHERE sha256 = ? AND publisher IS ? AND published IS ? AND title IS ? AND text = ? LIMIT 1"""


def is_current(connection: sqlite3.Connection, document: Document, extractor: str, kinds: str = "core") -> int | None:
    """The document's number where this extractor has read it already and it needs nothing more, else None."""
    known = find_document(connection, document)
    if known is None or known.replaced or known.extractor != extractor or kinds not in (known.kinds, "core"):
        return None
    return known.id


def save_readings(
    ledger: Ledger, readings: Iterable[Reading], extractor: str, kinds: str = "core"
) -> Iterator[Outcome]:
    """What became of each document, in order, as soon as it is safely on the disk."""
    waiting: list[Reading] = []
    rows = 0
    for reading in readings:
        waiting.append(reading)
        rows += 1 + len(reading.claims)
        if rows >= ROWS:
            yield from save_batch(ledger, waiting, extractor, kinds)
            ledger.pause()
            waiting, rows = [], 0
    if waiting:
        yield from save_batch(ledger, waiting, extractor, kinds)


def save_batch(ledger: Ledger, readings: Sequence[Reading], extractor: str, kinds: str = "core") -> list[Outcome]:
    """What became of the documents, all stored in one transaction."""
    try:
        return _save_batch(ledger, readings, extractor, kinds)
    except OverflowError:  # an integer of more than 64 bits: rare enough to begin again for
        fitting = [reading._replace(claims=fit_numbers(reading.claims)) for reading in readings]
        return _save_batch(ledger, fitting, extractor, kinds)


def _save_batch(ledger: Ledger, readings: Sequence[Reading], extractor: str, kinds: str) -> list[Outcome]:
    """The same, once."""
    with ledger.transaction() as connection:
        writer = _Writer(connection, extractor, kinds)
        writer.learn_sources({claim.source for reading in readings for claim in reading.claims} - {None})
        outcomes = [writer.save(document, claims) for document, claims in readings]
        connection.executemany(_INSERT_CLAIM, chain.from_iterable(writer.rows))
        record_outcomes(connection, outcomes, extractor)
    return outcomes


def record_outcomes(connection: sqlite3.Connection, outcomes: Iterable[Outcome], extractor: str) -> None:
    """Note in `extractions` what was stored, skipped or failed; the same failure of an input is noted once."""
    now = _now()
    connection.executemany(
        _INSERT_OUTCOME,
        [
            (now, o.input, o.outcome, o.reason, extractor, o.document_id, o.added)
            for o in outcomes
            if o.outcome == "stored" or (o.outcome != "unchanged" and not _repeats(connection, o))
        ],
    )


def _repeats(connection: sqlite3.Connection, outcome: Outcome) -> bool:
    """Whether the last line of that input says the same."""
    sql = "SELECT outcome, reason FROM extractions WHERE input = ? ORDER BY id DESC LIMIT 1"
    return bool(connection.execute(sql, (outcome.input,)).fetchone() == (outcome.outcome, outcome.reason))


class _Writer:
    """One transaction's writing: `rows` of new claims gather here and go in together."""

    def __init__(self, connection: sqlite3.Connection, extractor: str, kinds: str) -> None:
        self.connection, self.extractor, self.kinds = connection, extractor, kinds
        self.now = _now()
        self.rows: list[list[Row]] = []
        self.sources: dict[str | None, int] = {}
        self.fresh: dict[tuple[str, str], Outcome] = {}

    def save(self, document: Document, claims: Sequence[Claim]) -> Outcome:
        """Store one document: new, known, or known and read anew."""
        key = (document.name, document.sha256)
        if key in self.fresh:  # twice in one batch: its claims are not in the table yet
            return self.fresh[key]._replace(outcome="unchanged", added=0)
        versions = _find_versions(self.connection, document.name)
        known = _recognise(self.connection, document, versions)
        outcome = self._meet(known, document, claims) if known else self._add(document, claims, len(versions))
        self.fresh[key] = outcome
        return outcome

    def _add(self, document: Document, claims: Sequence[Claim], earlier: int) -> Outcome:
        """Store a text that was never seen; under a known name it is the next version of that document."""
        reason = None
        if earlier:
            edits = say_edits(find_figures(self.connection, document.name), claims)
            reason = f"version {earlier + 1}: the text has changed{edits}"
            self._replace_others(document.name, None)
        document_id = self._insert(document, earlier + 1)
        self.rows.append(self._make_rows(document_id, document.text, claims))
        return Outcome(document.name, "stored", reason, document_id, added=len(claims))

    def _insert(self, document: Document, version: int) -> int:
        """The number of the new row."""
        row = document_row(document, version, self.now, self.extractor, self.kinds)
        added = self.connection.execute(_INSERT_DOCUMENT, row).lastrowid
        assert added is not None  # sqlite3 sets it after every INSERT
        return added

    def _meet(self, known: Known, document: Document, claims: Sequence[Claim]) -> Outcome:
        """Note another name of a known document, a text that is back, and what a newer extractor reads in it."""
        self._note_location(known.id, document.name)
        back = known.replaced is not None
        if back:
            self._replace_others(document.name, known.id)
        if known.extractor == self.extractor and self.kinds in (known.kinds, "core") and not back:
            return Outcome(document.name, "unchanged", None, known.id)
        added, kept, retired = self._reread(known, document.text, claims)
        reason = "an earlier text is back" if back else f"read anew by version {self.extractor}"
        return Outcome(document.name, "stored", reason, known.id, added, kept, retired)

    def _replace_others(self, name: str, current: int | None) -> None:
        """Mark every version under a name as replaced but the current one."""
        self.connection.execute(
            "UPDATE documents SET replaced = ?, grouped = NULL WHERE name = ? AND id IS NOT ? AND replaced IS NULL",
            (self.now, name, current),
        )
        self.connection.execute("UPDATE documents SET replaced = NULL, grouped = NULL WHERE id = ?", (current,))

    def _note_location(self, document_id: int, name: str) -> None:
        """Keep a second name of the same bytes."""
        self.connection.execute(
            "INSERT OR IGNORE INTO locations (name, document_id, seen) SELECT ?1, ?2, ?3"
            " WHERE NOT EXISTS (SELECT 1 FROM documents WHERE id = ?2 AND name = ?1)",
            (name, document_id, self.now),
        )

    def _reread(self, known: Known, text: str, claims: Sequence[Claim]) -> tuple[int, int, int]:
        """How many claims are added, kept and retired when another version reads a known document."""
        read = {(row[2], row[3]): row for row in self._make_rows(known.id, text, claims)}
        kept = retired = 0
        for claim_id, status, kind, corrected, *old in self.connection.execute(_LIVE, (known.id,)).fetchall():
            if kind not in CORE and self.kinds == "core":
                continue  # this run does not look for them
            new = read.get((old[0], old[1]))
            if (new is not None and list(new[2:-1]) == old) or status in ("verified", "disputed") or corrected:
                read.pop((old[0], old[1]), None)
                kept += 1
            else:
                self.connection.execute("UPDATE claims SET retired = ? WHERE id = ?", (self.now, claim_id))
                retired += 1
        self.rows.append(list(read.values()))
        kinds = "all" if "all" in (known.kinds, self.kinds) else self.kinds
        self.connection.execute(
            "UPDATE documents SET extractor = ?, kinds = ?, grouped = NULL WHERE id = ?",
            (self.extractor, kinds, known.id),
        )
        return len(read), kept, retired

    def _make_rows(self, document_id: int, text: str, claims: Sequence[Claim]) -> list[Row]:
        """The claims as rows of the table."""
        return claim_rows(document_id, self.extractor, text, claims, self.sources)

    def learn_sources(self, names: set[str | None]) -> None:
        """Give every new source a row, and remember the numbers; an alias leads to its source."""
        listed = json.dumps(sorted(filter(None, names)), ensure_ascii=False)
        self.connection.execute(_ADD_SOURCES, (listed,))
        self.sources.update(self.connection.execute(_SOURCE_IDS, (listed,)))


_INSERT_CLAIM = insert("claims", CLAIM_COLUMNS)
_INSERT_DOCUMENT = insert("documents", DOCUMENT_COLUMNS)
_INSERT_OUTCOME = insert("extractions", ("at", "input", "outcome", "reason", "extractor", "document_id", "claims"))
_ADD_SOURCES = """
    INSERT OR IGNORE INTO sources (name) SELECT value FROM json_each(?1)
    WHERE NOT EXISTS (SELECT 1 FROM source_aliases WHERE alias = value)"""
_SOURCE_IDS = """
    SELECT value, coalesce(
        (SELECT source_id FROM source_aliases WHERE alias = value), (SELECT id FROM sources WHERE name = value)
    ) FROM json_each(?)"""
_LIVE = """
    SELECT id, status, kind, id IN (SELECT claim_id FROM corrections), {} FROM claims
    WHERE document_id = ? AND retired IS NULL""".format(", ".join(f'"{column}"' for column in READ_COLUMNS))


def _now() -> str:
    """This moment, UTC."""
    return datetime.now(UTC).isoformat(timespec="seconds")
