"""Claims in, lines on stdout out: a table for people, JSON Lines or CSV for programs.

Tables are Rich's on a terminal and the same words without lines and colours elsewhere; all are folded, never cut, to
the terminal's width (80 where there is none, or COLUMNS).
"""

import csv
import json
import re
import sys
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, NamedTuple, TextIO, cast

from claims.controls import drop_controls, escape_controls
from claims.facts.wording import HEDGES, shown_unit

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

Record = dict[str, Any]

COLOURS = {"verified": "green", "disputed": "yellow", "rejected": "red strike"}
SIGNS = {"verified": "✓", "disputed": "?", "rejected": "✗"}
"""Beside a claim's number; nothing where nobody has looked at it yet."""
GAP = 2
"""Spaces between two columns."""
WIDE = 110
"""Columns of a terminal from which on a table also has the words of the text."""


def print_records(records: Iterable[Record], format_: str) -> int:
    """How many were printed."""
    return {"jsonl": _print_jsonl, "csv": _print_csv, "table": _print_claims}[format_](records)


def _print_jsonl(records: Iterable[Record]) -> int:
    """One JSON object a line."""
    count = 0
    write, dumps = sys.stdout.write, json.JSONEncoder(ensure_ascii=False).encode
    for record in records:
        write(_NOT_IN_JSON.sub(_as_json, dumps(record)) + "\n")
        count += 1
    sys.stdout.flush()
    return count


_NOT_IN_JSON = re.compile("[\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""What a terminal would obey, and JSON has another spelling for."""


def _as_json(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"


def _print_csv(records: Iterable[Record]) -> int:
    """A header, then a line a record; the quote's exact words stand for the quote, a chain of sources is joined."""
    count, writer = 0, None
    for record in records:
        flat = {key: _flat(value) for key, value in record.items()}
        if writer is None:
            writer = csv.DictWriter(
                _Shown() if sys.stdout.isatty() else sys.stdout, flat, lineterminator="\n", extrasaction="ignore"
            )
            writer.writeheader()
        writer.writerow(flat)
        count += 1
    sys.stdout.flush()
    return count


def _flat(value: object) -> object:
    """A value as one cell; a text that a spreadsheet would run as a formula gets an apostrophe before it."""
    if isinstance(value, dict):
        value = value.get("exact", json.dumps(value, ensure_ascii=False) if value else None)
    if isinstance(value, (list, tuple)):
        value = "; ".join(map(str, value))
    if isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t", "\r"):
        return "'" + value
    return value


class _Shown:
    """Standard output where it is a terminal: no text moves its cursor. Elsewhere data are what they are."""

    def write(self, text: str) -> int:
        """Write the text without what a terminal would obey."""
        return sys.stdout.write(drop_controls(text))


class _Trimmed:
    """A stream that is given lines without the blanks at their ends, with which tables are filled up."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        """Write the text so trimmed."""
        self._stream.write(_BLANKS.sub("", text))
        return len(text)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the stream has
        return getattr(self._stream, name)


_BLANKS = re.compile(r"[ \t]+(?=\n)")


def console(stderr: bool = False) -> "Console":
    """Where tables go: colours and lines only on a terminal; NO_COLOR leaves bold, TERM=dumb nothing (by Rich itself).

    Elsewhere lines end at their last word, so that what was piped is the same in whatever compares or searches it.
    """
    from claims.cli.terminal import Terminal

    stream = sys.stderr if stderr else sys.stdout
    file = stream if stream.isatty() else cast("TextIO", _Trimmed(stream))
    return Terminal(file=file, highlight=False, soft_wrap=False, emoji=False, markup=False)


def make_table(out: "Console", title: str | None = None) -> "Table":
    """An empty table in the one look that all commands share: lines on a terminal only, folded to its width."""
    from rich import box
    from rich.table import Table

    look = box.SIMPLE_HEAD if out.is_terminal else None
    return Table(box=look, title=title, title_justify="left", title_style="bold", pad_edge=False)


def print_table(records: Iterable[Record]) -> int:
    """Records of any kind as one table, a column a field."""
    out, table, count = console(), None, 0
    for record in records:
        if table is None:
            table = make_table(out)
            for name in record:
                table.add_column(name.replace("_", " "), overflow="fold", header_style="bold")
        table.add_row(*("" if value is None else str(value) for value in record.values()))
        count += 1
    if table is not None:
        out.print(table)
    return count


def _print_claims(records: Iterable[Record]) -> int:
    """The claims under one header, each document's under its title, as soon as they are there."""
    out, count = console(), 0
    for _, group in groupby(records, key=lambda record: (record["document"], record.get("document_id"))):
        rows = list(group)
        if not count:
            out.print(claims_header(out, rows[0]))
        out.print(document_line(rows[0]), style="bold")
        out.print(claims_table(out, rows))
        out.print()
        count += len(rows)
    return count


def document_line(record: Record) -> str:
    """A document as a heading: title, publisher and date where they are known, and its name."""
    about = [record.get("title"), record.get("publisher"), (record.get("published") or "")[:10]]
    name = PurePath(record["document"]).name or record["document"]
    return " · ".join(part for part in [*about, name] if part)


class _Column(NamedTuple):
    """A column of the table of claims: how wide, or its share of what the others leave."""

    name: str
    width: int
    share: int


def _columns(out: "Console", row: Record) -> list[_Column]:
    """The columns of the table of claims, their widths those of this terminal."""
    stored = [_Column("id", 5, 0), _Column("", 1, 0)] if "id" in row else []
    words = [_Column("words", 0, 10)] if out.width >= WIDE else []
    shared = [_Column("figure", 0, 7), _Column("event", 0, 3), _Column("says who", 0, 6), _Column("where", 0, 4)]
    columns = [*stored, *shared, _Column("as of", 10, 0), *words]
    left = out.width - sum(c.width for c in columns) - GAP * (len(columns) - 1)
    whole = sum(c.share for c in columns)
    return [c if c.width else c._replace(width=max(1, left * c.share // whole)) for c in columns]


def _grid(columns: list[_Column]) -> "Table":
    """An empty table of these columns, without header, so that one table lies under another."""
    from rich.table import Table

    grid = Table.grid(padding=(0, GAP, 0, 0))
    for column in columns:
        grid.add_column(width=column.width, overflow="fold", justify="right" if column.name == "id" else "left")
    return grid


def claims_header(out: "Console", row: Record) -> "Table":
    """The names of the columns."""
    from rich.text import Text

    columns = _columns(out, row)
    grid = _grid(columns)
    grid.add_row(*(Text(column.name, "bold dim") for column in columns))
    return grid


def claims_table(out: "Console", rows: list[Record]) -> "Table":
    """The claims of one document."""
    columns = _columns(out, rows[0])
    grid = _grid(columns)
    for row in rows:
        cells = dict(_cells(row))
        grid.add_row(*(cells[column.name] for column in columns))
    return grid


def _cells(row: Record) -> Iterator[tuple[str, "str | Text"]]:
    """The cells of one claim by their column."""
    from rich.text import Text

    if "id" in row:
        yield "id", str(row["id"])
        yield "", Text(SIGNS.get(row["status"], ""), COLOURS.get(row["status"], "dim"))
    yield "figure", words_of(row)
    yield "event", row["event"] or "–"
    yield "says who", said_by(row)
    yield "where", row["place"] or "–"
    yield "as of", (row["as_of"] or "–")[:10]
    yield "words", " ".join(row["quote"]["exact"].split())


def words_of(row: Record) -> str:
    """A figure as its words have it, with what is counted.

    >>> words_of({"hedge": "at_least", "surface": "549", "unit": "civilians", "kind": "count"})
    'at least 549 civilians'
    >>> words_of({"hedge": "exact", "surface": "35", "unit": "USD", "kind": "money", "unit_text": "cents"})
    '35 cents'
    """
    hedge, figure = HEDGES.get(row["hedge"], ""), " ".join(row["surface"].split())
    unit = shown_unit(row["unit"], row.get("unit_text"))
    if row["hedge"] == "vague" and figure.endswith("s") and unit:
        unit = f"of {unit}"  # dozens of proposals
    elif not unit and row["kind"] not in ("count", "measure", "ratio"):
        unit = f"({row['kind']})"
    return f"{hedge} {figure}{'' if unit == '%' else ' '}{unit}".strip()


def said_by(row: Record) -> str:
    """Who says so, with what stands between the source and the figure.

    >>> said_by({"source": "the ministry", "via": ["Kuleba"], "stance": "denied"})
    'the ministry, via Kuleba (denied)'
    """
    text = ", via ".join([row["source"] or "–", *row["via"]])
    return text if row["stance"] == "asserted" else f"{text} ({row['stance']})"


def say(message: str) -> None:
    """Print a line to stderr: what is not data. A name that would move the cursor is printed for what it is."""
    print(escape_controls(message), file=sys.stderr, flush=True)
