"""A sentence that shares numbers out over names in order, and one of its numbers in; the name that it belongs to out.

"Anna Hill and Ben Stone were given 21 and 18 months, respectively": 18 is Ben Stone's alone.
"""

import re
from typing import NamedTuple

from claims.grammar.en.particulars import NAMED, RESPECTIVELY, VALUES

_NUMBER = re.compile(r",?\ and\ |,\ ")


class Share(NamedTuple):
    """Whose a number is, where a sentence shares several out."""

    whose: str
    names: tuple[int, int]
    """Where the row of names stands in the sentence."""
    numbers: tuple[int, int]
    """Where the row of numbers does."""


def find_share(said: str, at: int) -> Share | None:
    """Whose the number at a place of a sentence is; None where its sentence shares nothing out.

    >>> share = find_share("Anna Hill and Ben Stone got 21 and 18 months, respectively.", 35)
    >>> share and share.whose
    'Ben Stone'
    """
    if RESPECTIVELY not in said:
        return None
    values = next((m for m in VALUES.finditer(said) if m.start() <= at < m.end()), None)
    if values is None:
        return None
    numbers = _parts(said, *values.span("list"))
    which = next((n for n, (start, end) in enumerate(numbers) if start <= at < end), None)
    for named in reversed(list(NAMED.finditer(said, 0, values.start()))):
        names = _parts(said, *named.span())
        if which is not None and len(names) == len(numbers):
            return Share(said[slice(*names[which])], named.span(), values.span("list"))
    return None


def _parts(said: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where the parts of a row stand that commas and "and" part."""
    joints = [m.span() for m in _NUMBER.finditer(said, start, end)]
    return list(zip([start, *(b for _, b in joints)], [*(a for a, _ in joints), end], strict=True))
