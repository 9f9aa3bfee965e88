"""Where a number stands, and what the words beside it say of those it counts: a spot in, yes or no out.

They may be a part of a figure told before, some of those who came to harm, named, brought in, or two groups in one.
"""

from typing import NamedTuple

from claims.facts.classes import group_of, is_civilian_unit
from claims.facts.marks import Sought
from claims.grammar.late import late
from claims.grammar.word_lists import read_table

_EVENTS = read_table("event_classes")
_GROUPS = read_table("groups")
MIXED, MIXED_KINDS = late(_GROUPS["mixed"]["behind"]), frozenset({"women", "children", "men"})
"""Behind the number of one group, another that it counts, too; and groups that are so counted in one."""
SOME_BEHIND = late(_EVENTS["some"]["behind"])
"""Behind a number of some of those who came to harm, or of some who were alive before."""
WERE_AMONG = Sought(_EVENTS["among"]["pattern"])
"""Behind a number of those who were among the dead or injured."""
_AMONG_THEM, _WERE_AMONG_THEM = (Sought(_EVENTS["part"][name]) for name in ("among_them", "were_among"))
OF_THEM = late(_EVENTS["part"]["of_them"])
"""Beside a number of some of those told before it."""
_SINGLED_OUT = Sought(_EVENTS["before"]["named"])
_REACHED, _RECEIVED = Sought(_EVENTS["bodies"]["reached"]), Sought(_EVENTS["bodies"]["received"])
_LISTED = Sought(_EVENTS["bodies"]["listed"])
_SUBSET = Sought(_GROUPS["subset"]["before"])
BROUGHT_IN = _REACHED.bit | _LISTED.bit | _RECEIVED.bit
"""The bits of which a sentence must have one to count those who were brought in."""
LINKED = _SUBSET.bit
"""The bit that it must have to link a part to a figure before."""
LEFT_REACH, RIGHT_REACH = 190, 80
"""Code points before and behind a number that tell what befell those it counts."""
REACHED = 90
"""Code points behind a number in which a hospital is reached, or another group is told."""


class Spot(NamedTuple):
    """Where a number stands."""

    quote: str
    """Its sentence."""
    at: int
    size: int
    """Code points in the sentence, of the number."""
    marks: int
    """The bits of the patterns that may be found in the sentence."""


def is_subset(unit: str, spot: Spot) -> bool:
    """Whether civilians are counted as a part of the people: "including six civilians", "six civilians among 22
    people".
    """
    if not is_civilian_unit(unit):
        return False
    quote, at, size, marks = spot
    low = quote.lower()
    return (
        _SUBSET.search(low[max(0, at - 30) : at], marks) is not None
        or WERE_AMONG.match(low[at + size : at + size + 80], marks) is not None
    )


def is_among(spot: Spot) -> bool:
    """Whether the words behind a number say that those it counts were among the dead or injured, or of them."""
    behind = spot.quote[spot.at + spot.size : spot.at + spot.size + 80].lower()
    return WERE_AMONG.match(behind, spot.marks) is not None or SOME_BEHIND.match(behind) is not None


def are_of_those(spot: Spot) -> bool:
    """Whether a number counts some of those told before it, by a word for them: "27 of them were children", "among them
    were 15 nurses".
    """
    end = spot.at + spot.size
    right = spot.quote[end : end + RIGHT_REACH].lower()
    if OF_THEM.match(right) or _WERE_AMONG_THEM.match(right, spot.marks):
        return True
    return (
        bool(spot.marks & _AMONG_THEM.bit) and _AMONG_THEM.search(spot.quote[: spot.at].lower(), spot.marks) is not None
    )


def is_singled_out(spot: Spot) -> bool:
    """Whether the words before a number say that those were named whom it counts: "he identified ten"."""
    left = spot.quote[max(0, spot.at - LEFT_REACH) : spot.at].lower()
    return _SINGLED_OUT.search(left, spot.marks) is not None


def is_linked(spot: Spot) -> bool:
    """Whether the words before a number make it a part of the figure before: "35 people, including seven children"."""
    if not spot.marks & _SUBSET.bit:
        return False
    return _SUBSET.pattern.search(spot.quote[max(0, spot.at - 30) : spot.at].lower()) is not None


def are_two_groups(unit: str, spot: Spot) -> bool:
    """Whether the words behind a number count two groups in one: "fifteen women and children"."""
    return group_of(unit).kind in MIXED_KINDS and MIXED.match(spot.quote.lower(), spot.at + spot.size) is not None


def is_one_of_two(spot: Spot) -> bool:
    """Whether another group is counted right behind, so that both together are all: "149 passengers and eight crew"."""
    end = spot.at + spot.size
    return _LISTED.match(spot.quote[end : end + REACHED].lower(), spot.marks) is not None


def is_brought_in(spot: Spot) -> bool:
    """Whether those are counted who reached a hospital, of whom others may have reached another."""
    quote, at, size, marks = spot
    if not marks & BROUGHT_IN:
        return False
    if _REACHED.match(quote[at + size : at + size + REACHED].lower(), marks):
        return True
    return _RECEIVED.search(quote[max(0, at - 60) : at].lower(), marks) is not None
