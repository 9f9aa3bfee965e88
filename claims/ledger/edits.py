"""The figures of two versions of a document in, what an edit changed among them out."""

import sqlite3
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from claims.extract.claim import CORE, Claim

NAMED = 5
"""Figures that are named; of more only the number is."""


class Figure(NamedTuple):
    """What an editor would call the same figure wherever it stands in the text."""

    surface: str
    unit: str
    event: str | None


def find_figures(connection: sqlite3.Connection, name: str) -> list[Figure]:
    """The figures of the current version of a document."""
    sql = """
        SELECT surface, unit, event, kind FROM claims WHERE retired IS NULL AND document_id IN
        (SELECT id FROM documents WHERE name = ? AND replaced IS NULL) ORDER BY document_id, start"""
    return [Figure(*row[:3]) for row in connection.execute(sql, (name,)) if row[3] in CORE]


def say_edits(before: Iterable[Figure], claims: Iterable[Claim]) -> str:
    """Which figures are gone and which are new, to be put behind a sentence; empty where the figures are the same.

    >>> say_edits([Figure("35", "people", "kill")], [])
    '; gone: 35 people (kill)'
    """
    old = Counter(before)
    new = Counter(Figure(claim.surface, claim.unit, claim.event) for claim in claims if claim.kind in CORE)
    return _say("gone", old - new) + _say("new", new - old)


def _say(what: str, figures: "Counter[Figure]") -> str:
    """The figures by name."""
    if not figures:
        return ""
    named = [f"{figure.surface} {figure.unit}" + (f" ({figure.event})" if figure.event else "") for figure in figures]
    more = f" and {len(named) - NAMED} more" if len(named) > NAMED else ""
    return f"; {what}: {', '.join(named[:NAMED])}{more}"
