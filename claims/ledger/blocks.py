"""Which items are settled together: what ties them together in, blocks out."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from claims.facts.decisions import Merge, Split
from claims.facts.link import Union


class Blocks(Union):
    """Items by their places, those of one block together."""

    def members(self) -> dict[int, list[int]]:
        """The items of each block, by the place that `find` gives for it."""
        found: dict[int, list[int]] = defaultdict(list)
        for place in range(len(self.parent)):
            found[self.find(place)].append(place)
        return found


def connect(size: int, *together: Iterable[Sequence[int]]) -> Blocks:
    """The blocks of so many items, of which each of these lists belongs into one."""
    blocks = Blocks(size)
    for lists in together:
        for same in lists:
            for other in same[1:]:
                blocks.join(same[0], other)
    return blocks


def claims_of(decision: Merge | Split) -> frozenset[int]:
    """All claims that a decision is about."""
    return decision.claims | decision.anchors if isinstance(decision, Merge) else decision.claims
