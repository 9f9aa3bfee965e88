"""Claims in, CSV or JSON Lines out."""

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, BinaryIO

from claims.ledger.connect import Ledger
from claims.ledger.hand_on import CARRIED, read_handed_on
from claims.ledger.read import FIELDS, MORE, Filters

COLUMNS = (*FIELDS, *MORE, "id", "fact", "status", "confidence", *CARRIED)
"""The columns of a table of claims, in their order."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_jsonl(ledger: Ledger, filters: Filters, out: BinaryIO) -> int:
    """How many claims were written, one JSON object a line."""
    count = 0
    encode = json.JSONEncoder(ensure_ascii=False, sort_keys=False).encode
    for record in read_handed_on(ledger, filters):
        out.write(encode({column: record[column] for column in COLUMNS}).encode() + b"\n")
        count += 1
    return count


def write_csv(ledger: Ledger, filters: Filters, out: BinaryIO) -> int:
    """How many claims were written, a line each under a header."""
    return write_table(out, COLUMNS, read_handed_on(ledger, filters))


def write_table(out: BinaryIO, columns: Sequence[str], records: Iterable[Mapping[str, Any]], guard: bool = True) -> int:
    """How many records were written as CSV in UTF-8; with `guard` no cell is run as a formula."""
    text = io.TextIOWrapper(out, "utf-8", newline="", write_through=True)
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    count = 0
    for count, record in enumerate(records, 1):  # noqa: B007 - what is returned
        writer.writerow([flatten(record[column], guard) for column in columns])
    text.detach()
    return count


def flatten(value: object, guard: bool = True) -> str | int | float:
    """A value as one cell: the exact words of a quote, JSON for what is inside a cell, a guarded text.

    >>> flatten("=1+1"), flatten(("a", "b")), flatten(None)
    ("'=1+1", '["a", "b"]', '')
    """
    if value is None:
        return ""
    if isinstance(value, dict) and "exact" in value:
        value = value["exact"]
    if isinstance(value, (list, tuple, dict)):
        return json.dumps(value, ensure_ascii=False) if value else ""
    if guard and isinstance(value, str) and value.startswith(_FORMULA):
        return "'" + value
    return value if isinstance(value, (int, float)) else str(value)
