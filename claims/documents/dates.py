"""A date as anyone writes it in, ISO 8601 to the precision given out."""

import re
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?P<month>[A-Za-z]{3,9})\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4})"
_WEEKDAY = r"(?:[A-Za-z]{3,9}\.?,?\s+)?"
_WORDED = [
    re.compile(rf"{_WEEKDAY}{_MONTH}\s+{_DAY},?\s+{_YEAR}\b"),
    re.compile(rf"{_WEEKDAY}{_DAY}\s+(?:of\s+)?{_MONTH},?\s+{_YEAR}\b"),
    re.compile(rf"{_YEAR}\s+{_MONTH}\s+{_DAY}$"),
    re.compile(rf"(?P<day>\d{{1,2}})-{_MONTH}-{_YEAR}\b"),
    re.compile(rf"{_MONTH},?\s+{_YEAR}$"),
]
_NUMERIC = re.compile(r"(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?!\d)")
_DAY_FIRST = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})\b")
_COMPACT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)$")
_CLOCK = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d")
_ZONE = re.compile(r"(?:Z|[+-]\d\d:?\d\d)$|\s(?:UTC|GMT)$")


def read_date(written: object) -> str | None:
    """The date in ISO 8601, or None where it is none or could be two; a time keeps its zone, without one only the day.

    >>> read_date("October 8, 2023"), read_date("Mon, 14 Mar 2022 18:05:00 +0000"), read_date("2022-03")
    ('2023-10-08', '2022-03-14T18:05:00+00:00', '2022-03')
    >>> read_date("03/04/2022") is None, read_date("13/04/2022")
    (True, '2022-04-13')
    """
    if isinstance(written, bool) or written is None:
        return None
    if isinstance(written, int | float):
        return _from_number(written)
    text = str(written).strip()
    for read in (_read_clock, _read_numeric, _read_worded, _read_mail, _read_year):
        found = read(text)
        if found is not None:
            return found
    return None


def _from_number(number: float) -> str | None:
    """A bare year, seconds or milliseconds since 1970."""
    if 1500 <= number < 2200:
        return _read_year(f"{number:g}")
    if 1e8 <= number < 1e10:
        return datetime.fromtimestamp(number, UTC).isoformat(timespec="seconds")
    if 1e11 <= number < 1e13:
        return datetime.fromtimestamp(number / 1000, UTC).isoformat(timespec="seconds")
    return None


def _read_clock(text: str) -> str | None:
    """An ISO time: aware as it is, naive to the day, since nobody knows where its clock stood."""
    if not _CLOCK.match(text):
        return None
    aware = _ZONE.search(text)
    try:
        moment = datetime.fromisoformat(_ZONE.sub(lambda m: "Z" if "T" in m[0] or m[0] == "Z" else m[0], text))
    except ValueError:
        return _make_date(text[:4], text[5:7], text[8:10])
    return moment.isoformat(timespec="seconds") if aware else moment.date().isoformat()


def _read_numeric(text: str) -> str | None:
    """2022-03-14, 2022/3/14, 2022-03, 20220314; 14.03.2022 where only one order is possible."""
    if found := _NUMERIC.match(text):
        return _make_date(*found.groups())
    if found := _COMPACT.match(text):
        return _make_date(*found.groups())
    if found := _DAY_FIRST.match(text):
        first, second, year = found.groups()
        if int(first) > 12 or first == second:
            return _make_date(year, second, first)
        if int(second) > 12:
            return _make_date(year, first, second)
    return None


def _read_worded(text: str) -> str | None:
    """Dates with a month's name; a time after them is let go, unless `_read_mail` knows its zone."""
    if re.search(r"\d\d:\d\d", text) and (mail := _read_mail(text)):
        return mail
    for pattern in _WORDED:
        found = pattern.match(text)
        if found and found["month"][:3].lower() in _MONTHS:
            month = _MONTHS.index(found["month"][:3].lower()) + 1
            return _make_date(found["year"], str(month), found.groupdict().get("day"))
    return None


def _read_mail(text: str) -> str | None:
    """The form of mails and RSS."""
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, IndexError, TypeError, OverflowError):
        return None
    return moment.isoformat(timespec="seconds") if moment.tzinfo else moment.date().isoformat()


def _read_year(text: str) -> str | None:
    """A bare year."""
    return text if re.fullmatch(r"(?:1[5-9]|2[01])\d\d", text) else None


def _make_date(year: str, month: str, day: str | None = None) -> str | None:
    """The date where the calendar has it."""
    try:
        if day is None:
            return date(int(year), int(month), 1).isoformat()[:7]
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None
