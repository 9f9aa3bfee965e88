"""What one text itself leaves open: the figures of one fact in, the disagreements that a text declares out.

Whoever sums up several accounts in one text gives their ends rather than one number: "between four and five people were
killed", "up to ten" beside a source's eight. No two of these figures need to be irreconcilable; the text says by its
words that its accounts differ.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from claims.facts.cite import cite
from claims.facts.classes import HARM, is_linked
from claims.facts.conflict import Conflict, make_conflict
from claims.facts.counted import class_of
from claims.facts.figure import Figure, reading_order
from claims.facts.totals import near_cues

WIDE = 3
"""How many times the least of several accounts the greatest may be."""
FIRM = ("exact", "about", "at_least")


class Open(NamedTuple):
    """A count that a text leaves open, and the figures that are its ends."""

    low: float
    high: float
    figures: tuple[Figure, ...]


def find_declared(fact: str, event: str, figures: Iterable[Figure]) -> Iterator[Conflict]:
    """One conflict a document that leaves a count of people open."""
    by_document: dict[int, list[Figure]] = defaultdict(list)
    for f in figures:
        if f.kind == "count" and class_of(f).event in HARM and "early" not in near_cues(f) and not _is_part(f):
            by_document[f.document].append(f)
    for document in sorted(by_document):
        same = sorted(by_document[document], key=reading_order)
        found = next((found for find in WAYS if (found := find(same))), None)
        if found:
            yield _make(fact, event, found)


def _is_part(figure: Figure) -> bool:
    """Whether the words before a number make it a part of another: what is open is not the count of this fact."""
    return is_linked(figure.quote, figure.start - figure.quote_start)


def _make(fact: str, event: str, left: Open) -> Conflict:
    """The conflict of a count that is left open."""
    first, *others = left.figures
    reason = (
        f"{cite(first)}: the text itself leaves it open between {left.low:,} and {left.high:,}, so its accounts differ."
    )
    settle = f"Ask who says {left.low:,} and who says {left.high:,}, and when they counted."
    sides = tuple(filter(None, ((first,), tuple(others))))
    return make_conflict("contradiction", fact, event, sides, left.high - left.low, reason, settle)


def find_range(figures: Sequence[Figure]) -> Open | None:
    """A range whose ends are too exact to be a guess, with the figures inside it."""
    for f in figures:
        if is_declared(f):
            low, high = f.low or 0, f.high or 0
            return Open(low, high, (f, *(o for o in figures if o.id != f.id and low <= o.number <= high)))
    return None


def is_declared(figure: Figure) -> bool:
    """Whether a figure is a range that stands for two accounts, as "between four and five" does and "between 30 and 40"
    does not.
    """
    low, high = figure.low, figure.high
    if figure.hedge != "range" or low is None or high is None:
        return False
    return low < high <= WIDE * max(low, 1) and any(end < 10 or end % 10 for end in (low, high))


def find_ceiling(figures: Sequence[Figure]) -> Open | None:
    """A ceiling ("up to ten") with the least figure that falls short of it."""
    for f in figures:
        if f.hedge == "at_most":
            below = [o for o in figures if o.number < f.number <= WIDE * o.number and o.hedge in FIRM]
            if below:
                least = min(below, key=lambda o: o.number)
                return Open(least.number, f.number, (f, least))
    return None


def find_floor(figures: Sequence[Figure]) -> Open | None:
    """The writer's own floor ("at least five") beside what a source counts beyond it."""
    for f in figures:
        if f.hedge == "at_least" and f.source is None:
            beyond = [o for o in figures if o.source and o.hedge == "exact" and o.number > f.number]
            if beyond:
                most = max(beyond, key=lambda o: o.number)
                return Open(f.number, most.number, (f, most))
    return None


WAYS: tuple[Callable[[Sequence[Figure]], Open | None], ...] = (find_range, find_ceiling, find_floor)
"""How a text leaves a count open, the plainest first."""
