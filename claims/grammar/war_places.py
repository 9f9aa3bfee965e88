"""The places that news of wars names and GeoNames lacks or spells otherwise: what stands in words/war_places.toml in,
records out.
"""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple


class WarPlace(NamedTuple):
    """One row of the list."""

    name: str
    """As English news prints it."""
    code: str
    """Its country's code and its region's ("SY09")."""
    known: str
    """What GeoNames calls it; empty where it lacks it."""
    spellings: tuple[str, ...]
    """Its names that mean it in whatever text, …"""
    veiled: tuple[str, ...]
    """… and those that are other words or people's names too, which mean it only where the text tells what it lies in."""
    town: str = ""
    """Of a quarter, the town."""


def war_places(lists: Mapping[str, Any]) -> list[WarPlace]:
    """The towns, villages, camps and bases of the lists, by the codes of their countries and regions."""
    rows = _rows_of({code: text for code, text in lists.items() if isinstance(text, str)})
    return [_read_place(line, code) for code, line in rows]


def quarters(lists: Mapping[str, Any]) -> list[WarPlace]:
    """The quarters of towns; each is known only where its town is told."""
    return [_read_quarter(line, town) for town, line in _rows_of(lists["quarters"])]


def _rows_of(texts: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Each row of the texts that name one place in a line, with what its text is called."""
    return ((key, line) for key, text in texts.items() for line in text.strip().splitlines())


def _read_place(line: str, code: str) -> WarPlace:
    """A place of a row "printed = known; spelling; ?veiled spelling", whose known name may be missing."""
    printed, knows, names = line.partition(" = ")
    if not knows:
        printed, _, names = line.partition("; ")
    known, _, others = names.partition("; ") if knows else ("", "", names)
    called = [printed, *filter(None, others.split("; "))]
    name = printed.removeprefix("?")
    veiled = tuple(spelling[1:] for spelling in called if spelling.startswith("?"))
    return WarPlace(name, code, known, tuple(s for s in called if not s.startswith("?")), veiled)


def _read_quarter(line: str, town: str) -> WarPlace:
    """A quarter of a row "printed; spelling"; its town is given as "Homs, SY11"."""
    name, _, code = town.rpartition(", ")
    called = tuple(line.split("; "))
    return WarPlace(called[0], code, "", (), called, name)
