"""Documents of the ledger with the texts they go back to: new documents in, `documents.origin` filled."""

from claims.ledger.connect import Ledger

NEAR = 400
"""Documents published about the same time that new ones are compared with."""


def mark_origins(ledger: Ledger) -> int:
    """How many documents got an origin: those that have none yet, compared with others published within two days.

    A document's origin is the number of the first stored one that goes back to the same text.
    """
    from claims.facts.origins import find_origins  # loads numpy and scipy, half a second that reading never pays

    connection = ledger.connection
    days = [
        d for (d,) in connection.execute("SELECT DISTINCT substr(published, 1, 10) FROM documents WHERE origin IS NULL")
    ]
    marked = 0
    for day in days:
        rows = connection.execute(_NEAR, {"day": day, "limit": NEAR}).fetchall()
        new = {number for number, _, origin in rows if origin is None}
        if not new:
            continue
        known = {number: origin for number, _, origin in rows if origin is not None}
        found = find_origins({number: text for number, text, _ in rows})
        leaders: dict[int, int] = {}
        for number, origin in known.items():
            leaders.setdefault(found[number], origin)
        with ledger.transaction():
            connection.executemany(
                "UPDATE documents SET origin = ? WHERE id = ?",
                [(leaders.get(found[n], found[n]), n) for n in sorted(new)],
            )
        marked += len(new)
    return marked


_NEAR = """
    SELECT id, text, origin FROM documents WHERE replaced IS NULL AND (
        (:day IS NULL AND published IS NULL)
        OR (published >= date(:day, '-2 days') AND published < date(:day, '+3 days')))
    ORDER BY origin IS NOT NULL, id LIMIT :limit"""
