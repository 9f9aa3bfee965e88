"""Storing, storing again, reading anew: nothing twice, nothing lost."""

import json

import pytest

from claims.ledger.correct import correct_claim
from claims.ledger.review import review_claim
from claims.ledger.write import Outcome, Reading, find_document, is_current, save_batch, save_readings
from tests.ledger.conftest import TEXT, make_claim, make_document, make_reading


def rows(ledger, sql):
    return ledger.connection.execute(sql).fetchall()


def test_a_claim_comes_back_as_it_went_in(ledger):
    claim = make_claim("35", value=2_700_000, low=2_700_000, high=None, hedge="at_least", confidence=0.9)
    save_batch(ledger, [make_reading(claim)], "1")
    stored = rows(ledger, f"SELECT {', '.join(chr(34) + f + chr(34) for f in claim._fields[1:])} FROM claims")[0]
    assert stored == (*claim[1:16], json.dumps(["a mayor"]), *claim[17:])
    assert rows(ledger, "SELECT quote, typeof(value) FROM claims") == [(TEXT[:63], "integer")]


def test_words_cut_from_the_stored_text_are_the_surface(ledger):
    text = "In Łódź 🙂 the ministry said 35 people were killed."
    save_batch(ledger, [make_reading(make_claim("35", text=text, quote_end=len(text)), text=text)], "1")
    assert rows(
        ledger,
        'SELECT substr(text, start + 1, "end" - start), surface FROM claims JOIN documents d ON d.id = document_id',
    ) == [("35", "35")]


def test_the_same_twice_adds_nothing(ledger):
    reading = make_reading(make_claim("35"), make_claim("Seven"))
    assert save_batch(ledger, [reading], "1") == [Outcome("harbour.txt", "stored", None, 1, added=2)]
    tables = ("documents", "claims", "sources", "locations", "extractions")
    before = [rows(ledger, f"SELECT * FROM {table}") for table in tables]
    assert save_batch(ledger, [reading], "1") == [Outcome("harbour.txt", "unchanged", None, 1)]
    assert [rows(ledger, f"SELECT * FROM {table}") for table in tables] == before


def test_the_same_twice_in_one_batch_is_stored_once(ledger):
    reading = make_reading(make_claim("35"))
    assert [o.outcome for o in save_batch(ledger, [reading, reading], "1")] == ["stored", "unchanged"]
    assert rows(ledger, "SELECT count(*) FROM claims") == [(1,)]


def test_a_newer_extractor_adds_keeps_and_retires(ledger):
    save_batch(ledger, [make_reading(make_claim("35"), make_claim("Seven"))], "1")
    again = make_reading(make_claim("35"), make_claim("Seven", event="injure"))
    (outcome,) = save_batch(ledger, [again], "2")
    assert (outcome.added, outcome.kept, outcome.retired) == (1, 1, 1)
    assert rows(ledger, "SELECT surface, event, extractor, retired IS NOT NULL FROM claims ORDER BY id") == [
        ("35", "kill", "1", 0),
        ("Seven", "kill", "1", 1),
        ("Seven", "injure", "2", 0),
    ]


@pytest.mark.parametrize(
    ("verdict", "live"),
    [("verified", [("kill",)]), ("disputed", [("kill",)]), ("rejected", [("injure",)]), ("note", [("injure",)])],
)
def test_reviews_survive_a_newer_extractor(ledger, verdict, live):
    save_batch(ledger, [make_reading(make_claim("35"))], "1")
    review_claim(ledger.connection, 1, verdict, "Ann", "why")
    save_batch(ledger, [make_reading(make_claim("35", event="injure"))], "2")
    assert rows(ledger, "SELECT event FROM claims WHERE retired IS NULL") == live
    assert rows(ledger, "SELECT claim_id, verdict FROM reviews") == [(1, verdict)]
    assert rows(ledger, "SELECT event FROM claims WHERE id = 1") == [("kill",)]


def test_a_corrected_claim_stays_as_it_was_corrected(ledger):
    save_batch(ledger, [make_reading(make_claim("35"))], "1")
    correct_claim(ledger.connection, 1, {"event": "drown"}, "Ann")
    (outcome,) = save_batch(ledger, [make_reading(make_claim("35", event="injure"))], "2")
    assert (outcome.added, outcome.kept, outcome.retired) == (0, 1, 0)


def test_a_verified_claim_that_is_no_longer_read_stays(ledger):
    save_batch(ledger, [make_reading(make_claim("35"), make_claim("Seven"))], "1")
    review_claim(ledger.connection, 2, "verified", "Ann")
    (outcome,) = save_batch(ledger, [make_reading()], "2")
    assert (outcome.added, outcome.kept, outcome.retired) == (0, 1, 1)


def test_reading_core_only_leaves_the_other_numbers(ledger):
    save_batch(ledger, [make_reading(make_claim("35"), make_claim("Seven", kind="age"))], "1", "all")
    (outcome,) = save_batch(ledger, [make_reading(make_claim("35"))], "2", "core")
    assert (outcome.added, outcome.kept, outcome.retired) == (0, 1, 0)
    assert rows(ledger, "SELECT kinds FROM documents") == [("all",)]


def test_all_kinds_are_read_where_only_core_was_kept(ledger):
    save_batch(ledger, [make_reading(make_claim("35"))], "1", "core")
    assert is_current(ledger.connection, make_document(), "1", "core") == 1
    assert is_current(ledger.connection, make_document(), "1", "all") is None


def test_a_changed_text_is_a_new_version_of_its_document(ledger):
    save_batch(ledger, [make_reading(make_claim("35"))], "1")
    changed = TEXT.replace("35", "53")
    (outcome,) = save_batch(ledger, [make_reading(make_claim("53", text=changed), text=changed)], "1")
    assert outcome.reason == "version 2: the text has changed; gone: 35 people (kill); new: 53 people (kill)"
    assert (outcome.outcome, outcome.document_id) == ("stored", 2)
    assert rows(ledger, "SELECT version, replaced IS NOT NULL FROM documents ORDER BY id") == [(1, 1), (2, 0)]
    assert is_current(ledger.connection, make_document(), "1") is None


def test_other_bytes_with_the_same_text_are_the_same_document(ledger):
    save_batch(ledger, [make_reading(make_claim("35"))], "1")
    again = make_document(sha256="0" * 64)
    assert is_current(ledger.connection, again, "1") == 1
    (outcome,) = save_batch(ledger, [Reading(again, [make_claim("35")])], "1")
    assert (outcome.outcome, outcome.document_id) == ("unchanged", 1)
    (outcome,) = save_batch(ledger, [Reading(again._replace(title="Another"), [make_claim("35")])], "1")
    assert (outcome.outcome, outcome.document_id) == ("stored", 2)


def test_a_text_that_is_back_counts_again(ledger):
    first, second = make_reading(make_claim("35")), make_reading(text="Nothing happened.")
    for reading in (first, second, first):
        save_batch(ledger, [reading], "1")
    assert rows(ledger, "SELECT version, replaced IS NOT NULL FROM documents ORDER BY id") == [(1, 0), (2, 1)]
    assert rows(ledger, "SELECT count(*) FROM claims WHERE retired IS NULL") == [(1,)]


def test_the_same_bytes_elsewhere_are_one_document_with_two_locations(ledger):
    save_batch(ledger, [make_reading(make_claim("35"))], "1")
    (outcome,) = save_batch(ledger, [make_reading(make_claim("35"), name="copy/harbour.txt")], "1")
    assert (outcome.outcome, outcome.document_id) == ("unchanged", 1)
    assert rows(ledger, "SELECT name, document_id FROM locations") == [("copy/harbour.txt", 1)]


def test_one_text_of_two_publishers_stays_two_documents(ledger):
    for name, publisher in (("a.txt", "Gazette"), ("b.txt", "Courier")):
        save_batch(ledger, [make_reading(make_claim("35"), name=name, publisher=publisher)], "1")
    assert rows(ledger, "SELECT count(*) FROM documents") == [(2,)]


def test_an_alias_leads_to_its_source(ledger):
    ledger.connection.execute("INSERT INTO sources (id, name) VALUES (5, 'Ministry of Health')")
    ledger.connection.execute("INSERT INTO source_aliases VALUES ('The ministry', 5, 'Ann', '2031-05-04')")
    save_batch(ledger, [make_reading(make_claim("35"))], "1")
    assert rows(ledger, "SELECT source, source_id FROM claims") == [("The ministry", 5)]


def test_numbers_beyond_64_bits_are_kept(ledger):
    save_batch(ledger, [make_reading(make_claim("35", value=10**30, low=10**30, high=10**400))], "1")
    value, high = rows(ledger, "SELECT value, high FROM claims")[0]
    assert value == 1e30
    assert high > 1e308


def test_batches_end_between_documents(ledger, monkeypatch):
    sizes = []
    monkeypatch.setattr(ledger, "pause", lambda: sizes.append(rows(ledger, "SELECT count(*) FROM claims")[0][0]))
    claims = [make_claim("35", start=n, end=n + 1) for n in range(300)]
    readings = [make_reading(*claims, name=f"{n}.txt", sha256=str(n)) for n in range(4)]
    assert [o.outcome for o in save_readings(ledger, readings, "1")] == ["stored"] * 4
    assert sizes == [600, 1200]


def test_find_document_knows_name_and_bytes(ledger):
    save_batch(ledger, [make_reading()], "1")
    assert find_document(ledger.connection, make_document()).id == 1
    assert find_document(ledger.connection, make_document("Another text.", sha256="other")) is None
