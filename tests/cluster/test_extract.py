"""`claims cluster extract`: what it reads, that it goes on, that nothing is lost when workers die."""

import hashlib
import json
import os
import re
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from distributed import KilledWorker

from claims.cluster.archive import extract_archive
from claims.cluster.documents import read_shard
from claims.cluster.engine import Engine, open_client
from claims.cluster.extract import How, extract_shard
from claims.cluster.run import ERRORS, Task, _Board, run_tasks
from claims.cluster.shards import find_shards
from claims.cluster.tables import to_claim, to_document
from claims.cluster.warc import READERS
from claims.documents.document import Document
from claims.documents.read import read_documents
from claims.errors import ClaimsError
from claims.extract import VERSION, extract_claims
from claims.extract.claim import CORE
from tests.cluster.killing import Killer
from tests.cluster.pages import make_pages
from tests.cluster.samples import article, write_lines, write_warc

HOW = How(VERSION)


def silent(*_):
    """A watch that says nothing."""


def digests(out: Path) -> dict[str, str]:
    """The bytes of every table."""
    files = sorted(f for t in ("documents", "claims", "refused") for f in (out / t).iterdir())
    return {str(f.relative_to(out)): hashlib.sha256(f.read_bytes()).hexdigest() for f in files}


def test_base_install_loads_none_of_the_extra():
    code = (
        "import sys, claims.cli.extract, claims.ledger, claims.extract, claims.documents.read\n"
        "from claims.cli.main import main; main.get_command(None, 'cluster')\n"
        "extra = ('dask', 'distributed', 'pyarrow', 'duckdb', 'fsspec', 'resiliparse', 'bokeh')\n"
        "print([name for name in extra if name in sys.modules])"
    )
    assert subprocess.check_output([sys.executable, "-c", code], text=True).strip() == "[]"


@pytest.mark.parametrize("span", [700, 1_000, 5_000, 10**6])
def test_ranges_of_lines_give_every_document_once(tmp_path, span):
    file = write_lines(tmp_path / "news.jsonl", 25)
    names = [d.name for shard in find_shards([str(file)], span) for d in read_shard(shard)]
    assert names == [f"a{n:06}" for n in range(25)]


def test_a_line_longer_than_its_range_is_read_once(tmp_path):
    file = tmp_path / "long.jsonl"
    file.write_text("".join(json.dumps({"id": i, "text": "x" * 3_000}) + "\n" for i in range(4)))
    shards = find_shards([str(file)], 500)
    assert [d.name for shard in shards for d in read_shard(shard)] == ["0", "1", "2", "3"]
    assert len(shards) > 20


def test_shard_names_follow_the_input(tmp_path):
    file = write_lines(tmp_path / "news.jsonl", 5)
    before = find_shards([str(file)])
    assert find_shards([str(file)]) == before
    write_lines(file, 6)
    assert {s.name for s in find_shards([str(file)])}.isdisjoint(s.name for s in before)


def test_shards_of_a_folder_skip_what_extract_skips(tmp_path):
    (tmp_path / "README.md").write_text("About 30 files.")
    (tmp_path / "a.txt").write_text("Nine people died.")
    (tmp_path / ".hidden.txt").write_text("Ten people died.")
    write_lines(tmp_path / "b.jsonl", 2)
    shards = find_shards([str(tmp_path)])
    assert [(s.kind, [Path(p).name for p in s.paths]) for s in shards] == [("files", ["a.txt"]), ("lines", ["b.jsonl"])]


def test_nothing_to_extract_is_one_clear_line(tmp_path):
    with pytest.raises(ClaimsError, match="no such file or folder"):
        find_shards([str(tmp_path / "none")])
    with pytest.raises(ClaimsError, match="nothing there to extract"):
        find_shards([str(tmp_path)])


def test_a_shard_holds_what_one_machine_reads(tmp_path):
    file = write_lines(tmp_path / "news.jsonl", 12)
    with file.open("a") as more:
        more.write("not json\n")
    out = tmp_path / "out"
    done = extract_shard(find_shards([str(file)])[0], str(out), HOW) if not make(out) else None
    documents = pq.read_table(out / "documents").to_pylist()
    claims = pq.read_table(out / "claims").to_pylist()
    alone = [d for d in read_documents([str(file)]) if isinstance(d, Document)]
    assert [to_document(d) for d in documents] == alone
    expected = [c for d in alone for c in extract_claims(d) if c.kind in CORE]
    names = {d["row"]: d["name"] for d in documents}
    assert [to_claim(names[c["row"]], c) for c in claims] == expected
    assert [c["quote"] for c in claims] == [
        d.text[c.quote_start : c.quote_end] for d in alone for c in expected if c.document == d.name
    ]
    assert (done.documents, done.claims, done.refused, done.failed) == (12, len(expected), 1, 1)


def make(out: Path) -> None:
    """The folders that a run makes."""
    for name in ("documents", "claims", "refused", "done", "failed"):
        (out / name).mkdir(parents=True)


@pytest.mark.parametrize("html", ["fast", "careful"])
def test_pages_of_an_archive_become_articles(tmp_path, html):
    shard = find_shards([str(write_warc(tmp_path / "crawl.warc.gz", 3))])[0]
    first, *_ = documents = list(read_shard(shard, html))
    a = article(0)
    assert [d.name for d in documents] == [f"https://news.example/{n}" for n in range(3)]
    assert (first.title, first.publisher, first.published[:10], first.language) == (
        a["title"],
        "Paper 0",
        a["published"],
        "en",
    )
    assert all(line in first.text for line in a["text"].split("\n\n"))
    assert "Basra" not in first.text.replace(a["text"], "")
    assert "12 ways" not in first.text


@pytest.mark.parametrize(("page", "text"), [pytest.param(*both, id=name) for name, *both in make_pages(1)])
@pytest.mark.parametrize("html", READERS)
def test_articles_are_found_in_every_layout(html, page, text):
    read, *_ = READERS[html](page, "https://news.example/", None)
    words, wanted = (Counter(re.findall(r"\w+", t)) for t in (read, text))
    assert (words & wanted).total() >= 0.99 * wanted.total()
    assert (words & wanted).total() >= 0.9 * words.total()


def test_the_whole_way_and_again(tmp_path, scheduler):
    write_lines(tmp_path / "news.jsonl", 30)
    write_warc(tmp_path / "crawl.warc.gz", 5)
    out, inputs = tmp_path / "out", [str(tmp_path / "news.jsonl"), str(tmp_path / "crawl.warc.gz")]
    first = extract_archive(inputs, str(out), HOW, Engine(scheduler), silent)
    made = digests(out)
    again = extract_archive(inputs, str(out), HOW, Engine(scheduler), silent)
    assert (first.summary()["documents"], first.reused, again.reused) == (35, 0, 2)
    assert digests(out) == made
    record = json.loads((out / "run.json").read_text())
    assert record["documents"] == 35
    assert record["claims"] > 60
    assert record["set_aside"] == 0
    assert "<table>" in (out / "run.html").read_text()


def test_output_made_another_way_is_not_mixed(tmp_path, scheduler):
    file = str(write_lines(tmp_path / "news.jsonl", 2))
    extract_archive([file], str(tmp_path / "out"), HOW, Engine(scheduler), silent)
    with pytest.raises(ClaimsError, match="made another way"):
        extract_archive([file], str(tmp_path / "out"), How(VERSION, everything=True), Engine(scheduler), silent)


def test_what_is_missing_is_made_again(tmp_path, scheduler):
    file = write_lines(tmp_path / "news.jsonl", 4)
    other = write_lines(tmp_path / "more.jsonl", 4, 100)
    out = tmp_path / "out"
    extract_archive([str(file), str(other)], str(out), HOW, Engine(scheduler), silent)
    made = digests(out)
    lost = next((out / "done").iterdir())
    lost.unlink()
    (out / "claims" / f"{lost.stem}.parquet").write_bytes(b"half")
    (out / "claims" / ".x.parquet.123.part").write_bytes(b"left by a killed worker")
    report = extract_archive([str(file), str(other)], str(out), HOW, Engine(scheduler), silent)
    assert report.reused == 1
    assert digests(out) == made


def fail(name: str) -> str:
    raise ValueError(f"cannot read {name}")


def work(name: str) -> str:
    return name.upper()


def test_three_errors_set_a_task_aside_and_the_rest_goes_on(client):
    tasks = [Task("bad", fail, ("x",)), *(Task(f"t{n}", work, (f"t{n}",)) for n in range(9))]
    ended = {e.name: e for e in run_tasks(client, tasks)}
    assert ended["bad"].failure == "ValueError: cannot read x"
    assert ended["bad"].tries == ERRORS
    assert [ended[f"t{n}"].result for n in range(9)] == [f"T{n}" for n in range(9)]


class Lost:
    """A task that is done, whose result went with the worker that held it."""

    key = "t-0"

    def exception(self) -> None:
        return None

    def result(self) -> str:
        raise KilledWorker("t-0", None, 0)


def test_a_result_that_is_lost_with_its_worker_is_made_again(client):
    board = _Board(client)
    board.tasks["t-0"] = Task("t", work, ("t",))
    assert board.settle(Lost()) is None
    assert board.settle(board.wait()) == ("t", "T", None, 2)


def end_worker(name: str) -> str:
    """End the worker that runs this."""
    os.kill(os.getpid(), signal.SIGKILL)
    return name


def test_workers_of_this_machine_that_are_all_gone_are_started_anew(monkeypatch):
    monkeypatch.setattr("claims.cluster.run.PATIENCE", 0.2)
    with open_client(Engine(workers=1)) as client:
        nanny = client.cluster.workers[0]
        nanny.auto_restart = False
        client.submit(end_worker, "x", retries=0).exception()
        assert [e.result for e in run_tasks(client, [Task("t", work, ("t",))])] == ["T"]


def _are_sampled(client):
    """Whether Dask's profiler looks into the tasks of each worker."""
    return set(client.run(lambda dask_worker: dask_worker.periodic_callbacks["profile"].is_running()).values())


def test_nobody_holds_the_frames_of_a_task(scheduler, client):
    assert _are_sampled(client) == {True}
    with open_client(Engine(scheduler)) as own:
        assert _are_sampled(own) == {False}
    assert _are_sampled(client) == {True}  # other people's work on these workers is looked into as before
    with open_client(Engine(workers=1)) as own:
        assert _are_sampled(own) == {False}


def test_a_scheduler_without_workers_is_told_of(monkeypatch, client):
    monkeypatch.setattr("claims.cluster.run.LONELY", 0.3)
    monkeypatch.setattr("claims.cluster.run.PATIENCE", 0.1)
    monkeypatch.setattr("claims.cluster.run.restore_workers", lambda _: False)
    with pytest.raises(ClaimsError, match="no worker is left there"):
        list(run_tasks(client, [Task("long", time.sleep, (2,))]))


def test_workers_killed_mid_run_lose_nothing(tmp_path, scheduler, client):
    files = [str(write_lines(tmp_path / f"{n}.jsonl", 120, 1_000 * n)) for n in range(8)]
    extract_archive(files, str(tmp_path / "calm"), HOW, Engine(scheduler), silent)
    killer = Killer(client, 3)

    def kill(done, *_):
        """A worker dies each time that another shard is done."""
        if done is not None:
            killer()

    report = extract_archive(files, str(tmp_path / "wild"), HOW, Engine(scheduler), kill)
    assert len(killer.killed) == 3
    assert not report.aside
    assert digests(tmp_path / "wild") == digests(tmp_path / "calm")
    assert not list((tmp_path / "wild").rglob("*.part"))
