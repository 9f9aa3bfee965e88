"""What a fact comes to by now: its figures and a rule in, its running range out.

A running figure holds until a later one: only what each voice said last counts, as of the latest days.
"""

from collections.abc import Callable, Iterable, Sequence
from math import inf
from typing import NamedTuple

from claims.facts.figure import HARMLESS, Figure
from claims.facts.intervals import admit
from claims.facts.sources import voice
from claims.facts.totals import timeline_order


class Range(NamedTuple):
    """Least, preferred and greatest figure, with the rule and the claims that it was made from."""

    low: float | None
    best: float | None
    high: float | None
    rule: str
    claims: tuple[int, ...]


def latest_by_voice(figures: Iterable[Figure]) -> list[Figure]:
    """What each voice said last, in reading order; nobody's denial and no rejected claim counts."""
    last: dict[str, Figure] = {}
    for figure in sorted(figures, key=timeline_order):
        if figure.stance not in HARMLESS and figure.status != "rejected":
            who = voice(figure)
            if figure.as_of or who not in last or not last[who].as_of:  # what names its day outlasts what does not
                last[who] = figure
    return sorted(last.values(), key=timeline_order)


def running_range(figures: Sequence[Figure], rule: str = "all claims") -> Range:
    """The range of a fact by one of RULES.

    Low and high are the ends of what the figures' words state; best is the figure that most voices share, the later one
    where two are level.
    """
    chosen = RULES[rule](latest_by_voice(figures))
    if not chosen:
        return Range(None, None, None, rule, ())
    lows, highs = [_least(f) for f in chosen], [_most(f) for f in chosen]
    best = _shared(chosen)
    if rule == "most conservative":
        best = min(f.number for f in chosen)
    return Range(min(lows), best, None if inf in highs else max(highs), rule, tuple(f.id for f in chosen))


def _all(figures: list[Figure]) -> list[Figure]:
    return figures


def _verified(figures: list[Figure]) -> list[Figure]:
    return [f for f in figures if f.status == "verified"]


def _majority(figures: list[Figure]) -> list[Figure]:
    """The figures that more than half of the voices can agree with, all where there is no such figure."""
    for figure in reversed(figures):
        here = admit(figure)
        agreeing = [f for f in figures if admit(f).low <= here.high and here.low <= admit(f).high]
        if 2 * len(agreeing) > len(figures):
            return agreeing
    return figures


RULES: dict[str, Callable[[list[Figure]], list[Figure]]] = {
    "all claims": _all,
    "verified only": _verified,
    "majority of voices": _majority,
    "most conservative": _all,
}
"""Which voices a range is made from, by the name of the rule."""


def _shared(figures: Sequence[Figure]) -> float:
    """The number that most voices share; the later of two that are level."""
    counts: dict[float, int] = {}
    for figure in figures:
        counts[figure.number] = counts.get(figure.number, 0) + 1
    most = max(counts.values())
    return next(f.number for f in reversed(figures) if counts[f.number] == most)


def _least(figure: Figure) -> float:
    """The least that a figure states; "up to 30" states no least but 0."""
    return (
        figure.low if figure.low is not None else (0.0 if figure.hedge in ("at_most", "less_than") else figure.number)
    )


def _most(figure: Figure) -> float:
    """The most that a figure states, infinite where it is left open."""
    return figure.high if figure.high is not None else inf
