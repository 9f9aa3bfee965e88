"""A new figure put into a fact too long to be settled anew: the figure in, the rows that change out.

A running total of a whole war has tens of thousands of figures. One more changes its range, its counts and its relation
to the figure before it and of the one after it; only if it clashes with one near it has the whole fact to be settled.
"""

import json
import sqlite3
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from claims.facts.conflicts import find_conflicts
from claims.facts.counted import class_of, subset_of_people
from claims.facts.figure import Figure, reading_order
from claims.facts.relate import Judged, judge_grouped
from claims.facts.running import Range, running_range
from claims.facts.sources import same_voice, voice
from claims.facts.totals import is_of_disease, is_of_year, timeline_order
from claims.ledger.figures import FigureReader

LONG = 300
"""Totals of one country and event from which on a new one is put beside them without looking at them all."""
NEAR = 400
"""Figures of one day that a new one is compared with; where there are more, the fact is settled anew."""


class Place(NamedTuple):
    """Where a total belongs."""

    name: str
    home: str
    """Its event and country."""


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
    relations: list[tuple[Judged | None, int]]
    """Of the figure, and of the one after it, with their claims."""
    range: Range | None
    """What the fact comes to, None where it is as it was."""
    documents: int
    origins: int
    voices: int
    """How many more of them the fact has."""


def attach(connection: sqlite3.Connection, figure: Figure, place: Place) -> Attached | None:
    """What a new total changes in the fact of its place; None where the fact has to be settled anew."""
    apart = is_of_disease(figure) or is_of_year(figure)
    fact = None if apart else _find_fact(connection, figure, place)
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
    if (
        first is None
        or is_of_year(first)
        or reading_order(figure) < reading_order(first)
        or _clashes(fact, figure, beside)
    ):
        return None
    return _attach(connection, fact, figure, beside, [figures[c] for c in basis])


def attach_again(connection: sqlite3.Connection, figure: Figure, place: Place) -> Attached | None:
    """What changes around a total whose document goes back to another text since; None where the fact has to be settled
    anew.

    Whether two documents are one text decides how figures go together; who speaks, what the fact comes to and what is
    in conflict it does not change. How many texts the fact has is counted by `move_origins`.
    """
    fact = _find_fact(connection, figure, place)
    if fact is None or not figure.as_of or not (figure.source or figure.publisher):
        return None
    near = _find_near(connection, fact, figure)
    if len(near) > NEAR:
        return None
    figures = FigureReader(connection).of_claims(near)
    return Attached(fact, figure, _relate(figure, sorted(figures.values(), key=timeline_order)), None, 0, 0, 0)


def move_origins(connection: sqlite3.Connection, fact: str, moved: Mapping[int, int]) -> None:
    """Count the texts of a long fact again, some documents of which go back to others since.

    `moved` are all such documents with what they went back to before: what went back to the same moved with them.
    """
    documents = json.dumps(list(moved))
    mine = connection.execute(_MOVED, (documents, fact)).fetchall()
    lost = {moved[document] for document, _ in mine}
    others = "d.origin = ? AND d.id NOT IN (SELECT value FROM json_each(?))"
    gained = {origin for _, origin in mine if not _has(connection, fact, others, origin, documents)}
    connection.execute("UPDATE facts SET origins = origins + ? WHERE id = ?", (len(gained) - len(lost), fact))


def _attach(
    connection: sqlite3.Connection, fact: LongFact, figure: Figure, beside: Sequence[Figure], basis: Sequence[Figure]
) -> Attached:
    """What a figure changes that clashes with none beside it."""
    return Attached(
        fact,
        figure,
        _relate(figure, beside),
        running_range([*basis, figure], fact.rule),
        not _has(connection, fact.id, "c.document_id = ?", figure.document),
        not _has(connection, fact.id, "d.origin = ?", figure.origin),
        not any(same_voice(voice(figure), voice(f)) for f in basis),
    )


def _relate(figure: Figure, beside: Sequence[Figure]) -> list[tuple[Judged | None, int]]:
    """What a figure is to the one before it, and the one after it to the figure."""
    before = [f for f in beside if timeline_order(f) < timeline_order(figure)]
    after = [f for f in beside if timeline_order(f) > timeline_order(figure)]
    relations: list[tuple[Judged | None, int]] = [(judge_grouped(before[-1], figure) if before else None, figure.id)]
    if after:
        relations.append((judge_grouped(figure, after[0]), after[0].id))
    return relations


def save_attached(connection: sqlite3.Connection, attached: Attached) -> None:
    """Write what a figure changes."""
    fact, figure, made = attached.fact, attached.figure, attached.range
    if made:
        counts = (attached.documents, attached.origins, attached.voices)
        basis = json.dumps(made.claims)
        connection.execute(_FACT, (*counts, made.low, made.best, made.high, basis, figure.day, fact.id))
    connection.executemany(
        "UPDATE claims SET fact_id = ?, relation = ?, reason = ? WHERE id = ?",
        [(fact.id, r and r.name, r and r.reason(), claim) for r, claim in attached.relations],
    )


def _find_fact(connection: sqlite3.Connection, figure: Figure, place: Place) -> LongFact | None:
    """The one fact that counts the same over the same place."""
    counted = class_of(figure)
    found = connection.execute(_FIND, (counted.event, place.name, str(counted.group), place.home)).fetchall()
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


def _has(connection: sqlite3.Connection, fact: str, what: str, *values: object) -> bool:
    """Whether a fact has a claim of such a document already: its few claims are looked at, not the fact's many."""
    sql = f"""SELECT 1 FROM documents d JOIN claims c ON c.document_id = d.id
        WHERE {what} AND +c.fact_id = ? AND c.retired IS NULL LIMIT 1"""
    return connection.execute(sql, (*values, fact)).fetchone() is not None


_MOVED = """
    SELECT DISTINCT d.id, d.origin FROM documents d JOIN claims c ON c.document_id = d.id
    WHERE d.id IN (SELECT value FROM json_each(?)) AND +c.fact_id = ? AND c.retired IS NULL"""
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
