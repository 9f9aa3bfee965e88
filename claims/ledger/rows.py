"""Records in, rows of the ledger's tables out."""

import json
import sys
from collections.abc import Mapping, Sequence

from claims.documents.document import Document
from claims.extract.claim import Claim

Row = tuple[object, ...]

CLAIM_COLUMNS = (
    *("document_id", "extractor"),
    *(field for field in Claim._fields if field != "document"),
    *("quote", "source_id"),
)
"""What is written once of a claim, in the order of `claim_rows`; the record's own fields keep its order."""

READ_COLUMNS = CLAIM_COLUMNS[2:-1]
"""Those that say what was read: two readings that agree in them are one."""

DOCUMENT_COLUMNS = (
    *("name", "version", "sha256", "text", "title", "authors", "publisher", "published", "url", "language", "place"),
    *("media_type", "encoding", "note", "captured", "extractor", "kinds"),
)


def insert(table: str, columns: Sequence[str]) -> str:
    """The statement that adds a row.

    >>> insert("sources", ["name"])
    'INSERT INTO sources ("name") VALUES (?)'
    """
    names = ", ".join(f'"{column}"' for column in columns)
    return f"INSERT INTO {table} ({names}) VALUES ({', '.join('?' * len(columns))})"


def document_row(document: Document, version: int, captured: str, extractor: str, kinds: str) -> Row:
    """A document as a row."""
    d = document
    authors = json.dumps(d.authors, ensure_ascii=False) if d.authors else None
    return (
        *(d.name, version, d.sha256, d.text, d.title, authors, d.publisher, d.published, d.url, d.language, d.place),
        *(d.media_type, d.encoding, d.note, captured, extractor, kinds),
    )


_VIA = Claim._fields.index("via")
_BIGGEST = 2**63 - 1
_LARGEST = int(sys.float_info.max)


def claim_rows(
    document_id: int, extractor: str, text: str, claims: Sequence[Claim], sources: Mapping[str | None, int]
) -> list[Row]:
    """The claims of one document as rows; `sources` has the numbers of their sources.

    Slices of the tuple, not field by field: this runs three thousand times a megabyte.
    """
    rows: list[Row] = [
        (
            *(document_id, extractor, *c[1:_VIA], _list(c.via) if c.via else "[]", *c[_VIA + 1 :]),
            *(text[c.quote_start : c.quote_end], sources.get(c.source)),
        )
        for c in claims
    ]
    if any(max(c.value or 0, c.low or 0, c.high or 0) > _BIGGEST for c in claims):
        return [_fit(row) for row in rows]
    return rows


def _list(via: tuple[str, ...]) -> str:
    """A chain of sources as JSON."""
    return json.dumps(via, ensure_ascii=False)


def _fit(row: Row) -> Row:
    """The row with integers beyond SQLite's as floating point numbers."""
    return tuple(float(min(x, _LARGEST)) if isinstance(x, int) and x > _BIGGEST else x for x in row)
