"""The claims of a run in, facts, members and conflicts in Parquet out: the whole of `claims cluster facts`.

Workers sketch the texts, so that wire copy is known, and read the shards into items; pairs of items that share a key
are judged; what pairs connect is made into facts, first joined piece by piece where it is too much for one worker.
Between the steps DuckDB puts together what belongs together. A run that was broken off goes on at the step, and in it
at the parts, that are missing.
"""

import hashlib
import json
import pickle
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from itertools import count
from typing import Any, NamedTuple

import duckdb
from distributed import Client

from claims.circles import without_circles
from claims.cluster import pieces, shuffle
from claims.cluster.blocks import TABLES as FACT_TABLES
from claims.cluster.blocks import make_blocks, write_conflicts
from claims.cluster.engine import Engine, open_client
from claims.cluster.folder import Folder
from claims.cluster.items import TABLES as ITEM_TABLES
from claims.cluster.items import Shelf, make_items
from claims.cluster.joining import TABLES as JOINED_TABLES
from claims.cluster.joining import join_piece
from claims.cluster.origins import find_origins, make_sketches
from claims.cluster.pairs import link_part
from claims.cluster.parts import Part
from claims.cluster.pieces import Round, find_large, mark_joined
from claims.cluster.query import connect, open_tables
from claims.cluster.run import Task, run_tasks
from claims.cluster.shuffle import find_blocks, find_common_names, open_work, split_blocks, split_keys
from claims.cluster.write import Writer
from claims.errors import ClaimsError
from claims.facts.arithmetic import each_once, find_document_arithmetic
from claims.facts.carried import CARRIED
from claims.facts.facts import Fact, stub_fact
from claims.facts.figure import reading_order
from claims.facts.items import PACKED_AS

LAST = {
    "sketches": "sketches",
    "items": list(ITEM_TABLES)[-1],
    "edges": "edges",
    "joined": list(JOINED_TABLES)[-1],
    "facts": list(FACT_TABLES)[-1],
}
"""The table of each step that is written last: a part that has it has all."""
Watch = Callable[[str, int, int, str], None]
"""Told of each part that ends: of which step, how many have ended, of how many, the dashboard."""


class Grouped(NamedTuple):
    """What a run came to."""

    claims: int
    facts: int
    conflicts: int
    largest: int
    """Claims of the largest fact."""
    retries: int
    seconds: dict[str, float]
    """By step, the putting together before it included."""


def group_archive(run: str, out: str, engine: Engine, watch: Watch, memory: str = "2GB") -> Grouped:
    """What the claims under `run` came to, once their facts are whole under `out`."""
    grouping = _Grouping(Folder(run), Folder(out), watch, memory)
    grouping.prepare()
    with open_client(engine) as client:
        grouping.work_through(client)
    grouped = grouping.finish()
    grouping.out.write_json(grouped._asdict(), "facts.json")
    return grouped


class _Grouping:
    """One run of all steps."""

    def __init__(self, run: Folder, out: Folder, watch: Watch, memory: str) -> None:
        self.run, self.out, self.watch, self.memory = run, out, watch, memory
        self.work = Folder(out.path("work"))
        self.retries = 0
        self.seconds: dict[str, float] = {}
        self.shelves: list[Shelf] = []

    def prepare(self) -> None:
        """Find the shards and the documents that count; what was made of other shards, packed or cut into parts
        otherwise, is thrown away.
        """
        with open_tables(self.run, self.memory) as connection:
            dropped: dict[int, set[int]] = defaultdict(set)
            for document in connection.execute(_DROPPED).fetchall():
                dropped[document[0] >> 32].add(document[0] & 0xFFFFFFFF)
            shards = connection.execute("SELECT number, shard FROM shards ORDER BY number").fetchall()
        self.shelves = [Shelf(self.run.address, shard, n, frozenset(dropped[n])) for n, shard in shards]
        sizes = [shuffle.KEYS_A_PART, shuffle.FIGURES_A_PART, pieces.LARGE, pieces.PIECE, pieces.WIDE]
        tables = [table.names for table in (ITEM_TABLES["items"], *JOINED_TABLES.values())]
        known = [shards, self.run.read_json("plan.json")["how"], PACKED_AS, CARRIED, tables, sizes]
        made_of = hashlib.sha256(json.dumps(known).encode()).hexdigest()
        if not self.out.fs.exists(self.out.path("made_of.json")) or self.out.read_json("made_of.json") != made_of:
            self._clear()
        self.out.make(*FACT_TABLES)
        self.work.make(*ITEM_TABLES, *JOINED_TABLES, "sketches", "edges")
        self.out.write_json(made_of, "made_of.json")

    def _clear(self) -> None:
        """Throw away what an earlier run has made of other shards."""
        for folder, names in ((self.out, [*FACT_TABLES, "work"]), (self.out, ["made_of.json"])):
            for name in names:
                if folder.fs.exists(folder.path(name)):
                    folder.fs.rm(folder.path(name), recursive=True)

    def work_through(self, client: Client) -> None:
        """Do all steps, each on all workers."""
        sketching = [(s.shard, make_sketches, (s, self.work.address)) for s in self.shelves]
        self._step(client, "sketches", sketching, self.work)
        began = time.perf_counter()
        with connect(self.work, self.memory) as connection:
            find_origins(connection, self.work)
        self._step(
            client, "items", [(s.shard, make_items, (s, self.work.address)) for s in self.shelves], self.work, began
        )
        with open_work(self.work, self.memory) as connection:
            began = time.perf_counter()
            common = find_common_names(connection)
            parts = [Part(self.work.address, n, common) for n in split_keys(connection, self.work, common)]
            self._step(client, "edges", [(p.name, link_part, (p,)) for p in parts], self.work, began)
            began = time.perf_counter()
            find_blocks(connection, self.work)
            self._join_large(client, connection, common, began)
            began = time.perf_counter()
            parts = [Part(self.work.address, n, common) for n in split_blocks(connection, self.work)]
        tasks = [(p.name, make_blocks, (p, self.out.address)) for p in parts]
        self._step(client, "facts", tasks, self.out, began)

    def _join_large(
        self, client: Client, connection: duckdb.DuckDBPyConnection, common: frozenset[str], began: float
    ) -> None:
        """Find the incidents of the blocks that are too large for one worker, in rounds, the surest pairs first."""
        left = find_large(connection)
        for number in count():
            if not len(left.pairs.a):
                break
            cut = Round(left, number)
            parts = [Part(self.work.address, n, common) for n in cut.write(connection, self.work)]
            self._step(client, "joined", [(p.name, join_piece, (p,)) for p in parts], self.work, began)
            began = time.perf_counter()
            left = cut.read(self.work, [p.number for p in parts])
        mark_joined(connection, left.leaders)

    def _step(
        self,
        client: Client,
        table: str,
        tasks: Sequence[tuple[str, Callable[..., Any], tuple[Any, ...]]],
        folder: Folder,
        began: float | None = None,
    ) -> None:
        """Do the tasks of a step whose files are not there yet."""
        began = began or time.perf_counter()
        known = folder.names(LAST[table], ".parquet")
        missing = [
            Task(f"{table}-{name}", without_circles, (call, *arguments))
            for name, call, arguments in tasks
            if name not in known
        ]
        self.watch(table, 0, len(missing), str(client.dashboard_link))
        for ended, task in enumerate(run_tasks(client, missing), 1):
            if task.failure is not None:
                raise ClaimsError(f"{task.name}: {task.failure}; the same command again goes on from there")
            self.retries += task.tries - 1
            self.watch(table, ended, len(missing), str(client.dashboard_link))
        self.seconds[table] = round(self.seconds.get(table, 0.0) + time.perf_counter() - began, 2)

    def finish(self) -> Grouped:
        """Look once more at documents whose figures do not add up, now that their facts are known; count."""
        began = time.perf_counter()
        for table in ("conflicts", "sides"):
            self.out.remove(table, "documents.parquet")  # of an earlier run, which would be taken for found already
        with duckdb.connect(config={"memory_limit": self.memory}) as connection:
            for folder, tables in ((self.out, FACT_TABLES), (self.work, ("doubts",))):
                for table in tables:
                    files = f"{folder.path(table)}/*.parquet"
                    connection.execute(f"CREATE VIEW {table} AS SELECT * FROM read_parquet('{files}')")
            with Writer(self.out, "documents", {t: FACT_TABLES[t] for t in ("conflicts", "sides")}) as writer:
                _settle_doubts(connection, writer)
            self.seconds["documents"] = round(time.perf_counter() - began, 2)
            row = connection.execute(_COUNTS).fetchone()
        assert row is not None  # counts always give a row
        claims, facts, conflicts, largest = row
        return Grouped(claims, facts, conflicts, largest, self.retries, self.seconds)


_DROPPED = """
    WITH latest AS (SELECT * FROM documents QUALIFY row_number() OVER (PARTITION BY name ORDER BY document DESC) = 1),
    alone AS (SELECT * FROM latest QUALIFY
        row_number() OVER (PARTITION BY sha256, publisher, published, title ORDER BY document) = 1),
    kept AS (SELECT min(d.document) AS document FROM documents d SEMI JOIN alone USING (name, sha256) GROUP BY name)
    SELECT document FROM documents ANTI JOIN kept USING (document)"""
"""Documents that do not count: replaced by a later version, or the same bytes and imprint under another name."""
_COUNTS = """
    SELECT (SELECT coalesce(sum(claims), 0)::BIGINT FROM facts), (SELECT count(*) FROM facts),
    (SELECT count(DISTINCT id) FROM conflicts), (SELECT coalesce(max(claims), 0) FROM facts)"""


def _settle_doubts(connection: duckdb.DuckDBPyConnection, writer: Writer) -> None:
    """Write the conflicts within documents, under the facts that their figures have come to be of."""
    facts: dict[int, dict[int, tuple[str, str | None]]] = defaultdict(dict)
    for document, figure, fact, event in connection.execute(_OF_DOUBTS).fetchall():
        facts[document][figure] = (fact, event)
    known: dict[int, set[frozenset[int]]] = defaultdict(set)
    for document, claims in connection.execute(_KNOWN).fetchall():
        known[document].add(frozenset(claims))
    doubts = [pickle.loads(record) for (record,) in connection.execute("SELECT figures FROM doubts").fetchall()]
    found = [
        conflict
        for figures in sorted(doubts, key=lambda mine: reading_order(mine[0]))
        for conflict in each_once(find_document_arithmetic(_stubs(figures, facts[figures[0].document])))
        if frozenset(f.id for f in conflict.figures) not in known[figures[0].document]
    ]
    write_conflicts(writer, found)


_OF_DOUBTS = """
    SELECT m.document, m.id, m.fact, f.event FROM members m SEMI JOIN doubts USING (document)
    JOIN facts f ON f.id = m.fact"""

_KNOWN = """
    SELECT any_value(document), list(id) FROM sides
    WHERE conflict IN (SELECT id FROM conflicts WHERE kind = 'arithmetic')
    GROUP BY conflict HAVING count(DISTINCT document) = 1"""
"""The claims of each conflict of arithmetic within one document that was found between its facts."""


def _stubs(figures: Sequence[Any], facts: dict[int, tuple[str, str | None]]) -> list[Fact]:
    """The facts of one document's figures, as far as they are needed."""
    grouped: dict[tuple[str, str | None], list[Any]] = defaultdict(list)
    for figure in figures:
        grouped[facts[figure.id]].append(figure)
    return [stub_fact(mine, fact, event) for (fact, event), mine in grouped.items()]
