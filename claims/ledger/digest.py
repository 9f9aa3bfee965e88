"""A ledger in, one digest out: what an export carries, so that a figure leads back to its rows.

Two ledgers with the same documents, readings, reviews, corrections and decisions have the same digest; when
something was captured plays no part.
"""

import hashlib
import json
import sqlite3

_PARTS = (
    "SELECT name, version, sha256, extractor, kinds, replaced IS NOT NULL FROM documents ORDER BY id",
    "SELECT count(*), max(id) FROM claims",
    "SELECT claim_id, verdict, note, reviewer, at FROM reviews ORDER BY id",
    "SELECT claim_id, reading, reason, editor, at FROM corrections ORDER BY id",
    "SELECT action, subject, reason, editor, at, undoes FROM fact_decisions ORDER BY id",
)


def digest_ledger(connection: sqlite3.Connection) -> str:
    """The SHA-256 of what the ledger holds, as "sha256:…"."""
    digest = hashlib.sha256()
    for sql in _PARTS:
        for row in connection.execute(sql):
            digest.update(json.dumps(row, ensure_ascii=False).encode())
        digest.update(b"\0")
    return "sha256:" + digest.hexdigest()
