"""Whether two figures are one company's result of one quarter or year: two statements in, how surely they are out."""

from claims.facts.intervals import admit, gap
from claims.facts.statement import Statement
from claims.facts.stems import stem
from claims.facts.story import MANY_NAMES, STORY

ROUNDED = 0.05
"""What two figures of one text for one result may differ by, in parts of the larger."""


def only_one_names_metric(a: Statement, b: Statement) -> bool:
    """Whether one is a company's result and the words at the other do not say of what it is: "profit fell 12%" and
    "the stock was up 4%".
    """
    if bool(a.series) == bool(b.series):
        return False
    result, other = (a, b) if a.series else (b, a)
    return stem(result.series.partition(" ")[0].rpartition("-")[2]) not in other.near


def likeness_of_series(a: Statement, b: Statement) -> float:
    """How surely two statements give one company's result of one quarter or year, 0 where they do not."""
    if a.story.isdisjoint(b.story) or not _are_one_result(a, b):
        return 0.0
    small, large = sorted(abs(s.figure.number) for s in (a, b))
    if a.figure.document == b.figure.document and large - small > ROUNDED * large:
        return 0.0
    return STORY + MANY_NAMES + (a.figure.number == b.figure.number)


def _are_one_result(a: Statement, b: Statement) -> bool:
    """Whether two results are of one kind and time; a profit is the net profit where the figures agree."""
    return a.series == b.series or (can_be_one_result(a, b) and not gap(admit(a.figure), admit(b.figure)))


def can_be_one_result(a: Statement, b: Statement) -> bool:
    """Whether two figures can be one company's result: of one kind, or a profit and the net profit, and of one time."""
    (mine, *when), (theirs, *then) = a.series.split(" "), b.series.split(" ")
    short, long = sorted((mine, theirs), key=len)
    return when == then and f"-{long}".endswith(f"-{short}") and not a.story.isdisjoint(b.story)
