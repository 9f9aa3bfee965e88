"""Which incidents of a ledger a text tells of that is not in it: its mention of one in, their items in the ledger out.

A mention is weighed and joined as one of a new document is (`group_new`), and nothing is written. Only so many items
are looked at as a check of a draft has time for.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from claims.facts import weights
from claims.facts.items import MENTION, Item, drop_names, find_keys, make_sets
from claims.facts.joining import join_sets, surest_first
from claims.facts.link import CROWD, agreement
from claims.facts.mentions import Mention
from claims.ledger import items as kept
from claims.ledger.settle import Packed, Stored

BLOCKS = 4
"""Blocks that are looked into for a mention: those that share most of what it is found by."""
NEAR = 120
"""Items of a block that are weighed, the latest; those of documents that are near by other ways besides."""
MEMBERS = 60
"""Items of an incident that are read, the latest."""


def recall(
    connection: sqlite3.Connection, mention: Item, documents: Mapping[int, float], common: frozenset[str]
) -> list[Packed]:
    """The items of the incidents that a mention would be put into; empty where the ledger knows none.

    `documents` are near it by other ways: items of theirs are weighed in blocks of whatever size, and what each has in
    common with the mention's own text besides speaks for them. `common` are the names that tell nothing.
    """
    mine = drop_names(mention, common)
    near = {stored[0].id: stored for stored in _read_near(connection, mine, documents)}
    agreeing = {
        (block, incident)
        for item, block, incident in near.values()
        if _weigh(mine, item, common, documents) >= weights.LINKING.least
    }
    incidents = [kept.read_of_incident(connection, *place, MEMBERS) for place in sorted(agreeing)]
    return _join(mine, incidents, common, documents) if incidents else []


def _read_near(connection: sqlite3.Connection, mention: Item, documents: Iterable[int]) -> Iterator[Stored]:
    """Items that may be of a mention's incident."""
    shared: dict[int, float] = defaultdict(float)
    for _, block, items in kept.find_blocks(connection, find_keys(mention)):
        if items <= CROWD:
            shared[block] += 1 / items
    found = kept.read_of_documents(connection, documents)
    for block in sorted(shared, key=lambda block: (-shared[block], block))[:BLOCKS]:
        found += kept.read_of_block(connection, block, NEAR)
    return (stored for stored in found if stored[0].kind == MENTION and not stored[0].home)


def _weigh(mention: Item, item: Packed, common: frozenset[str], documents: Mapping[int, float]) -> float:
    """How much speaks for one incident."""
    mine, theirs = mention.what, item.unpack(common).what
    if not (isinstance(mine, Mention) and isinstance(theirs, Mention)):
        return weights.NEVER
    weight = agreement(mine, theirs)
    return weight + documents.get(item.document, 0.0) if weight > weights.NEVER else weight


class _Reach(NamedTuple):
    """Items of incidents that a mention can be one with by their days, and how much speaks for each."""

    items: list[Packed]
    weights: list[float]
    leaders: list[int]
    """The first item of the incident of each."""


def _join(
    mention: Item, incidents: Sequence[Sequence[Stored]], common: frozenset[str], documents: Mapping[int, float]
) -> list[Packed]:
    """The items of those incidents that a mention is of, once it is joined with them as they are.

    Of an incident that is told for days only the reports of days that the mention can be of are asked.
    """
    reach = _Reach([], [], [])
    for incident in incidents:
        first = len(reach.items)
        for item, *_ in incident:
            weight = _weigh(mention, item, common, documents)
            if weight > weights.NEVER:
                reach.items.append(item)
                reach.weights.append(weight)
                reach.leaders.append(first)
    mine = _joined(mention, reach, common)
    return [item for incident in incidents if any(i.id in mine for i, *_ in incident) for item, *_ in incident]


def _joined(mention: Item, reach: _Reach, common: frozenset[str]) -> set[int]:
    """The numbers of the items that a mention is joined with."""
    last = len(reach.items)
    whats = [*(item.unpack(common).what for item in reach.items), mention.what]
    sets = make_sets(whats, {(at, last): weight for at, weight in enumerate(reach.weights)})
    sets.take_up([*reach.leaders, last])
    edges = [(weight, at, last) for at, weight in enumerate(reach.weights) if weight >= weights.LINKING.least]
    joined = join_sets(sets, surest_first(edges))
    return {item.id for item, leader in zip(reach.items, joined, strict=False) if leader == joined[last]}
