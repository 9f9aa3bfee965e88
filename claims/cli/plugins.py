"""`claims plugins`: nothing in, what installed packages add out, and whether their examples are read as they say."""

import click

from claims.cli.options import format_option
from claims.cli.output import print_records, print_table, say


@click.command()
@format_option("table", "jsonl")
@click.option("--check", is_flag=True, help="Read the examples of added units; exit with 1 where one is misread.")
@click.pass_context
def plugins(ctx: click.Context, format_: str, check: bool) -> None:
    """List the plugins that are installed, and what each adds.

    CLAIMS_PLUGINS in the environment names those to load, parted by commas; where it is empty none are.
    """
    from claims.plugins.listing import list_additions

    rows = [addition._asdict() for addition in list_additions()]
    printed = print_table(rows) if format_ == "table" else print_records(rows, format_)
    if not printed:
        say("no plugins; docs/plugins.md tells how to write one")
    if check:
        from claims.extract.examples import check_units

        misread = check_units()
        for line in misread:
            say(line)
        ctx.exit(1 if misread else 0)
