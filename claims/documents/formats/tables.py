"""CSV: one document a row, the columns named by the header and mapped by the user where the names do not tell."""

import csv
import io
import itertools
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from claims.documents.decode import decode_text
from claims.documents.document import Document
from claims.documents.formats.json_lines import make_record
from claims.documents.refused import Refused
from claims.documents.settings import Settings
from claims.documents.source import Source, Unreadable

if TYPE_CHECKING:
    import _csv

FIELDS = ("id", "text", "title", "authors", "publisher", "published", "url", "language", "place", "note")
_TEXT_NAMES = ("text", "body", "content", "article", "full_text", "fulltext", "article_text", "maintext", "description")


def read_table(source: Source, settings: Settings) -> Iterator[Document | Refused]:
    """The document of each row; a row with more or fewer cells than the header is refused by its number."""
    rows = _open_rows(source, settings)
    try:
        header = next(rows, None)
        if header is None:
            raise Unreadable("empty: no header")
        columns = map_columns(header, settings.columns)
        for row in rows:
            if any(row):
                yield _read_row(source, rows.line_num, row, header, columns, settings)
    except csv.Error as error:
        raise Unreadable(f"line {rows.line_num}: {error}") from error


def _open_rows(source: Source, settings: Settings) -> "_csv.Reader":
    """A csv reader over the decoded lines: streaming where the head is UTF-8, else after decoding the whole."""
    csv.field_size_limit(settings.limits.document_bytes)
    head, encoding = decode_text(_cut_last(source.head), source.charset)
    if encoding in ("utf-8", "ascii"):
        lines: Iterator[str] = io.TextIOWrapper(source.stream, "utf-8-sig", errors="replace", newline="")
    else:
        lines = io.StringIO(decode_text(source.read_whole(settings), encoding)[0], newline="")
    return csv.reader(lines, delimiter=_find_delimiter(head), strict=False)


def _cut_last(head: bytes) -> bytes:
    """The head up to its last whole line, so that no character is cut through."""
    return head[: head.rfind(b"\n") + 1] or head


def _find_delimiter(head: str) -> str:
    """What parts the header's cells."""
    first = next(csv.reader(itertools.islice(io.StringIO(head), 1), delimiter="\0"), [""])
    return max(",;\t|", key="".join(first).count)


def map_columns(header: list[str], given: Mapping[str, str]) -> dict[str, int]:
    """Which column holds what: as the user says, else by the header's own names.

    >>> map_columns(["Date", "Body"], {})
    {'text': 1, 'date': 0}
    """
    names = [name.strip().lower().lstrip("\ufeff").replace(" ", "_") for name in header]
    columns = {field: _find_column(column, header, names) for field, column in given.items()}
    if "text" not in columns:
        found = next((names.index(name) for name in _TEXT_NAMES if name in names), None)
        if found is None:
            raise Unreadable(f"no column with the text among {', '.join(header)[:200]}; say which: --column text=NAME")
        columns["text"] = found
    taken = set(columns.values())
    return columns | {n: i for i, n in enumerate(names) if n and i not in taken and n not in columns}


def _find_column(column: str, header: list[str], names: list[str]) -> int:
    """The place of a column that the user names, or numbers from 1."""
    if column in header:
        return header.index(column)
    if column.lower() in names:
        return names.index(column.lower())
    if column.isdigit() and 0 < int(column) <= len(header):
        return int(column) - 1
    raise Unreadable(f"no column {column!r} among {', '.join(header)[:200]}")


def _read_row(
    source: Source, line: int, row: list[str], header: list[str], columns: Mapping[str, int], settings: Settings
) -> Document | Refused:
    """The document of one row."""
    name = f"{source.name}:{line}"
    if len(row) != len(header):
        return Refused(
            name, f"{len(row)} cells where the header has {len(header)}; put quotation marks around the text"
        )
    record = {field: row[index] for field, index in columns.items()}
    try:
        document = make_record(name, record, "\x1f".join(row).encode("utf-8", "replace"), source.about, settings.limits)
    except Unreadable as refusal:
        return Refused(name, str(refusal), refusal.outcome)
    return document._replace(media_type="text/csv")
