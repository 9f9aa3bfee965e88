"""What a text must hold for a pattern to be found in it: a pattern in, the letters of which some must be there out.

The letters are taken from the parsed pattern, so that a pattern may be changed without a thought of them.
"""

from collections.abc import Sequence
from re import _constants as codes  # type: ignore[attr-defined]  # not in the stubs
from re import _parser  # type: ignore[attr-defined]
from typing import Any

Needles = frozenset[str]


def find_needles(pattern: str) -> Needles:
    r"""Letters, lower-cased and without white space, of which one must stand in every text that a pattern is found in.

    >>> sorted(find_needles(r"\b(?:rose|grew) (?:sharply )?to\W*$")), find_needles("[Dd]eath toll")
    (['grew', 'rose'], frozenset({'eath'}))
    >>> find_needles(r"\d+")
    Traceback (most recent call last):
        ...
    ValueError: a pattern that may match without any letter: '\\d+'
    """
    found = _of_sequence(list(_parser.parse(pattern)))
    if found is None:
        raise ValueError(f"a pattern that may match without any letter: {pattern!r}")
    return found


def _of_sequence(items: Sequence[tuple[Any, Any]]) -> Needles | None:
    """The best needles of what follows one another: those of any part will do."""
    found: list[Needles] = []
    run = ""
    for code, argument in [*items, (codes.AT, None)]:
        if code is codes.LITERAL and not chr(argument).isspace():
            run += chr(argument).lower()
            continue
        if run:
            found.append(frozenset({run}))
        run = ""
        needles = _of_item(code, argument)
        if needles:
            found.append(needles)
    return max(found, key=_worth, default=None)


def _of_item(code: Any, argument: Any) -> Needles | None:  # noqa: ANN401 - as the parser has them
    """The needles of one part of a pattern."""
    if code is codes.SUBPATTERN:
        return _of_sequence(argument[3])
    if code is codes.BRANCH:
        branches = [_of_sequence(branch) for branch in argument[1]]
        known = [needles for needles in branches if needles]
        return frozenset().union(*known) if len(known) == len(branches) else None
    if code in (codes.MAX_REPEAT, codes.MIN_REPEAT) and argument[0] > 0:
        return _of_sequence(argument[2])
    return None


def _worth(needles: Needles) -> tuple[int, int]:
    """How rarely needles are met: the longest shortest one, then the fewest."""
    return min(map(len, needles)), -len(needles)
