"""Whose a figure is: whose share of the votes, which storm's wind, what was bought for it or trades at it.

A figure goes in, a folded name comes out.
"""

import re

from claims.facts.aspects import NAMED, POLLED, SOLD
from claims.facts.asserted import DAILY, amount_of
from claims.facts.classes import unit_words
from claims.facts.context import fold_name
from claims.facts.figure import Figure
from claims.grammar.en.calendar_words import DAYS, MONTHS
from claims.grammar.late import late
from claims.grammar.word_lists import read_table

_TABLE = read_table("statements")["holders"]
_HELD = frozenset(_TABLE["held"].split())
_BEHIND, _FACING = late(_TABLE["behind"]), late(_TABLE["facing"])
_AGAIN, _BEATEN, _BY = late(_TABLE["again"]), late(_TABLE["beaten"]), str(_TABLE["by"])
_PUT_IN = late(_TABLE["put_in"])
_TITLES, _PLACED, _OWNER = (late(_TABLE[name]) for name in ("titles", "placed", "owner"))
_MEMBERS = late(_TABLE["members"])
_BUYER = late(r"\bby (?:(?:the|an?|its) (?:[A-Za-z][a-z-]+ ){1,4}?)?(?:[A-Z][\w&.-]* )*$")
"""Right before who bought it: "was bought by Hill Bank for", "by the Swiss company Hill for"."""
_TIMES = frozenset((*DAYS, *MONTHS))
_LEFT = [late(_TABLE[name]) for name in ("before", "listed", "won")]
"""Ways in which a name before a share says whose it is, the surest first."""
_POLLSTER = late(_TABLE["pollster"])
_BOUGHT, _STORM = late(_TABLE["bought"]), late(_TABLE["storm"])
_TRADED = late(
    "|".join(f"(?P<{name}>{words})" for name, words in read_table("statements")["commodities"].items()), re.IGNORECASE
)


def find_holder(figure: Figure, aspect: str) -> str:
    """Whose a figure is, folded; empty where the words beside it do not say so."""
    if aspect in NAMED:
        return _storm_of(figure)
    if aspect in POLLED:
        return _pollster_of(figure)
    left = figure.quote[: figure.start - figure.quote_start]
    if aspect in SOLD:
        bought = _BOUGHT.search(left)
        return fold_name(bought[1]) if bought and not _BUYER.search(left, 0, bought.start(1)) else ""
    if figure.kind == "money":
        return _traded_at(left) if amount_of(figure) in DAILY else ""
    return _holder_of_share(figure, left)


def _storm_of(figure: Figure) -> str:
    """The storm that a sentence, else its text, names first."""
    found = _STORM.search(figure.quote) or _STORM.search(figure.lead)
    return fold_name(found[1]) if found else ""


def _pollster_of(figure: Figure) -> str:
    """Who asked, named in the sentence, right before it, or where the text begins."""
    texts = (figure.quote, figure.before, figure.lead)
    found = next((match for match in map(_POLLSTER.search, texts) if match), None)
    return fold_name(next(filter(None, found.groups()))) if found else ""


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
        return _fold(faced["other" if faced["first"] else "one"])
    behind = _BEHIND.match(figure.quote, figure.end - figure.quote_start)
    if behind is not None:
        return _fold(behind[1])
    left = _PLACED.sub("", _TITLES.sub(" ", _PUT_IN.sub(" ", left)))
    owner = _OWNER.search(left)
    if owner is not None:  # "to Stone's 46 percent"
        return _fold(owner[1])
    again = _AGAIN.search(left)  # "42 percent in one poll and at 38 percent in another"
    told = left if again is None else left[: again.start()] + " " + left[again.end() :]
    return next(filter(None, (_named_before(way.search(words), words) for words in (left, told) for way in _LEFT)), "")


def _named_before(found: re.Match[str] | None, left: str) -> str:
    """Whose a share is by the words that were found before it; nobody's who is beaten by it."""
    if found is None or found[1].lower() in _TIMES:
        return ""
    if _BY in found[0] and _BEATEN.search(left[: found.start(1)]):
        return ""
    return _fold(found[1])


def _fold(name: str) -> str:
    """A holder's name to compare by: the Greens and the Green party are one."""
    return fold_name(name[:-1] if _MEMBERS.fullmatch(name) else name)
