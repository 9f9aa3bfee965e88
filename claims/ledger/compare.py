"""Items on shelves compared: shelves with places in, the pairs that agree put aside, and what they tie out.

What an item is found by is read as numbers, so that a shelf with all of a ledger on it takes some fifty bytes a word;
items themselves are held a few thousand at a time, or as long as the pairs are weighed that they are in. This module
stands by itself for the sake of those who only read a ledger: to bring in numpy takes a tenth of a second.
"""

from array import array
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby, pairwise
from typing import Any, NamedTuple

import numpy as np

from claims.facts.at_once import measure
from claims.facts.items import MENTION, WEIGH, WordReader, drop_names, unpack
from claims.facts.joining import Union
from claims.facts.link import CROWD
from claims.facts.meeting import Row, Words, distinct, meet
from claims.facts.sift import sift
from claims.facts.weights import LINKING
from claims.ledger.aside import Aside
from claims.ledger.shelves import Shelved, Tied

HELD = 4_000
"""Items that are held at a time, of some kilobytes each."""
FEW = 500
"""Pairs up to which each is weighed by itself, without a look at rows."""
MIX = np.int64(-7046029254386353131)
"""Shelves by their places times this make words on them other numbers."""


class Pairs(NamedTuple):
    """Pairs of items that agree, by their numbers."""

    weights: Row
    a: Row
    b: Row


def find_meetings(common: frozenset[str], aside: Aside, shelves: Sequence[Shelved]) -> Tied:
    """What agrees among items that meet first on one of these shelves."""
    found, reader = Tied(array("q"), array("q"), array("q")), WordReader(common)
    for kind, same in groupby(shelves, key=lambda shelved: shelved.kind):
        for pairs in _Shelves(reader, aside, kind, list(same)).find():
            for all_of_them, more in zip(found, _tie(aside, pairs), strict=True):
                all_of_them.extend(more)
    return found


def _tie(aside: Aside, pairs: Pairs) -> Tied:
    """What pairs tie together, chain by chain; the pairs are put aside."""
    every = np.concatenate([pairs.a, pairs.b])
    least = every.min() if len(every) else 0
    numbers, at = distinct(every - least, int(np.ptp(every)) + 1 if len(every) else 0)
    numbers = numbers + least
    first, second = np.split(at, 2)
    union = Union(len(numbers))
    parent = union.parent
    for x, y in zip(first.tolist(), second.tolist(), strict=True):
        if parent[x] != parent[y]:
            union.join(x, y)
    roots = np.array([*map(union.find, range(len(numbers)))], np.int64)
    order = np.argsort(roots[first], kind="stable")
    begins = np.flatnonzero(np.diff(roots[first][order], prepend=-1))
    parts = [row[order].tobytes() for row in pairs]
    bounds = [bound * _SIZE for bound in (*begins.tolist(), len(order))]
    chains = ((parts[0][x:y], parts[1][x:y], parts[2][x:y]) for x, y in pairwise(bounds))
    couples, members = np.stack([numbers[roots], numbers]).T, numbers[roots[first][order][begins]]
    return Tied(array("q", couples.tobytes()), array("q", members.tobytes()), aside.put(chains))


_SIZE = np.int64().itemsize
"""Bytes of a number and of a weight."""


class _Shelves:
    """Shelves of items of one kind, several small ones or a part of a large one."""

    def __init__(self, reader: WordReader, aside: Aside, kind: int, shelves: Sequence[Shelved]) -> None:
        self.reader, self.aside, self.kind, self.shelves = reader, aside, kind, shelves
        rows = ([np.frombuffer(part, np.int64) for part in aside.get(shelved.place)] for shelved in shelves)
        numbers, places, first = zip(*rows, strict=True)
        on = np.repeat(np.arange(len(shelves), dtype=np.int32), [*map(len, numbers)])
        self.numbers, at, items = np.unique(np.concatenate(numbers), return_index=True, return_inverse=True)
        order = np.argsort(items, kind="stable")
        self.on, self.items = on[order], items[order]
        self.places = np.concatenate(places)[at]
        self.first = np.concatenate(first)[at]

    def _read(self, at: int) -> Any:  # noqa: ANN401 - what items of this kind are
        return drop_names(unpack(self.kind, self.aside.get(int(self.places[at]), 2)[1]), self.reader.names).what

    def find(self) -> Iterator[Pairs]:
        """The pairs that agree, some at a time; one that meets on several shelves is judged on the first of them."""
        read, shelf = lru_cache(HELD)(self._read), self.shelves[0]  # not kept here, which would be a circle
        for a, b in meet(self._read_words(), CROWD, shelf.part, shelf.parts):
            if len(a) <= FEW:
                weights = self._weigh_each(a, b, read)
            elif self.kind == MENTION:
                weights = self._weigh_mentions(a, b)
            else:
                a, b = self._sift(a, b, read)
                weights = self._weigh_each(a, b, read)
            agree = weights > 0
            yield Pairs(weights[agree], self.numbers[a[agree]], self.numbers[b[agree]])

    def _read_words(self) -> Words:
        """What the items are found by."""
        counts, every = array("q"), array("q")
        for place in map(int, self.places):
            mine = self.reader.read(self.aside.get(place, 1)[0])
            counts.append(len(mine))
            every.extend(mine)
        sizes, words = np.array(counts, np.int64), np.frombuffer(every, np.int64)
        ranks = np.array([shelved.rank for shelved in self.shelves], np.int32)
        if len(ranks) == 1:
            return Words(words, _repeat(self.items, sizes), np.broadcast_to(ranks, len(words)), self.first)
        begins, many = (np.cumsum(sizes) - sizes)[self.items], sizes[self.items]
        at = np.arange(many.sum()) + np.repeat(begins - (np.cumsum(many) - many), many)
        words = words[at] ^ np.repeat(self.on * MIX, many)
        return Words(words, _repeat(self.items, many), np.repeat(ranks[self.on], many), self.first)

    def _weigh_mentions(self, a: Row, b: Row) -> Row:
        """How much speaks for very many pairs of mentions, 0 where it is too little."""
        items, at = distinct(np.concatenate([a, b]), len(self.numbers))
        mentions = [*map(self._read, items.tolist())]
        found = measure(mentions).weigh(at[: len(a)], at[len(a) :], mentions.__getitem__)
        return np.where(found >= LINKING.least, found, 0.0)

    def _sift(self, a: Row, b: Row, read: Callable[[int], Any]) -> tuple[Row, Row]:
        """Those of very many pairs of statements that are worth weighing."""
        items, at = distinct(np.concatenate([a, b]), len(self.numbers))
        likely = sift(map(read, items.tolist())).find_likely(at[: len(a)], at[len(a) :])
        return a[likely], b[likely]

    def _weigh_each(self, a: Row, b: Row, read: Callable[[int], Any]) -> Row:
        """The same of mentions or statements, each by itself; `read` gives them."""
        weigh = WEIGH[self.kind]
        pairs = zip(a.tolist(), b.tolist(), strict=True)
        found: Row = np.array([weigh(read(x), read(y)) for x, y in pairs], np.float64)
        return found


def _repeat(items: Row, sizes: Row) -> Row:
    """Each item so many times."""
    found: Row = np.repeat(items.astype(np.int32), sizes)
    return found
