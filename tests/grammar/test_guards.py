"""Rows of guards, hedges and units: each example read by the whole program, each near miss left alone by its row."""

import re

import pytest

from claims.documents.document import Document
from claims.extract import extract_claims
from claims.grammar.en.guards import AFTER_RULES
from claims.grammar.en.hedges import HEDGES_AFTER, HEDGES_BEFORE
from claims.grammar.en.units import MEASURES, MONEY_WORDS
from claims.grammar.shadow import cast_shadow

NUMBER = re.compile(r"[\d.,/-]*\d|one|two")
SAYS = [(guard, words) for guard in AFTER_RULES for words in guard.says]
SILENT = [(guard, words) for guard in AFTER_RULES for words in guard.silent]
BOUNDS = {
    "exact": (30, 30), "about": (30, 30), "at_least": (30, None), "more_than": (30, None),
    "at_most": (None, 30), "less_than": (None, 30), "nearly": (None, 30),
}  # fmt: skip


def read(text):
    return extract_claims(Document("x", text, "", published="2022-03-14"), everything=True)


@pytest.mark.parametrize(("guard", "words"), SAYS, ids=lambda v: v if isinstance(v, str) else v.kind)
def test_what_a_guard_names_is_no_claim(guard, words):
    claims = read(f"They saw {words} there.")
    assert claims
    assert claims[0].why is not None


@pytest.mark.parametrize(("guard", "words"), SILENT, ids=lambda v: v if isinstance(v, str) else v.kind)
def test_a_guard_is_silent_on_its_near_misses(guard, words):
    shadow = cast_shadow(words)
    number = re.match(r"\d+|one", shadow)
    assert re.compile(guard.pattern, re.VERBOSE).match(shadow, number.end()) is None


@pytest.mark.parametrize(("phrase", "hedge"), sorted(HEDGES_BEFORE.items()))
def test_each_hedge_before_a_number_sets_its_bounds(phrase, hedge):
    claims = read(f"The blast killed {phrase} 30 people.")
    assert [(c.hedge, c.low, c.high) for c in claims] == [(hedge, *BOUNDS[hedge])]


@pytest.mark.parametrize(
    "phrase", ["or more", "and counting", "or so", "or fewer", "-odd", "-plus", "or less", "or above"]
)
def test_each_hedge_behind_a_number_sets_its_bounds(phrase):
    text = f"The blast killed 30{phrase if phrase[0] == '-' else ' ' + phrase} people."
    hedge = HEDGES_AFTER[phrase]
    assert [(c.hedge, c.low, c.high) for c in read(text)] == [(hedge, *BOUNDS[hedge])]


@pytest.mark.parametrize(
    "unit", ["miles", "km", "hectares", "square miles", "tonnes", "kg", "mph", "litres", "acres", "feet", "MW", "°C"]
)
def test_measures_are_kept_as_written_beside_their_normal_name(unit):
    claim = read(f"It grew by 30 {unit} there.")[0]
    assert (claim.kind, claim.unit, claim.normal_unit) == ("measure", unit, MEASURES[cast_shadow(unit)])


@pytest.mark.parametrize(
    "word", ["dollars", "euros", "yuan", "rupees", "rubles", "Hong Kong dollars", "Swiss francs", "kroner"]
)
def test_money_is_kept_by_its_code(word):
    claim = read(f"They paid 30 million {word} for it.")[0]
    assert (claim.kind, claim.unit, claim.value) == ("money", MONEY_WORDS[word.lower()], 30_000_000)


@pytest.mark.parametrize(
    ("printed", "code"),
    [("$30", "USD"), ("US$30", "USD"), ("A$30", "AUD"), ("£30", "GBP"), ("€30", "EUR"),
     ("¥30", "JPY"), ("HK$30", "HKD"),
     ("USD30", "USD"),
     ("₹30", "INR"), ("RM30", "MYR"), ("Rs 30", "INR"), ("C$30", "CAD"), ("30€", "EUR")],
)  # fmt: skip
def test_currency_signs_are_kept_as_codes(printed, code):
    claim = read(f"They paid {printed} for it.")[0]
    assert (claim.kind, claim.unit, claim.value) == ("money", code, 30)


@pytest.mark.parametrize("day", ["Jul 262018", "May 92016", "Sept. 302013"])
def test_a_day_and_year_without_their_comma_are_a_date(day):
    claims = read(f"Last updated at {day} VELIN Flood leaves over 200 dead.")
    assert [claim.why for claim in claims] == ["date", None]


def test_a_month_may_stand_before_a_large_number():
    assert read("They may lose 262018 dollars.")[0].why is None
