"""The hooks that a package answers with words, asked once, before the grammar's patterns are made of them.

They stand in a module of their own, which a package names under the entry points "claims.words": the grammar is made
while the program's own modules are imported, so that this one imports nothing of them but `claims.plugins`.
"""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from claims.plugins.mark import hookspec


class Unit(NamedTuple):
    """A unit, and the words for it that follow a number."""

    name: str
    """What the ledger compares: a physical unit's name as pint has it, or the ISO 4217 code of a currency."""
    words: tuple[str, ...]
    """Lower case, singular and plural: ("drum", "drums")."""
    says: tuple[str, ...]
    """Examples: sentences with one figure, which is in this unit."""
    silent: tuple[str, ...]
    """Near misses: sentences without a figure in this unit."""
    money: bool = False
    glued: tuple[str, ...] = ()
    """Those of the words that may stand right behind the digits: ("kt",)."""


@hookspec
def add_units() -> Iterable[Unit]:
    """Units that numbers are measured in."""
    return ()


@hookspec
def add_words() -> Iterable[Mapping[str, Mapping[str, Any]]]:
    """Words for the tables of claims/grammar/words, in the shape of those: {"sources": {"NRC": {"aliases": "…"}}}."""
    return ()
