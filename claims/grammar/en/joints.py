"""What joins two figures into a range, and what keeps them two: between 30 and 40, rose from 30 to 40."""

import re

OTHER_SIDE = re.compile(
    r"\ and\ (?:about\ |around\ |(?P<open>more\ than\ |over\ |at\ least\ )|up\ to\ |as\ many\ as\ )?(?:(?:us|a|c|hk|nz)?[$`])?(?=[\da-z])",
    re.VERBOSE,
)
CHANGES = frozenset(
    [
        "by",
        "from",
        "rose",
        "fell",
        "grew",
        "climbed",
        "dropped",
        "jumped",
        "rise",
        "fall",
        "up",
        "down",
        "increased",
        "decreased",
        "raised",
        "cut",
        "to",
    ]
)
RANGES = frozenset(
    [
        "range",
        "ranges",
        "ranging",
        "ranged",
        "vary",
        "varies",
        "varying",
        "anywhere",
        "estimates",
        "aged",
        "ages",
        "children",
    ]
)
PERCENT_TO = re.compile(r"\ to\ (?=[\d.])|\ ?-\ ?(?=\d)", re.VERBOSE)
ON = re.compile(r"(?:(?:\ an?\ [a-z]+)?,?\ (?:[a-z]+\ )?to\ $|\ or\ $)")
VOTED_TO = " to "
"""Between the two sides of a vote told in words."""
FROM = frozenset(["from", "between"])
BARE = re.compile(
    r"\ ?[.,;)]|\ (?:by|for|in|on|at|and|as|over|from|last|this|after|since|when|while|during|within)\b|\s*$"
)
SHARED = {
    "from": re.compile(r"(?=\ to\ [\d.]+(?:\ ?%|\ per\ ?cent))", re.VERBOSE),
    "to": re.compile(r"(?=\ from\ [\d.]+(?:\ ?%|\ per\ ?cent))", re.VERBOSE),
}
"""Behind a bare figure that shares the percent of the next, by the word before it: "to 12.4 from 13.1 percent"."""
