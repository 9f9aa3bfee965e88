"""What a text must hold for a pattern to be found in it: a pattern in, the letters of which some must be there out.

The letters are taken from the parsed pattern, so that a pattern may be changed without a thought of them.
"""

import re
from collections.abc import Sequence
from re import _constants as codes  # type: ignore[attr-defined]  # not in the stubs
from re import _parser  # type: ignore[attr-defined]
from typing import Any

Needles = frozenset[str]


class Needed:
    r"""The letters without which none of some patterns is found in a text; parsed when first asked for.

    >>> Needed(re.compile(r"\b(?:next|following) day\b")).are_in("two days before")
    False
    """

    __slots__ = ("_needles", "_patterns")

    def __init__(self, *patterns: re.Pattern[str]) -> None:
        self._patterns = patterns
        self._needles: tuple[str, ...] = ()

    def are_in(self, text: str) -> bool:
        """Whether one of the patterns may be found in a text in lower case, or in a part of it."""
        if not self._needles:
            found = (find_needles(pattern.pattern) for pattern in self._patterns)
            self._needles = tuple(sorted(frozenset[str]().union(*found)))
        return any(map(text.__contains__, self._needles))


def find_needles(pattern: str) -> Needles:
    r"""Letters, lower-cased and without white space, of which one must stand in every text that a pattern is found in.

    >>> sorted(find_needles(r"\b(?:rose|grew) (?:sharply )?to\W*$")), find_needles("[Dd]eath toll")
    (['grew', 'rose'], frozenset({'eath'}))
    >>> find_needles(r"\d+")
    Traceback (most recent call last):
        ...
    ValueError: a pattern that may match without any letter: '\\d+'
    """
    return find_all_needles(pattern)[0]


def find_all_needles(pattern: str) -> list[Needles]:
    r"""All such letters, those that are met most rarely first: one of each set must stand in the text. An error where a
    pattern has none.

    >>> [sorted(needles) for needles in find_all_needles(r"\b(?:taken|brought) to (?:hospital|the clinic)")]
    [['clinic', 'hospital'], ['brought', 'taken'], ['to']]
    """
    found = _of_sequence(list(_parser.parse(pattern)))
    if not found:
        raise ValueError(f"a pattern that may match without any letter: {pattern!r}")
    return found


def _of_sequence(items: Sequence[tuple[Any, Any]]) -> list[Needles]:
    """The needles of what follows one another: those of each part."""
    found: list[Needles] = []
    run = ""
    for code, argument in [*items, (codes.AT, None)]:
        if code is codes.LITERAL and not chr(argument).isspace():
            run += chr(argument).lower()
            continue
        if run:
            found.append(frozenset({run}))
        run = ""
        found += _of_item(code, argument)
    return sorted(dict.fromkeys(found), key=_worth, reverse=True)


def _of_item(code: Any, argument: Any) -> list[Needles]:  # noqa: ANN401 - as the parser has them
    """The needles of one part of a pattern."""
    if code is codes.SUBPATTERN:
        return _of_sequence(argument[3])
    if code is codes.BRANCH:
        branches = map(_of_sequence, argument[1])
        return [frozenset().union(*needles) for needles in zip(*branches, strict=False)]  # as many as each has
    if code in (codes.MAX_REPEAT, codes.MIN_REPEAT) and argument[0] > 0:
        return _of_sequence(argument[2])
    return []


def _worth(needles: Needles) -> tuple[int, int]:
    """How rarely needles are met: the longest shortest one, then the fewest."""
    return min(map(len, needles)), -len(needles)
