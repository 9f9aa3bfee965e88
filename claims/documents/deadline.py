"""Seconds in, an end to work that would never end by itself."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from claims.documents.source import Unreadable

AGAIN = 1.0
"""Seconds until it is raised again: a library may have swallowed it, and what is raised in a destructor is lost."""


@contextmanager
def deadline(seconds: float) -> Iterator[None]:
    """Raise `Unreadable` inside the block when the time is up; only the main thread of a Unix process can."""
    if threading.current_thread() is not threading.main_thread() or not hasattr(signal, "setitimer"):
        yield
        return

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise Unreadable(f"took longer than {seconds:g} s to read; convert it, or raise --limit seconds")

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds, AGAIN)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
