"""A view's outcome, in; a page for people or JSON for programs, out."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

from datasette.utils.asgi import Base400, Forbidden, Request, Response

from claims.errors import ClaimsError
from claims.ledger.decide import Settled
from claims.ledger.review import NoSuchClaim, Stale
from claims.review import second
from claims.review.desk import Desk
from claims.review.ledgers import open_ledger
from claims.review.visits import remember

if TYPE_CHECKING:
    from datasette.app import Datasette

Read = Callable[[Desk], Awaitable[dict[str, Any]]]
Write = Callable[[Desk], Awaitable[dict[str, Any]]]
View = Callable[[Request, "Datasette"], Awaitable[Response]]
BODIES = ("GET", "HEAD")


def page(name: str, read: Read) -> View:
    """The view of a page: its data in the template claims/<name>.html, or as JSON where the path ends in .json."""

    async def view(request: Request, datasette: Datasette) -> Response:
        if request.method not in BODIES:
            return not_allowed("GET")
        desk = Desk(datasette, await open_ledger(datasette, request), request)
        data = await read(desk)
        if request.url_vars.get("format"):
            return Response.json({"ok": True, **data}, default=str)
        response = Response.html(await render(desk, name, data))
        remember(request, response)
        return response

    return view


async def render(desk: Desk, name: str, data: dict[str, Any]) -> str:
    """A page, or with ?_fragment=1 its changing part alone, which the scripts put in place."""
    template = f"claims/_{name}.html" if desk.asked("_fragment") else f"claims/{name}.html"
    context = {
        **data,
        "desk": desk,
        "url": desk.url,
        "here": name,
        "may": await desk.permissions(),
        "editor": desk.editor,
        "second_reading": second.is_on(desk),
        "database": desk.database.name,
        "database_color": desk.database.color,
    }
    return str(
        await desk.datasette.render_template(template, context, request=desk.request, view_name=f"claims-{name}")
    )


def action(permission: str, write: Write) -> View:
    """The view of a write: only by POST, only for those who may; then JSON, or a redirect to where the form says."""

    async def view(request: Request, datasette: Datasette) -> Response:
        if request.method != "POST":
            return not_allowed("POST")
        desk = Desk(datasette, await open_ledger(datasette, request), request)
        if not await desk.may(permission) or desk.editor is None:
            raise Forbidden(f"You may not do this here: {permission} is for others; sign in first, if you have not")
        try:
            result = await write(desk)
        except (Base400, ClaimsError) as error:
            return await refuse(desk, error)
        if wants_json(request):
            return Response.json({"ok": True, **result}, default=str)
        datasette.add_message(request, result["message"], datasette.INFO)
        return Response.redirect(result["next"])

    return view


def status_of(error: Base400 | ClaimsError) -> int:
    """The HTTP status of a refusal."""
    if isinstance(error, Base400):
        return int(error.status)
    return 409 if isinstance(error, Stale | Settled) else 404 if isinstance(error, NoSuchClaim) else 400


async def refuse(desk: Desk, error: Base400 | ClaimsError) -> Response:
    """What was wrong in one line; `extra` of the error tells what the page needs to go on."""
    status, extra = status_of(error), getattr(error, "extra", {})
    if wants_json(desk.request):
        return Response.json({"ok": False, "error": str(error), "status": status, **extra}, status=status, default=str)
    html = await render(desk, "refused", {"error": str(error), "status": status, **extra})
    return Response.html(html, status=status)


def wants_json(request: Request) -> bool:
    """Whether the client is a program (or a script of the desk)."""
    sent = request.headers.get("content-type") or ""
    asked = request.headers.get("accept") or ""
    return request.path.endswith(".json") or "application/json" in asked or sent.startswith("application/json")


def not_allowed(method: str) -> Response:
    """The answer to a wrong method."""
    return Response.text(f"Use {method} here\n", status=405, headers={"allow": method})
