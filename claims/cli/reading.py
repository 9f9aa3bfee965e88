"""The options that say how inputs are read, for every command that reads any."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from claims.documents.normalise import find_name

if TYPE_CHECKING:
    from claims.documents.settings import Settings

_F = TypeVar("_F", bound=Callable[..., Any])

_OPTIONS = (
    click.option("--include", multiple=True, metavar="PATTERN", help="In folders and archives read only these names."),
    click.option("--exclude", multiple=True, metavar="PATTERN", help="In folders and archives pass these names over."),
    click.option("--since", metavar="DATE", help="In folders pass over files last changed before that day."),
    click.option("--published", metavar="DATE", help="The day of those that do not say when they were published."),
    click.option(
        "--column", "columns", multiple=True, metavar="FIELD=NAME", help="CSV: the column of text, id, published, …"
    ),
    click.option("--follow", is_flag=True, help="Fetch the articles that a feed links to."),
    click.option("--allow-private", is_flag=True, help="Fetch from this machine and its own network, too."),
    click.option(
        "--snapshots", type=click.Path(file_okay=False), metavar="FOLDER", help="Keep the original bytes there."
    ),
    click.option(
        "--limit",
        "limits",
        multiple=True,
        metavar="NAME=NUMBER",
        help="Change a limit, such as document_bytes=200000000 or seconds=120; docs/formats.md lists them.",
    ),
)


def reading_options(command: _F) -> _F:
    """The command with these options; hand them on to `read_settings`."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def read_settings(**given: Any) -> "Settings":  # noqa: ANN401 - the options' own types
    """What the options mean."""
    from claims.documents.settings import Settings
    from claims.documents.snapshots import Snapshots
    from claims.documents.visits import Visits

    return Settings(
        limits=_read_limits(given["limits"]),
        columns=dict(_split(pair, "--column") for pair in given["columns"]),
        include=tuple(given["include"]),
        exclude=tuple(given["exclude"]),
        since=_read_since(given["since"]),
        published=_read_day(given["published"], "--published"),
        follow=given["follow"],
        allow_private=given["allow_private"],
        snapshots=Snapshots(Path(given["snapshots"])) if given["snapshots"] else None,
        visits=Visits(),
    )


def find_container(name: str) -> str:
    """The input that a name stands for: the file of a line, the archive or mail of a member, else itself.

    >>> find_container("https://news.example/a:1")
    'https://news.example/a:1'
    """
    if name == "-" or name.startswith(("http://", "https://")) or Path(name).exists():
        return name
    if "\\x" in name and (odd := find_name(name)) != name:
        return find_container(odd)
    file, colon, number = name.rpartition(":")
    if colon and number.isdigit() and Path(file).exists():
        return file
    return next((str(parent) for parent in Path(name).parents if parent.is_file()), name)


def _split(pair: str, option: str) -> tuple[str, str]:
    """Name and value of NAME=VALUE."""
    name, sign, value = pair.partition("=")
    if not sign or not name or not value:
        raise click.BadParameter(f"{pair!r} is not of the form NAME=VALUE", param_hint=option)
    return name.strip(), value.strip()


def _read_limits(pairs: tuple[str, ...]) -> Any:  # noqa: ANN401 - Limits, which is imported late
    """The limits, changed as asked."""
    from claims.documents.settings import Limits

    changed: dict[str, Any] = {}
    for name, value in (_split(pair, "--limit") for pair in pairs):
        if name not in Limits._fields:
            raise click.BadParameter(f"no limit {name!r}; there are {', '.join(Limits._fields)}", param_hint="--limit")
        try:
            number = float(value.replace("_", ""))
        except ValueError as error:
            raise click.BadParameter(f"{value!r} is no number", param_hint="--limit") from error
        if number < 0 or (number == 0 and name != "site_pause"):
            raise click.BadParameter(f"{name} must be more than 0", param_hint="--limit")
        changed[name] = number if name in ("seconds", "fetch_seconds", "site_pause") else int(number)
    return Limits()._replace(**changed)


def _read_since(written: str | None) -> float | None:
    """The start of that day, here."""
    from datetime import datetime

    date = _read_day(written, "--since")
    if date is None:
        return None
    return datetime.fromisoformat((date + "-01-01")[:10] if len(date) < 10 else date).timestamp()


def _read_day(written: str | None, option: str) -> str | None:
    """A date as it is stored, ISO 8601, to the precision that was given."""
    from claims.documents.dates import read_date

    date = read_date(written) if written is not None else None
    if written is not None and date is None:
        raise click.BadParameter(f"{written!r} is no date; write it as 2022-03-14", param_hint=option)
    return date
