"""What every page of the desk works with: the ledger, the request, and the addresses of the other pages."""

from __future__ import annotations

import sqlite3
import time
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urlencode

from datasette.resources import DatabaseResource
from datasette.utils import tilde_decode, tilde_encode
from datasette.utils.asgi import BadRequest, Request

from claims.review.permissions import CHIEF, REVIEW

if TYPE_CHECKING:
    from collections.abc import Callable

    from datasette.app import Datasette
    from datasette.database import Database

Row = dict[str, Any]
LARGEST_ID = 2**63 - 1
PATIENCE = 30.0
"""Seconds that a review waits for its turn to write."""


def begin(connection: sqlite3.Connection) -> None:
    """Nothing; an immediate transaction has begun, as soon as no other process writes.

    Datasette would begin it too, and give up at once with "database is locked". While an extraction writes, its pauses
    are short, and SQLite's own waiting sleeps past them: so it is asked to wait a moment only (`prepare_connection`),
    again and again, until PATIENCE ends.
    """
    until = time.monotonic() + PATIENCE
    while True:
        try:
            connection.execute("BEGIN IMMEDIATE")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
        time.sleep(0.001)


class Desk(NamedTuple):
    """One request at the desk of one ledger."""

    datasette: Datasette
    database: Database
    request: Request

    async def rows(self, sql: str, parameters: dict[str, Any] | None = None) -> list[Row]:
        """The rows of a reading query."""
        return [dict(row) for row in await self.database.execute(sql, parameters or {})]

    async def row(self, sql: str, parameters: dict[str, Any] | None = None) -> Row | None:
        """The first row of a reading query, None where there is none."""
        return next(iter(await self.rows(sql, parameters)), None)

    async def number(self, sql: str, parameters: dict[str, Any] | None = None) -> int:
        """The number that a reading query gives."""
        row = await self.row(sql, parameters)
        return int(next(iter(row.values())) or 0) if row else 0

    async def write(self, function: Callable[[sqlite3.Connection], int]) -> int:
        """What the function gives, run on Datasette's own write connection in an immediate transaction."""

        def wait_and_write(connection: sqlite3.Connection) -> int:
            begin(connection)
            try:
                result = function(connection)
            except BaseException:
                connection.execute("ROLLBACK")
                raise
            connection.execute("COMMIT")
            return result

        return int(await self.database.execute_write_fn(wait_and_write, transaction=False, request=self.request))

    def url(self, *parts: object, format: str = "", **query: object) -> str:  # noqa: A002 - Datasette's word for it
        """The address of a page of this desk, as in `url("fact", slug)` and `url("queue", document=3)`."""
        path = "/".join(tilde_encode(str(part)) for part in parts)
        asked = {name: value for name, value in query.items() if value not in (None, "")}
        path += f".{format}" if format else ""
        return f"{self.datasette.urls.database(self.database.name)}/-/{path}" + (
            f"?{urlencode(asked)}" if asked else ""
        )

    def row_url(self, table: str, key: object) -> str:
        """The address of Datasette's own page of a row."""
        return str(self.datasette.urls.row(self.database.name, table, tilde_encode(str(key))))

    def url_var(self, name: str) -> str:
        """A part of the path, decoded."""
        return str(tilde_decode(self.request.url_vars[name]))

    def asked(self, name: str) -> str:
        """A text of the query string, "" where it is not there."""
        return (self.request.args.get(name) or "").replace("\x00", "").strip()[:500]

    def asked_id(self, name: str) -> int | None:
        """A number of the query string; BadRequest for what is none."""
        text = self.asked(name)
        if not text:
            return None
        if not (text.isascii() and text.isdigit() and int(text) <= LARGEST_ID):
            raise BadRequest(f"{name} must be a whole number")
        return int(text)

    @property
    def editor(self) -> str | None:
        """The name that this actor's reviews are signed with."""
        actor = self.request.actor
        return str(actor["id"]) if actor and actor.get("id") else None

    def setting(self, name: str) -> object:
        """A setting of the desk: datasette.yml, plugins: claims-ledger."""
        return (self.datasette.plugin_config("claims-ledger") or {}).get(name)

    def local(self, address: str | None) -> str | None:
        """An address to go on to, None unless it is a path of this desk's own database."""
        home = str(self.datasette.urls.database(self.database.name))
        return address if address and (address == home or address.startswith(home + "/")) else None

    async def may(self, action: str) -> bool:
        """Whether this actor may review (REVIEW) or lead (CHIEF)."""
        return bool(
            await self.datasette.allowed(
                action=action, resource=DatabaseResource(self.database.name), actor=self.request.actor
            )
        )

    async def permissions(self) -> dict[str, bool]:
        """What the pages show buttons for."""
        return {"review": await self.may(REVIEW), "lead": await self.may(CHIEF)}
