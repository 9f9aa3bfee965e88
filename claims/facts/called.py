"""Who are all whom an incident harmed, whatever each text calls them: the figures by document in, the same out.

"147 students", "148 people": no word says that both count everybody. What each text counts the most of does, where it
counts nobody else but some of them, and others count about as many.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from claims.facts.classes import APART, ARMED, DISJOINT, GATHERED, PEOPLE, Class, Group, can_be_all
from claims.facts.counted import is_linked_part, is_told_among
from claims.facts.figure import Figure

Counts = list[tuple[Figure, Class]]
ABOUT_AS_MANY = 2
"""How many times as many of one kind as of all two texts may have that mean the same people."""
TOLD = 10
"""From how many on the very number shows that children, or women, are all who were harmed."""


class Top(NamedTuple):
    """Whom a text counts the most of whom one thing befell."""

    document: int
    """Where the text's figures stand among those of all."""
    group: Group
    numbers: frozenset[float]


def call_people(documents: Sequence[Counts]) -> Sequence[Counts]:
    """The figures of one incident by document; all whom a text counts by another name are people, where the texts show
    it.
    """
    groups = {counted for counts in documents for _, counted in counts}
    events = {counted.event for counted in groups if counted.group != PEOPLE}
    several = {event for event in events if sum(counted.event == event for counted in groups) > 1}
    people = {event: _who_are_all(documents, event) for event in several} if len(documents) > 1 else {}
    if not any(people.values()):
        return documents
    return [
        [
            (figure, counted._replace(group=PEOPLE)) if _is_all(people, at, figure, counted) else (figure, counted)
            for figure, counted in counts
        ]
        for at, counts in enumerate(documents)
    ]


def _is_all(people: Mapping[str, Mapping[int, Group]], at: int, figure: Figure, counted: Class) -> bool:
    """Whether a figure counts those whom its text counts the most of, and not only some of them."""
    return people.get(counted.event, {}).get(at) == counted.group and not _is_some(figure)


def _who_are_all(documents: Sequence[Counts], event: str) -> dict[int, Group]:
    """Whom each text counts in whose stead others count people, or whom else they call them."""
    tops = [top for at, counts in enumerate(documents) if (top := _find_top(at, counts, event))]
    by_group: dict[Group, list[Top]] = defaultdict(list)
    for top in tops:
        by_group[top.group].append(top)
    if len(by_group) < 2:
        return {}
    parts = _parts_told(documents, event)
    found = {}
    for group, mine in by_group.items():
        if group == PEOPLE:
            continue
        all_of_them = [top for top in mine if top.numbers.isdisjoint(parts[group])]
        others = [other for name, same in by_group.items() if name != group and _is_like(name) for other in same]
        if _agree(group, all_of_them, others):
            found.update({top.document: group for top in all_of_them})
    return found


def _find_top(at: int, counts: Counts, event: str) -> Top | None:
    """Whom a text counts the most of, where it counts nobody else but some of them, or whoever harmed them."""
    numbers: dict[Group, set[float]] = defaultdict(set)
    for figure, counted in counts:
        if counted.event == event and figure.hedge != "vague" and not _is_some(figure):
            numbers[counted.group].add(figure.number)
    if not numbers:
        return None
    group = PEOPLE if PEOPLE in numbers else max(numbers, key=lambda g: (max(numbers[g]), g))
    if group != PEOPLE:
        beside = {g.kind for g in numbers if g != group}
        if not beside <= (DISJOINT if group.kind in ARMED else DISJOINT | ARMED):
            return None
    return Top(at, group, frozenset(numbers[group]))


def _is_some(figure: Figure) -> bool:
    """Whether a figure counts some of those whom its text counts."""
    return is_told_among(figure) or is_linked_part(figure)


def _parts_told(documents: Sequence[Counts], event: str) -> Mapping[Group, set[float]]:
    """What texts that count all give for each group, who are some of them there."""
    parts: dict[Group, set[float]] = defaultdict(set)
    for counts in documents:
        mine = [(figure, counted.group) for figure, counted in counts if counted.event == event]
        all_told = {figure.number for figure, group in mine if group == PEOPLE}
        if all_told:
            for figure, group in mine:
                if figure.number not in all_told:
                    parts[group].add(figure.number)
    return parts


def _agree(group: Group, mine: Iterable[Top], others: Iterable[Top]) -> bool:
    """Whether some text counts as many of a group as another counts of all, or about as many where they are called by
    what brought them there.
    """
    told = sorted({number for other in others for number in other.numbers})
    numbers = {number for top in mine for number in top.numbers}
    if not told or not numbers:
        return False
    if not numbers.isdisjoint(told) and (can_be_all(group.kind) or max(numbers & {*told}) >= TOLD):
        return True
    return _is_like(group) and any(_has_near(told, number) for number in numbers)


def _is_like(group: Group) -> bool:
    """Whether a group can be everybody, by a name that says no more than what brought them there."""
    return group == PEOPLE or (group.kind in GATHERED and group.kind not in APART)


def _has_near(told: Sequence[float], number: float) -> bool:
    """Whether some number, of a sorted list, is at most twice another or half of it.

    >>> _has_near([5, 148], 147), _has_near([5, 15], 147)
    (True, False)
    """
    at = bisect_left(told, number / ABOUT_AS_MANY)
    return at < len(told) and told[at] <= ABOUT_AS_MANY * number
