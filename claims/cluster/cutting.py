"""Items in sets, and the pairs of them that are left, in; pieces of bounded size out: arrays on one machine.

Pairs tie sets into knots, the surest first, as long as a knot fits a piece; knots that lie side by side make one piece.
Whatever is cut, the sets come out the same in the end (`join_at_hand`). So cut that few sure pairs lie between pieces,
few have to wait for the next round.
"""

from array import array
from collections.abc import Iterable
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from claims.facts.joining import ELSEWHERE, Union

Numbers = NDArray[np.int64]
NONE = -1
"""In place of a piece."""
FEW = 100_000
"""Pairs that are looked at first; then as many at a time as were looked at before."""


class Pairs(NamedTuple):
    """Pairs of items by their ranks, the surest first."""

    weights: NDArray[np.float64]
    a: Numbers
    b: Numbers


class Left(NamedTuple):
    """Items by their ranks, those of one kind side by side, and the pairs that are still to be looked at."""

    kinds: NDArray[np.int8]
    leaders: Numbers
    """For each item the first of its set."""
    pairs: Pairs


class Shared(NamedTuple):
    """The pairs of each piece; one that reaches out of it has its own item first and ends ELSEWHERE."""

    pieces: Numbers
    turns: Numbers
    """Their places among the pairs that are left."""
    pairs: Pairs


def cut(left: Left, most: int) -> Numbers:
    """For each item its piece; NONE where no pair of its set lies within one.

    A piece has no more than `most` items, but where one set has more, or the two of the surest pair, which always lies
    within a piece.
    """
    count = len(left.leaders)
    a, b = left.leaders[left.pairs.a], left.leaders[left.pairs.b]
    pieces = _pack(left.kinds, tie(left.leaders, a, b, most), _mark(a, b, count)[left.leaders], most)
    inside = pieces[a] == pieces[b]
    return np.where(_mark(a[inside], b[inside], count)[left.leaders], pieces, NONE)


def tie(leaders: Numbers, a: Numbers, b: Numbers, most: int) -> Numbers:
    """For each item the first of its knot: pairs of leaders tie no more than `most` items, but for the first pair."""
    union, sizes = Union(len(leaders)), array("q", np.bincount(leaders, minlength=len(leaders)).tobytes())
    parents, known = np.frombuffer(union.parent, np.int64), np.frombuffer(sizes, np.int64)
    first, end, bound = 0, 1, len(leaders)
    while first < len(a):
        x, y = find_all(parents, a[first:end]), find_all(parents, b[first:end])
        fit = (x != y) & (known[x] + known[y] <= bound)  # what does not fit now, never will
        _tie_pairs(union, sizes, zip(x[fit].tolist(), y[fit].tolist(), strict=True), bound)
        first, end, bound = end, max(end + FEW, 2 * end), most
    return find_all(parents, leaders)


def _tie_pairs(union: Union, sizes: "array[int]", pairs: Iterable[tuple[int, int]], most: int) -> None:
    """Make one of two knots where it has no more than `most` items."""
    find = union.find
    for a, b in pairs:
        x, y = find(a), find(b)
        size = sizes[x] + sizes[y]
        if x != y and size <= most:
            union.join(x, y)
            sizes[min(x, y)] = size


def find_all(parents: Numbers, items: Numbers) -> Numbers:
    """What stands for the knot of each item."""
    while True:
        above = parents[items]
        if (above == items).all():
            return items
        items = above


def _mark(a: Numbers, b: Numbers, count: int) -> NDArray[np.bool_]:
    """Which of so many items some pairs have."""
    marked = np.zeros(count, np.bool_)
    marked[a] = marked[b] = True
    return marked


def _pack(kinds: NDArray[np.int8], knots: Numbers, live: NDArray[np.bool_], most: int) -> Numbers:
    """For each item its piece: knots of one kind, side by side, as long as they have no more than `most` live items."""
    sizes = np.bincount(knots[live], minlength=len(knots))
    roots = np.flatnonzero(sizes)
    number, filled, last, numbers = NONE, 0, NONE, array("q")
    for size, kind in zip(sizes[roots].tolist(), kinds[roots].tolist(), strict=True):
        if filled + size > most or kind != last:
            number, filled, last = number + 1, 0, kind
        filled += size
        numbers.append(number)
    pieces = np.full(len(knots), NONE)
    pieces[roots] = numbers
    return pieces[knots]


def share(left: Left, pieces: Numbers) -> Shared:
    """The pairs of each piece, and those that reach out of it, in no order."""
    weights, a, b = left.pairs
    x, y = pieces[a], pieces[b]
    here, there = np.flatnonzero(x != NONE), np.flatnonzero((y != NONE) & (x != y))
    turns, reaching = np.concatenate([here, there]), np.full(len(there), ELSEWHERE)
    others = np.concatenate([np.where(x == y, b, ELSEWHERE)[here], reaching])
    return Shared(
        np.concatenate([x[here], y[there]]), turns, Pairs(weights[turns], np.concatenate([a[here], b[there]]), others)
    )


def take_in(left: Left, pieces: Numbers, leaders: Numbers, waiting: Numbers) -> Left:
    """What is left of the pairs once the pieces have told the sets of their items and which of their pairs wait."""
    weights, a, b = left.pairs
    wait = (pieces[a] != pieces[b]) | (pieces[a] == NONE)
    wait[waiting] = True
    wait &= leaders[a] != leaders[b]
    return left._replace(leaders=leaders, pairs=Pairs(weights[wait], a[wait], b[wait]))
