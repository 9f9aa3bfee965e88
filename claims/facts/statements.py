"""Figures that are not harm of an incident: budgets, shares, prices, magnitudes, missiles fired, rounds of talks.

Two such figures are of one fact where they count the same thing in sentences that say much the same: the same unit, a
shared name, and most of the shorter sentence's words. Only figures that share a unit and a word are compared.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from claims.facts.classes import Class, singular
from claims.facts.context import read_context
from claims.facts.figure import Figure
from claims.facts.link import CROWD, Union
from claims.facts.mentions import class_of, days_between
from claims.facts.words import read_table

ALIKE = 0.6
"""The share of the shorter sentence's words that the other must have."""
FEWEST = 3
"""Words that two sentences must share at least."""
DAYS = 31
"""Days between two figures beyond which they are of two facts, unless they name their day."""
_WORD = re.compile(r"[A-Za-z][\w’'-]+")
_ENDING = re.compile(r"(?:ing|ed|ly|ment|ion|s)$")


class Statement(NamedTuple):
    """A figure with what its sentence says."""

    figure: Figure
    counted: Class
    words: frozenset[str]
    names: frozenset[str]


def read_statement(figure: Figure) -> Statement:
    """A figure with the words of its sentence."""
    context = read_context(figure.quote)
    return Statement(figure, class_of(figure), _content(figure.quote), context.names | context.places)


@lru_cache(maxsize=65536)
def _content(quote: str) -> frozenset[str]:
    """The content words of a sentence without their endings."""
    dull = _dull()
    words = (word.lower() for word in _WORD.findall(quote))
    return frozenset(_ENDING.sub("", singular(w))[:7] for w in words if len(w) > 2 and w not in dull)


@lru_cache(maxsize=1)
def _dull() -> frozenset[str]:
    return frozenset(read_table("names")["function"].split())


def link_statements(statements: Sequence[Statement]) -> list[int]:
    """For each statement the index of the one that stands for its fact."""
    union = Union(len(statements))
    for a, b in _candidates(statements):
        if union.find(a) != union.find(b) and say_the_same(statements[a], statements[b]):
            union.join(a, b)
    return [union.find(i) for i in range(len(statements))]


def _candidates(statements: Sequence[Statement]) -> Iterator[tuple[int, int]]:
    """The pairs that share a unit and a word, each word's crowd limited."""
    keyed: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for index, statement in enumerate(statements):
        for word in statement_keys(statement):
            keyed[(statement.figure.kind, unit_key(statement), word)].append(index)
    seen: set[tuple[int, int]] = set()
    for crowd in keyed.values():
        if len(crowd) <= CROWD:
            for pair in combinations(crowd, 2):
                if pair not in seen:
                    seen.add(pair)
                    yield pair


def statement_keys(statement: Statement) -> frozenset[str]:
    """What a statement can be found by: its names, else its longest words."""
    return statement.names or frozenset(sorted(statement.words, key=lambda w: (-len(w), w))[:4])


def unit_key(statement: Statement) -> str:
    """The unit that two figures must share: who or what is counted, a currency, a physical unit."""
    figure = statement.figure
    if figure.kind == "measure":
        return figure.normal_unit or figure.unit
    return str(statement.counted.group) if figure.kind == "count" else figure.unit


def say_the_same(a: Statement, b: Statement) -> bool:
    """Whether two statements give a figure for one thing."""
    if a.figure.document == b.figure.document and a.figure.quote_start == b.figure.quote_start:
        return False
    if not _days_fit(a.figure, b.figure) or not (a.names & b.names or not a.names or not b.names):
        return False
    if a.counted.event != b.counted.event and a.counted.event and b.counted.event and not _verbs_alike(a, b):
        return False
    shared = len(a.words & b.words)
    return shared >= FEWEST and shared >= ALIKE * min(len(a.words), len(b.words))


def _verbs_alike(a: Statement, b: Statement) -> bool:
    """Whether one sentence has the other's verb, or nearly all of its words."""
    return 0.75 * min(len(a.words), len(b.words)) <= len(a.words & b.words)


def _days_fit(a: Figure, b: Figure) -> bool:
    """Whether two figures can be of one time: near each other, or one of no known day."""
    return abs(days_between(a.day, b.day)) <= DAYS
