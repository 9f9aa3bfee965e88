"""Whether two figures are about the same thing: two figures in, how much speaks for it out.

They must count the same kind of thing where and when they can be one; beyond that, names, targets, the speaker and the
number itself speak for it. Abstains rather than guesses: a draft that is right must not be called wrong.
"""

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from claims.check.speakers import SAME, compare_speakers
from claims.facts.aspects import aspect_of
from claims.facts.asserted import PER
from claims.facts.classes import CIVILIANS, PEOPLE, TITLES, Class, Group, singular
from claims.facts.context import Context, read_context, scan_context
from claims.facts.counted import class_of, is_harm
from claims.facts.days import days_between
from claims.facts.differences import counts_some
from claims.facts.figure import Figure, Kept
from claims.facts.intervals import admit, gap
from claims.facts.places import can_be_one as can_be_one_place
from claims.facts.places import canonical_place, country_of, in_place
from claims.facts.results import can_be_one_result
from claims.facts.slips import name_slip
from claims.facts.statement import read_statement
from claims.facts.statements import FARTHEST, unit_key
from claims.facts.targets import common_targets
from claims.facts.totals import is_total
from claims.grammar.locate import locate
from claims.grammar.word_lists import read_table

ENOUGH = 1.5
"""From here on two figures are about the same thing."""
FAR, LONG = 21, 400
"""Days by which the figures of an incident, and of a running count, may lie apart."""


_WORD = re.compile(r"\w+")
_NO_DIGITS = str.maketrans("", "", "0.e+-")


class Topic:
    """What a figure is about; what its words tell of that is read when it is first asked for, and kept.

    Of a hundred figures that are looked up, a few can be the draft's at all: only the words of those are read.
    """

    def __init__(self, figure: Figure) -> None:
        self.figure = figure
        self.place = canonical_place(figure.place)
        self._beside: dict[str, bool] = {}
        """By name, whether another place can be this one's: by the map, or as a site that is named beside it."""

    @Kept
    def counted(self) -> Class:
        """What it counts."""
        return class_of(self.figure)

    @Kept
    def harm(self) -> bool:
        """Whether that is harm done to persons."""
        return is_harm(self.figure)

    @Kept
    def sort(self) -> str:
        """What it counts where that is beyond doubt: figures of two sorts are never about one thing."""
        if self.figure.kind != "count":
            return self.figure.kind
        if not self.figure.unit:
            return ""
        return self.counted.event if self.counted.event in TITLES else aspect_of(self.figure)

    @Kept
    def total(self) -> bool:
        """Whether it counts over a whole war, year or place."""
        return is_total(self.figure)

    @Kept
    def digits(self) -> str:
        """The digits of its number in their order of size, but for noughts: what a slip leaves as it was."""
        return "".join(sorted(f"{abs(self.figure.number):.12g}".translate(_NO_DIGITS)))

    @Kept
    def near(self) -> Context:
        """What its own sentence tells."""
        return read_context(self.figure.quote)

    @Kept
    def wide(self) -> Context:
        """What the beginning of its document and what stands before it tell."""
        lead, before = _read_lead(self.figure.lead), scan_context(self.figure.before)
        return Context(lead.names | before.names, lead.places | before.places, lead.targets | before.targets)

    @Kept
    def all(self) -> Context:
        """What all of these tell."""
        near, wide = self.near, self.wide
        return Context(near.names | wide.names, near.places | wide.places, near.targets | wide.targets)

    @Kept
    def kinds(self) -> frozenset[str]:
        """The targets that what it counts is of: that planes are counted twice makes them no one incident's."""
        return read_context(self.figure.unit).targets if self.figure.kind == "count" else frozenset()

    @Kept
    def told(self) -> frozenset[str]:
        """The words of its sentence, of what stands before it and of its document's beginning."""
        return frozenset(_WORD.findall(self.text))

    @Kept
    def site(self) -> frozenset[str]:
        """The words of its place where no map knows it: a mine, a mosque; empty where one does."""
        return _site_words(self.place) if self.place else frozenset()

    @Kept
    def text(self) -> str:
        """The same as they are printed, in lower case."""
        return f"{self.figure.lead} {self.figure.before} {self.figure.quote}".lower()

    def stands_beside(self, site: frozenset[str]) -> bool:
        """Whether the text tells of a site; of a bare name not in the sentence that puts the figure elsewhere: "134
        in Orla, nine in Cerva".
        """
        return site <= self.told and (len(site) > 1 or not site <= self._words)

    @Kept
    def _words(self) -> frozenset[str]:
        return frozenset(_WORD.findall(self.figure.quote.lower()))

    def can_be_at_one_place(self, other: "Topic") -> bool:
        """Whether both can be of one place; a running count of a country is not one of a town in it."""
        return bool(self.at_one_place((other,)))

    def at_one_place(self, others: Iterable["Topic"]) -> list["Topic"]:
        """Those of some figures that can be of one place with it; most are not, and no call is made for each."""
        here, beside, site = self.place, self._beside, self.site
        longest = max(site, key=len, default="")  # mostly nowhere in a text, which is seen without reading its words
        found = []
        for other in others:
            there = other.place
            if not here or not there or here == there:
                found.append(other)
                continue
            if there not in beside:
                words = _site_words(there)
                beside[there] = _can_be_one_place(here, there) or (bool(words) and self.stands_beside(words))
            if not beside[there] and (not site or longest not in other.text or not other.tells_beside(site)):
                continue
            if not (self.total or other.total):
                found.append(other)
        return found

    def tells_beside(self, site: frozenset[str]) -> bool:
        """Whether the text tells of a site that this figure can be of."""
        return site <= self.told and self.stands_beside(site)


@lru_cache(maxsize=4096)
def _read_lead(lead: str) -> Context:
    """What the beginning of a document tells; its figures share it."""
    return scan_context(lead)


@lru_cache(maxsize=65536)
def _site_words(place: str) -> frozenset[str]:
    """The words of a place that no map knows; none of one that is on it."""
    return frozenset() if locate(place) else frozenset(_WORD.findall(place.lower()))


def read_topics(figures: Iterable[Figure]) -> list[Topic]:
    """What the figures of a draft are about; beside "288 passengers" killed, "three trains" are no persons."""
    topics = [Topic(figure) for figure in figures]
    persons = {_event_in(t) for t in topics if t.harm and not is_nameless_group(t.counted.group)}
    for topic in topics:
        if is_nameless_group(topic.counted.group) and _event_in(topic) in persons:
            topic.harm = False
    return topics


def _event_in(topic: Topic) -> tuple[bool, int, str]:
    """The sentence that a figure stands in, and its event."""
    return topic.figure.title, topic.figure.quote_start, topic.counted.event


def agreement(mine: Topic, theirs: Topic, near: bool = False) -> float:
    """How much speaks for one thing; 0 where they cannot be one.

    What needs no reading of words is asked first: of the figures that are looked up, nine in ten are of another place.
    In one story (`near`) only places count that the figures' own sentences name, not those of a dateline.
    """
    if near:
        if not _same_counted(mine, theirs) or not (can_be_near(mine, theirs) or mine.can_be_at_one_place(theirs)):
            return 0.0
    elif not mine.can_be_at_one_place(theirs):
        return 0.0
    return agreement_at_place(mine, theirs)


def agreement_at_place(mine: Topic, theirs: Topic) -> float:
    """The same of two figures that can be of one place."""
    if not _can_be_one(mine, theirs) or (mine.sort and theirs.sort and mine.sort != theirs.sort):
        return 0.0
    if not mine.harm and _are_two(mine, theirs):
        return 0.0
    result = _result(mine, theirs)
    if result is None:
        return 0.0
    score = result + _place(mine, theirs) + _names(mine, theirs)
    score += 0.75 if compare_speakers(mine.figure, theirs.figure) == SAME else 0.0
    if not gap(admit(mine.figure), admit(theirs.figure)) and mine.figure.number == theirs.figure.number:
        score += min(1.0, 0.35 * len(f"{abs(mine.figure.number):g}".strip("0.")))
    if mine.total and theirs.total and mine.figure.as_of and mine.figure.as_of == theirs.figure.as_of:
        score += 1.0
    if mine.figure.since and mine.figure.since == theirs.figure.since:
        score += 0.75
    if mine.harm and not mine.total:
        score += DAY if _name_one_day(mine.figure, theirs.figure) else 0.0
        score -= _apart(mine.figure, theirs.figure) / 14
    return score


def can_be_one_toll(mine: Topic, theirs: Topic) -> bool:
    """Whether two figures that were grouped into one fact can be held against each other: of one time, and not each of
    a place of its own that its sentence names.
    """
    return mine.total == theirs.total and _of_one_time(mine, theirs) and can_be_near(mine, theirs)


def can_be_near(mine: Topic, theirs: Topic) -> bool:
    """Whether not each of two figures of one story is of a place of its own that its sentence names."""
    told = all(t.place and t.figure.place and t.figure.place in t.figure.quote for t in (mine, theirs))
    return not told or can_be_one_place(mine.place or "", theirs.place or "")


def agreement_of_mates(mine: Topic, theirs: Topic) -> float:
    """How much speaks for one thing where grouping put two figures into one fact: enough for a difference to tell."""
    return MATES + (0.75 if compare_speakers(mine.figure, theirs.figure) == SAME else 0.0)


MATES = 2.5
"""What it speaks for that two figures were grouped into one fact."""


def _are_two(mine: Topic, theirs: Topic) -> bool:
    """Whether two figures that are no harm of an incident are of two things, as their words say: some of the jobs, all
    of them; a fine, bail.
    """
    a, b = read_statement(mine.figure), read_statement(theirs.figure)
    if a.figure.kind != "money":
        return counts_some(a, b)
    small, large = sorted(abs(s.figure.number) for s in (a, b))
    if small * FARTHEST < large and not name_slip(a.figure, b.figure):
        return True
    return bool(a.amount and b.amount) and a.amount != b.amount and PER not in f"{a.amount} {b.amount}"


def _name_one_day(a: Figure, b: Figure) -> bool:
    """Whether both name the day on which it happened, and it is one."""
    return a.precision == b.precision == "day" and a.as_of == b.as_of


DAY = 0.5
"""What it speaks for that both name one day for the incident."""
RESULT = 2.0
"""What it speaks for that both are one company's result of one kind and time."""


def _result(mine: Topic, theirs: Topic) -> float | None:
    """What it speaks for where both are companies' results; None where they are two."""
    if mine.figure.kind not in ("money", "percent"):
        return 0.0
    b = read_statement(theirs.figure)
    if not b.series:
        return 0.0
    a = read_statement(mine.figure if mine.figure.published else _printed_with(mine.figure, theirs.figure))
    if not a.series:
        return 0.0
    return RESULT if can_be_one_result(a, b) else None


def _printed_with(mine: Figure, theirs: Figure) -> Figure:
    """A figure of no known day, read as if it were printed with another: "in May" is then the same May."""
    return mine._replace(published=theirs.published)


def can_be_one(mine: Topic, theirs: Topic) -> bool:
    """Whether two figures count the same kind of thing, in one place and period."""
    return mine.can_be_at_one_place(theirs) and _can_be_one(mine, theirs)


def _can_be_one(mine: Topic, theirs: Topic) -> bool:
    """The same, wherever they are."""
    if not _of_one_time(mine, theirs) or not _same_counted(mine, theirs):
        return False
    return not mine.harm or mine.total == theirs.total or (_whole(mine) and _whole(theirs))


def _of_one_time(mine: Topic, theirs: Topic) -> bool:
    """Whether two figures can hold for one time, and both are of all until then or of what was added."""
    a, b = mine.figure, theirs.figure
    if a.since and b.since and abs(days_between(a.since, b.since)) > 7:
        return False
    if (a.tally == "increment") != (b.tally == "increment") and a.number != b.number:
        return False
    return _apart(a, b) <= (LONG if mine.total or not mine.harm else FAR)


def _apart(a: Figure, b: Figure) -> int:
    """Days between two figures; of one number, or a slip of it, without a certain day: between their printing.

    "12 percent more than in 2014" and "a year ago" are dates of something else often enough.
    """
    days = abs(days_between(a.day, b.day))
    if {a.precision, b.precision} & {"year", "month"} and (a.number == b.number or name_slip(a, b)):
        return min(days, abs(days_between(a.published, b.published)))
    return days


def _whole(topic: Topic) -> bool:
    """Whether a figure can be a running count of a whole country's: it says so, or names no smaller place."""
    return topic.total or (topic.place is not None and country_of(topic.place) == topic.place) or topic.place is None


@lru_cache(maxsize=65536)
def _can_be_one_place(a: str, b: str) -> bool:
    """Whether two names can be one place's: one lies in the other, or has more words (Makala, Makala prison)."""
    first, second = _place_words(a), _place_words(b)
    return first < second or second < first or in_place(a, b) or can_be_one_place(a, b)


@lru_cache(maxsize=65536)
def _place_words(place: str) -> frozenset[str]:
    """The words of a place's name."""
    return frozenset(place.lower().split())


def _same_counted(mine: Topic, theirs: Topic) -> bool:
    """Whether two figures count the same: event and group, or currency, or physical unit."""
    if (not mine.figure.unit or not theirs.figure.unit) and (
        _is_told_around(mine, theirs) or _is_told_around(theirs, mine)
    ):
        return True
    if mine.figure.kind != theirs.figure.kind:
        return False
    if mine.figure.kind != "count":
        same = unit_key(read_statement(mine.figure)) == unit_key(read_statement(theirs.figure))
        return same or (mine.figure.kind == "money" and share_currency(mine.figure, theirs.figure))
    first, second = mine.counted, theirs.counted
    one_group = first.group == second.group
    if (
        first.event != second.event
        and first.event
        and second.event
        and not (one_group and _are_one_event(mine, theirs))
    ):
        return False
    return one_group or can_be_one_group(mine, theirs)


def share_currency(a: Figure, b: Figure) -> bool:
    """Whether two currencies go by one word, which both sentences have: Czech and Danish crowns."""
    words = _words_of(a.unit) & _words_of(b.unit)
    return bool(words) and not any(words.isdisjoint(_WORD.findall(f.quote.lower())) for f in (a, b))


@cache
def _words_of(currency: str) -> frozenset[str]:
    """The words for a currency, without the countries before them."""
    return frozenset(w.rpartition("~")[2] for w in str(read_table("units")["money"].get(currency, "")).split())


def sort_of(topic: Topic) -> tuple[object, ...]:
    """What figures share that can count alike with the same others: `can_count_alike` need be asked of one of them."""
    return (topic.figure.kind, topic.figure.unit and topic.counted.group, topic.harm)


def can_count_alike(mine: Topic, theirs: Topic) -> bool:
    """Whether two counts can be of the same persons or things, whatever happened to them: by their nouns, if any."""
    if not mine.figure.unit or not theirs.figure.unit:
        return True
    return mine.counted.group == theirs.counted.group or can_be_one_group(mine, theirs)


def can_be_one_group(a: Topic, b: Topic) -> bool:
    """Whether two groups may be the same persons: people are civilians, and whoever has no group of his own."""
    groups = {a.counted.group, b.counted.group}
    if len(groups) == 1 or groups == {PEOPLE, CIVILIANS}:
        return True
    return PEOPLE in groups and a.harm and b.harm and any(is_nameless_group(group) for group in groups)


def is_nameless_group(group: Group) -> bool:
    """Whether a group is a noun that the table of groups does not have: pilgrims, shoppers, jobs."""
    return group.kind not in read_table("groups")


def _are_one_event(mine: Topic, theirs: Topic) -> bool:
    """Whether two events can be one all the same: by verbs of no class, or because a noun says what happened.

    Stop work, down tools; confirmed cases are cases that rose. Of mere people other verbs tell other things.
    """
    if not {mine.counted.event, theirs.counted.event} & TITLES.keys():
        return mine.counted.group != PEOPLE
    return _says_event(mine, theirs) or _says_event(theirs, mine)


def _says_event(noun: Topic, verb: Topic) -> bool:
    """Whether what one figure counts says what happened to it, whatever the other says is done with it."""
    if verb.counted.event in TITLES or noun.counted.event not in TITLES:
        return False
    return not set(verb.figure.unit.lower().split()).isdisjoint(_nouns_of(noun.counted.event))


def _nouns_of(event: str) -> list[str]:
    """The nouns that say an event of a class."""
    return str(read_table("event_classes").get(event, {}).get("nouns", "")).split()


def _is_told_around(bare: Topic, full: Topic) -> bool:
    """Whether a figure that has no unit has the other's counted noun, or its event, elsewhere in its sentence.

    "The number of measles cases climbed to 3,612", "it put the deaths at more than 200", "the magnitude at 6.8".
    """
    if bare.figure.unit or not full.figure.unit:
        return False
    words = set(_WORD.findall(bare.figure.quote.lower()))
    nouns = set(_nouns_of(full.counted.event))
    parts = [singular(w) for w in _WORD.findall(full.figure.unit.lower()) if len(w) > 3]
    return bool(words & nouns) or (bool(parts) and {singular(w) for w in words} >= set(parts))


def _place(mine: Topic, theirs: Topic) -> float:
    """What a shared place speaks for: a town much, a country little unless the count is of the whole country."""
    if not mine.place or not theirs.place:
        return 0.0
    if mine.place != theirs.place:
        return 0.5
    if country_of(mine.place) != mine.place:
        return 1.25
    return 1.5 if _whole(mine) and _whole(theirs) and (mine.total or theirs.total) else 0.5


def _names(mine: Topic, theirs: Topic) -> float:
    """What shared names, targets and words speak for."""
    near = mine.near.names & theirs.near.names
    wide = (mine.all.names & theirs.all.names) - near
    places, hit = mine.all.places & theirs.all.places, (mine.all.targets & theirs.all.targets) - mine.kinds
    score = min(1.5, 0.6 * len(near)) + min(1.0, 0.4 * len(wide)) + min(0.75, 0.4 * len(places))
    score += min(0.75, sum(0.2 if kind in common_targets() else 0.4 for kind in hit))
    if mine.harm and not is_nameless_group(mine.counted.group):
        return score
    return score + max(_words(mine.figure, theirs.figure), -0.75 if not mine.harm else 0.0)


def _words(a: Figure, b: Figure) -> float:
    """What the words of two sentences share, for figures that are no harm of an incident."""
    first, second = read_statement(a).words, read_statement(b).words
    shared, least = len(first & second), min(len(first), len(second))
    return 2.0 * shared / least - 0.75 if least else 0.0
