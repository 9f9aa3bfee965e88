"""Some of those who came to harm: the words beside a number in, whether only some are counted and what befell them out.

Those who were named or seen, the rest of a toll, by how much it rose, somebody's relatives; and "ten of them medics".
"""

import re

from claims.facts.classes import (
    ARMED,
    CIVILIANS,
    HELD,
    SOME,
    Class,
    Group,
    group_of,
    is_civilian_unit,
    unit_words,
)
from claims.facts.context import is_known_place
from claims.facts.marks import Sought
from claims.facts.spot import SOME_BEHIND, Spot
from claims.grammar.late import late
from claims.grammar.word_lists import read_table

_EVENTS = read_table("event_classes")
_GROUPS = read_table("groups")
_OF_MANY, _ALL_BUT = late(_EVENTS["there"]["behind"]), tuple(_EVENTS["there"]["spared"].split(";"))
_NAMED = Sought("|".join(f"(?:{_EVENTS['before'][name]})" for name in ("named", "own", "lost")))
_IDENTIFIED, _THE = late(_EVENTS["identified"]["behind"]), str(_EVENTS["identified"]["before"])
_KNOWN_BY_NAME = late(_EVENTS["identified"]["known"])
_KIN = _GROUPS["kin"]
OWNER, RELATIVES = late(_KIN["owner"]), late(rf"\W+(?:[a-z-]+\W+){{0,2}}?(?:{_KIN['called']})\b")
OF_SOMEBODY = late(
    rf"{_KIN['owned']}(?:{_KIN['called']})\b|(?:\s+[a-z-]+){{0,2}}?\s+(?:{_KIN['called']})(?:{_KIN['of']})"
)
"""Behind a number of somebody's relatives, by name; before one; and behind any number of relatives."""
_BY, _COMPARED, _SEEN = (Sought(_EVENTS["before"][name]) for name in ("by", "compared", "seen"))
_MOVED_BY, _HOLDING = (late(_EVENTS["before"][name]) for name in ("moved", "holding"))
_HARM_NOUNS, _MADE_OUT = frozenset(_EVENTS["some"]["harm"].split()), late(_EVENTS["some"]["made_out"])
_HARMING, _SINGLE = late(_EVENTS["some"]["harming"]), _EVENTS["some"]["single"]
_THE_OTHERS = tuple(_EVENTS["some"]["others"].split(";"))
"""Before a number, which is the rest of one that was told: "the other 111 dead"."""
_WHO_WERE = [late(_EVENTS["part"][name]) for name in ("behind", "short")]
_WHO_WERE_SHORT, _HARM_TOLD = _WHO_WERE[1], late(rf"\b(?:{_EVENTS['part']['harm']})\b")
_TELLING_SOME = _NAMED.bit | _SEEN.bit | _COMPARED.bit | _BY.bit
BY_REACH, CHANGE_REACH = 32, 70
"""Code points before a number in which "by more than" stands, and before that the verb of change."""


def is_of_some(counted: Class, unit: str, spot: Spot, left: str, right: str) -> bool:
    """Whether the words to both sides of a number of those who came to harm say that only some of them are counted."""
    some = SOME_BEHIND.match(right)
    if some and not _were_living(counted, some, left, right) and not _are_all_harmed(left, right):
        return True
    if left.endswith(_THE_OTHERS) or _are_somebodys(spot, left, right):
        return True
    if (left.endswith(_THE) and _IDENTIFIED.match(right)) or _KNOWN_BY_NAME.match(right):
        return True
    if not spot.marks & _TELLING_SOME or not _tell_some(left, right, spot.marks):
        return False
    held = counted.event == HELD and _HOLDING.search(left)  # who are held, not in somebody's arms
    return not held and not _are_found(unit, left, right)


def _were_living(counted: Class, some: re.Match[str], left: str, right: str) -> bool:
    """Whether those of whom some are counted were alive before, so that the number is of all who came to harm:
    "killed dozens of them", "14 of his soldiers were shot"; of somebody's children others may have died.
    """
    if some["own"]:
        return counted.group.kind in ARMED
    were = _WHO_WERE_SHORT.match(right)
    told = were is not None and group_of(were["who"]).kind in _GROUPS  # "44 killed 17 of them children"
    return not told and _HARMING.search(left) is not None


def _are_somebodys(spot: Spot, left: str, right: str) -> bool:
    """Whether relatives of somebody are counted whom the words beside the number name."""
    named = OF_SOMEBODY.match(spot.quote, spot.at + spot.size)
    if named:
        return not (named["whose"] and is_known_place(named["whose"]))  # "seven children of Homs"
    return RELATIVES.match(right) is not None and OWNER.search(left) is not None


def _tell_some(left: str, right: str, marks: int) -> bool:
    """Whether the words to both sides of a number say that only some are counted: those who were named or seen, or by
    how much a toll changed.
    """
    if _NAMED.search(left, marks) or _SEEN.search(left, marks):
        return True
    return _is_change(left, right, marks)


def _are_found(unit: str, left: str, right: str) -> bool:
    """Whether harm is what was made out, rather than who came to it: "a post identified 60 injuries"."""
    words = unit_words(unit)
    harm = (*words[-1:], *(word.rstrip(".") for word in unit_words(right)[:1]))
    return not _HARM_NOUNS.isdisjoint(harm) and _MADE_OUT.search(left) is not None


def _are_all_harmed(left: str, right: str) -> bool:
    """Whether those are counted who were harmed of all who were there: "fourteen of the 62 passengers", not "all but
    two of the 62".
    """
    return _OF_MANY.match(right) is not None and not left.endswith(_ALL_BUT)


def _is_change(left: str, right: str, marks: int) -> bool:
    """Whether the words to both sides of a number say by how much a toll changed, or is more than another."""
    if _COMPARED.match(right, marks):
        return True
    by = _BY.search(left[-BY_REACH:], marks)
    return by is not None and _MOVED_BY.search(left[-BY_REACH - CHANGE_REACH :]) is not None


def class_of_some(event: str, group: Group, number: str, left: str, right: str) -> Class:
    """The class of some of the dead or injured: what they were, where the text says so of more than one."""
    for pattern in _WHO_WERE:
        were = pattern.match(right)
        if not were or number == _SINGLE:
            continue
        who = CIVILIANS if is_civilian_unit(were["who"]) else group_of(were["who"])
        if who == CIVILIANS or (who.kind in _GROUPS and who.kind != "people"):
            told = last_harm(left) if pattern is _WHO_WERE_SHORT else None
            return Class(told or event, who)
    return Class(event + SOME, group)


def last_harm(left: str) -> str | None:
    """The harm that the words before a number told last."""
    told = [found.lastgroup for found in _HARM_TOLD.finditer(left)]
    return told[-1] if told else None


def harms_told(low: str) -> frozenset[str]:
    """The classes of harm that some words tell.

    >>> sorted(harms_told("two men drowned and a nurse was hurt"))
    ['injure', 'kill']
    """
    return frozenset(found.lastgroup or "" for found in _HARM_TOLD.finditer(low))
