"""Items on shelves brought together: shelves with places in, the pairs that agree put aside, and what they tie out.

A pair may share several words on several shelves and is judged once.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from claims.facts.joining import Edge
from claims.ledger.aside import Place, read_numbers
from claims.ledger.workers import Worker

if TYPE_CHECKING:
    from array import array


class Shelved(NamedTuple):
    """A shelf with the items on it, of whose pairs every so manieth are to be looked at."""

    kind: int
    rank: int
    """The shelf's place among all."""
    place: Place
    """Where its items were put aside: their numbers, their own places, and the rank of the first shelf of each."""
    part: int = 0
    parts: int = 1


class Tied(NamedTuple):
    """What pairs tie together: couples of items that chains are made of, and of each chain a member and its pairs."""

    couples: "array[int]"
    members: "array[int]"
    places: "array[int]"
    """Where the pairs of each chain were put aside."""


def find_meetings(common: frozenset[str], worker: Worker, shelves: Sequence[Shelved]) -> Tied:
    """What agrees among items that meet first on one of these shelves."""
    from claims.ledger import compare  # with numpy, for which nobody waits who only reads the ledger

    return compare.find_meetings(common, worker.aside, shelves)


def read_edges(worker: Worker, places: Iterable[Place], at: dict[int, int]) -> Iterator[Edge]:
    """The pairs that were put aside, their items by their places among others."""
    for place in places:
        weights, *pairs = worker.aside.get(place)
        for weight, a, b in zip(memoryview(weights).cast("d"), *map(read_numbers, pairs), strict=True):
            yield weight, at[a], at[b]
