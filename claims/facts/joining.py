"""Which items are of one set: pairs that agree in, the surest first, and sets out.

Whether two sets become one is asked of the two as wholes, so the order of the pairs matters: it is the same wherever
they are joined. What pairs have been looked at can be taken up again with the sets that they left.
"""

from array import array
from collections.abc import Iterable


class Union:
    """Sets that only ever grow together; the smallest member stands for each."""

    def __init__(self, size: int) -> None:
        self.parent = array("q", range(size))

    def find(self, item: int) -> int:
        """The member that stands for the set of `item`."""
        parent = self.parent
        while parent[item] != item:
            parent[item] = parent[parent[item]]
            item = parent[item]
        return item

    def join(self, a: int, b: int) -> None:
        """Make one set of two."""
        a, b = self.find(a), self.find(b)
        if a != b:
            self.parent[max(a, b)] = min(a, b)


Edge = tuple[float, int, int]
"""How much speaks for two mentions being one incident, and their indices."""


def surest_first(edges: Iterable[Edge]) -> list[Edge]:
    """The pairs in the order in which they are joined, the smaller index of each first."""
    return sorted(((weight, min(a, b), max(a, b)) for weight, a, b in edges), key=by_sureness)


def by_sureness(edge: Edge) -> Edge:
    """A key that sorts pairs so."""
    return -edge[0], edge[1], edge[2]


class Sets:
    """Items by their places, in sets of one to begin with; the smallest member stands for each."""

    def __init__(self, size: int) -> None:
        self.union = Union(size)

    def may_join(self, x: int, y: int) -> bool:
        """Whether two sets, by what stands for them, can become one."""
        raise NotImplementedError

    def join(self, x: int, y: int) -> None:
        """Make one set of two."""
        self.union.join(x, y)


def join_sets(sets: Sets, edges: Iterable[Edge]) -> list[int]:
    """For each item what stands for its set, once all pairs are looked at, the surest first."""
    find = sets.union.find
    for _, a, b in edges:
        x, y = find(a), find(b)
        if x != y and sets.may_join(x, y):
            sets.join(x, y)
    return [find(n) for n in range(len(sets.union.parent))]
