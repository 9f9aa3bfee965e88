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

from claims.documents.document import Document
from claims.extract.claim import Claim, is_kept
from claims.extract.jobs import Reading
from claims.ledger.connect import Ledger
from claims.ledger.edits import find_figures, say_edits
from claims.ledger.known import Known, find_changes, find_versions, recognise
from claims.ledger.outcomes import READ_ANEW, Outcome, find_news, record_outcomes
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


def save_readings(
    ledger: Ledger, items: Iterable[Reading | Outcome], extractor: str, kinds: str = "core", again: bool = False
) -> Iterator[Outcome]:
    """What became of each document, in order, as soon as it is safely on the disk.

    What became of other inputs stands among the readings; it is noted, and comes in its turn. With `again` readings are
    compared with what the same extractor read before.
    """
    waiting: list[Reading | Outcome] = []
    rows = 0
    for item in items:
        waiting.append(item)
        rows += 1 + len(item.claims) if isinstance(item, Reading) else 1
        if rows >= ROWS:
            yield from save_batch(ledger, waiting, extractor, kinds, again)
            waiting, rows = [], 0
    if waiting:
        yield from save_batch(ledger, waiting, extractor, kinds, again)


def save_batch(
    ledger: Ledger, items: Sequence[Reading | Outcome], extractor: str, kinds: str = "core", again: bool = False
) -> Sequence[Outcome]:
    """What became of the documents, all stored in one transaction."""
    passed = [item for item in items if isinstance(item, Outcome)]
    if len(passed) == len(items) and not find_news(ledger.connection, passed):
        return passed
    try:
        outcomes = _save_batch(ledger, items, extractor, kinds, again)
    except OverflowError:  # an integer of more than 64 bits: rare enough to begin again for
        fitting = [i._replace(claims=fit_numbers(i.claims)) if isinstance(i, Reading) else i for i in items]
        outcomes = _save_batch(ledger, fitting, extractor, kinds, again)
    ledger.pause()
    return outcomes


def _save_batch(
    ledger: Ledger, items: Sequence[Reading | Outcome], extractor: str, kinds: str, again: bool
) -> list[Outcome]:
    """The same, once."""
    with ledger.transaction() as connection:
        writer = _Writer(connection, extractor, kinds, again)
        writer.learn_sources({c.source for item in items if isinstance(item, Reading) for c in item.claims} - {None})
        outcomes = [writer.save(*item) if isinstance(item, Reading) else item for item in items]
        connection.executemany(_INSERT_CLAIM, chain.from_iterable(writer.rows))
        record_outcomes(connection, find_news(connection, outcomes), extractor)
    return outcomes


class _Writer:
    """One transaction's writing: `rows` of new claims gather here and go in together."""

    def __init__(self, connection: sqlite3.Connection, extractor: str, kinds: str, again: bool) -> None:
        self.connection, self.extractor, self.kinds, self.again = connection, extractor, kinds, again
        self.now = _now()
        self.rows: list[list[Row]] = []
        self.sources: dict[str | None, int] = {}
        self.fresh: dict[tuple[str, str], Outcome] = {}

    def save(self, document: Document, claims: Sequence[Claim]) -> Outcome:
        """Store one document: new, known, or known and read anew."""
        key = (document.name, document.sha256)
        if key in self.fresh:  # twice in one batch: its claims are not in the table yet
            return self.fresh[key]._replace(outcome="unchanged", added=0)
        versions = find_versions(self.connection, document.name)
        known = recognise(self.connection, document, versions)
        outcome = self._meet(known, document, claims) if known else self._add(document, claims, len(versions))
        self.fresh[key] = outcome
        return outcome

    def _add(self, document: Document, claims: Sequence[Claim], earlier: int) -> Outcome:
        """Store a text that was never seen; under a known name it is the next version of that document."""
        reason = None
        if earlier:
            reason = f"version {earlier + 1}: {self._say_edits(document, claims)}"
            self._replace_others(document.name, None)
        document_id = self._insert(document, earlier + 1)
        self.rows.append(self._make_rows(document_id, document.text, claims))
        return Outcome(document.name, "stored", reason, document_id, added=len(claims))

    def _say_edits(self, document: Document, claims: Sequence[Claim]) -> str:
        """What an edit changed of the current version under a name."""
        current = self.connection.execute(_SAME_TEXT, (document.text, document.name)).fetchone()
        if current == (1,):
            return "what it says of itself has changed, the text has not"
        return f"the text has changed{say_edits(find_figures(self.connection, document.name), claims)}"

    def _insert(self, document: Document, version: int) -> int:
        """The number of the new row."""
        row = document_row(document, version, self.now, self.extractor, self.kinds)
        added = self.connection.execute(_INSERT_DOCUMENT, row).lastrowid
        assert added is not None  # sqlite3 sets it after every INSERT
        return added

    def _meet(self, known: Known, document: Document, claims: Sequence[Claim]) -> Outcome:
        """Note what is new about a known document: another name, a text that is back, what it says of itself, what
        a newer extractor reads in it.
        """
        self._note_location(known.id, document.name)
        changes = find_changes(known, document)
        back = known.replaced is not None
        if back:
            self._replace_others(document.name, known.id)
        if changes:
            self._describe(known.id, changes)
        read_so = known.extractor == self.extractor and self.kinds in (known.kinds, "core") and not (changes or back)
        if read_so and not self.again:
            return Outcome(document.name, "unchanged", None, known.id)
        added, kept, retired = self._reread(known, document.text, claims)
        if read_so and not added and not retired:
            return Outcome(document.name, "unchanged", None, known.id, kept=kept)
        self._mark_read(known)
        reason = f"its metadata changed: {', '.join(changes)}" if changes else f"{READ_ANEW} {self.extractor}"
        reason = "an earlier text is back" if back else reason
        return Outcome(document.name, "stored", reason, known.id, added, kept, retired)

    def _describe(self, document_id: int, changes: dict[str, str]) -> None:
        """Keep what a document now says of itself; the index of titles follows."""
        if "title" in changes:
            self.connection.execute(_FORGET_TITLE, (document_id,))
        for column, value in changes.items():
            self.connection.execute(f"UPDATE documents SET {column} = ? WHERE id = ?", (value, document_id))
        if "title" in changes:
            self.connection.execute(_LEARN_TITLE, (document_id,))

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
            "INSERT INTO locations (name, document_id, seen) SELECT ?1, ?2, ?3"
            " WHERE NOT EXISTS (SELECT 1 FROM documents WHERE id = ?2 AND name = ?1)"
            " ON CONFLICT (name) DO UPDATE SET document_id = excluded.document_id, seen = excluded.seen"
            " WHERE document_id <> excluded.document_id",
            (name, document_id, self.now),
        )

    def _reread(self, known: Known, text: str, claims: Sequence[Claim]) -> tuple[int, int, int]:
        """How many claims are added, kept and retired when another version reads a known document."""
        read = {(row[2], row[3]): row for row in self._make_rows(known.id, text, claims)}
        kept = retired = 0
        for claim_id, status, kind, corrected, *old in self.connection.execute(_LIVE, (known.id,)).fetchall():
            if self.kinds == "core" and not is_kept(kind, old[_EVENT]):
                continue  # this run does not look for them
            new = read.get((old[0], old[1]))
            if (new is not None and list(new[2:-1]) == old) or status in ("verified", "disputed") or corrected:
                read.pop((old[0], old[1]), None)
                kept += 1
            else:
                self.connection.execute("UPDATE claims SET retired = ? WHERE id = ?", (self.now, claim_id))
                retired += 1
        self.rows.append(list(read.values()))
        return len(read), kept, retired

    def _mark_read(self, known: Known) -> None:
        """Note by whom a known document was read, and that it is to be put into facts anew."""
        kinds = "all" if "all" in (known.kinds, self.kinds) else self.kinds
        self.connection.execute(
            "UPDATE documents SET extractor = ?, kinds = ?, grouped = NULL WHERE id = ?",
            (self.extractor, kinds, known.id),
        )

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
_SAME_TEXT = "SELECT text = ? FROM documents WHERE name = ? AND replaced IS NULL"
_FORGET_TITLE = """
    INSERT INTO documents_fts (documents_fts, rowid, title, text) SELECT 'delete', id, title, text FROM documents
    WHERE id = ? AND id IN (SELECT id FROM documents_fts_docsize)"""
_LEARN_TITLE = """
    INSERT INTO documents_fts (rowid, title, text) SELECT id, title, text FROM documents
    WHERE id = ? AND id <= (SELECT max(id) FROM documents_fts_docsize)"""
_ADD_SOURCES = """
    INSERT OR IGNORE INTO sources (name) SELECT value FROM json_each(?1)
    WHERE NOT EXISTS (SELECT 1 FROM source_aliases WHERE alias = value)"""
_SOURCE_IDS = """
    SELECT value, coalesce(
        (SELECT source_id FROM source_aliases WHERE alias = value), (SELECT id FROM sources WHERE name = value)
    ) FROM json_each(?)"""
_EVENT = READ_COLUMNS.index("event")
_LIVE = """
    SELECT id, status, kind, id IN (SELECT claim_id FROM corrections), {} FROM claims
    WHERE document_id = ? AND retired IS NULL""".format(", ".join(f'"{column}"' for column in READ_COLUMNS))


def _now() -> str:
    """This moment, UTC."""
    return datetime.now(UTC).isoformat(timespec="seconds")
