"""Whose a figure is: whose share of the votes, which storm's wind, what was bought for it or trades at it.

A figure goes in, a folded name comes out.
"""

import re

from claims.facts.aspects import NAMED, SOLD
from claims.facts.asserted import DAILY, amount_of
from claims.facts.classes import unit_words
from claims.facts.context import fold_name
from claims.facts.figure import Figure
from claims.grammar.word_lists import read_table

_TABLE = read_table("statements")["holders"]
_HELD = frozenset(_TABLE["held"].split())
_BEFORE, _BEHIND, _FACING, _BOUGHT, _STORM = (
    re.compile(_TABLE[name]) for name in ("before", "behind", "facing", "bought", "storm")
)
_TRADED = re.compile(
    "|".join(f"(?P<{name}>{words})" for name, words in read_table("statements")["commodities"].items()), re.IGNORECASE
)


def find_holder(figure: Figure, aspect: str) -> str:
    """Whose a figure is, folded; empty where the words beside it do not say so."""
    if aspect in NAMED:
        return _storm_of(figure)
    left = figure.quote[: figure.start - figure.quote_start]
    if aspect in SOLD:
        bought = _BOUGHT.search(left)
        return fold_name(bought[1]) if bought else ""
    if figure.kind == "money":
        return _traded_at(left) if amount_of(figure) in DAILY else ""
    return _holder_of_share(figure, left)


def _storm_of(figure: Figure) -> str:
    """The storm that a sentence, else its text, names first."""
    found = _STORM.search(figure.quote) or _STORM.search(figure.lead)
    return fold_name(found[1]) if found else ""


def _traded_at(left: str) -> str:
    """What trades at a price, named last before it: "Brent crude"."""
    found = list(_TRADED.finditer(left))
    return found[-1].lastgroup or "" if found else ""


def _holder_of_share(figure: Figure, left: str) -> str:
    """Whose share or seats a figure is, where a name stands right before it: "put Labour on 44 percent"."""
    if figure.kind != "percent" and _HELD.isdisjoint(unit_words(figure.unit)[-1:]):
        return ""
    faced = _FACING.search(left)
    if faced is not None:
        return fold_name(faced["other" if faced["first"] else "one"])
    found = _BEHIND.match(figure.quote, figure.end - figure.quote_start) or _BEFORE.search(left)
    return fold_name(found[1]) if found else ""
