"""What figures are to each other, remembered: two figures of one fact in, their relation out.

Documents of one story come one after another and touch the same facts, of which each changes but one or two relations.
"""

from claims.facts.figure import Figure
from claims.facts.relate import Judged, judge_grouped

MOST = 8_000
"""Pairs that are remembered, with their figures, of some kilobytes each."""


def tell(before: Figure, figure: Figure) -> tuple[str, str]:
    """The name of what a figure is to the one before it, and the reason."""
    judged = judge_grouped(before, figure)
    return judged.name, judged.reason()


class Told(dict[tuple[int, int], tuple[Judged, str]]):
    """The pairs that were asked about last, by the numbers of their figures, with its reason once it is told."""

    def judge(self, before: Figure, figure: Figure) -> Judged:
        """What a figure is to the one before it, as it was found before where both are the very ones of then."""
        return self._find(before, figure)[0]

    def tell(self, before: Figure, figure: Figure) -> tuple[str, str]:
        """The name of that, and the reason."""
        judged, reason = self._find(before, figure)
        if not reason:
            reason = judged.reason()
            self[before.id, figure.id] = judged, reason
        return judged.name, reason

    def _find(self, before: Figure, figure: Figure) -> tuple[Judged, str]:
        known = self.get((before.id, figure.id))
        if known is None or known[0].pair.a is not before or known[0].pair.b is not figure:
            if len(self) >= MOST:
                self.clear()
            known = self[before.id, figure.id] = judge_grouped(before, figure), ""
        return known
