"""Tasks in, what came of each out as it comes: a few at a time on the workers, tried again where they fail.

An error is a task's own: three, and it is set aside with its reason. A worker's death may be the machine's doing, so a
task outlives more of those; but one that ends every worker it meets is set aside as well.
"""

import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any, NamedTuple

from distributed import Client, Future, KilledWorker, as_completed
from distributed.client import FutureCancelledError

from claims.cluster.engine import restore_workers
from claims.errors import ClaimsError

ERRORS = 3
"""Errors of one task after which it is set aside."""
DEATHS = 8
"""Workers that may die over one task before it is set aside."""
AHEAD = 4
"""Tasks handed to the scheduler for each thread, so that none of them waits and memory stays bounded."""

STEP = 0.01
"""Seconds between two looks at what has ended."""
PATIENCE = 5.0
"""Seconds in which nothing ends after which the workers are looked after."""
LONELY = 60.0
"""Seconds that a scheduler elsewhere may be without any worker."""


class Task(NamedTuple):
    """A call with a name to know it by."""

    name: str
    function: Callable[..., Any]
    arguments: tuple[Any, ...]


class Ended(NamedTuple):
    """A task that is over."""

    name: str
    result: Any
    failure: str | None
    """Why it was set aside; None where it went well."""
    tries: int


def run_tasks(client: Client, tasks: Iterable[Task]) -> Iterator[Ended]:
    """Each task as it ends, in no order."""
    waiting = iter(tasks)
    board = _Board(client)
    for task in islice(waiting, AHEAD * max(2, sum(client.nthreads().values()))):
        board.submit(task)
    while board.tasks:
        ended = board.settle(board.wait())
        if ended is None:
            continue
        yield ended
        for task in islice(waiting, 1):
            board.submit(task)


class _Board:
    """The tasks that are under way, with how often each was tried."""

    def __init__(self, client: Client) -> None:
        self.client = client
        self.tasks: dict[str, Task] = {}
        self.errors: Counter[str] = Counter()
        self.deaths: Counter[str] = Counter()
        self.completed = as_completed([])

    def submit(self, task: Task) -> None:
        """Hand a task to the workers."""
        tries = self.errors[task.name] + self.deaths[task.name]
        # begins with what is done: Dask queues calls of one kind and hands them out as workers come free; calls that it
        # takes for kinds of their own it shares out at once, and one worker ends with five of eight
        key = f"{task.function.__name__}-{task.name}-{tries}"
        future = self.client.submit(task.function, *task.arguments, key=key, pure=False)
        self.tasks[str(future.key)] = task
        self.completed.add(future)

    def wait(self) -> "Future[Any]":
        """The next task that is over; workers that are all gone meanwhile are started anew where they are ours.

        A scheduler elsewhere that stays without workers is the user's to mend: ClaimsError.
        """
        idle = alone = 0.0
        while not self.completed.has_ready():
            time.sleep(STEP)
            idle += STEP
            if idle >= PATIENCE:
                idle, alone = 0.0, 0.0 if restore_workers(self.client) else alone + idle
            if alone >= LONELY:
                where = self.client.scheduler_info()["address"]
                raise ClaimsError(f"{where}: no worker is left there; start some, the same command goes on from there")
        return next(self.completed)

    def settle(self, future: "Future[Any]") -> Ended | None:
        """What came of a task; None where it is tried again."""
        task = self.tasks.pop(str(future.key))
        tries = 1 + self.errors[task.name] + self.deaths[task.name]
        error = future.exception()
        if error is None:
            try:
                return Ended(task.name, future.result(), None, tries)
            except (KilledWorker, FutureCancelledError) as lost:  # with the worker that still held the result
                error = lost
        died = isinstance(error, KilledWorker | FutureCancelledError)
        (self.deaths if died else self.errors)[task.name] += 1
        if self.errors[task.name] < ERRORS and self.deaths[task.name] < DEATHS:
            self.submit(task)
            return None
        reason = f"{tries} workers died over it" if died else f"{type(error).__name__}: {error}"
        return Ended(task.name, None, reason.splitlines()[0][:500], tries)
