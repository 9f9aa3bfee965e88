"""What is said of one named person or thing that is no claim."""

import pytest

from claims.documents.document import Document
from claims.extract import extract_claims
from claims.extract.respective import find_share
from claims.grammar.en.verbs import TO_BE


def told(text):
    """What the numbers of a text that a ledger keeps, though they are no claims, are and tell."""
    kept = extract_claims(Document("case", text, ""), particulars=True)
    return [(c.surface, c.event) for c in kept if c.why and c.event != TO_BE]


@pytest.mark.parametrize(
    ("text", "particulars"),
    [
        ("Vera Stolz, 41, steered the boat.", [("41", "age")]),
        ("The boat was steered by Vera Stolz (41).", [("41", "age")]),
        ("The pilot, 41-year-old Vera Stolz, swam ashore.", [("41", "age")]),
        ("Vera Stolz, a 41-year-old pilot from Orlin, swam ashore.", [("41", "age")]),
        ("A 41-year-old woman named Vera Stolz swam ashore.", [("41", "age")]),
        ("Vera Stolz died in Orlin on Friday. She was 41.", [("41", "age")]),
        ("The singer Vera Stolz has died at the age of 41.", [("41", "age")]),
        ("Stolz, 41, steered the boat.", []),
        ("The pilot, 41, steered the boat.", []),
        ("Vera Stolz was 19 when she left Orlin.", []),
        ("The daughter of Vera Stolz, 12, swam ashore.", []),
        ("The 41-year-old beat Vera Stolz in two sets.", []),
        ("Vera Stolz met Ida Brenn on Friday. She was 41.", []),
        ("A judge sentenced Vera Stolz, a pilot, to 18 months in prison.", [("18", "sentence")]),
        ("Vera Stolz was jailed on Friday for two years.", [("two", "sentence")]),
        ("Vera Stolz got a three-year prison sentence.", [("three", "sentence")]),
        ("Two were sentenced to three years in prison; Vera Stolz got eight years.", [("eight", "sentence")]),
        ("Vera Stolz could be sentenced to 18 months in prison.", []),
        ("Vera Stolz was sentenced to two years of probation.", []),
        ("Vera Stolz was sentenced to two years and six months in prison.", [("two years and six", "sentence")]),
        ("Vera Stolz received 18 months of training.", []),
        ("Stolz and Brenn were jailed for 18 and 21 months, respectively.", [("18", "sentence"), ("21", "sentence")]),
        ("Vera Stolz was banned for two years.", [("two", "ban")]),
        ("The league suspended Vera Stolz for three months.", [("three", "ban")]),
        ("The ferry was suspended for two days.", []),
        ("In 1921 the duke chose to move the capital from Orlin to Brenn.", [("1921", "move")]),
        ("The king and his court moved from Orlin (Orleen) to Brenn in 1921.", [("1921", "move")]),
        ("In 1921 the duke moved his bed from Orlin to Brenn.", []),
        ("The Stolz Museum was founded in 1921.", [("1921", "found")]),
        ("Vera Stolz, born in Orlin in 1921, wrote operas.", [("1921", "bear")]),
        ("The treaty of Orlin was signed in 1921.", [("1921", "sign")]),
        ("The Hotel Stolz in Orlin has 40 rooms and was built in 1921.", [("1921", "build")]),
        ("In 1921, the Stolz Museum was founded.", [("1921", "found")]),
        ("Vera Stolz founded the Orlin Bank in 1921.", [("1921", "found")]),
        ("Vera Stolz, who died in 2013, was born in 1921.", [("2013", "die"), ("1921", "bear")]),
        ("The siege of the bank in Orlin lasted three days.", [("three", "last")]),
        ("The talks in Orlin lasted three hours.", []),
        ("The founder of Stolz Bank died in 2013.", []),
        ("The museum was founded in 1921.", []),
        ("The Stolz Museum was robbed in 1921.", []),
        ("The Stolz Museum was founded after 1921.", []),
        ("The ferry Vera Stolz sank off Orlin on 3 March 1994 with 40 people.", [("3 March 1994", "sink")]),
        ("Vera Stolz, born on Sept. 9, 1921, wrote operas.", [("Sept. 9, 1921", "bear")]),
        ("The treaty of Orlin was signed in May 1921.", [("May 1921", "sign")]),
        ("On July 12th, 1921, the ferry Vera Stolz sank.", [("July 12th, 1921", "sink")]),
        ("The Stolz Bridge was opened by the queen on the 3rd of May, 1921.", [("3rd of May, 1921", "open")]),
        ("Vera Stolz was sworn in as mayor of Orlin on 3 May 1921.", [("3 May 1921", "swear")]),
        ("Vera Stolz arrested two men on 3 May 1921.", []),
        ("Vera Stolz was seen in Orlin on 3 May 1921.", []),
        ("The Stolz Bridge will be opened on 3 May 2031.", []),
        ("The Stolz Bridge was opened on 3-5 May.", []),
    ],
)  # fmt: skip
def test_an_age_a_term_and_the_year_of_an_event(text, particulars):
    assert told(text) == particulars


def test_without_being_asked_for_they_are_not_read():
    assert extract_claims(Document("case", "Vera Stolz, 41, steered the boat.", "")) == []


@pytest.mark.parametrize(
    ("number", "whose"), [("30", "The Greens"), ("24", "the Liberals"), ("18", "the Left"), ("80", None)]
)
def test_numbers_that_are_shared_out_in_order(number, whose):
    said = "The Greens, the Liberals and the Left won 30, 24 and 18 seats respectively, of 80."
    share = find_share(said, said.index(number))
    assert (share.whose if share else None) == whose


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("The bishop spent 13 years in exile.", ["13"]),
        ("The nurse, 41, steered the boat.", ["41"]),
        ("At 42, Vera is the youngest judge of the court.", ["42"]),
        ("A woman of 63 has won the race.", ["63"]),
        ("Vera was 62 when her boat sank.", ["62"]),
        ("The bishop left two years ago.", []),
        ("Three days later he was back.", []),
        ("It rained twice in the past 15 years.", []),
    ],
)
def test_a_short_text_of_no_known_day_keeps_its_lengths_and_ages(text, kept):
    found = extract_claims(Document("case", text, ""), particulars=True)
    assert [c.surface for c in found if c.why] == kept
    dated = extract_claims(Document("case", text, "", published="2024-03-03"), particulars=True)
    assert not [c for c in dated if c.why and c.event == TO_BE]
