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


def noun_follows(words: Words, i: int) -> bool:
    """Whether the word behind `i` goes on with a noun phrase, so that `i` narrows it ("injured people")."""
    following, word = words.tag[i + 1], words.lower[i + 1]
    if following in "sz" or word in PLURALS:
        return not (words.lower[i] in PERSON_STATES and word == OTHERS)
    if joins(words, i + 1) and words.lower[i] in PROBABLE:
        return True
    narrowed = following in "wbv" or (following == "g" and (word in PERSON_STATES or words.lower[i] in SUPPOSED))
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
    return words.tag[i + 1] == "b" and words.lower[i + 2] in PLURALS
