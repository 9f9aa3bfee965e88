"""The beginning of a fact's slug in, the whole slug out, or one line that says why not."""

import sqlite3

from claims.errors import ClaimsError


def find_slug(connection: sqlite3.Connection, beginning: str) -> str:
    """The slug of the one fact that begins so; a slug that is whole is that fact's, whatever others begin with it."""
    sql = "SELECT id FROM facts WHERE id >= ?1 AND id < ?1 || char(1114111) ORDER BY id <> ?1, id LIMIT 2"
    found = [row[0] for row in connection.execute(sql, (beginning,))]
    if not found:
        raise ClaimsError(f"no fact {beginning!r}; `claims facts` lists them")
    if len(found) > 1 and found[0] != beginning:
        raise ClaimsError(f"more than one fact begins with {beginning!r}: {found[0]}, {found[1]} …")
    return str(found[0])
