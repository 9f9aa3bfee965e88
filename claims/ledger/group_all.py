"""All claims of a ledger put into facts, in three steps over two or more processes where there is much to do.

Documents are read into items; items that share a shelf and a word are compared; what pairs that agree connect is a
block, and each block is settled by itself. Every claim is read once: its figure, with what was made out about it, lies
packed beside its item until their block is settled. Here is held only where items lie, on which shelves, and what ties
them together.
"""

import sqlite3
import sys
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import chain, islice
from typing import NamedTuple

from claims.facts.arithmetic import find_document_arithmetic
from claims.facts.decisions import Merge, Split
from claims.facts.facts import stub_fact
from claims.facts.figure import Figure
from claims.facts.items import (
    MENTION,
    Item,
    Shelf,
    WordReader,
    find_items,
    pack,
    pack_figures,
    pack_words,
    unpack_figures,
)
from claims.facts.link import common_names
from claims.ledger.afar import read_piece, settle_afar
from claims.ledger.aside import Aside, Place, Record
from claims.ledger.blocks import Lists, claims_of, connect, list_members
from claims.ledger.connect import Ledger
from claims.ledger.decide import read_regroupings
from claims.ledger.figures import FigureReader
from claims.ledger.items import MENTIONS
from claims.ledger.rule import read_rule
from claims.ledger.settle import (
    Block,
    Packed,
    Settled,
    Terms,
    count_keys,
    find_room,
    join_block,
    nothing_settled,
    settle_block,
)
from claims.ledger.shelves import Shelved, Tied, find_meetings, read_edges
from claims.ledger.workers import Worker, Workers

DOCUMENTS, ENTRIES, CLAIMS = 500, 24_000, 2_400
"""What a process is given at a time: documents to read, entries of shelves to compare, claims to read or to settle."""
HELD, PAIRS = 8_000, 100_000
"""The most items and pairs of a block that is held while it is settled: some fifteen kilobytes an item."""
AT_HAND = 200
"""Claims beyond which blocks that are held are settled: of very many the processor would have none at hand."""
PARTS = 16
"""Into how many parts a shelf is cut at most: each has to read what all of its items are found by."""


class Found(NamedTuple):
    """What some documents hold: of each item its place, its claims and its shelves."""

    places: "array[int]"
    sizes: "array[int]"
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
    """A block before it is settled: its items, where they lie, and where the pairs lie that tie them together."""

    numbers: list[int]
    places: list[Place]
    ties: list[Place]


class All:
    """All items of a ledger with where they lie: some forty bytes an item, so that all of them can be held."""

    def __init__(self) -> None:
        self.places, self.first = array("q"), array("q")
        self.sizes = array("l")
        self.shelves: dict[Shelf, array[int]] = defaultdict(partial(array, "q"))
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
            self.first.append(rank_of(shelves[0]))
        for home, number in found.homes:
            self.homes[home].append(known + number)
        self.holders.update((claim, known + number) for claim, number in found.holders)
        self.places.extend(found.places)
        self.sizes.extend(found.sizes)
        self.names.update(found.names)
        self.doubts += found.doubts

    def find_common_names(self) -> frozenset[str]:
        """The names that too many mentions have."""
        return common_names(self.names, self.names[MENTIONS]) - {MENTIONS}

    def share(self, aside: Aside) -> Iterator[list[Shelved]]:
        """The shelves that hold at least two items, in their order: several small ones, or a part of a large one."""
        shared: list[Shelved] = []
        size = 0
        for shelf in sorted(shelf for shelf, numbers in self.shelves.items() if len(numbers) > 1):
            entries, shelved = len(self.shelves[shelf]), self._put_aside(aside, shelf)
            if size + entries > ENTRIES:
                yield shared
                shared, size = [], 0
            if entries > ENTRIES:
                parts = min(PARTS, -(-entries // ENTRIES))
                yield from ([shelved._replace(part=part, parts=parts)] for part in range(parts))
            else:
                shared.append(shelved)
                size += entries
        yield shared

    def _put_aside(self, aside: Aside, shelf: Shelf) -> Shelved:
        """A shelf whose items are put aside, for every process that compares some of them."""
        numbers = self.shelves[shelf]
        places, first = (array("q", map(of.__getitem__, numbers)) for of in (self.places, self.first))
        (place,) = aside.put([(bytes(numbers), bytes(places), bytes(first))])
        return Shelved(shelf[0], rank_of(shelf), place)

    def make_blocks(self, met: Iterable[Tied], decisions: Sequence[Merge | Split]) -> Iterator[Tie]:
        """The blocks: what pairs tie together, the totals of one country and event, and what an editor put together."""
        decided = ([self.holders[c] for c in claims_of(d) if c in self.holders] for d in decisions)
        blocks = connect(len(self.places), self.homes.values(), decided)
        members, places = array("q"), array("q")
        for tied in met:
            for a, b in zip(tied.couples[::2], tied.couples[1::2], strict=True):
                blocks.join(a, b)
            members.extend(tied.members)
            places.extend(tied.places)
        ties = Lists(len(self.places), len(places))
        for number, member in enumerate(members):
            ties.add(blocks.find(member), number)
        for numbers in list_members(blocks):
            yield Tie(numbers, [self.places[n] for n in numbers], [places[n] for n in ties.get(numbers[0])])

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


def rank_of(shelf: Shelf) -> int:
    """What puts the shelves of one mention in an order: their days; those of a statement, unit and aspect, have none.

    Two statements that share both are judged on each, which joins them no more than once does.
    """
    return shelf[1] if isinstance(shelf[1], int) else 0


def group_all(ledger: Ledger, workers: Workers) -> tuple[All, Iterator[list[Settled]]]:
    """All items, and what their blocks come to, some thousand claims at a time."""
    everything, decisions = All(), tuple(read_regroupings(ledger.connection))
    decided = frozenset().union(*map(claims_of, decisions))
    for found in workers.run(partial(read_items, decided), share_documents(ledger.connection)):
        everything.add(found)
    terms = Terms(everything.find_common_names(), decisions, read_rule(ledger.connection))
    met = workers.run(partial(find_meetings, terms.common), everything.share(workers.here.aside))
    blocks = everything.share_blocks(everything.make_blocks(met, decisions))
    done = workers.run(partial(settle_blocks, terms), blocks)
    return everything, (some for each in done for some in each.read(workers.here.aside))


def share_documents(connection: sqlite3.Connection) -> Iterator[tuple[int, int]]:
    """The first and last numbers of some documents at a time, fewer where they have many claims."""
    first = size = 0
    for document, claims in connection.execute(_CLAIMS_OF):
        size += claims
        if size >= CLAIMS or document - first >= DOCUMENTS:
            yield first, document
            first, size = document + 1, 0
    yield first, sys.maxsize


_CLAIMS_OF = "SELECT document_id, count(*) FROM claims WHERE retired IS NULL GROUP BY document_id ORDER BY document_id"


def read_items(decided: frozenset[int], worker: Worker, documents: tuple[int, int]) -> Found:
    """What the documents between two numbers hold; their items are put aside as they are read."""
    found = Found(array("q"), array("l"), [], [], [], Counter(), [])
    found.places.extend(worker.aside.put(_read(found, decided, worker.connection, documents)))
    return found


def _read(
    found: Found, decided: frozenset[int], connection: sqlite3.Connection, documents: tuple[int, int]
) -> Iterator[Record]:
    """The items of some documents, to be put aside; what is known of each is added to what is found."""
    for figures in FigureReader(connection).of_documents(*documents):
        for item in find_items(figures):
            note_item(found, item, decided)
            yield pack_words(item, found.shelves[-1]), pack(item), pack_figures(item)
        if is_doubtful(figures):
            found.doubts.append(figures[0].document)


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
        names = found.names
        for name in item.names:
            names[name] = names.get(name, 0) + 1
        names[MENTIONS] = names.get(MENTIONS, 0) + 1


def is_doubtful(figures: Sequence[Figure]) -> bool:
    """Whether the figures of one document may not add up, whatever facts they are of."""
    return any(find_document_arithmetic([stub_fact(figures)]))


class Done(NamedTuple):
    """What some blocks come to; of those too large to be held, where it was put aside."""

    settled: list[Settled]
    places: "array[int]"

    def read(self, aside: Aside) -> Iterator[list[Settled]]:
        """All of it, some of it at a time."""
        yield self.settled
        for place in self.places:
            yield [read_piece(aside, place)]


def settle_blocks(terms: Terms, worker: Worker, blocks: Sequence[Tie]) -> Done:
    """What some blocks come to whose items were put aside."""
    places: array[int] = array("q")
    shares = [nothing_settled()]
    reader = WordReader(terms.common)
    held: list[Block] = []
    figures: dict[int, Figure] = {}
    for tie in blocks:
        block = _bring_back(worker, tie, figures, reader)
        if block is None:
            places.extend(settle_afar(terms, worker, *tie))
        else:
            held.append(block)
        if len(figures) >= AT_HAND:
            _settle_held(shares, terms, held, figures)
    _settle_held(shares, terms, held, figures)
    return Done(shares, places)


def _settle_held(shares: list[Settled], terms: Terms, held: list[Block], figures: dict[int, Figure]) -> None:
    """Settle the blocks that are held, which are held no more then; until they are written, only what is written is."""
    for block in held:
        settled = find_room(shares)
        settle_block(settled, terms, block, [[block.items[n] for n in found] for found in block.joined], figures)
        number = min(item.id for item in block.items)
        settled.keys.extend((key, number, count) for key, count in count_keys(block.items, terms.common).items())
    for item in chain.from_iterable(block.items for block in held):
        item.forget()
    held.clear()
    figures.clear()


def _bring_back(worker: Worker, block: Tie, known: dict[int, Figure], reader: WordReader) -> Block | None:
    """A block of items that were put aside; their figures are added to those that are known. None where it is too large
    to be held.
    """
    if len(block.numbers) > HELD:
        return None
    at = {number: n for n, number in enumerate(block.numbers)}
    edges = list(islice(read_edges(worker, block.ties, at), PAIRS + 1))
    if len(edges) > PAIRS:
        return None
    items = []
    for place in block.places:
        words, packed, rest = worker.aside.get(place)
        kind, home, figures = unpack_figures(rest)
        known.update((figure.id, figure) for figure in figures)
        item = Packed(figures[0].id, figures[0].document, kind, home, packed, tuple(f.id for f in figures))
        item.tell_keys(reader.names, reader.read_keys(words))
        items.append(item)
    return join_block(items, edges, reader.names)
