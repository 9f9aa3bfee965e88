"""A figure that only points ("eleven of them") among the words of its sentence in, what it says they are out."""

from claims.extract.subjects import find_noun, read_phrase
from claims.extract.words import Words
from claims.grammar.en.function_words import OF, THAT
from claims.grammar.en.nouns import (
    ARTICLES,
    COPULAS,
    GROUPS,
    HARMED,
    NO_COUNTS,
    POSSESSIVE,
    THE_OR_THOSE,
    is_plural,
)
from claims.grammar.en.units import TIME_UNITS


def find_pointed(text: str, words: Words, index: int, one: bool) -> str:
    """The noun that those counted are said to be, from word `index` behind the figure on; "" where none is said.

    "Eleven of them were children", "five of them teenagers", "12 were women", "six of the dead were nurses": children,
    teenagers, women, nurses; "four of them were killed", "12 were carrying knives", "six of the dead": none.
    """
    i = index + points_back(words, index)
    of = i > index
    copula = words.lower[i] in COPULAS
    if not (of or copula) or (i > index + OF_THEM and not copula):
        return ""
    i += copula
    i += one and words.lower[i] in ARTICLES
    if words.tag[i] not in NAMING or (words.tag[i] == "b" and not copula):  # "40 of whom work nights"
        return ""
    unit = find_noun(text, words, i, one).unit
    return unit if one or (unit and is_plural(unit.split()[-1].lower())) else ""


OF_THEM = 2
"""Words of "of them"."""


def points_back(words: Words, i: int) -> int:
    """How many words from word `i` on point to some of those told before: two of "of them", three of "of the dead" or
    "of those killed", none of "of the town".
    """
    if words.lower[i] != OF:
        return 0
    if words.lower[i + 1] in GROUPS:
        return OF_THEM
    harmed = words.lower[i + 1] in THE_OR_THOSE and words.lower[i + 2] in HARMED
    return OF_THEM + 1 if harmed else 0


def find_meant(text: str, words: Words, first: int) -> str:
    """The plural before the figure at word `first` that "of them" goes back to; "" where none is printed.

    "Officers stopped the cars and searched 27 of them": cars.
    """
    for k in range(first - 1, max(-1, first - FAR), -1):
        if words.tag[k] in ".;":
            return ""
        if k < first - 1 and all(tag in SUBJECT_GAP for tag in words.tag[k + 1 : first]):
            continue  # "the guards shot two of them": of others
        if words.lower[k + 1] == THAT and words.tag[k - 1] == "v":
            continue  # "told reporters that two of them"
        plural = words.tag[k] == "s" or (words.tag[k] == "z" and words.tag[k - 1] in "dw")
        if plural and words.lower[k] not in NO_COUNTS and words.lower[k] not in TIME_UNITS:
            start = k
            while start and words.tag[start - 1] in "wbg" and not words.lower[start - 1].endswith(POSSESSIVE):
                start -= 1
            return read_phrase(text[words.start[start] : words.end(k)])
    return ""


SUBJECT_GAP = frozenset("vxzba")
"""Letters of the words between a subject and its object, which nobody is of himself."""
FAR = 14
"""Words between "of them" and whom they are."""
NAMING = frozenset("wszb")
"""Letters of words with which a noun phrase can begin here: no participle, which would tell what befell them."""
