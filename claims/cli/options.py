"""The options that several commands share, each written once."""

import getpass
import os
import subprocess
from collections.abc import Callable
from typing import Any

import click

type_ = click.Choice
Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]

db_option: Decorator = click.option(
    "--db",
    type=click.Path(dir_okay=False),
    default="claims.db",
    show_default=True,
    envvar="CLAIMS_DB",
    help="The ledger, a SQLite file; CLAIMS_DB in the environment names another default.",
)
quiet_option: Decorator = click.option("-q", "--quiet", is_flag=True, help="Print nothing but errors.")


def format_option(*formats: str) -> Decorator:
    """--format with these choices, the first the default."""
    return click.option(
        "--format", "format_", type=click.Choice(formats), default=formats[0], show_default=True, help="How to print."
    )


def own_name() -> str:
    """The name that reviews are signed with unless --as gives one: git's, else the account's."""
    try:
        found = subprocess.run(["git", "config", "user.name"], capture_output=True, text=True, timeout=5, check=False)
    except (OSError, subprocess.TimeoutExpired):  # no git here: the account's name serves
        return _account()
    return found.stdout.strip() or _account()


def _account() -> str:
    """The name of the account; `LOGNAME` and its like may be missing in a container."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return f"user {os.getuid()}"


def read_days(text: str | None) -> tuple[str | None, str | None]:
    """First and last day of FROM..TO, or of one day, month or year.

    >>> read_days("2022-03"), read_days("2022-03-01..")
    (('2022-03', '2022-03'), ('2022-03-01', None))
    """
    if text is None:
        return None, None
    since, dots, until = text.partition("..")
    for day in filter(None, (since, until)):
        _check_day(day)
    return since or None, (until if dots else since) or None


def _check_day(day: str) -> None:
    """Refuse what is no date, in one line."""
    from datetime import date

    try:
        date.fromisoformat(day + {4: "-01-01", 7: "-01"}.get(len(day), ""))
    except ValueError:
        raise click.BadParameter(
            f"{day!r} is no date; write 2022-03-13, 2022-03 or 2022", param_hint="--date"
        ) from None
