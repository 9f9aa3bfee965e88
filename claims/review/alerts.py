"""Alerts: what came in, what is watched, an Atom feed; a watch added or taken back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from datasette.utils.asgi import Request, Response

from claims.alerts.atom import write_feed
from claims.alerts.message import cite, link_to
from claims.alerts.settings import TERMINAL, read_settings
from claims.ledger.alerts import list_alerts, list_watches
from claims.ledger.watches import KINDS, LISTENED, TRIGGERS, Wish, add_watch, remove_watch, say_wish
from claims.review.desk import Desk
from claims.review.fields import Field, read_fields
from claims.review.ledgers import open_ledger
from claims.review.paging import PAGE, cut_page

if TYPE_CHECKING:
    import sqlite3

    from datasette.app import Datasette

    from claims.review.desk import Row

FEED = 60
"""Alerts of a feed."""
WATCH = {
    "kind": Field(required=True, choices=KINDS),
    "subject": Field(longest=300),
    "place": Field(longest=300),
    "triggers": Field("texts"),
    "channels": Field("texts"),
}
UNWATCH = {"watch": Field("id", required=True)}


async def read_alerts(desk: Desk) -> Row:
    """What came in, newest first, and the watches; `kind` and `subject` fill the form that adds one."""
    before = desk.asked_id("after")
    watches = await desk.database.execute_fn(lambda connection: list(list_watches(connection)))
    for watch in watches:
        watch["words"] = say_wish(Wish(watch["kind"], watch["subject"], watch["place"]))
    words = {watch["id"]: watch["words"] for watch in watches}
    rows = await desk.database.execute_fn(lambda connection: list(list_alerts(connection, PAGE + 1, before)))
    for row in rows:
        row["link"] = link_to(row["said"], str(desk.datasette.urls.database(desk.database.name)))
        row["watched"] = [words[number] for number in row["watches"] if number in words]
        row["quotes"] = [quote | {"cited": cite(quote)} for quote in row["said"]["quotes"]]
        del row["ledger"]
    return {
        "watches": watches,
        "kinds": KINDS,
        "triggers": TRIGGERS,
        "listened": LISTENED,
        "channels": _name_channels(desk),
        "asked": {name: desk.asked(name) for name in ("kind", "subject", "place")},
        **cut_page(desk, rows, ("alerts",), ("id",)),
    }


def _name_channels(desk: Desk) -> list[str]:
    """The names of the channels that whoever runs the ledger has set up; never where they lead."""
    path = desk.database.path
    return list(read_settings(Path(path)).channels) if path else [TERMINAL]


async def watch(desk: Desk) -> dict[str, Any]:
    """The number of the new watch."""
    sent = await read_fields(desk.request, WATCH)
    known = _name_channels(desk)
    channels = tuple(name for name in sent.get("channels") or () if name in known)
    wish = Wish(sent["kind"], sent.get("subject") or "", sent.get("place"), tuple(sent.get("triggers") or ()), channels)
    number = await desk.write(lambda connection: add_watch(connection, wish, str(desk.editor)))
    return {"watch": number, "message": f"Watching {say_wish(wish)}", "next": desk.url("alerts")}


async def unwatch(desk: Desk) -> dict[str, Any]:
    """The watch, taken back: an editor's own, by a chief anybody's."""
    number = (await read_fields(desk.request, UNWATCH))["watch"]
    owner = None if (await desk.permissions())["lead"] else desk.editor

    def write(connection: sqlite3.Connection) -> int:
        remove_watch(connection, number, owner)
        return int(number)

    await desk.write(write)
    return {"watch": number, "message": "Watched no longer", "next": desk.url("alerts")}


async def feed(request: Request, datasette: Datasette) -> Response:
    """What came in, as an Atom feed, for whoever may see the ledger."""
    desk = Desk(datasette, await open_ledger(datasette, request), request)
    alerts = await desk.database.execute_fn(lambda connection: list(list_alerts(connection, FEED)))
    here = datasette.absolute_url(request, datasette.urls.database(desk.database.name))
    address = datasette.absolute_url(request, desk.url("alerts", format="atom"))
    body = write_feed(alerts, f"Alerts of {desk.database.name}", address, here)
    return Response(body, content_type="application/atom+xml; charset=utf-8")
