"""Items on shelves brought together: shelves with places in, the pairs that agree put aside, and what they tie out.

What an item is found by is read as numbers, so that a shelf with all of a ledger on it takes some thirty bytes a word;
items themselves are held a few thousand at a time. A pair may share several words and is judged at one of them.
"""

from array import array
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain, combinations, islice
from typing import Any, NamedTuple

from claims.facts.items import WEIGH, WordReader, drop_names, unpack
from claims.facts.joining import Edge, Union
from claims.facts.link import CROWD
from claims.ledger.aside import Place, Record, read_numbers
from claims.ledger.workers import Worker

HELD = 4_000
"""Items that are held at a time, of some kilobytes each."""
EDGES = 60_000
"""Pairs that agree, after which they are put aside and forgotten; a chain may go on with later ones."""


class Shelved(NamedTuple):
    """A shelf with the items on it, of whose crowds every so manieth is to be looked at."""

    kind: int
    rank: int
    """The shelf's place among all."""
    place: Place
    """Where its items were put aside: their numbers, their own places, and the rank of the first shelf of each."""
    part: int = 0
    parts: int = 1


class Tied(NamedTuple):
    """What pairs tie together: couples of items that chains are made of, and of each chain a member and its pairs."""

    couples: "array[int]"
    members: "array[int]"
    places: "array[int]"
    """Where the pairs of each chain were put aside."""


def find_meetings(common: frozenset[str], worker: Worker, shelves: Sequence[Shelved]) -> Tied:
    """What agrees among items that meet first on one of these shelves."""
    found = Tied(array("q"), array("q"), array("q"))
    edges = chain.from_iterable(_compare(common, worker, shelved) for shelved in shelves)
    while some := list(islice(edges, EDGES)):
        for all_of_them, more in zip(found, tie(worker, some), strict=True):
            all_of_them.extend(more)
    return found


def _compare(common: frozenset[str], worker: Worker, shelved: Shelved) -> Iterator[Edge]:
    """The pairs on a shelf that agree; one that meets on several is judged on the first of them."""
    numbers, places, first = map(read_numbers, worker.aside.get(shelved.place))

    @lru_cache(HELD)
    def read(at: int) -> Any:  # noqa: ANN401 - what items of this kind are
        return drop_names(unpack(shelved.kind, worker.aside.get(places[at], 2)[1]), common).what

    weigh, finder = WEIGH[shelved.kind], WordReader(common)
    words = (finder.read(worker.aside.get(place, 1)[0]) for place in places)
    rank = shelved.rank
    for a, b in meet(words, shelved.part, shelved.parts):
        x, y = first[a], first[b]
        if rank == (x if x > y else y) and (weight := weigh(read(a), read(b))):
            yield weight, numbers[a], numbers[b]


def meet(words: Iterable[Collection[int]], part: int = 0, parts: int = 1) -> Iterator[tuple[int, int]]:
    """The pairs of items that share a word, each once, each word's crowd limited; of a part of the crowds alone.

    >>> list(meet([{7, 9}, {5}, {9, 7}]))
    [(0, 2)]
    """
    crowds = _Crowds(words)
    return _meet_all(crowds) if parts == 1 else _meet_in_part(crowds, part, parts)


def _meet_in_part(crowds: "_Crowds", part: int, parts: int) -> Iterator[tuple[int, int]]:
    """The pairs of a part of the crowds, of a shelf too large to hold which crowds each item was met in."""
    for crowd in range(part, len(crowds.starts), parts):
        members = crowds.members(crowd)
        before = [crowds.of(member, crowd) for member in members]
        for (a, mine), (b, theirs) in combinations(zip(members, before, strict=True), 2):
            if mine.isdisjoint(theirs):
                yield a, b


def _meet_all(crowds: "_Crowds") -> Iterator[tuple[int, int]]:
    """All pairs that share a word, of a shelf so small that it can be held which crowds each item was met in."""
    met: dict[int, set[int]] = defaultdict(set)
    for crowd in range(len(crowds.starts)):
        members = [(member, met[member]) for member in crowds.members(crowd)]
        for (a, mine), (b, theirs) in combinations(members, 2):
            if mine.isdisjoint(theirs):
                yield a, b
        for _, mine in members:
            mine.add(crowd)


class _Crowds:
    """The items that share each word, as numbers in a few long rows."""

    def __init__(self, words: Iterable[Collection[int]]) -> None:
        import numpy as np  # a tenth of a second that nobody pays who only reads the ledger

        counts, every = array("l"), array("q")
        for mine in words:
            counts.append(len(mine))
            every.extend(mine)
        word = np.frombuffer(every, np.int64) if every else np.zeros(0, np.int64)
        order = np.argsort(word, kind="stable")
        word = word[order]
        self.item = np.repeat(np.arange(len(counts), dtype=np.int32), counts)[order]
        begins = np.flatnonzero(np.concatenate(([True], word[1:] != word[:-1]))) if every else order
        sizes = np.diff(begins, append=len(word))
        kept = (sizes > 1) & (sizes <= CROWD)
        self.starts, self.sizes = begins[kept], sizes[kept]
        crowd = np.repeat(np.where(kept, np.cumsum(kept) - 1, -1).astype(np.int32), sizes)
        self.crowd = np.empty(len(order), np.int32)
        self.crowd[order] = crowd
        self.at = np.concatenate(([0], np.cumsum(np.frombuffer(counts, np.int64)))) if counts else np.zeros(1)

    def members(self, crowd: int) -> list[int]:
        """The items of a crowd, in their order."""
        start = self.starts[crowd]
        return self.item[start : start + self.sizes[crowd]].tolist()  # type: ignore[no-any-return]

    def of(self, item: int, before: int) -> frozenset[int]:
        """The crowds before one that an item is in."""
        mine = self.crowd[self.at[item] : self.at[item + 1]].tolist()
        return frozenset(crowd for crowd in mine if 0 <= crowd < before)


def tie(worker: Worker, edges: Sequence[Edge]) -> Tied:
    """What pairs tie together, chain by chain; the pairs are put aside."""
    numbers = list({n: None for _, a, b in edges for n in (a, b)})
    place = {n: at for at, n in enumerate(numbers)}
    union = Union(len(numbers))
    parent = union.parent
    for _, a, b in edges:
        x, y = place[a], place[b]
        if parent[x] != parent[y]:
            union.join(x, y)
    roots = [*map(union.find, range(len(numbers)))]
    root = {n: roots[at] for n, at in place.items()}
    chains: dict[int, list[Edge]] = defaultdict(list)
    for edge in edges:
        chains[root[edge[1]]].append(edge)
    couples = array("q", (n for root, number in zip(roots, numbers, strict=True) for n in (numbers[root], number)))
    members = array("q", (numbers[root] for root in chains))
    return Tied(couples, members, worker.aside.put(map(_pack_pairs, chains.values())))


def _pack_pairs(edges: Sequence[Edge]) -> Record:
    """Pairs to be put aside: how much speaks for each, and its items."""
    weights, first, second = zip(*edges, strict=True)
    return bytes(array("d", weights)), bytes(array("q", first)), bytes(array("q", second))


def read_edges(worker: Worker, places: Iterable[Place], at: dict[int, int]) -> Iterator[Edge]:
    """The pairs that were put aside, their items by their places among others."""
    for place in places:
        weights, *pairs = worker.aside.get(place)
        for weight, a, b in zip(memoryview(weights).cast("d"), *map(read_numbers, pairs), strict=True):
            yield weight, at[a], at[b]
