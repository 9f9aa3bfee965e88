"""Claims of the ledger put into facts: a ledger and the documents that are new in, how much it came to out.

Which fact a claim belongs to, its relation and the conflicts are derived from the claims and from editors'
decisions, and may be made anew at any time; what the text said never changes.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import NamedTuple

from claims.facts.arithmetic import find_document_arithmetic
from claims.facts.facts import Fact, stub_fact
from claims.facts.figure import Figure
from claims.ledger.connect import Ledger
from claims.ledger.figures import FigureReader
from claims.ledger.group_all import group_all
from claims.ledger.origins import mark_origins
from claims.ledger.save_facts import Saver
from claims.ledger.settle import Settled, add_conflicts
from claims.ledger.workers import Workers


class Regrouping(NamedTuple):
    """What a regrouping came to."""

    claims: int
    facts: int
    conflicts: int


def regroup(ledger: Ledger, documents: Sequence[int] | None = None) -> Regrouping:
    """Put the claims of the ledger into facts, as the texts say and as editors decided; `documents` are the new ones.

    The same claims and decisions give the same facts, whatever order the documents came in.
    """
    mark_origins(ledger)
    saver = Saver(ledger)
    with Workers(ledger) as workers:
        everything, found = group_all(ledger, workers)
        for settled in chain.from_iterable(found):
            saver.save(settled)
    saver.save(settle_doubts(ledger, everything.doubts))
    saver.finish()
    return Regrouping(saver.claims, saver.facts, len(saver.conflicts))


def settle_doubts(ledger: Ledger, documents: Iterable[int]) -> Settled:
    """What documents alone show that do not add up, under the facts that their figures have come to be of."""
    settled, reader = Settled([], [], [], []), FigureReader(ledger.connection)
    for document in documents:
        for figures in reader.of_documents(document, document):
            known = _known_arithmetic(ledger, document)
            found = find_document_arithmetic(_facts_of(ledger, figures))
            add_conflicts(settled, (c for c in found if frozenset(f.id for f in c.figures) not in known))
    return settled


def _facts_of(ledger: Ledger, figures: Sequence[Figure]) -> list[Fact]:
    """The facts of one document's figures, as far as they are needed."""
    same: dict[tuple[str, str | None], list[Figure]] = defaultdict(list)
    by_claim = {
        claim: (fact, event) for claim, fact, event in ledger.connection.execute(_FACTS, (figures[0].document,))
    }
    for figure in figures:
        if figure.id in by_claim:
            same[by_claim[figure.id]].append(figure)
    return [stub_fact(mine, fact, event) for (fact, event), mine in same.items()]


def _known_arithmetic(ledger: Ledger, document: int) -> set[frozenset[int]]:
    """The claims of each conflict of arithmetic within one document that was found between its facts."""
    sides: dict[str, set[int]] = defaultdict(set)
    for conflict, claim in ledger.connection.execute(_KNOWN, (document,)):
        sides[conflict].add(claim)
    return set(map(frozenset, sides.values()))


_FACTS = """
    SELECT c.id, c.fact_id, f.event FROM claims c JOIN facts f ON f.id = c.fact_id
    WHERE c.document_id = ? AND c.retired IS NULL"""
_KNOWN = """
    SELECT s.conflict_id, s.claim_id FROM conflict_claims s
    WHERE s.conflict_id IN (SELECT k.id FROM conflicts k JOIN conflict_claims x ON x.conflict_id = k.id
        JOIN claims c ON c.id = x.claim_id WHERE c.document_id = ? AND k.kind = 'arithmetic')"""
