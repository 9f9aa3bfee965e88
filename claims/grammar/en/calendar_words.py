"""The English words of the calendar: days, months, units and small counts, each with its number."""

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKDAYS = frozenset(DAYS)
NAMED_DAYS = WEEKDAYS.union(["yesterday", "today", "tomorrow", "tonight"])
"""Days by their name, behind which brackets hold their date: "yesterday (29)"."""
PARTS_OF_DAY = frozenset(["late", "early", "later", "earlier", "last", "on"])
"""Words before a weekday with which a time begins."""
MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"),
            ("february", "feb"),
            ("march", "mar"),
            ("april", "apr"),
            ("may",),
            ("june", "jun"),
            ("july", "jul"),
            ("august", "aug"),
            ("september", "sept", "sep"),
            ("october", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}
_NUMBERS = (
    *(("one", "a", "an", "first"), ("two", "couple", "second"), ("three", "few", "several", "third")),
    *(("four", "fourth", "final"), ("five",), ("six",), ("seven",), ("eight",), ("nine",), ("ten",), ("eleven",)),
    *(("twelve", "dozen"), ("thirteen",), ("fourteen",), ("fifteen",)),
)
COUNTS = {word: number for number, words in enumerate(_NUMBERS, start=1) for word in words}
COUNTS |= {"twenty": 20, "twenty-four": 24, "thirty": 30, "thirty-six": 36, "forty-eight": 48, "seventy-two": 72}
QUARTERS = {"q1": 1, "q2": 2, "q3": 3, "q4": 4}
"""Quarters of a year as firms number them."""
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""Seasons with the month that they begin with in the north."""
UNITS = {
    "hour": 0,
    "day": 1,
    "night": 1,
    "week": 7,
    "weekend": 7,
    "fortnight": 14,
    "month": 30,
    "quarter": 91,
    "year": 365,
}
"""Units with their length in days; months and years are counted on the calendar."""
LONG = {"decade": 10, "century": 100}
