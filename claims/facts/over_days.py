"""Figures that count over some days beside those of one: the figures of one incident by document in, the same out.

"Raids killed 11 people on Sunday" and "at least 25 in three days" are of one bombardment, and count not the same.
"""

from collections import defaultdict
from collections.abc import Sequence

from claims.facts.besides import MOVED, days_counted
from claims.facts.classes import HURT, KILLED, Class
from claims.facts.figure import Figure
from claims.facts.totals import near_cues

Counts = Sequence[tuple[Figure, Class]]
SEVERAL = 2
"""From how many days on a count is of more than what one day brought."""
OVER_DAYS = ", over days"
"""What the class of a figure that counts over them ends with."""
_COUNTED = frozenset({KILLED, HURT})


def part_days(documents: Sequence[Counts]) -> list[list[tuple[Figure, Class]]]:
    """The figures of one incident by document; those over some days apart from those of none, where these have other
    numbers.
    """
    over = {f.id for counts in documents for f, c in counts if c.event in _COUNTED and _is_over_days(f)}
    if not over:
        return [[*counts] for counts in documents]
    plain: dict[Class, set[float]] = defaultdict(set)
    for counts in documents:
        for figure, counted in counts:
            if figure.id not in over:
                plain[counted].add(figure.number)
    return [
        [(f, _over_days(c) if f.id in over and plain[c] and f.number not in plain[c] else c) for f, c in counts]
        for counts in documents
    ]


def _is_over_days(figure: Figure) -> bool:
    """Whether a figure counts over some days, and is no toll that rose in them: "the dead of this week's flood rose to
    41".
    """
    return days_counted(figure) >= SEVERAL and MOVED.isdisjoint(near_cues(figure))


def _over_days(counted: Class) -> Class:
    """The class of a figure that counts over some days."""
    return counted._replace(event=counted.event + OVER_DAYS)
