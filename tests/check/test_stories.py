"""What articles of the draft's own story have may bear out any of its figures, and shows what was copied wrong."""

import pytest

from claims.check.check import check_draft
from claims.documents.document import Document
from tests.check.articles import open_ledger

ARTICLES = (
    (
        "Courier", "2022-05-03", "Halvorsen Air grounds its fleet",
        "OSLO - Halvorsen Air, the Norwegian airline, stopped flying on Monday and left 83,000 passengers abroad. The"
        " company employs 4,700 people. It owes banks 1.6 billion crowns, its administrator, Berit Lund, said. The"
        " government will charter 38 planes to bring people home, which will cost 270 million crowns.",
    ),
    (
        "Ledger Post", "2022-05-04", "Airlift begins after collapse of Halvorsen Air",
        "OSLO - The first 2,150 passengers of Halvorsen Air came home on Tuesday. Only 30 percent of those stranded had"
        " insured themselves. A rescue had failed because a bank refused to lend 190 million crowns. Vidar Hem, who"
        " leads the pilots' union, said that 610 pilots had lost their work.",
    ),
    (
        "Courier", "2022-05-04", "Budget for roads",
        "BERGEN - The county council spends 912 million crowns on roads this year. It will build 14 bridges.",
    ),
)  # fmt: skip


@pytest.fixture(scope="module")
def ledger():
    with open_ledger(ARTICLES) as opened:
        yield opened


LEAD = (
    "OSLO - The administrator of an airline that stopped flying on Monday has written to its creditors. Some 83,000"
    " people were left abroad when it failed, and 4,700 work for it. "
)


@pytest.mark.parametrize(
    ("rest", "surface", "verdict"),
    [
        ("It owes its banks 1.6 billion crowns.", "1.6 billion", "supported"),
        ("It owes its banks 6.1 billion crowns.", "6.1 billion", "misquoted"),
        ("It owes its banks 1.6 billion euros.", "1.6 billion", "misquoted"),
        ("The airlift costs 720 million crowns.", "720 million", "misquoted"),
        ("By Tuesday 2,510 passengers were back.", "2,510", "misquoted"),
        ("Of those stranded, 3 percent had insured themselves.", "3", "conflict"),
        ("Its union leader spoke of 610 pilots without work.", "610", "supported"),
        ("Its 160 pilots have no work.", "160", "misquoted"),
        ("The state has 83 aircraft of its own.", "83", "unknown"),
        ("Last year it sold 219 million crowns of tickets.", "219 million", "unknown"),
        ("It has 41 planes of its own.", "41", "unknown"),
        ("It has 83 planes of its own.", "83", "unknown"),
        ("The council of Bergen, its largest owner, spent 14 million crowns on it.", "14 million", "unknown"),
    ],
)
def test_a_figure_is_held_against_the_articles_of_its_story(ledger, rest, surface, verdict):
    findings = check_draft(ledger, Document("draft", LEAD + rest, "", "Halvorsen Air's debts", published="2022-05-05"))
    assert [f.verdict for f in findings if f.surface == surface] == [verdict]


def test_a_draft_that_shares_no_figure_and_no_name_has_no_story(ledger):
    text = "A ferry line in Brest owes 6.1 billion crowns. It has 27 ships, and 1,500 people work for it."
    findings = check_draft(ledger, Document("draft", text, "", "Ships in debt", published="2022-05-05"))
    assert {f.verdict for f in findings} == {"unknown"}
