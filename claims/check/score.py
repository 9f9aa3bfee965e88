"""Labelled passages and the claims read in them in, scores out: precision, recall and F1 a field and a whole claim.

A labelled figure and a read one are paired where they overlap, one to one, in reading order; each field of a pair is
then right or wrong. What "the same" means is generous where labels are: a unit by its last word or one set of words in
the other, a source by a word in common, an event by its class.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from claims.extract.claim import CORE
from claims.grammar.word_lists import read_table

Figure = Mapping[str, Any]
"""A labelled or read figure: start, end, kind, value, low, high, hedge, unit, event, source."""


class Score(NamedTuple):
    """How often a field was right, in per cent."""

    precision: float
    recall: float
    f1: float


class Passage(NamedTuple):
    """One labelled passage; offsets count in `text`, which may have context before it."""

    id: str
    text: str
    context: str
    published: str | None
    figures: list[Figure]

    @property
    def whole(self) -> str:
        """What is read: the context, then the passage."""
        return f"{self.context}\n{self.text}" if self.context else self.text

    @property
    def shift(self) -> int:
        """Where the passage begins in it."""
        return len(self.context) + 1 if self.context else 0


class Miss(NamedTuple):
    """A labelled figure that was not read as labelled, or a figure read where none is labelled."""

    passage: Passage
    labelled: Figure | None
    read: Figure | None
    wrong: tuple[str, ...]
    """The fields that differ; empty for a figure that is not labelled."""


class Result(NamedTuple):
    """The scores of a file, and what was missed."""

    scores: dict[str, Score]
    labelled: int
    read: int
    false: int
    """Figures read where none is labelled."""
    misses: list[Miss]


WHOLE = ("number", "hedge", "unit", "source")
"""The fields that make a whole claim."""


def score(readings: Iterable[tuple[Passage, Sequence[Figure]]]) -> Result:
    """How right the readings are; each reading's offsets count in `Passage.whole`."""
    hits: Counter[str] = Counter()
    labelled = read = false = 0
    misses: list[Miss] = []
    for passage, figures in readings:
        core, found = _comparable(passage, figures)
        pairs, extra = pair(core, found)
        labelled, read, false = labelled + len(core), read + len(found), false + len(extra)
        for mine, theirs in pairs:
            wrong = tuple(name for name, same in FIELDS.items() if theirs is None or not same(mine, theirs))
            hits.update(name for name in FIELDS if name not in wrong)
            hits["whole claim"] += not set(wrong) & set(WHOLE)
            if set(wrong) & set(WHOLE):
                misses.append(Miss(passage, mine, theirs, wrong))
        misses += [Miss(passage, None, figure, ()) for figure in extra]
    scores = {name: _score(hits[name], labelled, read) for name in (*FIELDS, "whole claim")}
    return Result(scores, labelled, read, false, misses)


def _comparable(passage: Passage, figures: Sequence[Figure]) -> tuple[list[Figure], list[Figure]]:
    """The labelled claims of the core, and those read in the passage but for numbers labelled as another kind."""
    core = [f for f in passage.figures if f["kind"] in CORE]
    others = [f for f in passage.figures if f["kind"] not in CORE]
    shift = passage.shift
    found = [
        {**f, "start": f["start"] - shift, "end": f["end"] - shift}
        for f in figures
        if f["start"] >= shift and f["kind"] in CORE
    ]
    return core, [f for f in found if not any(_overlap(f, other) > 0 for other in others)]


def pair(labelled: Sequence[Figure], read: Sequence[Figure]) -> tuple[list[tuple[Figure, Figure | None]], list[Figure]]:
    """Each labelled figure with the read one that overlaps it most, and the read ones that are left."""
    left, pairs = list(read), []
    for mine in sorted(labelled, key=lambda figure: figure["start"]):
        near = [f for f in left if _overlap(mine, f) > 0]
        best = max(near, key=lambda f: _overlap(mine, f) - abs(f["start"] - mine["start"]) / 1000, default=None)
        if best is not None:
            left.remove(best)
        pairs.append((mine, best))
    return pairs, left


def _overlap(a: Figure, b: Figure) -> int:
    """How many code points two figures share; not above 0: none."""
    return int(min(a["end"], b["end"]) - max(a["start"], b["start"]))


def _score(right: int, labelled: int, read: int) -> Score:
    """Precision, recall and their harmonic mean.

    >>> _score(1, 2, 1)
    Score(precision=100.0, recall=50.0, f1=66.7)
    """
    precision, recall = (right / read if read else 0.0), (right / labelled if labelled else 0.0)
    both = precision + recall
    return Score(*(round(100 * x, 1) for x in (precision, recall, 2 * precision * recall / both if both else 0.0)))


def _near(a: Any, b: Any) -> bool:  # noqa: ANN401 - labels come from users' files
    """Whether two numbers are the same, or both missing."""
    if a is None or b is None:
        return a is b
    return abs(float(a) - float(b)) <= 1e-6 * max(1.0, abs(float(a)), abs(float(b)))


def _number(figure: Figure) -> Any:  # noqa: ANN401 - labels come from users' files
    """The figure itself: its value, else its lower, else its upper bound."""
    return next((figure.get(key) for key in ("value", "low", "high") if figure.get(key) is not None), None)


def _words(text: str | None) -> list[str]:
    """The words of a unit or source that tell it from another."""
    empty = read_table("scoring")["empty"].split()
    return [word for word in re.findall(r"[^\W_]+", (text or "").lower()) if word not in empty]


def _stems(text: str) -> list[str]:
    """The words without plural endings, all words for persons as one."""
    persons = {_stem(word) for word in read_table("scoring")["persons"].split()}
    return ["person" if _stem(word) in persons else _stem(word) for word in _words(text) or [text.lower()]]


def _stem(word: str) -> str:
    """A word without its plural's ending."""
    return re.sub(r"(ies|es|s)$", "", word)


def same_unit(a: str | None, b: str | None) -> bool:
    """Whether two units are one: by their last word, or one within the other.

    >>> same_unit("rescue workers", "workers"), same_unit("workers", "houses")
    (True, False)
    """
    a, b = (a or "").strip(), (b or "").strip()
    if not a or not b:
        return not a and not b
    one, two = _stems(a), _stems(b)
    return one[-1] == two[-1] or set(one) <= set(two) or set(two) <= set(one)


def same_source(a: str | None, b: str | None) -> bool:
    """Whether two sources share a word, or there is none in either.

    >>> same_source("The UN", "the UN human rights office"), same_source("The UN", None)
    (True, False)
    """
    if not a or not b:
        return not a and not b
    return bool(set(_words(a)) & set(_words(b)))


def same_event(a: str | None, b: str | None) -> bool:
    """Whether two events are one: alike, of one class, or with the same first four letters.

    >>> same_event("kill", "die"), same_event("injure", "injury"), same_event("flee", "die")
    (True, True, False)
    """
    a, b = (a or "").lower(), (b or "").lower()
    classes = (line.split() for line in read_table("scoring")["events"])
    return a == b or any(a in c and b in c for c in classes) or (min(len(a), len(b)) > 3 and a[:4] == b[:4])


FIELDS: dict[str, Callable[[Figure, Figure], bool]] = {
    "found": lambda mine, theirs: True,
    "number": lambda mine, theirs: _near(_number(mine), _number(theirs)),
    "bounds": lambda mine, theirs: all(_near(mine.get(key), theirs.get(key)) for key in ("low", "high", "value")),
    "hedge": lambda mine, theirs: mine["hedge"] == theirs.get("hedge"),
    "unit": lambda mine, theirs: same_unit(mine.get("unit"), theirs.get("unit")),
    "event": lambda mine, theirs: not mine.get("event") or same_event(mine["event"], theirs.get("event")),
    "source": lambda mine, theirs: same_source(mine.get("source"), theirs.get("source")),
}
"""What is compared, by name."""
