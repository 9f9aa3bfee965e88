"""A document in, what the ledger knows of it out: the same text under its name, or the same article under another."""

import sqlite3
from collections.abc import Sequence
from typing import NamedTuple

from claims.documents.document import Document
from claims.ledger.rows import write_authors

IMPRINT = ("title", "authors", "publisher", "published", "language", "place", "note")
"""What is known about a text beside the text, as columns; the date and the place are part of what is read in it."""


class Known(NamedTuple):
    """A document that the ledger has already."""

    id: int
    name: str
    extractor: str | None
    kinds: str | None
    replaced: str | None
    sha256: str
    version: int
    imprint: tuple[str | None, ...]


_SELECT = f"SELECT id, name, extractor, kinds, replaced, sha256, version, {', '.join(IMPRINT)} FROM documents"


def is_current(connection: sqlite3.Connection, document: Document, extractor: str, kinds: str = "core") -> int | None:
    """The document's number where this extractor has read it already and it needs nothing more, else None."""
    known = find_document(connection, document)
    if known is None or known.replaced or known.extractor != extractor or kinds not in (known.kinds, "core"):
        return None
    if find_changes(known, document) or not _is_located(connection, known, document.name):
        return None
    return known.id


def keep_stored_text(connection: sqlite3.Connection, document: Document) -> Document:
    """The document; where its very bytes are known, with the text that was stored of them.

    What a text said never changes, even where a newer program would read the same page or file otherwise.
    """
    known = find_document(connection, document)
    if known is None or known.sha256 != document.sha256:
        return document
    (text,) = connection.execute("SELECT text FROM documents WHERE id = ?", (known.id,)).fetchone()
    return document._replace(text=text)


def find_document(connection: sqlite3.Connection, document: Document) -> Known | None:
    """The same document in the ledger: same name and bytes or text, or same bytes and imprint under another name."""
    return recognise(connection, document, find_versions(connection, document.name))


def find_versions(connection: sqlite3.Connection, name: str) -> list[Known]:
    """Every text that was stored under a name."""
    return _read(connection, "WHERE name = ?", name)


def recognise(connection: sqlite3.Connection, document: Document, versions: Sequence[Known]) -> Known | None:
    """The document among the versions under its name, else under another one.

    A page whose bytes differ at each visit (a date in its foot, other advertisements) is the same while its text and
    imprint are.
    """
    d = document
    same = next((known for known in versions if known.sha256 == d.sha256), None)
    if same is None and versions:
        condition = "WHERE name = ? AND url IS ? AND publisher IS ? AND published IS ? AND title IS ? AND text = ?"
        values = (d.name, d.url, d.publisher, d.published, d.title, d.text)
        same = _first(connection, f"{condition} ORDER BY replaced IS NOT NULL", *values)
    return same or _find_twin(connection, document, bool(versions))


def _find_twin(connection: sqlite3.Connection, document: Document, is_version: bool) -> Known | None:
    """The same bytes with the same imprint under another name: two publishers of one text stay two documents.

    Pages say themselves where they belong: the same text from two addresses is one article if both name one.
    """
    d = document
    said = (d.publisher, d.published, d.title, d.text)
    found = _first(connection, f"INDEXED BY documents_sha256 WHERE sha256 = ? AND {_SAME}", d.sha256, *said)
    if found is None and d.url and not is_version and d.name.startswith(("http://", "https://")):
        found = _first(connection, f"INDEXED BY documents_url WHERE url = ? AND {_SAME}", d.url, *said)
    return found


_SAME = "publisher IS ? AND published IS ? AND title IS ? AND text = ? AND replaced IS NULL"


def _first(connection: sqlite3.Connection, condition: str, *values: object) -> Known | None:
    """The first document that meets a condition."""
    return next(iter(_read(connection, f"{condition} LIMIT 1", *values)), None)


def _read(connection: sqlite3.Connection, condition: str, *values: object) -> list[Known]:
    """The documents that meet a condition."""
    return [Known._make((*row[:7], row[7:])) for row in connection.execute(f"{_SELECT} {condition}", values)]


def find_changes(known: Known, document: Document) -> dict[str, str]:
    """What a document says of itself that the ledger does not have yet; what it no longer says stays.

    Under another name it is the same article, of which the first name tells.
    """
    if known.name != document.name:
        return {}
    said = {name: getattr(document, name) for name in IMPRINT}
    said["authors"] = write_authors(document.authors)
    stored = zip(IMPRINT, known.imprint, strict=True)
    return {name: said[name] for name, before in stored if said[name] not in (None, "", before)}


def _is_located(connection: sqlite3.Connection, known: Known, name: str) -> bool:
    """Whether the ledger knows that a document is found under a name."""
    sql = "SELECT 1 FROM locations WHERE name = ? AND document_id = ?"
    return known.name == name or connection.execute(sql, (name, known.id)).fetchone() is not None
