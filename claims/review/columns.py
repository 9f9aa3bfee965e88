"""A table page of a ledger in, its short columns out: those that an editor reads, where the address names none.

Datasette shows every column of a table; a claim has over forty. JSON, CSV and addresses that say `_col` or `_nocol` are
left as they are.
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urlencode

from datasette.utils import tilde_decode

from claims.review.ledgers import is_ledger

if TYPE_CHECKING:
    from datasette.app import Datasette

Application = Callable[[dict[str, Any], Any, Any], Awaitable[None]]
SHORT = {
    "claims": "surface value low high hedge unit event source place as_of status fact_id document_id quote",
    "documents": "title publisher published language note captured version origin url",
    "facts": "title low best high as_of claims documents origins voices rule",
    "conflicts": "kind low high radius fact_id status opened reason settle",
}
"""The columns of each table that has many, beside its key."""
PAGE = re.compile(rb"/([^/]+)/([^/.]+)$")
CHOSEN = {"_col", "_nocol"}
SORTS = {"_sort", "_sort_desc"}


def wrap(datasette: Datasette, app: Application) -> Application:
    """The application, its table pages of ledgers with short columns."""

    async def with_columns(scope: dict[str, Any], receive: object, send: object) -> None:
        table = await find_table(datasette, scope) if scope["type"] == "http" else None
        if table is not None:
            scope = {**scope, "query_string": add_columns(table, scope["query_string"])}
        await app(scope, receive, send)

    return with_columns


async def find_table(datasette: Datasette, scope: dict[str, Any]) -> str | None:
    """The table with short columns that a request asks a page of; None for all other requests."""
    found = PAGE.search(scope.get("raw_path") or scope["path"].encode())
    if found is None or scope["method"] not in ("GET", "HEAD"):
        return None
    table = tilde_decode(found[2].decode("ascii", "replace"))
    if table not in SHORT or CHOSEN & {name for name, _ in parse_qsl(scope["query_string"].decode("latin-1"))}:
        return None
    try:
        database = datasette.get_database(route=tilde_decode(found[1].decode("ascii", "replace")))
    except KeyError:
        return None
    return table if await is_ledger(database) else None


def add_columns(table: str, query: bytes) -> bytes:
    """The query string that names the short columns too, and the one that it sorts by.

    >>> add_columns("facts", b"_sort=unit").endswith(b"&_col=rule&_col=unit")
    True
    """
    sorts = [column for name, column in parse_qsl(query.decode("latin-1")) if name in SORTS]
    columns = dict.fromkeys([*SHORT[table].split(), *sorts])
    added = urlencode([("_col", column) for column in columns]).encode()
    return query + b"&" + added if query else added
