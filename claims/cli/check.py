"""`claims check DRAFT`: a text that is not printed yet in, every figure of it with a verdict out."""

import sys
from typing import TYPE_CHECKING, Any

import click

from claims.cli.findings import COLOURS, list_findings, mark_paragraphs
from claims.cli.main import FAILED, FOUND
from claims.cli.options import db_option, quiet_option
from claims.cli.output import console, say
from claims.cli.reading import read_settings, reading_options

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claims.check.finding import Finding
    from claims.documents.document import Document
    from claims.documents.refused import Refused
    from claims.ledger.connect import Ledger

VERDICTS = ("any", *COLOURS)


@click.command()
@click.argument("drafts", nargs=-1, required=True, metavar="DRAFT...")
@db_option
@click.option(
    "--format", "format_", type=click.Choice(["table", "jsonl", "sarif", "github", "markdown"]), default="table",
    show_default=True, help="table for people; sarif and github for editors and CI; markdown for a comment.",
)  # fmt: skip
@click.option(
    "--fail-on", multiple=True, type=click.Choice(VERDICTS), metavar="VERDICT",
    help="Exit code 1 where a figure gets this verdict; any: one that says that something is wrong. Repeatable.",
)  # fmt: skip
@click.option("--as-of", metavar="DATE", help="Check against what was known by then (2022-03-11).")
@reading_options
@quiet_option
@click.pass_context
def check(
    ctx: click.Context,
    /,
    drafts: tuple[str, ...],
    db: str,
    format_: str,
    fail_on: tuple[str, ...],
    as_of: str | None,
    quiet: bool,
    **reading: Any,  # noqa: ANN401 - what reading_options gives, of several types
) -> None:
    """Check every figure of a draft against the ledger; nothing is stored.

    DRAFT is whatever `claims extract` reads: a file, a folder, or - for standard input. Each figure is verified,
    supported, stale, in conflict, misattributed, misquoted, inconsistent, wrong by arithmetic, or unknown.
    """
    from claims.check.finding import WRONG
    from claims.check.report import REPORTS
    from claims.circles import no_circles
    from claims.documents.read import read_documents
    from claims.ledger.connect import Ledger

    failed: list[str] = []
    documents = read_documents(list(drafts), read_settings(**reading))
    with Ledger.open(db) as ledger, no_circles():
        checked = list(_check(ledger, documents, _day(as_of), failed))
    if not quiet:
        if format_ == "table":
            for document, findings in checked:
                _print(document, findings)
        else:
            for part in REPORTS[format_](checked):
                sys.stdout.write(part)
    found = {f.verdict for _, findings in checked for f in findings}
    wanted = {v for v in fail_on if v != "any"} | (WRONG if "any" in fail_on else frozenset())
    if failed:
        ctx.exit(FAILED)
    if found & wanted:
        ctx.exit(FOUND)


def _day(text: str | None) -> str | None:
    """The day of --as-of, checked."""
    from datetime import date

    try:
        return date.fromisoformat(text).isoformat() if text else None
    except ValueError:
        raise click.BadParameter(f"{text!r} is no date; write 2022-03-11", param_hint="--as-of") from None


def _check(
    ledger: "Ledger", drafts: "Iterable[Document | Refused]", day: str | None, failed: list[str]
) -> "Iterator[tuple[Document, list[Finding]]]":
    """Each draft with its findings; what cannot be read is said."""
    from claims.check.check import check_draft
    from claims.check.draft import as_written
    from claims.check.place import place_in_file
    from claims.documents.refused import Refused
    from claims.extract.quantities import TooManyFigures

    for item in drafts:
        if isinstance(item, Refused):
            say(f"claims: {item.name}: {item.reason}")
            failed += [item.name] if item.outcome == "failed" else []
        else:
            draft = as_written(item)
            try:
                findings = check_draft(ledger, draft, day)
            except TooManyFigures as error:
                say(f"claims: {item.name}: {error}")
                failed.append(item.name)
            else:
                yield draft, list(place_in_file(draft, findings, _written(item.name)))


def _written(name: str) -> str:
    """What stands in a draft's own file, where it is a text."""
    from pathlib import Path

    try:
        return Path(name).read_text("utf-8")
    except (OSError, ValueError):  # standard input, an address, a packed format: its text has no lines of a file
        return ""


def _print(document: "Document", findings: "list[Finding]") -> None:
    """The draft's headline and paragraphs with marks, and the findings, the gravest first."""
    from rich.text import Text

    from claims.check.finding import by_gravity

    out = console()
    numbers = {id(f): n for n, f in enumerate(sorted(findings, key=by_gravity), 1)}
    for line in mark_paragraphs(document.title or document.name, findings, "title", numbers):
        out.print(line, style="bold")
    if not any(f.part == "title" for f in findings):
        out.print(Text(document.title or document.name, "bold"))
    out.print()
    for paragraph in mark_paragraphs(document.text, findings, "text", numbers):
        out.print(paragraph)
    out.print()
    for line in list_findings(findings, out.width):
        out.print(line)
    if findings:
        counts = {v: n for v in COLOURS if (n := sum(f.verdict == v for f in findings))}
        say(f"{len(findings)} figures: " + ", ".join(f"{n} {v}" for v, n in counts.items()))
    else:
        say(f"{document.name}: no figures found")
