"""Ledgers and hand-made claims: what the tables do is tested without an extractor."""

import hashlib
from pathlib import Path

import pytest

from claims.documents.document import Document
from claims.extract.claim import Claim
from claims.extract.jobs import Reading
from claims.ledger import Ledger

TEXT = "The ministry said that 35 people were killed in Harbour Street. Seven were injured."


def make_claim(surface: str, *, text: str = TEXT, **fields: object) -> Claim:
    """A claim on the first place of `surface` in the text; any field may be given."""
    start = text.index(surface)
    value = {"Seven": 7}.get(surface, 35)
    claim = Claim(
        *("harbour.txt", start, start + len(surface), surface, "count", value, value, value, "exact", "people", "kill"),
        *("The ministry", "The ministry", 0, "said that", 13, ("a mayor",), "asserted", "Harbour Street", None),
        *("2031-05-04", "day", "total", None, None, None, 1.0, 0, 63, None),
    )
    return claim._replace(**fields)  # type: ignore[arg-type]


def make_document(text: str = TEXT, **fields: object) -> Document:
    """A document called harbour.txt."""
    document = Document("harbour.txt", text, hashlib.sha256(text.encode()).hexdigest(), published="2031-05-04")
    return document._replace(**fields)  # type: ignore[arg-type]


def make_reading(*claims: Claim, text: str = TEXT, **fields: object) -> Reading:
    """A document with the claims read in it."""
    return Reading(make_document(text, **fields), claims)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "claims.db"


@pytest.fixture
def ledger(path: Path):
    with Ledger.open(path, create=True) as opened:
        yield opened
