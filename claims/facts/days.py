"""Days as the texts have them: ISO 8601 of any precision in, counts of days and windows out."""

import re
from datetime import date, datetime
from functools import lru_cache

from claims.facts.marks import Sought
from claims.grammar.en.calendar_words import DAYS, MONTHS
from claims.grammar.late import late
from claims.grammar.word_lists import read_table

_IN_SENTENCE = str(read_table("contexts")["dated"]["before"])

Window = tuple[int, int]
"""The first and the last day of something, counted from the year 1."""

_ISO = late(r"\d{4}(?:-\d\d){0,2}(?:T|$)")


def iso_or_none(text: str | None) -> str | None:
    """A date as it is where it is ISO 8601, None where somebody wrote it in words."""
    return text if text and _ISO.match(text) else None


@lru_cache(maxsize=32768)
def days_between(first: str | None, last: str | None) -> int:
    """Days from one ISO date to another, 0 where one is unknown."""
    if not first or not last:
        return 0
    return day_window(last)[0] - day_window(first)[0]


HOUR = 3600
"""Seconds after which a toll of one day may have grown."""


def is_hours_later(first: str | None, last: str | None) -> bool:
    """Whether two texts are printed at known times of day, the last an hour or more after the first.

    >>> is_hours_later("2016-07-04T10:00+02:00", "2016-07-04T10:00+00:00"), is_hours_later("2016-07-04", "2016-07-05")
    (True, False)
    """
    if not first or not last or "T" not in first or "T" not in last:
        return False
    before, after = datetime.fromisoformat(first), datetime.fromisoformat(last)
    if (before.tzinfo is None) != (after.tzinfo is None):
        return False
    return (after - before).total_seconds() >= HOUR


@lru_cache(maxsize=32768)
def day_window(text: str) -> Window:
    """The days that an ISO date can mean.

    >>> [last - first + 1 for first, last in map(day_window, ("2016-07-04T10:00", "2016-07", "2016"))]
    [1, 31, 366]
    """
    parts = [int(p) for p in text[:10].split("-")]
    first = date(parts[0], *([*parts[1:], 1, 1])[:2])
    if len(parts) > 2:
        last = first
    elif len(parts) == 2:
        last = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    else:
        last = date(first.year + 1, 1, 1)
    return first.toordinal(), last.toordinal() - (len(parts) < 3)


def below_heading(text: str, day: str) -> str | None:
    """What a document begins with, without its day of publication, which a paper prints above the words; None where
    it is not there, or is one of the words.

    >>> below_heading("Tue 24 May 2016 Bombs kill ten.", "2016-05-24")
    '  Bombs kill ten.'
    >>> below_heading("On 24 May 2016 bombs killed ten.", "2016-05-24")
    """
    if day[:4] not in text:
        return None
    above = next((found for found in _printed_day(day[:10]).finditer(text) if not found["in"]), None)
    return f"{text[: above.start()]} {text[above.end() :]}" if above else None


@lru_cache(maxsize=256)
def _printed_day(day: str) -> re.Pattern[str]:
    """What finds the whole date of one day, with the word that puts it into a sentence, if any."""
    year, month, number = day.split("-")
    names = "|".join(name for name, n in MONTHS.items() if n == int(month))
    ordinal = rf"0?{int(number)}(?:st|nd|rd|th)?"
    dates = rf"{ordinal} (?:{names})\.?,? |(?:{names})\.? {ordinal},? |{ordinal}[-./]0?{int(month)}[-./]"
    weekdays = "|".join(f"{name}|{name[:3]}" for name in DAYS)
    return re.compile(rf"(?i)\b(?P<in>(?:{_IN_SENTENCE}) )?(?:(?:{weekdays}),? )?\b(?:{dates}){year}\b")


def weekdays_of(text: str, published: str | None) -> frozenset[int]:
    """The days that a sentence names by their weekday, each the last before or on the day of publication.

    >>> len(weekdays_of("The dam burst on Tuesday, police said on Thursday.", "2024-03-16"))
    2
    """
    if not published:
        return frozenset()
    printed = day_window(published)[0]
    return frozenset(printed - (printed - 1 - WEEKDAYS.index(day)) % 7 for day in WEEKDAY.pattern.findall(text))


WEEKDAYS = tuple(day.capitalize() for day in DAYS)
WEEKDAY = Sought(rf"\b({'|'.join(WEEKDAYS)})s?\b")


@lru_cache(maxsize=32768)
def weekday_of(day: str) -> str:
    """The name of the day of the week of an ISO date.

    >>> weekday_of("2024-03-12")
    'Tuesday'
    """
    return WEEKDAYS[(day_window(day)[0] - 1) % 7]


def span(a: Window | None, b: Window | None) -> Window | None:
    """The window that holds both."""
    if a is None or b is None:
        return a or b
    return min(a[0], b[0]), max(a[1], b[1])


def apart(a: Window | None, b: Window | None) -> int:
    """Days between two windows, 0 where they touch or one is unknown."""
    return 0 if a is None or b is None else max(0, a[0] - b[1], b[0] - a[1])
