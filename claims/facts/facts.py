"""Facts with all that is shown of them: groups of figures in, facts, relations and conflicts out."""

import hashlib
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from claims.extract.particulars import DATE
from claims.facts.classes import SOME, TITLES, Class, is_known, says_event
from claims.facts.conflict import Conflict
from claims.facts.conflicts import find_conflicts
from claims.facts.counted import class_of
from claims.facts.figure import Figure, reading_order
from claims.facts.group import Group
from claims.facts.naming import name_measure, names_event, quote_figure
from claims.facts.particulars import particular_of
from claims.facts.places import canonical_place
from claims.facts.published import is_share, is_statistic, series_of
from claims.facts.relate import Judge, Judged, judge_grouped
from claims.facts.running import Range, running_range
from claims.facts.sources import merge_voices, voice
from claims.facts.totals import in_time, is_total
from claims.grammar.en.particulars import TOLD_BY
from claims.grammar.en.questions import name_happened
from claims.grammar.late import late

SOME_OF = "some of the"
"""What the title of a fact begins with that counts only some of the dead or injured."""
REPORTED = "reported"
"""Before the day in a title where no text names one: it is that of the first report."""


class Relations:
    """What each figure of a fact is to the one before it, None for the first; found when it is asked for, since those
    of a long fact together take more room than its figures.
    """

    def __init__(self, figures: Sequence[Figure]) -> None:
        self.figures = figures

    def __len__(self) -> int:
        return len(self.figures)

    def __getitem__(self, at: int) -> Judged | None:
        return judge_grouped(self.figures[at - 1], self.figures[at]) if at else None

    def __iter__(self) -> Iterator[Judged | None]:
        return map(self.__getitem__, range(len(self)))


class Fact(NamedTuple):
    """One thing counted, with its figures in the order of the days they hold for."""

    id: str
    title: str
    event: str | None
    group: str
    unit: str
    place: str | None
    since: str | None
    as_of: str | None
    range: Range
    figures: tuple[Figure, ...]
    relations: Relations
    documents: int
    origins: int
    voices: int
    incident: int | None = None
    """A number that the facts of one incident share within one grouping."""
    total: bool = False
    """Whether it counts over a whole war, year or place."""


def make_fact(group: Group, rule: str = "all claims") -> Fact:
    """The fact that the figures of one group make up."""
    ordered = tuple(in_time(group.figures))
    first = min(ordered, key=reading_order)
    counted = class_of(first)
    place = group.place if group.total else _common(canonical_place(f.place) for f in ordered)
    since = _common(f.since for f in ordered)
    voices = merge_voices(voice(f) for f in ordered)
    return Fact(
        group.name or fact_id(first, counted, place),
        make_title(first, counted, place, since),
        counted.event or None,
        str(counted.group),
        first.unit or DATE * (first.kind == DATE),
        place,
        since,
        max((f.day for f in ordered if f.day), default=None),
        running_range(ordered, rule),
        ordered,
        Relations(ordered),
        len({f.document for f in ordered}),
        len({f.origin or f.document for f in ordered}),
        len(set(voices.values())),
        group.incident,
        group.total,
    )


def stub_fact(figures: Sequence[Figure], fact: str = "", event: str | None = None) -> Fact:
    """A fact of which only the figures, the id and the event are known."""
    nothing = Range(None, None, None, "", ())
    return Fact(fact, "", event, "", "", None, None, None, nothing, tuple(figures), Relations(()), 0, 0, 0)


def find_fact_conflicts(fact: Fact, judge: Judge = judge_grouped) -> list[Conflict]:
    """The conflicts among the figures of a fact."""
    return find_conflicts(fact.id, fact.event or "", fact.figures, judge)


def fact_id(first: Figure, counted: Class, place: str | None) -> str:
    """A slug that says what is counted, with a digest of the first figure in reading order.

    It depends on that figure alone, so it stays when documents arrive in another order, and when later ones are added.
    """
    told = particular_of(first)
    said = [
        counted.event or first.kind,
        str(counted.group) if first.kind == "count" else told.name if told else "",
        place or "",
        (first.day or "")[:10],
    ]
    measured = name_measure(first)
    if is_statistic(first) or is_share(first):
        said = [series_of(first).title]
    elif measured:
        said = [measured, place or "", (first.day or "")[:10]]
    slug = "-".join(filter(None, map(_slug, said)))
    digest = hashlib.sha256(f"{first.name}|{first.start}|{first.published}".encode()).hexdigest()[:6]
    return f"{slug[:60].strip('-')}-{digest}"


@lru_cache(maxsize=4096)
def _slug(part: str) -> str:
    """A part of a slug; most are those of other facts, too."""
    return _UNFIT.sub("-", part.lower()).strip("-")


_UNFIT = late(r"[^a-z0-9]+")


def make_title(first: Figure, counted: Class, place: str | None, since: str | None) -> str:
    """What is counted, in words: "civilians killed, Ukraine, since 2022-02-24"; "Acme, net profit, 2022 Q4 (USD)"."""
    told = particular_of(first)
    if told is not None:
        return f"{told.name}, {TOLD_BY.get(told.told) or name_happened(told.told)}"
    result = series_of(first)
    if result.title:
        return result.title + (f" ({first.unit})" if first.kind != "count" else "")
    measured = name_measure(first)
    if measured:
        shown = f" ({first.unit})" if first.unit and first.unit not in measured.lower() else ""
        return ", ".join(filter(None, (measured, place, first.day))) + shown
    what = _name_counted(first, counted) if first.kind == "count" else quote_figure(first)
    in_all = first.kind == "count" and is_total(first)
    when = f"since {since}" if since else ("in all" if in_all else _when(first))
    return ", ".join(filter(None, (what or first.kind, place, when)))


def _name_counted(first: Figure, counted: Class) -> str:
    """What is counted and what happened to it: "people killed", where a text counted "deaths"; "confirmed cases"."""
    of = counted.event.removesuffix(SOME)
    happened = name_happened(of) if of in TITLES or names_event(first, of) else ""
    unit = first.unit.removeprefix(f"{happened} ")
    if says_event(first.unit.partition(" of ")[0], of):
        unit, happened = (str(counted.group), happened) if is_known(counted.group) else (first.unit, "")
    return " ".join(filter(None, (SOME_OF * (of != counted.event), unit, happened)))


def _when(first: Figure) -> str | None:
    """The day that a figure names, else that on which it was reported."""
    return first.day if first.as_of or not first.day else f"{REPORTED} {first.day}"


def _common(values: object) -> str | None:
    """The value that most figures share, the first in order where several do; None where no figure has one."""
    counts: dict[str, int] = {}
    for value in values:  # type: ignore[attr-defined]  # a generator of strings and None
        if value:
            counts[value] = counts.get(value, 0) + 1
    return max(counts, key=lambda v: (counts[v], v)) if counts else None
