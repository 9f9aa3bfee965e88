"""When a figure holds: a page and the offsets of a figure in, its as-of time out.

The time nearest in the figure's own clause counts, then one of its sentence, then the last that the story set before
it. A time that belongs to a saying ("he said on Friday that …") dates the statement: it stands in only where nothing
dates what was said.
"""

from bisect import bisect_left
from typing import NamedTuple

from claims.extract.moments import Moment, read_moments, time_heads
from claims.extract.page import Page
from claims.grammar.en import dating

LOOK_BACK = 6
"""How many sentences back a story's own time is looked for."""
LONG_SENTENCE = 2000
"""Only so much text around a figure is looked at: a text without full stops costs no more than others."""


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


_UNSAID = {tally: AsOf(None, None, None, tally, None) for tally in (None, "total", "increment")}


def find_as_of(page: Page, sentence_index: int, start: int, end: int) -> AsOf:
    """When the figure text[start:end] holds, seen from the page's day of publication.

    `as_of` is None where the text says nothing: the day of publication is then the best that is known.
    """
    moments = _moments(page, sentence_index, start)
    tally = _tally(page, sentence_index, start, end, moments)
    happened = [moment for moment in moments if not moment.said] if moments else moments
    if happened:
        return _as_of(page, _nearest(page, happened, start, end), _since(happened), tally)
    told = moments[-1] if moments else None
    if told is None or tally != "total":
        told = _story_time(page, sentence_index) or told
    return _UNSAID[tally] if told is None else _as_of(page, told, None, tally)


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
        return len(between) // 2 + 50 * sum(map(between.count, dating.PARTS))
    between = shadow[moment.end : start]
    return len(between) + 50 * sum(map(between.count, dating.PARTS))


def _story_time(page: Page, sentence_index: int) -> Moment | None:
    """The last time before this sentence that the story goes on from.

    Within the paragraph always; further back only for a sentence that points back to the event ("the attack").
    """
    heads = time_heads(page)
    last = bisect_left(heads, page.starts[sentence_index]) - 1
    if last < 0 or heads[last] < page.starts[max(0, sentence_index - LOOK_BACK)]:
        return None
    memo: dict[int, Moment | None] = page.__dict__.setdefault("_story_times", {})
    if sentence_index not in memo:
        memo[sentence_index] = _look_back(page, sentence_index, heads[last])
    return memo[sentence_index]


def _look_back(page: Page, sentence_index: int, last_head: int) -> Moment | None:
    """As `_story_time`, looked for; the last words of time before stand at `last_head`."""
    starts, shadow = page.starts, page.shadow
    points_back = None
    for index in range(sentence_index - 1, max(-1, sentence_index - 1 - LOOK_BACK), -1):
        if points_back is None and "\n" in shadow[max(starts[index], starts[index + 1] - 3) : starts[index + 1]]:
            first, stop = starts[sentence_index], starts[sentence_index + 1]
            points_back = dating.ANAPHOR.search(shadow, max(0, first - 1), min(stop, first + LONG_SENTENCE)) is not None
        if points_back is False:
            return None
        if last_head < starts[index]:
            continue
        for moment in reversed(_moments(page, index, starts[index + 1])):
            if moment.narrated and not moment.said:
                return moment
    return None


def _tally(page: Page, sentence_index: int, start: int, end: int, moments: list[Moment]) -> str | None:
    """Whether the figure is a running total or an addition to one."""
    shadow = page.shadow
    if shadow.endswith(dating.MORE_BEFORE, max(0, start - 14), start) or dating.MORE_AFTER.match(shadow, end):
        return "increment"
    memo: dict[int, str | None] = page.__dict__.setdefault("_tallies", {})
    if sentence_index in memo:
        return memo[sentence_index]
    first, stop = page.starts[sentence_index], page.starts[sentence_index + 1]
    first, stop = max(first, start - LONG_SENTENCE), min(stop, start + LONG_SENTENCE)
    tally = None
    if shadow.startswith(dating.OPENING_TOTALS, first) or dating.TOTAL.search(shadow, first, stop) is not None:
        tally = "total"
    elif moments and any(moment.lately for moment in moments):
        tally = "increment"
    memo[sentence_index] = tally
    return tally


_NONE: list[Moment] = []


def _moments(page: Page, sentence_index: int, near: int) -> list[Moment]:
    """The words of time of a sentence, read once a sentence (of an endless one, those near the first figure)."""
    heads = time_heads(page)
    first, stop = page.starts[sentence_index], page.starts[sentence_index + 1]
    index = bisect_left(heads, first)
    if index == len(heads) or heads[index] >= stop:
        return _NONE
    memo: dict[int, list[Moment]] = page.__dict__.setdefault("_moments", {})
    known = memo.get(sentence_index)
    if known is None:
        first, stop = max(first, near - LONG_SENTENCE), min(stop, near + LONG_SENTENCE)
        known = memo[sentence_index] = read_moments(page, first, stop)
    return known
