"""`claims cluster facts`: the facts and conflicts of a run are those of one machine, row by row."""

import json
import sqlite3

import duckdb
import pytest

from claims.cluster import blocks, pieces, shuffle
from claims.cluster.archive import extract_archive
from claims.cluster.engine import Engine
from claims.cluster.extract import How
from claims.cluster.grouping import group_archive
from claims.cluster.load import Wanted, load_ledger
from claims.documents.read import read_documents
from claims.extract import VERSION
from claims.ledger import Ledger
from claims.ledger.intake import Intake, complete, take_in
from tests.cluster.killing import Killer
from tests.cluster.samples import odd_sums, write_lines


def silent(*_):
    """A watch that says nothing."""


@pytest.fixture(scope="module")
def inputs(tmp_path_factory):
    """Four shards; the third repeats documents of the first, the last holds sums that do not add up."""
    folder = tmp_path_factory.mktemp("input")
    files = [write_lines(folder / f"{n}.jsonl", 90, first) for n, first in enumerate((0, 90, 45))]
    odd = folder / "odd.jsonl"
    odd.write_text("".join(json.dumps(record) + "\n" for record in odd_sums()))
    return [str(file) for file in (*files, odd)]


@pytest.fixture(scope="module")
def run(inputs, tmp_path_factory, scheduler):
    """Where the claims of the inputs are."""
    out = str(tmp_path_factory.mktemp("run"))
    extract_archive(inputs, out, How(VERSION), Engine(scheduler), silent)
    return out


@pytest.fixture(scope="module")
def alone(inputs, tmp_path_factory):
    """The ledger that one machine makes of the inputs."""
    db = tmp_path_factory.mktemp("alone") / "claims.db"
    with Ledger.open(db, create=True) as ledger:
        for _ in take_in(ledger, read_documents(inputs), Intake(jobs=1)):
            pass
        complete(ledger)
    return db


def rows_alone(db, sql):
    with sqlite3.connect(db) as connection:
        return sorted(connection.execute(sql).fetchall(), key=repr)


def rows_of(out, sql):
    with duckdb.connect() as connection:
        for table in blocks.TABLES:
            connection.execute(f"CREATE VIEW {table} AS SELECT * FROM read_parquet('{out}/{table}/*.parquet')")
        rows = connection.execute(sql).fetchall()
    return sorted((tuple(whole(x) for x in row) for row in rows), key=repr)


def whole(x):
    return int(x) if isinstance(x, float) and x.is_integer() else x


FACTS = """SELECT id, title, event, "group", unit, place, since, as_of, low, best, high, rule, claims, documents,
    origins, voices FROM facts"""
MEMBERS = (
    "SELECT name, start, fact, relation, reason FROM members",
    """SELECT d.name, c.start, c.fact_id, c.relation, c.reason FROM claims c JOIN documents d ON d.id = c.document_id
    WHERE c.fact_id IS NOT NULL""",
)
CONFLICTS = (
    "SELECT DISTINCT id, kind, fact, event, low, high, radius, reason, settle FROM conflicts",
    "SELECT id, kind, fact_id, event, low, high, radius, reason, settle FROM conflicts",
)
SIDES = (
    "SELECT DISTINCT conflict, name, start, side FROM sides",
    """SELECT k.conflict_id, d.name, c.start, k.side FROM conflict_claims k JOIN claims c ON c.id = k.claim_id
    JOIN documents d ON d.id = c.document_id""",
)


@pytest.mark.parametrize("small", [False, True], ids=["one part", "many parts"])
def test_facts_are_those_of_one_machine(run, alone, tmp_path, scheduler, monkeypatch, small):
    if small:
        monkeypatch.setattr(shuffle, "KEYS_A_PART", 150)
        monkeypatch.setattr(shuffle, "FIGURES_A_PART", 20)
        monkeypatch.setattr(pieces, "LARGE", 4)
        monkeypatch.setattr(pieces, "PIECE", 8)
        monkeypatch.setattr(pieces, "WIDE", 12)
    rounds = []
    grouped = group_archive(run, str(tmp_path), Engine(scheduler), lambda *step: rounds.append(step[:2]))
    assert rows_of(tmp_path, FACTS) == rows_alone(alone, FACTS)
    for mine, theirs in (MEMBERS, CONFLICTS, SIDES):
        assert rows_of(tmp_path, mine) == rows_alone(alone, theirs)
    kinds = {row[0] for row in rows_of(tmp_path, "SELECT kind FROM conflicts")}
    assert {"contradiction", "arithmetic"} <= kinds
    assert grouped.largest > 5
    assert grouped.facts > 40
    assert (rounds.count(("joined", 0)) > 1) is small
    if small:
        assert len(list((tmp_path / "facts").iterdir())) > 5


def test_a_run_goes_on_where_it_stopped(run, tmp_path, scheduler, monkeypatch):
    monkeypatch.setattr(shuffle, "FIGURES_A_PART", 50)
    first = group_archive(run, str(tmp_path), Engine(scheduler), silent)
    before = rows_of(tmp_path, FACTS)
    parts = sorted((tmp_path / "sides").glob("0*.parquet"))
    parts[1].unlink()
    seen = []
    again = group_archive(run, str(tmp_path), Engine(scheduler), lambda *step: seen.append(step[:3]))
    assert ("facts", 1, 1) in seen
    assert ("items", 0, 0) in seen
    assert again[:4] == first[:4]
    assert rows_of(tmp_path, FACTS) == before


def test_killed_workers_change_no_fact(run, tmp_path, scheduler, client, monkeypatch):
    monkeypatch.setattr(shuffle, "FIGURES_A_PART", 50)
    killer = Killer(client, 2)

    def kill(_, ended, *__):
        """A worker dies each time that another part is done."""
        if ended:
            killer()

    group_archive(run, str(tmp_path / "wild"), Engine(scheduler), kill)
    group_archive(run, str(tmp_path / "calm"), Engine(scheduler), silent)
    assert len(killer.killed) == 2
    for mine in (FACTS, MEMBERS[0], CONFLICTS[0], SIDES[0]):
        assert rows_of(tmp_path / "wild", mine) == rows_of(tmp_path / "calm", mine)


def test_what_is_in_conflict_is_loaded_with_its_facts(run, tmp_path, scheduler):
    group_archive(run, str(tmp_path / "facts"), Engine(scheduler), silent)
    load_ledger(run, str(tmp_path / "facts"), Wanted(radius=5.0), str(tmp_path / "claims.db"))
    wanted = rows_of(tmp_path / "facts", "SELECT DISTINCT fact FROM conflicts WHERE radius >= 5")
    loaded = rows_alone(tmp_path / "claims.db", "SELECT id FROM facts")
    assert wanted
    assert set(wanted) <= set(loaded)
