"""Inputs in, documents and claims in Parquet out: the whole of `claims cluster extract`.

The plan in `plan.json` keeps the order of the shards, which is the order of the input; what is done is found by its
file in `done/` and is not done again.
"""

import time
from collections.abc import Callable, Sequence
from typing import Any

from claims.cluster.engine import Engine, open_client
from claims.cluster.extract import FOLDERS, Done, How, extract_shard
from claims.cluster.folder import Folder
from claims.cluster.report import Report, write_report
from claims.cluster.run import Ended, Task, run_tasks
from claims.cluster.shards import Shard, find_shards
from claims.errors import ClaimsError

Watch = Callable[[Done | None, int, int, str], None]
"""Told of each shard that ends: what came of it (None: set aside), how many have ended, of how many, the dashboard."""


def extract_archive(inputs: Sequence[str], out: str, how: How, engine: Engine, watch: Watch) -> Report:
    """The report of a run that has put the claims of `inputs` under `out`, or completed an earlier run."""
    began = time.perf_counter()
    folder = Folder(out)
    folder.make(*FOLDERS)
    shards = find_shards(inputs)
    _plan(folder, shards, how)
    folder.sweep(*FOLDERS)
    known = folder.names("done", ".json")
    missing = [shard for shard in shards if shard.name not in known]
    tries = _run(missing, folder, how, engine, watch) if missing else {}
    report = _report(folder, shards, tries, time.perf_counter() - began)
    write_report(folder, report)
    return report


def _plan(folder: Folder, shards: Sequence[Shard], how: How) -> None:
    """Note the shards in their order, after those of earlier runs into the same folder."""
    plan: dict[str, Any] = {"how": how._asdict(), "shards": []}
    if folder.fs.exists(folder.path("plan.json")):
        plan = folder.read_json("plan.json")
    if plan["how"] != how._asdict():
        made = ", ".join(f"{k} {v}" for k, v in plan["how"].items())
        raise ClaimsError(f"{folder.address}: holds output made another way ({made}); name another folder with --out")
    names = dict.fromkeys([*plan["shards"], *(shard.name for shard in shards)])
    folder.write_json(plan | {"shards": list(names)}, "plan.json")


def _run(shards: Sequence[Shard], folder: Folder, how: How, engine: Engine, watch: Watch) -> dict[str, int]:
    """How often each shard was tried; the failed ones leave their reason in `failed/`."""
    tries: dict[str, int] = {}
    by_name = {shard.name: shard for shard in shards}
    # the biggest first: a big one that starts last would be waited for alone
    ordered = sorted(shards, key=lambda s: -s.size)
    with open_client(engine) as client:
        watch(None, 0, len(shards), str(client.dashboard_link))
        for ended in run_tasks(client, (Task(s.name, extract_shard, (s, folder.address, how)) for s in ordered)):
            tries[ended.name] = ended.tries
            _note(folder, by_name[ended.name], ended)
            watch(ended.result, len(tries), len(shards), str(client.dashboard_link))
    folder.sweep(*FOLDERS)
    return tries


def _note(folder: Folder, shard: Shard, ended: Ended) -> None:
    """Keep why a shard was set aside; forget it once it is done."""
    if ended.failure is None:
        folder.remove("failed", f"{ended.name}.json")
        return
    record = {"shard": ended.name, "label": shard.label, "reason": ended.failure, "tries": ended.tries}
    folder.write_json(record, "failed", f"{ended.name}.json")


def _report(folder: Folder, shards: Sequence[Shard], tries: dict[str, int], seconds: float) -> Report:
    """What the shards of this run came to, those done by an earlier one included."""
    done_names = folder.names("done", ".json")
    done = [Done(**folder.read_json("done", f"{s.name}.json")) for s in shards if s.name in done_names]
    aside = [folder.read_json("failed", f"{s.name}.json") for s in shards if s.name not in done_names]
    return Report(
        done, aside, sum(1 for d in done if d.shard not in tries), sum(t - 1 for t in tries.values()), seconds
    )
