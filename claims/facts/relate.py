"""Why two figures of one fact differ, or do not: two figures in, one relation with its sentence out.

Ten relations, tested in the design's order; the first that holds is the answer. Each test is a small function of the
same shape and gives what puts its reason into words, or None: most pairs are only judged, and nobody reads why.
"""

from collections.abc import Callable
from typing import NamedTuple

from claims.facts import reasons
from claims.facts.aspects import ANEW, OPEN, PLANNED, aspect_of, is_asserted, is_only_announced, is_plan
from claims.facts.besides import is_narrowed, is_partial
from claims.facts.cite import cite
from claims.facts.classes import is_civilian_unit, nation_in
from claims.facts.comes_to import comes_to, is_one_plan
from claims.facts.counted import is_beside_armed, is_harm, is_mixed, is_still_counted
from claims.facts.days import days_between
from claims.facts.figure import Figure
from claims.facts.intervals import radius
from claims.facts.pair import Pair, by_number, make_pair, part_and_whole
from claims.facts.particulars import is_lasting
from claims.facts.places import home_of
from claims.facts.positions import is_answered
from claims.facts.reasons import Words
from claims.facts.scope import can_be_part, find_scope
from claims.facts.slips import has_slipped
from claims.facts.sources import same_voice, voice
from claims.facts.statement import fold_nation, homes_in, is_of_short_text
from claims.facts.statements import surely_one
from claims.facts.totals import is_running, toll_day
from claims.facts.totals import near_cues as cues
from claims.facts.update import is_update
from claims.spans import build

TIMES = 50
"""How many times as much one of two figures of one text may be where both count one thing."""
LOOSE = 1.2
"""How many times as large one of two units may be that are written for each other: short ton, tonne, long ton."""
SLIGHT = 0.02
"""What two agencies measure otherwise, in parts of it, without contradicting each other: magnitudes of 7.8 and 7.9."""
WEEK = 7
"""Days by which two texts may lie apart that give a figure for what may change, and name no day for it."""


class Relation(NamedTuple):
    """What one figure is to an earlier one."""

    name: str
    reason: str
    radius: float = 0.0
    """How far apart they lie, in units of the wider one's own uncertainty; 0 where they can both be true."""


Test = tuple[str, Callable[[Pair], Words | None]]
"""A relation with what gives the words for its reason, or None where it does not hold."""


class Judged(NamedTuple):
    """A relation before it is put into words, which takes longer than finding it and is wanted of few."""

    pair: Pair
    name: str
    words: Words

    def radius(self) -> float:
        """How far apart they lie where they cannot both be true."""
        return radius(self.pair.x, self.pair.y) if self.name in APART_IN_TIME else 0.0

    def reason(self) -> str:
        """Its sentence."""
        return f"{cite(self.pair.a)} and {cite(self.pair.b)}: {self.words(self.pair)}."

    def tell(self) -> Relation:
        """The relation with its sentence."""
        return Relation(self.name, self.reason(), self.radius())


APART_IN_TIME = frozenset({"contradiction", "update", "correction"})
"""Relations of figures that cannot both be true of one time."""


def relate(a: Figure, b: Figure) -> Relation:
    """What `b` is to `a`; `a` is the earlier by its as-of day."""
    return _judge(make_pair(a, b, grouped=False)).tell()


Judge = Callable[[Figure, Figure], Judged]
"""What tells what the second of two figures that were grouped into one fact is to the first."""


def judge_grouped(a: Figure, b: Figure) -> Judged:
    """What `b` is to `a`, which were grouped into one fact.

    It is known that they count the same people of the same incident, whatever words each text has for whom and where
    ("five injuries" of firefighters, a town beside its air base).
    """
    return _judge(make_pair(a, b, grouped=True))


def relate_apart(a: Figure, b: Figure) -> Relation:
    """What `b` is to `a`, which were grouped into two facts: a part of it, or something else."""
    pair = make_pair(a, b, grouped=False)
    return (_find(pair, APART) or Judged(pair, "different_scope", reasons.say_other_incident)).tell()


def _judge(pair: Pair) -> Judged:
    """The first relation that holds."""
    if pair.a.origin == pair.b.origin and (copied := is_copy(pair)):
        return Judged(pair, "copy", copied)
    a, b = is_asserted(pair.a), is_asserted(pair.b)
    planned = is_plan(pair.a) and is_plan(pair.b)
    of_plan = planned or is_one_plan(pair.a, pair.b)
    if of_plan:
        a = b = True  # each tells what the plan is
    if a != b or (planned == of_plan and _is_done_and_announced(pair.a, pair.b)):
        tests = ONE_ASSERTED
    elif pair.gap:
        tests = PARTED if a else PARTED_UNASSERTED
    else:
        tests = TOUCHING
    return _find(pair, tests) or Judged(pair, "undetermined", reasons.say_open)


def _is_done_and_announced(a: Figure, b: Figure) -> bool:
    """Whether one is of what was announced, and the other of what was done or is."""
    if is_only_announced(a) == is_only_announced(b) or (a.kind == "money" and (aspect_of(a) or aspect_of(b))):
        return False  # "agreed to buy it for 9 million", "will pay 9 million"
    return {a.stance, b.stance} != {PLANNED}


def _find(pair: Pair, tests: tuple[Test, ...]) -> Judged | None:
    """The first of some relations that holds."""
    for name, test in tests:
        words = test(pair)
        if words is not None:
            return build(Judged, (pair, name, words))
    return None


def is_copy(pair: Pair) -> Words | None:
    """The documents go back to one text and the figures are the same."""
    a, b = pair.a, pair.b
    if a.origin is None or a.origin != b.origin or a.document == b.document or a.number != b.number:
        return None
    return reasons.say_copy


def is_different_scope(pair: Pair) -> Words | None:
    """They count different things: another event, group, place or period."""
    return None if find_scope(pair.a, pair.b, pair.grouped) is None else reasons.say_scope


def is_equal(pair: Pair) -> Words | None:
    """They give the same number, and neither hedge shuts the other out."""
    if pair.gap or pair.a.number != pair.b.number or (pair.a.value is None) != (pair.b.value is None):
        return None
    return reasons.say_equal


def is_rounding(pair: Pair) -> Words | None:
    """One is the other as rounded or hedged: both have an end, and they overlap."""
    return None if pair.gap or not (_closed(pair.a) and _closed(pair.b)) else reasons.say_rounding


def is_bounds(pair: Pair) -> Words | None:
    """One leaves a side open, or is a range, and the other lies inside it."""
    return None if pair.gap else reasons.say_bounds


def is_part(pair: Pair) -> Words | None:
    """One counts a part of what the other counts, and is no larger."""
    return None if part_and_whole(pair) is None else reasons.say_part


def is_correction(pair: Pair) -> Words | None:
    """The later text says that it puts the earlier figure right; of two of one day, either."""
    a, b = pair.a, pair.b
    later = "correction" in cues(b)
    if not later and ("correction" not in cues(a) or not _are_two_texts_of_one_day(a, b)):
        return None
    if not same_voice(voice(a), voice(b)):
        return None
    return reasons.say_put_right if later else reasons.say_taken_back


def _are_two_texts_of_one_day(a: Figure, b: Figure) -> bool:
    return a.document != b.document and (a.published or "")[:10] == (b.published or "")[:10]


def is_contradiction(pair: Pair) -> Words | None:
    """Both are asserted of the same time and cannot both be true."""
    a, b = pair.a, pair.b
    if is_partial(a) or is_partial(b):
        return None
    lower, higher = by_number(pair)
    if a.document == b.document and a.title == b.title and higher.number > TIMES * abs(lower.number):
        return None  # the dead of a day, and all: no text prints both of one thing
    if _of_two_totals(a, b) or (is_harm(a) and _is_of_one_nation(lower, higher)):
        return None
    if _is_open(lower, higher):
        return None
    if is_beside_armed(lower) and not is_civilian_unit(higher.unit):
        return None
    if is_plan(a) and a.source and b.source and not same_voice(voice(a), voice(b)) and not has_slipped(a, b):
        return None  # what a firm announces, and what its union fears; what two banks expect
    if aspect_of(a) in ANEW and higher.number - lower.number <= SLIGHT * higher.number:
        return None
    two_units = a.unit and b.unit and a.normal_unit != b.normal_unit
    if a.kind in ("money", "measure") and (two_units or _is_unit_loose(lower, higher)):
        return None
    if comes_to(a, b) or comes_to(b, a):
        return None
    week = is_lasting(a) or abs(days_between(a.published, b.published)) <= WEEK
    if not is_running(a) and not (week and surely_one(a, b)):
        return None
    return reasons.say_contradiction


def _is_open(lower: Figure, higher: Figure) -> bool:
    """Whether the lower of two figures may only be an earlier one; of two short texts of no known day neither is."""
    if is_of_short_text(lower) and is_of_short_text(higher):
        return False
    if is_narrowed(lower) and not is_narrowed(higher):
        return True
    if is_harm(lower):
        if is_mixed(lower) and not is_mixed(higher):
            return True
        return is_still_counted(lower) and not (is_answered(lower, higher) or _were_counted_before(higher, lower))
    return aspect_of(lower) in OPEN


def _were_counted_before(higher: Figure, lower: Figure) -> bool:
    """Whether as many as those found or brought in were so on a day before: what was recovered is not lost again."""
    return is_still_counted(higher) and (toll_day(higher) or "9") < (toll_day(lower) or "")


def _of_two_totals(a: Figure, b: Figure) -> bool:
    """Whether one text breaks a total down into both, or one voice in it gives two numbers of anything but harm, or
    breaks two totals down: the women of one are not those of the other.
    """
    if a.document != b.document or a.title != b.title:
        return False
    if a.part_of is not None and a.part_of == b.part_of:
        return True
    parts = {a.part_of, b.part_of}
    return a.source == b.source and (not is_harm(a) or len(parts - {None}) == 2)


def _is_of_one_nation(part: Figure, whole: Figure) -> bool:
    """Whether only those of one country are counted, who are guests where it happened, beside all: "two Austrian
    climbers" who died in Nepal.
    """
    nation = nation_in(part.unit)
    if not nation or (is_of_short_text(whole) and fold_nation(nation) in homes_in(whole.lead).values()):
        return False
    homes = {home_of(place) for place in (part.place, whole.place) if place}
    return nation != nation_in(whole.unit) and nation not in homes


def _is_unit_loose(lower: Figure, higher: Figure) -> bool:
    """Whether one printed number has two units of nearly one size: "a 33-tonne boat", "a 33-ton boat"."""
    return lower.surface == higher.surface and higher.number < LOOSE * lower.number


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
TOUCHING = RELATIONS[1:5]
"""The tests for figures that share a number and are no copies, of which one always holds."""
PARTED = (RELATIONS[1], *RELATIONS[5:])
"""Those for figures that share none."""
PARTED_UNASSERTED = PARTED[:2]
"""The same for figures that nobody asserts."""


ONE_ASSERTED = RELATIONS[1:2]
"""The tests for a figure that somebody asserts beside one that is only denied, doubted, supposed or planned."""
APART: tuple[Test, ...] = (
    *RELATIONS[:2],
    ("part", lambda pair: is_part(pair) if can_be_part(pair.a, pair.b) else None),
)
"""The tests for figures of two facts."""


def _closed(figure: Figure) -> bool:
    return figure.hedge in ("exact", "about", "nearly")
