"""Sources in, what was found in them out, in order: read by processes of their own.

Memory stays bounded because little is under way at a time. A library that ends its process costs one document.
"""

from collections import deque
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from claims.documents.document import Document
from claims.documents.jobs import Item, read_later
from claims.documents.processes import ProcessEnded, Processes
from claims.documents.refused import Refused
from claims.documents.settings import MB, Settings
from claims.documents.source import Later

if TYPE_CHECKING:
    from concurrent.futures import Future

AHEAD = 64 * MB
"""Bytes that wait to be read, or whose documents wait for those before them."""

_Pool: TypeAlias = "Processes[Later, list[Item]]"


def read_in_pool(found: Iterator[Item | Later], settings: Settings) -> Iterator[Item]:
    """The same from processes of their own, a few sources ahead."""
    under_way: deque[tuple[Item | Later, Future[list[Item]] | None]] = deque()
    waiting = 0
    pool: _Pool = Processes(partial(read_later, settings=settings), settings.jobs)
    try:
        for item in found:
            under_way.append((item, pool.begin(item) if isinstance(item, Later) else None))
            waiting += _weigh(item)
            while under_way and (_is_done(under_way[0][1]) or waiting > AHEAD or len(under_way) > 8 * settings.jobs):
                first, reading = under_way.popleft()
                waiting -= _weigh(first)
                yield from _take(pool, first, reading)
        while under_way:
            yield from _take(pool, *under_way.popleft())
    finally:
        pool.stop()


def _is_done(reading: "Future[list[Item]] | None") -> bool:
    """Whether an item need not be waited for."""
    return reading is None or reading.done()


def _take(pool: _Pool, item: Item | Later, reading: "Future[list[Item]] | None") -> list[Item]:
    """What became of one item."""
    if isinstance(item, Later):
        assert reading is not None  # it was begun when the item came
        try:
            return pool.finish(item, reading)
        except ProcessEnded:
            return [Refused(item.source.name, "its reader crashed, or ran out of memory; convert it")]
    return [item]


def _weigh(item: Item | Later) -> int:
    """The bytes that an item keeps while it waits."""
    if isinstance(item, Later):
        return item.size
    return len(item.text) if isinstance(item, Document) else 0
