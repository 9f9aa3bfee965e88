"""Which documents go back to one text: texts in, origins out.

Wire copy is printed by many outlets, lightly edited, cut short, or quoted inside a longer piece. So paragraphs are
compared, by MinHash (datasketch) over runs of words, and documents of which the shorter shares most of its words
with the other are one origin.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
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
PERMUTATIONS = 64
_WORD = re.compile(r"\w+")


class Paragraph(NamedTuple):
    """A paragraph's sketch in bands, and how many words it has."""

    bands: tuple[tuple[int, bytes], ...]
    """Two paragraphs are alike where one of these is the same in both."""
    words: int


def find_origins(texts: Mapping[int, str], known: Mapping[int, int] = {}) -> dict[int, int]:
    """For each document the smallest number among those that go back to the same text.

    `known` gives the origins of those documents that were compared with one another before.

    >>> wire = "The river rose by two metres overnight and police closed both bridges of the old town, officials said."
    >>> find_origins({1: wire, 2: wire.replace("officials", "the mayor"), 3: "The budget was passed."})
    {1: 1, 2: 1, 3: 3}
    """
    numbers = sorted(texts)
    paragraphs = {number: split_paragraphs(texts[number]) for number in numbers}
    place = {number: at for at, number in enumerate(numbers)}
    union = Union(len(numbers))
    leaders: dict[int, int] = {}
    for number in sorted(known):
        union.join(place[leaders.setdefault(known[number], number)], place[number])
    for (a, b), words in _shared_words(paragraphs, known).items():
        if words >= SHARED * min(_words(paragraphs[a]), _words(paragraphs[b])):
            union.join(place[a], place[b])
    return {number: numbers[union.find(place[number])] for number in numbers}


@lru_cache(maxsize=2048)
def split_paragraphs(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs of a text that are long enough to tell, sketched; a text of short lines is one paragraph.

    Kept for the last texts, because a new one is compared with all of its days.
    """
    parts = [words for part in re.split(r"\n\s*\n|\n", text) if len(words := _WORD.findall(part.lower())) >= FEWEST]
    whole = _WORD.findall(text.lower())
    if not parts and len(whole) >= FEWEST:
        parts = [whole]
    return tuple(Paragraph(_sketch(words), len(words)) for words in parts)


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
