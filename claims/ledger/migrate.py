"""A connection in, the newest tables out: one SQL file a migration, applied in the order of their numbers.

sqlite-utils keeps the list of those applied and wraps each in a transaction, so that a file is upgraded wholly or not
at all. It is imported only when there is something to apply: a third of a second that reading never pays.
"""

import sqlite3
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database, Migrations


@cache
def migration_files() -> tuple[Traversable, ...]:
    """The SQL files in the order of their numbers; the count of them is the newest `user_version`."""
    folder = files(__package__) / "migrations"
    return tuple(sorted((f for f in folder.iterdir() if f.name.endswith(".sql")), key=lambda f: f.name))


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the ledger behind `connection` up to the newest tables, in place."""
    from sqlite_utils import Database

    _migrations().apply(Database(connection, recursive_triggers=False))


def _migrations() -> "Migrations":
    """The set that sqlite-utils applies, one a file, each setting the file's number as `user_version`."""
    from sqlite_utils import Migrations

    migrations = Migrations("claims")
    for number, file in enumerate(migration_files(), 1):
        migrations(name=file.name.removesuffix(".sql"))(_migration(number, file.read_text("utf-8")))
    return migrations


class _Migration:
    """Runs the statements of one file; executescript would end the transaction that keeps it whole."""

    __name__ = "migration"

    def __init__(self, number: int, script: str) -> None:
        self.number, self.script = number, script

    def __call__(self, db: "Database", /) -> None:
        for statement in split_statements(self.script):
            db.conn.execute(statement)
        db.conn.execute(f"PRAGMA user_version = {self.number}")


def _migration(number: int, script: str) -> _Migration:
    return _Migration(number, script)


def split_statements(script: str) -> Iterator[str]:
    r"""The statements of a script, comments kept (SQLite stores them with the table).

    >>> list(split_statements("SELECT 1;\nSELECT ';';"))
    ['SELECT 1;', "SELECT ';';"]
    """
    pending = ""
    for line in script.splitlines(keepends=True):
        pending += line
        if sqlite3.complete_statement(pending):
            yield pending.strip()
            pending = ""
