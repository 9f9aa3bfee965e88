"""A site's wishes: whether its robots.txt lets this program fetch an address (RFC 9309)."""

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


class _Rules(NamedTuple):
    """What a site said, and when; no parser where it has no such file."""

    parser: RobotFileParser | None
    at: float


_KNOWN: dict[str, _Rules] = {}


def may_fetch(url: str, fetch: Callable[[str], Answer]) -> bool:
    """Whether the site of an address lets this program fetch it; `fetch` asks for its rules where need be."""
    parts = urlsplit(url)
    site = f"{parts.scheme}://{parts.netloc}"
    rules = _KNOWN.get(site)
    if rules is None or time.monotonic() - rules.at > KEPT:
        rules = _KNOWN[site] = _Rules(_read_rules(fetch(f"{site}/robots.txt")), time.monotonic())
    return rules.parser is None or rules.parser.can_fetch(AGENT, url)


def _read_rules(answer: Answer) -> RobotFileParser | None:
    """The rules, or none where the site has no such file; where it fails, nothing may be fetched for now."""
    if answer.status >= 500:
        raise Unreadable(f"its robots.txt cannot be read now (status {answer.status}); try again later")
    if answer.status != 200:
        return None
    parser = RobotFileParser()
    parser.parse(answer.body[:500_000].decode("utf-8", "replace").splitlines())
    return parser
