"""For which month, quarter or week a figure is published, not on which day: its figure and words around it in, the
period out.

"2023-08" is a month, "2023-2" a quarter, "2023" a year, "2023-w35" a week.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from claims.facts.figure import Figure
from claims.grammar.en.calendar_words import MONTHS
from claims.grammar.late import late
from claims.grammar.word_lists import read_table

FISCAL = "fiscal"
"""The row of the table for a quarter of the company's own year."""
WHOLE_YEAR = "year"
"""The row for a year."""
YEAR, QUARTERS = 12, 4
"""Months and quarters of a year."""
LATE = 20
"""Days before a quarter's end from which on papers may tell of it."""
YEAR_BEHIND = 60
"""Code points from the name of a quarter on in which its year is named."""
_TABLE = read_table("series")["period"]
_QUARTERS = ("first", "second", "third", "fourth")
"""Rows of the table, in their order."""
_PERIODS = late(
    r"\b(?:" + "|".join(f"(?P<{name}>{_TABLE[name]})" for name in ("half", "year", "fiscal", *_QUARTERS)) + r")"
)
_LATEST = late(rf"\b(?:{_TABLE['latest']})\b")
_YEAR = late(r"\b(?:19|20)\d\d\b")
_MONTH = late(
    rf"(?P<left>\b[\w-]+ )?\b(?P<month>{'|'.join(sorted(map(str.capitalize, MONTHS), key=len, reverse=True))})\b"
    r"\.?(?!\s\d{1,2}\b(?!\d))(?! quarter)(?:,? (?:of )?(?P<year>(?:19|20)\d\d)\b)?"
)
_NO_MONTH = frozenset(_TABLE["no_month"].split())
_LAST_MONTH, _MONTH_BEFORE, _YEAR_BEFORE = (
    late(rf"\b(?:{_TABLE[name]})\b") for name in ("last_month", "month_before", "year_before")
)


def find_quarter(figure: Figure, clause: str, sentence: str) -> str:
    """The quarter or year that a figure is over: its clause says it, else its sentence, else how the text begins; of
    what a sentence calls quarterly no year.
    """
    quarterly = _LATEST.search(sentence) is not None
    for said in (clause, sentence, figure.lead.lower()):
        found = {match.lastgroup or "" for match in _PERIODS.finditer(said)}
        found -= {WHOLE_YEAR} if quarterly else set()
        found = found - {FISCAL} or found  # "from October to December, its second fiscal quarter"
        if found:
            return date_quarter(figure, found.pop(), clause) if len(found) == 1 else ""
    latest = quarterly or _LATEST.search(figure.lead.lower()) is not None
    return date_quarter(figure, FISCAL, clause) if latest else ""


def quarter_in(figure: Figure, said: str) -> str:
    """The first quarter or year that some words name, in lower case."""
    found = _PERIODS.search(said)
    return date_quarter(figure, found.lastgroup or "", said[found.start() :][:YEAR_BEHIND]) if found else ""


def date_quarter(figure: Figure, name: str, clause: str) -> str:
    """A quarter or year by its number: that of the year named beside it, else the last before the text."""
    if name == "half":
        return ""
    named = _YEAR.findall(clause)
    if len(set(named)) > 1:
        return ""
    year, month, day = printed_on(figure)
    if name == WHOLE_YEAR:
        return named[0] if named else str(year - 1)
    if name == FISCAL:  # by no calendar but the company's own: the quarter that is over
        over = (month - 1) // 3
        return f"{year}-{over}" if over else f"{year - 1}-4"
    quarter = _QUARTERS.index(name) + 1
    ended = month + (day > 31 - LATE) > 3 * quarter or (month == 3 * quarter and day > 31 - LATE)
    return f"{named[0] if named else year - (not ended)}-{quarter}"


def months_in(figure: Figure, said: str) -> Iterator[str]:
    """The months that some words, as printed, say a figure is for, in their order; none with a day is one."""
    for found in _MONTH.finditer(said):
        before = (found["left"] or "").strip().lower()
        if not (before in _NO_MONTH or before[:1].isdigit() or (found["month"] == "May" and not before)):
            yield _date_month(figure, MONTHS[found["month"].lower()], found["year"])


def _date_month(figure: Figure, month: int, named: str | None) -> str:
    """A month by its number: that of the year named beside it, else the last that had begun."""
    year, printed, _ = printed_on(figure)
    return f"{named or year - (month > printed)}-{month:02}"


def month_told(figure: Figure, said: str) -> str:
    """The month that some words say a figure is for, by name or as the one before the text."""
    named = next(months_in(figure, said), "")
    return named or (last_month(figure) if _LAST_MONTH.search(said.lower()) else "")


def last_month(figure: Figure) -> str:
    """The month before the one in which a figure was printed."""
    year, month, _ = printed_on(figure)
    return shift(f"{year}-{month:02}", -1)


def told_before(said: str) -> int:
    """By how many months the words behind a figure put it before the time that its sentence tells of; 0 where they say
    nothing.
    """
    if _YEAR_BEFORE.search(said):
        return YEAR
    return 1 if _MONTH_BEFORE.search(said) else 0


def shift(period: str, by: int) -> str:
    """Another period of the same kind, so many earlier or later.

    >>> shift("2023-01", -1), shift("2023-1", -1), shift("2023-w01", -1), shift("2023", 1)
    ('2022-12', '2022-4', '2022-w52', '2024')
    """
    year, _, part = period.partition("-")
    if part.startswith("w"):
        iso = (date.fromisocalendar(int(year), int(part[1:]), 1) + timedelta(weeks=by)).isocalendar()
        return f"{iso.year}-w{iso.week:02}"
    size = YEAR if len(part) == len("08") else QUARTERS if part else 1
    count = int(year) * size + int(part or 1) - 1 + by
    return f"{count // size}-{count % size + 1:0{len(part)}}" if part else str(count)


def week_of(day: str | None) -> str:
    """The week, from Monday, of an ISO day; empty where it names none."""
    if not day or len(day) < len("2023-08-31"):
        return ""
    iso = date.fromisoformat(day[:10]).isocalendar()
    return f"{iso.year}-w{iso.week:02}"


def printed_on(figure: Figure) -> tuple[int, int, int]:
    """The year, month and day on which a figure was printed; the end of what is named of them."""
    year, month, day = (int(part) for part in f"{figure.published}-12-31"[:10].split("-"))
    return year, month, day


def name_period(period: str) -> str:
    """A period in words: "August 2023", "2023 Q2", "2023".

    >>> name_period("2023-08"), name_period("2023-2"), name_period("2023"), name_period("2023-w35")
    ('August 2023', '2023 Q2', '2023', '2023-08-28')
    """
    year, _, part = period.partition("-")
    if part.startswith("w"):
        return date.fromisocalendar(int(year), int(part[1:]), 1).isoformat()
    if len(part) == len("08"):
        return f"{_names()[int(part) - 1]} {year}"
    return f"{year} Q{part}" if part else year


def _names() -> list[str]:
    """The months by their full names."""
    first: dict[int, str] = {}
    for name, number in MONTHS.items():
        first.setdefault(number, name.capitalize())
    return list(first.values())


def first_told(periods: Iterable[str]) -> str:
    """The first period that is told, empty where none is."""
    return next(filter(None, periods), "")
