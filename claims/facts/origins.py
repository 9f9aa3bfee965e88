"""Which documents go back to one text: texts in, origins out.

Wire copy is printed by many outlets, lightly edited, cut short, or quoted inside a longer piece. So paragraphs are
compared, by MinHash (datasketch) over runs of words, and documents of which the shorter shares most of its words
with the other are one origin.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import islice
from typing import NamedTuple

from datasketch import MinHash, MinHashLSH

from claims.facts.link import Union

RUN = 4
"""Words in a run."""
FEWEST = 12
"""Words that a paragraph must have to tell anything."""
ALIKE = 0.5
"""The share of runs that two paragraphs must have in common (Jaccard)."""
SHARED = 0.6
"""The share of the shorter document's words that must stand in paragraphs like the other's."""
MOST, LONGEST = 300, 2_000
"""Paragraphs of a document that are compared, and words of one: what is longer is no article, and is known by these."""
PERMUTATIONS = 64
_WORD = re.compile(r"\w+")


class Paragraph(NamedTuple):
    """A paragraph's sketch in bands, and how many words it has."""

    bands: tuple[tuple[int, bytes], ...]
    """Two paragraphs are alike where one of these is the same in both."""
    words: int


def find_origins(paragraphs: Mapping[int, Sequence[Paragraph]], known: Mapping[int, int] = {}) -> dict[int, int]:
    """For each document the smallest number among those that go back to the same text.

    `known` gives the origins of those documents that were compared with one another before.

    >>> wire = "The river rose by two metres overnight and police closed both bridges of the old town, officials said."
    >>> texts = {1: wire, 2: wire.replace("officials", "the mayor"), 3: "The budget was passed."}
    >>> find_origins({number: split_paragraphs(text) for number, text in texts.items()})
    {1: 1, 2: 1, 3: 3}
    """
    numbers = sorted(paragraphs)
    place = {number: at for at, number in enumerate(numbers)}
    union = Union(len(numbers))
    leaders: dict[int, int] = {}
    for number in sorted(known):
        union.join(place[leaders.setdefault(known[number], number)], place[number])
    for (a, b), words in _shared_words(paragraphs, known).items():
        if words >= SHARED * min(_words(paragraphs[a]), _words(paragraphs[b])):
            union.join(place[a], place[b])
    return {number: numbers[union.find(place[number])] for number in numbers}


def split_paragraphs(text: str) -> tuple[Paragraph, ...]:
    """The first MOST paragraphs of a text that are long enough to tell, sketched; a text of short lines is one."""
    told = (words for line in _lines(text) for words in _pieces(line) if len(words) >= FEWEST)
    parts = tuple(Paragraph(_sketch(words), len(words)) for words in islice(told, MOST))
    if parts:
        return parts
    whole = next(_pieces(text), [])
    return (Paragraph(_sketch(whole), len(whole)),) if len(whole) >= FEWEST else ()


def _lines(text: str) -> Iterator[str]:
    """The lines of a text, one at a time."""
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        yield text[start:end]
        start = end + 1


def _pieces(text: str) -> Iterator[list[str]]:
    """The words of a text, LONGEST at a time: a book in one line would take a hundred times its size."""
    words = (match[0].lower() for match in _WORD.finditer(text))
    while piece := list(islice(words, LONGEST)):
        yield piece


@cache
def _ranges() -> tuple[tuple[int, int], ...]:
    """Which stretches of a sketch are compared, as an index by likeness chooses them."""
    return tuple(MinHashLSH(threshold=ALIKE, num_perm=PERMUTATIONS).hashranges)


def _sketch(words: list[str]) -> tuple[tuple[int, bytes], ...]:
    """The MinHash of a paragraph's runs of words, in bands."""
    sketch = MinHash(num_perm=PERMUTATIONS)
    sketch.update_batch([" ".join(words[at : at + RUN]).encode() for at in range(len(words) - RUN + 1)])
    return tuple((band, sketch.hashvalues[start:end].tobytes()) for band, (start, end) in enumerate(_ranges()))


def _words(paragraphs: Sequence[Paragraph]) -> int:
    return sum(p.words for p in paragraphs)


def _shared_words(
    paragraphs: Mapping[int, Sequence[Paragraph]], known: Mapping[int, int]
) -> dict[tuple[int, int], int]:
    """How many of a document's words stand in paragraphs that another document has too; not of two that are known."""
    holders: dict[tuple[int, bytes], set[int]] = defaultdict(set)
    for number, mine in paragraphs.items():
        for paragraph in mine:
            for band in paragraph.bands:
                holders[band].add(number)
    shared: dict[tuple[int, int], int] = defaultdict(int)
    for number, mine in paragraphs.items():
        for paragraph in mine:
            others = set().union(*(holders[band] for band in paragraph.bands)) - {number}
            for other in others:
                if number not in known or other not in known:
                    shared[(number, other)] += paragraph.words
    return shared
