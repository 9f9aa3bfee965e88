"""Which documents of a run go back to one text: sketches of paragraphs in, origins out, across all shards.

The sketches are the facts floor's (MinHash); two paragraphs are alike where a band of theirs is the same, as in its own
index. Bands are joined by DuckDB, so that no index has to fit into memory. Documents are compared with those published
within the days that the ledger looks at; a band that very many have is a line of every page, and tells nothing.
"""

from datetime import date

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from claims.cluster.folder import Folder
from claims.cluster.items import Shelf
from claims.cluster.shuffle import connect_pairs, write_parts
from claims.cluster.write import Writer
from claims.facts.days import iso_or_none
from claims.facts.origins import CROWD, DAYS, SHARED, split_paragraphs

SKETCHES = pa.schema(
    [
        ("document", pa.int64()),
        ("day", pa.int32()),
        ("paragraph", pa.int32()),
        ("words", pa.int32()),
        ("band", pa.int64()),
    ]
)
TABLES = {"sketches": SKETCHES}


def make_sketches(shelf: Shelf, work: str) -> str:
    """The shard's name, once the bands of its paragraphs are whole in `work`."""
    run = Folder(shelf.run)
    with (
        run.fs.open(run.path("documents", f"{shelf.shard}.parquet"), "rb") as stream,
        Writer(Folder(work), shelf.shard, TABLES) as writer,
    ):
        for batch in pq.ParquetFile(stream).iter_batches(500, columns=["row", "published", "text"]):
            for document in batch.to_pylist():
                if document["row"] not in shelf.dropped:
                    rows = _rows((shelf.number << 32) + document["row"], document["published"], document["text"])
                    writer.add("sketches", rows, 40 * len(rows))
    return shelf.shard


def _rows(document: int, published: str | None, text: str) -> list[tuple[int, int | None, int, int, int]]:
    """The bands of a document's paragraphs."""
    day = iso_or_none(published)
    number = date.fromisoformat(day[:10]).toordinal() if day and len(day) >= 10 else None
    return [
        (document, number, at, paragraph.words, band)
        for at, paragraph in enumerate(split_paragraphs(text))
        for band in paragraph.bands
    ]


def find_origins(connection: duckdb.DuckDBPyConnection, work: Folder) -> int:
    """How many documents go back to another one, once their origins are in `work`, a part a shard."""
    connection.execute(_COPIES.format(files=f"{work.path('sketches')}/*.parquet"), [CROWD, DAYS, SHARED])
    copies = connect_pairs(connection, "copies")
    connection.register("copied", copies)
    write_parts(connection, work, "origins", "SELECT id >> 32 AS part, id AS document, block AS origin FROM copied")
    return len(copies)


_COPIES = """
    CREATE TABLE copies AS
    WITH bands AS (SELECT * REPLACE (coalesce(day, -100) AS day) FROM read_parquet('{files}')),
    crowds AS (SELECT band, day // 3 AS span FROM bands GROUP BY ALL HAVING count(DISTINCT document) > ?),
    telling AS (SELECT * FROM bands ANTI JOIN crowds
        ON bands.band = crowds.band AND bands.day // 3 = crowds.span),
    alike AS (SELECT DISTINCT a.document AS a, b.document AS b, a.paragraph, a.words FROM telling a JOIN telling b
        ON a.band = b.band AND a.document <> b.document AND abs(a.day - b.day) <= ?),
    paragraphs AS (SELECT DISTINCT document, paragraph, words FROM bands),
    sizes AS (SELECT document, sum(words) AS words FROM paragraphs GROUP BY ALL)
    SELECT alike.a, alike.b FROM alike JOIN sizes x ON x.document = alike.a JOIN sizes y ON y.document = alike.b
    GROUP BY alike.a, alike.b, x.words, y.words HAVING sum(alike.words) >= ? * least(x.words, y.words)"""
