"""What is refused, what is upgraded, and that nothing is touched on the way."""

import hashlib
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from claims.errors import ClaimsError
from claims.ledger import Ledger
from claims.ledger import migrate as migrations
from claims.ledger.connect import APPLICATION_ID
from claims.ledger.held import HeldKeys


def test_a_new_ledger_is_marked_and_in_wal_mode(ledger):
    def pragma(name):
        return ledger.connection.execute(f"PRAGMA {name}").fetchone()[0]

    assert pragma("application_id") == APPLICATION_ID
    assert pragma("user_version") == len(migrations.migration_files())
    assert pragma("journal_mode") == "wal"
    assert pragma("foreign_keys") == 1
    assert pragma("busy_timeout") == 30_000


def test_a_missing_ledger_is_not_made_by_reading(path):
    with pytest.raises(ClaimsError, match=r"claims\.db: no ledger there; make one with"):
        Ledger.open(path)
    assert not path.exists()


def test_a_foreign_database_is_refused_and_left_as_it_was(path):
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE recipes (name TEXT)")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(ClaimsError, match="a SQLite database, but not a ledger of claims"):
        Ledger.open(path, create=True)
    assert path.read_bytes() == before


def test_what_is_no_database_is_refused_and_left_as_it_was(path):
    path.write_text("The minutes of the meeting.\n" * 100)
    before = hashlib.sha256(path.read_bytes()).digest()
    with pytest.raises(ClaimsError, match="not a SQLite database"):
        Ledger.open(path, create=True)
    assert hashlib.sha256(path.read_bytes()).digest() == before


def test_a_ledger_of_a_newer_version_is_refused(path):
    Ledger.open(path, create=True).close()
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 999")
    connection.close()
    with pytest.raises(ClaimsError, match="written by a newer version of claims"):
        Ledger.open(path, create=True)


def test_an_older_ledger_is_upgraded_in_place_and_keeps_its_rows(path, tmp_path, monkeypatch):
    with Ledger.open(path, create=True) as ledger:
        ledger.connection.execute("INSERT INTO sources (name) VALUES ('The ministry')")
    number = len(migrations.migration_files()) + 1
    newer = tmp_path / f"{number:04}_mottoes.sql"
    newer.write_text("ALTER TABLE sources ADD COLUMN motto TEXT;\nCREATE INDEX sources_motto ON sources (motto);\n")
    files = (*migrations.migration_files(), newer)
    monkeypatch.setattr(migrations, "migration_files", lambda: files)
    monkeypatch.setattr("claims.ledger.connect.migration_files", lambda: files)
    with Ledger.open(path) as ledger:
        assert ledger.connection.execute("SELECT name, motto FROM sources").fetchall() == [("The ministry", None)]
        assert ledger.connection.execute("PRAGMA user_version").fetchone() == (number,)


def test_a_migration_that_fails_leaves_the_older_ledger(path, tmp_path, monkeypatch):
    Ledger.open(path, create=True).close()
    number = len(migrations.migration_files())
    broken = tmp_path / "9999_broken.sql"
    broken.write_text("ALTER TABLE sources ADD COLUMN motto TEXT;\nSELECT * FROM nowhere;\n")
    files = (*migrations.migration_files(), broken)
    monkeypatch.setattr(migrations, "migration_files", lambda: files)
    monkeypatch.setattr("claims.ledger.connect.migration_files", lambda: files)
    with pytest.raises(sqlite3.OperationalError, match="nowhere"):
        Ledger.open(path)
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA user_version").fetchone() == (number,)
    assert "motto" not in [row[1] for row in connection.execute("PRAGMA table_info(sources)")]
    connection.close()


def test_migrations_are_numbered_without_gaps():
    numbers = [int(Path(str(file)).name[:4]) for file in migrations.migration_files()]
    assert numbers == list(range(1, len(numbers) + 1))


def test_four_processes_may_make_the_same_ledger_at_once(path):
    script = f"from claims.ledger import Ledger; Ledger.open({str(path)!r}, create=True).close()"
    processes = [subprocess.Popen([sys.executable, "-c", script]) for _ in range(4)]
    assert [process.wait(timeout=60) for process in processes] == [0] * 4


def test_a_ledger_that_another_process_is_making_is_waited_for(path):
    holder = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    holder.execute("BEGIN IMMEDIATE")
    release = threading.Timer(0.3, holder.rollback)
    release.start()
    with Ledger.open(path, create=True) as ledger:
        assert ledger.connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    release.join()
    holder.close()


def test_a_transaction_that_fails_leaves_nothing(ledger):
    def fail():
        with ledger.transaction() as connection:
            connection.execute("INSERT INTO sources (name) VALUES ('The ministry')")
            raise InterruptedError

    with pytest.raises(InterruptedError):
        fail()
    assert ledger.connection.execute("SELECT count(*) FROM sources").fetchone() == (0,)


def test_a_log_that_was_copied_out_is_not_needed_any_more(path, tmp_path):
    with Ledger.open(path, create=True) as ledger, sqlite3.connect(path) as desk:
        desk.execute("SELECT count(*) FROM documents").fetchone()
        with ledger.transaction() as connection:
            connection.execute("INSERT INTO sources (name) VALUES ('the ministry')")
        ledger.copy_log()
        alone = tmp_path / "alone.db"
        alone.write_bytes(Path(path).read_bytes())
    with sqlite3.connect(alone) as file:
        assert file.execute("SELECT name FROM sources").fetchall() == [("the ministry",)]


def test_keys_are_written_in_their_order_whatever_blocks_they_came_with():
    held = HeldKeys()
    held.hold([(9, 1, 1), (-4, 1, 2)])
    held.hold([])
    held.hold([(3, 2, 1)])
    assert [key for keys in held.release() for key, _, _ in keys] == [-4, 3, 9]
    assert [*held.release()] == []
