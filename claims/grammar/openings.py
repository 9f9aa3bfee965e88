"""With which two characters what a pattern matches can begin: a pattern in, all such pairs out, from the parsed pattern.

A table of patterns that is asked at many places can so be parted by what stands there, and stays as it is written.
"""

from collections.abc import Iterable, Sequence
from re import _constants as codes  # type: ignore[attr-defined]  # not in the stubs
from re import _parser  # type: ignore[attr-defined]
from string import digits
from typing import Any

WIDTH = 2
MOST = 64
"""Characters of a set, beyond which it is taken for any."""

Openings = frozenset[str]


def find_openings(pattern: str) -> Openings | None:
    r"""The first two characters of all that a pattern matches; None where they can be any, or fewer.

    >>> sorted(find_openings(r"(?:the |its )?quarter|[mn]arch\b") or ())
    ['it', 'ma', 'na', 'qu', 'th']
    >>> sorted(find_openings("a+b") or ()), find_openings(r"\w+"), find_openings("a?")
    (['aa', 'ab'], None, None)
    """
    found = _of_sequence(list(_parser.parse(pattern)))
    return None if found is None or any(len(opening) < WIDTH for opening in found) else found


def _of_sequence(items: Sequence[tuple[Any, Any]]) -> Openings | None:
    """The openings of parts that follow one another; shorter ones where the parts end before."""
    found: Openings = frozenset({""})
    for code, argument in items:
        if all(len(opening) == WIDTH for opening in found):
            return found
        behind = _of_part(code, argument)
        if behind is None:
            return None
        found = frozenset(a if len(a) == WIDTH else (a + b)[:WIDTH] for a in found for b in behind)
    return found


def _of_part(code: Any, argument: Any) -> Openings | None:  # noqa: ANN401 - as the parser has them
    """The openings of one part of a pattern; None where they can be any."""
    if code is codes.LITERAL:
        return frozenset({chr(argument)})
    if code is codes.IN:
        return _of_set(argument)
    if code is codes.SUBPATTERN:
        return _of_sequence(argument[3])
    if code is codes.ATOMIC_GROUP:
        return _of_sequence(argument)
    if code is codes.BRANCH:
        return _union(_of_sequence(branch) for branch in argument[1])
    if code in (codes.MAX_REPEAT, codes.MIN_REPEAT):
        least, most, part = argument
        counts = range(min(WIDTH, least), min(WIDTH, most) + 1)
        return _union(_of_sequence(list(part) * count) for count in counts)
    return frozenset({""}) if code in (codes.AT, codes.ASSERT, codes.ASSERT_NOT) else None


def _of_set(members: Iterable[tuple[Any, Any]]) -> Openings | None:
    """The characters of a set; None where it is what it excludes, a class, or too many."""
    found: set[str] = set()
    for code, argument in members:
        if code is codes.LITERAL:
            found.add(chr(argument))
        elif code is codes.CATEGORY and argument is codes.CATEGORY_DIGIT:
            found.update(digits)
        elif code is codes.RANGE and argument[1] - argument[0] < MOST:
            found.update(map(chr, range(argument[0], argument[1] + 1)))
        else:
            return None
    return frozenset(found)


def _union(several: Iterable[Openings | None]) -> Openings | None:
    """All openings of several, None where one of them is not known."""
    found: set[str] = set()
    for openings in several:
        if openings is None:
            return None
        found |= openings
    return frozenset(found)
