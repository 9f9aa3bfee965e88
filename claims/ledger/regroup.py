"""Claims of the ledger put into facts: a ledger and the documents that are new in, how much has changed out.

Which fact a claim belongs to, its relation and the conflicts are derived from the claims and from editors'
decisions, and may be made anew at any time; what the text said never changes.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, NamedTuple

from claims.extract.claim import CORE
from claims.facts.arithmetic import find_arithmetic
from claims.facts.conflict import Conflict
from claims.facts.days import iso_or_none
from claims.facts.decisions import Merge, Split, apply_to_groups
from claims.facts.facts import Fact, find_fact_conflicts, make_fact
from claims.facts.figure import Figure
from claims.facts.group import group_figures
from claims.facts.places import fold_place
from claims.facts.sources import fold_source
from claims.ledger.changes import noted_changes
from claims.ledger.connect import Ledger
from claims.ledger.correct import read_readings
from claims.ledger.decide import apply_decisions, read_decisions
from claims.ledger.origins import mark_origins
from claims.ledger.rule import read_rule

BEFORE, LEAD = 250, 500
"""Code points before a figure's sentence, and at the document's beginning, that are read for its incident."""


class Regrouping(NamedTuple):
    """What a regrouping came to."""

    claims: int
    facts: int
    conflicts: int


def regroup(ledger: Ledger, documents: Sequence[int] | None = None) -> Regrouping:
    """Put the claims of the ledger into facts, as the texts say and as editors decided; `documents` are the new ones.

    The same claims and decisions give the same facts, whatever order the documents came in.
    """
    mark_origins(ledger)
    figures = list(load_figures(ledger.connection))
    groups = apply_to_groups(group_figures(figures), _decided(ledger.connection))
    rule = read_rule(ledger.connection)
    facts = [make_fact(group, rule) for group in groups]
    conflicts = [*(c for fact in facts for c in find_fact_conflicts(fact)), *find_arithmetic(facts)]
    with ledger.transaction() as connection, noted_changes(connection):
        _save(connection, facts, conflicts)
    return Regrouping(len(figures), len(facts), len(conflicts))


def _decided(connection: sqlite3.Connection) -> Iterator[Merge | Split]:
    """The merges and splits that hold, oldest first."""
    for decision in read_decisions(connection):
        subject = decision.subject
        if decision.action == "merge":
            yield Merge(frozenset(subject["claims"]), frozenset(subject["anchors"]), subject["into"])
        elif decision.action == "split":
            yield Split(frozenset(subject["claims"]), subject["new"])


def read_names(connection: sqlite3.Connection) -> dict[str, str]:
    """The titles that editors gave to facts, the latest of each."""
    rows = connection.execute(
        """SELECT subject FROM fact_decisions d WHERE action = 'rename'
        AND NOT EXISTS (SELECT 1 FROM fact_decisions u WHERE u.undoes = d.id) ORDER BY id"""
    )
    return {subject["fact"]: subject["title"] for (text,) in rows for subject in [json.loads(text)]}


_COLUMNS = (
    *(
        "id",
        "document_id",
        "start",
        "end",
        "surface",
        "kind",
        "value",
        "low",
        "high",
        "hedge",
        "unit",
        "event",
        "source",
    ),
    *("source_text", "via", "stance", "place", "since", "as_of", "precision", "tally", "part_of", "normal_unit"),
    *("normal_value", "confidence", "quote", "quote_start", "status"),
)


def load_figures(connection: sqlite3.Connection) -> Iterator[Figure]:
    """Every live claim as a figure, document by document."""
    marks = ", ".join("?" * len(CORE))
    documents = connection.execute(
        "SELECT id, name, text, title, published, publisher, origin FROM documents WHERE replaced IS NULL ORDER BY id"
    )
    columns = ", ".join(f'"{column}"' for column in _COLUMNS)
    readings = read_readings(connection)
    names = read_aliases(connection)
    for document in documents:
        rows = connection.execute(
            f"SELECT {columns} FROM claims WHERE document_id = ? AND retired IS NULL AND (kind IN ({marks})"
            " OR id IN (SELECT claim_id FROM corrections)) ORDER BY start",
            (document[0], *sorted(CORE)),
        )
        for figure in _figures(document, rows, readings):
            if figure.kind in CORE:  # as read, or as an editor corrected it
                yield names.apply(figure)


class Aliases(NamedTuple):
    """The names that editors gave to sources and places, by their folded aliases."""

    sources: dict[str, str]
    places: dict[str, str]

    def apply(self, figure: Figure) -> Figure:
        """A figure with its source and place under the names that editors gave them; its claim keeps the text's own."""
        source = self.sources.get(fold_source(figure.source)) if figure.source and self.sources else None
        place = self.places.get(fold_place(figure.place)) if figure.place and self.places else None
        if source is None and place is None:
            return figure
        return figure._replace(source=source or figure.source, place=place or figure.place)


def read_aliases(connection: sqlite3.Connection) -> Aliases:
    """The aliases of the ledger's tables."""
    sources = "SELECT a.alias, s.name FROM source_aliases a JOIN sources s ON s.id = a.source_id"
    return Aliases(
        {fold_source(alias): name for alias, name in connection.execute(sources)},
        {fold_place(alias): name for alias, name in connection.execute("SELECT alias, place FROM place_aliases")},
    )


def _figures(
    document: tuple[object, ...], rows: Iterable[tuple[Any, ...]], readings: Mapping[int, Mapping[str, Any]]
) -> Iterator[Figure]:
    """The claims of one document as figures, read as an editor corrected them."""
    _, name, text, title, published, publisher, origin = document
    assert isinstance(text, str)
    heading = (
        text.find(title) + len(title) if isinstance(title, str) and title and title in text[: len(title) + 200] else 0
    )
    lead = text[:LEAD] if heading else f"{title or ''} {text[:LEAD]}"
    for row in rows:
        fields: dict[str, Any] = {**dict(zip(_COLUMNS, row, strict=True)), **readings.get(row[0], {})}
        document_id, start = fields.pop("document_id"), fields["quote_start"]
        fields["via"] = tuple(json.loads(fields["via"]))
        yield Figure(
            document=document_id,
            name=name,  # type: ignore[arg-type]
            before=text[max(0, start - BEFORE) : start],
            lead=lead,
            title=fields["end"] <= heading,
            published=iso_or_none(published),  # type: ignore[arg-type]
            publisher=publisher,  # type: ignore[arg-type]
            origin=origin,  # type: ignore[arg-type]
            **fields,
        )


def _save(connection: sqlite3.Connection, facts: Sequence[Fact], conflicts: Sequence[Conflict]) -> None:
    """Store facts, which claims belong to them, relations and conflicts."""
    names = read_names(connection)
    connection.executemany(_FACT, [_fact_row(fact, names.get(fact.id, fact.title)) for fact in facts])
    connection.execute("UPDATE claims SET fact_id = NULL, relation = NULL, reason = NULL WHERE fact_id IS NOT NULL")
    connection.executemany(
        "UPDATE claims SET fact_id = ?, relation = ?, reason = ? WHERE id = ?",
        [
            (fact.id, relation and relation.name, relation and relation.reason, figure.id)
            for fact in facts
            for figure, relation in zip(fact.figures, fact.relations, strict=True)
        ],
    )
    now = datetime.now(UTC).isoformat(timespec="seconds")
    opened = dict(connection.execute("SELECT id, opened FROM conflicts").fetchall())
    connection.execute("DELETE FROM conflict_claims")
    connection.execute("DELETE FROM conflicts")
    connection.executemany(
        "INSERT OR REPLACE INTO conflicts (id, fact_id, kind, event, low, high, radius, reason, settle, opened)"
        " VALUES (?,?,?,?,?,?,?,?,?,?)",
        [
            (c.id, c.fact, c.kind, c.event, c.low, c.high, c.radius, c.reason, c.settle, opened.get(c.id, now))
            for c in conflicts
        ],
    )
    connection.executemany(
        "INSERT OR IGNORE INTO conflict_claims (conflict_id, claim_id, side) VALUES (?, ?, ?)",
        [(c.id, f.id, side) for c in conflicts for side, figures in enumerate(c.sides) for f in figures],
    )
    apply_decisions(connection)
    connection.execute("DELETE FROM facts WHERE NOT EXISTS (SELECT 1 FROM claims WHERE fact_id = facts.id)")
    connection.execute(_COUNT)


_COUNT = """
    UPDATE sources SET claims = (SELECT count(*) FROM claims WHERE source_id = sources.id AND retired IS NULL)"""
_FACT = """
    INSERT INTO facts (id, title, event, "group", unit, place, since, as_of, low, best, high, rule, claims,
    documents, origins, voices) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT (id) DO UPDATE SET
    title = excluded.title, event = excluded.event, "group" = excluded."group", unit = excluded.unit, place =
    excluded.place,
    since = excluded.since, as_of = excluded.as_of, low = excluded.low, best = excluded.best, high = excluded.high,
    rule = excluded.rule, claims = excluded.claims, documents = excluded.documents, origins = excluded.origins,
    voices = excluded.voices"""


def _fact_row(fact: Fact, title: str) -> tuple[object, ...]:
    """A fact as a row of its table."""
    r = fact.range
    return (
        fact.id, title, fact.event, fact.group, fact.unit, fact.place, fact.since, fact.as_of, r.low, r.best, r.high,
        r.rule, len(fact.figures), fact.documents, fact.origins, fact.voices,
    )  # fmt: skip
