"""Delivery to local servers: once, also when the first try fails, when a run dies, and when two run at a time."""

import base64
import hashlib
import hmac
import json
import re
import socket
import threading
from email import message_from_bytes, policy
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

from claims.alerts.channels import CHANNELS, Channel, Undelivered
from claims.alerts.deliver import TRIES, deliver
from claims.alerts.look import look
from claims.alerts.settings import Address, Mail, Settings, name_address, read_settings, settings_file
from claims.ledger import Ledger
from claims.ledger.alerts import find_due, take_delivery
from tests.alerts.conftest import FIRST

CLASH = FIRST.replace("35", "53")
SECRET = "a secret of the newsroom"


class Mailbox:
    """An SMTP server's handler: refuses with the given answers first, then takes mails in."""

    def __init__(self, *refusals) -> None:
        self.refusals, self.letters = list(refusals), []

    async def handle_DATA(self, server, session, envelope):  # noqa: N802 - aiosmtpd's name
        if self.refusals:
            return self.refusals.pop(0)
        self.letters.append(message_from_bytes(envelope.content, policy=policy.default))
        return "250 Message accepted"


@pytest.fixture
def post_office():
    started = []

    def start(*refusals, **options):
        box = Mailbox(*refusals)
        controller = Controller(box, hostname="127.0.0.1", port=free_port(), **options)
        controller.start()
        started.append(controller)
        return box, Mail("127.0.0.1", controller.port, sender="Desk <desk@news.example>")

    yield start
    for controller in started:
        controller.stop()


def free_port():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


class Hook(BaseHTTPRequestHandler):
    """A webhook's receiver: answers with the statuses given first, then with 204."""

    def do_POST(self):
        body = self.rfile.read(int(self.headers["content-length"]))
        status, headers = self.server.answers.pop(0) if self.server.answers else (204, {})
        self.server.calls.append((dict(self.headers.items()), body, status))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()

    def log_message(self, *_):
        """Say nothing."""


@pytest.fixture
def receiver():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Hook)
    server.answers, server.calls, server.url = [], [], f"http://127.0.0.1:{server.server_port}/hook"
    thread = threading.Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def clash(newsroom):
    """The newsroom with one alert that waits on three channels."""
    newsroom.read("a", FIRST, title="Ferry sinks — 35 drown")
    newsroom.watch("all", channels=("post", "hook", "log"))
    newsroom.read("b", CLASH, publisher="Evening Post")
    look(newsroom.ledger)
    return newsroom


LOCAL = Mail()


def settings_of(mail=LOCAL, desk=None, **channels):
    return Settings({name: Address(name, *to) for name, to in channels.items()}, mail, desk)


def run(newsroom, settings, patience=0.0):
    return [(d.channel, d.error, d.given_up) for d in deliver(newsroom.ledger, settings, patience)]


def hurry(newsroom):
    """Let the time until the next try pass."""
    newsroom.ledger.connection.execute("UPDATE deliveries SET next = '2000' WHERE next IS NOT NULL")


def test_a_mail_arrives_once_though_the_first_try_fails(clash, post_office):
    box, mail = post_office("451 Try again later")
    settings = settings_of(mail, "https://desk.example/claims", post=("mailto:anna@news.example",))
    assert run(clash, settings, patience=5) == [
        ("post", "the mail server answers 451 Try again later", False), ("post", None, False),
    ]  # fmt: skip
    hurry(clash)
    assert run(clash, settings) == []
    (letter,) = box.letters
    assert letter["to"] == "anna@news.example"
    assert letter["subject"].startswith("New conflict (misquote): passengers killed, Batam")
    assert letter["auto-submitted"] == "auto-generated"
    assert letter["message-id"].endswith("@news.example>")
    text = letter.get_content()
    assert f"35 passengers: “{FIRST}”" in text
    assert "The coast guard, Ferry sinks — 35 drown, Harbour Wire, 2023-05-02" in text
    assert re.search("https://desk.example/claims/-/conflict/misq-", text)


@pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS")
def test_a_mail_server_that_wants_a_password_gets_it(clash, post_office):
    asked = []

    def check(server, session, envelope, mechanism, data):
        asked.append((data.login, data.password))
        return AuthResult(success=data.password == b"right", handled=False)

    box, mail = post_office(authenticator=check, auth_require_tls=False, auth_required=True)
    settings = settings_of(mail._replace(user="desk", password="wrong"), post=("mailto:anna@news.example",))
    ((_, error, given_up),) = run(clash, settings)
    assert error.startswith("the mail server answers 535")
    assert not given_up
    assert "wrong" not in error
    hurry(clash)
    settings = settings._replace(mail=mail._replace(user="desk", password="right"))
    assert run(clash, settings) == [("post", None, False)]
    assert (asked[-1], len(box.letters)) == ((b"desk", b"right"), 1)


def test_a_mail_that_is_refused_for_good_is_given_up(clash, post_office):
    box, mail = post_office("554 No such list")
    settings = settings_of(mail, post=("mailto:anna@news.example",))
    assert run(clash, settings) == [("post", "the mail server answers 554 No such list", True)]
    hurry(clash)
    assert run(clash, settings) == []
    assert box.letters == []


def test_no_mail_server_is_tried_again(clash):
    settings = settings_of(Mail("127.0.0.1", free_port()), post=("mailto:anna@news.example",))
    ((channel, error, given_up),) = run(clash, settings)
    assert channel == "post"
    assert "refused" in error
    assert not given_up


def test_a_webhook_is_signed_and_arrives_once_though_the_first_tries_fail(clash, receiver, monkeypatch):
    monkeypatch.setattr("claims.alerts.deliver.WAITS", (0.1,))
    receiver.answers = [(503, {"retry-after": "1"}), (500, {})]
    settings = settings_of(hook=(receiver.url, SECRET))
    assert run(clash, settings, patience=9) == [
        ("hook", "it answers 503", False), ("hook", "it answers 500", False), ("hook", None, False),
    ]  # fmt: skip
    hurry(clash)
    assert run(clash, settings) == []
    headers, body, _ = receiver.calls[-1]
    assert len(receiver.calls) == 3
    assert {call[0]["idempotency-key"] for call in receiver.calls} == {headers["webhook-id"]}
    signed = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + body
    right = base64.b64encode(hmac.new(SECRET.encode(), signed, hashlib.sha256).digest()).decode()
    assert headers["webhook-signature"] == f"v1,{right}"
    said = json.loads(body)
    assert (said["version"], said["id"], said["kind"]) == (1, headers["webhook-id"], "conflict")
    assert [quote["quote"] for quote in said["quotes"]] == [FIRST, CLASH]


@pytest.mark.parametrize(("status", "given_up"), [(404, True), (410, True), (301, True), (429, False), (502, False)])
def test_which_refusals_of_a_webhook_are_final(clash, receiver, status, given_up):
    receiver.answers = [(status, {"location": receiver.url})]
    assert run(clash, settings_of(hook=(receiver.url,))) == [("hook", f"it answers {status}", given_up)]
    assert len(receiver.calls) == 1


def test_tries_grow_apart_and_end(clash):
    def fail(*_):
        raise Undelivered("nobody is there")

    settings, tries = settings_of(hook=("https://nobody.example/",)), []
    ways = CHANNELS | {"https": Channel(fail, "")}
    for _ in range(TRIES + 3):
        tries += deliver(clash.ledger, settings, channels=ways)
        hurry(clash)
    assert len(tries) == TRIES
    assert [one.given_up for one in tries] == [False] * (TRIES - 1) + [True]


def test_a_file_gets_it_once_though_a_run_dies_after_writing(clash, tmp_path):
    path = tmp_path / "alerts.jsonl"
    settings = settings_of(log=(f"file:{path}",))

    def write_and_die(*arguments):
        CHANNELS["file"].send(*arguments)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        list(deliver(clash.ledger, settings, channels={"file": Channel(write_and_die, "")}))
    assert run(clash, settings) == []  # it is left to the run that took it, for a while
    hurry(clash)
    assert run(clash, settings) == [("log", None, False)]
    (line,) = path.read_text("utf-8").splitlines()
    assert json.loads(line)["title"].startswith("New conflict (misquote)")


def test_a_file_for_people_is_text(clash, tmp_path):
    path = tmp_path / "alerts.txt"
    assert run(clash, settings_of(log=(f"file:{path}",))) == [("log", None, False)]
    assert f"53 passengers: “{CLASH}”" in path.read_text("utf-8")
    assert run(clash, settings_of(hook=(f"file:{tmp_path}",)))[0][1].endswith("Is a directory")


def test_two_runs_at_a_time_send_it_once(clash):
    with Ledger.open(clash.path) as other:
        (due,) = find_due(clash.ledger.connection, ["hook"])
        (same,) = find_due(other.connection, ["hook"])
        with clash.ledger.transaction() as connection:
            assert take_delivery(connection, due)
        with other.transaction() as connection:
            assert not take_delivery(connection, same)


def test_a_channel_without_an_address_here_waits(clash):
    assert run(clash, settings_of()) == []
    assert len(find_due(clash.ledger.connection, ["post", "hook", "log"])) == 3


def test_settings_stand_beside_the_ledger_for_their_owner_only(tmp_path, monkeypatch):
    db = tmp_path / "claims.db"
    monkeypatch.setenv("CLAIMS_SMTP_PASSWORD", "from the environment")
    monkeypatch.setenv("CLAIMS_SMTP_PORT", "587")
    (mail, new), (same, again) = (name_address(db, "mailto:a@b.example") for _ in range(2))
    assert (mail.name, new, same, again) == ("mail-1", True, mail, False)
    hook, _ = name_address(db, "https://hooks.example/x")
    assert hook.name == "webhook-1"
    assert len(hook.secret) > 30
    assert settings_file(db).stat().st_mode & 0o77 == 0
    settings = read_settings(db)
    assert settings.channels == {"terminal": Address("terminal", "terminal:"), "mail-1": mail, "webhook-1": hook}
    assert (settings.mail.password, settings.mail.port) == ("from the environment", 587)
