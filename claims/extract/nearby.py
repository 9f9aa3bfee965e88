"""The few things near a figure, out of the many that a table or an endless sentence can hold."""

from bisect import bisect_left
from operator import attrgetter
from typing import Protocol, TypeVar

EACH_SIDE = 5


class Placed(Protocol):
    """What stands somewhere in a text."""

    @property
    def start(self) -> int:
        """Its offset."""


Thing = TypeVar("Thing", bound=Placed)
_START = attrgetter("start")


def nearby(things: list[Thing], position: int) -> list[Thing]:
    """The last five of `things` (in the order of the text) before `position`, and the first five behind it.

    So each figure of a sentence with a thousand places costs no more than one of an ordinary sentence.
    """
    if len(things) <= 2 * EACH_SIDE:
        return things
    index = bisect_left(things, position, key=_START)
    return things[max(0, index - EACH_SIDE) : index + EACH_SIDE]
