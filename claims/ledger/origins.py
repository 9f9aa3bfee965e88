"""Documents of the ledger with the texts they go back to: new documents in, `documents.origin` filled."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, TypeAlias

from claims.ledger.connect import Ledger

if TYPE_CHECKING:
    from claims.facts.origins import Paragraph

Sketches: TypeAlias = "Sequence[Paragraph]"
NEAR = 200
"""New documents that are compared at a time, and known ones of about the same days that they are compared with."""


def mark_origins(ledger: Ledger) -> list[int]:
    """The documents whose origin is another one since: each that had none is compared with others of its days.

    A document's origin is the number of the first stored one that goes back to the same text. Only the documents of one
    day are marked at a time, so that a run that is broken off and taken up again marks as one that ran through. Where a
    new document goes back to the texts of two, these are one, and the documents of the later one change.
    """
    connection = ledger.connection
    changed: list[int] = []
    sketches: dict[int, Sketches] = {}
    for (day,) in connection.execute(_DAYS).fetchall():
        while new := [number for (number,) in connection.execute(_NEW, {"day": day, "limit": NEAR})]:
            known = dict(connection.execute(_NEAR, {"day": day, "limit": NEAR}).fetchall())
            sketches = _sketch(connection, [*new, *known], sketches)
            changed += _mark(ledger, new, known, sketches)
    return changed


def _sketch(
    connection: sqlite3.Connection, numbers: Iterable[int], kept: Mapping[int, Sketches]
) -> dict[int, Sketches]:
    """The sketches of some documents; one text is held at a time, and of those before only what is used again."""
    from claims.facts.origins import split_paragraphs  # loads numpy and scipy, half a second that reading never pays

    sketches: dict[int, Sketches] = {}
    for number in numbers:
        if number not in kept:
            (text,) = connection.execute("SELECT text FROM documents WHERE id = ?", (number,)).fetchone()
        sketches[number] = kept[number] if number in kept else split_paragraphs(text)
    return sketches


def _mark(ledger: Ledger, new: Sequence[int], known: Mapping[int, int], sketches: Mapping[int, Sketches]) -> list[int]:
    """Give new documents an origin, that of known ones they are like; the known ones that have another one since."""
    from claims.facts.origins import find_origins

    found = find_origins(sketches, known)
    leaders: dict[int, int] = {}
    for number in found:
        leaders[found[number]] = min(known.get(number, number), leaders.get(found[number], number))
    others = {known[number]: leaders[found[number]] for number in known if known[number] != leaders[found[number]]}
    with ledger.transaction() as connection:
        connection.executemany(_MARK, [(leaders[found[number]], number) for number in new])
        changed = [n for origin in others for (n,) in connection.execute(_OF_ORIGIN, (origin,))]
        connection.executemany(_MOVE, [(leader, origin) for origin, leader in others.items()])
    return changed


_MARK = "UPDATE documents SET origin = ? WHERE id = ?"
_OF_ORIGIN = "SELECT id FROM documents WHERE origin = ?"
_MOVE = "UPDATE documents SET origin = ? WHERE origin = ?"
_DAYS = """
    SELECT DISTINCT substr(published, 1, 10) AS day FROM documents
    WHERE origin IS NULL AND replaced IS NULL ORDER BY day"""

_NEW = """
    SELECT id FROM documents
    WHERE replaced IS NULL AND origin IS NULL AND substr(published, 1, 10) IS :day ORDER BY id LIMIT :limit"""

_NEAR = """
    SELECT id, origin FROM documents WHERE replaced IS NULL AND origin IS NOT NULL AND (
        (:day IS NULL AND published IS NULL)
        OR (published >= date(:day, '-2 days') AND published < date(:day, '+3 days')))
    ORDER BY id DESC LIMIT :limit"""
