"""Who did what: reviews, corrections, decisions and grades in one list, newest first; as a page, JSON or CSV."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

from datasette.utils.asgi import Request, Response

from claims.review.desk import Desk
from claims.review.ledgers import open_ledger
from claims.review.paging import PAGE, cut_page, split_cursor

if TYPE_CHECKING:
    from datasette.app import Datasette

    from claims.review.desk import Row

SUBJECTS = {
    "review": """SELECT at, 'review' AS did, verdict AS what, reviewer AS who, note AS why, claim_id AS about, id
    FROM reviews
    {where} ORDER BY at DESC, id DESC LIMIT {limit}""",
    "correction": """SELECT at, 'correction', reading, editor, reason, claim_id, id FROM corrections
    {where} ORDER BY at DESC, id DESC LIMIT {limit}""",
    "decision": """SELECT at, 'decision', action, editor, reason, subject, id FROM fact_decisions
    {where} ORDER BY at DESC, id DESC LIMIT {limit}""",
    "grade": """SELECT at, 'grade', reliability, editor, reason, source_id, id FROM grades
    {where} ORDER BY at DESC, id DESC LIMIT {limit}""",
}
"""What editors do, each newest first; the columns of all are at, did, what, who, why, about and id."""
COLUMNS = ("at", "who", "did", "what", "about", "why")
LARGEST = 100_000
PEOPLE = {"review": "reviewer"}


async def read_log(desk: Desk) -> Row:
    """The entries that the filters leave: who, did, since and until."""
    chosen = {name: desk.asked(name) for name in ("who", "did", "since", "until")}
    rows = await read_entries(desk, chosen, PAGE + 1)
    there = await find_there(desk, [row["about"] for row in rows if row["did"] == "decision"])
    for row in rows:
        row["pages"] = find_pages(desk, row, there)
    page = cut_page(desk, rows, ("log",), ("at", "key"), **chosen)
    return {"filters": chosen, "subjects": list(SUBJECTS), **page}


DECIDED = (("conflict", "conflict"), ("fact", "fact"), ("into", "fact"), ("new", "fact"))
"""What a decision's subject names, and the page of it."""


async def find_there(desk: Desk, subjects: list[str]) -> set[str]:
    """The facts and conflicts of some decisions that there still are."""
    named = [json.loads(subject).get(key) for subject in subjects for key, _ in DECIDED]
    inside = "IN (SELECT value FROM json_each(:names))"
    rows = await desk.rows(
        f"SELECT id FROM facts WHERE id {inside} UNION SELECT id FROM conflicts WHERE id {inside}",
        {"names": json.dumps([name for name in named if name])},
    )
    return {row["id"] for row in rows}


def find_pages(desk: Desk, entry: Row, there: set[str]) -> list[Row]:
    """What an entry is about: each thing with its name, and its address where it still is."""
    about = entry["about"]
    if entry["did"] == "grade":
        return [{"href": desk.url("source", about), "name": f"source {about}"}]
    if entry["did"] != "decision":
        return [{"href": desk.url("queue", claim=about), "name": f"claim {about}"}]
    subject = json.loads(about)
    named = [(page, subject[key]) for key, page in DECIDED if subject.get(key)]
    return [{"href": desk.url(page, name) if name in there else None, "name": name} for page, name in named]


async def download(request: Request, datasette: Datasette) -> Response:
    """The log as CSV, all that the filters leave, newest first, up to LARGEST lines."""
    desk = Desk(datasette, await open_ledger(datasette, request), request)
    chosen = {name: desk.asked(name) for name in ("who", "did", "since", "until")}
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow(COLUMNS)
    for entry in await read_entries(desk, chosen, LARGEST):
        writer.writerow([keep_inert(entry[name]) for name in COLUMNS])
    headers = {"content-disposition": 'attachment; filename="log.csv"'}
    return Response(file.getvalue(), headers=headers, content_type="text/csv; charset=utf-8")


def keep_inert(value: object) -> object:
    """The value, with a quote before what a spreadsheet would run as a formula.

    >>> keep_inert("=1+1"), keep_inert("fine")
    ("'=1+1", 'fine')
    """
    return f"'{value}" if isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t", "\r") else value


async def read_entries(desk: Desk, chosen: Row, limit: int) -> list[Row]:
    """The newest entries before the cursor."""
    at, key = split_cursor(desk.asked("after"))
    parts = [f"SELECT * FROM ({_narrow(name, chosen, limit)})" for name in SUBJECTS if chosen["did"] in ("", name)]
    if not parts:
        return []
    return await desk.rows(
        f"""SELECT *, did || '-' || printf('%012d', id) AS key FROM ({" UNION ALL ".join(parts)})
        WHERE :at = '' OR at < :at OR (at = :at AND did || '-' || printf('%012d', id) < :key)
        ORDER BY at DESC, key DESC LIMIT {limit}""",
        {**chosen, "at": at, "key": key},
    )


def _narrow(name: str, chosen: Row, limit: int) -> str:
    """The query for one kind of entries; beyond the cursor's second none is left out."""
    who = PEOPLE.get(name, "editor")
    conditions = [f"(:at = '' OR at <= :at) AND (:who = '' OR {who} = :who)"]
    edges = {"since": "at >= :since", "until": "at <= :until || '~'"}  # the whole of the last day
    conditions += [condition for edge, condition in edges.items() if chosen[edge]]
    return SUBJECTS[name].format(where="WHERE " + " AND ".join(conditions), limit=limit + 500)
