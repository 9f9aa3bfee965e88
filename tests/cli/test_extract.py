"""The commands as a user calls them, from input to exit code."""

import csv
import io
import json
import sqlite3
from pathlib import Path

import pytest
from click.testing import CliRunner

from claims.cli import main
from claims.ledger.read import FIELDS
from tests.documents.samples import ALL

TEXT = "The coast guard said on Tuesday that at least 12 sailors drowned off Marrow Bay.\n"


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def call(*arguments, code=0, **options):
        result = CliRunner().invoke(main, [str(a) for a in arguments], catch_exceptions=False, **options)
        assert result.exit_code == code, result.output
        return result

    return call


@pytest.fixture
def note(tmp_path):
    path = tmp_path / "note.txt"
    path.write_text(TEXT)
    return path


def lines(result):
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_a_dry_run_prints_the_contract_and_saves_nothing(run, note, tmp_path):
    (record,) = lines(run("extract", "--dry-run", "--format", "jsonl", note))
    assert tuple(record)[: len(FIELDS)] == FIELDS
    assert (record["document"], record["surface"], record["hedge"]) == (str(note), "12", "at_least")
    assert TEXT[record["start"] : record["end"]] == "12"
    assert [path.name for path in tmp_path.iterdir()] == ["note.txt"]


def test_json_lines_give_their_own_ids(run, tmp_path):
    rows = [{"id": n, "text": TEXT, "published": "2031-05-06"} for n in ("a", "b")]
    (tmp_path / "in.jsonl").write_text("\n".join(map(json.dumps, rows)))
    assert [r["document"] for r in lines(run("extract", "--dry-run", "--format", "jsonl", "in.jsonl"))] == ["a", "b"]


def test_texts_without_a_date_can_be_given_one(run, note, tmp_path):
    """Their own date stands before it."""
    (tmp_path / "in.jsonl").write_text(json.dumps({"id": "a", "text": TEXT, "published": "2031-05-06"}))
    found = lines(run("extract", "--dry-run", "--format", "jsonl", "--published", "2030-04-03", note, "in.jsonl"))
    assert [r["as_of"] for r in found] == ["2030-04-02", "2031-05-06"]
    assert "--published DATE" in run("extract", note).stderr
    assert "--published DATE" not in run("extract", "in.jsonl").stderr
    assert "write it as 2022-03-14" in run("extract", "--published", "soon", note, code=2).stderr


def test_standard_input(run):
    (record,) = lines(run("extract", "--dry-run", "--format", "jsonl", "-", input=TEXT))
    assert (record["document"], record["surface"]) == ("-", "12")


def test_csv_has_the_same_fields_and_runs_no_formula(run, tmp_path):
    (tmp_path / "=1+1.txt").write_text(TEXT)
    rows = list(csv.DictReader(io.StringIO(run("extract", "--dry-run", "--format", "csv", "=1+1.txt").stdout)))
    assert rows[0]["document"] == "'=1+1.txt"
    assert rows[0]["quote"].strip() == TEXT.strip()


def test_twice_adds_nothing_and_loses_nothing(run, note):
    assert "1 stored; 1 new claim" in run("extract", note).stderr
    before = _dump("claims.db")
    assert "1 unchanged; 0 new claims" in run("extract", note).stderr
    assert _dump("claims.db") == before


def _dump(path):
    connection = sqlite3.connect(path)
    try:
        return list(connection.iterdump())
    finally:
        connection.close()


def test_a_mixed_folder_of_every_format_twice(run, tmp_path):
    (tmp_path / "mixed").mkdir()
    for name, data in ALL.items():
        (tmp_path / "mixed" / name).write_bytes(data)
    first = lines(run("extract", "mixed", "--format", "jsonl"))
    assert {r["outcome"] for r in first} == {"stored", "unchanged"}, "an entry that two feeds have is one document"
    kept = _dump("claims.db")
    again = run("extract", "mixed", "--format", "jsonl")
    assert [r["input"] for r in lines(again)] == [r["input"] for r in first]
    assert {(r["outcome"], r["added"]) for r in lines(again)} == {("unchanged", 0)}
    assert again.stderr == f"claims.db: documents: {len(first)} unchanged; 0 new claims\n"
    assert _dump("claims.db") == kept
    types = {r["media_type"] for r in _query("SELECT DISTINCT media_type FROM documents")}
    assert len(types) >= 10
    assert {r["name"].partition("/")[0] for r in _query("SELECT name FROM documents")} >= {"mixed", "https:"}


def _query(sql):
    connection = sqlite3.connect("claims.db")
    connection.row_factory = sqlite3.Row
    try:
        return connection.execute(sql).fetchall()
    finally:
        connection.close()


def test_edits_are_said(run, note):
    run("extract", note)
    note.write_text(TEXT.replace("12", "21"))
    said = run("extract", note).stderr.splitlines()
    assert said[0] == (f"{note}: version 2: the text has changed; gone: 12 sailors (drown); new: 21 sailors (drown)")
    note.with_suffix(".json").write_text('{"published": "2022-03-15"}')
    said = run("extract", note).stderr.splitlines()
    assert said == [
        f"{note}: its metadata changed: published",
        "claims.db: documents: 1 stored; 1 new claim, 1 retired",
    ]
    assert lines(run("list", "--format", "jsonl"))[0]["as_of"] == "2022-03-15"


def test_outcomes_are_listed_where_a_format_is_given(run, note):
    assert [(r["outcome"], r["added"]) for r in lines(run("extract", note, "--format", "jsonl"))] == [("stored", 1)]
    assert [(r["outcome"], r["added"]) for r in lines(run("extract", note, "--format", "jsonl"))] == [("unchanged", 0)]


def test_quiet_prints_nothing(run, note):
    result = run("extract", "-q", note)
    assert (result.stdout, result.stderr) == ("", "")


def test_list_has_what_extract_prints_and_more(run, note):
    (fresh,) = lines(run("extract", "--dry-run", "--format", "jsonl", note))
    run("extract", note)
    (stored,) = lines(run("list", "--format", "jsonl"))
    assert {key: stored[key] for key in fresh} == fresh
    assert (stored["id"], stored["status"], set(stored) >= {"fact", "confidence"}) == (1, "unreviewed", True)


def test_all_kinds_are_kept_where_asked(run, tmp_path):
    (tmp_path / "age.txt").write_text("The coast guard said that 12 sailors drowned, one of them aged 61.\n")
    run("extract", "age.txt")
    core = {r["kind"] for r in lines(run("list", "--format", "jsonl"))}
    run("extract", "age.txt", "--kinds", "all")
    everything = {r["kind"] for r in lines(run("list", "--format", "jsonl"))}
    assert core == {"count"}
    assert everything > core


def test_verify_dispute_reject_are_signed_and_shown(run, note):
    run("extract", note)
    run("verify", 1, "--as", "Ann", "--note", "seen the log book")
    run("dispute", 1, "--as", "Ben")
    shown = run("show", 1).stdout
    assert "claim 1  disputed" in shown
    assert "verified by Ann: seen the log book" in shown
    assert "at least [12] sailors" in shown
    run("reject", 1, "--as", "Ann")
    assert lines(run("list", "--status", "rejected", "--format", "jsonl"))[0]["id"] == 1


def test_verify_is_all_or_nothing(run, note):
    run("extract", note)
    result = run("verify", 1, 99, "--as", "Ann", code=2)
    assert result.stderr == "claims: no claim 99; `claims list` shows their numbers\n"
    assert lines(run("show", 1, "--format", "jsonl"))[0]["reviews"] == []


def test_reviews_are_signed_with_gits_name_or_the_accounts(run, note, monkeypatch):
    run("extract", note)
    monkeypatch.setenv("GIT_CONFIG_COUNT", "1")
    monkeypatch.setenv("GIT_CONFIG_KEY_0", "user.name")
    monkeypatch.setenv("GIT_CONFIG_VALUE_0", "Git Ann")
    run("verify", 1)
    monkeypatch.setenv("PATH", "/nowhere")
    monkeypatch.setenv("LOGNAME", "ann")
    run("verify", 1)
    (record,) = lines(run("show", 1, "--format", "jsonl"))
    assert [review["reviewer"] for review in record["reviews"]] == ["Git Ann", "ann"]


def test_reviews_survive_reading_anew(run, note, monkeypatch):
    run("extract", note)
    run("verify", 1, "--as", "Ann")
    monkeypatch.setattr("claims.ledger.intake.Intake.__new__.__defaults__", (False, None, False, "newer"))
    run("extract", note)
    (record,) = lines(run("show", 1, "--format", "jsonl"))
    assert (record["status"], record["retired"], len(record["reviews"])) == ("verified", None, 1)


def test_the_example_filters_work_together(run, note):
    run("extract", note)
    assert len(lines(run("list", "--source", "coast guard", "--event", "drown", "--format", "jsonl"))) == 1
    assert run("list", "--source", "navy").stderr == "no claims match\n"


def test_a_table_fits_80_columns_and_uses_more(run, note):
    run("extract", note)
    for width in (80, 160):
        printed = run("list", env={"COLUMNS": str(width)}).stdout.splitlines()
        assert max(map(len, printed)) <= width
        assert "\x1b" not in "".join(printed)
    assert "Tuesday" in "".join(printed)  # the words of the text, where there is room


def test_every_command_has_help():
    from claims.cli.main import COMMANDS

    for name in COMMANDS:
        result = CliRunner().invoke(main, [name, "--help"], catch_exceptions=False)
        assert result.exit_code == 0
        assert "Usage: main" in result.output


def test_the_public_names():
    import claims

    assert claims.Ledger.__name__ == "Ledger"
    assert {getattr(claims, name) is not None for name in claims.__all__} == {True}


def test_the_version(run):
    assert run("version").stdout.startswith("claims ")
    assert Path("claims.db").exists() is False


def test_a_list_tells_that_documents_have_no_claims(run, tmp_path):
    article = tmp_path / "article.txt"
    article.write_text("Nothing happened in the harbour.")
    run("extract", article)
    assert "no claims in 1 document; take some in" in run("list").stderr
