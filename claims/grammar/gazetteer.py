"""The gazetteer: a name in, the places that it can mean out, from words/gazetteer.tsv (see docs/gazetteer.md).

The table is read when the first place is asked for, never at import.
"""

import re
from bisect import bisect_left
from functools import lru_cache
from itertools import takewhile
from pathlib import Path
from typing import NamedTuple

from claims.grammar.shadow import cast_shadow

TABLE = Path(__file__).parent / "words" / "gazetteer.tsv"
_KINDS = {
    "C": "country",
    "A": "area",
    "R": "region",
    "D": "district",
    "K": "city",
    "P": "city",
    "Q": "quarter",
    "F": "facility",
}


class Place(NamedTuple):
    """One place that a name can mean."""

    name: str
    """As English news prints it: "Kyiv", "Lviv region", "Yavoriv military base"."""
    kind: str
    """country, area (Donbas, Europe), region (first-level), district, city (any town), quarter (of a town) or facility."""
    country: str | None
    """The country's name; None for an area across borders."""
    parent: str | None
    """The first-level region that it lies in."""
    near: str | None = None
    """For a facility that is named after a town, the town; for a quarter, the town that it lies in."""


class Gazetteer(NamedTuple):
    """The table in memory."""

    rows: list[bytes]
    """Name, code and thousands of people, as they stand in the file."""
    names: list[str]
    """Key and row numbers, most prominent first, as they stand in the file: in order."""


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    """The table, read once; it is split into lines and no further, which takes a quarter of the time of a dict."""
    _, places, names = TABLE.read_bytes().rstrip().split(b"\n\n")
    return Gazetteer(places.split(b"\n"), names.decode("ascii").split("\n"))


def name_key(shadow: str) -> str:
    """What a name is looked up by: its shadow without apostrophes, hyphens and full stops.

    >>> name_key("port-au-prince"), name_key("sana'a")
    ('port au prince', 'sanaa')
    """
    return shadow.replace("'", "").replace("-", " ").replace(".", "")


def sound_key(key: str) -> str:
    """What a name sounds like: vowels and doubled letters of foreign scripts are written in many ways.

    >>> sound_key("khan younis") == sound_key("khan yunus"), sound_key("beit lahiya") == sound_key("bayt lahia")
    (True, True)
    """
    words = [word for word in key.split(" ") if word not in _ARTICLES]
    return " ".join(_DOUBLED.sub(r"\1", _VOWELS.sub("a", word.rstrip("h").translate(_LIKE))) for word in words)


def bare_key(key: str) -> str:
    """A key without the Arabic article that begins it.

    >>> bare_key("al houla"), bare_key("alma")
    ('houla', 'alma')
    """
    article, _, bare = key.partition(" ")
    return bare if bare and article in _ARTICLES else key


_ARTICLES = frozenset(("al", "el", "as", "ash", "ar", "ad", "an", "at", "az", "es", "ez", "ed", "er"))
_LIKE = str.maketrans("ykqz", "icks")
_VOWELS = re.compile("[aeiou]+")
_DOUBLED = re.compile(r"(.)\1")


@lru_cache(maxsize=65536)
def rows_of(key: str) -> tuple[int, ...]:
    """The row numbers of all places of that key, most prominent first."""
    names = gazetteer().names
    start = key + "\t"
    position = bisect_left(names, start)
    if position == len(names) or not names[position].startswith(start):
        return ()
    return tuple(int(number) for number in names[position][len(start) :].split(","))


@lru_cache(maxsize=16384)
def veiled_rows(key: str) -> tuple[int, ...]:
    """The row numbers of the places that a name means only where the text tells what they lie in: of the quarters of
    towns, and of those towns whose names are other words too.
    """
    return rows_of("?" + key) or rows_of("?" + bare_key(key))


@lru_cache(maxsize=16384)
def veiled_sounding(key: str) -> tuple[int, ...]:
    """The row numbers of the quarters of towns that sound like a name which no place is spelled like."""
    return rows_of("?~" + sound_key(key)) if len(key) > LEAST_HEARD else ()


LEAST_HEARD = 4
"""Letters of a name that is found by its sound are more."""


@lru_cache(maxsize=16384)
def row(number: int) -> tuple[str, str, int]:
    """Name, code ("PUA15": kind, country, region) and thousands of people of a row."""
    name, code, people = gazetteer().rows[number].decode().split("\t")
    return name, code, int(people)


@lru_cache(maxsize=4096)
def place_of(number: int) -> Place:
    """The record of a row."""
    name, code, _ = row(number)
    country = name if code[0] == "C" else _country_names().get(code[1:3])
    region, _, town = code[1:].partition("/") if code[0] == "Q" else (code[1:], "", "")
    parent = _region_names().get(region) if code[0] in "PKDQ" else None
    return Place(name, _KINDS[code[0]], country, parent, town or None)


@lru_cache(maxsize=1)
def _country_names() -> dict[str, str]:
    """Each country's name by its code."""
    return {code[1:3]: name for name, code, _ in map(row, range(300)) if code[0] == "C"}


@lru_cache(maxsize=1)
def _region_names() -> dict[str, str]:
    """Each first-level region's name by its country's code and its own; they stand behind the towns in the table."""
    regions = takewhile(lambda found: found[1][0] in "RA", map(row, range(len(gazetteer().rows) - 1, -1, -1)))
    return {code[1:]: name for name, code, _ in regions}


def capital_of(number: int) -> int | None:
    """The row of the capital of a country's row."""
    _, code, _ = row(number)
    towns = rows_of(name_key(cast_shadow(code[3:])))
    return next((town for town in towns if row(town)[1].startswith("K" + code[1:3])), None)
