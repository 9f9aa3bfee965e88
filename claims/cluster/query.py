"""The output of a run in, its tables as DuckDB views out: documents and claims in the order of the input."""

import os
import tempfile
from collections.abc import Iterator, Sequence
from typing import Any
from uuid import uuid4

import duckdb

from claims.cluster.folder import Folder
from claims.errors import ClaimsError

Record = dict[str, Any]
BATCH = 2_000
"""Rows that are in memory at a time."""


def open_tables(folder: Folder, memory: str = "2GB") -> duckdb.DuckDBPyConnection:
    """A connection with the views `documents` and `claims`.

    `document` numbers the documents in the order of the input: that of the shards in the plan, then that in the shard.
    """
    if not folder.fs.exists(folder.path("plan.json")):
        raise ClaimsError(f"{folder.address}: no output of claims cluster extract there")
    connection = connect(folder, memory)
    done = folder.names("done", ".json")
    shards = [(n, name) for n, name in enumerate(folder.read_json("plan.json")["shards"], 1) if name in done]
    if not shards:
        raise ClaimsError(f"{folder.address}: no shard is done yet; run claims cluster extract again")
    connection.execute("CREATE TABLE shards (number BIGINT, shard TEXT)")
    connection.executemany("INSERT INTO shards VALUES (?, ?)", shards)
    for table in ("documents", "claims"):
        connection.execute(_VIEW.format(table=table, files=f"{folder.path(table)}/*.parquet"))
    return connection


_VIEW = """
    CREATE VIEW {table} AS SELECT (s.number << 32) + t.row AS document, t.* EXCLUDE (row, filename)
    FROM read_parquet('{files}', filename = true, file_row_number = true) t
    JOIN shards s ON s.shard = parse_filename(t.filename, true)"""


def connect(folder: Folder, memory: str) -> duckdb.DuckDBPyConnection:
    """A connection that may read what fsspec opens, holds no more than `memory`, and spills to the disk."""
    spill = os.path.join(tempfile.gettempdir(), f"claims-spill-{uuid4().hex}")  # DuckDB removes the folder it makes
    connection = duckdb.connect(config={"memory_limit": memory, "temp_directory": spill})
    if folder.fs.protocol not in ("file", ("file", "local")):
        connection.register_filesystem(folder.fs)
    return connection


def stream(connection: duckdb.DuckDBPyConnection, sql: str, values: Sequence[object] = ()) -> Iterator[Record]:
    """Each row of a query as a record."""
    reader = connection.cursor().sql(sql, params=list(values)).to_arrow_reader(BATCH)
    for batch in reader:
        yield from batch.to_pylist()
