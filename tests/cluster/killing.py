"""Ends workers in the middle of their work, as a machine that runs out of memory does."""

import os
import signal

from distributed import Client


class Killer:
    """Kills a worker each time that it is told of progress, up to a number of times."""

    def __init__(self, client: Client, times: int) -> None:
        self.client, self.times = client, times
        self.known: set[int] = set()
        self.killed: list[int] = []

    def __call__(self) -> None:
        """Kill one that has been there before: Dask does not replace one that dies while it starts."""
        if len(self.killed) < self.times:
            alive = set(self.client.run(os.getpid, on_error="ignore").values())
            for pid in sorted(alive & self.known)[:1]:
                os.kill(pid, signal.SIGKILL)
                self.killed.append(pid)
            self.known = alive
