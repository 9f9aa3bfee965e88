"""How much speaks for a figure being of an incident told so far: the incident's draft and the figure's sight in, a
weight out. The weights stand in one table, claims/facts/weights.py.
"""

from collections.abc import Sequence

from claims.facts import weights
from claims.facts.besides import (
    is_besides,
    is_further,
    is_of_fewer_towns,
    is_of_one_attack,
    is_of_one_house,
    is_over_other_days,
)
from claims.facts.by_place import place_behind, place_told
from claims.facts.context import read_context
from claims.facts.counted import came_in, class_of
from claims.facts.days import Window, apart, day_window, weekday_of
from claims.facts.draft import Draft
from claims.facts.figure import Figure, of_figure
from claims.facts.marks import Sought
from claims.facts.means import UNKNOWN
from claims.facts.places import is_wide
from claims.facts.sentence import is_fronted, marks_in
from claims.facts.sight import Sight, names_time, taken_to, tells_known
from claims.facts.targets import lasting_targets
from claims.facts.totals import is_of_disease
from claims.grammar.late import late
from claims.grammar.word_lists import read_table

LASTS = 10
"""Days after which papers no longer print the first tolls of an incident."""
LONG_BEFORE = 180
"""Days after which what happened is no longer told of without its day."""
MANY, TIMES = 300, 15
"""From how many on those who came to harm are not of an incident that harmed so many times fewer."""
TURNS = frozenset({"other", "meanwhile"})
"""Cues of a sentence that turns to another incident, or may."""
_FRESH_TOO, _LAPSED, _LAPSING = (
    Sought(read_table("contexts")["fresh"][name]) for name in ("between", "lapsed", "lapsing")
)
_FRESH = [
    Sought(read_table("contexts")["fresh"][name])
    for name in ("before", "left", "when", "harmed", "wide", "on_that_day")
]
"""What a sentence begins with that tells of something anew, each tried where a word of its own stands."""
_ANY_FRESH = sum(sought.bit for sought in _FRESH)
"""The bits of which a sentence must have one to begin so."""
_OVER_ALL = Sought(read_table("contexts")["fresh"]["over_all"])
_RAISED = late(read_table("contexts")["raised"]["from"])
_FRONTED = late(read_table("contexts")["fronted"]["before"])


def tells(draft: Draft, sight: Sight, current: bool, main: bool, least: float) -> float:
    """How much speaks for a figure being of an incident told so far; NEVER where that is less than `least`.

    What takes longest is asked last, and only where it matters: unless it is the very number, what a figure of the same
    class weighs beside it can only speak against, and where the places do, a day seldom makes up for it.
    """
    w, figure = weights.TELLING, sight.figure
    if sight.turn and draft.turn and sight.turn != draft.turn:
        return weights.NEVER
    if sight.placed and draft.placed and sight.placed != draft.placed and draft.sentence == figure.quote_start:
        return weights.NEVER
    numbers = draft.classes.get(sight.counted)
    other = numbers is None or figure.number not in numbers
    score = (w.stay if current else 0.0) + (w.main if main else 0.0)
    if draft.sentence == figure.quote_start:
        score += w.sentence
    score += _by_place(draft, sight)
    most = score + (w.same_day if sight.window else 0.0) + (w.same_turn if sight.turn else 0.0)
    if other and most < least - weights.SLACK:
        return weights.NEVER
    if sight.window:
        score += _by_day(draft, sight, sight.window)
    if sight.cues or sight.turn:
        score += _by_cues(draft, sight)
    if is_of_disease(figure) != is_of_disease(draft.figures[0]):
        score += w.separate  # who died of cholera after a storm
    if figure.number >= MANY and _is_beyond(figure, draft):
        score += w.separate
    if numbers is not None:
        if other and score < least - weights.SLACK:
            return weights.NEVER
        score += _by_rivals(draft, sight)
    elif sight.beside and _has_whole(draft, sight):
        score += w.part
    return score


def _has_whole(draft: Draft, sight: Sight) -> bool:
    """Whether an incident has a figure, of whatever group, of which this one is a part, or the rest of it."""
    event = sight.counted.event
    return any(
        counted.event == event and not sight.beside.isdisjoint(numbers) for counted, numbers in draft.classes.items()
    )


def _by_day(draft: Draft, sight: Sight, window: Window) -> float:
    """What the days weigh that the figure's sentence names."""
    w, figure = weights.TELLING, sight.figure
    if draft.window:
        days = apart(window, draft.window)
        if not days:
            return w.same_day
        if draft.printed and not sight.printed and days <= LASTS:
            return 0.0  # a paper tells of days before, but none that is long over
        if goes_back(draft, figure) or has_day_of(draft, sight) or _was_raised(draft, figure):
            return 0.0
        return w.other_day
    # "in 2012 a gas explosion killed 42 miners there", of no day of what the text begins with
    return w.other_day if _was_long_before(figure, window) else 0.0


def _by_place(draft: Draft, sight: Sight) -> float:
    """What the places weigh that the figure's sentence names."""
    w, figure, score = weights.TELLING, sight.figure, 0.0
    if sight.sites and draft.sites:
        if draft.names_one_of(sight.sites, figure):
            score += w.same_place
        elif not draft.headed:
            score += w.other_place
    if draft.is_of_another_town(figure):
        return score + w.two_towns
    fronted = not draft.sites and is_fronted(figure) and not draft.is_of(figure.place or "")
    return score + w.other_place if fronted else score


def _was_raised(draft: Draft, figure: Figure) -> bool:
    """Whether a figure is what another one of its sentence has come from, on a day of its own: "172 bodies by Sunday,
    up from 112 on Friday".
    """
    if draft.sentence != figure.quote_start:
        return False
    return _RAISED.search(figure.quote, 0, figure.start - figure.quote_start) is not None


def goes_back(draft: Draft, figure: Figure) -> bool:
    """Whether a figure that can be of a place of an incident names that as known and no day of its own: what "the
    blast" harmed can be of an earlier day than the sentence before it.
    """
    return tells_known(figure) and draft.is_of(figure.place or "") and not names_time(figure)


def has_day_of(draft: Draft, sight: Sight) -> bool:
    """Whether a figure, whose sentence names neither day nor place, has its day only from the last sentence of an
    incident, which names it for something else: "mourned on Monday those whom Sunday's fire killed. A doctor counted".
    """
    figure = sight.figure
    if sight.sites or not figure.as_of or figure.precision != "day" or names_time(figure):
        return False
    return weekday_of(figure.as_of) in draft.figures[-1].quote


def _by_cues(draft: Draft, sight: Sight) -> float:
    """What words weigh that turn to something else, or to one of several attacks."""
    w = weights.TELLING
    same_turn = sight.turn != "" and sight.turn == draft.turn
    score = w.same_turn if same_turn else 0.0
    if not TURNS.isdisjoint(sight.cues):
        score += w.other
    return score + w.separate if "separate" in sight.cues and not same_turn else score


def _by_rivals(draft: Draft, sight: Sight) -> float:
    """What it weighs that the incident has figures of the same class already: the very number, or others."""
    w, figure, headed, score = weights.TELLING, sight.figure, draft.headed, 0.0
    if not draft.window and not headed and _is_of_before(sight):
        score += w.other_day
    if draft.holds(sight) and not (_is_of_another_day(draft, sight) and is_fresh(figure)):
        return score + w.digit * len(f"{figure.number:g}")
    if came_in(figure) and max(draft.classes[sight.counted]) > figure.number:
        return score  # bodies pulled out so far
    if not figure.title and is_fresh(figure, headed):
        score += w.fresh
    if sight.means is not UNKNOWN and sight.means.are_other(draft.means):
        score += w.other_means
    if sight.beside or _is_told_elsewhere(sight, draft) or _is_some(figure, draft.figures):
        score += w.part
    if lasting_targets().isdisjoint(draft.targets) and is_over_other_days(figure, draft.figures):
        score += w.separate
    return score + w.besides * is_besides(figure, draft.figures)


def _is_told_elsewhere(sight: Sight, draft: Draft) -> bool:
    """Whether a figure is told of a place of its own, and those that the incident has of its class are of sentences
    that name others, and not this one: "33 died in Tartus. In Jableh 45 died".
    """
    figure = sight.figure
    if is_further(figure) and place_behind(figure):
        return True  # "20 died there and a further 15 in Hama"
    if figure.title or not figure.place or figure.place in taken_to(figure):
        return False
    rivals = [f for f in draft.figures if not f.title and class_of(f) == sight.counted]
    if not rivals or any(not f.place or f.place == figure.place or is_wide(f.place) for f in rivals):
        return False
    place = place_told(figure)
    if not place or is_wide(place) or read_context(place).targets:  # a hospital, a school
        return False
    name = place.split()[0]
    return all(name not in f.quote for f in rivals)


def _is_some(figure: Figure, others: Sequence[Figure]) -> bool:
    """Whether a figure is of a town, a house or an attack, of several of which another one is."""
    return is_of_fewer_towns(figure, others) or is_of_one_house(figure, others) or is_of_one_attack(figure, others)


def _is_of_another_day(draft: Draft, sight: Sight) -> bool:
    """Whether a figure's words name a day, and the incident is of another one."""
    return bool(sight.window and draft.window) and apart(sight.window, draft.window) > 0


def _is_beyond(figure: Figure, draft: Draft) -> bool:
    """Whether a figure is many times as much as all that an incident came to, of what is over in a day."""
    event = class_of(figure).event
    told = [number for counted, numbers in draft.classes.items() if counted.event == event for number in numbers]
    return bool(told) and figure.number > TIMES * max(told) and lasting_targets().isdisjoint(draft.targets)


def _was_long_before(figure: Figure, window: Window) -> bool:
    """Whether days that a figure's words name were over long before the document was printed."""
    published = day_window(figure.published) if figure.published else window
    return window < published and apart(window, published) > LONG_BEFORE


def _is_of_before(sight: Sight) -> bool:
    """Whether a figure's words name a time that was over long before the document was printed, or its sentence begins
    with a day before: "On Sunday nine people were killed".
    """
    published = sight.figure.published
    if sight.window is None or not published:
        return False
    days = apart(sight.window, day_window(published)) if sight.window < day_window(published) else 0
    return days > LASTS or (days > 0 and _FRONTED.match(sight.figure.quote) is not None)


@of_figure
def begins_anew(figure: Figure) -> bool:
    """Whether a figure's sentence begins as one does that tells of an incident anew: "A bomb hit"."""
    marks = marks_in(figure)
    return bool(marks & _ANY_FRESH) and any(sought.match(figure.quote, marks) for sought in _FRESH)


def is_fresh(figure: Figure, headed: bool = False) -> bool:
    """Whether a figure's sentence tells of an incident as if nothing was told of it before; what only a headline told,
    the text's first sentence always tells so.
    """
    marks = marks_in(figure)
    if not headed and begins_anew(figure):
        return True
    if figure.source is None and _LAPSED.match(figure.quote, marks):
        return True
    if _OVER_ALL.match(figure.quote[figure.end - figure.quote_start :], marks):
        return True
    if _LAPSING.search(figure.quote[: figure.start - figure.quote_start], marks):
        return True
    if not marks & _FRESH_TOO.bit:
        return False
    return _FRESH_TOO.pattern.search(figure.quote, 0, figure.start - figure.quote_start) is not None
