"""Where the work is done: a scheduler's address, or nothing, in; a Dask client out."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

import dask
from distributed import Client, LocalCluster, Worker, WorkerPlugin

from claims.documents.jobs import count_cores
from claims.errors import ClaimsError
from claims.extract import extractor_version

if TYPE_CHECKING:
    from tornado.ioloop import PeriodicCallback

WAIT = 10
"""Seconds that a scheduler has to answer."""


class Engine(NamedTuple):
    """Which workers do the work."""

    scheduler: str | None = None
    """Address of a Dask scheduler; None starts workers on this machine."""
    workers: int | None = None
    """Of a local cluster; the cores, where not given."""
    memory: str = "1GiB"
    """That each local worker may hold; one that holds more is ended and its shard counted as failed."""


class Unsampled(WorkerPlugin):
    """Keeps Dask's profiler from holding the frames of a task.

    A tree of HTML that ends with a frame which another thread holds is never freed, and says so on the terminal.
    """

    name = "claims-unsampled"
    _SAMPLES = ("profile", "profile-cycle")

    def setup(self, worker: Worker) -> None:
        """Stop it, as long as this program works there."""
        for sampling in self._of(worker):
            sampling.stop()

    def teardown(self, worker: Worker) -> None:
        """Let it go on."""
        for sampling in self._of(worker):
            sampling.start()

    def _of(self, worker: Worker) -> "list[PeriodicCallback]":
        """What samples a worker; nothing where its configuration has switched that off."""
        return [worker.periodic_callbacks[name] for name in self._SAMPLES if name in worker.periodic_callbacks]


@contextmanager
def open_client(engine: Engine) -> Iterator[Client]:
    """A client of the engine; a local cluster ends with it."""
    with dask.config.set({"distributed.scheduler.allowed-failures": 0, "distributed.scheduler.worker-saturation": 1.0}):
        if engine.scheduler:
            with _connect(engine.scheduler) as client:
                client.register_plugin(Unsampled())
                try:
                    yield client
                finally:
                    client.unregister_worker_plugin(Unsampled.name)
            return
        with _start(engine) as cluster, Client(cluster) as client:
            client.register_plugin(Unsampled())
            yield client


def _connect(scheduler: str) -> Client:
    """A client of a running scheduler whose workers read as this program does."""
    try:
        client = Client(scheduler, timeout=WAIT)
    except (OSError, TimeoutError, ValueError) as error:
        raise ClaimsError(f"{scheduler}: no Dask scheduler answers there; start one with: dask scheduler") from error
    own = extractor_version()
    for worker, version in client.run(extractor_version, on_error="return").items():
        if version != own:
            client.close()
            raise ClaimsError(f"worker {worker}: has extractor {version}, this program {own}; install the same there")
    return client


def _start(engine: Engine) -> LocalCluster:
    """Workers on this machine: processes of one thread each, since reading text keeps a core busy."""
    return LocalCluster(
        n_workers=engine.workers or count_cores(),
        threads_per_worker=1,
        memory_limit=engine.memory,
        dashboard_address="127.0.0.1:0",
        host="127.0.0.1",
        silence_logs=50,  # critical: a killed worker is reported by the run, not by pages of traceback
    )


def restore_workers(client: Client) -> bool:
    """Whether there are workers, or are again: those of this machine are started anew where none is left.

    One that dies while it starts is not replaced by Dask; with the last of them a run would wait for ever.
    """
    if client.nthreads():
        return True
    if not isinstance(client.cluster, LocalCluster):
        return False
    count = len(client.cluster.worker_spec)
    client.cluster.scale(0)
    client.cluster.scale(count)
    return True
