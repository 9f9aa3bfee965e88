"""What the words around a figure tell of its incident: a figure in, the names, targets and cues of its sentence out."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from claims.facts.classes import singular
from claims.facts.words import split_phrases
from claims.grammar.gazetteer import name_key, row, rows_of
from claims.grammar.shadow import cast_shadow
from claims.grammar.word_lists import read_table

_NAME = re.compile(r"(?:al-|el-)?[A-Z][\w’']+(?:-[A-Z][\w’']+)*")
_WORD = re.compile(r"[a-z][\w’'-]*\w")
CUES = ("period", "total", "early", "rise", "correction", "other", "separate", "same", "alternative", "war")


class Context(NamedTuple):
    """What a stretch of text tells of the incident that it speaks of."""

    names: frozenset[str]
    """Names of people, things and small places, folded."""
    places: frozenset[str]
    """Names of towns, regions and countries, folded, which many incidents share."""
    targets: frozenset[str]
    """What was hit or what happened, one word for each kind."""


@cache
def _dull() -> frozenset[str]:
    return frozenset(read_table("names")["dull"].split())


@cache
def _targets() -> dict[str, str]:
    """Every target word with the one that stands for its kind."""
    kinds = [
        re.split(r"[/]", kind.strip()) for kind in re.split(r"[;\n]", read_table("targets")["targets"]) if kind.strip()
    ]
    return {word: kind[0] for kind in kinds for word in kind}


@cache
def common_targets() -> frozenset[str]:
    """Kinds of targets that say little about which incident is meant."""
    return frozenset(read_table("targets")["common"].split())


@lru_cache(maxsize=4096)
def read_context(text: str) -> Context:
    """The names, targets and cues of a stretch of text; cached, as the figures of one sentence share it."""
    told = [context for word in text.split() if not word.isdigit() and (context := _read_word(word))]
    return Context(*(frozenset().union(*same) for same in zip(*told, strict=True))) if told else NOTHING


NOTHING = Context(frozenset(), frozenset(), frozenset())


@lru_cache(maxsize=65536)
def _read_word(printed: str) -> Context | None:
    """What one word tells, with what is printed around it; names and targets never hold a blank."""
    targets = _targets()
    found = frozenset(targets[w] for w in _WORD.findall(printed.lower()) if w in targets)
    words = {m[0] for m in _NAME.finditer(printed)}
    known = {word for word in words if is_known_place(word)}
    context = Context(_fold(words - known), _fold(known), found)
    return context if any(context) else None


@cache
def _cue_words() -> dict[str, tuple[tuple[str, str], ...]]:
    """The longest word of every phrase, which is rarer than the others, with its phrases and the cue of each."""
    longest: dict[str, list[tuple[str, str]]] = {}
    for cue in CUES:
        for phrase in split_phrases("contexts", cue):
            longest.setdefault(max(phrase.split(" "), key=len), []).append((f" {phrase} ", cue))
    return {word: tuple(phrases) for word, phrases in longest.items()}


@lru_cache(maxsize=4096)
def find_cues(text: str) -> frozenset[str]:
    """Which of CUES a stretch of text holds.

    >>> sorted(find_cues("Officials initially said that two had died; the toll rose later."))
    ['early', 'rise', 'same']
    """
    words = text.lower().translate(_PLAIN).split()
    table = _cue_words()
    if table.keys().isdisjoint(words):
        return frozenset()
    spaced = f" {' '.join(words)} "
    return frozenset(cue for word in words if word in table for phrase, cue in table[word] if phrase in spaced)


class _Spaces(dict[int, str]):
    """A table for str.translate: letters, digits and hyphens stay, everything else becomes a space."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        self[code] = letter if letter.isalnum() or letter in "-_" else " "
        return self[code]


_PLAIN = _Spaces()


def _fold(words: set[str]) -> frozenset[str]:
    """Names folded, the dull ones left out."""
    return frozenset(name for name in map(fold_name, words) if len(name) > 1 and name not in _dull())


LARGE_TOWN = 300
"""Thousands of people from which on a town's name says little about which incident is meant."""


@lru_cache(maxsize=65536)
def is_known_place(word: str) -> bool:
    """Whether a word is a large town, a region or a country by the gazetteer."""
    return any(row(n)[1][:1] in "RL" or row(n)[2] >= LARGE_TOWN for n in rows_of(name_key(cast_shadow(word)))[:1])


@lru_cache(maxsize=65536)
def fold_name(word: str) -> str:
    """A name to compare by: lower case, without article, possessive and what spellings of foreign names differ in.

    >>> fold_name("Rashidin") == fold_name("Rashideen"), fold_name("al-Qameshli") == fold_name("Qamishli")
    (True, True)
    """
    plain = re.sub(r"[’'](?:s)?$", "", word.lower().replace("’", "'"))
    if plain in _dull():
        return plain
    plain = re.sub(r"^(?:al|el|as|ar|an|ad|ash)-", "", plain).replace("'", "").replace("-", "")
    skeleton = re.sub(r"(.)\1+", r"\1", plain[:1] + re.sub(r"[aeiouyhw]", "", plain[1:]))
    return skeleton if len(skeleton) > 2 or (len(skeleton) == 2 and len(plain) > 3) else singular(plain)
