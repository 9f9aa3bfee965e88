"""A shard's claims in, what can be grouped out: mentions of incidents and statements, by the facts floor's functions.

Each has a number, what sorts it among others, its keys (what it can be found by), a slim record that comparing needs,
and one of its figures with what was made out about them. They travel packed, inside Parquet, between the workers of one
run.
"""

import pickle
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq

from claims.cluster.folder import Folder
from claims.cluster.parts import read_rows
from claims.cluster.tables import whole
from claims.cluster.write import Writer
from claims.extract.claim import is_kept
from claims.facts.arithmetic import find_document_arithmetic
from claims.facts.days import iso_or_none
from claims.facts.facts import stub_fact
from claims.facts.figure import Figure
from claims.facts.items import Item, find_items, pack, pack_figures
from claims.spans import build

TOTAL = 2
"""Besides the kinds of items: a total of a place is made a fact with the other totals of its country."""
ITEMS = pa.schema(
    [
        ("id", pa.int64()),
        ("kind", pa.int8()),
        ("home", pa.string()),
        ("figures", pa.int32()),
        ("day", pa.string()),
        ("name", pa.string()),
        ("start", pa.int64()),
        ("slim", pa.binary()),
        ("record", pa.binary()),
    ]
)
KEYS = pa.schema(
    [("id", pa.int64()), ("kind", pa.int8()), ("bucket", pa.string()), ("word", pa.string()), ("name", pa.bool_())]
)
NAMES = pa.schema([("word", pa.string()), ("mentions", pa.int64())])
DOUBTS = pa.schema([("document", pa.int64()), ("figures", pa.binary())])
"""Documents whose own figures do not add up, to be looked at again when their facts are known."""
TABLES = {"items": ITEMS, "keys": KEYS, "names": NAMES, "doubts": DOUBTS}
_ABOUT = ("row", "name", "publisher", "published", "lead")
_KNOWN = {"id", "document", "name", "lead", "published", "publisher", "origin", "status"}
_SAME = [field for field in Figure._fields if field not in _KNOWN]


class Shelf(NamedTuple):
    """Where a shard's tables lie, and its number in the plan."""

    run: str
    shard: str
    number: int
    dropped: frozenset[int]
    """Rows of documents that a later version, or an earlier twin, stands for."""


def make_items(shelf: Shelf, work: str) -> str:
    """The shard's name, once its items are whole in `work`."""
    folder, counts = Folder(work), dict[str, int]()
    with Writer(folder, shelf.shard, TABLES) as writer:
        for figures in read_figures(shelf, read_origins(folder, shelf)):
            for item in find_items(figures):
                row, keys = _row(item), _keys(item)
                writer.add("items", [row], len(row[-1]) + len(row[-2]))
                writer.add("keys", keys, 100 * len(keys))
                for name in item.names:
                    counts[name] = counts.get(name, 0) + 1
            if any(find_document_arithmetic([stub_fact(figures)])):
                writer.add("doubts", [(figures[0].document, pickle.dumps(figures, 5))], 1000 * len(figures))
        writer.add("names", list(counts.items()), 0)
    return shelf.shard


def read_origins(work: Folder, shelf: Shelf) -> dict[int, int]:
    """The documents of a shard that go back to another one, with that."""
    rows = read_rows(work, "origins", shelf.number)
    return dict(zip(rows["document"], rows["origin"], strict=True))


def read_figures(shelf: Shelf, origins: dict[int, int]) -> Iterator[list[Figure]]:
    """The figures of each document, in order."""
    run, file = Folder(shelf.run), f"{shelf.shard}.parquet"
    with run.fs.open(run.path("documents", file), "rb") as stream:
        table = pq.read_table(stream, columns=list(_ABOUT)).to_pydict()
    about = list(zip(*(table[c] for c in _ABOUT[1:]), strict=True))
    for row, claims in groupby(_read_claims(run, file), lambda claim: claim[0]):
        if row not in shelf.dropped:
            name, publisher, published, lead = about[row]
            number = (shelf.number << 32) + row
            known = (number, name, lead, iso_or_none(published), publisher, origins.get(number, number))
            texts: dict[str, str] = {}  # sentences that several figures share are kept, and travel, once
            yield [_figure(shelf.number << 32, known, claim, texts) for claim in claims]


def _read_claims(run: Folder, file: str) -> Iterator[tuple[Any, ...]]:
    """Each figure of a shard: its document's row, its own row, then its fields."""
    at = 0
    with run.fs.open(run.path("claims", file), "rb") as stream:
        for batch in pq.ParquetFile(stream).iter_batches(10_000, columns=["row", *_SAME]):
            columns = batch.to_pydict()
            rows = zip(columns["row"], range(at, at + batch.num_rows), *(columns[f] for f in _SAME), strict=True)
            yield from (row for row in rows if is_kept(row[2 + _KIND], row[2 + _EVENT]))
            at += batch.num_rows


_STATUS, _in_order = Figure._field_defaults["status"], itemgetter(*Figure._fields)
_KIND, _EVENT = _SAME.index("kind"), _SAME.index("event")


def _figure(base: int, known: tuple[Any, ...], claim: tuple[Any, ...], texts: dict[str, str]) -> Figure:
    """A claim as a figure."""
    document, name, lead, published, publisher, origin = known
    fields = dict(zip(_SAME, claim[2:], strict=True))
    for field in ("quote", "before"):
        fields[field] = texts.setdefault(fields[field], fields[field])
    for field in ("value", "low", "high", "normal_value"):
        fields[field] = whole(fields[field])
    fields["via"] = tuple(fields["via"] or ())
    fields.update(
        id=base + claim[1],
        document=document,
        name=name,
        lead=lead,
        published=published,
        publisher=publisher,
        origin=origin,
        status=_STATUS,
    )
    return build(Figure, _in_order(fields))


def _row(item: Item) -> tuple[Any, ...]:
    """An item as a row of ITEMS."""
    return (item.figures[0].id, item.kind, item.home, len(item.figures), *item.order, pack(item), pack_figures(item))


def _keys(item: Item) -> list[tuple[Any, ...]]:
    """What an item can be found by, as rows of KEYS."""
    number, kind, names = item.figures[0].id, item.kind, item.names
    words = [(word, word in names) for word in sorted(item.words())]
    return [(number, kind, shelf, *word) for shelf in [str(name) for _, name in item.shelves()] for word in words]
