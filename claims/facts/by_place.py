"""Which figures of one document count an incident by its places: the document's figures in, each one's place out."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import combinations

from claims.facts.context import NOTHING, fold_name, read_context
from claims.facts.counted import class_of, is_linked_part, is_some_in_place
from claims.facts.figure import Figure, of_figure
from claims.facts.places import are_two_towns, can_be_one, canonical_place, country_of, is_wide, names_joined
from claims.facts.targets import lasting_targets
from claims.facts.totals import is_total
from claims.grammar.late import late
from claims.grammar.needles import Needed
from claims.grammar.word_lists import read_table

_IN_PLACE, _IN_FRONT, _REPORTING, _WHERE = (
    late(read_table("contexts")["placed"][name]) for name in ("behind", "front", "reporting", "where")
)
_SEVERAL = late(read_table("contexts")["placed"]["several"])
_MAY_BE_SEVERAL = Needed(_SEVERAL)
NEAR = 90
"""Code points before a figure in which its place may be told: "in Homs, where 21 died"."""
_PRINTED = late(r"(?:[ae][a-z]{1,2}-)?[A-Z][\w’'-]+(?: (?:[ae][a-z]{1,2}-)?[A-Z][\w’'-]+)*")


def find_places_told(figures: Sequence[Figure]) -> dict[int, str]:
    """The claims of one document that are counted by place, each with its place: figures of one sentence and class that
    have two places right behind them, where another figure of the document is at least as much as all of them; also
    of several sentences, where that figure is of a region.

    "Twelve died in Homs and seven in Hama" are places of the 21 that were killed, no two incidents.
    """
    found = find_towns_told(figures) | _some_in_places(figures)
    sentences = len({figure.quote_start for figure in figures})
    if sentences != len(figures):
        found |= _listed_places(figures, Counter([figure.quote_start for figure in figures]))
    return found | _places_of_region(figures) if sentences > 1 else found


def _some_in_places(figures: Sequence[Figure]) -> dict[int, str]:
    """Those of whom a sentence says that they are some of the others, and where: "14 of them died in Kafr Nabl"."""
    some = {f.id: place_behind(f) for f in figures if is_some_in_place(f)}
    return {n: place for n, place in some.items() if place and not is_wide(place)}


def _listed_places(figures: Sequence[Figure], told: Mapping[int, int]) -> dict[int, str]:
    """Those of one sentence, by how many figures each sentence has."""
    found: dict[int, str] = {}
    listed: dict[tuple[str, int], list[Figure]] = defaultdict(list)
    for figure in figures:
        if told[figure.quote_start] > 1 and place_behind(figure):
            listed[(class_of(figure).event, figure.quote_start)].append(figure)
    for (event, _), same in listed.items():
        places = {f.id: place_behind(f) for f in same}
        if not _are_apart({*places.values()}):
            continue
        least = sum({places[f.id]: f.number for f in same}.values())
        whole = any(f.number >= least and f.id not in places and class_of(f).event == event for f in figures)
        if whole or (_is_over_many_places(same[0]) and not any(map(is_wide, places.values()))):
            found |= places
    return found


def _are_apart(places: Iterable[str]) -> bool:
    """Whether any two of some places cannot be one, nor the one in the other, as a headline tells of "Syria" what the
    text tells of "Palmyra".
    """
    return any(not can_be_one(a, b) for a, b in combinations(sorted(places), 2))


def find_placed_apart(figures: Sequence[Figure]) -> dict[int, str]:
    """The claims of one document that a sentence counts in two places side by side, each with its place, though no
    figure is told for all of them: "The monitor said 40 people were killed in Homs and 12 in Rastan".
    """
    found: dict[int, str] = {}
    if len({figure.quote_start for figure in figures}) == len(figures):
        return found
    told = Counter([figure.quote_start for figure in figures])
    listed: dict[tuple[object, ...], dict[int, str]] = defaultdict(dict)
    for figure in figures:
        if told[figure.quote_start] > 1 and not is_linked_part(figure) and (place := place_behind(figure)):
            listed[(class_of(figure), figure.source, figure.quote_start)][figure.id] = place
    for placed in listed.values():
        if _are_apart({*placed.values()}) and not any(map(is_wide, placed.values())):
            found |= placed
    return found


def _places_of_region(figures: Sequence[Figure]) -> dict[int, str]:
    """Those of several sentences, behind a larger figure of a region, or of no place, whose sentence names none of
    their places.
    """
    found: dict[int, str] = {}
    wholes: dict[str, Figure] = {}
    for f in figures:
        if _is_of_region(f) and not is_total(f):
            event = class_of(f).event
            if event not in wholes or wholes[event].number < f.number:
                wholes[event] = f
    for event, whole in wholes.items():
        same = [f for f in figures if class_of(f).event == event]
        places = {
            f.id: place_told(f) for f in same if f.start > whole.start and f.number < whole.number and not f.title
        }
        places = {n: place for n, place in places.items() if place and _is_apart_from(place, whole)}
        by_place = {places[f.id]: f.number for f in same if f.id in places}
        several = len(by_place) > 1 or _is_over_many_places(whole)
        if by_place and several and sum(by_place.values()) <= _most_of(whole):
            found |= places
    return found


OPEN = 1.25
"""By how much its parts may go beyond a figure that is only a lower bound: "more than 100", 53 and 48."""


def _most_of(whole: Figure) -> float:
    """What the parts of a figure add up to at most."""
    return whole.number * (OPEN if whole.hedge in ("at_least", "more_than") else 1)


def _is_over_many_places(figure: Figure) -> bool:
    """Whether a figure is of what befalls many places at once: a quake, a flood, a series of attacks."""
    return _tells_of_several(figure.lead) or any(
        not lasting_targets().isdisjoint(read_context(told).targets) for told in (figure.quote, figure.lead)
    )


@lru_cache(maxsize=256)
def _tells_of_several(lead: str) -> bool:
    """Whether a document begins with several attacks at once, which is asked for each of its figures."""
    return _MAY_BE_SEVERAL.are_in(lead.lower()) and _SEVERAL.search(lead) is not None


def _is_of_region(figure: Figure) -> bool:
    """Whether a figure is of a region, or of no place that its text tells, or of several attacks at once."""
    return figure.place is None or is_wide(figure.place) or _tells_of_several(figure.lead)


def _is_one_of_many(place: str, quote: str) -> bool:
    """Whether a place is one of those that a sentence names side by side: "in Aleppo, Hama and Latakia"."""
    at = quote.find(place) + len(place)
    return _NEXT_PLACE.match(quote, at) is not None


_NEXT_PLACE = late(r"(?:,? and |, | )(?=[A-Z])(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)")


def _is_apart_from(place: str, whole: Figure) -> bool:
    """Whether a place is none that the sentence of a region's figure names, and is not known to lie elsewhere."""
    named = place in whole.quote and not _is_one_of_many(place, whole.quote)
    if named or are_two_towns(place, whole.place or ""):
        return False
    return not is_wide(place) or country_of(place) == whole.place != place  # a state of the country


@of_figure
def place_told(figure: Figure) -> str:
    """The place that a figure is told of, right behind it or where its sentence begins: "In Homs alone 21 died", "Homs
    reported 21 deaths", "in Homs, where 21 died".
    """
    if behind := place_behind(figure):
        return behind
    at = figure.start - figure.quote_start
    led = _IN_FRONT.match(figure.quote)
    printed = _PRINTED.match(figure.quote, led.end() if led else 0)
    if printed is not None and (
        printed.end() > at
        or not (led or _REPORTING.fullmatch(figure.quote, printed.end(), at))
        or (not led and figure.source_text and figure.quote.startswith(figure.source_text))
    ):
        printed = None  # "State media reported 21 deaths": who says so is no place
    where = None if printed else _WHERE.search(figure.quote, max(0, at - NEAR), at)
    told = printed[0] if printed else where["place"] if where else ""
    named = read_context(told)
    return (canonical_place(told) or "") if named.names or named.places else ""


def find_towns_told(figures: Sequence[Figure]) -> dict[int, str]:
    """The claims of one document that are of one of two towns which the sentence of a larger figure puts side by side,
    each with its town: of "Bombs in Homs and Hama killed 30 … In Homs 12 died" the twelve are some of the thirty.
    """
    found: dict[int, str] = {}
    quotes = {f.quote_start: f.quote for f in figures}
    if len(quotes) < 2:
        return found
    joined = {at: towns for at, quote in quotes.items() if (towns := names_joined(quote))}
    if not joined:
        return found
    spelled = {fold_name(f.place): f.place for f in figures if f.place and " " not in f.place}
    for whole in figures:
        for f in figures if whole.quote_start in joined else ():
            less = f.number < whole.number and class_of(f).event == class_of(whole).event
            if less and any(_is_of_one(f, pair, spelled) for pair in joined[whole.quote_start]):
                found[f.id] = canonical_place(f.place) or ""
    told: dict[tuple[int, str | None], str] = {(f.quote_start, f.place): found[f.id] for f in figures if f.id in found}
    return {f.id: told[f.quote_start, f.place] for f in figures if (f.quote_start, f.place) in told}


def _is_of_one(figure: Figure, pair: tuple[str, str], spelled: Mapping[str, str]) -> bool:
    """Whether a figure's sentence names one of two names alone, which is that of its place, and the other is that of
    another town, in the spelling that others of the document have.
    """
    named = [name for name in pair if name in figure.quote]
    if len(named) != 1 or fold_name(named[0]) != fold_name(figure.place or ""):
        return False
    other = pair[1 - pair.index(named[0])]
    return are_two_towns(figure.place or "", spelled.get(fold_name(other), other))


@of_figure
def place_behind(figure: Figure) -> str:
    """The place that stands right behind a figure, nothing else counted between, also one that no gazetteer has; empty
    where none does: "433 in Homs", "two in Letcher County".
    """
    behind = figure.quote[figure.end - figure.quote_start :]
    found = _IN_PLACE.match(behind)
    if found is None:
        return ""
    if figure.place and behind.startswith(figure.place.split()[0], found.end()):
        return canonical_place(figure.place) or ""
    printed = _PRINTED.match(behind, found.end())
    named = read_context(printed[0]) if printed else NOTHING
    return printed[0] if printed and (named.names or named.places) else ""
