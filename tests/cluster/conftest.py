"""Workers on this machine, started once for all these tests."""

import pytest

for needed in ("distributed", "pyarrow", "duckdb", "fsspec", "resiliparse"):
    pytest.importorskip(needed, reason="the extra is not installed: pip install 'claims-ledger[cluster]'")

from distributed import Client, LocalCluster  # noqa: E402 - skipped above where it is missing


@pytest.fixture(scope="session")
def scheduler():
    """The address of a scheduler with two workers; a killed one comes back."""
    import dask

    settings = {"distributed.scheduler.allowed-failures": 0, "distributed.scheduler.worker-saturation": 1.0}
    with (
        dask.config.set(settings),
        LocalCluster(
            n_workers=2,
            threads_per_worker=1,
            memory_limit="1GiB",
            dashboard_address="127.0.0.1:0",
            host="127.0.0.1",
            silence_logs=50,
        ) as cluster,
    ):
        yield cluster.scheduler_address


@pytest.fixture
def client(scheduler):
    with Client(scheduler) as client:
        yield client
