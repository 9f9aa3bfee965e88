"""Who are all whom an incident harmed, whatever each text calls them: the figures by document in, the same out.

"147 students", "148 people": no word says that both count everybody. What each text counts the most of does, where it
counts nobody else but some of them, and others count about as many.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from claims.facts.classes import APART, ARMED, DISJOINT, GATHERED, PEOPLE, SOME, Class, Group, can_be_all
from claims.facts.counted import is_linked_part, is_told_among
from claims.facts.figure import Figure
from claims.facts.sources import same_voice, voice

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


class People(NamedTuple):
    """Who are all whom one thing befell, as the texts of an incident show."""

    tops: Mapping[int, Group]
    """Whom each text counts in whose stead others count people."""
    given: Mapping[float, set[int]]
    """The documents that give each number of people."""

    def are_counted(self, at: int, figure: Figure, counted: Class, counts: Counts) -> bool:
        """Whether a figure of a text, by where it stands among them, counts all, by another name."""
        if counted.group == PEOPLE or _is_some(figure):
            return False
        return self.tops.get(at) == counted.group or _is_account(figure, counted, counts, self.given)


def call_people(documents: Sequence[Counts]) -> Sequence[Counts]:
    """The figures of one incident by document; all whom a text counts by another name are people, where the texts show
    it, and whom two texts count by two names are one group where they give the very number.
    """
    if len(documents) < 2:
        return documents
    counted_so = Counter(counted.event for counted in {counted for counts in documents for _, counted in counts})
    people = {
        event: People(_who_are_all(documents, event), _accounts_given(documents, event))
        for event, groups in counted_so.items()
        if groups > 1
    }
    if people:
        documents = [[*_call(at, counts, people)] for at, counts in enumerate(documents)]
    same = find_same(documents)
    return (
        [[(f, same.get((at, c), c)) for f, c in counts] for at, counts in enumerate(documents)] if same else documents
    )


def find_same(documents: Sequence[Counts]) -> dict[tuple[int, Class], Class]:
    """What a text counts that another one, which has the very number, counts by another name, or as all where the first
    takes them for some: "16 were seriously injured", "16 were injured"; neither counts the other's besides.
    """
    mine = [{counted for _, counted in counts} for counts in documents]
    if len(set().union(*mine)) < 2:
        return {}
    given: dict[tuple[str, float], dict[Class, set[int]]] = defaultdict(lambda: defaultdict(set))
    for at, counts in enumerate(documents):
        for figure, counted in counts:
            if figure.number >= TOLD and figure.hedge != "vague" and not _is_some(figure):
                given[counted.event.removesuffix(SOME), figure.number][counted].add(at)
    same: dict[tuple[int, Class], Class] = {}
    for classes in given.values():
        if len(classes) < 2:
            continue
        best = max(classes, key=lambda c: (not c.event.endswith(SOME), c.group == PEOPLE, len(classes[c]), c))
        for counted, ats in classes.items():
            if counted == best or not _may_be_same(counted, best):
                continue
            for at in ats:
                if best not in mine[at] and not any(counted in mine[other] for other in classes[best]):
                    same[at, counted] = best
    return same


def _may_be_same(mine: Class, best: Class) -> bool:
    """Whether two classes of one event can be of the same people: some by that word and all, or two groups of which
    each can be everybody.
    """
    if mine.event != best.event:
        return mine.group == best.group or best.group == PEOPLE
    return can_be_all(mine.group.kind) and can_be_all(best.group.kind)


def _call(at: int, counts: Counts, people: Mapping[str, People]) -> Iterator[tuple[Figure, Class]]:
    """One document's figures, those that count all called people."""
    for figure, counted in counts:
        known = people.get(counted.event)
        if known is not None and known.are_counted(at, figure, counted, counts):
            yield figure, counted._replace(group=PEOPLE)
        else:
            yield figure, counted


def _accounts_given(documents: Sequence[Counts], event: str) -> Mapping[float, set[int]]:
    """The documents that give each number of people."""
    given: dict[float, set[int]] = defaultdict(set)
    for counts in documents:
        for figure, counted in counts:
            if counted == (event, PEOPLE) and figure.hedge != "vague":
                given[figure.number].add(figure.document)
    return given


def _is_account(figure: Figure, counted: Class, counts: Counts, given: Mapping[float, set[int]]) -> bool:
    """Whether a figure is one speaker's count of all, beside another's in its text: the number that another text has
    for people ("the envoy said 82 students had died", "82 people").
    """
    if figure.number < TOLD or not can_be_all(counted.group.kind) or not figure.source:
        return False
    if given.get(figure.number, set()) <= {figure.document}:
        return False
    mine = [f for f, c in counts if c == (counted.event, PEOPLE) and f.source]
    return bool(mine) and not any(same_voice(voice(figure), voice(f)) for f in mine)


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
