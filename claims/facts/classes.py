"""What is counted: an event and a unit in, an event class and a counted group out.

Killed and died are one class, civilians and people one group; the words stand in grammar/words/event_classes.toml and groups.toml.
"""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from claims.facts.words import read_table

_EVENTS = read_table("event_classes")
_GROUPS = read_table("groups")
_VERBS = {verb: name for name, row in _EVENTS.items() if "nouns" in row for verb in row["verbs"].split()}
_NOUNS = {noun: name for name, row in _EVENTS.items() if "nouns" in row for noun in row["nouns"].split()}
_WEAK = frozenset(_EVENTS["weak"]["verbs"].split())
HARM = frozenset(_EVENTS["harm"]["classes"].split())
"""Classes of harm done to persons, whose figures belong to an incident."""
_MEMBERS = {word: name for name, row in _GROUPS.items() if "words" in row for word in row["words"].split()}
_SIDES = {word: side for side, words in _GROUPS["sides"].items() for word in words.split()}
_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*\.?")
TITLES = {name: row["title"] for name, row in _EVENTS.items() if "title" in row}
"""How a class is named in a fact's title."""


class Group(NamedTuple):
    """Who is counted: the kind of people or things, and whose they are."""

    kind: str
    side: str = ""

    def __str__(self) -> str:
        return f"{self.side} {self.kind}".strip()


class Class(NamedTuple):
    """What a figure counts: the event's class with the group counted."""

    event: str
    group: Group


@lru_cache(maxsize=65536)
def classify(event: str | None, unit: str, kind: str = "count") -> Class:
    """The class of a figure, from its event's lemma and its unit; both may be missing.

    >>> classify("die", "civilians").event, classify("be", "refugees").event, classify("kill", "rebel fighters").group
    ('kill', 'flee', Group(kind='fighters', side='rebel'))
    """
    words = unit_words(unit)
    lemma = (event or "").lower()
    found = _VERBS.get(lemma)
    if found is None and kind == "count" and (not lemma or lemma in _WEAK):
        found = _noun_class(words)
    if found == "kill" and kind == "count" and {_NOUNS.get(w) for w in words} >= {"kill", "injure"}:
        found = "casualty"  # "dozens of martyred and wounded"
    return Class(found or (lemma if lemma not in _WEAK else ""), group_of(unit) if kind == "count" else Group(unit))


def _noun_class(words: tuple[str, ...]) -> str | None:
    """The class that a counted noun says by itself."""
    return next((_NOUNS[word] for word in reversed(words) if word in _NOUNS), None)


@lru_cache(maxsize=65536)
def group_of(unit: str) -> Group:
    """The counted group of a unit: its head noun's class, and the side that its other words name."""
    words = unit_words(unit.partition(" of ")[0]) or unit_words(unit)
    side = next((_SIDES[w] for w in words if w in _SIDES), "")
    known = [_MEMBERS[w] for w in words if w in _MEMBERS]
    if not known:
        return Group(singular(words[-1]) if words else "")
    special = [k for k in known if k != "people"]
    kind = special[-1] if special else "people"
    if kind == "people" and words[-1] not in _MEMBERS:
        return Group(singular(words[-1]))
    return Group(kind, side if kind in ("fighters", "soldiers") else "")


@lru_cache(maxsize=65536)
def unit_words(unit: str) -> tuple[str, ...]:
    """The words of a unit in lower case."""
    return tuple(_WORD.findall(unit.lower()))


@cache
def singular(word: str) -> str:
    """A noun without its plural ending, well enough to compare two spellings of one unit."""
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def within(part: Group, whole: Group) -> bool:
    """Whether one group is contained in another by what it is: children among people, a side's fighters among fighters."""
    if part == whole:
        return False
    if whole.kind == "people":
        return part.kind in _GROUPS and part.kind != "families"
    return part.kind == whole.kind and bool(part.side) and not whole.side
