"""Why two figures of one fact differ, or do not: two figures in, one relation with its sentence out.

Ten relations, tested in the design's order; the first that holds is the answer. Each test is a small function of the
same shape and gives its reason or None.
"""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from claims.facts.besides import is_further
from claims.facts.cite import cite, say_loose, say_number, say_surface
from claims.facts.classes import within
from claims.facts.context import find_cues
from claims.facts.counted import class_of, is_harm, is_still_counted
from claims.facts.days import days_between
from claims.facts.figure import HARMLESS, Figure, of_figure
from claims.facts.intervals import Interval, admit, gap, radius
from claims.facts.places import canonical_place, lies_in
from claims.facts.scope import can_be_part, find_other_incident, find_scope
from claims.facts.sources import same_voice, voice
from claims.facts.statements import surely_one
from claims.facts.totals import is_total, toll_day
from claims.facts.totals import near_cues as cues
from claims.facts.wording import say_figure

WEEK = 7
"""Days by which two texts may lie apart that give a figure for what may change, and name no day for it."""


class Relation(NamedTuple):
    """What one figure is to an earlier one."""

    name: str
    reason: str
    radius: float = 0.0
    """How far apart they lie, in units of the wider one's own uncertainty; 0 where they can both be true."""


class Pair(NamedTuple):
    """Two figures with what their words admit, `b` the later one."""

    a: Figure
    b: Figure
    x: Interval
    y: Interval
    grouped: bool
    """Whether they are of one fact."""


Test = tuple[str, Callable[[Pair], str | None]]
"""A relation with what gives its reason, or None where it does not hold."""


def relate(a: Figure, b: Figure) -> Relation:
    """What `b` is to `a`; `a` is the earlier by its as-of day."""
    return _relate(Pair(a, b, admit(a), admit(b), grouped=False))


def relate_grouped(a: Figure, b: Figure) -> Relation:
    """What `b` is to `a`, which were grouped into one fact.

    It is known that they count the same people of the same incident, whatever words each text has for whom and where
    ("five injuries" of firefighters, a town beside its air base).
    """
    return _relate(Pair(a, b, admit(a), admit(b), grouped=True))


def relate_apart(a: Figure, b: Figure) -> Relation:
    """What `b` is to `a`, which were grouped into two facts: a part of it, or something else."""
    pair = Pair(a, b, admit(a), admit(b), grouped=False)
    return _find(pair, APART) or _tell(pair, "different_scope", find_other_incident(a, b))


def _relate(pair: Pair) -> Relation:
    """The first relation that holds."""
    tests = RELATIONS if _asserted(pair.a) == _asserted(pair.b) else UNASSERTED
    return _find(pair, tests) or _tell(pair, "undetermined", _leaves_open(pair.a, pair.b))


def _find(pair: Pair, tests: Iterable[Test]) -> Relation | None:
    """The first of some relations that holds."""
    found = ((name, reason) for name, test in tests if (reason := test(pair)) is not None)
    return next((_tell(pair, name, reason) for name, reason in found), None)


def _tell(pair: Pair, name: str, reason: str) -> Relation:
    """A relation with its sentence."""
    far = radius(pair.x, pair.y) if name in ("contradiction", "update", "correction") else 0.0
    return Relation(name, f"{cite(pair.a)} and {cite(pair.b)}: {reason}.", far)


def _leaves_open(a: Figure, b: Figure) -> str:
    """Why nothing can be said of two figures."""
    for figure in (a, b):
        if not _asserted(figure):
            return f"{say_surface(figure)} is {figure.stance}, which says nothing of the other"
        if _is_partial(figure) or (is_harm(figure) and is_still_counted(figure)):
            return f"{say_number(figure)} may be only some of those counted"
    if not is_running(a):
        return "the sentences may speak of two things"
    return "nothing in the texts says how they go together"


def is_copy(pair: Pair) -> str | None:
    """The documents go back to one text and the figures are the same."""
    a, b = pair.a, pair.b
    if a.document == b.document or a.origin is None or a.origin != b.origin or a.number != b.number:
        return None
    return "two copies of one text, so one voice"


def is_different_scope(pair: Pair) -> str | None:
    """They count different things: another event, group, place or period."""
    return find_scope(pair.a, pair.b, pair.grouped)


def is_equal(pair: Pair) -> str | None:
    """They give the same number, and neither hedge shuts the other out."""
    if pair.a.number != pair.b.number or gap(pair.x, pair.y) or (pair.a.value is None) != (pair.b.value is None):
        return None
    return "the same figure" if pair.a.hedge == pair.b.hedge else "the same figure under another hedge"


def is_rounding(pair: Pair) -> str | None:
    """One is the other as rounded or hedged: both have an end, and they overlap."""
    a, b = pair.a, pair.b
    if (
        gap(pair.x, pair.y)
        or "vague" in (a.hedge, b.hedge)
        or not (_closed(a) and _closed(b))
        or "range" in (a.hedge, b.hedge)
    ):
        return None
    rough, fine = (a, b) if _width(pair.x) >= _width(pair.y) else (b, a)
    if rough.hedge == "exact":
        return f"“{say_number(rough)}” is {say_number(fine)} rounded"
    return f"“{say_number(rough)}” leaves room for “{say_number(fine)}”"


def is_bounds(pair: Pair) -> str | None:
    """One leaves a side open, or is a range, and the other lies inside it."""
    if gap(pair.x, pair.y):
        return None
    a, b = pair.a, pair.b
    loose, firm = (a, b) if _width(pair.x) >= _width(pair.y) else (b, a)
    return f"“{say_number(loose)}” leaves room for “{say_number(firm)}”"


def is_part(pair: Pair) -> str | None:
    """One counts a part of what the other counts, and is no larger."""
    a, b = pair.a, pair.b
    if class_of(a).event != class_of(b).event:
        return None
    smaller = None
    if _is_within(pair, a, b):
        smaller = a, b
    elif _is_within(pair, b, a):
        smaller = b, a
    if smaller is None or smaller[0].number > smaller[1].number:
        return None
    part, whole = (say_figure(say_surface(f), f.hedge, f.unit, f.kind) for f in smaller)
    return f"{part} among {whole}"


def _is_within(pair: Pair, part: Figure, whole: Figure) -> bool:
    """Whether a figure counts some of what another one counts: by its group, by the text's own link, by its place."""
    if not pair.grouped and within(class_of(part).group, class_of(whole).group):
        return True
    if part.part_of == whole.start and part.document == whole.document:
        return True
    return is_total(part) and lies_in(canonical_place(part.place), canonical_place(whole.place))


def is_update(pair: Pair) -> str | None:
    """A running figure grows: it holds for a later day, or the words or the speaker say that it rose."""
    a, b = pair.a, pair.b
    if not (_asserted(a) and _asserted(b)):
        return None
    later = days_between(_held(a), _held(b))
    low, high = (a, b) if pair.x.low < pair.y.low else (b, a)
    if not is_running(a) or (later > 0 and high is a):
        return None
    if later > 0:
        return f"the toll grew between {_held(a)} and {_held(b)}"
    return _told_rise(low, high)


def is_running(figure: Figure) -> bool:
    """Whether a figure is a toll or a total, which grows as it is counted; a price that rose is no count that did."""
    return figure.kind == "count" and (is_harm(figure) or is_total(figure))


def _told_rise(low: Figure, high: Figure) -> str | None:
    """The reason where the words or the speaker tell that the lower figure came before the higher one."""
    if "early" in cues(low):
        return f"the text itself calls {say_surface(low)} an earlier figure"
    if "rise" in cues(high):
        return f"the text says that the figure rose to {say_surface(high)}"
    if low.document == high.document:
        return None
    if "rise" in cues(low):
        return f"the text says that the toll was rising at {say_surface(low)}"
    fell = (_held(low) or "") > (_held(high) or "9")
    if same_voice(voice(low), voice(high)) and not _same_stated_day(low, high) and not fell:
        return f"the same source, whose figure grew from {say_surface(low)} to {say_surface(high)}"
    if "rise" in document_cues(high):
        return f"a toll that its text says was rising, from {say_surface(low)} to {say_surface(high)}"
    return None


def is_correction(pair: Pair) -> str | None:
    """The later text says that it puts the earlier figure right; of two of one day, either."""
    a, b = pair.a, pair.b
    if not gap(pair.x, pair.y) or not (_asserted(a) and _asserted(b)) or not same_voice(voice(a), voice(b)):
        return None
    if "correction" in cues(b):
        if a.quote_start == b.quote_start and a.document == b.document:
            return "the text puts one of them right by the other"
        return f"the source takes {say_surface(a)} back"
    if "correction" in cues(a) and (a.published or "")[:10] == (b.published or "")[:10] and a.document != b.document:
        return f"the source takes {say_surface(b)} back"
    return None


def is_contradiction(pair: Pair) -> str | None:
    """Both are asserted of the same time and cannot both be true."""
    a, b = pair.a, pair.b
    if not gap(pair.x, pair.y) or not (_asserted(a) and _asserted(b)) or _is_partial(a) or _is_partial(b):
        return None
    if is_harm(a) and is_still_counted(min(a, b, key=lambda f: f.number)):
        return None
    if a.normal_unit != b.normal_unit and a.kind in ("money", "measure"):
        return None
    if not is_running(a) and (abs(days_between(a.published, b.published)) > WEEK or not surely_one(a, b)):
        return None
    return f"they cannot both be true: {say_loose(a)} against {say_loose(b)}"


RELATIONS: tuple[Test, ...] = (
    ("copy", is_copy),
    ("different_scope", is_different_scope),
    ("equal", is_equal),
    ("rounding", is_rounding),
    ("bounds", is_bounds),
    ("part", is_part),
    ("update", is_update),
    ("correction", is_correction),
    ("contradiction", is_contradiction),
)
"""The tests in the design's order; what passes none is undetermined."""


def _is_partial(figure: Figure) -> bool:
    """Whether a figure counts only some of the counted: those named or shown, or further dead ("six more were killed").

    "Dozens more were wounded" says no more than that others were killed.
    """
    event = class_of(figure).event
    return event.endswith(", some") or (event == "kill" and is_further(figure))


UNASSERTED = RELATIONS[:2]
"""The tests for a figure that somebody asserts beside one that is only denied, doubted, supposed or planned."""
APART: tuple[Test, ...] = (
    *UNASSERTED,
    ("part", lambda pair: is_part(pair) if can_be_part(pair.a, pair.b) else None),
)
"""The tests for figures of two facts."""


@of_figure
def document_cues(figure: Figure) -> frozenset[str]:
    """What the document says of the toll around the figure and in its first lines."""
    return find_cues(figure.lead) | find_cues(figure.before)


def _held(figure: Figure) -> str | None:
    return toll_day(figure)


def _same_stated_day(a: Figure, b: Figure) -> bool:
    """Whether both name the day that they hold for, and it is one day."""
    return bool(a.as_of and b.as_of and a.as_of[:10] == b.as_of[:10] and a.precision == "day" == b.precision)


def _asserted(figure: Figure) -> bool:
    return figure.stance not in HARMLESS


def _closed(figure: Figure) -> bool:
    return figure.hedge in ("exact", "about", "nearly")


def _width(interval: Interval) -> float:
    return interval.high - interval.low
