"""Conflicts: the list; one with its sides, both quotes in context, and what would settle it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from datasette.utils.asgi import BadRequest, NotFound

from claims.export.wording import write_question
from claims.review.claims import read_claims, read_context
from claims.review.paging import PAGE, cut_page, split_cursor

if TYPE_CHECKING:
    from claims.review.desk import Desk, Row

STATUSES = ("open", "resolved", "gone")
SHOWN = 12
"""Claims of a conflict that are shown in their context."""


FACT = 'f.title, f.unit, f.event AS fact_event, f."group", f.place'
"""What a conflict's fact is named by."""


def name_facts(conflicts: list[Row]) -> None:
    """Nothing; each conflict gets the `question` that its fact answers, None where it has no fact."""
    for conflict in conflicts:
        fact = {**conflict, "event": conflict["fact_event"]}
        conflict["question"] = write_question(fact) if conflict["title"] else None


async def read_conflicts(desk: Desk) -> Row:
    """The conflicts of a status and kind, gravest first."""
    status, kind, since = desk.asked("status") or "open", desk.asked("kind"), desk.asked("since")
    if status not in STATUSES:
        raise BadRequest(f"status must be one of {', '.join(STATUSES)}")
    radius, last = split_cursor(desk.asked("after"))
    try:
        parameters = {"status": status, "kind": kind, "radius": float(radius) if radius else None, "last": last}
        parameters["since"] = since
    except ValueError as error:
        raise BadRequest("after is no cursor of this list") from error
    edge = "coalesce(k.radius, 0) <= :radius AND (coalesce(k.radius, 0) < :radius OR k.id > :last)" if last else "1"
    rows = await desk.rows(
        f"""SELECT k.id, k.kind, k.reason, coalesce(k.radius, 0) AS radius, k.low, k.high, k.opened, k.fact_id,
        k.reopened_because, {FACT} FROM conflicts k LEFT JOIN facts f ON f.id = k.fact_id
        WHERE k.status = :status AND (:kind = '' OR k.kind = :kind) AND (:since = '' OR k.opened > :since) AND {edge}
        ORDER BY coalesce(k.radius, 0) DESC, k.id LIMIT {PAGE + 1}""",
        parameters,
    )
    name_facts(rows)
    kinds = await desk.rows(
        "SELECT kind, count(*) AS number FROM conflicts WHERE status = :s GROUP BY kind", {"s": status}
    )
    page = cut_page(desk, rows, ("conflicts",), ("radius", "id"), status=status, kind=kind, since=since)
    return {"status": status, "kind": kind, "since": since, "kinds": kinds, "statuses": STATUSES, **page}


async def read_conflict(desk: Desk) -> Row:
    """A conflict with its sides, each with its claims in their paragraphs, and what was decided about it."""
    number = desk.url_var("id")
    conflict = await desk.row(
        f"SELECT k.*, {FACT} FROM conflicts k LEFT JOIN facts f ON f.id = k.fact_id WHERE k.id = :id", {"id": number}
    )
    if conflict is None:
        raise NotFound(f"There is no conflict {number!r}")
    name_facts([conflict])
    claims = await read_claims(
        desk,
        f"""JOIN conflict_claims x ON x.claim_id = c.id WHERE x.conflict_id = :id
        ORDER BY x.side, c.as_of, c.id LIMIT {SHOWN}""",
        {"id": number},
    )
    sides = await desk.rows("SELECT claim_id, side FROM conflict_claims WHERE conflict_id = :id", {"id": number})
    for claim in claims:
        claim["context"] = [piece._asdict() for piece in await read_context(desk, claim)]
    grouped = group_sides(claims, {row["claim_id"]: row["side"] for row in sides})
    history = await read_decisions(desk, number)
    return {"conflict": conflict, "sides": grouped, "claims": len(sides), "history": history}


def group_sides(claims: list[Row], side_of: dict[int, int | None]) -> list[list[Row]]:
    """The claims by side, in the order of the sides; one without a side stands alone."""
    groups: dict[object, list[Row]] = {}
    for claim in claims:
        side = side_of.get(claim["id"])
        groups.setdefault(f"claim {claim['id']}" if side is None else side, []).append(claim)
    return list(groups.values())


async def read_decisions(desk: Desk, conflict: str) -> list[Row]:
    """What editors decided about a conflict, newest first, each with the claim that it preferred."""
    rows = await desk.rows(
        """SELECT id, action, subject, reason, editor, at FROM fact_decisions WHERE subject LIKE :id
        ORDER BY id DESC LIMIT 50""",
        {"id": f'%"{conflict}"%'},
    )
    for row in rows:
        row["prefer"] = json.loads(row["subject"]).get("prefer")
    return rows
