"""Places in a text: (start, end) in, the words out.

Offsets count Unicode code points of the stored text, the end exclusive, as Python slices do.
"""

from typing import NamedTuple

CONTEXT = 32
"""Code points of context kept on either side of a quote (W3C Web Annotation's TextQuoteSelector leaves the width
open).
"""


build = tuple.__new__
"""Makes a NamedTuple of all its fields, in order: a fifth of the price of a call, for what is made at every figure."""


class Span(NamedTuple):
    """A stretch of a document's text."""

    start: int
    end: int


class Quote(NamedTuple):
    """The exact words of a document, with enough around them to find them again in a changed text."""

    exact: str
    prefix: str
    suffix: str
    start: int
    end: int


def cut_quote(text: str, start: int, end: int) -> Quote:
    """The words text[start:end] with their surroundings.

    >>> cut_quote("The UN said 549 had died.", 12, 15)
    Quote(exact='549', prefix='The UN said ', suffix=' had died.', start=12, end=15)
    """
    return Quote(text[start:end], text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT], start, end)
