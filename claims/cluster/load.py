"""What an editor will look at, out of a run's output and into a ledger: whole documents with all their claims.

The ledger stores them as if it had read them itself, so loading twice changes nothing and loads may overlap.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

import duckdb

from claims.cluster.folder import Folder
from claims.cluster.query import open_tables, stream
from claims.cluster.tables import to_claim, to_document
from claims.errors import ClaimsError
from claims.extract.jobs import Reading
from claims.ledger import Ledger
from claims.ledger.intake import complete
from claims.ledger.write import save_readings


class Wanted(NamedTuple):
    """What is to be loaded; every condition that is given must hold."""

    query: str | None = None
    """SQL on the columns of documents (d) and claims (c): "c.event = 'kill' AND d.published > '2022-03-01'"."""
    topic: str | None = None
    """Words that the text or the title holds."""
    since: str | None = None
    until: str | None = None
    """Days of publication, ISO 8601, both included."""
    facts: tuple[str, ...] = ()
    """Ids of facts, whose documents all come."""
    radius: float | None = None
    """Facts with a conflict at least this wide."""


def load_ledger(run: str, facts: str | None, wanted: Wanted, db: str) -> Counter[str]:
    """How many documents were stored or found unchanged, and how many claims were added."""
    folder = Folder(run)
    connection = open_tables(folder)
    how = folder.read_json("plan.json")["how"]
    counts: Counter[str] = Counter()
    _select(connection, Folder(facts) if facts else None, wanted)
    kinds = "all" if how["everything"] else "core"
    with Ledger.open(db, create=True) as ledger:
        for outcome in save_readings(ledger, _readings(connection), how["extractor"], kinds):
            counts.update({outcome.outcome: 1, "added": outcome.added})
        complete(ledger)
    return counts


def _select(connection: duckdb.DuckDBPyConnection, facts: Folder | None, wanted: Wanted) -> None:
    """Make the table `wanted` of the documents to load, every version of those with a name that is wanted."""
    conditions, values = _conditions(connection, facts, wanted)
    sql = (
        f"SELECT DISTINCT d.name FROM documents d LEFT JOIN claims c USING (document) WHERE {' AND '.join(conditions)}"
    )
    try:
        connection.execute(f"CREATE TABLE wanted AS SELECT document FROM documents WHERE name IN ({sql})", values)
    except (duckdb.ParserException, duckdb.BinderException, duckdb.ConversionException) as error:
        raise ClaimsError(f"--query: {str(error).splitlines()[0]}") from error


def _conditions(
    connection: duckdb.DuckDBPyConnection, facts: Folder | None, wanted: Wanted
) -> tuple[list[str], list[object]]:
    """The conditions as SQL, with their values."""
    said: list[tuple[str, list[object]]] = []
    if wanted.query:
        said.append((f"({wanted.query})", []))
    holds = "contains(lower(concat_ws(' ', d.title, d.text)), lower(?))"
    said += [(holds, [word]) for word in (wanted.topic or "").split()]
    if wanted.since:
        said.append(("d.published >= ?", [wanted.since]))
    if wanted.until:
        said.append(("d.published[:10] <= ?", [wanted.until]))
    if wanted.facts or wanted.radius is not None:
        said.append(("d.document IN (SELECT document FROM of_facts)", []))
        _find_facts(connection, facts, wanted)
    if not said:
        raise ClaimsError("say what to load: --conflicts, --fact, --topic, --since, --until or --query")
    return [sql for sql, _ in said], [value for _, values in said for value in values]


def _find_facts(connection: duckdb.DuckDBPyConnection, facts: Folder | None, wanted: Wanted) -> None:
    """Make the table `of_facts` of the documents of the facts that are wanted."""
    if facts is None or not facts.fs.exists(facts.path("members")):
        raise ClaimsError(
            "--conflicts and --fact need the facts: make them with claims cluster facts, name them with --facts"
        )
    parts = ["SELECT unnest(?::TEXT[]) AS fact"]
    values: list[object] = [list(wanted.facts)]
    if wanted.radius is not None:
        parts.append(f"SELECT fact FROM read_parquet('{facts.path('conflicts')}/*.parquet') WHERE radius >= ?")
        values.append(wanted.radius)
    connection.execute(
        f"CREATE TABLE of_facts AS SELECT DISTINCT document FROM read_parquet('{facts.path('members')}/*.parquet')"
        f" WHERE fact IN ({' UNION ALL '.join(parts)})",
        values,
    )


def _readings(connection: duckdb.DuckDBPyConnection) -> Iterator[Reading]:
    """The documents that are wanted with their claims, in the order of the input."""
    chosen = "FROM {} SEMI JOIN wanted USING (document) ORDER BY document, file_row_number"
    documents = stream(connection, "SELECT * " + chosen.format("documents"))
    grouped = groupby(stream(connection, "SELECT * " + chosen.format("claims")), lambda c: c["document"])
    number, claims = next(grouped, (None, iter(())))
    for record in documents:
        mine = []
        if number == record["document"]:
            mine = [to_claim(record["name"], claim) for claim in claims]
            number, claims = next(grouped, (None, iter(())))
        yield Reading(to_document(record), mine)
