"""A time and a figure of one sentence in, whether the time can be the figure's out.

It is not where it dates what stands beside: another figure that this one is compared with, a clause of its own, the
speaker, all of those of whom the figure is some.
"""

import re

from claims.extract.governors import find_governor
from claims.extract.moments import Moment, is_of_result
from claims.extract.page import Page
from claims.extract.running_totals import is_put_in
from claims.extract.words import Words, find_words
from claims.grammar.en import dating
from claims.grammar.en.verbs import NOW_ALSO, NOW_HOLDS
from claims.grammar.needles import Needed

_LOOKED_INTO, _TO_COME = Needed(dating.LOOKED_INTO), Needed(dating.TO_COME)
_DIGIT = re.compile(r"\d")
IN_BRACKETS = 60
"""Code points between a time and the brackets around it."""
UNIT_REACH = 16
"""Code points of a unit between a figure and "of"."""
LONG_SENTENCE = 2000
"""Only so much text around a figure is looked at: a text without full stops costs no more than others."""


def may_date(page: Page, moment: Moment, start: int, end: int) -> bool:
    """Whether a time may be the figure's: within reach, and not that of another figure."""
    shadow = page.shadow
    if abs(moment.start - start) >= LONG_SENTENCE or _dates_another(page, moment, start, end):
        return False
    if shadow.find("(", max(0, moment.start - IN_BRACKETS), moment.start) >= 0 and not in_its_brackets(
        shadow, moment, start, end
    ):
        return False
    if moment.start >= end and is_of_result(shadow, moment):
        return dating.TURNS.search(shadow, end, moment.start) is None
    return not is_put_in(shadow, moment.start, moment.end, start)


def in_its_brackets(shadow: str, moment: Moment, start: int, end: int) -> bool:
    """Whether a time in brackets that hold a figure of their own is not that of a figure outside: "25 (20 in May)"."""
    opened = shadow.rfind("(", max(0, moment.start - IN_BRACKETS), moment.start)
    if opened < 0 or shadow.find(")", opened, moment.start) >= 0:
        return True
    closed = shadow.find(")", moment.end, moment.end + IN_BRACKETS)
    if closed < 0 or opened < start < closed:
        return True
    return dating.OWN_FIGURE.search(shadow[opened : moment.start] + " " + shadow[moment.end : closed]) is None


def _is_of_its_clause(page: Page, moment: Moment, start: int, end: int, between: str) -> bool:
    """Whether a time behind a semicolon dates the figures told there, or one before it those told there and not what
    still is: "91 died on Sunday; the number killed since July is 300", "25 fell on 7 May; 11 are still held".
    """
    words = find_words(page, start)
    parted = min(end, moment.end) + between.rindex("; ")
    stop = page.shadow.find("; ", max(end, moment.end), words.last)
    stop = stop if stop >= 0 else words.last
    if moment.start < end:
        return dating.STILL_SO.search(page.shadow, parted, stop) is not None
    first, last = words.at(parted), words.at(stop)
    return any(words.tag[i] == "n" and not moment.start <= words.start[i] < moment.end for i in range(first, last))


def _is_object(page: Page, start: int) -> bool:
    """Whether a verb governs a figure from the left, so that one behind it only narrows what is counted."""
    words = find_words(page, start)
    governor = find_governor(words, words.at(start))
    return governor >= 0 and words.tag[governor] in "vg"


def _dates_another(page: Page, moment: Moment, start: int, end: int) -> bool:
    """Whether a time is that of another figure, which this one is compared with: "88, up from 79 on Saturday"."""
    shadow, before = page.shadow, moment.start < end
    between = shadow[moment.end : start] if before else shadow[end : moment.start]
    if "; " in between and _is_of_its_clause(page, moment, start, end, between):
        return True
    if "," in between and dating.PRESENT.search(shadow, max(0, start - 90), start) is not None:
        return True
    if moment.beside and not moment.since_then and _tells_another(shadow, moment, between, before):
        return True
    if before:
        return _is_over(shadow, moment, start, end, between) or _is_of_today(page, moment, start, between)
    return _is_of_what_follows(page, moment, start, end, between) or _is_of_base(shadow, moment, start, end, between)


def _is_over(shadow: str, moment: Moment, start: int, end: int, between: str) -> bool:
    """Whether a time before a figure is not its own: what still or by now is, what something rose from then."""
    if "," in between and dating.STILL.match(shadow, end):
        return True
    looked_into = _LOOKED_INTO.are_in(between) and dating.LOOKED_INTO.search(between) is not None
    if looked_into or (" of " in between and dating.GONE_ON.search(between)):
        return True
    left = max(0, moment.start - BASE_REACH)
    if dating.BASE_BEFORE.search(shadow, left, moment.start):
        return dating.OPENS_NEXT.search(shadow, left, moment.start) is None  # "to 7 from 9, and in July, to 8"
    if shadow.startswith(dating.SPANS, moment.start) and dating.BASE_RIGHT_BEFORE.search(shadow, left, moment.start):
        return True
    return shadow.startswith(dating.NOW_BEHIND, moment.end) or dating.NOW.search(shadow, moment.end, start) is not None


def _is_of_today(page: Page, moment: Moment, start: int, between: str) -> bool:
    """Whether a year is that of something past, behind which it is told in the present how many there are: "opened in
    1912 and draws 180,000 visitors, has 640 paintings".
    """
    if moment.precision != "year" or moment.since is not None or not (" and " in between or "," in between):
        return False
    if moment.as_of is None or (page.published is not None and int(moment.as_of[:4]) >= page.published.year):
        return False
    words = find_words(page, start)
    verb = find_governor(words, words.at(start))
    if verb < 1 or words.start[verb] < moment.end or not (_holds_now(words, verb) or words.tag[verb] == "z"):
        return False
    return words.tag[verb - 1] in "ca," or words.lower[verb - 1] in NOW_ALSO


def _holds_now(words: Words, verb: int) -> bool:
    """Whether a verb says how many there are now: "has 40", not "has lost 40"."""
    return words.lower[verb] in NOW_HOLDS and words.tag[verb + 1] not in "vx"


def _was_done_then(page: Page, moment: Moment, start: int, end: int) -> bool:
    """Whether a time behind what there is now dates what else was done: "has 40 boats and lost two last year"."""
    words = find_words(page, start)
    verb = find_governor(words, words.at(start))
    if verb < 0 or not (_holds_now(words, verb) or words.tag[verb] == "z"):
        return False
    first, last = words.at(end), words.at(moment.start)
    return any(words.tag[i] == "c" and words.tag[i + 1] in "vx" for i in range(first, last - 1))


BASE_REACH = 90
"""Code points of an earlier figure, or of what is compared, before its time."""


def _is_of_what_follows(page: Page, moment: Moment, start: int, end: int, between: str) -> bool:
    """Whether a time behind a figure dates something told between the two, or behind the time."""
    shadow = page.shadow
    if shadow.endswith(dating.RECORD_YEAR, 0, moment.start) and dating.WHEN.match(shadow, moment.end):
        return True  # "the costliest flood since 1983, when 44 died"
    if dating.OWNS_FIGURE.match(shadow, moment.end):  # "to settle at $68, part of Friday's 4.6% climb"
        return True
    if dating.ELSEWHERE_BEHIND.match(shadow, end, moment.start):
        return True
    some = shadow.find(dating.OF_THOSE, end, end + UNIT_REACH) >= 0
    if some and dating.SOME_OF.match(shadow, end, moment.start):
        return _is_object(page, start)  # "freed 59 of the 286 pupils abducted on 7 March"
    if dating.STILL_AFTER.match(between) or (" before " in between and dating.BEFORE_IT.search(between)):
        return True
    if dating.OF_PART.match(between):
        return True
    if shadow.startswith(dating.THIS_PERIOD, moment.start) and dating.OF_SUPERLATIVE.search(between):
        return True
    if dating.NEXT_BEHIND.match(shadow, moment.end) and dating.OPENS_NEXT.search(between):
        return True  # "to 172,000 from 188,000 and in July, from 162,000"
    if "," in between and (
        dating.AFTER_OTHER.search(between)
        or dating.WHERE_OTHERS.search(between)
        or dating.OF_SPEAKER.search(between)
        or _is_next_step(shadow, start, between)
        or (" record" in between and dating.RECORD_OF.search(between))
    ):
        return True
    if ": " in between and _DIGIT.search(between, between.index(": ")) is not None:
        return True  # "a city of 230,000, ships grain: 21 million tonnes last year"
    if " and " in between and _was_done_then(page, moment, start, end):
        return True
    parted = "," in between or " and " in between
    return parted and _TO_COME.are_in(between) and dating.TO_COME.search(between) is not None


def _is_of_base(shadow: str, moment: Moment, start: int, end: int, between: str) -> bool:
    """Whether a time behind a figure is that of what the figure is compared with, or rose from."""
    if shadow.startswith(dating.OF_BASE, moment.end) and shadow.startswith(dating.SPANS, moment.start):
        return dating.BASE.search(between) is not None
    if " from " not in between:
        return False
    if dating.MOVED.search(shadow, max(0, start - 60), moment.start) and not shadow.endswith(" from ", 0, start):
        return dating.BASE_FIGURE.match(between) is not None
    rose = dating.ROSE_TO.search(shadow, max(0, start - 24), start)
    return rose is not None and dating.FROM_FIGURE.match(shadow, end, moment.start) is not None


def _tells_another(shadow: str, moment: Moment, between: str, behind: bool) -> bool:
    """Whether a time that is told from another one ("a year earlier") is that of another figure, by what stands between
    it and this one, which is `behind` it or before: it dates the figure right before it, or goes on to one.
    """
    if not behind:
        return _FIGURE.search(between) is not None
    fronted = between[:1] == "," and dating.FRONTED.search(shadow, max(0, moment.start - 24), moment.start) is not None
    return not _PARTED.isdisjoint(between[fronted:])


_PARTED = frozenset(",;:")
_FIGURE = re.compile(r"[ `$-]\d")


def _is_next_step(shadow: str, start: int, between: str) -> bool:
    """Whether a time is that of the next step of a change: "rose to 9% in 2019, to 12% in 2020"; by how much something
    moved has the time of what it moved to: "fell 412 points, to 37,683 on Monday".
    """
    if dating.NEXT_STEP.search(between) is None:
        return False
    return bool(dating.TIMED.search(between) or dating.ROSE_TO.search(shadow, max(0, start - 24), start))
