"""Filters, the contract's fields, and the search."""

import pytest

from claims.errors import ClaimsError
from claims.ledger.correct import correct_claim
from claims.ledger.read import FIELDS, Filters, list_claims, print_claim, read_claims
from claims.ledger.review import review_claim
from claims.ledger.search import index_search, is_behind
from claims.ledger.write import save_batch
from tests.ledger.conftest import TEXT, make_claim, make_reading


@pytest.fixture
def filled(ledger):
    save_batch(
        ledger,
        [
            make_reading(
                make_claim("35"), make_claim("Seven", event="injure", source=None, as_of=None), name="a/harbour.txt"
            ),
            make_reading(
                make_claim("35", source="The UN rights office", place="Nord_Bay", as_of="2031-05-09", kind="money"),
                name="bay.txt",
                sha256="2",
                published="2031-05-10",
                title="Storm",
            ),
        ],
        "1",
    )
    review_claim(ledger.connection, 3, "disputed", "Ann")
    index_search(ledger)
    return ledger


@pytest.mark.parametrize(
    ("filters", "ids"),
    [
        ({}, [1, 2, 3]),
        ({"event": "Injure"}, [2]),
        ({"source": "un"}, [3]),
        ({"source": "rights office"}, [3]),
        ({"source": "u"}, []),
        ({"place": "harbour"}, [1, 2]),
        ({"place": "nord_bay"}, [3]),
        ({"place": "nordxbay"}, []),
        ({"document": "harbour.txt"}, [1, 2]),
        ({"document": "a/harbour.txt"}, [1, 2]),
        ({"document": "2"}, [3]),
        ({"document": "Storm"}, [3]),
        ({"status": "disputed"}, [3]),
        ({"status": "unreviewed"}, [1, 2]),
        ({"kind": "money"}, [3]),
        ({"since": "2031-05-05"}, [3]),
        ({"until": "2031-05"}, [1, 2, 3]),
        ({"since": "2031-05-04", "until": "2031-05-04"}, [1, 2]),
        ({"search": "harbour ministry"}, [1, 2, 3]),
        ({"search": "rights"}, [3]),
        ({"search": '"; DROP TABLE claims'}, []),
        ({"fact": "none"}, []),
        ({"event": "kill", "source": "ministry"}, [1]),
    ],
)
def test_filters(filled, filters, ids):
    assert [record["id"] for record in list_claims(filled, Filters(**filters))] == ids


def test_a_wrong_status_is_a_users_mistake(filled):
    with pytest.raises(ClaimsError, match="no status 'good'; there are unreviewed, verified"):
        list(list_claims(filled, Filters(status="good")))


def test_limit(filled):
    assert [record["id"] for record in list_claims(filled, limit=2)] == [1, 2]


def test_retired_claims_and_replaced_versions_are_asked_for(filled):
    save_batch(filled, [make_reading(name="a/harbour.txt")], "2")
    save_batch(filled, [make_reading(text="All quiet.", name="bay.txt", sha256="3")], "2")
    assert list(list_claims(filled)) == []
    assert len(list(list_claims(filled, Filters(retired=True)))) == 3


def test_a_stored_claim_prints_as_the_claim_itself_does(filled):
    stored = next(list_claims(filled))
    fresh = print_claim(make_claim("35", document="a/harbour.txt"), TEXT)
    assert {key: stored[key] for key in fresh} == fresh | {"via": ["a mayor"]}
    assert tuple(stored)[: len(FIELDS)] == FIELDS
    assert stored["quote"] == {"exact": TEXT[:63], "prefix": "", "suffix": TEXT[63:], "start": 0, "end": 63}


def test_an_editors_reading_stands_in_the_programs_place(filled):
    correct_claim(filled.connection, 1, {"value": 36, "low": 36, "high": 36}, "Ann", "the printed table says 36")
    (first, *_) = list_claims(filled)
    assert (first["value"], first["surface"]) == (36, "35")
    assert first["corrected"] == {"value": 35, "low": 35, "high": 35}


def test_claims_are_read_in_the_order_asked(filled):
    assert [record["id"] for record in read_claims(filled, [3, 1])] == [3, 1]
    with pytest.raises(ClaimsError, match="no claim 8"):
        read_claims(filled, [1, 8])


def test_the_index_is_filled_once_and_catches_up(filled):
    assert not is_behind(filled.connection)
    assert index_search(filled) == 0
    save_batch(filled, [make_reading(text="A ferry sank.", name="ferry.txt", sha256="9")], "1")
    assert is_behind(filled.connection)
    assert index_search(filled) == 1
    found = filled.connection.execute("SELECT rowid FROM documents_fts WHERE documents_fts MATCH 'ferry'").fetchall()
    assert found == [(3,)]


def test_the_index_agrees_with_the_tables(filled):
    for table in ("claims_fts", "documents_fts"):
        filled.connection.execute(f"INSERT INTO {table} ({table}, rank) VALUES ('integrity-check', 1)")
