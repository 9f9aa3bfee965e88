"""A checked draft in, lines for a terminal out: paragraphs with marks, and a few lines a finding, the gravest first.

A finding that something is wrong has the draft's words and the other ones below it, and what would settle it. Quotes
are cut to two lines around the figure that they are about; programs get them whole.
"""

import textwrap
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.text import Text

    from claims.check.finding import Evidence, Finding

COLOURS = {
    **dict.fromkeys(("conflict", "misquoted", "arithmetic", "inconsistent"), "bold red"),
    **dict.fromkeys(("misattributed", "stale"), "yellow"),
    "unknown": "cyan",
    "supported": "green",
    "verified": "bold green",
}
SURE = frozenset({"supported", "verified"})
"""Verdicts that take one line."""
INDENT = 4
"""Columns before the lines below a finding."""
LINES = 2
"""Lines of a quote."""


def mark_paragraphs(text: str, findings: "list[Finding]", part: str, numbers: dict[int, int]) -> "Iterator[Text]":
    """The paragraphs that hold figures, each figure followed by the number of its finding."""
    from rich.text import Text

    at = 0
    for line in text.splitlines(keepends=True):
        here = [f for f in findings if f.part == part and at <= f.start < at + len(line)]
        marked, done = Text(), 0
        for f in sorted(here, key=lambda f: f.start):
            marked.append(line[done : f.start - at])
            marked.append(line[f.start - at : f.end - at], COLOURS[f.verdict])
            marked.append(f"[{numbers[id(f)]}]", "dim")
            done = f.end - at
        if here:
            marked.append(line[done:].rstrip())
            yield marked
        at += len(line)


def list_findings(findings: "list[Finding]", width: int) -> "Iterator[Text]":
    """The findings, the gravest first, each with what it rests on."""
    from rich.text import Text

    from claims.check.finding import by_gravity

    for number, f in enumerate(sorted(findings, key=by_gravity), 1):
        place = " (headline)" if f.part == "title" else ""
        head = f"{number:>2}. {f.verdict}: {f.figure}{place}: {f.reason}"
        lines = _fold(head, width)
        said = Text("\n".join(lines))
        said.stylize(COLOURS[f.verdict], INDENT, INDENT + len(f.verdict))
        yield said
        for below in _below(f, width):
            yield Text(below)


def _below(f: "Finding", width: int) -> Iterator[str]:
    """The draft's words, the others and what would settle it; of what is borne out nothing."""
    if f.verdict in SURE:
        return
    room = LINES * (width - INDENT) - len("headline: “”")
    if f.verdict != "unknown":
        where = "headline" if f.part == "title" else "draft"
        yield from _indent(f"{where}: “{cut_quote(f.quote, f.surface, room)}”", width)
    other = next((e for e in f.evidence if e.role != "agrees" or e.claim is None), None)
    if other is not None and other.quote != f.quote:
        who = "draft" if other.claim is None else _cite(other)
        quote = cut_quote(other.quote, other.surface, LINES * (width - INDENT) - len(who) - 4)
        yield from _indent(f"{who}: “{quote}”", width)
    if f.settle:
        yield from _indent(f"→ {f.settle}", width)


def _cite(evidence: "Evidence") -> str:
    """Where a claim stands, in a few words: who printed it and when, else its title."""
    named = evidence.publisher or evidence.title or evidence.document
    return ", ".join(filter(None, (named, (evidence.published or "")[:10])))


def cut_quote(quote: str, surface: str, room: int) -> str:
    """A sentence, cut at blanks to so many code points around the figure in it.

    >>> cut_quote("The fire in the old mill killed at least 31 workers on Monday, the governor said.", "31", 40)
    '… killed at least 31 workers on …'
    """
    quote = " ".join(quote.split())
    if len(quote) <= room:
        return quote
    at = max(0, quote.find(surface))
    start = max(0, min(at + len(surface) // 2 - room // 2 + 2, len(quote) - room + 2))
    end = start + room - 4
    if start:
        start = quote.find(" ", start) + 1
    if end < len(quote):
        end = quote.rfind(" ", start, end + 1)
    return f"{'… ' * (start > 0)}{quote[start:end]}{' …' * (end < len(quote))}"


def _fold(text: str, width: int) -> list[str]:
    """A finding's first line, folded under itself."""
    return textwrap.wrap(text, width, subsequent_indent=" " * INDENT, break_on_hyphens=False) or [""]


def _indent(text: str, width: int) -> list[str]:
    """A line below a finding, folded."""
    indent = " " * INDENT
    return textwrap.wrap(
        text, width, initial_indent=indent, subsequent_indent=indent + "  ", break_on_hyphens=False
    )  # fmt: skip
