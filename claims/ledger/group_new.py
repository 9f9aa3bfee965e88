"""New and changed documents put into facts: only the blocks that they touch are settled anew.

A block is touched that held an item of the documents, or that has an item which agrees with a new one. What comes out
is what a pass over the whole ledger makes; where so much turns that it costs little more, it is left to such a pass.
"""

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from claims.facts.decisions import Merge, Split
from claims.facts.items import MENTION, STATEMENT, Item, find_edges, find_items, find_keys, pack, weigh
from claims.facts.link import COMMON, CROWD, Edge
from claims.facts.mentions import Mention
from claims.ledger import items as kept
from claims.ledger.attach import LONG, attach, save_attached
from claims.ledger.blocks import claims_of, connect
from claims.ledger.decide import read_regroupings
from claims.ledger.figures import FigureReader
from claims.ledger.group_all import is_doubtful
from claims.ledger.rule import read_rule
from claims.ledger.settle import Block, Packed, Settled, Terms, settle

MOST = 20_000
"""Items of touched blocks beyond which a pass over the whole ledger costs little more."""


class Regrouped(NamedTuple):
    """What a few documents change."""

    settled: list[Settled]
    old: list[Packed]
    """The items that the touched blocks had before."""
    old_keys: set[tuple[int, int]]
    names: Counter[str]
    """By how much the counts of names change."""
    doubts: list[int]
    """Documents whose own figures do not add up."""
    beside: list[kept.Stored]
    """Items put into facts that are too long to be settled anew, each with its block."""


class Grouper:
    """Groups a few documents of a ledger."""

    def __init__(self, connection: sqlite3.Connection, documents: Sequence[int]) -> None:
        self.connection, self.documents = connection, documents
        decisions = tuple(read_regroupings(self.connection))
        self.terms = Terms(kept.read_common_names(self.connection), decisions, read_rule(self.connection))
        self.new: list[Packed] = []
        self.doubts: list[int] = []

    def group(self) -> Regrouped | None:
        """What the documents change; None where a pass over the whole ledger has to say."""
        gone = kept.read_of_documents(self.connection, self.documents)
        self._read()
        names = count_names(self.new)
        names.subtract(count_names(item for item, *_ in gone))
        if self._is_common_otherwise(names):
            return None
        beside = [] if gone else self._attach()
        settled = {item.id for item, *_ in beside}
        self.new = [item for item in self.new if item.id not in settled]
        blocks = self._find_touched({block for _, block, _ in gone})
        old = kept.read_of_blocks(self.connection, blocks)
        if len(old) > MOST:
            return None
        mine = set(self.documents)
        pool = [*(item for item, *_ in old if item.document not in mine), *self.new]
        keys = {(key, block) for item, block, _ in old for key in find_keys(item.unpack(self.terms.common))}
        return Regrouped(
            self._settle(pool, gone, self._find_same(old)), [item for item, *_ in old], keys, names, self.doubts, beside
        )

    def _read(self) -> None:
        """Read the documents into items."""
        reader = FigureReader(self.connection)
        for document in self.documents:
            for figures in reader.of_documents(document, document):
                for item in find_items(figures):
                    claims = tuple(figure.id for figure in item.figures)
                    self.new.append(Packed(claims[0], document, item.kind, item.home, pack(item), claims))
                if is_doubtful(figures):
                    self.doubts.append(document)

    def _attach(self) -> list[kept.Stored]:
        """The items of new totals put into long facts, with their blocks; none of those is settled for one more."""
        beside: list[kept.Stored] = []
        totals = [item for item in self.new if item.home]
        long = kept.find_long_homes(self.connection, {item.home for item in totals}, LONG)
        figures = FigureReader(self.connection).of_claims(c for item in totals for c in item.claims)
        for item in totals:
            what = item.unpack().what
            if item.home in long and isinstance(what, Mention) and what.place and not self.terms.decisions:
                found = attach(self.connection, figures[item.id], what.place, item.home)
                if found:
                    save_attached(self.connection, found)
                    beside.append((item, long[item.home], item.id))
        return beside

    def _is_common_otherwise(self, names: Mapping[str, int]) -> bool:
        """Whether a name is common that was not, or no longer."""
        asked = {*self.terms.common, *names, kept.MENTIONS}
        counts = kept.read_names(self.connection, asked)
        after = {name: counts.get(name, 0) + names.get(name, 0) for name in asked}
        limit = max(COMMON[0], COMMON[1] * after.pop(kept.MENTIONS))
        return {name for name, count in after.items() if count > limit} != self.terms.common

    def _find_touched(self, blocks: set[int]) -> set[int]:
        """The blocks that the documents touch, those given among them."""
        new = [(item.unpack(self.terms.common), item) for item in self.new]
        homes = {item.home for _, item in new if item.home}
        touched = blocks | {block for _, block, _ in kept.read_of_homes(self.connection, homes)}
        touched |= self._find_agreeing([item for item, _ in new], touched)
        return self._add_decided(touched)

    def _find_agreeing(self, new: Sequence[Item], touched: set[int]) -> set[int]:
        """The blocks that have an item which agrees with a new one, or a key that is too crowded from now on."""
        keys = [find_keys(item) for item in new]
        coming = Counter(key for mine in keys for key in mine)
        holders: dict[int, list[int]] = defaultdict(list)
        crowds: Counter[int] = Counter()
        for key, block, items in kept.find_blocks(self.connection, coming):
            holders[key].append(block)
            crowds[key] += items
        found = {b for key in coming if crowds[key] <= CROWD < crowds[key] + coming[key] for b in holders[key]}
        live = {key for key in coming if crowds[key] + coming[key] <= CROWD}
        candidates = {block for key in live for block in holders[key]} - touched - found
        for packed, block, _ in kept.read_of_blocks(self.connection, candidates):
            if block not in found:
                item = packed.unpack(self.terms.common)
                mine = find_keys(item) & live
                if any(
                    mine & keys[n] and item.kind == other.kind and weigh(item, other) for n, other in enumerate(new)
                ):
                    found.add(block)
        return found

    def _add_decided(self, blocks: set[int]) -> set[int]:
        """The blocks with those that an editor's merges and splits tie to them."""
        left = list(self.terms.decisions)
        while left:
            held = {claim for item, *_ in kept.read_of_blocks(self.connection, blocks) for claim in item.claims}
            held.update(claim for item in self.new for claim in item.claims)
            tied = [decision for decision in left if not held.isdisjoint(claims_of(decision))]
            if not tied:
                break
            left = [decision for decision in left if decision not in tied]
            claims = {claim for decision in tied for claim in claims_of(decision)}
            blocks |= {b for item, b, _ in kept.read_of_claims(self.connection, claims) if claims & set(item.claims)}
        return blocks

    def _find_same(self, old: Sequence[kept.Stored]) -> dict[int, frozenset[int]]:
        """The incidents that none of the documents is in, none of them a total, where no editor decided anything."""
        incidents: dict[int, set[int]] = defaultdict(set)
        mine, other = set(self.documents), set()
        for item, _, incident in old:
            incidents[incident].add(item.id)
            if item.document in mine or item.home:
                other.add(incident)
        if self.terms.decisions:
            return {}
        return {incident: frozenset(items) for incident, items in incidents.items() if incident not in other}

    def _settle(
        self, pool: Sequence[Packed], gone: Iterable[kept.Stored], same: Mapping[int, frozenset[int]]
    ) -> list[Settled]:
        """What the items of the touched blocks come to."""
        items = [item.unpack(self.terms.common) for item in pool]
        counts = self._count_keys(items, gone)
        edges: list[Edge] = []
        for kind in (MENTION, STATEMENT):
            chosen = [n for n, item in enumerate(items) if item.kind == kind]
            found = find_edges([items[n] for n in chosen], counts)
            edges += [(weight, chosen[a], chosen[b]) for weight, a, b in found]
        terms = self.terms._replace(incidents=same)
        blocks = list(make_blocks(pool, edges, self.terms.decisions))
        return settle(terms, FigureReader(self.connection).of_claims, blocks)

    def _count_keys(self, items: Iterable[Item], gone: Iterable[kept.Stored]) -> Mapping[int, int]:
        """How many items of the ledger have each key of some, once the documents are in."""
        keys = {key for item in items for key in find_keys(item)}
        counts = Counter(kept.count_items(self.connection, keys))
        counts.update(key for item in self.new for key in find_keys(item.unpack(self.terms.common)))
        counts.subtract(key for item, *_ in gone for key in find_keys(item.unpack(self.terms.common)))
        return counts


def make_blocks(items: Sequence[Packed], edges: Sequence[Edge], decisions: Sequence[Merge | Split]) -> Iterator[Block]:
    """The blocks: what edges connect, the totals of one country and event, and what an editor put together."""
    blocks = connect(len(items), ((a, b) for _, a, b in edges), gather(items, decisions))
    tied: dict[int, list[Edge]] = defaultdict(list)
    for edge in edges:
        tied[blocks.find(edge[1])].append(edge)
    for root, numbers in blocks.members().items():
        place = {number: at for at, number in enumerate(numbers)}
        mine = [(weight, place[a], place[b]) for weight, a, b in tied.get(root, ())]
        yield Block([items[n] for n in numbers], mine)


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


def count_names(items: Iterable[Packed]) -> Counter[str]:
    """How many mentions have each name, and how many mentions there are."""
    counts: Counter[str] = Counter()
    for packed in items:
        if packed.kind == MENTION:
            counts.update((*packed.unpack().names, kept.MENTIONS))
    return counts
