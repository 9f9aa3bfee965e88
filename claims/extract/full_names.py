"""A short name in, the fullest form that the page gives out: "Podil" → "Mykola Podil", "WFP" → World Food Programme."""

import re

from claims.extract.clauses import Phrase
from claims.extract.page import Page
from claims.extract.roles import REACH
from claims.grammar.en import cues as words
from claims.grammar.en.abbreviations import NEVER_LAST
from claims.grammar.en.speaker_words import CAPITALISED, NAME_PART

LONGEST = 160
"""Code points of a name."""
INITIAL = 2
"""Code points of an initial with its full stop; a longer word that is no short form ends a sentence."""
MENTIONS = 24
"""Mentions of a short name among which the full one is looked for."""

_STAMP = re.compile(r"^\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{3,4})?[:,]? ")
"""The time of an entry of a live page: "15:40 The mayor says"."""
_BRACKET = re.compile(r"\s*\([^()]*\)?$")
_INNER_BRACKET = re.compile(r" \([A-Z]{2,8}\)(?= )")
_HONORIFIC = re.compile(r"^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Prof)\.? ")
_RUN_BEFORE = re.compile(rf"(?:(?<=[\s(\"“‘'])|^)(?:{NAME_PART} ){{1,5}}$")
_RUN_BEHIND = re.compile(rf"(?: (?:al-)?{CAPITALISED}){{1,3}}(?![\w’'-])")


def clean_name(page: Page, source: Phrase) -> str:
    """The words of a speaker on one line, without a bracket or a possessive ending behind them, or a time before."""
    name = " ".join(page.text[source.start : min(source.end, source.start + LONGEST)].split())
    if name[:1].isdigit():
        name = _STAMP.sub("", name)
    if "(" in name:
        name = _INNER_BRACKET.sub("", _BRACKET.sub("", name)) or name
    return name[:-2] if name.endswith(("'s", "’s")) else name


def expand_name(page: Page, name: str, position: int = 0) -> str:
    """The fullest form of a one-word name (with or without "Mr") that the document gives, or the name itself."""
    bare = _HONORIFIC.sub("", name) if " " in name else name
    letters = bare.removeprefix("the ").removeprefix("The ")
    if 2 < len(letters) < 8 and letters.isupper() and letters.isalpha():
        return _spelled_out(page.text, letters) or _bracketed(page.text, letters) or name
    if " " in bare or not bare[:1].isupper() or len(bare) < 3:
        return name
    return _fuller(page.text, bare, position) or name


def _spelled_out(text: str, letters: str) -> str | None:
    """The name behind which an acronym stands in brackets: "World Food Programme (WFP)"."""
    at = text.find(f" ({letters})")
    if at < 0:
        return None
    parts = text[max(0, at - LONGEST) : at].split()
    left = list(letters)
    for first in range(len(parts) - 1, -1, -1):
        if parts[first].lower() in words.SMALL and parts[first].islower():
            continue
        if not left or parts[first][:1].upper() != left.pop():
            return None
        if not left:
            return " ".join(parts[first:])
    return None


def _bracketed(text: str, letters: str) -> str | None:
    """The body behind whose name other letters stand in brackets: "the UN Office in Haiti (BINUH)"."""
    at = text.find(f" ({letters})")
    parts = text[max(0, at - LONGEST) : at].split() if at >= 0 else []
    first = len(parts)
    while (
        first
        and (parts[first - 1][:1].isupper() or parts[first - 1] in words.SMALL)
        and parts[first - 1][-1] not in ".,;:"
    ):
        first -= 1
    name = parts[first:]
    while name and (name[0] in words.SMALL or name[0].lower() in words.NOT_NAMES):
        del name[0]
    body = len(name) > 1 and not words.ORGANS.isdisjoint(part.lower() for part in name)
    return " ".join(name) if body else None


def _fuller(text: str, bare: str, position: int) -> str | None:
    """The first mention of `bare` near `position` with capitalised words before it, else behind it."""
    at, stop, behind = max(0, position - REACH) - 1, position + REACH, None
    for _ in range(MENTIONS):
        at = text.find(bare, at + 1, stop)
        if at < 0:
            break
        end = at + len(bare)
        if text[end : end + 1].isalnum() or text[at - 1 : at].isalnum():
            continue
        word = text.rfind(" ", max(0, at - 24), max(0, at - 1)) + 1
        named = text[word : word + 1].isupper() or text[word : at - 1] in words.PARTICLES
        run = _RUN_BEFORE.search(text, max(0, at - 60), at) if named else None
        full = _drop_strangers(run[0] + bare) if run and run[0] else None
        if full is not None:
            return full
        run = behind or _RUN_BEHIND.match(text, end)
        behind = run if run and _may_go_on(run[0].split(), text[word : at - 1].lower(), at < position) else None
    return bare + behind[0] if behind else None


def _may_go_on(words_behind: list[str], before: str, told: bool) -> bool:
    """Whether words with a capital behind a short name go on with it, the word `before` it and whether the speaker had
    been `told` of by then: "Vale Motor Company", not "the Vale Fiesta", which is a thing of that name.
    """
    if any(_is_stranger(word) for word in words_behind):
        return False
    organ = words_behind[-1].lower() in words.ORGANS
    return organ or (told and before not in words.ARTICLES)


def _is_stranger(word: str) -> bool:
    """Whether a word with a capital is no part of a name: a verb of saying in a text in capitals, too."""
    low = word.lower()
    return (
        low in words.NOT_NAMES or low in words.FRAMES or low in words.TITLES or words.PERSONS.fullmatch(low) is not None
    )


def _drop_strangers(found: str) -> str | None:
    """The name without words before it that are no part of one ("But Mykola Podil"), or None where one word is left."""
    parts = found.split()
    for at in range(len(parts) - 2, -1, -1):
        ended = parts[at][-1] == "." and len(parts[at]) > INITIAL and parts[at].lower() not in NEVER_LAST
        if ended or parts[at].lower().strip(".,") in words.NOT_NAMES or parts[at].endswith("’s"):
            parts = parts[at + 1 :]
            break
    while len(parts) > 1 and not parts[0][0].isupper():
        parts.pop(0)
    return " ".join(parts) if len(parts) > 1 else None
