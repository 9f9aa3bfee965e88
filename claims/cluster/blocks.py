"""A part of the blocks in, their facts, members and conflicts out: by the facts floor, a block at a time.

A block is what no pair that agrees connects with anything else, so it can be made into facts by itself; totals come
once more in the block of their country, where their facts are made.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Any, NamedTuple

import pyarrow as pa

from claims.cluster.folder import Folder
from claims.cluster.items import TOTAL
from claims.cluster.parts import Part, read_rows
from claims.cluster.write import Writer
from claims.facts.arithmetic import each_once, find_incident_arithmetic
from claims.facts.conflict import Conflict
from claims.facts.facts import Fact, find_fact_conflicts, make_fact
from claims.facts.group import Group, group_items
from claims.facts.items import Item, drop_names, join_items, unpack, unpack_figures, with_figures
from claims.facts.joining import Edge

_COUNTS = ("claims", "documents", "origins", "voices")
_TEXTS = ("title", "event", "group", "unit", "place", "since", "as_of")
FACTS = pa.schema(
    [("id", pa.string())]
    + [(f, pa.string()) for f in _TEXTS]
    + [(f, pa.float64()) for f in ("low", "best", "high")]
    + [("rule", pa.string())]
    + [(f, pa.int64()) for f in _COUNTS]
)
MEMBERS = pa.schema(
    [
        ("fact", pa.string()),
        ("id", pa.int64()),
        ("document", pa.int64()),
        ("name", pa.string()),
        ("start", pa.int32()),
        ("relation", pa.string()),
        ("reason", pa.string()),
    ]
)
"""The claims of each fact in their order: `id` and `document` number them in the run."""
CONFLICTS = pa.schema(
    [(f, pa.string()) for f in ("id", "kind", "fact", "event")]
    + [(f, pa.float64()) for f in ("low", "high", "radius")]
    + [("reason", pa.string()), ("settle", pa.string())]
)
SIDES = pa.schema(
    [
        ("conflict", pa.string()),
        ("side", pa.int32()),
        ("id", pa.int64()),
        ("document", pa.int64()),
        ("name", pa.string()),
        ("start", pa.int32()),
    ]
)
TABLES = {"facts": FACTS, "members": MEMBERS, "conflicts": CONFLICTS, "sides": SIDES}


def make_blocks(part: Part, out: str) -> int:
    """How many facts a part of the blocks came to, once they are written."""
    folder, count = Folder(part.work), 0
    with Writer(Folder(out), part.name, TABLES) as writer:
        for block in _read_blocks(folder, part):
            facts = [make_fact(group) for group in _group(block)]
            conflicts = [
                *chain.from_iterable(map(find_fact_conflicts, facts)),
                *each_once(find_incident_arithmetic(facts)),
            ]
            _write(writer, facts, conflicts)
            count += len(facts)
    return count


class Block(NamedTuple):
    """Items that belong together."""

    kind: int
    items: list[Item]
    """In the order of the input."""
    edges: list[Edge]
    """The pairs of them that agree, by their places."""
    joined: bool
    """Whether all are known to be of one incident, or statement."""


def _read_blocks(folder: Folder, part: Part) -> Iterator[Block]:
    """The blocks of a part, each unpacked when it is asked for."""
    rows = read_rows(folder, "blocks", part.number)
    blocks: dict[tuple[int, str, bool], list[tuple[int, bytes, bytes]]] = defaultdict(list)
    columns = [rows.pop(c, ()) for c in ("kind", "block", "joined", "id", "slim", "record")]
    for kind, block, joined, *item in zip(*columns, strict=True):
        blocks[(kind, block, joined)].append(tuple(item))
    del columns
    rows = read_rows(folder, "ties", part.number)
    ties: dict[str, list[tuple[int, int, float]]] = defaultdict(list)
    for block, *tie in zip(*(rows[c] for c in ("block", "a", "b", "weight")), strict=True):
        ties[block].append(tuple(tie))
    for kind, block, joined in sorted(blocks):
        items = [(number, _read_item(*packed)) for number, *packed in blocks.pop((kind, block, joined))]
        items.sort(key=lambda found: found[1].order)
        at = {number: index for index, (number, _) in enumerate(items)}
        edges = [(weight, at[a], at[b]) for a, b, weight in ties.pop(block, ())] if kind != TOTAL else []
        yield Block(kind, [drop_names(item, part.common) for _, item in items], edges, joined)


def _read_item(slim: bytes, record: bytes) -> Item:
    """An item with its figures."""
    kind, _, figures = unpack_figures(record)
    return with_figures(unpack(kind, slim), figures)


def _group(block: Block) -> list[Group]:
    """The groups of a block, each of which is a fact; totals of a place are made facts in that of their country."""
    items = block.items
    if block.kind == TOTAL:
        return group_items([[item] for item in items])
    joined = [items] if block.joined else [[items[n] for n in found] for found in join_items(items, block.edges)]
    return group_items([found for found in joined if not found[0].home])


def _write(writer: Writer, facts: Sequence[Fact], conflicts: Sequence[Conflict]) -> None:
    """Write facts with their members, and conflicts with their sides."""
    for fact in facts:
        r = fact.range
        row = (*fact[:8], r.low, r.best, r.high, r.rule, len(fact.figures), fact.documents, fact.origins, fact.voices)
        writer.add("facts", [row], 200)
        writer.add("members", [_member(fact, at) for at in range(len(fact.figures))], 200 * len(fact.figures))
    write_conflicts(writer, conflicts)


def _member(fact: Fact, at: int) -> tuple[Any, ...]:
    """A figure of a fact as a row of MEMBERS."""
    figure, relation = fact.figures[at], fact.relations[at]
    said = (relation.name, relation.reason()) if relation else (None, None)
    return (fact.id, figure.id, figure.document, figure.name, figure.start, *said)


def write_conflicts(writer: Writer, conflicts: Iterable[Conflict]) -> None:
    """Write conflicts with their sides; as in a ledger, one found again has its last reason and all its claims."""
    found: dict[str, Conflict] = {}
    sides: dict[tuple[str, int], tuple[Any, ...]] = {}
    for c in conflicts:
        found[c.id] = c
        for side, figures in enumerate(c.sides):
            for f in figures:
                sides.setdefault((c.id, f.id), (c.id, side, f.id, f.document, f.name, f.start))
    rows = [(c.id, c.kind, c.fact, c.event, c.low, c.high, c.radius, c.reason, c.settle) for c in found.values()]
    writer.add("conflicts", rows, 500 * len(rows))
    writer.add("sides", list(sides.values()), 100 * len(sides))
