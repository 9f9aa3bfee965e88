"""`claims extract INPUT…`: files, folders or standard input in, claims in the ledger (or on stdout) out."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import click

from claims.cli.options import db_option, format_option, quiet_option
from claims.cli.output import Record, print_records, print_table, say

if TYPE_CHECKING:
    from claims.documents.document import Document
    from claims.ledger.intake import Intake
    from claims.ledger.write import Outcome


@click.command()
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@db_option
@click.option("--dry-run", is_flag=True, help="Save nothing; print the claims.")
@format_option("table", "jsonl", "csv")
@click.option(
    "--kinds",
    type=click.Choice(["core", "all"]),
    default="core",
    show_default=True,
    help="core: counts, money, percentages, measures, ratios; all: also numbers that are no claims, with their kind.",
)
@click.option(
    "--jobs", type=click.IntRange(min=1), help="Processes that read; as many as there are cores, where not given."
)
@click.option("--again", is_flag=True, help="Read anew what this version has read already.")
@quiet_option
def extract(
    inputs: tuple[str, ...],
    db: str,
    dry_run: bool,
    format_: str,
    kinds: str,
    jobs: int | None,
    again: bool,
    quiet: bool,
) -> None:
    """Find every figure in the inputs, and keep each as a claim in the ledger.

    INPUT is a file, a folder, or - for standard input. With --dry-run the claims are printed and nothing is saved;
    without it they are saved, and what became of each input is printed where --format is given.
    """
    from claims.documents.read import read_documents
    from claims.ledger.intake import Intake

    how = Intake(everything=kinds == "all", jobs=jobs, again=again)
    documents = read_documents(list(inputs))
    if dry_run:
        _print_claims(documents, how, "jsonl" if quiet and format_ == "table" else format_)
        return
    asked = click.get_current_context().get_parameter_source("format_") is click.core.ParameterSource.COMMANDLINE
    _save(documents, db, how, format_ if asked else None, quiet)


def _print_claims(documents: "Iterable[Document]", how: "Intake", format_: str) -> None:
    """Print what is read; nothing is saved."""
    from claims.extract.claim import CORE
    from claims.extract.jobs import extract_many
    from claims.ledger.read import print_claim

    def records() -> Iterator[Record]:
        for document, claims in extract_many(documents, everything=how.everything, jobs=how.jobs):
            about = {"title": document.title, "publisher": document.publisher, "published": document.published}
            for claim in claims:
                if how.everything or claim.kind in CORE:
                    yield print_claim(claim, document.text) | (about if format_ == "table" else {})

    if not print_records(records(), format_) and format_ == "table":
        say("no figures found")


def _save(documents: "Iterable[Document]", db: str, how: "Intake", format_: str | None, quiet: bool) -> None:
    """Save what is read, and say what became of every input."""
    from claims.ledger.connect import Ledger
    from claims.ledger.intake import complete, take_in

    counts: Counter[str] = Counter()
    with Ledger.open(db, create=True) as ledger:
        outcomes = _counted(take_in(ledger, documents, how), counts)
        if format_ is None:
            for _ in outcomes:
                pass
        else:
            rows = (outcome._asdict() for outcome in outcomes)
            print_table(rows) if format_ == "table" else print_records(rows, format_)
        complete(ledger)
    if not quiet:
        say(_summary(counts, db))


def _counted(outcomes: "Iterable[Outcome]", counts: Counter[str]) -> "Iterator[Outcome]":
    """The outcomes as they come, counted."""
    for outcome in outcomes:
        counts.update({outcome.outcome: 1, "added": outcome.added, "retired": outcome.retired})
        yield outcome


def _summary(counts: Counter[str], db: str) -> str:
    """What was done, in one line."""
    parts = [f"{counts[o]} {o}" for o in ("stored", "unchanged", "skipped", "failed") if counts[o]]
    claims = f"{counts['added']:,} new claim{'' if counts['added'] == 1 else 's'}"
    retired = f", {counts['retired']:,} retired" if counts["retired"] else ""
    return f"{db}: documents: {', '.join(parts) or 'none'}; {claims}{retired}"
