"""Whether a figure is a running total or an addition to one: the words of a sentence and a figure in, which out.

A word that makes totals ("so far", "by Friday", "the toll") goes for the figures of its own clause, not for all
of a sentence: "the fund has lost 22 percent so far this year; its shares rose 3 percent".
"""

from typing import NamedTuple

from claims.grammar.en import dating, tallying

COUNTED_REACH, BRINGING_REACH = 70, 120
"""Code points between "the total number of", or "bringing the number of", and its figure."""
NEAR = 60
"""Code points between a figure and a time of its own."""


class Mark(NamedTuple):
    """Words in a text that make figures running totals."""

    start: int
    end: int
    onward: bool
    """Whether they go for what stands behind them alone, as "the toll" does."""


class Told(NamedTuple):
    """A time of a sentence that makes no totals: where it stands."""

    start: int
    end: int


def read_marks(shadow: str, first: int, stop: int) -> list[Mark]:
    """The words between two offsets that make totals, those of time with a day apart."""
    marks = [
        _mark(shadow, match.start() + 1, match.end(), match["onward"] is not None)
        for match in tallying.TOTAL.finditer(shadow, first, stop)
        if not _is_record(shadow, match.end())
    ]
    if shadow.startswith(tallying.OPENING_TOTALS, first):
        opening = next(words for words in tallying.OPENING_TOTALS if shadow.startswith(words, first))
        marks.insert(0, _mark(shadow, first, first + len(opening), False))
    return marks


def _mark(shadow: str, start: int, end: int, onward: bool) -> Mark:
    """A mark; one that opens its clause holds up to the comma behind what it opens: "since the storm hit, 30"."""
    if not onward and dating.FRONTED.search(shadow, max(0, start - 24), start) is not None:
        opened = tallying.OPENED.match(shadow, end)
        end = opened.end() if opened is not None else end
    return Mark(start, end, onward)


def _is_record(shadow: str, end: int) -> bool:
    """Whether "since the" only tells since when something is a record."""
    return (
        shadow.startswith("since the", end - 9) and dating.RECORD.search(shadow, max(0, end - 80), end + 1) is not None
    )


def only_narrows(shadow: str, start: int, end: int) -> bool:
    """Whether a figure only tells how large something is, or of how many some are: "a $90 million programme"."""
    if tallying.COMPOUND.match(shadow, end) or tallying.SIZED.search(shadow, max(0, start - 12), start):
        return True
    return tallying.OF_ALL.search(shadow, max(0, start - tallying.CLAUSE_REACH), start) is not None


def reaches(shadow: str, mark: Mark, start: int, end: int, others: tuple[Told, ...]) -> bool:
    """Whether words that make totals go for the figure text[start:end]; `others` are times that make none."""
    if mark.start >= end:
        return _reaches_back(shadow, mark, start, end) and not _has_own_time(shadow, others, end, mark.start)
    between = shadow[mark.end : start].removeprefix(tallying.OF_MARK)
    if tallying.ENDS_BEHIND.search(between) is not None or is_put_in(shadow, mark.start, mark.end, start):
        return False
    parts = tallying.PARTED_TOLL if mark.onward else tallying.PARTED
    return not _has_own_time(shadow, others, mark.end, start) and not (
        _is_parted(parts, between) and _is_dated(shadow, others, end)
    )


def _reaches_back(shadow: str, mark: Mark, start: int, end: int) -> bool:
    """Whether a mark goes for a figure before it."""
    between = shadow[end : mark.start]
    if mark.onward:
        return tallying.LATEST.search(between) is not None
    if tallying.ENDS_BEFORE.search(between) is not None:
        return False
    left = shadow[max(0, start - tallying.CLAUSE_REACH) : start]
    if "," in between and tallying.PUT_IN.search(left) is not None:
        return False
    if tallying.AND_HAS.search(between) is None:
        return True
    return tallying.PERFECT.search(left + " " + between.partition(" and ")[0]) is not None


def _has_own_time(shadow: str, others: tuple[Told, ...], first: int, stop: int) -> bool:
    """Whether a time between a figure and a mark parts the two: "3 percent on Friday, and has lost 22 so far"."""
    return any(
        first <= other.start
        and other.end <= stop
        and _is_parted(tallying.PARTED, shadow[other.end : stop], shadow[first : other.start])
        for other in others
    )


def _is_parted(parts: tuple[str, ...], *stretches: str) -> bool:
    return any(part in stretch for stretch in stretches for part in parts)


def _is_dated(shadow: str, others: tuple[Told, ...], end: int) -> bool:
    """Whether a time right behind a figure dates it: "has sold 40 so far, and bought three on Friday"."""
    return any(
        end <= other.start < end + NEAR and not _is_parted(tallying.PARTED, shadow[end : other.start])
        for other in others
    )


def is_put_in(shadow: str, start: int, end: int, figure: int) -> bool:
    """Whether words of time are put in between commas with what happened then, and the figure stands outside."""
    if shadow[end : end + 1] != ",":
        return False
    aside = dating.ASIDE.search(shadow, max(0, start - 60), start)
    before = max(0, start - PUT_IN_REACH)
    aside = aside or dating.CLAUSE_PUT_IN.search(shadow, before, start)
    aside = aside or dating.CLAUSE_OF_OWN.search(shadow, before, start)
    return aside is not None and not aside.start() < figure < end


PUT_IN_REACH = 90
"""Code points before a time in which the clause begins that is put in with it."""


def is_counted_so(shadow: str, start: int, end: int) -> bool:
    """Whether the words at a figure make it a running total: "the total number of victims is 12"."""
    if shadow.startswith(tallying.CUMULATIVE, end):
        return True
    if tallying.BROUGHT_TO.search(shadow, max(0, start - BRINGING_REACH), start) is not None:
        return True
    return tallying.COUNTED_SO.search(shadow, max(0, start - COUNTED_REACH), start) is not None


def is_added(shadow: str, start: int, end: int) -> bool:
    """Whether the words beside a figure make it an addition: "another 14", "14 more"."""
    return shadow.endswith(tallying.MORE_BEFORE, 0, start) or tallying.MORE_AFTER.match(shadow, end) is not None
