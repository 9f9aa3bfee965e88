"""A figure of the draft with what the ledger has about the same thing, sorted by who speaks; and what a verdict is."""

from collections.abc import Sequence
from typing import NamedTuple

from claims.check.speakers import FUNCTION, OTHER, SAME, UNCLEAR, is_named
from claims.check.wording import agrees, is_limit
from claims.facts.classes import MISSING, PEOPLE
from claims.facts.counted import class_of, is_harm
from claims.facts.figure import Figure
from claims.facts.totals import is_total
from claims.grammar.word_lists import read_table

SURE = {SAME: 2.0, OTHER: 2.4, UNCLEAR: 2.4}
"""By who speaks: the agreement from which on two figures are surely of one thing, so that a difference is a fault."""
CERTAIN = 3.0
"""The agreement from which on it is certain that two figures are of one thing, whoever speaks."""


class Verdict(NamedTuple):
    """What is to be said of a figure."""

    name: str
    reason: str
    agreeing: tuple[Figure, ...] = ()
    differing: tuple[tuple[str, Figure], ...] = ()
    """Each with its role: differs, newer or against."""
    suggested: Figure | None = None
    """The figure of the ledger whose wording is better borne out."""


class Told(NamedTuple):
    """What a draft itself gives beside a figure: who prints both sides knows both."""

    numbers: frozenset[float] = frozenset()
    """The other numbers of the whole draft."""
    of_fact: frozenset[float] = frozenset()
    """Those that it gives for the same fact."""


class Case(NamedTuple):
    """A figure of the draft with the ledger's about the same thing, sorted by who speaks."""

    mine: Figure
    same: tuple[Figure, ...]
    """Said by the draft's own source."""
    other: tuple[Figure, ...]
    """Said by someone else for certain."""
    unclear: tuple[Figure, ...]
    sure: frozenset[int]
    """Those that so much speaks for that another figure is a fault, not another thing."""
    certain: frozenset[int]
    """Those that so much speaks for that two digits which changed places are a slip."""
    fact: frozenset[int]
    """Those that were grouped into one fact with it."""
    story: frozenset[int]
    """Those, and those that articles of the draft's own story have."""
    likely: frozenset[int]
    """Those of these that enough speaks for besides the story."""
    miscopied: frozenset[int]
    """Those of the story that the draft has otherwise by a slip."""
    told: Told

    def can_replace(self, theirs: Figure) -> bool:
        """Whether a figure that came later can be held against the draft's; against its headline, also the text's."""
        return self.can_fault(theirs) or (self.mine.title and theirs.id in self.sure)

    def can_fault(self, theirs: Figure) -> bool:
        """Whether a figure can be held against the draft's."""
        return theirs.id in self.sure and theirs.number not in self.told.numbers and not self._is_of_limit(theirs)

    def _is_of_limit(self, theirs: Figure) -> bool:
        """Whether one figure is how many there may be, and the other how many there are."""
        return is_limit(theirs) != is_limit(self.mine)

    @property
    def knows_newer(self) -> bool:
        """Whether the draft itself has gone beyond the figure: "the first reports spoke of 22", below 37. A headline
        should have what its text has come to.
        """
        if self.mine.title:
            return False
        if class_of(self.mine).event == MISSING:
            return bool(self.told.of_fact)
        return any(number > self.mine.number for number in self.told.of_fact)

    def is_out_of_line(self, theirs: Figure) -> bool:
        """Whether the figure cannot simply be a newer one than another of its fact that it is a slip of.

        A toll grows from 35 to 53 from one day to the next; it does not fall, and not beside the one that the draft
        gives for the day itself.
        """
        if theirs.id not in self.likely or theirs.number in self.told.numbers:
            return False
        if theirs.id not in self.fact or self.mine.number < theirs.number:
            return True
        known = {f.number for f in self.all if f.id in self.fact and held_for(f) >= held_for(theirs)}
        return bool(self.told.of_fact & known) or held_for(self.mine) <= held_for(theirs)

    @property
    def all(self) -> tuple[Figure, ...]:
        """Every figure about the same thing."""
        return self.same + self.unclear + self.other


def find_good(case: Case) -> list[Figure]:
    """The figures that bear the draft out: its source's where it names one that the ledger knows."""
    own = [f for f in case.same if _bears_out(case, f)]
    if own:
        return own + [f for f in (*case.unclear, *case.other) if _bears_out(case, f) and f.day == own[0].day]
    agreeing = [f for f in case.unclear if _bears_out(case, f)]
    event = class_of(case.mine).event
    if case.mine.source and any(
        class_of(f).event == event for f in case.same
    ):  # of that, its source said another figure
        return [f for f in agreeing if _can_be_his(case, f)]
    return agreeing


def _bears_out(case: Case, theirs: Figure) -> bool:
    """Whether a figure agrees with the draft's, and not only by its digits."""
    if theirs.id in case.miscopied or not agrees(case.mine, theirs):
        return False
    if theirs.source or not case.mine.source or theirs not in case.unclear:
        return True  # a headline gives what its text gives as somebody's own
    return not any(f.document == theirs.document and f.number == theirs.number for f in case.other)


def _can_be_his(case: Case, theirs: Figure) -> bool:
    """Whether a figure can be one of the draft's source though it said another of its kind: a sentence names both who
    speak, or an article of the story gives the very number as its own.
    """
    if theirs.source:
        return _are_named_together(case.mine, theirs)
    return theirs.number == case.mine.number and theirs.id in case.story


def _are_named_together(mine: Figure, theirs: Figure) -> bool:
    """Whether a sentence of the two names both speakers, who may be one: the governor of X, Ada Roe, said."""
    assert mine.source  # asked of figures that somebody says
    assert theirs.source
    return is_named(theirs.source, mine.quote) or is_named(mine.source, theirs.quote)


def count_as(mine: Figure, theirs: Figure) -> Figure:
    """A figure about the same thing, for a comparison: with the draft's noun where it has none, its pilgrims people."""
    if theirs.kind == "count" and not theirs.unit:
        theirs = theirs._replace(unit=mine.unit, event=mine.event)
    if is_harm(theirs) and class_of(theirs).group.kind not in read_table("groups"):
        return theirs._replace(unit=PEOPLE.kind)
    return theirs


def is_dated(mine: Figure) -> bool:
    """Whether a draft's figure names the day that it holds for; that of an incident is not the day of its toll, unless
    the toll itself is dated: "83 had died as of 10 October".
    """
    if is_harm(mine) and not is_total(mine) and mine.tally != "total":
        return False
    return bool(mine.as_of and mine.precision in ("day", "hour") and mine.as_of[:10] != (mine.published or "")[:10])


def last_said(figures: Sequence[Figure]) -> Figure:
    """What was said last."""
    return max(figures, key=lambda f: (f.day or "", f.published or "", f.id))


def held_for(figure: Figure) -> str:
    """The day that a figure holds for; the toll of an incident holds for the day on which it was told."""
    told = is_harm(figure) and not is_total(figure) and figure.published
    return figure.published[:10] if told and figure.published else figure.day or ""


def name_speaker(figure: Figure) -> str:
    """Who says a figure."""
    return figure.source or figure.publisher or figure.name


def name_within(figure: Figure) -> str:
    """The same as it is written within a sentence: "The police" are the police there."""
    name = name_speaker(figure)
    return name[0].lower() + name[1:] if name.partition(" ")[0].lower() in FUNCTION else name
