"""Which items are settled together: what ties them together in, blocks out."""

from array import array
from collections.abc import Iterable, Iterator, Sequence

from claims.facts.decisions import Merge, Split
from claims.facts.joining import Union


class Lists:
    """Lists of numbers, each number in one of them at most, kept in two rows: millions of them take little."""

    def __init__(self, lists: int, numbers: int) -> None:
        self.last, self.before = array("q", [-1]) * lists, array("q", [-1]) * numbers

    def add(self, which: int, number: int) -> None:
        """Put a number at the end of a list."""
        self.before[number] = self.last[which]
        self.last[which] = number

    def get(self, which: int) -> list[int]:
        """The numbers of a list, in the order in which they came."""
        found, number = [], self.last[which]
        while number >= 0:
            found.append(number)
            number = self.before[number]
        return found[::-1]


def list_members(union: Union) -> Iterator[list[int]]:
    """The members of each set; the first is the one that `find` gives for it."""
    size = len(union.parent)
    lists = Lists(size, size)
    for place in range(size):
        lists.add(union.find(place), place)
    yield from filter(None, map(lists.get, range(size)))


def connect(size: int, *together: Iterable[Sequence[int]]) -> Union:
    """So many items by their places in blocks: each of these lists belongs into one."""
    blocks = Union(size)
    for lists in together:
        for same in lists:
            for other in same[1:]:
                blocks.join(same[0], other)
    return blocks


def claims_of(decision: Merge | Split) -> frozenset[int]:
    """All claims that a decision is about."""
    return decision.claims | decision.anchors if isinstance(decision, Merge) else decision.claims
