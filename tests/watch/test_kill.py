"""A reader that is killed anywhere leaves whole documents only, and the same command completes the work.

CLAIMS_KILLS sets how often it is killed; `make kill` does so a hundred times.
"""

import json
import os
import random
import sqlite3
import subprocess
import sys
import time

from claims.ledger.connect import Ledger
from claims.ledger.review import review_claim

KILLS = int(os.environ.get("CLAIMS_KILLS", "6"))
EACH = 3
"""Kills of one ledger before it may run through."""

DOCUMENTS = 500
COMMAND = [sys.executable, "-m", "claims", "extract", "in.jsonl", "-q", "--jobs", "1", "--db"]

SAME = {
    "documents": "id, name, version, sha256, text, title, publisher, published, extractor, replaced, grouped IS NULL",
    "claims": "id, document_id, start, end, surface, value, low, high, hedge, unit, event, source, place, as_of, quote,"
    " fact_id, relation, reason, retired",
    "facts": "*",
    "conflicts": "id, fact_id, kind, low, high, radius, reason",
    "conflict_claims": "conflict_id, (SELECT start FROM claims WHERE id = claim_id), side",
}
"""What must not differ, table by table: all but when a row was written."""


def write_input(path):
    chance = random.Random(7)
    with path.open("w") as out:
        for number in range(DOCUMENTS):
            town = chance.choice(["Marrow Bay", "Port Ellis", "Kilmore", "Dunhaven", "Saltby"])
            killed, hurt = chance.randint(2, 90), chance.randint(2, 300)
            text = (
                f"Police said on Tuesday that at least {killed} people were killed and {hurt} injured when a ferry "
                f"sank off {town}.\n\nThe governor promised {chance.randint(2, 90)} million dollars to the families."
            )
            record = {"id": f"d{number}", "text": text, "published": f"2022-03-{number % 28 + 1:02}", "publisher": town}
            out.write(json.dumps(record) + "\n")


def read_rows(path):
    connection = sqlite3.connect(path)
    try:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        return {
            table: sorted(connection.execute(f"SELECT {columns} FROM {table}").fetchall(), key=repr)
            for table, columns in SAME.items()
        }
    finally:
        connection.close()


def check_whole(path, whole):
    """Every document that is there has all its claims."""
    connection = sqlite3.connect(path)
    try:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        sql = "SELECT name, (SELECT count(*) FROM claims WHERE document_id = documents.id) FROM documents"
        assert all(whole[name] == count for name, count in connection.execute(sql))
    finally:
        connection.close()


def count_claims(path):
    connection = sqlite3.connect(path)
    try:
        sql = "SELECT name, (SELECT count(*) FROM claims WHERE document_id = documents.id) FROM documents"
        return dict(connection.execute(sql).fetchall())
    finally:
        connection.close()


def review_one(path, chance, made):
    """Judge a claim while the reader is at work, as an editor does."""
    with Ledger.open(path) as ledger:
        ids = [
            row[0] for row in ledger.connection.execute("SELECT id FROM claims WHERE status = 'unreviewed' LIMIT 50")
        ]
        if ids:
            with ledger.transaction() as connection:
                made.append(review_claim(connection, chance.choice(ids), "verified", "Ann", f"number {len(made)}"))


def review_meanwhile(path, process, chance, made, wait):
    """Judge a claim if there is one; before the last kill the reader is given the time to make the first."""
    while True:
        ended = process.poll() is not None
        if has_tables(path):
            review_one(path, chance, made)
        if made or ended or not wait:
            return
        time.sleep(0.01)


def has_tables(path):
    """Whether the reader has come as far as making the tables."""
    if not path.exists():
        return False
    connection = sqlite3.connect(path)
    try:
        return connection.execute("PRAGMA application_id").fetchone()[0] != 0
    finally:
        connection.close()


def test_killed_anywhere(tmp_path):
    write_input(tmp_path / "in.jsonl")
    started = time.monotonic()
    subprocess.run([*COMMAND, "through.db"], cwd=tmp_path, check=True, timeout=300)
    span = time.monotonic() - started
    whole = count_claims(tmp_path / "through.db")
    assert len(whole) == DOCUMENTS

    expected = read_rows(tmp_path / "through.db")
    chance = random.Random(os.urandom(8))
    reviewed = [
        kill_and_complete(tmp_path / f"broken{number}.db", span, chance, whole, expected)
        for number in range(-(-KILLS // EACH))
    ]
    assert sum(reviewed) > 0


def kill_and_complete(path, span, chance, whole, expected):
    """How many claims were reviewed meanwhile; the ledger is killed several times, then let run through."""
    made = []
    for left in reversed(range(EACH)):
        process = subprocess.Popen([*COMMAND, path.name], cwd=path.parent)
        time.sleep(chance.uniform(0.1, 0.8) * span)
        review_meanwhile(path, process, chance, made, wait=not left)
        process.kill()
        process.wait()
        if has_tables(path):
            check_whole(path, whole)
    subprocess.run([*COMMAND, path.name], cwd=path.parent, check=True, timeout=300)
    found = read_rows(path)
    for table, rows in expected.items():
        assert [row for row in found[table] if row not in rows] == [row for row in rows if row not in found[table]], (
            table
        )
    with Ledger.open(path) as ledger:
        assert [row[0] for row in ledger.connection.execute("SELECT id FROM reviews ORDER BY id")] == made
        judged = ledger.connection.execute("SELECT count(*) FROM claims WHERE status = 'verified'").fetchone()[0]
        assert judged == len(made)
    return len(made)
