"""Corrections and decisions outlive a regrouping: the facts are made anew, what editors said holds."""

from claims.documents.document import Document
from claims.extract import extract_claims
from claims.extract.jobs import Reading
from claims.ledger import Ledger
from claims.ledger.correct import correct_claim
from claims.ledger.decide import merge_facts, split_fact
from claims.ledger.regroup import regroup
from claims.ledger.write import save_readings

TEXTS = (
    "A landslide killed 40 villagers in Nepal on Monday, police said on Tuesday.",
    "A landslide killed 44 villagers in Nepal on Monday, police said on Tuesday.",
    "A fire killed 12 workers in Peru on Monday, police said on Tuesday.",
)


def make_ledger() -> Ledger:
    ledger = Ledger.open(":memory:", create=True)
    documents = [Document(f"doc-{n}", text, f"digest-{n}", published="2023-05-02") for n, text in enumerate(TEXTS)]
    list(save_readings(ledger, [Reading(document, extract_claims(document)) for document in documents], "test"))
    regroup(ledger)
    return ledger


def facts(ledger):
    return dict(ledger.connection.execute("SELECT surface, fact_id FROM claims WHERE fact_id IS NOT NULL"))


def test_a_correction_is_what_facts_are_made_of():
    with make_ledger() as ledger:
        number = ledger.connection.execute("SELECT id FROM claims WHERE surface = '12'").fetchone()[0]
        with ledger.transaction() as connection:
            correct_claim(connection, number, {"value": 17, "low": 17, "high": 17}, "edna")
        regroup(ledger)
        fact = facts(ledger)["12"]
        assert ledger.connection.execute("SELECT best FROM facts WHERE id = ?", (fact,)).fetchone() == (17,)
        assert ledger.connection.execute("SELECT value FROM claims WHERE id = ?", (number,)).fetchone() == (12,)


def test_a_merge_and_a_split_hold():
    with make_ledger() as ledger:
        before = facts(ledger)
        with ledger.transaction() as connection:
            merge_facts(connection, before["12"], before["40"], "carla", "the same dead")
        regroup(ledger)
        assert len(set(facts(ledger).values())) == len(set(before.values())) - 1
        assert facts(ledger)["12"] == facts(ledger)["40"]
        number = ledger.connection.execute("SELECT id FROM claims WHERE surface = '12'").fetchone()[0]
        with ledger.transaction() as connection:
            split_fact(connection, facts(ledger)["12"], [number], "carla", "another country")
        regroup(ledger)
        assert facts(ledger)["12"] != facts(ledger)["40"]
