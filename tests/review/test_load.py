"""Many claims and many people: pages stay quick and small, and of two editors exactly one wins."""

import asyncio
import os
import sqlite3
import sys
import time

from tests.review.conftest import SAME_SITE, serve

CLAIMS = 30_000
ARTICLES = 250


def multiply(path, number) -> None:
    """Put `number` more claims into the fact, on different days and by both sources."""
    with sqlite3.connect(path) as connection:
        columns = [
            row[1] for row in connection.execute("PRAGMA table_info(claims)") if row[1] not in ("id", "start", "as_of")
        ]
        names = ", ".join(f'"{name}"' for name in columns)
        connection.execute(
            f"""WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {number})
            INSERT INTO claims (start, as_of, {names})
            SELECT -i, date('2022-01-01', (i % 700) || ' days'), {names} FROM n, claims WHERE claims.id = 1"""
        )
        connection.execute("ANALYZE")


async def test_a_fact_of_30000_claims_is_quick_and_small(ledger_path):
    multiply(ledger_path, CLAIMS)
    datasette = serve(ledger_path)
    await datasette.invoke_startup()
    actor = {"id": "carla", "role": "chief"}
    for page in ("fact/ferry", "queue", "desk", "source/1", "queue?fact=ferry", "log", "facts", "conflict/c0ffee"):
        await datasette.client.get(f"/claims/-/{page}", actor=actor)
        spent = []
        for _ in range(3):
            began = time.perf_counter()
            answer = await datasette.client.get(f"/claims/-/{page}", actor=actor)
            spent.append(time.perf_counter() - began)
        print(f"{page}: {min(spent) * 1000:.0f} ms, {len(answer.content) / 1000:.0f} kB")
        assert answer.status_code == 200
        assert len(answer.content) < 300_000, page
        assert min(spent) < 0.9, page  # 0.3 s is the aim on two free cores; a busy machine is allowed more
    datasette.close()


async def test_of_two_editors_one_wins(ledger_path):
    datasette = serve(ledger_path)
    await datasette.invoke_startup()

    async def mark(name):
        sent = {"claim": 1, "verdict": "verified", "version": 0, "note": name}
        headers = SAME_SITE | {"accept": "application/json"}
        actor = {"id": name, "role": "editor"}
        return await datasette.client.post("/claims/-/review", json=sent, headers=headers, actor=actor)

    answers = await asyncio.gather(*(mark(f"editor {n}") for n in range(10)))
    assert sorted(answer.status_code for answer in answers) == [200] + [409] * 9
    losers = [answer.json() for answer in answers if answer.status_code == 409]
    assert {loser["note"] for loser in losers} == {f"editor {n}" for n in range(10)} - {losers[0]["last"]["reviewer"]}
    datasette.close()


def write_articles(folder, number) -> None:
    """Put so many articles into a folder, each with ten claims of its own."""
    folder.mkdir()
    for n in range(number):
        lines = [
            f"Report {n}.{m}: police said that {100 + n + m} people were hurt in Port {n % 97}." for m in range(10)
        ]
        (folder / f"{n}.txt").write_text("\n\n".join(lines), "utf-8")


def read_wanted() -> float:
    """Seconds that nineteen of twenty clicks may take: half a second, more on a machine that is not ours alone."""
    return 0.5 * max(1.0, 3 * os.getloadavg()[0] / (os.cpu_count() or 1))


async def test_ten_editors_click_while_an_extraction_writes(ledger_path, tmp_path, capfd):
    """`claims extract`, the command itself, beside ten editors: no review is lost, nobody is told of a locked file."""
    write_articles(tmp_path / "articles", ARTICLES)
    multiply(ledger_path, 60)
    datasette = serve(ledger_path)
    await datasette.invoke_startup()
    command = [sys.executable, "-m", "claims", "extract", str(tmp_path / "articles"), "--db", str(ledger_path)]
    extraction = await asyncio.create_subprocess_exec(*command, "--jobs", "1", "-q")
    spent, statuses = [], []

    async def work(name, first) -> None:
        for claim in range(first, first + 6):
            await asyncio.sleep(0.2)  # a very quick reader
            sent = {"claim": claim, "verdict": "note", "note": f"{name} was here", "version": await version(claim)}
            headers = SAME_SITE | {"accept": "application/json"}
            began = time.perf_counter()
            answer = await datasette.client.post(
                "/claims/-/review", json=sent, headers=headers, actor={"id": name, "role": "editor"}
            )
            spent.append(time.perf_counter() - began)
            statuses.append(answer.status_code)

    async def version(claim):
        return (await datasette.client.get(f"/claims/-/queue.json?claim={claim}")).json()["claim"]["version"]

    rounds = 0
    while extraction.returncode is None and rounds < 20:  # click until the extraction is through
        await asyncio.gather(*(work(f"editor {n}", 7 + 6 * n) for n in range(10)))
        rounds += 1
    assert await extraction.wait() == 0
    assert "locked" not in capfd.readouterr().err
    with sqlite3.connect(ledger_path) as connection:
        kept = connection.execute("SELECT count(*) FROM reviews").fetchone()[0]
        stored = connection.execute("SELECT count(*) FROM extractions WHERE outcome = 'stored'").fetchone()[0]
    spent.sort()
    p95 = spent[int(len(spent) * 0.95)]
    print(f"{kept} reviews beside {stored} articles, p95 {p95 * 1000:.0f} ms")
    assert statuses == [200] * 60 * rounds
    assert (kept, stored) == (60 * rounds, ARTICLES)
    assert p95 < read_wanted()
    datasette.close()
