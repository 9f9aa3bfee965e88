"""`claims facts` and `claims conflicts`: what the ledger's claims come to, printed."""

import click

from claims.cli.options import db_option, format_option
from claims.cli.output import console, make_table, print_records


@click.command()
@db_option
@format_option("table", "jsonl")
@click.argument("slug", required=False)
def facts(db: str, format_: str, slug: str | None) -> None:
    """List the facts; with a fact's SLUG, its timeline."""
    from claims.ledger.connect import Ledger
    from claims.ledger.facts import list_facts

    with Ledger.open(db) as ledger:
        records = list_facts(ledger)
        print_records(records, "jsonl")


@click.command()
@db_option
@format_option("table", "jsonl")
@click.option("--fail-on", multiple=True, help="End with exit code 1 where a conflict of this kind (or any) is open.")
@click.pass_context
def conflicts(ctx: click.Context, db: str, format_: str, fail_on: tuple[str, ...]) -> None:
    """List what cannot all be true, the most pressing first."""
    from claims.ledger.connect import Ledger
    from claims.ledger.facts import list_conflicts

    with Ledger.open(db) as ledger:
        records = list(list_conflicts(ledger))
    if format_ == "jsonl":
        print_records(records, "jsonl")
    else:
        out = console()
        table = make_table(out)
        for name in ("kind", "low", "high", "why"):
            table.add_column(name, overflow="fold")
        for r in records:
            table.add_row(r["kind"], f"{r['low']:,}", f"{r['high']:,}", r["reason"])
        out.print(table)
    if any(r["kind"] in fail_on or "any" in fail_on for r in records):
        ctx.exit(1)
