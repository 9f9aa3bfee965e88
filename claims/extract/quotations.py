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

_DOUBLE = re.compile(r"\"|''|\n+")
_SINGLE_TOO = re.compile(r"(?<![^\s(\[~-])'(?=[a-z0-9$`\[])|(?<=[.,?!])'(?=[\s~,.;)]|$)|\n+")
"""Single marks count only on a page without double ones: there they are quotations inside quotations."""

_OPEN, _CLOSE = "“„«‘", "”»’"
_SINGLE = frozenset("‘’'")


class Quotation(NamedTuple):
    """Quoted words: text[start:end] without the marks."""

    start: int
    end: int
    closed: bool
    """Whether a closing mark ends it: False where a paragraph ends first."""
    paragraph: int
    """Where its paragraph starts."""
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
    paragraph, opened, single, carried = 0, -1, False, False
    for match in (_DOUBLE if double else _SINGLE_TOO).finditer(shadow):
        start, end = match.span()
        if shadow[start] == "\n":
            if opened >= 0 and not _wraps(shadow, start, end):
                found.append(Quotation(opened, start, False, paragraph, carried))
                carried = not single and _goes_on(text, end)
                opened = end if carried else -1
            if opened < 0 or carried:
                paragraph = end
            continue
        opens = _opens(text, shadow, start, end)
        one = text[start] in _SINGLE and end == start + 1
        if opened < 0:
            if opens:
                opened, single, carried = end, one, False
        elif one == single and (not opens or (not one and text[start] == '"' and not _opens_only(shadow, start, end))):
            if start - opened <= LONGEST:
                found.append(Quotation(opened, start, True, paragraph, carried))
            opened, carried = -1, False
        elif opens and not one and single:
            opened, single, carried = end, False, False
    if opened >= 0:
        found.append(Quotation(opened, min(len(text), opened + LONGEST), False, paragraph, carried))
    return found


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
    return before in " \n([~-\x01'\"" and not behind.isspace()


def _wraps(shadow: str, start: int, end: int) -> bool:
    """Whether a line end only wraps a line: single, and the next goes on in the middle of a sentence."""
    return (
        end - start == 1
        and end < len(shadow)
        and start > 0
        and shadow[start - 1] not in ".?!:\"'"
        and shadow[start - 1].isalpha()
    )


_NEXT = re.compile(r"[“„«‘]|[”»]")


def _goes_on(text: str, start: int) -> bool:
    """Whether the paragraph at `start` carries on an open quotation without a mark: its first curly one closes."""
    stop = text.find("\n", start)
    mark = _NEXT.search(text, start, min(stop if stop >= 0 else len(text), start + LONGEST))
    return mark is not None and mark[0] in _CLOSE
