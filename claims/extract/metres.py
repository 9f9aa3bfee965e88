"""A number with an "m" right behind its digits in, metres out where the words around it tell that it is no millions."""

from claims.extract.near import Near
from claims.grammar.en.numbers import read_number
from claims.grammar.en.readings import Reading, neat
from claims.grammar.en.units import METRES_AFTER, METRES_BEFORE, METRES_TOLD, MILLIONS_OF, QUAKE_NEXT


def part_metres(near: Near) -> None:
    """Gives an "m" that stands for metres back to the words behind the number: 37m deep, the 400m hurdles."""
    end = near.end - 1
    if not near.shadow[end - 1].isdigit() or near.before in "$`":
        return
    strength = near.shadow[near.start + 1 : near.start + 2] == "." and QUAKE_NEXT.match(near.shadow, near.end)
    if (
        strength
        or METRES_AFTER.match(near.shadow, near.end)
        or (
            (_is_race(near) or METRES_TOLD.search(near.shadow, max(0, near.start - TOLD_REACH), near.start))
            and not MILLIONS_OF.match(near.shadow, near.end)
        )
    ):
        _leave_metres(near, end)


def _is_race(near: Near) -> bool:
    """Whether an article makes digits with "m" a race or a height, and no millions: "the 400m", "the 1.93m keeper"."""
    value = (near.reading.value or near.reading.low or 0) / MILLION
    whole = isinstance(value, int) or value == int(value)
    return near.word in METRES_BEFORE and (whole or TALL[0] <= value <= TALL[1])


TALL = 1.4, 2.4
"""What people are tall in metres."""
TOLD_REACH = 60
"""Code points before digits with "m" in which it is told what is high or deep."""


def _leave_metres(near: Near, end: int) -> None:
    """Ends the number at its "m", which is no scale; of a range ("5m to 7m") both sides are without it."""
    value, low, high, form = near.reading
    if form == "range" and low is not None and high is not None and low >= MILLION:
        near.reading, near.end = Reading(value, neat(low / MILLION), neat(high / MILLION), form), end
        near.look_behind()
        return
    read = read_number(near.shadow, near.start, end)
    if read is not None and read[1] == end:
        near.reading, near.end = read
        near.look_behind()


MILLION = 10**6
