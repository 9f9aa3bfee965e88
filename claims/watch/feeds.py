"""When to ask a feed again: regularly, and ever more seldom while it fails."""

from collections.abc import Iterable

LEAST = 60.0
"""Seconds between two requests for one feed, whatever the user says."""

MOST = 6 * 3600.0
"""Seconds after which a failing feed is asked again at the latest."""


class Rounds:
    """The feeds, each with the moment when it is due; moments are seconds of any steady clock.

    >>> rounds = Rounds(["https://a.example/feed"], every=900, now=0)
    >>> rounds.find_due(0)
    ['https://a.example/feed']
    >>> rounds.note("https://a.example/feed", failed=True, now=0)
    >>> rounds.find_due(900), rounds.find_due(1800)
    ([], ['https://a.example/feed'])
    """

    def __init__(self, feeds: Iterable[str], every: float, now: float) -> None:
        self.every = max(LEAST, every)
        self.due = dict.fromkeys(feeds, now)
        self.failures = dict.fromkeys(self.due, 0)

    def find_due(self, now: float) -> list[str]:
        """The feeds to ask now."""
        return [feed for feed, at in self.due.items() if at <= now]

    def note(self, feed: str, *, failed: bool, now: float) -> None:
        """Set when a feed is due next, after it was asked."""
        self.failures[feed] = self.failures[feed] + 1 if failed else 0
        self.due[feed] = now + min(max(MOST, self.every), self.every * 2 ** min(self.failures[feed], 20))

    def find_next(self) -> float | None:
        """The moment when the next feed is due, if there are any."""
        return min(self.due.values(), default=None)
