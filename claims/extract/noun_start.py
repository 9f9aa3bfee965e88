"""A figure among the words of its sentence in, where the noun that it counts begins out."""

from claims.extract.words import Words
from claims.grammar.en.calendar_words import PARTS_OF_DAY, WEEKDAYS
from claims.grammar.en.function_words import ALL, AND, BUT, COUNTING, DEFINITE_ARTICLES, FROM, OF, OUT, THAN
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
    SKIPPED,
)
from claims.grammar.en.units import MEASURES, SEASONS, TIME_UNITS


def find_noun_start(words: Words, index: int, one: bool) -> int:
    """The first word of the phrase proper, over "of the", "more", "other", ages and a second figure ("hundreds or even
    thousands of"); -1 where there is none.
    """
    lower, tag = words.lower, words.tag
    i = _over_alternative(words, index)
    while i - index <= 8:
        word, before = lower[i], lower[i - 1]
        when = lower[i + 1] in TIME_UNITS or lower[i + 1] in SEASONS
        if word in WEEKDAYS or (word in PARTS_OF_DAY and lower[i + 1] in WEEKDAYS):  # "wounded 12 late Friday"
            return i if tag[i + 1] in "sz" else -1
        if word in DEICTIC and when:  # its noun is not printed: "1,200 last year", "12 this week"
            return -1
        if i == index and word in DEFINITE_ARTICLES and lower[i + 1] in NUMBERS_OF and lower[i + 2] == OF:
            i += 3  # "bringing to five the number of students killed"
            continue
        if i == index and word in DEFINITE_ARTICLES and not one:  # "12 the army says were fighters"
            return -1
        if i == index and word in LEADING and lower[i + 1] in {OF, FROM}:  # "0.3 ahead of Brazil"
            return -1
        if i == index and word in HOW_SURE and lower[i + 1] == AND and tag[i + 2] == "n":
            i += 3 + (lower[i + 3] in HOW_SURE)  # "379 confirmed and 47 probable cases"
            continue
        if i == index and word in CONCERNING:  # "seven involving evacuees"
            return -1
        if word == COUNTING and i == index:  # "2,219 counting those who have not voted"
            return -1
        if word == OR_SO[0] and lower[i + 1] == OR_SO[1]:
            i += 2
            continue
        if word == OUT and lower[i + 1] == OF and (whole := _over_whole(words, i + 2)):
            i = whole
            continue
        if (
            word in SKIPPED
            or (tag[i] == "a" and not _tells_how(words, i))
            or (word == ALL and before == OF)
            or (one and before == OF and word in ARTICLES)
        ):
            if lower[i + 1] == THAN:
                return -1
            i += 1
        elif before == OF and tag[i + 1] == "n" and word in HEDGED:  # "3,000 of about 18,000 visitors"
            i += 1
        elif tag[i] == "n" and i > index and _leads_whole(before):
            i += 1 + (tag[i + 1] == "n")  # three of the 15, two of Iraq's 18 provinces, 4 of the 6.5 million
        elif (
            lower[i + 1].endswith(POSSESSIVE) and tag[i + 2] == "n" and tag[i] in "ws"
        ):  # "of Saudi Arabia's 70,000 mosques"
            i += 2
        elif (tag[i + 1] == "n" and (word in RANKS or word in PERSON_STATES or word.endswith(POSSESSIVE))) or (
            word.endswith(POSSESSIVE) and lower[i + 1] in RANKS and tag[i + 2] == "n"
        ):
            i += 1
        elif before == OF and word in ARTICLES and tag[i + 1] in "vw" and tag[i + 2] == "n":
            i += 3  # "22 of a planned 38 samples"
        elif tag[i] == "v" and tag[i + 1] == "n" and before in DEFINITE_ARTICLES and lower[i - 2] == OF:
            i += 2  # "half of the combined 4.1 million sales"
            i += tag[i] == "n"
        elif before in DEFINITE_ARTICLES and (lower[i - 2] == OF or i == index + 1) and _is_owner(words, i):
            i += 1  # "half of the world's bird species"
        elif one and word in AMOUNTS and lower[i + 1] == OF:  # twice the size of the fleet
            i += 2
        elif i == index and tag[i] == "n" and (sized := _over_size(words, i)):
            i = sized
        elif lower[i + 1] == "-" and (tag[i] == "n" or word[:1].isdigit()):
            return _over_age(words, i)
        else:
            return i
    return -1


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
