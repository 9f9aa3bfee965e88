"""A text in, the offsets at which its sentences start out.

A sentence ends at a full stop, question or exclamation mark that is followed by white space and something that can begin one,
and at every line end that parts paragraphs, list entries or headlines. Abbreviations ("Gen. Milley", "U.S. troops", "No. 2")
do not end one.
"""

import re

from claims.grammar.en.abbreviations import NEVER_LAST

_END = re.compile(r"[.!?…][\"'”’)\]]*[ \t\u00a0]+(?=[\"'“‘(\[]*[A-Z0-9À-ÖØ-Þ@#$£€—–•-])|\n\s*")
"""A mark and the white space before what can begin a sentence, or a line end with the white space after it."""
_WORD_BEFORE = re.compile(r"(?:^|[\s(\[\"'“‘—–-])((?:[A-Za-z]\.)+|[A-Za-z][a-z]{0,5}\.)$")
_WRAPPED = re.compile(r"[^.!?:…\"”’)\]]\s*\n[ \t]*[a-z(]")


def split_sentences(text: str) -> list[int]:
    """The start of each sentence of `text`, and the length of `text` as the last entry.

    >>> split_sentences("Gen. Milley spoke. He left.")
    [0, 19, 27]
    """
    starts = [0]
    size = len(text)
    for match in _END.finditer(text):
        start, end = match.span()
        if text[start] == "\n":
            if _wraps(text, start, end):
                continue
        elif text[start] == "." and _abbreviates(text, start + 1, end):
            continue
        if starts[-1] < end < size:
            starts.append(end)
    starts.append(size)
    return starts


def _wraps(text: str, start: int, end: int) -> bool:
    """Whether a single line end only wraps a line: the sentence goes on in lower case on the next."""
    return start > 0 and text.count("\n", start, end) == 1 and _WRAPPED.match(text, start - 1) is not None


def _abbreviates(text: str, start: int, end: int) -> bool:
    """Whether the full stop before `start` belongs to an abbreviation that a sentence does not end with."""
    word = _WORD_BEFORE.search(text, max(0, start - 14), start)
    if word is None:
        return False
    short = word[1].lower()
    if short in NEVER_LAST:
        return True
    if len(short) == 2:  # an initial: "John F. Kennedy", but not "Plan B. The"
        return short != "i." and text[end].isupper() and not text[start - 2 : start - 1].islower()
    return short in {"u.s.", "u.n.", "u.k.", "e.u."} and not _OPENER.match(text, end)


_OPENER = re.compile(
    r"[\"“'‘]?(?:The|A|An|He|She|It|They|We|I|In|On|At|But|And|This|That|These|Those|Its|His|Her|Their|For|As|If|When|After|Some|"
    r"More|Many|About|Nearly|Officials|According)\b"
)
