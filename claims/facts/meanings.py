"""Words that mean much the same: two stems in, how far one says what the other says out; and how much a word tells."""

from collections.abc import Iterable
from functools import lru_cache

from claims.facts.stems import stem, words_of_row
from claims.grammar.thesaurus import Meanings, meanings_of, words_with
from claims.grammar.word_lists import read_table

SAME, KIND = 1.0, 0.7
"""What counts of a word in whose stead the other sentence has a synonym, or what it is a kind of."""
DULLING = 0.15
"""By how much of its weight, step by step, a word tells less that is twice as common: "year", beside "peacekeeping"."""
SHORTEST = 3
"""Letters of a stem from which on it is looked up."""


@lru_cache(maxsize=16384)
def meanings_of_stem(stemmed: str) -> Meanings:
    """What the words of a stem mean, together."""
    words = words_of_row(stemmed) or (words_with(stemmed) if len(stemmed) >= SHORTEST else ())
    told = [meanings_of(word) for word in words if stem(word) == stemmed]
    own = frozenset(sense for t in told for sense in t.own)
    near = frozenset(sense for t in told for sense in t.near)
    against = frozenset(sense for t in told for sense in t.against)
    return Meanings(max((t.common for t in told), default=0), own, near, against - own)


@lru_cache(maxsize=16384)
def kinship(one: str, other: str) -> float:
    """How far one stem says what the other says: SAME, KIND or nothing.

    >>> kinship(stem("collect"), stem("gather")), kinship(stem("teach"), stem("train")), kinship("fund", "river")
    (1.0, 0.7, 0)
    """
    a, b = meanings_of_stem(one), meanings_of_stem(other)
    if are_opposite(one, other):
        return 0
    if not a.own.isdisjoint(b.own):
        return SAME
    return 0 if a.own.isdisjoint(b.near) and b.own.isdisjoint(a.near) else KIND


@lru_cache(maxsize=16384)
def are_opposite(one: str, other: str) -> bool:
    """Whether one says the contrary of the other: buy, sell."""
    if one == other:
        return False
    a, b = meanings_of_stem(one), meanings_of_stem(other)
    return not a.against.isdisjoint(b.own) or not b.against.isdisjoint(a.own)


@lru_cache(maxsize=65536)
def may_tell_one(one: str, other: str) -> bool:
    """Whether two papers may use two verbs of one event: they mean much the same, or a row of the table puts them
    together.

    >>> may_tell_one("train", "teach"), may_tell_one("order", "sell"), may_tell_one("order", "eat")
    (True, True, False)
    """
    if one == other:
        return True
    rows = _rows_of()
    if not rows.get(one, _NO_ROWS).isdisjoint(rows.get(other, _NO_ROWS)):
        return True
    return kinship(one, other) > 0 and not only_one_is_wanted(one, other)


def tell_two_steps(one: str, other: str) -> bool:
    """Whether two words tell two steps of what is done with one thing, so that the numbers of both may differ: it is
    ordered, built, delivered; or one tells what was wanted.

    >>> tell_two_steps("order", "deliv"), tell_two_steps("deliv", "ship"), tell_two_steps("deliv", "eat")
    (True, False, False)
    """
    if one == other or not (one and other):
        return False
    if only_one_is_wanted(one, other):
        return True
    mine, theirs = _steps().get(one, _NO_ROWS), _steps().get(other, _NO_ROWS)
    if not mine or not theirs or not mine.isdisjoint(theirs):
        return False
    return _rows_of().get(one, _NO_ROWS).isdisjoint(_rows_of().get(other, _NO_ROWS))


def only_one_is_wanted(one: str, other: str) -> bool:
    """Whether one of two verbs tells what was wanted, meant or expected, the other what came of it: ask, pay."""
    return (one in _wanted()) != (other in _wanted())


@lru_cache(maxsize=1)
def _wanted() -> frozenset[str]:
    return frozenset(map(stem, read_table("statements")["wanted"]["verbs"].split()))


@lru_cache(maxsize=1)
def _rows_of() -> dict[str, frozenset[int]]:
    """The rows of the table in which each verb stands, by their numbers."""
    return _number_rows(read_table("statements")["fitting"]["sets"])


@lru_cache(maxsize=1)
def _steps() -> dict[str, frozenset[int]]:
    """The steps that each word tells, by their numbers."""
    return _number_rows(read_table("statements")["steps"]["rows"])


def tell_one_step(one: str, other: str) -> bool:
    """Whether two words tell one step of what is done with a thing: caught, arrested."""
    return not _steps().get(one, _NO_ROWS).isdisjoint(_steps().get(other, _NO_ROWS))


def are_contrasted(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether two sentences have two words of which one thing has only one, and neither has both: a minimum, an
    average.
    """
    told = _contrasting()
    mine, theirs = mine & told, theirs & told
    if not mine or not theirs:  # as of most sentences
        return False
    found = [({row[w] for w in mine if w in row}, {row[w] for w in theirs if w in row}) for row in _contrasts()]
    return any(one and other and one.isdisjoint(other) for one, other in found)


@lru_cache(maxsize=1)
def _contrasts() -> tuple[dict[str, str], ...]:
    """The rows of words that tell things apart: the stem of each, with that of the first that means the same."""
    rows = [row.split() for row in read_table("statements")["contrasts"]["rows"].splitlines()]
    return tuple({stem(w): stem(same.partition("/")[0]) for same in row for w in same.split("/")} for row in rows)


@lru_cache(maxsize=1)
def _contrasting() -> frozenset[str]:
    """The stems of all words that tell things apart."""
    return frozenset().union(*_contrasts())


def _number_rows(table: str) -> dict[str, frozenset[int]]:
    """The rows in which each stem of a table stands, by their numbers."""
    rows = [{*map(stem, row.split())} for row in table.splitlines()]
    return {verb: frozenset(n for n, row in enumerate(rows) if verb in row) for verb in set[str]().union(*rows)}


_NO_ROWS: frozenset[int] = frozenset()


@lru_cache(maxsize=16384)
def weight(stemmed: str) -> float:
    """How much a word tells of what a sentence speaks of: 1 where it is rare."""
    return 1 / (1 + DULLING * meanings_of_stem(stemmed).common)


def weigh_told(words: frozenset[str], others: frozenset[str]) -> tuple[float, float]:
    """What some words tell, and how much of that others tell too, in the same words or in like ones."""
    missing = others - words
    whole = told = 0.0
    for word in words:
        mine = weight(word)
        whole += mine
        told += mine * (1 if word in others else _nearest(word, missing))
    return whole, told


def _nearest(word: str, others: Iterable[str]) -> float:
    return max((kinship(word, other) for other in others), default=0)
