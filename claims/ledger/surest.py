"""More pairs than can be held, the surest first: pairs in, the same in order out, sorted in files beside the ledger."""

from array import array
from collections.abc import Iterable, Iterator
from heapq import merge
from itertools import islice

from claims.facts.joining import Edge, by_sureness, surest_first
from claims.ledger.aside import Aside, Place, read_numbers

RUN, SLICE = 50_000, 500
"""Pairs that are sorted at a time, and read of each run at a time."""


def sort_aside(aside: Aside, edges: Iterable[Edge]) -> Iterator[Edge]:
    """The pairs in the order in which they are joined."""
    left, runs = iter(edges), []
    while some := list(islice(left, RUN)):
        runs.append(_put(aside, surest_first(some)))
    return merge(*(_get(aside, run) for run in runs), key=by_sureness)


def _put(aside: Aside, edges: list[Edge]) -> "array[int]":
    """The places of sorted pairs, a slice each."""
    slices = (zip(*edges[at : at + SLICE], strict=True) for at in range(0, len(edges), SLICE))
    return aside.put(
        (bytes(array("d", weights)), bytes(array("q", first)), bytes(array("q", second)))
        for weights, first, second in slices
    )


def _get(aside: Aside, run: Iterable[Place]) -> Iterator[Edge]:
    """The pairs of a run again."""
    for place in run:
        weights, *pairs = aside.get(place)
        yield from zip(memoryview(weights).cast("d"), *map(read_numbers, pairs), strict=True)
