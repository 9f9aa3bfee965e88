"""A number in, the same with its other side out: ranges that a unit or "between" parts, and pairs that are no range."""

import re

from claims.extract.clock import LAST_DAY
from claims.extract.near import Near
from claims.grammar.en.ages import AGE
from claims.grammar.en.function_words import IN, OF, TO
from claims.grammar.en.guards import VOTE_WORDS
from claims.grammar.en.joints import (
    BY,
    BY_HEDGED,
    CHANGES,
    CLOCK_BEHIND,
    COMPARED_TO,
    COUNTRIES,
    EITHER,
    FROM,
    FROM_FIGURE,
    FROM_OPENS,
    IN_YEAR,
    JOINING,
    LIES_AHEAD,
    LISTING,
    LOSES,
    OTHER_SIDE,
    PAIRING,
    PAIRS,
    PERCENT_TO,
    RANGE_SUBJECT,
    RANGES,
    SAME_UNIT,
    SNOWED,
    SPOKEN,
    TWICE,
    TWICE_GLUED,
    TWICE_NEXT,
    UP_DOWN,
    VOTED_TO,
    YEARS,
)
from claims.grammar.en.numbers import LONGEST, read_number
from claims.grammar.en.readings import Reading, neat, scale_of
from claims.grammar.en.tags import tag_word
from claims.grammar.en.units import MEASURE, PERCENT, TIME_UNITS
from claims.grammar.en.years import MONTHS


def join_sides(near: Near) -> None:
    """Moves the number's reading and end to hold the other side of "between 30 and 40" or "5% to 20%", or to leave
    out that of
    "rose by 30 to 400": two figures, not a range.
    """
    form = near.reading.form
    if form == "exact":
        if not near.left:
            return
        if JOINING in near.shadow[max(0, near.start - 16) : near.start]:
            _join_between(near)
        elif near.behind == "," and near.word not in LISTING:
            _join_spoken(near)
        elif near.behind == "%" or (near.behind in {" ", "-"} and near.next[:3] in {"per", "pct", "%"}):
            _join_twice(near, PERCENT)
        elif near.next in TWICE_NEXT:
            _join_twice(near, TWICE)
        elif near.digits and (near.behind.isalpha() or near.behind == DEGREE):
            _join_twice(near, TWICE_GLUED)
    elif form == "range" and " to " in near.shadow[near.start : near.end]:
        _part_change(near)
    elif form == "range" and near.before in "$`" and EITHER in near.shadow[near.start : near.end]:
        _part_share(near)
    elif form == "multiple" and near.digits and VOTED_TO in near.shadow[near.start : near.end]:
        _part_vote(near)


DEGREE = "\x02"
"""The shadow's sign of a degree."""


def _changes(near: Near) -> bool:
    """Whether the words before say that something moved from or by the figure, and not from one range to another."""
    if _led_by(near) in PAIRING and _is_of_pairs(near):
        return False
    left = near.shadow[max(0, near.start - 30) : near.start].rstrip("$` ").split()
    while left and left[-1].rstrip("$`") in COUNTRIES:
        left.pop()
    if left[-2:] == COMPARED_TO:
        return False
    if not left or left[-1] not in CHANGES:
        return False
    if left[-1] != "from":
        return True
    return not _ranges_from(left) and not _opens_clause(near, left)


def _ranges_from(left: list[str]) -> bool:
    """Whether "from", the last of some words, opens a range: "prices vary from", "heights range in metres from"."""
    if len(left) < 2 or left[-2] in RANGES:
        return len(left) > 1
    return left[-2] != AGE and len(left) > 3 and left[-3] == IN and left[-4] in RANGES


def _opens_clause(near: Near, left: list[str]) -> bool:
    """Whether "from" opens its clause, whose subject the two figures count: "From six to 13 civilians were hurt"."""
    opens = len(left) == 1 or left[-2] in FROM_OPENS or left[-2][-1] in ",.;:"
    return opens and RANGE_SUBJECT.match(near.shadow, near.end) is not None


def _led_by(near: Near) -> str:
    """The word before a figure and the signs of its currency: "grew by US$ 11 billion to US$ 61 billion"."""
    for word in reversed(near.left):
        word = word.lstrip("(\"'[").rstrip("$`")
        if word and word not in COUNTRIES:
            return word
    return ""


def _part_change(near: Near) -> None:
    reading = near.reading
    month = near.word in MONTHS
    dated = (near.word == IN_YEAR or month) and reading.low in YEARS and reading.high not in YEARS
    left = near.shadow[near.start : near.end].partition(" to ")[0]
    day = month and left.isdigit() and int(left) <= LAST_DAY < (reading.high or 0)  # "in the week to May 7 to 242"
    if dated or day:  # "from 853 in 2000 to 355,000"
        year = read_number(near.shadow, near.start, near.shadow.index(" to ", near.start))
        if year is not None:
            _move(near, *year)
        return
    if near.word == TO and near.next in TIME_UNITS:  # "sentenced him to 10 to 20 years"
        return
    if BY_HEDGED.search(near.shadow, max(0, near.start - 30), near.start):
        _leave_second(near)
        return
    word = _led_by(near)
    if word == OF and FROM_FIGURE.search(near.shadow, max(0, near.start - 50), near.start):
        first = read_number(near.shadow, near.start, near.shadow.index(" to ", near.start))
        if first is not None:
            _move(near, *first)
        return
    if word != BY and word not in FROM and (reading.low or 0) < (reading.high or 0) <= NEAR_BY * (reading.low or 0):
        return  # "has risen 8 to 9 inches"
    if word in SNOWED and (reading.low or 0) < (reading.high or 0) and MEASURE.match(near.shadow, near.end):
        return  # "snow fell 6 to 10 inches deep": nothing falls to more
    far = (reading.high or 0) >= FAR_APART * (reading.low or 0)
    if (
        not far and word in CHANGES and word not in PAIRING and PERCENT.match(near.shadow, near.end)
    ):  # "went up 4 to 6 percent"
        return
    lost = far or TO_THE_CENT.fullmatch(near.shadow, near.start, near.end) is not None
    if (word in LOSES and lost) or (_changes(near) and (word != BY or far)):
        _leave_second(near)


TO_THE_CENT = re.compile(r"\d+\.\d\d to [`$]\d+\.\d\d")
"""A price's loss and the price: "tumbled $7.13 to $16.83"."""


def _leave_second(near: Near) -> None:
    """Leaves the first of two figures: what something moved by, or from."""
    first = read_number(near.shadow, near.start, near.shadow.index(" to ", near.start))
    if first is not None:
        _move(near, *first)


FAR_APART = 2.5
"""Times that what something comes to is of what it moved by, at least: "fell by 30 to 400"."""


NEAR_BY = 1.3
"""Times its low end that the high end of a range is at most, behind "rose" or "fell"."""


def _is_of_pairs(near: Near) -> bool:
    """Whether the figure opens one of two ranges: "lowered its outlook from 8 to 11 per cent to 6 to 9 per cent"."""
    first, last = max(0, near.start - PAIRS_REACH), near.end + PAIRS_REACH
    at = near.start - (near.before in "$`")
    return any(at in {pairs.start(n) for n in (1, 2, 3, 4)} for pairs in PAIRS.finditer(near.shadow, first, last))


PAIRS_REACH = 60
"""Code points on either side in which two ranges stand."""


def _part_share(near: Near) -> None:
    """Leaves the amount of "$3.04 or 4.6%", which tells the same change as a share."""
    if PERCENT.match(near.shadow, near.end) is None:
        return
    first = read_number(near.shadow, near.start, near.shadow.index(EITHER, near.start))
    if first is not None:
        _move(near, *first)


def _part_vote(near: Near) -> None:
    """Leaves the first side of "voted 9 to 1", which is no multiple."""
    if VOTE_WORDS.search(near.shadow, max(0, near.start - 60), near.start) is None:
        return
    first = read_number(near.shadow, near.start, near.shadow.index(VOTED_TO, near.start))
    if first is not None:
        _move(near, *first)


def _join_between(near: Near) -> None:
    end, shadow = near.end, near.shadow
    unit = (
        PERCENT.match(shadow, end)
        or TWICE.match(shadow, end)
        or TWICE_GLUED.match(shadow, end)
        or SAME_UNIT.match(shadow, end)
    )
    second = OTHER_SIDE.match(near.shadow, unit.end() if unit else near.end)
    other = read_number(near.shadow, second.end(), second.end() + LONGEST) if second else None
    if (
        second is None
        or other is None
        or other[0].form not in {"exact", "vague"}
        or near.reading.low is None
        or other[0].low is None
    ):
        return
    low, high = near.reading.low, other[0].low
    digits = near.shadow[near.start : near.end]
    scale = scale_of(near.shadow[second.end() : other[1]])
    if low < 1000 <= high and scale > 1 and digits.replace(".", "").replace(",", "").isdigit():
        low = neat(low * scale)
    if unit is not None and _is_of_another(near, unit, other[1]):  # "between 500 metres and 2 km"
        return
    if low > high and (unit is not None or scale > 1 or CLOCK_BEHIND.match(shadow, other[1])):
        low, high = high, low  # "between 6.8% and 5.3%", "110 and 100 million years ago", "12 and 5 p.m."
    if low < high and not (1900 <= low <= 2100 and 1900 <= high <= 2100 and digits.isdigit()):
        _move(near, Reading(None, low, None if second["open"] else high, "range"), other[1])


def _is_of_another(near: Near, unit: re.Match[str], end: int) -> bool:
    """Whether the second side, which ends at `end`, has another unit than the first."""
    own = MEASURE.match(near.shadow, end)
    return own is not None and own[0].strip(" -").rstrip("s") != unit[0].strip(" -").rstrip("s")


def _join_spoken(near: Near) -> None:
    """The range of "60, 70 families", as it is said: the next round number, or the next at all, with no "and"."""
    match = SPOKEN.match(near.shadow, near.end)
    other = read_number(near.shadow, match.start(1), match.end(1)) if match else None
    low, high = near.reading.low, other[0].high if other else None
    if match is None or other is None or low is None or high is None or other[1] != match.end(1):
        return
    steps = {1} if high <= SPOKEN_ONES else {10, 100, 1000} if low % 10 == 0 else set()
    follows = near.shadow[match.end() : match.end() + LONGEST].split(None, 1)[:1]
    if high - low in steps and follows and tag_word(follows[0].strip(".,;:\"'")) in "sz":
        _move(near, Reading(None, low, high, "range"), match.end(1))


SPOKEN_ONES = 10
"""Up to it, two numbers one behind the other are said as a range: "two, three hours"."""


def _ranges(near: Near) -> bool:
    """Whether a word of change before two percentages leads to one range: "has ranged up 2% to 3%", "is expected to be
    down 2% to 3%".
    """
    if near.word in UP_DOWN and not LIES_AHEAD.isdisjoint(near.left):
        return True
    return near.previous != "from" and near.second_last() in RANGES


def _join_twice(near: Near, unit: re.Pattern[str]) -> None:
    """The range of "4 per cent to 15 per cent", "28 cents to 30 cents", which names its unit twice."""
    first = unit.match(near.shadow, near.end)
    joint = PERCENT_TO.match(near.shadow, first.end()) if first else None
    if joint is None or (_changes(near) and not _ranges(near)):
        return
    other = read_number(near.shadow, joint.end(), joint.end() + LONGEST)
    second = unit.match(near.shadow, other[1]) if other is not None else None
    if other is None or second is None or not (near.reading.low or 0) < (other[0].low or 0):
        return
    if unit is PERCENT or (first is not None and second[1].rstrip("s") == first[1].rstrip("s")):
        _move(near, Reading(None, near.reading.low, other[0].low, "range"), other[1])


def _move(near: Near, reading: Reading, end: int) -> None:
    near.reading, near.end = reading, end
    near.look_behind()
