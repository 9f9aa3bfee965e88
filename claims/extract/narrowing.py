"""A word of a noun phrase in, whether it narrows a noun that follows out: adjectives, participles, pairs of them."""

from claims.extract.words import Words
from claims.grammar.en.function_words import AND, BRACKET, CLOSED, OTHERS
from claims.grammar.en.nouns import (
    ADJECTIVE_ENDS,
    PAIRED,
    PARTING,
    PERSON_STATES,
    PLURAL_MODIFIERS,
    PLURALS,
    PROBABLE,
    SLASH,
    SUPPOSED,
)
from claims.grammar.en.units import MEASURES


def noun_follows(words: Words, i: int) -> bool:
    """Whether the word behind `i` goes on with a noun phrase, so that `i` narrows it ("injured people")."""
    first, i = i, i + inside_quotes(words, i + 1)
    following, word = words.tag[i + 1], words.lower[i + 1]
    if following in "sz" or word in PLURALS:
        return not (words.lower[first] in PERSON_STATES and word == OTHERS)
    if joins(words, i + 1) and words.lower[first] in PROBABLE:
        return True
    if following in "n." and (behind := past_size(words, i + 1)) > i + 1:  # "five spent 9mm casings"
        return words.tag[behind] in "szwb" and plural_ahead(words, behind)
    narrowed = following in "wbv" or (following == "g" and (word in PERSON_STATES or words.lower[first] in SUPPOSED))
    return narrowed and words.tag[i + 2] in "szwb" and plural_ahead(words, i + 2)


def plural_ahead(words: Words, i: int) -> bool:
    """Whether a plural stands within the next words of the phrase."""
    for k in range(i, min(i + 5, len(words.lower))):
        if words.tag[k] in "sz" or words.lower[k] in PLURALS:
            return True
        if words.lower[k] == BRACKET:  # "new Ebola virus disease (EVD) cases"
            return words.lower[k + 2 : k + 3] == [CLOSED] and plural_ahead(words, k + 3)
        if words.tag[k] == "a" and words.tag[k + 1] == "v":  # "internally displaced people"
            continue
        if words.lower[k] == NOTE and (behind := past_note(words, k)) > k:
            return behind < len(words.lower) and words.tag[behind] in "swzb" and plural_ahead(words, behind)
        if words.tag[k] in "n." and (behind := past_size(words, k)) > k:
            return words.tag[behind] in "szwbv" and plural_ahead(words, behind)
        if inside_quotes(words, k):
            continue
        if not joins(words, k) and (words.tag[k] not in "wvbgn'" or words.lower[k] == ""):
            return False
    return False


def last_adjective(words: Words, i: int) -> int:
    """The last of the adjectives from `i` on that marks or an "and" part, before a plural; 0 where there are none."""
    k = i
    while words.lower[k + 1] in PARTING:
        follows = k + 2 + (words.lower[k + 1] == "," and words.lower[k + 2] in PARTING)
        either = words.lower[k + 1] == SLASH and words.tag[follows] in "wvgb"
        if words.tag[follows] == "n":  # "one woman and five children"
            return 0
        if not either and not (_is_adjective(words.lower[k]) and _is_adjective(words.lower[follows])):
            return 0
        k = follows
    return k if k > i and plural_ahead(words, k + 1) else 0


def _is_adjective(word: str) -> bool:
    return word.endswith(ADJECTIVE_ENDS) or word in PAIRED


def joins(words: Words, i: int) -> bool:
    """Whether an "and" joins two words that narrow a noun: "civil and military planes", "search and rescue crew"."""
    if words.lower[i] != AND:
        return False
    if (words.lower[i + 1] in PLURALS or words.lower[i + 1] in PLURAL_MODIFIERS) and words.tag[i + 2] in "sz":
        return True  # "military and police personnel"
    if words.tag[i + 1] in "wv":
        return words.tag[i + 2] in "sz" and words.lower[i + 1] not in PERSON_STATES
    return words.tag[i + 1] == "b" and (words.lower[i + 2] in PLURALS or _pairs(words, i))


def _pairs(words: Words, i: int) -> bool:
    """Whether the "and" at `i` stands between nouns of which both narrow a plural: "grenade and rocket launchers"."""
    return words.tag[i - 1] == "w" and words.tag[i - 2] == "n" and words.tag[i + 2] == "s"


def inside_quotes(words: Words, i: int) -> bool:
    """Whether the mark at `i` opens or closes a word quoted inside a phrase: 'two regional "summits"'."""
    if words.lower[i] != QUOTE:
        return False
    return words.start[i] > words.end(i - 1) or (words.lower[i - 2] == QUOTE and words.start[i - 2] > words.end(i - 3))


QUOTE = '"'


def past_note(words: Words, i: int) -> int:
    """The word behind an editor's note that opens at word `i`, or `i`: "two FMLN [National Front] members"."""
    if words.lower[i] != NOTE:
        return i
    shut = next((k for k in range(i + 1, min(i + LONGEST_NOTE, len(words.lower))) if words.lower[k] == NOTED), i - 1)
    return shut + 1


def past_size(words: Words, i: int) -> int:
    """The word behind the size of what follows, joined to its number, that begins at word `i`, or `i`: "9mm casings",
    ".38-caliber guns", "500-pound bombs".
    """
    lower, start = words.lower, words.start
    number = i + (lower[i] == "." and start[i + 1] == start[i] + 1)
    if words.tag[number] != "n" or not lower[number][:1].isdigit():
        return i
    unit = number + 1 + (lower[number + 1] == "-")
    joined = start[unit] == start[number] + len(lower[number]) + unit - number - 1
    if not joined or not lower[unit][:1].isalpha():
        return i
    return unit + 1 if unit > number + 1 or lower[unit] in MEASURES else i


NOTE, NOTED, LONGEST_NOTE = "[", "]", 12
"""Marks of a note, and the words that it can have."""
