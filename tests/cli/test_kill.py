"""Killed at any moment under load, with an editor at work, the same command completes the ledger: the same rows."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time

import pytest

from claims.ledger import Ledger
from claims.ledger.care import find_problems
from claims.ledger.review import review_claim

KILLS = int(os.environ.get("CLAIMS_KILLS", "12"))
"""`CLAIMS_KILLS=100 pytest tests/cli/test_kill.py` for the long run."""
DOCUMENTS = 250
TEXT = "The coast guard said on Tuesday that at least 12 sailors drowned off {}.\n\nSeven were hurt, officials said.\n"
ROWS = (
    "SELECT name, sha256, text, title, extractor, replaced FROM documents ORDER BY name",
    'SELECT d.name, start, "end", surface, value, low, high, unit, event, source, quote, retired FROM claims c'
    " JOIN documents d ON d.id = document_id ORDER BY 1, 2",
    "SELECT name FROM sources ORDER BY name",
)


@pytest.fixture(scope="module")
def inputs(tmp_path_factory):
    folder = tmp_path_factory.mktemp("inputs")
    for n in range(DOCUMENTS):
        place = "".join("abcdefghij"[int(digit)] for digit in str(n)).title()
        (folder / f"{n:04}.txt").write_text(TEXT.format(place))
    return folder


def extract(inputs, db):
    command = [sys.executable, "-m", "claims", "extract", "-q", str(inputs), "--db", str(db), "--jobs", "1"]
    return subprocess.Popen(command, stderr=subprocess.PIPE)


def rows(db):
    connection = sqlite3.connect(db)
    try:
        return [connection.execute(sql).fetchall() for sql in ROWS]
    finally:
        connection.close()


def review_something(db, reviews):
    """An editor's review, whatever is going on; the claim's number goes to `reviews`."""
    if not db.exists() or not db.stat().st_size:
        return  # the first moment of a ledger
    with Ledger.open(db) as ledger, ledger.transaction() as connection:
        found = connection.execute("SELECT max(id) FROM claims").fetchone()[0]
        if found:
            review_claim(connection, found, "note", "Ann", f"note {len(reviews)}")
    reviews += [found] if found else []


def test_killed_anywhere_the_same_command_completes(inputs, tmp_path):
    whole = tmp_path / "whole.db"
    begun = time.monotonic()
    assert extract(inputs, whole).communicate(timeout=120)[1] == b""
    seconds = time.monotonic() - begun
    db, reviews, pick = tmp_path / "killed.db", [], random.Random(7)
    for _ in range(KILLS):
        process = extract(inputs, db)
        time.sleep(pick.uniform(0.2, 1.0) * seconds)
        review_something(db, reviews)
        process.send_signal(signal.SIGKILL)
        process.communicate(timeout=30)
    process = extract(inputs, db)
    assert process.communicate(timeout=120)[1] == b""
    assert process.returncode == 0
    assert rows(db) == rows(whole)
    with Ledger.open(db) as ledger:
        assert list(find_problems(ledger)) == []
        kept = [row[0] for row in ledger.connection.execute("SELECT claim_id FROM reviews ORDER BY id")]
    assert kept == reviews
