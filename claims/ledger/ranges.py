"""A fact's slug in, its row with the range and counts that the handed-on claims give out.

Of the whole ledger, and of any part but the verified claims, that is the fact's own row: the range of all its claims,
by the rule that it names. Of the verified claims alone it is made from them, by the rule "verified only".
"""

import sqlite3
from functools import lru_cache

from claims.facts.figure import Figure
from claims.facts.running import running_range
from claims.facts.sources import merge_voices, voice
from claims.ledger.evidence import Evidence
from claims.ledger.read import Filters, Record

VERIFIED = "verified only"
KEPT = 256
"""Facts kept at hand, whose claims mostly follow each other."""


class Ranges:
    """The facts of an export."""

    def __init__(self, connection: sqlite3.Connection, filters: Filters) -> None:
        self.connection, self.verified = connection, filters.status == "verified"
        self.read = lru_cache(KEPT)(self._read)

    def _read(self, slug: str) -> Record:
        """A fact."""
        cursor = self.connection.execute("SELECT * FROM facts WHERE id = ?", (slug,))
        row = dict(zip((column[0] for column in cursor.description), cursor.fetchone(), strict=True))
        return row | _count(self._verified(slug)) if self.verified else row

    def _verified(self, slug: str) -> list[Figure]:
        """The verified claims of a fact."""
        sql = "SELECT id FROM claims WHERE fact_id = ? AND status = 'verified' AND retired IS NULL ORDER BY id"
        ids = [claim for (claim,) in self.connection.execute(sql, (slug,))]
        return Evidence(self.connection).load(ids)


def _count(figures: list[Figure]) -> Record:
    """What a fact comes to by some of its claims alone."""
    made = running_range(figures, VERIFIED)
    return {
        "low": made.low, "best": made.best, "high": made.high, "rule": made.rule, "claims": len(figures),
        "documents": len({figure.document for figure in figures}),
        "origins": len({figure.origin or figure.document for figure in figures}),
        "voices": len(set(merge_voices(map(voice, figures)).values())),
        "as_of": max((figure.day for figure in figures if figure.day), default=None),
    }  # fmt: skip
