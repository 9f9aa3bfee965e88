"""`claims facts` and `claims conflicts`: what the ledger's claims come to, printed; an editor's word on it,
recorded.
"""

from collections.abc import Callable
from typing import Any

import click

from claims.cli.options import Decorator, db_option, format_option, own_name
from claims.cli.output import console, make_table, print_records, say

SHOWN = 50
"""Conflicts that a table has."""


class _Facts(click.Group):
    """A group whose other words than its commands are a fact's slug: `claims facts SLUG`."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command named, else the one that shows a fact."""
        if args and args[0] not in self.commands:
            args = ["show", *args]
        return super().resolve_command(ctx, args)


@click.group(cls=_Facts, invoke_without_command=True, options_metavar="[OPTIONS] [SLUG]")
@db_option
@format_option("table", "jsonl")
@click.pass_context
def facts(ctx: click.Context, db: str, format_: str) -> None:
    """List the facts; with a SLUG, show that fact's timeline."""
    ctx.obj = (db, format_)
    if ctx.invoked_subcommand is None:
        _list(db, format_)


def _list(db: str, format_: str) -> None:
    """Print every fact, those with the most voices first."""
    from claims.cli.timeline import range_line
    from claims.ledger.connect import Ledger
    from claims.ledger.facts import list_facts

    with Ledger.open(db) as ledger:
        if format_ == "jsonl":
            print_records(list_facts(ledger), "jsonl")
            return
        out = console()
        table = make_table(out)
        for name, ratio in (("fact", 7), ("range", 4), ("claims", None), ("voices", None)):
            justify = "right" if ratio is None else "left"
            table.add_column(name, ratio=ratio, overflow="fold", justify=justify)  # type: ignore[arg-type]
        for fact in list_facts(ledger):
            table.add_row(f"{fact['title']}\n{fact['id']}", range_line(fact), str(fact["claims"]), str(fact["voices"]))
        out.print(table)


_db: Decorator = click.option("--db", type=click.Path(dir_okay=False), help="The ledger; before or after SLUG.")
_format: Decorator = click.option("--format", "format_", type=click.Choice(("table", "jsonl")), help="How to print.")


@facts.command(hidden=True)
@click.argument("slug")
@_db
@_format
@click.pass_obj
def show(obj: tuple[str, str], slug: str, db: str | None, format_: str | None) -> None:
    """Show a fact's timeline; the beginning of its SLUG is enough."""
    from claims.cli.timeline import print_timeline
    from claims.ledger.connect import Ledger
    from claims.ledger.facts import read_fact

    with Ledger.open(db or obj[0]) as ledger:
        fact = read_fact(ledger, slug)
    if (format_ or obj[1]) == "jsonl":
        print_records([fact], "jsonl")
    else:
        print_timeline(console(), fact)


def _decision(command: click.decorators.FC) -> click.decorators.FC:
    """What the commands share that record an editor's word."""
    signed = click.option("--as", "name", metavar="NAME", help="Who decides; else git's user.name, else the account's.")
    reason = click.option("--reason", metavar="TEXT", default="", help="Why.")
    return _db(signed(reason(click.pass_obj(command))))  # type: ignore[return-value]  # options keep what they wrap


@facts.command()
@click.argument("fact")
@click.argument("into")
@_decision
def merge(obj: tuple[str, str], fact: str, into: str, db: str | None, name: str | None, reason: str) -> None:
    """Put all claims of FACT into INTO: both count the same thing."""
    from claims.ledger.decide import merge_facts

    _decide(db or obj[0], lambda connection, editor: merge_facts(connection, fact, into, editor, reason), name)


@facts.command()
@click.argument("claims", type=int, nargs=-1, required=True, metavar="CLAIM...")
@_decision
def split(obj: tuple[str, str], claims: tuple[int, ...], db: str | None, name: str | None, reason: str) -> None:
    """Make a fact of its own from some claims of one fact."""
    from claims.ledger.connect import Ledger
    from claims.ledger.decide import split_fact
    from claims.ledger.read import read_claims

    with Ledger.open(db or obj[0]) as ledger:
        fact = str(read_claims(ledger, list(claims))[0]["fact"])
    _decide(db or obj[0], lambda connection, editor: split_fact(connection, fact, claims, editor, reason), name)


@facts.command()
@click.argument("fact")
@click.argument("title")
@_decision
def rename(obj: tuple[str, str], fact: str, title: str, db: str | None, name: str | None, reason: str) -> None:
    """Give FACT a TITLE of your own."""
    from claims.ledger.rename import rename_fact

    _decide(db or obj[0], lambda connection, editor: rename_fact(connection, fact, title, editor, reason), name)


@facts.command()
@click.argument("decision", type=int)
@_decision
def undo(obj: tuple[str, str], decision: int, db: str | None, name: str | None, reason: str) -> None:
    """Take a merge, split or rename back, by its number."""
    from claims.ledger.rename import take_back

    _decide(db or obj[0], lambda connection, editor: take_back(connection, decision, editor), name)


def _decide(db: str, decide: Callable[..., int], name: str | None) -> None:
    """Record a decision, group anew, and say its number."""
    from claims.ledger.connect import Ledger
    from claims.ledger.regroup import regroup

    editor = own_name() if name is None else name
    with Ledger.open(db) as ledger:
        with ledger.transaction() as connection:
            number = decide(connection, editor)
        regroup(ledger)
    say(f"decision {number}, by {editor}; take it back with: claims facts undo {number}")


@click.command()
@db_option
@format_option("table", "jsonl")
@click.option(
    "--fail-on",
    multiple=True,
    type=click.Choice(("any", "contradiction", "misquote", "reversal", "arithmetic", "headline")),
    help="End with exit code 1 where a conflict of this kind is open.",
)
@click.option("--limit", type=click.IntRange(min=1), help=f"At most so many; a table has {SHOWN} unless told.")
@click.pass_context
def conflicts(ctx: click.Context, db: str, format_: str, fail_on: tuple[str, ...], limit: int | None) -> None:
    """List what cannot all be true, the most pressing first, and what would settle it."""
    from claims.ledger.connect import Ledger
    from claims.ledger.facts import count_conflicts, list_conflicts

    with Ledger.open(db) as ledger:
        kinds = count_conflicts(ledger)
        if format_ == "jsonl":
            print_records(list_conflicts(ledger, limit=limit), "jsonl")
        else:
            _print_conflicts(list(list_conflicts(ledger, limit=limit or SHOWN)), sum(kinds.values()))
    if kinds.keys() & set(fail_on) or ("any" in fail_on and kinds):
        ctx.exit(1)


def _print_conflicts(records: list[dict[str, Any]], found: int) -> None:
    """Print conflicts as a table, and how many there are beyond."""
    from claims.cli.timeline import who_says_what
    from claims.export.wording import write_number

    if not records:
        say("no open conflicts")
        return
    out = console()
    table = make_table(out)
    for title, ratio in (("kind", None), ("figures", 3), ("why, and what would settle it", 12)):
        table.add_column(title, ratio=ratio, overflow="fold", no_wrap=ratio is None)
    for r in records:
        why = f"{r['reason']}\n{who_says_what(r)}\n→ {r['settle']}\n"
        table.add_row(r["kind"], f"{write_number(r['low'], r['unit'])} / {write_number(r['high'], r['unit'])}", why)
    out.print(table)
    if found > len(records):
        say(f"{found - len(records):,} more; --limit shows more of them")
