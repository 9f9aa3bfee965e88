"""A figure that something rose or fell to in, what it counts out: the verb's plural subject."""

from claims.extract.subjects import read_phrase
from claims.extract.words import Words
from claims.grammar.en.nouns import NO_COUNTS, PERSON_STATES, POSSESSIVE, TOWARD
from claims.grammar.en.predicates import PREDICATES
from claims.grammar.en.verbs import read_verb


def find_changed(text: str, words: Words, first: int) -> str:
    """The plural that rose or fell to the figure at word `first`, whose noun is not printed; "" where there is none.

    "Measles cases jumped 30% to 1,200": measles cases.
    """
    verb = _change_before(words, first)
    k = verb - 1
    while k >= 0 and words.tag[k] in "ax":
        k -= 1
    if verb < 1 or k < 0 or words.tag[k] not in "sz" or words.lower[k] in NO_COUNTS or words.lower[k] in PERSON_STATES:
        return ""
    start = k
    while start and words.tag[start - 1] in "wsbg" and not words.lower[start - 1].endswith(POSSESSIVE):
        start -= 1
    return read_phrase(text[words.start[start] : words.end(k)])


def _change_before(words: Words, first: int) -> int:
    """The verb of change before "to" or "by" and the figure at word `first`; -1 where there is none."""
    if words.lower[first - 1] not in TOWARD:
        return -1
    for k in range(first - 2, max(-1, first - 10), -1):
        if words.tag[k] in ".;tc":
            return -1
        if words.tag[k] in "vz" and (found := read_verb(words.lower[k])) and found.lemma in PREDICATES.moving:
            return k
    return -1
