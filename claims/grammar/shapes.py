"""Patterns as rows: what the words around a figure or a cue look like, each beside examples and near misses.

A shape only tells whether a pattern is there; what a number says is read by the engine's rules.
"""

import re
from typing import NamedTuple

from claims.grammar.late import late


class Shape(NamedTuple):
    """One row: what the text around a cue looks like."""

    name: str
    pattern: re.Pattern[str]
    says: tuple[str, ...]
    """Texts in which the pattern is found."""
    silent: tuple[str, ...]
    """Near misses."""


SHAPES: list[Shape] = []


def shape(name: str, pattern: str, says: tuple[str, ...], silent: tuple[str, ...]) -> re.Pattern[str]:
    """The compiled pattern; a shape without an example and a near miss is an error at import."""
    if not says or not silent:
        raise ValueError(f"shape {name!r} needs an example and a near miss")
    compiled = late(pattern, re.VERBOSE)
    SHAPES.append(Shape(name, compiled, says, silent))
    return compiled
