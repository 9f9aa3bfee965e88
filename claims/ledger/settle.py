"""Blocks of items into facts and conflicts: what no pair that agrees connects with anything else is settled by itself.

In: items that agree, packed, with the claims of each. Out: facts with their claims, and conflicts, as rows.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from itertools import chain, pairwise
from typing import NamedTuple

from claims.facts.arithmetic import each_once, find_incident_arithmetic
from claims.facts.conflict import Conflict
from claims.facts.decisions import Merge, Split, apply_to_groups
from claims.facts.facts import Fact, find_fact_conflicts, make_fact
from claims.facts.figure import Figure, Kept, reading_order
from claims.facts.group import Group, group_items
from claims.facts.items import (
    MENTION,
    STATEMENT,
    Item,
    drop_names,
    find_keys,
    join_items,
    unpack,
    with_figures,
)
from claims.facts.joining import Edge
from claims.ledger.told import Told, tell

ROWS = 1200
"""Claims beyond which the next block waits for the next transaction."""
Row = tuple[object, ...]


class _Fields(NamedTuple):
    """What is kept of an item."""

    id: int
    """The number of its first claim."""
    document: int
    kind: int
    home: str | None
    packed: bytes
    claims: tuple[int, ...]


class Packed(_Fields):
    """An item as it is kept. What it is unpacked to is remembered: a new document asks for it again and again."""

    @Kept
    def item(self) -> Item:
        """The item again, without its texts."""
        return unpack(self.kind, self.packed)

    @Kept
    def order(self) -> tuple[str, str, int]:
        """What sorts it among others, whenever they arrive."""
        return self.item.order

    def unpack(self, common: frozenset[str]) -> Item:
        """The same without some names."""
        known = self.__dict__
        if known.get("without") is not common:
            known.update(without=common, unpacked=drop_names(self.item, common))
        return known["unpacked"]  # type: ignore[no-any-return]  # what was put there

    def find_keys(self, common: frozenset[str]) -> Set[int]:
        """What it can be found by without those names."""
        known = self.__dict__
        if known.get("common") is not common:
            known.update(common=common, keys=find_keys(self.unpack(common)))
        return known["keys"]  # type: ignore[no-any-return]  # what was put there

    def tell_keys(self, common: frozenset[str], keys: Set[int]) -> None:
        """Let it know what it can be found by without those names, so that it need not be made again."""
        self.__dict__.update(common=common, keys=keys)

    def forget(self) -> None:
        """Drop what was remembered, which takes several times the room of what is kept."""
        self.__dict__.clear()

    def __getstate__(self) -> None:
        """Nothing besides the fields is pickled."""


class Block(NamedTuple):
    """Items that chains of pairs that agree connect, and of each incident or statement the places of its items."""

    items: Sequence[Packed]
    joined: Sequence[Sequence[int]]


Stored = tuple[Packed, int, int]
"""An item with its block and its incident."""


class Settled(NamedTuple):
    """What some blocks came to."""

    facts: list[Row]
    claims: list[Row]
    """Fact, relation and reason of each claim, then its number."""
    conflicts: list[Row]
    sides: list[Row]
    stored: list[Stored]
    keys: list[tuple[int, int, int]]
    """What items are found by: the key, a block, and how many of its items have it."""
    same: list[int]
    """Claims whose incident is as it was, so that nothing of theirs is written."""


def nothing_settled() -> Settled:
    """What no blocks come to, to be added to."""
    return Settled([], [], [], [], [], [], [])


class Terms(NamedTuple):
    """What is the same for all blocks."""

    common: frozenset[str]
    """Names that tell nothing."""
    decisions: tuple[Merge | Split, ...]
    rule: str
    """How ranges are made."""
    incidents: Mapping[int, frozenset[int]] = {}
    """The items of each incident as it is in facts already, by its least item; totals are none."""
    told: Told | None = None
    """What figures are to each other, where the same ones are asked about again and again."""


def settle(
    terms: Terms, read: Callable[[Iterable[int]], Mapping[int, Figure]], blocks: Sequence[Block]
) -> list[Settled]:
    """What some blocks come to, whole blocks of about ROWS claims together; `read` gives figures by their claims.

    What items are found by is left to whoever knows which of that stands in the ledger.
    """
    same: list[int] = []
    changed = [
        [items for found in block.joined if not _is_same(terms, items := [block.items[n] for n in found], same)]
        for block in blocks
    ]
    figures = read(claim for incidents in changed for items in incidents for item in items for claim in item.claims)
    shares = [nothing_settled()._replace(same=same)]
    for block, incidents in zip(blocks, changed, strict=True):
        settle_block(find_room(shares), terms, block, incidents, figures)
    return shares


def find_room(shares: list[Settled]) -> Settled:
    """The last of some shares, or another one where that has enough claims."""
    if len(shares[-1].claims) >= ROWS:
        shares.append(nothing_settled())
    return shares[-1]


def settle_block(
    settled: Settled,
    terms: Terms,
    block: Block,
    incidents: Sequence[Sequence[Packed]],
    figures: Mapping[int, Figure],
) -> None:
    """Add what a block comes to, of which these incidents are to be made facts, with their figures."""
    told = Told() if terms.told is None else terms.told
    settled.stored.extend(store(block))
    if len(block.items) == 1 and block.items[0].kind == STATEMENT:
        add_facts(settled, settle_alone(terms, incidents, figures), told.tell)
        return
    groups = group_items([_bring(item, figures, terms.common) for item in items] for items in incidents)
    facts = [make_fact(group, terms.rule) for group in apply_to_groups(groups, terms.decisions)]
    add_facts(settled, facts, told.tell)
    conflicts = (conflict for fact in facts for conflict in find_fact_conflicts(fact, told.judge))
    add_conflicts(settled, chain(conflicts, each_once(find_incident_arithmetic(facts))))


def settle_alone(terms: Terms, incidents: Iterable[Sequence[Packed]], figures: Mapping[int, Figure]) -> Iterator[Fact]:
    """The fact of a statement that is like no other, as most are: nothing is asked of its words."""
    for (item,) in incidents:
        alone = [Group([figures[item.id]])]
        yield from (make_fact(group, terms.rule) for group in apply_to_groups(alone, terms.decisions))


def join_block(items: Sequence[Packed], edges: Sequence[Edge], common: frozenset[str]) -> Block:
    """Items whose incidents and statements are not known yet, with the pairs of them that agree."""
    if len(items) == 1:
        return Block(items, [[0]])
    whats = [item.unpack(common) for item in items]
    return Block(items, [found for kind in (MENTION, STATEMENT) for found in _join(whats, edges, kind)])


def _join(items: Sequence[Item], edges: Sequence[Edge], kind: int) -> Iterator[list[int]]:
    """The places of the items of each incident or statement, in their order."""
    chosen = sorted((n for n, item in enumerate(items) if item.kind == kind), key=lambda n: items[n].order)
    place = {n: at for at, n in enumerate(chosen)}
    mine = [(weight, place[a], place[b]) for weight, a, b in edges if a in place]
    for found in join_items([items[n] for n in chosen], mine):
        yield [chosen[at] for at in found]


def _bring(item: Packed, figures: Mapping[int, Figure], common: frozenset[str]) -> Item:
    """An item with its figures."""
    return with_figures(item.unpack(common), [figures[claim] for claim in item.claims])


def _is_same(terms: Terms, items: Sequence[Packed], same: list[int]) -> bool:
    """Whether an incident is as it is in facts already; then its claims are noted as such."""
    known = terms.incidents.get(min(item.id for item in items))
    if known is None or known != {item.id for item in items}:
        return False
    same.extend(claim for item in items for claim in item.claims)
    return True


def store(block: Block) -> Iterator[Stored]:
    """The items of a block as they are kept."""
    items, number = block.items, min(item.id for item in block.items)
    for found in block.joined:
        incident = min(items[n].id for n in found)
        yield from ((items[n], number, incident) for n in found)


def count_keys(items: Iterable[Packed], common: frozenset[str]) -> Counter[int]:
    """What items can be found by, and how many of them by each."""
    return Counter(chain.from_iterable(item.find_keys(common) for item in items))


Tell = Callable[[Figure, Figure], tuple[str, str]]
"""What gives the name of what a figure is to the one before it, and the reason."""


def add_facts(settled: Settled, facts: Iterable[Fact], tell: Tell) -> None:
    """Add facts as rows, with what becomes of their claims."""
    for fact in facts:
        settled.facts.append(fact_row(fact))
        settled.claims.extend(member_rows(fact, tell))


def member_rows(fact: Fact, tell: Tell = tell) -> Iterator[Row]:
    """What becomes of the claims of a fact."""
    name, figures = fact.id, fact.figures
    yield name, None, None, figures[0].id
    for before, figure in pairwise(figures):
        yield (name, *tell(before, figure), figure.id)


def add_conflicts(settled: Settled, conflicts: Iterable[Conflict]) -> None:
    """Add conflicts as rows, with their sides."""
    for c in conflicts:
        settled.conflicts.append((c.id, c.fact, c.kind, c.event, c.low, c.high, c.radius, c.reason, c.settle))
        settled.sides.extend((c.id, figure.id, side) for side, figures in enumerate(c.sides) for figure in figures)


def fact_row(fact: Fact) -> Row:
    """A fact as a row of its table."""
    r = fact.range
    return (
        fact.id, fact.title, fact.event, fact.group, fact.unit, fact.place, fact.since, fact.as_of, r.low, r.best,
        r.high, r.rule, len(fact.figures), fact.documents, fact.origins, fact.voices,
        min(fact.figures, key=reading_order).id, json.dumps(r.claims),
    )  # fmt: skip
