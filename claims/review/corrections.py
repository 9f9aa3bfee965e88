"""The form that corrects a misread claim or adds a missed one, and what it sends; the claim itself never changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from datasette.utils.asgi import BadRequest, NotFound

from claims.errors import ClaimsError
from claims.extract.claim import HEDGES
from claims.ledger.correct import FIELDS as CORRECTABLE
from claims.ledger.correct import KINDS, NO_CLAIMS, add_claim, correct_claim
from claims.ledger.review import Stale, review_claim
from claims.review.claims import read_claim, read_context, read_corrections
from claims.review.fields import Field, read_fields
from claims.review.regrouping import make_anew
from claims.review.segments import Mark, cut_segments, find_paragraph

if TYPE_CHECKING:
    import sqlite3

    from claims.review.desk import Desk, Row

READING = {
    "kind": Field(choices=KINDS),
    "value": Field("number"),
    "low": Field("number"),
    "high": Field("number"),
    "hedge": Field(choices=HEDGES),
    "unit": Field(longest=300),
    "event": Field(longest=300),
    "source": Field(longest=300),
    "place": Field(longest=300),
    "since": Field("date"),
    "as_of": Field("date"),
    "tally": Field(choices=("total", "increment")),
}
"""What can be corrected, by the names of the claims' columns."""
REASON = {"reason": Field(longest=1000), "verify": Field(choices=("1",))}
CORRECT = {"claim": Field("id", required=True), "version": Field("count", required=True), **READING, **REASON}
ADD = {
    "document": Field("id", required=True),
    "start": Field("count", required=True),
    "end": Field("count", required=True),
}
ADD |= {**READING, **REASON}


CHOICES = {
    "hedges": HEDGES,
    "fields": CORRECTABLE,
    "core": [k for k in KINDS if k not in NO_CLAIMS],
    "no_claims": NO_CLAIMS,
}
"""What the form lets choose from."""


async def read_correction(desk: Desk) -> Row:
    """A claim as it is read now, for the form; and what the program itself read."""
    claim = await read_claim(desk, int(desk.request.url_vars["id"]))
    context = [piece._asdict() for piece in await read_context(desk, claim)]
    given = await read_corrections(desk, claim["id"])
    return {"claim": claim, "context": context, "corrections": given, "adding": None, **CHOICES}


async def read_addition(desk: Desk) -> Row:
    """Selected words of a document, for the form that makes them a claim."""
    document, start, end = desk.asked_id("document"), desk.asked_id("start"), desk.asked_id("end")
    if document is None or start is None or end is None or start >= end:
        raise BadRequest("Select the words of the figure in the article first")
    row = await desk.row("SELECT id, title, name, text FROM documents WHERE id = :id", {"id": document})
    if row is None or end > len(row["text"]):
        raise NotFound("There is no such place in the documents")
    left, right = find_paragraph(row["text"], start, end)
    pieces = cut_segments(row["text"], left, right, [Mark(start, end, "figure"), Mark(left, right, "quote")])
    adding = {
        "document": document,
        "start": start,
        "end": end,
        "words": row["text"][start:end],
        "title": row["title"] or row["name"],
    }
    context = [piece._asdict() for piece in pieces]
    return {"claim": dict.fromkeys(CORRECTABLE), "context": context, "corrections": [], "adding": adding, **CHOICES}


async def correct(desk: Desk) -> dict[str, Any]:
    """The claim with its new reading; verified at once where the editor says so, rejected where it is no claim."""
    sent = await read_fields(desk.request, CORRECT)
    number, editor = sent["claim"], str(desk.editor)

    def write(connection: sqlite3.Connection) -> int:
        row = connection.execute("SELECT * FROM claims WHERE id = ?", (number,)).fetchone()
        if row is not None and row["version"] != sent["version"]:
            raise Stale(number, row["version"])
        reading = {name: sent[name] for name in READING if name in sent and row is not None and sent[name] != row[name]}
        correction = correct_claim(connection, number, reading, editor, sent.get("reason"))
        verdict = "rejected" if sent.get("kind") in NO_CLAIMS else "verified" if sent.get("verify") else None
        if verdict is not None:
            why = sent.get("reason") or ("as corrected" if verdict == "verified" else f"no claim: {sent['kind']}")
            review_claim(connection, number, verdict, editor, why, sent["version"])
        return correction

    await desk.write(write)
    followed = await make_anew(desk)
    claim = await read_claim(desk, number)
    later = "" if followed else "; facts and conflicts follow with the next claims extract"
    return {"claim": claim, "message": f"Claim {number} corrected{later}", "next": desk.url("queue", claim=number)}


async def add(desk: Desk) -> dict[str, Any]:
    """A claim that the program missed."""
    sent = await read_fields(desk.request, ADD)
    reading = {name: sent[name] for name in READING if sent.get(name) is not None}
    if not {"value", "low", "high"} & set(reading):
        raise ClaimsError("say at least the figure, or between what it lies")
    span = (sent["start"], sent["end"])

    def write(connection: sqlite3.Connection) -> int:
        return add_claim(connection, sent["document"], span, reading, str(desk.editor), sent.get("reason"))

    number = await desk.write(write)
    await make_anew(desk)
    return {
        "claim": number,
        "message": f"Claim {number} added",
        "next": f"{desk.url('article', sent['document'])}#claim-{number}",
    }
