"""Claims grouped into facts: figures in, facts out.

Harm done to persons belongs to an incident; everything else to a statement (claims/facts/statements.py).
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from claims.facts.counted import is_harm
from claims.facts.figure import Figure
from claims.facts.link import link_mentions
from claims.facts.mentions import Mention, find_mentions
from claims.facts.statements import link_statements, read_statement
from claims.facts.victims import count_incident


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
    """The figures of each fact."""
    by_document: dict[int, list[Figure]] = defaultdict(list)
    for figure in figures:
        by_document[figure.document].append(figure)
    mentions: list[Mention] = []
    loose: list[Figure] = []
    for mine in by_document.values():
        harm = [f for f in mine if is_harm(f)]
        mentions += find_mentions(harm)
        loose += [f for f in mine if not is_harm(f)]
    incidents: dict[int, list[Mention]] = defaultdict(list)
    for mention, incident in zip(mentions, link_mentions(mentions), strict=True):
        incidents[incident].append(mention)
    return [*group_incidents(incidents), *map(Group, _group_statements(loose))]


def group_incidents(incidents: Mapping[int, Sequence[Mention]]) -> list[Group]:
    """The figures of each fact among those of incidents, and of totals, which are one by their place."""
    facts: dict[tuple[object, ...], Group] = {}
    for incident, mentions in incidents.items():
        total = mentions[0].total
        key = ("total", mentions[0].place) if total and mentions[0].place else (incident,)
        for figure, counted in count_incident(mentions):
            group = Group([], None if total else incident, total, mentions[0].place)
            facts.setdefault((*key, counted), group).figures.append(figure)
    return list(facts.values())


def _group_statements(figures: Sequence[Figure]) -> Iterator[list[Figure]]:
    """The figures of each fact among those that are no harm of an incident."""
    statements = [read_statement(f) for f in figures]
    facts: dict[int, list[Figure]] = defaultdict(list)
    for statement, fact in zip(statements, link_statements(statements), strict=True):
        facts[fact].append(statement.figure)
    yield from facts.values()
