"""`claims show ID…`: numbers of claims in, each in its paragraph with its fact, its relations and its reviews out."""

from typing import TYPE_CHECKING, Any

import click

from claims.cli.options import db_option, format_option
from claims.cli.output import COLOURS, claims_table, console, document_line, print_records, said_by, words_of

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from claims.ledger.connect import Ledger


@click.command()
@click.argument("ids", type=int, nargs=-1, required=True, metavar="ID...")
@db_option
@format_option("text", "jsonl")
def show(ids: tuple[int, ...], db: str, format_: str) -> None:
    """Show claims in their paragraphs, with their fact, relations and reviews."""
    from claims.ledger.connect import Ledger
    from claims.ledger.read import read_claims, read_conflicts_of, read_reviews

    with Ledger.open(db) as ledger:
        records = read_claims(ledger, list(ids))
        if format_ == "jsonl":
            print_records(
                (
                    r | {"reviews": read_reviews(ledger, r["id"]), "conflicts": read_conflicts_of(ledger, r["id"])}
                    for r in records
                ),
                "jsonl",
            )
            return
        for record in records:
            _print_claim(console(), ledger, record)


def _print_claim(out: "Console", ledger: "Ledger", record: dict[str, Any]) -> None:
    """One claim, from its words to its reviews."""
    from rich.text import Text

    from claims.ledger.read import read_conflicts_of, read_document, read_reviews

    text = read_document(ledger, record["document_id"])["text"]
    out.print(
        Text.assemble((f"claim {record['id']}  ", "bold"), (record["status"], COLOURS.get(record["status"], "dim")))
    )
    out.print(document_line(record), style="dim")
    out.print()
    out.print(_paragraph(text, record))
    out.print()
    _print_fields(out, record)
    _print_fact(out, ledger, record)
    for conflict in read_conflicts_of(ledger, record["id"]):
        out.print(
            Text.assemble(
                (f"conflict {conflict['id']} ", "bold red"),
                f"{conflict['kind']}, {conflict['status']}: {conflict['reason']}",
            )
        )
    for review in read_reviews(ledger, record["id"]):
        note = f": {review['note']}" if review["note"] else ""
        out.print(f"{review['at'][:16].replace('T', ' ')}  {review['verdict']} by {review['reviewer']}{note}")
    out.print()


def _paragraph(text: str, record: dict[str, Any]) -> "Text":
    """The paragraph that holds the figure, the figure and its attribution marked; on a plain terminal in brackets."""
    from rich.text import Text

    first = text.rfind("\n", 0, record["quote"]["start"]) + 1
    last = text.find("\n", record["quote"]["end"])
    start, end = record["start"] - first, record["end"] - first
    body = text[first : last if last >= 0 else len(text)]
    shown = Text(body[:start]) + Text(f"[{body[start:end]}]", "bold reverse") + Text(body[end:])
    if record["source_text"]:
        shown.highlight_words([record["source_text"]], "underline")
    if record["cue"]:
        shown.highlight_words([record["cue"]], "underline")
    return shown


def _print_fields(out: "Console", record: dict[str, Any]) -> None:
    """What was read, a line a field that has something to say."""
    bounds = f"{_number(record['low'], 'open')} to {_number(record['high'], 'open')}"
    printed = f" (printed: {record['source_text']})" if record["source_text"] not in (None, record["source"]) else ""
    period = f"{record['since']} to {record['as_of'] or '–'}" if record["since"] else record["as_of"]
    for name, value in (
        ("figure", f"{words_of(record)}  (value {_number(record['value'], '–')}, bounds {bounds})"),
        ("event", record["event"]),
        ("says who", said_by(record) + printed),
        ("where", record["place"]),
        ("as of", " ".join(filter(None, [period, record["tally"]]))),
    ):
        if value:
            out.print(f"{name:>9}  {value}")
    for name, value in record["corrected"].items():
        out.print(f"{'':>9}  {name} corrected by an editor; the program read {value!r}")
    if record["retired"]:
        out.print(f"  retired  {record['retired'][:10]}: a newer extractor reads these words otherwise")


def _number(value: float | int | None, missing: str) -> str:
    """A number with thousands separators.

    >>> _number(2700000, "open"), _number(None, "open")
    ('2,700,000', 'open')
    """
    return missing if value is None else f"{value:,}"


def _print_fact(out: "Console", ledger: "Ledger", record: dict[str, Any]) -> None:
    """The fact, and its other figures."""
    from claims.ledger.read import Filters, list_claims, read_fact

    fact = read_fact(ledger, record["fact"]) if record["fact"] else None
    if fact is None:
        return
    out.print(f"     fact  {fact['title']}  ({fact['id']})")
    if record["relation"]:
        out.print(f" relation  {record['relation']}: {record['reason'] or ''}".rstrip(": "))
    others = [r for r in list_claims(ledger, Filters(fact=fact["id"]), 20) if r["id"] != record["id"]]
    if others:
        out.print()
        out.print("Other figures of this fact:")
        out.print(claims_table(out, others))
