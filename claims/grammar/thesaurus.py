"""The thesaurus: a word in, what it means and how common it is out, from words/thesaurus.tsv.

The table is read when the first word is asked for, never at import, and its lines only as they are wanted.
"""

from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from itertools import takewhile
from pathlib import Path
from typing import NamedTuple

TABLE = Path(__file__).parent / "words" / "thesaurus.tsv"


class Meanings(NamedTuple):
    """What a word means, in the table's numbers."""

    common: int
    """How common it is: 0 to 15, the binary logarithm of how often it stands in a million words or so."""
    own: frozenset[str]
    """Its meanings, and those of the words derived from it."""
    near: frozenset[str]
    """What these are kinds of."""
    against: frozenset[str]
    """What is the opposite of them."""


NOTHING = Meanings(0, frozenset(), frozenset(), frozenset())


@lru_cache(maxsize=1)
def _lines() -> list[str]:
    """The lines of the table, in order."""
    lines = TABLE.read_text(encoding="ascii").splitlines()
    return [line for line in lines if line[0] != "#"]


def words_with(prefix: str) -> Iterator[str]:
    """The words of the table that begin so.

    >>> list(words_with("kidnap"))
    ['kidnap', 'kidnaper', 'kidnapper', 'kidnapping']
    """
    lines = _lines()
    first = bisect_left(lines, prefix)
    at = iter(range(first, len(lines)))
    return (lines[n].partition("\t")[0] for n in takewhile(lambda n: lines[n].startswith(prefix), at))


@lru_cache(maxsize=16384)
def meanings_of(word: str) -> Meanings:
    """What a word means, NOTHING where the table has it not.

    >>> bool(meanings_of("buy").own & meanings_of("purchase").own), bool(meanings_of("buy").own & meanings_of("sell").own)
    (True, False)
    """
    lines, start = _lines(), word + "\t"
    at = bisect_left(lines, start)
    if at == len(lines) or not lines[at].startswith(start):
        return NOTHING
    _, common, *told = lines[at].split("\t")
    own, near, against = (frozenset(filter(None, field.split(","))) for field in (*told, "", "", "")[:3])
    return Meanings(int(common), own, near, against)
