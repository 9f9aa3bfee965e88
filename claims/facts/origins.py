"""Which documents go back to one text: texts in, origins out.

Wire copy is printed by many outlets, lightly edited, cut short, or quoted inside a longer piece. So paragraphs are
compared, by MinHash (datasketch) over runs of words, and documents of which the shorter shares most of its words
with the other are one origin.
"""

import re
from collections import defaultdict
from collections.abc import Mapping
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
    """A paragraph's sketch, and how many words it has."""

    sketch: MinHash
    words: int


def find_origins(texts: Mapping[int, str]) -> dict[int, int]:
    """For each document the smallest number among those that go back to the same text.

    >>> wire = "The river rose by two metres overnight and police closed both bridges of the old town, officials said."
    >>> find_origins({1: wire, 2: wire.replace("officials", "the mayor"), 3: "The budget was passed."})
    {1: 1, 2: 1, 3: 3}
    """
    numbers = sorted(texts)
    paragraphs = {number: split_paragraphs(texts[number]) for number in numbers}
    index = MinHashLSH(threshold=ALIKE, num_perm=PERMUTATIONS)
    for number in numbers:
        for at, paragraph in enumerate(paragraphs[number]):
            # a list that repeats itself is kept once: every look-up costs as much as it finds
            if not any(found == number for found, _ in index.query(paragraph.sketch)):
                index.insert((number, at), paragraph.sketch)
    union = Union(len(numbers))
    place = {number: at for at, number in enumerate(numbers)}
    for number in numbers:
        for other, words in _shared_words(number, paragraphs, index).items():
            shorter = min(_words(paragraphs[number]), _words(paragraphs[other]))
            if words >= SHARED * shorter:
                union.join(place[number], place[other])
    return {number: numbers[union.find(place[number])] for number in numbers}


def split_paragraphs(text: str) -> list[Paragraph]:
    """The paragraphs of a text that are long enough to tell, sketched; a text of short lines is one paragraph."""
    parts = [words for part in re.split(r"\n\s*\n|\n", text) if len(words := _WORD.findall(part.lower())) >= FEWEST]
    whole = _WORD.findall(text.lower())
    if not parts and len(whole) >= FEWEST:
        parts = [whole]
    return [Paragraph(_sketch(words), len(words)) for words in parts]


def _sketch(words: list[str]) -> MinHash:
    """The MinHash of a paragraph's runs of words."""
    sketch = MinHash(num_perm=PERMUTATIONS)
    sketch.update_batch([" ".join(words[at : at + RUN]).encode() for at in range(len(words) - RUN + 1)])
    return sketch


def _words(paragraphs: list[Paragraph]) -> int:
    return sum(p.words for p in paragraphs)


def _shared_words(number: int, paragraphs: dict[int, list[Paragraph]], index: MinHashLSH) -> dict[int, int]:
    """How many of a document's words stand in paragraphs that each other document has too."""
    shared: dict[int, int] = defaultdict(int)
    for paragraph in paragraphs[number]:
        for other in {found for found, _ in index.query(paragraph.sketch)} - {number}:
            shared[other] += paragraph.words
    return dict(shared)
