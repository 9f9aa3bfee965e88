"""New and changed documents put into facts: only the blocks that they touch are settled anew.

A block is touched that held an item of the documents, or that has an item which agrees with a new one. What comes out
is what a pass over the whole ledger makes; where so much turns that it costs little more, it is left to such a pass.
"""

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import partial
from typing import NamedTuple, cast

from claims.facts.figure import Figure
from claims.facts.items import MENTION, find_items, find_pairs, pack, weigh
from claims.facts.joining import Edge
from claims.facts.link import COMMON, CROWD
from claims.facts.mentions import Mention
from claims.facts.weights import LINKING
from claims.ledger import items as kept
from claims.ledger.attach import LONG, Attached, Place, attach, attach_again, move_origins, save_attached
from claims.ledger.blocks import claims_of
from claims.ledger.decide import read_regroupings
from claims.ledger.figures import FigureReader
from claims.ledger.group_all import is_doubtful
from claims.ledger.rule import read_rule
from claims.ledger.settle import Packed, Settled, Stored, Terms, count_keys, settle
from claims.ledger.told import Told
from claims.ledger.webs import Web, Webs, join, weave

_told, _webs = Told(), Webs()
MANY = 10_000
"""Pairs beyond which those of mentions are weighed at once."""
MOST = 20_000
"""Items of touched blocks beyond which a pass over the whole ledger costs little more."""


class Regrouped(NamedTuple):
    """What a few documents change."""

    settled: list[Settled]
    """What the touched blocks come to: of their items only those that are other than before."""
    old: list[Stored]
    """The items that the touched blocks had before."""
    lost: list[int]
    """Those of them that are no more."""
    keys: Mapping[tuple[int, int], int]
    """Keys with their blocks, and how many more of its items have them than before."""
    names: Counter[str]
    """By how much the counts of names change."""
    doubts: list[int]
    """Documents whose own figures do not add up."""
    beside: list[Stored]
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
        terms = Terms(kept.read_common_names(self.connection), decisions, read_rule(self.connection))
        self.terms = _webs.begin(self.connection, terms)
        self.reader = FigureReader(self.connection, _webs.figures)
        self.figures: dict[int, Figure] = {}
        """Those of the documents, by their claims."""
        self.new: list[Packed] = []
        self.doubts: list[int] = []
        self.edges: list[Edge] = []
        """The pairs of known and new items that agree, by the numbers of the items."""

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
        _webs.forget(block for _, block, _ in gone)
        touched = _webs.read(self.connection, self._find_touched({block for _, block, _ in gone}, gone))
        old = [stored for web in touched for stored in web.stored]
        if len(old) > MOST:
            return None
        settled, lost, keys = self._drop_known(old, self._settle(touched, gone, self._find_same(old)))
        _webs.forget(block for _, block, _ in beside)
        mine = set(self.documents)
        new, again = ([d for d in mine - self.moved.keys() if (d in known) == was] for was in (False, True))
        return Regrouped(settled, old, lost, keys, names, self.doubts, beside, new, again)

    def _read(self) -> None:
        """Read the documents into items."""
        for document in self.documents:
            for figures in self.reader.of_documents(document, document):
                self.figures.update((figure.id, figure) for figure in figures)
                for item in find_items(figures):
                    claims = tuple(figure.id for figure in item.figures)
                    self.new.append(Packed(claims[0], document, item.kind, item.home, pack(item), claims))
                if is_doubtful(figures):
                    self.doubts.append(document)

    def _attach(self, gone: Mapping[int, Packed]) -> list[Stored]:
        """The totals put into long facts, with their blocks; none of those is settled for one more, or for one whose
        document goes back to another text since. Where one of a country cannot be put there, none of it is.
        """
        long = kept.find_long_homes(self.connection, {item.home for item in (*self.new, *gone.values())}, LONG)
        totals = [item for item in self.new if item.home in long]
        put: list[Stored] = []
        fails = {item.home for item in gone.values() if item not in totals or item.document not in self.moved}
        again: set[str] = set()
        for item in sorted(totals, key=lambda item: item.id not in gone):  # those that are there already come first
            found = None if item.home in fails else self._put(item, self.figures[item.id], item.id in gone)
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

    def _find_touched(self, blocks: set[int], gone: Iterable[Stored]) -> set[int]:
        """The blocks that the documents touch, those given among them."""
        homes = {item.home for item in self.new if item.home}
        touched = blocks | kept.find_blocks_of_homes(self.connection, homes)
        return self._add_decided(touched | self._find_agreeing(gone))

    def _find_agreeing(self, gone: Iterable[Stored]) -> set[int]:
        """The blocks that have an item which agrees with a new one, or a key that is too crowded from now on."""
        coming, going = (count_keys(items, self.terms.common) for items in (self.new, [item for item, *_ in gone]))
        holders: dict[int, list[int]] = defaultdict(list)
        crowds: Counter[int] = Counter()
        for key, block, items in kept.find_blocks(self.connection, coming):
            holders[key].append(block)
            crowds[key] += items
        after = {key: crowds[key] + count - going[key] for key, count in coming.items()}
        crowded = {block for key in coming if crowds[key] <= CROWD < after[key] for block in holders[key]}
        _webs.forget(crowded)  # what agrees in them was found by that key
        live: dict[int, set[int]] = defaultdict(set)
        for key in coming:
            if after[key] <= CROWD:
                for block in holders[key]:
                    live[block].add(key)
        return crowded.union(self._compare(live))

    def _compare(self, live: Mapping[int, Set[int]]) -> Iterator[int]:
        """Those of some blocks that have an item which agrees with a new one, by the keys that are to be looked at in
        each; the pairs that agree are noted.
        """
        common, mine = self.terms.common, set(self.documents)
        having: dict[int, list[Packed]] = defaultdict(list)
        for new in self.new:
            for key in new.find_keys(common):
                having[key].append(new)
        for web in _webs.read(self.connection, live):
            known, block, keys = len(self.edges), web.stored[0][1], live[web.stored[0][1]]
            holders = web.find_holders(keys, common)
            pairs = {
                (item.id, new.id): (item, new)
                for key in keys
                for item in holders.get(key, ())
                for new in having[key]
                if item.document not in mine
            }
            weighed = ((self._weigh(*pair), *numbers) for numbers, pair in pairs.items())
            self.edges += [edge for edge in weighed if edge[0]]
            if len(self.edges) > known:
                yield block

    def _weigh(self, a: Packed, b: Packed) -> float:
        """How much speaks for two items being of one fact; 0 where it is too little."""
        return weigh(a.unpack(self.terms.common), b.unpack(self.terms.common)) if a.kind == b.kind else 0.0

    def _add_decided(self, blocks: set[int]) -> set[int]:
        """The blocks with those that an editor's merges and splits tie to them."""
        left = list(self.terms.decisions)
        while left:
            webs = _webs.read(self.connection, blocks)
            held = {claim for web in webs for item, *_ in web.stored for claim in item.claims}
            held.update(claim for item in self.new for claim in item.claims)
            tied = [decision for decision in left if not held.isdisjoint(claims_of(decision))]
            if not tied:
                break
            left = [decision for decision in left if decision not in tied]
            claims = {claim for decision in tied for claim in claims_of(decision)}
            blocks |= {b for item, b, _ in kept.read_of_claims(self.connection, claims) if claims & set(item.claims)}
        return blocks

    def _find_same(self, old: Sequence[Stored]) -> dict[int, frozenset[int]]:
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
        self, touched: Iterable[Web], gone: Sequence[Stored], same: Mapping[int, frozenset[int]]
    ) -> list[Settled]:
        """What the items of the touched blocks come to, which is known from then on."""
        mine = set(self.documents)
        known = [web for web in touched if web.ties]
        old = [item for web in touched if not web.ties for item, *_ in web.stored if item.document not in mine]
        woven = weave(known, [*old, *self.new], self._find_edges(old, gone), self.terms.decisions)
        joined = [join(one, self.terms.common) for one in woven]
        _webs.forget(web.stored[0][1] for web in touched)
        _webs.keep(self.connection, [web for _, web in joined])
        terms = self.terms._replace(incidents=same, told=_told)
        return settle(terms, partial(self.reader.of_claims, at_hand=self.figures), [block for block, _ in joined])

    def _find_edges(self, old: Sequence[Packed], gone: Iterable[Stored]) -> Iterator[Edge]:
        """The pairs that agree with a new item, and those of old ones of which it is not known."""
        yield from self.edges
        common = self.terms.common
        for items in (old, self.new):
            counts = self._count_keys(items, gone)
            pairs = find_pairs([item.find_keys(common) for item in items], counts)
            if len(pairs) > MANY:
                of_mentions = [(a, b) for a, b in pairs if items[a].kind == items[b].kind == MENTION]
                yield from self._weigh_at_once(items, of_mentions)
                pairs.difference_update(of_mentions)
            for a, b in pairs:
                if weight := self._weigh(items[a], items[b]):
                    yield weight, items[a].id, items[b].id

    def _weigh_at_once(self, items: Sequence[Packed], pairs: Sequence[tuple[int, int]]) -> Iterator[Edge]:
        """Those of very many pairs of mentions that agree."""
        from claims.facts.at_once import weigh_pairs  # with numpy, for which a few pairs need not wait

        places = sorted({n for pair in pairs for n in pair})
        at = {n: place for place, n in enumerate(places)}
        mentions = [items[n].unpack(self.terms.common).what for n in places]
        weights = weigh_pairs(cast("list[Mention]", mentions), [(at[a], at[b]) for a, b in pairs])
        for (a, b), weight in zip(pairs, weights, strict=True):
            if weight >= LINKING.least:
                yield weight, items[a].id, items[b].id

    def _count_keys(self, items: Iterable[Packed], gone: Iterable[Stored]) -> Mapping[int, int]:
        """How many items of the ledger have each key that several of some have, once the documents are in."""
        common = self.terms.common
        several = [key for key, count in count_keys(items, common).items() if count > 1]
        counts = Counter(kept.count_items(self.connection, several))
        counts.update(count_keys(self.new, common))
        counts.subtract(count_keys((item for item, *_ in gone), common))
        return counts

    def _drop_known(
        self, old: Iterable[Stored], settled: Sequence[Settled]
    ) -> tuple[list[Settled], list[int], Mapping[tuple[int, int], int]]:
        """What blocks come to without the items that stand in the ledger as they are; those to take out; and how many
        more items of a block each key finds than before.

        Most of a large block stays as it was, and what is written costs more than what is compared.
        """
        before = {stored[0].id: stored for stored in old}
        after = {stored[0].id: stored for some in settled for stored in some.stored}
        keys: Counter[tuple[int, int]] = Counter()
        for one, other, change in ((after, before, keys.update), (before, after, keys.subtract)):
            for item, block, _ in one.values():
                there = other.get(item.id)
                if there is None or there[1] != block or there[0] is not item:
                    change((key, block) for key in item.find_keys(self.terms.common))
        changed = [
            some._replace(stored=[stored for stored in some.stored if before.get(stored[0].id) != stored])
            for some in settled
        ]
        return changed, [*before.keys() - after.keys()], keys


def count_names(items: Iterable[Packed]) -> Counter[str]:
    """How many mentions have each name, and how many mentions there are."""
    counts: Counter[str] = Counter()
    for packed in items:
        if packed.kind == MENTION:
            counts.update((*packed.item.names, kept.MENTIONS))
    return counts
