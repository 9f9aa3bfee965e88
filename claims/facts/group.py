"""Claims grouped into facts: figures in, facts out.

Harm done to persons belongs to an incident; everything else to a statement (claims/facts/statements.py).
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from claims.facts.classes import KILLED, SOME
from claims.facts.figure import Figure
from claims.facts.items import MENTION, STATEMENT, Item, drop_names, find_edges, find_items, join_items
from claims.facts.kin import Kin, kin_of, may_be_same
from claims.facts.link import common_names
from claims.facts.measures import in_one_unit
from claims.facts.mentions import Mention
from claims.facts.statement import Statement
from claims.facts.victims import count_incident

SOME_KILLED = KILLED + SOME
"""Some only of the dead: who gives another number of them means others, those named or those from one family."""


class Group(NamedTuple):
    """The figures of one fact."""

    figures: list[Figure]
    incident: int | None = None
    """A number that the facts of one incident share; None for what is no harm of an incident."""
    total: bool = False
    """Whether it is a count over a whole war, year or place."""
    place: str | None = None
    """The place of a total."""
    name: str | None = None
    """The fact's slug where an editor's decision fixed it."""


def group_figures(figures: Sequence[Figure]) -> list[Group]:
    """The figures of each fact, all in one piece: what a ledger does block by block."""
    by_document: dict[int, list[Figure]] = defaultdict(list)
    for figure in figures:
        by_document[figure.document].append(figure)
    items = sorted((i for mine in by_document.values() for i in find_items(mine)), key=lambda i: i.order)
    counts = Counter(name for item in items for name in item.names)
    common = common_names(counts, sum(item.kind == MENTION for item in items))
    groups: list[Group] = []
    for kind in (MENTION, STATEMENT):
        same = [drop_names(item, common) for item in items if item.kind == kind]
        groups += group_items([[same[n] for n in found] for found in join_items(same, find_edges(same))])
    return groups


def group_items(joined: Iterable[Sequence[Item]]) -> list[Group]:
    """The figures of each fact, from the items of each incident or statement; those of one are held at a time."""
    statements: list[Group] = []

    def incidents() -> Iterator[list[Mention]]:
        for items in joined:
            if mentions := [i.what for i in items if isinstance(i.what, Mention)]:
                yield mentions
            if same := [i.what.figure for i in items if isinstance(i.what, Statement)]:
                statements.append(Group(in_one_unit(same)))

    return [*group_incidents(incidents()), *statements]


def group_incidents(incidents: Iterable[Sequence[Mention]]) -> list[Group]:
    """The figures of each fact among those of incidents, and of totals, which are one by their place."""
    facts: dict[tuple[object, ...], Group] = {}
    some: dict[tuple[object, ...], list[tuple[Group, set[Kin]]]] = defaultdict(list)
    for incident, mentions in enumerate(incidents):
        first = mentions[0]
        total = first.total
        key = ("total", first.place, first.of_disease, first.of_year) if total and first.place else (incident,)
        last, group = None, None
        for figure, counted in count_incident(mentions):
            kin = kin_of(figure) if counted.event == SOME_KILLED else None
            if group is None or counted is not last or kin is not None:
                last, group = counted, facts.get((*key, counted, kin))
            if group is None:
                told = some[(*key, counted)]
                group = _find_same(told, kin) if kin is not None else None
                if group is None:
                    group = Group([], None if total else incident, total, first.place)
                    told.append((group, set() if kin is None else {kin}))
                facts[(*key, counted, kin)] = group
            group.figures.append(figure)
    return [group for told in some.values() for group, _ in told]


def _find_same(told: Iterable[tuple[Group, set[Kin]]], kin: Kin) -> Group | None:
    """The first fact all of whose figures may count the same ones, of whom it then has these too; None where there is
    none. Each kin is asked once: what joined a fact later could be the same, so that the fact takes it again.
    """
    for group, known in told:
        if all(may_be_same(kin, other) for other in known):
            known.add(kin)
            return group
    return None
