"""An incident while its document is read: the sights of its figures in, one by one, what is known of it so far out."""

from itertools import repeat
from typing import TYPE_CHECKING

from claims.facts.aspects import last_sentence
from claims.facts.context import Context, fold_name
from claims.facts.days import Window, span
from claims.facts.elided import is_given
from claims.facts.figure import Figure
from claims.facts.means import UNKNOWN, name_quarters, name_struck
from claims.facts.places import are_two_towns, can_be_one, is_local
from claims.facts.sight import Sight, names_time
from claims.grammar.late import late
from claims.grammar.word_lists import read_table

if TYPE_CHECKING:
    from claims.facts.classes import Class

VAGUE = "vague"
"""The hedge of a number that no digits give."""
_SPOKEN, _CARED = (late(read_table("contexts")["placed"][name]) for name in ("spoken", "cared"))


class Draft:
    """A mention while its document is read."""

    def __init__(self, sight: Sight, lead: frozenset[str], part: str = "") -> None:
        self.part = part
        self.turn = ""
        self.means = UNKNOWN
        self.figures: list[Figure] = []
        self.classes: dict[Class, set[float]] = {}
        self.vague: set[tuple[Class, float]] = set()
        self.window: Window | None = None
        self.lead = lead
        self.printed = True
        self.dated = False
        self.headed = True
        self.sentence = 0
        self.placed = ""
        self.towns: set[str] = set()
        self.sites: set[str] = set()
        self.names: set[str] = set()
        self.known: set[str] = set()
        self.targets: set[str] = set()
        self.add(sight)

    def add(self, sight: Sight) -> None:
        """Take a figure in."""
        figure = sight.figure
        self.figures.append(figure)
        self.headed = self.headed and figure.title  # a headline tells in a word what the text then tells as new
        self.sentence, self.placed = figure.quote_start, sight.placed
        self.classes.setdefault(sight.counted, set()).add(figure.number)
        if figure.hedge == VAGUE:
            self.vague.add((sight.counted, figure.number))
        if self.printed and sight.window and not sight.printed:
            self.printed = self.window is not None and not names_time(figure)  # carried on from the date above
        self.window = span(self.window, sight.window)
        self.turn = self.turn or sight.turn
        if sight.means is not UNKNOWN:
            self.means = self.means.joined(sight.means)
            towns = sight.sites | sight.context.places | sight.context.names
            self.targets |= name_struck(sight.means, towns or {*map(fold_name, (figure.place or "").split())})
        self.targets |= name_quarters(figure)
        self.dated = self.dated or sight.window is not None
        self.sites |= sight.sites
        place = figure.place
        if place and not (figure.title and place.split()[0] not in figure.quote):
            self.towns.add(place)  # a headline that names no place is given that of the dateline
        self.add_context(sight.context)

    def add_context(self, context: Context) -> None:
        """Take in the names and targets of a sentence."""
        self.names |= context.names
        self.known |= context.places
        self.targets |= context.targets

    def stays_in(self, other: "Draft") -> None:
        """Take over the places of the incident told before, to which the text points: "in the same city"."""
        self.sites |= other.sites
        self.names |= other.sites & other.names
        self.known |= other.sites & other.known

    def names_one_of(self, sites: frozenset[str], figure: Figure) -> bool:
        """Whether this incident, or the document's beginning, names one of these; a sentence that leads is a part of
        that itself.
        """
        if not (sites.isdisjoint(self.sites) and sites.isdisjoint(self.names) and sites.isdisjoint(self.known)):
            return True
        return not (sites.isdisjoint(self.lead) or _leads(figure))

    def is_of_another_town(self, figure: Figure) -> bool:
        """Whether a figure is of a town, and all places of this incident's figures that are known are others."""
        place = figure.place
        if not place or place in self.towns or not is_local(place):
            return False
        known = list(filter(is_local, self.towns))
        return bool(known) and all(map(are_two_towns, repeat(place), known)) and not _is_no_place_of_it(figure)

    def may_be_elsewhere(self, figure: Figure) -> bool:
        """Whether a figure of a town may be of another incident: this one is known to be in others, or in none."""
        return self.is_of_another_town(figure) or (
            bool(figure.place) and is_local(figure.place or "") and not any(map(is_local, self.towns))
        )

    def is_of(self, place: str) -> bool:
        """Whether one of this incident's towns can be this place, or none is known."""
        return not self.towns or place in self.towns or any(map(can_be_one, repeat(place), self.towns))

    def holds(self, sight: Sight) -> bool:
        """Whether this incident has the very figure: same class, same number; "several hundred" is no 300."""
        counted, number = sight.counted, sight.figure.number
        if number not in self.classes.get(counted, ()):
            return False
        return ((counted, number) in self.vague) == (sight.figure.hedge == VAGUE)


def _is_no_place_of_it(figure: Figure) -> bool:
    """Whether a figure has its place from where the injured were taken ("to hospitals in Lyon"), or from the sentence
    before, where somebody only spoke ("told the council in Geneva. He said 82 had died"), or of which a speaker tells
    nothing who gives a toll: "the ministry gave a toll of 44 dead".
    """
    place, quote = figure.place or "", figure.quote
    at = quote.find(place)
    if at >= 0:
        return _CARED.search(quote, 0, at) is not None
    if place.split()[0] not in quote and is_given(quote, figure.start - figure.quote_start):
        return True
    last = last_sentence(figure.before)
    at = last.rfind(place)
    return at >= 0 and _SPOKEN.search(last, 0, at) is not None


def _leads(figure: Figure) -> bool:
    """Whether a figure's sentence is a part of the document's beginning, and itself names the figure's place."""
    return figure.quote_start < len(figure.lead) and figure.place is not None and figure.place in figure.quote
