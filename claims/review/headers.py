"""Security headers for every answer, and the nonce that lets Datasette's own inline scripts run and no other.

The nonce is put into the source of the templates when Jinja reads them, so that only a script which the author of a
template wrote gets one, never a script that came with a text of the ledger.
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
DESK = re.compile(
    r"/-/(?:desk|queue|check|alerts|article|fact|conflict|source|log|correct|facts|conflicts|sources|articles)(?:[./]|$)"
)
"""Pages that hold no inline style; Datasette's own do, so those allow styles (never scripts) inline."""
COMMON = {
    b"x-content-type-options": b"nosniff",
    b"referrer-policy": b"same-origin",
    b"x-frame-options": b"DENY",
}


class _Nonces(Extension):
    """Writes a nonce into the inline scripts and styles of template sources."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """The source with nonces; the handlers that a template's author wrote into its tags may run too."""
        _handlers.update(digest(handler) for handler in HANDLER.findall(source))
        return re.sub(r"<(script|style)(?=[\s>])", r'<\1 nonce="{{ claims_nonce() }}"', source)


def add_nonces(environment: Environment) -> None:
    """Nothing; the environment's templates carry the request's nonce from now on."""
    environment.globals["claims_nonce"] = _nonce.get
    environment.add_extension(_Nonces)


def digest(handler: str) -> str:
    """How a policy names a handler that may run."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(handler.encode()).digest()).decode()}'"


def policy(path: str, nonce: str) -> str:
    """The content security policy of a page."""
    if DESK.search(path):
        script, style = "", f"'nonce-{nonce}'"
    else:
        script, style = " ".join(["", "'unsafe-hashes'", *sorted(_handlers)]) if _handlers else "", "'unsafe-inline'"
    return (
        f"default-src 'none'; script-src 'self' 'nonce-{nonce}'{script}; style-src 'self' {style}; "
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
                added = [*COMMON.items(), (b"content-security-policy", policy(scope["path"], nonce).encode())]
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
