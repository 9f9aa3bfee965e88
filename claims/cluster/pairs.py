"""A part of the keys in, the pairs of items that agree out: each judged by the facts floor as on one machine."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import Any

import pyarrow as pa

from claims.cluster.folder import Folder
from claims.cluster.parts import Part, read_rows
from claims.cluster.write import Writer
from claims.facts.items import drop_names, unpack, weigh

EDGES = pa.schema([("a", pa.int64()), ("b", pa.int64()), ("weight", pa.float64())])


def link_part(part: Part) -> int:
    """How many pairs agree, once they are written."""
    folder = Folder(part.work)
    items = _read_items(folder, part)
    with Writer(folder, part.name, {"edges": EDGES}) as writer:
        found = list(_find_edges(_read_crowds(folder, part), items))
        writer.add("edges", found, 24 * len(found))
    return len(found)


def _read_items(folder: Folder, part: Part) -> dict[int, Any]:
    """The slim records of a part by their numbers."""
    rows = read_rows(folder, "slim", part.number)
    items = {}
    for number, kind, record in zip(rows["id"], rows["kind"], rows["slim"], strict=True):
        items[number] = drop_names(unpack(kind, record), part.common)
    return items


def _read_crowds(folder: Folder, part: Part) -> Iterator[list[int]]:
    """The items that share a key, in the order of their numbers."""
    crowds: dict[tuple[int, str, str], list[int]] = defaultdict(list)
    rows = read_rows(folder, "live", part.number)
    for number, *key in zip(rows["id"], rows["kind"], rows["bucket"], rows["word"], strict=True):
        crowds[tuple(key)].append(number)
    for crowd in crowds.values():
        yield sorted(crowd)


def _find_edges(crowds: Iterator[list[int]], items: Mapping[int, Any]) -> Iterator[tuple[int, int, float]]:
    """The pairs that agree, each judged once."""
    seen: set[tuple[int, int]] = set()
    for crowd in crowds:
        for a, b in combinations(crowd, 2):
            if (a, b) not in seen:
                seen.add((a, b))
                if weight := weigh(items[a], items[b]):
                    yield a, b, weight
