"""When a figure holds: a page and the offsets of a figure in, its as-of time out.

The time nearest in the figure's own clause counts, then one of its sentence, then the last that the story set before it. A time
that belongs to a saying ("he said on Friday that …") dates the statement: it stands in only where nothing dates what was said.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from datetime import date, datetime
from typing import NamedTuple

from claims.extract.page import Page
from claims.grammar.en import calendar
from claims.grammar.en.dates import stretch_of

LOOK_BACK = 6
"""How many sentences back a story's own time is looked for."""
LONG_SENTENCE = 2000
"""Only so much text on either side of a figure is looked at, so that a text without full stops costs no more than others."""


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


class Moment(NamedTuple):
    """Words of time in a text, and what they name."""

    start: int
    end: int
    since: str | None
    as_of: str | None
    precision: str | None
    said: bool
    """Whether it dates a saying, not what is said."""
    narrated: bool
    """Whether the story may go on from it: a day on which something happened."""


def find_as_of(page: Page, sentence_index: int, start: int, end: int) -> AsOf:
    """When the figure text[start:end] holds, seen from the page's day of publication.

    `as_of` is None where the text says nothing: what is published is then the best that is known.
    """
    tally = _tally(page, sentence_index, start, end)
    moments = _moments(page, sentence_index, start)
    happened = [moment for moment in moments if not moment.said]
    if happened:
        return _as_of(page, _nearest(page, happened, start, end), _since(happened), tally)
    told = moments[-1] if moments else None
    if told is None or tally != "total":
        told = _story_time(page, sentence_index) or told
    if told is None:
        return AsOf(None, None, None, tally, None)
    return _as_of(page, told, None, tally)


def _as_of(page: Page, moment: Moment, since: Moment | None, tally: str | None) -> AsOf:
    """The record of a moment, with the start of the period where another moment of the sentence names it."""
    first = moment.since or (since.since if since is not None else None)
    return AsOf(first, moment.as_of, moment.precision, tally, page.text[moment.start : moment.end])


def _since(moments: list[Moment]) -> Moment | None:
    """The moment that opens a period ("since 24 February") without closing it."""
    for moment in moments:
        if moment.as_of is None and moment.since is not None:
            return moment
    return None


def _nearest(page: Page, moments: list[Moment], start: int, end: int) -> Moment:
    """The moment that dates the figure; a period's mere start only where nothing closes it."""
    if len(moments) == 1:
        return moments[0]
    closed = [moment for moment in moments if moment.as_of is not None] or moments
    return min(closed, key=lambda moment: _distance(page.shadow, moment, start, end))


def _distance(shadow: str, moment: Moment, start: int, end: int) -> int:
    """How far a moment stands from a figure: characters, and far more for every clause between."""
    if moment.start >= end:
        between = shadow[end : moment.start]
        return len(between) // 2 + 50 * len(calendar.CLAUSE.findall(between))
    between = shadow[moment.end : start]
    return len(between) + 50 * len(calendar.CLAUSE.findall(between))


def _story_time(page: Page, sentence_index: int) -> Moment | None:
    """The last time before this sentence that the story goes on from.

    Within the paragraph always; further back only for a sentence that points back to the event ("the attack").
    """
    memo: dict[int, Moment | None] = page.__dict__.setdefault("_story_times", {})
    if sentence_index not in memo:
        memo[sentence_index] = _look_back(page, sentence_index)
    return memo[sentence_index]


def _look_back(page: Page, sentence_index: int) -> Moment | None:
    """As `_story_time`, looked for."""
    points_back = None
    for index in range(sentence_index - 1, max(-1, sentence_index - 1 - LOOK_BACK), -1):
        span = page.sentence(index)
        if points_back is None and "\n" in page.shadow[max(span.start, span.end - 3) : span.end]:
            points_back = calendar.ANAPHOR.search(page.shadow, *_window(page, sentence_index)) is not None
        if points_back is False:
            return None
        for moment in reversed(_moments(page, index, span.end)):
            if moment.narrated and not moment.said:
                return moment
    return None


def _window(page: Page, sentence_index: int) -> tuple[int, int]:
    """The stretch of a sentence that is looked at, however long the sentence is."""
    span = page.sentence(sentence_index)
    return span.start, min(span.end, span.start + LONG_SENTENCE)


def _tally(page: Page, sentence_index: int, start: int, end: int) -> str | None:
    """Whether the figure is a running total or an addition to one."""
    shadow = page.shadow
    if shadow.endswith(calendar.MORE_BEFORE, 0, start) or calendar.MORE_AFTER.match(shadow, end):
        return "increment"
    memo: dict[int, str | None] = page.__dict__.setdefault("_tallies", {})
    if sentence_index not in memo:
        memo[sentence_index] = _sentence_tally(shadow, *_window(page, sentence_index))
    return memo[sentence_index]


def _sentence_tally(shadow: str, start: int, end: int) -> str | None:
    """What a sentence's words make of its figures."""
    if calendar.TOTAL.search(shadow, start, end):
        return "total"
    return "increment" if calendar.INCREMENT.search(shadow, start, end) else None


def _moments(page: Page, sentence_index: int, near: int) -> list[Moment]:
    """The words of time of a sentence, read once a sentence (of an endless one, those near the first figure)."""
    memo: dict[int, list[Moment]] = page.__dict__.setdefault("_moments", {})
    known = memo.get(sentence_index)
    if known is None:
        span = page.sentence(sentence_index)
        first, last = max(span.start, near - LONG_SENTENCE), min(span.end, near + LONG_SENTENCE)
        known = memo[sentence_index] = _read_moments(page, first, last)
    return known


def _read_moments(page: Page, first: int, last: int) -> list[Moment]:
    """The moments between two offsets, in order, joined where two are the ends of one period."""
    heads = _heads(page)
    moments: list[Moment] = []
    for n in range(bisect_left(heads, first), len(heads)):
        head = heads[n]
        if head >= last:
            break
        if moments and head < moments[-1].end:
            continue
        moment = _read(page, head, first)
        if moment is not None:
            _append(page.shadow, moments, moment)
    return moments


def _append(shadow: str, moments: list[Moment], moment: Moment) -> None:
    """Add a moment, or let it close the period that the one before it opens ("from 1 May to 3 June")."""
    before = moments[-1] if moments else None
    if before is not None and before.as_of is not None:
        between = shadow[before.end : moment.start]
        if len(between) <= 2 and before.precision == moment.precision == "day" and "-" not in between:
            moments[-1] = moment._replace(start=before.start)  # "Friday, 11 March"
            return
        if len(between) < 16 and calendar.JOINS.fullmatch(between) and _opens(shadow, before, between):
            moments[-1] = moment._replace(start=before.start, since=before.since or _first_day(before.as_of))
            return
    moments.append(moment)


def _opens(shadow: str, before: Moment, between: str) -> bool:
    """Whether the moment before a joining word begins a period."""
    left = shadow[max(0, before.start - calendar.LOOK_LEFT) : before.start]
    return "and" not in between or calendar.FROM.search(left) is not None


def _first_day(as_of: str) -> str:
    """The first day of a day, month or year in ISO 8601."""
    return as_of + "-01-01"[2 * (len(as_of) == 4) - 2 :] if len(as_of) < 10 else as_of


def _heads(page: Page) -> list[int]:
    """Where words of time can begin, over the whole page, found once."""
    heads: list[int] | None = page.__dict__.get("_time_heads")
    if heads is None:
        shadow = page.shadow
        heads = [match.start() + 1 for match in calendar.HEADS[0].finditer(shadow)]
        rest = [match.start() + 1 for match in calendar.HEADS[1].finditer(shadow)]
        if rest or shadow[:1].isalnum():
            heads = sorted((0, *heads, *rest))
        page.__dict__["_time_heads"] = heads
    return heads


def _read(page: Page, head: int, first: int) -> Moment | None:
    """The words of time at a head, if there are any."""
    shadow = page.shadow
    for rule, match in _matches(shadow, head):
        left = shadow[max(first, head - calendar.LOOK_LEFT) : head]
        if rule.needs is not None and rule.needs.search(left) is None:
            continue
        if "month" in rule.pattern.groupindex and not _is_capital(page.text, match.start("month")):
            continue
        return _moment(page, rule.make, match, left)
    return None


def _matches(shadow: str, head: int) -> Iterator[tuple[calendar.TimeRule, re.Match[str]]]:
    """The rules that match at a head, in their order."""
    for rule in calendar.READERS.get(shadow[head : head + 1], ()):
        match = rule.pattern.match(shadow, head)
        if match is not None and rule.make == "ago":
            match = calendar.AGO.search(shadow, max(0, head - calendar.LOOK_LEFT), head)
        if match is not None:
            yield rule, match


def _is_capital(text: str, position: int) -> bool:
    """Whether a month is written as one: "March", "03", not "march"."""
    return not text[position].islower()


def _moment(page: Page, make: str, match: re.Match[str], left: str) -> Moment | None:
    """The moment that a match names, with what the words to its left make of it."""
    shadow = page.shadow
    start, end = match.span()
    ahead = make != "year" and calendar.AHEAD.search(left) is not None
    stretch = stretch_of(make, match, _anchor(page), ahead)
    if stretch is None:
        return None
    if calendar.SINCE.search(left):
        return Moment(start, end, stretch.first or _first_day(stretch.last or ""), None, None, False, False)
    first = stretch.first or (make == "date" and _days_left(stretch.last, left)) or None
    narrated = stretch.precision == "day" and make != "past" and first is None and not ahead
    return Moment(start, end, first, stretch.last, stretch.precision, _is_said(shadow, start, end), narrated)


def _days_left(last: str | None, left: str) -> str | None:
    """The first day of a period in one month, "between 1 and 5 May"."""
    match = calendar.DAYS_LEFT.search(left)
    if match is None or last is None:
        return None
    day = f"{last[:8]}{int(match[1] or match[2]):02}"
    return day if day < last and not day.endswith("00") else None


def _is_said(shadow: str, start: int, end: int) -> bool:
    """Whether a saying stands so close to the words of time that they date it."""
    left = shadow[max(0, start - calendar.LOOK_SAID) : start]
    if calendar.SAID_BEFORE.search(left) is not None:
        return True
    match = calendar.SAID_AFTER.match(shadow, end)
    return match is not None and calendar.SUBJECT.search(match[0], 2) is None


def _anchor(page: Page) -> date | None:
    """The day that the text is written on: of publication, else the first whole date in its opening lines."""
    published = page.published
    if published is not None:
        return published.date() if isinstance(published, datetime) else published
    if "_anchor" not in page.__dict__:
        page.__dict__["_anchor"] = None
        page.__dict__["_anchor"] = _opening_date(page)
    anchor: date | None = page.__dict__["_anchor"]
    return anchor


def _opening_date(page: Page) -> date | None:
    """The first date with day and year within the opening 200 characters, as in "BOGOTA, 13 JUL 1989 --"."""
    for head in _heads(page):
        if head > 200:
            return None
        for rule, match in _matches(page.shadow, head):
            stretch = stretch_of(rule.make, match, None, False)
            if rule.make == "date" and stretch is not None and stretch.last is not None:
                return date.fromisoformat(stretch.last)
    return None
