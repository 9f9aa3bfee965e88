"""Claims as the pages show them: rows of the ledger with their document, their context and their reading in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from datasette.utils.asgi import NotFound

from claims.export.wording import write_counted, write_day
from claims.ledger.correct import read_readings
from claims.review.second import lay_standing
from claims.review.segments import Mark, Segment, cut_segments, find_paragraph
from claims.review.wording import write_reading

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claims.review.desk import Desk, Row

COLUMNS = """c.id, c.document_id, c.start, c."end", c.surface, c.kind, c.value, c.low, c.high, c.hedge, c.unit, c.event,
c.source, c.source_id, c.source_text, c.source_start, c.cue, c.cue_start, c.stance, c.place, c.since, c.as_of,
c."precision", c.tally, c.confidence, c.quote, c.quote_start, c.quote_end, c.fact_id, c.relation, c.reason, c.status,
c.version, c.via, c.why"""
LISTED = f"""SELECT {COLUMNS}, d.title AS document_title, d.publisher, d.published, d.name AS document, d.origin
FROM claims c JOIN documents d ON d.id = c.document_id"""
"""The beginning of every query for claims: `c` and `d` may be used after it."""
CORE_KINDS = ("count", "money", "percent", "measure", "ratio")
CORE = f"c.kind IN {CORE_KINDS}"


async def read_claim(desk: Desk, number: int) -> Row:
    """A claim with its reading, or NotFound."""
    rows = await read_claims(desk, "WHERE c.id = :id", {"id": number})
    if not rows:
        raise NotFound(f"There is no claim {number}")
    return rows[0]


async def read_claims(desk: Desk, tail: str, parameters: Row | None = None) -> list[Row]:
    """The claims that the rest of the query names, each with what was understood in words."""
    rows = await desk.rows(f"{LISTED} {tail}", parameters)
    await lay_corrections(desk, rows)
    await lay_standing(desk, rows)
    for row in rows:
        row["counted"], row["day"], row["reading"] = write_counted(row), write_day(row["as_of"]), write_reading(row)
    return rows


async def lay_corrections(desk: Desk, rows: list[Row]) -> None:
    """Nothing; each row reads as its latest correction has it, `as_read` holding what the program had read instead."""
    numbers = [row["id"] for row in rows]
    readings = await desk.database.execute_fn(lambda connection: read_readings(connection, numbers)) if rows else {}
    for row in rows:
        reading = readings.get(row["id"], {})
        row["as_read"] = {name: row[name] for name in reading if name in row and row[name] != reading[name]}
        row.update(reading)


async def read_corrections(desk: Desk, claim: int) -> list[Row]:
    """Who read a claim otherwise, and why, newest first."""
    return await desk.rows(
        "SELECT id, reading, reason, editor, at FROM corrections WHERE claim_id = :id ORDER BY id DESC LIMIT 20",
        {"id": claim},
    )


async def read_context(desk: Desk, claim: Row) -> list[Segment]:
    """The paragraph around a claim, cut at its figure, its sentence and its attribution."""
    row = await desk.row("SELECT text FROM documents WHERE id = :id", {"id": claim["document_id"]})
    text = row["text"] if row else ""
    start, end = find_paragraph(text, claim["quote_start"], claim["quote_end"])
    return cut_segments(text, start, end, find_marks(claim))


def find_marks(claim: Row) -> Iterable[Mark]:
    """The stretches of the text that a claim rests on."""
    yield Mark(claim["start"], claim["end"], "figure")
    yield Mark(claim["quote_start"], claim["quote_end"], "quote")
    for name, words in (("source", "source_text"), ("cue", "cue")):
        start = claim[f"{name}_start"]
        if start is not None and claim[words]:
            yield Mark(start, start + len(claim[words]), name)


async def read_reviews(desk: Desk, claim: int) -> list[Row]:
    """What was decided about a claim, newest first."""
    return await desk.rows(
        "SELECT id, verdict, note, reviewer, at FROM reviews WHERE claim_id = :id ORDER BY id DESC LIMIT 20",
        {"id": claim},
    )


async def read_open_conflicts(desk: Desk, claim: int) -> list[Row]:
    """The open conflicts that a claim stands in."""
    return await desk.rows(
        """SELECT k.id, k.kind, k.reason, k.radius FROM conflict_claims x JOIN conflicts k ON k.id = x.conflict_id
        WHERE x.claim_id = :id AND k.status = 'open' ORDER BY k.radius DESC LIMIT 5""",
        {"id": claim},
    )
