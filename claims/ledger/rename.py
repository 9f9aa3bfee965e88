"""A fact's new title in, a row of `fact_decisions` out; regrouping keeps it, undoing gives the made title back."""

import json
import sqlite3
from datetime import UTC, datetime

from claims.errors import ClaimsError
from claims.ledger.decide import undo_decision


def rename_fact(connection: sqlite3.Connection, fact: str, title: str, editor: str, reason: str) -> int:
    """The number of the decision; the fact shows the title at once, and after every later regrouping."""
    if not title.strip():
        raise ClaimsError("a fact needs a title; give the words that say what is counted")
    if connection.execute("UPDATE facts SET title = ? WHERE id = ?", (title.strip(), fact)).rowcount == 0:
        raise ClaimsError(f"there is no fact {fact!r}; `claims facts` lists them")
    return _decide(connection, "rename", {"fact": fact, "title": title.strip()}, editor, reason, None)


def take_back(connection: sqlite3.Connection, number: int, editor: str) -> int:
    """The number of the row that takes a merge, split or rename back."""
    row = connection.execute("SELECT action, subject FROM fact_decisions WHERE id = ?", (number,)).fetchone()
    if row is None or row[0] != "rename":
        return undo_decision(connection, number, editor)
    if connection.execute("SELECT 1 FROM fact_decisions WHERE undoes = ?", (number,)).fetchone():
        raise ClaimsError(f"decision {number} was taken back already")
    return _decide(connection, "undo", json.loads(row[1]), editor, f"takes decision {number} back", number)


def _decide(
    connection: sqlite3.Connection, action: str, subject: dict[str, str], editor: str, reason: str, undoes: int | None
) -> int:
    """The number of a new decision."""
    number = connection.execute(
        "INSERT INTO fact_decisions (action, subject, reason, editor, at, undoes) VALUES (?, ?, ?, ?, ?, ?)",
        (
            action,
            json.dumps(subject, ensure_ascii=False),
            reason,
            editor,
            datetime.now(UTC).isoformat(timespec="seconds"),
            undoes,
        ),
    ).lastrowid
    assert number is not None  # sqlite3 sets it after every INSERT
    return number
