"""`claims watch FOLDER|FEED…`: a ledger kept up to date beside a running desk, until it is told to stop."""

import signal
from datetime import datetime
from pathlib import Path
from threading import Event
from types import FrameType
from typing import TYPE_CHECKING, Any

import click

from claims.cli.options import db_option, quiet_option
from claims.cli.output import say
from claims.cli.reading import read_settings, reading_options

if TYPE_CHECKING:
    from claims.ledger.outcomes import Outcome


@click.command()
@click.argument("inputs", nargs=-1, required=True, metavar="FOLDER|FEED...")
@db_option
@click.option(
    "--every", type=click.FloatRange(min=1), default=15, show_default=True, help="Minutes between two looks at a feed."
)
@click.option("--once", is_flag=True, help="Look once at everything, then stop; for cron.")
@reading_options
@quiet_option
def watch(inputs: tuple[str, ...], db: str, every: float, once: bool, quiet: bool, **reading: Any) -> None:  # noqa: ANN401 - the options' own types
    """Keep the ledger up to date with folders and feeds, until Ctrl-C or SIGTERM.

    Everything is read at the start; what the ledger has already costs nothing. After a stop or a crash the same command
    goes on from there. After each round, alerts go out (`claims alerts`).
    """
    from claims.cli.alerts import PATIENCE, announce
    from claims.documents.jobs import count_cores
    from claims.ledger.alerts import are_there_watches
    from claims.ledger.connect import Ledger
    from claims.ledger.intake import Intake
    from claims.watch.keep import Watch, check_inputs, keep_up

    check_inputs(inputs)
    stop = _stop_on_signals()
    settings = read_settings(**reading)._replace(revisit=False, jobs=count_cores())
    intake = Intake(figures=settings.limits.figures)
    with Ledger.open(db, create=True) as ledger:
        for outcome in keep_up(ledger, Watch(inputs, settings, intake, every * 60), stop):
            if outcome is not None and not quiet:
                _report(outcome)
            if outcome is None and are_there_watches(ledger.connection):
                announce(ledger, Path(db), PATIENCE if once else 0.0, quiet=quiet)
            if outcome is None and once:
                break


def _stop_on_signals() -> Event:
    """An event that SIGTERM and Ctrl-C set: the document under way is finished first; a second Ctrl-C does not wait."""
    stop = Event()

    def end(_number: int, _frame: FrameType | None) -> None:
        stop.set()
        signal.signal(signal.SIGINT, signal.default_int_handler)

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, end)
    return stop


def _report(outcome: "Outcome") -> None:
    """A line for what is new or wrong; what is unchanged goes without saying."""
    if outcome.outcome == "unchanged":
        return
    now = datetime.now().astimezone().strftime("%H:%M:%S")
    claims = f": {outcome.added} new claim{'' if outcome.added == 1 else 's'}" if outcome.outcome == "stored" else ""
    reason = f" ({outcome.reason})" if outcome.reason else ""
    say(f"{now} {outcome.outcome} {outcome.input}{claims}{reason}")
