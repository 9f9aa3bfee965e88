"""Drafts with planted errors: the files beside this module in, each draft with what is expected of its figures out."""

import hashlib
import re
from pathlib import Path
from typing import NamedTuple

from claims.documents.document import Document

HERE = Path(__file__).parent
_MARK = re.compile(r"\{([^}|]+)(?:\|([\w ]+))?\}")


class Planted(NamedTuple):
    """A draft, and where its figures stand with the verdicts that each may get; empty: it is clean."""

    document: Document
    expected: dict[tuple[str, int], frozenset[str]]
    """By part (title or text) and start."""


def read_ledger_documents():
    for head, text in _blocks("ledger.txt"):
        name, published, publisher, title = head
        yield Document(name, text, _digest(text), title, publisher=publisher, published=published, language="en")


def read_planted():
    for (name, published, title), text in _blocks("drafts.txt"):
        plain, expected = _unmark(text, "text")
        headline, more = _unmark(title, "title")
        yield Planted(Document(f"draft-{name}", plain, _digest(plain), headline, published=published), expected | more)


def _blocks(name):
    for block in (HERE / name).read_text("utf-8").split("== ")[1:]:
        head, _, text = block.partition("\n")
        yield tuple(part.strip() for part in head.split("|", 3 if name == "ledger.txt" else 2)), text.strip()


def _unmark(text, part):
    """The text without marks, and what the marks say."""
    plain, expected, at = "", {}, 0
    for mark in _MARK.finditer(text):
        plain += text[at : mark.start()]
        expected[(part, len(plain))] = frozenset((mark[2] or "").split())
        plain += mark[1]
        at = mark.end()
    return plain + text[at:], expected


def _digest(text):
    return hashlib.sha256(text.encode()).hexdigest()
