"""`claims verify|dispute|reject ID…`: numbers of claims in, a review each out."""

import click

from claims.cli.options import Decorator, db_option, own_name, quiet_option
from claims.cli.output import say


def _options(command: click.decorators.FC) -> click.decorators.FC:
    """What the three verbs share."""
    options: list[Decorator] = [
        click.argument("ids", type=int, nargs=-1, required=True, metavar="ID..."),
        db_option,
        click.option(
            "--as", "name", metavar="NAME", help="Who says so; else git's user.name, else the account's name."
        ),
        click.option("--note", metavar="TEXT", help="Why."),
        quiet_option,
    ]
    for option in reversed(options):
        command = option(command)  # type: ignore[assignment]
    return command


@click.command()
@_options
def verify(ids: tuple[int, ...], db: str, name: str | None, note: str | None, quiet: bool) -> None:
    """Mark claims as verified: a row each in `reviews`, signed."""
    _review(ids, db, "verified", name, note, quiet)


@click.command()
@_options
def dispute(ids: tuple[int, ...], db: str, name: str | None, note: str | None, quiet: bool) -> None:
    """Mark claims as disputed: the words are there, the figure is in doubt."""
    _review(ids, db, "disputed", name, note, quiet)


@click.command()
@_options
def reject(ids: tuple[int, ...], db: str, name: str | None, note: str | None, quiet: bool) -> None:
    """Mark claims as rejected: misread, or no claim at all."""
    _review(ids, db, "rejected", name, note, quiet)


def _review(ids: tuple[int, ...], db: str, verdict: str, name: str | None, note: str | None, quiet: bool) -> None:
    """All of the reviews are stored, or none."""
    from claims.ledger.connect import Ledger
    from claims.ledger.review import review_claim

    name = own_name() if name is None else name
    with Ledger.open(db) as ledger, ledger.transaction() as connection:
        for claim_id in dict.fromkeys(ids):
            review_claim(connection, claim_id, verdict, name, note)
    if not quiet:
        numbers = ", ".join(map(str, dict.fromkeys(ids)))
        say(f"{verdict}: claim{'s' if len(set(ids)) > 1 else ''} {numbers}, by {name}")
