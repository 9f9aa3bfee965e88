"""Which kept items agree: items of one kind in, the pairs that do out; what two weigh together is remembered."""

from collections.abc import Iterator, Mapping, Sequence

from claims.facts.items import find_pairs, weigh
from claims.facts.joining import Edge
from claims.ledger.settle import Packed

MOST = 60_000
"""Pairs that are remembered."""
_weights: dict[tuple[int, int], tuple[bytes, bytes, frozenset[str], float]] = {}


def find_kept_edges(items: Sequence[Packed], common: frozenset[str], known: Mapping[int, int]) -> Iterator[Edge]:
    """The pairs of items that agree; `known` says how many items of the ledger have a key."""
    for a, b in find_pairs([item.find_keys(common) for item in items], known):
        if weight := weigh_kept(items[a], items[b], common):
            yield weight, a, b


def weigh_kept(a: Packed, b: Packed, common: frozenset[str]) -> float:
    """How much speaks for two items of one kind being of one fact, without some names."""
    pair = (a.id, b.id)
    known = _weights.get(pair)
    if known and known[0] is a.packed and known[1] is b.packed and known[2] is common:
        return known[3]
    if len(_weights) >= MOST:
        _weights.clear()
    weight = weigh(a.unpack(common), b.unpack(common))
    _weights[pair] = a.packed, b.packed, common, weight
    return weight
