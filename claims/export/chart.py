"""Figures over time, in; what an inline SVG draws and the same in words, out. No library: lines, points and bars."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from claims.export.wording import write_day, write_figure, write_number
from claims.extract.particulars import DATE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claims.ledger.read import Record

WIDTH, HEIGHT = 760, 300
LEFT, RIGHT, TOP, BOTTOM = 74, 16, 16, 34
LABEL = 145
"""The widest label of a day, with the blank beside it."""
SERIES = 6
"""Sources that get a line and a colour of their own; the others share the last."""
OWN = "the article itself"
DOT, OPEN_UP, OPEN_DOWN = "m-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z", "m0-6l6 10h-12z", "m0 6l6-10h-12z"
"""How a figure is marked, and one that says only "at least", or "at most": what is drawn from its place on."""
MARKS = "dot: a figure; triangle: at least so many, or, upside down, at most; filled: verified; hollow: not yet;"
MARKS += " bar: a range; ring: in conflict"
"""What the marks mean, to be printed below."""


class Point(NamedTuple):
    """One figure on the chart."""

    x: float
    y: float
    y_low: float
    y_high: float
    is_range: bool
    is_open: bool
    """Whether it says only "at least" or "at most", so that no line goes through it: a toll of "at least 549" after
    one of 600 has not fallen."""
    mark: str
    """What is drawn there, as an SVG path."""
    solid: bool
    """Verified by an editor."""
    conflict: bool
    words: str
    claim: int


class Line(NamedTuple):
    """The figures of one source, in the order of their days."""

    source: str
    number: int
    """From 1: which colour."""
    path: str
    points: list[Point]


class Tick(NamedTuple):
    """A label on an axis."""

    at: float
    label: str


class Chart(NamedTuple):
    """A drawing of WIDTH by HEIGHT."""

    lines: list[Line]
    day_ticks: list[Tick]
    value_ticks: list[Tick]
    summary: str
    width: int = WIDTH
    height: int = HEIGHT
    left: int = LEFT
    right: int = WIDTH - RIGHT
    top: int = TOP
    bottom: int = HEIGHT - BOTTOM
    marks: str = MARKS


def draw_chart(figures: Iterable[Record]) -> Chart | None:
    """The chart of figures that have a day and a bound, and are no days themselves; None for fewer than two."""
    counted = (figure for figure in figures if figure.get("kind") != DATE)
    dated = sorted((figure for figure in counted if day_number(figure["as_of"]) and bounds(figure)), key=_order)
    if len(dated) < 2:
        return None
    scale = Scale(dated)
    names = _rank(dated)
    lines = []
    for number, name in enumerate(names, 1):
        own = [figure for figure in dated if _series(figure, names) == name]
        points = [scale.place(figure) for figure in own]
        told = [f"{point.x} {point.y}" for point in points if not point.is_open]
        path = f"M{' L'.join(told)}" if told else ""
        lines.append(Line(name, number, path, points))
    return Chart(lines, scale.days(), scale.values(), summarise(dated))


def _order(figure: Record) -> tuple[str, int]:
    return figure["as_of"], figure["id"]


def _rank(figures: list[Record]) -> list[str]:
    """The sources with the most figures, and "others" for the rest."""
    counts: dict[str, int] = {}
    for figure in figures:
        counts[figure["source"] or OWN] = counts.get(figure["source"] or OWN, 0) + 1
    ranked = sorted(counts, key=lambda name: (-counts[name], name))
    return ranked if len(ranked) <= SERIES else [*ranked[: SERIES - 1], "others"]


def _series(figure: Record, names: list[str]) -> str:
    name = figure["source"] or OWN
    return name if name in names else "others"


def day_number(day: str | None) -> int | None:
    """The day as a number; the first of a month or year that is named alone.

    >>> day_number("2022-03") == day_number("2022-03-01"), day_number(None), day_number("soon")
    (True, None, None)
    """
    try:
        return date.fromisoformat(
            (day or "")[:10] + "-01-01"[len(day or "") - 10 :] if len(day or "") in (4, 7) else (day or "")[:10]
        ).toordinal()
    except ValueError:
        return None


def bounds(figure: Record) -> tuple[float, float] | None:
    """Between what a figure is drawn: an open bound ends at the figure itself."""
    known = [value for value in (figure["low"], figure["value"], figure["high"]) if isinstance(value, int | float)]
    return (min(known), max(known)) if known else None


class Scale:
    """Days and values to places on the drawing."""

    def __init__(self, figures: list[Record]) -> None:
        days = [day_number(figure["as_of"]) or 0 for figure in figures]
        ends = [bounds(figure) or (0.0, 0.0) for figure in figures]
        self.first, self.last = min(days), max(max(days), min(days) + 1)
        top = max(high for _, high in ends)
        bottom = min(0.0, min(low for low, _ in ends))
        self.step = nice_step((top - bottom) or 1)
        self.bottom = self.step * (bottom // self.step)
        self.top = self.step * -(-top // self.step) or self.step

    def x(self, day: int) -> float:
        """Where a day stands."""
        return round(LEFT + 12 + (day - self.first) / (self.last - self.first) * (WIDTH - LEFT - RIGHT - 24), 1)

    def y(self, value: float) -> float:
        """Where a value stands."""
        return round(HEIGHT - BOTTOM - (value - self.bottom) / (self.top - self.bottom) * (HEIGHT - TOP - BOTTOM), 1)

    def place(self, figure: Record) -> Point:
        """A figure on the drawing."""
        low, high = bounds(figure) or (0.0, 0.0)
        middle = figure["value"] if figure["value"] is not None else (low + high) / 2
        x, y = self.x(day_number(figure["as_of"]) or 0), self.y(middle)
        shape = OPEN_UP if figure["high"] is None else OPEN_DOWN if figure["low"] is None else DOT
        return Point(
            x=x,
            y=y,
            y_low=self.y(low),
            y_high=self.y(high),
            is_range=high > low,
            is_open=shape is not DOT,
            mark=f"M{x} {y}{shape}",
            solid=figure["status"] == "verified",
            conflict=bool(figure.get("conflict")),
            words=", ".join(
                (write_figure(figure), figure["source"] or OWN, write_day(figure["as_of"]), figure["status"])
            ),
            claim=figure["id"],
        )

    def values(self) -> list[Tick]:
        """The labels of the upright axis."""
        steps = round((self.top - self.bottom) / self.step)
        return [
            Tick(self.y(self.bottom + n * self.step), write_number(self.bottom + n * self.step))
            for n in range(steps + 1)
        ]

    def days(self) -> list[Tick]:
        """The labels of the time axis, five at most, none over another: the first, the last, even steps between."""
        step = max(1, -(-(self.last - self.first) // 4))
        ends = self.x(self.first) + 1.5 * LABEL, self.x(self.last) - 1.5 * LABEL
        between = [day for day in range(self.first + step, self.last, step) if ends[0] <= self.x(day) <= ends[1]]
        picked = [self.first, *between, self.last]
        return [Tick(self.x(day), write_day(date.fromordinal(day).isoformat())) for day in picked]


def nice_step(reach: float) -> float:
    """A round step that cuts a reach into four to eight.

    >>> nice_step(52), nice_step(2_800_000)
    (10.0, 500000.0)
    """
    power = 10.0 ** (len(str(int(reach))) - 1) if reach >= 1 else 0.1
    while reach / power < 1:
        power /= 10
    return next(power * part for part in (0.2, 0.5, 1.0, 2.0) if reach / (power * part) <= 8)


def summarise(figures: list[Any]) -> str:
    """What the chart shows, for those who do not see it."""
    first, last = figures[0], figures[-1]
    count = len({figure["source"] or OWN for figure in figures})
    clashing = sum(bool(figure.get("conflict")) for figure in figures)
    words = f"{len(figures)} figures of {count} {'source' if count == 1 else 'sources'}, from {write_figure(first)} "
    words += f"({write_day(first['as_of'])}) to {write_figure(last)} ({write_day(last['as_of'])})"
    return words + (f"; {clashing} in open conflict." if clashing else ".")
