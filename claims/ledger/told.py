"""What figures are to those before them, remembered: two figures of one fact in, their relation and its reason out.

Documents of one story come one after another and touch the same facts, of which each changes but one or two relations.
"""

from claims.facts.figure import Figure
from claims.facts.relate import judge_grouped

MOST = 2_000
"""Pairs that are remembered, with their figures, of some kilobytes each."""


def tell(before: Figure, figure: Figure) -> tuple[str, str]:
    """The name of what a figure is to the one before it, and the reason."""
    judged = judge_grouped(before, figure)
    return judged.name, judged.reason()


class Told(dict[tuple[int, int], tuple[Figure, Figure, str, str]]):
    """The pairs that were asked about last, by the numbers of their figures."""

    def tell(self, before: Figure, figure: Figure) -> tuple[str, str]:
        """The same, as it was told before where both figures are the very ones of then."""
        pair = (before.id, figure.id)
        known = self.get(pair)
        if known is None or known[0] is not before or known[1] is not figure:
            if len(self) >= MOST:
                self.clear()
            known = self[pair] = (before, figure, *tell(before, figure))
        return known[2:]
