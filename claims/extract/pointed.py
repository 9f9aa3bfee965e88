"""A figure that only points ("eleven of them") among the words of its sentence in, what it says they are out."""

from claims.extract.governors import find_governor
from claims.extract.subjects import counts_persons, find_noun, read_phrase
from claims.extract.words import Words
from claims.grammar.en.function_words import AND, AS, OF, THAT, TO
from claims.grammar.en.nouns import (
    ARTICLES,
    COPULAS,
    GROUPS,
    HARMED,
    KIN,
    NO_COUNTS,
    PEOPLE,
    POSSESSIVE,
    THE_OR_THOSE,
    is_plural,
)
from claims.grammar.en.predicates import IDENTIFYING
from claims.grammar.en.units import TIME_UNITS
from claims.grammar.en.verbs import TO_BE, read_lemma


def find_pointed(text: str, words: Words, index: int, one: bool) -> str:
    """The noun that those counted are said to be, from word `index` behind the figure on; "" where none is said.

    "Eleven of them were children", "five of them teenagers", "12 were women", "six of the dead were nurses", "ten of
    them were identified as clerks": children, teenagers, women, nurses, clerks; "four of them were killed", "12 were
    carrying knives", "six of the dead": none.
    """
    i = index + points_back(words, index)
    of = i > index
    if i > index + OF_THEM:
        i = _over_place(words, i)
    copula = words.lower[i] in COPULAS
    if not (of or copula) or (i > index + OF_THEM and not copula):
        return ""
    i += copula
    i += _over_identified(words, i) if of and copula else 0
    if one and of and words.lower[i] not in ARTICLES:
        return ""  # "one of whom was blind"
    i += one and words.lower[i] in ARTICLES
    if words.tag[i] not in NAMING or (words.tag[i] == "b" and not copula):  # "40 of whom work nights"
        return ""
    unit = find_noun(text, words, i, one).unit
    return unit if one or (unit and is_plural(unit.split()[-1].lower())) else ""


OF_THEM = 2
"""Words of "of them"."""


def _over_place(words: Words, first: int) -> int:
    """The copula behind where those harmed were, told from word `first` on: "of those killed in the port were clerks";
    `first` where none is.
    """
    if words.tag[first] != "p":
        return first
    for k in range(first + 1, first + LONGEST_PLACE):
        if words.lower[k] in COPULAS:
            return k
        if words.tag[k] not in "pdwsba":
            return first
    return first


LONGEST_PLACE = 8
"""Words of where those harmed were."""


def _over_identified(words: Words, first: int) -> int:
    """How many words from word `first` on only tell how it is known what they were: "identified as", "said to be"."""
    k = first + (words.tag[first] == "a")
    if words.tag[k] != "v" or read_lemma(words.lower[k]) not in IDENTIFYING:
        return 0
    if words.lower[k + 1] == AS:
        return k + 2 - first
    return k + 3 - first if words.lower[k + 1 : k + 3] == [TO, TO_BE] else 0


def is_identified(words: Words, index: int) -> bool:
    """Whether word `index` behind a figure, with what points back, leads to how it is known what those were."""
    i = index + points_back(words, index)
    return i > index and words.lower[i] in COPULAS and _over_identified(words, i + 1) > 0


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
        if _is_meant(text, words, k, first):
            return _read_plural(text, words, k)
    return ""


def find_persons_meant(text: str, words: Words, first: int) -> str:
    """The plural of persons before the figure at word `first` that "of them" goes back to, where only persons can be
    meant; people where several are named, "" where none is.

    "They met rebels on the hills and killed 27 of them": rebels; "they hid boys from the rebels, who killed two of
    them": people. Of two verbs that "and" joins, whoever is told of before the first does both.
    """
    start = next((k for k in range(first - 1, -1, -1) if words.tag[k] in ".;"), -1) + 1
    verb = next((k for k in range(start, first) if words.tag[k] in "vzx"), start)
    near = [k for k in range(start, first) if _is_meant(text, words, k, first)]
    persons = [(k, unit) for k in near if _are_persons(unit := _read_plural(text, words, k))]
    joined = words.lower[find_governor(words, first) - 1] == AND
    found = {unit for k, unit in persons if joined and k > verb} or {unit for _, unit in persons}
    return min(found) if len(found) == 1 else PEOPLE if found else ""


def find_meant_before(text: str, words: Words) -> str:
    """The only plural of persons that a sentence names, for whom "of them" stands in the next; "" where it names none,
    or others too.
    """
    persons = find_persons(text, words)
    return min(persons) if len(persons) == 1 else ""


def find_persons(text: str, words: Words) -> set[str]:
    """The plurals of persons that a sentence names."""
    size = len(words.lower)
    found = {_read_plural(text, words, k) for k in range(size) if _is_meant(text, words, k, size)}
    return {unit for unit in found if _are_persons(unit)}


def _are_persons(unit: str) -> bool:
    """Whether "them" of persons can be those of a plural, by its ending too: "pickers"."""
    last = unit.rsplit(" ", 1)[-1].lower()
    return counts_persons(unit) or last in KIN or last.endswith(DOERS)


DOERS = ("ers", "ors", "ists", "ees")
"""Ends of plurals that are mostly of persons."""


def _is_meant(text: str, words: Words, k: int, first: int) -> bool:
    """Whether word `k` is a plural that "them" at the figure behind can stand for, no subject of its own clause."""
    if k < first - 1 and all(tag in SUBJECT_GAP for tag in words.tag[k + 1 : first]):
        return False  # "the guards shot two of them": of others
    plural = words.tag[k] == "s" or (words.tag[k] == "z" and words.tag[k - 1] in "dw")
    if not plural or words.lower[k] in NO_COUNTS or words.lower[k] in TIME_UNITS:
        return False
    if words.lower[k + 1] == THAT and words.tag[k - 1] == "v":
        return False  # "told reporters that two of them"
    named = k > 0 and text[words.start[k]].isupper() and words.tag[k - 1] in "vz"
    return not named  # "told Reuters that 12 of them": no runner, no rebel


def _read_plural(text: str, words: Words, k: int) -> str:
    """The plural at word `k` with what narrows it."""
    start = k
    while start and words.tag[start - 1] in "wbg" and not words.lower[start - 1].endswith(POSSESSIVE):
        start -= 1
    return read_phrase(text[words.start[start] : words.end(k)])


SUBJECT_GAP = frozenset("vxzba")
"""Letters of the words between a subject and its object, which nobody is of himself."""
FAR = 14
"""Words between "of them" and whom they are."""
NAMING = frozenset("wszb")
"""Letters of words with which a noun phrase can begin here: no participle, which would tell what befell them."""
