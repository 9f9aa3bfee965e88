"""What can be put into facts, small enough to be kept in millions: one document's figures in, items out.

An item is a mention of an incident or a statement. It has shelves and words, by which others like it are found, and a
packed form that holds all that comparing it with them needs and none of the text.
"""

import marshal
from array import array
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, MutableMapping, Sequence, Set
from functools import lru_cache
from hashlib import blake2b
from itertools import combinations
from typing import Any, NamedTuple

from claims.facts import weights
from claims.facts.alone import BRIEF
from claims.facts.carried import figure_again, plain_figure
from claims.facts.classes import Class, Group
from claims.facts.counted import class_of, is_harm
from claims.facts.figure import Figure, reading_order
from claims.facts.joining import Edge, Looked, Pair, Sets, join_sets, look_again, surest_first
from claims.facts.link import CROWD, Judged, MentionSets, agreement
from claims.facts.measures import PERCENT, SHARES
from claims.facts.mentions import Mention, find_mentions, speakers_of_sentences
from claims.facts.places import country_of
from claims.facts.shelve import mention_shelves, mention_words, nameless_words
from claims.facts.statement import Statement, is_of_short_text, read_statement
from claims.facts.statements import StatementSets, likeness, statement_keys, unit_key
from claims.facts.strangers import are_strangers
from claims.facts.things import ANYBODY
from claims.spans import build

MENTION, STATEMENT = 0, 1
"""What an item is."""
_FIGURES = Mention._fields.index("figures")
AMOUNTS = frozenset({"count", "measure"})
"""Kinds of figures of which a text can give a part and the whole."""
Shelf = tuple[int, int | str]
"""Where an item lies among others of its kind: a mention by days, a statement by its unit and by its aspect."""


PACKED_AS = blake2b(
    repr(("keys 16", Mention._fields, Statement._fields, Figure._fields)).encode(), digest_size=4
).hexdigest()
"""Names the fields of a packed item and how its keys are made: what was packed otherwise cannot be read."""


class Item(NamedTuple):
    """Something that may be of one fact with others."""

    kind: int
    what: Mention | Statement

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Its figures; the number of the first is the item's."""
        return self.what.figures if isinstance(self.what, Mention) else (self.what.figure,)

    @property
    def names(self) -> frozenset[str]:
        """The names of a mention, which are counted over all of them."""
        return self.what.names if isinstance(self.what, Mention) else frozenset()

    @property
    def order(self) -> tuple[str, str, int]:
        """What sorts it among others, whenever they arrive."""
        return self.what.order if isinstance(self.what, Mention) else reading_order(self.what.figure)

    @property
    def home(self) -> str | None:
        """Where a total of a place is made a fact: with those of its country and event."""
        if isinstance(self.what, Statement) or not (self.what.total and self.what.place):
            return None
        return f"{class_of(self.what.figures[0]).event}|{country_of(self.what.place)}"

    def shelves(self) -> list[Shelf]:
        """Where it lies."""
        if isinstance(self.what, Mention):
            return [(MENTION, number) for number in mention_shelves(self.what)]
        aspect = [(STATEMENT, self.what.aspect)] if self.what.aspect else []
        if self.what.telling:
            kind = self.what.figure.kind
            aspect.append((STATEMENT, f"{PERCENT if kind in SHARES else kind} {BRIEF}"))
        anybody = [(STATEMENT, f"count {ANYBODY}")] if self.what.persons else []
        return [
            *{(STATEMENT, f"{self.what.figure.kind} {unit_key(self.what)}"): None, **dict.fromkeys(anybody)},
            *aspect,
        ]

    def words(self) -> Iterable[str]:
        """What it can be found by on a shelf."""
        return mention_words(self.what) if isinstance(self.what, Mention) else statement_keys(self.what)


def find_keys(item: Item) -> set[int]:
    """What an item can be found by, each word on each shelf as one number that SQLite can hold."""
    return _keys(map(_place_of, item.shelves()), [*map(_digest, item.words())])


def _keys(places: Iterable[int], words: Collection[int]) -> set[int]:
    return {place ^ word for place in places for word in words}


@lru_cache(maxsize=4096)
def _place_of(shelf: Shelf) -> int:
    """The number of a shelf."""
    kind, name = shelf
    return _digest(f"{kind} {name}")


@lru_cache(maxsize=32768)
def _digest(text: str) -> int:
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "big", signed=True)


def find_items(figures: Sequence[Figure]) -> Iterator[Item]:
    """The mentions and statements of one document."""
    harm = [f for f in figures if is_harm(f)]
    by_words = _is_told_by_words(harm)
    if harm and not by_words:
        for mention in find_mentions(harm, speakers_of_sentences(figures)):
            yield Item(MENTION, mention)
    statements = [read_statement(figure) for figure in figures if by_words or not is_harm(figure)]
    greatest = _find_greatest(statements)
    for statement in statements:
        figure = statement.figure
        lesser = figure.kind in AMOUNTS and figure.number < greatest[unit_key(statement)]
        yield Item(STATEMENT, statement._replace(lesser=True) if lesser else statement)


def _is_told_by_words(harm: Sequence[Figure]) -> bool:
    """Whether the words of a short text of no known day tell whom its figures of harm count, as they do of all else;
    not where several sentences each have their own toll of one incident.
    """
    if not all(map(is_of_short_text, harm)):
        return False
    told = {(class_of(f).event, f.quote_start) for f in harm}
    return len({event for event, _ in told}) == len(told)


def _find_greatest(statements: Iterable[Statement]) -> Mapping[str, float]:
    """The greatest number of each thing that a document counts."""
    greatest: dict[str, float] = defaultdict(float)
    for statement in statements:
        if statement.figure.kind in AMOUNTS:
            key = unit_key(statement)
            greatest[key] = max(greatest[key], statement.figure.number)
    return greatest


def pack(item: Item) -> bytes:
    """All that comparing an item with others needs; of a short text that is the text."""
    if isinstance(item.what, Mention):
        return marshal.dumps((*item.what[:_FIGURES], (), *item.what[_FIGURES + 1 :]))
    figure, (event, group) = item.what[:2]
    textless = tuple(figure if item.what.telling else figure._replace(quote="", before="", lead=""))
    return marshal.dumps((textless, (event, tuple(group)), *item.what[2:]))


def unpack(kind: int, packed: bytes) -> Item:
    """The item again, without its texts but a short one's."""
    fields = marshal.loads(packed)
    if kind == MENTION:
        return Item(kind, build(Mention, fields))
    figure, (event, group), *rest = fields
    return Item(kind, Statement(Figure(*figure), Class(event, Group(*group)), *rest))


def pack_words(item: Item, shelves: Iterable[Shelf]) -> bytes:
    """What an item can be found by, as numbers: how many shelves there are, and names; those, and other words."""
    others = nameless_words(item.what) if isinstance(item.what, Mention) else item.words()
    names, places = {*map(_digest, item.names)}, [*map(_place_of, shelves)]
    return array("q", (len(places), len(names), *places, *names, *{*map(_digest, others)})).tobytes()


class WordReader:
    """Reads packed words again, without some names."""

    def __init__(self, common: frozenset[str]) -> None:
        self.names = common
        self.common = frozenset(map(_digest, common))

    def read(self, packed: bytes) -> frozenset[int]:
        """The words that an item without those names can be found by."""
        return self._words(memoryview(packed).cast("q").tolist())

    def read_keys(self, packed: bytes) -> set[int]:
        """What it can be found by, each word on each shelf."""
        numbers = memoryview(packed).cast("q").tolist()
        return _keys(numbers[2 : 2 + numbers[0]], self._words(numbers))

    def _words(self, numbers: list[int]) -> frozenset[int]:
        first = 2 + numbers[0]
        end = first + numbers[1]
        return frozenset(numbers[first:end]).difference(self.common).union(numbers[end:])


def pack_figures(item: Item) -> bytes:
    """What an item is, and its figures with what was made out about them."""
    return marshal.dumps((item.kind, item.home, [plain_figure(figure) for figure in item.figures]))


def unpack_figures(packed: bytes) -> tuple[int, str | None, list[Figure]]:
    """The kind of an item, its home and its figures again."""
    kind, home, figures = marshal.loads(packed)
    return kind, home, [figure_again(*plain) for plain in figures]


def with_figures(item: Item, figures: Sequence[Figure]) -> Item:
    """An item with its figures again."""
    what = item.what
    if isinstance(what, Mention):
        return Item(item.kind, build(Mention, (*what[:_FIGURES], tuple(figures), *what[_FIGURES + 1 :])))
    return Item(item.kind, what._replace(figure=figures[0]))


def drop_names(item: Item, common: frozenset[str]) -> Item:
    """An item without some names."""
    if isinstance(item.what, Mention) and item.what.names & common:
        return item._replace(what=item.what._replace(names=item.what.names - common))
    return item


def weigh(a: Item, b: Item) -> float:
    """How much speaks for two items of one kind being of one fact; 0 where it is too little."""
    return WEIGH[a.kind](a.what, b.what)


def _weigh_mentions(a: Mention, b: Mention) -> float:
    """How much speaks for two mentions being of one incident; 0 where it is too little."""
    if are_strangers(a, b):
        return 0.0
    weight = agreement(a, b)
    return weight if weight >= weights.LINKING.least else 0.0


WEIGH: dict[int, Callable[[Any, Any], float]] = {MENTION: _weigh_mentions, STATEMENT: likeness}
"""How much speaks for what two items of a kind are being of one fact."""


def find_edges(items: Sequence[Item]) -> list[Edge]:
    """The pairs of items of one kind that agree."""
    pairs = find_pairs(map(find_keys, items))
    return [(weight, a, b) for a, b in pairs if (weight := weigh(items[a], items[b]))]


def find_pairs(keys: Iterable[Iterable[int]], known: Mapping[int, int] = {}) -> set[tuple[int, int]]:
    """The pairs of items that share a key, by the keys of each, each key's crowd limited.

    `known` says how many items have a key where these are not all.

    >>> find_pairs([{7, 9}, {5}, {9, 7}])
    {(0, 2)}
    """
    keyed: dict[int, list[int]] = defaultdict(list)
    for index, mine in enumerate(keys):
        for key in mine:
            keyed[key].append(index)
    crowds = {tuple(c) for key, c in keyed.items() if 1 < len(c) <= CROWD and known.get(key, 0) <= CROWD}
    return {pair for crowd in crowds for pair in combinations(crowd, 2)}


def join_items(items: Sequence[Item], edges: list[Edge]) -> list[list[int]]:
    """The indices of the items of each incident or statement, once it is known which pairs agree.

    The items are of one kind and in their order, so that nothing depends on when they arrived.
    """
    edges = surest_first(edges)
    known = {(a, b): weight for weight, a, b in edges}
    return _with_one_leader(find_leaders([item.what for item in items], edges, known))


def join_more_items(
    items: Sequence[Item], agreeing: "Agreeing", new: Iterable[int], joined: Set[Pair]
) -> tuple[list[list[int]], Looked]:
    """The same, where all but the `new` items were joined before, by the pairs `joined`, and what came of pairs that
    agree.
    """
    whats = [item.what for item in items]
    edges, needless, known = agreeing
    sets = make_sets(whats, known)
    looked = look_again(sets, edges, new, joined)
    if looked.parted and needless:
        sets = make_sets(whats, known)
        looked = look_again(sets, sorted([*edges, *needless]), new, joined)
    else:
        looked.needless.extend(needless)
    return _with_one_leader(map(sets.union.find, range(len(items)))), looked


class Agreeing(NamedTuple):
    """Pairs of items that agree."""

    edges: list[Edge]
    """The surest first; how much speaks for each counts as less than nothing, to be sorted so."""
    needless: list[Edge]
    """Others, in any order, whose items surer ones had made one the last time."""
    known: MutableMapping[Pair, float]
    """How much speaks for pairs, of which none is weighed again."""


def _with_one_leader(leaders: Iterable[int]) -> list[list[int]]:
    """The indices of items that have one leader."""
    found: dict[int, list[int]] = defaultdict(list)
    for index, leader in enumerate(leaders):
        found[leader].append(index)
    return list(found.values())


def find_leaders(
    whats: Sequence[Any], edges: Iterable[Edge], known: MutableMapping[tuple[int, int], float]
) -> list[int]:
    """For each of some mentions, or statements, the first of its incident; the pairs that agree come the surest first,
    and of what is `known` of pairs none is weighed again.
    """
    return join_sets(make_sets(whats, known), edges)


def make_sets(whats: Sequence[Any], known: MutableMapping[tuple[int, int], float]) -> Sets:
    """Mentions, or statements, in sets that can be joined."""
    return StatementSets(whats) if whats and isinstance(whats[0], Statement) else MentionSets(Judged(whats, known))
