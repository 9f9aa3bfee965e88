"""Of which figures of the ledger a draft's is: those on board are not the dead, a fine is no bail."""

import hashlib

import pytest

from claims.check.check import check_draft
from claims.documents.document import Document
from claims.ledger import Ledger
from claims.ledger.intake import Intake, store

KNOWN = (
    ("A train with 240 passengers derailed near Orlin on Wednesday.", "Herald", "2013-07-25"),
    ("The Renova train that derailed near Orlin on Wednesday had 247 people on board.", "Post", "2013-07-25"),
    ("Drenov said it was ready to sell businesses with revenue of up to $7.5 billion.", "Post", "2013-07-25"),
    ("Ivan Roe was fined $10 million in Velden. Roe was released on bail of $100 million.", "Post", "2013-07-25"),
    ("The Lanta Hill fire near Palo killed 19 firefighters on Sunday, officials said.", "Post", "2013-07-22"),
    ("Holmgaard will cut 18,450 jobs over the next year, Holmgaard said on Monday.", "Post", "2013-07-22"),
    ("The ferry Vera Stolz sank off Orlin on 3 March 1994 with 40 people on board.", "Post", "2013-07-22"),
)  # fmt: skip


@pytest.fixture(scope="module")
def ledger():
    with Ledger.open(":memory:", create=True) as opened:
        documents = [
            Document(f"{n}.txt", text, hashlib.sha256(text.encode()).hexdigest(), published=day, publisher=paper)
            for n, (text, paper, day) in enumerate(KNOWN)
        ]
        store(opened, documents, Intake(jobs=1))
        yield opened


@pytest.mark.parametrize(
    ("text", "surface", "verdict"),
    [
        ("The Renova train that derailed near Orlin on Wednesday had 247 people on board.", "247", "supported"),
        ("Drenov said it was ready to sell businesses with revenue of up to $5.7 billion.", "5.7 billion", "misquoted"),
        ("Ivan Roe was released on bail of $10 million in Velden.", "10 million", "conflict"),
        ("Ivan Roe was fined $10 million for fraud in Velden.", "10 million", "supported"),
        ("The Lanta Hill fire near Palo killed 16 firefighters on Sunday.", "16", "conflict"),
        ("Holmgaard will cut 14,850 jobs over the next year, the company said on Monday.", "14,850", "misquoted"),
        ("The Vera Stolz sank on 5 March 1994.", "5 March 1994", "conflict"),
        ("The Vera Stolz sank in March 1994.", "March 1994", "supported"),
    ],
)
def test_what_is_of_one_thing(ledger, text, surface, verdict):
    findings = check_draft(ledger, Document("draft", text, "", published="2013-07-26"))
    assert [f.verdict for f in findings if f.surface == surface] == [verdict]


PUBLISHED = (
    ("Unemployment in Valdoria rose to 5.4 percent in May, the statistics office said.", "2023-06-02"),
    ("Unemployment in Valdoria rose to 5.1 percent in April, the statistics office said.", "2023-05-02"),
    ("At least 32 miners died in a blast at the Karsk mine on Monday, the ministry said.", "2023-06-02"),
)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Unemployment in Valdoria was 5.4 percent in May.", "supported"),
        ("Unemployment in Valdoria rose to 4.5 percent in May.", "misquoted"),
        ("Unemployment in Valdoria was 5.1 percent in May.", "unknown"),
        ("Forty-six miners died in the blast at the Karsk mine on Monday, the ministry said.", "unknown"),
    ],
)
def test_a_draft_of_no_known_day_is_of_the_day_after_the_last_article(text, verdict):
    with Ledger.open(":memory:", create=True) as ledger:
        documents = [
            Document(f"{n}.txt", said, hashlib.sha256(said.encode()).hexdigest(), published=day, publisher="Post")
            for n, (said, day) in enumerate(PUBLISHED)
        ]
        store(ledger, documents, Intake(jobs=1))
        assert [f.verdict for f in check_draft(ledger, Document("draft", text, ""))] == [verdict]


WHO = (
    "The Orlin rescue service said a first survey showed that Sunday's quake in Orlin had destroyed 41,600 homes.",
    "Ada Roth, spokeswoman for the NRMC, spoke of a grave hour. Roth said that Sunday's flood in Tarsin had killed 118 "
    "people in Velora, 9 in Cervo and 3 in Mirra.",
    "More than 4 million people in Velora were affected by Sunday's flood in Tarsin, the rescue council said.",
)


@pytest.mark.parametrize(
    ("text", "surface", "verdict"),
    [
        # what somebody tells of a survey is his and the survey's
        ("The rescue service said Sunday's quake in Orlin had destroyed 41,600 homes.", "41,600", "supported"),
        ("The rescue service said Sunday's quake in Orlin had destroyed 46,100 homes.", "46,100", "misquoted"),
        # who speaks for a body, and the body
        ("The rescue agency said Sunday's flood in Tarsin had killed 118 people in Velora.", "118", "supported"),
        # men and women who are not all
        ("Guards held 18 people, ten men and seven women.", "18", "arithmetic"),
        ("Guards held 17 people, ten men and seven women.", "17", "unknown"),
        # a share that stands before a change is not the change
        ("Labour, with 16 percent, fell from 137 seats to 66.", "16", "unknown"),
        ("Labour, with 16 percent, fell from 137 seats to 66, or by 32 percent.", "32", "arithmetic"),
        ("Labour, with 16 percent, fell from 137 seats to 66, or by 52 percent.", "52", "unknown"),
        # ten times a bound, and other places of one sentence
        ("More than 40 million people in Velora were affected by Sunday's flood in Tarsin.", "40 million", "misquoted"),
        ("Sunday's flood in Tarsin killed 118 people in Velora and 9 in Cervo.", "9", "supported"),
    ],
)
def test_whose_figure_it_is(text, surface, verdict):
    with Ledger.open(":memory:", create=True) as opened:
        documents = [
            Document(
                f"{n}.txt", told, hashlib.sha256(told.encode()).hexdigest(), published="2013-07-22", publisher="Post"
            )
            for n, told in enumerate(WHO)
        ]
        store(opened, documents, Intake(jobs=1))
        findings = check_draft(opened, Document("draft", text, "", published="2013-07-23"))
    assert [f.verdict for f in findings if f.surface == surface] == [verdict]
