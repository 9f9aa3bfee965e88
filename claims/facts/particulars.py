"""What is said of one named person or thing that is no claim: ages, prison terms, the years of what happens once.

Two such figures are of one fact where they say one thing of one name and, where many have that name, their texts have
more in common. Two ages of one week cannot both be right; in half a year there may be a birthday.
"""

from claims.extract.claim import CORE
from claims.extract.particulars import DATE, Particular, Said, complete, find_particular
from claims.facts.days import days_between
from claims.facts.figure import Figure, of_figure
from claims.facts.intervals import admit_days
from claims.facts.stems import content_words, stem
from claims.grammar.en.particulars import AGAIN, AGE, BAN, IN_STORIES, OF_AGES, OF_TERMS, TERM

SHARED, MANY = 2, 4
"""Words besides the name that two texts about one person share: there are many John Smiths, and more Smiths."""
FULL = 2
"""Parts of a name that tell who is meant where the other text has more of them."""
MONTHS, MONTH = 12, 31
"""Months of a year, and days of one at most."""
SOON, YEAR = 7, 365
"""Days in which nobody is taken to have had a birthday, and in which everybody has one."""
_OF_TERMS = frozenset(map(stem, OF_TERMS))
_DIE, _OF_AGES = stem("die"), frozenset(map(stem, OF_AGES))


@of_figure
def particular_of(figure: Figure) -> Particular | None:
    """What a figure says of a named person or thing; None where it is a claim, as nearly all are."""
    if figure.kind in CORE or figure.event is None:
        return None
    at, end = figure.start - figure.quote_start, figure.end - figure.quote_start
    found = find_particular(Said(figure.kind, figure.quote, at, end, figure.before))
    return complete(found, f"{figure.lead} {figure.before}") if found else None


def words_of(figure: Figure) -> frozenset[str]:
    """The stems of what the sentence of a particular says, and what stands before it."""
    words = content_words(f"{figure.before} {figure.quote}")
    return words - _OF_TERMS if figure.event == TERM else words


def are_of_one(a: Particular, b: Particular, shared: frozenset[str], terse: bool = False) -> bool:
    """Whether two names can be of one person or thing: the shorter is in the other, and says enough; the less it says,
    the more words their texts must share, but where one is `terse` and says nothing else.

    >>> hill, nurse = (Particular("age", frozenset(name.split())) for name in ("anna hill", "nurse anna hill"))
    >>> are_of_one(hill, nurse, frozenset({"ferri", "drown"})), are_of_one(hill, nurse, frozenset())
    (True, False)
    """
    few, many = sorted((a.whose, b.whose), key=len)
    if a.told != b.told or not few <= many:
        return False
    if a.told not in IN_STORIES or (a.told in (TERM, BAN) and len(few) >= FULL):
        return len(few) >= FULL or few == many
    if a.told == AGE and len(few) >= FULL and (terse or _DIE in shared):
        return True  # one dies once
    return len(shared - content_words(" ".join(few))) >= (SHARED if len(few) >= FULL else MANY)


def is_terse(whose: frozenset[str], words: frozenset[str]) -> bool:
    """Whether a text says nothing of somebody but an age, by those of its words that another text has not."""
    return not words - content_words(" ".join(whose)) - _OF_AGES


def are_two_times(told: str, a: Figure, b: Figure) -> bool:
    """Whether what may happen again happened at two times: two days within a month are rather a slip than two
    arrests.
    """
    if told not in AGAIN:
        return False
    first, second = sorted((admit_days(a.number), admit_days(b.number)))
    return second.low > first.high and (_days(second.low) - _days(first.high) > MONTH)


def _days(number: float) -> int:
    """A day written as one number, in days counted as if all months were of one length."""
    year, month, day = int(number) // 10_000, int(number) // 100 % 100, int(number) % 100
    return (year * MONTHS + min(month, MONTHS)) * MONTH + min(day, MONTH)


def is_lasting(figure: Figure) -> bool:
    """Whether a figure is the day of what happens once, which no later text may change: when somebody was born."""
    return figure.kind == DATE and figure.event not in AGAIN


def may_be_older(a: Figure, b: Figure) -> bool:
    """Whether birthdays between the days of two texts explain two ages, the first of which is the earlier."""
    days = days_between((a.published or "")[:10], (b.published or "")[:10])
    return a.kind == b.kind == "age" and days > SOON and 0 < b.number - a.number <= days / YEAR + 1
