"""The Datasette plugin: the review desk of a ledger. This module holds the hooks; each page is a module beside it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from datasette import handle_exception, hookimpl

from claims.ledger.connect import APPLICATION_ID
from claims.review import answers, columns, headers, permissions, signin, stock, wording
from claims.review.routes import ROUTES

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Awaitable, Callable

    from datasette.app import Datasette
    from datasette.permissions import Action, PermissionSQL
    from datasette.utils.asgi import Request, Response
    from jinja2 import Environment

BUSY_TIMEOUT = 8
"""Milliseconds that SQLite waits for another writer before the desk asks again."""


@hookimpl
def register_actions() -> list[Action]:
    """The two actions of the desk."""
    return permissions.ACTIONS


@hookimpl
def permission_resources_sql(datasette: Datasette, actor: dict[str, Any] | None, action: str) -> list[PermissionSQL]:
    """The rules that no configuration overrules."""
    rules = (permissions.forbid_writes(action), permissions.forbid_removed(datasette, actor, action))
    return [rule for rule in rules if rule is not None]


@hookimpl(tryfirst=True)
def register_routes() -> list[tuple[str, Callable[..., Any]]]:
    """The desk's pages; first, because the sign-in page takes the place of datasette-auth-passwords' own."""
    return ROUTES


@hookimpl(trylast=True)  # the handler that Datasette makes its own tokens with stays the first
def register_token_handler() -> signin.Tokens:
    """Sign-in of programs."""
    return signin.Tokens()


@hookimpl
def forbidden(datasette: Datasette, request: Request, message: str) -> Callable[[], Awaitable[Response]] | None:
    """A page that says who may, with the way to sign in; programs get Datasette's own answer."""
    return None if answers.wants_json(request) else lambda: signin.forbid(datasette, request, message)


@hookimpl
def startup() -> None:
    """Keep Datasette's error pages from the rich that this package needs for its commands.

    Where rich is installed, 1.0a41 prints every error with all local variables, secrets included, to the console, and
    fails itself on a page that does not exist: "Value for 'trace' required if not called in except: block".
    """
    handle_exception.rich = None


@hookimpl
def prepare_connection(conn: sqlite3.Connection) -> None:
    """For a ledger: wait for another writer in short steps, and hold foreign keys, as its own connections do."""
    if conn.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        return
    conn.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT}")
    conn.execute("PRAGMA foreign_keys = ON")


@hookimpl
def prepare_jinja2_environment(env: Environment, datasette: Datasette) -> None:
    """The desk's filters, the nonce of inline scripts, and control characters spelled out on every page."""
    env.filters.update({f"claims_{name}": function for name, function in wording.FILTERS.items()})
    env.finalize = wording.show_controls
    env.globals["claims_asset"] = partial(stock.static, datasette)
    headers.add_nonces(env)


@hookimpl(trylast=True)
def asgi_wrapper(datasette: Datasette) -> Callable[[Any], Any]:
    """Security headers on every answer, short columns on the ledger's own table pages."""
    return lambda app: headers.wrap(columns.wrap(datasette, app))


@hookimpl
def extra_css_urls(datasette: Datasette) -> list[str]:
    """The style of what the desk adds to Datasette's own pages."""
    return [stock.static(datasette, "stock.css")]


@hookimpl
def extra_js_urls(datasette: Datasette) -> list[str]:
    """What puts on the styles that the policy lets not stand inline."""
    return [stock.static(datasette, "stock.js")]


@hookimpl
def top_table(datasette: Datasette, request: Request, database: str, table: str) -> Callable[[], Awaitable[str]]:
    """The way to the columns that are left out."""
    return lambda: stock.top_table(datasette, request, database, table)


@hookimpl
def menu_links(datasette: Datasette, request: Request | None) -> Callable[[], Awaitable[list[dict[str, str]]]]:
    """The desk of each ledger, in the menu of every page."""
    return lambda: stock.menu(datasette, request)


@hookimpl
def top_database(datasette: Datasette, request: Request, database: str) -> Callable[[], Awaitable[str]]:
    """The way to the desk, at the top of the ledger's page."""
    return lambda: stock.top_database(datasette, request, database)


@hookimpl
def top_row(
    datasette: Datasette, request: Request, database: str, table: str, row: sqlite3.Row
) -> Callable[[], Awaitable[str]] | None:
    """The review form, at the top of a claim's row."""
    return (lambda: stock.top_row(datasette, request, database, row)) if table == "claims" else None


@hookimpl
def row_actions(
    datasette: Datasette, request: Request, database: str, table: str, row: sqlite3.Row
) -> Callable[[], Awaitable[list[dict[str, str]]]]:
    """The desk's page for a row."""
    return lambda: stock.row_actions(datasette, request, database, table, row)


@hookimpl
def render_cell(
    row: sqlite3.Row, value: object, column: str, table: str | None, database: str, datasette: Datasette
) -> str | None:
    """Figures with thousands separators, statuses as pills, long texts cut short."""
    return stock.render_cell(datasette, database, table, column, value)
