"""A part of the keys in, the pairs of items that agree out: each judged by the facts floor as on one machine."""

from collections.abc import Sequence

import numpy as np
import pyarrow as pa

from claims.cluster.cutting import Numbers
from claims.cluster.folder import Folder
from claims.cluster.parts import Part, read_rows, read_table
from claims.cluster.write import Writer
from claims.facts.at_once import measure
from claims.facts.items import Item, drop_names, unpack, weigh
from claims.facts.meeting import Row, Words, meet
from claims.facts.mentions import Mention
from claims.facts.sift import sift
from claims.facts.statement import Statement
from claims.facts.weights import LINKING

EDGES = pa.schema([("a", pa.int64()), ("b", pa.int64()), ("weight", pa.float64())])
NO_MENTION = -1
"""In place of the number of a mention."""


def link_part(part: Part) -> int:
    """How many pairs agree, once they are written."""
    folder = Folder(part.work)
    numbers, items = _read_items(folder, part)
    weighing = _Weighing(items)
    with Writer(folder, part.name, {"edges": EDGES}) as writer:
        found = 0
        words = _read_words(folder, part, numbers)
        for a, b in meet(words, len(words.words)):  # of the keys of a part none is too crowded
            weights = weighing.weigh(a, b)
            agree = np.flatnonzero(weights)
            found += len(agree)
            rows = numbers[a[agree]].tolist(), numbers[b[agree]].tolist(), weights[agree].tolist()
            writer.add("edges", [*zip(*rows, strict=True)], 24 * len(agree))
    return found


class _Weighing:
    """The items of a part while pairs of them are weighed: mentions very many at once, statements each by itself where
    something may come of it.
    """

    def __init__(self, items: Sequence[Item]) -> None:
        self.items = items
        self.mentions = [item.what for item in items if isinstance(item.what, Mention)]
        is_mention = np.array([isinstance(item.what, Mention) for item in items], bool)
        self.place = np.where(is_mention, np.cumsum(is_mention) - 1, NO_MENTION)
        self.among_statements = np.cumsum(~is_mention) - 1
        self.measured = measure(self.mentions)
        self.sifted = sift(item.what for item in items if isinstance(item.what, Statement))

    def weigh(self, a: Row, b: Row) -> Row:
        """How much speaks for pairs of items, 0 where it is too little."""
        found: Row = np.zeros(len(a))
        of_mentions = self.place[a] != NO_MENTION
        x, y = self.place[a[of_mentions]], self.place[b[of_mentions]]
        weights = self.measured.weigh(x, y, self.mentions.__getitem__)
        found[of_mentions] = np.where(weights >= LINKING.least, weights, 0.0)
        others = np.flatnonzero(~of_mentions)
        others = others[self.sifted.find_likely(self.among_statements[a[others]], self.among_statements[b[others]])]
        pairs = zip(a[others].tolist(), b[others].tolist(), strict=True)
        found[others] = [weigh(self.items[x], self.items[y]) for x, y in pairs]
        return found


def _read_items(folder: Folder, part: Part) -> tuple[Numbers, list[Item]]:
    """The numbers of the items of a part in their order, and the items without their figures."""
    rows = read_rows(folder, "slim", part.number)
    packed = sorted(zip(rows["id"], rows["kind"], rows["slim"], strict=True))
    items = [drop_names(unpack(kind, slim), part.common) for _, kind, slim in packed]
    return np.array([item[0] for item in packed], np.int64), items


def _read_words(folder: Folder, part: Part, numbers: Numbers) -> Words:
    """The keys of a part, each with the place of an item that has it; they are of one shelf each."""
    table = read_table(folder, "live", part.number)
    assert table is not None  # a part has keys
    table = table.sort_by("id")
    keys, items = table["key"].to_numpy(), np.searchsorted(numbers, table["id"].to_numpy())
    return Words(keys, items, np.zeros_like(keys), np.zeros_like(numbers))
