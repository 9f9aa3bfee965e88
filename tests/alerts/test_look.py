"""What each watch hears: the five triggers, within its scope, and each event once."""

from contextlib import contextmanager

import pytest

from claims.errors import ClaimsError
from claims.ledger.changes import note_changes
from claims.ledger.regroup import regroup
from claims.ledger.watches import remove_watch
from tests.alerts.conftest import FIRST, LATER

CLASH = "The coast guard said on Tuesday that 53 passengers had drowned when a ferry sank off Batam."
ELSEWHERE = "Police said on Friday that 12 workers had died in a fire at a mill in Kessel."


def kinds(heard):
    return [kind for kind, _ in heard]


def test_nothing_is_told_of_what_was_there_before(newsroom):
    newsroom.read("a", FIRST)
    newsroom.read("b", CLASH, publisher="Evening Post")
    newsroom.watch("all")
    newsroom.watch("source", "coast guard")
    assert newsroom.hear() == []


def test_a_new_conflict_is_told_once_with_both_quotes(newsroom):
    newsroom.read("a", FIRST, title="Ferry sinks")
    newsroom.watch("fact", newsroom.fact())
    newsroom.read("b", CLASH, publisher="Evening Post")
    assert kinds(newsroom.hear()) == ["conflict"]
    said = newsroom.alerts()[0]["said"]
    assert [quote["figure"] for quote in said["quotes"]] == ["35 passengers", "53 passengers"]
    assert said["quotes"][0]["quote"] == FIRST
    assert said["quotes"][0]["title"] == "Ferry sinks"
    assert said["quotes"][1]["publisher"] == "Evening Post"
    assert "transposed digits" in said["trigger"]
    regroup(newsroom.ledger)
    assert newsroom.hear() == []


@pytest.mark.parametrize(
    ("kind", "subject", "place"),
    [
        ("source", "coast guard", None), ("event", "drown", "Batam"), ("event", "die", None),
        ("event", "", "Batam"), ("search", "ferry passengers", None), ("all", "", None),
    ],
)  # fmt: skip
def test_each_kind_of_watch_hears_of_its_own_only(newsroom, kind, subject, place):
    newsroom.read("a", FIRST)
    newsroom.watch(kind, subject, place, triggers=("conflict",))
    newsroom.watch("event", "kill", "Kessel")
    newsroom.read("b", CLASH, publisher="Evening Post")
    assert kinds(newsroom.hear()) == ["conflict"]
    assert newsroom.alerts()[0]["watches"] == [1]


MEMBERS = "SELECT fact_id, relation, reason, id FROM claims WHERE fact_id IS NOT NULL"


@contextmanager
def noted_changes(connection):
    """What is changed inside, noted as a regrouping notes it."""
    before = {row[3]: row for row in connection.execute(MEMBERS)}
    known = set(connection.execute("SELECT id FROM conflicts"))
    yield
    new = set(connection.execute("SELECT id FROM conflicts")) - known
    note_changes(connection, before, connection.execute(MEMBERS).fetchall(), [name for (name,) in new])


def turn(newsroom, became, reason="It is so."):
    """Make the second claim another relation to the first than it was, as a regrouping does."""
    with newsroom.ledger.transaction() as connection, noted_changes(connection):
        sql = "UPDATE claims SET fact_id = (SELECT fact_id FROM claims WHERE id = 1), relation = ?, reason = ?"
        connection.execute(f"{sql} WHERE id = 2", (became, reason))


def test_an_update_became_a_contradiction_and_an_update_again(newsroom):
    newsroom.read("a", FIRST)
    newsroom.read("b", LATER, "2023-05-04", "Evening Post")
    turn(newsroom, "update")
    newsroom.watch("fact", newsroom.fact())
    turn(newsroom, "contradiction", "They cannot both be true.")
    ((kind, title),) = newsroom.hear()
    assert (kind, title.partition(":")[0]) == ("relation", "Update became contradiction")
    said = newsroom.alerts()[0]["said"]
    assert said["trigger"] == "They cannot both be true."
    assert [quote["figure"] for quote in said["quotes"]] == ["35 passengers", "41 passengers"]
    turn(newsroom, "update")
    assert [title.partition(":")[0] for _, title in newsroom.hear()] == ["Contradiction became update"]
    turn(newsroom, "equal")
    assert newsroom.hear() == []


def test_a_conflict_among_known_figures_is_told_by_the_relation_that_turned(newsroom):
    newsroom.read("a", FIRST)
    newsroom.read("b", LATER, "2023-05-04", "Evening Post")
    turn(newsroom, "update")
    newsroom.watch("all")
    with newsroom.ledger.transaction() as connection, noted_changes(connection):
        connection.execute("UPDATE claims SET relation = 'contradiction' WHERE id = 2")
        connection.execute(
            "INSERT INTO conflicts (id, kind, reason, opened) VALUES ('c', 'misquote', 'They clash.', '')"
        )
        connection.executemany("INSERT INTO conflict_claims VALUES ('c', ?, ?)", [(1, 0), (2, 1)])
    assert newsroom.hear() == [("relation", "Update became contradiction: a figure that clashes")]
    assert newsroom.alerts()[0]["said"]["conflict"] == "c"


def test_a_source_gives_a_new_figure(newsroom):
    newsroom.read("a", FIRST)
    newsroom.watch("source", "coast guard")
    newsroom.watch("fact", newsroom.fact())
    newsroom.read("b", LATER, "2023-05-04")
    newsroom.read("c", ELSEWHERE)
    assert newsroom.hear() == [("figure", "New for source coast guard: 41 passengers")]


def test_a_stealth_edit_and_a_correction_with_a_notice(newsroom):
    newsroom.read("a", FIRST)
    newsroom.watch("fact", newsroom.fact())
    newsroom.watch("event", "kill", "Kessel")
    newsroom.read("a", FIRST.replace("35", "31"))
    ((kind, title),) = newsroom.hear()
    assert kind == "edit"
    assert title.startswith("Changed without a word")
    said = newsroom.alerts()[0]["said"]
    assert [(q["role"], q["figure"]) for q in said["quotes"]] == [("gone", "35 passengers"), ("new", "31 passengers")]
    newsroom.read(
        "a", FIRST.replace("35", "30") + "\nCorrection: An earlier version of this article misstated the toll."
    )
    ((kind, title),) = newsroom.hear()
    assert kind == "edit"
    assert title.startswith("Corrected with a notice")
    assert newsroom.alerts()[0]["watches"] == [1]


def test_two_edits_between_two_looks_are_two(newsroom):
    newsroom.read("a", FIRST)
    newsroom.watch("all")
    newsroom.read("a", FIRST.replace("35", "31"))
    newsroom.read("a", FIRST.replace("35", "29"))
    newsroom.hear()
    told = [[q["figure"] for q in alert["said"]["quotes"]] for alert in reversed(newsroom.alerts())]
    assert told == [["35 passengers", "31 passengers"], ["31 passengers", "29 passengers"]]


def test_an_edit_that_touches_no_figure_is_no_news(newsroom):
    newsroom.read("a", FIRST)
    newsroom.watch("all")
    newsroom.read("a", FIRST + "\nMore follows.")
    assert newsroom.hear() == []


def test_a_figure_that_is_gone_from_a_watched_fact_is_told(newsroom):
    newsroom.read("a", FIRST)
    newsroom.watch("fact", newsroom.fact())
    newsroom.read("a", "The coast guard said on Tuesday that a ferry sank off Batam.")
    assert kinds(newsroom.hear()) == ["edit"]
    assert "gone: 35 passengers" in newsroom.alerts()[0]["said"]["trigger"]


def test_an_article_is_retracted(newsroom):
    newsroom.read("a", FIRST)
    newsroom.watch("source", "coast guard", triggers=("retraction",))
    newsroom.read("a", FIRST + "\nThis article has been retracted because its source did not exist.")
    assert kinds(newsroom.hear()) == ["retraction"]
    assert "retracted because its source did not exist" in newsroom.alerts()[0]["said"]["trigger"]


def test_a_source_takes_a_figure_back(newsroom):
    newsroom.read("a", FIRST)
    newsroom.watch("source", "coast guard", triggers=("retraction",))
    newsroom.read("b", LATER.replace("41", "21"), "2023-05-04", "Evening Post")
    turn(newsroom, "correction", "The coast guard takes 35 back.")
    assert kinds(newsroom.hear()) == ["retraction"]
    turn(newsroom, "update")
    turn(newsroom, "correction")
    assert newsroom.hear() == []


def test_a_fact_is_followed_under_another_name(newsroom):
    newsroom.read("b", FIRST, "2023-05-03")
    newsroom.watch("fact", newsroom.fact())
    before = newsroom.fact()
    newsroom.read("a", FIRST.replace("35", "more than 30"), "2023-05-02", "Morning Post")
    assert newsroom.fact() != before
    newsroom.hear()
    newsroom.read("c", CLASH, "2023-05-03", "Evening Post")
    assert kinds(newsroom.hear()) == ["conflict"]


def test_an_article_read_anew_is_no_news(newsroom):
    newsroom.read("a", FIRST)
    newsroom.watch("source", "coast guard")
    newsroom.ledger.connection.execute("UPDATE claims SET retired = '2023-05-09'")
    newsroom.ledger.connection.execute("UPDATE documents SET extractor = 'an older one'")
    newsroom.read("a", FIRST)
    assert newsroom.ledger.connection.execute("SELECT count(*) FROM claims").fetchone() == (2,)
    assert newsroom.hear() == []


def test_two_watches_on_one_channel_tell_it_once(newsroom):
    newsroom.read("a", FIRST)
    newsroom.watch("all", channels=("desk-mail", "terminal"))
    newsroom.watch("event", "drown", channels=("desk-mail", "hook"))
    newsroom.read("b", CLASH, publisher="Evening Post")
    newsroom.hear()
    (alert,) = newsroom.alerts()
    assert alert["watches"] == [1, 2]
    assert [delivery["channel"] for delivery in alert["deliveries"]] == ["desk-mail", "hook", "terminal"]


def test_a_removed_watch_hears_nothing(newsroom):
    newsroom.read("a", FIRST)
    number = newsroom.watch("all")
    with newsroom.ledger.transaction() as connection:
        with pytest.raises(ClaimsError, match="is anna's"):
            remove_watch(connection, number, "bert")
        remove_watch(connection, number, "anna")
    newsroom.read("b", CLASH, publisher="Evening Post")
    assert newsroom.hear() == []


@pytest.mark.parametrize(
    ("wish", "said"),
    [
        (("fact", "nothing"), "no fact"), (("search", " "), "say what to watch"), (("event", ""), "say what to watch"),
        (("source", "x" * 301), "300 characters"),
    ],
)  # fmt: skip
def test_what_cannot_be_watched(newsroom, wish, said):
    with pytest.raises(ClaimsError, match=said):
        newsroom.watch(*wish)


def test_an_unknown_trigger_is_refused(newsroom):
    with pytest.raises(ClaimsError, match="no trigger 'rumour'"):
        newsroom.watch("all", triggers=("rumour",))
