"""Documents of the ledger with the texts they go back to: new documents in, `documents.origin` filled."""

from collections.abc import Sequence

from claims.ledger.connect import Ledger

NEAR = 200
"""New documents that are compared at a time, and known ones of about the same days that they are compared with."""


def mark_origins(ledger: Ledger) -> int:
    """How many documents got an origin: those that have none yet, compared with others published within two days.

    A document's origin is the number of the first stored one that goes back to the same text. Only the documents of one
    day are marked at a time, so that a run that is broken off and taken up again marks as one that ran through.
    """
    connection = ledger.connection
    marked = 0
    for (day,) in connection.execute(_DAYS).fetchall():
        while new := dict(connection.execute(_NEW, {"day": day, "limit": NEAR}).fetchall()):
            near = connection.execute(_NEAR, {"day": day, "limit": NEAR}).fetchall()
            _mark(ledger, new, near)
            marked += len(new)
    return marked


def _mark(ledger: Ledger, new: dict[int, str], near: Sequence[tuple[int, str, int]]) -> None:
    """Give new documents an origin: that of a known one they are like, else the first of the new ones."""
    from claims.facts.origins import find_origins  # loads numpy and scipy, half a second that reading never pays

    found = find_origins(new | {number: text for number, text, _ in near})
    leaders: dict[int, int] = {}
    for number, _, origin in near:
        leaders[found[number]] = min(origin, leaders.get(found[number], origin))
    with ledger.transaction() as connection:
        connection.executemany(
            "UPDATE documents SET origin = ? WHERE id = ?",
            [(leaders.get(found[number], found[number]), number) for number in sorted(new)],
        )


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
