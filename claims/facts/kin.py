"""Whose relatives a figure counts: a figure in, the family out; and whether two figures count relatives of one.

One text may tell of the three sons of one mother and the three of another, and of the dead of two families: each is a
fact of its own, but the dead of the one family that the text begins with are all who died.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claims.facts.besides import is_beside_one
from claims.facts.classes import HURT, KILLED, PEOPLE, SOME, Class, of_all
from claims.facts.context import NO_NAMES, fold_name, read_context
from claims.facts.counted import is_linked_part, spot_of
from claims.facts.families import families_in
from claims.facts.figure import Figure, of_figure
from claims.facts.some import OF_SOMEBODY, OWNER, RELATIVES
from claims.facts.spot import is_singled_out
from claims.grammar.late import late
from claims.grammar.word_lists import read_table
from claims.spans import build

_KIN = read_table("groups")["kin"]
_FAMILY, _NAMELESS, _OWN, _MANY, _OTHERS, _LISTED = (
    late(_KIN[name]) for name in ("family", "nameless", "own", "many", "others", "listed")
)
NAMELESS = "?"
"""Stands for the one family of which no name is told."""


@of_figure
def family_of(figure: Figure) -> str:
    """The family whose members a figure counts, folded; empty where it says none, or none that can be made out: "nine
    members of the Hadel family", "Omar Hadel said that nine of his family died".
    """
    behind = figure.quote[figure.end - figure.quote_start :]
    named = _FAMILY.match(behind)
    if named:
        return fold_name(named["name"])
    if not _OWN.match(behind):
        return NAMELESS if _NAMELESS.match(behind) else ""
    told = families_in(figure.quote)
    if len(told) == 1:
        return next(iter(told))
    speaker = (figure.source or "").split()
    return fold_name(speaker[-1]) if len(speaker) > 1 and speaker[-1][:1].isalpha() else ""


Counts = Sequence[tuple[Figure, Class]]


def count_families(counts: Counts) -> Iterator[tuple[Figure, Class]]:
    """The figures of a mention with what each counts: those of one family are some only, unless it is the one that the
    text begins with, or the text counts no more than them.
    """
    families = {f.id: name for f, c in counts if of_all(c) in _TOLLS and (name := family_of(f))}
    told = _families_of(counts[0][0]) if families else NO_NAMES
    for figure, counted in counts:
        family = families.get(figure.id)
        if not family or is_beside_one(figure) or (counted.event.endswith(SOME) and not _are_somebodys(figure)):
            yield figure, counted
            continue
        all_of_them = told == {family} if told else not _is_less(figure, counts)
        all_of_them = all_of_them and not _OTHERS.match(figure.quote, figure.end - figure.quote_start)
        all_of_them = all_of_them and not (is_linked_part(figure) and _is_less(figure, counts))
        event = of_all(counted).event
        yield figure, counted._replace(event=event if all_of_them else event + SOME)


_TOLLS = frozenset({Class(KILLED, PEOPLE), Class(HURT, PEOPLE)})


def _families_of(first: Figure) -> frozenset[str]:
    """The family whose members an incident's first figure counts, else the families that its sentence names, or the
    document's beginning; where that speaks of several in one word, with a name that none of them has.
    """
    if family := family_of(first):
        return frozenset([family])
    text = first.quote if families_in(first.quote) else first.lead
    return families_in(text) | ({SEVERAL} if _MANY.search(text) else set())


def _are_somebodys(figure: Figure) -> bool:
    """Whether a figure counts some only for the reason that they are of somebody's own family, not those whom somebody
    names.
    """
    return _OWN.match(figure.quote, figure.end - figure.quote_start) is not None and not is_singled_out(spot_of(figure))


SEVERAL = "+"
"""Stands for the other families of "the Hadel and Nasri families"."""


def _is_less(figure: Figure, counts: Counts) -> bool:
    """Whether some figure of a mention that is of no family is larger than one that is."""
    event = of_all(next(c for f, c in counts if f is figure)).event
    return any(c == (event, PEOPLE) and f.number > figure.number and not family_of(f) for f, c in counts)


class Kin(NamedTuple):
    """Whom a figure of some only of the dead counts, as far as its words tell: what two of them are compared by."""

    family: str
    number: float
    listed: str
    owners: frozenset[str]


def kin_of(figure: Figure) -> Kin:
    """Whom a figure of some only of the dead counts."""
    return build(Kin, (family_of(figure), figure.number, name_listed(figure), owners_of(figure)))


def may_be_same(a: Kin, b: Kin) -> bool:
    """Whether two figures that count some only of the dead can count the same ones: those of one family, or the same
    number, of whom neither names others.
    """
    if a.family and b.family:
        return a.family == b.family
    return a.number == b.number and not _are_others(a, b)


def _are_others(a: Kin, b: Kin) -> bool:
    """Whether two figures count relatives of two people, as their names or those of the first of them tell."""
    if a.listed and b.listed and a.listed != b.listed:
        return True
    return bool(a.owners and b.owners) and a.owners.isdisjoint(b.owners)


@of_figure
def owners_of(figure: Figure) -> frozenset[str]:
    """The names, folded, of which one is that of whoever's relatives a figure counts: "Omar's two sons", "two sons of
    Omar", else all that stand before it in its sentence; none where it counts no relatives.
    """
    at, end = figure.start - figure.quote_start, figure.end - figure.quote_start
    named = OF_SOMEBODY.match(figure.quote, end)
    owner = named and (named["owner"] or named["whose"])
    if owner:
        return frozenset([fold_name(owner)])
    if not RELATIVES.match(figure.quote, end):
        return NO_NAMES
    left = figure.quote[:at]
    owned = OWNER.search(left)
    return frozenset([fold_name(owned["who"])]) if owned else read_context(left).names


@of_figure
def name_listed(figure: Figure) -> str:
    """The first name of those whom a figure counts, folded, where they are listed right behind: "his two sons – Omar
    Hadel"; empty where they are not.
    """
    found = _LISTED.match(figure.quote, figure.end - figure.quote_start)
    return fold_name(found["name"]) if found else ""
