"""A part of a ledger is handed on without a word of the rest."""

import csv
import io
import json
import re
import zipfile

import pytest
from click.testing import CliRunner
from lxml import html

from claims.cli import main
from claims.cli.options import read_days
from claims.documents.document import Document
from claims.export.names import say_figure
from claims.ledger.connect import Ledger
from claims.ledger.hand_on import read_conflicts_among, read_handed_on
from claims.ledger.intake import Intake, store
from claims.ledger.read import EVERYTHING, Filters, list_claims
from claims.ledger.review import review_claim
from tests.export.conftest import make_ledger

SAID = "The UN human rights office said that {} civilians had been killed in Ukraine as of 9 March 2022."
DENIED = "The ministry denied that 60 sailors had died."


@pytest.fixture
def ledger(tmp_path):
    with make_ledger(tmp_path / "claims.db") as ledger:
        texts = {"right.txt": SAID.format(549), "wrong.txt": SAID.format(594), "denial.txt": DENIED}
        documents = [Document(name, text, name, published="2022-03-10") for name, text in texts.items()]
        store(ledger, documents, Intake(jobs=1))
        right = next(c["id"] for c in list_claims(ledger) if c["surface"] == "549")
        with ledger.transaction() as connection:
            review_claim(connection, right, "verified", "Ana")
        yield ledger


def _package(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def test_verified_only_quotes_no_other_claim(ledger, export):
    assert [conflict["kind"] for conflict in read_conflicts_among(ledger)] == ["misquote"]
    members = _package(export(ledger, "datapackage", Filters(status="verified"))[1])
    assert [row["surface"] for row in csv.DictReader(io.StringIO(members["claims.csv"]))] == ["549"]
    assert len(list(csv.DictReader(io.StringIO(members["documents.csv"])))) == 1
    assert list(csv.DictReader(io.StringIO(members["conflicts.csv"]))) == []
    (fact,) = csv.DictReader(io.StringIO(members["facts.csv"]))
    assert [fact[k] for k in ("low", "best", "high", "rule", "claims")] == ["549", "549", "549", "verified only", "1"]
    rows = [text for name, text in members.items() if name.endswith(".csv")]
    assert not any(re.search(r"(?<![\w.:-])594(?![\w.:-])", text) for text in rows)  # but in a time or a digest


@pytest.mark.parametrize(("filters", "kinds"), [
    (EVERYTHING, ["misquote"]), (Filters(source="UN human rights office"), ["misquote"]),
    (Filters(document="right.txt"), []), (Filters(until="2022-03-08"), []),
])  # fmt: skip
def test_a_conflict_goes_with_all_of_its_claims(filters, kinds, ledger):
    assert [conflict["kind"] for conflict in read_conflicts_among(ledger, filters)] == kinds


def test_the_fact_sheet_of_verified_claims_shows_no_conflict_with_others(ledger, export):
    fact = next(c["fact"] for c in list_claims(ledger) if c["surface"] == "549")
    whole, part = (export(ledger, "html", Filters(fact=fact, status=s))[1].decode() for s in (None, "verified"))
    assert "594" in whole
    assert len(html.fromstring(whole).xpath("//svg//circle[@class='clash']")) == 2
    assert "<blockquote>" in part
    assert "594" not in part.partition("<footer>")[0]  # where the digest may have any digits
    assert "verified only" in part


def test_what_is_denied_is_not_handed_on_as_said(ledger, export):
    record = next(r for r in read_handed_on(ledger) if r["surface"] == "60")
    assert record["stance"] == "denied"
    assert "denied by the ministry" in say_figure(record).lower()
    for name in ("annotations", "prov", "ftm"):
        assert "60 sailors (die), denied by" in json.dumps(export(ledger, name)[1].decode(), ensure_ascii=False)


def test_a_day_or_some_days(ledger):
    since, until = read_days("2022-03-09")
    assert {r["surface"] for r in read_handed_on(ledger, Filters(since=since, until=until))} == {"549", "594"}


def test_numbers_that_are_no_claims_are_no_statements(tmp_path, export):
    with Ledger.open(tmp_path / "all.db", create=True) as ledger:
        text = "The mayor said on 9 March 2022 that 12 sailors had died."
        store(ledger, [Document("a.txt", text, "a" * 64)], Intake(everything=True, jobs=1))
        assert len(list(list_claims(ledger))) > 1
        for name in ("annotations", "prov", "ftm"):
            assert export(ledger, name)[0] == 1
        assert export(ledger, "jsonl")[0] > 1


def test_a_fact_is_named_by_the_beginning_of_its_slug_and_must_be_there(tmp_path):
    with make_ledger(tmp_path / "claims.db") as ledger:
        slug = ledger.connection.execute("SELECT id FROM facts ORDER BY claims DESC LIMIT 1").fetchone()[0]

    def export(fact):
        arguments = ["export", "--db", str(tmp_path / "claims.db"), "--format", "csv", "--fact", fact]
        return CliRunner().invoke(main, arguments)

    whole = export(slug)
    assert len(whole.stdout.splitlines()) > 1
    assert export(slug[:-2]).stdout == whole.stdout
    assert (export("nobody").exit_code, export("nobody").stderr) == (
        2,
        "claims: no fact 'nobody'; `claims facts` lists them\n",
    )
