"""A ledger follows its folders and feeds."""

import os
import signal
import sqlite3
import subprocess
import sys
import threading
import time

import pytest

from claims.documents import robots
from claims.documents.settings import Limits, Settings
from claims.documents.visits import Visits
from claims.errors import ClaimsError
from claims.ledger.connect import Ledger
from claims.ledger.intake import Intake
from claims.watch import folders
from claims.watch.feeds import LEAST, MOST, Rounds
from claims.watch.keep import Watch, check_inputs, keep_up
from tests.documents.samples import make_rss

GOOD = "The coast guard said on Tuesday that at least {} sailors drowned off Marrow Bay.\n"


@pytest.fixture
def ledger():
    with Ledger.open(":memory:", create=True) as opened:
        yield opened


def follow(ledger, watch, *steps):
    """What became of the inputs, round by round; after each round the next step is done to them."""
    stop = threading.Event()
    rounds, waiting, until = [[]], list(steps), time.monotonic() + 20
    for outcome in keep_up(ledger, watch, stop):
        assert time.monotonic() < until, f"still waiting after {rounds}"
        if outcome is not None:
            rounds[-1].append((os.path.basename(outcome.input), outcome.outcome))
        elif rounds[-1] or len(rounds) == 1:
            rounds.append([])
            if not waiting:
                stop.set()
            else:
                waiting.pop(0)()
    return rounds[:-1]


def watch_of(*inputs, **settings):
    return Watch([str(name) for name in inputs], Settings(**settings), Intake(jobs=1), step=50)


def test_a_folder_is_followed(ledger, tmp_path, monkeypatch):
    monkeypatch.setattr(folders, "SETTLED", 0.1)
    (tmp_path / "a.txt").write_text(GOOD.format(9))

    def add():
        (tmp_path / "sub").mkdir()
        (tmp_path / "sub" / "b.txt").write_text(GOOD.format(10))

    def change():
        (tmp_path / ".hidden.txt").write_text(GOOD.format(1))
        (tmp_path / "README.md").write_text(GOOD.format(1))
        (tmp_path / "a.txt").write_text(GOOD.format(12))

    def describe():
        (tmp_path / "a.json").write_text('{"title": "Toll"}')

    found = follow(ledger, watch_of(tmp_path), add, change, describe)
    assert found[0] == [("a.txt", "stored")]
    assert found[1] == [("b.txt", "stored")]
    assert found[2] == [("a.txt", "stored")]
    assert found[3][0][0] == "a.txt"
    rows = ledger.connection.execute(
        "SELECT version, replaced IS NULL FROM documents WHERE name LIKE '%a.txt' ORDER BY id"
    )
    assert rows.fetchall() == [(1, 0), (2, 1)]


def test_changes_that_the_system_does_not_report_are_found(ledger, tmp_path, monkeypatch):
    """Reports get lost while others are taken, and in folders just made; there are none on network drives."""
    monkeypatch.setattr(folders, "_listen", lambda *_: iter(()))
    monkeypatch.setattr(folders, "LOOK", 0.1)
    monkeypatch.setattr(folders, "SETTLED", 0.1)
    (tmp_path / "a.txt").write_text(GOOD.format(9))
    change = (tmp_path / "a.txt").write_text
    assert (
        follow(ledger, watch_of(tmp_path), lambda: change(GOOD.format(12)), lambda: change(GOOD.format(14)))
        == [[("a.txt", "stored")]] * 3
    )


def test_a_whole_folder_is_moved_in(ledger, tmp_path, monkeypatch):
    """The system reports the folder, and none of its files."""
    monkeypatch.setattr(folders, "LOOK", 1000)
    (tmp_path / "in").mkdir()
    (tmp_path / "out" / "inner").mkdir(parents=True)
    for name in ("a.txt", "inner/b.txt", "inner/.c.txt"):
        (tmp_path / "out" / name).write_text(GOOD.format(9 + len(name)))
        os.utime(tmp_path / "out" / name, (1e9, 1e9))
    found = follow(ledger, watch_of(tmp_path / "in"), lambda: (tmp_path / "out").rename(tmp_path / "in" / "new"))
    assert [sorted(batch) for batch in found] == [[], [("a.txt", "stored"), ("b.txt", "stored")]]


def test_a_changed_file_keeps_the_name_it_was_read_under(ledger, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(folders, "SETTLED", 0.1)
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(GOOD.format(9))
    follow(ledger, watch_of("in/"), lambda: (tmp_path / "in" / "a.txt").write_text(GOOD.format(12)))
    rows = ledger.connection.execute("SELECT name, version FROM documents ORDER BY id").fetchall()
    assert rows == [("in/a.txt", 1), ("in/a.txt", 2)]


def test_a_name_that_is_no_text_ends_nothing(ledger, tmp_path, monkeypatch):
    monkeypatch.setattr(folders, "LOOK", 0.1)
    monkeypatch.setattr(folders, "SETTLED", 0.1)
    odd = os.fsencode(tmp_path) + b"/caf\xe9.txt"

    def write(path, number):
        with open(path, "w") as out:
            out.write(GOOD.format(number))

    steps = [lambda: write(odd, 9), lambda: write(tmp_path / "b.txt", 10)]
    assert follow(ledger, watch_of(tmp_path), *steps)[1:] == [[("caf\\xe9.txt", "stored")], [("b.txt", "stored")]]


def test_a_clock_that_was_set_back_holds_nothing_up(ledger, tmp_path, monkeypatch):
    monkeypatch.setattr(folders, "SETTLED", 1000)
    path = tmp_path / "a.txt"

    def write():
        path.write_text(GOOD.format(9))
        os.utime(path, (4e9, 4e9))

    assert follow(ledger, watch_of(tmp_path), write) == [[], [("a.txt", "stored")]]


def test_large_folders_are_looked_through_less_often(tmp_path, monkeypatch):
    sight = folders.Sight([str(tmp_path)])
    monkeypatch.setattr(folders, "walk_files", lambda _: (time.sleep(0.1), iter(()))[1])
    monkeypatch.setattr(folders, "LOOK", 0)
    sight.look_through()
    assert sight.due - time.monotonic() > 1.5


def test_a_file_that_is_still_written_waits(ledger, tmp_path, monkeypatch):
    monkeypatch.setattr(folders, "SETTLED", 0.6)
    (tmp_path / "first.txt").write_text(GOOD.format(9))
    path = tmp_path / "slow.txt"

    def write():
        def pieces():
            for number in range(6):
                with path.open("a") as out:
                    out.write(GOOD.format(20 + number))
                time.sleep(0.15)

        threading.Thread(target=pieces).start()

    assert follow(ledger, watch_of(tmp_path), write) == [[("first.txt", "stored")], [("slow.txt", "stored")]]
    assert ledger.connection.execute("SELECT count(*) FROM claims WHERE value >= 20 OR low >= 20").fetchone() == (6,)


def test_a_restart_goes_on_where_it_stopped(ledger, tmp_path):
    (tmp_path / "a.txt").write_text(GOOD.format(9))
    assert follow(ledger, watch_of(tmp_path)) == [[("a.txt", "stored")]]
    (tmp_path / "b.txt").write_text(GOOD.format(10))
    assert sorted(follow(ledger, watch_of(tmp_path))[0]) == [("a.txt", "unchanged"), ("b.txt", "stored")]


def test_an_empty_folder_is_no_failure(ledger, tmp_path):
    assert follow(ledger, watch_of(tmp_path)) == [[]]
    assert ledger.connection.execute("SELECT count(*) FROM extractions").fetchone() == (0,)


@pytest.mark.parametrize(("make", "said"), [(True, "a file; name its folder"), (False, "no such folder")])
def test_what_cannot_be_watched(tmp_path, make, said):
    path = tmp_path / "a.txt"
    if make:
        path.touch()
    with pytest.raises(ClaimsError, match=said):
        check_inputs([str(path)])


def test_a_feed_is_asked_for_what_is_new(ledger, monkeypatch):
    """Served by a stand-in for the network; the network itself is tested with the documents."""
    from claims.documents import fetch

    asked = []
    pages = {
        "https://a.example/feed": make_rss(
            "".join(f"<item><link>https://a.example/{n}</link><title>{n}</title></item>" for n in (1, 2))
        ),
        "https://a.example/1": b"<html><p>" + GOOD.format(9).encode() + b"</p></html>",
        "https://a.example/2": b"<html><p>" + GOOD.format(10).encode() + b"</p></html>",
    }

    def answer(url, settings, conditions=None, ask=None):
        asked.append(url)
        return robots.Answer(url, 200 if url in pages else 404, {}, pages.get(url, b""))

    monkeypatch.setattr(fetch, "fetch", answer)
    monkeypatch.setattr(robots, "_KNOWN", {})
    how = {"follow": True, "revisit": False, "limits": Limits(site_pause=0)}
    assert follow(ledger, watch_of("https://a.example/feed", **how, visits=Visits())) == [
        [("1", "stored"), ("2", "stored")]
    ]
    assert follow(ledger, watch_of("https://a.example/feed", **how, visits=Visits())) == [
        [("1", "unchanged"), ("2", "unchanged")]
    ]
    assert [url for url in asked if not url.endswith("robots.txt")] == [*pages, "https://a.example/feed"]
    assert {row[0] for row in ledger.connection.execute("SELECT url FROM visits")} == set(pages)


def test_an_article_that_failed_is_asked_for_again(ledger, monkeypatch):
    """Though the feed has not changed since."""
    from claims.documents import fetch

    feed = make_rss("<item><link>https://a.example/1</link></item>")
    states = iter([503, 200])

    def answer(url, settings, conditions=None, ask=None):
        if url.endswith("feed"):
            assert not conditions
            return robots.Answer(url, 200, {"etag": "1"}, feed)
        return robots.Answer(url, next(states), {}, b"<html><p>" + GOOD.format(9).encode() + b"</p></html>")

    monkeypatch.setattr(fetch, "fetch", answer)
    for outcome in ("failed", "stored"):
        watch = watch_of("https://a.example/feed", follow=True, revisit=False, visits=Visits())
        assert follow(ledger, watch) == [[("1", outcome)]]


def test_a_stop_waits_for_no_more_than_what_is_under_way(ledger, tmp_path):
    for number in range(2000):
        (tmp_path / f"{number}.txt").write_text(GOOD.format(number + 2))
    stop, stored = threading.Event(), 0
    for outcome in keep_up(ledger, watch_of(tmp_path), stop):
        stored += outcome is not None
        stop.set()
    assert 0 < stored < 1500
    assert ledger.connection.execute("SELECT count(*) FROM documents").fetchone() == (stored,)


def test_a_failing_feed_is_asked_ever_more_seldom():
    rounds = Rounds(["f"], every=100, now=0)
    waits, now = [], 0.0
    for _ in range(12):
        rounds.note("f", failed=True, now=now)
        waits.append(rounds.find_next() - now)
        now = rounds.find_next()
    assert waits[:4] == [200, 400, 800, 1600]
    assert waits[-1] == MOST
    rounds.note("f", failed=False, now=now)
    assert rounds.find_next() == now + 100


def test_no_feed_is_asked_more_than_once_a_minute():
    rounds = Rounds(["f"], every=1, now=0)
    rounds.note("f", failed=False, now=0)
    assert rounds.find_due(LEAST - 1) == []
    assert rounds.find_due(LEAST) == ["f"]


def test_the_command_stops_when_told_and_has_stored_all(tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(GOOD.format(9))
    command = [sys.executable, "-m", "claims", "watch", "in"]
    process = subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE, text=True)
    try:
        line = process.stderr.readline()
        process.send_signal(signal.SIGTERM)
        rest = process.communicate(timeout=20)[1]
    finally:
        process.kill()
        process.wait()
    assert process.returncode == 0, line + rest
    assert "stored in/a.txt: 1 new claim" in line
    connection = sqlite3.connect(tmp_path / "claims.db")
    assert connection.execute("SELECT count(*) FROM claims").fetchone() == (1,)
    connection.close()


def test_the_command_looks_once(tmp_path):
    (tmp_path / "a.txt").write_text(GOOD.format(9))
    command = [sys.executable, "-m", "claims", "watch", ".", "--once"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=30, check=False)
    assert (done.returncode, done.stderr.count("stored")) == (0, 1)
