"""What incidents a document speaks of: its figures in, mentions out, each the figures of one incident in one document.

A document mostly stays with the incident that it began with. A figure opens another mention where its own sentence
names another day, another place than every place named so far, or says that it turns to something else; it goes back
to an earlier one whose place or day it names. Counts over a whole war or year are no incident and stand apart.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from claims.facts.classes import HARM, Class, classify, classify_words, is_subset
from claims.facts.context import Context, find_cues, fold_name, read_context
from claims.facts.figure import Figure
from claims.facts.intervals import admit, gap
from claims.facts.places import are_two_towns, canonical_place, countries_in, country_of, lies_in, towns_in
from claims.facts.words import phrase_pattern

_PLACED = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]n|[Oo]utside|[Aa]round|[Oo]f|[Ii]nto|hit|hits|struck)\s+(?:the\s+)?(?:[a-z-]+\s+){0,3}?((?:[A-Z][\w’'-]+\s?){1,3})"
)


class Mention(NamedTuple):
    """One incident as one document tells it."""

    document: int
    number: int
    """Counts the mentions of a document from 0."""
    first: str | None
    """The first day that it can be of, ISO 8601."""
    last: str | None
    place: str | None
    names: frozenset[str]
    places: frozenset[str]
    targets: frozenset[str]
    numbers: frozenset[tuple[str, float]]
    """Each exact figure with its event class."""
    figures: tuple[Figure, ...]
    total: bool = False
    """Whether it is a count over a whole war, year or place."""
    dated: bool = False
    """Whether the text names its day, rather than leaving it to the day of publication."""

    @property
    def publisher(self) -> str | None:
        """Who printed the document."""
        return self.figures[0].publisher


LARGE = 10_000
"""Dead and injured from which on a figure beside the word war is of the whole war."""


def is_harm(figure: Figure) -> bool:
    """Whether a figure counts harm done to persons, which belongs to an incident."""
    return figure.kind == "count" and class_of(figure).event in HARM


def is_total(figure: Figure) -> bool:
    """Whether a figure counts over a whole war, year or place: its words say so, or it names the start of a long
    period.
    """
    if figure.since:
        return days_between(figure.since, figure.day) > 10
    at = figure.start - figure.quote_start
    near = find_cues(figure.quote[max(0, at - 120) : at + 140])
    return "total" in near or (figure.number >= LARGE and "war" in near)


@lru_cache(maxsize=65536)
def days_between(first: str | None, last: str | None) -> int:
    """Days from one ISO date to another, 0 where one is unknown."""
    if not first or not last:
        return 0
    return (_day(last) - _day(first)).days


@lru_cache(maxsize=65536)
def _day(text: str) -> date:
    parts = [int(p) for p in text[:10].split("-")]
    return date(parts[0], *([*parts[1:], 1, 1])[:2])


def iso_or_none(text: str | None) -> str | None:
    """A date as it is where it is ISO 8601, None where somebody wrote it in words."""
    return text if text and _ISO.match(text) else None


_ISO = re.compile(r"\d{4}(?:-\d\d){0,2}(?:T|$)")


class _Draft:
    """A mention while its document is read."""

    def __init__(self, figure: Figure, day: str | None, places: frozenset[str], context: Context) -> None:
        self.figures: list[Figure] = []
        self.day, self.places = day, set(places)
        self.names: set[str] = set()
        self.known: set[str] = set()
        self.targets: set[str] = set()
        self.add(figure, day, places, context)

    def add(self, figure: Figure, day: str | None, places: frozenset[str], context: Context) -> None:
        self.figures.append(figure)
        self.day = self.day or day
        self.places |= places
        self.names |= context.names
        self.known |= context.places
        self.targets |= context.targets

    def holds(self, figure: Figure) -> bool:
        """Whether this incident has the very figure: same class, same number."""
        return any(class_of(f) == class_of(figure) and f.number == figure.number for f in self.figures)

    def clashes(self, day: str | None, places: frozenset[str]) -> bool:
        """Whether a sentence that names this day and these places cannot speak of this incident."""
        if day and self.day and abs(days_between(day, self.day)) > 0:
            return True
        return bool(places and self.places and not places & (self.places | self.names | self.known))

    def fits(self, day: str | None, places: frozenset[str]) -> bool:
        """Whether a sentence names a place or day of this incident."""
        return bool(places & self.places) or bool(day and day == self.day and not places)


def find_mentions(figures: Sequence[Figure]) -> list[Mention]:
    """The incidents of one document's harm figures, in the order of the text; totals each stand apart."""
    drafts: list[_Draft] = []
    totals: list[Figure] = []
    current: _Draft | None = None
    parts = are_parts(figures)
    for figure in sorted(figures, key=lambda f: f.start):
        if is_total(figure):
            totals.append(figure)
            continue
        day, places = _own_day(figure), _own_places(figure)
        context = read_context(_unsaid(figure.quote, figure.source_text))
        chosen = _holder(drafts, figure) or _choose(drafts, current, day, places, find_cues(figure.quote))
        if chosen is not None and _elsewhere(chosen.figures[-1], figure):
            chosen = next((d for d in drafts if not _elsewhere(d.figures[-1], figure)), None)
        if chosen is not None and (
            is_besides(figure, chosen.figures) or (figure.id in parts and not chosen.holds(figure))
        ):
            chosen = next((d for d in reversed(drafts) if d is not chosen and d.holds(figure)), None)
        if chosen is None:
            chosen = _Draft(figure, day, places, context)
            drafts.append(chosen)
        else:
            chosen.add(figure, day, places, context)
        current = chosen
    return [_finish(draft, number) for number, draft in enumerate(drafts)] + _total_mentions(totals, len(drafts))


def are_parts(figures: Sequence[Figure]) -> frozenset[int]:
    """The claims of one document that are parts of another figure in it: two exact or lower figures that add up to it.

    "At least 21 were killed … at least 15 in the city … six more in a village": fifteen and six are places of the 21.
    """
    found: set[int] = set()
    by_class: dict[Class, list[Figure]] = {}
    for figure in figures:
        if figure.hedge in ("exact", "at_least") and figure.number > 2:
            by_class.setdefault(class_of(figure), []).append(figure)
    for same in by_class.values():
        wholes = {f.number for f in same}
        for a, b in combinations(same[:40], 2):
            if a.number + b.number in wholes and a.number != b.number:
                found |= {a.id, b.id}
    return frozenset(found)


def is_besides(figure: Figure, others: Sequence[Figure], strict: bool = False) -> bool:
    """Whether a figure is counted besides others of its class: another number of one speaker, with no word of change.

    Nobody gives two numbers for one thing in one text without saying so, but for rounding. `strict` asks for a named
    speaker and two exact numbers.
    """
    counted, mine = class_of(figure), admit(figure)
    if not any(other.number != figure.number and class_of(other) == counted for other in others):
        return False
    previous = max((f for f in others if f.start < figure.start), key=lambda f: f.start, default=None)
    for other in others:
        if class_of(other) != counted or figure.number == other.number or figure.title != other.title:
            continue
        if not strict and other is previous and is_further(figure) and figure.quote_start - other.quote_start < 400:
            return True
        if figure.source != other.source or (
            strict and (figure.source is None or not figure.hedge == other.hedge == "exact")
        ):
            continue
        if "vague" in (figure.hedge, other.hedge) or "range" in (figure.hedge, other.hedge):
            continue
        if subset_of_people(figure) or subset_of_people(other):
            continue
        if gap(mine, admit(other)) or figure.hedge == other.hedge == "at_least":
            told = near_cues(figure) | near_cues(other)
            if not told & {"early", "rise", "correction"}:
                return True
    return False


def is_further(figure: Figure) -> bool:
    """Whether the words right behind a number count it besides others: "six more", "six others"."""
    at = figure.end - figure.quote_start
    return phrase_pattern("contexts", "besides").match(figure.quote[at : at + 20].lower().lstrip()) is not None


def near_cues(figure: Figure) -> frozenset[str]:
    """The cues of the clause that holds a figure: some words to both sides, not the whole of a long sentence."""
    at = figure.start - figure.quote_start
    return find_cues(figure.quote[max(0, at - 110) : at + 70])


def _elsewhere(a: Figure, b: Figure) -> bool:
    """Whether two figures are of other days and of other places, as far as both are known."""
    if not (a.as_of and b.as_of) or a.as_of[:10] == b.as_of[:10]:
        return False
    return bool(a.place and b.place) and are_two_towns(a.place or "", b.place or "")


def _holder(drafts: list[_Draft], figure: Figure) -> _Draft | None:
    """The incident that has the very figure already, where it is large enough not to be so by chance."""
    if figure.number < 20 or figure.hedge == "vague":
        return None
    return next((draft for draft in drafts if draft.holds(figure)), None)


def _choose(
    drafts: list[_Draft], current: _Draft | None, day: str | None, places: frozenset[str], cues: frozenset[str]
) -> _Draft | None:
    """The incident that a figure's sentence goes on with, None for a new one."""
    if current is None:
        return None
    if "other" not in cues and not current.clashes(day, places):
        return current
    for draft in drafts:
        if draft.fits(day, places) and not draft.clashes(day, places):
            return draft
    return None


def _own_day(figure: Figure) -> str | None:
    """The day that a figure's own words name; the day of publication is nobody's word."""
    if figure.as_of and figure.precision == "month" and figure.as_of[:7] != (figure.published or "")[:7]:
        return figure.as_of[:7] + "-01"
    if figure.as_of and figure.precision in ("day", "hour") and figure.as_of[:10] != (figure.published or "")[:10]:
        return figure.as_of[:10]
    return None


@lru_cache(maxsize=65536)
def _placed_names(quote: str) -> frozenset[str]:
    """Names that stand where a place does ("in Aleppo", "near the Atmeh camp")."""
    return frozenset(fold_name(w) for m in _PLACED.finditer(quote) for w in m[1].split()) & (
        read_context(quote).names | read_context(quote).places
    )


def _own_places(figure: Figure) -> frozenset[str]:
    """The places that a figure's sentence names."""
    return _placed_names(figure.quote)


def _finish(draft: _Draft, number: int) -> Mention:
    """The mention that a draft has become."""
    first = draft.figures[0]
    low, high = _window(draft, first)
    numbers = frozenset((class_of(f).event, f.number) for f in draft.figures if f.hedge != "vague")
    names, targets, known = draft.names, draft.targets, draft.known
    if number == 0:
        lead = read_context(first.lead)
        names, targets, known = names | lead.names, targets | lead.targets, known | lead.places
    names = names - _said_by(draft.figures)
    place = next((p for p in (canonical_place(f.place) for f in draft.figures) if p), None)
    return Mention(
        first.document,
        number,
        low,
        high,
        place,
        frozenset(names),
        frozenset(known),
        frozenset(targets),
        numbers,
        tuple(draft.figures),
        dated=draft.day is not None,
    )


def _said_by(figures: Sequence[Figure]) -> set[str]:
    """The names of publishers, which tell nothing about what happened."""
    said = {name for f in figures for name in (f.publisher, *f.via) if name}
    return {fold_name(word) for name in said for word in re.findall(r"\w+", name)}


@lru_cache(maxsize=65536)
def _unsaid(quote: str, source: str | None) -> str:
    """A sentence without the words that name its speaker, who is not what happened."""
    return quote.replace(source, " ", 1) if source else quote


def _window(draft: _Draft, figure: Figure) -> tuple[str | None, str | None]:
    """The days that an incident can be of: the one named, else those up to publication."""
    if draft.day:
        return draft.day, draft.day
    day = figure.published[:10] if figure.published else None
    return day, day


def _total_mentions(totals: Iterable[Figure], number: int) -> list[Mention]:
    """Each total as a mention of its own."""
    none: frozenset[str] = frozenset()
    return [
        Mention(f.document, number + i, f.since, f.day, total_place(f), none, none, none, frozenset(), (f,), True)
        for i, f in enumerate(totals)
    ]


def total_place(figure: Figure) -> str | None:
    """What a total is counted over: the place that its sentence names, else the country that the text is about."""
    place = canonical_place(figure.place)
    if place and fold_name(place) in _placed_names(figure.quote):
        return place
    for text in (figure.quote, figure.place or ""):
        named = countries_in(text)
        if named:
            return named[0]
    towns = towns_in(figure.quote)
    if towns:
        return towns[0]
    for text in (figure.before, figure.lead):
        named = countries_in(text)
        if named:
            return named[0]
    return country_of(place) if place else None


def toll_day(figure: Figure) -> str | None:
    """The day that a toll was current: of an incident the day it was printed, as its as-of is often the incident's
    own day.
    """
    if is_harm(figure) and figure.published and not is_total(figure):
        return max(figure.published[:10], figure.day or "")
    return figure.day


def class_of(figure: Figure) -> Class:
    """What a figure counts."""
    if figure.kind != "count":
        return classify(figure.event, figure.unit, figure.kind)
    return classify_words(
        figure.event, figure.unit, figure.quote, figure.start - figure.quote_start, figure.end - figure.start
    )


def subset_of_people(figure: Figure) -> bool:
    """Whether a figure counts civilians as some of the people."""
    return is_subset(figure.unit, figure.quote, figure.start - figure.quote_start, figure.end - figure.start)


def in_place(a: str | None, b: str | None) -> bool:
    """Whether two places can be one: the same, one unknown, or one in the other."""
    return a is None or b is None or a == b or lies_in(a, b) or lies_in(b, a)
