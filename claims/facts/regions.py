"""The countries, areas and first-level regions that a text names, and where: "American", "the ECB", "Iowa's"."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from claims.facts.words import split_aliases
from claims.grammar.gazetteer import name_key, place_of, rows_of
from claims.grammar.locate import locate
from claims.grammar.word_lists import read_table

WIDE = frozenset({"country", "area", "region"})
"""Kinds of places that figures are published of."""


class Region(NamedTuple):
    """One naming of a region."""

    start: int
    end: int
    name: str


@cache
def _counted_by() -> dict[str, str]:
    """Those who count or decide for a whole country or area, each with it."""
    table = read_table("indicators")["counters"]
    return {name: whole for whole, names in table.items() for name in split_aliases(names)}


@cache
def _named() -> re.Pattern[str]:
    """A counter's name, or what may be a country's: an abbreviation, up to two words with capitals."""
    names = "|".join(map(re.escape, sorted(_counted_by(), key=len, reverse=True)))
    return re.compile(
        rf"\b(?:(?P<by>{names})\b|(?:[A-Z]\.){{2,3}}|[A-Z]{{2,3}}\b|(?!The )[A-Z][a-z]+(?: [A-Z][a-z]+)?)"
    )


@lru_cache(maxsize=4096)
def regions_in(text: str) -> tuple[Region, ...]:
    """The regions that a text names, in its order."""
    return tuple(region for found in _named().finditer(text) for region in _read(found))


def _read(found: re.Match[str]) -> list[Region]:
    """The region that some words with capitals name: both of two words, else each of them."""
    if found["by"]:
        return [Region(found.start(), found.end(), _counted_by()[found["by"]])]
    words = [found, *re.finditer(r"\S+", found[0])]
    for n, part in enumerate(words):
        whole = region_of(part[0])
        if whole:
            shift = found.start() if n else 0
            return [Region(shift + part.start(), shift + part.end(), whole)]
    return []


@lru_cache(maxsize=32768)
def region_of(name: str) -> str:
    """The country, area or region that a name or the word for a people means, empty where none.

    >>> region_of("U.S."), region_of("British"), region_of("Iowa"), region_of("Consumer")
    ('United States', 'United Kingdom', 'Iowa', '')
    """
    peoples = rows_of("+" + name_key(name.lower()))
    if peoples:
        return place_of(peoples[0]).name
    found = locate(name) if name[:1].isupper() else ()
    return found[0].name if found and found[0].kind in WIDE else ""
