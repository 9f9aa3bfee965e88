"""The figures of a fact in the order of the days on which they were current: claims in, their days and order out.

A toll that is printed on Tuesday of Sunday's bombing is Tuesday's, and one that "had been put" at less on Sunday is
Sunday's: that stands in the sentences, so that no index of the ledger has it.
"""

import sqlite3
from collections.abc import Sequence
from typing import NamedTuple

from claims.facts.totals import timeline_order
from claims.ledger.figures import FigureReader

LONG = 2000
"""Claims from which on a fact is a total of a whole war, of which each figure holds for the day that it names."""


class Moment(NamedTuple):
    """When a figure was current, and what sorts it among those of its fact."""

    day: str
    printed: tuple[str, str, int]


def read_moments(connection: sqlite3.Connection, claims: Sequence[int]) -> dict[int, Moment]:
    """When each of a fact's claims was current; empty of a long fact, which is in order as it is read."""
    if len(claims) > LONG:
        return {}
    figures = FigureReader(connection).of_claims(claims)
    return {claim: Moment(*timeline_order(figure)) for claim, figure in figures.items()}


def in_order(claims: Sequence[int], moments: dict[int, Moment]) -> list[int]:
    """The claims by their moments; as they are where any has none."""
    return sorted(claims, key=moments.__getitem__) if all(claim in moments for claim in claims) else list(claims)


def read_latest(connection: sqlite3.Connection, fact: str) -> list[tuple[int, str]]:
    """The claims of a fact with the day on which each was current, the latest first: `claims facts` from its end; empty
    of a long fact.
    """
    found = connection.execute(_SOME, (fact, LONG + 1)).fetchall()
    claims = [claim for (claim,) in found]
    moments = read_moments(connection, claims)
    if not all(claim in moments for claim in claims):
        return []
    return [(claim, moments[claim].day) for claim in reversed(in_order(claims, moments))]


_SOME = "SELECT id FROM claims WHERE fact_id = ? AND retired IS NULL LIMIT ?"
