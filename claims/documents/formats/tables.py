"""CSV: one document a row, the columns named by the header and mapped by the user where the names do not tell."""

import csv
import io
import itertools
from collections.abc import Iterator, Mapping

from claims.documents.decode import decode_text
from claims.documents.document import Document
from claims.documents.formats.json_lines import make_record
from claims.documents.refused import Refused
from claims.documents.settings import Settings
from claims.documents.source import Source, Unreadable, say_size, say_way_out

FIELDS = ("id", "text", "title", "authors", "publisher", "published", "url", "language", "place", "note")
_TEXT_NAMES = ("text", "body", "content", "article", "full_text", "fulltext", "article_text", "maintext", "description")


def read_table(source: Source, settings: Settings) -> Iterator[Document | Refused]:
    """The document of each row; a row that cannot be read, or has more or fewer cells than the header, is refused by
    its number, and the next one read.
    """
    csv.field_size_limit(settings.limits.text_bytes)
    head, encoding = decode_text(_cut_last(source.head), source.charset)
    lines = _Lines(source, encoding, settings)
    rows = csv.reader(lines, delimiter=_find_delimiter(head), strict=False)
    try:
        header = next(rows)
    except StopIteration:
        raise Unreadable("empty: no header") from None
    except csv.Error as error:
        raise Unreadable(f"line {rows.line_num}: {error}") from error
    columns = map_columns(header, settings.columns)
    while True:
        try:
            row = next(rows)
            lines.check()
            if any(row):
                document = _read_row(f"{source.name}:{rows.line_num}", row, header, columns, source, settings)
                yield document._replace(media_type="text/csv", encoding=encoding)
        except StopIteration:
            return
        except csv.Error as error:
            yield Refused(f"{source.name}:{rows.line_num}", f"{error}; is a quotation mark never closed?")
        except Unreadable as refusal:
            yield Refused(f"{source.name}:{rows.line_num}", str(refusal), refusal.outcome)


class _Lines:
    """The decoded lines of a table, one at a time, so that size does not matter."""

    def __init__(self, source: Source, encoding: str, settings: Settings) -> None:
        self.encoding, self.limit = encoding, settings.limits.text_bytes
        self.cut = False
        self.lines: Iterator[str] | None = None
        self.stream = source.stream
        if encoding.startswith(("utf-16", "utf-32")):
            data = source.read_whole(settings, "text_bytes")
            self.lines = io.StringIO(decode_text(data, encoding)[0], newline="")

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        """The next line; of one that is too long nothing, which `check` tells."""
        if self.lines is not None:
            return next(self.lines)
        line = self.stream.readline(self.limit + 1)
        if not line:
            raise StopIteration
        if len(line) > self.limit:
            self.cut = True
            while line and not line.endswith(b"\n"):
                line = self.stream.readline(self.limit + 1)
            return "\n"
        try:
            return line.decode(self.encoding).removeprefix("\ufeff")
        except UnicodeDecodeError:  # the first lines did not show it
            return decode_text(line)[0]

    def check(self) -> None:
        """Raise where a line of the row that was just read was too long."""
        if self.cut:
            self.cut = False
            raise Unreadable(f"a line longer than {say_size(self.limit)}; {say_way_out('text_bytes')}")


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
        if found is None and not any(names):
            raise Unreadable("no header: its first line must hold the names of the columns")
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
    name: str, row: list[str], header: list[str], columns: Mapping[str, int], table: Source, settings: Settings
) -> Document:
    """The document of one row."""
    if len(row) != len(header):
        cells = "1 cell" if len(row) == 1 else f"{len(row)} cells"
        raise Unreadable(f"{cells} where the header has {len(header)}; put quotation marks around the text")
    record = {field: row[index] for field, index in columns.items()}
    return make_record(name, record, "\x1f".join(row).encode("utf-8", "replace"), table.about, settings.limits)
