"""While records are made by the hundred thousand, Python need not look for circles among them: a `with` block in, no
look within it out.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def no_circles() -> Iterator[None]:
    """Inside, Python does not look for objects that refer to each other in a circle.

    Records refer to none but older ones, so that there are none; looking costs a tenth, and mostly of those documents
    that take long anyway.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
