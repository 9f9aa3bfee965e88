"""`claims evaluate GOLD.jsonl`: labelled passages in, how right the program is on them out."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from claims.cli.options import format_option
from claims.cli.output import console, make_table, print_records, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claims.check.score import Miss, Passage, Result


@click.command()
@click.argument("gold", type=click.Path(exists=True, dir_okay=False), metavar="GOLD.jsonl")
@format_option("table", "jsonl")
@click.option("--misses", type=click.IntRange(min=0), default=0, metavar="N", help="Also print the first N misses.")
def evaluate(gold: str, format_: str, misses: int) -> None:
    """Score the program on your own labelled passages.

    GOLD.jsonl has a JSON object a line: "id", "text", "published", perhaps "context" (text before it), and "claims",
    each with start, end, kind, value, low, high, hedge, unit, event and source as docs/labels.md defines them.
    """
    from claims.check.labelled import read_passages
    from claims.check.score import score

    result = score(_read(read_passages(Path(gold))))
    if format_ == "jsonl":
        print_records(({"measure": name, **figures._asdict()} for name, figures in result.scores.items()), "jsonl")
    else:
        _print_scores(result)
    for miss in result.misses[:misses]:
        say(_describe(miss))


def _read(passages: "Iterator[Passage]") -> "Iterator[tuple[Passage, list[dict[str, Any]]]]":
    """Each passage with what the program reads in it."""
    from claims.documents.document import Document
    from claims.extract import extract_claims

    for passage in passages:
        document = Document(passage.id, passage.whole, "", published=passage.published)
        yield passage, [claim._asdict() for claim in extract_claims(document)]


def _print_scores(result: "Result") -> None:
    """The table of scores."""
    out = console()
    table = make_table(out)
    table.add_column("field")
    for name in ("precision", "recall", "F1"):
        table.add_column(name, justify="right")
    for name, figures in result.scores.items():
        table.add_row(name, *(f"{x:.1f}" for x in figures))
    out.print(table)
    say(f"{result.labelled} labelled, {result.read} read, {result.false} read where none is labelled")


def _describe(miss: "Miss") -> str:
    """A miss in one line."""
    if miss.labelled is None:
        assert miss.read is not None  # one of the two is there
        return f"{miss.passage.id}: read {miss.read['surface']!r} ({miss.read['kind']}), not labelled"
    surface = miss.passage.text[miss.labelled["start"] : miss.labelled["end"]]
    if miss.read is None:
        return f"{miss.passage.id}: {surface!r} was not read"
    differing = [name for name in miss.wrong if name in miss.labelled]
    parts = (f"{name} {miss.labelled[name]!r}, read {miss.read.get(name)!r}" for name in differing)
    return f"{miss.passage.id}: {surface!r}: {'; '.join(parts) or ', '.join(miss.wrong)}"
