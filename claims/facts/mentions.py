"""What incidents a document speaks of: its figures in, mentions out, each the figures of one incident in one document.

Each figure goes to the incident told so far that most speaks for, by the table of weights: a document mostly stays with
the incident that it began with. Where too little speaks for any, it opens another. Counts over a whole war or year are
no incident and stand apart.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from claims.facts import weights
from claims.facts.besides import (
    are_parts,
    find_dealt,
    find_over_days,
    find_parted,
    find_told_apart,
)
from claims.facts.by_place import find_placed_apart, find_places_told
from claims.facts.context import NO_NAMES, NOTHING, Context, fold_name, read_context
from claims.facts.counted import class_of
from claims.facts.days import WEEKDAY, Window, apart, day_window, weekdays_of
from claims.facts.draft import Draft
from claims.facts.families import FAMILY, families_in
from claims.facts.figure import Figure, reading_order
from claims.facts.marks import Sought
from claims.facts.places import canonical_place, fold_place
from claims.facts.sentence import marks_in, marks_in_any
from claims.facts.sight import KNOWN, NOTHING_BESIDE, Sight, see, takes_as_known
from claims.facts.sources import voice
from claims.facts.stems import incident_words
from claims.facts.summed import find_summed
from claims.facts.targets import lasting_targets
from claims.facts.telling import has_day_of, is_fresh, tells
from claims.facts.totals import cues_of, is_brought_to, is_of_disease, is_of_year, is_total, total_place
from claims.grammar.word_lists import read_table
from claims.spans import build

RECENT = 8
"""Incidents of a document that a figure may go back to, besides the first."""


class Mention(NamedTuple):
    """One incident as one document tells it."""

    document: int
    number: int
    """Counts the mentions of a document from 0."""
    window: Window | None
    """The days that it can be of."""
    place: str | None
    names: frozenset[str]
    places: frozenset[str]
    sites: frozenset[str]
    """The names that stand where a place does."""
    targets: frozenset[str]
    numbers: frozenset[tuple[str, float]]
    """Each exact figure with its event class."""
    figures: tuple[Figure, ...]
    """Empty where it is only compared."""
    order: tuple[str, str, int]
    """What sorts it among others, whenever they arrive: the reading order of its first figure."""
    publisher: str | None
    """Who printed the document."""
    total: bool = False
    """Whether it is a count over a whole war, year or place."""
    dated: bool = False
    """Whether the text names its day, rather than leaving it to the day of publication."""
    words: frozenset[str] = frozenset()
    """What the sentences say beyond the harm, of a text that nobody is known to have published, nor when."""
    speakers: frozenset[str] = frozenset()
    """Who is named as giving its figures, by voice."""
    rising: bool = False
    """Whether a text says that the toll rose."""
    risen: bool = False
    """Whether it says so of one of its figures right there, which means an incident that was told of before."""
    days: frozenset[int] = frozenset()
    """The days of the week that its sentences name, as the last such days before publication, from the year 1."""
    known: bool = False
    """Whether it is told as something known, with no day of its own: "the attack on the hospital"."""
    fresh: bool = False
    """Whether it is told as new, of what is told for days: "an earthquake struck"."""
    families: frozenset[str] = frozenset()
    """The families that it names as those harmed, folded: "the Hadid family home"."""
    of_disease: bool = False
    """Whether it is a total of those who died of a disease, which is none of a war's."""
    of_year: bool = False
    """Whether it is a total since the first of January, which is none of a war's."""
    apart: frozenset[int] = frozenset()
    """The mentions of the document that its speakers tell apart from this one, by their numbers."""
    part: str = ""
    """The one place of several that the document counts this incident's harm by, empty where it is all of it."""


_APART = Mention._fields.index("apart")
_ANEW = Sought(read_table("contexts")["anew"]["pattern"])
_RISEN, _NOW = (Sought(read_table("contexts")["risen"][name]) for name in ("before", "behind"))
_SAME_TOWN = Sought(read_table("contexts")["same_town"]["pattern"])


Speakers = Mapping[int, tuple[str, ...]]
"""The speakers of sentences, by where each begins."""


def find_mentions(figures: Sequence[Figure], speakers: Speakers | None = None) -> list[Mention]:
    """The incidents of one document's harm figures, in the order of the text; totals each stand apart.

    `speakers` are those of all figures of its sentences, where there are others.
    """
    if not figures:
        return []
    drafts: list[Draft] = []
    totals: list[Figure] = []
    current: Draft | None = None
    parts, places = {**find_summed(figures), **are_parts(figures)}, find_places_told(figures)
    placed = find_placed_apart(figures)
    told: dict[str, Draft] = {}
    lead = read_context(figures[0].lead)
    speakers = speakers_of_sentences(figures) if speakers is None else speakers
    ends: dict[int, int] = {}
    anew: list[tuple[int, Sight]] = []
    towns: list[tuple[int, int, Sight]] = []
    for figure in sorted(figures, key=attrgetter("start")):
        if is_total(figure):
            totals.append(figure)
            continue
        begins = ends.get(figure.quote_start, 0)
        ends[figure.quote_start] = figure.end - figure.quote_start
        sight = see(figure, parts.get(figure.id, NOTHING_BESIDE), speakers.get(figure.quote_start, ()), begins)
        if figure.id in placed:
            sight = sight.in_place(placed[figure.id], placed.values())
        if figure.id in places:
            _tell_of_place(told, sight, places[figure.id])
            continue
        chosen = _choose(drafts, current, sight)
        if chosen is None:
            if not drafts and "separate" in sight.cues:
                lead = NOTHING  # the rest of the document's beginning tells of the one that it is separate from
            chosen = Draft(sight, lead.names | lead.places if not drafts else frozenset())
            if current is not None and _points_to(current, figure):
                chosen.stays_in(current)
            if drafts and is_fresh(figure):
                anew.append((len(drafts), sight))
            elif sight.sites:
                towns += [(len(drafts), m, sight) for m, d in enumerate(drafts) if d.may_be_elsewhere(figure)]
            drafts.append(chosen)
        else:
            chosen.add(sight._replace(window=None) if _is_dated_by(chosen, sight) else sight)
        current = chosen
    if drafts:
        _give_lead(drafts, lead)
        _take_sites(drafts)
    mentions = [_finish(draft, number) for number, draft in enumerate([*drafts, *told.values()])]
    if told and drafts:
        mentions[len(drafts) :] = [_join_whole(part, mentions[0]) for part in mentions[len(drafts) :]]
    fresh = [(n, m) for n, sight in anew for m in range(n) if _is_rival(sight, drafts[m])]
    fresh += [(n, m) for n, m, sight in towns if _is_rival(sight, drafts[m])]
    fresh += [(n, m) for n in range(len(drafts), len(mentions)) for m in range(n)]  # each place, and all of them
    return [*_tell_apart(mentions, parts, fresh), *_total_mentions(totals, len(mentions))]


def _points_to(draft: Draft, figure: Figure) -> bool:
    """Whether a figure's sentence points to the town of the figure before it: "in the same town"."""
    near = figure.quote_start - draft.figures[-1].quote_start < POINTED
    return near and _SAME_TOWN.search(figure.quote, marks_in(figure)) is not None


POINTED = 400
"""Code points between two sentences of which the later is of the earlier one's town."""


def _is_dated_by(draft: Draft, sight: Sight) -> bool:
    """Whether a figure has another day than its incident only from a sentence that names it for something else."""
    return bool(sight.window and draft.window) and apart(sight.window, draft.window) > 0 and has_day_of(draft, sight)


def _is_rival(sight: Sight, draft: Draft) -> bool:
    """Whether an incident has another number of a figure's class, and not the very number."""
    return sight.counted in draft.classes and not draft.holds(sight)


def speakers_of_sentences(figures: Sequence[Figure]) -> Speakers:
    """The speakers of each sentence that has several, whose names tell nothing of what happened."""
    told: dict[int, dict[str, None]] = defaultdict(dict)
    for figure in figures:
        if figure.source_text:
            told[figure.quote_start][figure.source_text] = None
    return {sentence: tuple(speakers) for sentence, speakers in told.items() if len(speakers) > 1}


def _join_whole(part: Mention, whole: Mention) -> Mention:
    """One place of an incident with all by which the incident is known: two texts mean one place of one incident."""
    return part._replace(
        window=whole.window,
        names=part.names | whole.names,
        places=part.places | whole.places,
        sites=part.sites | whole.sites,
        targets=part.targets | whole.targets,
        dated=whole.dated,
        rising=whole.rising,
        days=whole.days,
        known=whole.known,
        fresh=whole.fresh,
    )


def _tell_of_place(told: dict[str, Draft], sight: Sight, place: str) -> None:
    """Put a figure with those that its document counts for the same place of its incident."""
    if place in told:
        told[place].add(sight)
    else:
        told[place] = Draft(sight, frozenset(), place)


def _tell_apart(
    mentions: Sequence[Mention], parts: Mapping[int, frozenset[float]], fresh: Sequence[tuple[int, int]]
) -> Iterator[Mention]:
    """The mentions of one document, each with those that its speakers, its sums, or sentences that tell something new
    (`fresh`, pairs of numbers) tell apart from it.
    """
    apart: dict[int, set[int]] = defaultdict(set)
    told = [mention.figures for mention in mentions]
    parted = [*find_parted(told, parts)]
    for a, b in (*find_told_apart(told), *find_dealt(told), *find_over_days(told), *parted, *fresh):
        apart[a].add(b)
        apart[b].add(a)
    summed = {n for pair in parted for n in pair if 0 in pair}
    for mention in mentions:
        if mention.number not in apart:
            yield mention
            continue
        named = _take_names(mention, mentions[0]) if mention.number in summed else mention
        yield build(Mention, (*named[:_APART], frozenset(apart[mention.number]), *named[_APART + 1 :]))


def _take_names(part: Mention, whole: Mention) -> Mention:
    """A part of what a document begins with, with the names by which all of it is known."""
    return part._replace(names=part.names | whole.names, places=part.places | whole.places, days=part.days | whole.days)


def _give_lead(drafts: Sequence[Draft], lead: Context) -> None:
    """Give the first incident what the document's beginning names, but for what only others are told by there."""
    others: set[str] = set()
    for draft in drafts[1:]:
        others |= draft.names | draft.known | draft.targets
    drafts[0].add_context(Context(lead.names - others, lead.places - others, lead.targets - others))


def _take_sites(drafts: Sequence[Draft]) -> None:
    """Take from an incident that has places of its own the places of the others: "hours after the Homs attack, …"."""
    placed = [draft for draft in drafts if draft.sites]
    for draft in placed:
        for other in placed:
            if draft.sites.isdisjoint(other.sites):
                draft.names -= other.sites
                draft.known -= other.sites


def _choose(drafts: list[Draft], current: Draft | None, sight: Sight) -> Draft | None:
    """The incident that most speaks for, None where too little speaks for any."""
    best, chosen = weights.TELLING.least, None
    for draft in drafts if len(drafts) <= RECENT + 1 else [drafts[0], *drafts[-RECENT:]]:
        speaks = tells(draft, sight, draft is current, draft is drafts[0], best)
        if speaks >= best - weights.SLACK:
            best, chosen = speaks, draft
    return chosen


def _finish(draft: Draft, number: int) -> Mention:
    """The mention that a draft has become."""
    figures = draft.figures
    first, marks = figures[0], marks_in_any(figures)
    published = day_window(first.published) if first.published else None
    known = any(map(takes_as_known, figures))
    numbers = frozenset([(class_of(f).event, f.number) for f in figures if f.hedge != "vague"])
    return Mention(
        first.document,
        number,
        draft.window or published,
        next((canonical_place(f.place) for f in figures if f.place), None),
        frozenset(draft.names - _said_by(figures)),
        frozenset(draft.known),
        frozenset(draft.sites),
        frozenset(draft.targets),
        numbers,
        tuple(figures),
        reading_order(first),
        first.publisher,
        dated=draft.dated,
        words=_words(draft),
        speakers=frozenset([voice(f) for f in figures if f.source]),
        rising=any("rise" in cues_of(f) for f in figures),
        risen=any(map(_is_risen, figures)) if marks & (_RISEN.bit | _NOW.bit) else any(map(is_brought_to, figures)),
        known=not draft.dated and (_any_has(KNOWN, figures, marks) or known),
        fresh=not known and not draft.targets.isdisjoint(lasting_targets()) and _any_has(_ANEW, figures, marks),
        families=_families_told(figures) if marks & FAMILY.bit else NO_NAMES,
        part=" ".join(map(fold_name, fold_place(draft.part).split())) if draft.part else "",
        days=_days_named(draft, number, marks),
    )


def _is_risen(figure: Figure) -> bool:
    """Whether the words before a figure tell it as what a toll has come to: "the death toll climbed to"."""
    if is_brought_to(figure):
        return True
    told, behind = figure.quote[: figure.start - figure.quote_start], figure.quote[figure.end - figure.quote_start :]
    return _RISEN.search(told, marks_in(figure)) is not None or _NOW.match(behind, marks_in(figure)) is not None


def _any_has(sought: Sought, figures: Iterable[Figure], marks: int) -> bool:
    """Whether the sentence of one of some figures, which have these bits together, has a pattern."""
    return bool(marks & sought.bit) and any(sought.search(f.quote, marks_in(f)) for f in figures)


def _families_told(figures: Iterable[Figure]) -> frozenset[str]:
    """The families that the sentences of some figures name."""
    return NO_NAMES.union(*(families_in(f.quote) for f in figures if marks_in(f) & FAMILY.bit))


def _days_named(draft: Draft, number: int, marks: int) -> frozenset[int]:
    """The days of the week that an incident's sentences name; of what a document begins with and does not date there,
    those of its beginning that were over when it was printed.
    """
    days, first = _NO_DAYS, draft.figures[0]
    if marks & WEEKDAY.bit:
        days = days.union(*(weekdays_of(f.quote, f.published) for f in draft.figures if names_weekday(f)))
    if number or draft.dated or days or not first.published:
        return days
    return weekdays_of(first.lead, first.published) - {day_window(first.published)[0]}


_NO_DAYS: frozenset[int] = frozenset()


def names_weekday(figure: Figure) -> bool:
    """Whether the sentence of a figure may name a day of the week."""
    return marks_in(figure) & WEEKDAY.bit != 0


def _words(draft: Draft) -> frozenset[str]:
    """The words by which alone a text of no known day and publisher can be told from others."""
    if draft.figures[0].published or draft.figures[0].publisher:
        return frozenset()
    return frozenset().union(*(incident_words(f.quote) for f in draft.figures))


def _said_by(figures: Sequence[Figure]) -> frozenset[str]:
    """The names of publishers, which tell nothing about what happened."""
    publisher = figures[0].publisher
    words = _words_of_name(publisher) if publisher else NO_NAMES
    said = {name for f in figures for name in f.via if name}
    return words.union(*map(_words_of_name, said)) if said else words


@lru_cache(maxsize=4096)
def _words_of_name(name: str) -> frozenset[str]:
    """The words of a publisher's name, folded."""
    return frozenset(map(fold_name, re.findall(r"\w+", name)))


def _total_mentions(totals: Iterable[Figure], number: int) -> list[Mention]:
    """Each total as a mention of its own."""
    none: frozenset[str] = frozenset()
    return [
        Mention(
            f.document, number + i, day_window(f.day) if f.day else None, total_place(f), _names_in(f), none, none,
            none, frozenset(), (f,), reading_order(f), f.publisher, True, of_disease=is_of_disease(f),
            of_year=is_of_year(f), words=none if f.published or f.publisher else incident_words(f.quote),
        )
        for i, f in enumerate(totals)
    ]  # fmt: skip


def _names_in(figure: Figure) -> frozenset[str]:
    """The names in the sentence of a total of which nobody knows who printed it, or when."""
    return NO_NAMES if figure.published or figure.publisher else read_context(figure.quote).names
