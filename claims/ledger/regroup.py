"""Claims of the ledger put into facts: a ledger and the documents that are new in, how much it came to out.

Which fact a claim belongs to, its relation and the conflicts are derived from the claims and from editors'
decisions, and may be made anew at any time; what the text said never changes.
"""

from collections.abc import Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from claims.circles import no_circles
from claims.ledger import items as kept
from claims.ledger.connect import Ledger
from claims.ledger.doubts import settle_doubts
from claims.ledger.group_all import group_all
from claims.ledger.group_new import Grouper
from claims.ledger.origins import mark_origins
from claims.ledger.save_facts import Saver
from claims.ledger.workers import Workers

FEW, SHARE = 20, 0.02
"""New documents, and their share of all, up to which only the blocks that they touch are settled anew."""


class Regrouping(NamedTuple):
    """What a regrouping came to."""

    claims: int
    facts: int
    conflicts: int


def regroup(ledger: Ledger, documents: Sequence[int] | None = None) -> Regrouping:
    """Put the claims of the ledger into facts, as the texts say and as editors decided; `documents` are the new ones.

    The same claims and decisions give the same facts, whatever order the documents came in.
    """
    with no_circles():
        moved, given = mark_origins(ledger), frozenset(documents or ())
        documents = list(dict.fromkeys((*documents, *moved))) if documents else None
        if documents and are_few(ledger, documents):
            regrouping = regroup_new(ledger, documents, {d: was for d, was in moved.items() if d not in given})
            if regrouping is not None:
                return regrouping
        return regroup_all(ledger)


def are_few(ledger: Ledger, documents: Sequence[int]) -> bool:
    """Whether documents are few beside those that are in facts already."""
    if not kept.are_whole(ledger.connection):
        return False
    if len(documents) <= FEW:
        return True
    (known,) = ledger.connection.execute("SELECT count(*) FROM documents").fetchone()
    return len(documents) <= SHARE * int(known)


def regroup_new(ledger: Ledger, documents: Sequence[int], moved: Mapping[int, int]) -> Regrouping | None:
    """Settle what a few documents touch, those with another origin than before among them; None where all has to be
    settled.
    """
    with ledger.transaction() as connection:
        found = Grouper(connection, documents, moved).group()
        if found is None:
            return None
        saver = Saver(ledger)
        saver.replace(connection, found)
    return Regrouping(saver.claims, saver.facts, len(saver.conflicts))


def regroup_all(ledger: Ledger) -> Regrouping:
    """Settle all of the ledger."""
    saver = Saver(ledger)
    saver.begin()
    with Workers(ledger) as workers, ledger.bulk():
        everything, found = group_all(ledger, workers)
        for settled in chain.from_iterable(found):
            saver.save(settled)
        saver.save_keys()
    saver.save(settle_doubts(ledger.connection, everything.doubts))
    saver.finish(everything.names)
    return Regrouping(saver.claims, saver.facts, len(saver.conflicts))
