"""Which patterns may be found in a text: a text in, one bit a pattern out.

Most patterns are in few texts, and trying one at every place of a text takes far longer than looking up its words. So
each printed word is looked at once, when it is first met, for what it may be a part of; a text has the bits of its
words.
"""

import re
from collections.abc import Callable
from functools import cache

from claims.grammar.alternation import one_of
from claims.grammar.late import late
from claims.grammar.needles import Needles, find_all_needles

_sought: list[Needles] = []
"""The needles of each pattern, by the number of its bit."""
_forget: list[Callable[[], None]] = []
"""What forgets the marks of words, to be called when there is a new pattern."""


BEGINNING = 2
"""Letters of a needle by which it is looked up; none is shorter."""
RARE = 4
"""Letters that a pattern's second needles must have to be worth a bit: most texts have shorter ones."""


class Sought:
    r"""A pattern, and the bit of the texts in which it may be found; they have all its `bits`.

    >>> toll = Sought(r"\btoll (?:rose|climbed)\b")
    >>> toll.may_be_in("The price rose."), toll.may_be_in("The toll rose."), toll.may_be_in("The toll fell.")
    (False, True, True)
    """

    def __init__(self, pattern: str) -> None:
        self.pattern: re.Pattern[str] = late(pattern)
        self.bit: int = 1 << len(_sought)
        first, *more = find_all_needles(pattern)
        self.needles: tuple[str, ...] = tuple(sorted(first))
        _sought.append(frozenset(self.needles))
        self.bits: int = self.bit
        others = [needles for needles in more if min(map(len, needles)) >= RARE]
        if others and not any(map(str.isdigit, others[0])):  # words of digits alone are not looked at
            self.bits |= 1 << len(_sought)
            _sought.append(others[0])
        for forget in _forget:
            forget()

    def search(self, text: str, marks: int) -> re.Match[str] | None:
        """Where the pattern is in a text that has these bits, or is a part of one that has them."""
        return self.pattern.search(text) if marks & self.bits == self.bits else None

    def match(self, text: str, marks: int) -> re.Match[str] | None:
        """The pattern where such a text begins with it."""
        return self.pattern.match(text) if marks & self.bits == self.bits else None

    def may_be_in(self, text: str) -> bool:
        """Whether the text has letters without which the pattern is not found in it, nor in any part of it."""
        return any(map(text.lower().__contains__, self.needles))


def marks_of_word(printed: str) -> int:
    """The bits of what is printed between two blanks."""
    low = printed.lower()
    first = _any_needle().search(low)
    if first is None:
        return 0
    marks, needles = 0, _needles_by_beginning()
    for at in range(first.start(), len(low)):
        for needle, bits in needles.get(low[at : at + BEGINNING], ()):
            if low.startswith(needle, at):
                marks |= bits
    return marks


def forget_marks(forget: Callable[[], None]) -> None:
    """Have something called whenever the marks of words that are known are no longer all."""
    _forget.append(forget)


@cache
def _any_needle() -> re.Pattern[str]:
    """A pattern that finds any needle: few words have one."""
    return re.compile(one_of(set().union(*_sought)))


@cache
def _needles_by_beginning() -> dict[str, list[tuple[str, int]]]:
    """All needles by their first letters, each with the bits of its patterns: of hundreds few can be in a word."""
    bits: dict[str, int] = {}
    for number, needles in enumerate(_sought):
        for needle in needles:
            bits[needle] = bits.get(needle, 0) | 1 << number
    found: dict[str, list[tuple[str, int]]] = {}
    for needle, mine in bits.items():
        found.setdefault(needle[:BEGINNING], []).append((needle, mine))
    return found


forget_marks(_any_needle.cache_clear)
forget_marks(_needles_by_beginning.cache_clear)
