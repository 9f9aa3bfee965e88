"""Backups, restoring, and a doctor who finds what was made wrong."""

import sqlite3
import subprocess
import sys
import threading

import pytest

from claims.errors import ClaimsError
from claims.ledger import Ledger, care, locks
from claims.ledger.care import backup, find_problems, repair, restore, vacuum
from claims.ledger.intake import complete
from claims.ledger.review import review_claim
from claims.ledger.write import save_batch
from tests.ledger.conftest import make_claim, make_reading


@pytest.fixture
def filled(ledger):
    save_batch(ledger, [make_reading(make_claim("35"), make_claim("Seven", quote_start=64, quote_end=83))], "1")
    review_claim(ledger.connection, 1, "verified", "Ann")
    complete(ledger)
    return ledger


def dump(connection):
    """Every row of every table that is not the full-text index's own."""
    names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
    return {name: connection.execute(f"SELECT * FROM {name}").fetchall() for name in names if name in TABLES}


TABLES = {
    "documents",
    "claims",
    "reviews",
    "sources",
    "facts",
    "conflicts",
    "conflict_claims",
    "extractions",
    "locations",
}


def break_(ledger, *statements):
    """Change what the triggers guard."""
    names = [r[0] for r in ledger.connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")]
    ledger.connection.execute("PRAGMA foreign_keys = OFF")
    for name in names:
        ledger.connection.execute(f"DROP TRIGGER {name}")
    for statement in statements:
        ledger.connection.execute(statement)


def test_a_sound_ledger_has_no_problems(filled):
    assert list(find_problems(filled)) == []


def test_a_claim_of_no_document_is_told_and_the_rest_is_checked(filled):
    break_(filled, "UPDATE claims SET document_id = 99 WHERE id = 1", "UPDATE claims SET quote = 'x' WHERE id = 2")
    told = [problem.what for problem in find_problems(filled)]
    assert any("rows refer to nothing" in what for what in told)
    assert any(what.startswith("claim 2: its offsets") for what in told)


def test_words_are_compared_in_one_pass_over_the_claims(filled):
    """A query by document that no index answers read every claim once a document: ten minutes at a million claims."""
    asked: list[str] = []
    filled.connection.set_trace_callback(asked.append)
    assert list(find_problems(filled)) == []
    filled.connection.set_trace_callback(None)
    of_claims = [sql for sql in asked if "FROM claims WHERE retired" in sql]
    assert len(of_claims) == 2
    plan = filled.connection.execute("EXPLAIN QUERY PLAN " + of_claims[0]).fetchall()
    assert [step[3] for step in plan] == ["SCAN claims USING INDEX claims_live"]


@pytest.mark.parametrize(
    ("statement", "what"),
    [
        ("UPDATE claims SET start = 3 WHERE id = 1", "claim 1: its offsets do not cut its words"),
        (
            "UPDATE claims SET start = 3, retired = '2024-01-01' WHERE id = 1",
            "claim 1: its offsets do not cut its words",
        ),
        ("UPDATE claims SET quote = 'x' WHERE id = 2", "claim 2: its offsets do not cut its words"),
        ("UPDATE claims SET version = 4 WHERE id = 2", "claim 2: its status does not follow its reviews"),
        ("UPDATE claims SET document_id = 99 WHERE id = 2", "1 rows refer to nothing, the first in claims"),
        ("UPDATE documents SET grouped = NULL", "1 documents are not put into facts yet"),
        ("INSERT INTO claims_fts (claims_fts) VALUES ('delete-all')", "the full-text index is behind"),
    ],
)
def test_what_is_wrong_is_found(filled, statement, what):
    break_(filled, statement)
    assert next(find_problems(filled)).what.startswith(what)


def test_a_broken_run_is_completed(filled):
    break_(filled, "UPDATE documents SET grouped = NULL", "INSERT INTO claims_fts (claims_fts) VALUES ('delete-all')")
    repair(filled)
    assert list(find_problems(filled)) == []


def test_a_backup_is_the_ledger(filled, tmp_path):
    copy = tmp_path / "copy.db"
    assert backup(filled, copy) == copy.stat().st_size
    with Ledger.open(copy) as copied:
        assert dump(copied.connection) == dump(filled.connection)
        assert list(find_problems(copied)) == []
    assert sorted(path.name for path in tmp_path.iterdir() if ".part" in path.name) == []


def test_a_backup_ends_while_others_write(filled, path, tmp_path, monkeypatch):
    """SQLite begins a copy anew with each change of another connection; the copy is of one moment instead."""
    monkeypatch.setattr(care, "PAGES", 1)
    before = dump(filled.connection)
    stop = threading.Event()

    def write():
        other = sqlite3.connect(path, timeout=30, isolation_level=None)
        while not stop.wait(0.001):
            other.execute("INSERT INTO extractions (at, input, outcome) VALUES ('now', 'a', 'skipped')")
        other.close()

    writer = threading.Thread(target=write)
    writer.start()
    try:
        backup(filled, tmp_path / "copy.db")
    finally:
        stop.set()
        writer.join()
    with Ledger.open(tmp_path / "copy.db") as copied:
        found = dump(copied.connection)
    assert found.pop("extractions")[: len(before["extractions"])] == before.pop("extractions")
    assert found == before


def test_who_holds_the_ledger_is_told(filled, path, monkeypatch):
    monkeypatch.setattr(locks, "PATIENCE", 0.05)
    code = (
        f"import sqlite3; c = sqlite3.connect({str(path)!r}); c.execute('BEGIN IMMEDIATE'); print(flush=True); input()"
    )
    holder = subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    try:
        holder.stdout.readline()
        problem = next(find_problems(filled))
    finally:
        holder.communicate(b"\n")
    assert problem.what == f"another program (process {holder.pid}) has been writing for 0 s"
    assert list(find_problems(filled)) == []


def test_who_reads_an_old_state_for_long_is_told(filled, path, monkeypatch):
    monkeypatch.setattr(locks, "BEHIND", 0)
    reader = sqlite3.connect(path, isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM claims").fetchone()
    review_claim(filled.connection, 2, "disputed", "Ben")
    assert "cannot be written back" in next(find_problems(filled)).what
    reader.close()
    assert list(find_problems(filled)) == []


def test_restoring_puts_back_and_keeps_what_was_there(filled, path, tmp_path):
    copy = tmp_path / "copy.db"
    backup(filled, copy)
    before = dump(filled.connection)
    review_claim(filled.connection, 2, "rejected", "Ben")
    kept = restore(path, copy)
    assert dump(filled.connection) == before  # seen by a connection that was open all the time: a running desk
    with Ledger.open(kept) as old:
        assert old.connection.execute("SELECT count(*) FROM reviews").fetchone() == (2,)


def test_restoring_into_nothing(filled, tmp_path):
    backup(filled, tmp_path / "copy.db")
    assert restore(tmp_path / "new.db", tmp_path / "copy.db") is None
    with Ledger.open(tmp_path / "new.db") as new:
        assert dump(new.connection) == dump(filled.connection)


def test_what_is_no_ledger_is_not_restored(filled, path, tmp_path):
    foreign = tmp_path / "foreign.db"
    connection = sqlite3.connect(foreign)
    connection.execute("CREATE TABLE recipes (name TEXT)")
    connection.close()
    with pytest.raises(ClaimsError, match="not a ledger of claims"):
        restore(path, foreign)
    assert filled.connection.execute("SELECT count(*) FROM claims").fetchone() == (2,)


def test_a_damaged_backup_is_not_restored(filled, path, tmp_path):
    copy = tmp_path / "copy.db"
    backup(filled, copy)
    with Ledger.open(copy) as copied:
        break_(copied, "UPDATE claims SET start = 3 WHERE id = 1")
    with pytest.raises(ClaimsError, match="the ledger was left as it is"):
        restore(path, copy)


def test_a_backup_into_a_folder_is_refused(filled, tmp_path):
    with pytest.raises(ClaimsError, match="a folder; name a file"):
        backup(filled, tmp_path)


def test_vacuum_keeps_every_row(filled):
    before = dump(filled.connection)
    sizes = vacuum(filled)
    assert min(sizes) > 0
    assert dump(filled.connection) == before
    assert list(find_problems(filled)) == []


def test_the_search_is_compared_with_the_tables(filled):
    break_(filled, "INSERT INTO claims_fts (claims_fts, rowid, quote, source) VALUES ('delete', 1, 'wrong words', '')")
    assert [problem.what[:10] for problem in find_problems(filled)] == ["claims_fts"]
