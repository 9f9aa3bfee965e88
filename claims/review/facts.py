"""Facts: the list; one with its figures side by side, over time, its running range, its conflicts and its history."""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING

from datasette.utils.asgi import NotFound

from claims.export.chart import draw_chart
from claims.export.wording import write_day, write_question
from claims.facts.running import RULES
from claims.facts.sources import canonical_source, voice_of
from claims.ledger.rule import read_rule
from claims.ledger.timeline import read_latest
from claims.review.claims import lay_corrections, read_claims
from claims.review.paging import PAGE, cut_page, split_cursor
from claims.review.permissions import CHIEF
from claims.review.queue import MANY
from claims.review.voices import read_origins, read_range

if TYPE_CHECKING:
    from claims.review.desk import Desk, Row

CHARTED = 300
"""Figures that are drawn, the latest of the fact."""
IN_CONFLICT = """EXISTS (SELECT 1 FROM conflict_claims x JOIN conflicts k ON k.id = x.conflict_id
WHERE x.claim_id = {claim} AND k.status = 'open') AS conflict"""
DRAWN = f"""SELECT c.id, c.kind, c.as_of, c.value, c.low, c.high, c.hedge, c.source, c.status,
{IN_CONFLICT.format(claim="c.id")}
FROM claims c WHERE c.id IN (SELECT id FROM claims WHERE {{where}} AND retired IS NULL AND stance = 'asserted'
AND {{dated}} ORDER BY as_of DESC LIMIT {CHARTED})"""


async def read_facts(desk: Desk) -> Row:
    """The facts with the most claims first, those that a search names, and how many conflicts each has."""
    count, slug = split_cursor(desk.asked("after"))
    search = desk.asked("q")
    parameters = {"count": int(count) if count.isdigit() else None, "slug": slug, "like": f"%{search}%"}
    edge = "f.claims <= :count AND (f.claims < :count OR f.id > :slug)" if count.isdigit() else "f.claims > 0"
    rows = await desk.rows(
        f"""SELECT f.*, (SELECT count(*) FROM conflicts k WHERE k.fact_id = f.id AND k.status = 'open') AS conflicts
        FROM facts f WHERE {edge} AND f.claims > 0 AND f.title LIKE :like
        ORDER BY f.claims DESC, f.id LIMIT {PAGE + 1}""",
        parameters,
    )
    for row in rows:
        row["question"] = write_question(row)
    rule = await desk.database.execute_fn(read_rule)
    return {
        "q": search,
        "rule": rule,
        "rules": list(RULES),
        **cut_page(desk, rows, ("facts",), ("claims", "id"), q=search),
    }


async def read_fact(desk: Desk) -> Row:
    """A fact, its figures newest first, their chart, its open conflicts and what editors decided about it."""
    slug = desk.url_var("id")
    fact = await desk.row("SELECT * FROM facts WHERE id = :id", {"id": slug})
    if fact is None:
        raise NotFound(f"There is no fact {slug!r}")
    first = not desk.asked("after")  # further pages go on with the list alone
    latest = await desk.database.execute_fn(partial(read_latest, fact=slug))
    chart = draw_chart(await _read_charted(desk, slug, latest)) if first else None
    rule = desk.asked("rule")
    return {
        "fact": {**fact, "question": write_question(fact)},
        **await read_range(desk, slug),
        **cut_page(desk, await _read_timeline(desk, slug, latest), ("fact", slug), ("as_of", "id"), rule=rule),
        "chart": chart._asdict() if chart else None,
        "origins": await read_origins(desk, slug) if first else [],
        "conflicts": await read_fact_conflicts(desk, slug),
        "history": await read_history(desk, slug),
        "alike": await read_alike(desk, fact) if await desk.may(CHIEF) else [],
        "waiting": await desk.number(WAITING, {"id": slug}),
        "many": MANY,
    }


WAITING = f"""SELECT count(*) FROM (SELECT 1 FROM claims INDEXED BY claims_waiting_fact
WHERE fact_id = :id AND retired IS NULL AND status = 'unreviewed' LIMIT {MANY + 1})"""


async def _read_charted(desk: Desk, slug: str, latest: list[tuple[int, str]]) -> list[Row]:
    """The latest figures of a fact, each on the day on which it was current: most name none, and are of the day of
    printing; of a long fact those that name one.
    """
    if not latest:
        return await read_drawn(desk, "fact_id = :key", {"key": slug})
    days = dict(latest[:CHARTED])
    some = {"ids": json.dumps([*days])}
    rows = await read_drawn(desk, "id IN (SELECT value FROM json_each(:ids))", some, dated="TRUE")
    return [row | {"as_of": days[row["id"]] or row["as_of"]} for row in rows]


async def read_drawn(desk: Desk, where: str, parameters: Row, dated: str = "as_of IS NOT NULL") -> list[Row]:
    """The latest figures that a condition leaves, as editors read them, each with whether it is in open conflict."""
    rows = await desk.rows(DRAWN.format(where=where, dated=dated), parameters)
    await lay_corrections(desk, rows)
    names: dict[str, str] = {}
    for row in rows:
        if row["source"]:  # one line a voice, whatever the spelling
            who = voice_of(canonical_source(row["source"]) or row["source"])
            row["source"] = names.setdefault(who, row["source"])
    return rows


async def _read_timeline(desk: Desk, slug: str, latest: list[tuple[int, str]]) -> list[Row]:
    """A page of the claims of a fact by the day on which each was current, latest first, one more where there are more;
    of a long fact by the day that each names.
    """
    if not latest:
        return await read_figures(desk, "fact_id", slug)
    last = split_cursor(desk.asked("after"))[1]
    start = next((n for n, (claim, _) in enumerate(latest, 1) if str(claim) == last), 0)
    shown = dict(latest[start : start + PAGE + 1])
    rows = await _read_in_order(desk, [*shown])
    for row in rows:
        row["as_of"] = shown[row["id"]] or row["as_of"]
        row["day"] = write_day(row["as_of"])
    return rows


async def _read_in_order(desk: Desk, numbers: list[int]) -> list[Row]:
    """Some claims in the order of their numbers' list."""
    rows = await read_claims(desk, "WHERE c.id IN (SELECT value FROM json_each(:ids))", {"ids": json.dumps(numbers)})
    by_number = {row["id"]: row for row in rows}
    return [by_number[number] for number in numbers if number in by_number]


async def read_figures(desk: Desk, column: str, key: object) -> list[Row]:
    """A page of the claims of a fact or source, latest day first, one more where there are more."""
    day, number = split_cursor(desk.asked("after"))
    parameters = {"key": key, "day": day, "number": int(number) if number.isdigit() and len(number) < 19 else 0}
    found: list[Row] = []
    for edge in _edges(day, bool(number.isdigit())):
        tail = f"""SELECT id FROM claims WHERE {column} = :key AND retired IS NULL {edge}
        ORDER BY as_of DESC, id DESC LIMIT {PAGE + 1 - len(found)}"""
        found += await desk.rows(tail, parameters)
    return await _read_in_order(desk, [row["id"] for row in found])


def _edges(day: str, further: bool) -> tuple[str, ...]:
    """The stretches of a list that follow a cursor, one after the other, each one range of the index.

    The undated come last; those of the cursor's own day come first.
    """
    if not further:
        return ("",)
    if not day:
        return ("AND as_of IS NULL AND id < :number",)
    return ("AND as_of = :day AND id < :number", "AND as_of < :day", "AND as_of IS NULL")


async def read_alike(desk: Desk, fact: Row) -> list[Row]:
    """The facts that a chief may mean to merge with this one: those that a search (`merge`) names, else alike ones."""
    words = desk.asked("merge")
    where = "title LIKE :like" if words else "event IS :event AND place IS :place"
    return await desk.rows(
        f"""SELECT id, title, unit, best, as_of, claims FROM facts WHERE {where} AND id <> :id AND claims > 0
        ORDER BY abs(coalesce(julianday(as_of), 0) - coalesce(julianday(:as_of), 0)), claims DESC LIMIT 12""",
        {"like": f"%{words}%", **{name: fact[name] for name in ("event", "place", "id", "as_of")}},
    )


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
