"""Items on shelves brought together: shelves with places in, the pairs that agree, tied where they touch, out."""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from claims.facts.items import Item, Shelf, drop_names, unpack, weigh
from claims.facts.link import CROWD, Edge, Union
from claims.ledger.aside import Place
from claims.ledger.workers import Worker


class Shelved(NamedTuple):
    """Some shelves with the items on them."""

    shelves: list[tuple[Shelf, Sequence[int]]]
    items: dict[int, tuple[Place, Shelf]]
    """Each with the first shelf that it lies on, so that a pair is judged once."""


class Tied(NamedTuple):
    """Items that pairs tie together, chain by chain, and those pairs."""

    numbers: Sequence[int]
    weights: Sequence[float]
    first: Sequence[int]
    second: Sequence[int]

    def edges(self, place: Mapping[int, int]) -> Iterator[Edge]:
        """The pairs, their items by their places among others."""
        for weight, a, b in zip(self.weights, self.first, self.second, strict=True):
            yield weight, place[a], place[b]


def find_meetings(common: frozenset[str], worker: Worker, shelved: Shelved) -> list[Tied]:
    """What agrees among items that meet first on one of these shelves."""
    edges: list[Edge] = []
    items: dict[int, Item] = {}
    for shelf, numbers in shelved.shelves:
        for n in numbers:
            if n not in items:
                items[n] = drop_names(unpack(shelf[0], worker.aside.get_head(shelved.items[n][0])), common)
        for a, b in meet({n: items[n] for n in numbers}):
            if shelf == max(shelved.items[a][1], shelved.items[b][1]) and (weight := weigh(items[a], items[b])):
                edges.append((weight, a, b))
    return list(tie(edges))


def meet(items: dict[int, Item]) -> set[tuple[int, int]]:
    """The pairs of items on one shelf that share a word, each word's crowd limited."""
    crowds: dict[str, list[int]] = defaultdict(list)
    for number, item in items.items():
        for word in item.words():
            crowds[word].append(number)
    return {pair for crowd in crowds.values() if 1 < len(crowd) <= CROWD for pair in combinations(crowd, 2)}


def tie(edges: Iterable[Edge]) -> Iterator[Tied]:
    """Pairs, those together that a chain connects."""
    edges = list(edges)
    numbers = list(dict.fromkeys(n for _, a, b in edges for n in (a, b)))
    place = {n: at for at, n in enumerate(numbers)}
    union = Union(len(numbers))
    for _, a, b in edges:
        union.join(place[a], place[b])
    found: dict[int, Tied] = {}
    for n in numbers:
        root = union.find(place[n])
        if root not in found:
            found[root] = Tied(array("q"), array("d"), array("q"), array("q"))
        found[root].numbers.append(n)  # type: ignore[attr-defined]  # arrays, as made just above
    for weight, a, b in edges:
        tied = found[union.find(place[a])]
        for values, value in zip(tied[1:], (weight, a, b), strict=True):
            values.append(value)  # type: ignore[attr-defined]
    return iter(found.values())
