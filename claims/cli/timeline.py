"""A fact in, its timeline and a bar chart of its sources out, as lines for a terminal of 80 columns."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from claims.cli.output import COLOURS, make_table, said_by, words_of
from claims.export.wording import write_number
from claims.extract.particulars import DATE
from claims.facts.sources import canonical_source, fold_source

if TYPE_CHECKING:
    from rich.console import Console

Record = dict[str, Any]
BAR = 30
"""Columns of a bar chart."""
PLAIN = frozenset({"equal", "bounds", "undetermined"})
"""Relations of which the table's word says enough: nothing is otherwise than before; `claims show` has the reason."""
NAMED = 4
"""Figures and speakers of one side that are named."""


def print_timeline(out: "Console", fact: Record) -> None:
    """A fact: what is counted, its range and its rule, each figure with its relation to the one before, who says
    what.
    """
    from rich.text import Text

    out.print(Text(fact["title"], "bold"))
    out.print(f"{fact['id']}", style="dim")
    out.print(f"{range_line(fact)} ({fact['rule']})")
    out.print(
        f"{count(fact['claims'], 'claim')} in {count(fact['documents'], 'document')}, "
        f"{count(fact['origins'], 'origin')}, {count(fact['voices'], 'voice')}"
    )
    table = make_table(out)
    for name, ratio in (("as of", None), ("figure", 5), ("says who", 5), ("to the one before", 4), ("status", None)):
        table.add_column(name, ratio=ratio, overflow="fold", no_wrap=ratio is None)
    for f in fact["figures"]:
        status = Text(f["status"], COLOURS.get(f["status"], "dim"))
        who = said_by({**f, "source": f["source"] or f["publisher"], "via": []})
        table.add_row((f["as_of"] or "–")[:10], words_of(f), who, f["relation"] or "–", status)
    out.print(table)
    for line in bars(fact["figures"]):
        out.print(line)
    for f in fact["figures"]:
        if f["reason"] and f["relation"] not in PLAIN:
            out.print(Text.assemble(f"\n{(f['as_of'] or '–')[:10]}  ", (f["relation"], "bold"), f": {f['reason']}"))
    for beside in fact["beside"]:
        out.print(Text.assemble("\nbeside it  ", (beside["title"], "bold"), f", {beside['fact']}"))
        out.print(Text.assemble((beside["relation"], "bold"), f": {beside['reason']}"))
    for conflict in fact["conflicts"]:
        out.print(f"\n{conflict['kind']} ({conflict['status']}): {conflict['reason']}")
        out.print(f"To settle it: {conflict['settle']}", style="dim")
    for decision in fact["decisions"]:
        out.print(
            f"decision {decision['id']}: {decision['action']} by {decision['editor']}, {decision['at'][:10]}: "
            f"{decision['reason']}"
        )


def range_line(fact: Record) -> str:
    """The running range in words; open ends are said, not shown as figures.

    >>> range_line({"low": 549, "best": 636, "high": None}), range_line({"low": 30, "best": 30, "high": None})
    ('now 636 (549 or more)', 'now 30 or more')
    >>> range_line({"low": 0, "best": 180, "high": 180}), range_line({"low": 9, "best": 35, "high": 57})
    ('now up to 180', 'now 35 (9 to 57)')
    """
    best, low, high = (write_number(fact[end], fact.get("unit")) for end in ("best", "low", "high"))
    if fact["low"] == fact["high"]:
        return f"now {best}"
    if fact["high"] is None:
        return f"now {best} or more" if fact["low"] == fact["best"] else f"now {best} ({low} or more)"
    if not fact["low"] and fact["high"] == fact["best"]:
        return f"now up to {best}"
    return f"now {best} ({low} to {high})"


def bars(figures: list[Record]) -> Iterator[str]:
    """A bar for each source, from its least to its greatest figure; days have none.

    >>> list(bars([{"source": "A", "publisher": None, "value": 10, "low": 10, "high": 10, "document": "d"}]))
    []
    """
    said = _by_source([f for f in figures if f.get("kind") != DATE])
    ends = {who: (min(named), max(named)) for who, (named, _) in said.items()}
    least, most = (pick(e[i] for e in ends.values()) for i, pick in ((0, min), (1, max))) if ends else (0, 0)
    if most == least:
        return
    for who, (low, high) in ends.items():
        left, right = (round((x - least) / (most - least) * (BAR - 1)) for x in (low, high))
        bar = " " * left + "█" * (right - left + 1)
        label = "–".join(map(write_number, dict.fromkeys((low, high))))
        yield f"{who[:28]:28} {bar:{BAR}} {label}{' or more' if said[who][1] else ''}"


def _by_source(figures: list[Record]) -> dict[str, tuple[list[float], bool]]:
    """The numbers of each source, under the name that it is first printed by, and whether they leave more open."""
    names: dict[str, str] = {}
    said: dict[str, tuple[list[float], bool]] = {}
    for f in figures:
        printed = f["source"] or f["publisher"] or f["document"]
        who = names.setdefault(fold_source(canonical_source(printed) or printed), printed)
        named = [x for x in (f["value"], f["low"], f["high"]) if x is not None]
        if named:
            numbers, more = said.get(who, ([], False))
            said[who] = (numbers + named, more or f["high"] is None)
    return said


def who_says_what(conflict: Record) -> str:
    """The sides of a conflict in one line, with the day since when they stand against each other.

    >>> sides = [{"figures": ["549"], "by": ["the UN"]}, {"figures": ["594"], "by": ["Post", "Herald"]}]
    >>> who_says_what({"who": sides, "since": "2022-03-11"})
    '549: the UN; 594: Post, Herald; since 2022-03-11'
    """
    sides = [f"{', '.join(side['figures'][:NAMED])}: {', '.join(side['by'][:NAMED])}" for side in conflict["who"]]
    return "; ".join([*sides, f"since {conflict['since']}"] if conflict["since"] else sides)


def count(n: int, noun: str) -> str:
    """A number of things, the noun in its number.

    >>> count(1, "voice"), count(2, "voice")
    ('1 voice', '2 voices')
    """
    return f"{n:,} {noun}" if n == 1 else f"{n:,} {noun}s"
