"""A table that was cut into parts in, the columns of one part out."""

from collections import defaultdict
from typing import Any, NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq

from claims.cluster.folder import Folder


class Part(NamedTuple):
    """A piece of one step's work, in the folder of the run's work."""

    work: str
    number: int
    common: frozenset[str]
    """Names that tell nothing, as too many mentions have them."""

    @property
    def name(self) -> str:
        """What its files are called."""
        return f"{self.number:06}"


def read_table(folder: Folder, table: str, number: int) -> pa.Table | None:
    """One part of a table, None where it has no rows."""
    files = sorted(folder.fs.glob(folder.path(table, f"part={number}", "*.parquet")))
    tables = [pq.read_table(file, filesystem=folder.fs, partitioning=None) for file in files]
    return pa.concat_tables(tables) if tables else None


def read_rows(folder: Folder, table: str, number: int) -> dict[str, list[Any]]:
    """The columns of one part of a table."""
    found = read_table(folder, table, number)
    return defaultdict(list) if found is None else dict(found.to_pydict())
