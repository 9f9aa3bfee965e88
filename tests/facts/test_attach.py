"""A long running total takes one more figure without being settled anew, and is as a pass over all makes it."""

import pytest

from claims.ledger import group_new, items
from claims.ledger.connect import Ledger
from claims.ledger.regroup import regroup
from tests.facts.test_promises import conflicts_of, facts_of, fill, make_documents

SAID = "{} said that {} civilians had been killed in Ukraine as of {} March."
MONTH = [
    (SAID.format("The UN human rights office", 540 + 3 * day, day), f"2022-03-{day + 1:02}", paper)
    for day in range(2, 20)
    for paper in "AB"
]


@pytest.fixture
def attached(monkeypatch):
    """The figures that were put into a long fact without settling it."""
    found = []
    save = group_new.save_attached
    monkeypatch.setattr(group_new, "LONG", 5)
    monkeypatch.setattr(group_new, "save_attached", lambda c, a: (found.append(a.figure.number), save(c, a)))
    return found


def look(ledger):
    counts = "SELECT id, claims, documents, origins, voices, as_of, first_claim, basis FROM facts"
    return facts_of(ledger), conflicts_of(ledger), ledger.connection.execute(counts).fetchall()


def test_one_more_figure_of_a_long_total_changes_what_a_whole_pass_would(attached):
    with Ledger.open(":memory:", create=True) as ledger:
        fill(ledger, make_documents(MONTH))
        assert len(attached) > 20
        before = look(ledger)
        regroup(ledger)
        assert look(ledger) == before


def test_a_figure_that_clashes_with_those_beside_it_has_all_of_the_fact_settled(attached):
    odd = (SAID.format("The interior ministry", 2900, 19), "2022-03-20", "C")
    with Ledger.open(":memory:", create=True) as ledger:
        fill(ledger, make_documents([*MONTH, odd]))
        assert 2900 not in attached
        before = look(ledger)
        assert before[1]
        regroup(ledger)
        assert look(ledger) == before


def test_texts_that_turn_out_to_be_one_change_a_long_total_no_more_than_they_must(attached):
    first, second = (
        f"The UN human rights office said that {number} civilians had been killed in Ukraine as of {day} March, {rest}."
        for number, day, rest in (
            (
                582,
                14,
                "most of them by heavy artillery, rockets with a wide reach and strikes from the air on "
                "blocks of flats, a theatre and two markets that were full of people at that hour",
            ),
            (
                585,
                15,
                "and that the true number was surely higher in towns under siege, where its staff could not go "
                "and where neither hospitals nor the mayors' offices had answered for a week",
            ),
        )
    )
    with Ledger.open(":memory:", create=True) as ledger:
        documents = make_documents(
            [*MONTH, (first, "2022-03-20", "C"), (second, "2022-03-20", "D"), (f"{first}\n{second}", "2022-03-20", "E")]
        )
        fill(ledger, documents[:-1])
        origins = "SELECT count(DISTINCT origin) FROM documents"
        (apart,) = ledger.connection.execute(origins).fetchone()
        attached.clear()
        fill(ledger, documents[-1:])
        assert ledger.connection.execute(origins).fetchone() == (apart - 1,)
        assert sorted(attached) == [582, 585, 585]  # those of the new text, and the second, which follows the first
        before = look(ledger)
        regroup(ledger)
        assert look(ledger) == before


def test_a_figure_older_than_the_fact_gives_it_another_name(attached):
    old = (SAID.format("The UN human rights office", 400, 1), "2022-03-01", "C")
    with Ledger.open(":memory:", create=True) as ledger:
        fill(ledger, make_documents([*MONTH, old]))
        assert 400 not in attached
        before = look(ledger)
        regroup(ledger)
        assert look(ledger) == before


def test_items_that_another_version_packed_are_made_anew(attached):
    """What this version cannot read is not read: the first new document after an upgrade has all of it settled."""
    documents = make_documents(MONTH)
    with Ledger.open(":memory:", create=True) as ledger:
        fill(ledger, documents[:-1])
        ledger.connection.execute("UPDATE items SET packed = x'00'")
        ledger.connection.execute("UPDATE item_names SET name = ' other' WHERE name LIKE ' %'")
        fill(ledger, documents[-1:])
        before = look(ledger)
        regroup(ledger)
        assert look(ledger) == before
        assert ledger.connection.execute("SELECT count(*) FROM item_names WHERE name LIKE ' %'").fetchone() == (1,)


def test_a_ledger_that_tells_of_no_incident_takes_a_document_without_a_pass_over_all():
    members = [("The rowing club at Halden has 1,600 members.", "2022-03-02", "A")]
    with Ledger.open(":memory:", create=True) as ledger:
        fill(ledger, make_documents(members))
        regroup(ledger)
        assert facts_of(ledger)
        assert items.are_whole(ledger.connection)
