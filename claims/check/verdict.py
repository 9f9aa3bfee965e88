"""The verdict on one figure: it and the ledger's figures about the same thing in, what is to be said of it out."""

from collections.abc import Callable, Sequence
from datetime import date

from claims.check.case import (
    CERTAIN,
    SURE,
    Case,
    Told,
    Verdict,
    count_as,
    find_good,
    held_for,
    is_dated,
    last_said,
    name_speaker,
    name_within,
)
from claims.check.lookup import FACT, MISCOPIED, STORY, TURNED, Found
from claims.check.miscopied import find_other_unit, find_turned
from claims.check.speakers import OTHER, SAME, UNCLEAR, compare_all, compare_speakers
from claims.check.stale import find_stale
from claims.check.wording import (
    TELLING,
    agrees,
    count_digits,
    find_creep,
    find_lost_hedge,
    find_slip,
    find_wrong_rounding,
    is_close,
    is_likely_slip,
    is_mistyped,
    is_multiplied,
    is_slipped_bound,
    is_telling_slip,
    say,
)
from claims.facts.aspects import is_asserted
from claims.facts.classes import MISSING
from claims.facts.counted import class_of, is_harm
from claims.facts.days import day_window, days_between
from claims.facts.figure import Figure
from claims.facts.intervals import admit, gap
from claims.facts.relate import relate
from claims.facts.slips import changed_places
from claims.facts.sources import merge_voices, voice
from claims.facts.totals import is_total

NOTHING = Told()
"""What a draft tells of one figure and nothing else."""
LIKELY = 1.2
"""What speaks for one thing, besides the story, where a slip of two digits is no chance."""
FEW = 6
"""Figures that a verdict shows."""
SOON = 7
"""Days within which a source is taken not to have given another figure of what does not grow."""


def judge(mine: Figure, looked_up: Sequence[Found], told: Told = NOTHING) -> Verdict:
    """The verdict on a figure of the draft, beside what else the draft itself has told."""
    if not mine.published:
        mine = mine._replace(published=_day_after([f.figure for f in looked_up]))
    case = _sort(mine, looked_up, told)
    for test in TESTS:
        verdict = test(case)
        if verdict is not None:
            return verdict
    return Verdict("unknown", _unknown(case), (), _beside(case))


def _sort(mine: Figure, looked_up: Sequence[Found], told: Told) -> Case:
    """A figure with what was looked up for it, by who speaks and by how surely it is about the same thing."""
    figures = [f.figure for f in looked_up]
    speakers = compare_all(mine, figures)
    sides: dict[str, list[Figure]] = {SAME: [], OTHER: [], UNCLEAR: []}
    for figure in _comparable(mine, figures):
        sides[speakers[figure.id]].append(figure)
    by_near: dict[str, list[int]] = {FACT: [], STORY: [], MISCOPIED: [], TURNED: [], "": []}
    sure, certain, likely = [], [], []
    for figure, agreement, near, alone in looked_up:
        sureness = agreement if alone is None else alone
        by_near[near].append(figure.id)
        if sureness >= SURE[speakers[figure.id]] or is_telling_slip(mine, figure):
            sure.append(figure.id)
        if sureness >= CERTAIN:
            certain.append(figure.id)
        if near == FACT or (near == STORY and sureness >= LIKELY):
            likely.append(figure.id)
    copied = {*by_near[MISCOPIED], *by_near[TURNED]}
    copied.difference_update(f.id for f in figures if f.number in told.numbers)
    return Case(
        mine, tuple(sides[SAME]), tuple(sides[OTHER]), tuple(sides[UNCLEAR]),
        frozenset(sure), frozenset(certain), frozenset(by_near[FACT]),
        frozenset((*by_near[FACT], *by_near[STORY])), frozenset(likely), frozenset(copied), told,
    )  # fmt: skip


def _comparable(mine: Figure, found: Sequence[Figure]) -> Sequence[Figure]:
    """The figures of the draft's day; beside one that nobody asserts, not those that leave no room for it."""
    if not is_asserted(mine):
        found = [f for f in found if not is_asserted(f) or not gap(admit(mine), admit(f))]
    return _of_its_day(mine, found)


def _day_after(found: Sequence[Figure]) -> str | None:
    """The day after the last of some figures was printed, which a draft of no known day is taken to be of."""
    last = max((f.published for f in found if f.published), default=None)
    return date.fromordinal(day_window(last)[1] + 1).isoformat() if last else None


def _of_its_day(mine: Figure, found: Sequence[Figure]) -> Sequence[Figure]:
    """The figures of the day that the draft names for its own, where its source gave one for that day; else all."""
    if not is_dated(mine):
        return found
    near = [f for f in found if f.as_of and abs(days_between(f.day, mine.day)) <= 1]
    return near if any(compare_speakers(mine, f) == SAME for f in near) else found


def find_backed(case: Case) -> Verdict | None:
    """The figure agrees with what its source, or nobody else in particular, said."""
    good = find_good(case)
    if not good or (case.miscopied and not any(f.number == case.mine.number for f in good)):
        return None
    against = _against(case, good)
    verified = [f for f in good if f.status == "verified"]
    if against and not verified and not case.same:
        return _conflict(case, against, tuple(good))
    name = "verified" if verified else "supported"
    return Verdict(name, say_backing(good, verified), tuple(good), tuple(("against", f) for f in against))


def say_backing(good: Sequence[Figure], verified: Sequence[Figure]) -> str:
    """What a figure rests on, in words."""
    counts = count_backing(good)
    words = (
        f"agrees with {_plural(counts[0], 'document')}, {_plural(counts[1], 'origin')}, {_plural(counts[2], 'voice')}"
    )
    return f"{words}; an editor verified what {name_within(verified[0])} said" if verified else words


def count_backing(good: Sequence[Figure]) -> tuple[int, int, int]:
    """Documents, origins and voices that agree."""
    origins = {f.origin or -f.document for f in good}
    voices = merge_voices(voice(f) for f in good)
    return len({f.document for f in good}), len(origins), len(set(voices.values()))


def _plural(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"


def find_misquote(case: Case) -> Verdict | None:
    """The source's own words, changed: a lost hedge, a wrong rounding, miscopied digits, new certainty."""
    heard = case.same or [f for f in case.unclear if not case.mine.source or _is_the_same(case, f)]
    heard = heard or [f for f in case.unclear if f.id in _slipped(case)]
    for fault in (find_lost_hedge, find_wrong_rounding, find_creep, find_slip, find_other_unit, find_turned):
        found = [(f, said) for f in heard if (said := fault(case.mine, f)) and _tells(fault, case, f)]
        if found:
            best, said = max(found, key=lambda pair: (pair[0].status == "verified", pair[0].day or "", pair[0].id))
            return Verdict("misquoted", said, (), (("differs", best),), best)
    return None


def _slipped(case: Case) -> frozenset[int]:
    """The figures whose digits changed places in the draft's, so that it is theirs whoever speaks."""
    slips = (f for f in case.unclear if changed_places(case.mine, f))
    return case.miscopied | frozenset(
        f.id for f in slips if f.id in case.certain or is_telling_slip(case.mine, f) or case.is_out_of_line(f)
    )


def _is_the_same(case: Case, theirs: Figure) -> bool:
    """Whether a figure is certainly the draft's, though its speaker may be another: by all else, and by its number."""
    return theirs.id in case.certain and theirs.number == case.mine.number


def _tells(fault: Callable[[Figure, Figure], str | None], case: Case, theirs: Figure) -> bool:
    """Whether a fault tells: beside another than the very source only for sure; there, slips of few digits, too."""
    same, mine = theirs in case.same, case.mine
    if fault in (find_slip, find_other_unit, find_turned) and theirs.id in case.miscopied:
        return True
    if fault is not find_slip:
        return same or theirs.id in case.sure
    if not same and is_mistyped(mine, theirs) and min(map(count_digits, (mine, theirs))) < TELLING:
        return False  # 140,000 is what 141,000 is rounded to, not 146,000 with a slip
    out_of_line = case.is_out_of_line(theirs)
    apart = bool(gap(admit(mine), admit(theirs))) or is_slipped_bound(mine, theirs) or out_of_line
    near = theirs.id in case.certain or out_of_line
    return (is_likely_slip(mine, theirs, same or near) or (same and is_multiplied(mine, theirs))) and (same or apart)


def find_borrowed(case: Case) -> Verdict | None:
    """The very number is somebody else's."""
    if any(f.number == case.mine.number for f in case.same):
        return None
    exact = (f for f in case.other if f.number == case.mine.number and f.hedge != "vague")
    elsewhere = [f for f in exact if agrees(case.mine, f)]
    return _borrowed(case, elsewhere) if elsewhere else None


def find_misattribution(case: Case) -> Verdict | None:
    """The figure is much like somebody else's, or the source said another one."""
    elsewhere = [f for f in case.other if f.hedge != "vague" and agrees(case.mine, f)]
    if elsewhere:
        return _borrowed(case, elsewhere)
    own = _own(case)
    if own and not _is_later(case.mine, own):
        best = last_said([f for f in own if f.day == case.mine.day] or own)
        return Verdict("misattributed", f"{name_speaker(best)} said {say(best)}", (), (("differs", best),), best)
    return None


def _own(case: Case) -> list[Figure]:
    """What the draft's source said instead."""
    others = (f for f in case.same if case.can_fault(f) and gap(admit(case.mine), admit(f)))
    return [f for f in others if _as_firm(f, case.mine)]


def _borrowed(case: Case, elsewhere: Sequence[Figure]) -> Verdict:
    """The verdict that a figure is another source's."""
    own = _own(case)
    best = max(elsewhere, key=lambda f: (f.status == "verified", f.day or "", f.id))
    said = f"; {name_within(own[0])} said {say(last_said(own))}" if own else ""
    reason = f"the figure is {name_within(best)}’s, not {case.mine.source}’s{said}"
    return Verdict("misattributed", reason, (), (("differs", best), *(("against", f) for f in own[:1])), best)


def _as_firm(theirs: Figure, mine: Figure) -> bool:
    """Whether a figure is asserted, or no more doubtful than the draft's."""
    return is_asserted(theirs) or not is_asserted(mine)


def _is_later(mine: Figure, own: Sequence[Figure]) -> bool:
    """Whether the draft may have a newer figure of its source than the ledger; of what only grows, a greater one."""
    newest = max((f.day or "" for f in own), default="")
    if (mine.day or "9999") <= newest:
        return False
    if is_harm(mine) or is_total(mine):
        return mine.number >= max(f.number for f in own)
    return abs(days_between(newest, mine.day)) > SOON


def find_conflict(case: Case) -> Verdict | None:
    """The ledger has figures of the same thing and time that cannot be true beside the draft's."""
    against = _against(case, ())
    if not against or any(agrees(case.mine, f) or _leaves_open(case.mine, f, against) for f in case.all):
        return None
    if _is_later(case.mine, against) and not any(f.day == case.mine.day for f in against):
        return None
    return _conflict(case, against, ())


def _leaves_open(mine: Figure, theirs: Figure, against: Sequence[Figure]) -> bool:
    """Whether a figure leaves room for the draft's, and none of those against it, each above it, came later."""
    if not _is_open(mine, theirs):
        return False
    return not is_harm(mine) or not any(f.number > theirs.number and held_for(f) > held_for(theirs) for f in against)


def _is_open(mine: Figure, theirs: Figure) -> bool:
    """Whether a figure leaves room for the draft's."""
    return not gap(admit(mine), admit(theirs)) and is_asserted(theirs)


def _conflict(case: Case, against: Sequence[Figure], good: tuple[Figure, ...]) -> Verdict:
    """The verdict that others say what cannot be true beside the draft's."""
    best = next((f for f in against if f.status == "verified"), against[0])
    when = f" as of {best.day}" if best.day else ""
    slip = find_slip(case.mine, best)
    reason = f"cannot be true beside {say(best)}, says {name_within(best)}{when}{f': {slip}' if slip else ''}"
    if good:
        reason = f"sources differ: {say(best)}, says {name_within(best)}; it {say_backing(good, ())}"
    return Verdict("conflict", reason, good, tuple(("against", f) for f in against), best)


def _against(case: Case, good: Sequence[Figure]) -> list[Figure]:
    """Figures that contradict the draft's, asserted, of the same time, not from whom it agrees with nor beside it."""
    if not is_asserted(case.mine) or (good and class_of(case.mine).event == MISSING):
        return []  # those missing are counted anew from hour to hour
    backers = {voice(f) for f in good}
    beside = {(f.document, f.quote_start) for f in good}
    last = max(map(held_for, good), default="") if is_harm(case.mine) else ""
    others = (
        f
        for f in case.all
        if case.can_fault(f)
        and voice(f) not in backers
        and (f.document, f.quote_start) not in beside
        and held_for(f) >= last
        and not (good and f.id in case.fact)  # whether those clash has been judged, and maybe settled (`disputed`)
    )
    return [f for f in others if is_asserted(f) and _contradicts(case.mine, f)][:FEW]


def _contradicts(mine: Figure, theirs: Figure) -> bool:
    """Whether two figures cannot both be true, and neither is an update of the other."""
    if not gap(admit(mine), admit(theirs)) or is_total(mine) != is_total(theirs):
        return False
    first, second = sorted(
        (count_as(mine, mine), count_as(mine, theirs)), key=lambda f: (f.day or "", f.published or "")
    )
    return relate(first, second).name == "contradiction" or (not is_harm(mine) and bool(find_slip(mine, theirs)))


def _unknown(case: Case) -> str:
    """Why nothing can be said."""
    loose = _find_loose(case)
    if loose:
        return f"the ledger has only {say(loose[0])}, which leaves it open: check it yourself"
    if case.all:
        last = say(last_said(case.all))
        return f"the ledger has other figures, the last {last}, and none that settles it: check it yourself"
    return "the ledger has nothing about it: check it yourself"


def _beside(case: Case) -> tuple[tuple[str, Figure], ...]:
    """What the ledger has about it all the same."""
    if not case.all:
        return ()
    named = next(iter(_find_loose(case)), None) or last_said(case.all)
    return tuple(("differs", f) for f in (named, *(f for f in case.all if f is not named)))[:2]


def _find_loose(case: Case) -> list[Figure]:
    """The figures that leave room for the draft's and say no more."""
    return [f for f in case.all if _is_open(case.mine, f) and not is_close(case.mine, f)]


Test = Callable[[Case], Verdict | None]
TESTS: tuple[Test, ...] = (find_stale, find_backed, find_borrowed, find_misquote, find_misattribution, find_conflict)
"""In this order; what passes none is unknown."""
