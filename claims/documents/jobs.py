"""What was found in the inputs in, the same in the same order out; what takes long to read is read by other processes.

The first seconds' worth is read in this process, so that small inputs pay nothing for starting others.
"""

import os
import time
from collections.abc import Iterable, Iterator

from claims.documents.document import Document
from claims.documents.refused import Refused
from claims.documents.settings import Settings
from claims.documents.source import Later

ALONE = 2.0
"""Seconds of reading before other processes are started."""

Item = Document | Refused


def read_in_order(found: Iterable[Item | Later], settings: Settings) -> Iterator[Item]:
    """The documents, those that were put off read by `settings.jobs` processes."""
    found = iter(found)
    spent = 0.0
    for item in found:
        if not isinstance(item, Later):
            yield item
            continue
        start = time.monotonic()
        items = read_later(item, settings)
        spent += time.monotonic() - start
        yield from items
        if spent >= ALONE:
            break
    else:
        return
    from claims.documents.pool import read_in_pool  # few commands have that much to read

    yield from read_in_pool(found, settings._replace(visits=None, meter=None))


def read_later(item: Later, settings: Settings) -> list[Item]:
    """The documents of a source that was put off."""
    from claims.documents.read import read_source  # it imports this module

    return list(read_source(item.source, settings._replace(jobs=1)))


def count_cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
