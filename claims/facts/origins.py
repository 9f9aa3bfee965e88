"""Which documents go back to one text: texts in, origins out.

Wire copy is printed by many outlets, lightly edited, cut short, or quoted inside a longer piece. So paragraphs are
compared, by MinHash (rensa) over runs of words, and documents of which the shorter shares most of its words
with the other are one origin.
"""

import struct
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from hashlib import blake2b
from itertools import islice
from typing import NamedTuple

from rensa import RMinHash

from claims.facts.joining import Union
from claims.grammar.late import late

RUN = 4
"""Words in a run."""
FEWEST = 12
"""Words that a paragraph must have to tell anything."""
SHARED = 0.6
"""The share of the shorter document's words that must stand in paragraphs like the other's."""
MOST, LONGEST = 300, 2_000
"""Paragraphs of a document that are compared, and words of one: what is longer is no article, and is known by these."""
BANDS, ROWS = 14, 4
"""Bands of a sketch, and its values in each. Two paragraphs share a band more often than not where they have half of
their runs in common: at a share (Jaccard) of (1 / BANDS) ** (1 / ROWS), 0.52.
"""
DAYS = 2
"""Days between two documents that are compared, at most."""
CROWD = 400
"""Documents of these days that may share a band: what more have is a line of every page, and tells nothing."""
SEED = 1
SKETCHED_AS = f"rensa {RMinHash.ALGORITHM_VERSION}.{SEED} {BANDS}x{ROWS} {RUN} {FEWEST} {MOST} {LONGEST}"
"""Names how a text is sketched: a sketch that was made otherwise cannot be compared."""
_WORD = late(r"\w+")
_VALUES = struct.Struct(f"<{BANDS * ROWS}I")


class Paragraph(NamedTuple):
    """A paragraph's sketch in bands, and how many words it has."""

    bands: tuple[int, ...]
    """Digests of 64 bits, as many for each paragraph; two paragraphs are alike where they share one."""
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


def _sketch(words: list[str]) -> tuple[int, ...]:
    """The MinHash of a paragraph's runs of words, in bands: a digest of each with its number."""
    sketch = RMinHash(num_perm=BANDS * ROWS, seed=SEED)
    sketch.update([" ".join(words[at : at + RUN]) for at in range(len(words) - RUN + 1)])
    values = _VALUES.pack(*sketch.digest())
    return tuple(_digest(band, values[4 * ROWS * band : 4 * ROWS * (band + 1)]) for band in range(BANDS))


def _digest(band: int, values: bytes) -> int:
    """A number for the values of a band, another one for each band."""
    return int.from_bytes(blake2b(values, digest_size=8, salt=bytes([band])).digest(), "big", signed=True)


def pack_paragraphs(paragraphs: Sequence[Paragraph]) -> bytes:
    """The sketches of a document's paragraphs, as they are kept."""
    numbers = [number for paragraph in paragraphs for number in (paragraph.words, *paragraph.bands)]
    return struct.pack(f"<{len(numbers)}q", *numbers)


def unpack_paragraphs(packed: bytes) -> Iterator[Paragraph]:
    """The paragraphs again."""
    numbers = struct.unpack(f"<{len(packed) // 8}q", packed)
    for at in range(0, len(numbers), 1 + BANDS):
        yield Paragraph(numbers[at + 1 : at + 1 + BANDS], numbers[at])


def find_shared(packed: bytes, bands: Set[int]) -> Set[int]:
    """The bands of a document's paragraphs that are among some."""
    mine = struct.unpack(f"<{len(packed) // 8}q", packed)
    return _NO_BANDS if bands.isdisjoint(mine) else bands & {*mine}


_NO_BANDS: Set[int] = frozenset()


def _words(paragraphs: Sequence[Paragraph]) -> int:
    return sum(p.words for p in paragraphs)


def _shared_words(
    paragraphs: Mapping[int, Sequence[Paragraph]], known: Mapping[int, int]
) -> dict[tuple[int, int], int]:
    """How many of a document's words stand in paragraphs that another document has too; not of two that are known."""
    holders = find_holders(paragraphs, paragraphs.keys() - known.keys())
    shared: dict[tuple[int, int], int] = defaultdict(int)
    for number, mine in paragraphs.items():
        for paragraph in mine:
            others = set().union(*(holders.get(band, ()) for band in paragraph.bands)) - {number}
            for other in others:
                if number not in known or other not in known:
                    shared[(number, other)] += paragraph.words
    return shared


def find_holders(paragraphs: Mapping[int, Sequence[Paragraph]], new: Set[int]) -> Mapping[int, set[int]]:
    """The documents that have each band of the new ones."""
    holders: dict[int, set[int]] = {band: set() for number in new for p in paragraphs[number] for band in p.bands}
    for number, mine in paragraphs.items():
        for paragraph in mine:
            for band in holders.keys() & paragraph.bands:
                holders[band].add(number)
    return holders
