"""When a figure holds: a page and the offsets of a figure in, its as-of time out.

The time nearest in the figure's own clause counts, then one of its sentence, then the last that the story set before
it. A time that belongs to a saying ("he said on Friday that …") dates the statement: it stands in only where nothing
dates what was said.
"""

import re
from typing import NamedTuple

from claims.extract.moments import Moment, find_heads, read_moments
from claims.extract.nearby import nearby
from claims.extract.page import Page
from claims.extract.running_totals import Mark, Told, is_added, is_counted_so, only_narrows, reaches, read_marks
from claims.extract.whose_time import LONG_SENTENCE, in_its_brackets, may_date
from claims.extract.words import find_words
from claims.grammar.en import calendar_heads, dating, tallying
from claims.grammar.en.place_words import INCIDENT
from claims.grammar.needles import Needed
from claims.spans import build

LOOK_BACK = 3
"""How many sentences back a story's own time is looked for."""
PAIR = 2
"""Times of a sentence that tells of a day and of what came since."""
AFTER_REACH = 60
"""Code points before a figure in which it is told how long after it something else was."""
ANNOUNCED_REACH = 40
"""Code points between a figure and the time at which it was announced."""


class AsOf(NamedTuple):
    """When a figure holds."""

    since: str | None
    """First day of the period that is counted, ISO 8601."""
    as_of: str | None
    """Last day, month ("2022-03") or year ("2022") that the figure holds for, ISO 8601 cut to `precision`."""
    precision: str | None
    """hour, day, week, month or year."""
    tally: str | None
    """"total", "increment" or None."""
    surface: str | None
    """The words of time as printed."""


_UNSAID = AsOf(None, None, None, None, None)


class TimesTold(NamedTuple):
    """What a sentence says of time, read once."""

    moments: list[Moment]
    """Those that date what is told."""
    only: AsOf
    """What holds for its figures where there is no choice between moments."""
    said: Moment | None = None
    """The last that dates a saying."""
    counts: bool = False
    """Whether it may name a figure a running total by itself."""
    marks: tuple[Mark, ...] = ()
    """Its words that make figures running totals, those of time among them."""
    plain: tuple[Told, ...] = ()
    """Its times that make none, where others do."""
    adds: bool = False
    """Whether its figures are additions, as all are that are new since the report before."""
    tallied: bool = False
    """Whether anything in it makes some figure a total or an addition."""


def find_as_of(page: Page, sentence_index: int, start: int, end: int) -> AsOf:
    """When the figure text[start:end] holds, seen from the page's day of publication.

    `as_of` is None where the text says nothing: the day of publication is then the best that is known.
    """
    told = _told(page, sentence_index, start)
    shadow, moments, found, tally = page.shadow, told.moments, told.only, None
    if moments:
        moments = [
            moment
            for moment in nearby(moments, start)
            if may_date(page, moment, start, end)
            and (moment.tally != "total" or _is_of_clause(shadow, told, moment, start, end))
        ]
        found = _dated(page, told, moments, start, end)
    elif found.as_of is not None and dating.AFTER_LONG.search(shadow, max(0, start - AFTER_REACH), start):
        found = _UNSAID
    if told.said is not None and _is_announced(told.said, shadow, end):
        return _as_of(page, told.said, None)
    if told.tallied:
        tally = _tally(page, told, moments, start, end)
    earlier = _in_brackets(shadow, told.moments, start, end) if len(told.moments) > 1 else None
    if earlier is not None:  # "25 killed (20 as of May), 40 hurt (35)"
        found = _as_of(page, earlier, None)
    elif told.counts and is_counted_so(shadow, start, end):
        tally = "total"
    elif is_added(shadow, start, end) or (
        (told.tallied or told.counts) and _is_brought(page, told, sentence_index, end)
    ):
        tally = "increment"
    elif found.as_of is None and found.since is None and shadow[start - 2 : start] in dating.LABEL_ENDS:
        found = _of_list(page, sentence_index, found)
    return found if tally is None else found._replace(tally=tally)


def _dated(page: Page, told: TimesTold, moments: list[Moment], start: int, end: int) -> AsOf:
    """When a figure holds by those times of its sentence that can be its own."""
    if len(moments) > 1:
        return _as_of(page, _nearest(page.shadow, moments, start, end), _since(moments))
    if moments:
        if len(told.moments) == 1:
            return told.only
        return _as_of(page, moments[0], None)
    said = told.said if told.said is not None and may_date(page, told.said, start, end) else None
    return _UNSAID if said is None else _as_of(page, said, None)


def _is_of_clause(shadow: str, told: TimesTold, moment: Moment, start: int, end: int) -> bool:
    """Whether a time up to which a total is counted goes for the figure: it is of its clause, or meant once more."""
    if reaches(shadow, Mark(moment.start, moment.end, False), start, end, told.plain):
        return True
    return moment.end < start and dating.SAME_DAY.search(shadow, moment.end, start) is not None


def _tally(page: Page, told: TimesTold, moments: list[Moment], start: int, end: int) -> str | None:
    """What the words of a sentence make of one figure in it."""
    if told.adds:
        return "increment"
    shadow = page.shadow
    totals = told.marks and any(reaches(shadow, mark, start, end, told.plain) for mark in told.marks)
    if totals or any(moment.tally == "total" for moment in moments):
        return None if only_narrows(shadow, start, end) else "total"
    return "increment" if any(moment.tally == "increment" for moment in moments) else None


def _is_announced(said: Moment, shadow: str, end: int) -> bool:
    """Whether a figure is told with the time of its own saying: "the 3,000 jobs announced in May"."""
    if not end < said.start < end + ANNOUNCED_REACH:
        return False
    return dating.ANNOUNCED.fullmatch(shadow, end, said.start) is not None


def _is_brought(page: Page, told: TimesTold, sentence_index: int, end: int) -> bool:
    """Whether a figure is added to the total behind it: "found two, bringing the toll to 30"."""
    stop = _stop(page, sentence_index, end)
    if any(mark.onward and mark.start > end for mark in told.marks):
        return tallying.BROUGHT.search(page.shadow, end, stop) is not None
    return told.counts and tallying.BROUGHT_SUM.search(page.shadow, end, stop) is not None


def _of_list(page: Page, sentence_index: int, found: AsOf) -> AsOf:
    """When the entries of a list hold that tell no time themselves, by the line above: "Situation as of 3 May"."""
    starts, shadow = page.starts, page.shadow
    for index in range(sentence_index - 1, max(-1, sentence_index - 1 - ENTRIES), -1):
        first, stop = starts[index], starts[index + 1]
        if stop - first > LONGEST_HEADING:
            return found
        if dating.AS_OF.search(shadow, first, stop) is None:
            continue
        moment = next((m for m in reversed(_moments(page, index, stop)) if m.as_of is not None), None)
        return _as_of(page, moment, None) if moment is not None else found
    return found


ENTRIES, LONGEST_HEADING = 12, 120
"""Lines back to the heading of a list, and its code points."""


def _stop(page: Page, sentence_index: int, end: int) -> int:
    """How far behind a figure it is told what it brings a total to."""
    return min(page.starts[sentence_index + 1], end + tallying.BROUGHT_REACH)


def _in_brackets(shadow: str, moments: list[Moment], start: int, end: int) -> Moment | None:
    """The last moment before a bare figure in brackets that stands in brackets with a figure of its own."""
    if not (shadow.startswith("(", start - 1) and shadow.startswith(")", end)):
        return None
    last = next((moment for moment in reversed(moments) if moment.end < start), None)
    if last is None or last.as_of is None or in_its_brackets(shadow, last, start, start):
        return None
    return last


def _told(page: Page, sentence_index: int, near: int) -> TimesTold:
    """What a sentence says of time (of an endless one, what stands near the first figure)."""
    told = page.times_told.get(sentence_index)
    if told is None:
        told = page.times_told[sentence_index] = _read_sentence(page, sentence_index, near)
    return told


def _read_sentence(page: Page, sentence_index: int, near: int) -> TimesTold:
    """As `_told`, read."""
    moments = _moments(page, sentence_index, near)
    words = find_words(page, near).lower
    marks, adds = _worded(page, sentence_index, near, words)
    tallies = [moment.tally for moment in moments if moment.tally is not None] if moments else []
    totals = bool(marks) or "total" in tallies
    plain = tuple(Told(m.start, m.end) for m in moments if m.tally != "total" and not m.said) if totals else ()
    tallied = adds or totals or bool(tallies)
    counts = not tallying.COUNTING_WORDS.isdisjoint(words)
    happened = [moment for moment in moments if not moment.said] if moments else moments
    told_so = (counts, marks, plain, adds, tallied)
    if happened:
        said = next((moment for moment in reversed(moments) if moment.said), None)
        last = _closed(happened)[0]
        if last.as_of is None and last.since is not None and said is not None:
            last = said  # "said in May that 30 had been killed since 2022"
        return build(TimesTold, (happened, _as_of(page, last, _since(happened)), said, *told_so))
    told = moments[-1] if moments else None
    to_date = totals and page.shadow.startswith(tallying.TO_DATE, page.starts[sentence_index])
    if (told is None or not totals) and not to_date and not INCIDENT.isdisjoint(words):
        told = _story_time(page, sentence_index, told)
    only = _UNSAID if told is None else _as_of(page, told, None)
    return build(TimesTold, (happened, only, None, *told_so))


def _as_of(page: Page, moment: Moment, since: Moment | None) -> AsOf:
    """The record of a moment, with the start of the period where another moment of the sentence names it."""
    first = moment.since or (since.since if since is not None else None)
    if first is not None and moment.as_of is not None and first[: len(moment.as_of)] > moment.as_of:
        first = None  # "fell last year, but have climbed since January"
    return build(AsOf, (first, moment.as_of, moment.precision, None, page.text[moment.start : moment.end]))


def _since(moments: list[Moment]) -> Moment | None:
    """The moment that opens a period ("since 24 February") without closing it."""
    for moment in moments:
        if moment.as_of is None and moment.since is not None and not moment.since_then:
            return moment
    return None


def _closed(moments: list[Moment]) -> list[Moment]:
    """The moments that name a last day; a period's mere start only where nothing closes it."""
    return [moment for moment in moments if moment.as_of is not None or moment.since is None] or moments


def _nearest(shadow: str, moments: list[Moment], start: int, end: int) -> Moment:
    """The moment that dates the figure; what closed before the period that it counts began is of something else."""
    since_then = next((moment for moment in moments if moment.since_then), None)
    if since_then is not None and len(moments) == PAIR:  # "nine fell on Friday, and since then 40"
        return min(moments, key=lambda moment: _distance(shadow, moment, start, end))
    best = min(_closed(moments), key=lambda moment: _distance(shadow, moment, start, end))
    since = _since(moments)
    if since is not None and best.since is not None:  # "infected 90 since 3 May, with 12 in the past week"
        return min(best, since, key=lambda moment: _distance(shadow, moment, start, end))
    if since is None or since.since is None or best.as_of is None or best.as_of >= since.since[: len(best.as_of)]:
        return best
    return min(best, since, key=lambda moment: _distance(shadow, moment, start, end))


def _distance(shadow: str, moment: Moment, start: int, end: int) -> int:
    """How far a moment stands from a figure: characters, and far more for every clause between."""
    if moment.start >= end:
        between = shadow[end : moment.start]
        return len(between) // 2 + 50 * sum(map(between.count, dating.PARTS))
    between = shadow[moment.end : start]
    left = max(0, moment.start - 24)
    fronted = between[:1] == "," and (
        dating.FRONTED.search(shadow, left, moment.start) is not None
        or dating.OPENS_NEXT.search(shadow, left, moment.start) is not None
    )
    return len(between) + 50 * (sum(map(between.count, dating.PARTS)) - fronted)


def _story_time(page: Page, sentence_index: int, said: Moment | None) -> Moment | None:
    """The last time before this sentence that the story goes on from; `said` where there is none, or it was later.

    Nobody says on Sunday what came to pass on Tuesday: "It raised the toll on Tuesday. It had said on Sunday that …".

    Within the paragraph always; further back only for a sentence that points back to the event ("the attack").
    """
    starts, shadow = page.starts, page.shadow
    first, stop = starts[sentence_index], starts[sentence_index + 1]
    points_back = None
    for index in range(sentence_index - 1, max(-1, sentence_index - 1 - LOOK_BACK), -1):
        if points_back is None and shadow.find("\n", max(starts[index], starts[index + 1] - 3), starts[index + 1]) >= 0:
            points_back = dating.ANAPHOR.search(shadow, max(0, first - 1), min(stop, first + LONG_SENTENCE)) is not None
            if not points_back:
                return said
        for moment in reversed(_moments(page, index, starts[index + 1])):
            if moment.narrated and not moment.said and not _is_base(shadow, moment):
                return said if said is not None and _is_before(said, moment) else moment
    return said


def _is_base(shadow: str, moment: Moment) -> bool:
    """Whether a time is that of an earlier figure, from which no story goes on: "23%, up from 9% on Tuesday"."""
    return dating.BASE_TIME.search(shadow, max(0, moment.start - BASE_REACH), moment.start) is not None


BASE_REACH = 60
"""Code points of an earlier figure before its time."""


def _is_before(said: Moment, moment: Moment) -> bool:
    """Whether a saying's day lies before another day."""
    days = (said, moment)
    return all(m.precision == "day" and m.as_of for m in days) and str(said.as_of) < str(moment.as_of)


def _worded(page: Page, sentence_index: int, near: int, words: list[str]) -> tuple[tuple[Mark, ...], bool]:
    """The words of a sentence that make running totals of its figures, and whether all of them are additions."""
    newer = dating.NEWER in words
    if not newer and tallying.TOTAL_WORDS.isdisjoint(words):
        return (), False
    shadow, starts = page.shadow, page.starts
    first = max(starts[sentence_index], near - LONG_SENTENCE)
    stop = min(starts[sentence_index + 1], near + LONG_SENTENCE)
    marks = tuple(read_marks(shadow, first, stop))
    return marks, newer and not marks and tallying.SINCE_REPORT.search(shadow, first, stop) is not None


_NONE: list[Moment] = []


def _has_time_words(page: Page, sentence_index: int, near: int) -> bool:
    """Whether the words of the figure's sentence, which others have read already, leave a time possible."""
    words = find_words(page, near)
    if not calendar_heads.TIME_WORDS.isdisjoint(words.lower):
        return True
    if calendar_heads.BEFORE in words.lower and not calendar_heads.DAYTIMES.isdisjoint(words.lower):
        return True
    starts = page.starts
    if words.last - words.first < starts[sentence_index + 1] - starts[sentence_index]:
        return True
    return _DIGITS.search(page.shadow, words.first, words.last) is not None


_DIGITS = re.compile(r"[0-9]([./-])[0-9]{1,2}\1[0-9]")


def _without_births(shadow: str, moments: list[Moment]) -> list[Moment]:
    """The moments of a sentence but those of somebody's birth: "two girls, born in 2009 and 2012"."""
    births = {m.end for m in moments if shadow.endswith(dating.BORN, 0, m.start)}
    if not births:
        return moments
    births |= {m.end for m in moments if any(shadow[end : m.start] == dating.AND for end in births)}
    return [m for m in moments if m.end not in births]


def _moments(page: Page, sentence_index: int, near: int) -> list[Moment]:
    """The words of time of a sentence, read once a sentence (of an endless one, those near the first figure)."""
    known = page.moments.get(sentence_index)
    if known is None:
        if near < page.starts[sentence_index + 1] and not _has_time_words(page, sentence_index, near):
            page.moments[sentence_index] = _NONE
            return _NONE
        first = max(page.starts[sentence_index], near - LONG_SENTENCE)
        stop = min(page.starts[sentence_index + 1], near + LONG_SENTENCE)
        heads = find_heads(page, first, stop)
        if not heads:
            page.moments[sentence_index] = _NONE
            return _NONE
        base = _day_told(page, sentence_index) if _goes_by_next_day(page.shadow, first, stop) else None
        moments = read_moments(page, heads, first, stop, base)
        known = page.moments[sentence_index] = _without_births(page.shadow, moments) if moments else moments
    return known


_NEXT_DAY = Needed(dating.NEXT_DAY)


def _goes_by_next_day(shadow: str, first: int, stop: int) -> bool:
    """Whether a time is told from the day that the story was at: "the next day"."""
    return _NEXT_DAY.are_in(shadow[first:stop]) and dating.NEXT_DAY.search(shadow, first, stop) is not None


def _day_told(page: Page, sentence_index: int) -> Moment | None:
    """The day that the story was at before a sentence, else the month or year."""
    other = None
    for index in range(sentence_index - 1, max(-1, sentence_index - 1 - LOOK_BACK), -1):
        for moment in reversed(_moments(page, index, page.starts[index + 1])):
            if moment.narrated and not moment.said:
                return moment
            if other is None and moment.as_of is not None and not moment.said:
                other = moment
    return other
