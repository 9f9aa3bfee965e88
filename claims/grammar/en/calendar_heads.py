"""Where words of time can begin, in a text as printed or in a shadow: one cheap scan each, and the words of such sentences."""

import re

from claims.grammar.alternation import branches_of
from claims.grammar.en.calendar_words import DAYS, MONTHS, QUARTERS, SEASONS, UNITS
from claims.grammar.late import late

_MARKS = " \u00a0.,-;:)?!'\u2019\u201d\"\u2013\u2014/\n"
"""What stands behind the name of a month."""
_NAMED = (*DAYS, *(f"{month}{mark}" for month in MONTHS for mark in _MARKS))
_PLAIN = (
    *("yesterday", "today", "tonight", "overnight", "earlier today", "late yesterday", "ago"),
    *(f"this {unit}" for unit in (*UNITS, "morning", "afternoon", "evening", "past", "coming", *DAYS, *SEASONS)),
    *("last ", "next ", "past ", "previous ", "preceding "),
    *("coming", "prior", "following", "same", "since then", "since that "),
    *("mid-", "end-", "end of", "start of", "beginning of", "turn of", "months of", "weeks of"),
    *("year to date", "year-to-date", "year-end", "year's end", "year-earlier", "year-ago", "later"),
    *(
        f"{unit} {way}"
        for unit in ("year", "month", "week", "quarter", "day", "night", "evening")
        for way in ("before", "after", "previously")
    ),
    *(f"{count}-quarter" for count in ("first", "second", "third", "fourth", "final")),
    *("first-half", "second-half"),
)
_DIGITS = (
    r"[0-9](?:[0-9]{3}(?![0-9]|,[0-9])"
    r"|(?:[0-9]?(?:st|nd|rd|th)?|[0-9-]{0,4})[ \u00a0](?:of )?[JFMASONDjfmasond][aepucoAEPUCO][nbrylgptvcNBRYLGPTVC]"
    r"|[0-9]?[./-][0-9]{1,2}[./-][0-9]{4})"
)
_PRINTED = branches_of(
    [word.capitalize() for word in (*_NAMED, *_PLAIN, *QUARTERS)]
    + [*_PLAIN, "quarter", "half of", "earlier", "weekend", "FY"]
)
HEAD = re.compile(f"{_PRINTED}|{_DIGITS}")
"""What words of time begin with, or end with, in a text as printed: a cheap look."""
HEADS = re.compile(rf"[ (\n\u00a0\u201c\"](?:{_PRINTED}|{_DIGITS})")
"""The same inside a sentence, one character after the start of the match."""
_CAPITALS = branches_of([*_NAMED, *_PLAIN, *QUARTERS, "quarter", "half of", "earlier", "weekend", "fy"])
CAPITALS_HEAD = late(f"{_CAPITALS}|{_DIGITS}")
CAPITALS_HEADS = late(rf"[ (\n\"](?:{_CAPITALS}|{_DIGITS})")
"""The same two for the shadow of a text in capitals."""

_MONTH_WORDS = frozenset(
    form
    for month in MONTHS
    for form in (month, f"{month}'s", *(f"{part}-{month}" for part in ("mid", "early", "late", "end", *MONTHS)))
)
TIME_WORDS = frozenset(
    {form for day in DAYS for form in (day, day + "s", day + "'s")}
    | _MONTH_WORDS
    | {f"{word}{form}" for word in ("yesterday", "today", "tonight", "overnight") for form in ("", "'s")}
    | {
        *QUARTERS,
        "ago",
        "this",
        "last",
        "next",
        "past",
        "previous",
        "preceding",
        "quarter",
        "half",
        "earlier",
        "weekend",
        "coming",
        "following",
        "since",
        *("start", "beginning", "turn", "end", "months", "weeks", "year-end", "year-to-date", "date", "fy"),
        *(f"{count}-quarter" for count in ("first", "second", "third", "fourth", "final")),
        *("first-half", "second-half"),
    }
    | {f"{part}-{year}" for year in range(1900, 2100) for part in ("mid", "early", "late", "end")}
    | {f"{part}-{year}s" for year in range(1900, 2100, 10) for part in ("mid", "early", "late")}
    | {f"fy{year:02}" for year in (*range(100), *range(2000, 2100))}
    | {f"{year}{form}" for year in range(1900, 2101) for form in ("", "s", "'s") if not form or year % 10 == 0}
)
"""One of these is among the words of every sentence that holds words of time, but for dates all in digits …"""
BEFORE, DAYTIMES = "before", frozenset({"day", "night", "evening"})
"""… and these: "the day before, nine had died"."""
