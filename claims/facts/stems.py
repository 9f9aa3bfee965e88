"""What a sentence says, in words that can be compared: a sentence in, the stems of its words out."""

import re
from functools import cache, lru_cache
from itertools import chain

from claims.facts.classes import HARM, singular
from claims.facts.context import fold_name
from claims.grammar.en.verbs import read_verb
from claims.grammar.late import late
from claims.grammar.word_lists import read_table

_WORD = late(r"[A-Za-z][\w’']+")
_PAST = frozenset("dn")
"""Forms of a verb that a noun seldom shares."""
_ENDING = late(r"(?:ations?|ments?|ings?|ions?|ers?|ed|ly|al|es|e|s)$")


@lru_cache(maxsize=4096)
def content_words(quote: str) -> frozenset[str]:
    """The stems of the words of a sentence that say something."""
    return frozenset(chain.from_iterable(map(_read_stems, quote.split())))


@lru_cache(maxsize=32768)
def _read_stems(printed: str) -> tuple[str, ...]:
    """The stems of what is printed between two blanks; words never hold a blank."""
    dull = _dull()
    words = (re.sub(r"[’']s?$", "", word.lower()) for word in _WORD.findall(printed))
    return tuple(stem(w) for w in words if len(w) > 2 and w not in dull)


@lru_cache(maxsize=4096)
def plain_words(quote: str) -> frozenset[str]:
    """The stems of the words that do not begin with a capital, and of the first."""
    first = _WORD.search(quote)
    plain = chain.from_iterable(map(_read_plain_stems, quote.split()))
    return frozenset((*(_read_stems(first[0]) if first else ()), *plain))


@lru_cache(maxsize=32768)
def _read_plain_stems(printed: str) -> tuple[str, ...]:
    """The stems of what is printed between two blanks, without the words that begin with a capital."""
    words = (word for word in _WORD.findall(printed) if not word[:1].isupper())
    return tuple(chain.from_iterable(map(_read_stems, words)))


@lru_cache(maxsize=4096)
def first_name(quote: str) -> str:
    """The first word of a sentence, folded as names are; empty where it says nothing."""
    word = _WORD.search(quote)
    return fold_name(word[0]) if word and word[0][:1].isupper() and content_words(word[0]) else ""


@lru_cache(maxsize=32768)
def stem(word: str) -> str:
    """What a word is compared by: one word for those that stand for one another, else the word without its ending.

    >>> stem("sold") == stem("price"), stem("approval") == stem("approve"), stem("bridge") == stem("bridges")
    (True, True, True)
    >>> stem("took") == stem("take"), stem("voted") == stem("vote"), stem("asking") == stem("request")
    (True, True, True)
    """
    known = _alike().get(word)
    if known:
        return known
    verb = read_verb(word)
    if verb is not None and (not _PAST.isdisjoint(verb.forms) or verb.lemma in _conjugated()):
        word = verb.lemma
        if word in _alike():
            return _alike()[word]
    word = singular(word)
    shorter = _ENDING.sub("", word)
    return (shorter if len(shorter) > 3 else word)[:8]


@cache
def _alike() -> dict[str, str]:
    """Each word of a row of words that stand for one another, with the row's first."""
    rows = [row.split() for row in read_table("statements")["alike"]["rows"].splitlines() if row]
    table = {word: row[0] for row in rows for word in row}
    assert len(table) == sum(map(len, rows)), "a word stands in two rows of statements.toml"
    return table


@cache
def _conjugated() -> frozenset[str]:
    """The verbs of these rows, whose other forms no row need tell: those with a past form beside them, as "fires" and
    "houses" are mostly no verbs.
    """
    table = _alike()
    told = ((read_verb(word), first) for word, first in table.items())
    return frozenset(
        v.lemma for v, first in told if v and not _PAST.isdisjoint(v.forms) and table.get(v.lemma) == first
    )


@cache
def words_of_row(first: str) -> frozenset[str]:
    """The words that stand for one another, by the one that is kept of them; none where it stands for itself alone."""
    return frozenset(word for word, kept in _alike().items() if kept == first)


@lru_cache(maxsize=1)
def _dull() -> frozenset[str]:
    return frozenset(read_table("names")["function"].split())


@cache
def _of_harm() -> frozenset[str]:
    """The stems of the words that only say that people came to harm."""
    light = read_table("statements")["light"]["verbs"]
    words = f"{light} {read_table('groups')['people']['words']} {read_table('event_classes')['harm']['many']}"
    return _stems_of(words).union(*map(words_of_harm, HARM))


@cache
def words_of_harm(name: str) -> frozenset[str]:
    """The stems of the words that tell one class of harm."""
    events = read_table("event_classes")
    return _stems_of(f"{events[name]['verbs']} {events[name]['nouns']}") - _stems_of(events["harm"]["many"])


def _stems_of(words: str) -> frozenset[str]:
    """The stems of some words."""
    return frozenset(map(stem, words.split()))


def beside_harm(words: frozenset[str]) -> frozenset[str]:
    """Those of some stems that tell of no harm."""
    return words - _of_harm()


def incident_words(quote: str) -> frozenset[str]:
    """The stems of what a sentence says of an incident, beyond that people came to harm.

    >>> sorted(incident_words("A bus crash near Velden killed 12 people"))
    ['bus', 'crash', 'near', 'velden']
    """
    return content_words(quote) - _of_harm()
