"""A sentence in, its words out: where each starts, what it is in lower case, what it can be."""

import re
from bisect import bisect_left

from claims.extract.page import Page
from claims.grammar.en.tags import CAPITALS, SHIFTING, TAGS, shift_tag, tag_word

_TOKEN = re.compile(
    r"(?:[a-z]\.){2,}|\d+(?:[.,:]\d+)*(?:s\b)?|[a-z]+\d*(?:['-]\n?(?:[a-z]+|\d+[a-z]*(?![\d-]|[.,]\d)))*|'s\b|\S"
)
"""A word with its hyphens, across a line end too ("civil-\\nians"), and with the digits of a name ("ak-47s")."""


_WORD, _START, _TAG = re.Match.group, re.Match.start, TAGS.__getitem__
_PAST = [""] * 8
"""Stop words behind the last word: as far as a look ahead reaches."""


class Words:
    """The words of one sentence, or of the stretch of a very long one around a figure.

    `lower[i]` is a word, `start[i]` its offset in the document's text, `tag[i]` one letter for what it can be
    (grammar.en.tags). All three end with stop words "", so that a look past the end
    needs no test.
    """

    __slots__ = ("_matches", "first", "last", "lower", "start", "tag", "whole")

    def __init__(self, shadow: str, first: int, last: int) -> None:
        self.first, self.last, self.whole = first, last, False
        matches = self._matches = list(_TOKEN.finditer(shadow, first, last))
        self.lower: list[str] = [*map(_WORD, matches)]
        if shadow.find("-\n", first, last) >= 0:
            self.lower = [word.replace("-\n", "") for word in self.lower]
        self.start: list[int] = [*map(_START, matches)]
        self.lower += _PAST
        self.start += [last] * len(_PAST)
        self.tag = [*map(_TAG, self.lower)]
        if not SHIFTING.isdisjoint(self.lower):
            for i, word in enumerate(self.lower):
                if word in SHIFTING:
                    self.tag[i] = shift_tag(self.lower, self.tag, i)

    def at(self, position: int) -> int:
        """The number of the first word that starts at `position` or after it."""
        return bisect_left(self.start, position)

    def end(self, index: int) -> int:
        """Where word `index` ends."""
        return self._matches[index].end() if index < len(self._matches) else self.last


LONG = 4000
"""Code points from which a sentence is a table or a list, and is read in blocks."""
BLOCK, MARGIN = 1000, 400


def find_words(page: Page, position: int) -> Words:
    """The words of the sentence that holds `position`, or of the block of it where it is very long; figures there
    share them.
    """
    memo: list[Words] = page.__dict__.setdefault("words", [])
    if memo and memo[0].whole and memo[0].first <= position < memo[0].last:
        return memo[0]
    start, end = page.sentence(page.sentence_index(position))
    whole = end - start <= LONG
    if not whole:
        first = start + (position - start) // BLOCK * BLOCK
        start, end = max(start, first - MARGIN), min(end, first + BLOCK + MARGIN)
    if not memo or memo[0].first != start or memo[0].last != end:
        words = Words(page.shadow, start, end)
        words.whole = whole
        if not CAPITALS.keys().isdisjoint(words.lower):
            _read_capitals(page.text, words)
        memo[:] = [words]
    return memo[0]


def _read_capitals(text: str, words: Words) -> None:
    """Take the words that capitals alone tell from others for what they are: "12 US soldiers" are not us."""
    for i, word in enumerate(words.lower):
        if word in CAPITALS and text[words.start[i] : words.start[i] + len(word)] == word.upper():
            words.lower[i] = CAPITALS[word]
            words.tag[i] = tag_word(CAPITALS[word])
