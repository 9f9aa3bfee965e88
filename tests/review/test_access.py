"""Every route for every role, reading and writing: what is not allowed is refused."""

import re

import pytest

from claims.review.routes import ROUTES
from tests.review.conftest import ACTORS, SAME_SITE, serve
from tests.review.test_pages import PAGES

ROLES = ("anonymous", "reader", "editor", "chief")
SENT = {
    "review": {"claim": 1, "verdict": "verified", "version": 0},
    "correct": {"claim": 1, "version": 0, "value": 41},
    "add": {"document": 2, "start": 4, "end": 9, "value": 1},
    "resolve": {"conflict": "c0ffee", "reason": "x"},
    "reopen": {"conflict": "c0ffee", "reason": "x"},
    "merge": {"fact": "bodies", "into": "ferry", "reason": "x"},
    "split": {"fact": "ferry", "claims": [5], "reason": "x"},
    "watch": {"kind": "source", "subject": "coast guard"},
    "unwatch": {"watch": 1},
    "check": {"text": "At least 40 passengers drowned."},
    "undo": {"decision": 1},
    "rule": {"rule": "verified only", "reason": "x"},
    "grade": {"source": 1, "reliability": "A", "reason": "x"},
}
WRITERS = {
    name: ("chief",) if name in ("merge", "split", "undo", "rule", "grade") else ("editor", "chief") for name in SENT
}
WRITERS["check"] = ("reader", "editor", "chief")  # writes nothing


def test_the_matrix_knows_every_route():
    named = {re.search(r"/-/(?:claims/)?([a-z]+)", pattern)[1] for pattern, _ in ROUTES}
    assert named == set(SENT) | {re.match("[a-z]+", page)[0] for page in PAGES} | {"enter", "login"}


@pytest.mark.parametrize("role", ROLES)
async def test_writing(datasette, role):
    headers = SAME_SITE | {"accept": "application/json"}
    for name, sent in SENT.items():
        answer = await datasette.client.post(f"/claims/-/{name}", json=sent, headers=headers, actor=ACTORS[role])
        refused = role not in WRITERS[name]
        assert (answer.status_code == 403) is refused, (name, answer.text)
        assert answer.status_code < 500, name
        elsewhere = {"sec-fetch-site": "cross-site", "origin": "https://elsewhere.example"}
        answer = await datasette.client.post(f"/claims/-/{name}", json=sent, headers=elsewhere, actor=ACTORS[role])
        assert answer.status_code == 403, name


async def test_only_post_writes(datasette):
    for name in SENT:
        for method in ("get", "put", "delete", "patch"):
            answer = await getattr(datasette.client, method)(
                f"/claims/-/{name}", headers=SAME_SITE, actor=ACTORS["chief"]
            )
            assert answer.status_code in (404, 405) or (method, name) == ("get", "check"), (method, name)


@pytest.mark.parametrize("role", ROLES)
async def test_a_private_ledger_is_for_its_accounts(ledger_path, role):
    datasette = serve(ledger_path)
    datasette.config["allow"] = {"role": ["reader", "editor", "chief"]}
    await datasette.invoke_startup()
    for page in PAGES:
        path, _, query = page.partition("?")
        for suffix in ("", ".json"):
            answer = await datasette.client.get(f"/claims/-/{path}{suffix}?{query}", actor=ACTORS[role])
            assert answer.status_code == (403 if role == "anonymous" else 200), (page, suffix)
    sheet = await datasette.client.get("/claims/-/log.csv", actor=ACTORS[role])
    assert sheet.status_code == (403 if role == "anonymous" else 200)
    datasette.close()


async def test_buttons_are_shown_to_those_who_may(datasette):
    for role in ROLES:
        fact = (await datasette.client.get("/claims/-/fact/ferry", actor=ACTORS[role])).text
        queue = (await datasette.client.get("/claims/-/queue", actor=ACTORS[role])).text
        assert ("Split the selected off" in fact) is (role == "chief")
        assert ('value="verified"' in queue) is (role in ("editor", "chief"))


async def test_every_answer_carries_the_policy(datasette):
    for path in ("/claims/-/desk", "/claims/-/queue.json", "/claims", "/claims/claims/1", "/-/login", "/nothing"):
        headers = (await datasette.client.get(path)).headers
        policy = headers["content-security-policy"]
        assert "script-src 'self' 'nonce-" in policy
        assert "default-src 'none'" in policy
        assert "frame-ancestors 'none'" in policy
        assert headers["x-content-type-options"] == "nosniff"
        assert "unsafe-inline" not in policy
        assert "unsafe-eval" not in policy


async def test_a_nonce_is_used_once_and_only_by_templates(datasette):
    first, second = [(await datasette.client.get("/claims/-/desk?q=<script>alert(1)</script>")) for _ in range(2)]
    nonces = [
        re.search(r"script-src 'self' 'nonce-([^']+)'", page.headers["content-security-policy"])[1]
        for page in (first, second)
    ]
    assert nonces[0] != nonces[1]
    assert f'<script nonce="{nonces[0]}"' in first.text
    assert "<script>" not in first.text
    assert "&lt;script&gt;alert(1)" in first.text
