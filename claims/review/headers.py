"""Security headers for every answer, and the nonce that lets Datasette's own inline scripts run and no other.

The nonce is put into the source of the templates when Jinja reads them, so that only a script which the author of a
template wrote gets one, never a script that came with a text of the ledger. Styles in tags have no nonce: they become
`data-style`, which static/stock.js puts on.
"""

import base64
import hashlib
import re
import secrets
from collections.abc import Awaitable, Callable
from contextvars import ContextVar
from typing import Any

from jinja2 import Environment
from jinja2.ext import Extension

Scope = dict[str, Any]
Send = Callable[[dict[str, Any]], Awaitable[None]]
_nonce: ContextVar[str] = ContextVar("claims_nonce", default="")
_handlers: set[str] = set()
HANDLER = re.compile(r"""\son[a-z]+="([^"{}]+)\"""")
COMMON = {
    b"x-content-type-options": b"nosniff",
    b"referrer-policy": b"same-origin",
    b"x-frame-options": b"DENY",
}


class _Nonces(Extension):
    """Writes a nonce into the inline scripts and style sheets of template sources, and takes styles out of tags."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """The source with nonces; the handlers that a template's author wrote into its tags may run too."""
        _handlers.update(digest(handler) for handler in HANDLER.findall(source))
        source = source.replace(' style="', ' data-style="')
        return re.sub(r"<(script|style)(?=[\s>])", r'<\1 nonce="{{ claims_nonce() }}"', source)


def add_nonces(environment: Environment) -> None:
    """Nothing; the environment's templates carry the request's nonce from now on."""
    environment.globals["claims_nonce"] = _nonce.get
    environment.add_extension(_Nonces)


def digest(handler: str) -> str:
    """How a policy names a handler that may run."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(handler.encode()).digest()).decode()}'"


def policy(nonce: str) -> str:
    """The content security policy of every page: nothing inline but what a template's author wrote."""
    handlers = " ".join(["", "'unsafe-hashes'", *sorted(_handlers)]) if _handlers else ""
    return (
        f"default-src 'none'; script-src 'self' 'nonce-{nonce}'{handlers}; style-src 'self' 'nonce-{nonce}'; "
        "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; "
        "base-uri 'none'; frame-ancestors 'none'"
    )


def wrap(app: Callable[[Scope, Any, Send], Awaitable[None]]) -> Callable[[Scope, Any, Send], Awaitable[None]]:
    """The application, its answers with security headers."""

    async def with_headers(scope: Scope, receive: object, send: Send) -> None:
        if scope["type"] != "http":
            return await app(scope, receive, send)
        nonce = secrets.token_urlsafe(18)

        async def send_more(message: dict[str, Any]) -> None:
            if message["type"] == "http.response.start":
                added = [*COMMON.items(), (b"content-security-policy", policy(nonce).encode())]
                present = {bytes(name).lower() for name, _ in message.get("headers", ())}
                extra = [(name, value) for name, value in added if name not in present]
                message = {**message, "headers": [*message.get("headers", ()), *extra]}
            await send(message)

        token = _nonce.set(nonce)
        try:
            return await app(scope, receive, send_more)
        finally:
            _nonce.reset(token)

    return with_headers
