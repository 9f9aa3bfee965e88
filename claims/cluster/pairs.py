"""A part of the keys in, the pairs of items that agree out: each judged by the facts floor as on one machine."""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

import numpy as np
import pyarrow as pa

from claims.cluster.folder import Folder
from claims.cluster.parts import Part, read_rows, read_table
from claims.cluster.write import Writer
from claims.facts.items import Item, drop_names, unpack, weigh

EDGES = pa.schema([("a", pa.int64()), ("b", pa.int64()), ("weight", pa.float64())])
SOME = 100_000
"""Pairs that are numbers of Python's at a time: as an array they take a tenth of the room."""


def link_part(part: Part) -> int:
    """How many pairs agree, once they are written."""
    folder = Folder(part.work)
    numbers, items = _read_items(folder, part)
    pairs = find_pairs(_read_crowds(folder, part, numbers), len(numbers))
    with Writer(folder, part.name, {"edges": EDGES}) as writer:
        found = 0
        for a, b in pairs:
            if weight := weigh(items[a], items[b]):
                found += 1
                writer.add("edges", [(numbers[a], numbers[b], weight)], 24)
    return found


def _read_items(folder: Folder, part: Part) -> tuple[list[int], list[Item]]:
    """The numbers of the items of a part in their order, and the items without their figures."""
    rows = read_rows(folder, "slim", part.number)
    packed = sorted(zip(rows["id"], rows["kind"], rows["slim"], strict=True))
    return [item[0] for item in packed], [drop_names(unpack(kind, slim), part.common) for _, kind, slim in packed]


def _read_crowds(folder: Folder, part: Part, numbers: Sequence[int]) -> Iterator[list[int]]:
    """The places of the items that share a key."""
    table = read_table(folder, "live", part.number)
    assert table is not None  # a part has keys
    keys = table["key"].to_numpy()
    at = np.searchsorted(np.array(numbers, np.int64), table["id"].to_numpy()).astype(np.int64)
    order = np.lexsort((at, keys))
    cuts = np.flatnonzero(np.diff(keys[order])) + 1
    yield from (crowd.tolist() for crowd in np.split(at[order], cuts))


def find_pairs(crowds: Iterable[Sequence[int]], count: int) -> Iterator[tuple[int, int]]:
    """The pairs within any of the crowds, each once, the lesser first; `count` is more than any member.

    >>> list(find_pairs([[0, 2, 5], [2, 5]], 6))
    [(0, 2), (0, 5), (2, 5)]
    """
    codes = array("q")
    for crowd in crowds:
        codes.extend([a * count + b for a, b in combinations(crowd, 2)])
    for some in np.array_split(np.unique(np.frombuffer(codes, np.int64)), len(codes) // SOME + 1):
        for code in some.tolist():
            yield divmod(code, count)
