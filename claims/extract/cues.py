"""A sentence in, the cues in it out: each with the stretch of text around it that it can belong to."""

import re
from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from claims.extract.clauses import Phrase
from claims.extract.page import Page
from claims.extract.quotations import Quotations
from claims.grammar.en import cues as words
from claims.spans import Span, build


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


def opening_report(source: Phrase, cue: Span, start: int, end: int) -> Report:
    """A report of who stands before what is said without a verb: "UN: 549 killed", "In a May poll, 75 percent"."""
    return Report(source, cue, start, end, Span(0, 0), True, -1)


class Place:
    """A cue, and how far around it one looks."""

    __slots__ = ("cue", "frame", "high", "layer", "low", "page", "previous", "shadow", "word")

    def __init__(self, page: Page, cue: Span, reach: tuple[int, int], layer: int) -> None:
        self.page, self.shadow, self.cue = page, page.shadow, cue
        self.low, self.high = reach
        """The sentence, or the part of a quotation in it, that the cue stands in."""
        self.layer = layer
        """The quotation that the cue stands in, or -1."""
        self.word = self.shadow[cue[0] : cue[1]]
        self.frame = words.FRAMES.get(self.word) or ("clause" if self.word in words.CLAUSE else "noun")
        """How the words take what is said."""
        self.previous = _word_before(self.shadow, self.low, cue[0])
        """The word right before the cue."""

    def ends(self, pattern: re.Pattern[str], position: int, reach: int) -> re.Match[str] | None:
        """The match of a pattern that ends at `position`."""
        return pattern.search(self.shadow, max(self.low - 2, position - reach, 0), position)


def find_cues(page: Page, quotations: Quotations, start: int, end: int) -> Iterator[Place]:
    """The cues of the sentence text[start:end], in order."""
    shadow = page.shadow
    found = words.CUE.finditer(shadow, start - 1 if start else 0, end)
    first = words.FIRST_CUE.match(shadow, 0, end) if start == 0 else None
    sentence = start, end
    for match in found if first is None else chain([first], found):
        cue = build(Span, match.span(1))
        if match[1] == words.ALL_TOLD[1] and shadow.endswith(words.ALL_TOLD[0], start, cue.start - 1):
            continue
        reach, layer = sentence, -1
        if quotations.all:
            layer = quotations.index_at(cue.start)
            if layer >= 0:
                quotation = quotations.all[layer]
                reach = max(start, quotation.start), min(end, quotation.end)
        yield Place(page, cue, reach, layer)


def _word_before(shadow: str, low: int, cue: int) -> str:
    """The word right before a cue, or "" where a mark stands there."""
    near = shadow[max(low, cue - 24) : cue]
    if near[-1:] not in {" ", "\n"}:
        return ""
    word = (near.rsplit(None, 1) or ("",))[-1].lstrip("\"'([~")
    if not word or word[-1].isalnum() or word[-1] in "'%":
        return word
    return word if word[-1] == "." and (len(word) < 6 or word.count(".") > 1) else ""
