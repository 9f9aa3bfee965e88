"""Cases that read like the case: lines of text in, facts, relations and conflicts out.

A line is "DAY PAPER: words" (the day with or without a time), or bare words that nobody is known to have published. Each
line is a document of its own.
"""

import re
from typing import NamedTuple

from claims.documents.document import Document
from claims.extract import extract_claims
from claims.facts.arithmetic import find_arithmetic
from claims.facts.conflict import Conflict
from claims.facts.facts import Fact, find_fact_conflicts, make_fact
from claims.facts.figure import Figure
from claims.facts.group import group_figures

_LINE = re.compile(r"(?:(?P<day>\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?) (?P<paper>[^:]+): )?(?P<text>.*)", re.DOTALL)


class Outcome(NamedTuple):
    facts: list[Fact]
    conflicts: list[Conflict]

    @property
    def numbers(self) -> set[tuple[float, ...]]:
        """The numbers of each fact, in the order of its timeline."""
        return {tuple(f.number for f in fact.figures) for fact in self.facts}

    @property
    def relations(self) -> list[str]:
        """What each figure is to the one before it in its fact."""
        return sorted(r.name for fact in self.facts for r in fact.relations if r)

    @property
    def kinds(self) -> list[str]:
        return sorted(c.kind for c in self.conflicts)


def as_document(number: int, line: str) -> Document:
    match = _LINE.fullmatch(line)
    assert match is not None, line
    return Document(f"{match['paper']}/{number}", match["text"], "", publisher=match["paper"], published=match["day"])


def read_line(number: int, line: str) -> list[Figure]:
    document = as_document(number, line)
    text, day, paper = document.text, document.published, document.publisher
    figures = []
    for n, claim in enumerate(extract_claims(document, particulars=True)):
        fields = {
            k: v for k, v in claim._asdict().items() if k in Figure._fields and k not in ("document", "quote_start")
        }
        figures.append(
            Figure(
                id=number * 100 + n, document=number, name=document.name, quote=text[claim.quote_start :
                claim.quote_end],
                quote_start=claim.quote_start, before=text[max(0, claim.quote_start - 250) : claim.quote_start],
                lead=text[:500], published=day, publisher=paper, origin=number, **fields,
            )
        )  # fmt: skip
    return figures


def read(*lines: str) -> list[Figure]:
    return [figure for number, line in enumerate(lines, 1) for figure in read_line(number, line)]


def look(*lines: str) -> Outcome:
    return conclude(read(*lines))


def conclude(figures: list[Figure]) -> Outcome:
    facts = [make_fact(group) for group in group_figures(figures)]
    return Outcome(facts, [*(c for fact in facts for c in find_fact_conflicts(fact)), *find_arithmetic(facts)])
