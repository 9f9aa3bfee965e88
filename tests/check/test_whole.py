"""A draft is one text: what its headline, its dateline and its other sentences say tells what each figure is of."""

import pytest

from claims.check.check import check_draft
from claims.documents.document import Document
from tests.check.articles import open_ledger

ARTICLES = (
    (
        "Tribune", "2021-06-08", "Fire at Kassala cotton mill",
        "KASSALA - A fire at the Nour cotton mill in Kassala on Monday killed at least 31 workers and injured 57, the"
        " governor, Adil Bashir, said. The fire brigade said that 140 people had been in the mill. Some 12 trucks with"
        " cotton burned in the yard.",
    ),
    (
        "Gazette", "2021-06-09", "Mill fire: more bodies found",
        "KHARTOUM - Rescuers found more bodies in the Nour cotton mill in Kassala, where Monday's fire killed 46"
        " workers, the health ministry said on Wednesday. It said that 62 people were injured. The owner, Nour"
        " Textiles, promised"
        " 4.5 million pounds for the families.",
    ),
    (
        "Tribune", "2021-06-09", "Harbour crane falls",
        "PORT SUDAN - A crane fell on a bus in Port Sudan on Tuesday and killed 13 people, the police said. Another 26"
        " were injured.",
    ),
)  # fmt: skip


@pytest.fixture(scope="module")
def ledger():
    with open_ledger(ARTICLES) as opened:
        yield opened


def check(ledger, text, title="Dozens die in mill fire", day="2021-06-10"):
    findings = check_draft(ledger, Document("draft", text, "", title, published=day))
    return {(f.part, f.surface): (f.verdict, f.reason) for f in findings}


LEAD = "KASSALA - The families of those who died in a cotton mill on Monday are to get money. "


@pytest.mark.parametrize(
    ("rest", "surface", "verdict"),
    [
        ("It killed 46 workers.", "46", "supported"),
        ("Sixty-two were hurt.", "Sixty-two", "supported"),
        ("Twenty-six were hurt.", "Twenty-six", "misquoted"),
        ("The fire killed 62 workers and injured 46.", "62", "misquoted"),
        ("The fire killed 62 workers and injured 46.", "46", "misquoted"),
        ("Of the 46 dead, 51 were women.", "51", "arithmetic"),
        ("Of the 46 dead, 31 were women.", "31", "unknown"),
        ("The fire killed 43 workers.", "43", "conflict"),
        ("The fire killed 64 workers.", "64", "unknown"),
        ("Only 38 workers died, the ministry said.", "38", "misattributed"),
        ("The first count was 31 dead; by Wednesday it was 46.", "31", "misquoted"),
        ("The governor first spoke of at least 31 dead; by Wednesday 46 had died.", "31", "supported"),
        ("At least 140 trucks stood in the yard.", "140", "unknown"),
        ("The owner will pay 5.4 million pounds.", "5.4 million", "misquoted"),
        ("Meanwhile, a bus crash in Omdurman killed 22 people.", "22", "unknown"),
    ],
)
def test_a_figure_is_held_against_the_facts_of_its_drafts_incident(ledger, rest, surface, verdict):
    assert check(ledger, LEAD + rest)[("text", surface)][0] == verdict


def test_killed_and_injured_in_each_others_place_are_named(ledger):
    reasons = check(ledger, LEAD + "The fire killed 62 workers and injured 46.")
    assert reasons[("text", "62")][1] == "that number counts those injured there, not those killed"


def test_a_headline_should_have_what_its_text_has_come_to(ledger):
    text = "KASSALA - The fire in the Nour cotton mill killed 46 workers on Monday, the health ministry said."
    assert check(ledger, text, "Mill fire kills 46")[("title", "46")][0] == "supported"
    assert check(ledger, text, "At least 31 die in mill fire")[("title", "31")][0] == "stale"


def test_a_headline_may_leave_out_a_bound_that_its_text_gives(ledger):
    text = "KASSALA - The fire in the Nour cotton mill killed at least 31 workers on Monday, governor Adil Bashir said."
    assert check(ledger, text, "31 die in mill fire", "2021-06-08")[("title", "31")][0] == "supported"


def test_an_incident_that_the_ledger_does_not_know_has_nothing_against_it(ledger):
    text = "NYALA - A fire in a market in Nyala killed 17 people on Monday and injured 75, the governor said."
    verdicts = check(ledger, text, "Market burns in Nyala")
    assert {verdict for verdict, _ in verdicts.values()} == {"unknown"}


def test_a_draft_without_a_day_is_of_the_day_of_the_last_article_about_it(ledger):
    text = "The fire in the Nour cotton mill in Kassala killed 46 workers, the health ministry said. It hurt 26 people."
    assert check(ledger, text, None, None)[("text", "26")][0] == "misquoted"
