"""`claims cluster …`: archives that do not fit one machine, by an engine that others keep; an optional extra."""

from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

import click

from claims.cli.options import db_option, quiet_option
from claims.cli.output import say
from claims.errors import ClaimsError

if TYPE_CHECKING:
    from claims.cluster.extract import Done

NEEDED = ("distributed", "pyarrow", "duckdb", "fsspec", "resiliparse")
"""What the extra brings."""
FAILED = 3
"""Exit code where some inputs failed and the others are done."""


class Cluster(click.Group):
    """The group that looks for its extra before any command of it runs."""

    def invoke(self, ctx: click.Context) -> object:
        """Run the command, or say what to install."""
        missing = [name for name in NEEDED if find_spec(name) is None]
        if missing:
            raise ClaimsError(f"this needs {', '.join(missing)}; install with: pip install 'claims-ledger[cluster]'")
        return super().invoke(ctx)


@click.group(cls=Cluster)
def cluster() -> None:
    """Run over archives that do not fit one machine (needs the extra "cluster")."""


@cluster.command()
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@click.option(
    "--out", required=True, metavar="FOLDER", help="Where the Parquet files go: a folder or an fsspec address."
)
@click.option("--scheduler", metavar="ADDRESS", help="A Dask scheduler (tcp://…); without it, workers start here.")
@click.option("--workers", type=click.IntRange(min=1), help="Workers to start here; as many as there are cores.")
@click.option("--memory", default="1GiB", show_default=True, help="What each worker started here may hold.")
@click.option("--kinds", type=click.Choice(["core", "all"]), default="core", show_default=True, help="As in extract.")
@click.option(
    "--html",
    type=click.Choice(["fast", "careful"]),
    default="fast",
    show_default=True,
    help="Who reads the pages of archives: fast is Resiliparse, careful is Trafilatura.",
)
@quiet_option
@click.pass_context
def extract(
    ctx: click.Context,
    /,
    inputs: tuple[str, ...],
    out: str,
    quiet: bool,
    **options: Any,  # noqa: ANN401 - what click has read
) -> None:
    """Read WARC files, JSON Lines and folders into Parquet.

    The same command again goes on where it stopped; shards that failed are tried anew.
    """
    from claims.cluster.archive import extract_archive
    from claims.cluster.engine import Engine
    from claims.cluster.extract import How
    from claims.extract import extractor_version

    how = How(extractor_version(), options["kinds"] == "all", options["html"])
    engine = Engine(options["scheduler"], options["workers"], options["memory"])
    with Watching(quiet) as watching:
        report = extract_archive(inputs, out, how, engine, watching)
    if not quiet:
        say(_summary(report.summary(), out))
    if report.aside or any(d.failed for d in report.done):
        ctx.exit(FAILED)


class Watching:
    """A bar on a terminal's stderr, the dashboard's address above it; nothing elsewhere."""

    def __init__(self, quiet: bool) -> None:
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

        from claims.cli.terminal import Terminal

        console = Terminal(stderr=True, quiet=quiet)
        columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), TextColumn("{task.description}"))
        self.bar = Progress(*columns, console=console, disable=quiet or not console.is_terminal)
        self.task = self.bar.add_task("", total=None)
        self.documents = self.claims = 0

    def __enter__(self) -> "Watching":
        self.bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.bar.stop()

    def __call__(self, done: "Done | None", ended: int, of: int, dashboard: str) -> None:
        """Show how far the run is."""
        if not ended:
            self.bar.console.print(f"{of:,} shards to do; workers: {dashboard}")
        if done is not None:
            self.documents, self.claims = self.documents + done.documents, self.claims + done.claims
        said = f"{self.documents:,} documents, {self.claims:,} claims"
        self.bar.update(self.task, completed=ended, total=of, description=said)

    def step(self, name: str, ended: int, of: int, dashboard: str) -> None:
        """Show how far a step is."""
        if not ended:
            self.bar.console.print(f"{name}: {of:,} parts to do; workers: {dashboard}")
            self.bar.reset(self.task, total=of, description=name)
        self.bar.update(self.task, completed=ended, total=of)


def _summary(run: dict[str, Any], out: str) -> str:
    """What was done, in one line."""
    parts = [f"{run['done']:,} shards done" + (f" ({run['reused']:,} by an earlier run)" if run["reused"] else "")]
    parts += [f"{run['set_aside']:,} set aside (see {out}/run.html)"] if run["set_aside"] else []
    parts += [f"{run['retries']:,} retries"] if run["retries"] else []
    parts += [f"{run['failed']:,} inputs failed"] if run["failed"] else []
    speed = f", {run['mb_per_core_second']} MB/s a core" if run["mb_per_core_second"] else ""
    return f"{out}: {', '.join(parts)}; {run['documents']:,} documents, {run['claims']:,} claims{speed}"


@cluster.command()
@click.option("--in", "run", required=True, metavar="FOLDER", help="What claims cluster extract has made.")
@click.option("--facts", metavar="FOLDER", help="What claims cluster facts has made of it.")
@click.option("--conflicts", "radius", type=float, metavar="RADIUS", help="Facts with a conflict at least this wide.")
@click.option("--fact", "slugs", multiple=True, metavar="SLUG", help="This fact; may be given several times.")
@click.option("--topic", metavar="WORDS", help="Documents that hold all these words.")
@click.option("--since", metavar="DATE", help="Documents published on that day or later.")
@click.option("--until", metavar="DATE", help="Documents published on that day or earlier.")
@click.option("--query", metavar="SQL", help="A condition on documents (d) and claims (c): \"c.event = 'kill'\".")
@db_option
@quiet_option
def load(run: str, facts: str | None, db: str, quiet: bool, radius: float | None, **wanted: Any) -> None:  # noqa: ANN401 - what click has read
    """Bring what an editor will look at into a ledger.

    Documents come whole, with all their claims; every condition that is given must hold. Loading twice changes nothing.
    """
    from claims.cluster.load import Wanted, load_ledger

    slugs = wanted.pop("slugs")
    counts = load_ledger(run, facts, Wanted(**wanted, facts=slugs, radius=radius), db)
    if not quiet:
        documents = f"{counts['stored']:,} documents stored, {counts['unchanged']:,} unchanged"
        say(f"{db}: {documents}; {counts['added']:,} new claims")


@cluster.command()
@click.option("--in", "run", required=True, metavar="FOLDER", help="What claims cluster extract has made.")
@click.option("--out", required=True, metavar="FOLDER", help="Where facts go: a folder that all workers see.")
@click.option("--scheduler", metavar="ADDRESS", help="A Dask scheduler (tcp://…); without it, workers start here.")
@click.option("--workers", type=click.IntRange(min=1), help="Workers to start here; as many as there are cores.")
@click.option("--memory", default="1GiB", show_default=True, help="What each worker started here may hold.")
@quiet_option
def facts(run: str, out: str, scheduler: str | None, workers: int | None, memory: str, quiet: bool) -> None:
    """Group the claims into facts, relate them and find what cannot all be true, as one machine would."""
    from claims.cluster.engine import Engine
    from claims.cluster.grouping import group_archive

    with Watching(quiet) as watching:
        grouped = group_archive(run, out, Engine(scheduler, workers, memory), watching.step)
    if not quiet:
        found = f"{grouped.facts:,} facts, {grouped.conflicts:,} conflicts"
        say(f"{out}: {grouped.claims:,} claims, {found}; the largest fact has {grouped.largest:,} claims")
