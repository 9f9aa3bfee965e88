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
    chosen = {
        name: None if ids is None else json.dumps(list(ids)) for name, ids in (("claims", claims), ("ids", conflicts))
    }
    for table, sql in _BEFORE.items():
        connection.execute(f"CREATE TEMP TABLE {table} AS {sql}", chosen)
    try:
        yield
        for sql in _NOTE:
            connection.execute(sql, chosen)
    finally:
        for table in _BEFORE:
            connection.execute(f"DROP TABLE IF EXISTS temp.{table}")


_BEFORE = {
    "conflicts_before": "SELECT id FROM conflicts WHERE :ids IS NULL OR id IN (SELECT value FROM json_each(:ids))",
    "relations_before": f"""
        SELECT id, coalesce(relation, '{FIRST}') AS relation FROM claims WHERE fact_id IS NOT NULL
        AND (:claims IS NULL OR id IN (SELECT value FROM json_each(:claims)))""",
}
_NOW = "strftime('%Y-%m-%dT%H:%M:%S+00:00', 'now')"
_NOTE = (
    f"""INSERT INTO changes (kind, conflict_id, at) SELECT 'conflict', id, {_NOW} FROM conflicts
    WHERE (:ids IS NULL OR id IN (SELECT value FROM json_each(:ids)))
    AND id NOT IN (SELECT id FROM conflicts_before) ORDER BY id""",
    f"""INSERT INTO changes (kind, claim_id, was, became, at)
    SELECT 'relation', c.id, b.relation, coalesce(c.relation, '{FIRST}'), {_NOW}
    FROM relations_before b CROSS JOIN claims c ON c.id = b.id
    WHERE coalesce(c.relation, '{FIRST}') <> b.relation AND c.fact_id IS NOT NULL
    AND ('{CLASH}' IN (b.relation, c.relation) OR c.relation = '{TAKEN_BACK}') ORDER BY c.id""",
)
