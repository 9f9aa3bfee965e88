"""The queue: a filter in, one claim at a time out, in its paragraph, with what bears on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from datasette.utils.asgi import BadRequest

from claims.review.claims import CORE, read_claim, read_claims, read_context, read_open_conflicts, read_reviews
from claims.review.second import waiting
from claims.review.wording import write_number

if TYPE_CHECKING:
    from claims.review.desk import Desk, Row

FILTERS = {
    "document": "c.document_id = :document",
    "fact": "c.fact_id = :fact",
    "source": "c.source_id = :source",
    "event": "c.event = :event",
    "kind": "c.kind = :kind",
    "confidence": "c.confidence < :confidence",
}
"""What the queue can be narrowed to, by the name in the address."""
NUMBERS = {"document", "source"}
STATUSES = ("unreviewed", "verified", "disputed", "rejected", "any")
LIVE = f"""c.retired IS NULL AND {CORE}
AND NOT EXISTS (SELECT 1 FROM documents r WHERE r.id = c.document_id AND r.replaced IS NOT NULL)"""
CONFLICTING = """c.id IN (SELECT claim_id FROM conflict_claims JOIN conflicts k ON k.id = conflict_id
WHERE k.status = 'open')"""
MANY = 1000
"""Counting stops here."""
BESIDE = 8
"""The fact's other figures that are shown beside the claim."""


async def read_queue(desk: Desk) -> Row:
    """The claim to look at now, None when the queue is empty, and the way on."""
    chosen = read_filters(desk)
    where, parameters = make_where(desk, chosen)
    claim = await find_claim(desk, where, parameters)
    left = await desk.number(
        f"SELECT count(*) FROM (SELECT 1 FROM claims c WHERE {where} LIMIT {MANY + 1})", parameters
    )
    page: Row = {"claim": claim, "filters": chosen, "left": left, "many": MANY, "query": chosen}
    page["filter_names"] = await name_filters(desk, chosen)
    return page if claim is None else {**page, **await read_surroundings(desk, claim, where, parameters)}


def read_filters(desk: Desk) -> Row:
    """The filters of the address, checked."""
    chosen: Row = {name: desk.asked_id(name) if name in NUMBERS else desk.asked(name) for name in FILTERS}
    if chosen["confidence"]:
        try:
            chosen["confidence"] = float(chosen["confidence"])
        except ValueError as error:
            raise BadRequest("confidence must be a number from 0 to 1") from error
    status = desk.asked("status") or "unreviewed"
    if status not in STATUSES:
        raise BadRequest(f"status must be one of {', '.join(STATUSES)}")
    chosen |= {"status": status, "conflict": desk.asked("conflict"), "second": desk.asked("second")}
    return {
        name: value
        for name, value in chosen.items()
        if value not in (None, "") and (name, value) != ("status", "unreviewed")
    }


def make_where(desk: Desk, chosen: Row) -> tuple[str, Row]:
    """The condition and its parameters."""
    status = chosen.get("status", "any" if "second" in chosen else "unreviewed")
    parts = [LIVE, *(condition for name, condition in FILTERS.items() if name in chosen)]
    if status != "any":
        parts.append("c.status = :status")
    if "conflict" in chosen:
        parts.append(CONFLICTING)
    if "second" in chosen:
        parts.append(waiting(desk))
    return " AND ".join(parts), {**chosen, "status": status, "editor": desk.editor or ""}


async def find_claim(desk: Desk, where: str, parameters: Row) -> Row | None:
    """The claim that is asked for by number, or the one after or before another, or the first."""
    number, after, before = desk.asked_id("claim"), desk.asked_id("after"), desk.asked_id("before")
    if number is not None:
        return await read_claim(desk, number)
    if before is not None:
        return await _first(desk, f"{where} AND c.id < :edge", {**parameters, "edge": before}, "DESC")
    found = await _first(desk, f"{where} AND c.id > :edge", {**parameters, "edge": after or 0})
    return found or (await _first(desk, where, parameters) if after else None)


async def _first(desk: Desk, where: str, parameters: Row, order: str = "") -> Row | None:
    rows = await read_claims(desk, f"WHERE {where} ORDER BY c.id {order} LIMIT 1", parameters)
    return rows[0] if rows else None


async def read_surroundings(desk: Desk, claim: Row, where: str, parameters: Row) -> Row:
    """What bears on a claim: paragraph, the fact's other figures, conflicts, reviews, neighbours in the queue."""
    edge = {**parameters, "edge": claim["id"]}
    fact = await desk.row("SELECT * FROM facts WHERE id = :id", {"id": claim["fact_id"]}) if claim["fact_id"] else None
    return {
        "context": [piece._asdict() for piece in await read_context(desk, claim)],
        "fact": fact,
        "others": await read_others(desk, claim),
        "conflicts": await read_open_conflicts(desk, claim["id"]),
        "reviews": await read_reviews(desk, claim["id"]),
        "next": await _neighbour(desk, f"{where} AND c.id > :edge ORDER BY c.id", edge),
        "previous": await _neighbour(desk, f"{where} AND c.id < :edge ORDER BY c.id DESC", edge),
    }


async def _neighbour(desk: Desk, tail: str, parameters: Row) -> int | None:
    row = await desk.row(f"SELECT c.id FROM claims c WHERE {tail} LIMIT 1", parameters)
    return row["id"] if row else None


async def read_others(desk: Desk, claim: Row) -> list[Row]:
    """The fact's other figures that are nearest in time."""
    if not claim["fact_id"]:
        return []
    parameters = {"fact": claim["fact_id"], "id": claim["id"], "day": claim["as_of"] or "9999"}
    tail = """WHERE c.fact_id = :fact AND c.retired IS NULL AND c.id <> :id AND coalesce(c.as_of, '') {} :day
    ORDER BY c.as_of {} LIMIT {}"""
    later = await read_claims(desk, tail.format(">=", "", BESIDE // 2), parameters)
    earlier = await read_claims(desk, tail.format("<", "DESC", BESIDE - len(later)), parameters)
    return [*reversed(later), *earlier]


async def name_filters(desk: Desk, chosen: Row) -> list[Row]:
    """Each filter that is on, in words, with the queue's filters without it."""
    names = []
    for name, value in chosen.items():
        rest = {other: kept for other, kept in chosen.items() if other != name}
        names.append({"name": name, "label": await _label(desk, name, value), "rest": rest})
    return names


async def _label(desk: Desk, name: str, value: object) -> str:
    """A filter in words."""
    tables = {"document": "documents", "source": "sources", "fact": "facts"}
    if name in tables:
        column = "name" if name == "source" else "title"
        row = await desk.row(f"SELECT {column} AS label FROM {tables[name]} WHERE id = :id", {"id": value})
        return f"{name}: {row['label'] if row and row['label'] else value}"
    if name == "confidence" and isinstance(value, float):
        return f"confidence below {write_number(value)}"
    plain = {"conflict": "in an open conflict", "second": "waits for a second reader"}
    return plain.get(name, f"{name}: {value}")
