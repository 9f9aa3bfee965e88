"""The queue: a filter in, one claim at a time out, in its paragraph, with what bears on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from datasette.utils.asgi import BadRequest

from claims.export.wording import write_number, write_question
from claims.review.claims import (
    CORE,
    CORE_KINDS,
    read_claim,
    read_claims,
    read_context,
    read_corrections,
    read_open_conflicts,
    read_reviews,
)
from claims.review.second import waiting

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
LIVE = """c.retired IS NULL
AND NOT EXISTS (SELECT 1 FROM documents r WHERE r.id = c.document_id AND r.replaced IS NOT NULL)"""
CONFLICTING = """EXISTS (SELECT 1 FROM conflict_claims y JOIN conflicts k ON k.id = y.conflict_id
WHERE y.claim_id = c.id AND k.status = 'open')"""
CLASHING = """conflict_claims x CROSS JOIN conflicts k ON k.id = x.conflict_id AND k.status = 'open'
CROSS JOIN claims c ON c.id = x.claim_id"""
"""Where most claims are in no conflict, those that are lead the way."""
MANY = 1000
"""Counting stops here."""
BESIDE = 8
"""The fact's other figures that are shown beside the claim."""


class Line(NamedTuple):
    """The claims that a queue runs through, in the order of their numbers."""

    tables: str
    where: str
    key: str
    """What the claims' numbers are read from, so that SQLite goes through them in order."""
    parameters: dict[str, Any]

    def find(self, edge: str = "", order: str = "") -> str:
        """The query for the first claim that is left, or the first beyond an edge (`> :edge`)."""
        beyond = f"AND {self.key} {edge}" if edge else ""
        return f"SELECT c.id FROM {self.tables} WHERE {self.where} {beyond} ORDER BY {self.key} {order} LIMIT 1"

    def measure(self) -> str:
        """The query for how many are left, up to MANY and one."""
        return f"SELECT count(*) FROM (SELECT DISTINCT c.id FROM {self.tables} WHERE {self.where} LIMIT {MANY + 1})"


async def read_queue(desk: Desk) -> Row:
    """The claim to look at now, None when the queue is empty, and the way on."""
    chosen = read_filters(desk)
    line = make_line(desk, chosen)
    claim = await find_claim(desk, line)
    left = await desk.number(line.measure(), line.parameters)
    page: Row = {"claim": claim, "filters": chosen, "left": left, "many": MANY, "query": chosen}
    page["filter_names"] = await name_filters(desk, chosen)
    return page if claim is None else {**page, **await read_surroundings(desk, claim, line)}


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


def make_line(desk: Desk, chosen: Row) -> Line:
    """The queue that the filters leave. A status stands in the query itself, so that the indexes for it are used."""
    status = chosen.get("status", "any" if "second" in chosen else "unreviewed")
    parts = [LIVE, *(condition for name, condition in FILTERS.items() if name in chosen)]
    if chosen.get("kind") not in CORE_KINDS:
        parts.append(CORE)
    if status != "any":
        parts.append(STATUS_IS[status])
    if chosen.get("confidence", 2) <= 1:
        parts.append("c.confidence < 1")
    if "second" in chosen:
        parts.append(waiting(desk))
    tables, key = f"claims c {find_index(status, chosen)}", "c.id"
    if "conflict" in chosen and not {"fact", "document", "source"} & set(chosen):
        tables, key = CLASHING, "x.claim_id"
    elif "conflict" in chosen:
        parts.append(CONFLICTING)
    return Line(tables, " AND ".join(parts), key, {**chosen, "editor": desk.editor or ""})


STATUS_IS = {
    "unreviewed": "c.status = 'unreviewed'",
    **{name: f"c.status = '{name}' AND c.status <> 'unreviewed'" for name in ("verified", "disputed", "rejected")},
}
"""Said so that SQLite sees which partial index holds the claims."""
INDEXES = {
    "document": "",
    "fact": "claims_waiting_fact",
    "source": "claims_waiting_source",
    "event": "claims_waiting_event",
    "confidence": "claims_unsure",
    "kind": "claims_waiting_kind",
}
"""The index of the unreviewed claims for each filter, the narrowest first; SQLite guesses wrong at a million."""


def find_index(status: str, chosen: Row) -> str:
    """The clause that names the index to go through; nothing where SQLite has the choice."""
    if status != "unreviewed" or "second" in chosen or chosen.get("confidence", 0) > 1:
        return ""
    index = next((index for name, index in INDEXES.items() if name in chosen), "claims_waiting")
    if index == "claims_waiting_kind" and chosen["kind"] not in CORE_KINDS:
        index = "claims_waiting"
    return f"INDEXED BY {index}" if index else ""


async def find_claim(desk: Desk, line: Line) -> Row | None:
    """The claim that is asked for by number, or the one after or before another, or the first."""
    number, after, before = desk.asked_id("claim"), desk.asked_id("after"), desk.asked_id("before")
    if number is None and before is not None:
        number = await _find(desk, line, "< :edge", before, "DESC")
    elif number is None:
        number = await _find(desk, line, "> :edge", after or 0)
        number = number if number is not None or not after else await _find(desk, line, "> :edge", 0)
    return None if number is None else await read_claim(desk, number)


async def _find(desk: Desk, line: Line, edge: str, number: int, order: str = "") -> int | None:
    row = await desk.row(line.find(edge, order), {**line.parameters, "edge": number})
    return row["id"] if row else None


async def read_surroundings(desk: Desk, claim: Row, line: Line) -> Row:
    """What bears on a claim: paragraph, the fact's other figures, conflicts, reviews, neighbours in the queue."""
    fact = await desk.row("SELECT * FROM facts WHERE id = :id", {"id": claim["fact_id"]}) if claim["fact_id"] else None
    if fact:
        fact["question"] = write_question(fact)
    return {
        "context": [piece._asdict() for piece in await read_context(desk, claim)],
        "fact": fact,
        "others": await read_others(desk, claim),
        "conflicts": await read_open_conflicts(desk, claim["id"]),
        "reviews": await read_reviews(desk, claim["id"]),
        "corrections": await read_corrections(desk, claim["id"]) if claim["as_read"] else [],
        "next": await _find(desk, line, "> :edge", claim["id"]),
        "previous": await _find(desk, line, "< :edge", claim["id"], "DESC"),
    }


NEAR = (
    ("c.as_of >= :day", "c.as_of", BESIDE // 2),
    ("c.as_of < :day", "c.as_of DESC", BESIDE),
    ("c.as_of IS NULL", "c.id", BESIDE),
)
"""How the figures nearest in time are found: the later ones, the earlier, those without a day; and how many at most."""


async def read_others(desk: Desk, claim: Row) -> list[Row]:
    """The fact's other figures that are nearest in time, the latest first."""
    others: list[Row] = []
    parameters = {"fact": claim["fact_id"], "id": claim["id"], "day": claim["as_of"] or "9999"}
    for condition, order, most in NEAR if claim["fact_id"] else ():
        tail = f"WHERE c.fact_id = :fact AND c.retired IS NULL AND c.id <> :id AND {condition}"
        tail += f" ORDER BY {order} LIMIT {min(most, BESIDE - len(others))}"
        found = await read_claims(desk, tail, parameters)
        others += reversed(found) if order == "c.as_of" else found
    return others


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
