"""A figure of a draft in, the figures of the ledger that are about the same thing out, by index alone."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from heapq import nlargest
from typing import NamedTuple

from claims.check.miscopied import counts_alike, is_given, is_in_other_unit, is_miscopied, is_turned
from claims.check.same import (
    ENOUGH,
    Topic,
    agreement,
    agreement_at_place,
    agreement_of_mates,
    can_be_one_toll,
    can_count_alike,
    sort_of,
)
from claims.check.words import word_set
from claims.facts.figure import Figure
from claims.facts.places import country_of
from claims.facts.sources import canonical_source
from claims.facts.words import split_aliases
from claims.grammar.word_lists import read_table
from claims.ledger.evidence import Evidence

MOST = 60
"""Figures about the same thing that a verdict looks at."""
READ = 240
"""Claims that one figure's lookups may bring into memory; those of the last, by names of the whole draft, are one in a
hundred about the same thing.
"""
TOLD_WITH = 0.8
"""What it speaks for that an article tells of other figures of the draft, too."""
OPENING, MOST_NAMES = 300, 6
"""Code points of a text that its story is told in, and names of a draft that it is known by."""
NAMES = 4
"""Names of a sentence that are looked up as words."""
_NAME = re.compile(r"[A-ZÀ-ÖØ-Þ](?:[\w-]|[’'](?!s\b))+\w")
_NOUN = re.compile(r"[a-z]{4,}")
_INITIAL = re.compile(r"(?:^|[.!?:“\"]\s+)[A-Z][\w’'-]*")


FACT, STORY, MISCOPIED, TURNED = "fact", "story", "miscopied", "turned"


class Found(NamedTuple):
    """A figure about the same thing."""

    figure: Figure
    agreement: float
    """How much speaks for that."""
    near: str = ""
    """FACT where both were grouped into one fact, STORY where an article of the draft's own story has it, MISCOPIED
    where that has it otherwise by a slip, TURNED where it is the number of another fact of the draft's incident.
    """
    alone: float | None = None
    """How much of it the two figures speak for themselves, where the story speaks for some of it."""

    @property
    def sureness(self) -> float:
        """How much speaks for a difference being a fault."""
        return self.agreement if self.alone is None else self.alone


class Lookup:
    """The ledger's figures by what they are about; each lookup and each claim is read once a check."""

    def __init__(self, evidence: Evidence, latest: str = "9999-12-31", names: Sequence[str] = ()) -> None:
        self.evidence, self.latest, self.told, self.names = evidence, latest, names, names[:2]
        self._known: dict[int, Topic | None] = {}
        self._weighed: dict[int, dict[int, float]] = {}
        """By figure of the draft: how much speaks for each claim that was looked up for it."""

    def find(self, mine: Topic, places: Iterable[str] = ()) -> list[Found]:
        """The figures about the same thing, the likeliest first; `places` are those of the whole draft."""
        ids: dict[int, None] = {}
        for some in self._lookups(mine, places):
            ids.update(dict.fromkeys(some))
            if len(ids) >= READ:
                break
        topics = mine.at_one_place(self._topics(list(ids)[:READ]))
        weighed = [agreement_at_place(mine, topic) for topic in topics]
        self._weighed[mine.figure.id] = {t.figure.id: weight for t, weight in zip(topics, weighed, strict=True)}
        return _likeliest(Found(t.figure, w) for t, w in zip(topics, weighed, strict=True) if w >= ENOUGH)

    def read_story(self, claims: Sequence[int]) -> "Story":
        """The claims of a draft's story, by what they count and by their digits."""
        story = Story(defaultdict(list), defaultdict(list))
        for topic in self._topics(claims):
            story.by_sort[sort_of(topic)].append(topic)
            story.by_digits[topic.digits].append(topic)
        return story

    def find_turned(self, mine: Topic, mates: frozenset[int], others: frozenset[int]) -> list[Found]:
        """What gives the figure's number for another fact of its incident, where its own fact has other numbers."""
        known = [t.figure for t in self._topics(list(mates)) if t.figure.hedge == "exact"]
        if not known or any(f.number == mine.figure.number for f in known):
            return []
        turned = (t.figure for t in self._topics(list(others)) if is_turned(mine.figure, t.figure))
        return [Found(figure, ENOUGH, TURNED, 0.0) for figure in turned]

    def find_within(self, mine: Topic, story: "Story", mates: frozenset[int], found: Sequence[Found]) -> list[Found]:
        """What was `found` with what more is about the same thing among the claims of the draft's own story.

        Those of them that were grouped into one fact with the figure, its `mates`, are about the same thing whatever
        its sentence says, if they can be at all.
        """
        known = {f.figure.id: f for f in found}
        weighed = self._weighed.get(mine.figure.id, {})
        for topic in story.of_sort(mine):
            number = topic.figure.id
            if number not in mates:
                alone = weighed.get(number)
                if alone is None:
                    alone = agreement(mine, topic, near=True)
                if alone > 0.0:
                    known[number] = Found(topic.figure, alone + TOLD_WITH, STORY, alone)
        for topic in self._topics(list(mates)):
            if can_be_one_toll(mine, topic):
                alone = max(agreement(mine, topic), agreement_of_mates(mine, topic))
                known[topic.figure.id] = Found(topic.figure, alone, FACT)
        known |= {f.figure.id: f for f in _alike(mine, story.by_digits.get(mine.digits, ()), known)}
        return _likeliest(known.values())

    def _topics(self, wanted: Sequence[int]) -> list[Topic]:
        """What to look at; each claim is read once a check."""
        missing = [i for i in wanted if i not in self._known]
        if missing:
            self._known.update(dict.fromkeys(missing))
            self._known.update((figure.id, Topic(figure)) for figure in self.evidence.load(missing))
        return [topic for i in wanted if (topic := self._known[i])]

    def _lookups(self, mine: Topic, places: Iterable[str]) -> Iterator[Sequence[int]]:
        """Claims to look at: by fact, by speaker, by number, by the sentence's names, by those of the whole draft."""
        figure, day = mine.figure, mine.figure.day or self.latest
        events = events_of(mine.counted.event, figure.event)
        for place in dict.fromkeys(filter(None, (mine.place, *places))):
            if mine.counted.event:
                yield self.evidence.of_place(mine.counted.event, place, day)
        for source in self._sources(figure.source):
            yield self.evidence.of_source(source, events, day)
        yield self.evidence.of_number(figure.number, events, day)
        for words in _queries(mine):
            yield self.evidence.of_words(words)
        for words in _pairs(self.names, figure):
            yield self.evidence.of_documents(words, figure.kind)

    def _sources(self, name: str | None) -> Iterator[int]:
        """The sources of the ledger that a name may stand for."""
        if not name:
            return
        spellings = spellings_of(name)
        yield from self.evidence.sources(spellings)
        last = _NAME.findall(name)[-1:]
        if last and canonical_source(name) == name:
            yield from self.evidence.sources_named(last)


class Story(NamedTuple):
    """What the articles of a draft's story have."""

    by_sort: dict[tuple[object, ...], list[Topic]]
    """By kind and by whom or what they count."""
    by_digits: dict[str, list[Topic]]
    """By what two numbers share of which one is the other, or a slip of it."""

    def of_sort(self, mine: Topic) -> Iterator[Topic]:
        """Those that can count what a figure of the draft does, as far as groups tell."""
        kind = mine.figure.kind
        for (other, *_), topics in self.by_sort.items():
            if other == kind and (kind != "count" or can_count_alike(mine, topics[0])):
                yield from topics


def _alike(mine: Topic, same_digits: Sequence[Topic], known: Mapping[int, Found]) -> Iterator[Found]:
    """The figures of the draft's story that are its own, wherever its sentence puts it; else those copied wrong."""
    given = [topic for topic in same_digits if is_given(mine, topic)]
    for topic in given:
        if topic.figure.id not in known:
            yield Found(topic.figure, ENOUGH, STORY, 0.0)
    if given or any(t.figure.number == mine.figure.number and counts_alike(t.figure, mine.figure) for t in same_digits):
        return
    for topic in same_digits:
        figure = topic.figure
        if is_miscopied(mine, topic) or is_in_other_unit(mine.figure, figure):
            found = known.get(figure.id, Found(figure, 0.0))
            yield Found(figure, max(ENOUGH, found.agreement), MISCOPIED, found.sureness)


def _likeliest(found: Iterable[Found]) -> list[Found]:
    """Those that enough speaks for, the likeliest first."""
    return nlargest(MOST, (f for f in found if f.agreement >= ENOUGH), key=lambda f: (f.agreement, -f.figure.id))


@cache
def events_of(counted: str, event: str | None) -> tuple[str | None, ...]:
    """The lemmas under which claims of an event class are stored, and those that say too little for a class."""
    row = read_table("event_classes").get(counted, {})
    lemmas = [w for w in str(row.get("verbs", "")).split() if "-" not in w]
    return tuple(dict.fromkeys((event, *lemmas, "be", None)))


@cache
def spellings_of(name: str) -> frozenset[str]:
    """The spellings that a source may be stored under: its own, its canonical name and all aliases of that."""
    canonical = canonical_source(name) or name
    known = read_table("sources").get(canonical, {})
    plain = {name, canonical, *split_aliases(known.get("aliases", ""))}
    bare = {re.sub(r"^(?:the|The)\s+", "", spelling) for spelling in plain}
    return frozenset(plain | bare | {f"The {s}" for s in bare} | {f"the {s}" for s in bare})


def _queries(mine: Topic) -> Iterator[tuple[str, ...]]:
    """Words to look sentences up by: each of its names beside what is counted, and its rarest names together."""
    quote = mine.figure.quote
    names = _named(_INITIAL.sub(" ", quote))[-NAMES:] or _named(quote)[-NAMES:]
    if mine.place:
        names = list(dict.fromkeys((*_NAME.findall(mine.place)[:1], *names)))[:NAMES]
    head = mine.figure.unit.split()[-1:] if mine.figure.kind == "count" else []
    for name in names:
        yield (name, *head)
    if len(names) > 1:
        yield tuple(names[:2])
    if mine.figure.kind != "count":
        words = _longest(quote)[:3]
        if words:
            yield (*names[:1], *words[:2])
            yield tuple(words)


def _named(text: str) -> list[str]:
    """The names in a text, each once."""
    return list(dict.fromkeys(name for name in _NAME.findall(text) if name.lower() not in _dull()))


@cache
def _dull() -> frozenset[str]:
    """Words with a capital that name nothing by which a text is found: weekdays, months, function words."""
    return frozenset(read_table("names")["function"].split()) | word_set("names", "dull")


def _pairs(names: Sequence[str], mine: Figure) -> Iterator[tuple[str, ...]]:
    """Words to look documents up by: the names of the whole draft, each beside what is counted or the longest words."""
    if len(names) > 1:
        yield tuple(names)
    heads = _NOUN.findall(mine.unit)[-1:] if mine.kind == "count" else _longest(mine.quote)[:2]
    yield from ((name, head) for head in heads for name in names)


def _longest(quote: str) -> list[str]:
    """The longest words of a sentence."""
    return sorted(set(re.findall(r"\b[a-z]{5,}", quote)), key=lambda word: (-len(word), word))


def names_of(title: str, text: str) -> tuple[str, ...]:
    """The names that a draft has most, those of its headline and lead before others; words that begin sentences and no
    others are none.
    """
    whole = f"{title}\n{text}"
    sure = set(_NAME.findall(_INITIAL.sub(" ", whole)))
    counts = Counter(_NAME.findall(whole))
    names = [n for n in counts if n.lower() not in _dull() and (n in sure or counts[n] > 1)]
    counts.update(dict.fromkeys(_NAME.findall(text[:OPENING]), 1))
    counts.update(dict.fromkeys(_NAME.findall(title), 2))
    return tuple(sorted(names, key=lambda name: (-counts[name], whole.index(name)))[:MOST_NAMES])


def places_of(topics: Iterable[Topic]) -> tuple[str, ...]:
    """The places that a draft speaks of, the most frequent first, three at most, countries after towns."""
    counts: dict[str, int] = {}
    for topic in topics:
        if topic.place:
            counts[topic.place] = counts.get(topic.place, 0) + 1
    ordered = sorted(counts, key=lambda p: (country_of(p) == p, -counts[p], p))
    return tuple(ordered[:3])
