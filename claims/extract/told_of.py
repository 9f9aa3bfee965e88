"""Which place of a name a text is about: a page and a name in, what the gazetteer knows of the likeliest out."""

import re

from claims.extract.known_names import Known, sounding_towns
from claims.extract.likeliest import OPENING
from claims.extract.page import Page
from claims.grammar.en import place_words as words
from claims.grammar.gazetteer import name_key, place_of, row, veiled_rows, veiled_sounding


def find_veiled(page: Page, first: int, name: str, known: Known | None) -> Known | None:
    """The place that a name means only where the text tells what it lies in, the one whose town was told last before
    it: "Karrada" in a text on Baghdad; None where a namesake's country is told too.
    """
    length = len(name)
    if known is not None and known.facility and not known.rows:  # "Shati Refugee Camp"
        facility = words.FACILITY.search(page.shadow, first, first + length)
        length = facility.start() - first if facility is not None else length
    key = name_key(page.shadow[first : first + length])
    numbers = veiled_rows(key)
    told = [number for number in numbers if is_told_of(page, number)]
    if not told and len(numbers) == 1 and known is None and _names_country(page, numbers[0]):
        told = [*numbers]
    if not told or (known is not None and not known.heard and any(is_told_of(page, n) for n in known.rows[:NAMESAKES])):
        return None
    last = max(told, key=lambda number: page.shadow.rfind((place_of(number).near or "").lower()[:STEM], 0, first))
    return Known(length, (last,), length < len(name))


def find_heard(page: Page, first: int, name: str) -> Known | None:
    """The one town of a country that the text names, or else quarter of a town, that sounds like a name."""
    shadow = page.shadow[first : first + len(name)]
    here = [n for n in sounding_towns(shadow) if is_told_of(page, n)] or [
        n for n in veiled_sounding(name_key(shadow)) if is_told_of(page, n)
    ]
    return Known(len(name), tuple(here), False) if len(here) == 1 else None


def _names_country(page: Page, number: int) -> bool:
    """Whether a text begins with the country of a place, or what is its people's."""
    return (place_of(number).country or "?").lower()[:STEM] in page.shadow[:OPENING]


def is_told_of(page: Page, number: int) -> bool:
    """Whether a text names the country or region of a place, or what is its people's: "Makala" in the Congo is no
    Mukalla, whatever it sounds like.
    """
    place = place_of(number)
    opening = page.shadow[:OPENING]
    wholes = (name.lower() for name in ((place.near,) if place.near else (place.country, place.parent)) if name)
    return any((whole if whole.startswith(words.SIDES) else whole[:STEM]) in opening for whole in wholes)


def is_far_off(page: Page, known: Known) -> bool:
    """Whether a name is known only of small towns far from what a text on a war is about, so that it is rather one of
    the villages that no table has.
    """
    if known.facility or not tells_of_war(page):
        return False
    name, code, people = row(known.rows[0])
    if code[0] != "P" or people >= SMALL_TOWN or " " in name or code[1:3] in words.ENGLISH:
        return False
    namesakes = known.rows[:NAMESAKES]
    peoples = _peoples_told(page)
    return not any(row(number)[1][1:3] in peoples or is_told_of(page, number) for number in namesakes)


def _peoples_told(page: Page) -> frozenset[str]:
    """The codes of the countries whose peoples a text begins with: "French police"."""
    told: frozenset[str] | None = page.memo.get("peoples_told")
    if told is None:
        opening = {*_WORD.findall(page.shadow[:OPENING])}
        told = page.memo["peoples_told"] = frozenset(words.NATIONS[people] for people in words.NATIONS.keys() & opening)
    return told


_WORD = re.compile(r"[a-z]{4,}")
SMALL_TOWN = 150
"""Thousands of people from which on a town is known wherever a text is about."""
NAMESAKES = 6
"""Places of one name of which it is asked whether the text is about their country."""


def tells_of_war(page: Page) -> bool:
    """Whether a text begins with a country where the spelling of names varies with the writer."""
    told: bool | None = page.memo.get("tells_of_war")
    if told is None:
        opening = page.shadow[:OPENING]
        told = page.memo["tells_of_war"] = any(stem in opening for stem in words.WARS)
    return told


STEM = 5
"""Letters that the names of a country and of its people share: Lebanon, Lebanese."""
