"""Ages, prison terms and years of a draft against those of the ledger."""

import hashlib

import pytest

from claims.check.check import check_draft
from claims.documents.document import Document
from claims.ledger import Ledger
from claims.ledger.intake import Intake, store

KNOWN = (
    ("Vera Stolz, a 41-year-old pilot, drowned off Orlin when her boat sank.", "2023-05-02"),
    ("Ida Brenn, a banker, was jailed for two years.", "2023-05-01"),
    ("The Stolz Museum, founded in 1921, has burned down.", "2019-11-04"),
)


@pytest.fixture(scope="module")
def ledger():
    with Ledger.open(":memory:", create=True) as opened:
        store(
            opened,
            [
                Document(f"{n}.txt", text, hashlib.sha256(text.encode()).hexdigest(), published=day, publisher="Post")
                for n, (text, day) in enumerate(KNOWN)
            ],
            Intake(jobs=1),
        )
        yield opened


def check(ledger, text, day="2023-05-04"):
    return [(f.verdict, f.surface) for f in check_draft(ledger, Document("draft", text, "", published=day))]


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        ("Vera Stolz, 42, the pilot, drowned when her boat sank.", [("conflict", "42")]),
        ("Vera Stolz, 41, the pilot, drowned when her boat sank.", [("supported", "41")]),
        ("Vera Stolz, 24, won the chess title.", []),
        ("Mara Velin, 42, the pilot, drowned when her boat sank.", []),
        ("Ida Brenn got 18 months in prison.", [("conflict", "18")]),
        ("Ida Brenn got 24 months in prison.", [("supported", "24")]),
        ("The Stolz Museum was founded in 1912.", [("conflict", "1912")]),
        ("The Stolz Museum was founded in 1921.", [("supported", "1921")]),
    ],
)
def test_what_the_archive_says_of_one_name(ledger, text, findings):
    assert check(ledger, text) == findings


def test_a_birthday_and_another_month(ledger):
    text = "Vera Stolz, {}, the pilot, drowned when her boat sank."
    assert check(ledger, text.format(42), "2023-05-20") == []
    assert check(ledger, text.format(48), "2023-05-20") == [("conflict", "48")]
    assert check(ledger, text.format(48), "2023-09-20") == []


def test_the_reason_names_whom_it_is_about(ledger):
    draft = Document("draft", "Vera Stolz, 42, the pilot, drowned when her boat sank.", "", published="2023-05-04")
    (finding,) = check_draft(ledger, draft)
    assert finding.reason == "cannot be true of Vera Stolz beside 41 year-old, says Post"


def test_a_term_in_a_draft_of_no_known_day_is_of_the_days_of_the_ledger(ledger):
    assert check(ledger, "Ida Brenn, the banker, was jailed for four years.", None) == [("conflict", "four")]
    assert check(ledger, "Ida Brenn, the banker, was jailed for two years.", None) == [("supported", "two")]
