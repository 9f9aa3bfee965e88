"""What editors decided about facts: groups and decisions in, the groups as editors had them out.

A merge names the claims that belong with some others, a split those that stand apart, a rename the title; each names
claims, so it holds whatever a later grouping makes of the rest.
"""

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from claims.facts.group import Group

if TYPE_CHECKING:
    from claims.facts.figure import Figure


class Merge(NamedTuple):
    """Claims that belong to the fact that holds most of some others."""

    claims: frozenset[int]
    anchors: frozenset[int]
    fact: str
    """The fact's name, which stays."""


class Split(NamedTuple):
    """Claims that are a fact of their own."""

    claims: frozenset[int]
    fact: str


def apply_to_groups(groups: Sequence[Group], decisions: Sequence[Merge | Split]) -> list[Group]:
    """The groups after the decisions, in their order; empty groups are gone."""
    if not decisions:
        return [group for group in groups if group.figures]
    current = [group._replace(figures=list(group.figures)) for group in groups]
    for decision in decisions:
        moved = [f for group in current for f in group.figures if f.id in decision.claims]
        if not moved:
            continue
        if isinstance(decision, Merge):
            target = _holder(current, decision.anchors)
            if target is None:
                continue
            _take_out(current, decision.claims - decision.anchors)
            current[target].figures.extend(f for f in moved if f.id not in decision.anchors)
            current[target] = current[target]._replace(name=decision.fact)
        else:
            source = _holder(current, decision.claims)
            assert source is not None  # its figures were found just above
            _take_out(current, decision.claims)
            current.append(current[source]._replace(figures=moved, name=decision.fact))
    return [group for group in current if group.figures]


def _holder(groups: Sequence[Group], claims: frozenset[int]) -> int | None:
    """The index of the group that has most of some claims."""
    counts = Counter({n: sum(f.id in claims for f in group.figures) for n, group in enumerate(groups)})
    best = max(counts, key=lambda n: (counts[n], -n), default=None)
    return best if best is not None and counts[best] else None


def _take_out(groups: Sequence[Group], claims: frozenset[int]) -> None:
    """Remove claims from whatever groups hold them."""
    for group in groups:
        keep: list[Figure] = [f for f in group.figures if f.id not in claims]
        group.figures[:] = keep
