"""A colleague's export, taken back."""

import json

import pytest
from click.testing import CliRunner

from claims.cli import main
from claims.errors import ClaimsError
from claims.export.read_back import read_back
from claims.ledger.merge import merge_reviews
from claims.ledger.read import list_claims
from claims.ledger.review import review_claim
from tests.export.conftest import make_ledger


@pytest.fixture
def colleague(tmp_path):
    """A second ledger of the same documents, reviewed by others."""
    with make_ledger(tmp_path / "colleague.db") as ledger:
        first, second, *_ = [record["id"] for record in list_claims(ledger)]
        with ledger.transaction() as connection:
            review_claim(connection, first, "disputed", "Cleo", "the guard says 15")
            review_claim(connection, second, "verified", "Cleo")
        yield ledger


def _export(ledger, name, tmp_path, export):
    path = tmp_path / f"export.{name}"
    path.write_bytes(export(ledger, name)[1])
    return path


def _reviews(ledger):
    return ledger.connection.execute("SELECT claim_id, verdict, reviewer FROM reviews ORDER BY id").fetchall()


@pytest.mark.parametrize("name", ["jsonl", "datapackage"])
def test_reviews_arrive_once(name, ledger, colleague, tmp_path, export):
    path = _export(colleague, name, tmp_path, export)
    assert merge_reviews(ledger, read_back(path))[:3] == (2, 0, 0)
    assert merge_reviews(ledger, read_back(path))[:3] == (0, 2, 0)
    assert [r["status"] for r in list_claims(ledger)][:2] == ["disputed", "verified"]
    assert len(_reviews(ledger)) == 2


def test_reviewers_who_disagree_are_shown_and_both_verdicts_stay(reviewed, colleague, tmp_path, export):
    merged = merge_reviews(reviewed, read_back(_export(colleague, "jsonl", tmp_path, export)))
    assert [(c.own, c.theirs, c.surface) for c in merged.clashes] == [
        ("verified by Ana", "disputed by Cleo", "14"),
        ("disputed by Ben", "verified by Cleo", "19"),
    ]
    assert {("verified", "Ana"), ("disputed", "Cleo")} <= {(v, who) for _, v, who in _reviews(reviewed)}


def test_claims_of_other_ledgers_are_counted_and_left(ledger, colleague, tmp_path, export):
    path = _export(colleague, "jsonl", tmp_path, export)
    records = [json.loads(line) | {"document_sha256": "f" * 64} for line in path.read_text().splitlines()]
    assert merge_reviews(ledger, records)[:3] == (0, 0, 2)


@pytest.mark.parametrize("text", ["no json", '{"a": 1}', '["a"]'])
def test_what_is_no_export_is_refused_in_one_line(text, tmp_path):
    path = tmp_path / "foreign.jsonl"
    path.write_text(text)
    with pytest.raises(ClaimsError, match="import what `claims export"):
        list(read_back(path))


def test_a_made_up_verdict_is_refused_and_nothing_is_kept(ledger, colleague, tmp_path, export):
    records = [json.loads(line) for line in _export(colleague, "jsonl", tmp_path, export).read_text().splitlines()]
    records[1]["reviews"][0]["verdict"] = "blessed"
    with pytest.raises(ClaimsError, match="no review that can be taken over"):
        merge_reviews(ledger, records)
    assert _reviews(ledger) == []


def test_on_the_command_line(tmp_path, reviewed, colleague):
    run = CliRunner().invoke
    out = str(tmp_path / "out.jsonl")
    assert run(main, ["export", "--db", colleague.path, "--verified", "-o", out]).stderr == f"{out}: 1 claim\n"
    result = run(main, ["import", out, "--db", reviewed.path])
    assert result.exit_code == 0, result.output
    assert "Reviewers do not agree" in result.stdout
    assert "1 reviews added, 0 known already" in result.stderr
    assert run(main, ["export", "--db", reviewed.path, "--format", "doc"]).exit_code == 2
