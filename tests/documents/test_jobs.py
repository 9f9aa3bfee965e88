"""What takes long is read by several processes, in order, and a reader that crashes costs one document."""

import os
import subprocess
import sys
import time

import pytest

from claims.documents import jobs, pool
from claims.documents.meter import Meter
from claims.documents.read import read_documents
from claims.documents.settings import Settings
from claims.documents.snapshots import Snapshots
from tests.documents.samples import ALL, make_html, make_zip

READ = jobs.read_later
TWO = Settings(jobs=2)


@pytest.fixture(autouse=True)
def _at_once(monkeypatch):
    monkeypatch.setattr(jobs, "ALONE", 0)


def read_or_crash(item, settings):
    """What another process is given in place of the reader: some sources end it."""
    if item.source.name.endswith("-deadly.html"):
        os._exit(1)
    return READ(item, settings)


def test_several_processes_give_what_one_gives(tmp_path):
    for name, data in ALL.items():
        (tmp_path / name).write_bytes(data)
    pages = {f"{number}.html": make_html([f"In all {number} people died in the fire."]) for number in range(30)}
    (tmp_path / "pages.zip").write_bytes(make_zip(pages))
    kept = Snapshots(tmp_path / ".kept")
    several = list(read_documents([str(tmp_path)], TWO._replace(snapshots=kept, meter=Meter())))
    assert several == list(read_documents([str(tmp_path)]))
    assert len({document.text for document in several}) > 30
    assert kept.read(next(d.sha256 for d in several if d.name.endswith("page.html"))) == ALL["page.html"]


def test_a_reader_that_crashes_costs_one_document(tmp_path, monkeypatch):
    monkeypatch.setattr(pool, "read_later", read_or_crash)
    names = ["a.html", "b-deadly.html", "c.html", "d.txt"]
    for name in names:
        (tmp_path / name).write_bytes(make_html([f"{name}: nine people died in the fire."]))
    found = list(read_documents([str(tmp_path)], TWO))
    assert [os.path.basename(item.name) for item in found] == names
    crashed = {os.path.basename(item.name): item.reason for item in found if hasattr(item, "reason")}
    assert crashed == {"b-deadly.html": "its reader crashed, or ran out of memory; convert it"}


def test_the_meter_counts_bytes_of_files(tmp_path):
    sizes = {"a.html": make_html(), "b.jsonl": ALL["records.jsonl"], "c.zip": ALL["packed.zip"]}
    for name, data in sizes.items():
        (tmp_path / name).write_bytes(data)
    meter = Meter()
    seen = [(meter.name, meter.position) for _ in read_documents([str(tmp_path)], Settings(meter=meter))]
    total = sum(map(len, sizes.values()))
    assert [name for name, _ in seen] == ["a.html", "b.jsonl", "b.jsonl", "c.zip"]
    assert [position for _, position in seen] == sorted(position for _, position in seen)
    assert 0 < seen[0][1] <= seen[-1][1] <= meter.position <= total
    meter.close()
    assert meter.position == total


def test_processes_end_with_the_one_that_started_them():
    code = (
        "import os\nfrom claims.documents.processes import start_pool\n"
        "if __name__ == '__main__':\n"
        "    pool = start_pool(1)\n    print(pool.submit(os.getpid).result(), flush=True)\n    input()\n"
    )
    parent = subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    worker = int(parent.stdout.readline())
    parent.kill()
    parent.communicate()
    until = time.monotonic() + 20
    while time.monotonic() < until and os.path.exists(f"/proc/{worker}/fd/0"):
        time.sleep(0.05)
    assert not os.path.exists(f"/proc/{worker}/fd/0")
