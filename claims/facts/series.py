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

FISCAL = "fiscal"
"""The row of the table for a quarter of the company's own year."""
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
    r"\b(?:"
    + "|".join(f"(?P<{name}>{_TABLE['period'][name]})" for name in ("half", "year", "fiscal", *_QUARTERS))
    + r")"
)
_LATEST = re.compile(rf"\b(?:{_TABLE['period']['latest']})\b")
_EACH = re.compile(_TABLE["other"]["each"])
_OF_A_PART = re.compile(_TABLE["other"]["of"])
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_AGAINST = {name: re.compile(pattern) for name, pattern in _TABLE["against"].items()}
_OTHER = re.compile(_TABLE["other"]["before"])
_OTHERS, _PART = re.compile(_TABLE["other"]["around"]), re.compile(_TABLE["other"]["part"])
_PLAIN = frozenset(_TABLE["other"]["plain"].split())
_VERBS = frozenset(_TABLE["other"]["verbs"].split())
_MARKS = ".,;:()\"“”‘’'"
_OWNING = ("'s", "’s", "s'", "s’", "-", ",", ":")
_GENERIC = frozenset(map(fold_name, _TABLE["other"]["names"].split()))
_CLAUSES = re.compile(_TABLE["clause"]["end"])
_OVER = _TABLE["other"]["over"]


class Series(NamedTuple):
    """What a published figure is of."""

    key: str
    """What it counts, over which time, and of a change against which other time."""
    whose: frozenset[str]
    """The names by which the company is known, folded."""

    @property
    def title(self) -> str:
        """What it counts and over which time, in words: "net profit, 2022 Q4"."""
        metric, when, *_ = self.key.split(" ")
        return f"{metric.replace('-', ' ')}, {when.replace('-', ' Q')}"


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
    if _EACH.match(low, end):
        return NONE
    metric = _metric(figure, left, right)
    period = _period(figure, left + " " + right, low)
    if not metric or not period:
        return NONE
    against = next((name for name, way in _AGAINST.items() if way.search(right)), "yearly")
    whose = (read_context(figure.lead[:AROUND]).names | read_context(figure.quote[:at]).names) - _GENERIC
    return Series(" ".join((metric, period, against if figure.kind == "percent" else "")).strip(), whose)


def name_company(figure: Figure) -> str:
    """The company as the text of a result prints it: the first word that is a name of it; empty where none is."""
    whose = series_of(figure).whose
    printed = (word.strip(_MARKS) for word in f"{figure.lead} {figure.quote}".split())
    named = (word.removesuffix("'s").removesuffix("’s") for word in printed)
    return next((word for word in named if word[:1].isupper() and fold_name(word) in whose), "")


def _metric(figure: Figure, left: str, right: str) -> str:
    """What a figure is of: what is named last before it, else right behind it."""
    before = list(_METRICS.finditer(left))
    found = (
        before[-1] if before else _METRICS.match(right[:30].partition(f" {_OVER} ")[2]) or _METRICS.search(right[:20])
    )
    if found is None or not found.lastgroup:
        return ""
    word = (left[: found.start()] if before and found[0] not in _VERBS else "").rsplit(None, 1)[-1:]
    if word and not (word[0] in _PLAIN or word[0].endswith(_OWNING)):
        return ""  # sales of some things, revenue of a part of the company
    if before and _OF_A_PART.match(left, found.end()):
        return ""
    name, kinds = _ROWS[int(found.lastgroup[1:])]
    return name if figure.kind in kinds else ""


def _period(figure: Figure, clause: str, sentence: str) -> str:
    """The quarter or year that a figure is over: its clause says it, else its sentence, else how the text begins."""
    for said in (clause, sentence, figure.lead.lower()):
        found = {match.lastgroup or "" for match in _PERIODS.finditer(said)}
        found = found - {FISCAL} or found  # "from October to December, its second fiscal quarter"
        if found:
            return _dated(figure, found.pop(), clause) if len(found) == 1 else ""
    latest = any(_LATEST.search(said) for said in (sentence, figure.lead.lower()))
    return _dated(figure, FISCAL, clause) if latest else ""


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
    if name == FISCAL:  # by no calendar but the company's own: the quarter that is over
        over = (month - 1) // 3
        return f"{year}-{over}" if over else f"{year - 1}-4"
    quarter = _QUARTERS.index(name) + 1
    ended = month + (day > 31 - LATE) > 3 * quarter or (month == 3 * quarter and day > 31 - LATE)
    return f"{named[0] if named else year - (not ended)}-{quarter}"
