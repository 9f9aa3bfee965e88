"""A part of the keys in, the pairs of items that agree out: each judged by the facts floor as on one machine."""

from collections.abc import Iterator, Sequence

import numpy as np
import pyarrow as pa

from claims.cluster.cutting import Numbers
from claims.cluster.folder import Folder
from claims.cluster.parts import Part, read_rows, read_table
from claims.cluster.write import Writer
from claims.facts.ceiling import measure
from claims.facts.items import Item, drop_names, unpack, weigh
from claims.facts.mentions import Mention

EDGES = pa.schema([("a", pa.int64()), ("b", pa.int64()), ("weight", pa.float64())])
SOME = 100_000
"""Pairs that are looked at at a time."""
NO_MENTION = -1
"""In place of the number of a mention."""


def link_part(part: Part) -> int:
    """How many pairs agree, once they are written."""
    folder = Folder(part.work)
    numbers, items = _read_items(folder, part)
    pairs = find_pairs(*_read_keys(folder, part, numbers), len(numbers))
    with Writer(folder, part.name, {"edges": EDGES}) as writer:
        found = 0
        for a, b in _leave_out_hopeless(pairs, items):
            if weight := weigh(items[a], items[b]):
                found += 1
                writer.add("edges", [(numbers[a], numbers[b], weight)], 24)
    return found


def _leave_out_hopeless(pairs: Iterator[tuple[Numbers, Numbers]], items: Sequence[Item]) -> Iterator[tuple[int, int]]:
    """The pairs one by one, without those of mentions that cannot agree whatever else they have: most."""
    mentions = {n: item.what for n, item in enumerate(items) if isinstance(item.what, Mention)}
    place = np.full(len(items), NO_MENTION)
    place[[*mentions]] = np.arange(len(mentions))
    ceiling = measure([*mentions.values()])
    for a, b in pairs:
        hopeful = place[a] == NO_MENTION
        judged = np.flatnonzero(~hopeful)
        hopeful[judged] = ceiling.may_agree(place[a[judged]], place[b[judged]])
        yield from zip(a[hopeful].tolist(), b[hopeful].tolist(), strict=True)


def _read_items(folder: Folder, part: Part) -> tuple[list[int], list[Item]]:
    """The numbers of the items of a part in their order, and the items without their figures."""
    rows = read_rows(folder, "slim", part.number)
    packed = sorted(zip(rows["id"], rows["kind"], rows["slim"], strict=True))
    return [item[0] for item in packed], [drop_names(unpack(kind, slim), part.common) for _, kind, slim in packed]


def _read_keys(folder: Folder, part: Part, numbers: Sequence[int]) -> tuple[Numbers, Numbers]:
    """The keys of a part, each with the place of an item that has it."""
    table = read_table(folder, "live", part.number)
    assert table is not None  # a part has keys
    return table["key"].to_numpy(), np.searchsorted(np.array(numbers, np.int64), table["id"].to_numpy())


def find_pairs(keys: Numbers, items: Numbers, count: int) -> Iterator[tuple[Numbers, Numbers]]:
    """The pairs of items that share a key, SOME at a time, each once, the lesser first; `count` is more than any item.

    >>> [(a.tolist(), b.tolist()) for a, b in find_pairs(np.array([7, 7, 5, 7, 5]), np.array([2, 0, 5, 5, 2]), 6)]
    [([0, 0, 2], [2, 5, 5])]
    """
    codes = np.sort(np.concatenate([np.empty(0, np.int64), *_code_pairs(keys, items, count)]))
    once = codes[np.diff(codes, prepend=-1) > 0]  # `np.unique` takes twenty times as long
    for some in np.array_split(once, len(once) // SOME + 1):
        yield np.divmod(some, count)


def _code_pairs(keys: Numbers, items: Numbers, count: int) -> Iterator[Numbers]:
    """The pairs within crowds as numbers, those of one size at once: there are many crowds of few sizes."""
    order = np.lexsort((items, keys))
    keys, items = keys[order], items[order]
    _, begins, sizes = np.unique(keys, return_index=True, return_counts=True)
    for size in np.unique(sizes).tolist():
        crowds = items[begins[sizes == size][:, None] + np.arange(size)]
        a, b = np.triu_indices(size, 1)
        yield (crowds[:, a] * count + crowds[:, b]).ravel()
