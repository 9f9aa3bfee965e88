"""All claims of a ledger put into facts, in three steps over two or more processes where there is much to do.

Documents are read into items; items that share a shelf and a word are compared; what pairs that agree connect is a
block, and each block is settled by itself. Only packed items are held in memory, never all texts.
"""

import sqlite3
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator, MutableSequence, Sequence
from functools import partial
from itertools import combinations
from typing import NamedTuple

from claims.facts.arithmetic import find_document_arithmetic
from claims.facts.decisions import Merge, Split
from claims.facts.facts import stub_fact
from claims.facts.figure import Figure
from claims.facts.items import MENTION, Item, Shelf, find_items, pack, weigh
from claims.facts.link import CROWD, Edge, Union, common_names
from claims.ledger.connect import Ledger
from claims.ledger.decide import read_regroupings
from claims.ledger.figures import FigureReader
from claims.ledger.items import MENTIONS
from claims.ledger.rule import read_rule
from claims.ledger.settle import Block, Packed, Settled, Terms, settle
from claims.ledger.workers import Workers

DOCUMENTS, ENTRIES, CLAIMS = 500, 10_000, 2_000
"""What a process is given at a time: documents to read, entries of shelves to compare, claims to settle."""


class Found(NamedTuple):
    """What some documents hold."""

    items: list[Packed]
    shelves: list[list[Shelf]]
    """Of each item."""
    names: Counter[str]
    """How many mentions have each name."""
    doubts: list[int]
    """Documents whose own figures do not add up, to be looked at again when their facts are known."""


class Shelved(NamedTuple):
    """Some shelves with the items on them."""

    shelves: list[tuple[Shelf, Sequence[int]]]
    items: dict[int, tuple[Packed, Shelf]]
    """Each with the first shelf that it lies on, so that a pair is judged once."""


class All:
    """All items of a ledger with where they lie."""

    def __init__(self) -> None:
        self.items: list[Packed] = []
        self.first: list[Shelf] = []
        self.shelves: dict[Shelf, MutableSequence[int]] = defaultdict(partial(array, "q"))
        self.names: Counter[str] = Counter()
        self.doubts: list[int] = []

    def add(self, found: Found) -> None:
        """Take in what some documents hold."""
        for item, shelves in zip(found.items, found.shelves, strict=True):
            for shelf in shelves:
                self.shelves[shelf].append(len(self.items))
            self.items.append(item)
            self.first.append(shelves[0])
        self.names.update(found.names)
        self.doubts += found.doubts

    def count_names(self) -> Counter[str]:
        """How many mentions have each name, and how many mentions there are."""
        return Counter({**self.names, MENTIONS: sum(item.kind == MENTION for item in self.items)})

    def find_common_names(self) -> frozenset[str]:
        """The names that too many mentions have."""
        return common_names(self.names, sum(item.kind == MENTION for item in self.items))

    def share(self) -> Iterator[Shelved]:
        """The shelves that hold at least two items, in their order and some at a time."""
        shared, size = Shelved([], {}), 0
        for shelf in sorted(shelf for shelf, numbers in self.shelves.items() if len(numbers) > 1):
            numbers = self.shelves[shelf]
            shared.shelves.append((shelf, numbers))
            shared.items.update((n, (self.items[n], self.first[n])) for n in numbers)
            size += len(numbers)
            if size >= ENTRIES:
                yield shared
                shared, size = Shelved([], {}), 0
        yield shared


def group_all(ledger: Ledger, workers: Workers) -> tuple[All, Iterator[list[Settled]]]:
    """All items, and what their blocks come to, some thousand claims at a time."""
    everything = All()
    last = ledger.connection.execute("SELECT coalesce(max(id), 0) FROM documents").fetchone()[0]
    ranges = [(first, first + DOCUMENTS - 1) for first in range(0, last + 1, DOCUMENTS)]
    for found in workers.run(read_items, ranges):
        everything.add(found)
    terms = Terms(
        everything.find_common_names(), tuple(read_regroupings(ledger.connection)), read_rule(ledger.connection)
    )
    edges = [e for found in workers.run(partial(find_meetings, terms.common), everything.share()) for e in found]
    blocks = share_blocks(make_blocks(everything.items, edges, terms.decisions))
    return everything, workers.run(partial(settle, terms), blocks)


def read_items(connection: sqlite3.Connection, documents: tuple[int, int]) -> Found:
    """What the documents between two numbers hold."""
    found = Found([], [], Counter(), [])
    for figures in FigureReader(connection).of_documents(*documents):
        for item in find_items(figures):
            claims = tuple(figure.id for figure in item.figures)
            found.items.append(Packed(claims[0], figures[0].document, item.kind, item.home, pack(item), claims))
            found.shelves.append(item.shelves())
            found.names.update(item.names)
        if is_doubtful(figures):
            found.doubts.append(figures[0].document)
    return found


def is_doubtful(figures: Sequence[Figure]) -> bool:
    """Whether the figures of one document may not add up, whatever facts they are of."""
    return any(find_document_arithmetic([stub_fact(figures)]))


def find_meetings(common: frozenset[str], _: sqlite3.Connection, shelved: Shelved) -> list[Edge]:
    """The pairs of items that agree and meet first on one of these shelves."""
    edges: list[Edge] = []
    items: dict[int, Item] = {}
    for shelf, numbers in shelved.shelves:
        for n in numbers:
            if n not in items:
                items[n] = shelved.items[n][0].unpack(common)
        for a, b in meet({n: items[n] for n in numbers}):
            if shelf == max(shelved.items[a][1], shelved.items[b][1]) and (weight := weigh(items[a], items[b])):
                edges.append((weight, a, b))
    return edges


def meet(items: dict[int, Item]) -> set[tuple[int, int]]:
    """The pairs of items on one shelf that share a word, each word's crowd limited."""
    crowds: dict[str, list[int]] = defaultdict(list)
    for number, item in items.items():
        for word in item.words():
            crowds[word].append(number)
    return {pair for crowd in crowds.values() if len(crowd) <= CROWD for pair in combinations(crowd, 2)}


def make_blocks(items: Sequence[Packed], edges: Sequence[Edge], decisions: Sequence[Merge | Split]) -> Iterator[Block]:
    """The blocks: what edges connect, the totals of one country and event, and what an editor put together."""
    union = Union(len(items))
    for _, a, b in edges:
        union.join(a, b)
    for same in gather(items, decisions):
        for other in same[1:]:
            union.join(same[0], other)
    members: dict[int, list[int]] = defaultdict(list)
    for number in range(len(items)):
        members[union.find(number)].append(number)
    tied: dict[int, list[Edge]] = defaultdict(list)
    for edge in edges:
        tied[union.find(edge[1])].append(edge)
    for root, numbers in members.items():
        place = {number: at for at, number in enumerate(numbers)}
        mine = [(weight, place[a], place[b]) for weight, a, b in tied.get(root, ())]
        yield Block([items[n] for n in numbers], mine)


def gather(items: Sequence[Packed], decisions: Sequence[Merge | Split]) -> Iterator[list[int]]:
    """The items that belong into one block whether they agree or not."""
    homes: dict[str, list[int]] = defaultdict(list)
    decided = {claim for decision in decisions for claim in decision.claims}
    decided |= {claim for d in decisions if isinstance(d, Merge) for claim in d.anchors}
    holders: dict[int, int] = {}
    for number, item in enumerate(items):
        if item.home:
            homes[item.home].append(number)
        if decided:
            holders.update((claim, number) for claim in item.claims if claim in decided)
    yield from homes.values()
    for decision in decisions:
        claims = decision.claims | (decision.anchors if isinstance(decision, Merge) else frozenset())
        yield sorted(holders[claim] for claim in claims if claim in holders)


def share_blocks(blocks: Iterator[Block]) -> Iterator[list[Block]]:
    """Some thousand claims' blocks at a time."""
    shared: list[Block] = []
    size = 0
    for block in blocks:
        shared.append(block)
        size += sum(len(item.claims) for item in block.items)
        if size >= CLAIMS:
            yield shared
            shared, size = [], 0
    yield shared
