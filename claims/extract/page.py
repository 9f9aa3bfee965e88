"""One document while it is being read: its text in, its shadow and its sentences out, each made once."""

from bisect import bisect_right
from datetime import date, datetime
from functools import cached_property

from claims.grammar.shadow import cast_shadow
from claims.spans import Span


class Page:
    """What every finder of this floor reads: the text, its shadow (same offsets) and its sentences.

    `shadow` has one ASCII character a code point of `text`, lower-cased, curly quotes and dashes
    straightened, foreign digits folded; so a match in the shadow cuts the same words from the text.
    """

    __slots__ = ("__dict__", "dateline", "published", "text", "title")

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

    @cached_property
    def shadow(self) -> str:
        """The text in plain lower-case ASCII, code point for code point."""
        return cast_shadow(self.text)

    @cached_property
    def starts(self) -> list[int]:
        """Where each sentence starts; the last entry is the length of the text."""
        from claims.extract.sentences import split_sentences

        return split_sentences(self.text)

    def sentence_index(self, position: int) -> int:
        """The number of the sentence that holds `position`."""
        return max(0, bisect_right(self.starts, position, 0, len(self.starts) - 1) - 1)

    def sentence(self, index: int) -> Span:
        """The span of a sentence, trailing white space included."""
        return Span(self.starts[index], self.starts[index + 1])
