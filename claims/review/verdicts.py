"""An editor's judgement of a claim, in; one row of `reviews`, out. A stale version gets 409 and keeps the note."""

import sqlite3
from typing import Any

from claims.errors import ClaimsError
from claims.ledger.review import VERDICTS, Stale, review_claim
from claims.review import second
from claims.review.desk import Desk, Row
from claims.review.fields import LONGEST_NOTE, Field, read_fields
from claims.review.permissions import CHIEF

FIELDS = {
    "claim": Field("id", required=True),
    "verdict": Field(required=True, choices=(*VERDICTS, "second")),
    "note": Field(),
    "version": Field("count", required=True),
    "next": Field(longest=500),
}
DONE = {
    "verified": "verified",
    "disputed": "disputed",
    "rejected": "rejected",
    "unreviewed": "open again",
    "note": "noted",
    "second": "waits for a second reader",
}


async def review(desk: Desk) -> dict[str, Any]:
    """The claim as it stands after the review."""
    sent = await read_fields(desk.request, FIELDS)
    editor = str(desk.editor)
    verdict, note = sent["verdict"], sent.get("note")
    if verdict == "second":
        verdict, note = "note", f"{second.WANTED}: {note}"[:LONGEST_NOTE] if note else second.WANTED

    leads = await desk.may(CHIEF)

    def write(connection: sqlite3.Connection) -> int:
        if verdict == "unreviewed" and not leads and not is_own(connection, sent["claim"], editor):
            raise ClaimsError("The verdict is another editor's: give your own, or ask a chief to take it back")
        if verdict == "verified" and second.is_on(desk) and second.has_verified(connection, sent["claim"], editor):
            raise ClaimsError("You verified this claim already: the second reader must be another person")
        return review_claim(connection, sent["claim"], verdict, editor, note, sent["version"])

    try:
        number = await desk.write(write)
    except Stale as error:
        error.extra = await _now(desk, sent)  # type: ignore[attr-defined]
        raise
    claim = await read_state(desk, sent["claim"])
    return {
        "review": number,
        "claim": claim,
        "message": f"Claim {sent['claim']}: {DONE[sent['verdict']]}",
        "next": desk.local(sent.get("next")) or desk.row_url("claims", sent["claim"]),
    }


def is_own(connection: sqlite3.Connection, claim: int, editor: str) -> bool:
    """Whether the verdict that a claim has now is this editor's; also where it has none to take back."""
    row = connection.execute(
        "SELECT reviewer FROM reviews WHERE claim_id = ? AND verdict <> 'note' ORDER BY id DESC LIMIT 1", (claim,)
    ).fetchone()
    return row is None or row[0] == editor


async def read_state(desk: Desk, claim: int) -> Row | None:
    """A claim's status and version now."""
    return await desk.row("SELECT id, status, version FROM claims WHERE id = :id", {"id": claim})


async def _now(desk: Desk, sent: dict[str, Any]) -> dict[str, Any]:
    """What a page shows in place when another editor was faster: the claim now, the other's review, the kept note."""
    last = await desk.row(
        "SELECT verdict, note, reviewer, at FROM reviews WHERE claim_id = :id ORDER BY id DESC LIMIT 1",
        {"id": sent["claim"]},
    )
    return {
        "claim": await read_state(desk, sent["claim"]),
        "last": last,
        "note": sent.get("note"),
        "verdict": sent["verdict"],
    }
