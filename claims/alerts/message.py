"""An alert in; the same as a message for any channel out: one line, plain text, and JSON for programs."""

import uuid
from collections.abc import Iterator
from typing import Any, NamedTuple

Record = dict[str, Any]
_SPACE = uuid.UUID("4d1f7f0e-6c1b-5a52-9a55-0d6f2c9b7a11")
"""What the names of alerts are made in."""


class Message(NamedTuple):
    """What is delivered."""

    key: str
    """A UUID that the same event always has: by it a receiver knows a second copy."""
    kind: str
    title: str
    text: str
    data: Record
    """The alert as JSON, versioned."""
    at: str


def make_message(alert: Record, desk: str | None = None) -> Message:
    """The message of an alert; `desk` is where the desk of the ledger can be reached, for links."""
    key = str(uuid.uuid5(_SPACE, f"{alert['ledger']}|{alert['kind']}|{alert['item']}"))
    said = alert["said"]
    link = link_to(said, desk) if desk else None
    data = {"version": 1, "id": key, "alert": alert["id"], "kind": alert["kind"]}
    data |= {"at": alert["at"], "link": link, **said}
    text = "\n".join(_lines(said, link))
    return Message(key, alert["kind"], said["title"], text, data, alert["at"])


def link_to(said: Record, desk: str) -> str:
    """The page of the desk that shows what an alert is about."""
    for name, page in (("conflict", "conflict"), ("fact", "fact"), ("document_id", "article")):
        if said.get(name):
            return f"{desk.rstrip('/')}/-/{page}/{said[name]}"
    return f"{desk.rstrip('/')}/-/alerts"


def _lines(said: Record, link: str | None) -> Iterator[str]:
    """An alert as plain text."""
    yield said["title"]
    yield ""
    yield said["trigger"]
    for quote in said["quotes"]:
        role = f"{quote['role']}: " if quote["role"] else ""
        yield ""
        yield f"{role}{quote['figure']}: “{quote['quote']}”"
        yield f"  {cite(quote)}"
    if said.get("settle"):
        yield ""
        yield f"What would settle it: {said['settle']}"
    if link:
        yield ""
        yield link


def cite(quote: Record) -> str:
    """Who says it and where it stands: source, title, publisher, day, address."""
    about = (quote["source"], quote["title"] or quote["document"], quote["publisher"], (quote["published"] or "")[:10])
    return ", ".join(filter(None, (*about, quote["url"])))
