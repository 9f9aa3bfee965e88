"""`claims backup|restore|doctor|vacuum`: a ledger in, looked after; a running desk need not stop."""

from pathlib import Path

import click

from claims.cli.options import db_option, quiet_option
from claims.cli.output import say
from claims.controls import escape_controls

FILE = click.Path(dir_okay=False, path_type=Path)


@click.command()
@click.argument("file", type=FILE)
@db_option
@quiet_option
def backup(file: Path, db: str, quiet: bool) -> None:
    """Copy the ledger to FILE, whole, also while others write."""
    from claims.ledger.care import backup as copy
    from claims.ledger.connect import Ledger

    with Ledger.open(db) as ledger:
        size = copy(ledger, file)
    if not quiet:
        say(f"{file}: {size:,} bytes; put it back with: claims restore {file} --db {db}")


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@db_option
@quiet_option
def restore(file: Path, db: str, quiet: bool) -> None:
    """Put back what `claims backup` wrote to FILE; the present ledger is kept beside it."""
    from claims.ledger.care import restore as put_back

    kept = put_back(Path(db), file)
    if not quiet:
        say(f"{db}: restored from {file}" + (f"; what it held before is in {kept}" if kept else ""))


@click.command()
@db_option
@click.option("--repair", "mend", is_flag=True, help="Complete what a broken run left, and build the search anew.")
@click.pass_context
def doctor(ctx: click.Context, /, db: str, mend: bool) -> None:
    """Check the ledger, and say what to do; exit code 1 where something is wrong."""
    from claims.ledger.care import find_problems, repair
    from claims.ledger.connect import Ledger

    with Ledger.open(db) as ledger:
        if mend:
            repair(ledger)
        problems = list(find_problems(ledger))
    for problem in problems:
        click.echo(escape_controls(f"{problem.what}; {problem.remedy}"))
    if problems:
        ctx.exit(1)
    say(f"{db}: in good order")


@click.command()
@db_option
@quiet_option
def vacuum(db: str, quiet: bool) -> None:
    """Give back the file's free pages, and merge its full-text index."""
    from claims.ledger.care import vacuum as tidy
    from claims.ledger.connect import Ledger

    with Ledger.open(db) as ledger:
        before, after = tidy(ledger)
    if not quiet:
        say(f"{db}: {before:,} bytes before, {after:,} after")
