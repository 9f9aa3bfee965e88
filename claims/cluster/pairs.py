"""A part of the keys in, the pairs of items that agree out: each judged by the facts floor as on one machine."""

import pickle
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import Any

import pyarrow as pa

from claims.cluster.folder import Folder
from claims.cluster.items import MENTION
from claims.cluster.parts import Part, read_rows
from claims.cluster.write import Writer
from claims.facts import weights
from claims.facts.link import agreement, drop_names
from claims.facts.statements import ALIKE, likeness

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
        item = pickle.loads(record)
        items[number] = drop_names([item], part.common)[0] if kind == MENTION else item
    return items


def _read_crowds(folder: Folder, part: Part) -> Iterator[tuple[int, list[int]]]:
    """The items that share a key, in the order of their numbers, with what they are."""
    crowds: dict[tuple[int, str, str], list[int]] = defaultdict(list)
    rows = read_rows(folder, "live", part.number)
    for number, *key in zip(rows["id"], rows["kind"], rows["bucket"], rows["word"], strict=True):
        crowds[tuple(key)].append(number)
    for (kind, _, _), crowd in crowds.items():
        yield kind, sorted(crowd)


def _find_edges(crowds: Iterator[tuple[int, list[int]]], items: Mapping[int, Any]) -> Iterator[tuple[int, int, float]]:
    """The pairs that agree, each judged once."""
    seen: set[tuple[int, int]] = set()
    for kind, crowd in crowds:
        for a, b in combinations(crowd, 2):
            if (a, b) not in seen:
                seen.add((a, b))
                weight = agreement(items[a], items[b]) if kind == MENTION else likeness(items[a], items[b])
                if weight >= (weights.LINKING.least if kind == MENTION else ALIKE):
                    yield a, b, weight
