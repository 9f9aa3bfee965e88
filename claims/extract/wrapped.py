"""A text in, the same out with a space for each line end that only wraps a line, code point for code point."""

import re
from itertools import pairwise

NARROWEST, WIDEST = 40, 100
"""Code points of the longest line of a text that was wrapped to a width, as mails and wires are."""
FILLED, MOSTLY, FEWEST = 0.75, 0.85, 4
"""The share of the longest line that a full one takes, the share of full lines in a wrapped text, and their number."""
_CLOSING = (*".!?:…", "")
_BREAK = re.compile(r"(?<=[^\s-])\n(?=([^\s*•#|>–—-]\S*))")
"""A line end between two printed lines, and the first word of the second; none behind a hyphen, which parts a word."""
_GOES_ON = re.compile(r"[^.!?:;…\"”’)\]|]\n[a-z(]")
"""A line end in the middle of a sentence: lower case goes on behind it."""
_LABELLED = re.compile(r"(?:[:|\t–—]|\s-)\s*\d[\d.,]*[*%]?\Z")
"""A figure behind its label, which ends an entry of a list: "Wells dug - 40"."""
_LABEL_NEXT = re.compile(r"\n[A-Z][\w'’/()-]*(?: [\w'’/()-]+){0,6}: ")
"""A line that begins with a label: an entry of its own."""
_NUMBERING = re.compile(r"\(?\d{1,2}[.)]\Z")


def unwrap(text: str) -> str:
    r"""The text with a space for each line end at which the next word would not have fitted the width of the text, or
    lower case goes on; as it is where its lines are no wrapped ones.

    >>> unwrap("Sales of the northern ferry line rose to 542\nmillion crowns in May, it said.\nNo more.")
    'Sales of the northern ferry line rose to 542 million crowns in May, it said.\nNo more.'
    """
    if "\n" not in text:
        return text
    lines = text.split("\n")
    width = max(map(len, lines))
    if not NARROWEST <= width <= WIDEST:
        return text
    ragged = _is_ragged(lines, width)
    return _BREAK.sub(lambda match: " " if _wraps(text, match, width, ragged) else "\n", text)


def _is_ragged(lines: list[str], width: int) -> bool:
    """Whether nearly all lines that end no sentence are about as long: headlines, lists and tables are not."""
    ends = [len(a) for a, b in pairwise(lines) if a[-1:] not in _CLOSING and b[:1].strip()]
    full = sum(length > FILLED * width for length in ends)
    return full >= FEWEST and full >= MOSTLY * len(ends)


def _wraps(text: str, match: re.Match[str], width: int, ragged: bool) -> bool:
    """Whether a line end stands there for want of room."""
    at, word = match.start(), match[1]
    if _NUMBERING.match(word) or (word[0].isupper() and _LABEL_NEXT.match(text, at)):
        return False
    first = text.rfind("\n", 0, at) + 1
    line = at - first
    if text.find("|", first, at) >= 0 or text.find("\t", first, at) >= 0:
        return False  # a row of a table
    if _LABELLED.search(text, max(first, at - 20), at) and word[0].isupper():
        return False
    if line + 1 + len(word) > width or (ragged and line > FILLED * width and text[at - 1] not in _CLOSING):
        return True
    open_bracket = text.rfind("(", first, at) > text.rfind(")", first, at)
    return (2 * line > width or open_bracket) and _GOES_ON.match(text, at - 1) is not None
