"""Documents of the ledger with the texts they go back to: new documents in, `documents.origin` filled."""

from collections.abc import Sequence

from claims.ledger.connect import Ledger

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
    for (day,) in connection.execute(_DAYS).fetchall():
        while new := dict(connection.execute(_NEW, {"day": day, "limit": NEAR}).fetchall()):
            near = connection.execute(_NEAR, {"day": day, "limit": NEAR}).fetchall()
            changed += _mark(ledger, new, near)
    return changed


def _mark(ledger: Ledger, new: dict[int, str], near: Sequence[tuple[int, str, int]]) -> list[int]:
    """Give new documents an origin, that of known ones they are like; the known ones that have another one since."""
    from claims.facts.origins import find_origins  # loads numpy and scipy, half a second that reading never pays

    known = {number: origin for number, _, origin in near}
    found = find_origins(new | {number: text for number, text, _ in near}, known)
    leaders: dict[int, int] = {}
    for number in found:
        leaders[found[number]] = min(known.get(number, number), leaders.get(found[number], number))
    others = {known[number]: leaders[found[number]] for number in known if known[number] != leaders[found[number]]}
    with ledger.transaction() as connection:
        connection.executemany(_MARK, [(leaders[found[number]], number) for number in sorted(new)])
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
    SELECT id, text FROM documents
    WHERE replaced IS NULL AND origin IS NULL AND substr(published, 1, 10) IS :day ORDER BY id LIMIT :limit"""

_NEAR = """
    SELECT id, text, origin FROM documents WHERE replaced IS NULL AND origin IS NOT NULL AND (
        (:day IS NULL AND published IS NULL)
        OR (published >= date(:day, '-2 days') AND published < date(:day, '+3 days')))
    ORDER BY id DESC LIMIT :limit"""
