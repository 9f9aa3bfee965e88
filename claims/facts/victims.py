"""Whom the figures of one incident count: its mentions in, each figure with its class out, as all together show.

"15 people" in one paper and "15 rebels" in another are one group where no text counts both; "4 firefighters … five
injuries" are firefighters; civilians are the people of an incident, but where a text has them as a part of the people.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from operator import attrgetter

from claims.facts.allies import ALLIES, call_allies
from claims.facts.called import ABOUT_AS_MANY, Counts, call_people
from claims.facts.classes import (
    APART,
    BOTH,
    CIVILIANS,
    DISJOINT,
    GATHERED,
    HURT,
    KILLED,
    PEOPLE,
    SOME,
    WHOLE,
    Class,
    Group,
    can_be_all,
    is_civilian_unit,
    nation_in,
    of_all,
)
from claims.facts.counted import (
    came_in,
    class_of,
    is_beside_armed,
    is_linked_part,
    is_told_among,
    names_nobody,
    spot_of,
    subset_of_people,
)
from claims.facts.far_fewer import count_far_fewer
from claims.facts.figure import Figure
from claims.facts.kin import count_families
from claims.facts.mentions import Mention
from claims.facts.places import home_of
from claims.facts.positions import is_answered, is_set_against
from claims.facts.spot import is_singled_out
from claims.facts.totals import EARLY, near_cues
from claims.facts.wider import part_wider
from claims.grammar.late import late
from claims.grammar.word_lists import read_table

Numbers = dict[int, set[float]]
"""What each document says of one group."""
ARMED = frozenset({"fighters", "soldiers"})
"""Groups that no civilian belongs to; with the same side they are one."""


ATTACKERS = "attackers"
_NAMES = late(read_table("event_classes")["bodies"]["names"])
_ALSO = {ATTACKERS: "fighters", "students": "children"}
"""Groups with what else some texts call the same ones."""
FAR_MORE = 4
"""How many times as many as those whom a text names are surely others besides."""
FEW_TIMES = 4
"""How many times as many of one kind one account has at most as another has of all."""


def count_incident(mentions: Sequence[Mention]) -> Iterator[tuple[Figure, Class]]:
    """The figures of one incident, each with what it counts."""
    by_document: dict[int, Counts] = defaultdict(list)
    homes = {home_of(m.place) for m in mentions if m.place}
    for mention in mentions:
        by_document[mention.document] += [(f, _at_home(c, homes)) for f, c in count_mention(mention)]
    documents: Sequence[Counts] = [*by_document.values()]
    if len({counted for counts in documents for _, counted in counts}) > 1:
        documents = call_people(name_in_texts(part_civilians([*documents])))
    parted = part_wider(documents)
    same = find_synonyms(parted)
    named = [[(f, same.get(c, c)) for f, c in counts] for counts in parted] if same else parted
    for counts in call_allies(named):
        yield from count_far_fewer(counts)


def _at_home(counted: Class, homes: Set[str]) -> Class:
    """The class of those of one nation, who are the people where it is their own country: "800,000 Rwandans"."""
    if counted.group.kind not in APART or nation_in(counted.group.side) not in homes:
        return counted
    return counted._replace(group=PEOPLE)


def count_mention(mention: Mention) -> Counts:
    """The figures of a mention with what each counts; civilians apart where the text has them as a part of the
    people, or fighters among those.
    """
    counts = [*count_brought([*count_named([*count_families([(f, class_of(f)) for f in mention.figures])])])]
    apart = {c.event for f, c in counts if c.group == CIVILIANS or subset_of_people(f)}
    apart |= {c.event for f, c in counts if c.group.kind in ARMED and is_linked_part(f)}
    apart |= _summed_with_armed(counts)
    apart |= {c.event for f, c in counts if c.group == PEOPLE and is_beside_armed(f)}
    apart |= _only_civilians(counts)
    if not apart:
        return counts
    return [
        (f, Class(c.event, CIVILIANS) if c.event in apart and c.group == PEOPLE and is_civilian_unit(f.unit) else c)
        for f, c in counts
    ]


def _only_civilians(counts: Counts) -> set[str]:
    """The events of which a text counts armed men and then civilians, and nobody else but some of them."""
    armed: dict[str, int] = {}
    civil: dict[str, int] = {}
    for figure, (event, group) in counts:
        told = armed if group.kind in ARMED else civil
        if group.kind in ARMED or group == PEOPLE:
            told[event] = min(figure.start, told.get(event, figure.start))
    people = {c.event for f, c in counts if c.group == PEOPLE and not is_civilian_unit(f.unit)}
    return {event for event, at in armed.items() if event in civil and at < civil[event]} - people


def _summed_with_armed(counts: Counts) -> set[str]:
    """The events of which a text counts people, and as many civilians and armed men together: of 217 dead, 67 civilians
    and 150 soldiers.
    """
    people = {(c.event, f.number) for f, c in counts if c.group == PEOPLE and not is_civilian_unit(f.unit)}
    civilians = {(c.event, f.number) for f, c in counts if c.group == PEOPLE and is_civilian_unit(f.unit)}
    armed = {(c.event, f.number) for f, c in counts if c.group.kind in ARMED}
    return {event for event, a in civilians for other, b in armed if other == event and (event, a + b) in people}


def part_civilians(documents: Sequence[Counts]) -> Sequence[Counts]:
    """The figures of one incident by document; where one text has civilians as a part of the people, they are that in
    the others as well, but those who are as many as the people of any.
    """
    apart = {c.event for counts in documents for _, c in counts if c.group == CIVILIANS}
    if not apart or len(documents) == 1:
        return documents
    everyone = {
        (c.event, f.number)
        for counts in documents
        for f, c in counts
        if c.group == PEOPLE and not is_civilian_unit(f.unit)
    }
    return [[(f, _as_civilians(f, c, apart, everyone)) for f, c in counts] for counts in documents]


def _as_civilians(figure: Figure, counted: Class, apart: Set[str], everyone: Set[tuple[str, float]]) -> Class:
    """The class of a figure where civilians are told apart for some events, and so many people of each are told."""
    event = counted.event
    if event not in apart or counted.group != PEOPLE or not is_civilian_unit(figure.unit):
        return counted
    return counted if (event, figure.number) in everyone else Class(event, CIVILIANS)


def count_named(counts: Counts) -> Iterator[tuple[Figure, Class]]:
    """The figures of a mention with what each counts: those whom somebody identified are all who died where they are as
    many as the text counts of all, "at least ten were killed … a post identified ten people killed"; a list of their
    names is one for itself: "gave the names of ten".
    """
    told = {(counted, f.number) for f, counted in counts if counted.event == KILLED}
    for figure, counted in counts:
        known = counted.event == KILLED + SOME and (of_all(counted), figure.number) in told
        named = known and is_singled_out(spot_of(figure)) and not (is_told_among(figure) or _are_names(figure))
        yield figure, of_all(counted) if named else counted


def count_brought(counts: Counts) -> Iterator[tuple[Figure, Class]]:
    """The figures of a mention with what each counts: those who reached one hospital, and the bodies that one crew
    recovered, are some only where the text counts many more: "82 people were killed … his crews had pulled 60 bodies
    out of the wreckage".
    """
    brought = {f.id for f, c in counts if c.event in _COUNTED_ON and _came_so_far(f)}
    most: dict[Class, Figure] = {}
    for figure, counted in counts:
        if brought and figure.id not in brought and figure.hedge != "vague":
            most[counted] = max(most.get(counted, figure), figure, key=attrgetter("number"))
    for figure, counted in counts:
        whole = most.get(counted) if figure.id in brought else None
        some = whole is not None and figure.number < NOT_ALL * whole.number and not _is_disputed(figure, whole)
        yield figure, counted._replace(event=counted.event + SOME) if some else counted


def _is_disputed(figure: Figure, whole: Figure) -> bool:
    """Whether the text sets two counts against each other, so that neither is a part of the other."""
    return is_set_against(figure, whole) or is_answered(figure, whole)


def _came_so_far(figure: Figure) -> bool:
    """Whether those are counted who reached one hospital or were recovered by one crew, which is no first toll."""
    return figure.hedge != "vague" and came_in(figure) and EARLY.isdisjoint(near_cues(figure))


_COUNTED_ON = frozenset({KILLED, HURT})
NOT_ALL = 0.75
"""How much of those whom a text counts all in all are surely not all of them, where they are counted as they come."""


def _are_names(figure: Figure) -> bool:
    """Whether a figure counts the names that somebody lists."""
    at = figure.start - figure.quote_start
    return _NAMES.search(figure.quote, max(0, at - LISTED), at) is not None


LISTED = 60
"""Code points before a figure in which names are told of."""


def name_in_texts(documents: Sequence[Counts]) -> Sequence[Counts]:
    """The figures of one incident by document; those that do not say whom they count are of the one group that their
    text counts, else of the one that all texts do.
    """
    groups = {counted.group for counts in documents for _, counted in counts}
    if len(groups) < 2 or PEOPLE not in groups or not any(group.kind in WHOLE for group in groups):
        return documents
    named = [[*name_nameless(counts, named_groups(counts))] for counts in documents]
    everywhere = named_groups(count for counts in named for count in counts)
    return [[*name_nameless(counts, everywhere)] for counts in named]


def named_groups(counts: Iterable[tuple[Figure, Class]]) -> dict[str, dict[Group, float]]:
    """The groups of each event that figures name, for those that do not say whom they count, with the greatest number
    of each.
    """
    named: dict[str, dict[Group, float]] = defaultdict(dict)
    for figure, counted in counts:
        if not names_nobody(figure) and not is_told_among(figure):
            groups = named[counted.event]
            groups[counted.group] = max(groups.get(counted.group, 0.0), figure.number)
    return named


def name_nameless(
    counts: Iterable[tuple[Figure, Class]], named: Mapping[str, Mapping[Group, float]]
) -> Iterator[tuple[Figure, Class]]:
    """One document's figures; those that do not say whom they count are of the one group that is counted, unless they
    are far more: "killed 28", "two bakers are among those killed".
    """
    for figure, counted in counts:
        groups = named.get(counted.event, {})
        if counted.group == PEOPLE and len(groups) == 1 and names_nobody(figure):
            group, most = next(iter(groups.items()))
            if group.kind in WHOLE and group.kind not in APART and figure.number <= FAR_MORE * most:
                counted = counted._replace(group=group)
        yield figure, counted


def find_synonyms(documents: Sequence[Counts]) -> dict[Class, Class]:
    """Classes that stand for another one in this incident: no document counts both apart, and they share a number."""
    if len({counted for counts in documents for _, counted in counts}) < 2:
        return {}
    numbers: dict[Class, dict[int, set[float]]] = defaultdict(lambda: defaultdict(set))
    civil: set[Class] = set()
    for at, counts in enumerate(documents):
        for figure, counted in counts:
            mine = numbers[counted][at]
            if figure.hedge != "vague":
                mine.add(figure.number)
            if is_civilian_unit(figure.unit):
                civil.add(counted)
    same: dict[Class, Class] = {}
    for counted in sorted(numbers):
        for other in (counted._replace(group=PEOPLE), *_other_names(counted, numbers)):
            if other == counted or other not in numbers or {counted, other} & {*same} or counted in same.values():
                continue
            if _are_attackers(counted, other, numbers):
                same[counted] = other
                continue
            civilians = other in civil and counted.group.kind in ARMED
            if civilians or not can_be_all(counted.group.kind):
                continue
            sided = counted.group.kind in ARMED
            one = _are_one(numbers[counted], numbers[other], sided) or _is_without_side(counted, other, numbers)
            if one or _are_called_otherwise(counted, other, numbers) or _are_all_that_came(counted, other, numbers):
                same[counted] = other
    return same


def _are_one(mine: Numbers, theirs: Numbers, sided: bool) -> bool:
    """Whether two groups share a number, and each document that counts both counts them alike: "112 evacuees" in its
    headline and 112 people; or more of the first, so that they are no part: "44 migrants", 40 people by another
    account. The men of a side (`sided`) may be more than all by any account.
    """
    both = [(numbers, theirs[document]) for document, numbers in mine.items() if document in theirs]
    more = any(few and many and max(many) < min(few) < FEW_TIMES * max(many) for few, many in both)
    if more and not sided:
        return True
    apart = any(few.isdisjoint(many) and (sided or not few or min(few) < max(many, default=0)) for few, many in both)
    if apart:
        return False
    return not set().union(*mine.values()).isdisjoint(set().union(*theirs.values()))


def _are_all_that_came(mine: Class, other: Class, numbers: Mapping[Class, Numbers]) -> bool:
    """Whether some texts call those who came to harm by what brought them there, and count nobody else but the children
    and women among them, and others count about as many people: "25 workers", "at least 31 people".
    """
    if mine.group.kind not in GATHERED or not numbers[mine].keys().isdisjoint(numbers[other]):
        return False
    beside = [c for c in numbers if c.event == mine.event and c != mine and c.group.kind not in DISJOINT]
    if any(not numbers[mine].keys().isdisjoint(numbers[c]) for c in beside):
        return False
    told = [max(same) for counted in (mine, other) for same in numbers[counted].values() if same]
    return bool(told) and max(told) <= ABOUT_AS_MANY * min(told)


def _are_called_otherwise(mine: Class, other: Class, numbers: Mapping[Class, Numbers]) -> bool:
    """Whether some texts call the same ones by another word, as the pupils of a school are its children: no text counts
    both, and one account has at most so many times as many as another.
    """
    if _ALSO.get(mine.group.kind) != other.group.kind or not numbers[mine].keys().isdisjoint(numbers[other]):
        return False
    told = [max(same) for counted in (mine, other) for same in numbers[counted].values() if same]
    return bool(told) and max(told) <= ABOUT_AS_MANY * min(told)


def _is_without_side(mine: Class, other: Class, numbers: Mapping[Class, Numbers]) -> bool:
    """Whether the armed men of one side, and of no other, are what other texts count without naming it: "22 rebel
    fighters", "60 terrorists" whom the army says it killed.
    """
    if mine.group.kind != other.group.kind or other.group.kind not in ARMED or mine.group.side == BOTH:
        return False
    if mine.group == ALLIES:
        return False
    sides = {c.group.side for c in numbers if c.event == mine.event and c.group.kind == mine.group.kind} - {BOTH}
    if len(sides) != 2 or "" not in sides or not numbers[mine].keys().isdisjoint(numbers[other]):
        return False
    return not _are_of_both_sides(mine, other, numbers)


def _are_of_both_sides(mine: Class, other: Class, numbers: Mapping[Class, Numbers]) -> bool:
    """Whether the armed men of no side are those of one side and its enemies together: "48 combatants", of whom 30 were
    rebels and 18 soldiers.
    """
    enemies = [c for c in numbers if c.event == mine.event and c.group.kind in ARMED and c not in (mine, other)]
    ours = set().union(*numbers[mine].values())
    theirs = {n for c in enemies for told in numbers[c].values() for n in told}
    return any(a + b in told for told in numbers[other].values() for a in ours for b in theirs)


def _are_attackers(mine: Class, other: Class, numbers: Mapping[Class, Numbers]) -> bool:
    """Whether the attackers of some texts are the gunmen of others, none of which counts both."""
    if (mine.group.kind, other.group.kind, other.group.side) != (ATTACKERS, "fighters", ""):
        return False
    return numbers[mine].keys().isdisjoint(numbers[other])


def _other_names(counted: Class, where: Iterable[Class]) -> list[Class]:
    """The classes that name the same ones otherwise: students are children, soldiers of a side fighters of no side."""
    if counted.group.kind in _ALSO:
        return [counted._replace(group=Group(_ALSO[counted.group.kind]))]
    if counted.group.kind not in ARMED:
        return []
    others = [c for c in sorted(where) if c.event == counted.event and c.group.kind in ARMED and c < counted]
    return [c for c in others if c.group.side == counted.group.side or not c.group.side or not counted.group.side]
