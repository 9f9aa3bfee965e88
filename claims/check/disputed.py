"""What the ledger itself holds against the figures that bear a draft out: verdicts in, those that are disputed out.

A claim is disputed in an open conflict, and where an editor resolved one and settled on another claim. The ledger has
read both articles whole: a check, which sees one sentence of the draft, would not dare to call them one thing.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from claims.check.case import Verdict, name_within
from claims.check.wording import say
from claims.facts.figure import HARMLESS, Figure
from claims.facts.intervals import admit, gap
from claims.facts.sources import voice
from claims.ledger.evidence import Evidence

NAMED = 2
"""Rivals that a verdict names."""
BORNE = frozenset({"supported", "verified"})
"""Verdicts of figures that the ledger bears out."""


class Rival(NamedTuple):
    """A figure that is held against one that bears the draft out."""

    figure: Figure
    editor: str | None
    """Who settled on it, None where the conflict is open."""

    def __str__(self) -> str:
        said = f"{say(self.figure)}, says {name_within(self.figure)}"
        return f"{self.editor} settled on {said}" if self.editor else said


def find_disputed(verdicts: dict[int, Verdict], figures: Iterable[Figure], evidence: Evidence) -> dict[int, Verdict]:
    """The verdicts on figures that agree with one side of a conflict, each with the other sides told.

    A draft that prints such a figure as its own word, as if all agreed, is in conflict; one that names who counted is
    still borne out. One that prints both sides knows both.
    """
    told = frozenset(f.number for f in figures)
    mine = {f.id: f for f in figures if verdicts[f.id].name in BORNE and f.stance not in HARMLESS}
    rivals = evidence.rivals_of({good.id for number in mine for good in verdicts[number].agreeing})
    loaded = {f.id: f for f in evidence.load(sorted({claim for some in rivals.values() for claim in some}))}
    found = {}
    for number, figure in mine.items():
        held = {c: editor for good in verdicts[number].agreeing for c, editor in rivals.get(good.id, {}).items()}
        known = [Rival(loaded[claim], editor) for claim, editor in held.items() if claim in loaded]
        against = _one_a_voice(rival for rival in known if _is_against(figure, rival.figure, told))
        if against:
            found[number] = _dispute(figure, verdicts[number], against)
    return found


def _is_against(mine: Figure, theirs: Figure, told: frozenset[float]) -> bool:
    """Whether a figure leaves no room for the draft's, which does not print it itself."""
    return theirs.number not in told and bool(gap(admit(mine), admit(theirs)))


def _one_a_voice(rivals: Iterable[Rival]) -> list[Rival]:
    """A few rivals, one of each voice, what an editor settled on first."""
    voices: dict[str, Rival] = {}
    for rival in sorted(rivals, key=lambda r: r.editor is None):
        voices.setdefault(voice(rival.figure), rival)
    return list(voices.values())[:NAMED]


def _dispute(mine: Figure, verdict: Verdict, against: Sequence[Rival]) -> Verdict:
    """The verdict with what is held against it."""
    said = " and ".join(map(str, against))
    differing = (*verdict.differing, *(("against", rival.figure) for rival in against))
    if mine.source or verdict.name == "verified":
        return verdict._replace(reason=f"{verdict.reason}; but others differ: {said}", differing=differing)
    reason = f"sources differ: {said}; it {verdict.reason}"
    best = against[0].figure if against[0].editor else _sourced(verdict.agreeing)
    return verdict._replace(name="conflict", reason=reason, differing=differing, suggested=best)


def _sourced(agreeing: Sequence[Figure]) -> Figure | None:
    """A figure that bears the draft out and says who counted."""
    return next((figure for figure in agreeing if figure.source), None)
