"""A path in, an open ledger out, or one clear line that says why not."""

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from claims.errors import ClaimsError
from claims.ledger.migrate import migrate, migration_files

APPLICATION_ID = 0x436C4D73
"""\"ClMs\", in the file's header: what tells a ledger from any other SQLite file."""

BUSY_TIMEOUT = 30.0
"""Seconds that a writer waits for another one."""

PAUSE = 0.002
"""Seconds between two transactions of a long writing, so that an editor at work gets in between."""

LOG_PAGES = 4_000
"""Pages, 16 MB, that the log holds before they are copied out: each batch changes the same pages of the indexes."""
BULK = {"foreign_keys": 0, "cache_size": -64_000, "wal_autocheckpoint": 16_000}
"""How SQLite is set while very much is written: 64 MB of cache, 64 MB of log between two copyings."""

sqlite3.register_adapter(type(None), dict[None, None]().get)  # NULL stays NULL: else each asks two classes in vain


class LedgerError(ClaimsError):
    """The file cannot be used as a ledger."""


class Ledger:
    """A SQLite file of documents, claims, facts and reviews: `connection` for SQL, `transaction()` for writing.

    >>> with Ledger.open(":memory:", create=True) as ledger:
    ...     ledger.connection.execute("SELECT count(*) FROM claims").fetchone()[0]
    0
    """

    def __init__(self, path: str, connection: sqlite3.Connection) -> None:
        self.path = path
        self.connection = connection

    @classmethod
    def open(cls, path: str | Path, *, create: bool = False, readonly: bool = False) -> Self:
        """The ledger at `path`, its tables brought up to date; `create` makes a missing one.

        A file that is no ledger, or one of a newer version of this program, is refused and left untouched.
        """
        path = str(path)
        if not create and path != ":memory:" and not Path(path).exists():
            raise LedgerError(f"{path}: no ledger there; make one with: claims extract INPUT… --db {path}")
        with plain_errors(path):
            connection = _connect(path, readonly)
            try:
                _prepare(connection, path, create, readonly)
            except BaseException:
                connection.close()
                raise
        return cls(path, connection)

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """A writing transaction (BEGIN IMMEDIATE): all of it is kept, or nothing."""
        with plain_errors(self.path):
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield self.connection
                self.connection.execute("COMMIT")
            except BaseException:
                if self.connection.in_transaction:
                    self.connection.execute("ROLLBACK")
                raise

    @contextmanager
    def bulk(self) -> Iterator[None]:
        """Inside, very much is written in many transactions that hold up references by their own order.

        Rows that are referred to are written first and nothing is taken out that is referred to, so SQLite need not
        look each one up, which takes it twice as long as the writing. The cache holds the indexes that are written to,
        and pages that change again and again are copied out of the log once.
        """
        before = [(name, _pragma(self.connection, name)) for name in BULK]
        try:
            for name, value in BULK.items():
                self.connection.execute(f"PRAGMA {name} = {value}")
            yield
        finally:
            for name, value in before:
                self.connection.execute(f"PRAGMA {name} = {value}")

    def copy_log(self) -> None:
        """Copy what was written out of the log into the file, as far as no reader needs it, while nobody waits.

        Else some transaction, a new document's or an editor's, does it once the log has LOG_PAGES.
        """
        with plain_errors(self.path):
            self.connection.execute("PRAGMA wal_checkpoint(PASSIVE)")

    def pause(self) -> None:
        """Let another writer in."""
        time.sleep(PAUSE)

    def close(self) -> None:
        """Close the file."""
        self.connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _connect(path: str, readonly: bool) -> sqlite3.Connection:
    """An open connection that begins its transactions itself; where nothing may be written, one that reads."""
    if path == ":memory:":
        return sqlite3.connect(path, isolation_level=None)
    target = Path(path).resolve()
    mode = ""
    if readonly or (target.exists() and not (os.access(target, os.W_OK) and os.access(target.parent, os.W_OK))):
        # Beside a read-only file no -shm can be made; without a -wal there is nobody writing to guard against.
        mode = "?mode=ro" if target.with_name(target.name + "-wal").exists() else "?immutable=1"
    return sqlite3.connect(target.as_uri() + mode, uri=True, timeout=BUSY_TIMEOUT, isolation_level=None)


def _prepare(connection: sqlite3.Connection, path: str, create: bool, readonly: bool) -> None:
    """Check that the file is a ledger of a known version, upgrade an older one, switch on what SQLite leaves off."""
    application, version, tables = _header(connection)
    newest = len(migration_files())
    if application != APPLICATION_ID:
        _refuse_foreign(path, application, version, tables, create)
    if version > newest:
        raise LedgerError(
            f"{path}: written by a newer version of claims (tables {version}, this one knows {newest}); upgrade claims"
        )
    if version < newest:
        if readonly:
            raise LedgerError(
                f"{path}: tables of an older version; upgrade it in place with: claims doctor --db {path}"
            )
        _upgrade(connection)
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = NORMAL")  # with WAL: whole transactions only, also after a crash
    connection.execute(f"PRAGMA wal_autocheckpoint = {LOG_PAGES}")


def _header(connection: sqlite3.Connection) -> tuple[int, int, int]:
    """The file's application id, its version and how many tables it has, all of one moment.

    Read apart, a file that another process makes meanwhile would have tables and not yet have been a ledger.
    """
    connection.execute("BEGIN")
    try:
        tables = int(connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0])
        return _pragma(connection, "application_id"), _pragma(connection, "user_version"), tables
    finally:
        connection.execute("COMMIT")


def _refuse_foreign(path: str, application: int, version: int, tables: int, create: bool) -> None:
    """Raise unless the file is an empty one that a ledger may be made in."""
    if application or version or tables:
        raise LedgerError(f"{path}: a SQLite database, but not a ledger of claims; name another with --db")
    if not create:
        raise LedgerError(f"{path}: an empty file, not a ledger; make one with: claims extract INPUT… --db {path}")


def _upgrade(connection: sqlite3.Connection) -> None:
    """Make the tables, or bring them up to date, and mark the file as a ledger."""
    _keep_log(connection)
    connection.execute(
        "BEGIN IMMEDIATE"
    )  # a second process that starts at the same moment waits here, then finds it done
    try:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        migrate(connection)
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _keep_log(connection: sqlite3.Connection) -> None:
    """Have the file keep a log (WAL), so that readers and a writer do not hold each other up.

    SQLite asks for the whole file at once to change this, and does not wait by itself when another process, which
    may be changing the very same, has it: so it is asked again, as long as a writer waits.
    """
    end = time.monotonic() + BUSY_TIMEOUT
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if not error.sqlite_errorname.startswith("SQLITE_BUSY") or time.monotonic() > end:
                raise
        time.sleep(PAUSE)


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    """The number in the file's header."""
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])


_PLAIN = {
    "SQLITE_NOTADB": "not a SQLite database; name another with --db",
    "SQLITE_CORRUPT": "damaged; restore a backup, or save what is left with: sqlite3 {path} .recover",
    "SQLITE_FULL": "the disk is full; make room and run the same command again, nothing stored was lost",
    "SQLITE_READONLY": "read-only; make it writable or name another with --db",
    "SQLITE_CANTOPEN": "cannot be opened; check that the folder exists and may be written to",
    "SQLITE_BUSY": "another program has held it for {busy:.0f} s; end that one and run the same command again",
    "SQLITE_IOERR": "the disk failed ({error}); make room or check the disk, then run the same command again",
    "SQLITE_PERM": "no permission to open it",
    "SQLITE_AUTH": "no permission to open it",
}


@contextmanager
def plain_errors(path: str) -> Iterator[None]:
    """Turn what SQLite says of a file into one line that says what to do; anything else goes on as it is."""
    try:
        yield
    except sqlite3.Error as error:
        name = getattr(error, "sqlite_errorname", "") or ""
        plain = next((text for code, text in _PLAIN.items() if name.startswith(code)), None)
        if plain is None:
            raise
        raise LedgerError(f"{path}: " + plain.format(path=path, busy=BUSY_TIMEOUT, error=error)) from error
