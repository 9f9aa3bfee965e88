"""Documents in, each with its claims out, in the same order: read by several processes where there is much to read.

What else stands among the documents (what became of other inputs) passes through in its turn.

The first documents are read in this process, so that small inputs pay nothing for starting others; memory stays bounded
because only a few batches are ever under way, and fewer where texts are long.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, TypeVar

from claims.circles import no_circles
from claims.documents.document import Document
from claims.documents.jobs import count_cores
from claims.documents.refused import Refused
from claims.documents.settings import Limits
from claims.extract import extract_claims
from claims.extract.claim import Claim
from claims.extract.quantities import TooManyFigures

if TYPE_CHECKING:
    from concurrent.futures import Future

    from claims.documents.processes import Processes

    _Pool: TypeAlias = "Processes[list[Document], list[Answer]]"

ALONE = 1_000_000
"""Code points read before other processes are started."""

BATCH = 200_000
"""Code points that one process is given at a time."""

AHEAD = 4_000_000
"""Code points that wait to be read, or whose claims wait for those before them."""

PASSING = 200
"""What anything else counts for, so that a batch of nothing but that ends, too."""

T = TypeVar("T")


class Reading(NamedTuple):
    """A document with what was read in it."""

    document: Document
    claims: Sequence[Claim]


class Wanted(NamedTuple):
    """What is read of a document."""

    everything: bool = False
    """Numbers that are no claims, too."""
    most: int = Limits().figures
    """Figures of one text: one with more is refused."""
    particulars: bool = False
    """Of the numbers that are no claims those that a ledger keeps."""


CLAIMS = Wanted()
"""Claims alone."""


def extract_many(
    items: Iterable[Document | T], wanted: Wanted = CLAIMS, *, jobs: int | None = None
) -> Iterator[Reading | Refused | T]:
    """Each document with its claims, in order; `jobs` processes (the cores, where not given)."""
    jobs = jobs or count_cores()
    items = iter(items)
    seen = 0
    for item in items:
        if not isinstance(item, Document):
            yield item
            continue
        yield read_claims(item, wanted)
        seen += len(item.text)
        if jobs > 1 and seen >= ALONE:
            break
    else:
        return
    yield from _extract_in_pool(items, partial(_read_batch, wanted=wanted), jobs)


def read_claims(document: Document, wanted: Wanted = CLAIMS) -> Reading | Refused:
    """A document with its claims, or refused where it has more than `most` figures."""
    return _put(document, _read(document, wanted))


Answer: TypeAlias = "list[Claim] | str"
"""The claims of a document, or why it is refused."""


def _read(document: Document, wanted: Wanted) -> Answer:
    """What comes of a document."""
    try:
        return extract_claims(document, *wanted)
    except TooManyFigures as error:
        return str(error)


def _read_batch(documents: list[Document], wanted: Wanted) -> list[Answer]:
    """What one process does."""
    with no_circles():  # one look for circles a batch, and not one a document
        return [_read(document, wanted) for document in documents]


def _put(document: Document, answer: Answer) -> Reading | Refused:
    """A document with what came of it."""
    return Refused(document.name, answer) if isinstance(answer, str) else Reading(document, answer)


def _extract_in_pool(
    items: Iterator[Document | T], read_batch: Callable[[list[Document]], list[Answer]], jobs: int
) -> Iterator[Reading | Refused | T]:
    """The same from processes of their own; a batch more than there are processes waits for its turn."""
    from claims.documents.processes import Processes  # few commands have that much to read

    under_way: deque[tuple[list[Document | T], Future[list[Answer]]]] = deque()
    pool = Processes(read_batch, jobs)
    try:
        for batch in _batches(items):
            under_way.append((batch, pool.begin(_documents_of(batch))))
            while len(under_way) > jobs + 1 or (len(under_way) > 1 and _weigh(under_way) > AHEAD):
                yield from _finished(pool, *under_way.popleft())
        while under_way:
            yield from _finished(pool, *under_way.popleft())
    finally:
        pool.stop()


def _documents_of(batch: list[Document | T]) -> list[Document]:
    """The documents among the items of a batch."""
    return [item for item in batch if isinstance(item, Document)]


def _weigh(under_way: "Iterable[tuple[list[Document | T], Future[list[Answer]]]]") -> int:
    """The code points of all batches under way."""
    return sum(len(item.text) for batch, _ in under_way for item in batch if isinstance(item, Document))


def _finished(
    pool: "_Pool", batch: list[Document | T], future: "Future[list[Answer]]"
) -> Iterator[Reading | Refused | T]:
    """The items of a batch, once its documents are read."""
    answers = iter(_finish(pool, _documents_of(batch), future))
    for item in batch:
        yield _put(item, next(answers)) if isinstance(item, Document) else item


def _finish(pool: "_Pool", documents: list[Document], future: "Future[list[Answer]]") -> list[Answer]:
    """What came of some documents; where they end their process, what comes of each alone."""
    from claims.documents.processes import ProcessEnded

    try:
        return pool.finish(documents, future)
    except ProcessEnded:
        if len(documents) == 1:
            return ["reading its figures ended the process: memory ran out, or a library crashed; split it"]
        return [answer for document in documents for answer in _finish(pool, [document], pool.begin([document]))]


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
