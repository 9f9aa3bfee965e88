"""Places of one sentence that lie in or beside each other: mentions in, those that its figures can be at out."""

from itertools import pairwise

from claims.extract.mention import Mention
from claims.grammar.en import place_words as words

REGIONS = "CRA"
"""How the codes of countries and their regions begin."""
DISTANT = 48
"""Code points before a place in which it is told how far from it another lies, or what part of it."""
NESTED_REACH = 60
"""Code points between a place and the one that it is said to lie in."""
_WIDE = "CRA "
"""How the codes of places begin that may hold another: unknown ones too."""
_TOWNS = "PK "
"""How the codes of towns begin, and of villages that no table has."""


def without_neighbours(shadow: str, here: list[Mention]) -> list[Mention]:
    """The places of a sentence without those that only tell where another one lies: "Stara, near Kharkiv", "the
    Damascus suburb of Harasta".
    """
    towns = [m for m in here if m.code[0] not in REGIONS and m.name.rpartition(" ")[2] not in words.PARTS_OF_TOWNS]
    ends = {mention.end for mention in towns}
    wholes = {one.end for one, part in pairwise(here) if is_part(shadow, one, part)}
    return [m for m in here if m.end not in wholes and not _is_neighbour(shadow, m, ends)]


def is_part(shadow: str, whole: Mention, part: Mention) -> bool:
    """Whether the second of two places is said to be a part of the first, which only tells where it lies: "the Damascus
    suburb of Harasta".
    """
    between = part.start - whole.end
    return 0 < between < DISTANT and words.PART_OF.fullmatch(shadow, whole.end, part.start) is not None


def lies_in(shadow: str, inner: Mention, whole: Mention) -> bool:
    """Whether the first of two places is said to lie in the second: "Mati city in the province of Davao Oriental"."""
    between = whole.start - inner.end
    return 0 < between <= NESTED_REACH and words.NESTED.fullmatch(shadow, inner.end, whole.start) is not None


def _is_neighbour(shadow: str, mention: Mention, ends: set[int]) -> bool:
    """Whether a place tells how another lies to it, whose name ends at one of `ends`."""
    led = words.NEARBY.search(shadow, max(0, mention.start - DISTANT), mention.start)
    return led is not None and (led.start() in ends or led.start("side") in ends)


def innermost(shadow: str, best: Mention, here: list[Mention]) -> Mention:
    """The place that is said to lie in the best one, in turn in those before it: "in Mati city in the province of Davao
    Oriental on Mindanao"; the best itself where none does.
    """
    for inner in reversed(here[: here.index(best)]):
        unknown = inner.code[0] == " " and best.code[0] in _TOWNS
        if not (unknown or best.code[0] in _WIDE) or inner.code[0] not in _TOWNS:
            break
        if not lies_in(shadow, inner, best):
            break
        best = inner
    return best
