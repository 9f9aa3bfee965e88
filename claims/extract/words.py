"""A sentence in, its words out: where each starts, what it is in lower case, what it can be."""

import re
from bisect import bisect_left
from collections.abc import Callable
from itertools import accumulate, chain
from typing import TypeVar

from claims.extract.page import Page
from claims.grammar.en.tags import CAPITALS, GERUND, IN_CAPITALS, MONTH_WORDS, SHIFTING, shift_tag, tag_word

_TOKEN = re.compile(
    r"(?:[a-z]\.){2,}|[a-z]{1,2}&[a-z]{1,2}\b|[rnpk](?=\d{2,}(?:[.,]|\b(?!-))|\d+(?:[.,]\d|[mb]n?\b|t?rn\b))|\d+(?:[.,:]\d+)*(?:s\b|(?<=\b\d)[gd]\b|[kmb]n?\b(?!-))?|[a-z]+\d*(?:['-]\n?(?:[a-z]+|\d+[a-z]*(?![\d-]|[.,]\d)))*|'s\b|\S"
)
"""A word with its hyphens, across a line end too ("civil-\\nians"), and with the digits of a name ("ak-47s")
or of a kind ("4g")."""


_PRINTED = re.compile(r"\S+(?:(?<=-)\n\S+)*")
"""What white space parts, line ends that break a word left inside."""
_PAST = ("",) * 8
"""Stop words behind the last word: as far as a look ahead reaches."""
_PAST_TAGS = "." * len(_PAST)
_KNOWN, _SHORT = 50_000, 40
"""Printed words that are kept, and the length from which they are not."""

T = TypeVar("T")


class _Kept(dict[str, T]):
    """What is read of each printed word when it is first met: a language has few of them, and texts repeat them."""

    def __init__(self, read: Callable[[str], T]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, printed: str) -> T:
        found = self._read(printed)
        if len(self) < _KNOWN and len(printed) < _SHORT:
            self[printed] = found
        return found


def _cut(printed: str) -> tuple[str, ...]:
    """The words in what white space parts.

    >>> _cut("(killed,")
    ('(', 'killed', ',')
    """
    plain, mark = printed[:-1], printed[-1]
    if printed.isalpha():
        return (printed,)
    if mark in _STOPS and plain.isalpha():
        return (plain, mark)
    return tuple(word.replace("-\n", "") for word in _TOKEN.findall(printed))


def _measure(printed: str) -> tuple[int, ...]:
    """How far it is from the start of each of these words to that of the next, a space behind the last."""
    if printed.isalpha():
        return (len(printed) + 1,)
    starts = [*(match.start() for match in _TOKEN.finditer(printed)), len(printed) + 1]
    return tuple(map(int.__sub__, starts[1:], starts))


_STOPS = frozenset(",.;:")
"""Marks behind a word that are never a part of it."""
_CUT = _Kept(_cut).__getitem__
_TAG = _Kept(lambda printed: "".join(map(tag_word, _CUT(printed)))).__getitem__
_STEP = _Kept(_measure).__getitem__


class Words:
    """The words of one sentence, or of the stretch of a very long one around a figure.

    `lower[i]` is a word, `start[i]` its offset in the document's text, `tag[i]` one letter for what it can be
    (grammar.en.tags). All three end with stop words "", so that a look past the end
    needs no test. `months` tells whether one of them is a month or another word, `gerunds` whether one is a form in -ing.
    """

    __slots__ = ("_shadow", "first", "gerunds", "last", "lower", "months", "start", "tag", "whole")

    def __init__(self, shadow: str, first: int, last: int) -> None:
        self._shadow, self.first, self.last, self.whole = shadow, first, last, False
        stretch = shadow[first:last]
        printed = stretch.split() if "-\n" not in stretch else _PRINTED.findall(stretch)
        self.lower: list[str] = [*chain.from_iterable(map(_CUT, printed)), *_PAST]
        tags = "".join(map(_TAG, printed))
        self.tag: list[str] = [*tags, *_PAST_TAGS]
        self.start = _find_starts(stretch, first, printed)
        self.start[-1:] = [last] * len(_PAST)
        self.months, self.gerunds = False, GERUND in tags
        if not SHIFTING.isdisjoint(self.lower):
            self.months = not MONTH_WORDS.isdisjoint(self.lower)
            for i, word in enumerate(self.lower):
                if word in SHIFTING:
                    self.tag[i] = shift_tag(self.lower, self.tag, i)

    def at(self, position: int) -> int:
        """The number of the first word that starts at `position` or after it."""
        return bisect_left(self.start, position)

    def end(self, index: int) -> int:
        """Where word `index` ends."""
        match = _TOKEN.match(self._shadow, self.start[index], self.last)
        return match.end() if match is not None else self.last


def _find_starts(stretch: str, first: int, printed: list[str]) -> list[int]:
    """Where each word of a stretch that stands at `first` starts; one more, behind the last, ends the list."""
    steps = map(_STEP, printed)
    starts = [*accumulate(chain.from_iterable(steps), initial=first)]
    if starts[-1] == first + len(stretch.rstrip()) + 1 or not printed:  # one space between any two
        return starts
    starts = []
    for match in _PRINTED.finditer(stretch):
        starts += accumulate(_STEP(match[0])[:-1], initial=first + match.start())
    return [*starts, first]


LONG = 4000
"""Code points from which a sentence is a table or a list, and is read in blocks."""
BLOCK, MARGIN = 1000, 400


def find_words(page: Page, position: int) -> Words:
    """The words of the sentence that holds `position`, or of the block of it where it is very long; figures there
    share them.
    """
    known: Words | None = page.words
    if known is not None and known.first <= position < known.last and known.whole:
        return known
    index = page.sentence_index(position)
    start, end = page.starts[index], page.starts[index + 1]
    whole = end - start <= LONG
    if not whole:
        first = start + (position - start) // BLOCK * BLOCK
        start, end = max(start, first - MARGIN), min(end, first + BLOCK + MARGIN)
    if known is not None and known.first == start and known.last == end:
        return known
    words = page.words = Words(page.shadow, start, end)
    words.whole = whole
    if words.months or not IN_CAPITALS.isdisjoint(words.lower):
        _read_capitals(page.text, words)
    if words.gerunds:
        _read_names(page.text, words)
    return words


def _read_names(text: str, words: Words) -> None:
    """Take a form in -ing with a capital, behind a word with none, for the name that it is: "the assets of Maoming"."""
    for i, tag in enumerate(words.tag):
        if tag == GERUND and i and text[words.start[i]].isupper() and text[words.start[i - 1]].islower():
            words.tag[i] = "w"


def _read_capitals(text: str, words: Words) -> None:
    """Take the words that capitals alone tell from others for what they are: "12 US soldiers" are not us."""
    for i, word in enumerate(words.lower):
        if word in CAPITALS and text[words.start[i] : words.start[i] + len(word)] == word.upper():
            words.lower[i] = CAPITALS[word]
            words.tag[i] = tag_word(CAPITALS[word])
        elif word in MONTH_WORDS and i and text[words.start[i] : words.start[i] + 2].istitle():
            words.tag[i] = "w"
