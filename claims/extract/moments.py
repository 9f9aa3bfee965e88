"""The words of time of a text: a page and two offsets in, moments in the order of the text out."""

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import NamedTuple

from claims.extract.page import Page
from claims.grammar.en import calendar, calendar_heads, dating
from claims.grammar.en.calendar_words import COUNTS
from claims.grammar.en.dates import stretch_of
from claims.grammar.en.dating import THIS
from claims.grammar.en.function_words import ACCORDING
from claims.grammar.en.period_dates import beside, until, week_from
from claims.grammar.en.stretches import Stretch
from claims.grammar.en.tags import tag_word
from claims.grammar.en.time_rule import TimeRule
from claims.spans import Span


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
    tally: str | None
    """What it makes of a figure: "total" ("by Friday", "since March"), "increment" ("in the past 24 hours") or None."""
    beside: bool = False
    """Whether it is told from another time: "a year earlier"."""

    @property
    def since_then(self) -> bool:
        """Whether it is the period since another time of the story."""
        return self.beside and self.as_of is None and self.since is not None


def is_of_result(shadow: str, moment: Moment) -> bool:
    """Whether a time is the period of a result that is named right behind it: "a first-quarter loss"."""
    return shadow[moment.end - 1] == " "


def read_moments(page: Page, heads: list[int], first: int, stop: int, base: Moment | None = None) -> list[Moment]:
    """The moments at the heads between two offsets, joined where two are the ends of one period.

    "The next day" is told from the day that the sentence was at last, else from `base`.
    """
    moments: list[Moment] = []
    for head in heads:
        if moments and head < moments[-1].end:
            continue
        moment = _read(page, head, first, stop, base)
        if moment is not None:
            is_base = moment.as_of is not None and not moment.said and not moment.beside
            if moments and moment.precision == "month":
                moment = _same_year(page.shadow, moments[-1], moment)
            _append(page.shadow, moments, moment)
            base = moments[-1] if is_base else base
    return moments


def _same_year(shadow: str, before: Moment, moment: Moment) -> Moment:
    """A month that names no year, in the year of one before it: "920 in April 2021, and 680 in May"."""
    if before.precision != "month" or before.as_of is None or moment.as_of is None or moment.since is not None:
        return moment
    if shadow[moment.end - 4 : moment.end].isdigit() or not dating.LISTED_MONTH.search(
        shadow[before.end : moment.start]
    ):
        return moment
    listed = before.as_of[:5] + moment.as_of[5:]
    return moment._replace(as_of=listed) if before.as_of < listed < moment.as_of else moment


def find_heads(page: Page, first: int, stop: int) -> list[int]:
    """Where words of time can begin (or, as "ago", end) between two offsets."""
    if page.capitals:
        source, opening, inside = page.shadow, calendar_heads.CAPITALS_HEAD, calendar_heads.CAPITALS_HEADS
    else:
        source, opening, inside = page.text, calendar_heads.HEAD, calendar_heads.HEADS
    heads = [match.start() + 1 for match in inside.finditer(source, first, stop)]
    if source[first : first + 1] in _MARKS:
        first = _past_marks(source, first, stop)
    if opening.match(source, first, stop) is not None and first not in heads:
        heads.insert(0, first)
    return heads


_MARKS = "\"'“‘([-–— \n"


def _past_marks(text: str, first: int, stop: int) -> int:
    """The first offset behind the marks that a sentence opens with."""
    while first < stop and text[first] in _MARKS:
        first += 1
    return first


LONGEST = 40
"""No words of time that are found by their end go on for longer after it begins."""


def _append(shadow: str, moments: list[Moment], moment: Moment) -> None:
    """Add a moment, or let it close the period that the one before it opens ("from 1 May to 3 June")."""
    before = moments[-1] if moments else None
    if before is not None and before.as_of is not None and moment.start - before.end < LONGEST_JOINT:
        between = shadow[before.end : moment.start]
        if len(between) <= 2 and before.precision == moment.precision == "day" and "-" not in between:
            moments[-1] = moment._replace(start=before.start)  # "Friday, 11 March"
            return
        if dating.JOINS.fullmatch(between) and _opens(shadow, before, moment, between):
            opened = before.since or _opening_day(before.as_of, moment)
            moments[-1] = moment._replace(start=before.start, since=_in_year(opened, moment.as_of))
            return
    moments.append(moment)


LONGEST_JOINT = 24
"""Code points between the ends of a period: less than it is never looked at."""


def _in_year(opened: str | None, closed: str | None) -> str | None:
    """The first day of a period in the year that only its end names: "between April and July 2016"."""
    if opened is None or closed is None or opened[: len(closed)] <= closed:
        return opened
    day = "-02-28" if opened[4:] == "-02-29" else opened[4:]
    year = int(closed[:4])
    return f"{year if (closed[:4] + day)[: len(closed)] <= closed else year - 1}{day}"


def _following_month(month: str) -> str:
    """The month behind one ("2021-12")."""
    year, number = int(month[:4]), int(month[5:7])
    return f"{year + number // 12}-{number % 12 + 1:02}"


MONTH_ALONE = 10
"""Code points that a month without its year takes at most."""


def _opens(shadow: str, before: Moment, moment: Moment, between: str) -> bool:
    """Whether the moment before a joining word begins a period; two months one behind the other are one."""
    if "and" not in between or dating.FROM.search(shadow, max(0, before.start - 20), before.start) is not None:
        return True
    if not before.precision == moment.precision == "month" or before.since or moment.since:
        return False
    return _following_month(str(before.as_of)) == moment.as_of and moment.end - moment.start < MONTH_ALONE


def _opening_day(first: str, moment: Moment) -> str:
    """The first day of a period that ends with `moment`: "from Monday to Thursday" begins with the Monday before."""
    if moment.precision == "day" and moment.as_of is not None and len(first) == 10 and _is_day_of_week(first, moment):
        return (date.fromisoformat(first) - timedelta(days=7)).isoformat()
    return _first_day(first)


def _is_day_of_week(first: str, moment: Moment) -> bool:
    """Whether a day that lies behind the end of its period is a day of the week, of which the last one was meant."""
    days = date.fromisoformat(first) - date.fromisoformat(moment.as_of or first)
    return 0 < days.days <= DAYS_OF_WEEK


DAYS_OF_WEEK = 7


def _first_day(as_of: str) -> str:
    """The first day of a day, month or year in ISO 8601.

    >>> _first_day("2016"), _first_day("2016-05")
    ('2016-01-01', '2016-05-01')
    """
    return as_of + {4: "-01-01", 7: "-01"}.get(len(as_of), "")


def _read(page: Page, head: int, first: int, stop: int, base: Moment | None) -> Moment | None:
    """The words of time at a head, if there are any; `base` is the last time that was told without another."""
    shadow = page.shadow
    for rule, match in _matches(shadow, head):
        left = shadow[max(first, match.start() - dating.LOOK_LEFT) : match.start()]
        if rule.needs is not None and rule.needs.search(left[-30:]) is None:
            continue
        if rule.capital and page.text[match.start("month")].islower():
            continue
        if head < dating.DATELINE_LOOK and dating.DATELINE.match(shadow, match.end()):
            return None
        if rule.make == "then":
            return _since_then(match, base)
        if rule.make in BESIDE:
            return _beside(page, rule.make, match, left, base)
        return _moment(page, rule.make, match, left, stop)
    return None


def _matches(shadow: str, head: int) -> Iterator[tuple[TimeRule, re.Match[str]]]:
    """The rules that match at a head, in their order."""
    for rule in calendar.readers_at(shadow, head):
        if rule.behind:
            match = rule.pattern.search(shadow, max(0, head - rule.behind), head + LONGEST)
        else:
            match = rule.pattern.match(shadow, head)
        if match is not None and match.start() <= head < match.end():
            yield rule, match


def _moment(page: Page, make: str, match: re.Match[str], left: str, stop: int) -> Moment | None:
    """The moment that a match names, with what the words to its left make of it."""
    start, end = match.span()
    words = left.split()
    if _dates_nothing(page.shadow, make, end, left, words):
        return None
    if make == "past" and page.shadow.startswith(dating.BEFORE_THAT, start) and not match["count"]:
        return Moment(start, end, None, None, None, False, False, None)  # "from 1.9% the previous month"
    ahead = _is_ahead(page.shadow, make, start, end, left)
    anchor = _anchor(page, make)
    named = stretch_of(make, match, anchor, ahead)
    if named is None:
        return _undated(make, start, end)
    if (since := _since(left, words)) is not None:
        return _begun(page.shadow, Span(start, end), named, left, since)
    stretch = named
    if not dating.PERIOD_UNITS.isdisjoint(words) and stretch.last is not None:
        stretch = _whole_period(stretch, left)
    first = stretch.first
    if make == "past" and first is not None and dating.RECORD_IN.search(left) is not None:
        return None
    if first is None and make == "date" and words and words[-1] in dating.JOINERS:
        first = _days_left(stretch.last, left)
    brief = first is None or _is_weekend(first, stretch.last)
    narrated = stretch.precision == "day" and make not in _NO_STORY and brief and not ahead
    said = first is None and _is_of_saying(page.shadow, end, stop, words)  # nobody says a thing over two weeks
    if make == "past" or stretch is not named:
        tally = "increment" if first is not None and _is_lately(first, stretch.last) else None
    else:
        counted = _counts_to(page.shadow, end, left, words) and not ahead and not _is_to_come(stretch.last, anchor)
        goes_on = make == "unit" and first is not None and match["which"] == THIS
        counted = counted or make == "so far" or (goes_on and _has_been_done(page.shadow, left, end))
        tally = "total" if counted else None
    return Moment(start, end, first, stretch.last, stretch.precision, said, narrated, tally)


def _is_weekend(first: str, last: str | None) -> bool:
    """Whether a period is so short that a story can go on from it: a weekend."""
    return last is not None and len(first) == len(last) == ISO_DAY and _days(first, last) < WEEKEND


ISO_DAY, WEEKEND = 10, 3
"""Characters of an ISO date, and days of a weekend, a Monday with it at most."""


def _days(first: str, last: str) -> int:
    """Days from one ISO date to another."""
    return (date.fromisoformat(last) - date.fromisoformat(first)).days


def _dates_nothing(shadow: str, make: str, end: int, left: str, words: list[str]) -> bool:
    """Whether a time is only compared with, or tells when something else is: "ahead of Sunday's vote"."""
    if not dating.COMPARING.isdisjoint(words[-6:]) and _is_compared(shadow, left, end):
        return True
    if make in _SPANS and left.endswith(dating.UP_ON):
        return True
    if shadow.startswith("'s ", end) and left.endswith(dating.AHEAD_OF):
        return True
    return shadow.startswith(dating.OF_CONTRACTS, end) and not left.endswith(dating.AT_CLOSE)


def _is_ahead(shadow: str, make: str, start: int, end: int, left: str) -> bool:
    """Whether a time is to come: planned, foretold, or the period of a forecast."""
    if make == "year" or dating.UP_FROM.search(left) is not None:
        return False
    words = left.split()
    if _is_planned(words[-FORETOLD_WORDS:] if shadow[end - 1] == " " else words):
        return True
    if make in _NAMED and (dating.CURRENT in words[-LEAD:] or _is_foretold(shadow, start, end)):
        return True
    return make == "unit" and not dating.FORECAST.isdisjoint(words)


def _since(left: str, words: list[str]) -> str | None:
    """What is counted since a time, by the words before it: a total, or only what is new ("new cases since the last
    report"); None where it does not begin a count.
    """
    if not dating.OPENERS.isdisjoint(words) and dating.SINCE.search(left):
        return "total"
    return "increment" if dating.NEWER in words and dating.SINCE_LAST.search(left) else None


def _begun(shadow: str, span: Span, stretch: Stretch, left: str, tally: str) -> Moment | None:
    """The moment of a time since which something is counted, or has set a record."""
    if tally == "total" and dating.RECORD.search(left) is not None:
        if dating.WHEN.match(shadow, span.end) is None:
            return None
        return Moment(*span, stretch.first, stretch.last, stretch.precision, False, False, None)
    return Moment(*span, stretch.first or _first_day(stretch.last or ""), None, None, False, False, tally)


def _is_of_saying(shadow: str, end: int, stop: int, words: list[str]) -> bool:
    """Whether a time is when something was said: "said on Friday", "according to filings released Monday"; not where it
    heads an entry of a diary: "Oct. 1: He said".
    """
    if not words and shadow.startswith(": ", end):
        return False
    issued = bool(words) and words[-1] in dating.ISSUED and ACCORDING in words
    return issued or _is_said(shadow, end, stop, words)


def _counts_to(shadow: str, end: int, left: str, words: list[str]) -> bool:
    """Whether something is counted up to a time: "by Friday, 30 had died", "by the end of May"."""
    if shadow.startswith("'s", end) or not words:
        return False
    return words[-1] in dating.COUNTED_BY or left.endswith(dating.BY_THE_END)


FORETOLD_WORDS = 6
"""Words before the period of a result in which it is told that it is to come: "expects third-quarter sales of"."""


def _has_been_done(shadow: str, left: str, end: int) -> bool:
    """Whether a sentence tells what has been done within a time that goes on: "have been killed this year"."""
    return dating.HAS_DONE.search(left) is not None or dating.HAS_BEEN.match(shadow, end) is not None


_SPANS = frozenset({"ago", "unit"})
"""Arithmetic of months and years that others are compared with."""
BESIDE = frozenset({"beside", "same"})
"""Arithmetic of times that are told from another one."""


def _beside(page: Page, make: str, match: re.Match[str], left: str, base: Moment | None) -> Moment | None:
    """The moment of words that tell a time from another one: "a year earlier", "the same month last year".

    None where a figure is only compared with it; where no other is told, it dates nothing and lets no other time date
    its figure, or it is the year before that of publication.
    """
    start, end = match.span()
    before = [word for word in left.split()[-2:] if word not in dating.DETERMINERS]
    if (before and before[-1].lstrip("(") in dating.SET_AGAINST) or left.endswith(dating.THOSE_OF):
        return None
    groups = match.groupdict()
    groups["unit"] = groups["unit"] or groups.get("unit2")
    groups["later"] = groups.get("later") or groups.get("after")
    if base is not None:
        found = beside(Stretch(base.since, base.as_of, base.precision), groups)
        if found is not None:
            went_on = groups["later"] is not None and found.first is None and found.precision == "day"
            return Moment(start, end, found.first, found.last, found.precision, False, went_on, None, not went_on)
    if groups["later"]:
        return None
    anchor = _anchor(page, make) if make == "same" and match["unit"] else None
    year = groups.get("year") or (None if anchor is None else str(anchor.year - 1))
    return Moment(start, end, None, year, year and "year", False, False, None, True)


def _since_then(match: re.Match[str], base: Moment | None) -> Moment | None:
    """The period that began when the story was last: "since then"."""
    began = None if base is None else base.as_of or base.since
    return None if began is None else Moment(*match.span(), _first_day(began), None, None, False, False, "total", True)


def _is_planned(words: list[str]) -> bool:
    """Whether the words before a time turn it to one to come: "will open in", "could double by", not "announced in"."""
    if len(words) > 1 and words[-1] in dating.LEADS_TO_TIME and words[-2] in dating.SAID:
        return False
    if not dating.PLANS.isdisjoint(words):
        return dating.DUE not in words or _is_due(words)
    return bool(words) and words[-1] in dating.COUNTED_BY and not dating.PERHAPS.isdisjoint(words)


def _is_due(words: list[str]) -> bool:
    """Whether "due" tells a plan, and no cause: "due to open in May", not "deaths due to the war in May"."""
    if len(dating.PLANS.intersection(words)) > 1:
        return True
    behind = words[words.index(dating.DUE) + 1 :][:2]
    return behind[:1] != ["to"] or (len(behind) == 2 and tag_word(behind[1]) in "bx")


def _is_compared(shadow: str, left: str, end: int) -> bool:
    """Whether a time is that of something a figure is compared with and no figure tells: "68 fewer than in 2016"."""
    return dating.COMPARED_TO.search(left) is not None and dating.GOES_ON.match(shadow, end) is None


def _undated(make: str, start: int, end: int) -> Moment | None:
    """Words of time that need a day of publication which nobody knows: no other time dates the figure then."""
    return Moment(start, end, None, None, None, False, False, None) if make != "date" else None


_NAMED = frozenset({"date", "month", "weekday"})


def _is_foretold(shadow: str, start: int, end: int) -> bool:
    """Whether a time that opens its sentence is that of what will be: "On 4 July voters will elect 650 members"."""
    if dating.FORETOLD.match(shadow, end) is None:
        return False
    return dating.FRONTED.search(shadow, max(0, start - 24), start) is not None


LEAD = 7
"""Words before a time in which "current" makes it one to come: "the current season ending August 31"."""
_NO_STORY = frozenset({"past", "end", "coming", "so far", "start"})
"""Arithmetic of times that no story goes on from."""


def _whole_period(stretch: Stretch, left: str) -> Stretch:
    """The stretch that the words before a time make of it: "in the three months to March", "the week of 6 May"."""
    led = dating.PERIOD.search(left)
    if led is not None and stretch.last is not None:
        word, unit = led["count"] or led["count2"] or "1", led["unit"] or led["unit2"]
        unit = "half" if unit.startswith("half") else unit
        return until(stretch.last, stretch.precision, int(word) if word.isdigit() else COUNTS[word], unit) or stretch
    if (
        stretch.precision == "day"
        and stretch.first is None
        and stretch.last is not None
        and dating.WEEK_FROM.search(left) is not None
    ):
        return Stretch(stretch.last, week_from(stretch.last), "week")
    return stretch


def _is_to_come(last: str | None, anchor: date | None) -> bool:
    """Whether a time lies behind the day of publication: nothing is counted up to it yet."""
    return last is not None and anchor is not None and last > anchor.isoformat()[: len(last)]


def _is_lately(first: str, last: str | None) -> bool:
    """Whether a stretch of days is so short that its figures are additions to a total."""
    if last is None or len(last) < len(first):
        return False
    return (date.fromisoformat(last) - date.fromisoformat(first)).days <= dating.LATELY


def _days_left(last: str | None, left: str) -> str | None:
    """The first day of a period in one month, "between 1 and 5 May"."""
    match = dating.DAYS_LEFT.search(left)
    if match is None or last is None:
        return None
    day = f"{last[:8]}{int(match[1] or match[2]):02}"
    return day if day < last and not day.endswith("00") else None


def _is_said(shadow: str, end: int, stop: int, words: list[str]) -> bool:
    """Whether a saying stands so close to the words of time that they date it, in their sentence."""
    if _said_before(words):
        return True
    if dating.SAYING.isdisjoint(shadow[end : min(stop, end + dating.LOOK_RIGHT)].split(None, 6)):
        return False
    match = dating.SAID_AFTER.match(shadow, end + 2 * shadow.startswith("'s", end), stop)
    if match is None or dating.EVENT.search(match[0], 2) is not None:
        return False
    return match[0][0] != "," or not _tells(words)


def _tells(words: list[str]) -> bool:
    """Whether words before a time are a clause with its verb, which the time then dates: "sales rose 4% in April, the
    office said", not "in a statement on Friday, the office said".
    """
    start = next((k for k in range(len(words), 0, -1) if words[k - 1][-1] in ",;:"), 0)
    return any(word[:1].isdigit() or tag_word(word) in TELLING for word in words[start:])


TELLING = frozenset("vzxn")
"""Letters of words that a mere adjunct has none of: verbs and numbers."""


def _said_before(words: list[str]) -> bool:
    """Whether the words before a time end with a saying: "said in a statement on", but not "said that on"."""
    between = 0
    for word in reversed(words[-dating.SAID_WITHIN :]):
        if between == 0 and word in dating.LEADS_TO_TIME:
            continue
        if word.rstrip(",") in dating.SAYING:
            return not _is_narrowing(words, word)
        if between == dating.SAID_BETWEEN or word == "that" or not word.replace("'", "").isalpha():
            return False
        between += 1
    return False


def _is_narrowing(words: list[str], word: str) -> bool:
    """Whether a word that can be a saying only tells of what was counted: "340 cases, with no death, reported in"."""
    at = len(words) - 1 - words[::-1].index(word)
    if word == dating.RELEASED:
        return dating.MADE_PUBLIC.isdisjoint(words)  # "five of the hostages were released yesterday"
    return word in dating.COUNTED_AS and at > 0 and words[at - 1][-1] == "," and tag_word(words[at - 1][:-1]) in "sw"


def _anchor(page: Page, make: str) -> date | None:
    """The day that words of time are seen from: that of publication, else by the first whole date in the opening lines,
    as in "BOGOTA, 13 JUL 1989 --". Where that is told of, what is written is written after it.
    """
    published = page.published
    if published is not None:
        return published.date() if isinstance(published, datetime) else published
    if "_anchor" not in page.memo:
        page.memo["_anchor"] = None
        page.memo["_anchor"] = _opening_date(page)
    opening: _Opening | None = page.memo["_anchor"]
    if opening is None:
        return None
    return opening.day + timedelta(dating.LATER.get(make, 0)) if opening.told else opening.day


class _Opening(NamedTuple):
    """The first whole date of a text."""

    day: date
    told: bool
    """Whether something happened on it; else it stands above the text."""


def _opening_date(page: Page) -> _Opening | None:
    """The first date with day and year within the opening 200 characters."""
    for head in find_heads(page, 0, min(200, len(page.text))):
        for rule, match in _matches(page.shadow, head):
            stretch = stretch_of(rule.make, match, None, False) if rule.make == "date" else None
            if stretch is not None and stretch.last is not None:
                left = page.shadow[max(0, match.start() - dating.LOOK_LEFT) : match.start()]
                return _Opening(date.fromisoformat(stretch.last), dating.TOLD.search(left) is not None)
    return None
