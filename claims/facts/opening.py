"""A text in, what figures are known by of it out: how it begins, and what stands right before a sentence."""

from claims.documents.headline import heading_end
from claims.extract.particulars import SHORT

BEFORE, LEAD = 250, SHORT
"""Code points before a figure's sentence, and at its document's beginning, that tell of its incident. What is read as
a short text is compared as one, so that the second is where short texts end.
"""


def read_before(text: str, quote_start: int) -> str:
    """What stands right before the sentence that begins at `quote_start`."""
    return text[max(0, quote_start - BEFORE) : quote_start]


def read_lead(text: str, title: str | None) -> str:
    """The title and the first sentences, in whole words; a title that stands in the text once."""
    opening = text[:LEAD]
    if len(text) > LEAD and not text[LEAD].isspace():
        opening = opening.rpartition(" ")[0] or opening
    return opening if heading_end(text, title) else f"{title or ''} {opening}"
