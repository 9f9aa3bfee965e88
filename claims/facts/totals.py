"""Counts over a whole war, year or place, which are facts of their own: a figure in, whether and what it totals out."""

from collections.abc import Iterable
from functools import lru_cache

from claims.facts.aspects import ANEW, GROWING, aspect_of, was_measured_first
from claims.facts.context import find_cues, fold_name, read_context
from claims.facts.counted import class_of, is_harm
from claims.facts.days import days_between
from claims.facts.dealt import find_dealt_out
from claims.facts.figure import Figure, of_figure, reading_order
from claims.facts.marks import Sought
from claims.facts.places import (
    any_country_in,
    canonical_place,
    countries_in,
    country_of,
    is_local,
    placed_names,
    towns_in,
)
from claims.facts.published import is_statistic, published_on
from claims.facts.sentence import marks_in
from claims.facts.targets import lasting_targets
from claims.facts.words import phrase_pattern
from claims.grammar.late import late
from claims.grammar.word_lists import read_table

LARGE = 10_000
"""Dead and injured from which on a figure beside the word war is of the whole war."""
SMALL = 1_000
"""Below it a figure that is dated by the day is of one incident, even where its sentence names the war."""
DATED = frozenset({"day", "month"})
"""How exactly an incident is dated: what a bomb did "in June last year" is no total of the year."""
LONG = 10
"""Days from which on a period is counted over rather than told of."""
EARLY = frozenset({"early", "before"})
"""Cues of a figure that its text has gone beyond."""
OF_TOTALS = frozenset({"period", "total", "war"})
"""Cues of which a sentence must have one to give a total."""
BROUGHT_TO = Sought(read_table("contexts")["growth"]["before"])
_DISEASE = Sought(read_table("contexts")["disease"]["pattern"])
_TOTALLED, _DIED = (Sought(read_table("contexts")["disease"][name]) for name in ("before", "behind"))
_OVER = Sought(f"(?i:{read_table('contexts')['over']['pattern']})")
_YEARLY, _EACH_YEAR = (Sought(read_table("contexts")["yearly"][name]) for name in ("behind", "before"))
_UNPERIOD = Sought(read_table("contexts")["unperiod"]["pattern"])
_SINCE = late(read_table("contexts")["since"]["behind"])
_AS_OF = str(read_table("contexts")["unperiod"]["day"])
_SENTENCES = late(r"(?<=[.!?])\s+")
TOLD = 75
"""Code points before a figure in which it is told that it counts all so far."""
REACH = 70
"""Code points before a total in which its growth is told."""
_COMPARED = late(r",? (?:up|down|compared|against|versus)(?: from| with| to)? (?=.{0,30}\d)")
_TURN = phrase_pattern("contexts", "turn")
_NUMBER = late(read_table("contexts")["account"]["number"])


@of_figure
def is_total(figure: Figure) -> bool:
    """Whether a figure counts over a whole war, year or place: its words say so, or it names the start of a long
    period.
    """
    if figure.since:
        return days_between(figure.since, figure.day) > LONG
    if (figure.number >= SMALL and _is_of_a_country(figure)) or _is_yearly(figure) or _is_since_long(figure):
        return True
    if cues_of(figure).isdisjoint(OF_TOTALS):
        return is_of_disease(figure) and _is_totalled(figure)
    if is_of_disease(figure):
        return _is_totalled(figure)
    near = _cues_within(figure, 120, 140)
    if "period" in near and not is_harm(figure) and not (figure.as_of or figure.tally):
        return False  # "has 112 boats and will buy 14 this year": of what there is, the year says nothing
    if "period" in near and _is_of_one_disaster(figure):
        return False
    if "period" in near and not _is_compared(figure):
        return not (marks_in(figure) & _UNPERIOD.bit and _UNPERIOD.pattern.search(figure.quote.lower()))
    if "total" in near:
        return figure.number >= SMALL or figure.precision not in DATED
    return figure.number >= LARGE and "war" in near


def _is_since_long(figure: Figure) -> bool:
    """Whether the words behind a figure count on from what was long before it was printed, by a clause of its own:
    "2,100 people since declaring its rule last June".
    """
    if not (figure.as_of and figure.published) or days_between(figure.as_of, figure.published) <= LONG:
        return False
    return _SINCE.match(figure.quote, figure.end - figure.quote_start) is not None


def _is_of_one_disaster(figure: Figure) -> bool:
    """Whether a sentence that names a quake, a flood or the like gives its toll as of a day, and no other period."""
    quote = figure.quote.lower()
    if _AS_OF not in quote or lasting_targets().isdisjoint(read_context(figure.quote).targets):
        return False
    return find_cues(quote.replace(_AS_OF, " ")).isdisjoint({"period"})


def _is_compared(figure: Figure) -> bool:
    """Whether the period behind a figure is that of another one, with which it is compared: "385 in May, up from 290 so
    far this year".
    """
    at = figure.start - figure.quote_start
    compared = _COMPARED.search(figure.quote, figure.end - figure.quote_start)
    return compared is not None and "period" not in find_cues(figure.quote[max(0, at - 120) : compared.start()])


def _is_yearly(figure: Figure) -> bool:
    """Whether the words behind a figure count by the year ("road accidents kill 3,000 people a year"), or those before
    it: "every year 3,000 people die on the roads".
    """
    marks, at, end = marks_in(figure), figure.start - figure.quote_start, figure.end - figure.quote_start
    if marks & _YEARLY.bit and _YEARLY.pattern.match(figure.quote[end:].lower()) is not None:
        return True
    return bool(marks & _EACH_YEAR.bit) and (
        _EACH_YEAR.pattern.search(figure.quote[max(0, at - REACH) : at].lower()) is not None
    )


@of_figure
def is_of_year(figure: Figure) -> bool:
    """Whether a figure counts from the first of January of its year ("so far this year"), as no war's total does."""
    return figure.since is not None and figure.since[:10] == f"{(figure.day or '')[:4]}-01-01"


@of_figure
def is_of_disease(figure: Figure) -> bool:
    """Whether a figure counts those who died of a disease, as its sentence or the one before says."""
    if class_of(figure).event != "kill":
        return False
    if marks_in(figure) & _DISEASE.bit and _DISEASE.pattern.search(figure.quote.lower()):
        return True
    return _tells_of_disease(figure.before)


@lru_cache(maxsize=256)
def _tells_of_disease(before: str) -> bool:
    """Whether the last sentence of a stretch of text tells of a disease."""
    low = before.lower().strip()
    last = low[low.rfind(". ") + 1 :]  # at least the last sentence
    return _DISEASE.may_be_in(last) and _DISEASE.pattern.search(_SENTENCES.split(last.strip())[-1]) is not None


def _is_totalled(figure: Figure) -> bool:
    """Whether the words right around a figure count all who died so far: "has killed 184", "bringing the total to"."""
    at, end = figure.start - figure.quote_start, figure.end - figure.quote_start
    marks = marks_in(figure)
    if _DIED.match(figure.quote[end:].lower(), marks):
        return True
    return _TOTALLED.search(figure.quote[max(0, at - TOLD) : at].lower(), marks) is not None


def _is_of_a_country(figure: Figure) -> bool:
    """Whether people fled a whole country, which they do day by day rather than in one incident."""
    place = canonical_place(figure.place)
    return class_of(figure).event == "flee" and place is not None and country_of(place) == place


@of_figure
def cues_of(figure: Figure) -> frozenset[str]:
    """The cues of the sentence that holds a figure."""
    return find_cues(figure.quote)


@of_figure
def near_cues(figure: Figure) -> frozenset[str]:
    """The cues of the clause that holds a figure: some words to both sides, as far as no other account begins."""
    found = _cues_within(figure, *NEAR)
    return found - EARLY if not EARLY.isdisjoint(found) and _is_another_account(figure) else found


NEAR = 110, 70
"""Code points to the left and right of a figure in which its cues stand."""


def _is_another_account(figure: Figure) -> bool:
    """Whether words that call a figure early do so of another one before, of whom its own speaker says nothing: "first
    counts gave four, the mayor spoke of six".
    """
    if not figure.source_text:
        return False
    at = figure.start - figure.quote_start
    told, speaker, own = figure.quote[max(0, at - NEAR[0]) : at].rpartition(figure.source_text)
    if not speaker or not _NUMBER.search(told.lower()):
        return False
    return EARLY.isdisjoint(find_cues(own + _TURN.split(figure.quote[at : at + NEAR[1]])[0]))


def _cues_within(figure: Figure, left: int, right: int) -> frozenset[str]:
    """The cues of so many code points to the left and right of a figure; none where its sentence has none."""
    if not cues_of(figure):
        return frozenset()
    at = figure.start - figure.quote_start
    before = _TURN.split(figure.quote[max(0, at - left) : at])[-1]
    return find_cues(before + _TURN.split(figure.quote[at : at + right])[0])


@of_figure
def is_running(figure: Figure) -> bool:
    """Whether a figure is a toll, a total or something else that is counted on, as destroyed houses are; a price that
    rose is no count that did, and what visitors there were last year is counted.
    """
    if figure.kind == "count" and (is_harm(figure) or (is_total(figure) and not is_over(figure))):
        return True
    return aspect_of(figure) in GROWING


@of_figure
def is_over(figure: Figure) -> bool:
    """Whether the sentence of a figure names a time that was over, or counts by the year."""
    return _OVER.search(figure.quote, marks_in(figure)) is not None or _is_yearly(figure)


def times_over(figure: Figure) -> frozenset[str]:
    """The times that were over, by the names that the sentence of a figure has for them."""
    return frozenset(_OVER.pattern.findall(figure.quote.lower()))


def total_place(figure: Figure) -> str | None:
    """What a total is counted over: the place that its sentence names, else the country that the text is about."""
    place = canonical_place(figure.place)
    if place and fold_name(place) in placed_names(figure.quote):
        return place
    if place and is_local(place) and figure.number < SMALL and "war" not in find_cues(figure.quote):
        return place  # "28 people have died of hunger in Madaya since December"
    quote = _without_parts(figure)
    said = quote.replace(figure.source_text, " ", 1) if figure.source_text else quote
    if place and said.startswith(f"{place} "):  # "Chicago recorded 797 homicides"
        return place
    of_war = "war" in find_cues(quote)  # that the whole text is about, whoever and whatever was told of last
    for text in (said, quote, "" if of_war else figure.place or ""):
        named = countries_in(text)
        if named:
            return named[0]
    towns = towns_in(quote)
    if towns:
        return towns[0]
    lead = figure.lead.replace(figure.quote, quote)
    for text in (lead, figure.before) if of_war else (figure.before, lead):
        named = countries_in(text)
        if named:
            return named[0]
    if place:
        return country_of(place)
    return next(filter(None, map(any_country_in, (quote, figure.before, lead))), None)


def _without_parts(figure: Figure) -> str:
    """The sentence of a figure up to where it deals that out to places: "killed 32 people, 20 of them in Vietnam"."""
    dealt = find_dealt_out(figure)
    return figure.quote[: dealt[0]] if dealt else figure.quote


@of_figure
def is_brought_to(figure: Figure) -> bool:
    """Whether the words before a figure say that the toll was brought to it."""
    if not marks_in(figure) & BROUGHT_TO.bit:
        return False
    at = figure.start - figure.quote_start
    return BROUGHT_TO.pattern.search(figure.quote[max(0, at - REACH) : at].lower()) is not None


@of_figure
def toll_day(figure: Figure) -> str | None:
    """The day that a toll was current: of an incident the day it was printed, as its as-of is often the incident's
    own day; but the day that is named of one that "had been put" at less then, and of one that nobody knows when it was
    printed, whose year or month is the incident's. A statistic stands from the day on which it was printed.
    """
    if is_harm(figure):
        return figure.day if is_total(figure) and figure.published else _day_printed(figure)
    if is_statistic(figure):
        return published_on(figure)
    if aspect_of(figure) in ANEW and was_measured_first(figure):
        return ""
    if is_total(figure) or aspect_of(figure) not in GROWING:
        return figure.day
    return _day_printed(figure)


def _day_printed(figure: Figure) -> str | None:
    """The day on which what grows stood at a figure."""
    if not figure.published:  # the day of an incident, unless it is told up to when they were counted
        return figure.day if figure.precision == "day" and figure.tally else None
    if figure.as_of and "before" in cues_of(figure) and "before" in near_cues(figure):
        return figure.day
    return max(figure.published[:10], figure.day or "")


@of_figure
def timeline_order(figure: Figure) -> tuple[str, tuple[str, str, int]]:
    """A key that sorts the figures of a fact by the day on which each was current, then as they were printed."""
    return (toll_day(figure) or "", reading_order(figure))


def in_time(figures: Iterable[Figure]) -> list[Figure]:
    """Figures in that order; of one alone, as most are, nothing is asked."""
    found = list(figures)
    if len(found) > 1:
        found.sort(key=timeline_order)
    return found
