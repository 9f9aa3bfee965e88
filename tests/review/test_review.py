"""Marking a claim: who may, what is written, and what is refused."""

import sqlite3

import pytest
import yaml

from tests.review.conftest import ROOT, SAME_SITE, verify


async def mark(client, claim=1, verdict="verified", version=0, **more):
    headers = more.pop("headers", None)
    return await client.post(
        "/claims/-/review", {"claim": claim, "verdict": verdict, "version": version, **more}, headers
    )


def rows(path, sql="SELECT claim_id, verdict, note, reviewer, version FROM reviews"):
    with sqlite3.connect(path) as connection:
        return connection.execute(sql).fetchall()


async def test_an_editor_marks_a_claim(as_, ledger_path):
    answer = await mark(as_("editor"), note="Seen the statement.")
    assert answer.status_code == 200
    assert answer.json()["claim"] == {"id": 1, "status": "verified", "version": 1}
    assert rows(ledger_path) == [(1, "verified", "Seen the statement.", "edna", 0)]
    assert rows(ledger_path, "SELECT status, version FROM claims WHERE id = 1") == [("verified", 1)]


async def test_anothers_verdict_is_for_a_chief_to_take_back(as_, ledger_path):
    verify(ledger_path, 1, reviewer="sam")
    answer = await mark(as_("editor"), verdict="unreviewed", version=1)
    assert (answer.status_code, "another editor's" in answer.json()["error"]) == (400, True)
    assert (await mark(as_("second"), verdict="unreviewed", version=1)).status_code == 200
    verify(ledger_path, 1, reviewer="sam")
    assert (await mark(as_("chief"), verdict="unreviewed", version=3)).status_code == 200


async def test_the_form_of_the_row_page_marks_without_scripts(as_, ledger_path):
    editor = as_("editor")
    form = {"claim": "2", "version": "0", "verdict": "disputed", "note": "", "next": "/claims/claims/2"}
    answer = await editor.datasette.client.post("/claims/-/review", data=form, headers=SAME_SITE, actor=editor.actor)
    assert (answer.status_code, answer.headers["location"]) == (302, "/claims/claims/2")
    assert rows(ledger_path) == [(2, "disputed", None, "edna", 0)]
    page = await editor.get("/claims/claims/2")
    assert 'name="version" value="1"' in page.text
    assert "edna" in page.text


async def test_a_form_never_leads_to_another_site(as_):
    editor = as_("editor")
    form = {"claim": "2", "version": "0", "verdict": "disputed", "next": "https://elsewhere.example/"}
    answer = await editor.datasette.client.post("/claims/-/review", data=form, headers=SAME_SITE, actor=editor.actor)
    assert answer.headers["location"] == "/claims/claims/2"


async def test_a_stale_version_gets_409_and_the_note_back(as_, ledger_path):
    verify(ledger_path, 1, note="I was first.")
    answer = await mark(as_("editor"), verdict="disputed", note="My long thoughts.")
    assert answer.status_code == 409
    said = answer.json()
    assert said["note"] == "My long thoughts."
    assert (said["last"]["reviewer"], said["last"]["verdict"], said["last"]["note"]) == (
        "sam",
        "verified",
        "I was first.",
    )
    assert said["claim"]["version"] == 1
    assert len(rows(ledger_path)) == 1
    form = {"claim": "1", "version": "0", "verdict": "disputed", "note": "My long thoughts."}
    editor = as_("editor")
    page = await editor.datasette.client.post("/claims/-/review", data=form, headers=SAME_SITE, actor=editor.actor)
    assert page.status_code == 409
    assert "My long thoughts." in page.text


@pytest.mark.parametrize("role", ["anonymous", "reader"])
async def test_who_may_not_review_gets_403(as_, ledger_path, role):
    assert (await mark(as_(role))).status_code == 403
    assert rows(ledger_path) == []


@pytest.mark.parametrize(
    "headers",
    [
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"sec-fetch-site": "", "origin": "https://elsewhere.example"},
    ],
)
async def test_a_post_from_another_site_gets_403(as_, ledger_path, headers):
    assert (await mark(as_("editor"), headers=headers)).status_code == 403
    assert rows(ledger_path) == []


WRONG = (
    ({"claim": 999}, 404, "no claim 999"),
    ({"claim": 10**30}, 400, "claim must be a whole number"),
    ({"claim": "1; DROP TABLE claims"}, 400, "claim must be a whole number"),
    ({"claim": [1]}, 400, "claim must be a whole number"),
    ({"claim": True}, 400, "claim must be a whole number"),
    ({"claim": None}, 400, "claim is missing"),
    ({"version": None}, 400, "version is missing"),
    ({"verdict": "approved"}, 400, "verdict must be one of"),
    ({"status": "verified"}, 400, "Unknown field 'status'"),
    ({"reviewer": "somebody else"}, 400, "Unknown field 'reviewer'"),
    ({"note": "x" * 4001}, 400, "note is too long: 4001 characters"),
    ({"note": "\ud800"}, 400, "note must be text"),
    ({"note": 7}, 400, "note must be text"),
    ({"verdict": "note"}, 400, "a note without words"),
)


async def test_what_is_wrong_is_said_in_one_line(as_, ledger_path):
    for changes, status, says in WRONG:
        sent = {"claim": 1, "verdict": "verified", "version": 0} | changes
        answer = await as_("editor").post("/claims/-/review", sent)
        assert answer.status_code == status, changes
        assert says in answer.json()["error"], changes
        assert "\n" not in answer.json()["error"], changes
    assert rows(ledger_path) == []


async def test_a_body_that_is_no_object_or_too_large_is_refused(as_, ledger_path):
    editor = as_("editor")
    for body in (b"[1]", b"{", b"\xff", b'{"claim":' * 40000):
        headers = SAME_SITE | {"content-type": "application/json"}
        answer = await editor.datasette.client.post(
            "/claims/-/review", content=body, headers=headers, actor=editor.actor
        )
        assert answer.status_code in (400, 413)
    assert rows(ledger_path) == []


async def test_get_reviews_nothing(as_):
    assert (await as_("editor").get("/claims/-/review?claim=1&verdict=verified&version=0")).status_code == 405


WRITES = (
    ("/claims/claims/-/insert", {"rows": [{"document_id": 1}]}),
    ("/claims/claims/1/-/update", {"update": {"status": "verified"}}),
    ("/claims/claims/1/-/delete", {}),
    ("/claims/claims/-/upsert", {"rows": [{"id": 1, "status": "verified"}]}),
    ("/claims/claims/-/drop", {"confirm": True}),
    ("/claims/claims/-/alter", {"operations": [{"op": "drop_column", "args": {"name": "quote"}}]}),
    (
        "/claims/reviews/-/insert",
        {"rows": [{"claim_id": 1, "verdict": "verified", "reviewer": "x", "at": "x", "version": 0}]},
    ),
    ("/claims/documents/1/-/update", {"update": {"text": "other"}}),
    ("/claims/facts/ferry/-/delete", {}),
    ("/claims/-/create", {"table": "other", "rows": [{"id": 1}]}),
    ("/claims/-/execute-write", {"sql": "delete from conflicts", "params": {}}),
)


@pytest.mark.parametrize("role", ["anonymous", "editor", "chief", "root"])
async def test_datasettes_own_writes_are_refused_to_all(datasette, ledger_path, role):
    datasette.root_enabled = True
    actor = {"id": "root"} if role == "root" else {"id": "carla", "role": role} if role != "anonymous" else None
    before = rows(ledger_path, "SELECT * FROM claims") + rows(ledger_path, "SELECT * FROM conflicts")
    for path, body in WRITES:
        answer = await datasette.client.post(path, json=body, actor=actor, headers=SAME_SITE)
        assert answer.status_code == 403, (path, answer.text)
    assert rows(ledger_path, "SELECT * FROM claims") + rows(ledger_path, "SELECT * FROM conflicts") == before


async def test_a_table_of_another_database_is_not_the_desks_business(datasette):
    datasette.root_enabled = True
    datasette.add_memory_database("other", name="other")
    answer = await datasette.client.post(
        "/other/-/create", json={"table": "t", "rows": [{"id": 1}]}, actor={"id": "root"}, headers=SAME_SITE
    )
    assert answer.status_code == 201
    assert (
        await datasette.client.post("/other/-/review", json={}, actor={"id": "root"}, headers=SAME_SITE)
    ).status_code == 404


async def test_every_column_is_described(ledger_path):
    described = yaml.safe_load((ROOT / "datasette-metadata.yml").read_text())["databases"]["claims"]["tables"]
    with sqlite3.connect(ledger_path) as connection:
        tables = [name for (name,) in connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%fts%'"
            " AND name NOT LIKE 'sqlite%' AND name NOT LIKE '\\_%' ESCAPE '\\'"
        )]  # fmt: skip
        schema = {table: {row[1] for row in connection.execute(f"PRAGMA table_info({table})")} for table in tables}
    assert {table: set(described.get(table, {}).get("columns", {})) for table in schema} == schema
    assert all(described[table]["title"] and described[table]["description"] for table in schema)


async def test_the_tables_show_the_descriptions_and_facets(as_):
    page = await as_("reader").get("/claims/claims")
    assert "The number words as printed" in page.text
    assert 'data-facet="status"' in page.text or "facet-status" in page.text
    assert "claims-pill claims-unreviewed" in page.text
    assert "3,000,000" in page.text
    assert "3000000.0" not in page.text
