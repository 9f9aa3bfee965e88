"""Sets of very many things in rows of numbers: sets in, what any two of them share out.

What the things have stands as numbers in long rows, a name the same number wherever it stands, so that a look at some
rows tells what a hundred thousand pairs have in common.
"""

from array import array
from collections.abc import Collection, Iterable, Sequence
from typing import Any, NamedTuple

import numpy as np

from claims.facts.meeting import Row

NONE = -1
"""In place of a member where a set has no more."""
MANY = 40
"""Members of a set that are compared."""
BITS, ONE = 64, np.uint64(1)


class Members(NamedTuple):
    """A set of each of many things, its members as numbers."""

    sizes: Row
    bits: Row
    """Each member as a bit: sets that have none in common share nothing."""
    numbers: Row
    """Rows of the first member of each, of the second and so on, MANY at most, NONE behind the last."""

    def share(self, a: Row, other: "Members", b: Row, weights: Row | None = None) -> Row:
        """How many members the set at each place of `a` shares with the other one at `b`, or what those weigh."""
        found: Row = np.zeros(len(a), np.int64 if weights is None else np.float64)
        maybe = np.flatnonzero(self.bits[a] & other.bits[b])
        mine, theirs, bits = self.numbers[:, a[maybe]], other.numbers[:, b[maybe]], other.bits[b[maybe]]
        for row in mine:
            held = np.flatnonzero((row != NONE) & (bits >> (row & (BITS - 1)).astype(np.uint64) & ONE > 0))
            members = row[held]
            shared = (theirs[:, held] == members).any(axis=0)
            found[maybe[held]] += shared if weights is None else np.where(shared, weights[members], 0.0)
        return found

    def have(self, a: Row, members: Row) -> Row:
        """Whether the set at each place of `a` has a member, which is not NONE."""
        found: Row = (self.numbers[:, a] == members).any(axis=0)
        return found


class Numbers(dict[Any, int]):
    """A number for each of some values, the next for one that has none yet."""

    def __missing__(self, value: Any) -> int:  # noqa: ANN401 - whatever is numbered
        number = self[value] = len(self)
        return number


class Gathering:
    """Sets while they are gathered: `known` numbers their members; where it is None they are numbers."""

    def __init__(self, known: Numbers | None) -> None:
        self.known, self.counts, self.every = known, array("q"), array("q")

    def add(self, members: Collection[Any]) -> None:
        """Take in another set."""
        self.counts.append(len(members))
        self.every.extend(members if self.known is None else map(self.known.__getitem__, members))

    def finish(self) -> Members:
        """All of them."""
        return _put_in_rows(np.array(self.counts, np.int64), np.array(self.every, np.int64))


def gather(sets: Iterable[Collection[Any]], known: Numbers | None) -> Members:
    """Some sets with a number for each member, that which is known or the next; they are numbers where None is."""
    gathering = Gathering(known)
    for members in sets:
        gathering.add(members)
    return gathering.finish()


def _put_in_rows(sizes: Row, every: Row) -> Members:
    """Sets of these sizes, whose members are given one after the other."""
    count = len(sizes)
    of: Row = np.repeat(np.arange(count), sizes)
    at = np.arange(len(every)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    bits: Row = np.zeros(count, np.uint64)
    some = np.flatnonzero(sizes)
    if len(some):
        begins = (np.cumsum(sizes) - sizes)[some]
        bits[some] = np.bitwise_or.reduceat(ONE << (every % BITS).astype(np.uint64), begins)
    numbers: Row = np.full((min(MANY, int(sizes.max(initial=0))), count), NONE, np.int32)
    held = at < MANY
    numbers[at[held], of[held]] = every[held]
    return Members(sizes, bits, numbers)


def flags(values: Iterable[Any]) -> Row:
    """Whether each of some values is anything."""
    return np.array([*map(bool, values)], bool)


def number_each(values: Sequence[Any], known: dict[Any, int] | None = None) -> tuple[Row, list[Any]]:
    """A number for each of some values, one for those that are alike, and the values by their numbers."""
    numbers = dict(known or {})
    return np.array([numbers.setdefault(value, len(numbers)) for value in values], np.int64), list(numbers)
