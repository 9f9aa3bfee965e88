"""A ledger in, looked after: copied, put back, checked, tidied; a running desk need not stop for any of it."""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple

from claims.errors import ClaimsError
from claims.ledger.connect import Ledger, plain_errors
from claims.ledger.locks import count_held_back, find_holder

PAGES, REST = 2000, 0.01
"""Pages copied at a time, and seconds between, in which others write."""


def backup(ledger: Ledger, target: Path) -> int:
    """The bytes of the copy at `target`, which is whole or not there at all; an older copy is replaced."""
    if target.is_dir():
        raise ClaimsError(f"{target}: a folder; name a file")
    draft = target.with_name(target.name + ".part")
    with plain_errors(str(target)):
        try:
            copy = sqlite3.connect(draft)
            try:
                with _held(ledger.connection):
                    ledger.connection.backup(copy, pages=PAGES, sleep=REST)
            finally:
                copy.close()
            os.replace(draft, target)
        finally:
            draft.unlink(missing_ok=True)
    return target.stat().st_size


@contextmanager
def _held(connection: sqlite3.Connection) -> Iterator[None]:
    """The ledger as it is at this moment: while others write, a copy would begin again with each of their changes."""
    connection.execute("BEGIN")
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()  # from here on the view stands still
        yield
    finally:
        connection.execute("COMMIT")


def restore(path: Path, source: Path) -> Path | None:
    """The copy that was made of the present ledger, if there is one; `path` then holds what `source` does.

    A file that is no ledger, or a damaged one, is refused before anything is touched.
    """
    with Ledger.open(source, readonly=True) as good:
        problems = list(find_problems(good))
        if problems:
            raise ClaimsError(f"{source}: damaged ({problems[0].what}); the ledger was left as it is")
        kept = None
        with Ledger.open(path, create=True) as ledger:
            if ledger.connection.execute("SELECT count(*) FROM documents").fetchone()[0]:
                kept = path.with_name(f"{path.name}.before-{datetime.now(UTC):%Y%m%dT%H%M%S}")
                backup(ledger, kept)
            with plain_errors(str(path)):
                good.connection.backup(ledger.connection)
    return kept


def vacuum(ledger: Ledger) -> tuple[int, int]:
    """The file's size before and after its free pages were given back and its full-text index was merged."""
    before = _size(ledger)
    with plain_errors(ledger.path):
        for table in ("claims_fts", "documents_fts"):
            ledger.connection.execute(f"INSERT INTO {table} ({table}) VALUES ('optimize')")
        for statement in ("PRAGMA optimize", "VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)"):
            ledger.connection.execute(statement).fetchall()
    return before, _size(ledger)


def _size(ledger: Ledger) -> int:
    """Bytes in the file, by SQLite's own count."""
    pages = ledger.connection.execute("PRAGMA page_count").fetchone()[0]
    return int(pages * ledger.connection.execute("PRAGMA page_size").fetchone()[0])


class Problem(NamedTuple):
    """What is wrong with a ledger."""

    what: str
    remedy: str
    """What to do."""


RESTORE = "restore a backup: claims restore FILE"
COMPLETE = "run: claims doctor --repair"


def find_problems(ledger: Ledger) -> Iterator[Problem]:
    """What is wrong, the gravest first; nothing is changed."""
    for check in CHECKS:
        with plain_errors(ledger.path):
            yield from check(ledger.connection)


def _locks(connection: sqlite3.Connection) -> Iterator[Problem]:
    """Programs that keep others from writing, or changes from being written back."""
    if holder := find_holder(connection):
        yield Problem(holder, "wait for it or end it, then run claims doctor again")
    if pages := count_held_back(connection):
        yield Problem(
            f"{pages:,} changed pages cannot be written back: some program reads an old state of the ledger",
            "close what has had it open for long",
        )


def _integrity(connection: sqlite3.Connection) -> Iterator[Problem]:
    """The file itself."""
    lines = [row[0] for row in connection.execute("PRAGMA integrity_check(5)")]
    if lines != ["ok"]:
        yield Problem(f"the file is damaged: {lines[0]}", RESTORE)


def _foreign_keys(connection: sqlite3.Connection) -> Iterator[Problem]:
    """Rows that name rows that are not there."""
    rows = connection.execute("PRAGMA foreign_key_check").fetchall()
    if rows:
        yield Problem(f"{len(rows)} rows refer to nothing, the first in {rows[0][0]}", RESTORE)


def _words(connection: sqlite3.Connection) -> Iterator[Problem]:
    """A claim's offsets, cut from the stored text, give its words and its sentence."""
    for state in ("IS NULL", "IS NOT NULL"):  # the live ones lie in an index by document, the few others are sorted
        rows = connection.execute(
            'SELECT document_id, id, start, "end", surface, quote_start, quote_end, quote FROM claims '
            f'WHERE retired {state} ORDER BY document_id, start, "end"'
        )
        for document_id, claims in groupby(rows, itemgetter(0)):
            document = connection.execute("SELECT text, name FROM documents WHERE id = ?", (document_id,)).fetchone()
            if document is None:  # told by the check of rows that refer to nothing
                continue
            text, name = document
            for _, claim_id, start, end, surface, first, last, quote in claims:
                if text[start:end] != surface or text[first:last] != quote:
                    yield Problem(f"claim {claim_id}: its offsets do not cut its words from {name}", RESTORE)
                    return


def _statuses(connection: sqlite3.Connection) -> Iterator[Problem]:
    """A claim's version counts its reviews."""
    sql = "SELECT id FROM claims WHERE version <> (SELECT count(*) FROM reviews WHERE claim_id = claims.id) LIMIT 1"
    for (claim_id,) in connection.execute(sql):
        yield Problem(f"claim {claim_id}: its status does not follow its reviews", RESTORE)


def _versions(connection: sqlite3.Connection) -> Iterator[Problem]:
    """Of the texts under one name, one is current."""
    sql = "SELECT name FROM documents WHERE replaced IS NULL GROUP BY name HAVING count(*) > 1 LIMIT 1"
    for (name,) in connection.execute(sql):
        yield Problem(f"{name}: more than one current version", COMPLETE)


def _grouping(connection: sqlite3.Connection) -> Iterator[Problem]:
    """Every document is in facts."""
    count = connection.execute("SELECT count(*) FROM documents WHERE grouped IS NULL").fetchone()[0]
    if count:
        yield Problem(f"{count} documents are not put into facts yet: a run was broken off", COMPLETE)


def _search(connection: sqlite3.Connection) -> Iterator[Problem]:
    """The full-text index has every row, and agrees with the tables."""
    from claims.ledger.search import is_behind

    if is_behind(connection):
        yield Problem("the full-text index is behind: a run was broken off", COMPLETE)
    for table in ("claims_fts", "documents_fts"):
        try:
            connection.execute(f"INSERT INTO {table} ({table}, rank) VALUES ('integrity-check', 1)")
        except sqlite3.DatabaseError as error:
            if not error.sqlite_errorname.startswith(("SQLITE_READONLY", "SQLITE_BUSY")):
                yield Problem(f"{table} does not agree with its table ({error})", "run: claims doctor --repair")


CHECKS: tuple[Callable[[sqlite3.Connection], Iterator[Problem]], ...] = (
    _locks,
    _integrity,
    _foreign_keys,
    _words,
    _statuses,
    _versions,
    _grouping,
    _search,
)
"""Every check: who is in the way, then the gravest first."""


def repair(ledger: Ledger) -> None:
    """Complete what a broken run left, and build the full-text index anew."""
    from claims.ledger.intake import complete

    with ledger.transaction() as connection:
        connection.execute(
            "UPDATE documents SET replaced = captured WHERE replaced IS NULL AND version < "
            "(SELECT max(version) FROM documents d WHERE d.name = documents.name AND d.replaced IS NULL)"
        )
        for table in ("claims_fts", "documents_fts"):
            connection.execute(f"INSERT INTO {table} ({table}) VALUES ('rebuild')")
    complete(ledger)
