"""What an editor must look at: the figures of one fact in, its conflicts out.

Figures that say the same thing on one day are one position; positions are sorted and swept, so that a fact of fifty thousand
claims costs a sort and no pairs.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from math import inf
from typing import NamedTuple

from claims.facts.figure import HARMLESS, Figure, reading_order
from claims.facts.intervals import Interval, admit, gap, radius
from claims.facts.relate import Relation, cues, cut_words, relate
from claims.facts.slips import name_slip
from claims.facts.sources import same_voice, voice

MANY = 6
"""Figures at either end of a day's range that are compared with each other."""


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


class Position(NamedTuple):
    """What one voice says on one day, with the claims that say it."""

    figure: Figure
    interval: Interval
    voice: str
    figures: tuple[Figure, ...]


def find_conflicts(fact: str, event: str, figures: Sequence[Figure]) -> list[Conflict]:
    """The conflicts among the figures of one fact, the most serious first."""
    positions = find_positions(figures)
    found: list[Conflict] = []
    clash = _find_clashes(fact, event, positions)
    found += clash
    return sorted(found, key=lambda c: (-c.radius, c.id))


def find_positions(figures: Iterable[Figure]) -> list[Position]:
    """The distinct things said: voice, day, number and hedge, each with its claims."""
    said: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for f in figures:
        if f.stance not in HARMLESS and f.status != "rejected":
            early = bool(f.quote) and "early" in cues(f)
            said[(voice(f), f.document if early else 0, f.day, f.low, f.high, f.value, f.hedge)].append(f)
    return [
        Position(min(same, key=reading_order), admit(same[0]), str(key[0]), tuple(sorted(same, key=reading_order)))
        for key, same in said.items()
    ]


def _find_clashes(fact: str, event: str, positions: Sequence[Position]) -> list[Conflict]:
    """Contradictions and misquotes: day by day, the lowest figures against the highest."""
    days: dict[str | None, list[Position]] = defaultdict(list)
    for position in positions:
        days[position.figure.day].append(position)
    pairs: list[tuple[Position, Position, Relation]] = []
    for day in sorted(days, key=str):
        pairs += _sweep(days[day])
    return _conflicts(fact, event, pairs, positions)


def _sweep(positions: Sequence[Position]) -> list[tuple[Position, Position, Relation]]:
    """Pairs of one day that contradict each other, the ends of the range only."""
    lowest = sorted(positions, key=lambda p: (p.interval.high, p.interval.low, reading_order(p.figure)))
    highest = sorted(positions, key=lambda p: (-p.interval.low, -p.interval.high, reading_order(p.figure)))
    found = []
    for low in lowest[:MANY]:
        for high in highest[:MANY]:
            if gap(low.interval, high.interval) and low.interval.high < high.interval.low:
                first, second = sorted((low.figure, high.figure), key=reading_order)
                relation = relate(first, second)
                if relation.name == "contradiction":
                    found.append((low, high, relation))
    return found


def _conflicts(
    fact: str, event: str, pairs: Sequence[tuple[Position, Position, Relation]], positions: Sequence[Position]
) -> list[Conflict]:
    """One conflict a kind for the pairs found, led by the widest gap."""
    by_kind: dict[str, list[tuple[Position, Position, Relation]]] = defaultdict(list)
    for low, high, relation in pairs:
        by_kind["misquote" if _is_misquote(low, high) else "contradiction"].append((low, high, relation))
    return [_make(fact, event, kind, mine) for kind, mine in by_kind.items()]


def _is_misquote(low: Position, high: Position) -> bool:
    """Whether one source is given two figures for one stated day in two documents."""
    return same_voice(low.voice, high.voice) and low.figure.document != high.figure.document and bool(low.figure.source)


def _make(fact: str, event: str, kind: str, pairs: Sequence[tuple[Position, Position, Relation]]) -> Conflict:
    """A conflict of a kind from the pairs that clash."""
    low, high, relation = max(pairs, key=lambda p: (p[2].radius, p[0].figure.name))
    lows, highs = [p[0] for p in pairs], [p[1] for p in pairs]
    sides = _sides(lows, highs)
    reason = relation.reason
    if kind == "misquote":
        slip = name_slip(low.figure, high.figure)
        reason = f"{reason[:-1]}; one source, one day: {slip or 'someone copied it wrong'}."
    return Conflict(
        _digest(kind, fact, sides), kind, fact, event, sides, _end(lows, "low"), _end(highs, "high"), relation.radius, reason,
        _settle(kind, low, high),
    )  # fmt: skip


def _sides(lows: Sequence[Position], highs: Sequence[Position]) -> tuple[tuple[Figure, ...], ...]:
    """The figures by side, each number one side."""
    sides: dict[tuple[float | int | None, float | int | None], dict[int, Figure]] = defaultdict(dict)
    for position in (*lows, *highs):
        for figure in position.figures[:50]:
            sides[(figure.low, figure.high)][figure.id] = figure
    return tuple(tuple(side.values()) for _, side in sorted(sides.items(), key=lambda s: str(s[0])))


def _end(positions: Sequence[Position], which: str) -> float:
    """The least or greatest number that the positions name."""
    numbers = [p.figure.number for p in positions]
    return min(numbers) if which == "low" else max(numbers)


def _digest(kind: str, fact: str, sides: tuple[tuple[Figure, ...], ...]) -> str:
    """A stable id: the same fact and numbers give the same conflict, whoever repeats them."""
    numbers = sorted({f"{f.number:g}" for side in sides for f in side})
    return kind[:4] + "-" + hashlib.sha256("|".join([kind, fact, *numbers]).encode()).hexdigest()[:10]


def _settle(kind: str, low: Position, high: Position) -> str:
    """What an editor can do to settle it."""
    if kind == "misquote":
        return f"Look the figure up at the source ({low.figure.source})."
    a, b = (p.figure.source or p.figure.publisher or p.figure.name for p in (low, high))
    return f"Ask {a} and {b} when and how they counted."


__all__ = ["Conflict", "Position", "cut_words", "find_conflicts", "find_positions", "inf", "radius"]
