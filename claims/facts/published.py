"""Which published series a figure belongs to: the readers of each kind of series, asked in turn."""

from collections.abc import Callable

from claims.facts.companies import find_result
from claims.facts.counted import is_harm
from claims.facts.figure import Figure, of_figure
from claims.facts.indicators import find_indicator
from claims.facts.series import NONE, SHARES, STATISTIC, Series
from claims.facts.shares import find_share

READERS: tuple[Callable[[Figure], Series], ...] = (find_indicator, find_result, find_share)
"""What reads each kind of series, in the order in which they are asked."""


@of_figure
def series_of(figure: Figure) -> Series:
    """The series that a figure belongs to, NONE where its text does not say it for sure; harm done is of none."""
    if not figure.published or is_harm(figure):
        return NONE
    return next((found for find in READERS if (found := find(figure)).key), NONE)


@of_figure
def is_statistic(figure: Figure) -> bool:
    """Whether a figure is published by those who count or decide for a country."""
    return series_of(figure).key.startswith(STATISTIC)


@of_figure
def is_share(figure: Figure) -> bool:
    """Whether a figure is somebody's share of those asked in a poll, or of a vote."""
    return series_of(figure).key.partition(" ")[0] in SHARES


def are_one_statistic(a: Figure, b: Figure) -> bool:
    """Whether two figures of one fact are of one statistic, of which grouping has decided for when and where it is."""
    return is_statistic(a) and is_statistic(b)


@of_figure
def published_on(figure: Figure) -> str:
    """The day on which a statistic stood as a figure gives it: that of printing, and one before all of what its text
    says was published before.
    """
    return "" if series_of(figure).past else (figure.published or "")[:10]
