"""The program and its schema in, docs/cli.md and docs/ledger.md out: `make docs` writes them, a test compares them."""

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import click

from claims.cli.main import COMMANDS, main
from claims.ledger.migrate import migration_files

DOCS = Path(__file__).parents[2] / "docs"


def write_commands() -> str:
    """The reference of the commands: the help of each."""
    parts = [
        "# Commands",
        "Generated from the program's own help by `make docs`.",
        _block(main, _context(main, "claims")),
    ]
    for name in COMMANDS:
        parts += [f"## claims {name}", *_helps(name)]
    return "\n\n".join(parts) + "\n"


def _helps(name: str) -> Iterator[str]:
    """The help of a command, and of those below it."""
    parent = _context(main, "claims")
    command = main.get_command(parent, name)
    assert command is not None
    context = _context(command, name, parent)
    yield _block(command, context)
    if isinstance(command, click.Group):
        for below in command.list_commands(context):
            inner = command.get_command(context, below)
            assert inner is not None
            yield _block(inner, _context(inner, below, context))


def _context(command: click.Command, name: str, parent: click.Context | None = None) -> click.Context:
    """What a command's help is printed in, as if it were called."""
    return click.Context(command, info_name=name, parent=parent, **command.context_settings)


def _block(command: click.Command, context: click.Context) -> str:
    """A help text as a code block."""
    text = "\n".join(line.rstrip() for line in command.get_help(context).splitlines())
    return f"```\n{text}\n```"


class Column(NamedTuple):
    """A column as the schema has it."""

    table: str
    name: str
    type: str
    comment: str


class Table(NamedTuple):
    """A table with its columns."""

    name: str
    comment: str
    columns: list[Column]


_TABLE = re.compile(r"CREATE TABLE (\w+) \(\s*-- (.+)\n((?:.*\n)*?)\)")
_ADDED = re.compile(r"ALTER TABLE (\w+) ADD COLUMN (.+?);\s*-- (.+)")
_COLUMN = re.compile(r'  "?(\w+)"? ([A-Z]+)\b(.*?)(?:-- (.+))?$')


def read_tables() -> list[Table]:
    """The tables that all migrations together make."""
    script = "".join(file.read_text("utf-8") for file in migration_files())
    tables = {name: Table(name, comment, list(_columns(name, body))) for name, comment, body in _TABLE.findall(script)}
    for table, definition, comment in _ADDED.findall(script):
        tables[table].columns.extend(_columns(table, f"  {definition} -- {comment}"))
    return list(tables.values())


def _columns(table: str, body: str) -> Iterator[Column]:
    """The columns of one CREATE TABLE."""
    for line in body.splitlines():
        if (found := _COLUMN.match(line)) and found[1] not in ("UNIQUE", "PRIMARY", "CHECK", "FOREIGN"):
            yield Column(table, found[1], found[2], found[4] or "")


def write_ledger() -> str:
    """The reference of the tables."""
    parts = ["# The ledger", _ABOUT]
    for table in read_tables():
        rows = [f"| `{c.name}` | {c.type} | {_cell(c.comment)} |" for c in table.columns]
        listed = "\n".join(["| column | type | holds |", "|---|---|---|", *rows])
        parts += [f"## {table.name}", _sentence(table.comment), listed]
    return "\n\n".join(parts) + "\n"


_ABOUT = """\
A ledger is one SQLite file. Generated from the schema (`claims/ledger/migrations`) by `make docs`.

What the text said never changes: triggers refuse to change a claim's or a document's own columns, to change or delete a
review, and to set a claim's status other than by inserting a review. Full-text search: `claims_fts` (quote, source) and
`documents_fts` (title, text). `PRAGMA application_id` is 0x436C4D73, `user_version` counts the migrations applied."""


def _sentence(text: str) -> str:
    """A comment as a sentence."""
    return text[0].upper() + text[1:] + "."


def _cell(text: str) -> str:
    """A comment as a cell of a table."""
    return text.replace("|", "\\|")


def write_readme() -> str:
    """The README with the conflicts of the seeds, as `make demo` prints them in 80 columns."""
    text = (DOCS.parent / "README.md").read_text("utf-8")
    block = f"{_BEGIN}\n\n```\n{print_conflicts()}\n```\n\n{_END}"
    return re.sub(f"{re.escape(_BEGIN)}.*?{re.escape(_END)}", lambda _: block, text, flags=re.DOTALL)


_BEGIN, _END = "<!-- conflicts: written by `make docs` -->", "<!-- end -->"


def print_conflicts() -> str:
    """What `claims conflicts` prints of the seeds."""
    with tempfile.TemporaryDirectory() as folder:
        db = f"{folder}/claims.db"
        for command in (["extract", "-q", "seeds", "--db", db], ["conflicts", "--db", db]):
            done = subprocess.run(
                [sys.executable, "-m", "claims", *command],
                cwd=DOCS.parent,
                env={**os.environ, "COLUMNS": "80", "NO_COLOR": "1"},
                capture_output=True,
                text=True,
                check=True,
            )
    return "\n".join(line.rstrip() for line in done.stdout.strip("\n").splitlines())


PAGES = {"cli.md": write_commands, "ledger.md": write_ledger, "../README.md": write_readme}

if __name__ == "__main__":
    for page, write in PAGES.items():
        (DOCS / page).write_text(write(), "utf-8")
