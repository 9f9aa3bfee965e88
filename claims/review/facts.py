"""Facts: the list; one with its figures side by side, over time, its running range, its conflicts and its history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from datasette.utils.asgi import NotFound

from claims.review.chart import draw_chart
from claims.review.claims import read_claims
from claims.review.paging import PAGE, cut_page, split_cursor

if TYPE_CHECKING:
    from claims.review.desk import Desk, Row

CHARTED = 300
"""Figures that are drawn, the latest of the fact."""
IN_CONFLICT = """EXISTS (SELECT 1 FROM conflict_claims x JOIN conflicts k ON k.id = x.conflict_id
WHERE x.claim_id = {claim} AND k.status = 'open') AS conflict"""
DRAWN = f"""SELECT c.id, c.as_of, c.value, c.low, c.high, c.hedge, c.source, c.status,
{IN_CONFLICT.format(claim="c.id")}
FROM claims c WHERE c.retired IS NULL AND {{where}} AND c.as_of IS NOT NULL
ORDER BY c.as_of DESC LIMIT {CHARTED}"""


async def read_facts(desk: Desk) -> Row:
    """The facts with the most claims first, those that a search names, and how many conflicts each has."""
    count, slug = split_cursor(desk.asked("after"))
    search = desk.asked("q")
    parameters = {"count": int(count) if count.isdigit() else None, "slug": slug, "like": f"%{search}%"}
    edge = "(:count IS NULL OR f.claims < :count OR (f.claims = :count AND f.id > :slug))"
    rows = await desk.rows(
        f"""SELECT f.*, (SELECT count(*) FROM conflicts k WHERE k.fact_id = f.id AND k.status = 'open') AS conflicts
        FROM facts f WHERE {edge} AND f.claims > 0 AND f.title LIKE :like
        ORDER BY f.claims DESC, f.id LIMIT {PAGE + 1}""",
        parameters,
    )
    return {"q": search, **cut_page(desk, rows, ("facts",), ("claims", "id"), q=search)}


async def read_fact(desk: Desk) -> Row:
    """A fact, its figures newest first, their chart, its open conflicts and what editors decided about it."""
    slug = desk.url_var("id")
    fact = await desk.row("SELECT * FROM facts WHERE id = :id", {"id": slug})
    if fact is None:
        raise NotFound(f"There is no fact {slug!r}")
    drawn = await desk.rows(DRAWN.format(where="c.fact_id = :key"), {"key": slug})
    chart = draw_chart(drawn)
    return {
        "fact": fact,
        **cut_page(desk, await read_figures(desk, "fact_id", slug), ("fact", slug), ("as_of", "id")),
        "chart": chart._asdict() if chart else None,
        "conflicts": await read_fact_conflicts(desk, slug),
        "history": await read_history(desk, slug),
        "waiting": await desk.number(
            "SELECT count(*) FROM claims WHERE fact_id = :id AND retired IS NULL AND status = 'unreviewed'",
            {"id": slug},
        ),
    }


async def read_figures(desk: Desk, column: str, key: object) -> list[Row]:
    """A page of the claims of a fact or source, latest day first, one more where there are more."""
    day, number = split_cursor(desk.asked("after"))
    edge = ""
    if number.isdigit():
        edge = "AND (c.as_of < :day OR (c.as_of = :day AND c.id < :number) OR c.as_of IS NULL)"
        edge = edge if day else "AND c.as_of IS NULL AND c.id < :number"
    tail = f"WHERE c.{column} = :key AND c.retired IS NULL {edge} ORDER BY c.as_of DESC, c.id DESC LIMIT {PAGE + 1}"
    parameters = {"key": key, "day": day, "number": int(number) if number.isdigit() and len(number) < 19 else 0}
    return await read_claims(desk, tail, parameters)


async def read_fact_conflicts(desk: Desk, slug: str) -> list[Row]:
    """The open conflicts of a fact, gravest first."""
    return await desk.rows(
        """SELECT id, kind, reason, radius FROM conflicts WHERE fact_id = :id AND status = 'open'
        ORDER BY radius DESC LIMIT 20""",
        {"id": slug},
    )


async def read_history(desk: Desk, slug: str) -> list[Row]:
    """Merges, splits and renames that name a fact, newest first, each with whether it was taken back."""
    return await desk.rows(
        """SELECT h.id, h.action, h.reason, h.editor, h.at, h.undoes,
        EXISTS (SELECT 1 FROM fact_decisions u WHERE u.undoes = h.id) AS undone
        FROM fact_decisions h WHERE h.subject LIKE :slug ORDER BY h.id DESC LIMIT 50""",
        {"slug": f'%"{slug}"%'},
    )
