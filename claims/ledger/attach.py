"""A new figure put into a fact too long to be settled anew: the figure in, the rows that change out.

A running total of a whole war has tens of thousands of figures. One more changes its range, its counts and its relation
to the figure before it and of the one after it; only if it clashes with one near it has the whole fact to be settled.
"""

import json
import sqlite3
from collections.abc import Sequence
from typing import NamedTuple

from claims.facts.conflicts import find_conflicts
from claims.facts.counted import class_of, subset_of_people
from claims.facts.figure import Figure, reading_order
from claims.facts.relate import Relation, relate_grouped
from claims.facts.running import running_range
from claims.facts.sources import same_voice, voice
from claims.facts.totals import timeline_order
from claims.ledger.figures import FigureReader

LONG = 300
"""Totals of one country and event from which on a new one is put beside them without looking at them all."""
NEAR = 400
"""Figures of one day that a new one is compared with; where there are more, the fact is settled anew."""


class LongFact(NamedTuple):
    """A fact as far as one more figure needs it."""

    id: str
    event: str | None
    rule: str
    first_claim: int
    basis: str


class Attached(NamedTuple):
    """What one more figure changes."""

    fact: LongFact
    figure: Figure
    relations: list[tuple[Relation | None, int]]
    """Of the figure, and of the one after it, with their claims."""
    range: tuple[float | None, float | None, float | None, str]
    """Least, preferred and greatest figure, and the claims that they were made from."""
    new_document: bool
    new_origin: bool
    new_voice: bool


def attach(connection: sqlite3.Connection, figure: Figure, place: str, home: str) -> Attached | None:
    """What a new total changes in the fact of its place; None where the fact has to be settled anew."""
    fact = _find_fact(connection, figure, place, home)
    if fact is None or subset_of_people(figure) or not figure.as_of:
        return None
    reader = FigureReader(connection)
    near = _find_near(connection, fact, figure)
    basis = json.loads(fact.basis)
    if len(near) > NEAR:
        return None
    figures = reader.of_claims([*near, *basis, fact.first_claim])
    beside = sorted((figures[c] for c in near), key=timeline_order)
    first = figures.get(fact.first_claim)
    if first is None or reading_order(figure) < reading_order(first) or _clashes(fact, figure, beside):
        return None
    return _attach(connection, fact, figure, beside, [figures[c] for c in basis])


def _attach(
    connection: sqlite3.Connection, fact: LongFact, figure: Figure, beside: Sequence[Figure], basis: Sequence[Figure]
) -> Attached:
    """What a figure changes that clashes with none beside it."""
    before = [f for f in beside if timeline_order(f) < timeline_order(figure)]
    after = [f for f in beside if timeline_order(f) > timeline_order(figure)]
    relations: list[tuple[Relation | None, int]] = [(relate_grouped(before[-1], figure) if before else None, figure.id)]
    if after:
        relations.append((relate_grouped(figure, after[0]), after[0].id))
    made = running_range([*basis, figure], fact.rule)
    return Attached(
        fact,
        figure,
        relations,
        (made.low, made.best, made.high, json.dumps(made.claims)),
        not _has(connection, fact, "c.document_id = ?", figure.document),
        not _has(connection, fact, "d.origin = ?", figure.origin),
        not any(same_voice(voice(figure), voice(f)) for f in basis),
    )


def save_attached(connection: sqlite3.Connection, attached: Attached) -> None:
    """Write what a figure changes."""
    fact, figure = attached.fact, attached.figure
    low, best, high, basis = attached.range
    counts = (attached.new_document, attached.new_origin, attached.new_voice)
    connection.execute(_FACT, (*map(int, counts), low, best, high, basis, figure.day, fact.id))
    connection.executemany(
        "UPDATE claims SET fact_id = ?, relation = ?, reason = ? WHERE id = ?",
        [(fact.id, r and r.name, r and r.reason, claim) for r, claim in attached.relations],
    )


def _find_fact(connection: sqlite3.Connection, figure: Figure, place: str, home: str) -> LongFact | None:
    """The one fact that counts the same over the same place."""
    counted = class_of(figure)
    found = connection.execute(_FIND, (counted.event, place, str(counted.group), home)).fetchall()
    return LongFact(*found[0]) if len(found) == 1 else None


def _find_near(connection: sqlite3.Connection, fact: LongFact, figure: Figure) -> list[int]:
    """The claims of a fact of the figure's day, and those right before and after that day."""
    day = str(figure.as_of)
    rows = connection.execute(_SAME_DAY, (fact.id, day, NEAR + 1)).fetchall()
    for sql in (_BEFORE, _AFTER):
        rows += connection.execute(sql, (fact.id, day)).fetchall()
    return [claim for (claim,) in rows if claim != figure.id]


def _clashes(fact: LongFact, figure: Figure, beside: Sequence[Figure]) -> bool:
    """Whether a figure is in conflict with one beside it."""
    found = find_conflicts(fact.id, fact.event or "", [*beside, figure])
    return any(figure.id in {f.id for f in conflict.figures} for conflict in found)


def _has(connection: sqlite3.Connection, fact: LongFact, what: str, value: object) -> bool:
    """Whether a fact has a claim of such a document already: its few claims are looked at, not the fact's many."""
    sql = f"""SELECT 1 FROM documents d JOIN claims c ON c.document_id = d.id
        WHERE {what} AND +c.fact_id = ? AND c.retired IS NULL LIMIT 1"""
    return connection.execute(sql, (value, fact.id)).fetchone() is not None


_FIND = """
    SELECT f.id, f.event, f.rule, f.first_claim, f.basis FROM facts f
    WHERE f.event IS ? AND f.place = ? AND f."group" = ? AND f.basis IS NOT NULL
    AND EXISTS (SELECT 1 FROM items WHERE id = f.first_claim AND home = ?) LIMIT 2"""
_SAME_DAY = "SELECT id FROM claims WHERE fact_id = ? AND as_of = ? AND retired IS NULL LIMIT ?"
_BEFORE = """
    SELECT c.id FROM claims c JOIN documents d ON d.id = c.document_id
    WHERE c.fact_id = ? AND c.as_of < ? AND c.retired IS NULL
    ORDER BY c.as_of DESC, d.published DESC, d.name DESC, c.start DESC LIMIT 1"""
_AFTER = """
    SELECT c.id FROM claims c JOIN documents d ON d.id = c.document_id
    WHERE c.fact_id = ? AND c.as_of > ? AND c.retired IS NULL
    ORDER BY c.as_of, d.published, d.name, c.start LIMIT 1"""
_FACT = """
    UPDATE facts SET claims = claims + 1, documents = documents + ?, origins = origins + ?, voices = voices + ?,
    low = ?, best = ?, high = ?, basis = ?, as_of = max(coalesce(as_of, ''), ?) WHERE id = ?"""
