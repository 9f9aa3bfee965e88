"""A number in, whether it is that of a house or of a room out: "at 418 Orchard for months", "the inn, room 208"."""

from claims.extract.near import Near
from claims.grammar.en.addresses import (
    ADDRESS_STOP,
    HOUSE_STREET,
    HOUSES,
    NO_STREETS,
    ROOM_STOP,
    ROOMS,
)
from claims.grammar.en.nouns import is_plural
from claims.grammar.en.years import MONTHS

FEWEST, MOST = 3, 5
"""Digits of a house's number that "at" or a comma alone leads to."""


def is_address(near: Near) -> bool:
    """Whether digits number a house of a street that is told without its kind, or a room."""
    if near.previous in ROOMS:
        return ROOM_STOP.match(near.shadow, near.end) is not None
    if near.behind != " " or not near.shadow[near.start : near.end].isdigit() or near.page.capitals:
        return False
    return _is_led(near) and _is_street(near)


def _is_led(near: Near) -> bool:
    """Whether the words before the digits lead to a house: "lives at 77", "at 418", "the Blue Note, 3409"."""
    length = near.end - near.start
    if near.previous == "at":
        return FEWEST <= length <= MOST or near.second_last() in HOUSES
    led = near.previous[-1:] == "," and near.previous[:-1].isalpha() and near.previous[:-1] not in MONTHS
    return led and FEWEST <= length <= MOST


def _is_street(near: Near) -> bool:
    """Whether one or two names with capitals stand behind, the street's, and nothing that is counted by them."""
    street = HOUSE_STREET.match(near.text, near.end)
    if street is None or ADDRESS_STOP.match(near.shadow, street.end()) is None:
        return False
    if near.previous[-1:] == "," and near.shadow.startswith(" ", street.end()):
        return False  # "In June, 300 Karsk in the hills"
    last = street["last"].lower()
    return last not in NO_STREETS and last not in MONTHS and not is_plural(last)
