"""Drafts with planted errors against ledgers of some dozen articles: what is found, and what is not to be."""

import hashlib
from typing import NamedTuple

import pytest

from claims.check.check import check_draft
from claims.check.finding import WRONG
from claims.ledger.connect import Ledger
from claims.ledger.intake import Intake, complete, take_in
from tests.check.planted import SETS, read_ledger_documents, read_planted

PLANTED = {name: list(read_planted(name)) for name in SETS}


class Score(NamedTuple):
    drafts: int
    planted: int
    found: int
    clean: int
    borne: int
    false: list


@pytest.fixture(scope="module")
def ledgers():
    opened = {}
    for name in SETS:
        opened[name] = Ledger.open(":memory:", create=True)
        list(take_in(opened[name], read_ledger_documents(name), Intake(jobs=1)))
        complete(opened[name])
    yield opened
    for ledger in opened.values():
        ledger.close()


def score(ledger, drafts):
    planted = found = clean = borne = 0
    false = []
    for draft in drafts:
        verdicts = {(f.part, f.start): f.verdict for f in check_draft(ledger, draft.document)}
        for place, wanted in draft.expected.items():
            verdict = verdicts.get(place)
            if wanted & WRONG:
                planted += 1
                found += verdict in wanted
            else:
                clean += 1
                borne += verdict in ("supported", "verified")
        wrong = {place for place, verdict in verdicts.items() if verdict in WRONG}
        false += [(draft.document.name, place) for place in wrong if not draft.expected.get(place, frozenset()) & WRONG]
    return Score(len(drafts), planted, found, clean, borne, false)


def test_there_are_enough_drafts_and_every_kind_of_error():
    every = [draft for drafts in PLANTED.values() for draft in drafts]
    assert len(every) >= 120
    assert {v for draft in every for verdicts in draft.expected.values() for v in verdicts} >= WRONG


def test_planted_errors_are_found_and_clean_figures_left_alone(ledgers, capsys):
    scores = {name: score(ledgers[name], PLANTED[name]) for name in SETS}
    with capsys.disabled():
        for name, s in scores.items():
            print(f"\n{name}: {s.drafts} drafts: {s.found} of {s.planted} planted errors found with a right verdict;")
            print(
                f"{len(s.false)} false findings; of {s.clean} clean figures {s.borne} borne out by the ledger", end=""
            )
    drafts, planted, found = (sum(s[n] for s in scores.values()) for n in range(3))
    false = [f for s in scores.values() for f in s.false]
    assert found >= 0.9 * planted
    assert len(false) <= 0.1 * drafts, false


@pytest.mark.parametrize("name", SETS)
def test_an_article_is_no_fault_beside_itself(ledgers, name):
    """Each article as a draft of the day it was printed; what others contradict may be in conflict."""
    wrong = []
    for article in read_ledger_documents(name):
        draft = article._replace(sha256=hashlib.sha256(article.name.encode()).hexdigest())
        wrong += [(f.verdict, f.figure, f.reason) for f in check_draft(ledgers[name], draft, article.published)]
    faults = [w for w in wrong if w[0] in WRONG - {"conflict"}]
    assert faults == []
