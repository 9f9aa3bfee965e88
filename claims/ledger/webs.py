"""Blocks as this process knows them: their numbers in, their items and what ties these together out.

Documents of one story come one after another and touch the same blocks. What was made out about a block (what agrees in
it, what was joined) holds as long as nobody else has put documents into facts: each turn leaves a number in the ledger,
and where it is another one than that of this process's last turn, all is forgotten.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from typing import NamedTuple

from claims.facts.decisions import Merge, Split
from claims.facts.items import MENTION, Agreeing, join_more_items
from claims.facts.joining import Edge, Pair
from claims.ledger import items as kept
from claims.ledger.blocks import claims_of, connect, list_members
from claims.ledger.figures import KnownFigures
from claims.ledger.settle import Block, Packed, Stored, Terms, store

MOST = 6_000
"""Items that are held at a time, of some kilobytes each."""


class Ties(NamedTuple):
    """What ties the items of a block together, by their places."""

    edges: list[Edge]
    """Pairs that agree, the surest first: how much speaks for each counts as less than nothing, to be sorted so."""
    weights: dict[Pair, float]
    """How much speaks for each of them, and for others that were asked about."""
    joined: set[Pair]
    """Those by which items were joined."""
    needless: list[Edge]
    """Further pairs that agree, in any order, whose items surer ones made one: most in a story that many tell."""


class _Held(NamedTuple):
    """What is held of a block."""

    stored: Sequence[Stored]
    ties: Ties | None = None
    """Where the block was joined, and so lies in its order; else it was only read."""


class Web(_Held):
    """The items of a block.

    Most blocks that share a key with a new document have no item that agrees, and are asked again by the next one: then
    it is remembered which items have which keys.
    """

    def find_holders(self, keys: Set[int], common: frozenset[str]) -> Mapping[int, Sequence[Packed]]:
        """Items by what they can be found by, for these keys at least; the names that tell nothing are the same for all
        turns in which a block is held.
        """
        known = self.__dict__
        if "holders" in known:
            return known["holders"]  # type: ignore[no-any-return]  # what was put there
        again = known.setdefault("asked", keys) is not keys
        found: dict[int, list[Packed]] = defaultdict(list)
        for item, *_ in self.stored:
            mine = item.find_keys(common)
            if again or not keys.isdisjoint(mine):
                for key in mine if again else keys & mine:
                    found[key].append(item)
        if again:
            known["holders"] = dict(found)
        return found


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
    new: list[int]
    """Places of items that were joined with none yet."""
    ties: Ties


def weave(
    known: Sequence[Web], fresh: Sequence[Packed], edges: Iterable[Edge], decisions: Sequence[Merge | Split]
) -> Iterator[Woven]:
    """Blocks that were joined and fresh items made into blocks: what agrees, the totals of one country and event, and
    what an editor put together. `edges` are pairs by the numbers of their items, of which one at least is fresh.
    """
    parts = [*([item for item, *_ in web.stored] for web in known), *([item] for item in fresh)]
    at = {item.id: n for n, part in enumerate(parts) for item in part}
    agree = list(edges)
    blocks = connect(len(parts), ((at[a], at[b]) for _, a, b in agree), gather(parts, decisions))
    tied: dict[int, list[Edge]] = defaultdict(list)
    for edge in agree:
        tied[blocks.find(at[edge[1]])].append(edge)
    for members in list_members(blocks):
        webs = [known[n] for n in members if n < len(known)]
        yield _weave([item for n in members for item in parts[n]], webs, tied[members[0]])


def _weave(items: list[Packed], webs: Sequence[Web], edges: Iterable[Edge]) -> Woven:
    """The items of one block, those of webs first, with the pairs of the others that agree."""
    order = sorted(range(len(items)), key=lambda n: (items[n].kind, items[n].order))
    places = sorted(range(len(items)), key=order.__getitem__)
    first, shifted = 0, []
    for web in webs:
        end = first + len(web.stored)
        shifted.append(_shift(web.ties, places[first:end]))
        first = end
    ties = shifted[0] if len(shifted) == 1 else _put_together(shifted)
    place = {item.id: n for item, n in zip(items, places, strict=True)}
    for weight, one, other in edges:
        a, b = sorted((place[one], place[other]))
        ties.edges.append((-weight, a, b))
        ties.weights[a, b] = weight
    ties.edges.sort()
    return Woven([items[n] for n in order], places[first:], ties)


def _shift(ties: Ties | None, places: Sequence[int]) -> Ties:
    """Ties where items lie at other places, in the same order; new texts come last, so that mostly none does."""
    if ties is None or (places and places[-1] == len(places) - 1):
        return ties or Ties([], {}, set(), [])
    return Ties(
        [(less, places[a], places[b]) for less, a, b in ties.edges],
        {(places[a], places[b]): weight for (a, b), weight in ties.weights.items()},
        {(places[a], places[b]) for a, b in ties.joined},
        [(less, places[a], places[b]) for less, a, b in ties.needless],
    )


def _put_together(several: Sequence[Ties]) -> Ties:
    """The ties of several blocks, whose places are those in one."""
    found = Ties([], {}, set(), [])
    for ties in several:
        found.edges.extend(ties.edges)
        found.weights.update(ties.weights)
        found.joined.update(ties.joined)
        found.needless.extend(ties.needless)
    return found


def gather(parts: Sequence[Sequence[Packed]], decisions: Sequence[Merge | Split]) -> Iterator[list[int]]:
    """The parts whose items belong into one block whether they agree or not."""
    homes: dict[str, list[int]] = defaultdict(list)
    for number, part in enumerate(parts):
        for home in {item.home for item in part if item.home}:
            homes[home].append(number)
    yield from homes.values()
    if decisions:
        holders = {claim: number for number, part in enumerate(parts) for item in part for claim in item.claims}
        yield from ([holders[claim] for claim in claims_of(d) if claim in holders] for d in decisions)


def join(woven: Woven, common: frozenset[str]) -> tuple[Block, Web]:
    """A block joined, and what is known of it from then on."""
    items, ties = woven.items, woven.ties
    found: list[list[int]] = []
    told, first = Ties([], ties.weights, set(), []), 0
    for part in _part_kinds(woven):
        whats = [item.unpack(common) for item in part.items]
        agreeing = Agreeing(part.ties.edges, part.ties.needless, part.ties.weights)
        some, looked = join_more_items(whats, agreeing, part.new, part.ties.joined)
        found += [[first + n for n in one] for one in some]
        told.edges.extend(_put_behind(first, looked.kept))
        told.joined.update((first + a, first + b) for a, b in looked.made)
        told.needless.extend(_put_behind(first, looked.needless))
        first += len(part.items)
    told.edges.sort()
    block = Block(items, found)
    stored = {item.id: (item, number, incident) for item, number, incident in store(block)}
    return block, Web([stored[item.id] for item in items], told)


def _put_behind(first: int, edges: list[Edge]) -> list[Edge]:
    """Pairs of items that lie behind so many others."""
    return [(less, first + a, first + b) for less, a, b in edges] if first else edges


def _part_kinds(woven: Woven) -> list[Woven]:
    """A block in which an editor put mentions and statements together as two: no pair is of both kinds."""
    middle, end = sum(item.kind == MENTION for item in woven.items), len(woven.items)
    return [_cut(woven, 0, middle), _cut(woven, middle, end)] if 0 < middle < end else [woven]


def _cut(woven: Woven, first: int, end: int) -> Woven:
    """The items of one kind."""
    items, new, (edges, weights, joined, needless) = woven
    mine = Ties(
        [(less, a - first, b - first) for less, a, b in edges if first <= a < end],
        {(a - first, b - first): weight for (a, b), weight in weights.items() if first <= a < end},
        {(a - first, b - first) for a, b in joined if first <= a < end},
        [(less, a - first, b - first) for less, a, b in needless if first <= a < end],
    )
    return Woven(items[first:end], [n - first for n in new if first <= n < end], mine)
