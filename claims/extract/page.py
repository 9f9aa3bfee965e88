"""One document while it is being read: its text in, its shadow and its sentences out, each made once."""

from bisect import bisect_right
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING

from claims.grammar.en.acronyms import name_acronyms
from claims.grammar.shadow import cast_shadow
from claims.spans import Span

if TYPE_CHECKING:
    from claims.extract.words import Words


class Page:
    """What every finder of this floor reads: the text, its shadow (same offsets) and its sentences.

    `shadow` has one ASCII character a code point of `text`, lower-cased, curly quotes and dashes
    straightened, foreign digits folded; so a match in the shadow cuts the same words from the text.
    """

    __slots__ = ("__dict__", "_first", "_index", "_stop", "dateline", "published", "stances", "text", "title", "words")

    def __init__(
        self,
        text: str,
        published: date | datetime | None = None,
        title: str | None = None,
        dateline: str | None = None,
    ) -> None:
        self.text = text
        self.published = published
        self.title = title
        self.dateline = dateline
        self._index, self._first, self._stop = 0, 0, 0
        self.words: Words | None = None
        """Those of the sentence that was asked for last."""
        self.stances: dict[int, str | None] = {}
        """By a sentence's number, what holds for all of its figures; None where each must be looked at."""

    @cached_property
    def shadow(self) -> str:
        """The text in plain lower-case ASCII, code point for code point."""
        shadow = cast_shadow(self.text)
        return shadow if self.capitals else name_acronyms(self.text, shadow)

    @cached_property
    def starts(self) -> list[int]:
        """Where each sentence starts; the last entry is the length of the text."""
        from claims.extract.sentences import split_sentences

        return split_sentences(self.text)

    def sentence_index(self, position: int) -> int:
        """The number of the sentence that holds `position`; that of the last answer is not looked up again."""
        if not self._first <= position < self._stop:
            starts = self.starts
            index = self._index = max(0, bisect_right(starts, position, 0, len(starts) - 1) - 1)
            self._first, self._stop = starts[index], starts[index + 1]
        return self._index

    def sentence(self, index: int) -> Span:
        """The span of a sentence, trailing white space included."""
        starts = self.starts
        return Span(starts[index], starts[index + 1])

    @cached_property
    def capitals(self) -> bool:
        """Whether the text is printed in capitals throughout, as old wires are: its letters then tell no names."""
        return self.text[200:1200].isupper() or self.text[:1000].isupper()
