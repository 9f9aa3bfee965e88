"""A number with its surroundings in, a quantity out: bounds and hedge put together, the unit kept as printed and as
normal.
"""

import re
from collections.abc import Callable
from typing import NamedTuple, TypeAlias

from claims.extract.near import Near
from claims.grammar.en.ages import AGE, AGE_UNIT, YEARS_OLD
from claims.grammar.en.function_words import DEFINITE_ARTICLES, OF, ONE, THAN, WITHIN
from claims.grammar.en.hedges import (
    ACROSS,
    AFTER_STARTS,
    ANOTHER,
    AS_MUCH,
    AVERAGED,
    COMPARING,
    COURSES,
    CROSSING,
    CROSSING_WORDS,
    HEDGE_AFTER,
    HEDGES_AFTER,
    IN_FORCE,
    LAST_WORDS,
    MARK,
    MOVED,
    NO_ARTICLE,
    PERCENT_ENDS,
    PUSHING,
    PUT_IN_ENDS,
    RAISED,
    RELATIVE,
    RISEN_FROM,
    ROUGHLY,
    SHOT,
    SIGNS_BEFORE,
    UNDER,
    UP_TO,
    WEIGHING,
    read_hedge,
)
from claims.grammar.en.nouns import ARTICLES
from claims.grammar.en.readings import Number, Reading
from claims.grammar.en.units import PERCENT_WORDS, SIGNS, STARTS
from claims.spans import build


class Quantity(NamedTuple):
    """A number where it stands, before it is known what is counted and who says so."""

    start: int
    end: int
    kind: str
    value: Number | None
    low: Number | None
    high: Number | None
    hedge: str
    form: str
    unit: str | None
    """As the ledger keeps it; None for a count or ratio, whose noun subjects.py finds."""
    printed: str | None
    """The unit as the text has it ("$ per share", "per cent")."""
    normal: str | None
    unit_end: int
    """Where the unit's words, or those of a hedge behind the number, end."""
    why: str | None


Bounds: TypeAlias = tuple[Number | None, Number | None, Number | None, str, int]
"""What the words admit: value, low, high, hedge, and where a hedge behind the number ends."""


HALF = 0.5


def read_bounds(near: Near, left: list[str] | None = None) -> Bounds:
    """Value, low, high and hedge of a number, by the words before it (`left`, else those of `near`) and behind."""
    words = _leading(near, near.left if left is None else left)
    hedge = None
    if words and (words[-1] in LAST_WORDS or (not words[-1].isalpha() and _core(words[-1]) in LAST_WORDS)):
        hedge = read_hedge([_core(w) for w in words[-5:]])
        told = _NO_HEDGES.get(words[-1])
        if told is not None and told(near, words, hedge):
            hedge = None
    elif words and words[-1][-1:] == "~" and "~" in near.text[max(0, near.start - SIGNS_REACH) : near.start]:
        hedge = "about"  # no dash, which is "~" in the shadow only
    elif near.previous[-1:] in SIGNED:
        hedge = _signed(near)
    end = near.end
    may_follow = near.next in AFTER_STARTS if near.behind == " " else near.behind in {"+", "-"}
    after = HEDGE_AFTER.match(near.shadow, end) if may_follow else None
    if after is not None:
        end = after.end()
        if hedge in {None, "about", "exact"}:
            hedge = HEDGES_AFTER[after[0].strip()]
    return (*bound(near.reading, hedge or "exact"), end)


def _leading(near: Near, words: list[str]) -> list[str]:
    """The words before a number among which its hedge is the last, what stands between them left out."""
    if near.before == QUOTE and len(words) > 1 and words[-1] == QUOTE and words[-2].isalpha():
        words = words[:-1]  # 'some "10,200 people came"'
    if len(words) > 2 and words[-1] in AVERAGED and words[-2] in ARTICLES and words[-3] in LAST_WORDS:
        words = words[:-2]  # "as much as an annualized 2.5 percent"
    elif len(words) > 1 and words[-1] in BETWEEN and _holds_over(near, words):
        words = words[:-1]
    if words and words[-1] in PUT_IN_ENDS:
        words = [*words[:-1], words[-1][:-1]]  # "at the very least, 300 people"
    return words


def _sets_off(_near: Near, words: list[str], _hedge: str | None) -> bool:
    """Whether "than" compares with another figure: "779,000 filed, lower than 812,000 in the week before"."""
    return len(words) > 2 and words[-2] in RELATIVE and words[-3].endswith(",")


def _goes_across(near: Near, words: list[str], hedge: str | None) -> bool:
    """Whether "over" tells where or how long: "a clearance rate of 52.4% over 2,404 homes", "will pay 1.1 billion over
    six seasons", "ran over three cyclists".
    """
    if hedge != "more_than":
        return False
    if near.next in COURSES and near.exact(MOST_COURSES):
        return True
    before = words[-2] if len(words) > 1 else ""
    return before.endswith(PERCENT_ENDS) or (before in CROSSING and _is_got_over(near))


def _rises_to(near: Near, words: list[str], hedge: str | None) -> bool:
    return hedge == "at_most" and _has_risen(near, words)


def _is_by_law(near: Near, _words: list[str], hedge: str | None) -> bool:
    """Whether "under" tells by what rule: "sells its power under two agreements"."""
    return hedge == "less_than" and near.exact(MOST_COURSES) and _is_in_force(near)


_NO_HEDGES: dict[str, Callable[[Near, list[str], str | None], bool]] = {
    THAN: _sets_off,
    ACROSS: _goes_across,
    UP_TO[1]: _rises_to,
    UNDER: _is_by_law,
}
"""Last words of hedges that can be none, and what tells that one is none."""
QUOTE = '"'
BETWEEN = ARTICLES | DEFINITE_ARTICLES | {ANOTHER}
"""Words over which a hedge may hold."""


def _holds_over(near: Near, words: list[str]) -> bool:
    """Whether the hedge before an article is that of the figure behind it: "at least a 20 percent chance", "above the
    7,000-point mark", and not "more than the 40 percent who voted".
    """
    hedge = words[-2]
    if words[-1] == ANOTHER:  # "at least another 30"
        return hedge in LAST_WORDS and hedge not in CROSSING_WORDS
    if hedge in ROUGHLY or hedge in PUT_IN_ENDS:
        return _is_share(near)
    if hedge not in LAST_WORDS:
        return False
    if words[-1] in DEFINITE_ARTICLES:
        return MARK.match(near.shadow, near.end) is not None
    compared = hedge == THAN and (words[-3:-2] or [""])[0] not in COMPARING
    shared = _is_share(near) or near.reading.value == HALF  # "more than a half-ton"
    shared = shared or near.text[near.start - 1] in SIGNS  # "up to a $5 billion fine"
    shared = shared or near.text.endswith(FOLD, near.start, near.end)  # "more than a fourfold increase"
    return hedge not in NO_ARTICLE and not compared and shared


FOLD = "fold"
MOST_COURSES = 12
"""Up to so many, "over" them is in their course."""


def _has_risen(near: Near, words: list[str]) -> bool:
    """Whether "up to" tells where something has come to: "revised the gain up to 244,000 from 223,000"."""
    if words[-3:-2] and words[-3].endswith(",") and not MOVED.isdisjoint(words[-9:-3]):
        return True  # "gained 403 points, up to 19,353"
    if words[-3:-2] and words[-3] in SHOT:
        return True  # "shot up to $40"
    if not PUSHING.isdisjoint(words[-9:-3]):  # "pushing its market value up to $6.7 billion"
        return True
    return not RAISED.isdisjoint(words[-9:-2]) and RISEN_FROM.match(near.shadow, near.end) is not None


def _is_got_over(near: Near) -> bool:
    """Whether few of something are counted, so that they can be run over; miles, percent and hours are no such."""
    return near.exact(MOST_COURSES) and near.behind == " " and near.next not in STARTS


def _is_in_force(near: Near) -> bool:
    """Whether few of what people act under are counted: agreements, laws, names, leaders."""
    return IN_FORCE.match(near.shadow, near.end) is not None


def _is_share(near: Near) -> bool:
    """Whether a share follows an article: "a 20 percent chance", "a one-in-20 chance"."""
    return near.behind == "%" or near.next in PERCENT_WORDS or near.reading.form == "fraction"


SIGNS_REACH = 4
"""Code points before a number that its currency's sign and a "~" before that take."""
SIGNED = frozenset("<>?")
"""What a sign of SIGNS_BEFORE is in the shadow."""


def _signed(near: Near) -> str | None:
    """The hedge of the sign right before a figure; a ">" that opens a line only quotes it."""
    start = near.start - 1 - (near.before == " ")
    quotes = start < 1 or near.text[start - 1] in "\n>"
    return None if quotes else SIGNS_BEFORE.get(near.text[start])


def _core(word: str) -> str:
    """A word without the opening and closing marks around it, and without what a dash parts from it."""
    return word.rpartition("~")[2].rpartition(DASH)[2].lstrip("\"'([").rstrip("\"'")


DASH = "--"
"""What old wires print between words: "troops--approximately 72 men"."""


def bound(reading: Reading, hedge: str) -> tuple[Number | None, Number | None, Number | None, str]:
    """Value, low, high and hedge of a reading under a hedge, as docs/labels.md tables them.

    >>> bound(Reading(30, 30, 30, "exact"), "at_least")
    (30, 30, None, 'at_least')
    """
    value, low, high, form = reading
    if form == "range":
        return None, low, high, "range"
    if form == "vague":
        return None, low, None, "vague"
    if hedge in {"at_least", "more_than"}:
        return value, value, None, hedge
    if hedge in {"at_most", "less_than", "nearly"}:
        return value, None, value, hedge
    return value, value, value, hedge


def count(near: Near, kind: str = "count") -> Quantity:
    """A quantity whose noun is still to be found."""
    value, low, high, hedge, end = read_bounds(near)
    if hedge == "at_most" and near.left[-3:] == AS_MUCH and near.left[-4:-3] and near.left[-4] in WEIGHING:
        low, hedge = value, "exact"  # "weighs as much as three elephants"
    form = near.reading.form
    return build(Quantity, (near.start, near.end, kind, value, low, high, hedge, form, None, None, None, end, None))


def measured(near: Near, kind: str, unit: str, normal: str, unit_end: int, printed: str | None = None) -> Quantity:
    """A quantity with a unit of its own: money, percent, measure, duration."""
    value, low, high, hedge, end = read_bounds(near)
    if hedge == "exact" and near.word == WITHIN and kind in NEAR_KINDS:
        low, hedge = None, "at_most"  # "within two points of the leader", "within 10 feet"
    if printed is None:
        words = near.text[near.end : unit_end].strip(" -").split()
        while len(words) > 1 and words[0] in BEFORE_UNIT:
            words.pop(0)
        printed = " ".join(words)
    form, end = near.reading.form, max(end, unit_end)
    return build(
        Quantity, (near.start, near.end, kind, value, low, high, hedge, form, unit, printed, normal, end, None)
    )


NEAR_KINDS = frozenset({"percent", "measure"})
"""Kinds of figures that "within" bounds; of a time it tells when."""
BEFORE_UNIT = ARTICLES | {OF, ONE}
"""Words between a number and its unit that are no part of it: "dozens of miles", "half a cent"."""


def no_claim(near: Near, kind: str) -> Quantity:
    """A number that is no claim: its kind says why."""
    reading = near.reading
    unit, printed = _age_units(near) if kind == "age" else (None, None)
    rest = _REST.match(near.shadow, near.end) if kind in WHOLE and near.digits else None
    end = rest.end() if rest else near.end
    value, low, high, form = reading
    return build(Quantity, (near.start, end, kind, value, low, high, "exact", form, unit, printed, None, end, kind))


def _age_units(near: Near) -> tuple[str, str]:
    """What an age is told in, and the words for it as printed: "" where a bare number is put beside a name."""
    words = AGE_UNIT.match(near.shadow, near.end)
    if words is None:
        return YEARS_OLD, AGE if near.word == OF and near.second_last() == AGE else ""  # "over the age of 21"
    unit = YEARS_OLD.replace("year", words["time"])
    return unit, " ".join(near.text[words.start("words") : words.end("words")].split())


WHOLE = frozenset({"date", "time", "id", "score", "idiom", "name"})
"""Kinds whose parts in digits are one number: 7:30, 24/7, 9/11."""
_REST = re.compile(r"(?:[:./-]\d+)+")
"""The rest of a clock time, a date in digits or a telephone number."""
