"""Blocks too large for one worker in, pieces of them out, round by round: DuckDB and a union-find on one machine.

Whether a pair joins two sets depends on what the surer pairs have made of these, and on nothing else. So in each round
those pairs are looked at, the surest first, that tie no more items together than a worker can hold. One that would has
to wait for the next round, and so has every less sure one that touches what such a pair touches. What a round's pairs
do not tie together is joined by itself, side by side, with the outcome of joining all of it in one place.
"""

from array import array
from collections.abc import Iterable, Iterator, Sequence

import duckdb
import pyarrow as pa

from claims.cluster.folder import Folder
from claims.cluster.shuffle import write_parts
from claims.facts.joining import Union

LARGE = 4_000
"""Items of a block beyond which it is joined before its figures are read."""
PIECE = 30_000
"""Items that a round may tie together: slim, some three kilobytes each."""
ROUND, KIND = 1_000_000, 100_000
"""By how much the numbers of the pieces of two rounds, and of two kinds of items, lie apart."""
BATCH, AHEAD = 100_000, 500_000
"""Pairs that are read at a time, and by how many more may wait than are looked at before the others wait unread."""


def find_large(connection: duckdb.DuckDBPyConnection) -> None:
    """Make the tables of the items in blocks that are joined piece by piece, and of their pairs by their turns."""
    connection.execute(_LARGE, [LARGE])
    connection.execute(_TURNS)


_LARGE = """
    CREATE TABLE large AS
    WITH sized AS (SELECT id, kind, block, count(*) OVER (PARTITION BY kind, block) AS size FROM blocks)
    SELECT row_number() OVER (ORDER BY kind, block, day, name, start, id) - 1 AS rank, rank AS leader, kind, block, id
    FROM sized s JOIN items i USING (id, kind) WHERE size > ?"""
_TURNS = """
    CREATE TABLE turns AS
    WITH ranked AS (
        SELECT weight, least(x.rank, y.rank) AS a, greatest(x.rank, y.rank) AS b
        FROM edges JOIN large x ON x.id = edges.a JOIN large y ON y.id = edges.b)
    SELECT row_number() OVER (ORDER BY weight DESC, a, b) - 1 AS turn, * FROM ranked ORDER BY turn"""


def cut_pieces(connection: duckdb.DuckDBPyConnection, work: Folder, number: int) -> list[int]:
    """The pieces of a round; none where no pair is left. The pairs that they look at are left no more."""
    tied = Tied([rank for (rank,) in connection.execute("SELECT leader FROM large ORDER BY rank").fetchall()])
    taken = tied.take(_read_turns(connection), PIECE)
    connection.register("taken", pa.table({"turn": pa.array(taken, pa.int64())}))
    connection.register("tied", pa.table({"rank": range(len(tied.union.parent)), "knot": tied.knots()}))
    connection.execute(_CUT, [ROUND * number, KIND, PIECE])
    slim = "SELECT part, rank, leader, c.kind, i.slim FROM cut c JOIN items i USING (id, kind)"
    write_parts(connection, work, "pieces", slim)
    looked_at = "SELECT part, weight, a, b FROM turns SEMI JOIN taken USING (turn) JOIN cut ON rank = a"
    write_parts(connection, work, "looked_at", looked_at)
    connection.execute("CREATE OR REPLACE TABLE turns AS SELECT * FROM turns ANTI JOIN taken USING (turn)")
    return [row[0] for row in connection.execute("SELECT DISTINCT part FROM cut ORDER BY part").fetchall()]


_CUT = """
    CREATE OR REPLACE TABLE cut AS
    WITH ends AS (SELECT DISTINCT knot FROM turns SEMI JOIN taken USING (turn) JOIN tied ON rank = a),
    touched AS (SELECT large.*, knot FROM large JOIN tied USING (rank) SEMI JOIN ends USING (knot)),
    knots AS (SELECT kind, knot, count(*) AS size FROM touched GROUP BY ALL),
    parts AS (
        SELECT kind, knot, ? + kind * ? + ((sum(size) OVER (PARTITION BY kind ORDER BY knot)) - size) // ? AS part
        FROM knots)
    SELECT part::BIGINT AS part, rank, leader, kind, id FROM touched JOIN parts USING (kind, knot)"""


def _read_turns(connection: duckdb.DuckDBPyConnection) -> Iterator[tuple[int, int, int]]:
    """The pairs that are left in their order: of each its turn and its two ranks."""
    reader = connection.cursor().sql("SELECT turn, a, b FROM turns ORDER BY turn").to_arrow_reader(BATCH)
    for batch in reader:
        yield from zip(*(column.to_pylist() for column in batch.columns), strict=True)


class Tied:
    """Items by their ranks, and what the pairs of a round tie together."""

    def __init__(self, leaders: Sequence[int]) -> None:
        self.union, self.sizes = Union(len(leaders)), array("q", [0]) * len(leaders)
        for rank, leader in enumerate(leaders):
            self.union.parent[rank] = leader
            self.sizes[leader] += 1

    def take(self, pairs: Iterable[tuple[int, int, int]], most: int) -> "array[int]":
        """The turns of the pairs that are looked at: they tie no more than `most` items together, but for the first."""
        find, sizes, taken = self.union.find, self.sizes, array("q")
        full: set[int] = set()
        waiting = 0
        for turn, a, b in pairs:
            x, y = find(a), find(b)
            if x in full or y in full or (x != y and taken and sizes[x] + sizes[y] > most):
                full.update((x, y))
                waiting += 1
                if waiting > len(taken) + AHEAD:
                    break
                continue
            if x != y:
                self.union.join(x, y)
                sizes[min(x, y)] = sizes[x] + sizes[y]
            taken.append(turn)
        return taken

    def knots(self) -> list[int]:
        """For each item the first that it is tied to."""
        return [self.union.find(n) for n in range(len(self.union.parent))]


def take_in(connection: duckdb.DuckDBPyConnection, work: Folder, parts: Sequence[int]) -> None:
    """Take in the sets of the pieces of a round; the pairs that lie within one of them are left no more."""
    files = ", ".join(f"'{work.path('joined', f'{part:06}.parquet')}'" for part in parts)
    connection.execute(
        f"UPDATE large SET leader = j.leader FROM read_parquet([{files}]) j WHERE j.rank = large.rank"
        " AND j.leader <> large.leader"
    )
    connection.execute(_LEFT)


_LEFT = """
    CREATE OR REPLACE TABLE turns AS SELECT turns.* FROM turns
    JOIN large x ON x.rank = a JOIN large y ON y.rank = b WHERE x.leader <> y.leader"""


def mark_joined(connection: duckdb.DuckDBPyConnection) -> None:
    """Make a block of each incident, or statement, of the large blocks."""
    connection.execute(_MARKED)


_MARKED = """
    UPDATE blocks SET block = '=' || leader, joined = true FROM large
    WHERE large.id = blocks.id AND large.kind = blocks.kind"""
