"""Figures far smaller than others of their kind: a document's figures of an incident in, each with what it counts out.

Who has told of a hundred dead and goes on to three tells of some of them, or of others; nobody puts a toll so far from
his own.
"""

from collections.abc import Sequence

from claims.facts.classes import HURT, KILLED, SOME, Class
from claims.facts.figure import Figure
from claims.facts.positions import is_set_against
from claims.facts.totals import near_cues
from claims.grammar.late import late
from claims.grammar.word_lists import read_table

Counts = Sequence[tuple[Figure, Class]]
FEW = 20
"""So many at most are a few; what separates larger tolls that far is mostly a dispute."""
OF_ONE_VOICE, OF_ANOTHER = 2.5, 4.0
"""How many times as many a speaker must have told of before, and another one, for a few to be some only.

Measured on texts that were labelled for it: of pairs in one incident beyond these, one in eight counted one thing.
"""
_COUNTED = frozenset({KILLED, HURT})
_UNSAID = frozenset({"early", "correction"})
"""Cues of a figure that took the place of another, however far it is from that."""


def count_far_fewer(counts: Counts) -> list[tuple[Figure, Class]]:
    """The figures of one document's incident with what each counts: a few behind far more of one class are some only:
    "a wave of bombings killed 120 people … in the market three died".
    """
    if len(counts) < 2:
        return [*counts]
    most: dict[tuple[Class, str | None], Figure] = {}
    some: set[int] = set()
    for figure, counted in sorted(counts, key=lambda count: count[0].start):
        if counted.event not in _COUNTED:
            continue
        largest = most.get((counted, ANYBODY))
        if largest is not None and OF_ONE_VOICE * figure.number <= largest.number and _may_be_few(figure):
            own = largest if figure.source is None else most.get((counted, figure.source))
            if _are_far_more(largest, figure, OF_ANOTHER) or (own and _are_far_more(own, figure, OF_ONE_VOICE)):
                some.add(figure.id)
        for teller in {ANYBODY, figure.source}:
            known = most.get((counted, teller))
            if known is None or known.number < figure.number:
                most[counted, teller] = figure
    return [(f, c._replace(event=c.event + SOME)) if f.id in some else (f, c) for f, c in counts]


ANYBODY = ""
"""Stands for all speakers together."""


def _may_be_few(figure: Figure) -> bool:
    """Whether a figure is small enough to be of a few, and not one that others took the place of."""
    if figure.title or figure.number > FEW or figure.hedge not in ("exact", "at_least"):
        return False
    return near_cues(figure).isdisjoint(_UNSAID)


def _are_far_more(other: Figure, figure: Figure, times: float) -> bool:
    """Whether another figure, of a sentence before, counts so many times as many that this one is of some of them, or
    of others.
    """
    if other.number < times * figure.number or other.quote_start >= figure.quote_start:
        return False
    if figure.source is not None and figure.source != other.source and _is_bare(figure):
        return False
    return not is_set_against(figure, other)


def _is_bare(figure: Figure) -> bool:
    """Whether a speaker's sentence gives a toll and nothing besides: "the fire brigade said nine people died"."""
    return _BARE.match(figure.quote, figure.end - figure.quote_start) is not None


_BARE = late(read_table("contexts")["tolled"]["bare"])
