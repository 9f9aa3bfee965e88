"""Whose men a government's fighters are: the figures of one incident by document in, the same out.

Whoever fights for an army is told with it: "116 pro-government fighters" in one paper are the soldiers and allied
militiamen of another, and none of the insurgents whom a third calls fighters.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from claims.facts.classes import Class, Group
from claims.facts.figure import Figure

Counts = Sequence[tuple[Figure, Class]]
ALLIES, ARMY = Group("fighters", "government"), Group("soldiers", "government")
"""A government's fighters, and its soldiers, with whom they are told."""


def call_allies(documents: Sequence[Counts]) -> Sequence[Counts]:
    """The figures of one incident by document, a government's fighters called its soldiers, but for the events of which
    one sentence counts both side by side: "12 soldiers and 30 pro-government fighters".
    """
    allied = {c.event for counts in documents for _, c in counts if c.group == ALLIES}
    if not allied:
        return documents
    allied -= {event for counts in documents for event in _told_beside(counts)}
    return [[(f, _as_soldiers(c) if c.event in allied else c) for f, c in counts] for counts in documents]


def _as_soldiers(counted: Class) -> Class:
    """The class of a government's soldiers for that of its fighters."""
    return counted._replace(group=ARMY) if counted.group == ALLIES else counted


def _told_beside(counts: Counts) -> Iterator[str]:
    """The events of which a sentence counts a government's fighters and soldiers."""
    told: dict[tuple[int, str], set[Group]] = defaultdict(set)
    for figure, counted in counts:
        told[figure.quote_start, counted.event].add(counted.group)
    for (_, event), groups in told.items():
        if ALLIES in groups and not groups.isdisjoint({ARMY, Group(ARMY.kind)}):
            yield event
