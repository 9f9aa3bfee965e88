"""A sentence in, the cues in it out: each with the stretch of text around it that it can belong to."""

import re
from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from claims.extract.clauses import Phrase
from claims.extract.page import Page
from claims.extract.quotations import Quotations
from claims.grammar.en import cues as words
from claims.spans import Span


class Report(NamedTuple):
    """One cue of a sentence, read."""

    source: Phrase
    """The speaker as printed."""
    cue: Span
    start: int
    """Where what is said starts."""
    end: int
    hole: Span
    """Cue and speaker where they stand inside what is said: a figure in there is not said."""
    ahead: bool
    """Whether what is said stands behind the cue: the later of two such cues is the nearer."""
    layer: int
    """The quotation that the cue stands in, or -1."""
    clause: int = -1
    """Where a relative clause starts that ends right before the cue: "…, which stood at 263, according to AP"."""


class Place(NamedTuple):
    """A cue, and how far around it one looks."""

    page: Page
    shadow: str
    cue: Span
    word: str
    previous: str
    """The word right before the cue."""
    low: int
    high: int
    """The sentence, or the part of a quotation in it, that the cue stands in."""
    layer: int
    """The quotation that the cue stands in, or -1."""

    @property
    def frame(self) -> str:
        """How the words take what is said."""
        return words.FRAMES[self.word]

    def ends(self, pattern: re.Pattern[str], position: int, reach: int) -> re.Match[str] | None:
        """The match of a pattern that ends at `position`."""
        return pattern.search(self.shadow, max(self.low - 2, position - reach, 0), position)


def find_cues(page: Page, quotations: Quotations, start: int, end: int) -> Iterator[Place]:
    """The cues of the sentence text[start:end], in order."""
    shadow = page.shadow
    found = words.CUE.finditer(shadow, start - 1 if start else 0, end)
    first = words.FIRST_CUE.match(shadow, 0, end) if start == 0 else None
    for match in found if first is None else chain([first], found):
        cue = Span(*match.span(1))
        low, high, layer = start, end, -1
        if quotations.all:
            layer = quotations.index_at(cue.start)
            if layer >= 0:
                quotation = quotations.all[layer]
                low, high = max(low, quotation.start), min(high, quotation.end)
        yield Place(page, shadow, cue, match[1], _word_before(shadow, low, cue.start), low, high, layer)


def _word_before(shadow: str, low: int, cue: int) -> str:
    """The word right before a cue, or "" where a mark stands there."""
    near = shadow[max(low, cue - 24) : cue]
    if not near or near[-1] not in " \n":
        return ""
    word = near.rsplit(None, 1)[-1].lstrip("\"'([~") if near.strip() else ""
    return (
        word
        if word and (word[-1].isalnum() or word[-1] in "'%")
        else word
        if word.endswith(".") and len(word) < 6
        else ""
    )
