"""Records in, rows of the ledger's tables out."""

import json
import sys
from collections.abc import Mapping, Sequence
from typing import Any

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
    return (
        *(d.name, version, d.sha256, d.text, d.title, write_authors(d.authors), d.publisher, d.published, d.url),
        *(d.language, d.place, d.media_type, d.encoding, d.note, captured, extractor, kinds),
    )


def write_authors(authors: Sequence[str]) -> str | None:
    """Names as the table has them, a JSON list."""
    return json.dumps(authors, ensure_ascii=False) if authors else None


_VIA = Claim._fields.index("via")
_BIGGEST = 2**63 - 1
_LARGEST = int(sys.float_info.max)


def claim_rows(
    document_id: int, extractor: str, text: str, claims: Sequence[Claim], sources: Mapping[str | None, int]
) -> list[Row]:
    """The claims of one document as rows; `sources` has the numbers of their sources.

    Slices of the tuple, not field by field: this runs three thousand times a megabyte.
    """
    return [
        (
            *(document_id, extractor, *c[1:_VIA], _list(c.via) if c.via else "[]", *c[_VIA + 1 :]),
            *(text[c.quote_start : c.quote_end], sources.get(c.source)),
        )
        for c in claims
    ]


def _list(via: tuple[str, ...]) -> str:
    """A chain of sources as JSON."""
    return json.dumps(via, ensure_ascii=False)


def fit_numbers(claims: Sequence[Claim]) -> list[Claim]:
    """The claims with integers beyond SQLite's as floating point numbers."""
    return [Claim._make(_fit(field) for field in claim) for claim in claims]


def _fit(value: Any) -> Any:  # noqa: ANN401 - a field of any type
    """A number that SQLite can hold; other values as they are.

    >>> _fit(10**30), _fit(35), _fit("35")
    (1e+30, 35, '35')
    """
    return float(min(value, _LARGEST)) if isinstance(value, int) and value > _BIGGEST else value
