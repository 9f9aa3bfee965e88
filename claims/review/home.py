"""The desk: what needs eyes now, what is new since this editor was here, the day's progress, and a search."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from claims.review.claims import CORE, read_claims
from claims.review.queue import MANY

if TYPE_CHECKING:
    from claims.review.desk import Desk, Row

SHOWN = 6


async def read_desk(desk: Desk) -> Row:
    """The desk's start page."""
    words = desk.asked("q")
    return {
        "q": words,
        "found": await search(desk, words) if words else None,
        "waiting": await desk.number(
            f"""SELECT count(*) FROM (SELECT 1 FROM claims c WHERE c.status = 'unreviewed' AND c.retired IS NULL
            AND {CORE} LIMIT {MANY + 1})"""
        ),
        "many": MANY,
        "doubtful": await read_claims(
            desk,
            f"""WHERE c.id IN (SELECT id FROM claims c WHERE c.status = 'disputed' AND c.retired IS NULL
            AND {CORE} LIMIT 200)
            ORDER BY c.id DESC LIMIT {SHOWN}""",
        ),
        **await read_open(desk),
        "today": await read_day(desk),
        "since": await read_news(desk),
    }


async def read_open(desk: Desk) -> Row:
    """The gravest open conflicts and how many there are."""
    rows = await desk.rows(
        f"""SELECT k.id, k.kind, k.reason, k.radius, k.fact_id, f.title, k.reopened_because FROM conflicts k
        LEFT JOIN facts f ON f.id = k.fact_id WHERE k.status = 'open' ORDER BY k.radius DESC LIMIT {SHOWN}"""
    )
    return {"conflicts": rows, "open": await desk.number("SELECT count(*) FROM conflicts WHERE status = 'open'")}


async def read_day(desk: Desk) -> Row:
    """What was decided today, by all and by this editor."""
    row = await desk.row(
        """SELECT count(*) AS all_reviews, total(reviewer = :editor) AS mine, total(verdict = 'verified') AS verified,
        total(verdict = 'disputed') AS disputed, total(verdict = 'rejected') AS rejected
        FROM reviews WHERE at >= :day AND verdict <> 'note'""",
        {"editor": desk.editor or "", "day": datetime.now(UTC).date().isoformat()},
    )
    return {name: int(value or 0) for name, value in (row or {}).items()}


async def read_news(desk: Desk) -> Row | None:
    """What came since this editor's last review: documents, conflicts, and what others decided."""
    last = await desk.row("SELECT max(at) AS at FROM reviews WHERE reviewer = :editor", {"editor": desk.editor or ""})
    if not last or not last["at"]:
        return None
    counts = {
        "documents": """SELECT count(*) FROM documents
        WHERE id > coalesce((SELECT max(id) FROM documents WHERE captured <= :at), 0)""",
        "conflicts": "SELECT count(*) FROM conflicts WHERE opened > :at",
        "reviews": "SELECT count(*) FROM reviews WHERE at > :at",
    }
    return {"at": last["at"], **{name: await desk.number(sql, {"at": last["at"]}) for name, sql in counts.items()}}


async def search(desk: Desk, words: str) -> Row:
    """Claims whose quote or source holds all the words, facts and sources whose name does."""
    match = " ".join('"' + word.replace('"', '""') + '"' for word in words.split())
    like = f"%{words}%"
    return {
        "claims": await read_claims(
            desk,
            """WHERE c.id IN (SELECT rowid FROM claims_fts WHERE claims_fts MATCH :match LIMIT 200)
            AND c.retired IS NULL ORDER BY c.id DESC LIMIT 20""",
            {"match": match},
        ),
        "facts": await desk.rows(
            "SELECT id, title, claims FROM facts WHERE title LIKE :l ORDER BY claims DESC LIMIT 10", {"l": like}
        ),
        "sources": await desk.rows(
            "SELECT id, name, kind FROM sources WHERE name LIKE :l ORDER BY name LIMIT 10", {"l": like}
        ),
    }
