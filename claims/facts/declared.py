"""What one text itself leaves open: the figures of one fact in, the disagreements that a text declares out.

Whoever sums up several accounts in one text gives their ends rather than one number: "between four and five people were
killed", "at least 13 and as many as 46", "up to ten" beside a source's eight. No two of these figures are
irreconcilable, so the radius is 0: such a conflict comes after those whose figures clash. It names the figure that
leaves the count open, and the exact ones of sources that it was made from.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from claims.facts.cite import cite
from claims.facts.classes import HARM, unit_words
from claims.facts.conflict import Conflict, make_conflict
from claims.facts.counted import class_of, is_linked_part, names_nobody
from claims.facts.figure import Figure, reading_order
from claims.facts.intervals import admit
from claims.facts.marks import Sought
from claims.facts.sentence import marks_in
from claims.facts.totals import EARLY, near_cues
from claims.facts.words import phrase_pattern
from claims.grammar.word_lists import read_table

WIDE = 3
"""How many times the least of several accounts the greatest may be."""
JOINT = 32
"""Code points from a floor to a ceiling that is told with it: "at least 13 and as many as 46"."""
_TURN = phrase_pattern("contexts", "turn")
_REPORTED = Sought(read_table("contexts")["reported"]["pattern"])
_UNRIPE = Sought(read_table("contexts")["reported"]["unripe"])
"""What a text says of a range that is nobody's last word."""
_KNOWN_BY_NAME = frozenset(read_table("contexts")["reported"]["named"].split())
FIRM = ("exact", "about", "at_least")
LEFT_OPEN = frozenset({"range", "at_most", "at_least"})
"""Hedges of which a text must have one to leave a count open."""


class Open(NamedTuple):
    """A count that a text leaves open: the figure that does so, its ends, and what sources say between them."""

    figure: Figure
    low: float
    high: float
    said: tuple[Figure, ...]


def find_declared(fact: str, event: str, figures: Iterable[Figure]) -> Iterator[Conflict]:
    """One conflict a document that leaves a count of people open."""
    figures = list(figures)
    if LEFT_OPEN.isdisjoint([f.hedge for f in figures]):
        return
    by_document: dict[int, list[Figure]] = defaultdict(list)
    speakers: dict[int, set[str]] = defaultdict(set)
    for f in figures:
        if f.kind != "count" or class_of(f).event not in HARM or is_linked_part(f):
            continue
        if f.source:
            speakers[f.document].add(f.source)
        if EARLY.isdisjoint(near_cues(f)) and not (f.hedge == "range" and _UNRIPE.search(f.quote, marks_in(f))):
            by_document[f.document].append(f)
    for document in sorted(by_document):
        same = sorted(by_document[document], key=reading_order)
        found = next((found for find in WAYS if (found := find(same))), None)
        found = found or find_floor(same, several=len(speakers[document]) > 1)
        if found:
            yield _make(fact, event, found)


def _make(fact: str, event: str, left: Open) -> Conflict:
    """The conflict of a count that is left open."""
    low, high = f"{left.low:,g}", f"{left.high:,g}"
    reason = f"{cite(left.figure)}: the text itself leaves it open between {low} and {high}, so its accounts differ."
    settle = f"Ask who says {low} and who says {high}, and when they counted."
    sides = tuple(filter(None, ((left.figure,), left.said)))
    made = make_conflict("contradiction", fact, event, sides, 0.0, reason, settle)
    return made._replace(low=left.low, high=left.high)


def find_range(figures: Sequence[Figure]) -> Open | None:
    """A range whose ends are too exact to be a guess."""
    for f in figures:
        if is_declared(f) or _is_from_accounts(f, figures):
            low, high = f.low or 0, f.high or 0
            return Open(f, low, high, _said(figures, low, high))
    return None


def _said(figures: Sequence[Figure], low: float, high: float) -> tuple[Figure, ...]:
    """The exact figures of named sources between two ends; none where several agree on one, who are on no side."""
    said = tuple(f for f in figures if f.source and f.hedge == "exact" and low <= f.number <= high)
    return said if len(said) < 2 or len({f.number for f in said}) > 1 else ()


def is_declared(figure: Figure) -> bool:
    """Whether a figure is a range that stands for two accounts, as "between four and five" does and "between 30 and 40"
    does not.
    """
    low, high = figure.low, figure.high
    if figure.hedge != "range" or low is None or high is None or _is_aside(figure):
        return False
    return low < high <= WIDE * max(low, 1) and any(end < 10 or end % 10 for end in (low, high))


def _is_from_accounts(figure: Figure, figures: Sequence[Figure]) -> bool:
    """Whether a range ends in what a source of the text says, however wide: "three to ten" where one says ten."""
    if figure.hedge != "range" or figure.source is not None or _is_aside(figure):
        return False
    ends = {figure.low, figure.high}
    return any(o.source and o.hedge in ("exact", "at_most") and o.number in ends for o in figures)


def _is_aside(figure: Figure) -> bool:
    """Whether a range that names nobody is put in beside a name, as an age is: "Rima Vane, 6-7 (her daughter)"."""
    at, end = figure.start - figure.quote_start, figure.end - figure.quote_start
    before, behind = figure.quote[:at].rstrip()[-1:], figure.quote[end:].lstrip()[:1]
    return names_nobody(figure) and (before in ",(" or behind in ")(,")


def find_spread(figures: Sequence[Figure]) -> Open | None:
    """A floor and right behind it a ceiling, which name two accounts: "at least 13 and as many as 46"."""
    for floor, ceiling in pairwise(figures):
        joined = floor.quote_start == ceiling.quote_start and ceiling.start - floor.end < JOINT
        if joined and (floor.hedge, ceiling.hedge) == ("at_least", "at_most") and floor.number < ceiling.number:
            said = _said(figures, floor.number, ceiling.number)
            return Open(floor, floor.number, ceiling.number, (ceiling, *said))
    return None


def find_ceiling(figures: Sequence[Figure]) -> Open | None:
    """A ceiling ("up to ten") above the least figure that falls short of it."""
    for f in figures:
        if f.hedge == "at_most":
            below = [o for o in figures if o.number < f.number <= WIDE * o.number and _falls_short(o, f.number)]
            if below:
                least = min(o.number for o in below)
                return Open(f, least, f.number, _said(below, least, f.number))
    return None


def _falls_short(figure: Figure, ceiling: float) -> bool:
    """Whether a firm figure is below a ceiling, and not only by how it was rounded: "about 45" below "up to 46"."""
    return figure.hedge in FIRM and (figure.hedge != "about" or admit(figure).high < ceiling)


def find_floor(figures: Sequence[Figure], several: bool) -> Open | None:
    """The writer's own floor ("at least five") below what a source counts, of the `several` that the text quotes.

    Beside one source alone it leaves room for all that is above it, but where the text sets that source apart, or says
    of its floor that it, too, is only reported. A headline sums up nothing.
    """
    for f in figures:
        if f.hedge != "at_least" or f.source or f.title:
            continue
        open_ = several or _is_only_reported(f)
        beyond = [o for o in figures if o.source and o.hedge == "exact" and o.number > f.number]
        if most := max((o.number for o in beyond if open_ or _is_set_apart(o)), default=0):
            return Open(f, f.number, most, ())
    return None


def _is_only_reported(figure: Figure) -> bool:
    """Whether a text only passes on a figure, not one of those known by name, who are few for a reason."""
    if _REPORTED.search(figure.quote, marks_in(figure)) is None:
        return False
    return _KNOWN_BY_NAME.isdisjoint(unit_words(figure.unit))


def _is_set_apart(figure: Figure) -> bool:
    """Whether a text sets what a source says apart from the rest: "while a neighbour spoke of four dead, …"."""
    return _TURN.search(figure.quote[: figure.start - figure.quote_start].lower()) is not None


WAYS: tuple[Callable[[Sequence[Figure]], Open | None], ...] = (find_range, find_spread, find_ceiling)
"""How one figure of a text leaves a count open, the plainest first."""
