"""A number in, why it is no claim out: a date, a time, an age, a name, an id, a line's number."""

import re

from claims.extract.ages import is_age, is_age_limit, is_age_of, is_next_age, is_older
from claims.extract.clock import is_hour
from claims.extract.glued import find_glued
from claims.extract.near import Near
from claims.grammar.en.ages import AGE_JOINTS, AGE_LIMITS, AGE_PAIRS
from claims.grammar.en.function_words import OF, THAN
from claims.grammar.en.guards import (
    AFTER,
    ALWAYS_NAMED,
    BEFORE,
    CALLED,
    CAPITAL_NAMES,
    DATELINE_GOES_ON,
    DECADE_BEFORE,
    EACH,
    EMERGENCY,
    JET_BEFORE,
    JETS,
    LETTER_NAMES,
    OPENING_NAMES,
    PAPER_LEADS,
    RAN,
    STARTS,
    STREETS,
    WEAK_IDS,
)
from claims.grammar.en.hedges import LAST_WORDS, read_hedge
from claims.grammar.en.joints import BARE
from claims.grammar.en.nouns import is_plural
from claims.grammar.en.tags import tag_word
from claims.grammar.en.units import DURATION, MEASURE, MONEY_AFTER, PERCENT
from claims.grammar.en.years import COUNTED_NEXT, MONTHS, PERSONS_NEXT, SPOKEN_MONTHS, YEAR_ALWAYS, YEAR_BEFORE


def find_guard(near: Near) -> str | None:
    """Why a number is no claim, by what is glued to it or stands beside it; None where it may be one."""
    kind = find_glued(near) if near.digits else None
    if kind is not None:
        return kind
    if _may_match_after(near) and (after := AFTER.match(near.shadow, near.end)) is not None:
        kind = _read_after(near, after)
        if kind is not None:
            return kind
    if near.word in RAN and near.shadow[near.end - 3 : near.end - 2] == "." and BARE.match(near.shadow, near.end):
        return "score"
    if near.digits and (_names_jet(near) or _numbers_model(near)):
        return "name"
    if near.digits and near.reading.value in EMERGENCY and near.next in CALLED and near.word not in EACH:
        return "id"
    word = near.word.rstrip("\"'")
    if (
        (word in AGE_LIMITS and is_age_limit(near))
        or (word == THAN and is_older(near))
        or (word == OF and is_age_of(near))
    ):
        return "age"
    if (near.second_last(), word) in AGE_PAIRS or ((word in AGE_JOINTS or word[-1:] == ",") and is_next_age(near)):
        return "age"
    kind = _named(near, word) if word in BEFORE else None
    return _dated(near, word) if kind is None and near.digits else kind


def _numbers_model(near: Near) -> bool:
    """Whether a number belongs to the name of what another counts: "18 Leopard 2 tanks"."""
    return (
        tag_word(near.second_last() or "a") == "n"
        and near.previous[-1:] not in PARTED
        and near.exact(999)
        and near.previous.rstrip(".") not in MONTHS
        and is_plural(near.next)
        and near.capital_before(near.previous, near.start)
    )


PARTED = frozenset(",;:")
"""Marks behind a word that part it from the number: "40 KILLED, 400 HOMES LOST"."""


def _names_jet(near: Near) -> bool:
    """Whether a number is an airliner's: "his 757 landed", "six 737s"."""
    return near.reading.value in JETS and (
        near.shadow.startswith("s", near.end)
        or (near.word in JET_BEFORE and not (near.next and tag_word(near.next) in "sw"))
    )


def _may_match_after(near: Near) -> bool:
    """Whether anything of AFTER_RULES can stand behind: one look instead of a long pattern for most numbers."""
    behind = near.behind
    if behind == " ":
        if not near.next:
            return near.shadow[near.end + 1 : near.end + 2].isdigit()
        return near.next in STARTS or (
            near.digits
            and near.text[near.end + 1].isupper()
            and STREETS.search(near.shadow, near.end, near.end + 40) is not None
        )
    if behind in {"", "\n", ";", '"', "`"}:
        return False
    return (
        behind not in ".,:"
        or near.shadow[near.end + 1 : near.end + 2].isdigit()
        or (behind == "," and near.shadow[near.end + 1 : near.end + 5] in {" and", " or "})
    )


def _read_after(near: Near, after: re.Match[str]) -> str | None:
    """The kind that the words behind give, where number and capitals bear it out."""
    kind = (after.lastgroup or "").rstrip("0123456789")
    words = after[0]
    if (
        kind == "ordinal"
        and near.digits
        and near.shadow[max(0, near.start - 12) : near.start].strip(" .,").rsplit(" ", 1)[-1].rstrip(".") in MONTHS
    ):
        return "date"
    if kind == "name" and (not near.digits or _is_unit(near, after.end())):
        return None
    if kind == "id" and near.reading.value in EMERGENCY and words.startswith(" "):
        return kind
    if kind == "id" and "block" not in words and "-" not in words and ")" not in words:
        return kind if near.digits and near.text[near.end : near.end + 2].strip()[:1].isupper() else None
    return _read_date(near, words) if kind == "date" else kind


def _is_unit(near: Near, end: int) -> bool:
    """Whether what looks like the rest of a name, up to `end`, is a unit and no more ("10kW", not "9mm pistol")."""
    unit = (
        PERCENT.match(near.shadow, near.end)
        or MEASURE.match(near.shadow, near.end)
        or DURATION.match(near.shadow, near.end)
    )
    return unit is not None and unit.end() >= end


def _read_date(near: Near, words: str) -> str | None:
    """Whether what looks like a date behind the number is one: a day up to 31, a month with its capital, a decade."""
    if not near.digits:
        return None
    if words.endswith("s") and not _is_year(near):
        if near.reading.value not in range(10, 100, 10) or words not in {"s", "'s"}:
            return None
        return "date" if near.word in DECADE_BEFORE else "age"
    if " " in words and (near.reading.low or 0) > 31:
        return None
    month = words.rsplit(" ", 1)[-1].rsplit("-", 1)[-1]
    if month in SPOKEN_MONTHS and near.text[near.end + len(words) - len(month)].islower():
        return None
    return "date"


def _named(near: Near, word: str) -> str | None:
    """The kind that the word before gives: Boeing 737, No. 2, aged 27, called 911."""
    kind = BEFORE[word]
    if kind == "call":
        return "id" if near.digits and near.reading.value in EMERGENCY else None
    if kind == "age":
        old = near.reading.form in {"exact", "range"} and (near.reading.high or 0) <= 120
        return (
            "age"
            if old and not MEASURE.match(near.shadow, near.end) and not PERCENT.match(near.shadow, near.end)
            else None
        )
    capital = near.starts_upper(word)
    if kind == "paper":
        return "id" if _is_paper(near) else None
    if kind == "id":
        if word == "no" and not near.digits:
            return None
        return kind if word not in WEAK_IDS or capital or (near.digits and word == "number") else None
    if word == "u.s." and not (
        near.digits
        and (near.reading.value or 0) < 1000
        and near.behind in " ,."
        and not near.text[near.end + 1 : near.end + 2].islower()
    ):
        return None
    if word in CAPITAL_NAMES and not capital:
        return None
    return kind if near.digits or (word in CAPITAL_NAMES and near.text[near.start].isupper()) else None


def _is_paper(near: Near) -> bool:
    """Whether digits number a paper: "in report 136758", not "the report 40 firms wrote"."""
    alone = near.behind in {",", ".", ";", ")", "/", ""} or bool(near.next and tag_word(near.next) in "pxc")
    return near.digits and alone and "," not in near.shadow[near.start : near.end] and near.second_last() in PAPER_LEADS


def _dated(near: Near, word: str) -> str | None:
    """Whether digits are a day, a year, the end of a name or an age."""
    month = word.rstrip(".")
    if month in MONTHS and near.second_last().isdigit() and _ends_dateline(near):
        return "date"
    if (
        month in MONTHS
        and word != "may."
        and near.reading.form in {"exact", "range"}
        and not (near.second_last().isdigit() and near.end - near.start < 4)
    ):
        if month not in SPOKEN_MONTHS or near.starts_upper(word, 12):
            if (near.reading.low or 0) <= 31 or _is_year(near):
                return "date"
        elif _is_year(near):
            return "date"
    if _is_year(near):
        return _year(near)
    if near.reading.form == "exact" and (_ends_name(near) or (word in AGE_JOINTS and _goes_on_name(near))):
        return "name"
    if is_age(near):
        return "age"
    return "time" if is_hour(near, word) else None


def _ends_dateline(near: Near) -> bool:
    """Whether two digits are the year of a dateline: "13 JUL 89 (EFE) --"."""
    return near.end - near.start == 2 and DATELINE_GOES_ON.match(near.shadow, near.end) is not None


def _is_year(near: Near) -> bool:
    value = near.reading.low
    if not isinstance(value, int) or not 1500 <= value <= 2199:
        return False
    if near.reading.form == "range":
        return near.shadow[near.start : near.start + 4].isdigit()
    return near.end - near.start == 4 and near.shadow[near.start : near.end].isdigit()


def _year(near: Near) -> str | None:
    """Whether four digits are a year: unless persons, a measure or, after a verb or a hedge, any plural is counted by
    them.
    """
    shadow, end = near.shadow, near.end
    if MEASURE.match(shadow, end) or PERCENT.match(shadow, end) or MONEY_AFTER.match(shadow, end):
        return None
    bare = near.word.rstrip(",.")
    if bare in YEAR_ALWAYS or bare in MONTHS or bare.isdigit():
        return "date"
    if PERSONS_NEXT.match(shadow, end):
        return None
    counts = (
        read_hedge(near.left) not in {None, "exact"}
        or bare == "a"
        or (bare and not near.word.endswith(",") and tag_word(bare) in "vg")
    )
    value = int(shadow[near.start : near.start + 4])
    if not counts and ((1950 <= value <= 2049 and value != 2000) or near.word in YEAR_BEFORE):
        return "date"
    return None if COUNTED_NEXT.match(shadow, end) else "date"


def _goes_on_name(near: Near) -> bool:
    """Whether digits are another model's of the name before: "the Galaxy 20 Ultra and 20 Lite"."""
    text, start = near.text, near.start
    return (
        near.behind == " "
        and text[near.end + 1 : near.end + 2].isupper()
        and _MODEL.search(text, max(0, start - MODEL_REACH), start) is not None
    )


MODEL_REACH = 40
_MODEL = re.compile(r"\b[A-Za-z]*[A-Z]\w+ \d{1,4}(?: [A-Z]\w*){0,2} (?:and|or) $")
_GAPPED = re.compile(
    r"\b\d[\d,.]*(?: [a-z][a-z-]*){1,6}(?:, (?:and |while |with )?| and )(?:the |The )?(?:[A-Z][\w'’.-]* ){0,2}$"
)
"""Left of a name that goes on with its own number: "12 cases, ", "412 seats on a third of the vote, and the Lib "."""
LIST_REACH = 80
"""Code points back to the figure whose verb and noun a list goes on with."""
_LISTED = re.compile(r" \d{1,3}(?:[,;]|,? and) (?:the (?:[a-z]+ )?)?$")


def _ends_name(near: Near) -> bool:
    """Whether digits end or go on with a proper name (Galaxy Note 20 Ultra, S&P 500): a capital before, none but that
    behind.
    """
    previous, text = near.previous, near.text
    if (
        not previous
        or not previous[-1].isalpha()
        or near.before != " "
        or near.end - near.start > 4
        or "," in near.shadow[near.start : near.end]
    ):
        return False
    at = near.start - 1 - len(previous)
    if (
        previous.endswith(("'s", "s'"))
        or not text[at : at + 1].isupper()
        or not (text[at + 1 : at + 2].islower() or previous in LETTER_NAMES)
        or previous in LAST_WORDS
    ):
        return False
    if near.page.sentence(near.page.sentence_index(near.start)).start >= at and previous not in OPENING_NAMES:
        return False
    if _LISTED.search(near.shadow, max(0, at - 24), at):  # "Italy 9, Germany 7 and Spain 5"
        return False
    if near.behind in ",.;" and _GAPPED.search(text, max(0, at - LIST_REACH), at):  # "12 cases, Italy 9"
        return False
    return (
        near.behind in ",.;)"
        or (near.behind == " " and text[near.end + 1 : near.end + 2].isupper())
        or previous in ALWAYS_NAMED
    )
