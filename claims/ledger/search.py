"""New texts and claims in, the full-text index brought up to date out.

Documents and claims are never changed or deleted, so what is missing is simply what came after the last row indexed.
The index is filled in bulk after the saving, where it costs a third of what a trigger a row would.
"""

import sqlite3

from claims.ledger.connect import Ledger

STEP = 2000
"""Claims a transaction."""

TEXTS = 50
"""Documents a transaction."""


def index_search(ledger: Ledger) -> int:
    """How many rows were added to the full-text index."""
    return _fill(ledger, _DOCUMENTS, TEXTS) + _fill(ledger, _CLAIMS, STEP)


def _fill(ledger: Ledger, sql: str, step: int) -> int:
    """How many rows a statement added, run until it adds none."""
    total = 0
    while is_behind(ledger.connection):
        with ledger.transaction() as connection:
            added = connection.execute(sql, (step,)).rowcount
        total += added
        if added < step:
            break
        ledger.pause()
    return total


def is_behind(connection: sqlite3.Connection) -> bool:
    """Whether texts or claims wait for the index."""
    row = connection.execute(_BEHIND).fetchone()
    return bool(row[0])


_BEHIND = """
    SELECT (SELECT max(id) FROM documents) > coalesce((SELECT max(id) FROM documents_fts_docsize), 0)
        OR (SELECT max(id) FROM claims) > coalesce((SELECT max(id) FROM claims_fts_docsize), 0)"""
_DOCUMENTS = """
    INSERT INTO documents_fts (rowid, title, text) SELECT id, title, text FROM documents
    WHERE id > coalesce((SELECT max(id) FROM documents_fts_docsize), 0) ORDER BY id LIMIT ?"""
_CLAIMS = """
    INSERT INTO claims_fts (rowid, quote, source) SELECT id, quote, source FROM claims
    WHERE id > coalesce((SELECT max(id) FROM claims_fts_docsize), 0) ORDER BY id LIMIT ?"""
