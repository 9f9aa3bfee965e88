"""Whose figure it is: a figure of the draft and one of the ledger in, whether they have one speaker out."""

import re
from functools import lru_cache

from claims.check.words import word_set
from claims.facts.figure import Figure
from claims.facts.sources import canonical_source, fold_source, same_voice
from claims.grammar.word_lists import read_table

SAME, OTHER, UNCLEAR = "same", "other", "unclear"
_FUNCTION = frozenset(read_table("check")["sources"]["function"].split())
_WORD = re.compile(r"\w[\w’'-]*")


def compare_speakers(mine: Figure, theirs: Figure) -> str:
    """SAME, OTHER, or UNCLEAR where one of the two is nobody in particular."""
    if not mine.source:
        return UNCLEAR
    spoken = [theirs.source, *theirs.via, theirs.publisher]
    if any(is_same(mine.source, name) for name in spoken if name):
        return SAME
    if not theirs.source or is_vague(mine.source) or is_vague(theirs.source):
        return UNCLEAR
    return OTHER


@lru_cache(maxsize=65536)
def is_same(a: str, b: str) -> bool:
    """Whether two speakers are one, or one speaks for the other; two agencies of one body are not.

    >>> is_same("the UN", "OHCHR"), is_same("UNICEF", "UNHCR"), is_same("Kozytskyi", "Maksym Kozytskyi")
    (True, False, True)
    """
    first, second = chain_of(a), chain_of(b)
    if first[0] in second or second[0] in first:
        return True
    if min(len(first), len(second)) > 1:
        return False
    return _bare(a) == _bare(b) or same_voice(fold_source(a), fold_source(b))


def _bare(name: str) -> frozenset[str]:
    """The words of a name in any order: the ministry of X, X's ministry."""
    return frozenset(word.removesuffix("'s").removesuffix("’s") for word in _WORD.findall(name.lower())) - _FUNCTION


@lru_cache(maxsize=65536)
def chain_of(name: str) -> tuple[str, ...]:
    """A speaker's canonical name, and those of the bodies that it speaks for, folded."""
    chain = [canonical_source(name) or name]
    while (under := read_table("sources").get(chain[-1], {}).get("under")) and under not in chain:
        chain.append(under)
    return tuple(map(fold_source, chain))


@lru_cache(maxsize=65536)
def is_vague(name: str) -> bool:
    """Whether a source could be anybody: "officials", "local police", "reports".

    >>> is_vague("Local police"), is_vague("the coast guard")
    (True, False)
    """
    words = _WORD.findall(name.lower())
    return not words or (words[-1] in word_set("sources", "vague") and canonical_source(name) == name)
