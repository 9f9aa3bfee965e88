"""Articles: the list of documents; one with every claim marked in place and the numbers that are no claims with why."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from datasette.utils.asgi import NotFound

from claims.documents.document import Document
from claims.review.claims import CORE, CORE_KINDS, read_claims
from claims.review.paging import PAGE, cut_page
from claims.review.segments import Mark, cut_segments

if TYPE_CHECKING:
    from claims.review.desk import Desk, Row

LARGEST = 3000
"""Marks of one article that are shown."""
META = "d.id, d.name, d.title, d.publisher, d.published, d.url, d.note, d.captured, d.version, d.replaced, d.language"


async def read_articles(desk: Desk) -> Row:
    """The documents, newest stored first, with how many claims they hold and how many wait; `since` an hour on."""
    last, since = desk.asked_id("after"), desk.asked("since")
    newer = "AND id > coalesce((SELECT max(id) FROM documents WHERE captured <= :since), 0)" if since else ""
    rows = await desk.rows(
        f"""SELECT {META}, count(c.id) AS claims, total(c.status = 'unreviewed') AS waiting
        FROM (SELECT * FROM documents WHERE (:last IS NULL OR id < :last) {newer} ORDER BY id DESC LIMIT {PAGE + 1}) d
        LEFT JOIN claims c ON c.document_id = d.id AND c.retired IS NULL AND {CORE} GROUP BY d.id ORDER BY d.id DESC""",
        {"last": last, "since": since},
    )
    return {"since": since, **cut_page(desk, rows, ("articles",), ("id",), since=since)}


async def read_article(desk: Desk) -> Row:
    """A document, its text in pieces, its claims, and on request the numbers that are no claims."""
    number = int(desk.request.url_vars["id"])
    document = await desk.row(f"SELECT {META}, d.kinds, d.text FROM documents d WHERE d.id = :id", {"id": number})
    if document is None:
        raise NotFound(f"There is no document {number}")
    every = bool(desk.asked("numbers"))
    kinds = "" if every else f"AND {CORE}"
    tail = f"WHERE c.document_id = :id AND c.retired IS NULL {kinds} ORDER BY c.start LIMIT {LARGEST}"
    figures = await read_claims(desk, tail, {"id": number})
    text = document.pop("text")
    if every:
        figures = await add_numbers(document, text, figures)
    marks = [Mark(figure["start"], figure["end"], str(figure["id"])) for figure in figures]
    pieces = [piece._asdict() for piece in cut_segments(text, 0, len(text), marks)]
    name_pieces(pieces, figures)
    return {"document": document, "pieces": pieces, "claims": figures, "numbers": every}


async def add_numbers(document: Row, text: str, figures: list[Row]) -> list[Row]:
    """The stored figures and, in their places, the numbers of the text that are no claims: read anew, kept nowhere."""
    stored = [(figure["start"], figure["end"]) for figure in figures]
    read = await asyncio.to_thread(_read_numbers, Document(document["name"], text, "", published=document["published"]))
    new = [number for number in read if not any(s < number["end"] and number["start"] < e for s, e in stored)]
    return sorted([*figures, *new[: LARGEST - len(figures)]], key=lambda figure: figure["start"])


def _read_numbers(document: Document) -> list[Row]:
    """The numbers that the program finds and does not take for claims, each with why."""
    from claims.extract import extract_claims  # loads the grammar, which most pages never need

    return [
        {"id": f"n{claim.start}", "status": "no-claim", **claim._asdict()}
        for claim in extract_claims(document, everything=True, most=len(document.text))
        if claim.kind not in CORE_KINDS
    ]


def name_pieces(pieces: list[Row], figures: list[Row]) -> None:
    """Nothing; a piece that begins a figure gets `anchor`, each marked one its narrowest figure's status."""
    by_number = {str(figure["id"]): figure for figure in figures}
    seen: set[str] = set()
    for piece in pieces:
        marks = [by_number[mark] for mark in piece["marks"]]
        if not marks:
            continue
        narrowest = min(marks, key=lambda figure: figure["end"] - figure["start"])
        piece["claim"] = narrowest["id"]
        piece["shown_as"] = narrowest["status"] if narrowest["kind"] in CORE_KINDS else "no-claim"
        piece["kind"] = narrowest["kind"]
        piece["anchor"] = next((mark for mark in piece["marks"] if mark not in seen), None)
        seen |= set(piece["marks"])
