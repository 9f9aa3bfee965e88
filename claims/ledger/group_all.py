"""All claims of a ledger put into facts, in three steps over two or more processes where there is much to do.

Documents are read into items; items that share a shelf and a word are compared; what pairs that agree connect is a
block, and each block is settled by itself. Every claim is read once: its figure, with what was made out about it, lies
packed beside its item until their block is settled. Here is held only where items lie, on which shelves, and what ties
them together.
"""

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator, MutableSequence, Sequence
from functools import partial
from typing import NamedTuple

from claims.facts.arithmetic import find_document_arithmetic
from claims.facts.decisions import Merge, Split
from claims.facts.facts import stub_fact
from claims.facts.figure import Figure
from claims.facts.items import MENTION, Item, Shelf, find_items, pack, pack_figures, unpack_figures
from claims.facts.link import common_names
from claims.ledger.aside import Place
from claims.ledger.blocks import claims_of, connect
from claims.ledger.connect import Ledger
from claims.ledger.decide import read_regroupings
from claims.ledger.figures import FigureReader
from claims.ledger.items import MENTIONS
from claims.ledger.rule import read_rule
from claims.ledger.settle import Block, Packed, Settled, Terms, settle
from claims.ledger.shelves import Shelved, Tied, find_meetings
from claims.ledger.workers import Worker, Workers

DOCUMENTS, ENTRIES, CLAIMS = 500, 10_000, 2_400
"""What a process is given at a time: documents to read, entries of shelves to compare, claims to settle."""


class Found(NamedTuple):
    """What some documents hold: of each item its place, its claims and its shelves."""

    places: list[Place]
    sizes: list[int]
    shelves: list[list[Shelf]]
    homes: list[tuple[str, int]]
    """Where totals belong, with their items."""
    holders: list[tuple[int, int]]
    """Claims that an editor decided about, with their items."""
    names: Counter[str]
    """How many mentions have each name, and how many there are."""
    doubts: list[int]
    """Documents whose own figures do not add up, to be looked at again when their facts are known."""


class Tie(NamedTuple):
    """A block before it is settled: its items, where they lie, and what ties them together."""

    numbers: list[int]
    places: list[Place]
    ties: list[Tied]


class All:
    """All items of a ledger with where they lie."""

    def __init__(self) -> None:
        self.places: list[Place] = []
        self.sizes = array("l")
        self.first: list[Shelf] = []
        self.shelves: dict[Shelf, MutableSequence[int]] = defaultdict(partial(array, "q"))
        self.homes: dict[str, list[int]] = defaultdict(list)
        self.holders: dict[int, int] = {}
        self.names: Counter[str] = Counter()
        self.doubts: list[int] = []

    def add(self, found: Found) -> None:
        """Take in what some documents hold."""
        known = len(self.places)
        for number, shelves in enumerate(found.shelves, known):
            for shelf in shelves:
                self.shelves[shelf].append(number)
            self.first.append(shelves[0])
        for home, number in found.homes:
            self.homes[home].append(known + number)
        self.holders.update((claim, known + number) for claim, number in found.holders)
        self.places += found.places
        self.sizes.extend(found.sizes)
        self.names.update(found.names)
        self.doubts += found.doubts

    def find_common_names(self) -> frozenset[str]:
        """The names that too many mentions have."""
        return common_names(self.names, self.names[MENTIONS]) - {MENTIONS}

    def share(self) -> Iterator[Shelved]:
        """The shelves that hold at least two items, in their order and some at a time."""
        shared, size = Shelved([], {}), 0
        for shelf in sorted(shelf for shelf, numbers in self.shelves.items() if len(numbers) > 1):
            numbers = self.shelves[shelf]
            shared.shelves.append((shelf, numbers))
            shared.items.update((n, (self.places[n], self.first[n])) for n in numbers)
            size += len(numbers)
            if size >= ENTRIES:
                yield shared
                shared, size = Shelved([], {}), 0
        yield shared

    def make_blocks(self, met: Sequence[Tied], decisions: Sequence[Merge | Split]) -> Iterator[Tie]:
        """The blocks: what pairs tie together, the totals of one country and event, and what an editor put together."""
        decided = ([self.holders[c] for c in claims_of(d) if c in self.holders] for d in decisions)
        together = (tied.numbers for tied in met)
        blocks = connect(len(self.places), together, self.homes.values(), decided)
        ties: dict[int, list[Tied]] = defaultdict(list)
        for tied in met:
            ties[blocks.find(tied.numbers[0])].append(tied)
        for root, numbers in blocks.members().items():
            yield Tie(numbers, [self.places[n] for n in numbers], ties[root])

    def share_blocks(self, blocks: Iterator[Tie]) -> Iterator[list[Tie]]:
        """Some thousand claims' blocks at a time."""
        shared: list[Tie] = []
        size = 0
        for block in blocks:
            shared.append(block)
            size += sum(self.sizes[n] for n in block.numbers)
            if size >= CLAIMS:
                yield shared
                shared, size = [], 0
        yield shared


def group_all(ledger: Ledger, workers: Workers) -> tuple[All, Iterator[list[Settled]]]:
    """All items, and what their blocks come to, some thousand claims at a time."""
    everything, decisions = All(), tuple(read_regroupings(ledger.connection))
    decided = frozenset().union(*map(claims_of, decisions))
    last = ledger.connection.execute("SELECT coalesce(max(id), 0) FROM documents").fetchone()[0]
    ranges = [(first, first + DOCUMENTS - 1) for first in range(0, last + 1, DOCUMENTS)]
    for found in workers.run(partial(read_items, decided), ranges):
        everything.add(found)
    terms = Terms(everything.find_common_names(), decisions, read_rule(ledger.connection))
    met = [tied for found in workers.run(partial(find_meetings, terms.common), everything.share()) for tied in found]
    blocks = everything.share_blocks(everything.make_blocks(met, decisions))
    return everything, workers.run(partial(settle_blocks, terms), blocks)


def read_items(decided: frozenset[int], worker: Worker, documents: tuple[int, int]) -> Found:
    """What the documents between two numbers hold; their items are put aside."""
    found = Found([], [], [], [], [], Counter(), [])
    records: list[tuple[bytes, bytes]] = []
    for figures in FigureReader(worker.connection).of_documents(*documents):
        for item in find_items(figures):
            note_item(found, item, decided)
            records.append((pack(item), pack_figures(item)))
        if is_doubtful(figures):
            found.doubts.append(figures[0].document)
    found.places.extend(worker.aside.put(records))
    return found


def note_item(found: Found, item: Item, decided: frozenset[int]) -> None:
    """Add what the process that writes needs to know of an item."""
    number, figures = len(found.sizes), item.figures
    found.sizes.append(len(figures))
    found.shelves.append(item.shelves())
    if item.home:
        found.homes.append((item.home, number))
    if decided:
        found.holders.extend((figure.id, number) for figure in figures if figure.id in decided)
    if item.kind == MENTION:
        found.names.update(item.names)
        found.names[MENTIONS] += 1


def is_doubtful(figures: Sequence[Figure]) -> bool:
    """Whether the figures of one document may not add up, whatever facts they are of."""
    return any(find_document_arithmetic([stub_fact(figures)]))


def settle_blocks(terms: Terms, worker: Worker, blocks: Sequence[Tie]) -> list[Settled]:
    """What some blocks come to whose items were put aside."""
    figures: dict[int, Figure] = {}
    found = [_bring_back(worker, block, figures) for block in blocks]
    return settle(terms, lambda _: figures, found)


def _bring_back(worker: Worker, block: Tie, known: dict[int, Figure]) -> Block:
    """A block of items that were put aside; their figures are added to those that are known."""
    items = []
    for place in block.places:
        packed, rest = worker.aside.get(place)
        kind, home, figures = unpack_figures(rest)
        known.update((figure.id, figure) for figure in figures)
        items.append(Packed(figures[0].id, figures[0].document, kind, home, packed, tuple(f.id for f in figures)))
    at = {number: n for n, number in enumerate(block.numbers)}
    return Block(items, [edge for tied in block.ties for edge in tied.edges(at)])
