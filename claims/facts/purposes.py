"""What an amount of money is for, and of which kind things are counted: a figure in, the stems of those words out."""

from claims.facts.classes import unit_words
from claims.facts.figure import Figure
from claims.facts.stems import content_words, stem
from claims.grammar.late import late
from claims.grammar.word_lists import read_table

_TABLE = read_table("statements")
_FOR = late(_TABLE["purpose"]["behind"])
_NO_PURPOSE = frozenset(map(stem, _TABLE["purpose"]["none"].split()))
_PARTS = frozenset(_TABLE["kinds"]["parts"].split())
_REACH = 110
"""Code points behind an amount in which it is told what it is for."""
NOTHING: frozenset[str] = frozenset()


def purpose_of(figure: Figure) -> frozenset[str]:
    """The stems of what an amount is for, empty where its sentence does not say so.

    "lent it $80 million for schools": schools; "lent it $240 million to repair its roads": repair, roads.
    """
    if figure.kind != "money":
        return NOTHING
    end = figure.end - figure.quote_start
    found = _FOR.match(figure.quote, end, end + _REACH)
    return content_words(found["what"]) - _NO_PURPOSE if found else NOTHING


def part_told(figure: Figure) -> str:
    """The word of a counted noun by which it is a part of what others count: "gold" of gold medals."""
    if figure.kind != "count":
        return ""
    return next((word for word in unit_words(figure.unit)[:-1] if word in _PARTS), "")
