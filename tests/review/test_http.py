"""Over real HTTP, with real sessions: every route for every role, and the desk behind a reverse proxy."""

import http.client
import re
import threading
from contextlib import closing, contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpx2 as httpx
import pytest

from claims.review.editors import ROLES, add_editor, editors_file
from tests.review.conftest import Server, serve
from tests.review.test_access import SENT, WRITERS
from tests.review.test_pages import PAGES

PASSWORD = "a long enough password"
PEOPLE = {"anonymous": None, "reader": "rita", "editor": "edna", "chief": "carla"}


@pytest.fixture
def fast_hash(monkeypatch):
    from datasette_auth_passwords.utils import hash_password

    for module in ("editors", "signin"):
        monkeypatch.setattr(
            f"claims.review.{module}.hash_password", lambda password: hash_password(password, iterations=480)
        )


@pytest.fixture
def people(ledger_path, fast_hash):
    for role, name in PEOPLE.items():
        if name:
            add_editor(editors_file(ledger_path), name, PASSWORD, role)


@pytest.fixture
def private(ledger_path, people):
    """A desk that only accounts may read."""
    datasette = serve(ledger_path)
    datasette.config["allow"] = {"role": list(ROLES)}
    running = Server(ledger_path, datasette)
    yield running
    running.stop()


@contextmanager
def sign_in(address, name):
    """A client with the session of somebody, signed in by password as a browser does."""
    with httpx.Client(base_url=address, timeout=30) as client:
        if name:
            answer = client.post("/-/login", data={"username": name, "password": PASSWORD}, headers={"origin": address})
            assert answer.status_code == 302, answer.text
        yield client


@pytest.mark.parametrize("role", PEOPLE)
def test_every_route_for_every_role(private, role):
    with sign_in(private.url, PEOPLE[role]) as client:
        for page in PAGES:
            path, _, query = page.partition("?")
            for suffix in ("", ".json"):
                answer = client.get(f"/claims/-/{path}{suffix}?{query}")
                assert answer.status_code == (403 if role == "anonymous" else 200), (page, suffix)
        for page in (
            "/claims",
            "/claims/claims",
            "/claims/claims/1",
            "/claims.db",
            "/claims/-/log.csv",
            "/claims.json",
        ):
            answer = client.get(page)
            assert answer.status_code == (403 if role == "anonymous" or page == "/claims.db" else 200), page
        for name, sent in SENT.items():
            answer = client.post(f"/claims/-/{name}", json=sent, headers={"accept": "application/json"})
            assert (answer.status_code == 403) is (role not in WRITERS[name]), (name, answer.text)
            assert answer.status_code < 500, (name, answer.text)


def test_who_may_not_is_shown_the_way_in_and_comes_back(private):
    with sign_in(private.url, None) as client:
        page = client.get("/claims/-/fact/ferry?rule=all+claims")
        assert page.status_code == 403
        way = re.search(r'href="(/-/login\?next=[^"]+)"', page.text)[1]
        form = client.get(way).text
        onward = re.search(r'name="next" value="([^"]+)"', form)[1]
        assert onward == "/claims/-/fact/ferry?rule=all+claims"
        for next_page, leads in ((onward, onward), ("//elsewhere.example/", "/claims/-/desk"), ("", "/claims/-/desk")):
            sent = {"username": "edna", "password": PASSWORD, "next": next_page}
            answer = client.post("/-/login", data=sent, headers={"origin": private.url})
            assert answer.headers["location"] == leads
        assert client.get(onward).status_code == 200
        token = client.get("/-/logout")
        assert token.status_code == 200
        client.post("/-/logout", headers={"origin": private.url})
        assert client.get(onward).status_code == 403


class Proxy(BaseHTTPRequestHandler):
    """What docs/desk.md has nginx do: keep Host, say that the client spoke https."""

    upstream = ""

    def forward(self):
        body = self.rfile.read(int(self.headers.get("content-length") or 0)) or None
        headers = {name: value for name, value in self.headers.items() if name.lower() != "connection"}
        with closing(http.client.HTTPConnection(self.upstream)) as connection:
            connection.request(self.command, self.path, body, {**headers, "X-Forwarded-Proto": "https"})
            answer = connection.getresponse()
            content = answer.read()
        self.send_response(answer.status)
        for name, value in answer.getheaders():
            if name.lower() not in ("content-length", "transfer-encoding", "connection", "server", "date"):
                self.send_header(name, value)
        self.send_header("content-length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    do_GET = do_POST = forward  # noqa: N815 - http.server's names

    def log_message(self, *_):
        pass


@pytest.fixture
def proxied(ledger_path, people):
    """The desk at https://desk.example/newsroom/, through a proxy on this machine."""
    datasette = serve(ledger_path, settings={"base_url": "/newsroom/", "force_https_urls": True})
    running = Server(ledger_path, datasette)
    handler = type("Forwarding", (Proxy,), {"upstream": running.url.removeprefix("http://")})
    proxy = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=proxy.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{proxy.server_port}"
    proxy.shutdown()
    proxy.server_close()
    running.stop()


def test_behind_a_proxy(proxied):
    ours = {"host": "desk.example", "origin": "https://desk.example"}
    with httpx.Client(base_url=f"{proxied}/newsroom", headers=ours, timeout=30) as client:
        answer = client.post("/-/login", data={"username": "edna", "password": PASSWORD})
        assert (answer.status_code, answer.headers["location"]) == (302, "/newsroom/claims/-/desk")
        cookie = answer.headers["set-cookie"]
        assert "secure" in cookie.lower()
        session = {"cookie": cookie.split(";")[0]}  # httpx keeps no secure cookie of an http address
        page = client.get("/claims/-/queue", headers=session)
        assert 'data-review="/newsroom/claims/-/review"' in page.text
        table = client.get("/claims/claims.json?_size=1", headers=session).json()
        assert table["next_url"].startswith("https://desk.example/newsroom/")
        sent = {"claim": 1, "verdict": "verified", "version": 0}
        answer = client.post("/claims/-/review", json=sent, headers={**session, "accept": "application/json"})
        assert (answer.status_code, answer.json()["next"]) == (200, "/newsroom/claims/claims/1")
        elsewhere = {**session, "origin": "https://elsewhere.example"}
        assert client.post("/claims/-/review", json=sent, headers=elsewhere).status_code == 403
        answer = client.post("/-/logout", headers=session)
        assert answer.status_code == 302
        assert answer.headers["location"].startswith("/newsroom/")
