"""Figures that do not add up: facts in, conflicts of the kind "arithmetic" out.

A part larger than its whole (children among the dead, a town beside its country), parts that together exceed their
total, and a percentage that does not follow from the two numbers beside it.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby, pairwise
from math import inf

from claims.facts.cite import cite
from claims.facts.classes import ARMED, DISJOINT, is_civilian_unit, within
from claims.facts.conflict import Conflict, make_conflict
from claims.facts.counted import class_of, is_linked_part
from claims.facts.days import days_between
from claims.facts.facts import Fact
from claims.facts.figure import HARMLESS, Figure
from claims.facts.growth import find_growth
from claims.facts.intervals import admit
from claims.facts.places import country_of
from claims.grammar.late import late
from claims.grammar.word_lists import read_table

_OF_OTHERS, _BESIDE = (late(read_table("statements")["share"][name]) for name in ("behind", "beside"))
DAYS = 14
"""Days by which a part and its whole may lie apart."""


def find_arithmetic(facts: Sequence[Fact]) -> Iterator[Conflict]:
    """The conflicts between facts, and within the sentences of one document, that arithmetic alone shows, each once."""
    yield from each_once(chain(find_incident_arithmetic(facts), find_document_arithmetic(facts)))


def find_incident_arithmetic(facts: Sequence[Fact]) -> Iterator[Conflict]:
    """Those between the facts of one incident, or between the totals of one country.

    A run on many machines has no more than these facts in one place.
    """
    yield from _parts_over_wholes(facts)
    yield from _places_over_countries(facts)
    for related in _by_incident(facts):
        yield from find_growth(related)


def find_document_arithmetic(facts: Sequence[Fact]) -> Iterator[Conflict]:
    """Those between the figures of one document.

    A run on many machines has no more than these figures in one place.
    """
    yield from _linked_parts(facts)
    yield from _percentages(facts)
    yield from find_growth(facts)


def each_once(conflicts: Iterable[Conflict]) -> Iterator[Conflict]:
    """The conflicts without those whose claims are in conflict already."""
    seen: set[frozenset[int]] = set()
    for conflict in conflicts:
        claims = frozenset(f.id for f in conflict.figures)
        if claims not in seen:
            seen.add(claims)
            yield conflict


def _parts_over_wholes(facts: Sequence[Fact]) -> Iterator[Conflict]:
    """Groups that count more than the group that holds them, in one incident."""
    for related in _by_incident([fact for fact in facts if fact.incident is not None]):
        for part in related:
            for whole in related:
                if part.event == whole.event and within(
                    class_of(part.figures[0]).group, class_of(whole.figures[0]).group
                ):
                    yield from _compare(part, whole)


def _by_incident(facts: Sequence[Fact]) -> Iterable[list[Fact]]:
    """The facts of each incident, and those of the totals of each place."""
    incidents: dict[object, list[Fact]] = defaultdict(list)
    for fact in facts:
        incidents[fact.place if fact.incident is None else fact.incident].append(fact)
    return incidents.values()


def _compare(part: Fact, whole: Fact) -> Iterator[Conflict]:
    """A conflict where even the least of the part is more than the most of the whole."""
    wholes = [
        f for f in whole.figures if f.stance not in HARMLESS and f.hedge not in ("vague", "at_least", "more_than")
    ]
    for small in part.figures:
        if small.stance in HARMLESS or small.hedge == "vague" or not is_linked_part(small):
            continue
        here = [
            f
            for f in wholes
            if f.document == small.document
            and f.start < small.start
            and f.quote_start == small.quote_start
            and not (class_of(small).group.kind in ARMED and is_civilian_unit(f.unit))
        ]
        if here and admit(small).low > max(admit(f).high for f in here):
            yield _part_conflict(part, small, tuple(here), whole)
            return


def _places_over_countries(facts: Sequence[Fact]) -> Iterator[Conflict]:
    """Totals of a town that exceed the total of the country it lies in."""
    totals: dict[tuple[str | None, str], dict[str, list[Fact]]] = defaultdict(lambda: defaultdict(list))
    for fact in facts:
        if fact.total and fact.place:
            totals[(fact.event, fact.group)][fact.place].append(fact)
    for places in totals.values():
        for place, parts in places.items():
            country = country_of(place)
            if country != place:
                for part in parts:
                    for whole in places.get(country, ()):
                        yield from _place_conflict(part, whole)


def _place_conflict(part: Fact, whole: Fact) -> Iterator[Conflict]:
    """A conflict where a town's figure exceeds every figure of its country from about the same days."""
    for small in part.figures:
        near = [f for f in whole.figures if abs(days_between(f.day, small.day)) <= DAYS and f.stance not in HARMLESS]
        if small.stance in HARMLESS or small.hedge in ("at_most", "less_than") or not near:
            continue
        if admit(small).low > max(max(f.number, admit(f).high if admit(f).high < inf else 0) for f in near):
            yield _part_conflict(part, small, tuple(near), whole)
            return


def _part_conflict(part: Fact, small: Figure, wholes: tuple[Figure, ...], whole: Fact) -> Conflict:
    """The conflict of a part with a whole that is smaller: of several, with the largest, which says most for it."""
    large = max(wholes, key=lambda f: f.number)
    weighed = tuple(f for f in wholes if f.number == large.number)
    reason = f"{cite(small)} is a part of {cite(large)}, yet larger: {small.surface} against {large.surface}."
    settle = f"Ask whether both count the same: {part.title}; {whole.title}."
    radius = (small.number - large.number) / max(1.0, large.number * 0.1)
    return make_conflict("arithmetic", part.id, part.event or "", (weighed, (small,)), radius, reason, settle)


def _linked_parts(facts: Sequence[Fact]) -> Iterator[Conflict]:
    """Parts that the text itself links to a total that is smaller, alone or together."""
    parts: dict[tuple[int, int], list[Figure]] = defaultdict(list)
    for fact in facts:
        for figure in fact.figures:
            if figure.part_of is not None and figure.stance not in HARMLESS and figure.kind == "count":
                parts[(figure.document, figure.part_of)].append(figure)
    if not parts:
        return
    totals = {(f.document, f.start): (f, fact) for fact in facts for f in fact.figures}
    for key, mine in parts.items():
        if key in totals:
            whole, fact = totals[key]
            yield from _exceed(whole, [f for f in mine if _is_part(f, whole)], fact)


def _is_part(figure: Figure, whole: Figure) -> bool:
    """Whether a figure that is linked to another counts some of the same people for the same event."""
    a, b = class_of(figure), class_of(whole)
    return whole.kind == "count" and a.event == b.event and within(a.group, b.group) and whole.start < figure.start


def _exceed(whole: Figure, parts: Sequence[Figure], fact: Fact) -> Iterator[Conflict]:
    """A conflict where a part is larger than its whole, or parts that nobody is in two of are so together."""
    over = [f for f in parts if is_linked_part(f) and admit(f).low > admit(whole).high]
    apart = _none_in_two(parts)
    together = sum(admit(f).low for f in apart)
    if over:
        reason = f"{cite(over[0])} is a part of {cite(whole)}, yet larger."
        gap = over[0].number - whole.number
        yield make_conflict("arithmetic", fact.id, fact.event or "", ((whole,), tuple(over)), gap, reason, RECOUNT)
    elif len(apart) > 1 and together > admit(whole).high:
        said = " and ".join(f.surface for f in apart)
        reason = f"{cite(whole)}: {said} are parts of {whole.surface}, yet {together:,g} together."
        gap = together - whole.number
        yield make_conflict("arithmetic", fact.id, fact.event or "", ((whole,), tuple(apart)), gap, reason, RECOUNT)


def _none_in_two(parts: Sequence[Figure]) -> list[Figure]:
    """The parts of groups that nobody belongs to two of: children, women, men; one of each, told in one sentence, as
    another may count the same by other words ("six children were killed … Those killed include four brothers").
    """
    first: dict[str, Figure] = {}
    for part in parts:
        kind = class_of(part).group.kind
        if kind in DISJOINT and part.quote_start == parts[0].quote_start:
            first.setdefault(kind, part)
    return list(first.values())


RECOUNT = "Read both figures in the source again: one of them is misread or miscounted."


def _percentages(facts: Sequence[Fact]) -> Iterator[Conflict]:
    """Percentages that do not follow from the two numbers of their sentence."""
    if not any(f.kind == "percent" for fact in facts for f in fact.figures):
        return
    owner = {f.id: fact for fact in facts for f in fact.figures if f.kind in ("percent", "count")}
    for percent, part, whole in find_percentages(
        f for fact in facts for f in fact.figures if f.kind in ("percent", "count")
    ):
        if percent.hedge == part.hedge == whole.hedge == "exact" and not percent_follows(
            percent.number, part.number, whole.number
        ):
            real = 100 * part.number / whole.number
            reason = f"{cite(percent)}: {part.surface} of {whole.surface} is {real:.0f}%, not {percent.surface}%."
            fact = owner[percent.id]
            yield make_conflict(
                "arithmetic",
                fact.id,
                fact.event or "",
                ((part, whole), (percent,)),
                abs(real - percent.number),
                reason,
                RECOUNT,
            )


def percent_follows(percent: float, part: float, whole: float) -> bool:
    """Whether a percentage follows from two numbers, within the rounding of a whole percent.

    >>> percent_follows(60, 42, 70), percent_follows(50, 42, 70)
    (True, False)
    """
    return not whole or abs(100 * part / whole - percent) <= 1.0


def find_percentages(figures: Iterable[Figure]) -> Iterator[tuple[Figure, Figure, Figure]]:
    """Percentages of one sentence with the two numbers they should follow from ("42 of 70 voters, or 60 percent")."""
    ordered = sorted(figures, key=lambda f: (f.document, f.quote_start, f.start))
    for _, group in groupby(ordered, key=lambda f: (f.document, f.quote_start)):
        same = list(group)
        percents = [f for f in same if f.kind == "percent"]
        if len(percents) == 1 and (pair := _pair_in(same)) and _is_said_of(percents[0], *pair):
            yield percents[0], *pair


def _is_said_of(percent: Figure, part: Figure, whole: Figure) -> bool:
    """Whether a sentence gives a percentage as that of two numbers, rather than of something else beside them: "54
    percent of the vote and 71 of the 107 seats".
    """
    end = percent.end - percent.quote_start
    if _OF_OTHERS.match(percent.quote[end:].lower()):
        return False
    left, right = sorted(((percent.start, percent.end), (part.start, whole.end)))
    return _BESIDE.search(percent.quote[left[1] - percent.quote_start : right[0] - percent.quote_start].lower()) is None


def _pair_in(figures: Sequence[Figure]) -> tuple[Figure, Figure] | None:
    """The two counts of a sentence that stand as "N of M"."""
    for a, b in pairwise(figures):
        between = a.quote[a.end - a.quote_start : b.start - a.quote_start]
        if a.kind == b.kind == "count" and re.fullmatch(r"\s+(?:out\s+)?of\s+(?:the\s+)?", between):
            return a, b
    return None
