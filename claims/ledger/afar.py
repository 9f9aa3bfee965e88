"""Blocks too large to be held: where a block's items lie in, what it comes to out, piece by piece.

An item is read when something is asked of it, and so is a figure; a few thousand are held at a time. What comes out is
what `settle` makes of a block whose items are all at hand.
"""

import pickle
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from claims.facts.arithmetic import each_once, find_incident_arithmetic
from claims.facts.counted import is_harm
from claims.facts.decisions import apply_to_groups
from claims.facts.facts import Fact, find_fact_conflicts, make_fact
from claims.facts.figure import Figure
from claims.facts.group import group_items
from claims.facts.items import MENTION, STATEMENT, Item, find_keys, find_leaders, unpack_figures
from claims.facts.items import with_figures as put_figures
from claims.facts.link import Recent
from claims.ledger.aside import Aside, Place
from claims.ledger.blocks import Lists
from claims.ledger.settle import ROWS, Packed, Settled, Terms, add_conflicts, fact_row, member_rows, nothing_settled
from claims.ledger.shelves import read_edges
from claims.ledger.surest import sort_aside
from claims.ledger.workers import Worker

if TYPE_CHECKING:
    from claims.facts.joining import Edge

HELD = 3_000
"""Items that are held at a time, of some kilobytes each."""
KNOWN = 50_000
"""Pairs of which it is remembered how much speaks for them."""
FIGURES = 20
"""Bits for which figure of its item one is."""


class Far(Figure):
    """A figure that is read again whenever something is asked of it: a tenth of a kilobyte instead of five.

    As a tuple it has its item's block and where it stands there instead of a figure's fields.
    """

    def __getattribute__(self, name: str) -> Any:  # noqa: ANN401 - whatever is asked of a figure
        items, at = self  # type: ignore[misc]  # as made by `with_figures`
        return getattr(items.figures(at >> FIGURES)[at & ((1 << FIGURES) - 1)], name)


class Items:
    """The items of a block by their places in it, each read when it is asked for."""

    def __init__(self, aside: Aside, places: Sequence[Place], terms: Terms) -> None:
        self.aside, self.places, self.common = aside, places, terms.common
        self.kinds, self.ids = bytearray(), array("q")
        self.figures, self.item = lru_cache(HELD)(self._read_figures), lru_cache(HELD)(self._read_item)
        for place in places:
            kind, _, figures = unpack_figures(aside.get(place)[2])
            self.kinds.append(kind)
            self.ids.append(figures[0].id)

    def _read_figures(self, n: int) -> list[Figure]:
        return unpack_figures(self.aside.get(self.places[n])[2])[2]

    def _read_item(self, n: int) -> Item:
        return self.packed(n).unpack(self.common)

    def packed(self, n: int) -> Packed:
        """An item as it is kept."""
        _, packed, rest = self.aside.get(self.places[n])
        kind, home, figures = unpack_figures(rest)
        return Packed(figures[0].id, figures[0].document, kind, home, packed, tuple(f.id for f in figures))

    def with_figures(self, n: int) -> Item:
        """An item with its figures, each of which is read when it is asked for."""
        figures = [tuple.__new__(Far, (self, n << FIGURES | at)) for at in range(len(self.figures(n)))]
        return put_figures(self.item(n), figures)

    def in_order(self, kind: int) -> "array[int]":
        """The items of a kind in their order."""
        chosen = (n for n, other in enumerate(self.kinds) if other == kind)
        return array("q", sorted(chosen, key=lambda n: self.item(n).order))


class Ordered(Sequence[Any]):
    """What items of one kind are, in their order."""

    def __init__(self, items: Items, order: Sequence[int]) -> None:
        self.items, self.order = items, order

    def __len__(self) -> int:
        return len(self.order)

    def __getitem__(self, at: Any) -> Any:  # noqa: ANN401 - a place in, a mention or statement out
        return self.items.item(self.order[at]).what


class Ranks(dict[int, int]):
    """Places in an order by the numbers of items; -1 for one that is not in it."""

    def __init__(self, numbers: Sequence[int], order: Sequence[int]) -> None:
        self.numbers, self.ranks = numbers, array("q", [-1]) * len(numbers)
        for at, n in enumerate(order):
            self.ranks[n] = at

    def __missing__(self, number: int) -> int:
        return self.ranks[bisect_left(self.numbers, number)]


class Pieces:
    """What a block comes to, put aside piece by piece."""

    def __init__(self, aside: Aside) -> None:
        self.aside, self.places, self.now = aside, array("q"), nothing_settled()

    def room(self) -> Settled:
        """The piece that has room for more."""
        if max(len(self.now.stored), len(self.now.claims), len(self.now.conflicts)) >= ROWS:
            self.put()
        return self.now

    def put(self) -> None:
        """Put aside what there is."""
        self.places.extend(self.aside.put([(pickle.dumps(self.now), b"", b"")]))
        self.now = nothing_settled()


def read_piece(aside: Aside, place: Place) -> Settled:
    """A piece that was put aside."""
    piece: Settled = pickle.loads(aside.get(place, 1)[0])
    return piece


def settle_afar(
    terms: Terms, worker: Worker, numbers: Sequence[int], places: Sequence[Place], ties: Sequence[Place]
) -> "array[int]":
    """Where the pieces lie that a block comes to, whose items and pairs lie aside."""
    items, pieces = Items(worker.aside, places, terms), Pieces(worker.aside)
    joined = (found for kind in (MENTION, STATEMENT) for found in _join(worker, items, kind, numbers, ties))
    groups = group_items([items.with_figures(n) for n in found] for found in _noted(items, pieces, joined))
    facts = (make_fact(group, terms.rule) for group in apply_to_groups(groups, terms.decisions))
    kept = [fact for fact in facts if _add_fact(pieces, fact)]
    for conflict in each_once(find_incident_arithmetic(kept)):
        add_conflicts(pieces.room(), [conflict])
    pieces.put()
    return pieces.places


def _join(
    worker: Worker, items: Items, kind: int, numbers: Sequence[int], ties: Sequence[Place]
) -> Iterator[Sequence[int]]:
    """The places of the items of each incident or statement, in their order."""
    order = items.in_order(kind)
    edges: Iterable[Edge] = read_edges(worker, ties, Ranks(numbers, order))
    edges = sort_aside(worker.aside, (edge for edge in edges if edge[1] >= 0))
    leaders = find_leaders(Ordered(items, order), edges, Recent(KNOWN))
    followers = Lists(len(order), len(order))
    for at, leader in enumerate(leaders):
        followers.add(leader, at)
    for at, leader in enumerate(leaders):
        if at == leader:
            yield [order[member] for member in followers.get(leader)]


def _noted(items: Items, pieces: Pieces, joined: Iterable[Sequence[int]]) -> Iterator[Sequence[int]]:
    """The same incidents and statements; their items are written down, with what they can be found by."""
    block = min(items.ids)
    for found in joined:
        incident = min(items.ids[n] for n in found)
        for n in found:
            piece = pieces.room()
            piece.stored.append((items.packed(n), block, incident))
            piece.keys.extend((key, block, 1) for key in find_keys(items.item(n)))
        yield found


def _add_fact(pieces: Pieces, fact: Fact) -> bool:
    """Write down a fact with its conflicts; whether it has to do with what is reckoned between facts."""
    pieces.room().facts.append(fact_row(fact))
    for row in member_rows(fact):
        pieces.room().claims.append(row)
    for conflict in find_fact_conflicts(fact):
        add_conflicts(pieces.room(), [conflict])
    return fact.incident is not None or fact.total or any(map(is_harm, fact.figures))
