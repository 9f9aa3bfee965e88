"""The desk: what needs eyes now, what is new since this editor was here, the day's progress, and a search."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from claims.export.wording import write_question
from claims.review.claims import CORE, read_claims
from claims.review.conflicts import FACT, name_facts
from claims.review.queue import MANY, STATUS_IS
from claims.review.second import waiting
from claims.review.visits import read_visits

if TYPE_CHECKING:
    from claims.review.desk import Desk, Row

SHOWN = 6
PEOPLE = 12
"""Editors whose day is told."""
NEW_ARTICLES = """SELECT 1 FROM documents
WHERE id > coalesce((SELECT max(id) FROM documents WHERE captured <= :at), 0)"""


async def read_desk(desk: Desk) -> Row:
    """The desk's start page."""
    words = desk.asked("q")
    return {
        "q": words,
        "found": await search(desk, words) if words else None,
        "waiting": await desk.number(
            f"""SELECT count(*) FROM (SELECT 1 FROM claims c INDEXED BY claims_waiting
            WHERE c.status = 'unreviewed' AND c.retired IS NULL
            AND {CORE} LIMIT {MANY + 1})"""
        ),
        "many": MANY,
        "disputed": await desk.number(
            f"""SELECT count(*) FROM (SELECT 1 FROM claims c WHERE {STATUS_IS["disputed"]} AND c.retired IS NULL
            AND {CORE} LIMIT {MANY + 1})"""
        ),
        "doubtful": await read_claims(
            desk,
            f"""WHERE c.id IN (SELECT id FROM claims c WHERE {STATUS_IS["disputed"]} AND c.retired IS NULL
            AND {CORE} ORDER BY c.id DESC LIMIT {SHOWN}) ORDER BY c.id DESC""",
        ),
        "second": await desk.number(
            f"""SELECT count(*) FROM (SELECT 1 FROM claims c WHERE {waiting(desk)} AND c.retired IS NULL
            LIMIT {MANY + 1})""",
            {"editor": desk.editor or ""},
        ),
        **await read_open(desk),
        "today": await read_day(desk),
        "since": await read_news(desk),
    }


async def read_open(desk: Desk) -> Row:
    """The gravest open conflicts and how many there are."""
    rows = await desk.rows(
        f"""SELECT k.id, k.kind, k.reason, k.radius, k.low, k.high, k.fact_id, k.reopened_because, {FACT}
        FROM conflicts k LEFT JOIN facts f ON f.id = k.fact_id
        WHERE k.status = 'open' ORDER BY coalesce(k.radius, 0) DESC, k.id LIMIT {SHOWN}"""
    )
    name_facts(rows)
    return {"conflicts": rows, "open": await desk.number("SELECT count(*) FROM conflicts WHERE status = 'open'")}


async def read_day(desk: Desk) -> Row:
    """What was decided today (UTC), by whom, and what came in."""
    day = datetime.now(UTC).date().isoformat()
    people = await desk.rows(
        """SELECT reviewer, count(*) AS decided, total(verdict = 'verified') AS verified,
        total(verdict = 'disputed') AS disputed, total(verdict = 'rejected') AS rejected
        FROM reviews WHERE at >= :day AND verdict NOT IN ('note', 'unreviewed') GROUP BY reviewer ORDER BY 2 DESC""",
        {"day": day},
    )
    people = [
        {name: int(value) if isinstance(value, float) else value for name, value in row.items()} for row in people
    ]
    names = ("decided", "verified", "disputed", "rejected")
    return {
        **{name: sum(row[name] for row in people) for name in names},
        "mine": next((row["decided"] for row in people if row["reviewer"] == desk.editor), 0),
        "people": people[:PEOPLE],
        "articles": await desk.number(f"SELECT count(*) FROM ({NEW_ARTICLES} LIMIT {MANY + 1})", {"at": day}),
    }


NEWS: tuple[tuple[str, str, tuple[str], Row], ...] = (
    ("new articles", NEW_ARTICLES, ("articles",), {}),
    ("new conflicts", "SELECT 1 FROM conflicts WHERE opened > :at AND +status = 'open'", ("conflicts",), {}),
    (
        "reviews by others",
        "SELECT 1 FROM reviews WHERE at > :at AND reviewer <> :editor",
        ("log",),
        {"did": "review"},
    ),
    (
        "corrections by others",
        "SELECT 1 FROM corrections WHERE at > :at AND editor <> :editor",
        ("log",),
        {"did": "correction"},
    ),
    (
        "decisions by others",
        "SELECT 1 FROM fact_decisions WHERE at > :at AND editor <> :editor",
        ("log",),
        {"did": "decision"},
    ),
)
"""What can be new: in words, how many, and where it stands."""


async def read_news(desk: Desk) -> Row | None:
    """What came since this editor was here last: articles, conflicts, and what others decided."""
    at, _ = read_visits(desk.request)
    at = at or await read_last_review(desk)
    if at is None:
        return None
    parameters, links = {"at": at, "editor": desk.editor or ""}, []
    for words, sql, to, query in NEWS:
        number = await desk.number(f"SELECT count(*) FROM ({sql} LIMIT {MANY + 1})", parameters)
        if number:
            links.append({"number": number, "words": words, "to": to, "query": {"since": at, **query}})
    return {"at": at, "links": links}


async def read_last_review(desk: Desk) -> str | None:
    """When this editor decided something last, for a browser that remembers no visit."""
    row = await desk.row("SELECT max(at) AS at FROM reviews WHERE reviewer = :editor", {"editor": desk.editor or ""})
    return row["at"] if row else None


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
        "facts": [
            {**fact, "question": write_question(fact)}
            for fact in await desk.rows(
                "SELECT * FROM facts WHERE title LIKE :l AND claims > 0 ORDER BY claims DESC, id LIMIT 10", {"l": like}
            )
        ],
        "sources": await desk.rows(
            "SELECT id, name, kind FROM sources WHERE name LIKE :l ORDER BY name LIMIT 10", {"l": like}
        ),
    }
