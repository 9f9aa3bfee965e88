"""What editors decide goes out as labelled passages, and `claims evaluate` takes them."""

import io
import json

import pytest
from click.testing import CliRunner

from claims.cli.main import main
from claims.export.formats import all_formats
from claims.export.labels import find_passages
from claims.ledger.correct import correct_claim
from claims.ledger.read import EVERYTHING, Filters, list_claims
from claims.ledger.review import review_claim


@pytest.fixture
def decide(ledger):
    def write(function, *arguments):
        with ledger.transaction() as connection:
            return function(connection, *arguments)

    return write


def number_of(ledger, surface):
    return next(record["id"] for record in list_claims(ledger) if record["surface"] == surface)


def labelled(ledger, filters=EVERYTHING):
    return {
        passage["text"][label["start"] : label["end"]]: label
        for passage in find_passages(ledger, filters)
        for label in passage["claims"]
    }


def test_nothing_decided_is_nothing_labelled(ledger):
    assert list(find_passages(ledger)) == []


def test_verified_disputed_and_corrected_are_labelled_as_they_read_now(ledger, decide):
    decide(review_claim, number_of(ledger, "14"), "verified", "edna")
    decide(review_claim, number_of(ledger, "Half"), "disputed", "edna")
    decide(correct_claim, number_of(ledger, "30"), {"unit": "ferry docks"}, "edna", "They say so above.")
    labels = labelled(ledger)
    assert (labels["14"]["hedge"], labels["14"]["low"], labels["14"]["unit"]) == ("at_least", 14, "passengers")
    assert (labels["Half"]["kind"], labels["30"]["unit"]) == ("ratio", "ferry docks")


def test_a_sentence_with_a_number_that_nobody_looked_at_is_left_out(ledger, decide):
    decide(review_claim, number_of(ledger, "4.5"), "verified", "edna")
    assert labelled(ledger) == {}
    decide(review_claim, number_of(ledger, "1.2 million"), "disputed", "edna")
    assert set(labelled(ledger)) == {"4.5", "1.2 million"}


def test_no_claim_is_labelled_with_what_it_is_and_a_bare_rejection_says_nothing(ledger, decide):
    number = number_of(ledger, "14")
    decide(review_claim, number, "rejected", "edna")
    assert labelled(ledger) == {}
    decide(correct_claim, number, {"kind": "id"}, "edna", "The number of the report.")
    assert labelled(ledger) == {"14": {"start": 46, "end": 48, "surface": "14", "kind": "id", "hedge": "at_least"}}


def test_filters_choose_the_passages(ledger, decide):
    for surface in ("14", "4.5", "1.2 million"):
        decide(review_claim, number_of(ledger, surface), "verified", "edna")
    assert set(labelled(ledger, Filters(document="ferry.txt"))) == {"14"}


def test_evaluate_takes_them(ledger, decide, tmp_path):
    decide(review_claim, number_of(ledger, "14"), "verified", "edna")
    decide(review_claim, number_of(ledger, "4.5"), "verified", "edna")
    decide(correct_claim, number_of(ledger, "1.2 million"), {"value": 2_100_000}, "edna", "Swapped.")
    file = tmp_path / "labels.jsonl"
    out = io.BytesIO()
    assert all_formats()["labels"].write(ledger, EVERYTHING, out) == 3
    file.write_bytes(out.getvalue())
    done = CliRunner().invoke(main, ["evaluate", str(file), "--format", "jsonl", "--misses", "5"])
    assert done.exit_code == 0, done.output
    scores = {row["measure"]: row["recall"] for row in map(json.loads, done.stdout.splitlines())}
    assert (scores["found"], round(scores["number"])) == (100.0, 67)
    assert "'1.2 million': number" in done.stderr
