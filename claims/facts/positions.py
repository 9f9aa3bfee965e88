"""The distinct things said of one fact: its figures in, positions out, one a voice, day, number and hedge."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import inf
from typing import NamedTuple

from claims.facts.aspects import is_asserted, is_plan
from claims.facts.figure import Figure, reading_order
from claims.facts.intervals import Interval, admit
from claims.facts.results import was_put_right
from claims.facts.sources import merge_voices, same_voice, voice
from claims.facts.totals import EARLY, cues_of, is_running, toll_day
from claims.facts.totals import near_cues as cues
from claims.facts.words import phrase_pattern
from claims.grammar.late import late
from claims.grammar.word_lists import read_table
from claims.spans import build

_AGAINST = phrase_pattern("contexts", "against")
_NUMBER = late(read_table("contexts")["account"]["number"])
ANSWERED = 400
"""Code points behind a figure in which another speaker's is set against it."""


class Position(NamedTuple):
    """What one voice says on one day, with the claims that say it."""

    figure: Figure
    interval: Interval
    voice: str
    figures: tuple[Figure, ...]


def find_positions(figures: Iterable[Figure]) -> list[Position]:
    """The distinct things said: voice, day, number and hedge, each with its claims."""
    figures = list(figures)
    floors = {(f.document, f.number): f for f in figures if f.hedge in _FLOORS}
    said: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for f in figures:
        if (is_asserted(f) or is_plan(f)) and f.status != "rejected":
            early = bool(f.quote) and "early" in cues(f)
            said[(voice(f), f.document if early else 0, toll_day(f), f.low, f.high, f.value, f.hedge)].append(f)
    return [
        build(Position, (same[0], _admit(same, floors) if floors else admit(same[0]), str(key[0]), tuple(same)))
        for key, same in ((key, _in_order(same)) for key, same in said.items())
    ]


_FLOORS = frozenset({"at_least", "more_than"})


def _in_order(figures: list[Figure]) -> list[Figure]:
    """Figures in reading order."""
    return sorted(figures, key=reading_order) if len(figures) > 1 else figures


def _admit(same: Sequence[Figure], floors: Mapping[tuple[int, float], Figure]) -> Interval:
    """What a position admits: all above it where its text goes on to say "at least" of the number ("31 dead" in the
    headline of "at least 31 people were killed").
    """
    for f in same:
        floor = floors.get((f.document, f.number))
        if floor is not None and f.start < floor.start and (f.source is None or voice(f) == voice(floor)):
            return admit(floor)
    return admit(same[0])


def drop_superseded(positions: Sequence[Position]) -> list[Position]:
    """The positions that nobody has gone beyond: a source that has since given more no longer stands by less.

    What the text itself tells as risen supersedes the lower figures of that document, too; what one text tells as put
    right since supersedes that number in all of them.
    """
    put_right = {p.figure.number for p in positions if was_put_right(p.figure)}
    highest: dict[str, float] = {}
    undated: dict[tuple[str, int], float] = {}
    risen: dict[int, Figure] = {}
    for p in positions:
        figure = p.figure
        if not is_running(figure):
            continue
        if not figure.published:  # of two texts of no known day neither is the later
            undated[p.voice, figure.document] = max(undated.get((p.voice, figure.document), 0.0), figure.number)
        elif not figure.title:  # a headline may tell what somebody else in the text says
            highest[p.voice] = max(highest.get(p.voice, 0.0), figure.number)
        if "rise" in cues(figure):
            known = risen.setdefault(figure.document, figure)
            risen[figure.document] = max(known, figure, key=lambda f: f.number)
    merged = merge_voices(highest)
    top: dict[str, float] = {}
    for name, number in highest.items():
        top[merged[name]] = max(top.get(merged[name], 0.0), number)
    return [
        p
        for p in positions
        if p.figure.number not in put_right
        and p.interval.high >= top.get(merged.get(p.voice, ""), undated.get((p.voice, p.figure.document), -inf))
        and not (risen and _is_risen_above(p, risen.get(p.figure.document), positions))
    ]


def _is_risen_above(position: Position, risen: Figure | None, positions: Iterable[Position]) -> bool:
    """Whether the text tells a figure as risen that is above all that a position admits, and no source had told as much
    before: "relatives counted ten, a neighbour nine, and the army later admitted to ten".
    """
    if risen is None or position.interval.high >= risen.number:
        return False
    figure = position.figure
    known = (f for p in positions if p.figure.number >= risen.number for f in p.figures)
    if any(f.document == figure.document and f.start < figure.start and f.source for f in known):
        return False
    return not is_set_against(figure, risen)


def is_set_against(low: Figure, high: Figure) -> bool:
    """Whether a text sets one speaker's lower figure against a higher one of another that it told before: "the toll
    rose to 14, police said. However, the governor put it at 13"; one that is to be a ceiling always is.
    """
    if low.document != high.document or low.start < high.start or not (low.source and high.source):
        return False
    said = cues_of(low)
    against = "alternative" in said or low.hedge == "less_than"
    return against and EARLY.isdisjoint(said) and not same_voice(voice(low), voice(high))


def is_answered(low: Figure, high: Figure) -> bool:
    """Whether a text sets one speaker's higher figure against a lower one of another that it told right before: "the
    clinic received nine bodies; the elders, however, put the dead at 30".
    """
    if low.document != high.document or not low.start < high.start < low.start + ANSWERED:
        return False
    if not (low.source and high.source) or same_voice(voice(low), voice(high)):
        return False
    told = high.quote[max(0, low.end - high.quote_start) : high.start - high.quote_start].lower()
    against = _AGAINST.search(told)
    if against is None or _NUMBER.search(told, 0, against.start()):
        return False  # "the army said 33 rebels were killed, while 40 were hurt" sets its own two side by side
    return EARLY.isdisjoint(cues(high)) and "rise" not in cues(high)
