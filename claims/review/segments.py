"""A text and marks, which may overlap, in; consecutive pieces, each with the marks that cover it, out."""

from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple


class Mark(NamedTuple):
    """A stretch of a text with what it is."""

    start: int
    end: int
    name: str
    """What the piece is shown as: figure, source, cue, quote, or a claim's number."""


class Segment(NamedTuple):
    """A piece of text that the same marks cover from end to end."""

    text: str
    marks: tuple[str, ...]
    start: int


def cut_segments(text: str, start: int, end: int, marks: Iterable[Mark]) -> list[Segment]:
    """text[start:end] in pieces; joined, they give it again.

    >>> cut_segments("35 dead", 0, 7, [Mark(0, 2, "figure"), Mark(0, 7, "quote")])
    [Segment(text='35', marks=('figure', 'quote'), start=0), Segment(text=' dead', marks=('quote',), start=2)]
    """
    inside = [mark for mark in marks if mark.start < mark.end and mark.start < end and mark.end > start]
    edges = {start, end} | {min(max(edge, start), end) for mark in inside for edge in (mark.start, mark.end)}
    begins: dict[int, list[Mark]] = {}
    for mark in inside:
        begins.setdefault(max(mark.start, start), []).append(mark)
    segments, open_marks = [], list[Mark]()
    for left, right in pairwise(sorted(edges)):
        open_marks = [mark for mark in open_marks if mark.end > left] + begins.get(left, [])
        segments.append(Segment(text[left:right], tuple(sorted(mark.name for mark in open_marks)), left))
    return segments


def find_paragraph(text: str, start: int, end: int, reach: int = 900) -> tuple[int, int]:
    r"""The paragraph around text[start:end], at most `reach` code points to either side.

    >>> find_paragraph("One.\nTwo dead.\nThree.", 5, 8)
    (5, 14)
    """
    left = max(text.rfind("\n", 0, start) + 1, start - reach)
    stop = text.find("\n", end)
    right = min(len(text) if stop < 0 else stop, end + reach)
    return left, right
