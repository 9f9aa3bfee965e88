"""Physical measures in one unit, by pint: figures of one thing in, the same figures in the unit of the first out.

Currencies are never converted. Pint is imported when a measure is first converted: that takes half a second.
"""

from collections.abc import Sequence
from functools import cache
from typing import Any

from claims.facts.figure import Figure, reading_order
from claims.facts.words import split_aliases
from claims.grammar.word_lists import read_table

DIGITS = 6
"""Digits that a converted number keeps."""
CONVERTED = frozenset({"measure", "duration"})
"""Kinds that have units of one dimension."""
PERCENT, RATIO = "percent", "ratio"
SHARES = frozenset({PERCENT, RATIO})
"""Kinds of shares of a whole."""


@cache
def _registry() -> Any:  # noqa: ANN401 - pint's registry, whose type is made at run time
    """Pint's units."""
    import pint

    return pint.UnitRegistry()


@cache
def dimension_of(unit: str) -> str:
    """What a unit measures, one text for all units that can be converted into each other; the unit where pint has none.

    >>> dimension_of("acre") == dimension_of("hectare"), dimension_of("magnitude")
    (True, 'magnitude')
    """
    return dimensions().get(unit) or ask_dimension(unit)


def is_one_measure(one: str | None, other: str | None) -> bool:
    """Whether two units measure one thing: weeks, months."""
    return one == other or bool(one and other and dimension_of(one) == dimension_of(other))


@cache
def dimensions() -> dict[str, str]:
    """What the units that texts are read in measure."""
    rows = read_table("dimensions")["dimensions"].items()
    return {unit: dimension for dimension, units in rows for unit in split_aliases(units)}


def ask_dimension(unit: str) -> str:
    """The same by pint, of whatever unit."""
    import pint

    try:
        return str(_registry().Unit(unit).dimensionality)
    except (pint.errors.PintError, ValueError, TypeError):
        return unit


def in_one_unit(figures: Sequence[Figure]) -> list[Figure]:
    """The figures, measures and lengths of time among them in the unit of the first in reading order."""
    if {f.kind for f in figures} == SHARES:
        return [_as_percentage(f) if f.kind == RATIO else f for f in figures]
    first = min(figures, key=reading_order)
    if first.kind not in CONVERTED or len({f.normal_unit for f in figures}) == 1:
        return list(figures)
    return [f if f.normal_unit == first.normal_unit else _convert(f, first.normal_unit) for f in figures]


def _as_percentage(figure: Figure) -> Figure:
    """A fraction as the percentage that it is."""
    value, low, high = (
        None if n is None else float(f"{100 * n:.{DIGITS}g}") for n in (figure.value, figure.low, figure.high)
    )
    return figure._replace(kind=PERCENT, value=value, low=low, high=high, unit="%", normal_unit="%")


def _convert(figure: Figure, unit: str | None) -> Figure:
    """A figure in another unit of its dimension; as it is where pint knows no way."""
    if not unit or not figure.normal_unit or dimension_of(unit) != dimension_of(figure.normal_unit):
        return figure
    value, low, high = (_number(n, figure.normal_unit, unit) for n in (figure.value, figure.low, figure.high))
    return figure._replace(value=value, low=low, high=high, normal_unit=unit)


def _number(number: float | None, unit: str, other: str) -> float | None:
    """A number of one unit in another one."""
    if number is None:
        return None
    converted = _registry().Quantity(number, unit).to(other).magnitude
    return float(f"{converted:.{DIGITS}g}")
