"""`claims alerts add|list|remove|run`: what to watch in, what is new out, on the channels that were chosen."""

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from claims.cli.main import FAILED
from claims.cli.options import db_option, format_option, own_name, quiet_option
from claims.cli.output import console, make_table, print_records, say
from claims.errors import ClaimsError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from claims.alerts.channels import Channel
    from claims.alerts.message import Message
    from claims.alerts.settings import Address, Settings
    from claims.ledger.connect import Ledger
    from claims.ledger.watches import Wish

PATIENCE = 10.0
"""Seconds that a run goes on trying what fails, before it leaves the rest to a later one."""


@click.group()
def alerts() -> None:
    """Hear of new conflicts, figures that turned, stealth edits and retractions.

    `add` says what to watch; `run` tells what is new since, each event once. `claims watch` does so after every round;
    `claims extract` says when there is something. On the desk: the page Alerts, and its Atom feed.
    """


@alerts.command()
@db_option
@click.option("--fact", metavar="SLUG", help="A fact; the beginning of its slug will do.")
@click.option("--source", metavar="NAME", help="What a source says: each new figure, too.")
@click.option("--event", metavar="LEMMA", help="What happens to the counted: kill also hears of die; with --place.")
@click.option("--place", metavar="NAME", help="Where, alone or with --event.")
@click.option("--search", metavar="WORDS", help="Figures whose sentence or source has all these words.")
@click.option("--all", "everything", is_flag=True, help="The whole ledger.")
@click.option(
    "--on", "triggers", multiple=True, metavar="TRIGGER",
    help="conflict, relation, figure, edit or retraction; repeatable. Else all, figure only for a source or a search.",
)  # fmt: skip
@click.option(
    "--to", "channels", multiple=True, metavar="CHANNEL",
    help="terminal, file:PATH, mailto:NAME@HOST, https://…, or a name of the settings; repeatable. Else the terminal.",
)  # fmt: skip
@click.option("--as", "name", metavar="NAME", help="Who asks; else git's user.name or the account's.")
@quiet_option
def add(
    db: str, triggers: tuple[str, ...], channels: tuple[str, ...], name: str | None, quiet: bool, **wanted: str | None
) -> None:
    """Watch something from now on; what is there already is not told.

    Every alert also stands on the desk and in its feed. Addresses and secrets are kept in a file beside the ledger
    (claims.alerts.json), never in it; docs/alerts.md shows the settings of mail and webhooks.
    """
    from claims.ledger.connect import Ledger
    from claims.ledger.watches import add_watch, is_about_nothing_yet, say_wish

    wish = _read_wish(wanted)
    with Ledger.open(db) as ledger:
        names = tuple(_name_channel(Path(db), to, quiet) for to in channels or ("terminal",))
        with ledger.transaction() as connection:
            number = add_watch(connection, wish._replace(triggers=triggers, channels=names), name or own_name())
        note = "; no claim is about it yet" if is_about_nothing_yet(ledger.connection, number) else ""
    if not quiet:
        say(f"watch {number}: {say_wish(wish)}, to {', '.join(names)}{note}")


def _read_wish(wanted: dict[str, str | None]) -> "Wish":
    """What the options want watched: one thing."""
    from claims.ledger.watches import Wish

    place = wanted.pop("place")
    if wanted.pop("everything"):
        wanted["all"] = ""
    kinds = [kind for kind, subject in wanted.items() if subject is not None] or (["event"] if place else [])
    if len(kinds) != 1 or (place and kinds != ["event"]):
        raise click.UsageError("Name one thing to watch: --fact, --source, --event and --place, --search, or --all.")
    return Wish(kinds[0], wanted[kinds[0]] or "", place)


def _name_channel(db: Path, to: str, quiet: bool) -> str:
    """The name of a channel, under which an address that is new is kept beside the ledger."""
    from claims.alerts.channels import all_channels
    from claims.alerts.settings import name_address, read_settings, settings_file

    known = read_settings(db).channels
    if to in known:
        return to
    scheme, colon, rest = to.partition(":")
    ways = all_channels()
    if scheme.lower() not in ways or not (colon and rest) or len(to.split()) != 1 != (scheme == "file"):
        raise ClaimsError(
            f"{to!r} is no channel; it is one of {', '.join(w.what for w in ways.values())}, or {', '.join(known)}"
        )
    address, new = name_address(db, to)
    if new and not quiet:
        signed = f"; it signs with the secret {address.secret}" if address.secret else ""
        say(f"{address.name} is {to} from now on, kept in {settings_file(db)}{signed}")
    return address.name


@alerts.command(name="list")
@db_option
@click.option("--came-in", is_flag=True, help="List the latest alerts instead, with what became of them.")
@format_option("table", "jsonl", "csv")
def list_alerts(db: str, came_in: bool, format_: str) -> None:
    """List the watches, with how many alerts came, wait to be delivered, or could not be."""
    from claims.ledger import alerts as stored
    from claims.ledger.connect import Ledger

    with Ledger.open(db) as ledger:
        rows = stored.list_alerts(ledger.connection) if came_in else stored.list_watches(ledger.connection)
        if format_ != "table":
            print_records(rows, format_)
        elif came_in:
            _print_came_in(rows)
        else:
            _print_watches(rows)


def _print_watches(rows: "Iterator[dict[str, object]]") -> None:
    """The watches as a table."""
    from claims.ledger.watches import Wish, say_wish

    out = console()
    table = make_table(out)
    for column in ("", "watched", "tells of", "to", "owner", "alerts", "waiting", "given up"):
        table.add_column(column, overflow="fold")
    for r in rows:
        wish = Wish(str(r["kind"]), str(r["subject"]), r["place"])  # type: ignore[arg-type]  # a text or NULL
        lists = (", ".join(r[name]) for name in ("triggers", "channels"))  # type: ignore[arg-type]  # lists of names
        table.add_row(
            str(r["id"]), say_wish(wish), *lists, *(str(r[n]) for n in ("owner", "alerts", "waiting", "given_up"))
        )
    if table.row_count:
        out.print(table)
    else:
        say("nothing is watched; see: claims alerts add --help")


def _print_came_in(rows: "Iterator[dict[str, object]]") -> None:
    """The latest alerts as a table."""
    out = console()
    table = make_table(out)
    for column in ("at", "kind", "alert", "delivery"):
        table.add_column(column, overflow="fold")
    for r in rows:
        said, deliveries = r["said"], r["deliveries"]
        assert isinstance(said, dict)
        assert isinstance(deliveries, list)
        table.add_row(
            str(r["at"])[:16].replace("T", " "), str(r["kind"]), said["title"],
            "\n".join(map(_say_delivery, deliveries)),
        )  # fmt: skip
    if table.row_count:
        out.print(table)
    else:
        say("no alerts yet")


def _say_delivery(delivery: dict[str, object]) -> str:
    """What became of a delivery."""
    if delivery["delivered"]:
        return f"{delivery['channel']}: arrived"
    state = "waits" if delivery["next"] else "given up"
    return f"{delivery['channel']}: {state}{', ' + str(delivery['error']) if delivery['error'] else ''}"


@alerts.command()
@click.argument("numbers", nargs=-1, required=True, type=int, metavar="WATCH...")
@db_option
@quiet_option
def remove(numbers: tuple[int, ...], db: str, quiet: bool) -> None:
    """Watch something no longer; what came in stays, what waits is not sent."""
    from claims.ledger.connect import Ledger
    from claims.ledger.watches import remove_watch

    with Ledger.open(db) as ledger, ledger.transaction() as connection:
        for number in numbers:
            remove_watch(connection, number)
    if not quiet:
        say(f"removed {', '.join(map(str, numbers))}")


@alerts.command()
@db_option
@format_option("table", "jsonl")
@click.option(
    "--wait", type=click.FloatRange(min=0), default=PATIENCE, show_default=True, metavar="SECONDS",
    help="How long to go on trying what fails; the rest is tried by later runs, ever more seldom.",
)  # fmt: skip
@quiet_option
@click.pass_context
def run(ctx: click.Context, db: str, format_: str, wait: float, quiet: bool) -> None:
    """Look for what is new, and deliver it; each alert goes to each of its channels once.

    Exit code 3 where a delivery failed; it stays due. With -q nothing goes to the terminal; it waits there.
    """
    from claims.ledger.connect import Ledger
    from claims.ledger.intake import complete

    with Ledger.open(db) as ledger:
        complete(ledger)
        done = announce(ledger, Path(db), wait, format_, quiet)
    if not quiet:
        say(f"{done.found} new alert{'' if done.found == 1 else 's'}, {done.delivered} delivered")
    if done.failed:
        ctx.exit(FAILED)


class Announced(NamedTuple):
    """What a look and a round of deliveries came to."""

    found: int
    delivered: int
    failed: int


def announce(ledger: "Ledger", db: Path, wait: float, format_: str = "table", quiet: bool = False) -> Announced:
    """Look for what is new, and deliver what is due; what failed at last is said."""
    from claims.alerts.deliver import deliver
    from claims.alerts.look import look
    from claims.alerts.settings import read_settings

    settings = read_settings(db)
    found = look(ledger)
    tries = {(done.alert, done.channel): done for done in deliver(ledger, settings, wait, _ways(format_, quiet))}
    failed = [done for done in tries.values() if done.error]
    for line in dict.fromkeys(
        f"{done.channel}: {done.error}; {'given up' if done.given_up else 'tried again later'}" for done in failed
    ):
        say(f"claims: {line}")
    return Announced(found, len(tries) - len(failed), len(failed))


def _ways(format_: str, quiet: bool) -> "Mapping[str, Channel]":
    """The channels, the terminal's as this command prints."""
    from claims.alerts.channels import all_channels

    ways = dict(all_channels())
    if quiet:
        del ways["terminal"]
    elif format_ == "jsonl":
        ways["terminal"] = ways["terminal"]._replace(send=_print_json)
    return ways


def _print_json(message: "Message", _address: "Address", _settings: "Settings") -> None:
    """A message as one JSON object."""
    sys.stdout.write(json.dumps(message.data, ensure_ascii=False) + "\n")
    sys.stdout.flush()
