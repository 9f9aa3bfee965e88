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
    """The compiled pattern, over the shadow; a shape without an example and a near miss is an error at import."""
    return _add(name, late(pattern, re.VERBOSE | re.ASCII), says, silent)  # in ASCII, letters are sooner told


def printed_shape(name: str, pattern: str, says: tuple[str, ...], silent: tuple[str, ...]) -> re.Pattern[str]:
    """The same, over a text as it is printed."""
    return _add(name, late(pattern, re.VERBOSE), says, silent)


def _add(name: str, compiled: re.Pattern[str], says: tuple[str, ...], silent: tuple[str, ...]) -> re.Pattern[str]:
    if not says or not silent:
        raise ValueError(f"shape {name!r} needs an example and a near miss")
    SHAPES.append(Shape(name, compiled, says, silent))
    return compiled
