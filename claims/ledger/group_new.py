"""New and changed documents put into facts: only the blocks that they touch are settled anew.

A block is touched that held an item of the documents, or that has an item which agrees with a new one. What comes out
is what a pass over the whole ledger makes; where so much turns that it costs little more, it is left to such a pass.
"""

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from claims.facts.decisions import Merge, Split
from claims.facts.figure import Figure
from claims.facts.items import MENTION, STATEMENT, find_items, pack
from claims.facts.joining import Edge
from claims.facts.link import COMMON, CROWD
from claims.facts.mentions import Mention
from claims.ledger import items as kept
from claims.ledger.attach import LONG, Attached, Place, attach, attach_again, move_origins, save_attached
from claims.ledger.blocks import claims_of, connect, list_members
from claims.ledger.decide import read_regroupings
from claims.ledger.edges import find_kept_edges, weigh_kept
from claims.ledger.figures import FigureReader
from claims.ledger.group_all import is_doubtful
from claims.ledger.rule import read_rule
from claims.ledger.settle import Block, Packed, Settled, Terms, settle
from claims.ledger.told import Told

_told = Told()
MOST = 20_000
"""Items of touched blocks beyond which a pass over the whole ledger costs little more."""


class Regrouped(NamedTuple):
    """What a few documents change."""

    settled: list[Settled]
    """What the touched blocks come to: of their items and keys only those that are other than before."""
    old: list[Packed]
    """The items that the touched blocks had before."""
    lost: list[int]
    """Those of them that are no more."""
    lost_keys: list[tuple[int, int]]
    """Keys with the blocks that have them no more, or another number of times."""
    names: Counter[str]
    """By how much the counts of names change."""
    doubts: list[int]
    """Documents whose own figures do not add up."""
    beside: list[kept.Stored]
    """Items put into facts that are too long to be settled anew, each with its block."""
    new: list[int]
    """The documents that were in no facts before."""
    again: list[int]
    """Those that were, and may have other claims since."""


class Grouper:
    """Groups a few documents of a ledger."""

    def __init__(self, connection: sqlite3.Connection, documents: Sequence[int], moved: Mapping[int, int]) -> None:
        self.connection, self.documents, self.moved = connection, documents, moved
        decisions = tuple(read_regroupings(self.connection))
        self.terms = Terms(kept.read_common_names(self.connection), decisions, read_rule(self.connection))
        self.new: list[Packed] = []
        self.doubts: list[int] = []
        self.blocks: dict[int, list[kept.Stored]] = {}

    def group(self) -> Regrouped | None:
        """What the documents change; None where a pass over the whole ledger has to say."""
        gone = kept.read_of_documents(self.connection, self.documents)
        self._read()
        names = count_names(self.new)
        names.subtract(count_names(item for item, *_ in gone))
        if self._is_common_otherwise(names):
            return None
        beside = self._attach({item.id: item for item, *_ in gone})
        put = {item.id for item, *_ in beside}
        known = {item.document for item, *_ in gone}
        gone = [stored for stored in gone if stored[0].id not in put]
        self.new = [item for item in self.new if item.id not in put]
        blocks = self._find_touched({block for _, block, _ in gone})
        old = self._read_blocks(blocks)
        if len(old) > MOST:
            return None
        mine = set(self.documents)
        pool = [*(item for item, *_ in old if item.document not in mine), *self.new]
        settled, lost, keys = self._drop_known(old, self._settle(pool, gone, self._find_same(old)))
        new, again = ([d for d in mine - self.moved.keys() if (d in known) == was] for was in (False, True))
        return Regrouped(settled, [item for item, *_ in old], lost, keys, names, self.doubts, beside, new, again)

    def _read(self) -> None:
        """Read the documents into items."""
        reader = FigureReader(self.connection)
        for document in self.documents:
            for figures in reader.of_documents(document, document):
                for item in find_items(figures):
                    claims = tuple(figure.id for figure in item.figures)
                    packed = Packed(claims[0], document, item.kind, item.home, pack(item), claims)
                    self.new.append(kept.remember(packed))
                if is_doubtful(figures):
                    self.doubts.append(document)

    def _read_blocks(self, blocks: Iterable[int]) -> list[kept.Stored]:
        """The items of some blocks, each of which is read once."""
        wanted = sorted(blocks)
        unread = [block for block in wanted if block not in self.blocks]
        self.blocks.update((block, []) for block in unread)
        for stored in kept.read_of_blocks(self.connection, unread):
            self.blocks[stored[1]].append(stored)
        return [stored for block in wanted for stored in self.blocks[block]]

    def _attach(self, gone: Mapping[int, Packed]) -> list[kept.Stored]:
        """The totals put into long facts, with their blocks; none of those is settled for one more, or for one whose
        document goes back to another text since. Where one of a country cannot be put there, none of it is.
        """
        long = kept.find_long_homes(self.connection, {item.home for item in (*self.new, *gone.values())}, LONG)
        totals = [item for item in self.new if item.home in long]
        figures = FigureReader(self.connection).of_claims(c for item in totals for c in item.claims)
        put: list[kept.Stored] = []
        fails = {item.home for item in gone.values() if item not in totals or item.document not in self.moved}
        again: set[str] = set()
        for item in sorted(totals, key=lambda item: item.id not in gone):  # those that are there already come first
            found = None if item.home in fails else self._put(item, figures[item.id], item.id in gone)
            if found is None:
                fails.add(item.home)
                continue
            save_attached(self.connection, found)
            put.append((item, long[str(item.home)], item.id))
            if item.id in gone and found.fact.id not in again:
                again.add(found.fact.id)
                move_origins(self.connection, found.fact.id, self.moved)
        return [stored for stored in put if stored[0].home not in fails]

    def _put(self, item: Packed, figure: Figure, known: bool) -> Attached | None:
        """What a total changes in its long fact; None where that has to be settled anew."""
        what = item.item.what
        if self.terms.decisions or not isinstance(what, Mention) or not what.place:
            return None
        place = Place(what.place, str(item.home))
        return (attach_again if known else attach)(self.connection, figure, place)

    def _is_common_otherwise(self, names: Mapping[str, int]) -> bool:
        """Whether a name is common that was not, or no longer."""
        asked = {*self.terms.common, *names, kept.MENTIONS}
        counts = kept.read_names(self.connection, asked)
        after = {name: counts.get(name, 0) + names.get(name, 0) for name in asked}
        limit = max(COMMON[0], COMMON[1] * after.pop(kept.MENTIONS))
        return {name for name, count in after.items() if count > limit} != self.terms.common

    def _find_touched(self, blocks: set[int]) -> set[int]:
        """The blocks that the documents touch, those given among them."""
        homes = {item.home for item in self.new if item.home}
        touched = blocks | kept.find_blocks_of_homes(self.connection, homes)
        touched |= self._find_agreeing(touched)
        return self._add_decided(touched)

    def _find_agreeing(self, touched: set[int]) -> set[int]:
        """The blocks that have an item which agrees with a new one, or a key that is too crowded from now on."""
        common = self.terms.common
        keys = [item.find_keys(common) for item in self.new]
        coming = Counter(key for mine in keys for key in mine)
        holders: dict[int, list[int]] = defaultdict(list)
        crowds: Counter[int] = Counter()
        for key, block, items in kept.find_blocks(self.connection, coming):
            holders[key].append(block)
            crowds[key] += items
        found = {b for key in coming if crowds[key] <= CROWD < crowds[key] + coming[key] for b in holders[key]}
        live = {key for key in coming if crowds[key] + coming[key] <= CROWD}
        candidates = {block for key in live for block in holders[key]} - touched - found
        having: dict[int, set[int]] = defaultdict(set)
        for place, mine in enumerate(keys):
            for key in mine & live:
                having[key].add(place)
        for item, block, _ in self._read_blocks(candidates):
            if block not in found and (shared := item.find_keys(common) & live):
                near = [self.new[n] for n in set().union(*(having[key] for key in shared))]
                if any(item.kind == new.kind and weigh_kept(item, new, common) for new in near):
                    found.add(block)
        return found

    def _add_decided(self, blocks: set[int]) -> set[int]:
        """The blocks with those that an editor's merges and splits tie to them."""
        left = list(self.terms.decisions)
        while left:
            held = {claim for item, *_ in self._read_blocks(blocks) for claim in item.claims}
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
        counts = self._count_keys(pool, gone)
        edges: list[Edge] = []
        for kind in (MENTION, STATEMENT):
            chosen = [n for n, item in enumerate(pool) if item.kind == kind]
            found = find_kept_edges([pool[n] for n in chosen], self.terms.common, counts)
            edges += [(weight, chosen[a], chosen[b]) for weight, a, b in found]
        terms = self.terms._replace(incidents=same, told=_told)
        blocks = list(make_blocks(pool, edges, self.terms.decisions))
        return settle(terms, FigureReader(self.connection).of_claims, blocks)

    def _drop_known(
        self, old: Sequence[kept.Stored], settled: Sequence[Settled]
    ) -> tuple[list[Settled], list[int], list[tuple[int, int]]]:
        """What blocks come to without the items and keys that stand in the ledger as they are; and those to take out.

        Most of a large block stays as it was, and what is written costs more than what is compared.
        """
        items = {stored[0].id: stored for stored in old}
        keys = Counter((key, block) for item, block, _ in old for key in item.find_keys(self.terms.common))
        counts = {(key, block): count for blocks in settled for key, block, count in blocks.keys}
        left = {stored[0].id for blocks in settled for stored in blocks.stored}
        changed = [
            blocks._replace(
                stored=[stored for stored in blocks.stored if items.get(stored[0].id) != stored],
                keys=[(key, block, count) for key, block, count in blocks.keys if keys.get((key, block)) != count],
            )
            for blocks in settled
        ]
        return changed, [*items.keys() - left], [place for place, count in keys.items() if counts.get(place) != count]

    def _count_keys(self, pool: Iterable[Packed], gone: Iterable[kept.Stored]) -> Mapping[int, int]:
        """How many items of the ledger have each key that several of some have, once the documents are in."""
        common = self.terms.common
        held = Counter(chain.from_iterable(item.find_keys(common) for item in pool))
        several = [key for key, count in held.items() if count > 1]
        counts = Counter(kept.count_items(self.connection, several))
        counts.update(key for item in self.new for key in item.find_keys(common))
        counts.subtract(key for item, *_ in gone for key in item.find_keys(common))
        return counts


def make_blocks(items: Sequence[Packed], edges: Sequence[Edge], decisions: Sequence[Merge | Split]) -> Iterator[Block]:
    """The blocks: what edges connect, the totals of one country and event, and what an editor put together."""
    blocks = connect(len(items), ((a, b) for _, a, b in edges), gather(items, decisions))
    tied: dict[int, list[Edge]] = defaultdict(list)
    for edge in edges:
        tied[blocks.find(edge[1])].append(edge)
    for numbers in list_members(blocks):
        place = {number: at for at, number in enumerate(numbers)}
        mine = [(weight, place[a], place[b]) for weight, a, b in tied.get(numbers[0], ())]
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
            counts.update((*packed.item.names, kept.MENTIONS))
    return counts
