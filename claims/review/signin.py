"""Sign-in: a one-time link for the local editor, passwords for the others; out comes Datasette's signed actor cookie.
Programs send a token with each request.

`claims serve` hands the link's secret over in the environment (TOKEN_VARIABLE); the plugin takes it out of there at
once and forgets it when it was used. Passwords are checked by datasette-auth-passwords against the file of accounts.
"""

from __future__ import annotations

import asyncio
import os
import re
import secrets
import time
from functools import cache
from typing import TYPE_CHECKING, Any

from datasette.tokens import TokenHandler, TokenInvalid
from datasette.utils import baseconv
from datasette.utils.asgi import Forbidden, Request, Response
from datasette_auth_passwords.utils import hash_password, verify_password

from claims.review.editors import TOKEN, Editor, editors_file, find_by_token, read_editors
from claims.review.ledgers import is_ledger, ledger_paths

if TYPE_CHECKING:
    from datasette.app import Datasette

TOKEN_VARIABLE = "CLAIMS_SIGN_IN"
NAME_VARIABLE = "CLAIMS_LOCAL_EDITOR"
ENTER = "/-/claims/enter"
"""Where the one-time link leads: ENTER?token=…"""
SESSION = 12 * 3600
"""Seconds that a session lasts."""
TRIES, WINDOW = 8, 300.0
"""So many wrong passwords for one name in so many seconds close it for that time."""


class Door:
    """What sign-in remembers while the server runs: the unused secret and recent wrong tries."""

    def __init__(self) -> None:
        self.token = os.environ.pop(TOKEN_VARIABLE, None)
        self.local_editor = os.environ.get(NAME_VARIABLE) or "local editor"
        self.failures: dict[str, list[float]] = {}

    def use(self, token: str) -> bool:
        """Whether the token opens; it does so once."""
        if not self.token or not secrets.compare_digest(token.encode(), self.token.encode()):
            return False
        self.token = None
        return True

    def is_closed(self, name: str) -> bool:
        """Whether too many wrong passwords were tried for a name."""
        recent = [at for at in self.failures.get(name, ()) if time.monotonic() - at < WINDOW]
        self.failures[name] = recent
        return len(recent) >= TRIES

    def fail(self, name: str) -> None:
        """Nothing; the wrong try is remembered, of few names."""
        if len(self.failures) > 1000:
            self.failures.clear()
        self.failures.setdefault(name, []).append(time.monotonic())


def door(datasette: Datasette) -> Door:
    """The door of this server, made on first use."""
    if not hasattr(datasette, "_claims_door"):
        datasette._claims_door = Door()
    return datasette._claims_door  # type: ignore[no-any-return]


async def enter(request: Request, datasette: Datasette) -> Response:
    """The local editor, signed in by the link that `claims serve` printed."""
    if not door(datasette).use(request.args.get("token") or ""):
        raise Forbidden(
            "This sign-in link was used already, or is wrong: stop `claims serve` and start it again for a new one"
        )
    actor = {"id": door(datasette).local_editor, "role": "chief", "by": "link"}
    return await _signed_in(datasette, request, actor)


async def login(request: Request, datasette: Datasette) -> Response:
    """The sign-in form, or the editor signed in, or the form with what was wrong; `next` is where to go on to."""
    error, onward = None, request.args.get("next")
    if request.method == "POST":
        fields = await request.post_vars()
        onward = fields.get("next")
        name, password = fields.get("username") or "", fields.get("password") or ""
        editor = await asyncio.to_thread(check_password, datasette, name, password)
        if editor is not None:
            actor = {"id": editor.name, "role": editor.role, "by": "password"}
            return await _signed_in(datasette, request, actor, onward)
        error = (
            "Wrong name or password, or too many tries: wait five minutes" if name else "Type your name and password"
        )
    context = {"error": error, "onward": own_path(datasette, onward)}
    page = await datasette.render_template("claims/login.html", context, request=request)
    return Response.html(page, status=403 if error else 200)


def check_password(datasette: Datasette, name: str, password: str) -> Editor | None:
    """The account whose password this is. An unknown name takes as long as a wrong password."""
    if door(datasette).is_closed(name):
        return None
    editor = find_editor(datasette, name)
    if verify_password(password, editor.password_hash if editor else _unknown()) and editor:
        return editor
    door(datasette).fail(name)
    return None


def find_editor(datasette: Datasette, name: str) -> Editor | None:
    """The account of that name, of whichever ledger is served."""
    accounts = (read_editors(editors_file(path)).get(name) for path in ledger_paths(datasette))
    return next((editor for editor in accounts if editor), None)


class Tokens(TokenHandler):  # type: ignore[misc]  # datasette carries no types
    """Signs a program in as the account that its token belongs to: `Authorization: Bearer claims_…`."""

    name = "claims"

    async def create_token(self, datasette: Datasette, actor_id: str, **_: object) -> str:
        """Nothing here: tokens are made with `claims editor token NAME`."""
        raise NotImplementedError("make a token with: claims editor token NAME")

    async def verify_token(self, datasette: Datasette, token: str) -> dict[str, Any] | None:
        """The actor of a token; one of ours that opens nothing is refused, others are left to other handlers."""
        if not token.startswith(TOKEN):
            return None
        found = (find_by_token(editors_file(path), token) for path in ledger_paths(datasette))
        editor = next((editor for editor in found if editor), None)
        if editor is None:
            raise TokenInvalid("This token opens nothing (any more); make one with: claims editor token NAME")
        return {"id": editor.name, "role": editor.role, "by": "token"}


@cache
def _unknown() -> str:
    """A hash that no password has."""
    return str(hash_password(secrets.token_hex(16)))


def own_path(datasette: Datasette, address: str | None) -> str | None:
    """An address to go on to, None unless it is a path of this server and not sign-in itself."""
    home = str(datasette.urls.instance())
    if not address or not address.startswith(home) or re.match(r"/[/\\]|.*[\x00-\x20]", address):
        return None
    return None if address.startswith(str(datasette.urls.path("/-/log"))) else address


async def forbid(datasette: Datasette, request: Request, message: str) -> Response:
    """The page that says no, with the way to sign in."""
    onward = request.full_path if request.method == "GET" else None
    context = {"message": message, "signed_in": bool(request.actor), "onward": own_path(datasette, onward)}
    return Response.html(await datasette.render_template("claims/forbidden.html", context, request=request), status=403)


async def _signed_in(
    datasette: Datasette, request: Request, actor: dict[str, Any], onward: str | None = None
) -> Response:
    """A redirect to the desk, or to where somebody came from, with the session's cookie.

    It is out of reach of scripts; over https, it is only sent there.
    """
    session = {"a": actor, "e": baseconv.base62.encode(int(time.time()) + SESSION)}
    response = Response.redirect(own_path(datasette, onward) or await _first_desk(datasette))
    response.set_cookie(
        "ds_actor",
        datasette.sign(session, "actor"),
        max_age=SESSION,
        httponly=True,
        secure=request.scheme == "https",
    )
    return response


async def _first_desk(datasette: Datasette) -> str:
    """The address of the first ledger's desk; the start page where none is served."""
    for database in datasette.databases.values():
        if await is_ledger(database):
            return f"{datasette.urls.database(database.name)}/-/desk"
    return str(datasette.urls.instance())
