"""Claims in, W3C Web Annotations out (JSON-LD): each figure anchored in its document by quote and by position.

https://www.w3.org/TR/annotation-model/: the quote survives edits around it, the position is exact for the stored text.
"""

from collections.abc import Iterator
from typing import Any, BinaryIO

from claims.export.json_items import write_items
from claims.export.names import claim_urn, document_urn, say_figure, say_range
from claims.ledger.connect import Ledger
from claims.ledger.digest import digest_ledger
from claims.ledger.hand_on import read_statements
from claims.ledger.read import Filters, Record, read_document
from claims.spans import cut_quote


def write_annotations(ledger: Ledger, filters: Filters, out: BinaryIO) -> int:
    """How many annotations were written, as one AnnotationPage."""
    digest = digest_ledger(ledger.connection)
    head = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": f"urn:claims:ledger:{digest}",
        "type": "AnnotationPage",
    }
    texts = _Texts(ledger)
    items = (_annotate(record, texts.read(record)) for record in read_statements(ledger, filters))
    return write_items(out, head, "items", items)


class _Texts:
    """The text that a claim stands in, kept while claims of the same document follow."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger, self.text = ledger, ""
        self.key: tuple[str, str] | None = None

    def read(self, record: Record) -> str:
        """The text of a claim's document."""
        key = (record["document"], record["document_sha256"])
        if key != self.key:
            sql = "SELECT document_id FROM claims WHERE id = ?"
            number = self.ledger.connection.execute(sql, (record["id"],)).fetchone()[0]
            self.key, self.text = key, read_document(self.ledger, number)["text"]
        return self.text


def _annotate(record: Record, text: str) -> dict[str, Any]:
    """One annotation: what the program and the editors say of the number words."""
    quote = cut_quote(text, record["start"], record["end"])
    selector = {"type": "TextQuoteSelector", "exact": quote.exact, "prefix": quote.prefix, "suffix": quote.suffix}
    position = {"type": "TextPositionSelector", "start": quote.start, "end": quote.end}
    return {
        "id": claim_urn(record["uid"]),
        "type": "Annotation",
        "motivation": "assessing" if record["status"] != "unreviewed" else "describing",
        "generator": {"type": "Software", "name": f"claims, extractor {record['extractor']}"},
        "body": list(_bodies(record)),
        "target": {
            "source": record["document_url"] or document_urn(record["document_sha256"]),
            "selector": [selector, position],
        },
    }


def _bodies(record: Record) -> Iterator[dict[str, Any]]:
    """What is said of the words: the reading, where it stands, the range it is part of, and each review."""
    yield _body("describing", say_figure(record))
    yield _body("tagging", record["status"])
    said = say_range(record)
    if said is not None:
        yield _body("linking", said)
    for review in record["reviews"]:
        words = ": ".join(filter(None, (review["verdict"], review["note"])))
        yield _body("assessing", words) | {
            "creator": {"type": "Person", "name": review["reviewer"]},
            "created": review["at"],
        }


def _body(purpose: str, value: str) -> dict[str, Any]:
    """A text with what it is for."""
    return {"type": "TextualBody", "purpose": purpose, "format": "text/plain", "value": value}
