"""The rule that running ranges are made by: set by a chief, kept as a decision, read by every regrouping."""

import json
import sqlite3
from datetime import UTC, datetime

from claims.errors import ClaimsError
from claims.facts.running import RULES

DEFAULT = "all claims"


def set_rule(connection: sqlite3.Connection, rule: str, editor: str, reason: str) -> int:
    """The number of the decision; ranges follow with the next regrouping."""
    if rule not in RULES:
        raise ClaimsError(f"no rule {rule!r}; it is one of {', '.join(RULES)}")
    if rule == read_rule(connection):
        raise ClaimsError(f"“{rule}” is the rule already")
    number = connection.execute(
        "INSERT INTO fact_decisions (action, subject, reason, editor, at) VALUES ('rule', ?, ?, ?, ?)",
        (json.dumps({"rule": rule}), reason, editor, datetime.now(UTC).isoformat(timespec="seconds")),
    ).lastrowid
    assert number is not None  # sqlite3 sets it after every INSERT
    return number


def read_rule(connection: sqlite3.Connection) -> str:
    """The rule that was set last."""
    row = connection.execute(
        "SELECT json_extract(subject, '$.rule') FROM fact_decisions WHERE action = 'rule' ORDER BY id DESC LIMIT 1"
    ).fetchone()
    return str(row[0]) if row else DEFAULT
