"""Whether a draft's figure is one of its story's that was copied wrong, whatever the two sentences say: two figures in.

An article of the same story has "184 passengers", the draft "148 passengers": among the few dozen figures of a story
three digits that changed places are hardly chance; fewer must stand in like words.
"""

from claims.check.same import Topic, share_currency
from claims.check.wording import count_digits, is_multiple
from claims.facts.classes import SOME, singular
from claims.facts.counted import class_of
from claims.facts.figure import Figure
from claims.facts.measures import in_one_unit
from claims.facts.scope import say_event
from claims.facts.slips import changed_places
from claims.facts.stems import content_words, stem

TELLING, SOME_DIGITS = 3, 2
"""Digits that tell by themselves when two changed places; those that do when all moved, as 77,000 of 770,000."""
SHARED = 2
"""Words that two sentences must share besides what is counted, where the digits are fewer."""
MANY = 1000
"""From here on counts are rarely a slip of each other by chance."""
PLAIN = frozenset({"exact", "about"})
"""Hedges that can be one."""
CONVERTED = frozenset({"money", "measure"})
"""Kinds of figures that can be given in another unit."""


def is_miscopied(mine: Topic, theirs: Topic) -> bool:
    """Whether the digits of one figure are those of the other with a slip that is no chance."""
    a, b = mine.figure, theirs.figure
    digits = min(count_digits(a), count_digits(b))
    if a.number == b.number or a.kind != b.kind or mine.harm != theirs.harm:
        return False
    if not _count_one_thing(mine, theirs):
        return not mine.harm and changed_places(a, b) and digits >= TELLING and _share_words(a, b, 1)
    if changed_places(a, b):
        return digits >= TELLING or (digits == SOME_DIGITS and not mine.harm and _share_words(a, b))
    if not is_multiple(a, b) or (a.hedge != b.hedge and not {a.hedge, b.hedge} <= PLAIN):
        return False
    return digits >= SOME_DIGITS or (not mine.harm and _share_words(a, b))


def is_turned(mine: Figure, theirs: Figure) -> bool:
    """Whether a figure is that of what else the draft's incident did to people: 59 killed, where 59 were injured."""
    if theirs.number != mine.number or count_digits(mine) < SOME_DIGITS or theirs.hedge == "vague":
        return False
    return class_of(mine).event.removesuffix(SOME) != class_of(theirs).event.removesuffix(SOME)


def find_turned(mine: Figure, theirs: Figure) -> str | None:
    """What the number counts with the source."""
    if is_turned(mine, theirs):
        return f"that number counts {say_event(theirs)} there, not {say_event(mine)}"
    return None


def is_given(mine: Topic, theirs: Topic) -> bool:
    """Whether a figure is the draft's own, wherever its sentence puts it: one number of one thing, and no chance."""
    a, b = mine.figure, theirs.figure
    if a.number != b.number or not _count_one_thing(mine, theirs) or count_digits(a) < SOME_DIGITS:
        return False
    return counts_alike(a, b) or _share_words(a, b, 1)


def is_in_other_unit(mine: Figure, theirs: Figure) -> bool:
    """Whether two figures are one number in two currencies, or in two units of one sort, told in like words."""
    if mine.kind != theirs.kind or mine.kind not in CONVERTED or mine.number != theirs.number:
        return False
    return _are_two_units(mine, theirs) and _share_words(mine, theirs)


def _are_two_units(a: Figure, b: Figure) -> bool:
    """Whether one number is two amounts in the units of two figures, which measure one thing."""
    if a.kind == "money":
        return a.unit != b.unit and not share_currency(a, b)
    if a.normal_unit == b.normal_unit or not (a.normal_unit and b.normal_unit):
        return False
    one, other = in_one_unit([a, b])
    return one.normal_unit == other.normal_unit and one.number != other.number


def find_other_unit(mine: Figure, theirs: Figure) -> str | None:
    """The unit or currency that the source gave the number in."""
    if is_in_other_unit(mine, theirs):
        return f"the source gave it in {theirs.unit}, the draft has {mine.unit}"
    return None


def counts_alike(a: Figure, b: Figure) -> bool:
    """Whether two figures are of one kind and in one unit, by its last word."""
    return a.kind == b.kind and _head(a) == _head(b)


def _count_one_thing(mine: Topic, theirs: Topic) -> bool:
    """Whether two figures count one thing as far as their nouns tell: the killed are not the injured."""
    if mine.figure.kind != theirs.figure.kind:
        return False
    if mine.harm or theirs.harm:
        return mine.counted.event.removesuffix(SOME) == theirs.counted.event.removesuffix(SOME)
    heads = {_head(mine.figure), _head(theirs.figure)}
    return len(heads) == 1 or (
        mine.figure.kind == "count" and ("" in heads or mine.counted.group == theirs.counted.group)
    )


def head_of(kind: str, unit: str) -> str:
    """What is counted, in a word; a currency or sign as it is."""
    return stem(singular(unit.split()[-1].lower())) if kind == "count" and unit else unit


def _head(figure: Figure) -> str:
    """The same of a figure."""
    return head_of(figure.kind, figure.unit)


def _share_words(a: Figure, b: Figure, least: int = SHARED) -> bool:
    """Whether two sentences share so many words beside what is counted; one where few numbers are alike: 6,500 jobs."""
    if a.kind != "count" or min(a.number, b.number) >= MANY:
        least = 1
    counted = {stem(word) for figure in (a, b) for word in figure.unit.lower().split()}
    return len((content_words(a.quote) & content_words(b.quote)) - counted) >= least
