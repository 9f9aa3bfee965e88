"""Names that a short text tells in another form: what a statement names in, what of it the text lacks out.

A statement says "World Championship medals" where the text says "at the World Championships", "the WFP" where it says
"the World Food Programme", "the Swiss company Roche" where nothing tells of which country Roche is.
"""

from collections.abc import Iterator, Set
from functools import lru_cache

from claims.facts.classes import singular
from claims.facts.context import fold_name
from claims.facts.statement import homes_in
from claims.grammar.en.tags import NOUNS, tag_word
from claims.grammar.late import late
from claims.grammar.word_lists import read_table

_CAPITALS, _DESCRIBED = (late(read_table("statements")["named"][name]) for name in ("several", "described"))
_WORD = late(r"[^\W\d_]+")
_LETTERS = late(r"\b(?:[A-Z]\.?){2,6}(?![\w’-])")


def names_missing(names: Set[str], printed: str, text: str) -> frozenset[str]:
    """Those of some names, which a statement prints so, that a text does not tell in another form either.

    >>> def look(printed, text): return names_missing({*map(fold_name, printed.split())}, printed, text)
    >>> look("WFP", "the World Food Programme"), look("World Food Programme", "the WFP")
    (frozenset(), frozenset())
    >>> look("Bern Trials", "the trial")
    frozenset({'brn'})
    """
    return frozenset(names).difference(_told(printed, text))


def _told(printed: str, text: str) -> Iterator[str]:
    """The names of a statement that a text tells as a common word, in the plural, spelt out or abbreviated; and that of
    the country by which it describes somebody.
    """
    words, abbreviated = _words_in(text), frozenset(_abbreviations(text))
    for word in _WORD.findall(printed):
        if word[0].isupper() and singular(word.lower()) in words:
            yield fold_name(word)
    yield from _describing(printed)
    for short in _LETTERS.findall(printed):
        if short.replace(".", "") in abbreviated:
            yield fold_name(short)
    letters = {short.replace(".", "") for short in _LETTERS.findall(text)}
    for name in _CAPITALS.findall(printed) if letters else ():
        if not letters.isdisjoint(_short(name)):
            yield from map(fold_name, name.split())


def _describing(printed: str) -> Iterator[str]:
    """The countries of those whom a statement names with what they are: "the Swiss company Roche"."""
    homes = homes_in(printed)
    for found in _DESCRIBED.finditer(printed) if homes else ():
        name = fold_name(found["of"])
        if homes.get(name, name) != name and all(tag_word(word) in NOUNS for word in found["role"].split()):
            yield homes[name]


@lru_cache(maxsize=256)
def _words_in(text: str) -> frozenset[str]:
    """The words of a text in the singular, whatever their capitals."""
    return frozenset(singular(word.lower()) for word in _WORD.findall(text))


def _abbreviations(text: str) -> Iterator[str]:
    """What the names of several words in a text may be abbreviated to."""
    for name in _CAPITALS.findall(text):
        yield from _short(name)


def _short(name: str) -> tuple[str, str]:
    """The initials of a name of several words, its little words counted and not."""
    initials = [word[0] for word in name.split()]
    return "".join(initials).upper(), "".join(filter(str.isupper, initials))
