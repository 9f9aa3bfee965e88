"""A piece of a large block in, which of its items are of one incident out, as far as the pairs of this round tell."""

from typing import Any, NamedTuple

import pyarrow as pa

from claims.cluster.folder import Folder
from claims.cluster.parts import Part, read_rows
from claims.cluster.write import Writer
from claims.facts.items import drop_names, make_sets, unpack
from claims.facts.joining import Edge, join_sets, surest_first

JOINED = pa.schema([("rank", pa.int64()), ("leader", pa.int64())])
"""The items of a piece by their places in the order of all, each with the first of its set."""


class Piece(NamedTuple):
    """Some items of one kind, with the pairs of this round, all of which lie within."""

    ranks: list[int]
    leaders: list[int]
    """What stands for the set that each is in already, by its rank."""
    whats: list[Any]
    edges: list[Edge]
    """By ranks, the surest first."""


def join_piece(part: Part) -> int:
    """How many sets a piece came to, once they are written."""
    folder = Folder(part.work)
    piece = _read_piece(folder, part)
    at = {rank: n for n, rank in enumerate(piece.ranks)}
    edges = [(weight, at[a], at[b]) for weight, a, b in piece.edges]
    sets = make_sets(piece.whats, {(a, b): weight for weight, a, b in edges})
    for n, leader in enumerate(piece.leaders):
        if n != at[leader]:
            sets.join(at[leader], n)
    leaders = join_sets(sets, edges)
    with Writer(folder, part.name, {"joined": JOINED}) as writer:
        rows = [(rank, piece.ranks[leader]) for rank, leader in zip(piece.ranks, leaders, strict=True)]
        writer.add("joined", rows, 16 * len(rows))
    return len(set(leaders))


def _read_piece(folder: Folder, part: Part) -> Piece:
    """A piece, its items in their order."""
    rows = read_rows(folder, "pieces", part.number)
    items = sorted(zip(*(rows[c] for c in ("rank", "leader", "kind", "slim")), strict=True))
    rows = read_rows(folder, "looked_at", part.number)
    edges = surest_first(zip(*(rows[c] for c in ("weight", "a", "b")), strict=True))
    whats = [drop_names(unpack(kind, slim), part.common).what for *_, kind, slim in items]
    return Piece([item[0] for item in items], [item[1] for item in items], whats, edges)
