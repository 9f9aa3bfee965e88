"""A number in, whether it is an hour of the clock out: "begins at 8", "at 0430 today"."""

from claims.extract.near import Near
from claims.grammar.en.guards import CLOCK_STOP, OPENS_AT, OPENS_STOP

CLOCK, DAY = 4, 2400
"""Digits of an hour with its minutes, and the last of a day."""


def is_hour(near: Near, word: str) -> bool:
    """Whether digits behind `word` are an hour, bare or with its minutes."""
    return (word == "at" and _opens_at(near)) or _is_clock(near, word)


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
