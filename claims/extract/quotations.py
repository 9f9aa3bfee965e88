"""A page in, its quotations out: where quoted words start and end, paragraph by paragraph.

A mark opens or closes by its shape where it is curly, else by what stands beside it. A quotation left open at the end
of a paragraph ends there: the next one opens its own, or goes on without a mark.
"""

import re
from bisect import bisect_right
from typing import NamedTuple

from claims.extract.page import Page

LONGEST = 6000
"""Code points that a quotation reaches at most: a mark that nobody closed does not swallow the page."""

_MARK, _DOUBLE = re.compile('"'), re.compile(r"\"|''")
_SINGLE_TOO = re.compile(r"'(?:(?<![^\s(\[~-]')(?=[a-z0-9$`\[])|(?<=[.,?!]')(?=[\s~,.;)]|$))")
"""Single marks count only on a page without double ones: there they are quotations inside quotations."""

_OPEN, _CLOSE = "“„«‘", "”»’"
_SINGLE = frozenset("‘’'")


class Quotation(NamedTuple):
    """Quoted words: text[start:end] without the marks."""

    start: int
    end: int
    closed: bool
    """Whether a closing mark ends it: False where a paragraph ends first."""
    goes_on: bool
    """Whether it carries on a quotation of the paragraph before without a mark of its own."""


class Quotations:
    """The quotations of a page in order; none overlap."""

    def __init__(self, page: Page) -> None:
        self.all = pair_marks(page)
        self._starts = [quotation.start for quotation in self.all]

    def index_at(self, position: int) -> int:
        """The number of the quotation that holds `position`, or -1."""
        index = bisect_right(self._starts, position) - 1
        return index if index >= 0 and position < self.all[index].end else -1


def pair_marks(page: Page) -> list[Quotation]:
    """The quotations of a page, an opening mark with the closing one after it."""
    text, shadow = page.text, page.shadow
    double = '"' in shadow or "''" in shadow
    if not double and "'" not in shadow:
        return []
    found: list[Quotation] = []
    opened, breaks, carried = -1, -1, False
    marks = _SINGLE_TOO if not double else _DOUBLE if "''" in shadow else _MARK
    for match in marks.finditer(shadow):
        start, end = match.span()
        while opened >= 0 and 0 <= breaks < start:  # a paragraph ends before the mark
            if double:
                found.append(Quotation(opened, breaks, False, carried))
            carried = double and _goes_on(text, breaks)
            opened = breaks + 1 if carried else -1
            breaks = _paragraph_end(text, opened) if carried else -1
        opens = _opens(text, shadow, start, end)
        if opened < 0:
            if opens:
                opened, breaks, carried = end, _paragraph_end(text, end), False
        elif not opens or (text[start] == '"' and not _opens_only(shadow, start, end)):
            if start - opened <= LONGEST:
                found.append(Quotation(opened, start, True, carried))
            opened, carried = -1, False
    if opened >= 0 and double:
        end = breaks if breaks >= 0 else len(text)
        found.append(Quotation(opened, min(end, opened + LONGEST), False, carried))
        if breaks >= 0 and _goes_on(text, breaks):
            found.append(Quotation(breaks + 1, min(len(text), breaks + LONGEST), False, True))
    return found


def _paragraph_end(text: str, position: int) -> int:
    """The first line end from `position` on that parts paragraphs, or -1; looked for as far as a quotation reaches."""
    stop = position + LONGEST
    end = text.find("\n", position, stop)
    while end >= 0 and _wraps(text, end):
        end = text.find("\n", end + 1, stop)
    return end


def _opens(text: str, shadow: str, start: int, end: int) -> bool:
    """Whether the mark at `start` opens: by its shape, else because white space stands before it and none behind."""
    mark = text[start]
    if mark in _OPEN:
        return True
    if mark in _CLOSE:
        return False
    return _opens_only(shadow, start, end)


def _opens_only(shadow: str, start: int, end: int) -> bool:
    """Whether what stands beside a straight mark lets it only open."""
    before = shadow[start - 1] if start else " "
    behind = shadow[end] if end < len(shadow) else " "
    if behind == " " and shadow.startswith("'", end + 1):  # " 'And you have 54.' ": one inside another
        behind = shadow[end + 2 : end + 3] or " "
    return before in " \n([~-\x01'\"" and not behind.isspace()


def _wraps(text: str, end: int) -> bool:
    """Whether a line end only wraps a line: single, in the middle of a sentence."""
    return text[end - 1 : end].isalpha() and text[end + 1 : end + 2].islower()


_NEXT = re.compile(r"[“„«‘”»\"]|\n|''")


def _goes_on(text: str, breaks: int) -> bool:
    """Whether the paragraph behind `breaks` carries on an open quotation without a mark: its first curly one closes.

    Or it has none, and a single line end parts it: a text of one sentence a line.
    """
    mark = _NEXT.search(text, breaks + 1, breaks + LONGEST)
    if mark is None or mark[0] == "\n":
        return mark is None and text[breaks + 1 : breaks + 2] != "\n"
    return mark[0] in _CLOSE
