"""Documents in, each with its claims out, in the same order: read by several processes where there is much to read.

What else stands among the documents (what became of other inputs) passes through in its turn.

The first documents are read in this process, so that small inputs pay nothing for starting others; memory stays bounded
because only a few batches are ever under way.
"""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from claims.documents.document import Document
from claims.documents.jobs import count_cores
from claims.extract import extract_claims
from claims.extract.claim import Claim

if TYPE_CHECKING:
    from concurrent.futures import Future

ALONE = 2_000_000
"""Code points read before other processes are started."""

BATCH = 200_000
"""Code points that one process is given at a time."""

PASSING = 200
"""What anything else counts for, so that a batch of nothing but that ends, too."""

T = TypeVar("T")


class Reading(NamedTuple):
    """A document with what was read in it."""

    document: Document
    claims: Sequence[Claim]


def extract_many(
    items: Iterable[Document | T], *, everything: bool = False, jobs: int | None = None
) -> Iterator[Reading | T]:
    """Each document with its claims, in order; `jobs` processes (the cores, where not given)."""
    jobs = jobs or count_cores()
    items = iter(items)
    seen = 0
    for item in items:
        if not isinstance(item, Document):
            yield item
            continue
        yield Reading(item, extract_claims(item, everything))
        seen += len(item.text)
        if jobs > 1 and seen >= ALONE:
            break
    else:
        return
    yield from _extract_in_pool(items, everything, jobs)


def _extract_in_pool(items: Iterator[Document | T], everything: bool, jobs: int) -> Iterator[Reading | T]:
    """The same from processes of their own; a batch more than there are processes waits for its turn."""
    from claims.documents.pool import start_pool  # few commands have that much to read

    under_way: deque[tuple[list[Document | T], Future[list[list[Claim]]]]] = deque()
    with start_pool(jobs) as pool:
        try:
            for batch in _batches(items):
                documents = [item for item in batch if isinstance(item, Document)]
                under_way.append((batch, pool.submit(_extract_batch, documents, everything)))
                if len(under_way) > jobs + 1:
                    yield from _finished(*under_way.popleft())
            while under_way:
                yield from _finished(*under_way.popleft())
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _finished(batch: list[Document | T], future: "Future[list[list[Claim]]]") -> Iterator[Reading | T]:
    """The items of a batch, once its documents are read."""
    claims = iter(future.result())
    for item in batch:
        yield Reading(item, next(claims)) if isinstance(item, Document) else item


def _batches(items: Iterator[Document | T]) -> Iterator[list[Document | T]]:
    """Items in lists of about BATCH code points."""
    batch: list[Document | T] = []
    size = 0
    for item in items:
        batch.append(item)
        size += len(item.text) if isinstance(item, Document) else PASSING
        if size >= BATCH:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _extract_batch(documents: list[Document], everything: bool) -> list[list[Claim]]:
    """What one process does."""
    return [extract_claims(document, everything) for document in documents]
