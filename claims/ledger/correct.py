"""What an editor reads otherwise than the program, in; one row of `corrections`, or a claim added by hand, out.

The claim itself never changes: a correction is laid over it wherever it is shown, grouped or
exported (`read_readings`).
Like `review_claim`, the functions work on a bare connection inside the caller's transaction.
"""

import json
import sqlite3
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

from claims.errors import ClaimsError
from claims.extract.claim import CORE, HEDGES
from claims.ledger.review import NoSuchClaim, review_claim

FIELDS = ("kind", "value", "low", "high", "hedge", "unit", "event", "source", "place", "since", "as_of", "tally")
"""What can be corrected, by the names of the claims' columns."""
NO_CLAIMS = ("date", "time", "duration", "age", "ordinal", "name", "id", "definite", "idiom", "list", "score", "unread")
"""The kinds of numbers that are no claims, as an editor can say of one."""
KINDS = (*sorted(CORE), *NO_CLAIMS)
BY_HAND = "editor"
"""The extractor of claims that an editor added."""
LONGEST = 300
"""Code points of a corrected text."""
LONGEST_FIGURE = 120
"""Code points of the words of a claim added by hand."""

Reading = Mapping[str, Any]


def correct_claim(
    connection: sqlite3.Connection, claim: int, reading: Reading, editor: str, reason: str | None = None
) -> int:
    """The number of the correction; `reading` holds the fields that differ, none to go back to the program's own."""
    _check(reading)
    row = connection.execute("SELECT document_id FROM claims WHERE id = ?", (claim,)).fetchone()
    if row is None:
        raise NoSuchClaim(f"no claim {claim}; `claims list` shows their numbers")
    number = connection.execute(
        "INSERT INTO corrections (claim_id, reading, reason, editor, at) VALUES (?, ?, ?, ?, ?)",
        (claim, json.dumps(dict(reading), ensure_ascii=False), reason, editor, _now()),
    ).lastrowid
    connection.execute("UPDATE documents SET grouped = NULL WHERE id = ?", (row[0],))
    assert number is not None  # sqlite3 sets it after every INSERT
    return number


def add_claim(
    connection: sqlite3.Connection,
    document: int,
    span: tuple[int, int],
    reading: Reading,
    editor: str,
    reason: str | None = None,
) -> int:
    """The number of a claim that the program missed, verified by the editor who added it."""
    _check(reading)
    row = connection.execute("SELECT text FROM documents WHERE id = ?", (document,)).fetchone()
    if row is None:
        raise ClaimsError(f"no document {document}")
    text, (start, end) = row[0], span
    if not 0 <= start < end <= len(text) or end - start > LONGEST_FIGURE or not text[start:end].strip():
        raise ClaimsError("select the words of the figure, inside the text, on one or two lines")
    taken = 'SELECT id FROM claims WHERE document_id = ? AND start = ? AND "end" = ? AND retired IS NULL'
    known = connection.execute(taken, (document, start, end)).fetchone()
    if known is not None:
        raise ClaimsError(f"these words are claim {known[0]} already: correct that one")
    number = _insert(connection, document, text, span, reading)
    review_claim(connection, number, "verified", editor, reason or "added by hand")
    connection.execute("UPDATE documents SET grouped = NULL WHERE id = ?", (document,))
    return number


def _insert(connection: sqlite3.Connection, document: int, text: str, span: tuple[int, int], reading: Reading) -> int:
    """The number of the new row; what the editor left open is as a plain count has it."""
    start, end = span
    left, right = _sentence(text, start, end)
    value = reading.get("value")
    fields = {
        "document_id": document, "extractor": BY_HAND, "start": start, "end": end, "surface": text[start:end],
        "kind": "count", "low": value, "high": value, "hedge": "exact", "unit": "", "via": "[]", "stance": "asserted",
        "precision": "day" if reading.get("as_of") else None, "confidence": 1.0,
        "quote_start": left, "quote_end": right,
        "quote": text[left:right], **reading,
    }  # fmt: skip
    names = ", ".join(f'"{name}"' for name in fields)
    marks = ", ".join("?" * len(fields))
    number = connection.execute(f"INSERT INTO claims ({names}) VALUES ({marks})", list(fields.values())).lastrowid
    assert number is not None  # sqlite3 sets it after every INSERT
    return number


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence around some words begins and ends, white space left out."""
    from claims.extract.sentences import split_sentences  # loads the grammar, which reading never needs

    starts = split_sentences(text)
    left = starts[bisect_right(starts, start) - 1]
    right = next(edge for edge in starts if edge >= end)
    return left, left + len(text[left:right].rstrip())


def read_readings(connection: sqlite3.Connection, claims: Iterable[int] | None = None) -> dict[int, dict[str, Any]]:
    """The fields that editors read otherwise, by claim: the latest correction of each holds, whole."""
    where = "" if claims is None else "AND claim_id IN (SELECT value FROM json_each(:claims))"
    rows = connection.execute(
        f"""SELECT claim_id, reading FROM corrections
        WHERE id IN (SELECT max(id) FROM corrections WHERE 1 {where} GROUP BY claim_id) AND reading <> '{{}}'""",
        {"claims": None if claims is None else json.dumps(list(claims))},
    )
    return {claim: json.loads(reading) for claim, reading in rows}


def _check(reading: Reading) -> None:
    """Raise the one line that refuses a reading no claim can have."""
    foreign = set(reading) - set(FIELDS)
    if foreign:
        raise ClaimsError(f"{min(foreign)} cannot be corrected; {', '.join(FIELDS)} can")
    if reading.get("kind", "count") not in KINDS:
        raise ClaimsError(f"no kind {reading['kind']!r}; it is one of {', '.join(KINDS)}")
    if reading.get("hedge", "exact") not in HEDGES:
        raise ClaimsError(f"no hedge {reading['hedge']!r}; it is one of {', '.join(HEDGES)}")
    low, high = reading.get("low"), reading.get("high")
    if low is not None and high is not None and low > high:
        raise ClaimsError("the least of the range is more than its most")
    if any(isinstance(value, str) and len(value) > LONGEST for value in reading.values()):
        raise ClaimsError(f"a corrected text is longer than {LONGEST} characters")


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
