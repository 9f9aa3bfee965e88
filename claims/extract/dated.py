"""A number of a date in, the whole date that it stands in out: "3 March 1994" of its "3", with the day as a number."""

from datetime import date, datetime
from typing import NamedTuple

from claims.grammar.en import particulars as words
from claims.grammar.en.calendar_words import MONTHS
from claims.grammar.en.dates import stretch_of

MONTH_REACH = 16
"""Code points before a day or a year in which its month is told."""
_YEAR = len("1994")


class Dated(NamedTuple):
    """A date as it stands in a text."""

    start: int
    end: int
    number: int
    """Its day as 19940303, its month as 199403, its year as 1994: ISO 8601 without hyphens."""


def read_dated(shadow: str, start: int, end: int, anchor: date | datetime | None) -> Dated | None:
    """The date that a number stands in; a day without a year is the last one up to `anchor`.

    None where the number is no part of a date, or nobody knows its year.

    >>> read_dated("the ferry sank on 3 march 1994.", 18, 19, None), read_dated("in may 1996", 7, 11, None)
    (Dated(start=18, end=30, number=19940303), Dated(start=3, end=11, number=199605))
    """
    before = words.MONTH_BEFORE.search(shadow, max(0, start - MONTH_REACH), start)
    first = before.start() if before else start
    if end - start == _YEAR:
        month = f"{MONTHS[before['month']]:02}" if before else ""
        return Dated(first, end, int(shadow[start:end] + month)) if shadow[start:end].isdigit() else None
    found = (words.MONTH_FIRST if before else words.DAY_FIRST).match(shadow, first)
    seen = anchor.date() if isinstance(anchor, datetime) else anchor
    stretch = stretch_of("date", found, seen, ahead=False) if found else None
    if found is None or stretch is None or stretch.last is None:
        return None
    return Dated(first, found.end(), int(stretch.last.replace("-", "")))
