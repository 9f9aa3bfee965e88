"""Processes that read a ledger beside the one that writes it: a function and tasks in, the results in order out."""

import gc
import sqlite3
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import get_context
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import Any, NamedTuple, Self, TypeVar

from claims.documents.jobs import count_cores
from claims.documents.processes import begin_work
from claims.ledger.aside import Aside
from claims.ledger.connect import Ledger

Task = TypeVar("Task")
Result = TypeVar("Result")
LARGE = 30_000
"""Claims of a ledger from which on starting other processes pays."""


class Worker(NamedTuple):
    """What a task is done with."""

    connection: sqlite3.Connection
    """Which reads."""
    aside: Aside
    """What the tasks of one grouping leave for later ones."""


class Workers:
    """Runs tasks here or in processes of their own."""

    def __init__(self, ledger: Ledger, jobs: int | None = None) -> None:
        large = ledger.connection.execute("SELECT max(id) > ? FROM claims", (LARGE,)).fetchone()[0]
        self.folder = TemporaryDirectory(prefix="claims-")
        self.here = Worker(ledger.connection, Aside(self.folder.name))
        self.jobs = jobs or count_cores()
        self.pool: ProcessPoolExecutor | None = None
        if large and self.jobs > 1 and ledger.path != ":memory:":
            given = (ledger.path, self.folder.name)
            self.pool = ProcessPoolExecutor(
                self.jobs, mp_context=get_context("spawn"), initializer=_open, initargs=given
            )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.pool:
            self.pool.shutdown(wait=True, cancel_futures=True)
        self.here.aside.close()
        self.folder.cleanup()

    def run(self, function: Callable[[Worker, Task], Result], tasks: Iterable[Task]) -> Iterator[Result]:
        """The result of each task, in order; only a few are ever under way."""
        if self.pool is None:
            yield from (function(self.here, task) for task in tasks)
            return
        under_way: deque[Future[Result]] = deque()
        for task in tasks:
            under_way.append(self.pool.submit(_run, function, task))
            if len(under_way) > 2 * self.jobs:
                yield under_way.popleft().result()
        while under_way:
            yield under_way.popleft().result()


_here: list[Worker] = []
"""In a process of its own: what it works with."""


def _open(path: str, folder: str) -> None:
    """Begin a process: open the ledger to read; how it ends is up to the process that writes."""
    begin_work()
    gc.disable()  # until it ends: as within `no_circles`
    _here.append(Worker(Ledger.open(path, readonly=True).connection, Aside(folder)))


def _run(function: Callable[[Worker, Any], Result], task: Any) -> Result:  # noqa: ANN401 - any task
    """What a process does."""
    return function(_here[0], task)
