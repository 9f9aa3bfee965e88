"""What the desk adds to Datasette's own pages: menu, way in, the review form on a claim's row, readable cells."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlencode

from datasette.resources import DatabaseResource
from markupsafe import Markup

from claims.export.wording import write_number
from claims.review.columns import SHORT
from claims.review.desk import Desk
from claims.review.ledgers import is_ledger

if TYPE_CHECKING:
    import sqlite3

    from datasette.app import Datasette
    from datasette.utils.asgi import Request

DISTRIBUTION = "claims-ledger"
"""Datasette serves a plugin's static files under the name of its distribution."""
STATUSES = ("unreviewed", "verified", "disputed", "rejected", "open", "resolved", "gone")
NUMBERS = {
    "claims": {"value", "low", "high", "normal_value"},
    "facts": {"low", "best", "high"},
    "conflicts": {"low", "high"},
}
LONG = {("documents", "text"), ("claims", "quote"), ("facts", "title"), ("conflicts", "reason"), ("claims", "reason")}
SHOWN = 160
"""Characters of a long text in a table's cell."""


def static(datasette: Datasette, path: str) -> str:
    """The address of a static file of the desk, with its digest; kept, as Datasette looks through all plugins."""
    kept: dict[str, str] = datasette.__dict__.setdefault("_claims_static", {})
    if path not in kept:
        kept[path] = str(datasette.static(path, plugin=DISTRIBUTION))
    return kept[path]


async def visible_ledgers(datasette: Datasette, request: Request | None) -> list[Desk]:
    """The desks that the actor may see."""
    desks = []
    for database in datasette.databases.values():
        resource = DatabaseResource(database.name)
        seen = request and await datasette.allowed(action="view-database", resource=resource, actor=request.actor)
        if seen and await is_ledger(database):
            desks.append(Desk(datasette, database, request))
    return desks


async def menu(datasette: Datasette, request: Request | None) -> list[dict[str, str]]:
    """A link to each desk, and to signing in."""
    desks = await visible_ledgers(datasette, request)
    named = len(desks) > 1
    return [
        {"href": desk.url(page), "label": f"{label} ({desk.database.name})" if named else label}
        for desk in desks
        for page, label in (("desk", "Review desk"), ("queue", "Review queue"))
    ]


async def top_database(datasette: Datasette, request: Request, name: str) -> str:
    """The panel that leads to the desk."""
    desk = Desk(datasette, datasette.get_database(name), request)
    if not await is_ledger(desk.database):
        return ""
    return str(await datasette.render_template("claims/_way_in.html", {"url": desk.url}, request=request))


async def top_table(datasette: Datasette, request: Request, name: str, table: str) -> str:
    """Which columns are shown, and the way to the others."""
    database = datasette.get_database(name)
    if table not in SHORT or not await is_ledger(database):
        return ""
    shown, every = request.args.getlist("_col"), await database.table_columns(table)
    kept = [(key, value) for key in request.args for value in request.args.getlist(key) if key not in ("_col", "_next")]
    whole = urlencode([*kept, *(("_col", column) for column in every)])
    href = f"{datasette.urls.table(name, table)}?{whole}"
    context = {"shown": len(shown), "every": len(every), "href": href}
    return str(await datasette.render_template("claims/_columns.html", context, request=request))


async def top_row(datasette: Datasette, request: Request, name: str, row: sqlite3.Row) -> str:
    """The review form of a claim, for those who may review; what was decided so far, for all."""
    desk = Desk(datasette, datasette.get_database(name), request)
    if not await is_ledger(desk.database):
        return ""
    reviews = await desk.rows(
        "SELECT verdict, note, reviewer, at FROM reviews WHERE claim_id = :id ORDER BY id DESC LIMIT 20",
        {"id": row["id"]},
    )
    context = {"claim": dict(row), "reviews": reviews, "url": desk.url, "may": await desk.permissions()}
    context["back"] = desk.row_url("claims", row["id"])
    return str(await datasette.render_template("claims/_row.html", context, request=request))


PAGES = {"claims": "queue", "facts": "fact", "conflicts": "conflict", "documents": "article", "sources": "source"}


async def row_actions(
    datasette: Datasette, request: Request, name: str, table: str, row: sqlite3.Row
) -> list[dict[str, str]]:
    """The link to the desk's page of a row."""
    desk = Desk(datasette, datasette.get_database(name), request)
    if table not in PAGES or not await is_ledger(desk.database):
        return []
    href = desk.url("queue", claim=row["id"]) if table == "claims" else desk.url(PAGES[table], row["id"])
    return [{"href": href, "label": "Open at the review desk", "description": "In its context, with what bears on it"}]


def render_cell(datasette: Datasette, database: str, table: str | None, column: str, value: object) -> str | None:
    """The cell of a ledger's table, None for what Datasette shows well itself."""
    if table is None or value is None:
        return None
    if column == "status" and value in STATUSES:
        return Markup('<span class="claims-pill claims-{0}">{0}</span>').format(value)
    if column in NUMBERS.get(table, ()) and isinstance(value, int | float):
        return Markup('<span class="claims-number">{}</span>').format(write_number(value))
    if (table, column) in LONG and isinstance(value, str) and len(value) > SHOWN:
        return Markup("{}…").format(value[:SHOWN])
    return None
