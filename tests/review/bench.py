"""How quick the desk is at a million claims: `python -m tests.review.bench`, a part of `make bench`.

The ledger is made by tests/facts/make_ledger.py; its facts, sources, conflicts and reviews are put in by plain SQL, as
grouping would make them, because what is measured is reading. Each page is asked for by one editor after the other,
at places all over the ledger, through the whole of Datasette (routing, permissions, template), and the 95th percentile
is taken, on the clock and of the CPU. Then a browser marks claims, and ten editors click while `claims extract` runs.
`--write` puts the table into its own part of docs/performance.md.
"""

import argparse
import asyncio
import os
import platform
import random
import re
import sqlite3
import sys
import tempfile
import time
from datetime import date
from math import inf
from pathlib import Path
from typing import NamedTuple

from claims.ledger import Ledger
from claims.ledger.search import index_search
from tests.facts.make_ledger import make_ledger
from tests.review.conftest import SAME_SITE, Server, serve
from tests.review.test_load import write_articles

PAGE = Path(__file__).parents[2] / "docs" / "performance.md"
BEGIN, END = "<!-- desk -->", "<!-- /desk -->"
ASKED = int(os.environ.get("CLAIMS_ASKED", "40"))
"""Times that each page is asked for."""


class Row(NamedTuple):
    """One line of the table; times in milliseconds."""

    page: str
    median: float
    p95: float
    cpu: float
    """The 95th percentile of the CPU time alone: what a machine that has nothing else to do would take."""
    wanted: float
    kilobytes: float


def make_row(page: str, spent: list[tuple[float, float]], wanted: float, size: int = 0) -> Row:
    """A line from the seconds, on the clock and of the CPU, of each time."""
    clock, cpu = (sorted(1000 * seconds for seconds in part) for part in zip(*spent, strict=True))
    last = int(len(spent) * 0.95)
    return Row(page, clock[len(clock) // 2], clock[last], cpu[last], wanted, size / 1000)


FILLING = """
    CREATE TEMP TABLE made AS SELECT event || '-' || lower(replace(place, ' ', '-')) AS slug, event, unit, place,
        min(since) AS since, max(as_of) AS as_of, min(value) AS low, max(value) AS high, count(*) AS claims,
        count(DISTINCT document_id) AS documents, count(DISTINCT source) AS voices, min(id) AS first, max(id) AS last
        FROM claims GROUP BY event, place;
    CREATE UNIQUE INDEX temp.made_slug ON made (event, place);
    INSERT INTO sources (name) SELECT DISTINCT source FROM claims;
    INSERT INTO facts (id, title, event, "group", unit, place, since, as_of, low, best, high, rule, claims, documents,
        origins, voices) SELECT slug, unit || ' ' || event || ', ' || place, event, unit, unit, place, since, as_of,
        low, high, high, 'all claims', claims, documents, documents, voices FROM made;
    UPDATE claims SET (fact_id, source_id, relation, reason) = (SELECT m.slug, s.id, 'equal', 'both say so'
        FROM made m, sources s WHERE m.event = claims.event AND m.place = claims.place AND s.name = claims.source);
    INSERT INTO conflicts (id, fact_id, kind, event, low, high, radius, reason, settle, opened)
        SELECT 'k-' || slug, slug, 'contradiction', event, low, high, (high - low) * 1.0, 'they cannot both be true',
        'ask the source', '2024-08-01T08:00:00+00:00' FROM made WHERE low < high AND claims > 8;
    INSERT INTO conflict_claims SELECT 'k-' || slug, first, 0 FROM made WHERE low < high AND claims > 8;
    INSERT INTO conflict_claims SELECT 'k-' || slug, last, 1 FROM made WHERE low < high AND claims > 8;
    INSERT INTO reviews (claim_id, verdict, note, reviewer, at, version) SELECT id,
        CASE id % 5 WHEN 0 THEN 'disputed' WHEN 1 THEN 'rejected' ELSE 'verified' END, NULL, 'editor ' || (id % 7),
        datetime('now', '-' || (id % 900) || ' hours'), 0 FROM claims WHERE id % 40 = 0;
    UPDATE documents SET grouped = captured;
"""


def make_filled(path: str, claims: int) -> None:
    """Write a ledger of so many claims, with facts, sources, conflicts and reviews, to a new file."""
    make_ledger(path, claims)
    with Ledger.open(path) as ledger:
        ledger.connection.execute("PRAGMA synchronous = OFF")
        ledger.connection.executescript(FILLING)
        index_search(ledger)
        ledger.connection.execute("ANALYZE")


async def measure(path: str) -> list[Row]:
    """A row a page."""
    datasette = serve(Path(path))
    await datasette.invoke_startup()
    actor = {"id": "editor 3", "role": "chief"}
    rng, rows = random.Random(7), []
    for name, wanted, addresses in pages(path, rng):
        spent, size = [], 0
        await datasette.client.get(addresses[0], actor=actor)
        for address in addresses:
            began, worked = time.perf_counter(), time.process_time()
            answer = await datasette.client.get(address, actor=actor)
            took = (time.perf_counter() - began, time.process_time() - worked)
            spent.append(took if answer.status_code == 200 else (inf, inf))
            size = max(size, len(answer.content))
        rows.append(make_row(name, spent, wanted, size))
        print(rows[-1], file=sys.stderr)
    datasette.close()
    return rows


def mark(path: str) -> list[Row]:
    """A line on marking: from the key to the next claim on screen, in Chromium; none where there is none."""
    from tests.review.test_browser import CHROMIUM, FLAGS, MISSING, Visit, sync_playwright

    if MISSING:
        return []
    running, spent = Server(Path(path)), []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS.split())
        with Visit(browser, running, "editor") as visit:
            page = visit.open(f"/{Path(path).stem}/-/queue?after=300000")
            page.wait_for_selector("#queue[data-ready]")
            for _ in range(ASKED):
                page.wait_for_timeout(150)  # an editor reads the claim; meanwhile the next one is fetched
                worked = time.process_time()
                spent.append((page.evaluate(MARKING) / 1000, time.process_time() - worked))
        browser.close()
    running.stop()
    return [make_row("marking: from the key to the next claim on screen", spent, 200)]


MARKING = """() => new Promise((done) => {
    const began = performance.now();
    new MutationObserver(() => requestAnimationFrame(() => done(performance.now() - began))).observe(
        document.getElementById('queue'), { childList: true });
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'v', bubbles: true }));
})"""


async def click_beside(folder: Path) -> list[Row]:
    """A line on ten editors who decide a claim a second each while `claims extract` writes thousands."""
    path = folder / "busy.db"
    make_filled(str(path), 20_000)
    write_articles(folder / "articles", 3000)
    datasette = serve(path)
    await datasette.invoke_startup()
    command = [sys.executable, "-m", "claims", "extract", str(folder / "articles"), "--db", str(path)]
    extraction = await asyncio.create_subprocess_exec(*command, "--jobs", "1", "-q")
    spent: list[tuple[float, float]] = []

    async def work(number: int) -> None:
        headers = SAME_SITE | {"accept": "application/json"}
        claim, actor = 1000 * number, {"id": f"editor {number}", "role": "editor"}
        while extraction.returncode is None:
            await asyncio.sleep(1)
            claim += 1
            shown = await datasette.client.get(f"/busy/-/queue.json?claim={claim}", actor=actor)
            sent = {"claim": claim, "verdict": "verified", "version": shown.json()["claim"]["version"]}
            began, worked = time.perf_counter(), time.process_time()
            answer = await datasette.client.post("/busy/-/review", json=sent, headers=headers, actor=actor)
            assert answer.status_code == 200, answer.text
            spent.append((time.perf_counter() - began, time.process_time() - worked))

    await asyncio.gather(*(work(number) for number in range(1, 11)))
    datasette.close()
    assert await extraction.wait() == 0
    return [make_row(f"a review, of {len(spent)} by ten editors beside `claims extract`", spent, 500)]


def pages(path: str, rng: random.Random) -> list[tuple[str, float, list[str]]]:
    """Each page with the milliseconds that it may take, and addresses of it all over the ledger."""
    with sqlite3.connect(path) as connection:
        last = connection.execute("SELECT max(id) FROM claims").fetchone()[0]
        facts = [row[0] for row in connection.execute("SELECT id FROM facts ORDER BY random() LIMIT 60")]
        largest = connection.execute("SELECT id FROM facts ORDER BY claims DESC LIMIT 1").fetchone()[0]
        conflicts = [row[0] for row in connection.execute("SELECT id FROM conflicts ORDER BY random() LIMIT 60")]
        days = [row[0] for row in connection.execute(
            "SELECT as_of || '~' || id FROM claims WHERE fact_id = ? ORDER BY random() LIMIT 60", (largest,)
        )]  # fmt: skip
        sources = [row[0] for row in connection.execute("SELECT id FROM sources")]
    spread = [rng.randrange(1, last) for _ in range(ASKED)]
    home = f"/{Path(path).stem}/-"
    return [
        ("desk", 100, [f"{home}/desk"] * ASKED),
        ("desk, a search", 300, [f"{home}/desk?q=killed+blast+report+{n}" for n in spread]),
        ("queue", 100, [f"{home}/queue?after={n}" for n in spread]),
        ("queue, claims of one fact", 100, [f"{home}/queue?fact={largest}&after={n}" for n in spread]),
        ("queue, in an open conflict", 100, [f"{home}/queue?conflict=1&after={n}" for n in spread]),
        ("queue, by event", 100, [f"{home}/queue?event=kill&after={n}" for n in spread]),
        ("queue, by source", 100, [f"{home}/queue?source={rng.choice(sources)}&after={n}" for n in spread]),
        ("queue, of a kind that is not there", 100, [f"{home}/queue?kind=ratio"] * ASKED),
        ("queue, of low confidence", 100, [f"{home}/queue?confidence=0.5"] * ASKED),
        ("queue, a second reader", 100, [f"{home}/queue?second=1"] * ASKED),
        ("fact", 100, [f"{home}/fact/{slug}" for slug in facts]),
        ("fact of a twentieth of all claims", 100, [f"{home}/fact/{largest}"] * ASKED),
        ("the same, pages deep in it", 100, [f"{home}/fact/{largest}?after={day}" for day in days]),
        ("conflict", 100, [f"{home}/conflict/{conflict}" for conflict in conflicts]),
        ("conflicts", 100, [f"{home}/conflicts"] * ASKED),
        ("facts", 100, [f"{home}/facts"] * ASKED),
        ("facts, a search", 300, [f"{home}/facts?q=people"] * ASKED),
        ("source of a seventh of all claims", 300, [f"{home}/source/{rng.choice(sources)}" for _ in range(ASKED)]),
        ("sources", 300, [f"{home}/sources"] * ASKED),
        ("article", 100, [f"{home}/article/{n // 11 + 1}" for n in spread]),
        ("articles", 100, [f"{home}/articles"] * ASKED),
        ("log", 100, [f"{home}/log"] * ASKED),
        ("log of one editor", 100, [f"{home}/log?who=editor+3"] * ASKED),
    ]


def table(rows: list[Row]) -> str:
    """The rows as a Markdown table."""
    lines = ["| page | median ms | p95 ms | of it CPU | wanted | kB | |", "|---|---|---|---|---|---|---|"]
    for row in rows:
        mark = "reached" if row.p95 <= row.wanted else "missed"
        times = f"{row.median:.0f} | {row.p95:.0f} | {row.cpu:.0f}"
        lines.append(
            f"| {row.page} | {times} | {row.wanted:.0f} | {f'{row.kilobytes:.0f}' if row.kilobytes else ''} | {mark} |"
        )
    return "\n".join(lines)


def write_part(text: str) -> None:
    """Nothing; the desk's part of the page on performance holds the text."""
    page = PAGE.read_text("utf-8") if PAGE.exists() else "# Performance\n"
    part = f"{BEGIN}\n{text}\n{END}"
    if BEGIN in page:
        page = re.sub(f"{BEGIN}.*?{END}", lambda _: part, page, flags=re.DOTALL)
    else:
        page = f"{page.rstrip()}\n\n## The desk\n\n{part}\n"
    PAGE.write_text(page, "utf-8")


def main() -> int:
    """Measures, prints the table, and writes it where asked."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--claims", type=int, default=1_000_000, help="claims of the ledger")
    options.add_argument("--ledger", help="a file made before; made there where there is none")
    options.add_argument("--write", action="store_true", help="put the table into docs/performance.md")
    options.add_argument("--short", action="store_true", help="a tenth of the claims")
    given = options.parse_args()
    claims = given.claims // 10 if given.short else given.claims
    with tempfile.TemporaryDirectory() as folder:
        path = given.ledger or f"{folder}/claims.db"
        if not Path(path).exists():
            make_filled(path, claims)
        rows = asyncio.run(measure(path)) + mark(path) + asyncio.run(click_beside(Path(folder)))
    print(table(rows))
    if given.write:
        machine = f"{platform.machine()}, {os.cpu_count()} cores (load {os.getloadavg()[0]:.1f})"
        about = f"{claims:,} claims; {date.today()}, {machine}, Python {platform.python_version()}."
        write_part(f"`python -m tests.review.bench --write`: {about}\n\n{table(rows)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
