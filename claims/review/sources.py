"""Sources: the list; one with its figures over time, its names, how it fared, and how reliable editors find it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from datasette.utils.asgi import NotFound

from claims.export.chart import draw_chart
from claims.export.wording import write_question
from claims.review.facts import read_drawn, read_figures
from claims.review.paging import PAGE, cut_page, split_cursor

if TYPE_CHECKING:
    from claims.review.desk import Desk, Row

GRADES = {
    "A": "always reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "often unreliable",
    "E": "unreliable",
    "F": "cannot be judged",
}
RECENT = 500
"""Figures of a source, the latest, that its record is counted over."""
LATEST = f"""SELECT id FROM claims WHERE source_id = :id AND retired IS NULL
ORDER BY as_of DESC, id DESC LIMIT {RECENT}"""
RECORD = f"""SELECT count(*) AS figures, total(status = 'verified') AS verified, total(status = 'disputed') AS disputed,
total(status = 'rejected') AS rejected, total(later IN ('equal', 'rounding', 'bounds')) AS confirmed,
total(later = 'update') AS updated, total(later = 'contradiction') AS contradicted,
total(later = 'correction') AS corrected, min(as_of) AS first, max(as_of) AS last
FROM (SELECT c.status, c.as_of, (SELECT n.relation FROM claims n WHERE n.fact_id = c.fact_id AND n.retired IS NULL
    AND (n.as_of, n.id) > (c.as_of, c.id) ORDER BY n.as_of, n.id LIMIT 1) AS later
    FROM claims c WHERE c.id IN ({LATEST}))"""
"""What became of a source's figures: how each stands beside the next figure of its fact, whoever gave that."""


async def read_sources(desk: Desk) -> Row:
    """The sources, those who gave most figures first."""
    search = desk.asked("q")
    count, last = split_cursor(desk.asked("after"))
    edge = "s.claims <= :count AND (s.claims < :count OR s.name > :last)" if count.isdigit() else "1"
    rows = await desk.rows(
        f"""SELECT s.* FROM sources s WHERE {edge} AND s.name LIKE :like
        ORDER BY s.claims DESC, s.name LIMIT {PAGE + 1}""",
        {"count": int(count) if count.isdigit() else 0, "last": last, "like": f"%{search}%"},
    )
    return {"q": search, **cut_page(desk, rows, ("sources",), ("claims", "name"), q=search)}


async def read_source(desk: Desk) -> Row:
    """A source with its figures, latest first, drawn in the fact where it gave most lately."""
    number = int(desk.request.url_vars["id"])
    source = await desk.row("SELECT * FROM sources WHERE id = :id", {"id": number})
    if source is None:
        raise NotFound(f"There is no source {number}")
    return {
        "source": source,
        "grades": GRADES,
        "record": {name: whole(value) for name, value in (await desk.row(RECORD, {"id": number}) or {}).items()},
        "recent": RECENT,
        "aliases": await desk.rows(
            "SELECT alias, added_by FROM source_aliases WHERE source_id = :id LIMIT 100", {"id": number}
        ),
        "given": await read_grades(desk, number),
        **await read_main_fact(desk, number),
        **cut_page(desk, await read_figures(desk, "source_id", number), ("source", number), ("as_of", "id")),
    }


def whole(value: object) -> object:
    """A count that SQLite's total() gives as 3.0, as 3."""
    return int(value) if isinstance(value, float) else value


async def read_main_fact(desk: Desk, source: int) -> Row:
    """The fact that a source gave most of its latest figures on, with their chart."""
    fact = await desk.row(
        f"""SELECT * FROM facts WHERE id = (SELECT fact_id FROM claims WHERE id IN ({LATEST})
        AND fact_id IS NOT NULL GROUP BY fact_id ORDER BY count(*) DESC LIMIT 1)""",
        {"id": source},
    )
    if fact is None:
        return {"fact": None, "chart": None}
    where = "fact_id = :fact AND source_id = :key"
    chart = draw_chart(await read_drawn(desk, where, {"key": source, "fact": fact["id"]}))
    return {"fact": {**fact, "question": write_question(fact)}, "chart": chart._asdict() if chart else None}


async def read_grades(desk: Desk, source: int) -> list[Row]:
    """The grades that editors gave a source, newest first."""
    return await desk.rows("SELECT * FROM grades WHERE source_id = :id ORDER BY id DESC LIMIT 20", {"id": source})
