"""Figures counted besides others, not instead of them: the figures of one document in, which stand besides out."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, permutations

from claims.facts.by_place import place_behind
from claims.facts.classes import HURT, KILLED, PEOPLE, SOME, Class, of_all
from claims.facts.context import read_context
from claims.facts.counted import class_of, is_harm, is_linked_part, is_some_in_place, subset_of_people
from claims.facts.days import days_between
from claims.facts.figure import Figure, of_figure, reading_order
from claims.facts.intervals import admit, gap
from claims.facts.marks import Sought
from claims.facts.places import can_be_one, towns_apart
from claims.facts.results import was_put_right
from claims.facts.sentence import marks_in
from claims.facts.sources import same_voice, voice
from claims.facts.summed import may_be_taken_for
from claims.facts.totals import EARLY, near_cues
from claims.facts.words import phrase_pattern
from claims.grammar.word_lists import read_table

_IN_HOURS, _IN_DAYS = (Sought(read_table("contexts")["hours"][name]) for name in ("behind", "days"))
_OF_THE_TOLL = Sought(read_table("contexts")["tolled"]["before"])
_ONE_HOUSE, _ATTACKS = (Sought(read_table("contexts")["house"][name]) for name in ("one", "attacks"))
_MANY_ATTACKS = Sought(read_table("contexts")["many"]["behind"])
_NARROWED, _OWN, _ALONE, _ALONE_BEHIND = (
    Sought(read_table("contexts")["narrowed"][name]) for name in ("behind", "own", "alone", "alone_behind")
)
FURTHER = Sought(phrase_pattern("contexts", "besides").pattern)
ANOTHER = Sought(read_table("contexts")["besides_before"]["before"])
BESIDE_ONE = Sought(read_table("contexts")["beside_one"]["before"])
MOVED = EARLY | {"rise", "correction"}
"""Cues of a figure that took the place of another, or that another took the place of."""
SPAN_BEHIND = 60
"""Code points behind a figure in which the hours are told over which it counts."""
NEAR = 400
"""Code points between two sentences of which the later goes on counting."""
_ROUGH = frozenset({"vague", "range"})
MOST = 40
"""Figures of one class in one document that are tried as parts of each other."""


def are_parts(figures: Sequence[Figure]) -> dict[int, frozenset[float]]:
    """The claims of one document that are parts of another figure in it, two exact or lower figures that add up to it,
    each with the other part and the whole.

    "At least 21 were killed … at least 15 in the city … six more in a village": fifteen and six are places of the 21.
    Four by one outlet and six by another are two accounts, though a third has ten.
    """
    found: dict[int, frozenset[float]] = {}
    by_class: dict[Class, list[Figure]] = {}
    for figure in figures:
        if figure.hedge in ("exact", "at_least") and figure.number > 2:
            by_class.setdefault(of_all(class_of(figure)), []).append(figure)
    for same in by_class.values():
        if len(same) < 3:
            continue
        wholes = defaultdict(list)
        for figure in same:
            wholes[figure.number].append(figure)
        for a, b in combinations(same[:MOST], 2):
            whole = wholes.get(a.number + b.number)
            if whole and a.number != b.number and any(_add_up(a, b, w) for w in whole):
                for part, other in ((a, b), (b, a)):
                    found[part.id] = found.get(part.id, frozenset()) | {other.number, a.number + b.number}
    return found


def _add_up(a: Figure, b: Figure, whole: Figure) -> bool:
    """Whether two figures can be parts of a third: neither is among the other ("12 people, including a family of
    five"), and one is counted besides, one speaker gives both, or all that are anybody's, or each has its own place.
    """
    if subset_of_people(a) or subset_of_people(b):
        return False  # "246 dead, among them 135 civilians. The other 111": groups of them, not places
    first, second = sorted((a, b), key=reading_order)
    if second.quote_start == first.quote_start and is_linked_part(second) and not is_linked_part(first):
        return False
    if not EARLY.isdisjoint(near_cues(a) | near_cues(b)):
        return False  # "had counted 14 before, the toll rose to 19 as five more were found"
    if is_further(a) or is_further(b):
        return True
    told = (a, b) if a.source and b.source else (a, b, whole)
    voices = [voice(f) for f in told if f.source]
    if all(same_voice(voices[0], other) for other in voices[1:]):
        return True
    return bool(a.place and b.place) and not can_be_one(a.place or "", b.place or "")


def is_of_fewer_towns(figure: Figure, others: Sequence[Figure]) -> bool:
    """Whether a figure is of some only of the towns that the headline of a larger one names: "Ten killed in Aleppo,
    Homs" above "In Aleppo, nine were killed".
    """
    if figure.title:
        return False
    heads = [f for f in others if f.title and f.number > figure.number and class_of(f) == class_of(figure)]
    told = [[town in figure.quote for town in towns_apart(head.quote)] for head in heads]
    return any(any(towns) and not all(towns) for towns in told)


def is_of_one_house(figure: Figure, others: Sequence[Figure]) -> bool:
    """Whether a figure is of one house that was hit, behind a larger one of several attacks and no house: "Strikes on
    the south killed 38 … Fourteen died when the home of the Hadid family was hit".
    """
    if figure.title or not _ONE_HOUSE.search(figure.quote, marks_in(figure)):
        return False
    larger = [f for f in others if f.number > figure.number and f.start < figure.start]
    return any(
        class_of(f) == class_of(figure)
        and _ATTACKS.search(f.quote, marks_in(f))
        and not _ONE_HOUSE.search(f.quote, marks_in(f))
        for f in larger
    )


def is_of_one_attack(figure: Figure, others: Sequence[Figure]) -> bool:
    """Whether a figure is of one attack, behind a larger one of all that a place saw: "25 people were killed in a day
    of attacks … In a bombing of the ministry, 14 died".
    """
    if figure.title or tells_of_many(figure) or not read_context(figure.quote).targets:
        return False  # "state media gave a toll of 78"
    larger = [f for f in others if f.number > figure.number and f.start < figure.start and tells_of_many(f)]
    return any(class_of(f) == class_of(figure) for f in larger)


@of_figure
def tells_of_many(figure: Figure) -> bool:
    """Whether a figure's clause says that it is of many attacks: "in a wave of bombings"."""
    return _MANY_ATTACKS.search(figure.quote[figure.end - figure.quote_start :], marks_in(figure)) is not None


def is_over_other_days(figure: Figure, others: Sequence[Figure]) -> bool:
    """Whether a figure counts over some days ("since Friday", "in the past 24 hours") and all others of its class do
    not, or the other way round.
    """
    counted, days = class_of(figure), days_counted(figure)
    return all(_are_over_other_days(days_counted(f), days) for f in others if class_of(f) == counted)


def _are_over_other_days(days: int, others: int) -> bool:
    return abs(days - others) > 1 or (days > 0) != (others > 0)


@of_figure
def days_counted(figure: Figure) -> int:
    """The days over which a figure counts, 0 where its words name no beginning."""
    if figure.since:
        return max(0, days_between(figure.since, figure.day))
    marks = marks_in(figure)
    if not marks & (_IN_HOURS.bit | _IN_DAYS.bit):
        return 0
    behind = figure.quote[figure.end - figure.quote_start :][:SPAN_BEHIND]
    if _IN_DAYS.search(behind, marks):
        return 2
    return int(_IN_HOURS.search(behind, marks) is not None)


def is_besides(figure: Figure, others: Sequence[Figure]) -> bool:
    """Whether a figure is counted besides others of its class: another number of one speaker, with no word of change.

    Nobody gives two numbers for one thing in one text without saying so, but for rounding.
    """
    counted, number, title = class_of(figure), figure.number, figure.title
    rivals = [f for f in others if f.number != number and f.title == title and class_of(f) == counted]
    if not rivals or _OF_THE_TOLL.search(figure.quote[: figure.start - figure.quote_start], marks_in(figure)):
        return False
    if is_further(figure):
        previous = max((f for f in others if f.start < figure.start), key=lambda f: f.start, default=None)
        if previous in rivals and figure.quote_start - previous.quote_start < NEAR:
            return True
    return any(_two_counts(figure, other) for other in rivals)


def find_told_apart(mentions: Sequence[Sequence[Figure]]) -> Iterator[tuple[int, int]]:
    """The pairs of one document's mentions, by their places, that are two incidents: a named speaker gives two exact
    figures of one class, or a sentence gives each figure a place of its own.
    """
    said: dict[tuple[object, ...], list[tuple[int, Figure]]] = defaultdict(list)
    if len(mentions) < 2:
        return
    told = Counter([f.quote_start for figures in mentions for f in figures])
    for n, figures in enumerate(mentions):
        for f in figures:
            if f.hedge == "exact" and f.source is not None:
                said[(class_of(f), f.title, f.source)].append((n, f))
            if f.place and told[f.quote_start] > 1:
                said[(class_of(f), f.title, f.source, f.quote_start)].append((n, f))
    for (_, _, _, *sentence), same in said.items():
        if same[0][0] == same[-1][0]:
            continue  # of one mention
        for (m, f), (n, o) in combinations(same, 2):
            if m != n and f.number != o.number and _two_counts(f, o) and (not sentence or _of_two_places(f, o)):
                yield m, n


def find_dealt(mentions: Sequence[Sequence[Figure]]) -> Iterator[tuple[int, int]]:
    """The pairs of one document's mentions, by their places, of which one has some in one place of those whom the other
    counts in several: "killed 30 people in Spain and Portugal, 27 of them in Portugal".
    """
    wholes = {f.start: n for n, figures in enumerate(mentions) for f in figures}
    for n, figures in enumerate(mentions):
        for f in figures:
            whole = wholes.get(f.part_of, n) if f.part_of is not None else n
            if whole != n and is_some_in_place(f):
                yield whole, n


def find_over_days(mentions: Sequence[Sequence[Figure]]) -> Iterator[tuple[int, int]]:
    """The pairs of one document's mentions, by their places, of which one alone counts over some days."""
    over = [n for n, figures in enumerate(mentions) if figures and all(map(days_counted, figures))]
    for n in over:
        classes = {class_of(f) for f in mentions[n]}
        for m, figures in enumerate(mentions):
            rivals = [f for f in figures if class_of(f) in classes]
            if rivals and not any(map(days_counted, rivals)):
                yield n, m


def find_parted(
    mentions: Sequence[Sequence[Figure]], parts: Mapping[int, frozenset[float]]
) -> Iterator[tuple[int, int]]:
    """The pairs of one document's mentions, by their places, of which one has a part of what the other has, or the
    rest of it.
    """
    if not parts:
        return
    for (m, figures), (n, others) in permutations(enumerate(mentions), 2):
        if any(_is_beside(f, o, parts) for f in figures if f.id in parts for o in others):
            yield m, n


def _is_beside(part: Figure, other: Figure, parts: Mapping[int, frozenset[float]]) -> bool:
    """Whether a figure is the whole of a part, or the other part."""
    return other.number in parts[part.id] and may_be_taken_for(part, other)


def _two_counts(a: Figure, b: Figure) -> bool:
    """Whether one speaker gives two numbers of one class that cannot be one, with no word of change."""
    if a.source != b.source or a.hedge in _ROUGH or b.hedge in _ROUGH:
        return False
    if _of_two_places(a, b):
        return True
    if subset_of_people(a) or subset_of_people(b) or was_put_right(a) or was_put_right(b):
        return False
    if not gap(admit(a), admit(b)) and not a.hedge == b.hedge == "at_least":
        return False
    return not (near_cues(a) | near_cues(b)) & MOVED


def _of_two_places(a: Figure, b: Figure) -> bool:
    """Whether one sentence gives each its own place: "1,541 in Turkey and at least 810 in Syria"."""
    if a.quote_start != b.quote_start:
        return False
    mine, theirs = place_behind(a), place_behind(b)
    if mine and theirs:
        return mine != theirs
    return bool(a.place and b.place) and not can_be_one(a.place or "", b.place or "")


@of_figure
def is_further(figure: Figure) -> bool:
    """Whether the words beside a number count it besides others: "six more", "six others", "another six"."""
    marks, begins = marks_in(figure), figure.start - figure.quote_start
    if marks & ANOTHER.bit and ANOTHER.pattern.search(figure.quote[max(0, begins - SPAN_BEHIND) : begins].lower()):
        return True
    if not marks & FURTHER.bit:
        return False
    at = figure.end - figure.quote_start
    return FURTHER.pattern.match(figure.quote[at : at + 20].lower().lstrip()) is not None


@of_figure
def is_partial(figure: Figure) -> bool:
    """Whether a figure counts only some of the counted: those named or shown, or further dead ("six more were killed").

    "Dozens more were wounded" says no more than that others were killed.
    """
    counted = class_of(figure)
    if counted.event.endswith(SOME) or (counted.event == KILLED and is_further(figure)):
        return True
    return counted.event in (KILLED, HURT) and counted.group == PEOPLE and is_beside_one(figure)


@of_figure
def is_narrowed(figure: Figure) -> bool:
    """Whether the words beside a figure say that it counts those of one part of what happened: "in the second bus",
    "of one family", "in the harbour alone".
    """
    behind, marks = figure.quote[figure.end - figure.quote_start :], marks_in(figure)
    if _NARROWED.match(behind, marks) or _ALONE_BEHIND.match(behind, marks):
        return True
    if _ALONE.search(figure.quote[: figure.start - figure.quote_start], marks):
        return True
    return _OWN.match(behind, marks) is not None and is_harm(figure)


@of_figure
def is_beside_one(figure: Figure) -> bool:
    """Whether the words right before a number count it besides somebody: "killed along with four people", "the doctor
    and five members of her family".
    """
    if not marks_in(figure) & BESIDE_ONE.bit:
        return False
    at = figure.start - figure.quote_start
    return BESIDE_ONE.pattern.search(figure.quote[max(0, at - SPAN_BEHIND) : at].lower()) is not None
