"""Claims in, lines on stdout out: a table for people, JSON Lines or CSV for programs.

Tables are Rich's on a terminal and the same words without lines and colours elsewhere; all are folded, never cut, to
the terminal's width (80 where there is none, or COLUMNS).
"""

import csv
import json
import sys
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

Record = dict[str, Any]

HEDGES = {
    "about": "about",
    "at_least": "at least",
    "more_than": "more than",
    "at_most": "up to",
    "less_than": "less than",
    "nearly": "nearly",
}
COLOURS = {"verified": "green", "disputed": "yellow", "rejected": "red strike"}
WIDE = 110
"""Columns of a terminal from which on a table also has the words of the text."""


def print_records(records: Iterable[Record], format_: str) -> int:
    """How many were printed."""
    return {"jsonl": _print_jsonl, "csv": _print_csv, "table": _print_tables}[format_](records)


def _print_jsonl(records: Iterable[Record]) -> int:
    """One JSON object a line."""
    count = 0
    write, dumps = sys.stdout.write, json.JSONEncoder(ensure_ascii=False).encode
    for record in records:
        write(dumps(record) + "\n")
        count += 1
    sys.stdout.flush()
    return count


def _print_csv(records: Iterable[Record]) -> int:
    """A header, then a line a record; the quote's exact words stand for the quote, a chain of sources is joined."""
    count, writer = 0, None
    for record in records:
        flat = {key: _flat(value) for key, value in record.items()}
        if writer is None:
            writer = csv.DictWriter(sys.stdout, flat, lineterminator="\n", extrasaction="ignore")
            writer.writeheader()
        writer.writerow(flat)
        count += 1
    sys.stdout.flush()
    return count


def _flat(value: object) -> object:
    """A value as one cell; a text that a spreadsheet would run as a formula gets an apostrophe before it."""
    if isinstance(value, dict):
        value = value.get("exact", json.dumps(value, ensure_ascii=False))
    if isinstance(value, (list, tuple)):
        value = "; ".join(map(str, value))
    if isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t", "\r"):
        return "'" + value
    return value


def console(stderr: bool = False) -> "Console":
    """Where tables go: colours and lines only on a terminal, NO_COLOR honoured (by Rich itself)."""
    from rich.console import Console

    return Console(stderr=stderr, highlight=False, soft_wrap=False, emoji=False, markup=False)


def make_table(out: "Console", title: str | None = None) -> "Table":
    """An empty table in the one look that all commands share."""
    from rich import box
    from rich.table import Table

    look = (
        box.SIMPLE_HEAD if out.is_terminal else box.Box("    \n    \n -  \n    \n    \n    \n    \n    \n", ascii=True)
    )
    return Table(
        box=look,
        title=title,
        title_justify="left",
        title_style="bold",
        pad_edge=False,
        padding=(0, 1),
        collapse_padding=True,
    )


def _print_tables(records: Iterable[Record]) -> int:
    """A table a document, as each is complete."""
    out, count = console(), 0
    for _, group in groupby(records, key=lambda record: (record["document"], record.get("document_id"))):
        rows = list(group)
        out.print(document_line(rows[0]), style="bold")
        out.print(claims_table(out, rows))
        count += len(rows)
    return count


def document_line(record: Record) -> str:
    """A document as a heading: title, publisher and date where they are known, and its name."""
    about = [record.get("title"), record.get("publisher"), (record.get("published") or "")[:10]]
    name = PurePath(record["document"]).name or record["document"]
    return " · ".join(part for part in [*about, name] if part)


def claims_table(out: "Console", rows: list[Record]) -> "Table":
    """The claims of one document."""
    table, stored, wide = make_table(out), "id" in rows[0], out.width >= WIDE
    if stored:
        table.add_column("id", justify="right", no_wrap=True)
    table.add_column("figure", ratio=6, overflow="fold")
    for name, ratio in (("event", 2), ("says who", 4), ("where", 4)):
        table.add_column(name, ratio=ratio, overflow="fold")
    table.add_column("as of", no_wrap=True)
    if stored:
        table.add_column("status", no_wrap=True)
    if wide:
        table.add_column("words", ratio=12, overflow="fold")
    for row in rows:
        table.add_row(*_cells(row, stored, wide))
    return table


def _cells(row: Record, stored: bool, wide: bool) -> Iterator["str | Text"]:
    """The cells of one claim."""
    from rich.text import Text

    if stored:
        yield str(row["id"])
    yield words_of(row)
    yield row["event"] or "–"
    yield said_by(row)
    yield row["place"] or "–"
    yield (row["as_of"] or "–")[:10]
    if stored:
        yield Text(row["status"], COLOURS.get(row["status"], "dim"))
    if wide:
        yield " ".join(row["quote"]["exact"].split())


def words_of(row: Record) -> str:
    """A figure as its words have it, with what is counted.

    >>> words_of({"hedge": "at_least", "surface": "549", "unit": "civilians", "kind": "count"})
    'at least 549 civilians'
    """
    figure = " ".join([*([HEDGES[row["hedge"]]] if row["hedge"] in HEDGES else []), " ".join(row["surface"].split())])
    unit = row["unit"]
    if row["kind"] == "money":
        return f"{figure} {unit}".rstrip()
    if unit == "%":
        return figure + "%"
    return (
        f"{figure} {unit}".rstrip()
        if unit or row["kind"] in ("count", "measure", "ratio")
        else f"{figure} ({row['kind']})"
    )


def said_by(row: Record) -> str:
    """Who says so, with what stands between the source and the figure.

    >>> said_by({"source": "the ministry", "via": ["Kuleba"], "stance": "denied"})
    'the ministry, via Kuleba (denied)'
    """
    text = ", via ".join([row["source"] or "–", *row["via"]])
    return text if row["stance"] == "asserted" else f"{text} ({row['stance']})"


def say(message: str) -> None:
    """Print a line to stderr: what is not data."""
    print(message, file=sys.stderr, flush=True)
