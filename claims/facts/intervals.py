"""What a figure's words admit: a figure in, an interval out.

The widths of hedges stand in one table, grammar/words/widths.toml; docs/facts.md explains them.
"""

import re
from functools import lru_cache
from math import inf
from typing import NamedTuple

from claims.extract.particulars import DATE
from claims.facts.figure import Figure, of_figure
from claims.grammar.late import late
from claims.grammar.word_lists import read_table

_WIDTHS = read_table("widths")
_OPEN_WHOLE = late(read_table("contexts")["open_whole"]["before"])
_PRINTED = late(r"(?P<digits>\d[\d,  ]*)(?:\.(?P<fraction>\d+))?\s*-?(?P<scale>[a-z]+)?", re.IGNORECASE)


class Interval(NamedTuple):
    """The least and the most that words admit; infinite where they leave it open."""

    low: float
    high: float


@of_figure
def admit(figure: Figure) -> Interval:
    """Every number that the words of `figure` leave possible, rounding by the printed precision included.

    "2.7 million" admits 2,650,000 up to (not including) 2,750,000; "at least 30" everything from 30; "dozens" from 12.
    """
    if figure.kind == DATE:
        return admit_days(figure.number)
    if figure.part_of is not None and figure.hedge == "exact" and _is_of_open_whole(figure):
        return Interval(figure.number, inf)
    return _admit(figure.low, figure.high, figure.hedge, figure.number, figure.surface, figure.kind)


def _is_of_open_whole(figure: Figure) -> bool:
    """Whether a figure is told as a part of a count that is no full one, so that there may be more of the part, too:
    "at least 28 people, including 13 children".
    """
    before = figure.quote[: figure.start - figure.quote_start].lower()
    return figure.kind == "count" and _OPEN_WHOLE.search(before) is not None


def admit_days(number: float) -> Interval:
    """The days that a date written as one number leaves possible, each written so: those of its year or its month.

    >>> admit_days(1994), admit_days(19940303)
    (Interval(low=19940000, high=19949999), Interval(low=19940303, high=19940303))
    """
    digits = str(int(number))
    return Interval(*(int(digits.ljust(len("19940303"), end)) for end in "09"))


@lru_cache(maxsize=32768)
def _admit(low: float | None, high: float | None, hedge: str, number: float, surface: str, kind: str) -> Interval:
    """The interval, from the few fields that decide it."""
    if hedge == "range":
        return Interval(-inf if low is None else low, inf if high is None else high)
    if hedge == "vague":
        return (
            Interval(0.0, inf) if low is None else Interval(*(low * _WIDTHS["vague"][end] for end in ("least", "most")))
        )
    half = rounding(number, surface, kind)
    if hedge in ("at_least", "more_than"):
        return Interval(number - half, inf)
    if hedge in ("at_most", "less_than"):
        return Interval(-inf, number + half)
    if hedge in ("about", "nearly"):
        width = _WIDTHS[hedge]
        below, above = (
            max(abs(number) * width[side], width["least"] if width[side] else 0) for side in ("below", "above")
        )
        if abs(number) < 5 and kind != "count":
            below, above = abs(number) * width["below"], abs(number) * width["above"]
        return Interval(number - max(below, half), number + max(above, half if hedge == "about" else 0))
    return Interval(number - half, number + half * (1 - 1e-9))


def rounding(number: float, surface: str, kind: str) -> float:
    """Half a unit of the last printed digit, which is how far a rounded figure may lie from the true one.

    A plain count ("35") is taken as counted; one with noughts at its end ("5,000") may be rounded, within a cap, and so
    may a share or measure in whole units ("49 percent", "7 miles").
    """
    number = abs(number)
    printed = _PRINTED.search(surface)
    scaled = _is_scaled(surface)
    converted = kind == "measure" and number != int(number)  # from another unit: its printed number was a round one
    if printed is None:
        whole = 0.5 if kind in WHOLE_UNITS and not converted else 0.0
        return _nought_rounding(number) if scaled else max(whole, number * _WIDTHS["round"]["cap"] * converted)
    digits = re.sub(r"\D", "", printed["digits"]) + (printed["fraction"] or "")
    if not digits or not number:
        return 0.0
    base = int(digits)
    unit = number / base if base else 0.0
    noughts = _nought_rounding(base) * unit
    if kind in WHOLE_UNITS and not converted:
        noughts = min(noughts, number * _WIDTHS["round"]["measured"])
    if scaled or printed["fraction"] or kind in WHOLE_UNITS or kind == "ratio":
        return max(unit / 2, noughts)
    return noughts if kind in ("count", "money") else 0.0


def _nought_rounding(number: float) -> float:
    """Half the unit of the last digit that is no nought, within the cap of the table."""
    if number < 1 or number != int(number):
        return 0.0
    noughts = len(str(int(number))) - len(str(int(number)).rstrip("0"))
    if noughts < _WIDTHS["round"]["noughts"]:
        return 0.0
    return float(min(10**noughts / 2, number * _WIDTHS["round"]["cap"]))


WHOLE_UNITS = frozenset({"percent", "measure"})
"""Kinds whose figures are rounded to whole units: "49 percent", "seven miles"."""
_SCALES = late(r"(?:hundred|thousand|million|billion|trillion|[0-9]\s?(?:k|m|mn|b|bn|tn)\b)", re.IGNORECASE)


def _is_scaled(surface: str) -> bool:
    """Whether a scale word stands beside the digits, so that the digits show the precision."""
    return _SCALES.search(surface) is not None


def gap(a: Interval, b: Interval) -> float:
    """How far apart two intervals lie; 0 where they share a number."""
    above, below = b.low - a.high, a.low - b.high
    far = above if above > below else below
    return far if far > 0 else 0.0


def width(interval: Interval) -> float:
    """How uncertain an interval is: its width; an open side counts for nothing."""
    return interval.high - interval.low if interval.high < inf and interval.low > -inf else 0.0


def radius(a: Interval, b: Interval) -> float:
    """The gap in units of the wider figure's own uncertainty, which is at least one thing counted.

    2 beside 4 lies two radii off; 2.7 million (give or take 50,000) beside 3 million lies two and more.
    """
    wide = max(width(a), width(b)) / 2
    return gap(a, b) / (wide if wide >= 1 else max(wide, 1e-9 if _small(a) and _small(b) else 1.0))


def _small(interval: Interval) -> bool:
    """Whether an interval lies among fractions, where one whole thing is no measure."""
    low, high = abs(interval.low), abs(interval.high)
    return (low < 1 or low == inf) and (high < 1 or high == inf) and not low == high == inf
