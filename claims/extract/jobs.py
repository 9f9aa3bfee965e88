"""Documents in, each with its claims out, in the same order: read by several processes where there is much to read.

The first documents are read in this process, so that small inputs pay nothing for starting others; memory stays bounded
because only a few batches are ever under way.
"""

import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import get_context

from claims.documents.document import Document
from claims.extract import extract_claims
from claims.extract.claim import Claim

ALONE = 2_000_000
"""Code points read before other processes are started."""

BATCH = 200_000
"""Code points that one process is given at a time."""

Read = tuple[Document, list[Claim]]


def extract_many(documents: Iterable[Document], *, everything: bool = False, jobs: int | None = None) -> Iterator[Read]:
    """Each document with its claims, in order; `jobs` processes (the cores, where not given)."""
    jobs = jobs or count_cores()
    documents = iter(documents)
    seen = 0
    for document in documents:
        yield document, extract_claims(document, everything)
        seen += len(document.text)
        if jobs > 1 and seen >= ALONE:
            break
    else:
        return
    yield from _extract_in_pool(documents, everything, jobs)


def count_cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _extract_in_pool(documents: Iterator[Document], everything: bool, jobs: int) -> Iterator[Read]:
    """The same from processes of their own; a batch more than there are processes waits for its turn."""
    under_way: deque[tuple[list[Document], Future[list[list[Claim]]]]] = deque()
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_ignore_interrupts) as pool:
        try:
            for batch in _batches(documents):
                under_way.append((batch, pool.submit(_extract_batch, batch, everything)))
                if len(under_way) > jobs + 1:
                    yield from _finished(under_way)
            while under_way:
                yield from _finished(under_way)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _finished(under_way: deque[tuple[list[Document], Future[list[list[Claim]]]]]) -> Iterator[Read]:
    """The oldest batch, once it is done."""
    batch, future = under_way.popleft()
    yield from zip(batch, future.result(), strict=True)


def _batches(documents: Iterator[Document]) -> Iterator[list[Document]]:
    """Documents in lists of about BATCH code points."""
    batch: list[Document] = []
    size = 0
    for document in documents:
        batch.append(document)
        size += len(document.text)
        if size >= BATCH:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _extract_batch(batch: list[Document], everything: bool) -> list[list[Claim]]:
    """What one process does."""
    return [extract_claims(document, everything) for document in batch]


def _ignore_interrupts() -> None:
    """Ctrl-C is for the process that writes; it ends the others."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
