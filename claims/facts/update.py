"""Whether a running figure grew, or fewer are missing than before: two figures in, the words for it or None out."""

from functools import lru_cache

from claims.facts import reasons
from claims.facts.aspects import MOVING, aspect_of
from claims.facts.classes import MISSING, TOLLED
from claims.facts.context import has_cue, read_context
from claims.facts.counted import class_of, is_harm
from claims.facts.days import WEEKDAY, days_between, is_hours_later
from claims.facts.figure import Figure, of_figure
from claims.facts.pair import Pair, by_number
from claims.facts.particulars import may_be_older
from claims.facts.positions import is_set_against
from claims.facts.reasons import Words
from claims.facts.results import was_counted_anew
from claims.facts.slips import is_misprint
from claims.facts.sources import same_voice, voice
from claims.facts.statement import is_of_short_text
from claims.facts.targets import lasting_targets
from claims.facts.totals import EARLY, cues_of, is_running, times_over, toll_day
from claims.facts.totals import near_cues as cues


def is_update(pair: Pair) -> Words | None:
    """A running figure grows: it holds for a later day, or the words or the speaker say that it rose."""
    a, b = pair.a, pair.b
    if not is_running(a):
        if was_counted_anew(a, b):
            return reasons.say_counted_anew
        if aspect_of(a) in MOVING and days_between(a.published, b.published):
            return reasons.say_moved
        return reasons.say_older if may_be_older(a, b) else None
    later = days_between(toll_day(a), toll_day(b))
    low, high = by_number(pair)
    if class_of(a).event == MISSING:
        return reasons.say_still_missing if later > 0 else _told_fewer(low, high)
    if later > 0:
        return None if high is a or _are_two_accounts(a, b) else reasons.say_grown
    return _told_rise(low, high)


def _are_two_accounts(a: Figure, b: Figure) -> bool:
    """Whether two papers of one day quote two speakers, of whom neither goes on from where the other was, though what
    they say holds for different days.
    """
    if not (a.source and b.source and a.published and b.published and is_harm(a)) or a.document == b.document:
        return False
    return a.published[:10] == b.published[:10] and not same_voice(voice(a), voice(b))


_MOVING_ON = frozenset({"rise", "unfinished"})
"""Cues of those who are missing still."""


def _told_fewer(low: Figure, high: Figure) -> Words | None:
    """The words where fewer are missing than before, as those are who are still missing when others were found, and as
    one speaker, or a text printed hours later, tells; of two short texts of no known day neither is the later.
    """
    if is_of_short_text(low) and is_of_short_text(high):
        return None
    if not cues(low).isdisjoint(EARLY) or (cues(high).isdisjoint(_MOVING_ON) and not cues(high).isdisjoint(EARLY)):
        return reasons.say_found_since
    moved = not cues(low).isdisjoint(_MOVING_ON) or same_voice(voice(low), voice(high))
    hours = is_hours_later(low.published, high.published) or is_hours_later(high.published, low.published)
    return reasons.say_found_since if moved or hours else None


def _told_rise(low: Figure, high: Figure) -> Words | None:
    """The words where the text or the speaker tells that the lower figure came before the higher one."""
    if not cues(low).isdisjoint(EARLY):
        return reasons.say_early
    if is_set_against(low, high):
        return None
    hours = is_hours_later(low.published, high.published)
    if not hours and low.document != high.document and is_misprint(low, high):
        return None  # 1,154 and 1,514 of one day
    if _are_two_lines(low, high):
        return None
    if "rise" in cues(high):
        return None if _are_of_one_period(low, high) else reasons.say_risen
    if low.document == high.document:
        return reasons.say_rising if "unfinished" in cues_of(low) or _is_step(low, high) else None
    if "rise" in cues(low) or is_unfinished(low) or (low.title and is_said_to_rise(low)):
        return reasons.say_rising
    if hours:
        return reasons.say_grown_in_hours
    if _is_outgrown(low, high):
        return reasons.say_counted_on
    fell = (toll_day(low) or "") > (toll_day(high) or "9")
    ordered = low.published or high.published  # of two texts of no known day neither is the later
    if ordered and not fell and same_voice(voice(low), voice(high)) and not _same_stated_day(low, high):
        return reasons.say_grown_by_source
    return reasons.say_rose if class_of(high).event in TOLLED and is_said_to_rise(high) else None


def _are_two_lines(low: Figure, high: Figure) -> bool:
    """Whether one text gives the tolls of two speakers, of which only that of the one who has more is told as risen:
    what the other says was not brought up to it.
    """
    if low.document != high.document or not (low.source and high.source) or not is_harm(low):
        return False
    if same_voice(voice(low), voice(high)) or "unfinished" in cues_of(low):
        return False
    return low.start > high.start or "rise" not in cues(low)


def _is_outgrown(low: Figure, high: Figure) -> bool:
    """Whether the higher of two tolls of one day is a floor, and many died of what is counted by the hour for days: a
    quake, a flood.
    """
    if high.hedge not in _FLOORS or low.number < MANY:
        return False
    return any(not read_context(f.lead).targets.isdisjoint(lasting_targets()) for f in (low, high))


_FLOORS = frozenset({"at_least", "more_than"})
MANY = 100
"""From so many dead on, a toll is told anew by the hour."""


def _are_of_one_period(low: Figure, high: Figure) -> bool:
    """Whether two figures that are no toll are of one time that was over, by its name: "sales rose to 6.8 million last
    year" from those of the year before.
    """
    if is_harm(high):
        return False
    return not times_over(low).isdisjoint(times_over(high))


def _is_step(low: Figure, high: Figure) -> bool:
    """Whether a text tells the lower figure as one that a toll had risen to, below what the text itself holds."""
    return high.source is None and low.source is not None and "rise" in cues(low)


@of_figure
def is_said_to_rise(figure: Figure) -> bool:
    """Whether the document says of the toll in its first lines, or right before the figure's sentence, that it rose."""
    return opens_with(figure.lead, "rise") or has_cue(figure.before, "rise")


@of_figure
def is_unfinished(figure: Figure) -> bool:
    """Whether the document says in its first lines, or right around the figure, that more dead may still be found."""
    if "unfinished" in cues_of(figure) or has_cue(figure.before, "unfinished"):
        return True
    return opens_with(figure.lead, "unfinished")


@lru_cache(maxsize=2048)
def opens_with(lead: str, cue: str) -> bool:
    """Whether a document begins with a cue, which is asked for each of its figures."""
    return has_cue(lead, cue)


def _same_stated_day(a: Figure, b: Figure) -> bool:
    """Whether both name the day that they hold for, and it is one day; of texts of no known day, of which week nobody
    knows.
    """
    if not a.published and not b.published and not a.as_of and not b.as_of:
        named = WEEKDAY.pattern.findall(a.quote)
        return len(named) == 1 and named == WEEKDAY.pattern.findall(b.quote)
    return bool(a.as_of and b.as_of and a.as_of[:10] == b.as_of[:10] and a.precision == "day" == b.precision)
