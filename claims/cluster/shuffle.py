"""Tables of a run's work in, the same rows put together as the next step needs them out: DuckDB on one machine.

DuckDB spills to the disk what does not fit into memory; the parts that it writes are of bounded size.
"""

from collections.abc import Iterable

import duckdb
import numpy as np
import pyarrow as pa

from claims.cluster.cutting import tie
from claims.cluster.folder import Folder
from claims.cluster.items import TOTAL
from claims.facts.items import MENTION
from claims.facts.link import CROWD, common_names

KEYS_A_PART = 200_000
"""Of some five kilobytes each, with the items and the pairs that they lead to."""
FIGURES_A_PART = 20_000
"""A part is held packed, and one block of it at a time unpacked: some five kilobytes a figure."""


def open_work(work: Folder, memory: str) -> duckdb.DuckDBPyConnection:
    """A connection with the tables that the workers have made as views."""
    work.make("spill")
    connection = duckdb.connect(config={"memory_limit": memory, "temp_directory": work.path("spill")})
    connection.execute("SET preserve_insertion_order = false")
    for table in ("items", "keys", "names", "doubts"):
        connection.execute(f"CREATE VIEW {table} AS SELECT * FROM read_parquet('{work.path(table)}/*.parquet')")
    return connection


def find_common_names(connection: duckdb.DuckDBPyConnection) -> frozenset[str]:
    """The names that too many of all mentions have."""
    row = connection.execute("SELECT count(*) FROM items WHERE kind = ?", [MENTION]).fetchone()
    mentions = row[0] if row else 0
    counts = connection.execute("SELECT word, sum(mentions) FROM names GROUP BY word").fetchall()
    return common_names({word: int(count) for word, count in counts}, mentions)


def split_keys(connection: duckdb.DuckDBPyConnection, work: Folder, common: Iterable[str]) -> list[int]:
    """The parts of the keys by which at least two items can be found, and no crowd too big to compare."""
    connection.execute("CREATE TABLE common (word TEXT)")
    connection.executemany("INSERT INTO common VALUES (?)", [(word,) for word in common] or [("",)])
    connection.execute(_LIVE, [CROWD, KEYS_A_PART])
    connection.execute(_PLACED, [KEYS_A_PART])
    # a key as a number takes a tenth of its room; two of one kind that share it would only have some more pairs judged
    key = "(hash(bucket, word) >> 2)::BIGINT * 2 + kind AS key"
    write_parts(connection, work, "live", f"SELECT part, id, {key} FROM placed")
    slim = (
        "SELECT DISTINCT part, i.id, i.kind, i.slim FROM (SELECT DISTINCT part, id FROM placed) JOIN items i USING (id)"
    )
    write_parts(connection, work, "slim", slim)
    return [row[0] for row in connection.execute("SELECT DISTINCT part FROM placed ORDER BY part").fetchall()]


_LIVE = """
    CREATE TABLE live AS
    WITH said AS (SELECT * FROM keys ANTI JOIN common ON keys.name AND keys.word = common.word),
    crowds AS (SELECT kind, bucket, word FROM said GROUP BY ALL HAVING count(*) BETWEEN 2 AND ?)
    SELECT id, kind, bucket, word,
        hash(word) % greatest(1, (count(*) OVER (PARTITION BY kind, bucket)) // ?) AS slot
    FROM said SEMI JOIN crowds USING (kind, bucket, word)"""
_PLACED = """
    CREATE TABLE placed AS
    WITH units AS (SELECT kind, bucket, slot, count(*) AS size FROM live GROUP BY ALL),
    parts AS (
        SELECT kind, bucket, slot, ((sum(size) OVER (ORDER BY kind, bucket, slot)) - size) // ? AS part FROM units)
    SELECT part::BIGINT AS part, live.* FROM live JOIN parts USING (kind, bucket, slot)"""


def write_parts(connection: duckdb.DuckDBPyConnection, work: Folder, table: str, sql: str) -> None:
    """Write a table as one folder of files a part."""
    if work.fs.exists(work.path(table)):
        work.fs.rm(work.path(table), recursive=True)
    connection.execute(f"COPY ({sql}) TO '{work.path(table)}' (FORMAT parquet, COMPRESSION zstd, PARTITION_BY (part))")


def find_blocks(connection: duckdb.DuckDBPyConnection, work: Folder) -> None:
    """Make the tables of the pairs that agree, and of the blocks: what chains of pairs connect, and totals by home."""
    edges = f"SELECT DISTINCT a, b, weight FROM read_parquet('{work.path('edges')}/*.parquet')"
    has_edges = bool(work.fs.glob(work.path("edges", "*.parquet")))
    none = "SELECT 0::BIGINT AS a, 0::BIGINT AS b, 0.0::DOUBLE AS weight WHERE false"
    connection.execute(f"CREATE TABLE edges AS {edges if has_edges else none}")
    connection.register("connected", connect_pairs(connection, "edges"))
    connection.execute(_BLOCKS)


_BLOCKS = f"""
    CREATE TABLE blocks AS
    SELECT i.id, i.kind, coalesce(c.block, i.id)::TEXT AS block, i.figures, false AS joined
    FROM items i LEFT JOIN connected c USING (id)
    UNION ALL SELECT id, {TOTAL}, home, figures, false FROM items WHERE home IS NOT NULL"""


def split_blocks(connection: duckdb.DuckDBPyConnection, work: Folder) -> list[int]:
    """The parts of the blocks, the small ones together; of those that are joined already, each incident is a block."""
    connection.execute(_PACKED, [FIGURES_A_PART])
    record = "SELECT part, p.kind, block, joined, p.id, i.slim, i.record FROM packed p JOIN items i USING (id)"
    write_parts(connection, work, "blocks", record)
    ties = f"""
        SELECT part, block, a, b, weight FROM edges JOIN packed p ON p.id = edges.a
        AND p.kind <> {TOTAL} AND NOT joined"""
    write_parts(connection, work, "ties", ties)
    return [row[0] for row in connection.execute("SELECT DISTINCT part FROM packed ORDER BY part").fetchall()]


_PACKED = """
    CREATE TABLE packed AS
    WITH sizes AS (SELECT kind, block, sum(figures) AS size FROM blocks GROUP BY ALL),
    parts AS (SELECT kind, block, ((sum(size) OVER (ORDER BY kind, block)) - size) // ? AS part FROM sizes)
    SELECT part::BIGINT AS part, blocks.* FROM blocks JOIN parts USING (kind, block)"""


def connect_pairs(connection: duckdb.DuckDBPyConnection, table: str) -> pa.Table:
    """Each number in the pairs of a table, with the least of all that chains of pairs connect it with."""
    pairs = connection.execute(f"SELECT a, b FROM {table}").fetchnumpy()
    numbers, at = np.unique(np.concatenate([pairs["a"], pairs["b"]]), return_inverse=True)
    half = len(pairs["a"])
    blocks = numbers[tie(np.arange(len(numbers)), at[:half], at[half:], len(numbers))]
    return pa.table({"id": pa.array(numbers, pa.int64()), "block": pa.array(blocks, pa.int64())})
