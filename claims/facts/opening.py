"""A text in, what figures are known by of it out: how it begins, and what stands right before a sentence."""

BEFORE, LEAD = 250, 500
"""Code points before a figure's sentence, and at its document's beginning, that tell of its incident."""
HEADING = 200
"""Code points at the beginning of a text among which its title stands, where it stands there."""


def read_before(text: str, quote_start: int) -> str:
    """What stands right before the sentence that begins at `quote_start`."""
    return text[max(0, quote_start - BEFORE) : quote_start]


def heading_end(text: str, title: str | None) -> int:
    """Where the headline ends, if the text begins with it; 0 where it does not.

    >>> heading_end("Ferry: 9 drown. Nine people", "Ferry: 9 drown"), heading_end("Nine people", "Ferry: 9 drown")
    (14, 0)
    """
    at = text.find(title, 0, len(title) + HEADING) if title else -1
    return at + len(title or "") if at >= 0 else 0


def read_lead(text: str, title: str | None) -> str:
    """The title and the first sentences, in whole words; a title that stands in the text once."""
    opening = text[:LEAD]
    if len(text) > LEAD and not text[LEAD].isspace():
        opening = opening.rpartition(" ")[0] or opening
    return opening if heading_end(text, title) else f"{title or ''} {opening}"
