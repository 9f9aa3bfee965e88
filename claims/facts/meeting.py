"""Which items share a word on a shelf: long rows of words and of the items that have them in, pairs of items out.

As rows of numbers, very many pairs are found and told apart in a fraction of the time that sets of pairs take.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

Row: TypeAlias = NDArray[Any]
FEW = 20
"""How many times as far as there are numbers they may reach to be marked."""
SOME = 200_000
"""Pairs that are looked at at a time, about, those that meet by several words as often: all of one item together."""


class Words(NamedTuple):
    """What items are found by, an entry for each word on each shelf, those of an item together and the items in order.

    There may be very many, so that rows whose numbers are small are best of four bytes each.
    """

    words: Row
    """Each with its shelf as one number."""
    items: Row
    """Who has it, by place."""
    shelves: Row
    """The rank of the shelf."""
    first: Row
    """For each item the rank of its first shelf."""


def meet(entries: Words, most: int, part: int = 0, parts: int = 1) -> Iterator[tuple[Row, Row]]:
    """The pairs of items that share a word on the first shelf that both lie on, some at a time, each once and the
    lesser first. A word that more than `most` have brings none together, and of several parts only one is made.

    >>> same = np.zeros(6, np.int64)
    >>> found = Words(np.array([7, 7, 5, 5, 7]), np.array([0, 2, 2, 5, 5]), same[:5], same)
    >>> [(a.tolist(), b.tolist()) for a, b in meet(found, 3)]
    [([0, 0, 2], [2, 5, 5])]
    >>> [(a.tolist(), b.tolist()) for a, b in meet(found, 2)]
    [([2], [5])]
    """
    by_word: Row = np.argsort(entries.words, kind="stable").astype(np.int32)
    count, behind = len(entries.first), _count_behind(entries.words[by_word], most)
    at: Row = np.empty_like(by_word)
    at[by_word] = np.arange(len(at), dtype=np.int32)
    begins: Row = np.searchsorted(entries.items, np.arange(count + 1))
    before: Row = np.zeros(len(at) + 1, np.int64)
    np.cumsum(behind[at], out=before[1:])
    before = before[begins]  # pairs of the items before each
    cuts: Row = np.unique(np.searchsorted(before, np.arange(0, before[-1] + SOME, SOME)).clip(max=count))
    for first, last in list(zip(cuts[:-1].tolist(), cuts[1:].tolist(), strict=True))[part::parts]:
        some = at[begins[first] : begins[last]]
        codes = _code_pairs(entries, by_word, some, behind[some])
        yield np.divmod(codes[np.diff(codes, prepend=-1) > 0], count)  # `np.unique` takes twenty times as long


def distinct(numbers: Row, end: int) -> tuple[Row, Row]:
    """The distinct ones of numbers from 0 up to `end`, in their order, and for each number where it stands among them.

    Unless the numbers are few beside their end, to mark them takes a fraction of the time that sorting them does.

    >>> [row.tolist() for row in distinct(np.array([4, 2, 4]), 5)]
    [[2, 4], [1, 0, 1]]
    """
    if end > FEW * len(numbers):
        found, at = np.unique(numbers, return_inverse=True)
        return found, at
    there: Row = np.zeros(end, bool)
    there[numbers] = True
    marked: Row = np.flatnonzero(there)
    places: Row = np.zeros(end, np.int64)
    places[marked] = np.arange(len(marked))
    return marked, places[numbers]


def _count_behind(words: Row, most: int) -> Row:
    """How many entries of the same word stand behind each, 0 where it has too many."""
    begins: Row = np.flatnonzero(np.concatenate([[True], words[1:] != words[:-1]])[: len(words)]).astype(np.int32)
    sizes: Row = np.diff(begins, append=np.int32(len(words)))
    behind: Row = np.repeat(begins + sizes - 1, sizes)
    behind -= np.arange(len(words), dtype=np.int32)
    behind[np.repeat(sizes > most, sizes)] = 0
    return behind


def _code_pairs(entries: Words, by_word: Row, some: Row, behind: Row) -> Row:
    """The pairs of some entries with those behind them as numbers, in their order."""
    ends: Row = np.cumsum(behind, dtype=np.int64)
    nth: Row = np.arange(ends[-1] if len(ends) else 0) - np.repeat(ends - behind, behind)
    mine, others = by_word[np.repeat(some, behind)], by_word[np.repeat(some + 1, behind) + nth]
    a, b = entries.items[mine].astype(np.int64), entries.items[others]
    met = (np.maximum(entries.first[a], entries.first[b]) == entries.shelves[mine]) & (a != b)
    found: Row = np.sort(a[met] * len(entries.first) + b[met])
    return found
