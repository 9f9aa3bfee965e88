"""`claims export` and `claims import`: the ledger handed on, and a colleague's reviews taken back."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import click

from claims.cli.options import db_option, quiet_option, read_days
from claims.cli.output import console, make_table, say
from claims.errors import ClaimsError


class _FormatName(click.ParamType):  # type: ignore[type-arg]  # generic only in click 8.4
    """The name of a format; the table of them is loaded only when one is named."""

    name = "format"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The name, if there is such a format."""
        from claims.export.formats import all_formats

        if value not in all_formats():
            self.fail(f"{value!r} is none of {', '.join(all_formats())}", param, ctx)
        return value


@click.command(name="export")
@db_option
@click.option(
    "--format", "format_", type=_FormatName(), default="jsonl", show_default=True, metavar="FORMAT",
    help="csv, jsonl, datapackage, annotations, claimreview, prov, ftm, html, labels, xlsx, or a package's own.",
)  # fmt: skip
@click.option("-o", "--out", type=click.Path(dir_okay=False), metavar="FILE", help="Where to; else to stdout.")
@click.option("--verified", is_flag=True, help="Only claims that an editor verified.")
@click.option("--fact", help="Only the claims of a fact; the beginning of its slug will do.")
@click.option("--document", help="Only the claims of a document: its name, file name, title or number.")
@click.option("--source", help="Only what a source says.")
@click.option("--event", help="Only what is asserted of the counted things, as a lemma: die, kill …")
@click.option("--place", help="Only claims about a place.")
@click.option("--kind", help="Only count, money, percent, measure or ratio.")
@click.option("--date", "date_", help="Only as of a day, month or year (2022-03-13, 2022-03), or FROM..TO.")
@click.option("--search", help="Only claims with these words in the quote or source.")
@quiet_option
def export_command(
    db: str, format_: str, out: str | None, verified: bool, date_: str | None, quiet: bool, **filters: str | None
) -> None:
    """Hand the ledger on, or a part of it, as a file for others.

    The same ledger gives the same bytes; every file names the extractor, each range's rule and the ledger's digest.
    """
    from claims.export.formats import all_formats
    from claims.ledger.connect import Ledger
    from claims.ledger.read import Filters
    from claims.ledger.search import index_search
    from claims.ledger.slugs import find_slug

    format_of = all_formats()[format_]
    if format_of.binary and out is None and sys.stdout.isatty():
        raise ClaimsError(f"{format_} is no text: name a file with --out FILE{format_of.suffix}")
    (since, until), status = read_days(date_), "verified" if verified else None
    with Ledger.open(db) as ledger:
        if filters["fact"]:
            filters["fact"] = find_slug(ledger.connection, filters["fact"])
        if filters["search"]:
            index_search(ledger)
        chosen = Filters(status=status, since=since, until=until, **filters)  # type: ignore[arg-type]  # the options' names
        with _opened(out) as stream:
            written = format_of.write(ledger, chosen, stream)
    if not quiet and out is not None:
        say(f"{out}: {written:,} {'claim' if written == 1 else 'claims'}")


@contextmanager
def _opened(out: str | None) -> Iterator[BinaryIO]:
    """The file to write, which takes the place of an older one only when it is whole; else stdout."""
    if out is None:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    part = Path(f"{out}.part")
    try:
        with part.open("w+b") as stream:
            yield stream
        part.replace(out)
    except OSError as error:
        raise ClaimsError(f"{out}: {error.strerror or error}") from error
    finally:
        part.unlink(missing_ok=True)


@click.command(name="import")
@click.argument("inputs", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False), metavar="FILE...")
@db_option
@quiet_option
def import_command(inputs: tuple[str, ...], db: str, quiet: bool) -> None:
    """Take over a colleague's reviews from FILE, an export in JSON Lines or as a data package.

    A review that is known is not doubled; where reviewers disagree both verdicts stay and the claims are listed.
    """
    from claims.export.read_back import read_back
    from claims.ledger.connect import Ledger
    from claims.ledger.merge import merge_reviews

    with Ledger.open(db) as ledger:
        for name in inputs:
            merged = merge_reviews(ledger, read_back(Path(name)))
            if merged.clashes:
                _print_clashes(merged.clashes)
            if not quiet:
                missing = f", {merged.missing} of claims that are not in this ledger" if merged.missing else ""
                added = f"{merged.added} {'review' if merged.added == 1 else 'reviews'} added"
                say(f"{name}: {added}, {merged.known} known already{missing}")


def _print_clashes(clashes: tuple[tuple[object, ...], ...]) -> None:
    """The claims that reviewers do not agree about."""
    out = console()
    table = make_table(out, "Reviewers do not agree")
    for name in ("claim", "here", "taken over", "figure"):
        table.add_column(name, overflow="fold")
    for clash in clashes:
        table.add_row(*map(str, clash))
    out.print(table)
