"""Stretches of days, and the arithmetic of days, months and years on the calendar."""

from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

from claims.grammar.en.calendar_words import COUNTS, MONTHS, UNITS


class Stretch(NamedTuple):
    """The days that words of time name: the first (where they name a stretch), the last, and how precisely."""

    first: str | None
    last: str | None
    precision: str | None


def month_number(word: str | None) -> int:
    """The number of a month that is written as a number or a word."""
    word = (word or "").rstrip(".")
    return int(word) if word.isdigit() else MONTHS.get(word, 0)


def year_number(groups: dict[str, str | None]) -> int | None:
    """The year as written; two digits are of 1950 to 2049."""
    if groups.get("year"):
        return int(groups["year"] or 0)
    short = groups.get("short")
    if short is None:
        return None
    return int(short) + (1900 if int(short) >= 50 else 2000)


def day_of(year: int | None, month: int, day: int) -> date | None:
    """That day, or None where there is none."""
    if year is None or not 1 <= month <= 12 or not 1 <= day <= monthrange(year, month)[1]:
        return None
    return date(year, month, day)


def quarter_of(day: date) -> int:
    """The quarter of its year that a day is in, from 0."""
    return (day.month - 1) // 3


def months_from(year: int, month: int, count: int) -> Stretch:
    """`count` months from a month on, into the next year where they reach it."""
    years, last = divmod(month + count - 2, 12)
    return Stretch(f"{year}-{month:02}-01", f"{year + years}-{last + 1:02}", "month")


def day_before(groups: dict[str, str | None], anchor: date | None) -> date | None:
    """The day so many units before the anchor."""
    if anchor is None:
        return None
    word, unit = groups["count"] or "one", groups["unit"] or ""
    count = int(word) if word.isdigit() else COUNTS[word]
    if unit == "hour":
        return anchor - timedelta(days=-(-count // 24))
    if unit in ("month", "quarter"):
        return months_back(anchor, count * (3 if unit == "quarter" else 1))
    if unit in ("year", "decade", "century", "centurie"):
        return months_back(anchor, 12 * count * {"year": 1, "decade": 10}.get(unit, 100))
    return anchor - timedelta(days=count * UNITS[unit])


def months_back(day: date, months: int) -> date | None:
    """The same day so many months before, or the last of its month; None before the calendar."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    if not 1 <= year <= 9999:
        return None
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
