"""Which mentions of incidents are one incident: mentions in, groups of them out.

Two mentions are one incident where their days can be one and enough of their names, targets and numbers agree. Each pair
is judged by itself and chains hold together, so the result does not depend on the order in which documents arrive. Only
mentions that share a name or a number on neighbouring days are compared, never all pairs.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from claims.facts.mentions import Mention, days_between

ENOUGH = 2.0
"""The weight of agreement from which on two mentions are one incident."""
CROWD = 400
"""Mentions that one key may bring together; beyond that a name is too common to compare by."""


class Union:
    """Sets that only ever grow together; the smallest member stands for each."""

    def __init__(self, size: int) -> None:
        self.parent = list(range(size))

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


def link_mentions(mentions: Sequence[Mention]) -> list[int]:
    """For each mention the index of the one that stands for its incident."""
    union = Union(len(mentions))
    for a, b in candidate_pairs(mentions):
        if union.find(a) != union.find(b) and agreement(mentions[a], mentions[b]) >= ENOUGH:
            union.join(a, b)
    return [union.find(i) for i in range(len(mentions))]


def candidate_pairs(mentions: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """The pairs that share a key, each key's crowd limited."""
    keyed: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, mention in enumerate(mentions):
        for key in mention_keys(mention):
            keyed[key].append(index)
    seen: set[tuple[int, int]] = set()
    for crowd in keyed.values():
        if len(crowd) <= CROWD:
            for pair in combinations(crowd, 2):
                if pair not in seen:
                    seen.add(pair)
                    yield pair


def mention_keys(mention: Mention) -> set[tuple[str, str]]:
    """What a mention can be found by: its names and numbers, with its month."""
    months = {(day or "")[:7] for day in (mention.first, mention.last)}
    words = {*mention.names, *(f"{event} {number:g}" for event, number in mention.numbers if number >= 10)}
    return {(month, word) for month in months for word in words}


def agreement(a: Mention, b: Mention) -> float:
    """How much speaks for one incident: names weigh one each, targets a half, an equal figure as much as it is rare."""
    if a.total != b.total or a.document == b.document:
        return 0.0
    apart = abs(days_between(a.last, b.last))
    if apart > 2:
        return 0.0
    score = min(3.0, float(len(a.names & b.names))) + 0.5 * len(a.targets & b.targets)
    score += sum(min(1.5, 0.5 * len(f"{number:g}")) for _, number in a.numbers & b.numbers)
    return score - 0.5 * apart
