"""The arithmetic of times: the groups of a matched rule and the day of publication in, a stretch of days out."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from claims.grammar.en.calendar_words import COUNTS, DAYS, QUARTERS, SEASONS
from claims.grammar.en.period_dates import PERIOD_MAKERS
from claims.grammar.en.stretches import (
    Stretch,
    day_before,
    day_of,
    month_number,
    months_back,
    months_from,
    quarter_of,
    year_number,
)


def stretch_of(make: str, match: re.Match[str], anchor: date | None, ahead: bool) -> Stretch | None:
    """What a match names, seen from `anchor`; `ahead` takes the next date of a name, not the last.

    None where the words name nothing ("31 February") or need an anchor that is missing. News says the same words many
    times a day: what they name is kept.
    """
    key = (match[0], make, anchor, ahead)
    if key not in _KEPT:
        if len(_KEPT) >= _MOST_KEPT:
            _KEPT.clear()
        _KEPT[key] = _MAKERS[make](match.groupdict(), anchor, ahead)
    return _KEPT[key]


_KEPT: dict[tuple[str, str, date | None, bool], Stretch | None] = {}
_MOST_KEPT = 50_000


def _date(groups: dict[str, str | None], anchor: date | None, ahead: bool) -> Stretch | None:
    """A day of a month, of the year given or else the nearest one that the words allow."""
    month = month_number(groups["month"])
    day = int(groups["day"] or 0)
    year = year_number(groups) or _other_year(groups, anchor)
    if year is None:
        year = _nearest_year(month, day, anchor, ahead)
    last = day_of(year, month, day)
    if last is None:
        return None
    first = day_of(year, month, int(groups.get("first") or 0))
    return Stretch(None if first is None else first.isoformat(), last.isoformat(), "day")


def _other_year(groups: dict[str, str | None], anchor: date | None) -> int | None:
    """The year of "May last year", if a group names it."""
    step = _STEPS.get(groups.get("of") or "")
    return anchor.year + step if step is not None and anchor is not None else None


_STEPS = {"last": -1, "this": 0, "next": 1}


SOON = 28
"""Days ahead of a text up to which a day without a year is of this one."""


def _nearest_year(month: int, day: int, anchor: date | None, ahead: bool) -> int | None:
    """The year of the last such day up to some weeks ahead, or of the next one: of a day eleven months ago everybody
    tells the year.
    """
    if anchor is None:
        return None
    here = day_of(anchor.year, month, day) or anchor
    if ahead:
        return anchor.year + (here < anchor)
    return anchor.year - (here > anchor + timedelta(days=SOON))


def _month(groups: dict[str, str | None], anchor: date | None, ahead: bool) -> Stretch | None:
    """A month, of the year given or else the last one of its name that has begun."""
    month = month_number(groups["month"])
    year = year_number(groups) or _other_year(groups, anchor)
    if year is None:
        if anchor is None:
            return None
        which = groups.get("which")
        if which in ("next", "this coming") or (ahead and which is None):
            year = anchor.year + (month < anchor.month or (which == "next" and month == anchor.month))
        else:
            year = anchor.year - (month > anchor.month or (which == "last" and month >= anchor.month))
    return Stretch(None, f"{year}-{month:02}", "month")


def _year(groups: dict[str, str | None], anchor: date | None, ahead: bool) -> Stretch | None:
    """A year."""
    year = year_number(groups)
    return None if year is None else Stretch(None, str(year), "year")


def _weekday(groups: dict[str, str | None], anchor: date | None, ahead: bool) -> Stretch | None:
    """The latest such day on or before the anchor; "last" on a like weekday goes a week back, "next" goes on."""
    if anchor is None:
        return None
    back = (anchor.weekday() - DAYS.index(groups["weekday"] or "monday")) % 7
    which = groups.get("which")
    if which in ("next", "this coming") or (ahead and which is None and back):
        back -= 7
    elif which in ("last", "the previous") and back == 0:
        back = 7
    return Stretch(None, (anchor - timedelta(days=back)).isoformat(), "day")


def _offset(groups: dict[str, str | None], anchor: date | None, ahead: bool) -> Stretch | None:
    """Yesterday, or the day of publication."""
    if anchor is None:
        return None
    day = anchor - timedelta(days=groups["when"] == "yesterday")
    return Stretch(None, day.isoformat(), "day")


FRIDAY, SATURDAY = 4, 5
"""As `date.weekday` counts."""


def _unit(groups: dict[str, str | None], anchor: date | None, ahead: bool) -> Stretch | None:
    """This, last or next morning, night, week, month, quarter or year.

    "The weekend" is the last one that has begun, "this weekend" on a Friday the one to come, and so are both of what is
    ahead; a month or year of which something is to come is the whole of it.
    """
    if anchor is None:
        return None
    which, unit = groups["which"], groups["unit"] or ""
    steps = {"this": 0, "the": 0, "next": 1}.get(which or "", -1)
    if unit in ("morning", "afternoon", "evening", "night"):
        return Stretch(None, (anchor + timedelta(days=steps)).isoformat(), "day")
    if unit in ("week", "weekend", "fortnight"):
        began = SATURDAY if which == "the" else FRIDAY
        past = unit == "weekend" and steps == 0 and not ahead and anchor.weekday() < began
        return _week(anchor, unit, -1 if past else steps)
    if unit == "quarter":
        return months_from(anchor.year + (quarter_of(anchor) + steps) // 4, (quarter_of(anchor) + steps) % 4 * 3 + 1, 3)
    if steps == 0 and (ahead or groups.get("later")):
        return Stretch(None, f"{anchor:%Y}" if unit == "year" else f"{anchor:%Y-%m}", unit)
    if steps == 0:
        first = anchor.replace(day=1, month=1 if unit == "year" else anchor.month)
        return Stretch(first.isoformat(), anchor.isoformat(), "day")
    if unit == "year":
        return Stretch(None, str(anchor.year + steps), "year")
    return Stretch(None, f"{months_back(anchor, -steps):%Y-%m}", "month")


def _week(anchor: date, unit: str, steps: int) -> Stretch:
    """A week from Monday on, or a weekend; this week ends today as far as it is known."""
    monday = anchor - timedelta(days=anchor.weekday()) + timedelta(days=7 * steps)
    if unit == "weekend":
        return Stretch((monday + timedelta(days=5)).isoformat(), (monday + timedelta(days=6)).isoformat(), "day")
    if steps == 0:
        return Stretch(monday.isoformat(), anchor.isoformat(), "day")
    return Stretch(monday.isoformat(), (monday + timedelta(days=6)).isoformat(), "week")


def _past(groups: dict[str, str | None], anchor: date | None, ahead: bool) -> Stretch | None:
    """The stretch of so many units that ends with the anchor."""
    first = day_before(groups, anchor)
    if anchor is None or first is None:
        return None
    return Stretch(first.isoformat(), anchor.isoformat(), "day")


_AGO = {
    "hour": "day",
    "day": "day",
    "night": "day",
    "week": "week",
    "fortnight": "week",
    "month": "month",
    "quarter": "month",
}


def _ago(groups: dict[str, str | None], anchor: date | None, ahead: bool) -> Stretch | None:
    """The day, week, month or year so many units ago, to the unit's precision."""
    day = day_before(groups, anchor)
    if day is None:
        return None
    if groups["unit"] == "hour" and anchor is not None and (groups["count"] or "1") not in ("24", "48", "36", "72"):
        day = anchor
    precision = _AGO.get(groups["unit"] or "", "year")
    cut = {"month": 7, "year": 4}.get(precision, 10)
    return Stretch(None, day.isoformat()[:cut], precision)


def _quarters(groups: dict[str, str | None], anchor: date | None, ahead: bool) -> Stretch | None:
    """A quarter of a year; without one, of the last that has begun; None where that still runs: what is told as past
    of it is of a year that somebody counts otherwise.
    """
    if not groups["year"] and anchor is None:
        return None
    count = groups["count"] or "first"
    month = 3 * (QUARTERS.get(count) or COUNTS[count]) - 2
    year = int(groups["year"]) if groups["year"] else _quarter_year(groups, month, anchor or date.min, ahead)
    return None if _runs(groups, year, month + 2, anchor, ahead) else months_from(year, month, 3)


def _runs(groups: dict[str, str | None], year: int, last: int, anchor: date | None, ahead: bool) -> bool:
    """Whether a part of the year that names none ends, with its month `last`, after the anchor."""
    if groups["year"] or ahead or anchor is None:
        return False
    return (year, last, NEARLY_OVER) > (anchor.year, anchor.month, anchor.day)


NEARLY_OVER = 25
"""From this day on of its last month a part of the year is told of as if it were over."""


def _quarter_year(groups: dict[str, str | None], month: int, anchor: date, ahead: bool) -> int:
    """The year of a quarter that names none."""
    if groups["which"] == "last":
        return anchor.year - 1
    if ahead:
        return anchor.year + (month + 2 < anchor.month)
    return anchor.year - (month > anchor.month)


JULY = 7


def _season(groups: dict[str, str | None], anchor: date | None, ahead: bool) -> Stretch | None:
    """A season of the northern year: "last summer" is the last that is over, "this summer" the nearest one."""
    month = SEASONS[groups["season"] or "summer"]
    if groups["year"]:
        return months_from(int(groups["year"]), month, 3)
    if anchor is None:
        return None
    years = [anchor.year - 2, anchor.year - 1, anchor.year, anchor.year + 1]
    if groups["which"] == "last":
        year = max(year for year in years if _after(year, month) <= anchor)
    elif groups["which"] == "next":
        year = min(year for year in years if date(year, month, 1) > anchor)
    else:
        year = min(years, key=lambda year: _days_off(year, month, anchor, ahead))
        if not ahead and _days_off(year, month, anchor, ahead) > NEARBY:
            return None  # "this summer" in March is of the southern year
    return months_from(year, month, 3)


NEARBY = 100
"""Days behind a season, of which a text still says "this summer"."""


def _after(year: int, month: int) -> date:
    """The day after three months from a month on."""
    return date(year + (month + 3 > 12), (month + 2) % 12 + 1, 1)


def _days_off(year: int, month: int, anchor: date, ahead: bool) -> int:
    """How many days lie between a season and the anchor; of what is told as past, a season to come lies far off."""
    to_come = (date(year, month, 1) - anchor).days
    return to_come * (1 if ahead else 3) if to_come > 0 else max(0, (anchor - _after(year, month)).days)


def _halves(groups: dict[str, str | None], anchor: date | None, ahead: bool) -> Stretch | None:
    """Half of a year."""
    if not groups["year"] and anchor is None:
        return None
    year = int(groups["year"]) if groups["year"] else (anchor or date.min).year - (groups["which"] == "last")
    if not groups["which"] and not groups["year"] and anchor is not None:
        year -= groups["count"] == "second" and anchor.month < JULY
    month = 1 if groups["count"] == "first" else JULY
    return None if _runs(groups, year, month + 5, anchor, ahead) else months_from(year, month, 6)


def _decade(groups: dict[str, str | None], anchor: date | None, ahead: bool) -> Stretch | None:
    """Ten years."""
    year = int(groups["year"] or 0)
    return Stretch(f"{year}-01-01", str(year + 9), "year")


_MAKERS: dict[str, Callable[[dict[str, str | None], date | None, bool], Stretch | None]] = {
    "date": _date,
    "month": _month,
    "year": _year,
    "weekday": _weekday,
    "offset": _offset,
    "unit": _unit,
    "past": _past,
    "ago": _ago,
    "quarter": _quarters,
    "half": _halves,
    "season": _season,
    "decade": _decade,
    **PERIOD_MAKERS,
}
