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


SETS = ("plain", "retold", "late", "fresh", "blind", "afield")
"""Each a ledger of articles and drafts after them: close to the articles' words; in words of their own; such again
thrice, and of crowds, budgets, courts, elections and companies. The last four were written when the check could do
those before, so that their first score is that of unseen drafts (docs/check.md).
"""


def read_ledger_documents(name):
    """The articles of a set."""
    for (key, published, publisher, title), text in _blocks(f"{name}-ledger.txt", 4):
        yield Document(key, text, _digest(text), title, publisher=publisher, published=published, language="en")


def read_planted(name):
    """The drafts of a set."""
    for (key, published, title), text in _blocks(f"{name}-drafts.txt", 3):
        plain, expected = _unmark(text, "text")
        headline, more = _unmark(title, "title")
        draft = Document(f"draft-{key}", plain, _digest(plain), headline, published=published)
        yield Planted(draft, expected | more)


def _blocks(name, parts):
    for block in (HERE / name).read_text("utf-8").split("== ")[1:]:
        head, _, text = block.partition("\n")
        yield tuple(part.strip() for part in head.split("|", parts - 1)), text.strip()


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
