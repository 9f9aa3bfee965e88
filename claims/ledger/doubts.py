"""What documents alone show that does not add up, once their facts are known: documents in, conflicts out."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence

from claims.facts.arithmetic import find_document_arithmetic
from claims.facts.facts import Fact, stub_fact
from claims.facts.figure import Figure
from claims.ledger.figures import FigureReader
from claims.ledger.settle import Settled, add_conflicts, nothing_settled


def settle_doubts(connection: sqlite3.Connection, documents: Iterable[int]) -> Settled:
    """What documents alone show that do not add up, under the facts that their figures have come to be of."""
    settled, reader = nothing_settled(), FigureReader(connection)
    for document in documents:
        for figures in reader.of_documents(document, document):
            known = _known_arithmetic(connection, document)
            found = find_document_arithmetic(_facts_of(connection, figures))
            add_conflicts(settled, (c for c in found if frozenset(f.id for f in c.figures) not in known))
    return settled


def _facts_of(connection: sqlite3.Connection, figures: Sequence[Figure]) -> list[Fact]:
    """The facts of one document's figures, as far as they are needed."""
    same: dict[tuple[str, str | None], list[Figure]] = defaultdict(list)
    by_claim = {claim: (fact, event) for claim, fact, event in connection.execute(_FACTS, (figures[0].document,))}
    for figure in figures:
        if figure.id in by_claim:
            same[by_claim[figure.id]].append(figure)
    return [stub_fact(mine, fact, event) for (fact, event), mine in same.items()]


def _known_arithmetic(connection: sqlite3.Connection, document: int) -> set[frozenset[int]]:
    """The claims of each conflict of arithmetic within one document that was found between its facts."""
    sides: dict[str, set[int]] = defaultdict(set)
    for conflict, claim in connection.execute(_KNOWN, (document,)):
        sides[conflict].add(claim)
    return set(map(frozenset, sides.values()))


_FACTS = """
    SELECT c.id, c.fact_id, f.event FROM claims c JOIN facts f ON f.id = c.fact_id
    WHERE c.document_id = ? AND c.retired IS NULL"""
_KNOWN = """
    SELECT s.conflict_id, s.claim_id FROM conflict_claims s
    WHERE s.conflict_id IN (SELECT k.id FROM claims c CROSS JOIN conflict_claims x ON x.claim_id = c.id
        CROSS JOIN conflicts k ON k.id = x.conflict_id
        WHERE c.document_id = ? AND c.retired IS NULL AND k.kind = 'arithmetic')"""
"""From the few claims of a document on, rather than from all conflicts or claims, which SQLite would choose."""
