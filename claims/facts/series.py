"""Figures that are published anew for every quarter or year: a figure in, what it is of and over which time out.

"Second-quarter sales came to 9 million" and "from April to June it sold beer for 9 million" are of one quarter,
and two sentences of the same words may be of two. What the figure is of, the time and whose it is decide.
The words are a table, grammar/words/series.toml.
"""

import re
from typing import NamedTuple

from claims.facts.context import fold_name, read_context
from claims.facts.figure import Figure, of_figure
from claims.grammar.word_lists import read_table

LATE = 20
"""Days before a quarter's end from which on papers may tell of it."""
AROUND = 60
"""Code points to both sides of a figure in which it may be said to be another's."""
_TABLE = read_table("series")
_METRICS = re.compile(
    r"\b(?:" + "|".join(f"(?P<m{n}>{row['says']})" for n, row in enumerate(_TABLE["metric"].values())) + r")\b"
)
_ROWS = [(name, frozenset(row["kinds"].split())) for name, row in _TABLE["metric"].items()]
_QUARTERS = ("first", "second", "third", "fourth")
"""Rows of the table, in their order."""
_PERIODS = re.compile(
    r"\b(?:" + "|".join(f"(?P<{name}>{_TABLE['period'][name]})" for name in ("half", "year", *_QUARTERS)) + r")"
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_AGAINST = {name: re.compile(pattern) for name, pattern in _TABLE["against"].items()}
_OTHER = re.compile(_TABLE["other"]["before"])
_OTHERS, _PART = re.compile(_TABLE["other"]["around"]), re.compile(_TABLE["other"]["part"])
_PLAIN = frozenset(_TABLE["other"]["plain"].split())
_OWNING = ("'s", "’s", "s'", "s’", "-", ",", ":")
_GENERIC = frozenset(map(fold_name, _TABLE["other"]["names"].split()))
_CLAUSES = re.compile(_TABLE["clause"]["end"])
_OVER = _TABLE["other"]["over"]


class Series(NamedTuple):
    """What a published figure is of."""

    key: str
    """What it counts, over which time, and of a change against which other time."""
    whose: frozenset[str]
    """The names by which the company is known."""


NONE = Series("", frozenset())


@of_figure
def series_of(figure: Figure) -> Series:
    """The series that a figure belongs to, NONE where its text does not say it for sure."""
    if figure.kind not in ("money", "percent") or not figure.published:
        return NONE
    low = figure.quote.lower()
    found = _METRICS.search(low)
    if found is None:
        return NONE
    at, end = figure.start - figure.quote_start, figure.end - figure.quote_start
    left = _CLAUSES.split(low[:at])[-1]
    right = _CLAUSES.split(low[end:])[0]
    near = left[-AROUND:] + low[at:end] + right[:AROUND]
    if _OTHER.search(low[max(0, at - AROUND) : at]) or _OTHERS.search(near) or _PART.search(low):
        return NONE
    metric = _metric(figure, left, right)
    period = _period(figure, left + " " + right, low)
    if not metric or not period:
        return NONE
    against = next((name for name, way in _AGAINST.items() if way.search(right)), "yearly")
    whose = (read_context(figure.lead[:AROUND]).names | read_context(figure.quote[:at]).names) - _GENERIC
    return Series(" ".join((metric, period, against if figure.kind == "percent" else "")).strip(), whose)


def _metric(figure: Figure, left: str, right: str) -> str:
    """What a figure is of: what is named last before it, else right behind it."""
    before = list(_METRICS.finditer(left))
    found = (
        before[-1] if before else _METRICS.match(right[:30].partition(f" {_OVER} ")[2]) or _METRICS.search(right[:20])
    )
    if found is None or not found.lastgroup:
        return ""
    word = (left[: found.start()] if before else "").rsplit(None, 1)[-1:]
    if word and not (word[0] in _PLAIN or word[0].endswith(_OWNING)):
        return ""  # sales of some things, revenue of a part of the company
    name, kinds = _ROWS[int(found.lastgroup[1:])]
    return name if figure.kind in kinds else ""


def _period(figure: Figure, clause: str, sentence: str) -> str:
    """The quarter or year that a figure is over: its clause says it, else its sentence, else how the text begins."""
    for said in (clause, sentence, figure.lead.lower()):
        found = {match.lastgroup or "": match for match in _PERIODS.finditer(said)}
        if found:
            return _dated(figure, next(iter(found)), clause) if len(found) == 1 else ""
    return ""


def _dated(figure: Figure, name: str, clause: str) -> str:
    """A quarter or year by its number: that of the year named beside it, else the last before the text."""
    if name == "half":
        return ""
    named = _YEAR.findall(clause)
    if len(set(named)) > 1:
        return ""
    year, month, day = (int(part) for part in f"{figure.published}-12-31"[:10].split("-"))
    if name == "year":
        return named[0] if named else str(year - 1)
    quarter = _QUARTERS.index(name) + 1
    ended = month + (day > 31 - LATE) > 3 * quarter or (month == 3 * quarter and day > 31 - LATE)
    return f"{named[0] if named else year - (not ended)}-{quarter}"
