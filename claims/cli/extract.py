"""`claims extract INPUT…`: files, folders or standard input in, claims in the ledger (or on stdout) out."""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

import click
from click.core import ParameterSource

from claims.cli.main import FAILED
from claims.cli.options import db_option, format_option, quiet_option
from claims.cli.output import Record, print_records, print_table, say
from claims.cli.progress import Inputs, show_progress
from claims.cli.reading import find_container, read_settings, reading_options

if TYPE_CHECKING:
    from claims.documents.document import Document
    from claims.documents.refused import Refused
    from claims.documents.settings import Settings
    from claims.ledger.connect import Ledger
    from claims.ledger.intake import Intake
    from claims.ledger.outcomes import Outcome


@click.command()
@click.argument("inputs", nargs=-1, metavar="INPUT...")
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
    "--units",
    type=click.Choice(["normal", "printed"]),
    help="With --dry-run: codes (USD, %), or the unit as the text prints it, which --kinds all has by default.",
)
@reading_options
@click.option("--jobs", type=click.IntRange(min=1), help="Processes that read; as many as there are cores by default.")
@click.option("--again", is_flag=True, help="Read anew what this version has read already.")
@click.option("--retry-failed", is_flag=True, help="Take up the inputs that failed before.")
@quiet_option
@click.pass_context
def extract(
    ctx: click.Context,
    /,
    inputs: tuple[str, ...],
    db: str,
    dry_run: bool,
    format_: str,
    retry_failed: bool,
    quiet: bool,
    kinds: str,
    units: str | None,
    jobs: int | None,
    again: bool,
    **reading: Any,  # noqa: ANN401 - what reading_options gives, of several types
) -> None:
    """Find every figure in the inputs, and keep each as a claim in the ledger.

    INPUT is a file, a folder, an address, or - for standard input. With --dry-run the claims are printed and nothing is
    saved; without it they are saved, and what became of each input is printed where --format is given.
    """
    from claims.documents.jobs import count_cores
    from claims.documents.meter import Meter
    from claims.documents.read import read_documents
    from claims.ledger.intake import Intake

    before = _failed_before(db) if retry_failed else frozenset()
    inputs += tuple(dict.fromkeys(map(find_container, sorted(before))))
    if not inputs and not retry_failed:
        raise click.UsageError("Missing argument 'INPUT...'.")
    meter = Meter()
    settings = read_settings(**reading)._replace(jobs=jobs or count_cores(), meter=meter)
    how = Intake(everything=kinds == "all", jobs=jobs, again=again, figures=settings.limits.figures)
    documents = read_documents(inputs, settings) if inputs else iter(())
    with show_progress(documents, inputs, meter, quiet or (dry_run and sys.stdout.isatty())) as counted:
        if dry_run:
            failed = _print_claims(
                counted, how, format_, printed=(units or ("printed" if kinds == "all" else "normal")) == "printed"
            )
        else:
            asked = ctx.get_parameter_source("format_") is ParameterSource.COMMANDLINE
            failed = _save(counted, _Run(db, how, settings, before, format_ if asked else None, quiet))
    if failed:
        ctx.exit(FAILED)


def _failed_before(db: str) -> frozenset[str]:
    """The inputs whose last reading failed."""
    from claims.ledger.connect import Ledger
    from claims.ledger.outcomes import read_failed

    with Ledger.open(db) as ledger:
        return frozenset(read_failed(ledger.connection))


def _print_claims(inputs: Inputs, how: "Intake", format_: str, *, printed: bool) -> int:
    """How many inputs could not be read; the claims of the others are printed, nothing is saved."""
    from claims.documents.refused import Refused
    from claims.extract.claim import CORE
    from claims.extract.jobs import Wanted, extract_many
    from claims.extract.printed import print_units
    from claims.ledger.read import print_claim

    refused: list[Refused] = []

    def records() -> Iterator[Record]:
        for item in extract_many(inputs, Wanted(how.everything, how.figures), jobs=how.jobs):
            if isinstance(item, Refused):
                refused.append(item)
                _complain(item.name, item.outcome, item.reason)
                continue
            document, claims = item
            about = {"title": document.title, "publisher": document.publisher, "published": document.published}
            for claim in claims:
                if how.everything or claim.kind in CORE:
                    yield print_claim(print_units(claim) if printed else claim, document.text) | (
                        about if format_ == "table" else {}
                    )

    if not print_records(records(), format_) and format_ == "table" and not refused:
        say("no figures found")
    return sum(item.outcome == "failed" for item in refused)


class _Run(NamedTuple):
    """A run that saves."""

    db: str
    how: "Intake"
    settings: "Settings"
    before: frozenset[str]
    """Inputs that failed before and are taken up again."""
    format_: str | None
    """How to print what became of every input, where that was asked for."""
    quiet: bool


def _save(inputs: Inputs, run: _Run) -> int:
    """How many inputs failed; what became of every input is said."""
    from claims.extract import extractor_version
    from claims.ledger.connect import Ledger, plain_errors
    from claims.ledger.intake import complete, take_in
    from claims.ledger.outcomes import settle_failed
    from claims.ledger.visits import recall_visits, save_visits

    counts: Counter[str] = Counter()
    still_failing: set[str] = set()
    with Ledger.open(run.db, create=True) as ledger, plain_errors(run.db):
        if not run.how.again:
            recall_visits(ledger, run.settings.visits, extractor_version())
        outcomes = _counted(take_in(ledger, _count_undated(inputs, counts), run.how), counts, run.quiet)
        _print_outcomes((_note_failure(o, run.before, still_failing) for o in outcomes), run.format_)
        complete(ledger)
        save_visits(ledger, run.settings.visits)  # not before all is stored
        settle_failed(ledger, run.before - still_failing, extractor_version())
        alerts = 0 if run.quiet else _look(ledger)
        ledger.copy_log()
    if not run.quiet:
        say(_summary(counts, run.db))
        if counts["undated"] and counts["stored"]:
            many = "1 document" if counts["undated"] == 1 else f"{counts['undated']} documents"
            say(f"{many} without a date of publication; --published DATE gives one")
    if alerts:
        say(f"{alerts} new alert{'' if alerts == 1 else 's'}; `claims alerts run` delivers")
    return counts["failed"]


def _count_undated(inputs: Inputs, counts: Counter[str]) -> "Iterator[Document | Refused]":
    """The inputs as they come; those that do not say when they were published are counted: their "Monday" is no day."""
    from claims.documents.document import Document

    for item in inputs:
        counts["undated"] += isinstance(item, Document) and item.published is None
        yield item


def _look(ledger: "Ledger") -> int:
    """How many alerts are new, where anybody watches anything."""
    from claims.ledger.alerts import are_there_watches

    if not are_there_watches(ledger.connection):
        return 0
    from claims.alerts.look import look

    return look(ledger)


def _print_outcomes(outcomes: "Iterator[Outcome]", format_: str | None) -> None:
    """Print what became of every input where a format is given; without one only see to it that it happens."""
    if format_ is None:
        for _ in outcomes:
            pass
        return
    rows = (outcome._asdict() for outcome in outcomes)
    print_table(rows) if format_ == "table" else print_records(rows, format_)


def _note_failure(outcome: "Outcome", before: frozenset[str], still_failing: set[str]) -> "Outcome":
    """The outcome; an input that failed before and fails again is remembered."""
    if outcome.outcome == "failed" and outcome.input in before:
        still_failing.add(outcome.input)
    return outcome


def _counted(outcomes: "Iterable[Outcome]", counts: Counter[str], quiet: bool) -> "Iterator[Outcome]":
    """The outcomes as they come, counted; what could not be read and what was edited is said at once."""
    for outcome in outcomes:
        counts.update({outcome.outcome: 1, "added": outcome.added, "retired": outcome.retired})
        if outcome.outcome == "failed" or (outcome.outcome == "skipped" and not quiet):
            _complain(outcome.input, outcome.outcome, outcome.reason)
        elif outcome.is_edit and not quiet:
            say(f"{outcome.input}: {outcome.reason}")
        yield outcome


def _complain(name: str, outcome: str, reason: str | None) -> None:
    """One line about an input that was not read."""
    say(f"claims: {name}: {'skipped, ' if outcome == 'skipped' else ''}{reason}")


def _summary(counts: Counter[str], db: str) -> str:
    """What was done, in one line."""
    parts = [f"{counts[o]} {o}" for o in ("stored", "unchanged", "skipped", "failed") if counts[o]]
    claims = f"{counts['added']:,} new claim{'' if counts['added'] == 1 else 's'}"
    retired = f", {counts['retired']:,} retired" if counts["retired"] else ""
    return f"{db}: documents: {', '.join(parts) or 'none'}; {claims}{retired}"
