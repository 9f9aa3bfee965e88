"""Addresses are fetched from a server on this machine, which only --allow-private may reach."""

import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from claims.documents import addresses, robots
from claims.documents.document import Document
from claims.documents.read import read_documents
from claims.documents.settings import Limits, Settings
from claims.documents.snapshots import Snapshots
from claims.documents.source import Unreadable
from claims.documents.visits import Visits
from tests.documents.samples import HEADED, make_article_pdf, make_html, make_rss

PAGES = {
    "/toll": ("text/html; charset=utf-8", make_html()),
    "/plain": ("text/plain; charset=iso-8859-1", "35 tués à Paris".encode("cp1252")),
    "/paper": ("application/pdf", make_article_pdf()),
    "/private/page": ("text/html", make_html()),
    "/robots.txt": ("text/plain", b"User-agent: *\nDisallow: /private/\n"),
    "/large": ("text/plain", b"Nine died. " * 20_000),
}
MOVED = {
    "/sly": "/private/page",
    "/old": "/toll",
    "/loop": "/loop",
    "/inside": "http://169.254.169.254/latest/",
    "/file": "file:///etc/passwd",
}


class Site(BaseHTTPRequestHandler):
    asked: list[tuple[str, dict[str, str]]]
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        self.asked.append((self.path, dict(self.headers)))
        if self.path in MOVED:
            return self.answer(302, {"Location": MOVED[self.path]})
        if self.path == "/busy":
            return self.answer(503, {"Retry-After": "120"})
        if self.path == "/slow":
            time.sleep(0.6)
        if self.path == "/feed":
            link = f"http://{self.headers['Host']}/toll"
            items = f"<item><title>Toll</title><link>{link}</link></item><item><link>{link}-gone</link></item>"
            return self.answer(200, {"Content-Type": "application/rss+xml"}, make_rss(items))
        kind, body = PAGES.get(self.path, ("", b""))
        if self.headers.get("If-None-Match") == '"1"':
            return self.answer(304, {"ETag": '"1"'})
        return self.answer(200 if kind else 404, {"Content-Type": kind, "ETag": '"1"'}, body)

    def answer(self, status, headers, body=b""):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        """Say nothing."""


@pytest.fixture
def site(monkeypatch):
    monkeypatch.setattr(robots, "_KNOWN", {})
    Site.asked = []
    with ThreadingHTTPServer(("127.0.0.1", 0), Site) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


OPEN = Settings(allow_private=True, limits=Limits(site_pause=0))


def fetch(url, settings=OPEN):
    return list(read_documents([url], settings))


def test_a_page(site):
    (page,) = fetch(f"{site}/toll")
    assert (page.name, page.text, page.url) == (f"{site}/toll", HEADED, "https://gazette.example/toll")


def test_a_redirected_page_keeps_the_name_that_was_asked_for(site):
    (page,) = fetch(f"{site}/old")
    assert (page.name, page.text) == (f"{site}/old", HEADED)


def test_types_and_encodings_of_answers(site):
    (plain,), (paper,) = fetch(f"{site}/plain"), fetch(f"{site}/paper")
    assert (plain.text, plain.encoding) == ("35 tués à Paris", "windows-1252")
    assert paper.media_type == "application/pdf"


@pytest.mark.parametrize(
    ("path", "outcome", "reason"),
    [
        ("/none", "failed", "no such page (status 404)"),
        ("/busy", "failed", "asks to come back later, in 120 s (status 503)"),
        ("/loop", "failed", "redirected more than 5 times"),
        ("/file", "failed", "file: scheme; only http and https are fetched"),
        (
            "/private/page",
            "skipped",
            "the site's robots.txt asks programs not to fetch it; save the page by hand",
        ),
    ],
)
def test_what_is_not_fetched(site, path, outcome, reason):
    (refused,) = fetch(site + path)
    assert (refused.name, refused.outcome, refused.reason) == (site + path, outcome, reason)


def test_size_and_time_are_bounded(site):
    (large,) = fetch(f"{site}/large", OPEN._replace(limits=Limits(fetch_bytes=10_000, site_pause=0)))
    assert large.reason == "larger than 10 KB; save it by hand, or raise --limit fetch_bytes"
    robots._KNOWN[site] = robots.Rules(None, time.monotonic())
    (slow,) = fetch(f"{site}/slow", OPEN._replace(limits=Limits(fetch_seconds=0.2, site_pause=0)))
    assert slow.reason == "no answer within 0.2 s; try again later"


def test_this_machine_is_refused(site):
    (refused,) = fetch(f"{site}/toll", Settings())
    assert refused.reason == "127.0.0.1 lies inside this machine or network; --allow-private if you mean it"
    assert Site.asked == []


@pytest.mark.parametrize(
    "host", ["localhost", "127.1", "0x7f000001", "2130706433", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0", "10.0.0.1"]
)
def test_other_names_of_inner_addresses_are_refused(host):
    (refused,) = fetch(f"http://{host}/", Settings())
    assert refused.outcome == "failed"
    assert "lies inside this machine or network" in refused.reason


def test_a_redirect_inside_is_refused(site, monkeypatch):
    public = addresses.is_public
    monkeypatch.setattr(addresses, "is_public", lambda address: address == "127.0.0.1" or public(address))
    (refused,) = fetch(f"{site}/inside", Settings())
    assert refused.reason.startswith("169.254.169.254 lies inside this machine")


def test_a_name_is_looked_up_once_and_its_address_kept(site, monkeypatch):
    """A name that answers with a public address first and an inner one later gains nothing."""
    port = int(site.rpartition(":")[2])
    asked = []

    def resolve(host, *_, **__):
        asked.append(host)
        return [(2, 1, 6, "", ("127.0.0.1", port))]

    monkeypatch.setattr(addresses.socket, "getaddrinfo", resolve)
    (page,) = fetch(f"http://gazette.example:{port}/toll", OPEN._replace(robots=False))
    assert page.text == HEADED
    assert "gazette.example" in asked
    assert dict(Site.asked)["/toll"]["Host"] == f"gazette.example:{port}"


def test_one_inner_address_among_several_is_enough_to_refuse(monkeypatch):
    found = [(2, 1, 6, "", ("93.184.216.34", 80)), (2, 1, 6, "", ("192.168.0.1", 80))]
    monkeypatch.setattr(addresses.socket, "getaddrinfo", lambda *_, **__: found)
    with pytest.raises(Unreadable, match=r"gazette\.example is 192\.168\.0\.1, which lies inside"):
        addresses.find_address("http://gazette.example/", False)


def test_a_scheme_is_known_in_any_case_and_others_are_refused(site):
    (page,) = fetch(f"{site}/toll".replace("http", "HTTP"))
    assert page.text == HEADED
    (refused,) = fetch("ftp://gazette.example/toll.txt")
    assert refused.reason == "ftp: scheme; only http and https are fetched"


def test_no_such_host(monkeypatch):
    def fail(*_, **__):
        raise OSError("unknown")

    monkeypatch.setattr(addresses.socket, "getaddrinfo", fail)
    (refused,) = fetch("http://nowhere.example/", Settings())
    assert refused.reason == "no such host: nowhere.example; check the address and the network"


def test_an_unchanged_page_is_not_sent_again(site):
    visits = Visits()
    (page,) = fetch(f"{site}/toll", OPEN._replace(visits=visits))
    assert isinstance(page, Document)
    (again,) = fetch(f"{site}/toll", OPEN._replace(visits=visits))
    assert isinstance(again, Document), "what the caller has not stored is fetched again"
    assert visits.settle() == {f"{site}/toll": ('"1"', None)}
    (unchanged,) = fetch(f"{site}/toll", OPEN._replace(visits=visits))
    assert (unchanged.outcome, unchanged.reason) == ("unchanged", "not changed since it was last fetched")


def test_the_articles_of_a_feed(site, tmp_path):
    (tmp_path / "feed.xml").write_bytes(make_rss(f"<item><title>Toll</title><link>{site}/toll</link></item>"))
    (page,) = fetch(str(tmp_path / "feed.xml"), OPEN._replace(follow=True))
    assert (page.name, page.text) == (f"{site}/toll", HEADED)
    first, gone = fetch(f"{site}/feed", OPEN._replace(follow=True))
    assert first == page
    assert (gone.name, gone.reason) == (f"{site}/toll-gone", "no such page (status 404)")


def test_original_bytes_and_headers_are_kept(site, tmp_path):
    kept = Snapshots(tmp_path)
    (page,) = fetch(f"{site}/toll", OPEN._replace(snapshots=kept))
    assert kept.read(page.sha256) == make_html()
    noted = kept.find(page.sha256).with_suffix(".jsonl").read_text()
    assert f'"name": "{site}/toll"' in noted
    assert '"etag": "\\"1\\""' in noted


def test_a_redirect_to_what_robots_may_not_fetch_is_not_followed(site):
    (refused,) = fetch(f"{site}/sly")
    assert (refused.name, refused.outcome) == (f"{site}/sly", "skipped")
    assert "/private/page" not in [path for path, _ in Site.asked]


def test_a_site_says_how_often_it_wants_to_be_asked(site, monkeypatch):
    monkeypatch.setitem(PAGES, "/robots.txt", ("text/plain", b"User-agent: *\nCrawl-delay: 7\n"))
    slept = []
    monkeypatch.setattr("claims.documents.fetch.time.sleep", slept.append)
    for _ in range(2):
        fetch(f"{site}/toll", OPEN._replace(limits=Limits(site_pause=1)))
    assert [round(seconds) for seconds in slept] == [7]


def test_robots_are_asked_once(site):
    for _ in range(3):
        fetch(f"{site}/toll")
    assert [path for path, _ in Site.asked].count("/robots.txt") == 1
    assert all(headers["User-Agent"].startswith("claims-ledger/") for _, headers in Site.asked)
