"""The arithmetic of periods: which days "the first nine months", "the March quarter" or "the next five years" name, and
those of a time that is told from another one ("a year earlier").
"""

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from claims.grammar.en.calendar_words import COUNTS, UNITS
from claims.grammar.en.stretches import (
    Stretch,
    month_number,
    months_back,
    months_from,
    quarter_of,
    year_number,
)

_Groups = dict[str, str | None]
_IN_UNIT = {"year": 12, "decade": 120, "century": 1200, "centurie": 1200, "quarter": 3, "half": 6, "month": 1}
"""Months of each unit that is counted on the calendar."""


def _end(groups: _Groups, anchor: date | None, ahead: bool) -> Stretch | None:
    """The week, month, quarter, year or decade that ends; "the" is the one that runs."""
    if anchor is None:
        return None
    steps = {"next": 1, "last": -1, "the previous": -1}.get(groups["which"] or "", 0)
    unit = groups["unit"]
    if unit == "week":
        sunday = anchor + timedelta(days=6 - anchor.weekday() + 7 * steps)
        return Stretch(None, sunday.isoformat(), "week")
    if unit == "quarter":
        quarter = quarter_of(anchor) + steps
        return months_from(anchor.year + quarter // 4, quarter % 4 * 3 + 1, 3)
    if unit == "month":
        month = months_back(anchor, -steps)
        return None if month is None else Stretch(None, f"{month:%Y-%m}", "month")
    return Stretch(None, str(anchor.year + steps if unit == "year" else (anchor.year // 10 + 1 + steps) * 10), "year")


def _start(groups: _Groups, anchor: date | None, ahead: bool) -> Stretch | None:
    """The first month of a year or quarter, the first day of a month or week."""
    if anchor is None:
        return None
    if groups["unit"] == "year":
        return Stretch(None, f"{anchor.year}-01", "month")
    if groups["unit"] == "quarter":
        return Stretch(None, f"{anchor.year}-{quarter_of(anchor) * 3 + 1:02}", "month")
    day = anchor.replace(day=1) if groups["unit"] == "month" else anchor - timedelta(days=anchor.weekday())
    return Stretch(None, day.isoformat(), "day")


def _coming(groups: _Groups, anchor: date | None, ahead: bool) -> Stretch | None:
    """So many units from the anchor on, its end as precise as the unit."""
    count, unit = _count(groups["count"]), groups["unit"] or ""
    if anchor is None or count is None:
        return None
    if unit not in _IN_UNIT:
        days = -(-count // 24) if unit == "hour" else count * UNITS[unit]
        return Stretch(anchor.isoformat(), (anchor + timedelta(days=days)).isoformat(), "day")
    last = months_back(anchor, -count * _IN_UNIT[unit])
    if last is None:
        return None
    whole = unit in ("month", "quarter")
    return Stretch(anchor.isoformat(), f"{last:%Y-%m}" if whole else str(last.year), "month" if whole else "year")


def _count(word: str | None) -> int | None:
    """A small number in digits or words; one where there is none."""
    if not word:
        return 1
    return int(word) if word.isdigit() else COUNTS.get(word)


def _joined(groups: _Groups, anchor: date | None, ahead: bool) -> Stretch | None:
    """From one month to another, of the year given or else the last such stretch that its last month has begun."""
    first, last = month_number(groups["opens"]), month_number(groups["month"])
    year = year_number(groups)
    if year is None and anchor is not None:
        year = anchor.year - (last > anchor.month)
    if year is None:
        return None
    return Stretch(f"{year - (first > last)}-{first:02}-01", f"{year}-{last:02}", "month")


def _closing(groups: _Groups, anchor: date | None, ahead: bool) -> Stretch | None:
    """The quarter or half of a year that its last month names."""
    last, year = month_number(groups["month"]), year_number(groups)
    if year is None and anchor is not None:
        year = anchor.year - (last > anchor.month)
    return None if year is None else until(f"{year}-{last:02}", "month", 1, groups["unit"] or "quarter")


def _opening(groups: _Groups, anchor: date | None, ahead: bool) -> Stretch | None:
    """The first so many months or weeks of a year."""
    count = _count(groups["count"])
    year = year_number(groups) or (anchor.year - (groups["which"] == "last") if anchor is not None else None)
    if year is None or count is None:
        return None
    if groups["unit"] == "month":
        return months_from(year, 1, count) if 0 < count <= 12 else None
    last = date(year, 1, 1) + timedelta(days=count * UNITS[groups["unit"] or "week"] - 1)
    return Stretch(f"{year}-01-01", last.isoformat(), "day") if last.year == year else None


def _so_far(groups: _Groups, anchor: date | None, ahead: bool) -> Stretch | None:
    """The year up to the anchor."""
    return None if anchor is None else Stretch(f"{anchor.year}-01-01", anchor.isoformat(), "day")


def _years(groups: _Groups, anchor: date | None, ahead: bool) -> Stretch | None:
    """From one year to another, of which the second may be short: 2015-20, 2023/24."""
    first, last = groups["first"] or "", groups["year"] or groups["short"] or ""
    last = first[: 4 - len(last)] + last
    if last == f"{first[:2]}00":  # 1999-00
        last = str(int(last) + 100)
    return Stretch(f"{first}-01-01", last, "year") if first < last < str(int(first) + LONGEST) else None


LONGEST = 60
"""Years of such a stretch."""


def until(last: str, precision: str | None, count: int, unit: str) -> Stretch | None:
    """So many units up to a day, month or year: "three months to" "2024-03"; None where the unit is the shorter one.

    >>> until("2024-03", "month", 3, "month").first, until("2024-06-30", "day", 1, "year").first
    ('2024-01-01', '2023-07-01')
    >>> until("2024-05-03", "day", 1, "week").first
    '2024-04-27'
    """
    months = _IN_UNIT.get(unit)
    day = _last_day(last)
    if months is None:
        days = -(-count // 24) if unit == "hour" else count * UNITS[unit] - 1
        return Stretch((day - timedelta(days=days)).isoformat(), last, precision) if precision == "day" else None
    if precision == "year" and count * months % 12:
        return None
    following = day + timedelta(days=1)
    first = months_back(following, count * months)
    return None if first is None else Stretch(first.isoformat(), last, precision)


def _last_day(last: str) -> date:
    """The last day of a day, month or year in ISO 8601."""
    if len(last) == 10:
        return date.fromisoformat(last)
    year, month = int(last[:4]), int(last[5:7] or 12)
    return date(year, month, monthrange(year, month)[1])


def beside(stretch: Stretch, groups: _Groups) -> Stretch | None:
    """A stretch as long as another, so many units before it or, where `groups` has "later", behind it; None where the
    unit is finer than what is known of the other.

    >>> beside(Stretch(None, "2024-04", "month"), {"unit": "year", "count": "a"}).last
    '2023-04'
    """
    count, unit = _count(groups.get("count")), groups["unit"] or ""
    last, precision = stretch.last, stretch.precision
    if count is None or last is None:
        return None
    if groups.get("year"):
        unit, count = "year", int(last[:4]) - int(groups["year"] or 0)
    count = -count if groups.get("later") else count
    if unit not in _IN_UNIT:
        days = count * UNITS.get(unit, 1)  # the next morning is of the next day
        return _days_off(stretch, days) if precision in ("day", "week") and unit != "hour" else None
    if unit == "quarter" and stretch.first is None and precision == "day":
        return None
    if len(last) == 10 and unit != "year":
        last, precision = last[:7], "month"
    if precision == "year" and _IN_UNIT[unit] % 12:
        return None
    return _months_off(stretch._replace(last=last, precision=precision), count * _IN_UNIT[unit])


def _days_off(stretch: Stretch, days: int) -> Stretch:
    """A stretch so many days earlier."""
    first, last = (
        None if day is None else (date.fromisoformat(day) - timedelta(days=days)).isoformat()
        for day in (stretch.first, stretch.last)
    )
    return Stretch(first, last, stretch.precision)


def _months_off(stretch: Stretch, months: int) -> Stretch | None:
    """A stretch so many months earlier."""
    if stretch.last is None:
        return None
    last = months_back(_last_day(stretch.last), months)
    first = None if stretch.first is None else months_back(date.fromisoformat(stretch.first), months)
    if last is None:
        return None
    return Stretch(
        None if first is None else first.isoformat(), last.isoformat()[: len(stretch.last)], stretch.precision
    )


def week_from(first: str) -> str:
    """The last day of the week that begins with a day."""
    return (date.fromisoformat(first) + timedelta(days=6)).isoformat()


_WEEKS = {"first": 1, "second": 8, "third": 15, "fourth": 22}


def _week_of(groups: _Groups, anchor: date | None, ahead: bool) -> Stretch | None:
    """Seven days of a month, or its first so many, of the year given or else the last such month."""
    month, year = month_number(groups["month"]), year_number(groups)
    if year is None:
        if anchor is None:
            return None
        year = anchor.year - (month > anchor.month)
    final = monthrange(year, month)[1]
    days = _count(groups["days"])
    if groups["days"] and days is not None:
        unit = groups["unit"] or ""
        return Stretch(f"{year}-{month:02}-01", f"{year}-{month:02}-{min(days * UNITS[unit], final):02}", unit)
    first = _WEEKS.get(groups["count"] or "", final - 6)
    return Stretch(f"{year}-{month:02}-{first:02}", f"{year}-{month:02}-{first + 6:02}", "week")


PERIOD_MAKERS: dict[str, Callable[[_Groups, date | None, bool], Stretch | None]] = {
    "end": _end,
    "start": _start,
    "coming": _coming,
    "joined": _joined,
    "closing": _closing,
    "opening": _opening,
    "so far": _so_far,
    "years": _years,
    "week of": _week_of,
}
