"""A figure of the draft with what the ledger has about the same thing, sorted by who speaks; and what a verdict is."""

from collections.abc import Sequence
from typing import NamedTuple

from claims.check.speakers import FUNCTION, OTHER, SAME, UNCLEAR, is_named
from claims.check.wording import agrees
from claims.facts.classes import PEOPLE
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
    told: frozenset[float]
    """The numbers of the whole draft: who prints both sides knows both."""

    def can_fault(self, theirs: Figure) -> bool:
        """Whether a figure can be held against the draft's."""
        return theirs.id in self.sure and theirs.number not in self.told

    @property
    def all(self) -> tuple[Figure, ...]:
        """Every figure about the same thing."""
        return self.same + self.unclear + self.other


def find_good(case: Case) -> list[Figure]:
    """The figures that bear the draft out: its source's where it names one that the ledger knows."""
    own = [f for f in case.same if agrees(case.mine, f)]
    if own:
        return own + [f for f in (*case.unclear, *case.other) if agrees(case.mine, f) and f.day == own[0].day]
    agreeing = [f for f in case.unclear if agrees(case.mine, f)]
    event = class_of(case.mine).event
    if case.mine.source and any(
        class_of(f).event == event for f in case.same
    ):  # of that, its source said another figure
        return [f for f in agreeing if f.source and _are_named_together(case.mine, f)]
    return agreeing


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
