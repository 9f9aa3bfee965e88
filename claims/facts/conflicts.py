"""What an editor must look at: the figures of one fact in, its conflicts out.

Figures that say the same thing on one day are one position; positions are sorted and swept, so that a fact of fifty
thousand claims costs a sort and no pairs.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from itertools import pairwise
from typing import NamedTuple

from claims.facts.cite import cite, say_source
from claims.facts.conflict import Conflict, make_conflict
from claims.facts.counted import is_harm, is_still_counted
from claims.facts.declared import LEFT_OPEN, find_declared
from claims.facts.figure import Figure, reading_order
from claims.facts.intervals import gap, radius
from claims.facts.marks import Sought
from claims.facts.positions import Position, drop_superseded, find_positions
from claims.facts.relate import Judge, Judged, judge_grouped
from claims.facts.sentence import marks_in
from claims.facts.slips import name_slip
from claims.facts.sources import same_voice
from claims.facts.statement import is_of_short_text
from claims.facts.totals import is_running, is_total, toll_day
from claims.facts.totals import near_cues as cues
from claims.grammar.late import late
from claims.grammar.word_lists import read_table

_PASSING = late(read_table("contexts")["passing"]["before"])
HEADLINE = 5
"""How many times as much as the other one of a headline's and its text's figure may be, but for a slip."""
_FLOORS = frozenset({"at_least", "more_than"})
_DISPUTED = Sought(read_table("contexts")["disputed"]["before"])
MANY = 8
"""Figures at either end of a day's range that are compared with each other."""


class Clash(NamedTuple):
    """Two positions that contradict each other, the lower one first."""

    low: Position
    high: Position
    judged: Judged


def find_clash(low: Position, high: Position, small: Figure, large: Figure, judge: Judge) -> Clash | None:
    """Two positions with what two of their figures are to each other, where they contradict each other."""
    first, second = (small, large) if reading_order(small) <= reading_order(large) else (large, small)
    judged = judge(first, second)
    return Clash(low, high, judged) if judged.name == "contradiction" else None


def find_conflicts(fact: str, event: str, figures: Sequence[Figure], judge: Judge = judge_grouped) -> list[Conflict]:
    """The conflicts among the figures of one fact, the most serious first."""
    if len(figures) == 1 and (figures[0].hedge not in LEFT_OPEN or not is_harm(figures[0])):
        return []
    positions = find_positions(figures)
    found = [*find_declared(fact, event, [f for p in positions for f in p.figures])]
    if _are_apart(positions):
        found = [*_find_clashes(fact, event, positions, judge), *found, *_reversals(fact, event, positions)]
    return sorted(found, key=lambda c: (-c.radius, c.id))


def _are_apart(positions: Sequence[Position]) -> bool:
    """Whether any two positions share no number: without a gap nothing clashes and nothing falls."""
    if len(positions) < 2:
        return False
    return min([p.interval.high for p in positions]) < max([p.interval.low for p in positions])


def _reversals(fact: str, event: str, positions: Sequence[Position]) -> Iterator[Conflict]:
    """Running totals of one source that fall from one stated day to a later one without a word of correction."""
    stated: dict[str, list[Position]] = defaultdict(list)
    for p in positions:
        if p.figure.as_of and p.figure.precision == "day" and p.figure.source and is_total(p.figure):
            stated[p.voice].append(p)
    for same in stated.values():
        same.sort(key=lambda p: (p.figure.as_of or "", reading_order(p.figure)))
        for a, b in pairwise(same):
            fell = a.interval.low > b.interval.high and a.figure.as_of != b.figure.as_of
            if fell and "correction" not in cues(b.figure):
                reason = f"{cite(a.figure)} and {cite(b.figure)}: a running total fell, and nobody says why."
                settle = f"Ask {b.figure.source} whether the earlier figure was corrected."
                yield make_conflict(
                    "reversal", fact, event, (a.figures, b.figures), radius(a.interval, b.interval), reason, settle
                )


def _find_clashes(fact: str, event: str, positions: Sequence[Position], judge: Judge) -> list[Conflict]:
    """Contradictions and misquotes: day by day, the lowest figures against the highest."""
    days: dict[str | None, list[Position]] = defaultdict(list)
    current = drop_superseded(positions)
    told = _days_told(positions)
    for position in current:
        days[_day_of(position.figure, told)].append(position)
    given = {(f.document, p.figure.number) for p in positions for f in p.figures}
    pairs: list[Clash] = []
    for day in sorted(days, key=str):
        pairs += _sweep(days[day], given, judge)
    for printed in _printed_together(current):
        pairs += _sweep(printed, given, judge)
    pairs += _disputed(current, judge)
    pairs += _falls(current, given, judge)
    pairs += _misquotes(positions, judge)
    pairs += _headlines(positions, judge)
    return _conflicts(fact, event, [clash for clash in pairs if not _count_others(clash)], positions)


def _printed_together(positions: Sequence[Position]) -> list[list[Position]]:
    """The tolls that speakers are quoted for in papers of one day, where they hold for different days: neither need be
    an update of the other.
    """
    printed: dict[str, list[Position]] = defaultdict(list)
    for position in positions:
        figure = position.figure
        if figure.source and figure.published and is_harm(figure) and is_running(figure):
            printed[figure.published[:10]].append(position)
    return [same for _, same in sorted(printed.items()) if len({toll_day(p.figure) for p in same}) > 1]


def _count_others(clash: Clash) -> bool:
    """Whether two tolls, of which one is not what its text begins with, are so many times apart, no slip making the one
    of the other, that they rather count two things than contradict each other: "a dozen hurt", "hundreds were wounded".
    """
    low, high = clash.low, clash.high
    if not is_harm(low.figure) or high.figure.number < WORLDS_APART * low.figure.number:
        return False
    if all(f.title or f.quote_start < OPENING for f in (low.figure, high.figure)):
        return False
    return name_slip(low.figure, high.figure) is None


OPENING = 160
"""Code points within which the first sentence below a headline begins."""
WORLDS_APART = 8
"""How many times as many of one toll are surely not those of another."""


def _disputed(positions: Sequence[Position], judge: Judge) -> Iterator[Clash]:
    """Pairs of figures of one text that sets the one against the other itself, of whatever days it tells: "170 had
    died, activists said on Wednesday. The monitor gave a lower figure of 95".
    """
    for figure, position in ((f, p) for p in positions for f in p.figures if _is_set_beside(f)):
        for other in positions:
            told = next((f for f in other.figures if f.document == figure.document and f.start < figure.start), None)
            if told is None or not gap(position.interval, other.interval):
                continue
            low, high = sorted((position, other), key=lambda p: p.interval.low)
            small, large = sorted((figure, told), key=lambda f: f.number)
            if clash := find_clash(low, high, small, large, judge):
                yield clash


def _is_set_beside(figure: Figure) -> bool:
    """Whether a text sets a figure against another one that it told before: "gave a lower figure of 95"."""
    return _DISPUTED.search(figure.quote[: figure.start - figure.quote_start], marks_in(figure)) is not None


def _falls(positions: Sequence[Position], given: Set[tuple[int, float]], judge: Judge) -> Iterator[Clash]:
    """Pairs of a toll and a lower one that another paper gives on a later day by another speaker, or by none: no toll
    falls by itself. What is only told in passing may be what the paper knew before, but for a slip.
    """
    running = [p for p in positions if is_harm(p.figure) and is_running(p.figure) and _is_given_by_paper(p.figure)]
    if len(running) < 2 or not _are_apart(running):
        return
    for low in running:
        if low.figure.hedge != "exact":
            continue
        day = toll_day(low.figure) or ""
        above = [p for p in running if p.interval.low > low.interval.high and (toll_day(p.figure) or "9") < day]
        for high in above[:MANY]:
            other = low.figure.publisher != high.figure.publisher and not same_voice(low.voice, high.voice)
            if other and not _is_given(given, low, high) and not _is_told_in_passing(low.figure, high.figure):
                clash = find_clash(low, high, low.figure, high.figure, judge)
                if clash:
                    yield clash


def _is_given_by_paper(figure: Figure) -> bool:
    """Whether a paper gives a number as it is, in its text, or the least that a speaker puts it at."""
    given = figure.hedge == "exact" or (figure.hedge in _FLOORS and figure.source is not None)
    return bool(figure.publisher) and given and not figure.title


def _is_told_in_passing(low: Figure, high: Figure) -> bool:
    """Whether one of two tolls has no speaker and is told in a clause about something else ("the mine, where 14 men
    died"), and no slip makes it of the other.
    """
    passing = any(not f.source and _PASSING.search(f.quote, 0, f.start - f.quote_start) for f in (low, high))
    return passing and name_slip(low, high) is None


def _days_told(positions: Iterable[Position]) -> dict[tuple[int, int], tuple[int, str]]:
    """Where in each sentence, by its document and beginning, a day is first told of a running figure, and which."""
    told: dict[tuple[int, int], tuple[int, str]] = {}
    for figure in (f for p in positions for f in p.figures):
        if figure.as_of and figure.precision == "day" and is_running(figure):
            key, day = (figure.document, figure.quote_start), toll_day(figure)
            if day and (key not in told or figure.start < told[key][0]):
                told[key] = figure.start, day
    return told


def _day_of(figure: Figure, told: Mapping[tuple[int, int], tuple[int, str]]) -> str | None:
    """The day that a running figure is compared by: its own, or one that its sentence told before it ("by the next
    morning the council counted 86, the hospital 106"); None for what does not run, or stands in a short text of no
    known day, which another one need not date as closely.
    """
    if not is_running(figure) or is_of_short_text(figure):
        return None
    start, day = told.get((figure.document, figure.quote_start), (figure.start, ""))
    return day if start < figure.start and not figure.as_of and not figure.title else toll_day(figure)


def _headlines(positions: Sequence[Position], judge: Judge) -> list[Clash]:
    """Pairs of a headline's figure and a body's, where no figure of that body agrees with the headline."""
    found = []
    for head in (p for p in positions if p.figure.title):
        body = [p for p in positions if p.figure.document == head.figure.document and not p.figure.title]
        if body and all(gap(head.interval, p.interval) for p in body) and not _is_borne_out(head.figure):
            low, high = sorted((head, body[0]), key=lambda p: p.interval.low)
            clash = find_clash(low, high, low.figure, high.figure, judge)
            if clash and _can_be_one_count(low.figure, high.figure):
                found.append(clash)
    return found


def _can_be_one_count(low: Figure, high: Figure) -> bool:
    """Whether a headline and its text can mean one count: of many times as many the text tells only some."""
    return high.number <= HEADLINE * low.number or name_slip(low, high) is not None


def _is_borne_out(head: Figure) -> bool:
    """Whether the first sentences print the headline's number again, though of what another fact counts."""
    return re.search(rf"\b{re.escape(head.surface)}\b", head.lead[head.end :]) is not None


def _misquotes(positions: Sequence[Position], judge: Judge) -> list[Clash]:
    """Pairs of one source that somebody copied wrong: two figures of one stated day, or a later toll below an earlier
    one of which a slip makes it ("61", the day before "16").
    """
    stated: dict[tuple[str, str], list[Position]] = defaultdict(list)
    tolls: dict[tuple[str, str], list[Position]] = defaultdict(list)
    for p in positions:
        if p.figure.source and p.figure.as_of and p.figure.precision == "day":
            stated[(p.voice, p.figure.as_of[:10])].append(p)
        if p.figure.source and is_running(p.figure):
            tolls[(p.voice, "")].append(p)
    return [*_neighbours(stated.values(), _is_miscopied, judge), *_neighbours(tolls.values(), _is_fallen, judge)]


def _neighbours(
    groups: Iterable[list[Position]], tells: Callable[[Figure, Figure], bool], judge: Judge
) -> Iterator[Clash]:
    """The neighbours in the order of their numbers, of two documents, that contradict each other and are told wrong."""
    for same in groups:
        if len(same) < 2 or not _are_apart(same):
            continue
        same.sort(key=lambda p: (p.figure.number, reading_order(p.figure)))
        for low, high in pairwise(same):
            apart = low.figure.document != high.figure.document and low.interval.high < high.interval.low
            if apart and tells(low.figure, high.figure):
                clash = find_clash(low, high, low.figure, high.figure, judge)
                if clash:
                    yield clash


def _is_miscopied(low: Figure, high: Figure) -> bool:
    """Whether two figures of one day differ by a slip, or both texts say up to when they count."""
    return bool(name_slip(low, high)) or _both_state_period(low, high)


def _is_fallen(low: Figure, high: Figure) -> bool:
    """Whether the lower of two tolls that name different days is the later one, and a slip of the other."""
    fell = (toll_day(low) or "") >= (toll_day(high) or "9")
    return fell and low.as_of != high.as_of and bool(name_slip(low, high))


def _both_state_period(a: Figure, b: Figure) -> bool:
    """Whether both texts say in words up to when they count, so that one of them must be wrong."""
    return "total" in cues(a) and "total" in cues(b)


def _is_unsaid(position: Position) -> bool:
    """Whether nobody is named for a figure: of two that are alike, an editor can ask who said the other."""
    return position.figure.source is None


def _sweep(positions: Sequence[Position], given: Set[tuple[int, float]], judge: Judge) -> list[Clash]:
    """Pairs of one day that contradict each other, the ends of the range only; `given` are the numbers of each
    document.
    """
    if not _are_apart(positions):
        return []
    lowest = sorted(positions, key=lambda p: (p.interval.high, p.interval.low, _is_unsaid(p), reading_order(p.figure)))
    highest = sorted(
        positions, key=lambda p: (-p.interval.low, -p.interval.high, _is_unsaid(p), reading_order(p.figure))
    )
    wholes = {p.figure.number for p in positions}
    found = []
    highs = [(position, _by_document(position)) for position in highest[:MANY]]
    for low, own in [(position, _by_document(position)) for position in lowest[:MANY]]:
        for high, theirs in highs:
            if low.interval.high >= high.interval.low:
                break  # the others reach lower still
            both = own.keys() & theirs.keys()
            if both or not _is_given(given, low, high):
                small, large = _facing(both, own, theirs) if both else (low.figure, high.figure)
                if small.document == large.document and small.number + large.number in wholes:
                    continue  # two parts, and another text has the whole
                if _is_put_better(low, high, positions) or _is_put_better(high, low, positions):
                    continue
                clash = find_clash(low, high, small, large, judge)
                if clash and not _reconciled(small, large):
                    found.append(clash)
    return found


def _is_put_better(head: Position, other: Position, positions: Sequence[Position]) -> bool:
    """Whether a position is a headline's alone, whose text agrees with the other: "worth 119 million" above 119.9."""
    if not head.figure.title or not all(f.title for f in head.figures):
        return False
    documents = {f.document for f in head.figures}
    bodies = (p for p in positions if not gap(p.interval, other.interval))
    told = {f.document for p in bodies for f in p.figures if not f.title}
    return documents <= told


def _facing(both: Set[int], own: Mapping[int, Figure], theirs: Mapping[int, Figure]) -> tuple[Figure, Figure]:
    """A figure of each of two positions, by one of the documents that give both: it says best how they go together."""
    first = min(both, key=lambda document: (own[document].title or theirs[document].title, document))
    return own[first], theirs[first]


def _by_document(position: Position) -> dict[int, Figure]:
    """The figure of each document, that of its body before that of its headline, and all before those brought in."""
    if len(position.figures) == 1:
        return {position.figure.document: position.figure}
    return {f.document: f for f in sorted(position.figures, key=lambda f: (not f.title, not is_still_counted(f)))}


def _is_given(given: Set[tuple[int, float]], low: Position, high: Position) -> bool:
    """Whether a document gives figures of two positions that share none, so that it does not speak against another that
    gives one of them; or the higher one in two parts ("11 at the airport", "20 at the station" beside 31).
    """
    a, b = low.figure, high.figure
    rest = b.number - a.number
    if rest != a.number and any((f.document, rest) in given for f in low.figures):
        return True
    return (a.document, b.number) in given or (b.document, a.number) in given


def _reconciled(low: Figure, high: Figure) -> bool:
    """Whether one document's own voice puts a floor above a source that it quotes: its writer knew both.

    A headline beside its body is looked at by itself.
    """
    if low.document != high.document:
        return False
    return low.title != high.title or (high.source is None and low.source is not None and high.high is None)


def _conflicts(fact: str, event: str, pairs: Sequence[Clash], positions: Sequence[Position]) -> list[Conflict]:
    """One conflict a kind for the pairs found, led by the widest gap."""
    by_kind: dict[str, list[Clash]] = defaultdict(list)
    for clash in pairs:
        by_kind[_kind_of(clash.low, clash.high)].append(clash)
    return [_make(fact, event, kind, mine) for kind, mine in by_kind.items()]


def _kind_of(low: Position, high: Position) -> str:
    """Whether two figures clash as headline and body of one text, as two copies of one saying, or as two sayings."""
    if low.figure.document == high.figure.document and low.figure.title != high.figure.title:
        return "headline"
    return "misquote" if _is_misquote(low, high) else "contradiction"


def _is_misquote(low: Position, high: Position) -> bool:
    """Whether one source is given two figures for one stated day in two documents."""
    return same_voice(low.voice, high.voice) and low.figure.document != high.figure.document and bool(low.figure.source)


def _make(fact: str, event: str, kind: str, pairs: Sequence[Clash]) -> Conflict:
    """A conflict of a kind from the pairs that clash."""
    low, high, judged = max(pairs, key=lambda clash: (clash.judged.radius(), clash.low.figure.name))
    reason = judged.reason()
    sides = _sides([clash.low for clash in pairs], [clash.high for clash in pairs])
    if kind == "misquote":
        slip = name_slip(low.figure, high.figure)
        reason = f"{reason[:-1]}; one source: {slip or 'someone copied it wrong'}."
    return make_conflict(kind, fact, event, sides, judged.radius(), reason, _settle(kind, low, high))


def _sides(lows: Sequence[Position], highs: Sequence[Position]) -> tuple[tuple[Figure, ...], ...]:
    """The figures by side, each number one side."""
    sides: dict[tuple[float | int | None, float | int | None], dict[int, Figure]] = defaultdict(dict)
    for position in {id(position): position for position in (*lows, *highs)}.values():
        for figure in position.figures[:50]:
            sides[(figure.low, figure.high)][figure.id] = figure
    return tuple(tuple(side.values()) for _, side in sorted(sides.items(), key=lambda s: str(s[0])))


def _settle(kind: str, low: Position, high: Position) -> str:
    """What an editor can do to settle it."""
    a, b = (say_source(p.figure) for p in (low, high))
    if kind == "misquote":
        return f"Look the figure up at the source ({a})."
    if kind == "headline" or a == b:
        return f"Ask {a} which of the two holds."
    asked = "when and how they counted" if low.figure.kind == "count" else "where they have the figure from"
    return f"Ask {a} and {b} {asked}."
