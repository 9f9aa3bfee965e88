"""What rows that name times are made of, and the parts of their patterns over the shadow.

In: nothing. Out: TimeRule, and `time_rule`, which compiles a row.
"""

import re
from typing import NamedTuple

from claims.grammar.en.calendar_words import COUNTS, LONG, MONTHS, UNITS
from claims.grammar.late import late

MONTH = rf"(?P<month>{'|'.join(sorted(MONTHS, key=len, reverse=True))})(?![a-z])\.?"
DAY_OF_MONTH = r"(?P<day>[0-3]?[0-9])(?:st|nd|rd|th)?"
YEAR = r"(?P<year>(?:19|20)[0-9][0-9]|2100)(?![0-9]|,[0-9]|\.[0-9])"
PART_OF_DAY = r"(?:,? (?:early |late |in the )?(?:morning|afternoon|evening|night|midnight|noon|lunchtime))?"
COUNT = rf"(?P<count>[0-9]{{1,3}}|{'|'.join(COUNTS)})"
UNIT = rf"(?P<unit>{'|'.join(sorted((*UNITS, *LONG), key=len, reverse=True))}|decade|centurie)s?(?![a-z-])"
TO = r"(?:-| to | and | or | until | through | - )"


_HAPPENED = (
    "elections?|war|crisis|floods?|quake|earthquake|tsunami|eruption|outbreak|epidemic|pandemic|famine|storms?|"
    "hurricane|cyclone|typhoon|fires?|riots?|massacre|attacks?|bombings?|crash|uprising|revolution|invasion|recession|"
    "genocide|coup|disaster|tragedy|heatwave|strike|census|referendum"
)
"""What is told apart from others of its kind by its year: "the outbreak of 2022"."""
DATED = (
    r"(?:\b(?:in|since|during|by|from|until|till|through|throughout|between|before|after|early|late|mid|fiscal|year|season|"
    r"(?:summer|winter|spring|fall|autumn|end|start|beginning|middle|half|quarter|whole|rest|all|course|months?) of|"
    rf"(?:{_HAPPENED}) of|"
    r"(?:19|20)[0-9][0-9] (?:to|and|or)|(?:years?|decades?|century) (?:to|ending|ended))|[(])(?: (?:the year|early|late|mid|fiscal))?[ -]?$"
)
"""What must stand before a bare year or month, else it is a number or a verb."""
DATED_MONTH = DATED.replace("(?:in|", "(?:in|of|for|to|and|about|around|next|last|this|")
SPAN_LED = r"\b(?:in|over|during|within|for|of|the|these|this|from)(?: (?:the|about|just the|only the))? $"


class TimeRule(NamedTuple):
    """One way to name a time."""

    name: str
    make: str
    """Which arithmetic reads its groups (claims.extract.dates)."""
    heads: str
    """The characters that it can begin with; of one that looks behind its head, the pairs that stand there."""
    pattern: re.Pattern[str]
    needs: re.Pattern[str] | None
    """What must stand to the left, if anything."""
    capital: bool
    """Whether it names a month by a word, which then has a capital ("may" and "march" are verbs)."""
    behind: int
    """How far before its head (the rare word "ago" of "ten years ago") it may begin."""
    says: tuple[tuple[str, str | None, str | None, str | None], ...]
    """Examples, published on Monday 14 March 2022: words, since, as-of, precision."""
    silent: tuple[str, ...]
    """Near misses: nothing in them is a time to this whole table."""


def time_rule(
    name: str,
    make: str,
    heads: str,
    pattern: str,
    says: tuple[tuple[str, str | None, str | None, str | None], ...],
    silent: tuple[str, ...],
    needs: str | None = None,
    behind: int = 0,
) -> TimeRule:
    """The row compiled; one without an example and a near miss is refused."""
    if not says or not silent:
        raise ValueError(f"time rule {name!r} needs an example and a near miss")
    left = None if needs is None else late(needs, re.ASCII)
    return TimeRule(name, make, heads, late(pattern, re.ASCII), left, MONTH in pattern, behind, says, silent)
