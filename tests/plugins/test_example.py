"""The package of examples/, installed and used on the command line: each hook does what it says."""

import json

import pytest

from tests.plugins.conftest import EXAMPLE


@pytest.fixture
def read(example, claims, tmp_path):
    """Reads a text, in a file of the given name; gives its claims."""

    def run(name, text, **env):
        file = tmp_path / name
        file.write_text(text)
        done = claims(example, "extract", "--dry-run", "--format", "jsonl", "--units", "normal", file, env=env)
        assert done.returncode == 0, done.stderr
        return [json.loads(line) for line in done.stdout.splitlines()]

    return run


def test_the_list_names_everything_and_the_examples_hold(example, claims):
    done = claims(example, "plugins", "--format", "jsonl", "--check")
    assert (done.returncode, done.stderr) == (0, "")
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert {(r["plugin"], r["version"]) for r in rows} == {("telex", "0.1")}
    assert [(r["hook"], r["adds"].split()[0]) for r in rows] == [
        ("add_channels", "telex:"),
        ("add_formats", "telex:"),
        ("add_readers", "application/x-telex"),
        ("find_figures", "figures"),
        ("add_units", "quintal:"),
        ("add_units", "ETB:"),
        ("add_words", "cues"),
    ]


def test_a_reader_an_extractor_units_and_words(read):
    claims = read("harvest.telex", (EXAMPLE / "harvest.telex").read_text())
    assert [(c["surface"], c["value"], c["kind"], c["unit"]) for c in claims] == [
        ("400", 400, "measure", "quintals"),
        ("30 million", 30_000_000, "money", "ETB"),
        ("Two gross", 288, "count", "shells"),
        ("Seven", 7, "count", "guards"),
    ]
    assert (claims[3]["source"], claims[3]["cue"]) == ("the captain", "radioed")
    assert {c["as_of"] for c in claims[:2]} == {"2023-02-13"}  # Monday, by the date of the heading


def test_a_verb_is_known_and_stands_for_another(read):
    text = "The raiders smote 12 herders near the well."
    assert [c["event"] for c in read("a.txt", text)] == ["kill"]
    assert [c["event"] for c in read("a.txt", text, CLAIMS_PLUGINS="")] != ["kill"]


def test_without_the_plugin_nothing_is_added(read):
    claims = read("a.txt", "They sold two gross of shells.", CLAIMS_PLUGINS="")
    assert [(c["value"], c["kind"]) for c in claims] == [(2, "count")]  # not 288


def test_a_broken_telex_is_refused_by_its_own_words(example, claims, tmp_path):
    (tmp_path / "cut.telex").write_text("ZCZC\nTITLE: x\n\nNine died")
    done = claims(example, "extract", "--dry-run", tmp_path / "cut.telex")
    assert done.returncode == 3
    assert "a telex without its end" in done.stderr


SAID = "{} said that {} civilians had been killed in Ethiopia as of 9 March 2022."
FIRST = SAID.format("The Ethiopian Human Rights Commission", 549)
SECOND = SAID.format("The EHRC", 594)


@pytest.fixture
def ledger(example, claims, tmp_path):
    """Takes two articles with one source under two names into a ledger."""

    def make(**env):
        for name, text in (("first.txt", FIRST), ("second.txt", SECOND)):
            (tmp_path / name).write_text(text)
        db = tmp_path / "claims.db"
        done = claims(example, "extract", "-q", tmp_path / "first.txt", tmp_path / "second.txt", "--db", db, env=env)
        assert done.returncode == 0, done.stderr
        return db

    return make


def test_one_source_under_two_names_was_misquoted(ledger, example, claims):
    assert _conflicts(claims, example, ledger()) == ["misquote"]


def test_unknown_names_are_two_sources(ledger, example, claims):
    assert _conflicts(claims, example, ledger(CLAIMS_PLUGINS="")) == ["contradiction"]


def _conflicts(claims, example, db):
    done = claims(example, "conflicts", "--db", db, "--format", "jsonl")
    return [json.loads(line)["kind"] for line in done.stdout.splitlines()]


def test_an_export(ledger, example, claims):
    db = ledger()
    done = claims(example, "export", "--db", db, "--format", "telex")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        "ZCZC", "", "549 CIVILIANS, THE ETHIOPIAN HUMAN RIGHTS COMMISSION", "594 CIVILIANS, THE EHRC", "NNNN",
    ]  # fmt: skip


def test_an_alert_goes_by_telex(example, claims, tmp_path):
    db, wire = tmp_path / "claims.db", tmp_path / "wire"
    (tmp_path / "first.txt").write_text(FIRST)
    (tmp_path / "second.txt").write_text(SECOND)
    assert claims(example, "extract", "-q", tmp_path / "first.txt", "--db", db).returncode == 0
    done = claims(example, "alerts", "add", "--all", "--on", "conflict", "--to", f"telex:{wire}", "--db", db)
    assert done.returncode == 0, done.stderr
    assert claims(example, "extract", "-q", tmp_path / "second.txt", "--db", db).returncode == 0
    for _ in range(2):  # once is once
        assert claims(example, "alerts", "run", "--db", db).returncode == 0
    assert wire.read_text().count("ZCZC") == 1
    assert "594" in wire.read_text()
    assert "EHRC" in wire.read_text()


def test_documents_are_read_anew_where_a_plugin_came_or_went(ledger, example, claims, tmp_path):
    db = ledger(CLAIMS_PLUGINS="")
    command = ("extract", "--format", "jsonl", tmp_path / "first.txt", "--db", db)
    assert json.loads(claims(example, *command).stdout)["outcome"] != "unchanged"
    assert json.loads(claims(example, *command).stdout)["outcome"] == "unchanged"
    assert "extractor 1+telex-0.1" in claims(example, "version").stdout
