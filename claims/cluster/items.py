"""A shard's claims in, what can be grouped out: mentions of incidents and statements, by the facts floor's functions.

Each has a number, its keys (what it can be found by), a whole record and a slim one that only comparing needs. They
travel pickled, inside Parquet, between the workers of one run.
"""

import pickle
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any, NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq

from claims.cluster.folder import Folder
from claims.cluster.parts import read_rows
from claims.cluster.tables import whole
from claims.cluster.write import Writer
from claims.extract.claim import CORE
from claims.facts.arithmetic import find_document_arithmetic
from claims.facts.counted import class_of, is_harm
from claims.facts.days import iso_or_none
from claims.facts.facts import Fact
from claims.facts.figure import Figure
from claims.facts.link import mention_keys
from claims.facts.mentions import Mention, find_mentions
from claims.facts.places import country_of
from claims.facts.running import Range
from claims.facts.statements import Statement, read_statement, statement_keys, unit_key

MENTION, STATEMENT, TOTAL = 0, 1, 2
"""What an item is; a total of a place is made a fact with the other totals of its country."""
ITEMS = pa.schema(
    [
        ("id", pa.int64()),
        ("kind", pa.int8()),
        ("home", pa.string()),
        ("figures", pa.int32()),
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
                row, keys = item.row(), item.keys()
                writer.add("items", [row], len(row[-1]) + len(row[-2]))
                writer.add("keys", keys, 100 * len(keys))
                for name in item.names():
                    counts[name] = counts.get(name, 0) + 1
            if any(find_document_arithmetic([stub(figures, "", None)])):
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
    """Each core claim of a shard: its document's row, its own row, then its fields."""
    at = 0
    with run.fs.open(run.path("claims", file), "rb") as stream:
        for batch in pq.ParquetFile(stream).iter_batches(10_000, columns=["row", *_SAME]):
            columns = batch.to_pydict()
            rows = zip(columns["row"], range(at, at + batch.num_rows), *(columns[f] for f in _SAME), strict=True)
            yield from (row for row in rows if row[2 + _KIND] in CORE)
            at += batch.num_rows


_KIND = _SAME.index("kind")


def _figure(base: int, known: tuple[Any, ...], claim: tuple[Any, ...], texts: dict[str, str]) -> Figure:
    """A claim as a figure."""
    document, name, lead, published, publisher, origin = known
    fields = dict(zip(_SAME, claim[2:], strict=True))
    for field in ("quote", "before"):
        fields[field] = texts.setdefault(fields[field], fields[field])
    for field in ("value", "low", "high", "normal_value"):
        fields[field] = whole(fields[field])
    fields["via"] = tuple(fields["via"] or ())
    return Figure(
        base + claim[1],
        document,
        name,
        lead=lead,
        published=published,
        publisher=publisher,
        origin=origin,
        **fields,
    )


class Item(NamedTuple):
    """Something that may be of one fact with others."""

    kind: int
    what: Mention | Statement

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Its figures; the first gives it its number."""
        return self.what.figures if isinstance(self.what, Mention) else (self.what.figure,)

    def row(self) -> tuple[Any, ...]:
        """The item as a row of ITEMS."""
        record = self.what if isinstance(self.what, Mention) else self.what.figure
        return (
            *(self.figures[0].id, self.kind, self.home(), len(self.figures)),
            *(pickle.dumps(_slim(self.what), 5), pickle.dumps(record, 5)),
        )

    def home(self) -> str | None:
        """Where a total of a place is made a fact: with those of its country and event."""
        if isinstance(self.what, Statement) or not (self.what.total and self.what.place):
            return None
        return f"{class_of(self.figures[0]).event}|{country_of(self.what.place)}"

    def keys(self) -> list[tuple[Any, ...]]:
        """What it can be found by, as rows of KEYS."""
        number = self.figures[0].id
        if isinstance(self.what, Mention):
            return [(number, self.kind, str(b), w, w in self.what.names) for b, w in sorted(mention_keys(self.what))]
        bucket = f"{self.what.figure.kind} {unit_key(self.what)}"
        return [(number, self.kind, bucket, word, False) for word in sorted(statement_keys(self.what))]

    def names(self) -> frozenset[str]:
        """The names of a mention, which are counted over all of them."""
        return self.what.names if isinstance(self.what, Mention) else frozenset()


def find_items(figures: Sequence[Figure]) -> Iterator[Item]:
    """The mentions and statements of one document."""
    for mention in find_mentions([f for f in figures if is_harm(f)]):
        yield Item(MENTION, mention)
    for figure in figures:
        if not is_harm(figure):
            yield Item(STATEMENT, read_statement(figure))


def _slim(what: Mention | Statement) -> Mention | Statement:
    """What comparing two of them needs: their words without their texts."""
    if isinstance(what, Mention):
        return what._replace(figures=tuple(_bare(f) for f in what.figures[:1]))
    return what._replace(figure=_bare(what.figure))


def _bare(figure: Figure) -> Figure:
    """A figure without the texts around it."""
    return figure._replace(quote="", before="", lead="")


def stub(figures: Sequence[Figure], fact: str, event: str | None) -> Fact:
    """A fact of which only the figures, the id and the event are known."""
    nothing = Range(None, None, None, "", ())
    return Fact(fact, "", event, "", "", None, None, None, nothing, tuple(figures), (), 0, 0, 0)
