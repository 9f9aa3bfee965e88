"""A figure that its source, or everybody, has since replaced: a case in, the verdict out, or None."""

from collections.abc import Sequence

from claims.check.case import Case, Verdict, count_as, find_good, is_dated, name_speaker
from claims.check.wording import FLOORS, agrees, say
from claims.facts.counted import is_harm
from claims.facts.days import days_between
from claims.facts.figure import HARMLESS, Figure, reading_order
from claims.facts.intervals import admit, gap
from claims.facts.relate import relate
from claims.facts.totals import is_total


def find_stale(case: Case) -> Verdict | None:
    """The draft gives a figure that its source, or everybody, has since replaced."""
    good = find_good(case) or [f for f in case.unclear if agrees(case.mine, f)]
    if not good or _is_dated(case.mine, good):
        return None
    base = [f for f in good if f.number == case.mine.number] or good
    newest = max(base, key=lambda f: (_held(f), reading_order(f)))
    newer = [f for f in _heard(case) if case.can_fault(f) and _replaces(f, newest, case.mine)]
    if not newer:
        return None
    latest = max(newer, key=lambda f: (_held(f), f.published or "", f.number, f.id))
    when = f" as of {_held(latest)}" if _held(latest) else ""
    reason = f"{name_speaker(latest)} has a newer figure: {say(latest)}{when}"
    reason += f", where the draft has that of {_held(newest) or 'before'}"
    return Verdict("stale", reason, tuple(good), (("newer", latest),), latest)


def _is_dated(mine: Figure, good: Sequence[Figure]) -> bool:
    """Whether the draft itself says for which day its figure holds, and that is the day of what it agrees with."""
    return is_dated(mine) and any(f.day and abs(days_between(f.day, mine.as_of)) <= 1 for f in good)


def _replaces(new: Figure, old: Figure, mine: Figure) -> bool:
    """Whether a figure is an update or correction of an older one that the draft still has."""
    if new.stance in HARMLESS or _held(new) < _held(old) or not _outgrown(mine, new):
        return False
    if (new.published or "") < (old.published or "") or (
        mine.published and (new.published or "")[:10] > mine.published[:10]
    ):
        return False
    if not gap(admit(new), admit(mine)):  # "at least 549" stays true, and is still not the latest
        return _held(new) > _held(old) and relate(count_as(mine, old), count_as(mine, new)).name in (
            "update",
            "bounds",
            "rounding",
        )
    relation = relate(count_as(mine, old), count_as(mine, new)).name
    return relation == "correction" or (relation == "update" and new.number > old.number)


def _held(figure: Figure) -> str:
    """The day that a figure holds for; the toll of an incident holds for the day on which it was told."""
    told = is_harm(figure) and not is_total(figure) and figure.published
    return figure.published[:10] if told and figure.published else figure.day or ""


def _outgrown(mine: Figure, new: Figure) -> bool:
    """Whether a newer figure is another one: they cannot both be true, or it is well above the draft's lower bound."""
    if gap(admit(mine), admit(new)):
        return True
    return mine.hedge in FLOORS and new.number > mine.number * 1.02 and new.hedge != "vague"


def _heard(case: Case) -> Sequence[Figure]:
    """Whose newer figures count: those of the draft's own source, where it is known; else everybody's."""
    return case.same or case.all
