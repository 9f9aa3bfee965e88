"""Sources: the list; one with its figures over time, its names, how it fared, and how reliable editors find it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from datasette.utils.asgi import NotFound

from claims.review.chart import draw_chart
from claims.review.facts import DRAWN, read_figures
from claims.review.paging import PAGE, cut_page

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
AGREEING = ("equal", "rounding", "bounds")
TALLY = """SELECT count(*) AS claims, total(status = 'verified') AS verified, total(status = 'disputed') AS disputed,
total(status = 'rejected') AS rejected, total(relation IN ('equal', 'rounding', 'bounds')) AS confirmed,
total(relation = 'contradiction') AS contradicted, total(relation = 'correction') AS corrected,
min(as_of) AS first, max(as_of) AS last FROM claims WHERE source_id = :id AND retired IS NULL"""


async def read_sources(desk: Desk) -> Row:
    """The sources by name."""
    search, last = desk.asked("q"), desk.asked("after")
    rows = await desk.rows(
        f"""SELECT s.*, (SELECT count(*) FROM claims c WHERE c.source_id = s.id AND c.retired IS NULL) AS claims
        FROM sources s WHERE s.name > :last AND s.name LIKE :like ORDER BY s.name LIMIT {PAGE + 1}""",
        {"last": last, "like": f"%{search}%"},
    )
    return {"q": search, **cut_page(desk, rows, ("sources",), ("name",), q=search)}


async def read_source(desk: Desk) -> Row:
    """A source with its figures, latest first, drawn in the fact where it gave most."""
    number = int(desk.request.url_vars["id"])
    source = await desk.row("SELECT * FROM sources WHERE id = :id", {"id": number})
    if source is None:
        raise NotFound(f"There is no source {number}")
    return {
        "source": source,
        "grades": GRADES,
        "tally": await desk.row(TALLY, {"id": number}),
        "aliases": await desk.rows(
            "SELECT alias, added_by FROM source_aliases WHERE source_id = :id LIMIT 100", {"id": number}
        ),
        "given": await read_grades(desk, number),
        **await read_main_fact(desk, number),
        **cut_page(desk, await read_figures(desk, "source_id", number), ("source", number), ("as_of", "id")),
    }


async def read_main_fact(desk: Desk, source: int) -> Row:
    """The fact that a source gave most figures on, with their chart."""
    fact = await desk.row(
        """SELECT id, title FROM facts WHERE id = (SELECT fact_id FROM claims WHERE source_id = :id AND retired IS NULL
        AND fact_id IS NOT NULL GROUP BY fact_id ORDER BY count(*) DESC LIMIT 1)""",
        {"id": source},
    )
    if fact is None:
        return {"fact": None, "chart": None}
    where = "c.source_id = :key AND c.fact_id = :fact"
    chart = draw_chart(await desk.rows(DRAWN.format(where=where), {"key": source, "fact": fact["id"]}))
    return {"fact": fact, "chart": chart._asdict() if chart else None}


async def read_grades(desk: Desk, source: int) -> list[Row]:
    """The grades that editors gave a source, newest first."""
    return await desk.rows("SELECT * FROM grades WHERE source_id = :id ORDER BY id DESC LIMIT 20", {"id": source})
