"""A shard's claims in, what can be grouped out: mentions of incidents and statements, by the facts floor's functions.

Each has a number, what sorts it among others, its keys (what it can be found by), a slim record that comparing needs,
and one of its figures with what was made out about them. They travel packed, inside Parquet, between the workers of one
run.
"""

import pickle
from collections.abc import Iterator, Mapping
from functools import partial
from itertools import chain, compress, groupby, repeat
from operator import attrgetter
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
_OF_DOCUMENT = ("document", "name", "lead", "published", "publisher", "origin")
_SAME = [field for field in Figure._fields if field not in {"id", "status", *_OF_DOCUMENT}]
Columns = dict[str, Any]
"""The fields of many claims, by their names."""


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
    run, file, base = Folder(shelf.run), f"{shelf.shard}.parquet", shelf.number << 32
    with run.fs.open(run.path("documents", file), "rb") as stream:
        table = pq.read_table(stream, columns=list(_ABOUT)).to_pydict()
    about = {
        row: (base + row, name, lead, iso_or_none(published), publisher, origins.get(base + row, base + row))
        for row, name, publisher, published, lead in zip(*(table[c] for c in _ABOUT), strict=True)
        if row not in shelf.dropped
    }
    with run.fs.open(run.path("claims", file), "rb") as stream:
        figures = chain.from_iterable(_figures(columns, about) for columns in _read_claims(stream, base))
        for _, same in groupby(figures, attrgetter("document")):
            yield list(same)


def _read_claims(stream: Any, base: int) -> Iterator[Columns]:  # noqa: ANN401 - what fsspec opens
    """The claims of a shard, some thousand at a time, with their numbers."""
    for batch in pq.ParquetFile(stream).iter_batches(10_000, columns=["row", *_SAME]):
        yield batch.to_pydict() | {"id": range(base, base + batch.num_rows)}
        base += batch.num_rows


def _figures(columns: Columns, about: Mapping[int, tuple[Any, ...]]) -> Iterator[Figure]:
    """Claims, column by column, as figures, those of documents of which nothing is known left out."""
    rows, texts = columns["row"], dict[str, str]()
    kept = [row in about and is_kept(*told) for row, *told in zip(rows, columns["kind"], columns["event"], strict=True)]
    documents = zip(*(about.get(row, _NO_DOCUMENT) for row in rows), strict=True)
    columns |= zip(_OF_DOCUMENT, documents, strict=True)
    for field in ("quote", "before"):  # sentences that several figures share are kept, and travel, once
        columns[field] = [texts.setdefault(text, text) for text in columns[field]]
    for field in ("value", "low", "high", "normal_value"):
        columns[field] = map(whole, columns[field])
    columns["via"] = [tuple(via or ()) for via in columns["via"]]
    columns["status"] = repeat(_STATUS, len(rows))
    fields = zip(*(columns[field] for field in Figure._fields), strict=True)
    return map(partial(build, Figure), compress(fields, kept))


_STATUS, _NO_DOCUMENT = Figure._field_defaults["status"], (None,) * len(_OF_DOCUMENT)


def _row(item: Item) -> tuple[Any, ...]:
    """An item as a row of ITEMS."""
    return (item.figures[0].id, item.kind, item.home, len(item.figures), *item.order, pack(item), pack_figures(item))


def _keys(item: Item) -> list[tuple[Any, ...]]:
    """What an item can be found by, as rows of KEYS."""
    number, kind, names = item.figures[0].id, item.kind, item.names
    words = [(word, word in names) for word in sorted(item.words())]
    return [(number, kind, shelf, *word) for shelf in [str(name) for _, name in item.shelves()] for word in words]
