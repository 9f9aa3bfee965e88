"""A figure among the words of its sentence in, where the noun that it counts begins out."""

from claims.extract.words import Words
from claims.grammar.en.calendar_words import PARTS_OF_DAY, WEEKDAYS
from claims.grammar.en.function_words import ALL, AND, BUT, COUNTING, DEFINITE_ARTICLES, FROM, OF, ON, OUT, THAN
from claims.grammar.en.nouns import (
    AMOUNTS,
    ARTICLES,
    AT_MOST,
    CONCERNING,
    DEICTIC,
    EITHER,
    HEDGED,
    HOW,
    HOW_FAR_SURE,
    HOW_SURE,
    LEADING,
    NUMBERS_OF,
    OR_SO,
    OWNERS,
    PERCENTS,
    PERHAPS,
    PERSON_STATES,
    PLURAL_MODIFIERS,
    POSSESSIVE,
    RANKS,
    REFLEXIVES,
    SKIPPED,
)
from claims.grammar.en.units import MEASURES, SEASONS, TIME_UNITS


def find_noun_start(words: Words, index: int, one: bool) -> int:
    """The first word of the phrase proper, over "of the", "more", "other", ages and a second figure ("hundreds or even
    thousands of"); -1 where there is none.
    """
    lower, tag = words.lower, words.tag
    i = _over_alternative(words, index)
    while i - index <= LONGEST_START:
        if lower[i] in WEEKDAYS or (lower[i] in PARTS_OF_DAY and lower[i + 1 + (lower[i + 1] == ON)] in WEEKDAYS):
            return i if tag[i + 1] in "sz" else -1  # "wounded 12 late Friday", "late on Friday"
        behind = _over_first(words, i, one) if i == index else i
        if behind == i:
            behind = _over_skipped(words, i, one)
        if behind == i:
            behind = _over_number_of_whole(words, index, i)
        if behind == i and (one or lower[i - 1] in DEFINITE_ARTICLES or tag[i] == "n"):
            behind = _over_owner(words, index, i, one)
        if behind == i and lower[i + 1] == "-" and (tag[i] == "n" or lower[i][:1].isdigit()):
            return _over_age(words, i)
        if behind <= i:
            return behind
        i = behind
    return -1


LONGEST_START = 8
"""Words between a figure and the phrase proper."""


def _over_first(words: Words, i: int, one: bool) -> int:
    """The word behind what only the word right behind a figure can be; `i` where it is nothing of that kind, -1 where
    no noun follows.
    """
    lower, word = words.lower, words.lower[i]
    if word in DEFINITE_ARTICLES:
        if lower[i + 1] in NUMBERS_OF and lower[i + 2] == OF:
            return i + 3  # "bringing to five the number of students killed"
        return i if one else -1  # "12 the army says were fighters"
    if word in LEADING and lower[i + 1] in {OF, FROM}:
        return -1  # "0.3 ahead of Brazil"
    if word in HOW_SURE and lower[i + 1] == AND and words.tag[i + 2] == "n":
        return i + 3 + (lower[i + 3] in HOW_SURE)  # "379 confirmed and 47 probable cases"
    if word in REFLEXIVES or _opens_clause(words, i):
        return -1
    return -1 if word in CONCERNING or word == COUNTING else i  # "seven involving evacuees", "2,219 counting those who"


def _opens_clause(words: Words, i: int) -> bool:
    """Whether somebody's people behind "the" and a number did something with the counted, whose noun is not printed:
    "the 4,000 Lund's clerks handed over", not "the 12 city's schools closed".
    """
    if words.lower[i - 2] not in DEFINITE_ARTICLES or not words.lower[i].endswith(POSSESSIVE):
        return False
    k = i + 1
    while words.tag[k] in "wsa":
        k += 1
    return k > i + 1 and words.tag[k - 1] in "sw" and words.tag[k] in "vx" and words.tag[k + 1] in ".,pctd"


def _over_skipped(words: Words, i: int, one: bool) -> int:
    """The word behind one that says nothing of what is counted; `i` where it may, -1 where no noun follows."""
    lower, word = words.lower, words.lower[i]
    if word in DEICTIC and (lower[i + 1] in TIME_UNITS or lower[i + 1] in SEASONS):
        return -1  # its noun is not printed: "1,200 last year", "12 this week"
    if word == OR_SO[0] and lower[i + 1] == OR_SO[1]:
        return i + 2
    if word == OUT and lower[i + 1] == OF and (whole := _over_whole(words, i + 2)):
        return whole
    of = lower[i - 1] == OF and (word == ALL or (one and word in ARTICLES))
    if of or word in SKIPPED or (words.tag[i] == "a" and not _tells_how(words, i)):
        return -1 if lower[i + 1] == THAN else i + 1
    return i


def _over_number_of_whole(words: Words, index: int, i: int) -> int:
    """The word behind what tells how many those are of whom some are counted; `i` where nothing does."""
    lower, tag, word, before = words.lower, words.tag, words.lower[i], words.lower[i - 1]
    if "n" not in tag[i : i + 3]:
        return i
    counted = tag[i + 1] == "n"
    if before == OF and counted and word in HEDGED:
        return i + 1  # "3,000 of about 18,000 visitors"
    if tag[i] == "n" and i > index and _leads_whole(before):
        return i + 1 + counted  # three of the 15, two of Iraq's 18 provinces, 4 of the 6.5 million
    if lower[i + 1].endswith(POSSESSIVE) and tag[i + 2] == "n" and tag[i] in "ws":
        return i + 2  # "of New Norland's 7,000 mills"
    owner = word.endswith(POSSESSIVE)
    if counted and (word in RANKS or word in PERSON_STATES or owner):
        return i + 1
    if owner and lower[i + 1] in RANKS and tag[i + 2] == "n":
        return i + 1
    if before == OF and word in ARTICLES and tag[i + 1] in "vw" and tag[i + 2] == "n":
        return i + 3  # "22 of a planned 38 samples"
    if tag[i] == "v" and counted and before in DEFINITE_ARTICLES and lower[i - 2] == OF:
        return i + 2 + (tag[i + 2] == "n")  # "half of the combined 4.1 million sales"
    return i


def _over_owner(words: Words, index: int, i: int, one: bool) -> int:
    """The word behind whose the counted are, what of them is measured or how large one is; `i` where none is told."""
    lower, before = words.lower, words.lower[i - 1]
    if before in DEFINITE_ARTICLES and (lower[i - 2] == OF or i == index + 1) and _is_owner(words, i):
        return i + 1  # "half of the world's bird species"
    if one and lower[i] in AMOUNTS and lower[i + 1] == OF:
        return i + 2  # twice the size of the fleet
    return (_over_size(words, i) if i == index and words.tag[i] == "n" else 0) or i


def _over_whole(words: Words, i: int) -> int:
    """The word behind the number of those that some are out of, which begins at word `i`: "31 out of 48 drones", "seven
    out of its last 10 games"; 0 where none does.
    """
    i += words.lower[i] in OWNERS
    i += words.lower[i] in RANKS
    return i + 1 if words.tag[i] == "n" else 0


def _tells_how(words: Words, i: int) -> bool:
    """Whether an adverb belongs to a participle before the noun: "six crudely made bombs", not "allegedly"."""
    return (
        words.tag[i + 1] == "v"
        and words.tag[i + 2] in "wsz"
        and words.lower[i].endswith(HOW)
        and words.lower[i] not in HOW_FAR_SURE
    )


def _is_owner(words: Words, i: int) -> bool:
    """Whether the word at `i` tells whose the counted are, and does not narrow them: "the city's schools"."""
    word = words.lower[i]
    return word.endswith(POSSESSIVE) and word not in PLURAL_MODIFIERS and words.tag[i + 1] in "wsa"


def _leads_whole(before: str) -> bool:
    """Whether a word before a second number makes it the whole that the figure is a part of."""
    narrowed = before in HEDGED or before in RANKS or before in PERSON_STATES  # "of the missing six"
    return narrowed or before in OWNERS or before.endswith(POSSESSIVE)


def _over_alternative(words: Words, index: int) -> int:
    """The word behind a second figure that shares the noun: "several hundred or even 2,000 beds", "dozens, if not
    hundreds, of"; `index` where there is none.
    """
    i = index
    while words.lower[i] in {'"', ",", "("}:
        i += 1
    if words.lower[i] not in EITHER:
        return index
    most = next((len(to) for to in AT_MOST if words.lower[i + 1 : i + 1 + len(to)] == to), 0)
    if not most and words.lower[i] in {AND, BUT} and words.lower[i + 1] not in PERHAPS:
        return index
    i += 1 + most
    while words.lower[i] in PERHAPS or words.lower[i] == '"':
        i += 1
    if words.tag[i] != "n":
        return index
    while words.tag[i] == "n" or words.lower[i] == '"' or (words.lower[i] == "," and words.lower[i + 1] == OF):
        i += 1
    return i if words.lower[i] not in PERCENTS else index


def _over_size(words: Words, i: int) -> int:
    """The noun behind the size of one of the counted, which begins at word `i`: "40 60 kg bags", "12 30-metre towers";
    0 where none is.
    """
    unit = i + 1 + (words.lower[i + 1] == "-")
    return unit + 1 if words.lower[unit] in MEASURES and words.tag[unit + 1] in "szw" else 0


def _over_age(words: Words, i: int) -> int:
    """The word behind an age that narrows a noun ("two 15-year-olds" stays); -1 where another number begins."""
    rest = " ".join(words.lower[i + 1 : i + 6])
    if "year" not in rest or "old" not in rest:
        return -1
    k = i
    while k < i + 6 and "old" not in words.lower[k]:
        k += 1
    return k if words.lower[k].endswith("olds") else k + 1
