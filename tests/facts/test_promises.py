"""The promises, over random ledgers: order plays no part, rows never change, every number can be recomputed."""

import json
import random
import tempfile
from pathlib import Path
from unittest.mock import patch

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claims.documents.document import Document
from claims.extract import extract_claims
from claims.extract.claim import CORE
from claims.extract.jobs import Reading
from claims.facts.running import running_range
from claims.ledger import group_new
from claims.ledger.connect import Ledger
from claims.ledger.decide import merge_facts, split_fact
from claims.ledger.figures import load_figures
from claims.ledger.items import TURN
from claims.ledger.regroup import regroup
from claims.ledger.rename import rename_fact, take_back
from claims.ledger.webs import Webs
from claims.ledger.write import save_batch

PLACES = ["the Maritsa hotel in Velden", "the Orlin bridge in Ruden", "the Saint Anna school in Tovar"]
SOURCES = ["police", "the mayor", "doctors at the hospital", "the interior ministry"]
EVENTS = ["killed", "injured"]

sentences = st.builds(
    lambda source, hedge, number, event, place: f"{source.capitalize()} said that {hedge}{number} people were {event} in an explosion at {place} on Tuesday.",
    st.sampled_from(SOURCES), st.sampled_from(["", "", "at least ", "about ", "more than ", "up to "]), st.integers(2, 90),
    st.sampled_from(EVENTS), st.sampled_from(PLACES),
)  # fmt: skip
ledgers = st.lists(
    st.tuples(sentences, st.sampled_from(["2023-05-02", "2023-05-03"]), st.sampled_from("ABC")), min_size=1, max_size=7
)
quick = settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def make_documents(lines):
    return [
        Document(f"{paper}/{n}", f"{text}\n", f"{n:064}", publisher=f"Paper {paper}", published=day)
        for n, (text, day, paper) in enumerate(lines)
    ]


def fill(ledger, documents):
    for document in documents:
        claims = [c for c in extract_claims(document) if c.kind in CORE]
        (outcome,) = save_batch(ledger, [Reading(document, claims)], "test")
        regroup(ledger, [outcome.document_id])


def facts_of(ledger):
    """The facts by what they hold, not by row numbers."""
    rows = ledger.connection.execute(
        "SELECT c.fact_id, d.name, c.start, c.relation, f.low, f.best, f.high FROM claims c"
        " JOIN documents d ON d.id = c.document_id JOIN facts f ON f.id = c.fact_id"
    )
    return sorted(map(str, rows))


def conflicts_of(ledger):
    return sorted(ledger.connection.execute("SELECT id, kind, low, high, radius FROM conflicts").fetchall())


@quick
@given(ledgers, st.integers(0, 1000))
def test_the_order_of_arrival_plays_no_part(lines, seed):
    documents = make_documents(lines)
    shuffled = random.Random(seed).sample(documents, len(documents))
    with Ledger.open(":memory:", create=True) as one, Ledger.open(":memory:", create=True) as other:
        fill(one, documents)
        fill(other, shuffled)
        assert facts_of(one) == facts_of(other)
        assert conflicts_of(one) == conflicts_of(other)


@quick
@given(ledgers)
def test_regrouping_again_changes_nothing_and_no_claim_row(lines):
    with Ledger.open(":memory:", create=True) as ledger:
        fill(ledger, make_documents(lines))
        said = "SELECT id, document_id, start, surface, value, low, high, unit, event, source, as_of, quote FROM claims"
        before, facts, conflicts = ledger.connection.execute(said).fetchall(), facts_of(ledger), conflicts_of(ledger)
        regroup(ledger)
        assert ledger.connection.execute(said).fetchall() == before
        assert (facts_of(ledger), conflicts_of(ledger)) == (facts, conflicts)


STORED = (
    "SELECT id, document_id, kind, home, block, incident, claims, packed FROM items ORDER BY id",
    "SELECT key, block, items FROM item_keys ORDER BY key, block",
    f"SELECT name, items FROM item_names WHERE name <> '{TURN}' ORDER BY name",
)


@quick
@given(ledgers)
def test_documents_one_by_one_make_the_facts_of_a_whole_pass(lines):
    with Ledger.open(":memory:", create=True) as ledger:
        fill(ledger, make_documents(lines))
        facts, conflicts = facts_of(ledger), conflicts_of(ledger)
        stored = [ledger.connection.execute(sql).fetchall() for sql in STORED]
        regroup(ledger)
        assert (facts_of(ledger), conflicts_of(ledger)) == (facts, conflicts)
        assert [ledger.connection.execute(sql).fetchall() for sql in STORED] == stored


@quick
@given(ledgers, st.lists(st.booleans(), min_size=7, max_size=7))
def test_processes_that_take_turns_make_the_facts_of_a_whole_pass(lines, turns):
    first, second = Webs(), Webs()
    with Ledger.open(":memory:", create=True) as ledger:
        for document, is_first in zip(make_documents(lines), turns, strict=False):
            with patch.object(group_new, "_webs", first if is_first else second):
                fill(ledger, [document])
        facts, conflicts = facts_of(ledger), conflicts_of(ledger)
        stored = [ledger.connection.execute(sql).fetchall() for sql in STORED]
        regroup(ledger)
        assert (facts_of(ledger), conflicts_of(ledger)) == (facts, conflicts)
        assert [ledger.connection.execute(sql).fetchall() for sql in STORED] == stored


@quick
@given(ledgers)
def test_every_number_shown_can_be_recomputed_from_rows(lines):
    with Ledger.open(":memory:", create=True) as ledger:
        fill(ledger, make_documents(lines))
        figures = {f.id: f for f in load_figures(ledger.connection)}
        for fact, low, best, high, rule, claims, documents in ledger.connection.execute(
            "SELECT id, low, best, high, rule, claims, documents FROM facts"
        ).fetchall():
            mine = [
                figures[i] for (i,) in ledger.connection.execute("SELECT id FROM claims WHERE fact_id = ?", (fact,))
            ]
            made = running_range(mine, rule)
            assert (made.low, made.best, made.high) == (low, best, high)
            assert (len(mine), len({f.document for f in mine})) == (claims, documents)
        for conflict, low, high in ledger.connection.execute("SELECT id, low, high FROM conflicts").fetchall():
            sides = ledger.connection.execute("SELECT claim_id FROM conflict_claims WHERE conflict_id = ?", (conflict,))
            numbers = [figures[i].number for (i,) in sides]
            assert (min(numbers), max(numbers)) == (low, high)


@quick
@given(ledgers.filter(lambda lines: len(lines) > 3), st.data())
def test_an_editors_merge_outlives_a_rebuild_and_can_be_undone(lines, data):
    with Ledger.open(":memory:", create=True) as ledger:
        documents = make_documents(lines)
        fill(ledger, documents[:-1])
        slugs = [slug for (slug,) in ledger.connection.execute("SELECT id FROM facts ORDER BY id")]
        if len(slugs) < 2:
            return
        before = facts_of(ledger)
        a, b = data.draw(st.permutations(slugs))[:2]
        ids = {i for (i,) in ledger.connection.execute("SELECT id FROM claims WHERE fact_id IN (?, ?)", (a, b))}
        with ledger.transaction() as connection:
            number = merge_facts(connection, a, b, "Ada", "one bombing")
        regroup(ledger)
        assert facts_with(ledger, ids) == {b}
        with ledger.transaction() as connection:
            take_back(connection, number, "Ada")
        regroup(ledger)
        assert facts_of(ledger) == before


def facts_with(ledger, ids):
    found = ledger.connection.execute(
        "SELECT DISTINCT fact_id FROM claims WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(list(ids)),)
    )
    return {slug for (slug,) in found}


def test_a_split_and_a_title_outlive_a_rebuild():
    said = "{} said that {} people were killed in an explosion at the Orlin bridge in Ruden on Tuesday."
    lines = [
        (said.format(s.capitalize(), n), "2023-05-02", p)
        for s, n, p in (("police", 12, "A"), ("the mayor", 12, "B"), ("doctors", 12, "C"))
    ]
    with tempfile.TemporaryDirectory() as folder, Ledger.open(Path(folder) / "claims.db", create=True) as ledger:
        fill(ledger, make_documents(lines))
        ((fact, number),) = ledger.connection.execute("SELECT id, claims FROM facts").fetchall()
        assert number == 3
        claim = ledger.connection.execute("SELECT max(id) FROM claims").fetchone()[0]
        with ledger.transaction() as connection:
            split_fact(connection, fact, [claim], "Ada", "another bridge")
            rename = rename_fact(connection, fact, "the dead of the Orlin bridge", "Ada", "clearer")
        regroup(ledger)
        assert sorted(ledger.connection.execute("SELECT claims FROM facts").fetchall()) == [(1,), (2,)]
        title = "SELECT title FROM facts WHERE id = ?"
        assert ledger.connection.execute(title, (fact,)).fetchone()[0] == "the dead of the Orlin bridge"
        with ledger.transaction() as connection:
            take_back(connection, rename, "Ada")
        regroup(ledger)
        assert "the dead of" not in ledger.connection.execute(title, (fact,)).fetchone()[0]
