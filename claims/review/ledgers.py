"""Which of the databases that Datasette serves are ledgers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from datasette.resources import DatabaseResource
from datasette.utils import tilde_decode
from datasette.utils.asgi import NotFound, Request

from claims.ledger.connect import APPLICATION_ID

if TYPE_CHECKING:
    from collections.abc import Iterator

    from datasette.app import Datasette
    from datasette.database import Database


async def is_ledger(database: Database) -> bool:
    """Whether a database is a ledger: its file says so in the header."""
    return bool((await database.execute("PRAGMA application_id")).first()[0] == APPLICATION_ID)


async def open_ledger(datasette: Datasette, request: Request, route: str | None = None) -> Database:
    """The ledger of a route, else of the request's path, if the actor may see it; otherwise 404 or 403."""
    try:
        database = datasette.get_database(route=route or tilde_decode(request.url_vars["database"]))
    except KeyError as error:
        raise NotFound("There is no database of that name here") from error
    await datasette.ensure_permission(
        action="view-database", resource=DatabaseResource(database.name), actor=request.actor
    )
    if not await is_ledger(database):
        raise NotFound("This database is no ledger of claims")
    return database


def ledger_paths(datasette: Datasette) -> Iterator[Path]:
    """The files that are served, where accounts may stand beside."""
    return (Path(database.path) for database in datasette.databases.values() if database.path)
