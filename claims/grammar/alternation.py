"""Words in, one pattern that matches any of them out, with a common beginning tried once."""

import re
from collections.abc import Iterable
from typing import TypeAlias

_Branch: TypeAlias = "dict[str, _Branch]"


def one_of(words: Iterable[str]) -> str:
    """The pattern of `words`, longest first wherever one begins another; a miss mostly costs one look.

    >>> one_of(["in", "into", "at"])
    '(?:in(?:to)?|at)'
    """
    return _written(_grow(words))


def branches_of(words: Iterable[str]) -> str:
    """The same without a group, to stand beside other alternatives: each first letter is then one of them, and costs
    no more to pass over than a character.

    >>> branches_of(["in", "into", "at"])
    'in(?:to)?|at'
    """
    return "|".join(re.escape(character) + _written(rest) for character, rest in _grow(words).items())


def _grow(words: Iterable[str]) -> _Branch:
    """The words as a tree, letter by letter; "" where one ends."""
    root: _Branch = {}
    for word in words:
        branch = root
        for character in word:
            branch = branch.setdefault(character, {})
        branch[""] = {}
    return root


def _written(branch: _Branch) -> str:
    """The pattern of what can follow."""
    options = [re.escape(character) + _written(rest) for character, rest in branch.items() if character]
    if not options:
        return ""
    joined = (
        options[0] if len(options) == 1 and ("" not in branch or len(options[0]) == 1) else f"(?:{'|'.join(options)})"
    )
    return joined + "?" if "" in branch else joined
