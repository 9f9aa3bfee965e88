"""A figure that its source, or everybody, has since replaced: a case in, the verdict out, or None."""

from collections.abc import Sequence

from claims.check.case import Case, Verdict, count_as, find_good, held_for, is_dated, name_speaker
from claims.check.wording import FLOORS, agrees, say
from claims.facts.classes import MISSING
from claims.facts.counted import class_of
from claims.facts.days import days_between
from claims.facts.figure import HARMLESS, Figure, reading_order
from claims.facts.intervals import admit, gap
from claims.facts.relate import relate
from claims.facts.running import leaves_standing


def find_stale(case: Case) -> Verdict | None:
    """The draft gives a figure that its source, or everybody, has since replaced."""
    good = find_good(case) or [f for f in case.unclear if agrees(case.mine, f)]
    if not good or _is_dated(case.mine, good):
        return None
    base = [f for f in good if f.number == case.mine.number] or good
    newest = max(base, key=lambda f: (held_for(f), reading_order(f)))
    newer = [f for f in _heard(case) if case.can_replace(f) and _replaces(f, newest, case.mine)]
    if not newer or case.knows_newer:
        return None
    standing = [f for f in newer if not any(leaves_standing(f, other) for other in newer)]
    latest = max(standing, key=lambda f: (held_for(f), f.published or "", f.number, f.id))
    when = f" as of {held_for(latest)}" if held_for(latest) else ""
    reason = f"{name_speaker(latest)} has a newer figure: {say(latest)}{when}"
    reason += f", where the draft has that of {held_for(newest) or 'before'}"
    return Verdict("stale", reason, tuple(good), (("newer", latest),), latest)


def _is_dated(mine: Figure, good: Sequence[Figure]) -> bool:
    """Whether the draft itself says for which day its figure holds, and that is the day of what it agrees with."""
    return is_dated(mine) and any(f.day and abs(days_between(f.day, mine.as_of)) <= 1 for f in good)


def _replaces(new: Figure, old: Figure, mine: Figure) -> bool:
    """Whether a figure is an update or correction of an older one that the draft still has."""
    if new.stance in HARMLESS or held_for(new) < held_for(old) or not _outgrown(mine, new):
        return False
    if (new.published or "") < (old.published or "") or (
        mine.published and (new.published or "")[:10] > mine.published[:10]
    ):
        return False
    if not gap(admit(new), admit(mine)):  # "at least 549" stays true, and is still not the latest
        return held_for(new) > held_for(old) and relate(count_as(mine, old), count_as(mine, new)).name in (
            "update",
            "bounds",
            "rounding",
        )
    relation = relate(count_as(mine, old), count_as(mine, new)).name
    grown = new.number < old.number if class_of(new).event == MISSING else new.number > old.number
    return relation == "correction" or (relation == "update" and grown)


def _outgrown(mine: Figure, new: Figure) -> bool:
    """Whether a newer figure is another one: they cannot both be true, or it is well above the draft's lower bound."""
    if gap(admit(mine), admit(new)):
        return True
    return mine.hedge in FLOORS and new.number > mine.number * 1.02 and new.hedge != "vague"


def _heard(case: Case) -> Sequence[Figure]:
    """Whose newer figures count: those of the draft's own source, where it is known; else everybody's."""
    return case.same or case.all
