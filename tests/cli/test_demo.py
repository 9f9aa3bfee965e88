"""What the seeds must show: the misquotation, the part larger than its whole, and no false alarm on the updates."""

import json
from collections import Counter
from pathlib import Path

import pytest
from click.testing import CliRunner

from claims.check.finding import VERDICTS
from claims.cli import main
from claims.facts.relate import RELATIONS

SEEDS = Path(__file__).parents[2] / "seeds"
DRAFT = Path(__file__).parents[2] / "docs" / "sample-draft.md"
MISQUOTE, PART = 594, 2187


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    db = str(tmp_path_factory.mktemp("demo") / "claims.db")

    def run(*arguments):
        result = CliRunner().invoke(main, [*arguments, "--db", db], catch_exceptions=False)
        assert result.exit_code == 0, result.output
        return [json.loads(line) for line in result.stdout.splitlines() if line.startswith("{")]

    run("extract", "-q", str(SEEDS))
    claims = {claim["id"]: claim for claim in run("list", "--format", "jsonl")}
    return claims, run("conflicts", "--format", "jsonl")


def values(demo, conflict):
    claims, _ = demo
    return {claims[number]["value"] for number in conflict["claim_ids"]}


def test_conflicts_have_the_contracts_fields(demo):
    fields = ("id", "kind", "fact", "event", "document_ids", "claim_ids", "low", "high", "radius", "reason")
    assert {tuple(conflict)[: len(fields)] for conflict in demo[1]} == {fields}


def test_the_misquotation_is_found_and_its_slip_named(demo):
    (found,) = [
        conflict for conflict in demo[1] if MISQUOTE in values(demo, conflict) and conflict["kind"] == "misquote"
    ]
    assert 549 in values(demo, found)
    assert "transposed" in found["reason"]


def test_a_part_larger_than_its_whole_is_found(demo):
    found = [conflict for conflict in demo[1] if PART in values(demo, conflict)]
    assert found
    assert all(values(demo, conflict) & {549, 594, 596, 636} for conflict in found)


def test_updates_are_no_conflicts(demo):
    alarms = [conflict for conflict in demo[1] if not values(demo, conflict) & {MISQUOTE, PART}]
    assert alarms == []


def test_each_relation_is_shown_with_its_sentence(demo, tmp_path):
    db = str(tmp_path / "claims.db")
    run = CliRunner().invoke
    assert run(main, ["extract", "-q", str(SEEDS), "--db", db], catch_exceptions=False).exit_code == 0
    facts = [json.loads(line) for line in run(main, ["facts", "--db", db, "--format", "jsonl"]).stdout.splitlines()]
    shown = {}
    for fact in facts:
        (line,) = run(main, ["facts", fact["id"], "--db", db, "--format", "jsonl"]).stdout.splitlines()
        record = json.loads(line)
        shown |= {f["relation"]: f["reason"] for f in [*record["figures"], *record["beside"]] if f["relation"]}
    assert set(shown) == {name for name, _ in RELATIONS} | {"undetermined"}
    assert all(reason.count("“") >= 2 for reason in shown.values())


def test_the_sample_draft_shows_each_verdict(tmp_path):
    db = str(tmp_path / "claims.db")

    def run(*arguments):
        result = CliRunner().invoke(main, [*arguments, "--db", db], catch_exceptions=False)
        assert result.exit_code == 0, result.output
        return result.stdout

    run("extract", "-q", str(SEEDS))
    told = run("list", "--format", "jsonl", "--event", "injure", "--document", "2022-03-13-lviv-later-toll.md")
    run("verify", "-q", str(json.loads(told.splitlines()[-1])["id"]))
    findings = map(json.loads, run("check", str(DRAFT), "--format", "jsonl").splitlines())
    assert Counter(finding["verdict"] for finding in findings) == Counter(VERDICTS) + Counter(["unknown"])


def test_every_seed_says_what_it_is():
    briefs = sorted(SEEDS.glob("2022-*.md"))
    assert 6 <= len(briefs) <= 8
    assert all("publisher: sample brief\n" in brief.read_text("utf-8") for brief in briefs)
    assert [brief.name for brief in briefs if "misquotation" in brief.read_text("utf-8")] == [
        "2022-03-11-misquoted-toll.md"
    ]


def test_the_article_has_its_date_and_no_publisher(demo):
    dates = {claim["document"].rsplit("/")[-1]: (claim["published"], claim["publisher"]) for claim in demo[0].values()}
    assert dates["000_477e1583cf0af62f.txt"] == ("2022-03-14", None)
