"""Sources in, what was found in them out, in order: read by processes of their own.

Memory stays bounded because little is under way at a time. A library that ends its process costs one document.
"""

import os
import signal
import threading
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context, parent_process
from multiprocessing.process import BaseProcess

from claims.documents.document import Document
from claims.documents.jobs import Item, read_later
from claims.documents.refused import Refused
from claims.documents.settings import MB, Settings
from claims.documents.source import Later

AHEAD = 64 * MB
"""Bytes that wait to be read, or whose documents wait for those before them."""


def start_pool(jobs: int) -> ProcessPoolExecutor:
    """Processes to work in."""
    return ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=begin_work)


def begin_work() -> None:
    """Leave Ctrl-C to the process that started this one, and end when that one ends, even if it is killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent,), daemon=True).start()


def _end_with(parent: BaseProcess) -> None:
    """Wait for the end of another process, then end this one."""
    parent.join()
    os._exit(1)


class _Pool:
    """Processes that read; they are started anew where one of them was ended by what it read."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.processes = start_pool(settings.jobs)

    def begin(self, item: Later) -> "Future[list[Item]]":
        """The reading of a source, under way."""
        try:
            return self.processes.submit(read_later, item, self.settings)
        except BrokenProcessPool:
            self.processes = start_pool(self.settings.jobs)
            return self.processes.submit(read_later, item, self.settings)

    def finish(self, item: Later, reading: "Future[list[Item]]") -> list[Item]:
        """The documents of a source; where its process ended, another one reads this source alone."""
        try:
            return reading.result()
        except BrokenProcessPool:
            pass
        with start_pool(1) as alone:
            try:
                return alone.submit(read_later, item, self.settings).result()
            except BrokenProcessPool:
                return [Refused(item.source.name, "its reader crashed, or ran out of memory; convert it")]


def read_in_pool(found: Iterator[Item | Later], settings: Settings) -> Iterator[Item]:
    """The same from processes of their own, a few sources ahead."""
    under_way: deque[tuple[Item | Later, Future[list[Item]] | None]] = deque()
    waiting = 0
    pool = _Pool(settings)
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
        pool.processes.shutdown(wait=False, cancel_futures=True)


def _is_done(reading: "Future[list[Item]] | None") -> bool:
    """Whether an item need not be waited for."""
    return reading is None or reading.done()


def _take(pool: _Pool, item: Item | Later, reading: "Future[list[Item]] | None") -> list[Item]:
    """What became of one item."""
    if isinstance(item, Later):
        assert reading is not None  # it was begun when the item came
        return pool.finish(item, reading)
    return [item]


def _weigh(item: Item | Later) -> int:
    """The bytes that an item keeps while it waits."""
    if isinstance(item, Later):
        return item.size
    return len(item.text) if isinstance(item, Document) else 0
