"""A text in, the same out with a space for each line end that only wraps a line, code point for code point."""

import re

NARROWEST, WIDEST = 40, 100
"""Code points of the longest line of a text that was wrapped to a width, as mails and wires are."""
_BREAK = re.compile(r"(?<=[^\s-])\n(?=([^\s*•#|>–—-]\S*))")
"""A line end between two printed lines, and the first word of the second; none behind a hyphen, which parts a word."""
_GOES_ON = re.compile(r"[^.!?:;…\"”’)\]|]\n[a-z(]")
"""A line end in the middle of a sentence: lower case goes on behind it."""
_NUMBERING = re.compile(r"\(?\d{1,2}[.)]\Z")


def unwrap(text: str) -> str:
    r"""The text with a space for each line end at which the next word would not have fitted the width of the text, or
    lower case goes on; as it is where its lines are no wrapped ones.

    >>> unwrap("Sales of the ferry line rose to 542\nmillion crowns in May, it said.\nNo more.")
    'Sales of the ferry line rose to 542 million crowns in May, it said.\nNo more.'
    """
    if "\n" not in text:
        return text
    width = max(map(len, text.split("\n")))
    if not NARROWEST <= width <= WIDEST:
        return text
    return _BREAK.sub(lambda match: " " if _wraps(text, match, width) else "\n", text)


def _wraps(text: str, match: re.Match[str], width: int) -> bool:
    """Whether a line end stands there for want of room."""
    at, word = match.start(), match[1]
    if _NUMBERING.match(word):
        return False
    line = at - text.rfind("\n", 0, at) - 1
    return line + 1 + len(word) > width or (2 * line > width and _GOES_ON.match(text, at - 1) is not None)
