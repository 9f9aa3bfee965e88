"""Blocks too large for one worker in, their items in sets of one incident each out, in rounds: tables on one machine.

Whether a pair joins two sets depends on what the surer pairs have made of these, and on nothing else. So in each round
the sets are cut into pieces that a worker can hold (claims/cluster/cutting.py), and in each piece pairs are looked at,
the surest first. One between two pieces waits for the next round, and so does every less sure one that touches the sets
which such a pair touches. So the sets are those of joining all of it in one place.
"""

from collections.abc import Sequence

import duckdb
import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from claims.cluster.cutting import NONE, Left, Numbers, Pairs, cut, share, take_in
from claims.cluster.folder import Folder
from claims.cluster.shuffle import write_parts

LARGE = 4_000
"""Items of a block beyond which it is joined before its figures are read."""
PIECE, WIDE = 60_000, 300_000
"""Items of a piece in the first round, in which all are unpacked, and later: packed, some 250 bytes each."""
ROUND = 1_000_000
"""By how much the numbers of the pieces of two rounds lie apart."""


def find_large(connection: duckdb.DuckDBPyConnection) -> Left:
    """Make the table of the items in blocks that are joined piece by piece; these items, with their pairs."""
    connection.execute(_LARGE, [LARGE])
    items = connection.execute("SELECT kind FROM large ORDER BY rank").fetchnumpy()
    pairs = connection.execute(_PAIRS).fetchnumpy()
    return Left(items["kind"], np.arange(len(items["kind"])), Pairs(pairs["weight"], pairs["a"], pairs["b"]))


_LARGE = """
    CREATE TABLE large AS
    WITH sized AS (SELECT id, kind, block, count(*) OVER (PARTITION BY kind, block) AS size FROM blocks)
    SELECT row_number() OVER (ORDER BY kind, block, day, name, start, id) - 1 AS rank, kind, block, id
    FROM sized s JOIN items i USING (id, kind) WHERE size > ?"""
_PAIRS = """
    SELECT weight, least(x.rank, y.rank) AS a, greatest(x.rank, y.rank) AS b
    FROM edges JOIN large x ON x.id = edges.a JOIN large y ON y.id = edges.b
    ORDER BY weight DESC, a, b"""


class Round:
    """One cutting of what is left."""

    def __init__(self, left: Left, number: int) -> None:
        self.left, self.number = left, number
        self.pieces = cut(left, WIDE if number else PIECE)

    def write(self, connection: duckdb.DuckDBPyConnection, work: Folder) -> list[int]:
        """The numbers of its pieces, once they are written."""
        ranks, shared = np.flatnonzero(self.pieces != NONE), share(self.left, self.pieces)
        first = ROUND * self.number
        cut = {"rank": ranks, "part": first + self.pieces[ranks], "leader": self.left.leaders[ranks]}
        connection.register("cut", pa.table(cut))
        write_parts(connection, work, "pieces", _CUT)
        weights, a, b = shared.pairs
        pairs = {"part": first + shared.pieces, "turn": shared.turns, "weight": weights, "a": a, "b": b}
        connection.register("shared", pa.table(pairs))
        write_parts(connection, work, "looked_at", "SELECT * FROM shared")
        return list(map(int, np.unique(cut["part"])))

    def read(self, work: Folder, parts: Sequence[int]) -> Left:
        """What is left once the pieces are joined."""
        joined, waiting = (_read(work, table, parts) for table in ("joined", "waiting"))
        leaders = self.left.leaders.copy()
        leaders[joined["rank"].to_numpy()] = joined["leader"].to_numpy()
        return take_in(self.left, self.pieces, leaders, waiting["turn"].to_numpy())


_CUT = """
    SELECT part, rank, leader, l.kind, i.slim FROM cut JOIN large l USING (rank) JOIN items i USING (id, kind)"""


def _read(work: Folder, table: str, parts: Sequence[int]) -> pa.Table:
    """What the pieces of a round came to."""
    files = (work.path(table, f"{part:06}.parquet") for part in parts)
    return pa.concat_tables(pq.read_table(file, filesystem=work.fs) for file in files)


def mark_joined(connection: duckdb.DuckDBPyConnection, leaders: Numbers) -> None:
    """Make a block of each incident, or statement, of the large blocks."""
    connection.register("leaders", pa.table({"rank": np.arange(len(leaders)), "leader": leaders}))
    connection.execute(_MARKED)


_MARKED = """
    UPDATE blocks SET block = '=' || leader, joined = true FROM large JOIN leaders USING (rank)
    WHERE large.id = blocks.id AND large.kind = blocks.kind"""
