"""Two figures side by side: figures in, what their words admit together out."""

from typing import NamedTuple

from claims.facts.classes import within
from claims.facts.counted import class_of
from claims.facts.figure import Figure
from claims.facts.intervals import Interval, admit, gap
from claims.facts.places import canonical_place, lies_in
from claims.facts.totals import is_total
from claims.spans import build


class Pair(NamedTuple):
    """Two figures with what their words admit, `b` the later one."""

    a: Figure
    b: Figure
    x: Interval
    y: Interval
    gap: float
    """How far apart what they admit lies; 0 where they share a number."""
    grouped: bool
    """Whether they are of one fact."""


def make_pair(a: Figure, b: Figure, grouped: bool) -> Pair:
    """Two figures with what their words admit."""
    x, y = admit(a), admit(b)
    return build(Pair, (a, b, x, y, gap(x, y), grouped))


def by_width(pair: Pair) -> tuple[Figure, Figure]:
    """The figure that admits more, and the other one."""
    wider = pair.x.high - pair.x.low >= pair.y.high - pair.y.low
    return (pair.a, pair.b) if wider else (pair.b, pair.a)


def by_number(pair: Pair) -> tuple[Figure, Figure]:
    """The lower figure, and the higher one."""
    return (pair.a, pair.b) if pair.x.low < pair.y.low else (pair.b, pair.a)


def part_and_whole(pair: Pair) -> tuple[Figure, Figure] | None:
    """The part and the whole, where one counts some of what the other counts."""
    a, b = pair.a, pair.b
    if pair.grouped and a.part_of is None and b.part_of is None and not (is_total(a) or is_total(b)):
        return None  # of most nothing more need be asked
    found = (a, b) if _is_within(pair, a, b) else (b, a) if _is_within(pair, b, a) else None
    if found is None or found[0].number > found[1].number or class_of(a).event != class_of(b).event:
        return None
    return found


def _is_within(pair: Pair, part: Figure, whole: Figure) -> bool:
    """Whether a figure counts some of what another one counts: by its group, by the text's own link, by its place."""
    if not pair.grouped and within(class_of(part).group, class_of(whole).group):
        return True
    if part.part_of == whole.start and part.document == whole.document:
        return True
    return is_total(part) and lies_in(canonical_place(part.place), canonical_place(whole.place))
