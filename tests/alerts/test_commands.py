"""`claims alerts`, and how `claims extract` and `claims watch` tell of alerts."""

import json
import sqlite3

import pytest
from click.testing import CliRunner

from claims.cli import main
from tests.alerts.conftest import FIRST

CLASH = FIRST.replace("35", "53")
HEAD = "---\npublisher: {}\npublished: 2023-05-02\n---\n"


@pytest.fixture
def claims(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("CLAIMS_DB", raising=False)

    def run(*arguments, code=0):
        result = CliRunner().invoke(main, arguments, catch_exceptions=False)
        assert result.exit_code == code, result.output
        return result

    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.md").write_text(HEAD.format("Harbour Wire") + FIRST)
    run("extract", "-q", "in")
    return run


def clash(tmp_path):
    (tmp_path / "in" / "b.md").write_text(HEAD.format("Evening Post") + CLASH)


def test_what_is_added_is_listed_heard_and_removed(claims, tmp_path):
    assert "nothing is watched" in claims("alerts", "list").stderr
    assert claims("extract", "in").stderr.count("\n") == 1
    said = claims(
        "alerts", "add", "--event", "drown", "--place", "Batam", "--to", "terminal", "--to", "file:a.txt"
    ).stderr
    assert "watch 1: drown, Batam, to terminal, file-1" in said
    clash(tmp_path)
    assert "1 new alert; `claims alerts run` delivers" in claims("extract", "in").stderr
    told = claims("alerts", "run")
    assert "New conflict (misquote): passengers killed, Batam" in told.stdout
    assert told.stderr == "0 new alerts, 2 delivered\n"
    assert (tmp_path / "a.txt").read_text().count(CLASH) == 1
    again = claims("alerts", "run")
    assert (again.stdout, again.stderr) == ("", "0 new alerts, 0 delivered\n")
    (row,) = map(json.loads, claims("alerts", "list", "--format", "jsonl").stdout.splitlines())
    assert (row["subject"], row["place"], row["channels"]) == ("drown", "Batam", ["terminal", "file-1"])
    assert (row["alerts"], row["waiting"], row["given_up"]) == (1, 0, 0)
    assert "terminal: arrived" in claims("alerts", "list", "--came-in").stdout
    claims("alerts", "remove", "1")
    assert "nothing is watched" in claims("alerts", "list").stderr
    assert "no watch 1" in claims("alerts", "remove", "1", code=2).stderr


def test_what_is_misspelt_is_noticed(claims):
    assert "no claim is about it yet" not in claims("alerts", "add", "--source", "coast guard").stderr
    assert "no claim is about it yet" in claims("alerts", "add", "--source", "coastguard").stderr


def test_a_program_reads_json_lines_and_quiet_leaves_the_terminal_waiting(claims, tmp_path):
    claims("alerts", "add", "-q", "--source", "coast guard", "--on", "conflict")
    clash(tmp_path)
    claims("extract", "-q", "in")
    quiet = claims("alerts", "run", "-q")
    assert (quiet.stdout, quiet.stderr) == ("", "")
    (line,) = claims("alerts", "run", "--format", "jsonl").stdout.splitlines()
    assert [quote["quote"] for quote in json.loads(line)["quotes"]] == [FIRST, CLASH]


def test_watching_tells_after_each_round(claims, tmp_path):
    claims("alerts", "add", "-q", "--all")
    clash(tmp_path)
    assert "New conflict (misquote)" in claims("watch", "in", "--once").stdout
    assert claims("watch", "in", "--once").stdout == ""


def test_what_cannot_be_delivered_is_said_and_gives_its_exit_code(claims, tmp_path):
    claims("alerts", "add", "-q", "--all", "--to", "file:missing/a.txt")
    clash(tmp_path)
    claims("extract", "-q", "in")
    told = claims("alerts", "run", "--wait", "0", code=3)
    assert told.stderr.startswith("claims: file-1: missing/a.txt: No such file or directory; tried again later\n")
    assert "file-1: waits" in claims("alerts", "list", "--came-in").stdout


def test_secrets_and_addresses_stay_out_of_the_ledger(claims, tmp_path, monkeypatch):
    monkeypatch.setenv("CLAIMS_SMTP_PASSWORD", "hush-hush")
    said = claims("alerts", "add", "--all", "--to", "mailto:anna@news.example", "--to", "https://hooks.example/T0KEN")
    secret = said.stderr.partition("signs with the secret ")[2].splitlines()[0]
    assert len(secret) > 30
    clash(tmp_path)
    claims("extract", "-q", "in")
    with sqlite3.connect(tmp_path / "claims.db") as connection:
        dump = "\n".join(connection.iterdump())
    assert "webhook-1" in dump
    for hidden in (secret, "hush-hush", "anna@news.example", "T0KEN"):
        assert hidden not in dump


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "Name one thing to watch"), (("--all", "--source", "x"), "Name one thing"),
        (("--source", "x", "--place", "y"), "Name one thing"), (("--all", "--to", "pigeon:1"), "is no channel"),
        (("--all", "--to", "https:"), "is no channel"), (("--all", "--on", "rumour"), "no trigger 'rumour'"),
        (("--fact", "nothing"), "no fact 'nothing'"),
    ],
)  # fmt: skip
def test_wrong_use_is_said_in_one_line(claims, arguments, said):
    assert said in claims("alerts", "add", *arguments, code=2).stderr


def test_settings_that_are_none_are_said(claims, tmp_path):
    (tmp_path / "claims.alerts.json").write_text('{"mail": {"server": "x"}}')
    assert "not the settings of alerts" in claims("alerts", "run", code=2).stderr
    (tmp_path / "claims.alerts.json").write_text("[")
    assert "cannot be read" in claims("alerts", "run", code=2).stderr
