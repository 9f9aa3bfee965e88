"""Storing, storing again, reading anew: nothing twice, nothing lost."""

import json

import pytest

from claims.documents.visits import Visit, Visits
from claims.extract.jobs import Reading
from claims.ledger.care import COMPLETE, find_problems
from claims.ledger.correct import correct_claim
from claims.ledger.intake import Intake, take_in
from claims.ledger.known import find_document, is_current
from claims.ledger.outcomes import Outcome, read_failed
from claims.ledger.review import review_claim
from claims.ledger.search import index_search
from claims.ledger.visits import recall_visits, save_visits
from claims.ledger.write import save_batch, save_readings
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
    save_batch(ledger, [make_reading(make_claim("35"), make_claim("Seven", kind="age", event=None))], "1", "all")
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
    assert outcome.reason == "version 2: what it says of itself has changed, the text has not"


def test_a_text_that_is_back_counts_again(ledger):
    first, second = make_reading(make_claim("35")), make_reading(text="Nothing happened.")
    for reading in (first, second, first):
        save_batch(ledger, [reading], "1")
    assert rows(ledger, "SELECT version, replaced IS NOT NULL FROM documents ORDER BY id") == [(1, 0), (2, 1)]
    assert rows(ledger, "SELECT count(*) FROM claims WHERE retired IS NULL") == [(1,)]


def test_what_is_said_of_a_text_later_is_read_with_it(ledger):
    """A date in a file of metadata that was forgotten at first: what "on Tuesday" means follows."""
    save_batch(ledger, [make_reading(make_claim("35", as_of=None), make_claim("Seven"), published=None)], "1")
    index_search(ledger)
    described = make_document(title="Toll in Harbour Street", authors=("Ann",), note="checked")
    assert is_current(ledger.connection, described, "1") is None
    (outcome,) = save_batch(ledger, [Reading(described, [make_claim("35"), make_claim("Seven")])], "1")
    assert outcome == Outcome(
        "harbour.txt", "stored", "its metadata changed: title, authors, published, note", 1, added=1, kept=1, retired=1
    )
    assert rows(ledger, "SELECT title, authors, published FROM documents") == [
        ("Toll in Harbour Street", '["Ann"]', "2031-05-04")
    ]
    assert {problem.remedy for problem in find_problems(ledger)} == {COMPLETE}, "facts and index wait for the rest"
    index_search(ledger)
    assert rows(ledger, "SELECT rowid FROM documents_fts WHERE documents_fts MATCH 'toll'") == [(1,)]
    assert is_current(ledger.connection, described, "1") == 1
    assert is_current(ledger.connection, make_document(published=None), "1") == 1, "what is no longer said stays"


def test_the_text_of_an_older_version_elsewhere_is_another_document(ledger):
    save_batch(ledger, [make_reading(make_claim("35"))], "1")
    save_batch(ledger, [make_reading(text=TEXT + " More.")], "1")
    save_batch(ledger, [make_reading(make_claim("35"), name="copy.txt")], "1")
    assert rows(ledger, "SELECT name, version, replaced IS NULL FROM documents ORDER BY id") == [
        ("harbour.txt", 1, 0),
        ("harbour.txt", 2, 1),
        ("copy.txt", 1, 1),
    ]


def test_a_page_under_two_addresses_is_one_document(ledger):
    """Other bytes (an advertisement), the same text, one canonical address."""
    page = {"url": "https://a.example/toll", "title": "Toll"}
    first = make_reading(make_claim("35"), name="https://a.example/toll?from=feed", **page)
    save_batch(ledger, [first], "1")
    other = make_document(name="https://m.a.example/toll", sha256="0" * 64, **page)
    assert is_current(ledger.connection, other, "1") is None, "its place is still to be noted"
    assert [o.outcome for o in save_batch(ledger, [Reading(other, [])], "1")] == ["unchanged"]
    assert is_current(ledger.connection, other, "1") == 1
    assert rows(ledger, "SELECT name, document_id FROM locations") == [("https://m.a.example/toll", 1)]
    elsewhere = other._replace(name="https://b.example/toll", url="https://b.example/toll")
    assert [o.outcome for o in save_batch(ledger, [Reading(elsewhere, [])], "1")] == ["stored"]


def test_a_place_that_shows_another_document_now_is_noted_anew(ledger):
    save_batch(ledger, [make_reading(name="a.txt"), make_reading(name="b.txt", text=TEXT + " More.")], "1")
    save_batch(ledger, [make_reading(name="latest.txt")], "1")
    save_batch(ledger, [make_reading(name="latest.txt", text=TEXT + " More.")], "1")
    assert rows(ledger, "SELECT name, document_id FROM locations") == [("latest.txt", 2)]


def test_what_fails_no_more_is_noted_once(ledger):
    failed, fine = Outcome("a.pdf", "failed", "damaged"), Outcome("a.pdf", "unchanged")
    for outcome in (failed, failed, fine, fine):
        save_batch(ledger, [outcome], "1")
    assert rows(ledger, "SELECT outcome FROM extractions") == [("failed",), ("unchanged",)]
    assert read_failed(ledger.connection) == []


def test_outcomes_come_in_the_order_of_the_inputs(ledger):
    items = [Outcome("a", "skipped", "empty"), make_reading(name="b"), Outcome("c", "failed", "damaged")]
    assert [o.input for o in save_readings(ledger, items, "1")] == ["a", "b", "c"]


def test_a_page_that_a_newer_extractor_has_not_read_is_fetched_anew(ledger):
    visits = Visits()
    save_batch(ledger, [make_reading(name="https://a.example/1")], "1")
    for url in ("https://a.example/1", "https://a.example/feed"):
        visits.note(url, Visit("tag", None))
    save_visits(ledger, visits)
    recalled = {extractor: Visits() for extractor in ("1", "2")}
    for extractor, known in recalled.items():
        recall_visits(ledger, known, extractor)
    assert set(recalled["1"].known) == {"https://a.example/1", "https://a.example/feed"}
    assert set(recalled["2"].known) == {"https://a.example/feed"}


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


def test_reading_again_finds_what_the_same_extractor_reads_otherwise_by_now(ledger):
    save_batch(ledger, [make_reading(make_claim("35"), make_claim("Seven"))], "1")
    ledger.connection.execute("UPDATE documents SET grouped = captured")
    same = make_reading(make_claim("35"), make_claim("Seven"))
    assert save_batch(ledger, [same], "1", again=True) == [Outcome("harbour.txt", "unchanged", None, 1, kept=2)]
    assert rows(ledger, "SELECT count(*) FROM documents WHERE grouped IS NULL") == [(0,)]
    other = make_reading(make_claim("35"), make_claim("Seven", event="injure"))
    assert save_batch(ledger, [other], "1") == [Outcome("harbour.txt", "unchanged", None, 1)]
    (outcome,) = save_batch(ledger, [other], "1", again=True)
    assert (outcome.outcome, outcome.added, outcome.kept, outcome.retired) == ("stored", 1, 1, 1)
    assert rows(ledger, "SELECT count(*) FROM documents WHERE grouped IS NULL") == [(1,)]


def test_bytes_that_a_newer_program_reads_otherwise_keep_the_text_they_had(ledger):
    first = make_document("Menu\n\nNine people died in Ruvo.", sha256="bytes")
    list(take_in(ledger, [first], Intake(jobs=1, extractor="1")))
    better = first._replace(text="Nine people died in Ruvo.\n\nTwo were hurt.")
    (outcome,) = take_in(ledger, [better], Intake(jobs=1, extractor="2"))
    assert (outcome.document_id, outcome.added, outcome.kept) == (1, 0, 1)
    assert rows(ledger, "SELECT text, extractor FROM documents") == [(first.text, "2")]
    cut = 'SELECT substr(text, start + 1, "end" - start), surface, retired FROM claims, documents'
    assert rows(ledger, cut) == [("Nine", "Nine", None)]


def test_find_document_knows_name_and_bytes(ledger):
    save_batch(ledger, [make_reading()], "1")
    assert find_document(ledger.connection, make_document()).id == 1
    assert find_document(ledger.connection, make_document("Another text.", sha256="other")) is None
