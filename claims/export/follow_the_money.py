"""Claims in, FollowTheMoney entities out, one a line: documents as Articles, claims as Events.

A source is a LegalEntity; an UnknownLink joins it to what it says. Ids are digests of what the thing is, so that two
exports join.
"""

import hashlib
import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from claims.export.names import say_figure, say_range
from claims.ledger.connect import Ledger
from claims.ledger.hand_on import read_statements
from claims.ledger.read import Filters, Record


def write_entities(ledger: Ledger, filters: Filters, out: BinaryIO) -> int:
    """How many claims were written."""
    seen: set[str] = set()
    count = 0
    for count, record in enumerate(read_statements(ledger, filters), 1):  # noqa: B007 - what is returned
        for entity in _entities(record):
            if entity["id"] not in seen:
                if entity["schema"] in ("Article", "LegalEntity"):  # claims and links come once by themselves
                    seen.add(entity["id"])
                out.write(json.dumps(entity, ensure_ascii=False).encode() + b"\n")
    return count


def _entities(record: Record) -> Iterator[dict[str, Any]]:
    """A claim, its document, its source and what joins them."""
    article, event = _id("article", record["document_sha256"]), _id("claim", record["uid"])
    yield _entity(
        article, "Article", title=record["title"], fileName=record["document"], publisher=record["publisher"],
        publishedAt=_date(record["published"]), sourceUrl=record["document_url"], contentHash=None,
    )  # fmt: skip
    yield _entity(
        event, "Event", name=say_figure(record), summary=" ".join(record["quote"]["exact"].split()),
        date=_date(record["as_of"] or record["published"]), location=record["place"], recordId=record["uid"],
        proof=article, publisher=record["publisher"],
        description=say_range(record),
        notes=f"{record['status']}; extractor {record['extractor']}; ledger {record['ledger']}",
    )  # fmt: skip
    if record["source"]:
        speaker = _id("source", record["source"])
        yield _entity(speaker, "LegalEntity", name=record["source"])
        yield _entity(
            _id("link", record["uid"]), "UnknownLink", subject=speaker, object=event, role="says", proof=article
        )


def _entity(number: str, schema: str, **properties: str | None) -> dict[str, Any]:
    """An entity with the properties that say something."""
    return {"id": number, "schema": schema, "properties": {k: [v] for k, v in properties.items() if v}}


def _id(kind: str, name: str) -> str:
    """A stable id."""
    return "claims-" + hashlib.sha1(f"{kind}|{name}".encode(), usedforsecurity=False).hexdigest()


def _date(text: str | None) -> str | None:
    """A date as FollowTheMoney keeps it: ISO 8601 without a zone."""
    return text[:19] if text else None
