"""A conflict: its sides in, the record with a stable id out."""

import hashlib
from typing import NamedTuple

from claims.facts.figure import Figure


class Conflict(NamedTuple):
    """Figures that cannot all be true."""

    id: str
    kind: str
    """contradiction, misquote, reversal, arithmetic or headline."""
    fact: str
    event: str
    sides: tuple[tuple[Figure, ...], ...]
    """The figures, those that agree with one another together."""
    low: float
    high: float
    radius: float
    reason: str
    settle: str
    """What would settle it."""

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The figures of all sides."""
        return tuple(f for side in self.sides for f in side)


def make_conflict(
    kind: str, fact: str, event: str, sides: tuple[tuple[Figure, ...], ...], radius: float, reason: str, settle: str
) -> Conflict:
    """A conflict of these sides, its ends taken from their numbers."""
    numbers = [f.number for side in sides for f in side]
    return Conflict(
        _digest(kind, fact, sides),
        kind,
        fact,
        event,
        sides,
        min(numbers),
        max(numbers),
        round(radius, 3),
        reason,
        settle,
    )


def _said(figure: Figure) -> str:
    """A figure's number, both ends of a range, and which end a floor or ceiling leaves open."""
    if figure.hedge == "range" and figure.low is not None and figure.high is not None:
        return f"{figure.low:g}-{figure.high:g}"
    if figure.hedge in ("at_least", "at_most"):
        return f"{figure.number:g}-" if figure.hedge == "at_least" else f"-{figure.number:g}"
    return f"{figure.number:g}"


def _digest(kind: str, fact: str, sides: tuple[tuple[Figure, ...], ...]) -> str:
    """A stable id: the same fact and numbers give the same conflict, whoever repeats them."""
    numbers = sorted({_said(f) for side in sides for f in side})
    return kind[:4] + "-" + hashlib.sha256("|".join([kind, fact, *numbers]).encode()).hexdigest()[:10]
