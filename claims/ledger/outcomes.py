"""What became of each input: a record for the caller, and a line of `extractions` for whoever asks later."""

import sqlite3
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import NamedTuple

from claims.ledger.connect import Ledger
from claims.ledger.rows import insert

READ_ANEW = "read anew by version"
"""What the reason begins with where only the extractor is another."""


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

    @property
    def is_edit(self) -> bool:
        """Whether a known document is not what it was: its text or what it says of itself has changed."""
        return self.outcome == "stored" and bool(self.reason) and not str(self.reason).startswith(READ_ANEW)


def find_news(connection: sqlite3.Connection, outcomes: Iterable[Outcome]) -> list[Outcome]:
    """The outcomes to be noted: what was stored, what an input did not say last time, what no longer fails."""
    return [outcome for outcome in outcomes if outcome.outcome == "stored" or _is_news(connection, outcome)]


def _is_news(connection: sqlite3.Connection, outcome: Outcome) -> bool:
    """Whether the last line of that input says something else; an input that stays as it is needs no line."""
    sql = "SELECT outcome, reason FROM extractions WHERE input = ? ORDER BY id DESC LIMIT 1"
    last = connection.execute(sql, (outcome.input,)).fetchone()
    if outcome.outcome == "unchanged":
        return last is not None and last[0] == "failed"
    return bool(last != (outcome.outcome, outcome.reason))


def record_outcomes(connection: sqlite3.Connection, outcomes: Iterable[Outcome], extractor: str) -> None:
    """Note in `extractions` what became of some inputs."""
    now = datetime.now(UTC).isoformat(timespec="seconds")
    rows = [(now, o.input, o.outcome, o.reason, extractor, o.document_id, o.added) for o in outcomes]
    connection.executemany(_INSERT, rows)


def read_failed(connection: sqlite3.Connection) -> list[str]:
    """The inputs whose last reading failed."""
    return [row[0] for row in connection.execute(_FAILED)]


def settle_failed(ledger: Ledger, names: Iterable[str], extractor: str) -> None:
    """Note that inputs fail no more whose parts are read under other names now, such as a line that was mended."""
    failing = set(read_failed(ledger.connection))
    settled = [Outcome(name, "unchanged", "fails no more") for name in sorted(set(names) & failing)]
    if settled:
        with ledger.transaction() as connection:
            record_outcomes(connection, settled, extractor)


_INSERT = insert("extractions", ("at", "input", "outcome", "reason", "extractor", "document_id", "claims"))
_FAILED = """
    SELECT input FROM extractions e WHERE outcome = 'failed'
    AND NOT EXISTS (SELECT 1 FROM extractions later WHERE later.input = e.input AND later.id > e.id) ORDER BY id"""
