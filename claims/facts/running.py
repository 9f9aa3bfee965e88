"""What a fact comes to by now: its figures and a rule in, its running range out.

A running figure holds until a later one: only what each voice said last counts, and of what only grows nothing that a
later figure has outgrown, whoever gave it.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta
from math import inf
from typing import NamedTuple

from claims.facts.aspects import ANEW, aspect_of, is_asserted
from claims.facts.classes import MISSING
from claims.facts.counted import class_of, is_harm, is_still_counted
from claims.facts.figure import Figure
from claims.facts.intervals import admit
from claims.facts.published import is_statistic
from claims.facts.results import was_counted_anew
from claims.facts.sources import merge_voices, voice
from claims.facts.totals import EARLY, cues_of, in_time, is_running, is_total, near_cues, toll_day

FRESH = {False: 0, True: 31}
"""Days after its own on which what one voice says of a growing count stands beside a greater figure of another: the
toll of an incident is told anew every day, that of a war or a year (True) every month.
"""
FLOORS, CEILINGS = frozenset({"at_least", "more_than", "vague"}), frozenset({"at_most", "less_than"})


class Range(NamedTuple):
    """Least, preferred and greatest figure, with the rule and the claims that it was made from: of each voice the last
    figure and the last floor.
    """

    low: float | None
    best: float | None
    high: float | None
    rule: str
    claims: tuple[int, ...]
    held: tuple[int, ...] = ()
    """Those of the claims that still hold: the others were outgrown."""


def latest_by_voice(figures: Iterable[Figure]) -> list[Figure]:
    """What each voice said last, in reading order, one that goes by several names once; nobody's denial and no rejected
    claim counts.
    """
    return _by_voice(_last_words(figures))


def _by_voice(last: Sequence[Figure]) -> list[Figure]:
    """The same, of what was said last under each name, in reading order."""
    if len(last) == 1:  # most facts are of one figure
        return [*last]
    names = merge_voices(map(voice, last))
    said: dict[str, Figure] = {}
    for figure in _keep_last(last, lambda figure: names[voice(figure)]):
        before = said.setdefault(names[voice(figure)], figure)
        if before is not figure and not leaves_standing(figure, before):
            said[names[voice(figure)]] = figure
    return in_time(said.values())


def leaves_standing(floor: Figure, before: Figure) -> bool:
    """Whether a voice's "at least 65" takes nothing back of the 71 that it gave before: of what only grows, 71 is at
    least 65, unless it says that it was wrong.
    """
    return (
        floor.hedge in FLOORS
        and floor.number < before.number
        and is_running(before)
        and "correction" not in cues_of(floor)
    )


def _last_words(figures: Iterable[Figure]) -> list[Figure]:
    """What was said last under each name of a voice, and last as a floor: all that a range is made from, whatever is
    said later.
    """
    return _keep_last((f for f in in_time(figures) if is_asserted(f) and f.status != "rejected"), voice)


def _keep_last(figures: Iterable[Figure], speaker: Callable[[Figure], str]) -> list[Figure]:
    """Of figures in reading order, of each speaker the last one and the last floor ("at least 65"), in that order."""
    figures = list(figures)
    if len(figures) < 2:
        return figures
    last: dict[tuple[str, bool], Figure] = {}
    for figure in figures:
        said = speaker(figure), figure.hedge in FLOORS
        if said not in last or _replaces(figure, last[said]):
            last[said] = figure
    return in_time(last.values())


def _replaces(new: Figure, old: Figure) -> bool:
    """Whether a voice's later figure is its last word: what names its day outlasts what does not, unless that was
    printed on a later day and can only come after it, and of one day, of what only grows, the greater; nobody knows at
    which hour each was printed.
    """
    if _is_told_anew(new):
        return True
    if old.as_of and not new.as_of:
        return (toll_day(new) or "") > (toll_day(old) or "") and is_running(new) and _outgrows(new, old)
    return new.number >= old.number or toll_day(new) != toll_day(old) or not is_running(new)


def _is_told_anew(figure: Figure) -> bool:
    """Whether a figure is of what is published or measured again when more is known, so that the last one holds."""
    return not is_harm(figure) and (is_statistic(figure) or aspect_of(figure) in ANEW)


def running_range(figures: Sequence[Figure], rule: str = "all claims") -> Range:
    """The range of a fact by one of RULES; its claims are what was said last under each name, outgrown or not.

    Low and high are the ends of what the figures' words state, high None where the greatest leaves more open; best is
    the figure that most voices share, the later one where two are level. Vague words count where there are no others.
    """
    chosen = RULES[rule](_last_words(figures))
    if not chosen:
        return Range(None, None, None, rule, ())
    current = _current(_by_voice(chosen))
    named = [f for f in current if f.hedge != "vague"] or current  # "dozens" is neither the least nor the best
    best = min(f.number for f in named) if rule == "most conservative" else _shared(named)
    return Range(_least(named), best, _most(named), rule, _ids(chosen), _ids(current))


def _ids(figures: Iterable[Figure]) -> tuple[int, ...]:
    return tuple(figure.id for figure in figures)


def _current(figures: Sequence[Figure]) -> Sequence[Figure]:
    """Of figures in their order in time those that hold: none that was outgrown, none that its own text calls early,
    and beside greater ones none that counts only some: the bodies found so far, the injured of one hospital; of a
    statistic what was published last.
    """
    last = figures[-1]
    if len(figures) > 1 and _is_told_anew(last):
        return [figure for figure in figures if not was_counted_anew(figure, last)]
    if len(figures) == 1 or not is_running(last):
        return figures
    left, most = _outgrown(figures), max(f.number for f in figures)
    told = {} if all(map(_is_plain, figures)) else _told_by_document(figures)
    return [
        figure
        for index, figure in enumerate(figures)
        if not (
            index in left
            or (figure.number < most and is_still_counted(figure))
            or (figure.document in told and _is_early(figure, told))
        )
    ] or figures[-1:]


def _outgrown(figures: Sequence[Figure]) -> set[int]:
    """The indices of those that a later figure has outgrown."""
    last, days = figures[-1], [toll_day(f) or "" for f in figures]
    if days[0] == days[-1]:
        return set()
    fresh = FRESH[is_total(last)]
    newest = [last] * len(figures) if class_of(last).event == MISSING else _greatest_from(figures)
    later = {day: bisect_right(days, _after(day, fresh)) for day in dict.fromkeys(days)}
    return {
        index
        for index, (figure, day) in enumerate(zip(figures, days, strict=True))
        if later[day] < len(figures) and _outgrows(newest[later[day]], figure)
    }


def _is_plain(figure: Figure) -> bool:
    """Whether no word of a figure's sentence calls anything early."""
    return EARLY.isdisjoint(cues_of(figure))


def _told_by_document(figures: Iterable[Figure]) -> dict[int, float]:
    """The greatest figure of each document that it does not call early."""
    told: dict[int, float] = {}
    for figure in figures:
        if EARLY.isdisjoint(near_cues(figure)):
            told[figure.document] = max(figure.number, told.get(figure.document, 0.0))
    return told


def _is_early(figure: Figure, told: Mapping[int, float]) -> bool:
    """Whether the document calls a figure early beside a greater one: "had previously put the toll at 21"; "so far"
    alone says nothing.
    """
    return figure.number < told.get(figure.document, 0.0) and not EARLY.isdisjoint(near_cues(figure))


def _greatest_from(figures: Sequence[Figure]) -> list[Figure]:
    """For each figure the greatest of it and all after it; a ceiling, which nothing may have reached, is none."""
    greatest = figures[-1]
    found = []
    for figure in reversed(figures):
        if greatest.hedge in CEILINGS or (figure.hedge not in CEILINGS and figure.number > greatest.number):
            greatest = figure
        found.append(greatest)
    return found[::-1]


def _outgrows(new: Figure, old: Figure) -> bool:
    """Whether a later figure leaves an older one behind: it is greater, of the missing also less, and the two are not
    one number, rounded.
    """
    if new.hedge in CEILINGS or new.number == old.number:
        return False
    here, there = admit(old), admit(new)
    if new.number < old.number:
        return class_of(new).event == MISSING and there.high < here.low
    return old.hedge in FLOORS or there.low > here.high


def _after(day: str, days: int) -> str:
    """The day so many days on; of no known day, one that nothing is later than."""
    try:
        return (date.fromisoformat(day[:10]) + timedelta(days)).isoformat() + "~"
    except (ValueError, OverflowError):
        return "~"


def _all(figures: list[Figure]) -> list[Figure]:
    return figures


def _verified(figures: list[Figure]) -> list[Figure]:
    return [f for f in figures if f.status == "verified"]


def _majority(figures: list[Figure]) -> list[Figure]:
    """The figures that more than half of the voices can agree with, all where there is no such figure."""
    for figure in reversed(figures):
        here = admit(figure)
        agreeing = [f for f in figures if admit(f).low <= here.high and here.low <= admit(f).high]
        if 2 * len(agreeing) > len(figures):
            return agreeing
    return figures


RULES: dict[str, Callable[[list[Figure]], list[Figure]]] = {
    "all claims": _all,
    "verified only": _verified,
    "majority of voices": _majority,
    "most conservative": _all,
}
"""Which voices a range is made from, by the name of the rule."""


def _shared(figures: Sequence[Figure]) -> float:
    """The number that most voices share; the later of two that are level. "Up to 80" names none."""
    if len(figures) == 1:
        return figures[0].number
    named = [f for f in figures if f.hedge not in CEILINGS] or figures
    counts: dict[float, int] = {}
    for figure in named:
        counts[figure.number] = counts.get(figure.number, 0) + 1
    most = max(counts.values())
    return next(f.number for f in reversed(named) if counts[f.number] == most)


def _least(figures: Sequence[Figure]) -> float:
    """The least that is stated; "up to 30" states no least, and so 0 where nobody states one."""
    stated = [f.number if f.low is None else f.low for f in figures if f.low is not None or f.hedge not in CEILINGS]
    return min(stated, default=0.0)


def _most(figures: Sequence[Figure]) -> float | None:
    """The most that is stated; None where nobody bounds it, or not as high as another's floor."""
    bounded = max((f.high for f in figures if f.high is not None), default=-inf)
    return None if bounded < max(f.number for f in figures) else bounded
