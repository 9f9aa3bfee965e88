"""Claims grouped into facts: figures in, facts out.

Harm done to persons belongs to an incident; everything else to a statement (claims/facts/statements.py).
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claims.facts.classes import CIVILIANS, PEOPLE, Class, is_civilian_unit
from claims.facts.figure import Figure
from claims.facts.link import link_mentions
from claims.facts.mentions import Mention, class_of, find_mentions, is_harm, subset_of_people
from claims.facts.statements import link_statements, read_statement


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


def count_mention(mention: Mention) -> Iterator[tuple[Figure, Class]]:
    """The figures of a mention with what each counts; civilians apart where the text has them as a part of the
    people.
    """
    apart = {class_of(f).event for f in mention.figures if subset_of_people(f)}
    for figure in mention.figures:
        counted = class_of(figure)
        if counted.event in apart and counted.group == PEOPLE and is_civilian(figure):
            counted = Class(counted.event, CIVILIANS)
        yield figure, counted


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
    facts: dict[tuple[object, ...], Group] = {}
    for mention, incident in zip(mentions, link_mentions(mentions), strict=True):
        for figure, counted in count_mention(mention):
            key = ("total", mention.place) if mention.total and mention.place else (incident,)
            group = Group([], None if mention.total else incident, mention.total, mention.place)
            facts.setdefault((*key, counted), group).figures.append(figure)
    return [*facts.values(), *map(Group, _group_statements(loose))]


def _group_statements(figures: Sequence[Figure]) -> Iterator[list[Figure]]:
    """The figures of each fact among those that are no harm of an incident."""
    statements = [read_statement(f) for f in figures]
    facts: dict[int, list[Figure]] = defaultdict(list)
    for statement, fact in zip(statements, link_statements(statements), strict=True):
        facts[fact].append(statement.figure)
    yield from facts.values()


def is_civilian(figure: Figure) -> bool:
    """Whether a figure counts civilians by that word."""
    return is_civilian_unit(figure.unit)
