"""Makes the thesaurus's table, words/thesaurus.tsv, from the files of WordNet 3.0.

`python -m claims.grammar.make_thesaurus [FOLDER]` reads the folder that holds `data.noun`, `data.verb`, `data.adj`, the
`index` of each and `cntlist.rev` (the Debian package wordnet-base puts them into /usr/share/wordnet), which the program
itself does not need; a test makes the table anew where they are.

The table: comments; a word a line, in order: the word, how common it is, and the numbers of its meanings, of what those
are kinds of, and of their opposites. How common is the binary logarithm of how often it stands in the texts that
WordNet's makers tagged; a meaning that no other word has, or is a kind of, is left out.
"""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

TABLE = Path(__file__).parent / "words" / "thesaurus.tsv"
FOLDER = Path("/usr/share/wordnet")
LICENCE = """\
# WordNet 3.0 (wordnet.princeton.edu), shortened by claims/grammar/make_thesaurus.py: common words, first meanings.
# WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved. Permission to use, copy, modify and distribute
# this database for any purpose and without fee or royalty is granted, provided that this notice appears on all copies.
# It is provided "as is"; Princeton University makes no representations or warranties, express or implied. The name of
# Princeton University may not be used in advertising or publicity pertaining to its distribution.
"""
KINDS = {"n": "noun", "v": "verb", "a": "adj"}
_FROM_KEY = {"1": "n", "2": "v", "3": "a", "5": "a"}
"""The kinds of words of which the table tells, by their letters in WordNet's pointers and by the numbers in its keys."""
ADJECTIVE = "a"
"""Adjectives tell what nouns derived from them mean (poor, poverty), and nothing of how common a word is."""
DESCRIBING = 5
"""How often an adjective must stand in those texts."""
MOST = 3
"""Meanings of a word that are kept for each kind."""
LEAST_SHARE, LEAST_COUNT = 0.15, 2
"""How much of a word's use a meaning behind the first must have, and how often it must stand somewhere."""
SHORTEST, LONGEST = 3, 14
COMMON = 4
"""From how often on a word makes its synonyms worth keeping that stand nowhere in those texts."""
MANY = 25
"""From how many kinds on a meaning says too little: one may move, be or make in many ways."""
KNOWN = 4
"""From how common on a word is kept that shares no meaning."""
Sense = tuple[str, str]
"""A set of synonyms: noun or verb, and where it stands in the file."""


class Pointer(NamedTuple):
    """What a set of synonyms has to do with another one."""

    kind: str
    """@ is a kind of, + is derived from, ! is the opposite of, $ is much the same as."""
    sense: Sense
    word: int
    """Which of its words is meant, from one on; all where it is nought."""


class Synset(NamedTuple):
    """A set of synonyms."""

    words: list[str]
    pointers: list[Pointer]


class Meanings(NamedTuple):
    """What the table tells of a word."""

    own: set[Sense]
    near: set[Sense]
    against: set[Sense]


class WordNet:
    """The files, read."""

    def __init__(self, folder: Path) -> None:
        self.sets = {(kind, at): found for kind in KINDS for at, found in _read_sets(folder, kind)}
        self.senses = {(word, kind): found for kind in KINDS for word, found in _read_index(folder, kind)}
        self.tagged = _read_counts(folder)
        self.common, self.described = Counter[str](), Counter[str]()
        for (word, kind, _), count in self.tagged.items():
            (self.described if kind == ADJECTIVE else self.common)[word] += count

    def first_senses(self, word: str, kind: str) -> list[Sense]:
        """The meanings in which a word is mostly used; and those of a verb that have an opposite, however rare, since
        what is sold was not bought.
        """
        senses = self.senses.get((word, kind), [])
        if kind == ADJECTIVE and self.described[word] < DESCRIBING:
            return []
        counts = [self.tagged.get((word, kind, n), 0) for n in range(1, len(senses) + 1)]
        least = max(LEAST_COUNT, LEAST_SHARE * sum(counts))
        often = [s for n, (s, count) in enumerate(zip(senses, counts, strict=True)) if not n or count >= least][:MOST]
        return often + [s for s in senses if kind == "v" and s not in often and self._has_opposite(s)]

    def _has_opposite(self, sense: Sense) -> bool:
        return any(pointer.kind == "!" for pointer in self.sets[sense].pointers)

    def meanings(self, word: str) -> Meanings:
        """What a word means, that which it is derived from and which is derived from it among it."""
        found = Meanings(set(), set(), set())
        for sense in (s for kind in KINDS for s in self.first_senses(word, kind)):
            words, pointers = self.sets[sense]
            if sense[0] != ADJECTIVE:
                found.own.add(sense)
            for kind, other, whose in pointers:
                mine = not whose or words[whose - 1] == word
                if kind in "@$" and sense[0] != ADJECTIVE:
                    found.near.add(other)
                elif kind == "+" and mine and other[0] != ADJECTIVE:
                    found.own.add(other)
                elif kind == "!" and sense[0] == "v":  # of all words that say the same
                    found.against.add(other)
        return found._replace(near=found.near - found.own, against=found.against - found.own)


def _read_sets(folder: Path, kind: str) -> Iterator[tuple[str, Synset]]:
    """The sets of synonyms of a file, each with where it stands."""
    for line in _lines(folder / f"data.{KINDS[kind]}"):
        at, _, _, count, *rest = line.partition("|")[0].split()
        words = int(count, 16)
        pointers = [rest[n : n + 4] for n in range(2 * words + 1, 2 * words + 1 + 4 * int(rest[2 * words]), 4)]
        told = [
            Pointer(sign, (letter, to), int(ends[:2], 16)) for sign, to, letter, ends in pointers if letter in KINDS
        ]
        yield at, Synset(rest[: 2 * words : 2], told)


def _read_index(folder: Path, kind: str) -> Iterator[tuple[str, list[Sense]]]:
    """The words of a file, each with its meanings, the commonest first."""
    for line in _lines(folder / f"index.{KINDS[kind]}"):
        word, _, count, *rest = line.split()
        yield word, [(kind, at) for at in rest[-int(count) :]]


def _read_counts(folder: Path) -> dict[tuple[str, str, int], int]:
    """How often each meaning of a word stands in the tagged texts."""
    found = dict[tuple[str, str, int], int]()
    for line in _lines(folder / "cntlist.rev"):
        key, number, count = line.split()
        word, _, rest = key.partition("%")
        if rest[0] in _FROM_KEY:
            found[word, _FROM_KEY[rest[0]], int(number)] = int(count)
    return found


def _lines(path: Path) -> list[str]:
    """The lines of a file of WordNet, its licence left out."""
    return [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith(" ")]


def make_table(folder: Path = FOLDER) -> str:
    """The text of the table."""
    net = WordNet(folder)
    words = {word for word, _ in net.senses if word.isascii() and word.isalpha() and word.islower()}
    told = {word: net.meanings(word) for word in sorted(words) if SHORTEST <= len(word) <= LONGEST}
    kept = _without_crowds({word: told[word] for word in _worth_keeping(told, net.common)})
    shared = Counter(sense for meanings in kept.values() for sense in meanings.own | meanings.near)
    owned = {sense for meanings in kept.values() for sense in meanings.own}
    numbers = dict[Sense, int]()
    lines = []
    for word, meanings in kept.items():
        own = {sense for sense in meanings.own if shared[sense] > 1}
        fields = [
            _number(numbers, own),
            _number(numbers, meanings.near & owned),
            _number(numbers, meanings.against & owned),
        ]
        common = net.common[word].bit_length()
        if any(fields) or common >= KNOWN:
            lines.append("\t".join((word, str(common), *fields)).rstrip())
    return LICENCE + "\n".join(lines) + "\n"


def _worth_keeping(told: dict[str, Meanings], common: Counter[str]) -> Iterator[str]:
    """The words that stand in the tagged texts, and those that mean the same as a common one of them."""
    known = {sense for word, meanings in told.items() if common[word] >= COMMON for sense in meanings.own}
    return (word for word, meanings in told.items() if common[word] or not known.isdisjoint(meanings.own))


def _without_crowds(told: dict[str, Meanings]) -> dict[str, Meanings]:
    """The same without what too many words are kinds of."""
    kinds = Counter(sense for meanings in told.values() for sense in meanings.near)
    crowds = {sense for sense, count in kinds.items() if count >= MANY}
    return {word: meanings._replace(near=meanings.near - crowds) for word, meanings in told.items()}


def _number(numbers: dict[Sense, int], senses: Iterable[Sense]) -> str:
    """The numbers of meanings, new ones for those that have none."""
    return ",".join(str(numbers.setdefault(sense, len(numbers))) for sense in sorted(senses))


if __name__ == "__main__":
    TABLE.write_text(make_table(*map(Path, sys.argv[1:2])), encoding="utf-8", newline="\n")
