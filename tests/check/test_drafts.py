"""Drafts with planted errors against a ledger of two dozen articles: what is found, and what is not to be."""

import pytest

from claims.check.check import check_draft
from claims.check.finding import WRONG
from claims.ledger.connect import Ledger
from claims.ledger.intake import Intake, complete, take_in
from tests.check.planted import read_ledger_documents, read_planted

PLANTED = list(read_planted())


@pytest.fixture(scope="module")
def ledger():
    with Ledger.open(":memory:", create=True) as ledger:
        list(take_in(ledger, read_ledger_documents(), Intake(jobs=1)))
        complete(ledger)
        yield ledger


def test_there_are_enough_drafts_and_every_kind_of_error():
    kinds = {verdict for draft in PLANTED for verdicts in draft.expected.values() for verdict in verdicts}
    assert len(PLANTED) >= 40
    assert kinds >= WRONG


def test_planted_errors_are_found_and_clean_figures_left_alone(ledger, capsys):
    found, planted, false, clean, borne = 0, 0, [], 0, 0
    for draft in PLANTED:
        findings = {(f.part, f.start): f for f in check_draft(ledger, draft.document)}
        for place, wanted in draft.expected.items():
            verdict = findings[place].verdict if place in findings else None
            if wanted & WRONG:
                planted += 1
                found += verdict in wanted
            else:
                clean += 1
                borne += verdict in ("supported", "verified")
        wrong = {place for place, f in findings.items() if f.verdict in WRONG}
        false += [(draft.document.name, place) for place in wrong if not draft.expected.get(place, frozenset()) & WRONG]
    with capsys.disabled():
        print(f"\n{len(PLANTED)} drafts: {found} of {planted} planted errors found with the right verdict;", end=" ")
        print(f"{len(false)} false findings; of {clean} clean figures {borne} borne out by the ledger")
    assert found >= 0.9 * planted
    assert len(false) <= 0.1 * len(PLANTED), false
