"""A draft's own sums and percentages: its figures in, those that do not work out out, each with the reason.

Only what one sentence sets side by side is computed: parts and their total, killed and wounded and the casualties,
 "N of M" with a percentage, "from N to M" with a percentage or a difference.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from claims.check.words import pattern, phrases, word_set
from claims.facts.classes import DISJOINT
from claims.facts.counted import class_of
from claims.facts.figure import Figure
from claims.facts.intervals import admit

POINT = 1.0
"""Percentage points that a rounded percentage may be off."""


class Fault(NamedTuple):
    """A figure that does not follow from others of the draft."""

    figure: Figure
    reason: str
    beside: tuple[Figure, ...]
    right: str | None = None
    """What it should be."""


Sentence = Sequence[Figure]


def find_faults(figures: Sequence[Figure]) -> Iterator[Fault]:
    """The figures that do not work out, each once."""
    seen: set[int] = set()
    for sentence in _sentences(figures):
        for test in TESTS:
            for fault in test(sentence):
                if fault.figure.id not in seen:
                    seen.add(fault.figure.id)
                    yield fault


def _sentences(figures: Sequence[Figure]) -> Iterator[Sentence]:
    """The figures sentence by sentence, the headline apart."""
    for _, group in groupby(figures, key=lambda f: (f.title, f.quote_start)):
        yield list(group)


def find_wrong_share(sentence: Sentence) -> Iterator[Fault]:
    """A percentage beside "N of M", or behind "of the M, N were …, or", that N of M is not."""
    percents = [f for f in sentence if f.kind == "percent" and f.value is not None]
    for part, whole in _shares(sentence, percents):
        real = 100 * part.number / whole.number if whole.number else 0
        for percent in percents[:1]:
            if whole.number >= part.number and not _is_about(percent, real):
                yield Fault(percent, f"{part.surface} of {whole.surface} is {real:.3g}%", (part, whole), f"{real:.3g}%")


def _shares(sentence: Sentence, percents: Sentence) -> Iterator[tuple[Figure, Figure]]:
    """Pairs of a part and its whole of which the sentence's percentage can be the share."""
    for first, second in pairwise(sentence):
        if first.kind != "count" or second.kind != "count" or not _firm(first, second):
            continue
        if pattern("sums", "of").match(_between(first, second)):
            yield first, second
        before, behind = (
            first.quote[: first.start - first.quote_start].lower(),
            [f for f in percents if f.start > second.end],
        )
        if (
            pattern("sums", "begins").match(before)
            and behind
            and pattern("sums", "or").search(_between(second, behind[0]))
        ):
            yield second, first


def find_wrong_change(sentence: Sentence) -> Iterator[Fault]:
    """A percentage that does not follow from "from N to M", or "to M from N"."""
    for at, (first, second) in enumerate(pairwise(sentence)):
        if not _firm(first, second):
            continue
        if _is_change(first, second, "from", "to"):
            old, new, told = first, second, _of_change(sentence, first, second)
        elif _is_change(first, second, "to", "from"):
            old, new, told = second, first, _told_right_behind(sentence, at + 2)
        else:
            continue
        change = 100 * (new.number - old.number) / old.number if old.number else 0
        for figure in told:
            if figure.kind == "percent" and old.kind != "percent" and old.number and not _is_about(figure, abs(change)):
                verb = "more" if change > 0 else "less"
                right = f"{abs(change):.3g}%"
                yield Fault(figure, f"from {old.surface} to {new.surface} is {right} {verb}", (old, new), right)


def _of_change(sentence: Sentence, first: Figure, second: Figure) -> Sentence:
    """The figures that can be a change from one to another: those behind it, and before it without a verb of change in
    between ("with 16 percent, fell from 137 to 66").
    """
    verbs = (phrases("sums", "rise"), phrases("sums", "fall"))
    before = [f for f in sentence if f.start < first.start]
    near = [f for f in before if not any(verb.search(_between(f, first)) for verb in verbs)]
    return [*near, *(f for f in sentence if f.start >= first.start)]


def _told_right_behind(sentence: Sentence, at: int) -> Sentence:
    """The figure at a place of a sentence, where "or" puts it beside the one before."""
    behind = sentence[at : at + 1]
    return behind if behind and pattern("sums", "or").search(_between(sentence[at - 1], behind[0])) else ()


def _is_change(first: Figure, second: Figure, before_first: str, between_both: str) -> bool:
    """Whether two figures stand as "from N to M", or as "to M from N"."""
    before, between = first.quote[: first.start - first.quote_start].lower(), _between(first, second)
    one_unit = first.kind == second.kind and (first.unit == second.unit or not first.unit or _is_bare(second))
    if not one_unit and between.strip() not in word_set(
        "sums", "range"
    ):  # "from 3.2 billion to 2.56 billion crowns" says its unit once
        return False
    near, far = pattern("sums", f"{before_first} before"), pattern("sums", f"{between_both} between")
    return bool(near.search(before) and far.search(between))


def _is_bare(figure: Figure) -> bool:
    """Whether nothing is counted right behind a number: "from 137 seats to 66, or by …"."""
    return not figure.unit or figure.quote[figure.end - figure.quote_start :][:1] in (",", ".", ";")


def find_wrong_lead(sentence: Sentence) -> Iterator[Fault]:
    """Percentage points "between them" or "ahead" that two shares told right before do not lie apart."""
    for a, b, points in zip(sentence, sentence[1:], sentence[2:], strict=False):
        if a.kind != "percent" or b.kind != "percent" or points.kind != "percent" or not _firm(a, b, points):
            continue
        if a.unit != b.unit or points.unit == a.unit or not _is_lead(points):
            continue
        apart = abs(a.number - b.number)
        if abs(apart - points.number) > sum(_slack(f) for f in (a, b, points)) + 1e-9:
            right = f"{apart:.3g}"
            yield Fault(points, f"{a.surface} and {b.surface} lie {right} points apart", (a, b), right)


def _is_lead(points: Figure) -> bool:
    """Whether the words right behind percentage points say that they lie between two shares."""
    end = points.end - points.quote_start
    return phrases("sums", "apart").search(points.quote[end : end + 50].lower()) is not None


def find_excess(sentence: Sentence) -> Iterator[Fault]:
    """Parts that are together more than the total that the sentence makes them parts of."""
    for whole, parts, together in _wholes(sentence):
        events = {class_of(f).event for f in (whole, *parts)} - {""}
        if _firm(whole, *parts) and len(events) <= 1 and together > admit(whole).high:
            said = " and ".join(f.surface for f in parts)
            reason = (
                f"{said} {'make ' + f'{together:,g}' if len(parts) > 1 else 'is a part'}, more than {whole.surface}"
            )
            yield Fault(parts[-1], reason, (whole, *parts[:-1]), None)


def find_wrong_sexes(sentence: Sentence) -> Iterator[Fault]:
    """A total of persons beside its men and women, or boys and girls, who are fewer than that; more are an excess."""
    for whole, parts, together in _wholes(sentence):
        both = len(parts) == BOTH and frozenset(f.unit for f in parts) in SEXES
        if both and together < whole.number and all(f.hedge in ("exact", whole.hedge) for f in parts):
            said = " and ".join(f"{f.surface} {f.unit}" for f in parts)
            yield Fault(whole, f"{said} make {together:,g}, not {whole.surface}", tuple(parts), f"{together:,g}")


def _wholes(sentence: Sentence) -> Iterator[tuple[Figure, list[Figure], float]]:
    """Each figure that a sentence has parts of beside it, the parts, and what they make; vague ones are left out."""
    figures = {f.start: f for f in sentence if f.value is not None}
    for start, group in groupby(sentence, key=lambda f: f.part_of):
        whole, parts = figures.get(-1 if start is None else start), [f for f in group if f.value is not None]
        if whole is not None and parts:
            yield whole, parts, sum(f.number for f in parts)


BOTH = 2
SEXES = (frozenset({"men", "women"}), frozenset({"boys", "girls"}))


def find_excess_of(sentence: Sentence) -> Iterator[Fault]:
    """Parts that are together more than the whole that the sentence begins with ("Of the 117 dead, 47 were …")."""
    whole = sentence[0]
    parts = [f for f in sentence[1:] if f.kind == "count" and f.number != whole.number and _is_kind_of(f, whole)]
    before = whole.quote[: whole.start - whole.quote_start].lower()
    if not parts or whole.kind != "count" or not pattern("sums", "begins").match(before) or not _firm(whole, *parts):
        return
    together = sum(f.number for f in parts)
    if together > admit(whole).high:
        said = " and ".join(f.surface for f in parts)
        made = f"make {together:,g}" if len(parts) > 1 else "is a part"
        yield Fault(parts[-1], f"{said} {made}, more than {whole.surface}", (whole, *parts[:-1]))


def _is_kind_of(part: Figure, whole: Figure) -> bool:
    """Whether a figure counts what the whole does, or a kind of people of whom nobody is of two: men, women."""
    return part.unit == whole.unit or class_of(part).group.kind in DISJOINT


def find_wrong_total(sentence: Sentence) -> Iterator[Fault]:
    """A total that a sentence gives for the figures before it that they do not make: "12 and 9, 23 in all"."""
    for index, total in enumerate(sentence):
        parts = _listed_before(sentence, index) or [f for f in sentence[:index] if _can_be_added(f, total)]
        if total.value is None or len(parts) < 2 or not _is_total(sentence, index, parts) or not _firm(total, *parts):
            continue
        together = sum(f.number for f in parts)
        if abs(together - total.number) > sum(_slack(f) for f in (total, *parts)):
            said = " and ".join(f.surface for f in parts)
            yield Fault(total, f"{said} make {together:,g}, not {total.surface}", tuple(parts), f"{together:,g}")


def _listed_before(sentence: Sentence, index: int) -> list[Figure]:
    """The counts that a total ends the list of: "36 elephants, 25 lions and 10 rhinos, 71 animals in all"."""
    listed = [sentence[index]]
    for figure in reversed(sentence[:index]):
        if figure.kind != "count" or not pattern("sums", "listed").match(_between(figure, listed[0])):
            break
        listed.insert(0, figure)
    return listed[:-1] if len(listed) > 2 else []


def _is_total(sentence: Sentence, index: int, parts: Sequence[Figure]) -> bool:
    """Whether the words right at a figure say that it adds up those before it."""
    total, at = sentence[index], sentence[index].start - sentence[index].quote_start
    end = at + len(total.surface)
    next_one = sentence[index + 1].start - total.quote_start if index + 1 < len(sentence) else len(total.quote)
    before, after = total.quote[max(0, at - 25) : at].lower(), total.quote[end : min(end + 40, next_one)].lower()
    if phrases("sums", "every").search(after) and {class_of(f).event for f in parts} == {"kill", "injure"}:
        return True
    return bool(phrases("sums", "total").search(f"{before} {after}"))


def _can_be_added(part: Figure, total: Figure) -> bool:
    """Whether a figure can be an item of a total: counted alike, or killed and injured beside casualties."""
    if part.part_of is not None or part.kind != total.kind:
        return False
    if part.kind != "count":
        return part.unit == total.unit
    return class_of(part).group == class_of(total).group


def _slack(figure: Figure) -> float:
    """How far a figure may lie from the true one by its rounding."""
    interval = admit(figure)
    return (interval.high - interval.low) / 2


def _firm(*figures: Figure) -> bool:
    """Whether figures are exact enough to reckon with."""
    return all(f.value is not None and f.hedge in ("exact", "about") for f in figures)


def _is_about(percent: Figure, real: float) -> bool:
    """Whether a percentage is another one, as far as its words are exact."""
    if percent.value is None:
        return True
    if percent.hedge in ("at_least", "more_than"):
        return real >= percent.number - POINT
    if percent.hedge in ("at_most", "less_than"):
        return real <= percent.number + POINT
    slack = max(POINT if percent.hedge == "exact" else 5.0, 0.05 * real)
    return abs(percent.number - real) <= slack


def _between(a: Figure, b: Figure) -> str:
    """The words between two figures of a sentence, lower-cased."""
    return a.quote[a.end - a.quote_start : b.start - a.quote_start].lower()


TESTS: tuple[Callable[[Sentence], Iterator[Fault]], ...] = (
    find_wrong_share,
    find_wrong_change,
    find_wrong_lead,
    find_excess,
    find_wrong_sexes,
    find_excess_of,
    find_wrong_total,
)
