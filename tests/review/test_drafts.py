"""The desk's page that checks a draft, and the same by program, with a token."""

import pytest

from claims.review.editors import add_editor, add_token, editors_file, remove_tokens
from tests.review.conftest import SAME_SITE, serve
from tests.review.test_review import rows

DRAFT = "The coast guard said on Tuesday that at least 14 passengers drowned off Marrow Bay."
PASSWORD = "a long enough password"


async def test_a_draft_is_checked_and_nothing_is_stored(as_, ledger_path):
    before = rows(ledger_path, "SELECT count(*) FROM documents")
    answer = await as_("reader").post("/claims/-/check", {"text": DRAFT, "title": "Ferry", "published": "2023-05-07"})
    said = answer.json()
    assert said["ok"]
    (draft,) = said["drafts"]
    (finding,) = draft["findings"]
    assert draft["text"][finding["start"] : finding["end"]] == finding["surface"] == "14"
    assert (draft["title"], draft["published"], sum(draft["counts"].values())) == ("Ferry", "2023-05-07", 1)
    assert rows(ledger_path, "SELECT count(*) FROM documents") == before


async def test_the_page_has_findings_beside_the_text(datasette):
    actor, headers = {"id": "rita", "role": "reader"}, SAME_SITE
    page = await datasette.client.post("/claims/-/check", data={"text": DRAFT}, headers=headers, actor=actor)
    assert page.status_code == 200
    assert 'href="#finding-1" id="figure-1">14<sup>1</sup></a>' in page.text
    assert '<li id="finding-1">' in page.text
    assert DRAFT in page.text
    assert "Keep it in the ledger" not in page.text


async def test_a_file_is_checked_as_extract_would_read_it(datasette):
    upload = {"file": ("draft.html", f"<html><title>Ferry</title><p>{DRAFT}</p></html>".encode(), "text/html")}
    actor = {"id": "edna", "role": "editor"}
    page = await datasette.client.post(
        "/claims/-/check", data={"text": ""}, files=upload, headers=SAME_SITE, actor=actor
    )
    assert page.status_code == 200
    assert "<sup>1</sup>" in page.text
    assert "Keep it in the ledger" in page.text


async def test_an_editor_may_keep_a_draft(as_, ledger_path):
    refused = await as_("reader").post("/claims/-/check", {"text": DRAFT, "keep": True})
    assert refused.status_code == 403
    kept = (await as_("editor").post("/claims/-/check", {"text": DRAFT, "title": "Ferry", "keep": True})).json()
    assert rows(ledger_path, f"SELECT title, text FROM documents WHERE id = {kept['document']}") == [("Ferry", DRAFT)]
    assert (await as_("editor").post("/claims/-/check", {"text": DRAFT, "title": "Ferry", "keep": True})).json() == kept


@pytest.mark.parametrize(
    ("sent", "error"),
    [
        ({"text": ""}, "Paste a draft, or choose a file"),
        ({"text": "x" * 200_001}, "Too long: up to 20 drafts of up to 200,000 characters are checked"),
        ({"text": DRAFT, "colour": "red"}, "Unknown field 'colour': use text, title, published, as_of, name, keep"),
        ({"text": ["x"]}, "Send a JSON object of texts: text, title, published, as_of, name, keep"),
        (["x"], "Send a JSON object of texts: text, title, published, as_of, name, keep"),
        ({"text": DRAFT, "as_of": "yesterday"}, "as_of must be a date: 2022-03-13"),
        ({"text": DRAFT, "published": "yesterday"}, "published must be a date: 2022-03-13"),
    ],
)
async def test_what_cannot_be_checked_is_said(as_, sent, error):
    answer = await as_("editor").post("/claims/-/check", sent)
    assert (answer.status_code, answer.json()["error"]) == (400, error)


async def test_a_program_checks_with_a_token(ledger_path):
    accounts = editors_file(ledger_path)
    add_editor(accounts, "robot", PASSWORD, "reader")
    token = add_token(accounts, "robot")
    assert token not in accounts.read_text()
    datasette = serve(ledger_path)
    datasette.config["allow"] = {"role": ["reader", "editor", "chief"]}
    await datasette.invoke_startup()

    async def ask(token, **more):
        headers = {"authorization": f"Bearer {token}", "content-type": more.pop("type", "application/json")}
        return await datasette.client.post("/-/claims/check.json", headers=headers, **more)

    assert (await ask(token, json={"text": DRAFT})).json()["drafts"][0]["findings"][0]["surface"] == "14"
    raw = await ask(token, content=DRAFT.encode(), type="text/plain")
    assert raw.json()["drafts"][0]["findings"][0]["surface"] == "14"
    assert (await datasette.client.post("/-/claims/check.json", json={"text": DRAFT})).status_code == 403
    assert (await ask("claims_wrong", json={"text": DRAFT})).status_code == 401
    assert (await datasette.client.get("/-/claims/check.json")).status_code == 405
    feed = await datasette.client.get("/claims/-/alerts.atom", headers={"authorization": f"Bearer {token}"})
    assert feed.status_code == 200
    remove_tokens(accounts, "robot")
    assert (await ask(token, json={"text": DRAFT})).status_code == 401
    datasette.close()


async def test_another_ledger_is_named(datasette):
    answer = await datasette.client.post(
        "/-/claims/check.json?database=nothing", json={"text": DRAFT}, actor={"id": "edna", "role": "editor"}
    )
    assert answer.status_code == 404
