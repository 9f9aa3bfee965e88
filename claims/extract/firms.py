"""A body called by a noun alone in ("the company", "the museum"), the one that the text named last out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claims.extract.known_names import known_name
from claims.extract.roles import COMMON
from claims.grammar.en import cues as words
from claims.grammar.en.firms import BODIES, HOUSES, KINDS, SHOWN, SHOWN_FIRM
from claims.grammar.en.tags import tag_word
from claims.grammar.gazetteer import rows_of
from claims.grammar.thesaurus import meanings_of

if TYPE_CHECKING:
    from claims.extract.clauses import Phrase
    from claims.extract.page import Page

SENTENCES = 4
"""Sentences before it in which such a body is named."""


def is_body(noun: str) -> bool:
    """Whether a noun alone can stand for a firm, or for what has the noun in its name: "the company", "the museum"."""
    return noun in KINDS or noun in BODIES or noun in HOUSES


def find_firm(page: Page, source: Phrase, noun: str) -> str | None:
    """The name of the body that "the company" at `source` is: the last before it that the text shows to be one."""
    if noun not in KINDS and noun not in BODIES:
        return None
    first = page.starts[max(0, page.sentence_index(source.start) - SENTENCES)]
    if page.capitals:
        return None
    found = None
    for match in SHOWN_FIRM.finditer(page.text, first, source.start):
        name = match[match.lastgroup or 0].removeprefix("The ")
        if (noun in KINDS or match.lastgroup in SHOWN) and _can_be_firm(name) and not _is_mere_word(page.text, name):
            found = name
    return found


def _is_mere_word(text: str, name: str) -> bool:
    """Whether a word of the language has its capital from the sentence alone: "Operating profit rose"."""
    low = name.lower()
    if " " in name or (meanings_of(low).common <= RARE and tag_word(low) not in COMMON):
        return False
    return re.search(rf"[a-z,] {re.escape(name)}\b", text) is None


RARE = 2
"""How common a word may be (`thesaurus`) that is taken for a name wherever it stands."""


NO_FIRMS = words.NOT_NAMES | words.TIMES | words.TITLES
"""Words that no body's name has: days, greetings, titles."""


def _can_be_firm(name: str) -> bool:
    """Whether a name can be a body's: no day, no place, nobody's with a title or a role, no people."""
    low = name.lower()
    said = [word.rstrip(".'’") for word in low.split()]
    if not {*said}.isdisjoint(NO_FIRMS) or words.PERSONS.search(low) is not None:
        return False
    return known_name(name, low, False) is None and not rows_of(f"+{low}")
