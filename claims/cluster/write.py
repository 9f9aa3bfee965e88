"""Rows in, the Parquet files of one task out: each is whole or absent, written under another name and renamed.

The rows that are waited with are bounded by their size; the same task gives the same bytes, however often it is tried.
"""

from collections.abc import Sequence
from types import TracebackType
from typing import Any, Self

import pyarrow as pa
import pyarrow.parquet as pq

from claims.cluster.folder import Folder, temporary_name
from claims.cluster.tables import Row, make_table

GROUP = 8 * 2**20
"""Bytes, or code points of text, that are waited with before a row group is written."""


class Writer:
    """The tables of one task while they are written; kept when the block ends well, removed when it does not."""

    def __init__(self, folder: Folder, name: str, tables: dict[str, pa.Schema]) -> None:
        self.folder, self.name, self.tables = folder, name, tables
        self.rows: dict[str, list[Row]] = {table: [] for table in tables}
        self.waiting = 0
        self.open: dict[str, tuple[str, Any, pq.ParquetWriter]] = {}

    def __enter__(self) -> Self:
        for table, schema in self.tables.items():
            temporary = temporary_name(self._target(table))
            sink = self.folder.fs.open(temporary, "wb")
            self.open[table] = (temporary, sink, pq.ParquetWriter(sink, schema, compression="zstd"))
        return self

    def _target(self, table: str) -> str:
        """What a table's file is called once it is whole."""
        return self.folder.path(table, f"{self.name}.parquet")

    def add(self, table: str, rows: Sequence[Row], size: int) -> None:
        """Take rows of a table that weigh about `size` together."""
        self.rows[table].extend(rows)
        self.waiting += size
        if self.waiting >= GROUP:
            self._flush()

    def _flush(self) -> None:
        """Write what waits as one row group a table."""
        for table, rows in self.rows.items():
            if rows:
                self.open[table][2].write_table(make_table(rows, self.tables[table]))
                rows.clear()
        self.waiting = 0

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self._flush()
        for table, (temporary, sink, writer) in self.open.items():
            writer.close()
            sink.close()
            if kind is None:
                self.folder.fs.mv(temporary, self._target(table))
            else:
                self.folder.fs.rm(temporary)
