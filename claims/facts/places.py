"""Places under one name: what a text calls a place in, the canonical name out, and whether one lies in another."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from claims.facts.context import fold_name, read_context
from claims.facts.shapes import CAPITAL, SITE
from claims.facts.words import split_aliases
from claims.grammar.late import late
from claims.grammar.locate import contains, locate
from claims.grammar.word_lists import read_table

_ARTICLE = late(r"^(?:the|al|el|ar|as|ash|ad|an)[- ]", re.IGNORECASE)
_FILLER = late(
    r"\b(?:city|town|village|province|region|district|governorate|oblast|area|neighbou?rhood|suburb)\b", re.IGNORECASE
)


@cache
def _shipped() -> dict[str, str]:
    """The aliases that come with the program: folded name to canonical name."""
    table = read_table("places")
    known = {fold_place(alias): name for name, aliases in table["aliases"].items() for alias in split_aliases(aliases)}
    names = [
        *table["aliases"],
        *table["within"],
        *(p for places in table["within"].values() for p in split_aliases(places)),
    ]
    return known | {fold_place(name): name for name in names}


@cache
def _parents() -> dict[str, str]:
    """What a place lies in, by folded name."""
    within = read_table("places")["within"]
    return {fold_place(p): whole for whole, places in within.items() for p in split_aliases(places)}


@lru_cache(maxsize=32768)
def fold_place(name: str) -> str:
    """A spelling to compare by: lower case, without article, hyphens and words like "city"."""
    plain = _FILLER.sub(" ", name.replace("’", "'"))
    plain = _ARTICLE.sub("", plain.strip())
    return re.sub(r"[\s-]+", " ", plain).strip(" ,.").lower()


def canonical_place(name: str | None, aliases: Mapping[str, str] = {}) -> str | None:
    """The one name of a place; an editor's `aliases` (folded alias to name) go before the shipped ones.

    >>> canonical_place("Kiev"), canonical_place("Yavoriv military base"), canonical_place("Nowhere")
    ('Kyiv', 'Yavoriv', 'Nowhere')
    """
    if not name:
        return None
    return aliases.get(fold_place(name)) or _known_place(name) if aliases else _known_place(name)


@lru_cache(maxsize=32768)
def _known_place(name: str) -> str:
    """The one name of a place by the shipped aliases."""
    return _shipped().get(fold_place(name)) or name


class _Spelled(NamedTuple):
    """A place's name to compare by."""

    words: tuple[str, ...]
    """Its words, each as it is in all spellings."""
    folded: str
    wholes: frozenset[str]
    """What it lies in by the table or by its own name, and what that lies in, folded."""
    bare: tuple[str, ...]
    """Its words without those of what it is told to lie in."""
    told: bool
    """Whether it is told what it lies in: "Saltivka, Kharkiv"."""


@lru_cache(maxsize=32768)
def _spelled(place: str) -> _Spelled:
    """A place's name to compare by."""
    folded = fold_place(place)
    bare, told, _ = folded.partition(", ")
    wholes = frozenset(_wholes(folded))
    return _Spelled(
        tuple(map(fold_name, place.split())), folded, wholes, tuple(map(fold_name, bare.split())), bool(told)
    )


def _wholes(folded: str) -> Iterator[str]:
    """What a place lies in, and what that lies in: "salem, homs" in Homs and in Syria."""
    while whole := fold_place(_parents().get(folded) or folded.rpartition(", ")[2]).removesuffix(folded):
        yield whole
        folded = whole


def lies_in(place: str | None, whole: str | None) -> bool:
    """Whether `place` is known to lie in `whole`: by the table, or by the name itself ("Saltivka, Kharkiv")."""
    return bool(place and whole) and _lies_in(_spelled(place or ""), _spelled(whole or ""))


def _lies_in(small: _Spelled, large: _Spelled) -> bool:
    """The same of two names to compare by."""
    if small.folded == large.folded:
        return False
    return large.folded in small.wholes


@lru_cache(maxsize=4096)
def countries_in(text: str) -> tuple[str, ...]:
    """The countries that a text names, possessives and adjectives included ("Syrias war"), the most named first."""
    names = [match[0] for match in _CAPITAL.finditer(text)]
    counts = Counter(country for name in names if (country := _in_table(name)))
    return tuple(sorted(counts, key=lambda c: -counts[c]))


def _in_table(name: str) -> str | None:
    """The country of the table that a name means."""
    return _countries().get(re.sub(r"[’']?s$", "", name)) or _countries().get(name)


@lru_cache(maxsize=4096)
def any_country_in(text: str) -> str | None:
    """The first country of any that a text leads to with "in" or "of", or that something is of ("Chad's ministry")."""
    found = (locate(match[1] or match[2]) for match in _OF_COUNTRY.finditer(text))
    return next((canonical_place(places[0].name) for places in found if places and places[0].kind == "country"), None)


@lru_cache(maxsize=4096)
def placed_names(text: str) -> frozenset[str]:
    """The names that stand where a place does ("in Aleppo", "near the Atmeh camp"), folded."""
    context = read_context(text)
    return frozenset(fold_name(w) for m in SITE.finditer(text) for w in m[1].split()) & (context.names | context.places)


@lru_cache(maxsize=4096)
def towns_in(text: str) -> tuple[str, ...]:
    """The towns that a text names after "in" or "of", in order."""
    found = (match[1] for match in _PLACED.finditer(text))
    return tuple(name for name in found if (places := locate(name)) and places[0].kind == "city")


@lru_cache(maxsize=256)
def towns_apart(text: str) -> tuple[str, ...]:
    """The towns of different regions that a text names, none where it names fewer than two.

    >>> towns_apart("Ten killed in rocket attacks on Aleppo, Homs"), towns_apart("Ten killed in Homs, Syria")
    (('Aleppo', 'Homs'), ())
    """
    names = [name for name in dict.fromkeys(_NAME.findall(text)) if is_local(name)]
    return tuple(name for name in names if any(are_two_towns(name, other) for other in names))


@lru_cache(maxsize=256)
def names_joined(text: str) -> tuple[tuple[str, str], ...]:
    """The pairs of capitalised words that a text puts side by side.

    >>> names_joined("Blasts in the cities of Homs and Aleppo killed 30 Syrians.")
    (('Homs', 'Aleppo'),)
    """
    return tuple((match[1], match[2]) for match in _JOINED.finditer(text)) if " and " in text else ()


_JOINED = late(r"([A-Z][\w’'-]+) and (?:[a-z]+ ){0,2}?([A-Z][\w’'-]+)")
_NAME = late(rf"{CAPITAL}[\w’'-]+")
_PLACED = late(r"\b(?:in|of|at|near)\s+([A-Z][\w’'-]+)")
_OF_COUNTRY = late(rf"{_PLACED.pattern}|\b([A-Z][a-z]+)(?=[’']s\b)")
_CAPITAL = late(r"[A-Z][a-z]+(?: [A-Z][a-z]+)?")


@cache
def _countries() -> dict[str, str]:
    """Country names and their adjectives, each with the country."""
    return {
        name: country
        for country, names in read_table("places")["adjectives"].items()
        for name in [country, *split_aliases(names)]
    }


@lru_cache(maxsize=32768)
def country_of(place: str) -> str:
    """The country of a place, where the table or the gazetteer knows it, else the place."""
    known = _parents().get(fold_place(place))
    if known:
        whole = _parents().get(fold_place(known), known)  # Gaza City, by its short name, is in Gaza itself
        return known if whole == known else country_of(known)
    found = locate(place)
    return found[0].country or place if found else place


@lru_cache(maxsize=32768)
def home_of(place: str) -> str:
    """The country of a place as units name it, so that its people can be told at home: "netherlands"."""
    return country_of(place).lower().removeprefix("the ")


@lru_cache(maxsize=32768)
def are_two_towns(a: str, b: str) -> bool:
    """Whether two names are of two towns (or what stands in them) of different regions, or of a town and a region that
    it does not lie in, by the gazetteer.

    >>> are_two_towns("Homs", "Idlib"), are_two_towns("Rafah", "Gaza Strip"), are_two_towns("Lyon", "Bursa province")
    (True, False, True)
    >>> are_two_towns("Harasta", "Damascus"), are_two_towns("Harasta", "Homs")
    (False, True)
    """
    if not (is_local(a) and is_local(b)) or lies_in(a, b) or lies_in(b, a):
        return False
    here, there = locate(a), locate(b)
    regions = [place.name if place.kind == "region" else place.parent for place in (here[0], there[0])]
    return None not in regions and regions[0] != regions[1] and canonical_place(a) != canonical_place(b)


@lru_cache(maxsize=32768)
def is_local(place: str) -> bool:
    """Whether the gazetteer knows a place that is smaller than a country."""
    found = locate(place)
    return bool(found) and found[0].kind not in {"country", "area"}


@lru_cache(maxsize=32768)
def is_wide(place: str) -> bool:
    """Whether a name is that of a country, a region or an area, or an adjective of one, rather than of a town in it."""
    found = locate(place)
    return place in _countries() or (bool(found) and found[0].kind in {"country", "region", "area"})


def in_place(a: str | None, b: str | None) -> bool:
    """Whether two places can be one: the same in whatever spelling, one unknown, or one in the other."""
    if a is None or b is None or a == b:
        return True
    one, other = _spelled(a), _spelled(b)
    if one.words == other.words or (one.bare == other.bare and one.told != other.told):
        return True
    return bool(a and b and (_lies_in(one, other) or _lies_in(other, one)))


@lru_cache(maxsize=32768)
def can_be_one(a: str, b: str) -> bool:
    """Whether two texts that tell of one incident can mean one place: one in the other as far as the gazetteer knows,
    or with a name in common.

    >>> can_be_one("Qamishli", "Hasakah province"), can_be_one("Homs airfield", "the town of Homs")
    (True, True)
    >>> can_be_one("Homs", "Idlib"), can_be_one("Rastan", "Salamiyah"), can_be_one("Nur Mosque", "Orla Mosque")
    (False, False, False)
    >>> can_be_one("Baba Amr, Homs", "Homs"), can_be_one("Baba Amr, Homs", "Waer, Homs")
    (True, False)
    """
    if are_two_towns(a, b):
        return False
    own, other = _own_names(a, b)
    if in_place(canonical_place(a), canonical_place(b)) or _names(own) & _names(other):
        return True
    return bool(locate(a) and locate(b)) and (contains(a, b) or contains(b, a))


def _own_names(a: str, b: str) -> tuple[str, str]:
    """Two places' names; of two in one whole that their names tell, without it: "Baba Amr", "Waer"."""
    (own, comma, whole), (other, _, others) = a.rpartition(", "), b.rpartition(", ")
    return (own, other) if comma and whole == others else (a, b)


@lru_cache(maxsize=32768)
def _names(place: str) -> frozenset[str]:
    """The names in a place's name, folded, an adjective as its country; what many places are tells nothing of which."""
    capital = (word for word in place.split() if word[:1].isupper() and word not in _MANY)
    return frozenset(fold_name(_countries().get(word, word)) for word in capital)


_MANY = frozenset(read_table("places")["kinds"]["many"].split())
