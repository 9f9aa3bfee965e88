"""What an attack was made with and whom it hit: a figure and where its own words begin in, both out.

A text that tells of several attacks of one day and town often tells them apart by nothing else: "Air raids on the
rebel-held east killed 13 … Rebels fired shells into the west, killing nine".
"""

from collections.abc import Set
from functools import lru_cache
from typing import NamedTuple

from claims.facts.context import fold_name
from claims.facts.figure import Figure, of_figure
from claims.facts.marks import Sought
from claims.facts.sentence import marks_in
from claims.grammar.late import late
from claims.grammar.word_lists import read_table

_MEANS = Sought(read_table("contexts")["means"]["pattern"])
_QUARTER = Sought(read_table("contexts")["quarter"]["pattern"])
_OWN_ENDS = late(read_table("contexts")["means"]["behind"])
_STRUCK = Sought(read_table("contexts")["struck"]["pattern"])
TELLING = _MEANS.bit | _STRUCK.bit
"""The bits of which a sentence must have one to name weapons or a side."""
NONE: frozenset[str] = frozenset()


class Means(NamedTuple):
    """How an attack was made."""

    weapons: frozenset[str]
    """Kinds of weapons: from the air, shells, bombs and guns, mines."""
    struck: frozenset[str]
    """Whose side was hit."""

    def are_other(self, others: "Means") -> bool:
        """Whether these are of another attack: both name weapons, or whom they hit, and none that is the same."""
        if self.weapons and others.weapons and self.weapons.isdisjoint(others.weapons):
            return True
        return bool(self.struck and others.struck) and self.struck.isdisjoint(others.struck)

    def joined(self, others: "Means") -> "Means":
        """These and the others."""
        return Means(self.weapons | others.weapons, self.struck | others.struck)


UNKNOWN = Means(NONE, NONE)
HALF = "|"
"""Parts the half of a town or country from its name."""
OF = "/"
"""Parts the side that was hit from the town."""


def name_struck(means: Means, towns: Set[str]) -> frozenset[str]:
    """The side of each town that an attack hit, as kinds of what was hit."""
    return frozenset(f"{side}{OF}{town}" for side in means.struck for town in towns)


def sides_of_towns(targets: Set[str]) -> dict[str, set[str]]:
    """Which sides of which towns were hit, of the kinds of what was hit.

    >>> sides_of_towns({"market", "rebels/velden"})
    {'velden': {'rebels'}}
    """
    found: dict[str, set[str]] = {}
    for side, _, town in (target.partition(OF) for target in targets if OF in target):
        found.setdefault(town, set()).add(side)
    return found


@of_figure
def name_quarters(figure: Figure) -> frozenset[str]:
    """The halves of towns and countries that a figure's sentence names, by axis: "east Aleppo", "northern Gaza"."""
    if not marks_in(figure) & _QUARTER.bit:
        return NONE
    found = _QUARTER.pattern.finditer(figure.quote)
    return frozenset([f"{half['half'].lower()}{HALF}{fold_name(half['of'])}" for half in found])


def are_other_halves(mine: Set[str], theirs: Set[str]) -> bool:
    """Whether of some town or country one names one half alone, and the other the other: the east, and the west.

    >>> are_other_halves({"east|velden"}, {"market", "west|velden"}), are_other_halves({"east|a"}, {"north|a"})
    (True, False)
    """
    return any(
        f"{OPPOSITE[half]}{HALF}{of}" in theirs and kind not in theirs and f"{OPPOSITE[half]}{HALF}{of}" not in mine
        for kind in mine
        for half, parted, of in [kind.partition(HALF)]
        if parted
    )


OPPOSITE = {"east": "west", "west": "east", "north": "south", "south": "north"}


def find_means(figure: Figure, begins: int) -> Means:
    """The weapons and the side hit that a figure's own words name: those of its sentence before it, from `begins` on,
    where the last other figure stands; else those of its clause behind it.
    """
    at, end = figure.start - figure.quote_start, figure.end - figure.quote_start
    weapons, struck = _told_in(figure.quote, marks_in(figure) & TELLING)
    if not weapons and not struck:
        return UNKNOWN
    mine = Means(_between(weapons, begins, at), _between(struck, begins, at))
    if all(mine):
        return mine
    ends = _OWN_ENDS.search(figure.quote, end)
    behind = end, ends.start() if ends else len(figure.quote)
    return Means(mine.weapons or _between(weapons, *behind), mine.struck or _between(struck, *behind))


Told = list[tuple[int, str]]
"""Where a sentence names weapons, or sides, and which."""


@lru_cache(maxsize=64)
def _told_in(quote: str, marks: int) -> tuple[Told, Told]:
    """The weapons and the sides that a sentence with these bits names; its figures share it."""
    low = quote.lower()
    return _find(_MEANS, low, marks), _find(_STRUCK, low, marks)


def _find(sought: Sought, low: str, marks: int) -> Told:
    """Where a pattern is found, and which of its names."""
    if not marks & sought.bit:
        return []
    return [(found.start(), found.lastgroup or "") for found in sought.pattern.finditer(low)]


def _between(told: Told, first: int, last: int) -> frozenset[str]:
    """What is named between two places of the sentence."""
    return frozenset([name for at, name in told if first <= at < last]) if told else NONE
