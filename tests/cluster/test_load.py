"""`claims cluster load`: a ledger as one machine would have made it, and the same again."""

import sqlite3

import pytest

from claims.cluster.archive import extract_archive
from claims.cluster.engine import Engine
from claims.cluster.extract import How
from claims.cluster.folder import Folder
from claims.cluster.load import Wanted, load_ledger
from claims.cluster.query import connect
from claims.documents.read import read_documents
from claims.errors import ClaimsError
from claims.extract import VERSION
from claims.ledger import Ledger
from claims.ledger.intake import Intake, complete, take_in
from tests.cluster.samples import write_lines, write_warc

EVERYTHING = Wanted(query="true")


@pytest.fixture(scope="module")
def run(tmp_path_factory, scheduler):
    """The output of a run over two shards, and its inputs."""
    folder = tmp_path_factory.mktemp("run")
    inputs = [str(write_lines(folder / "a.jsonl", 40)), str(write_lines(folder / "b.jsonl", 20, 35))]
    extract_archive(inputs, str(folder / "out"), How(VERSION), Engine(scheduler), lambda *_: None)
    return str(folder / "out"), inputs


def rows(db, sql):
    """What a ledger holds, without the times of writing."""
    with sqlite3.connect(db) as connection:
        return connection.execute(sql).fetchall()


DOCUMENTS = (
    "SELECT name, version, sha256, title, publisher, published, media_type, kinds, extractor, text FROM documents"
)
CLAIMS = """SELECT d.name, c.start, c."end", c.surface, c.value, c.low, c.high, c.unit, c.event, c.source, c.via,
    c.as_of, c.quote, c.fact_id, c.relation, s.name FROM claims c JOIN documents d ON d.id = c.document_id
    LEFT JOIN sources s ON s.id = c.source_id ORDER BY d.id, c.start"""


def test_a_loaded_ledger_is_the_one_that_one_machine_makes(run, tmp_path):
    out, inputs = run
    counts = load_ledger(out, None, EVERYTHING, str(tmp_path / "loaded.db"))
    with Ledger.open(tmp_path / "alone.db", create=True) as ledger:
        stored = sum(o.outcome == "stored" for o in take_in(ledger, read_documents(inputs), Intake(jobs=1)))
        complete(ledger)
    assert counts["stored"] == stored == 55
    for sql in (DOCUMENTS, CLAIMS):
        assert rows(tmp_path / "loaded.db", sql) == rows(tmp_path / "alone.db", sql)


def test_loading_twice_changes_nothing_and_loads_merge(run, tmp_path):
    out, _ = run
    db = str(tmp_path / "claims.db")
    first = load_ledger(out, None, Wanted(topic="mariupol"), db)
    again = load_ledger(out, None, Wanted(topic="mariupol"), db)
    load_ledger(out, None, EVERYTHING, db)
    assert first["stored"] > 0
    assert (again["stored"], again["added"], again["unchanged"]) == (0, 0, first["stored"])
    load_ledger(out, None, EVERYTHING, str(tmp_path / "once.db"))
    assert sorted(rows(db, DOCUMENTS)) == sorted(rows(tmp_path / "once.db", DOCUMENTS))
    assert sorted(rows(db, CLAIMS), key=str) == sorted(rows(tmp_path / "once.db", CLAIMS), key=str)


def test_conditions_are_joined(run, tmp_path):
    out, _ = run
    load_ledger(out, None, Wanted("c.event = 'kill'", "Homs", "2031-03-01", "2031-11-30"), str(tmp_path / "x.db"))
    found = rows(
        tmp_path / "x.db", "SELECT text LIKE '%Homs%', published BETWEEN '2031-03-01' AND '2031-11-30' FROM documents"
    )
    assert found
    assert set(found) == {(1, 1)}


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        (Wanted(), "say what to load"),
        (Wanted(query="c.evnt = 'kill'"), "--query: "),
        (Wanted(query="c.event ="), "--query: "),
        (Wanted(radius=2.0), "need the facts"),
    ],
)
def test_a_wrong_wish_is_one_clear_line(run, tmp_path, wanted, said):
    with pytest.raises(ClaimsError, match=said):
        load_ledger(run[0], None, wanted, str(tmp_path / "x.db"))
    assert not (tmp_path / "x.db").exists()


def test_a_folder_without_output_is_named(tmp_path):
    with pytest.raises(ClaimsError, match="no output of claims cluster extract"):
        load_ledger(str(tmp_path), None, EVERYTHING, str(tmp_path / "x.db"))


def test_pages_come_with_their_address(tmp_path, scheduler):
    warc = str(write_warc(tmp_path / "crawl.warc.gz", 3))
    extract_archive([warc], str(tmp_path / "out"), How(VERSION), Engine(scheduler), lambda *_: None)
    load_ledger(str(tmp_path / "out"), None, EVERYTHING, str(tmp_path / "x.db"))
    assert rows(tmp_path / "x.db", "SELECT name, url, media_type FROM documents")[0] == (
        *["https://news.example/0"] * 2,
        "text/html",
    )


def test_a_query_that_does_not_fit_memory_leaves_nothing_behind(tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with connect(Folder(str(tmp_path / "run")), "60MB") as connection:
        sql = "SELECT repeat('x', 40) || range FROM range(4000000) ORDER BY hash(range)"
        assert connection.execute(sql).fetchone() is not None
        assert [*tmp_path.glob("claims-spill-*")]
    assert not [*tmp_path.glob("claims-spill-*")]
