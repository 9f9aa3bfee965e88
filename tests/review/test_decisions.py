"""Corrections, conflicts, facts and grades: what is written, what holds from then on, and what comes back."""

import json
import sqlite3

import pytest

from claims.documents.document import Document
from claims.extract import extract_claims
from claims.extract.jobs import Reading
from claims.ledger import Ledger
from claims.ledger.correct import read_readings
from claims.ledger.decide import apply_decisions, hold_resolutions
from claims.ledger.figures import load_figures
from claims.ledger.regroup import regroup
from claims.ledger.write import save_readings
from tests.review.conftest import SAME_SITE, serve, verify


def one(path, sql, *parameters):
    with sqlite3.connect(path) as connection:
        return connection.execute(sql, parameters).fetchone()


async def test_a_correction_lies_over_the_claim(as_, ledger_path):
    before = one(ledger_path, "SELECT * FROM claims WHERE id = 1")
    sent = {"claim": 1, "version": 0, "value": "41", "low": 41, "unit": "people", "reason": "Misread."}
    answer = await as_("editor").post("/claims/-/correct", sent)
    assert answer.status_code == 200, answer.text
    assert answer.json()["claim"]["counted"] == "at least 41 people"
    assert answer.json()["claim"]["as_read"] == {"value": 40, "low": 40, "unit": "passengers"}
    assert one(ledger_path, "SELECT * FROM claims WHERE id = 1") == before
    with sqlite3.connect(ledger_path) as connection:
        assert read_readings(connection) == {1: {"value": 41, "low": 41, "unit": "people"}}
        assert connection.execute("SELECT grouped FROM documents WHERE id = 1").fetchone() == (None,)
    page = (await as_("reader").get("/claims/-/queue?claim=1")).text
    assert "At least 41 people" in page
    assert "The program had read figure 40; at least 40; counted passengers." in page
    assert "passengers" in (await as_("reader").get("/claims/-/correct/1")).text
    await as_("editor").post(
        "/claims/-/correct", {"claim": 1, "version": 0, "value": 40, "low": 40, "unit": "passengers"}
    )
    with sqlite3.connect(ledger_path) as connection:
        assert read_readings(connection) == {}


async def test_a_correction_can_verify_at_once(as_, ledger_path):
    form = {"claim": "1", "version": "0", "value": "1,041", "low": "", "as_of": "2023-05", "verify": "1", "reason": ""}
    editor = as_("editor")
    answer = await editor.datasette.client.post("/claims/-/correct", data=form, headers=SAME_SITE, actor=editor.actor)
    assert (answer.status_code, answer.headers["location"]) == (302, "/claims/-/queue?claim=1")
    assert one(ledger_path, "SELECT status, version FROM claims WHERE id = 1") == ("verified", 1)
    assert json.loads(one(ledger_path, "SELECT reading FROM corrections")[0]) == {
        "value": 1041,
        "low": None,
        "as_of": "2023-05",
    }


async def test_a_number_can_be_no_claim(as_, ledger_path):
    sent = {"claim": 2, "version": 0, "kind": "name", "reason": ""}
    assert (await as_("editor").post("/claims/-/correct", sent)).status_code == 200
    assert one(ledger_path, "SELECT status, kind FROM claims WHERE id = 2") == ("rejected", "count")
    assert one(ledger_path, "SELECT note FROM reviews") == ("no claim: name",)
    assert json.loads(one(ledger_path, "SELECT reading FROM corrections")[0]) == {"kind": "name"}
    with Ledger.open(ledger_path) as ledger:
        assert 2 not in {figure.id for figure in load_figures(ledger.connection)}
        regroup(ledger)
        assert ledger.connection.execute("SELECT fact_id FROM claims WHERE id = 2").fetchone() == (None,)


WRONG = (
    ({"kind": "nonsense"}, 400, "kind must be one of"),
    ({"value": "many"}, 400, "value must be a number"),
    ({"value": float("inf")}, 400, "value must be a number"),
    ({"low": 9, "high": 3}, 400, "the least of the range is more than its most"),
    ({"hedge": "perhaps"}, 400, "hedge must be one of"),
    ({"as_of": "yesterday"}, 400, "as_of must be a date"),
    ({"status": "verified"}, 400, "Unknown field"),
    ({"quote": "other words"}, 400, "Unknown field"),
    ({"unit": "x" * 301}, 400, "unit is too long"),
    ({"version": 5}, 409, "reviewed by someone else"),
    ({"claim": 99}, 404, "no claim 99"),
)


async def test_a_wrong_correction_is_refused(as_, ledger_path):
    for changes, status, says in WRONG:
        answer = await as_("editor").post("/claims/-/correct", {"claim": 1, "version": 0} | changes)
        assert (answer.status_code, says in answer.json()["error"]) == (status, True), answer.text
    assert one(ledger_path, "SELECT count(*) FROM corrections") == (0,)


async def test_selected_words_become_a_claim(as_, ledger_path):
    text = one(ledger_path, "SELECT text FROM documents WHERE id = 2")[0]
    start = text.index("Survivors")
    sent = {"document": 2, "start": start, "end": start + 9, "value": 3, "unit": "survivors", "event": "speak"}
    answer = await as_("editor").post("/claims/-/add", sent)
    assert answer.status_code == 200, answer.text
    row = one(
        ledger_path,
        "SELECT surface, quote, value, low, extractor, status FROM claims WHERE id = ?",
        answer.json()["claim"],
    )
    assert row == ("Survivors", "Survivors speak of nearly 60 dead.", 3, 3, "editor", "verified")
    assert (await as_("editor").post("/claims/-/add", sent)).json()["error"].endswith("already: correct that one")
    for wrong in ({"start": 5, "end": 5}, {"start": 0, "end": 10**9}, {"document": 77}, {"value": None}):
        assert (await as_("editor").post("/claims/-/add", sent | wrong)).status_code == 400


async def test_a_conflict_is_resolved_once_and_stays_so(as_, ledger_path):
    sent = {"conflict": "c0ffee", "prefer": 4, "reason": "The statement says 44."}
    assert (await as_("editor").post("/claims/-/resolve", sent | {"prefer": 2})).status_code == 400
    assert (await as_("editor").post("/claims/-/resolve", sent)).status_code == 200
    again = await as_("second").post("/claims/-/resolve", sent)
    assert (again.status_code, "resolved already" in again.json()["error"]) == (409, True)
    page = (await as_("reader").get("/claims/-/conflict/c0ffee")).text
    assert "The statement says 44." in page
    with sqlite3.connect(ledger_path) as connection:  # what a regrouping does
        connection.execute("UPDATE conflicts SET status = 'open'")
        apply_decisions(connection)
    assert one(ledger_path, "SELECT status FROM conflicts") == ("resolved",)
    assert (
        await as_("editor").post("/claims/-/reopen", {"conflict": "c0ffee", "reason": "They took it back."})
    ).status_code == 200
    assert one(ledger_path, "SELECT status, reopened_because FROM conflicts") == ("open", "They took it back.")
    with sqlite3.connect(ledger_path) as connection:
        apply_decisions(connection)
    assert one(ledger_path, "SELECT status FROM conflicts") == ("open",)


async def test_new_evidence_brings_a_conflict_back(as_, ledger_path):
    await as_("editor").post("/claims/-/resolve", {"conflict": "c0ffee", "reason": "Both stand."})
    with sqlite3.connect(ledger_path) as connection:
        connection.execute("DELETE FROM conflict_claims")
        connection.execute("UPDATE conflicts SET id = 'wider', status = 'open'")
        connection.executemany("INSERT INTO conflict_claims VALUES ('wider', ?, ?)", [(1, 0), (4, 1), (5, 1)])
        apply_decisions(connection)
    status, because = one(ledger_path, "SELECT status, reopened_because FROM conflicts")
    assert status == "open"
    assert because.startswith("edna resolved it on 20")
    assert because.endswith("since then there came “60 dead” (Survivors, in Evening Post)")
    assert "Back again" in (await as_("reader").get("/claims/-/conflict/wider")).text


async def test_a_conflict_under_another_name_stays_resolved_until_a_figure_is_corrected(as_, ledger_path):
    await as_("editor").post("/claims/-/resolve", {"conflict": "c0ffee", "reason": "Both stand."})
    with sqlite3.connect(ledger_path) as connection:
        connection.execute("DELETE FROM conflict_claims")
        connection.execute("UPDATE conflicts SET id = 'renamed', status = 'open'")
        connection.executemany("INSERT INTO conflict_claims VALUES ('renamed', ?, ?)", [(1, 0), (4, 1)])
        hold_resolutions(connection)
        assert connection.execute("SELECT status FROM conflicts").fetchone() == ("resolved",)
        connection.execute("INSERT INTO corrections VALUES (9, 4, '{\"value\": 45}', NULL, 'sam', '2099-01-01')")
        connection.execute("UPDATE conflicts SET status = 'open'")
        hold_resolutions(connection)
    status, because = one(ledger_path, "SELECT status, reopened_because FROM conflicts")
    assert (status, because.endswith("since then sam corrected “44”")) == ("open", True)


async def test_facts_are_merged_split_and_put_back(as_, ledger_path):
    chief = as_("chief")

    def facts():
        with sqlite3.connect(ledger_path) as connection:
            return dict(connection.execute("SELECT id, fact_id FROM claims WHERE fact_id IS NOT NULL"))

    before = facts()
    merged = await chief.post("/claims/-/merge", {"fact": "bodies", "into": "ferry", "reason": "The same dead."})
    assert merged.status_code == 200, merged.text
    assert set(facts().values()) == {"ferry"}
    assert one(ledger_path, "SELECT claims FROM facts WHERE id = 'ferry'") == (5,)
    page = (await chief.get("/claims/-/fact/ferry")).text
    assert "The same dead." in page
    undone = await chief.post("/claims/-/undo", {"decision": merged.json()["decision"]})
    assert undone.status_code == 200
    assert facts() == before
    assert (await chief.post("/claims/-/undo", {"decision": merged.json()["decision"]})).status_code == 400
    split = await chief.post("/claims/-/split", {"fact": "ferry", "claims": [5], "reason": "Another ship."})
    assert split.status_code == 200
    assert facts() == before | {5: "ferry-2"}
    assert one(ledger_path, "SELECT claims, low, high FROM facts WHERE id = 'ferry-2'") == (1, 54, 60)
    with sqlite3.connect(ledger_path) as connection:  # what a regrouping does
        connection.execute("UPDATE claims SET fact_id = 'ferry' WHERE id = 5")
        apply_decisions(connection)
    assert facts() == before | {5: "ferry-2"}
    for wrong in ({"claims": [2]}, {"claims": []}, {"claims": [1, 4, 6]}, {"fact": "none"}, {"reason": ""}):
        sent = {"fact": "ferry", "claims": [1], "reason": "x"} | wrong
        assert (await chief.post("/claims/-/split", sent)).status_code == 400, wrong


async def test_a_source_is_graded(as_, ledger_path):
    answer = await as_("chief").post(
        "/claims/-/grade", {"source": 1, "reliability": "B", "reason": "Corrected itself twice."}
    )
    assert answer.status_code == 200
    assert one(ledger_path, "SELECT reliability FROM sources WHERE id = 1") == ("B",)
    assert "Corrected itself twice." in (await as_("reader").get("/claims/-/source/1")).text
    for wrong in ({"reliability": "G"}, {"source": 99}, {"reason": ""}):
        sent = {"source": 1, "reliability": "A", "reason": "x"} | wrong
        assert (await as_("chief").post("/claims/-/grade", sent)).status_code == 400, wrong


@pytest.mark.parametrize("table", ["corrections", "grades", "fact_decisions", "reviews"])
async def test_what_was_decided_is_never_changed(as_, ledger_path, table):
    verify(ledger_path, 1)
    await as_("editor").post("/claims/-/correct", {"claim": 1, "version": 1, "value": 41})
    await as_("editor").post("/claims/-/resolve", {"conflict": "c0ffee", "reason": "x"})
    await as_("chief").post("/claims/-/grade", {"source": 1, "reliability": "B", "reason": "x"})
    with sqlite3.connect(ledger_path) as connection:
        for sql in (f"DELETE FROM {table}", f"UPDATE {table} SET at = 'never'"):
            with pytest.raises(sqlite3.IntegrityError, match="append-only"):
                connection.execute(sql)


async def test_the_second_reader_is_another_person(ledger_path):
    datasette = serve(ledger_path, plugin={"second_reading": True})
    await datasette.invoke_startup()

    async def mark(name, version, verdict="verified"):
        sent = {"claim": 1, "verdict": verdict, "version": version}
        headers = SAME_SITE | {"accept": "application/json"}
        actor = {"id": name, "role": "editor"}
        return await datasette.client.post("/claims/-/review", json=sent, headers=headers, actor=actor)

    async def standing():
        return (await datasette.client.get("/claims/-/queue.json?claim=1")).json()["claim"]["standing"]

    async def waiting(name):
        path = "/claims/-/queue.json?second=1&status=verified"
        return (await datasette.client.get(path, actor={"id": name, "role": "editor"})).json()["left"]

    assert await standing() == "unreviewed"
    assert (await mark("edna", 0)).status_code == 200
    assert await standing() == "verified once"
    assert (await waiting("edna"), await waiting("sam")) == (0, 1)
    again = await mark("edna", 1)
    assert (again.status_code, "another person" in again.json()["error"]) == (400, True)
    assert (await mark("sam", 1)).status_code == 200
    assert await standing() == "verified"
    assert (await waiting("sam"), await waiting("rita")) == (0, 0)
    with sqlite3.connect(ledger_path) as connection:  # what was verified read otherwise
        connection.execute("INSERT INTO corrections VALUES (1, 1, '{\"value\": 41}', NULL, 'edna', '2099-01-01')")
    assert await standing() == "verified once"
    assert (await mark("sam", 2, "disputed")).status_code == 200
    assert await standing() == "disputed"
    datasette.close()


async def test_facts_follow_a_correction_at_once(tmp_path, monkeypatch):
    monkeypatch.setattr("claims.review.regrouping.LARGEST", 2000)
    path = tmp_path / "claims.db"
    text = "A landslide killed 40 villagers in Nepal on Monday, police said on Tuesday."
    document = Document("doc", text, "digest", published="2023-05-02")
    with Ledger.open(path, create=True) as ledger:
        list(save_readings(ledger, [Reading(document, extract_claims(document))], "test"))
        regroup(ledger)
    assert one(path, "SELECT best FROM facts") == (40,)
    datasette = serve(path)
    await datasette.invoke_startup()
    sent = {"claim": 1, "version": 0, "value": 41, "low": 41, "high": 41}
    headers = SAME_SITE | {"accept": "application/json"}
    answer = await datasette.client.post(
        "/claims/-/correct", json=sent, headers=headers, actor={"id": "edna", "role": "editor"}
    )
    assert answer.status_code == 200, answer.text
    assert one(path, "SELECT best FROM facts") == (41,)
    datasette.close()


async def test_a_fact_of_days_shows_days(tmp_path):
    path = tmp_path / "claims.db"
    texts = ("The trawler Merlin Star sank on 14 March 2019.", "The Merlin Star, which sank on 17 March 2019, is lost.")
    documents = [Document(f"doc{n}", text, f"digest{n}") for n, text in enumerate(texts)]
    with Ledger.open(path, create=True) as ledger:
        list(save_readings(ledger, [Reading(d, extract_claims(d, particulars=True)) for d in documents], "test"))
        regroup(ledger)
    ((slug,),) = [one(path, "SELECT id FROM facts")]
    datasette = serve(path)
    await datasette.invoke_startup()
    for address in (f"/claims/-/fact/{slug}", "/claims/-/facts", "/claims/-/conflicts"):
        page = (await datasette.client.get(address, actor={"id": "rita", "role": "reader"})).text
        assert "14 March 2019" in page, address
        assert "20,190,314" not in page, address
    datasette.close()
