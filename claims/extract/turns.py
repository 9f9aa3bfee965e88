"""A page that prints who has the word in, the report of who says a figure out: "MR. DIAZ: We lost 40 boats."."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from claims.extract.clauses import Phrase
from claims.extract.cues import Report
from claims.extract.page import Page
from claims.grammar.en.cues import OWN_SIDE, SAID_NOUNS, TITLES
from claims.grammar.en.labels import ASKED, NO_SPEAKERS_OF_TURNS
from claims.spans import Span

FARTHEST = 1500
"""Code points between who has the word and a figure."""
FEWEST = 2
"""Turns at least in which somebody speaks of themselves that make a page a dialogue."""
_NAME = r"(?:[A-Z][\w'’.-]*\.? ){0,3}[A-Z][\w'’.-]*"
_TURN = re.compile(rf"({_NAME})(?:, [^:\n]{{2,60}}| \([^)\n]{{2,40}}\))?: +(?=[A-Z\d\"“‘'(.])")
LONGEST = 100
"""Code points of a name, its role and the colon."""


class Turn(NamedTuple):
    """Where somebody has the word."""

    source: Phrase
    colon: int
    """Behind the name, what they say behind it."""
    loud: bool
    """Whether the name is printed in capitals, as transcripts do."""
    titled: bool


class Turns:
    """The turns of a page, looked for when the first is asked for."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self._turns: list[Turn] | None = None
        self._is_dialogue = False

    def report(self, position: int) -> Report | None:
        """The report of who has the word at `position`; None where no turn is printed.

        In a dialogue, whose speakers say "I" and "we", a turn goes on over the paragraphs up to the next. Elsewhere
        it is one paragraph, in capitals, of a person with a title or of whom it quotes.
        """
        if self._turns is None:
            self._turns = self._read()
        if not self._turns:
            return None
        index = bisect_right(self._turns, position, key=_start) - 1
        if index < 0:
            return None
        turn = self._turns[index]
        if position - turn.colon > FARTHEST or position < turn.colon or not self._is_said(turn, index, position):
            return None
        line = self.page.text.find("\n", position)
        end = line if line > 0 else len(self.page.text)
        return Report(turn.source, Span(turn.colon, turn.colon + 1), turn.colon + 1, end, Span(0, 0), True, -1)

    def _is_said(self, turn: Turn, index: int, position: int) -> bool:
        """Whether what stands at `position` is said by who has the turn."""
        name = self.page.shadow[turn.source.start : turn.source.end]
        if name in ASKED or name in NO_SPEAKERS_OF_TURNS:
            return False
        if self._is_dialogue:
            return True
        if not turn.loud or self.page.text.find("\n", turn.colon, position) >= 0:
            return False
        return turn.titled or self._own(turn, self.page.shadow.find("\n", position))

    def _own(self, turn: Turn, end: int) -> bool:
        """Whether somebody speaks of themselves between a turn's colon and `end`."""
        return not OWN_SIDE.isdisjoint(self.page.shadow[turn.colon : end if end >= 0 else None].split())

    def _read(self) -> list[Turn]:
        """The turns of the page."""
        page = self.page
        if page.capitals:
            return []
        turns = [turn for start in _lines(page.text) if (turn := _read_turn(page, start)) is not None]
        if not turns:
            return []
        stops = [*(turn.source.start for turn in turns[1:]), len(page.text)]
        names = [page.shadow[turn.source.start : turn.source.end] for turn in turns]
        own = sum(self._own(turn, stop) for turn, stop in zip(turns, stops, strict=True))
        asked = not ASKED.isdisjoint(names)
        self._is_dialogue = own >= FEWEST or (own > 0 and asked)
        return turns


def _start(turn: Turn) -> int:
    return turn.source.start


def _lines(text: str) -> Iterator[int]:
    """Where the lines start that have a colon soon."""
    colon, last = text.find(": "), -1
    while colon >= 0:
        start = text.rfind("\n", 0, colon) + 1
        if last < start and colon < start + LONGEST - 1:
            yield start
            last = start
        colon = text.find(": ", colon + 1)


def _read_turn(page: Page, line: int) -> Turn | None:
    """The turn that begins at `line`; None where what stands before its colon is a heading."""
    match = _TURN.match(page.text, line)
    if match is None:
        return None
    start, end = match.span(1)
    said = page.shadow[start:end].split()
    if said[-1] in SAID_NOUNS or said[0] in NO_SPEAKERS_OF_TURNS:
        return None
    titled = said[0].rstrip(".") in TITLES
    colon = page.text.rfind(":", end, match.end())
    return Turn(Phrase(start, end, start), colon, match[1].isupper(), titled)
