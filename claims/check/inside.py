"""Two figures of a draft for one thing: its topics in, the pairs that cannot both stand out."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from claims.check.same import Topic, can_be_one, can_be_one_group
from claims.check.speakers import OTHER, compare_speakers
from claims.check.wording import count_digits
from claims.check.words import pattern, phrases
from claims.facts.classes import within
from claims.facts.counted import class_of
from claims.facts.figure import HARMLESS
from claims.facts.intervals import admit, gap
from claims.facts.slips import name_slip
from claims.facts.statement import read_statement
from claims.facts.totals import cues_of

TURNS = frozenset({"other", "meanwhile", "separate"})
"""Cues by which a sentence turns to another incident: "elsewhere", "in a separate blast"."""
AROUND = 90
"""Code points on either side of a figure in which it may be said to stand beside another one."""
ALIKE = 0.5
"""The share of words that the sentences of two figures that are no harm must have in common."""


def find_inconsistent(topics: Sequence[Topic]) -> Iterator[tuple[Topic, Topic]]:
    """Pairs that give two figures for one thing, the earlier first; a headline's figure is measured by the text's."""
    asserted = [(topic, admit(topic.figure)) for topic in topics if topic.figure.stance not in HARMLESS]
    for (first, one), (second, other) in combinations(asserted, 2):
        apart = one.high < other.low or other.high < one.low
        if apart and _clash(first, second) and not (first.figure.title and _is_borne_out(first, topics)):
            yield first, second


def _clash(a: Topic, b: Topic) -> bool:
    """Whether two figures of a draft that cannot both be true are of one thing."""
    x, y = a.figure, b.figure
    if x.kind != y.kind:
        return False
    if (x.title == y.title and x.quote_start == y.quote_start) or (x.title and y.title):
        return False
    if not can_be_one(a, b) or compare_speakers(x, y) == OTHER or _is_part(a, b):
        return False
    if is_besides(a) or is_besides(b) or (x.day != y.day and not x.title):
        return False
    return _one_thing(a, b)


def _one_thing(a: Topic, b: Topic) -> bool:
    """Whether the two sentences speak of one thing: harm of one place, or much the same words."""
    if a.harm != b.harm:
        return False
    if a.harm:
        known, other = a.near.places | a.near.names, b.near.places | b.near.names
        if not a.figure.title and known and other and not known & other and a.place != b.place:
            return False
        hit, other = a.near.targets or a.wide.targets, b.near.targets
        if not a.figure.title and hit and other and not hit & other:
            return False  # a dam that burst is no fire
        if not TURNS.isdisjoint(cues_of(b.figure)):
            return False
        return a.counted.event == b.counted.event and can_be_one_group(a, b)
    first, second = read_statement(a.figure).words, read_statement(b.figure).words
    if not a.counted.event and not b.counted.event and a.figure.kind == "count" and a.counted.group.kind == "":
        return False
    shared, least = len(first & second), min(len(first), len(second))
    if a.figure.title and (shared or a.figure.event == b.figure.event) and count_digits(a.figure) >= 3:
        return (shared >= 2 and shared >= ALIKE * least) or name_slip(a.figure, b.figure) is not None
    return shared >= 2 and shared >= ALIKE * least


def _is_part(a: Topic, b: Topic) -> bool:
    """Whether one figure counts a part of the other, or both are parts."""
    if a.figure.part_of is not None or b.figure.part_of is not None:
        return True
    smaller = min(a.figure, b.figure, key=lambda f: f.number)
    if pattern("sums", "of_whole").match(smaller.quote.lower()):
        return True
    first, second = class_of(a.figure).group, class_of(b.figure).group
    return within(first, second) or within(second, first)


def is_besides(topic: Topic) -> bool:
    """Whether the words around a figure say that it is an earlier one, or counted besides."""
    figure = topic.figure
    at = figure.start - figure.quote_start
    near = figure.quote[max(0, at - AROUND) : at + len(figure.surface) + AROUND].lower()
    return phrases("besides", "phrases").search(near) is not None


def _is_borne_out(headline: Topic, topics: Sequence[Topic]) -> bool:
    """Whether some figure of the text says what the headline says."""
    x = headline.figure
    return any(
        not t.figure.title
        and t.figure.kind == x.kind
        and not gap(admit(t.figure), admit(x))
        and can_be_one(headline, t)
        for t in topics
    )
