"""How the cluster floor scales on this machine: `make bench-cluster`. Two workers; the plan for many is docs/scale.md.

Six questions: what the map costs beside plain `--jobs 2`, what a second worker brings, whether killed workers change a
byte of the output, what a worker holds at most, what the two readers of HTML make of pages, and how facts and conflicts
grow from one million claims to ten.
`--write` puts the table into docs/scale.md.
"""

import argparse
import gzip
import hashlib
import json
import multiprocessing
import os
import platform
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from claims.cluster.archive import extract_archive
from claims.cluster.engine import Engine, open_client
from claims.cluster.extract import How
from claims.cluster.warc import READERS
from claims.extract import VERSION
from tests.bench.rows import Row, print_table
from tests.cluster.killing import Killer
from tests.cluster.pages import make_pages
from tests.cluster.samples import article, write_lines
from tests.cluster.synthetic import write_run

ROOT = Path(__file__).parent.parent.parent
PAGE = ROOT / "docs" / "scale.md"
ARTICLES = 160_000
"""Of the map's input, in eight files of lines."""
LONG_SHARD = 400_000
"""Articles of one compressed file, which cannot be cut."""
KILLS = 5
MILLION = 1_000_000


@contextmanager
def a_folder() -> Iterator[Path]:
    """A folder on the disk of the checkout that goes when the block ends."""
    folder = Path(tempfile.mkdtemp(prefix="claims-bench-"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def run(*arguments: str, stdout: Any = subprocess.DEVNULL) -> tuple[float, float]:
    """Wall clock and CPU seconds of one run of the command, all its processes included."""
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    command = [sys.executable, "-m", "claims", *arguments]
    subprocess.run(command, check=True, stdout=stdout, stderr=subprocess.DEVNULL)
    after, spent = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter() - began
    return spent, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def digests(out: Path) -> str:
    """One digest of every table's bytes."""
    said = hashlib.sha256()
    for file in sorted(f for t in ("documents", "claims", "refused") for f in (out / t).iterdir()):
        said.update(f"{file.parent.name}/{file.name} {hashlib.sha256(file.read_bytes()).hexdigest()}".encode())
    return said.hexdigest()


def loop() -> None:
    """Some seconds of nothing but arithmetic."""
    sum(n * n % 7 for n in range(30_000_000))


def two_loops() -> float:
    """How many times as fast two processes are that share no work and no memory: what scaling the cores allow now."""
    clocks = []
    for count in (1, 2):
        workers = [multiprocessing.get_context("spawn").Process(target=loop) for _ in range(count)]
        began = time.perf_counter()
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        clocks.append(time.perf_counter() - began)
    return 2 * clocks[0] / clocks[1]


def map_rows(folder: Path, inputs: list[str]) -> list[Row]:
    """The map beside plain extraction on as many processes, and one worker beside two."""
    with open(folder / "plain.jsonl", "wb") as out:
        _, plain = run("extract", *inputs, "--dry-run", "--format", "jsonl", "--jobs", "2", stdout=out)
    one, _ = run("cluster", "extract", *inputs, "--out", str(folder / "one"), "--workers", "1", "-q")
    two, cpu = run("cluster", "extract", *inputs, "--out", str(folder / "two"), "--workers", "2", "-q")
    same = digests(folder / "one") == digests(folder / "two")
    machine = f"{two_loops():.2f}"
    what = "map, CPU over `extract --jobs 2` printing JSON Lines, times"
    return [
        Row(what, f"{cpu / plain:.2f}", "1.4", cpu <= 1.4 * plain),
        Row("two workers against one, times", f"{one / two:.2f}", "1.6", one >= 1.6 * two),
        Row("… what this machine gives two loops of arithmetic against one, times", machine, "", None),
        Row("output of one worker and of two", "the same bytes" if same else "differs", "the same bytes", same),
    ]  # fmt: skip


def kill_rows(folder: Path, inputs: list[str]) -> list[Row]:
    """A run whose workers are killed again and again against one that ran through."""
    with open_client(Engine(workers=2)) as client:
        killer = Killer(client, KILLS)

        def kill(done: object, *_: object) -> None:
            if done is not None:
                killer()

        address = client.scheduler.address
        extract_archive(inputs, str(folder / "wild"), How(VERSION), Engine(address), kill)
    killed = len(killer.killed)
    same = digests(folder / "wild") == digests(folder / "two")
    said = "the same bytes" if same else "differs"
    return [Row(f"output after {killed} workers were killed", said, "the same bytes", same and killed == KILLS)]


def memory_rows(folder: Path) -> list[Row]:
    """What a worker holds at most over one shard that cannot be cut."""
    path = folder / "long.jsonl.gz"
    with gzip.open(path, "wt", encoding="utf-8", compresslevel=1) as file:
        file.writelines(json.dumps(article(n)) + "\n" for n in range(LONG_SHARD))
    run("cluster", "extract", str(path), "--out", str(folder / "long"), "--workers", "1", "-q")
    report = json.loads((folder / "long" / "run.json").read_text("utf-8"))
    most, size = report["peak_worker_bytes"] / 2**20, report["text_bytes"] / 1e6
    what = f"memory of a worker over one shard of {size:,.0f} MB of text, MB"
    return [Row(what, f"{most:,.0f}", "1,024", most <= 1024)]


def page_rows(_: Path) -> list[Row]:
    """What each reader of HTML makes of pages whose article is known: its speed, and the words it gets by layout."""
    pages, said, rows = make_pages(40), defaultdict[str, list[str]](list), []
    for name, read in READERS.items():
        read(pages[0][1], "https://news.example/", None)
        began = time.process_time()
        texts = [read(page, "https://news.example/", None)[0] for _, page, _ in pages]
        rate = len(pages) / (time.process_time() - began)
        rows.append(Row(f"HTML by --html {name}, pages a second and core", f"{rate:,.0f}", "", None))
        for layout in dict.fromkeys(layout for layout, *_ in pages):
            pairs = [(got, want) for (mine, _, want), got in zip(pages, texts, strict=True) if mine == layout]
            said[layout].append(f"{name} {_overlap(pairs)}")
    layouts = {layout.replace("_", " "): "; ".join(both) for layout, both in said.items()}
    return [*rows, *(Row(f"words read right, and found: {name}", both, "", None) for name, both in layouts.items())]


def _overlap(pairs: list[tuple[str, str]]) -> str:
    """The share of the words read that are the article's, and of the article's that are read."""
    right = read = wanted = 0
    for got, want in pairs:
        mine, theirs = Counter(re.findall(r"\w+", got)), Counter(re.findall(r"\w+", want))
        right, read, wanted = right + (mine & theirs).total(), read + mine.total(), wanted + theirs.total()
    return f"{100 * right / max(read, 1):.0f} %, {100 * right / wanted:.0f} %"


def fact_rows(folder: Path, claims: int) -> list[Row]:
    """Facts and conflicts of so many claims and of a tenth of them, and how they grow."""
    seconds: list[float] = []
    rows: list[Row] = []
    for count in (claims // 10, claims):
        source, out = folder / f"run-{count}", folder / f"facts-{count}"
        write_run(source, count)
        run("cluster", "facts", "--in", str(source), "--out", str(out), "--workers", "2", "-q")
        told = json.loads((out / "facts.json").read_text("utf-8"))
        seconds.append(sum(told["seconds"].values()))
        minutes = seconds[-1] / 60
        wanted = ("15", minutes <= 15) if count == 10 * MILLION else ("", None)
        found = f"{told['facts']:,} facts, {told['conflicts']:,} conflicts, the largest fact {told['largest']:,} claims"
        rows.append(Row(f"facts of {told['claims']:,} claims ({found}), minutes", f"{minutes:.1f}", *wanted))
        rows += [Row(f"… of them {step}, s", f"{spent:.0f}", "", None) for step, spent in told["seconds"].items()]
        shutil.rmtree(source)
        shutil.rmtree(out)
    what = f"growth from {claims // 10:,} to {claims:,} claims, times"
    return [*rows, Row(what, f"{seconds[1] / seconds[0]:.1f}", "", None)]


def main() -> int:
    """Measures, prints the table, and writes it where asked; 1 where something that is wanted is missed."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--write", action="store_true", help="put the table into docs/scale.md")
    options.add_argument(
        "--claims", type=int, default=10 * MILLION, help="that facts are made of, beside a tenth of them"
    )
    options.add_argument("--only", choices=["map", "memory", "pages", "facts"], help="leave out the others")
    given = options.parse_args()
    rows: list[Row] = []
    for name, measure in _parts(given.claims).items():
        if given.only in (None, name):
            with a_folder() as folder:
                rows += measure(folder)
    print(print_table(rows))
    if given.write:
        _write(rows)
    return int(any(row.good is False for row in rows))


def _parts(claims: int) -> dict[str, Callable[[Path], list[Row]]]:
    """The parts of the bench by their names."""

    def mapping(folder: Path) -> list[Row]:
        each = ARTICLES // 8
        inputs = [str(write_lines(folder / f"{n}.jsonl", each, n * each)) for n in range(8)]
        return map_rows(folder, inputs) + kill_rows(folder, inputs)

    return {
        "map": mapping,
        "memory": memory_rows,
        "pages": page_rows,
        "facts": lambda folder: fact_rows(folder, claims),
    }


def _write(rows: list[Row]) -> None:
    """Put the table between its marks in docs/scale.md."""
    machine = (
        f"Measured on {date.today()}: Python {platform.python_version()}, {os.cpu_count()} cores, {platform.machine()}."
    )
    block = f"<!-- measured -->\n{machine}\n\n{print_table(rows)}\n<!-- end -->"
    page = PAGE.read_text("utf-8")
    PAGE.write_text(re.sub(r"<!-- measured -->.*?<!-- end -->", lambda _: block, page, flags=re.S), "utf-8")


if __name__ == "__main__":
    sys.exit(main())
