"""What editors decided in, labelled passages out, as `claims evaluate` reads them (JSON Lines, docs/labels.md).

A passage is a sentence all of whose numbers an editor looked at: what was verified, disputed or corrected is labelled
as it reads now, what was found to be no claim with the kind that it is. A sentence with a number that nobody looked
at, or one that was rejected without a word on what it is, says nothing of the program and is left out.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

from claims.extract.claim import CORE
from claims.ledger.connect import Ledger
from claims.ledger.digest import digest_ledger
from claims.ledger.read import EVERYTHING, Filters, Record, list_claims, read_claims, read_document

LABELS = ("kind", "value", "low", "high", "hedge", "unit", "event", "source", "place", "since", "as_of", "tally")
CONTEXT = 2000
"""Code points before the sentence that are given with it: whom "he" means stands there."""

Place = tuple[int, int]
"""A document, and where a sentence of it begins."""


def write_labels(ledger: Ledger, filters: Filters, out: BinaryIO) -> int:
    """How many labelled claims were written, one passage a line."""
    count, digest = 0, digest_ledger(ledger.connection)
    for passage in find_passages(ledger, filters):
        out.write(json.dumps(passage | {"ledger": digest}, ensure_ascii=False).encode() + b"\n")
        count += len(passage["claims"])
    return count


def find_passages(ledger: Ledger, filters: Filters = EVERYTHING) -> Iterator[Record]:
    """The passages that hold a decided claim which the filters let through, in the order of the documents."""
    wanted = {_place(record) for record in list_claims(ledger, filters) if _label(record) is not None}
    for document in sorted({document for document, _ in wanted}):
        row = read_document(ledger, document)
        sentences: dict[int, list[Record]] = {}
        for record in read_claims(ledger, _numbers(ledger, document)):
            sentences.setdefault(record["quote"]["start"], []).append(record)
        for start in sorted(start for start in sentences if (document, start) in wanted):
            judged = [record for record in sentences[start] if record["kind"] in CORE or "kind" in record["corrected"]]
            labels = [_label(record) for record in judged]
            if all(label is not None for label in labels):
                yield _passage(row, judged, labels)


def _place(record: Record) -> Place:
    return record["document_id"], record["quote"]["start"]


def _numbers(ledger: Ledger, document: int) -> list[int]:
    """The live claims of a document, in reading order."""
    sql = "SELECT id FROM claims WHERE document_id = ? AND retired IS NULL ORDER BY start"
    return [number for (number,) in ledger.connection.execute(sql, (document,))]


def _label(record: Record) -> Record | None:
    """What an editor says that a number means; None where none has, or where it is only known to be misread."""
    if "kind" in record["corrected"] and record["kind"] not in CORE:
        return {"kind": record["kind"], "hedge": record["hedge"]}
    if record["corrected"] or record["status"] in ("verified", "disputed"):
        return {name: record[name] for name in LABELS}
    return None


def _passage(document: Record, records: Iterable[Record], labels: Iterable[Any]) -> Record:
    """A sentence with its labels; offsets count in its text."""
    records = list(records)
    quote, text = records[0]["quote"], document["text"]
    start = quote["start"]
    claims = [
        {"start": record["start"] - start, "end": record["end"] - start, "surface": record["surface"], **label}
        for record, label in zip(records, labels, strict=True)
    ]
    return {
        "id": f"{document['name']}#{start}",
        "text": text[start : quote["end"]],
        "context": text[max(0, start - CONTEXT) : start].rstrip(),
        "published": document["published"],
        "extractor": document["extractor"],
        "claims": claims,
    }
