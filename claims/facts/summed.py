"""Figures of several groups that add up to another one: the figures of one document in, which are parts of which out.

"54 dead … 51 migrants in one boat and three women in another": the 51 are no other count of the 54.
"""

from collections import defaultdict
from collections.abc import Container, Iterator, Sequence
from itertools import pairwise

from claims.facts.classes import ARMED, WHOLE, counts_persons, is_civilian_unit, of_all, within
from claims.facts.context import has_cue
from claims.facts.counted import class_of, is_linked_part, subset_of_people
from claims.facts.figure import Figure, reading_order
from claims.facts.sources import same_voice, voice

NEAR = 300
"""Code points between two sentences of which the later tells of others."""
LONGEST = 5
"""Figures of one sentence that are added up at most."""
TURNS = ("other", "separate")
"""Cues of a sentence that tells of others than the one before."""
LEAST = 3
"""Below it a number adds up to others by chance."""


def find_summed(figures: Sequence[Figure]) -> dict[int, frozenset[float]]:
    """The claims that are parts of another figure of their document, each with the rest and the whole: figures told
    side by side of one event and voice, of whatever groups, that add up to it.
    """
    by_event: dict[str, list[Figure]] = defaultdict(list)
    for figure in figures:
        if figure.hedge in ("exact", "at_least") and counts_persons(class_of(figure).group):
            by_event[of_all(class_of(figure)).event].append(figure)
    found: dict[int, frozenset[float]] = {}
    for same in by_event.values():
        if len(same) > 2:
            for parts, whole in _sums(sorted(same, key=reading_order)):
                if _are_groups(parts):
                    continue
                for part in parts:
                    if part.number >= LEAST and may_be_taken_for(part, whole):
                        rest = {whole.number - part.number, whole.number}
                        found[part.id] = found.get(part.id, frozenset()) | rest
    return found


def _are_groups(parts: Sequence[Figure]) -> bool:
    """Whether parts are told apart by who they were, not by where: "130 people, 80 civilians and 50 soldiers"."""
    if any(map(subset_of_people, parts)):
        return True
    armed = any(class_of(part).group.kind in ARMED for part in parts)
    return armed and any(is_civilian_unit(part.unit) for part in parts)


def may_be_taken_for(part: Figure, whole: Figure) -> bool:
    """Whether a figure counts the group of another of one event, or one that can be everybody whom an incident harmed:
    "51 migrants", "54 people".
    """
    mine, theirs = of_all(class_of(part)), of_all(class_of(whole))
    return mine == theirs or (mine.event == theirs.event and mine.group.kind in WHOLE)


def _sums(same: Sequence[Figure]) -> Iterator[tuple[Sequence[Figure], Figure]]:
    """Figures told side by side, each with a figure that they add up to."""
    wholes: dict[float, list[Figure]] = defaultdict(list)
    for figure in same:
        wholes[figure.number].append(figure)
    for parts, total in _runs(same, wholes):
        for whole in wholes[total]:
            if whole not in parts and _hold(whole, parts):
                yield parts, whole
                break


def _runs(same: Sequence[Figure], wholes: Container[float]) -> Iterator[tuple[Sequence[Figure], float]]:
    """Figures that follow one another in one sentence, or in two of which the second tells of others, with their sum,
    where that is one of some wholes: few are, so that nothing else is asked of most.
    """
    for first, figure in enumerate(same):
        total = figure.number
        for stop in range(first + 1, min(first + LONGEST, len(same))):
            total += same[stop].number
            if total in wholes:
                run = same[first : stop + 1]
                if all(_goes_on(a, b) for a, b in pairwise(run)):
                    yield run, total


def _goes_on(first: Figure, second: Figure) -> bool:
    """Whether the second of two figures counts others than the first, as far as where they stand tells."""
    if first.document != second.document or is_linked_part(second) or second.part_of == first.start:
        return False
    if first.quote_start == second.quote_start:
        return True
    return second.quote_start - first.quote_start < NEAR and any(has_cue(second.quote, cue) for cue in TURNS)


def _hold(whole: Figure, parts: Sequence[Figure]) -> bool:
    """Whether a figure counts all whom its parts count, and one voice gives them all, or all parts in one sentence."""
    everybody = class_of(whole).group
    if not all(class_of(f).group == everybody or within(class_of(f).group, everybody) for f in parts):
        return False
    told_apart = {f.quote_start for f in parts} == {parts[0].quote_start} != {whole.quote_start}
    voices = [voice(f) for f in (parts if told_apart else (*parts, whole)) if f.source]
    return all(same_voice(voices[0], other) for other in voices[1:])
