"""A speaker as printed in, the name that the document gives it out: "He" → "President Zelensky", "Podolyak" → "Mykhailo Podolyak"."""

import re

from claims.extract.page import Page
from claims.grammar.en import cues as words
from claims.spans import Span

_NAME_WORD = r"(?:[A-ZÀ-ÖØ-Þ][\w'’.-]*|al|de|van|von|bin|der|la|el|da|di|of)"
_HONORIFIC = re.compile(r"(?:mr|mrs|ms|miss|dr|sir|dame|lord|prof|professor)\.? ", re.IGNORECASE)


def clean_source(page: Page, span: Span) -> str:
    """The words of a speaker on one line, without a parenthesis behind them."""
    name = " ".join(page.text[span.start : span.end].split())
    return re.sub(r"\s*\([^()]*\)?$", "", name) or name


def expand_name(page: Page, name: str) -> str:
    """The fullest form of a one-word name (with or without "Mr") that the document gives, or the name itself."""
    bare = _HONORIFIC.sub("", name)
    bare = re.sub(r"['’]s?$", "", bare)
    if " " in bare or not bare[:1].isupper() or len(bare) < 3 or bare.isupper():
        return name
    full = re.search(r"(?:[A-ZÀ-ÖØ-Þ][\w'’-]*\.?,? ){1,4}" + re.escape(bare) + r"\b", page.text)
    after = None if full else re.search(re.escape(bare) + r"(?: (?:al-)?[A-ZÀ-ÖØ-Þ][\w'’-]+){1,3}", page.text)
    match = full or after
    if match is None:
        return name
    return _trim_name(match[0], bare) or name


_NOT_NAMES = frozenset(
    """the a an but and in on at as if when while after before for of to by with from he she it they we i his her their its this that these
    those there is was said says mr mrs ms monday tuesday wednesday thursday friday saturday sunday although since yet so then later
    according because where who what how why not no meanwhile however also both even january february march april june july august
    september october november december""".split()
)


def _trim_name(found: str, bare: str) -> str | None:
    """The name in capitalised words, from behind the last comma or the last word that is no part of one."""
    parts = found.rsplit(", ", 1)[-1].split()
    while len(parts) > 1 and parts[0].lower().rstrip(".,") in _NOT_NAMES:
        parts.pop(0)
    return " ".join(parts) if len(parts) > 1 else None
