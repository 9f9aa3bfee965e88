"""What a regrouping changed, written down: the state before it, in; rows of `changes`, out.

A regrouping makes facts, relations and conflicts anew; who watches a ledger wants the difference. Only relations that
clash or clashed, or by which a figure is taken back, are news. Replaced texts write themselves down, by a trigger.
"""

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

CLASH, TAKEN_BACK = "contradiction", "correction"
FIRST = "first"
"""The relation of a fact's first figure, which has none."""
Member = Sequence[Any]
"""A claim's fact, its relation and the reason in it, and its number."""


def find_known(connection: sqlite3.Connection, conflicts: Iterable[str]) -> frozenset[str]:
    """Those of some conflicts that stand in the ledger."""
    sql = "SELECT id FROM conflicts WHERE id IN (SELECT value FROM json_each(?))"
    return frozenset(name for (name,) in connection.execute(sql, (json.dumps(list(conflicts)),)))


def note_changes(
    connection: sqlite3.Connection, before: Mapping[Any, Member], after: Iterable[Member], conflicts: Iterable[str]
) -> None:
    """Write down what claims were `before` and are `after`, where it is news, and conflicts that are new."""
    connection.executemany(_NOTE_CONFLICT, [(name,) for name in sorted(conflicts)])
    known = ((before[row[3]], row) for row in after if row[3] in before)
    turned = [(became[3], *turn) for was, became in known if (turn := _find_turn(was, became))]
    connection.executemany(_NOTE_RELATION, sorted(turned))


def _find_turn(was: Member, became: Member) -> tuple[str, str] | None:
    """From which relation to which a claim turned that was in a fact; None where that is no news."""
    if was[0] is None:
        return None
    old, new = (str(member[1] or FIRST) for member in (was, became))
    news = old != new and (CLASH in (old, new) or new == TAKEN_BACK)
    return (old, new) if news else None


_NOW = "strftime('%Y-%m-%dT%H:%M:%S+00:00', 'now')"
_NOTE_CONFLICT = f"INSERT INTO changes (kind, conflict_id, at) VALUES ('conflict', ?, {_NOW})"
_NOTE_RELATION = f"INSERT INTO changes (kind, claim_id, was, became, at) VALUES ('relation', ?, ?, ?, {_NOW})"
