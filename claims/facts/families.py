"""The families that a sentence names as those harmed: a sentence in, their names out."""

from functools import lru_cache

from claims.facts.context import fold_name
from claims.facts.marks import Sought
from claims.grammar.word_lists import read_table

FAMILY = Sought(read_table("contexts")["families"]["pattern"])
"""A family by its name: "the Hadid family"."""


@lru_cache(maxsize=256)
def families_in(text: str) -> frozenset[str]:
    """The families that a sentence names.

    >>> sorted(families_in("It hit the Abu Hadid family home and killed six members of the Nasser family."))
    ['hd', 'nsr']
    >>> sorted(families_in("Another family was asleep."))
    []
    """
    return frozenset(fold_name(found[1]) for found in FAMILY.pattern.finditer(text))
