"""Alerts in, an Atom feed (RFC 4287) out."""

import re
from collections.abc import Sequence
from typing import Any
from xml.etree.ElementTree import Element, SubElement, tostring

from claims.alerts.message import make_message

ATOM = "http://www.w3.org/2005/Atom"
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write_feed(alerts: Sequence[dict[str, Any]], title: str, address: str, desk: str) -> bytes:
    """The feed of alerts, newest first; `address` is its own, `desk` the ledger's, under which the pages are."""
    feed = Element("feed", xmlns=ATOM)
    _add(feed, "title", title)
    _add(feed, "id", address)
    SubElement(feed, "link", rel="self", href=address)
    SubElement(feed, "link", rel="alternate", type="text/html", href=f"{desk}/-/alerts")
    _add(feed, "updated", alerts[0]["at"] if alerts else "1970-01-01T00:00:00+00:00")
    _add(SubElement(feed, "author"), "name", "claims")
    for alert in alerts:
        _add_entry(feed, alert, desk)
    body: bytes = tostring(feed, encoding="utf-8", xml_declaration=True)
    return body


def _add_entry(feed: Element, alert: dict[str, Any], desk: str) -> None:
    """One alert as an entry, which the same event always has the id of."""
    message = make_message(alert, desk)
    entry = SubElement(feed, "entry")
    _add(entry, "title", message.title)
    _add(entry, "id", f"urn:uuid:{message.key}")
    _add(entry, "updated", message.at)
    SubElement(entry, "link", rel="alternate", href=str(message.data["link"]))
    SubElement(entry, "category", term=message.kind)
    _add(entry, "content", message.text, type="text")


def _add(parent: Element, name: str, text: str, **attributes: str) -> None:
    """A child with a text; characters that XML cannot hold are replaced."""
    SubElement(parent, name, attributes).text = _FORBIDDEN.sub("\ufffd", text)
