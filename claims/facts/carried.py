"""Figures with what was made out about them, as plain tuples: a figure in, what marshal can write out, and again.

What a sentence tells is read from it once, where the figure is put into an item; where the item's facts are made, maybe
by another process, it is known already.
"""

from typing import Any

from claims.facts.classes import Class, Group
from claims.facts.counted import class_of
from claims.facts.figure import Figure, tell
from claims.facts.totals import cues_of, is_total

Plain = tuple[tuple[Any, ...], tuple[Any, ...]]
"""The fields of a figure, and what it was found to count, whether that is a total, and its sentence's cues."""


def plain_figure(figure: Figure) -> Plain:
    """A figure as plain tuples."""
    event, group = class_of(figure)
    return tuple(figure), (event, tuple(group), is_total(figure), cues_of(figure))


def figure_again(fields: tuple[Any, ...], known: tuple[Any, ...]) -> Figure:
    """The figure, with what was known of it."""
    figure = Figure._make(fields)
    event, group, total, cues = known
    tell(figure, class_of, Class(event, Group(*group)))
    tell(figure, is_total, total)
    tell(figure, cues_of, cues)
    return figure
