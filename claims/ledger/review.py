"""An editor's verdict in, one row of `reviews` out; triggers keep the claim's status and version right.

The function works on a bare connection inside the caller's transaction, so that the command line and the desk (which
runs it in Datasette's own write transaction) share it.
"""

import sqlite3
from datetime import UTC, datetime

from claims.errors import ClaimsError

VERDICTS = ("verified", "disputed", "rejected", "unreviewed", "note")
"""What a review can say: `unreviewed` takes a verdict back, `note` judges nothing."""

LONGEST_NOTE = 4000
"""Code points of a note; a longer one is an attachment, not a note."""


class Stale(ClaimsError):
    """The claim was reviewed by someone else since the reviewer saw it; `version` is the current one."""

    def __init__(self, claim_id: int, version: int) -> None:
        super().__init__(
            f"claim {claim_id}: reviewed by someone else meanwhile; look at it again: claims show {claim_id}"
        )
        self.claim_id, self.version = claim_id, version


class NoSuchClaim(ClaimsError):
    """There is no claim of that number."""


def review_claim(
    connection: sqlite3.Connection,
    claim_id: int,
    verdict: str,
    reviewer: str,
    note: str | None = None,
    version: int | None = None,
) -> int:
    """The number of the review that was added; the caller's transaction keeps it.

    `version` is that of the claim as the reviewer saw it: Stale when it has moved on, so that nobody overrules a
    colleague unseen. Without it the reviewer is taken to have seen the current one.
    """
    note = _checked(verdict, reviewer, note)
    row = connection.execute("SELECT version FROM claims WHERE id = ?", (claim_id,)).fetchone()
    if row is None:
        raise NoSuchClaim(f"no claim {claim_id}; `claims list` shows their numbers")
    current = int(row[0])
    if version is not None and version != current:
        raise Stale(claim_id, current)
    added = connection.execute(
        "INSERT INTO reviews (claim_id, verdict, note, reviewer, at, version) VALUES (?, ?, ?, ?, ?, ?)",
        (claim_id, verdict, note, reviewer.strip(), datetime.now(UTC).isoformat(timespec="seconds"), current),
    ).lastrowid
    assert added is not None  # sqlite3 sets it after every INSERT
    return added


def _checked(verdict: str, reviewer: str, note: str | None) -> str | None:
    """The note without white space around it (None when nothing is left), or the one line that refuses the review."""
    if verdict not in VERDICTS:
        raise ClaimsError(f"no verdict {verdict!r}; it is one of {', '.join(VERDICTS)}")
    if not reviewer.strip():
        raise ClaimsError("a review needs its reviewer's name")
    note = (note or "").strip() or None
    if note is not None and len(note) > LONGEST_NOTE:
        raise ClaimsError(f"the note has {len(note)} characters; at most {LONGEST_NOTE} are kept")
    if verdict == "note" and note is None:
        raise ClaimsError("a note without words")
    return note
