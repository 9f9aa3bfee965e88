"""A block too large to be held comes to what it comes to where all of it is held."""

import shutil

import pytest

from claims.ledger import afar, group_all, surest
from claims.ledger.connect import Ledger
from claims.ledger.decide import merge_facts
from claims.ledger.regroup import regroup
from tests.facts.make_ledger import make_ledger

ROWS = {
    "facts": "*",
    "claims": "id, fact_id, relation, reason",
    "conflicts": "id, fact_id, kind, event, low, high, radius, reason, settle, status",
    "conflict_claims": "*",
    "items": "*",
    "item_keys": "*",
    "item_names": "*",
}


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    """A ledger with a total of a twentieth of its claims, and two facts that an editor made one."""
    path = tmp_path_factory.mktemp("blocks") / "held.db"
    make_ledger(str(path), 1_500)
    with Ledger.open(path) as ledger:
        regroup(ledger)
        sql = "SELECT id FROM facts WHERE event = 'kill' ORDER BY claims DESC LIMIT 2"
        one, other = (fact for (fact,) in ledger.connection.execute(sql))
        with ledger.transaction() as connection:
            merge_facts(connection, one, other, "Ada", "one war")
        regroup(ledger)
    return path


def read_rows(ledger: Ledger) -> dict[str, list[tuple[object, ...]]]:
    return {
        table: sorted(ledger.connection.execute(f"SELECT {columns} FROM {table}"), key=repr)
        for table, columns in ROWS.items()
    }


def test_the_same_rows(path, tmp_path, monkeypatch):
    monkeypatch.setattr(group_all, "HELD", 4)
    monkeypatch.setattr(group_all, "PAIRS", 6)
    monkeypatch.setattr(afar, "HELD", 5)
    monkeypatch.setattr(afar, "KNOWN", 3)
    monkeypatch.setattr(afar, "ROWS", 20)
    monkeypatch.setattr(surest, "RUN", 5)
    monkeypatch.setattr(surest, "SLICE", 2)
    shutil.copy(path, tmp_path / "afar.db")
    with Ledger.open(path) as ledger, Ledger.open(tmp_path / "afar.db") as other:
        other.connection.execute("UPDATE claims SET fact_id = NULL, relation = NULL, reason = NULL")
        regroup(other)
        held, found = read_rows(ledger), read_rows(other)
    assert {table: found[table] for table in ROWS} == held
