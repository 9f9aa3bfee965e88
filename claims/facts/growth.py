"""A toll that does not grow by what was added: facts in, conflicts of the kind "arithmetic" out.

"Seventeen more bodies were found, bringing the toll to 52", where 34 were counted before: 34 and 17 make 51.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claims.facts.besides import is_further
from claims.facts.cite import cite
from claims.facts.classes import of_all
from claims.facts.conflict import Conflict, make_conflict
from claims.facts.counted import class_of, is_harm
from claims.facts.days import days_between
from claims.facts.facts import Fact
from claims.facts.figure import HARMLESS, Figure
from claims.facts.intervals import admit
from claims.facts.totals import is_brought_to

Sentence = tuple[int, int]


class Growth(NamedTuple):
    """A new total with what its sentence adds to the one before."""

    total: Figure
    added: Figure
    fact: Fact


def find_growth(facts: Sequence[Fact]) -> Iterator[Conflict]:
    """The totals of one incident that are not what was counted before and what was added, where both are known
    exactly.
    """
    if not any(is_brought_to(f) for fact in facts for f in fact.figures if is_harm(f)):
        return
    further: dict[Sentence, list[Figure]] = defaultdict(list)
    told: dict[int, list[Figure]] = defaultdict(list)
    totals: list[tuple[Figure, Fact]] = []
    for fact in facts:
        for figure in fact.figures:
            if _is_exact(figure) and is_harm(figure):
                if is_further(figure):
                    further[(figure.document, figure.quote_start)].append(figure)
                    continue
                told[figure.document].append(figure)
                if is_brought_to(figure):
                    totals.append((figure, fact))
    for total, fact in totals:
        added = [f for f in further.get((total.document, total.quote_start), ()) if _counts_alike(f, total)]
        if len(added) == 1:
            others = [f for f in (*fact.figures, *told[total.document]) if f.id != added[0].id]
            yield from _compare(Growth(total, added[0], fact), others)


def _compare(growth: Growth, others: Sequence[Figure]) -> Iterator[Conflict]:
    """A conflict where no figure that came before makes the total with what was added."""
    alike = [f for f in others if f.id != growth.total.id and _counts_alike(f, growth.total)]
    before = [f for f in alike if _comes_before(f, growth.total)]
    if not before or any(_makes(f, growth) for f in alike):
        return
    last = max(before, key=lambda f: (f.document == growth.total.document, f.day or "", f.start))
    if any(last.number < f.number < growth.total.number for f in alike):
        return  # between the two the toll was another one
    total, added, fact = growth
    reason = (
        f"{cite(last)} and {cite(added)}: {last.surface} and {added.surface} make {last.number + added.number:,g}, "
        f"not {total.surface}."
    )
    settle = f"Ask {total.source or total.publisher or total.name} from which toll {added.surface} more were counted."
    gap = abs(last.number + added.number - total.number)
    yield make_conflict("arithmetic", fact.id, fact.event or "", ((last, added), (total,)), gap, reason, settle)


def _makes(previous: Figure, growth: Growth) -> bool:
    """Whether an earlier figure and what was added make the total, as far as they are rounded."""
    first, second, total = admit(previous), admit(growth.added), admit(growth.total)
    return first.low + second.low <= total.high and total.low <= first.high + second.high


def _comes_before(figure: Figure, total: Figure) -> bool:
    """Whether a figure was given before a total: earlier in its text, or on the day before."""
    if not _is_exact(figure) or figure.number >= total.number:
        return False
    if figure.document == total.document:
        return figure.start < total.start and figure.quote_start != total.quote_start
    return bool(figure.day and total.day) and days_between(figure.day, total.day) == 1  # in two days more are told


def _is_exact(figure: Figure) -> bool:
    """Whether a figure is exact enough to reckon with, and asserted."""
    return figure.kind == "count" and figure.hedge == "exact" and figure.stance not in HARMLESS


def _counts_alike(added: Figure, total: Figure) -> bool:
    """Whether two figures count one event and group."""
    return of_all(class_of(added)) == of_all(class_of(total))
