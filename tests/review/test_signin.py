"""Getting in: the one-time link, passwords, roles; and what no page tells."""

import json
import stat

import pytest

from claims.errors import ClaimsError
from claims.review import signin
from claims.review.editors import add_editor, editors_file, read_editors, remove_editor
from tests.review.conftest import SAME_SITE, serve

PASSWORD = "a long enough password"


@pytest.fixture
def fast_hash(monkeypatch):
    """Passwords are hashed slowly on purpose; here a thousandth of that is enough."""
    from datasette_auth_passwords.utils import hash_password

    monkeypatch.setattr("claims.review.editors.hash_password", lambda password: hash_password(password, iterations=480))
    monkeypatch.setattr("claims.review.signin.hash_password", lambda password: hash_password(password, iterations=480))


async def test_the_link_signs_in_once(ledger_path, monkeypatch):
    monkeypatch.setenv(signin.TOKEN_VARIABLE, "secret-of-today")
    monkeypatch.setenv(signin.NAME_VARIABLE, "lena")
    datasette = serve(ledger_path)
    await datasette.invoke_startup()
    assert (await datasette.client.get("/-/claims/enter?token=guess")).status_code == 403
    answer = await datasette.client.get("/-/claims/enter?token=secret-of-today")
    assert answer.status_code == 302
    cookie = answer.cookies["ds_actor"]
    assert "httponly" in answer.headers["set-cookie"].lower()
    assert "samesite=lax" in answer.headers["set-cookie"].lower()
    assert "max-age=43200" in answer.headers["set-cookie"].lower()
    actor = (await datasette.client.get("/-/actor.json", cookies={"ds_actor": cookie})).json()["actor"]
    assert actor == {"id": "lena", "role": "chief", "by": "link"}
    assert (await datasette.client.get("/-/claims/enter?token=secret-of-today")).status_code == 403
    datasette.close()


async def test_without_a_secret_no_link_signs_in(datasette):
    for token in ("", "None", "x"):
        assert (await datasette.client.get(f"/-/claims/enter?token={token}")).status_code == 403


async def login(datasette, name, password, **more):
    return await datasette.client.post(
        "/-/login", data={"username": name, "password": password}, headers=SAME_SITE | more.pop("headers", {}), **more
    )


async def test_a_password_signs_in_and_the_role_decides(datasette, ledger_path, fast_hash):
    add_editor(editors_file(ledger_path), "anna", PASSWORD)
    add_editor(editors_file(ledger_path), "rolf", PASSWORD, "reader")
    for name, status in (("anna", 200), ("rolf", 403)):
        answer = await login(datasette, name, PASSWORD)
        assert answer.status_code == 302
        sent = {"claim": 1, "verdict": "verified", "version": 0}
        headers = SAME_SITE | {"accept": "application/json"}
        cookies = {"ds_actor": answer.cookies["ds_actor"]}
        assert (
            await datasette.client.post("/claims/-/review", json=sent, cookies=cookies, headers=headers)
        ).status_code == status


async def test_wrong_passwords_are_refused_and_then_the_name_is_closed(datasette, ledger_path, fast_hash):
    add_editor(editors_file(ledger_path), "anna", PASSWORD)
    for _ in range(signin.TRIES):
        assert (await login(datasette, "anna", "wrong")).status_code == 403
    assert (await login(datasette, "anna", PASSWORD)).status_code == 403
    assert (await login(datasette, "nobody", "wrong")).status_code == 403


async def test_an_expired_session_is_nobodys(datasette, ledger_path, fast_hash, monkeypatch):
    add_editor(editors_file(ledger_path), "anna", PASSWORD)
    monkeypatch.setattr(signin, "SESSION", -10)
    answer = await login(datasette, "anna", PASSWORD)
    session = answer.headers["set-cookie"].split("ds_actor=")[1].split(";")[0]
    assert (await datasette.client.get("/-/actor.json", cookies={"ds_actor": session})).json()["actor"] is None


async def test_a_removed_editor_no_longer_reviews(datasette, ledger_path, fast_hash):
    path = editors_file(ledger_path)
    add_editor(path, "anna", PASSWORD)
    cookies = {"ds_actor": (await login(datasette, "anna", PASSWORD)).cookies["ds_actor"]}
    remove_editor(path, "anna")
    sent = {"claim": 1, "verdict": "verified", "version": 0}
    headers = SAME_SITE | {"accept": "application/json"}
    assert (
        await datasette.client.post("/claims/-/review", json=sent, cookies=cookies, headers=headers)
    ).status_code == 403


async def test_behind_a_proxy_the_cookie_is_for_https_only(ledger_path, fast_hash):
    datasette = serve(ledger_path, settings={"force_https_urls": True})
    await datasette.invoke_startup()
    add_editor(editors_file(ledger_path), "anna", PASSWORD)
    headers = {
        "host": "desk.example",
        "x-forwarded-proto": "https",
        "origin": "https://desk.example",
        "sec-fetch-site": "same-origin",
    }
    answer = await login(datasette, "anna", PASSWORD, headers=headers)
    assert "secure" in answer.headers["set-cookie"].lower()
    datasette.close()


async def test_no_page_tells_a_hash_or_a_secret(ledger_path, fast_hash, monkeypatch):
    monkeypatch.setenv(signin.TOKEN_VARIABLE, "secret-of-today")
    editor = add_editor(editors_file(ledger_path), "anna", PASSWORD)
    datasette = serve(ledger_path)
    await datasette.invoke_startup()
    actor = {"id": "anna", "role": "chief", "by": "password"}
    pages = (
        "config",
        "settings",
        "plugins",
        "metadata",
        "versions",
        "databases",
        "actor",
        "actions",
        "threads",
        "permissions",
    )
    for page in (*(f"/-/{page}.json" for page in pages), "/claims.json", "/.json"):
        text = (await datasette.client.get(page, actor=actor)).text
        assert editor.password_hash not in text, page
        assert "pbkdf2" not in text, page
        assert "secret-of-today" not in text, page
    datasette.close()


def test_the_file_of_accounts_is_its_owners_alone(tmp_path, fast_hash):
    path = editors_file(tmp_path / "claims.db")
    add_editor(path, "anna", PASSWORD)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert PASSWORD not in path.read_text()
    assert json.loads(path.read_text())["anna"]["role"] == "editor"


def test_accounts_are_added_changed_and_removed(tmp_path, fast_hash):
    path = tmp_path / "claims.editors.json"
    add_editor(path, "anna", PASSWORD)
    add_editor(path, "anna", PASSWORD, "chief")
    assert {name: editor.role for name, editor in read_editors(path).items()} == {"anna": "chief"}
    remove_editor(path, "anna")
    assert read_editors(path) == {}


@pytest.mark.parametrize(
    ("name", "password", "role", "says"),
    [
        ("", PASSWORD, "editor", "no name"),
        ("a b", PASSWORD, "editor", "no name"),
        ("anna", "short", "editor", "too short"),
        ("anna", PASSWORD, "king", "no role"),
    ],
)
def test_a_bad_account_is_refused(tmp_path, name, password, role, says):
    with pytest.raises(ClaimsError, match=says):
        add_editor(tmp_path / "claims.editors.json", name, password, role)


def test_a_damaged_file_of_accounts_is_named(tmp_path):
    path = tmp_path / "claims.editors.json"
    path.write_text("{")
    with pytest.raises(ClaimsError, match="not a list of editors"):
        read_editors(path)
    with pytest.raises(ClaimsError, match="no editor named"):
        remove_editor(tmp_path / "other.json", "anna")
