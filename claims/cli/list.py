"""`claims list`: filters in, the claims of the ledger out."""

import click

from claims.cli.options import db_option, format_option, read_days
from claims.cli.output import print_records, say


@click.command(name="list")
@db_option
@format_option("table", "jsonl", "csv")
@click.option("--event", help="What is asserted of the counted things, as a lemma: die, kill, injure, flee …")
@click.option("--source", help="Who says so; whole words of the name, or an alias.")
@click.option("--place", help="Where; whole words of the name.")
@click.option("--document", help="A document's name, file name, title or number.")
@click.option("--status", help="unreviewed, verified, disputed or rejected.")
@click.option(
    "--date", "date_", help="As-of date: a day, month or year (2022-03-13, 2022-03), or FROM..TO, either end open."
)
@click.option("--kind", help="count, money, percent, measure or ratio.")
@click.option("--fact", help="A fact; the beginning of its slug will do.")
@click.option("--search", help="Words of the quote or the source.")
@click.option(
    "--retired", is_flag=True, help="Also what a newer extractor no longer reads, and replaced versions of documents."
)
@click.option("--limit", type=click.IntRange(min=1), help="At most so many claims.")
def list_command(db: str, format_: str, date_: str | None, limit: int | None, **filters: str | bool | None) -> None:
    """List the claims of the ledger, those that the filters let through."""
    from claims.ledger.connect import Ledger
    from claims.ledger.read import Filters, list_claims
    from claims.ledger.search import index_search
    from claims.ledger.slugs import find_slug

    since, until = read_days(date_)
    with Ledger.open(db) as ledger:
        if filters["fact"]:
            filters["fact"] = find_slug(ledger.connection, str(filters["fact"]))
        if filters["search"]:
            index_search(ledger)
        asked = bool(filters["kind"] or filters["fact"])
        chosen = Filters(since=since, until=until, particulars=asked, **filters)  # type: ignore[arg-type]
        printed = print_records(list_claims(ledger, chosen, limit), format_)
        if not printed and format_ == "table":
            from claims.cli.timeline import count

            ((documents,),) = ledger.connection.execute("SELECT count(*) FROM documents")
            none = f"no claims in {count(documents, 'document')}" if documents else "no claims yet"
            say(
                "no claims match"
                if any(filters.values()) or date_
                else f"{db}: {none}; take some in with: claims extract INPUT…"
            )
