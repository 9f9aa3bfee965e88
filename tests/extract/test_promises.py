"""What holds for any text at all: random Unicode, and every labelled text where the labelled data lie beside the
checkout.
"""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.documents.document import Document
from claims.extract import extract_claims
from claims.extract.claim import CORE, STANCES
from claims.extract.near import Near
from claims.extract.page import Page
from claims.extract.quantities import _is_plain, _weigh
from claims.extract.quantity import count
from claims.grammar.en.ages import AGE_GROUPS
from claims.grammar.en.beside import TELLING_BEFORE, TELLING_BEHIND, TELLING_SECOND
from claims.grammar.en.hedges import AFTER, BEFORE, LAST_WORDS
from claims.grammar.en.numbers import NUMBERS, read_number
from claims.grammar.shadow import cast_shadow

GOLD = Path(__file__).parents[3] / "shared" / "gold" / "dev"
HEDGES = {*BEFORE, *AFTER, "range", "vague"}
PIECES = st.sampled_from(
    [
        "at least",
        "more than",
        "up to",
        "between",
        " and ",
        ", ",
        ". ",
        "\n",
        "12",
        "3,400",
        "2.7 million",
        "$",
        "€",
        "%",
        "percent",
        "people",
        "killed",
        "injured",
        "said",
        "The UN",
        '"',
        "“",
        "”",
        "'",
        "’",
        "(",
        ")",
        "-",
        "–",
        "—",
        "two",
        "dozens",
        "of",
        "hundreds of thousands",
        "half",
        "a third",
        "\none",
        "in five",
        "years old",
        "-year-old",
        "March",
        "2022",
        "@",
        "#",
        "No. ",
        "U.S.",
        "…",
        "½",
        "°C",
        "km",
        "to",
        " or so",
        "according to",
        "He",
        "“At least 30 died,” ",
        "٣٤",
        "١٢",
        "１２",
        "ſ",
        "İ",
        "ﬁ",
        "\xa0",
        "\u200b",
        "́",
        "𝟙𝟚",
        "\ud7ff",
        "\x00",
        "\ndenied that",
        "if",
        "plans to",
        "including",
        "among them",
        "last month",
        "on Friday",
        "Kyiv",
        "the capital",
        "£30m",
        "10kW",
        "52-48",
        "9/11",
        "555-0142",
        ":",
        ";",
        "/",
        "//",
        ".5",
        "1.2.3",
    ]
)
TEXTS = st.one_of(
    st.text(max_size=200), st.lists(PIECES, max_size=40).map(" ".join), st.lists(PIECES, max_size=40).map("".join)
)


def check(text, claims):
    last = 0
    for claim in claims:
        assert text[claim.start : claim.end] == claim.surface
        assert last <= claim.start < claim.end <= len(text)
        last = claim.end
        assert claim.quote_start <= claim.start
        assert claim.hedge in HEDGES
        assert claim.stance in STANCES
        assert (claim.why is None) == (claim.kind in CORE)
        assert claim.low is None or claim.high is None or claim.low <= claim.high
        if claim.source_start is not None:
            assert text[claim.source_start : claim.source_start + len(claim.source_text)] == claim.source_text
        if claim.part_of is not None:
            assert claim.part_of in {other.start for other in claims if other.start < claim.start}


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_any_text_gives_ordered_disjoint_claims_that_cut_back_to_their_words(text):
    claims = extract_claims(Document("x", text, "", published="2022-03-14"), everything=True)
    check(text, claims)
    assert claims == extract_claims(Document("x", text, "", published="2022-03-14"), everything=True)
    core = extract_claims(Document("x", text, "", published="2022-03-14"))
    assert [c.start for c in core] == [c.start for c in claims if c.kind in CORE]


@settings(max_examples=40, deadline=None)
@given(st.lists(TEXTS, min_size=2, max_size=5))
def test_a_document_gives_the_same_claims_alone_and_in_a_batch(many):
    documents = [Document(str(n), text, "", published="2022-03-14") for n, text in enumerate(many)]
    batch = [extract_claims(document, everything=True) for document in documents]
    assert batch[::-1] == [extract_claims(document, everything=True) for document in reversed(documents)]


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=100))
def test_the_shadow_is_ascii_and_as_long_as_its_text(text):
    shadow = cast_shadow(text)
    assert len(shadow) == len(text)
    assert shadow.isascii()


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_the_quick_reading_of_plain_numbers_is_that_of_the_whole_grammar(text):
    shadow = cast_shadow(text)
    for position in range(len(shadow)):
        if position == 0 or not (shadow[position - 1].isalnum() or shadow[position - 1] == "."):
            assert read_number(shadow, position, position + 90) == NUMBERS.read(shadow, position, position + 90)


def test_a_row_of_number_words_is_read_no_further_than_its_third():
    assert len(extract_claims(Document("x", "one " * 500 + "people left.", ""), True)) <= 3


BESIDE = st.sampled_from(
    sorted(
        TELLING_BEFORE
        | TELLING_BEHIND
        | TELLING_SECOND
        | LAST_WORDS
        | AGE_GROUPS
        | {"killed", "were", "Fortune", "the", "people", "others", "more", "year-old", "of", "and", "said"}
    )
)
"""What can tell something of the number that it stands beside, and what cannot."""
NUMBER = st.sampled_from(
    ["5", "35", "911", "737", "1,900", "2020", "3.4", "24m", "seven", "one", "several", "a couple"]
)


@settings(max_examples=1000, deadline=None)
@given(st.tuples(BESIDE, BESIDE, NUMBER, BESIDE, BESIDE))
def test_a_number_that_is_plain_by_the_words_beside_it_is_a_count_by_all_that_is_asked(words):
    page = Page(" ".join(words))
    start = len(f"{words[0]} {words[1]} ")
    read = read_number(page.shadow, start, start + 90)
    if read is not None and _is_plain(Near(page, start, read[1], read[0])):
        assert _weigh(Near(page, start, read[1], read[0])) == [count(Near(page, start, read[1], read[0]))]


@pytest.mark.skipif(not GOLD.exists(), reason="no labelled data beside this checkout")
@pytest.mark.parametrize(
    "name", ["labelled", "newsquant", "sources", "muc4_casualties", "incidents", "conflicts", "pairs", "facts"]
)
def test_the_promises_hold_on_every_labelled_text(name):
    alone = {}
    rows = filter(None, (GOLD / f"{name}.jsonl").read_text("utf-8").split("\n"))
    for text in dict.fromkeys(text for row in rows for text in texts(row)):
        alone[text] = extract_claims(Document("x", text, "", published="2016-03-14"), everything=True)
        check(text, alone[text])
    for text in list(alone)[::-7]:  # after others, and in another order
        assert extract_claims(Document("x", text, "", published="2016-03-14"), everything=True) == alone[text]


def texts(line):
    """The texts of one row of labelled data."""
    row = json.loads(line)
    found = [row.get(key) for key in ("text", "premise", "hypothesis")] + [d["text"] for d in row.get("docs", [])]
    return [text for text in found if text]
