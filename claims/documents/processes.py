"""A function and tasks in, results out: worked at by other processes; a task that ends one costs itself alone."""

import os
import signal
import threading
from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context, parent_process
from multiprocessing.process import BaseProcess
from typing import Generic, TypeVar

Task = TypeVar("Task")
Result = TypeVar("Result")


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


class ProcessEnded(Exception):
    """A task ended its process, also when it was alone there: a library crashed, or memory ran out."""


class Processes(Generic[Task, Result]):
    """Processes that work at one function; they are started anew where one of them was ended by its task."""

    def __init__(self, function: Callable[[Task], Result], jobs: int) -> None:
        self.function, self.jobs = function, jobs
        self.pool = start_pool(jobs)

    def begin(self, task: Task) -> Future[Result]:
        """A task, under way."""
        try:
            return self.pool.submit(self.function, task)
        except BrokenProcessPool:
            self.pool = start_pool(self.jobs)
            return self.pool.submit(self.function, task)

    def finish(self, task: Task, future: Future[Result]) -> Result:
        """What came of a task; where its process ended, another one works at it alone, else ProcessEnded."""
        try:
            return future.result()
        except BrokenProcessPool:
            pass
        with start_pool(1) as alone:
            try:
                return alone.submit(self.function, task).result()
            except BrokenProcessPool as error:
                raise ProcessEnded from error

    def stop(self) -> None:
        """End the processes; what is not begun stays undone."""
        self.pool.shutdown(wait=False, cancel_futures=True)
