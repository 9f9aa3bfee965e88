"""Who did what: reviews, corrections, decisions and grades in one list, newest first; as a page, JSON or CSV."""

from __future__ import annotations

import csv
import io
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
    page = cut_page(desk, rows, ("log",), ("at", "key"), **chosen)
    return {"filters": chosen, "subjects": list(SUBJECTS), **page}


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
    conditions += [f"at {sign} :{edge}" for edge, sign in (("since", ">="), ("until", "<=")) if chosen[edge]]
    return SUBJECTS[name].format(where="WHERE " + " AND ".join(conditions), limit=limit + 500)
