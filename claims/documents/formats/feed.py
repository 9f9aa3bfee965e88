"""RSS and Atom: one document an entry, or, followed, the article that it links to."""

import json
import re
from collections.abc import Iterator, Mapping
from time import struct_time
from typing import Any
from urllib.parse import urljoin

from claims.documents.document import Document
from claims.documents.formats.html import strip_tags
from claims.documents.metadata import digest, make_document
from claims.documents.refused import Refused
from claims.documents.settings import Settings
from claims.documents.source import Found, Source, Unreadable, Unwanted

ENTRIES = 100_000
"""Entries of one feed; each takes a kilobyte while the feed is read."""

_ENTITIES = re.compile(rb"<!ENTITY", re.I)


def read_feed(source: Source, settings: Settings) -> Iterator[Found]:
    """What a feed's entries hold, or what they link to where the settings say so."""
    data = source.read_whole(settings, "page_bytes")
    feed = parse_feed(data)
    home = source.name if source.name.startswith(("http://", "https://")) else feed.feed.get("link") or ""
    for number, entry in enumerate(feed.entries, 1):
        about = _read_entry(entry, feed.feed, home)
        link = str(about.get("url") or "")
        if settings.follow and link.startswith(("http://", "https://")):
            yield from _follow(link, about, source, settings)
        else:
            yield _make_entry(source, number, entry, about, settings)


def parse_feed(data: bytes) -> Any:  # noqa: ANN401 - feedparser carries no types
    """The feed; entities are refused before a parser sees them, and so is what has no entries."""
    import feedparser

    if data.count(b"<item") + data.count(b"<entry") > ENTRIES:
        raise Unreadable(f"a feed of more than {ENTRIES:,} entries; split it")
    if _ENTITIES.search(data):
        raise Unreadable("a feed that defines XML entities of its own, which can swell without end; not read")
    feed = feedparser.parse(data, sanitize_html=False)
    if not feed.entries:
        if feed.bozo:
            fault = " ".join(str(feed.bozo_exception).removeprefix("<unknown>:").split())[:120]
            raise Unreadable(f"a damaged feed ({fault}); fetch it again")
        raise Unwanted("a feed without entries")
    return feed


def _follow(link: str, about: Mapping[str, object], source: Source, settings: Settings) -> Iterator[Found]:
    """The article behind an entry."""
    from claims.documents.fetch import fetch_source

    if not settings.revisit and settings.visits is not None and link in settings.visits.known:
        yield Refused(link, "fetched before", "unchanged")
        return
    try:
        yield fetch_source(link, settings)._replace(about=dict(about), depth=source.depth + 1)
    except Unreadable as refusal:
        yield Refused(link, str(refusal), refusal.outcome)


def _make_entry(
    source: Source, number: int, entry: Mapping[str, Any], about: dict[str, object], settings: Settings
) -> Document | Refused:
    """The document of one entry."""
    entry_name = str(about.get("url") or entry.get("id") or number)
    name = f"{source.name}#{entry_name}"  # not the address alone: the page there says more, and is another document
    written = max((part.get("value") or "" for part in entry.get("content", [])), key=len, default="")
    text = strip_tags(written or entry.get("summary") or "")
    named = source._replace(name=name, about={})
    raw = json.dumps([entry_name, text, about], sort_keys=True).encode()
    try:
        return make_document(named, text, digest(raw), about, settings.limits, "application/feed+xml")
    except Unreadable as refusal:
        return Refused(name, str(refusal), refusal.outcome)


def _read_entry(entry: Mapping[str, Any], feed: Mapping[str, Any], home: str) -> dict[str, object]:
    """What a feed says of an entry; a link that is no whole address is one below the feed's home."""
    about: dict[str, object] = {
        "title": strip_tags(entry.get("title") or ""),
        "authors": [a["name"] for a in entry.get("authors", []) if a.get("name")],
        "publisher": (entry.get("source") or {}).get("title") or feed.get("title"),
        "published": _say_time(entry.get("published_parsed") or entry.get("updated_parsed")) or entry.get("published"),
        "url": _join_link(home, entry.get("link") or ""),
        "language": (feed.get("language") or "").split("-")[0].lower(),
    }
    return {key: value for key, value in about.items() if value}


def _join_link(home: str, link: str) -> str | None:
    """The address of an entry's page, if it has one.

    >>> _join_link("https://gazette.example/feed.xml", "/2024/ferry"), _join_link("", "/2024/ferry")
    ('https://gazette.example/2024/ferry', None)
    """
    try:
        joined = urljoin(home, link) if link else ""
    except ValueError:  # no address at all, such as "http://["
        return None
    return joined if joined.startswith(("http://", "https://")) else None


def _say_time(moment: struct_time | None) -> str | None:
    """A time that feedparser made UTC, in ISO 8601; midnight to the second is a day."""
    if moment is None:
        return None
    day = f"{moment.tm_year:04}-{moment.tm_mon:02}-{moment.tm_mday:02}"
    if moment.tm_hour == moment.tm_min == moment.tm_sec == 0:
        return day
    return f"{day}T{moment.tm_hour:02}:{moment.tm_min:02}:{moment.tm_sec:02}+00:00"
