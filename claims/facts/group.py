"""Claims grouped into facts: figures in, facts out.

Harm done to persons belongs to an incident; everything else to a statement (claims/facts/statements.py).
"""

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from claims.facts.classes import Class
from claims.facts.figure import Figure
from claims.facts.link import link_mentions
from claims.facts.mentions import Mention, class_of, find_mentions, is_harm


class Grouping(NamedTuple):
    key: tuple[object, ...]
    figures: tuple[Figure, ...]


def group_figures(figures: Sequence[Figure]) -> list[list[Figure]]:
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
    facts: dict[tuple[int, Class], list[Figure]] = defaultdict(list)
    for mention, incident in zip(mentions, link_mentions(mentions), strict=True):
        for figure in mention.figures:
            facts[(incident, class_of(figure))].append(figure)
    return [*facts.values(), *([f] for f in loose)]
