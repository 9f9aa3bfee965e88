"""Which items are of one set: pairs that agree in, the surest first, and sets out.

Whether two sets become one is asked of the two as wholes, so the order of the pairs matters: it is the same wherever
they are joined. But what a pair comes to hangs only on the surer ones that touch its two sets. So where some items are
elsewhere, most pairs can be looked at all the same; the others wait, and are taken up again with the sets that were
left.
"""

from array import array
from collections.abc import Iterable, Sequence, Set
from typing import NamedTuple


class Union:
    """Sets that only ever grow together; the smallest member stands for each."""

    def __init__(self, size: int) -> None:
        self.parent = array("q", range(size))

    def find(self, item: int) -> int:
        """The member that stands for the set of `item`."""
        parent = self.parent
        up = parent[item]
        while up != item:
            parent[item] = item = parent[up]
            up = parent[item]
        return item

    def join(self, a: int, b: int) -> None:
        """Make one set of two."""
        x, y = self.find(a), self.find(b)
        least = x if x < y else y
        parent = self.parent
        parent[x] = parent[y] = parent[a] = parent[b] = least


Edge = tuple[float, int, int]
"""How much speaks for two mentions being one incident, and their indices."""


def surest_first(edges: Iterable[Edge]) -> list[Edge]:
    """The pairs in the order in which they are joined, the smaller index of each first."""
    ordered = sorted([(-weight, a, b) if a < b else (-weight, b, a) for weight, a, b in edges])
    return [(-weight, a, b) for weight, a, b in ordered]


def by_sureness(edge: Edge) -> Edge:
    """A key that sorts pairs so."""
    return -edge[0], edge[1], edge[2]


class Sets:
    """Items by their places, in sets of one to begin with; the smallest member stands for each."""

    def __init__(self, size: int) -> None:
        self.union = Union(size)
        self.sizes = array("q", [1]) * size
        """How many items each set has, by what stands for it."""
        self.refused: set[tuple[int, int, int, int]] = set()
        """Two sets that could not become one, with their sizes then."""

    def may_join(self, x: int, y: int) -> bool:
        """Whether two sets, by what stands for them, can become one. Many pairs ask of two that cannot, mostly before
        either has grown.
        """
        asked = x, y, self.sizes[x], self.sizes[y]
        if asked in self.refused:
            return False
        if self.are_one(x, y):
            return True
        if len(self.refused) >= REFUSED:
            self.refused.clear()
        self.refused.add(asked)
        return False

    def are_one(self, x: int, y: int) -> bool:
        """Whether two sets as they are now can become one."""
        raise NotImplementedError

    def stay_apart(self, x: int, y: int) -> bool:
        """Whether two sets cannot become one, nor any that they grow to."""
        raise NotImplementedError

    def join(self, x: int, y: int) -> None:
        """Make one set of two."""
        self.sizes[min(x, y)] += self.sizes[max(x, y)]
        self.union.join(x, y)

    def take_up(self, leaders: Sequence[int]) -> None:
        """Put the items, each still alone, into sets that were found before: of each item the first of its set."""
        self.union.parent[:] = array("q", leaders)
        for n, leader in enumerate(leaders):
            if n != leader:
                self.sizes[leader] += 1


REFUSED = 100_000
"""Pairs of sets that are remembered, of some two hundred bytes each."""


def join_sets(sets: Sets, edges: Iterable[Edge]) -> list[int]:
    """For each item what stands for its set, once all pairs are looked at, the surest first."""
    find, parent = sets.union.find, sets.union.parent
    for _, a, b in edges:
        x, y = parent[a], parent[b]
        if x == y:
            continue
        x = parent[a] = find(x)
        y = parent[b] = find(y)
        if x != y and sets.may_join(x, y):
            sets.join(x, y)
    return [find(n) for n in range(len(sets.union.parent))]


Pair = tuple[int, int]
"""The indices of two items, the smaller one first."""


class Looked(NamedTuple):
    """What looking at pairs again came to."""

    made: set[Pair]
    """Those by which items are joined."""
    kept: list[Edge]
    """Those, in their order, whose items surer ones had not made one already."""
    needless: list[Edge]
    """All others."""
    parted: bool
    """Whether one by which items were joined before joins them no more."""


def join_more(sets: Sets, edges: Iterable[Edge], new: Iterable[int], joined: Set[Pair]) -> set[Pair]:
    """The pairs by which items are joined, once all are looked at, the surest first; all but the `new` ones were joined
    before by the pairs `joined`.
    """
    return look_again(sets, edges, new, joined).made


def look_again(sets: Sets, edges: Iterable[Edge], new: Iterable[int], joined: Set[Pair]) -> Looked:
    """The same with what else it came to.

    What two sets came to holds as long as both are what they were then: only of those that are other is it asked again.
    And a pair that was needless is so again, as long as none that joined items is `parted`: then it need not be among
    the `edges`.
    """
    find, parent, other = sets.union.find, sets.union.parent, set(new)
    members: dict[int, list[int]] = {}
    made, kept, needless, parted = set[Pair](), list[Edge](), list[Edge](), False
    for edge in edges:
        _, a, b = edge
        if parent[a] == parent[b]:
            needless.append(edge)
            continue
        again = a in other or b in other
        before = (a, b) in joined
        if not (again or before):
            kept.append(edge)
            continue
        x = parent[a] = find(a)
        y = parent[b] = find(b)
        if x == y:
            needless.append(edge)
            continue
        kept.append(edge)
        mine, theirs = members.get(x) or [x], members.get(y) or [y]
        if not again or sets.may_join(x, y):
            both = members[min(x, y)] = mine + theirs
            sets.join(x, y)
            made.add((a, b))
            if again:
                other.update(both)
        elif before:
            parted = True
            other.update(mine, theirs)
    return Looked(made, kept, needless, parted)


ELSEWHERE = -1
"""In place of the index of an item that is not at hand."""


def join_at_hand(sets: Sets, edges: Iterable[Edge]) -> list[int]:
    """Which of some pairs wait, by their places, once all others are looked at, the surest first.

    A pair that ends ELSEWHERE holds the set of its first item. Each that touches a held set waits and holds both of its
    sets, unless they stay apart whatever comes.
    """
    find, held = sets.union.find, set[int]()
    waiting: list[int] = []
    for place, (_, a, b) in enumerate(edges):
        x = find(a)
        if b == ELSEWHERE:
            held.add(x)
        elif x != (y := find(b)):
            if x in held or y in held:
                if not sets.stay_apart(x, y):
                    held.update((x, y))
                    waiting.append(place)
            elif sets.may_join(x, y):
                sets.join(x, y)
    return waiting
