"""Blocks as this process knows them: their numbers in, their items and what ties these together out.

Documents of one story come one after another and touch the same blocks. What was made out about a block (what agrees in
it, what was joined) holds as long as nobody else has put documents into facts: each turn leaves a number in the ledger,
and where it is another one than that of this process's last turn, all is forgotten.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from typing import NamedTuple

from claims.facts.decisions import Merge, Split
from claims.facts.items import MENTION, join_more_items
from claims.facts.joining import Edge, Pair
from claims.ledger import items as kept
from claims.ledger.blocks import claims_of, connect, list_members
from claims.ledger.figures import KnownFigures
from claims.ledger.settle import Block, Packed, Stored, Terms, store

MOST = 6_000
"""Items that are held at a time, of some kilobytes each."""


class Web(NamedTuple):
    """The items of a block; those that were joined lie in their order."""

    stored: Sequence[Stored]
    pairs: Sequence[tuple[float, int, int]] = ()
    """Those that agree by their places, the surest first: of how much speaks for each the negative."""
    joined: Set[Pair] = frozenset()
    """Those of them by which items were joined."""
    known: bool = False
    """Whether it was joined; else it was only read."""


class Webs:
    """The blocks that were asked for last, and figures of theirs."""

    def __init__(self) -> None:
        self.webs: dict[int, Web] = {}
        self.figures = KnownFigures()
        self.turn: int | None = None
        self.terms: Terms | None = None

    def begin(self, connection: sqlite3.Connection, terms: Terms) -> Terms:
        """Forget all that may not be as it is in the ledger; the terms, those of the last turn where they are the same,
        so that what was made out under them is found again.
        """
        turn = kept.read_turn(connection)
        if turn is None or turn != self.turn or terms != self.terms:
            self.webs.clear()
            self.figures.forget()
            self.terms = terms
        self.turn = None  # until this turn is kept
        return self.terms or terms

    def forget(self, blocks: Iterable[int]) -> None:
        """Forget some blocks."""
        for block in blocks:
            self.webs.pop(block, None)

    def read(self, connection: sqlite3.Connection, blocks: Iterable[int]) -> list[Web]:
        """Some blocks, with what is known of them."""
        wanted = sorted(blocks)
        unread: dict[int, list[Stored]] = {block: [] for block in wanted if block not in self.webs}
        for stored in kept.read_of_blocks(connection, unread) if unread else ():
            unread[stored[1]].append(stored)
        found = {block: self.webs.pop(block) if block in self.webs else Web(unread[block]) for block in wanted}
        self.webs.update(found)
        return list(found.values())

    def keep(self, connection: sqlite3.Connection, webs: Iterable[Web]) -> None:
        """Hold what some blocks came to in this turn, in place of what was not asked for longest."""
        self.webs.update((web.stored[0][1], web) for web in webs)
        self.turn = kept.write_turn(connection)
        size = sum(len(web.stored) for web in self.webs.values())
        while size > MOST:
            size -= len(self.webs.pop(next(iter(self.webs))).stored)


class Woven(NamedTuple):
    """A block before it is joined."""

    items: list[Packed]
    """In their order, those of one kind together."""
    pairs: list[tuple[float, int, int]]
    new: list[int]
    """Places of items of which nothing is known yet."""
    joined: set[Pair]
    """Pairs by which all others were joined."""


def weave(
    known: Sequence[Web], fresh: Sequence[Packed], edges: Iterable[Edge], decisions: Sequence[Merge | Split]
) -> Iterator[Woven]:
    """Blocks that are known and fresh items made into blocks: what agrees, the totals of one country and event, and
    what an editor put together. `edges` are pairs by the numbers of their items, of which one at least is fresh.
    """
    items = [item for web in known for item, *_ in web.stored]
    first = len(items)
    items += fresh
    place = {item.id: n for n, item in enumerate(items)}
    fresh_pairs = [(weight, place[a], place[b]) for weight, a, b in edges]
    starts = [place[web.stored[0][0].id] for web in known]
    whole = (range(start, start + len(web.stored)) for start, web in zip(starts, known, strict=True))
    blocks = connect(len(items), whole, ((a, b) for _, a, b in fresh_pairs), gather(items, decisions))
    tied: dict[int, list[Edge]] = defaultdict(list)
    for pair in fresh_pairs:
        tied[blocks.find(pair[1])].append(pair)
    within: dict[int, list[tuple[int, Web]]] = defaultdict(list)
    for start, web in zip(starts, known, strict=True):
        within[blocks.find(start)].append((start, web))
    for numbers in list_members(blocks):
        block = numbers[0]
        numbers.sort(key=lambda n: (items[n].kind, items[n].item.order))
        at = {n: place for place, n in enumerate(numbers)}
        pairs, joined = list[tuple[float, int, int]](), set[Pair]()
        for start, web in within[block]:
            here = [at[n] for n in range(start, start + len(web.stored))]
            pairs += [(less, here[a], here[b]) for less, a, b in web.pairs]
            joined.update((here[a], here[b]) for a, b in web.joined)
        pairs += [(-weight, min(at[a], at[b]), max(at[a], at[b])) for weight, a, b in tied[block]]
        yield Woven([items[n] for n in numbers], sorted(pairs), [at[n] for n in numbers if n >= first], joined)


def gather(items: Sequence[Packed], decisions: Sequence[Merge | Split]) -> Iterator[list[int]]:
    """The items that belong into one block whether they agree or not."""
    homes: dict[str, list[int]] = defaultdict(list)
    for number, item in enumerate(items):
        if item.home:
            homes[item.home].append(number)
    yield from homes.values()
    if decisions:
        holders = {claim: number for number, item in enumerate(items) for claim in item.claims}
        yield from ([holders[claim] for claim in claims_of(d) if claim in holders] for d in decisions)


def join(woven: Woven, common: frozenset[str]) -> tuple[Block, Web]:
    """A block joined, and what is known of it from then on."""
    items, pairs, new, _ = woven
    middle = sum(item.kind == MENTION for item in items)
    found: list[list[int]] = []
    joined = set[Pair]()
    for first, end in ((0, middle), (middle, len(items))):  # no pair is of two kinds
        if first == end:
            continue
        mine = {(a - first, b - first): -less for less, a, b in pairs if first <= a < end}
        before = {(a - first, b - first) for a, b in woven.joined if first <= a < end}
        whats = [item.unpack(common) for item in items[first:end]]
        some, made = join_more_items(whats, mine, [n - first for n in new if first <= n < end], before)
        found += [[first + n for n in one] for one in some]
        joined.update((first + a, first + b) for a, b in made)
    block = Block(items, found)
    stored = {item.id: (item, number, incident) for item, number, incident in store(block)}
    return block, Web([stored[item.id] for item in items], pairs, joined, True)
