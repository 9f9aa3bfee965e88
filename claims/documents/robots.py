"""A site's wishes: whether its robots.txt lets this program fetch an address, and how often (RFC 9309)."""

import time
from collections.abc import Callable
from typing import NamedTuple
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

from claims.documents.source import Unreadable

AGENT = "claims-ledger"
"""What the program calls itself, and what robots.txt may address."""

KEPT = 3600.0
"""Seconds for which a site's rules are not asked for again."""


class Answer(NamedTuple):
    """What came back from an address."""

    url: str
    """After all redirects."""
    status: int
    headers: dict[str, str]
    """Names in lower case."""
    body: bytes


MOST = 60.0
"""Seconds that a site may ask for between two requests; for more it is not worth waiting."""


class Rules(NamedTuple):
    """What a site said, and when; no parser where it has no such file."""

    parser: RobotFileParser | None
    at: float

    def may_fetch(self, url: str) -> bool:
        """Whether the site lets this program fetch one of its addresses."""
        return self.parser is None or self.parser.can_fetch(AGENT, url)

    @property
    def pause(self) -> float:
        """Seconds that the site asks for between two requests."""
        delay = self.parser.crawl_delay(AGENT) if self.parser is not None else None
        return min(MOST, float(delay or 0))


_KNOWN: dict[str, Rules] = {}


def find_rules(url: str, fetch: Callable[[str], Answer]) -> Rules:
    """The rules of an address's site; `fetch` asks for them where need be."""
    parts = urlsplit(url)
    site = f"{parts.scheme}://{parts.netloc}"
    rules = _KNOWN.get(site)
    if rules is None or time.monotonic() - rules.at > KEPT:
        rules = _KNOWN[site] = Rules(_read_rules(fetch(f"{site}/robots.txt")), time.monotonic())
    return rules


def _read_rules(answer: Answer) -> RobotFileParser | None:
    """The rules, or none where the site has no such file; where it fails, nothing may be fetched for now."""
    if answer.status >= 500:
        raise Unreadable(f"its robots.txt cannot be read now (status {answer.status}); try again later")
    if answer.status != 200:
        return None
    parser = RobotFileParser()
    parser.parse(answer.body[:500_000].decode("utf-8", "replace").splitlines())
    return parser
