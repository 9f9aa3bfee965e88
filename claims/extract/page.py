"""One document while it is being read: its text in, its shadow and its sentences out, each made once."""

from bisect import bisect_right
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from claims.extract.sentences import find_runs, split_sentences
from claims.extract.wrapped import unwrap
from claims.grammar.en.acronyms import name_acronyms
from claims.grammar.en.firm_names import join_firms
from claims.grammar.shadow import cast_shadow
from claims.spans import Span

if TYPE_CHECKING:
    from claims.extract.mention import Mention
    from claims.extract.moments import Moment
    from claims.extract.places import PlacesTold
    from claims.extract.times import TimesTold
    from claims.extract.words import Words


class Page:
    """What every finder of this floor reads: the text, its shadow (same offsets) and its sentences.

    `shadow` has one ASCII character a code point of `text`, lower-cased, curly quotes and dashes
    straightened, foreign digits folded; so a match in the shadow cuts the same words from the text.
    All of it stands in slots, which are read many times a figure; `memo` holds what is asked once a page.
    """

    __slots__ = (
        "_first", "_flowing", "_index", "_stop", "capitals", "dateline", "memo", "mentions", "moments", "places_told",
        "published", "runs", "shadow", "stances", "starts", "text", "times_told", "title", "words",
    )  # fmt: skip

    def __init__(
        self,
        text: str,
        published: date | datetime | None = None,
        title: str | None = None,
        dateline: str | None = None,
        split: bool = True,
    ) -> None:
        """Without `split`, sentences are parted when the first is asked for by a position: many texts need none."""
        self.text, self.published, self.title, self.dateline = text, published, title, dateline
        self.capitals = text[200:1200].isupper() or text[:1000].isupper()
        """Whether the text is printed in capitals throughout, as old wires are: its letters then tell no names."""
        flowing = self._flowing = unwrap(text)
        shadow = cast_shadow(flowing)
        self.shadow = shadow if self.capitals else join_firms(flowing, name_acronyms(text, shadow))
        """The text in plain lower-case ASCII, code point for code point; a wrapped line goes on in it."""
        self.runs = find_runs(flowing)
        """Where headlines run into what follows them, nothing between: hardly ever anywhere."""
        self.starts = split_sentences(flowing, self.runs) if split else []
        """Where each sentence starts, the length of the text last."""
        self._index, self._first, self._stop = 0, 0, 0
        self.memo: dict[str, Any] = {}
        self.words: Words | None = None
        """Those of the sentence that was asked for last."""
        self.stances: dict[int, str | None] = {}
        """By a sentence's number, what holds for all of its figures; None where each must be looked at."""
        self.mentions: dict[int, list[Mention]] = {}
        self.moments: dict[int, list[Moment]] = {}
        self.places_told: dict[int, PlacesTold] = {}
        self.times_told: dict[int, TimesTold] = {}
        """What was read of each sentence, by its number."""

    def sentence_index(self, position: int) -> int:
        """The number of the sentence that holds `position`; that of the last answer is not looked up again."""
        if not self._first <= position < self._stop:
            starts = self.starts = self.starts or split_sentences(self._flowing, self.runs)
            index = self._index = max(0, bisect_right(starts, position, 0, len(starts) - 1) - 1)
            self._first, self._stop = starts[index], starts[index + 1]
        return self._index

    def sentence(self, index: int) -> Span:
        """The span of a sentence, trailing white space included."""
        starts = self.starts
        return Span(starts[index], starts[index + 1])
