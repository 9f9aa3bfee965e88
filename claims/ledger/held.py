"""Keys of items, held until there are very many and then written in their order: keys in, a few thousand out at a time.

A key is a digest, so keys that come as blocks are settled lie anywhere in their table: each would be a page of its own
to be changed, logged and copied, which for a large ledger is hundreds of times what is written. In order, they share
pages.
"""

from array import array
from collections.abc import Iterable, Iterator
from itertools import islice

Key = tuple[int, int, int]
"""A key, a block whose items have it, and how many of them do."""
HELD = 250_000
"""Keys that are held: some twenty-five megabytes while they are put in order."""
WRITTEN = 5_000
"""Keys in a transaction: some tens of milliseconds."""


class HeldKeys:
    """Keys that wait to be written.

    >>> held = HeldKeys()
    >>> held.hold([(7, 1, 1), (3, 2, 1)])
    >>> held.hold([(5, 1, 2)])
    >>> list(held.release())
    [[(3, 2, 1), (5, 1, 2), (7, 1, 1)]]
    >>> held.are_many()
    False
    """

    def __init__(self) -> None:
        self.columns = array("q"), array("q"), array("q")

    def hold(self, keys: Iterable[Key]) -> None:
        """Take in some keys."""
        for column, values in zip(self.columns, zip(*keys, strict=True), strict=False):
            column.extend(values)

    def are_many(self) -> bool:
        """Whether it is time to write them."""
        return len(self.columns[0]) >= HELD

    def release(self) -> Iterator[list[Key]]:
        """All of them in order, a transaction's at a time; none is held any more."""
        keys, blocks, counts = self.columns
        self.columns = array("q"), array("q"), array("q")
        order = iter(sorted(range(len(keys)), key=keys.__getitem__))
        while some := list(islice(order, WRITTEN)):
            yield [(keys[at], blocks[at], counts[at]) for at in some]
