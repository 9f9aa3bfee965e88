"""A piece of large blocks in, which of its items are of one incident out, as far as pairs within the piece can tell.

Items lie packed, and are unpacked where a pair asks for them: of those in sets already, few are.
"""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any, cast

import numpy as np
import pyarrow as pa

from claims.cluster.cutting import Numbers
from claims.cluster.folder import Folder
from claims.cluster.parts import Part, read_table
from claims.cluster.write import Writer
from claims.facts.items import drop_names, make_sets, unpack
from claims.facts.joining import ELSEWHERE, Edge, join_at_hand
from claims.facts.link import Recent

TABLES = {
    "joined": pa.schema([("rank", pa.int64()), ("leader", pa.int64())]),
    "waiting": pa.schema([("turn", pa.int64())]),
}
"""Items by their places in the order of all, with the first of the set that each has come into; and the pairs within a
piece that wait for others, by their places among all pairs.
"""
HELD, KNOWN = 80_000, 300_000
"""Items that are held unpacked, of some three kilobytes each, and pairs whose agreement is remembered."""
BATCH = 10_000
"""Pairs that are numbers of Python's at a time."""


class Items(dict[int, Any]):
    """What the items of a piece are, by their places in their order, each unpacked when it is asked for."""

    def __init__(self, table: pa.Table, common: frozenset[str]) -> None:
        ranks = table["rank"].to_numpy()
        self.order = np.argsort(ranks)
        self.ranks, self.leaders = ranks[self.order], table["leader"].to_numpy()[self.order]
        self.kind, self.slim, self.common = table["kind"][0].as_py(), table["slim"], common

    def __missing__(self, at: int) -> Any:  # noqa: ANN401 - a mention or a statement
        if super().__len__() >= HELD:
            self.clear()
        item = unpack(self.kind, self.slim[self.order[at]].as_py())
        self[at] = what = drop_names(item, self.common).what
        return what

    def __len__(self) -> int:
        return len(self.ranks)

    def find(self, ranks: Numbers) -> Numbers:
        """The places of items."""
        return np.searchsorted(self.ranks, ranks)


class Touching:
    """The pairs that touch a piece, the surest first, by the places of the items."""

    def __init__(self, table: pa.Table, items: Items) -> None:
        table = table.sort_by("turn")
        self.turns, self.weights = table["turn"].to_numpy(), table["weight"].to_numpy()
        a, b = table["a"].to_numpy(), table["b"].to_numpy()
        self.a, self.b = items.find(a), np.where(b == ELSEWHERE, ELSEWHERE, items.find(b))

    def __iter__(self) -> Iterator[Edge]:
        for first in range(0, len(self.a), BATCH):
            some = slice(first, first + BATCH)
            yield from zip(*(column[some].tolist() for column in (self.weights, self.a, self.b)), strict=True)


def join_piece(part: Part) -> int:
    """How many of its pairs wait, once it is written what the others came to."""
    folder = Folder(part.work)
    items = Items(_read(folder, "pieces", part), part.common)
    pairs, known = Touching(_read(folder, "looked_at", part), items), Recent(KNOWN)
    known.update(((a, b), weight) for weight, a, b in islice(pairs, KNOWN // 2) if b != ELSEWHERE)
    sets = make_sets(cast("Sequence[Any]", items), known)  # as far as sets ask: by place, and how many
    sets.take_up(items.find(items.leaders).tolist())
    turns = pairs.turns[join_at_hand(sets, pairs)]
    leaders = items.ranks[[sets.union.find(n) for n in range(len(items))]]
    moved = np.flatnonzero(leaders != items.leaders)
    with Writer(folder, part.name, TABLES) as writer:
        writer.add(
            "joined", list(zip(items.ranks[moved].tolist(), leaders[moved].tolist(), strict=True)), 16 * len(moved)
        )
        writer.add("waiting", [(turn,) for turn in turns.tolist()], 8 * len(turns))
    return len(turns)


def _read(folder: Folder, table: str, part: Part) -> pa.Table:
    """What was written for a piece."""
    found = read_table(folder, table, part.number)
    assert found is not None  # a piece has a pair
    return found
