"""A text in, the offsets at which its sentences start out.

A sentence ends at a full stop, question or exclamation mark that is followed by white space and something that can
begin one,
and at every line end that parts paragraphs, list entries or headlines, and where a headline runs into its text with
nothing between ("outside a barA man was"). Abbreviations ("Gen. Milley", "U.S. troops",
"No. 2")
do not end one.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from claims.grammar.en.abbreviations import (
    BODIES,
    CLOCK,
    CLOCK_GOES_ON,
    INITIALS_GO_ON,
    LAST_LETTERS,
    LETTERS,
    LETTERS_GO_ON,
    NEVER_LAST,
    OPENER,
    TWO_LETTERS,
)
from claims.grammar.en.headlines import RUNS_INTO

_END = re.compile(
    r"[.!?…\n](?:(?<=\n)\s*|(?<!\n)[\"'”’)\]]*[ \t\u00a0]+(?=[\"'“‘(\[]*(?:[A-Z0-9À-ÖØ-Þ@#$£€—–•-]|[a-z][A-Z])))"
)
"""A mark and the white space before what can begin a sentence, or a line end with the white space after it.

What it can begin with stands in one class, which a scan looks for without trying the rest at every character.
"""
_LONGEST = 14
"""Code points of the longest abbreviation looked for, its full stop included."""
_SHORT_TAILS = frozenset(short[-3:] for shorts in (NEVER_LAST, BODIES, CLOCK) for short in shorts)
"""The ends of those abbreviations: one look tells that most words before a full stop are whole."""
_OPENING = "([\"'“‘—–-"
_WRAPPED = re.compile(r"[^.!?:…\"”’)\]]\s*\n[ \t]*[a-z(]")


def split_sentences(text: str, runs: Sequence[int] | None = None) -> list[int]:
    """The start of each sentence of `text`, and the length of `text` as the last entry; `runs` are what find_runs
    gives, where it was asked before.

    >>> split_sentences("Gen. Milley spoke. He left.")
    [0, 19, 27]
    """
    starts = [0]
    size = len(text)
    for match in _END.finditer(text):
        start, end = match.span()
        mark = text[start]
        if mark == "\n":
            if text[start + 1 : start + 2] != "\n" and _wraps(text, start, end):
                continue
        elif mark == ".":
            tail = text[start - 2 : start + 1]
            if tail not in _SHORT_TAILS and tail.islower() and tail[:2].isalpha():
                starts.append(end)
                continue
            short = _short_form(text[max(0, start + 1 - _LONGEST) : start + 1].rpartition(" ")[2])
            if short and _goes_on(short, text, end):
                continue
        starts.append(end)
    if starts[-1] < size or size == 0:
        starts.append(size)
    runs = find_runs(text) if runs is None else runs
    return sorted({*starts, *runs}) if runs else starts


def find_runs(text: str) -> list[int]:
    """Where headlines run into what follows them: the start of each."""
    return [match.end() for match in RUNS_INTO.finditer(text, 0, HEADLINE)]


HEADLINE = 300
"""Code points of a text among which its headline may run into it."""


def _wraps(text: str, start: int, end: int) -> bool:
    """Whether a single line end only wraps a line: the sentence goes on in lower case on the next."""
    return start > 0 and text.count("\n", start, end) == 1 and _WRAPPED.match(text, start - 1) is not None


def _goes_on(short: str, text: str, end: int) -> bool:
    """Whether a sentence goes on at `end`, behind what is short for something."""
    if short == "initial":  # "John F. Kennedy", but not "what I. The"
        return text[end].isupper()
    if short == "clock":
        return CLOCK_GOES_ON.match(text, end) is not None
    if short == "letters":
        return LETTERS_GO_ON.match(text, end) is not None
    if short == "initials" and not INITIALS_GO_ON.match(text, end):
        return False
    return short == "title" or not OPENER.match(text, end)


@lru_cache(maxsize=16384)
def _short_form(printed: str) -> str:
    """What is short for something: a "title", which no sentence ends with, an "initial" or "initials", "body",
    "letters" or "clock"; else "".
    """
    parts = printed.split()
    if not parts or len(parts[-1]) == _LONGEST:
        return ""
    short = parts[-1].lstrip(_OPENING).rpartition("-")[2].lower()
    if short in NEVER_LAST:
        return "title"
    if len(short) == 2 and short[0].isalpha():
        return "initial" if short != "i." else ""
    if short in CLOCK:
        return "clock"
    if short in BODIES:
        return "body"
    if short not in LAST_LETTERS and TWO_LETTERS.fullmatch(short):
        return "initials"
    return "letters" if LETTERS.fullmatch(short) else ""
