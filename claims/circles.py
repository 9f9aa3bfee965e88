"""While records are made by the hundred thousand, Python need not look for circles among them: a `with` block in, no
look within it out.
"""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

Result = TypeVar("Result")


@contextmanager
def no_circles() -> Iterator[None]:
    """Inside, Python does not look for objects that refer to each other in a circle.

    Records refer to none but older ones, so that there are none; looking costs a tenth, and mostly of those documents
    that take long anyway. Nor does it look at them once right behind the block, as it would at all that is young: they
    count as old, to be looked at with all else that is. What was young before is looked at first, so that no circle of
    somebody else's grows old unseen.
    """
    if not gc.isenabled():
        yield
        return
    gc.collect(1)
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.unfreeze()  # both only hang one list behind another
        gc.enable()


def without_circles(function: Callable[..., Result], *arguments: Any) -> Result:  # noqa: ANN401 - whatever it takes
    """What a call comes to that makes very many records, for who hands calls to other processes."""
    with no_circles():
        return function(*arguments)
