"""Which published series a figure belongs to: what it is of, over which time, and by which names whose it is known."""

from typing import NamedTuple


class Series(NamedTuple):
    """What a figure is of that is published anew for every month, quarter or year."""

    key: str
    """What it counts, over which time, and of a change against which other time."""
    whose: frozenset[str]
    """The names by which the company or the country is known, folded."""
    title: str = ""
    """The same in words, for a fact's title: "net profit, 2022 Q4"."""
    sure: bool = False
    """Whether its own sentence says all of it, so that another figure of the same is worth an editor's time."""
    past: bool = False
    """Whether its text gives it as what was published before: "revised from 194,000"."""


NONE = Series("", frozenset())
STATISTIC = "statistic "
"""What the key of a figure begins with that an office or a central bank publishes."""
POLL, VOTES, SEATS = "poll", "votes", "seats"
"""What the key of somebody's share of those asked, or of a vote, or of the seats won, begins with."""
SHARES = frozenset({POLL, VOTES, SEATS})
UNPUBLISHED = Series("unpublished", frozenset())
"""Of a figure that speaks of a statistic and is none that was published, or for a time that nobody knows."""
