"""A sentence in, its words out: where each starts, what it is in lower case, what it can be."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from itertools import accumulate, chain
from typing import TypeAlias

from claims.extract.page import Page
from claims.grammar.en.predicates import COUNTS, OF_DEATH, TOLL
from claims.grammar.en.tags import CAPITALS, GERUND, IN_CAPITALS, MONTH_WORDS, SHIFTING, shift_tag, tag_word

_TOKEN = re.compile(
    r"(?:[a-z]\.){2,}|[a-z]{1,2}&[a-z]{1,2}\b|(?:[rnpk]|k?shs?|rs|rp|rm|kes|ngn|inr|usd|eur)(?=\d{2,}(?:[.,]|\b(?!-))|\d+(?:[.,]\d|[mb]n?\b|t?rn\b))|\d+(?:[.,:]\d+)*(?:s\b|(?<=\b\d)[gd]\b|[kmb]n?\b(?!-))?|[a-z]+\d*(?:['-]\n?(?:[a-z]+|\d+[a-z]*(?![\d-]|[.,]\d)))*|'s\b|\S",
    re.ASCII,
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


Printed: TypeAlias = tuple[tuple[str, ...], str, tuple[int, ...]]
"""What is read of a printed word when it is first met: its words, one letter for each, and how far it is from the start
of each to that of the next, a space behind the last.

A bare tuple of such things, which Python's look for circles passes over: there are very many.
"""


class _Kept(dict[str, Printed]):
    """The printed words met so far: a language has few of them, and texts repeat them."""

    def __missing__(self, printed: str) -> Printed:
        found = read_printed(printed)
        if len(self) < _KNOWN and len(printed) < _SHORT:
            self[printed] = found
        return found


def read_printed(printed: str) -> Printed:
    """The words in what white space parts.

    >>> read_printed("(killed,")
    (('(', 'killed', ','), '(v,', (1, 6, 2))
    """
    plain, mark = printed[:-1], printed[-1]
    if printed.isalpha():
        return (printed,), tag_word(printed), _step(len(printed) + 1)
    if mark in _STOPS and plain.isalpha():
        return (plain, mark), tag_word(plain) + tag_word(mark), _step(len(plain), 2)
    found = list(_TOKEN.finditer(printed))
    words = tuple(match[0].replace("-\n", "") for match in found)
    starts = [*(match.start() for match in found), len(printed) + 1]
    return words, "".join(map(tag_word, words)), tuple(map(int.__sub__, starts[1:], starts))


@cache
def _step(*steps: int) -> tuple[int, ...]:
    """The same steps as one object for all words: what is read of very many words stays near at hand."""
    return steps


_STOPS = frozenset(",.;:")
"""Marks behind a word that are never a part of it."""
_KEPT = _Kept().__getitem__


class Words:
    """The words of one sentence, or of the stretch of a very long one around a figure.

    `lower[i]` is a word, `start[i]` its offset in the document's text, `tag[i]` one letter for what it can be
    (grammar.en.tags). All three end with stop words "", so that a look past the end
    needs no test. `months` tells whether one of them is a month or another word, `gerunds` whether one is a form
    in -ing.
    """

    __slots__ = ("_shadow", "first", "gerunds", "last", "lower", "months", "start", "tag", "whole")

    def __init__(self, shadow: str, first: int, last: int) -> None:
        self._shadow, self.first, self.last, self.whole = shadow, first, last, False
        stretch = shadow[first:last]
        printed = stretch.split() if "-\n" not in stretch else _PRINTED.findall(stretch)
        words, tags, steps = zip(*map(_KEPT, printed), strict=True) if printed else ((), (), ())
        tagged = "".join(tags)
        self.lower: list[str] = [*chain.from_iterable(words), *_PAST]
        self.tag: list[str] = [*tagged, *_PAST_TAGS]
        self.start = _find_starts(stretch, first, steps)
        self.start[-1:] = [last] * len(_PAST)
        self.months, self.gerunds = False, GERUND in tagged
        if not SHIFTING.isdisjoint(self.lower):
            self.months = not MONTH_WORDS.isdisjoint(self.lower)
            for i, word in enumerate(self.lower):
                if word in SHIFTING:
                    self.tag[i] = shift_tag(self.lower, self.tag, i)

        if not COUNTS.isdisjoint(self.lower):
            for i, word in enumerate(self.lower):
                if word in COUNTS and self.lower[i - 1] in OF_DEATH:
                    self.lower[i] = TOLL  # whatever a "death count" is said of, a death toll is

    def at(self, position: int) -> int:
        """The number of the first word that starts at `position` or after it."""
        return bisect_left(self.start, position)

    def end(self, index: int) -> int:
        """Where word `index` ends."""
        match = _TOKEN.match(self._shadow, self.start[index], self.last)
        return match.end() if match is not None else self.last


def _find_starts(stretch: str, first: int, steps: Sequence[tuple[int, ...]]) -> list[int]:
    """Where each word of a stretch that stands at `first` starts; one more, behind the last, ends the list."""
    starts = [*accumulate(chain.from_iterable(steps), initial=first)]
    if starts[-1] == first + len(stretch.rstrip()) + 1 or not steps:  # one space between any two
        return starts
    starts = []
    for match, inner in zip(_PRINTED.finditer(stretch), steps, strict=True):
        starts += accumulate(inner[:-1], initial=first + match.start())
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
