"""What a regrouping changed, written down: the state before it, in; rows of `changes`, out.

A regrouping makes facts, relations and conflicts anew; who watches a ledger wants the difference. Only relations that
clash or clashed, or by which a figure is taken back, are news. Replaced texts write themselves down, by a trigger.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

CLASH, TAKEN_BACK = "contradiction", "correction"
FIRST = "first"
"""The relation of a fact's first figure, which has none."""


@contextmanager
def noted_changes(
    connection: sqlite3.Connection, claims: Iterable[int] | None = None, conflicts: Iterable[str] | None = None
) -> Iterator[None]:
    """Inside, a transaction makes facts and conflicts anew; after it, what is new or other than before is written.

    Only what becomes of these claims and conflicts is noted, of all where none are given.
    """
    known = {name for (name,) in _ask(connection, "SELECT id FROM conflicts WHERE 1", conflicts)}
    before = dict(_ask(connection, _RELATIONS, claims))
    yield
    found = {name for (name,) in _ask(connection, "SELECT id FROM conflicts WHERE 1", conflicts)}
    after = dict(_ask(connection, _RELATIONS, claims))
    connection.executemany(_NOTE_CONFLICT, [(name,) for name in sorted(found - known)])
    turned = [(claim, before[claim], after[claim]) for claim in sorted(before.keys() & after.keys())]
    connection.executemany(_NOTE_RELATION, [change for change in turned if _is_news(*change[1:])])


def _is_news(was: str, became: str) -> bool:
    """Whether a relation turned into, or from, one that is news."""
    return was != became and (CLASH in (was, became) or became == TAKEN_BACK)


def _ask(connection: sqlite3.Connection, sql: str, ids: Iterable[int | str] | None) -> sqlite3.Cursor:
    """The rows with these ids, all where none are given."""
    if ids is None:
        return connection.execute(sql)
    return connection.execute(f"{sql} AND id IN (SELECT value FROM json_each(?))", (json.dumps(list(ids)),))


_RELATIONS = f"SELECT id, coalesce(relation, '{FIRST}') FROM claims WHERE fact_id IS NOT NULL"
_NOW = "strftime('%Y-%m-%dT%H:%M:%S+00:00', 'now')"
_NOTE_CONFLICT = f"INSERT INTO changes (kind, conflict_id, at) VALUES ('conflict', ?, {_NOW})"
_NOTE_RELATION = f"INSERT INTO changes (kind, claim_id, was, became, at) VALUES ('relation', ?, ?, ?, {_NOW})"
