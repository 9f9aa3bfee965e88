"""A row of capitalised words in, the known place that it begins with out."""

import re
from difflib import SequenceMatcher
from functools import lru_cache
from typing import NamedTuple

from claims.grammar.en import place_words as words
from claims.grammar.gazetteer import bare_key, name_key, row, rows_of, sound_key
from claims.grammar.shadow import cast_shadow


class Known(NamedTuple):
    """What a row of capitalised words begins with."""

    length: int
    rows: tuple[int, ...]
    """Of the gazetteer; none for a facility whose name begins with no known place."""
    facility: bool
    """Whether the last word makes it a facility."""
    unsure: bool = False
    """Whether only the sound of one word of other consonants says so: then the text must name its country or region."""
    heard: bool = False
    """Whether only the sound says so: then the text must not name another country at war and not its own."""


@lru_cache(maxsize=65536)
def known_name(name: str, shadow: str, capitals: bool) -> Known | None:
    """The longest known name that a row of words begins with, unless it is only part of another name."""
    ends = [part.end() for part in words.PART.finditer(name)]
    facility = len(ends) > 1 and shadow[ends[-2] + 1 :] in words.FACILITY_WORDS
    for n in range(len(ends) - 1, -1, -1):
        key = name_key(shadow[: ends[n]])
        rows = () if capitals and key in words.NEVER_IN_CAPITALS else rows_of(key)
        unsure = heard = False
        if not rows and n == len(ends) - 1 and not facility:
            rows = _sounding(key)
            heard = bool(rows)
            unsure = bool(rows) and " " not in key and _consonants(key) != _consonants(_key_of(rows[0]))
        if rows:
            last = n == len(ends) - 1
            if last or facility or capitals or _may_follow(name, shadow, ends[n]):
                return Known(ends[n], rows, facility and not last, unsure, heard)
            return None
    return Known(0, (), True) if facility else None


@lru_cache(maxsize=16384)
def bare_owner(word: str) -> tuple[str, str] | None:
    """Name and code of the country, or of the town at war, whose possessive has lost its apostrophe, as some archives
    print it: "Yemens Saada province"; None where a word is none.

    >>> bare_owner("Yemens"), bare_owner("Honduras"), bare_owner("Hamas")
    (('Yemen', 'CYESanaa'), None, None)
    """
    if word[-1:] != "s" or len(word) < SHORTEST_OWNER:
        return None
    key = name_key(cast_shadow(word))
    rows = () if rows_of(key) or rows_of("+" + key) else rows_of(key[:-1])
    if not rows:
        return None
    name, code, _ = row(rows[0])
    town = code[0] in "PK" and len(word) > SHORTEST_OWNER and code[1:3] in words.AT_WAR
    return (name, code) if code[0] == "C" or town else None


SHORTEST_OWNER = 5
"""Letters of a possessive without its apostrophe."""


def _sounding(key: str) -> tuple[int, ...]:
    """The one place at war that is called so without an article, or sounds like a name which no place is spelled like;
    none where several do.
    """
    plain = rows_of(bare_key(key)) if bare_key(key) != key else ()
    if plain and row(plain[0])[1][1:3] in words.ARABIC:
        return plain[:1]
    rows = _heard_rows(key)
    towns = tuple(number for number in rows if row(number)[1][0] != "R")
    found = rows if len(rows) == 1 else towns if len(towns) == 1 else ()
    return found if found and _is_spelled_like(key, row(found[0])[0]) else ()


ALIKE = 0.5
"""Share of letters in common from which on two names are two spellings of one: Samos is not Simeiz."""
MUCH_ALIKE = 0.75
"""The same where several towns sound so; their consonants are the same then: Hamas is no Homesh, Hassan no Husan."""


def _heard_rows(key: str) -> tuple[int, ...]:
    """The places at war that sound like a name which no place is spelled like."""
    return rows_of("~" + sound_key(key)) if len(key) > 4 and not rows_of("+" + key) else ()


@lru_cache(maxsize=16384)
def sounding_towns(shadow: str) -> tuple[int, ...]:
    """The towns at war that sound like a name and share letters enough with it, in whatever countries."""
    key = name_key(shadow)
    towns = (number for number in _heard_rows(key) if row(number)[1][0] != "R")
    return tuple(
        number
        for number in towns
        if _is_spelled_like(key, row(number)[0], MUCH_ALIKE)
        and _consonants(bare_key(key)) == _consonants(bare_key(_key_of(number)))
    )


_VOWELS = re.compile("[aeiouy]")


def _is_spelled_like(key: str, name: str, alike: float = ALIKE) -> bool:
    """Whether two names that sound the same share letters enough to be spellings of one."""
    return SequenceMatcher(None, key, name_key(cast_shadow(name))).ratio() >= alike


def _key_of(number: int) -> str:
    """The key of a row's own name."""
    return name_key(cast_shadow(row(number)[0]))


def _consonants(key: str) -> str:
    """The consonants of a name, doubled ones kept: Zhuliany is Zhulyany, Makala is not Mukalla."""
    return _VOWELS.sub("", key)


def _may_follow(name: str, shadow: str, end: int) -> bool:
    """Whether the next of a row of capitalised words can stand behind a place that ends before it."""
    following, _, rest = shadow[end + 1 :].partition(" ")
    if following in words.NAME_JOINTS and rest:  # "Davao de Oro" is not Davao
        return False
    if following.rstrip(":") in words.STORIES and name[end + 1 : end + 3].isupper():  # "MUMBAI RAINS: FOUR KILLED"
        return True
    following = following.rstrip(".,")
    if _is_country(following):  # "in Homs Syria", the comma lost
        return True
    return following in words.FOLLOWERS or following in words.GOES_ON or name[end + 1].islower()


@lru_cache(maxsize=4096)
def _is_country(word: str) -> bool:
    """Whether a word alone is the name of a country."""
    rows = rows_of(word)
    return bool(rows) and row(rows[0])[1][0] == "C"
