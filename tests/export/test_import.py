"""A colleague's export, taken back."""

import json
import zipfile

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


CLAIM = {"document_sha256": "a", "start": 1, "end": 2, "surface": "x"}
FOREIGN = [
    b"no json", b'{"a": 1}', b'["a"]', b"\xff\xfe{}", b"PK\x03\x04 cut off",
    json.dumps(CLAIM | {"start": "1"}).encode(), json.dumps(CLAIM | {"end": []}).encode(),
    json.dumps(CLAIM | {"reviews": 5}).encode(), json.dumps(CLAIM | {"reviews": [5]}).encode(),
]  # fmt: skip


@pytest.mark.parametrize("data", FOREIGN)
def test_what_is_no_export_is_refused_in_one_line(data, tmp_path):
    path = tmp_path / "foreign.jsonl"
    path.write_bytes(data)
    with pytest.raises(ClaimsError, match="import what `claims export") as raised:
        list(read_back(path))
    assert "\n" not in str(raised.value)


REVIEWS = "claim_id,verdict,note,reviewer,at\n1,verified,,Ana,2023-01-01\n"


@pytest.mark.parametrize("members", [
    {}, {"claims.csv": "id\n1\n", "reviews.csv": "verdict\nx\n"},
    {"claims.csv": "id,start,end,surface,document_sha256\n1,x,2,14,a\n", "reviews.csv": REVIEWS},
    {"claims.csv": b"\xff\xfe\n", "reviews.csv": REVIEWS},
])  # fmt: skip
def test_a_zip_file_of_something_else_is_refused_in_one_line(members, tmp_path):
    path = tmp_path / "foreign.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    with pytest.raises(ClaimsError, match="import what `claims export") as raised:
        list(read_back(path))
    assert "\n" not in str(raised.value)


def test_a_long_quote_comes_back(tmp_path):
    path = tmp_path / "long.zip"
    with zipfile.ZipFile(path, "w") as archive:
        header = "id,start,end,surface,document_sha256,quote\n"
        archive.writestr("claims.csv", f"{header}1,0,2,14,a,{'word ' * 50_000}\n")
        archive.writestr("reviews.csv", REVIEWS)
    assert [record["surface"] for record in read_back(path)] == ["14"]


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
    assert "1 review added, 0 known already" in result.stderr
    assert run(main, ["export", "--db", reviewed.path, "--format", "doc"]).exit_code == 2
