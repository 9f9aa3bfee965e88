"""A number in, whether it is an hour of the clock or a day apart from its month out: "begins at 8", "today (29)"."""

from claims.extract.near import Near
from claims.grammar.en.ages import AGE_JOINTS
from claims.grammar.en.calendar_words import NAMED_DAYS
from claims.grammar.en.guards import CLOCK_STOP, DAYS_RUN, DAYS_STOP, HOUR_BEFORE, OPENS_AT, OPENS_STOP, PART_OF_DAY

CLOCK, DAY = 4, 2400
"""Digits of an hour with its minutes, and the last of a day."""
LAST_DAY = 31


def is_hour(near: Near, word: str) -> bool:
    """Whether digits behind `word` are an hour, bare or with its minutes."""
    return (word == "at" and _opens_at(near)) or _is_clock(near, word)


def is_part_of_day(near: Near, word: str) -> bool:
    """Whether a number is an hour with its part of the day: "at six in the morning"."""
    hour = near.exact(12) and word in HOUR_BEFORE
    return hour and PART_OF_DAY.match(near.shadow, near.end) is not None


def _opens_at(near: Near) -> bool:
    """Whether a bare hour is told: "the meeting begins at 8"."""
    return near.exact(12) and near.second_last() in OPENS_AT and OPENS_STOP.match(near.shadow, near.end) is not None


def _is_clock(near: Near, word: str) -> bool:
    """Whether four digits are an hour of the clock: "at 0430", "at 1130 local time", "before 0600 (1200 GMT)"."""
    digits = near.shadow[near.start : near.end]
    if near.reading.form == "range":  # "between 0600 and 1400"
        return digits[0] == "0" and digits[:CLOCK].isdigit() and digits[CLOCK : CLOCK + 1] in {" ", "-"}
    if not (len(digits) == CLOCK and digits.isdigit() and digits[2] < "6" and int(digits) < DAY):
        return False
    return digits[0] == "0" or (word == "at" and CLOCK_STOP.match(near.shadow, near.end) is not None)


def is_day(near: Near, word: str) -> bool:
    """Whether a number behind `word` is a day put beside its name, or another one of a month: "yesterday (29)"."""
    if near.before == "(" and near.behind == ")" and near.second_last() in NAMED_DAYS:
        return True
    return (word in AGE_JOINTS or word[-1:] == ",") and _goes_on_days(near)


def _goes_on_days(near: Near) -> bool:
    """Whether a number is another day of the month before it: "on May 3 and 5", "(April 15, 16 and 17)"."""
    second = near.second_last()
    if not second[:1].isdigit() and not near.word[:1].isdigit():
        return False
    before = DAYS_RUN.search(near.shadow, max(0, near.start - DAYS_REACH), near.start)
    return before is not None and DAYS_STOP.match(near.shadow, near.end) is not None


DAYS_REACH = 40
"""Code points from a month to the last of its days."""
