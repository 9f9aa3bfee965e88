"""Whether two papers tell one aspect of one story, each in words of its own: two statements in, how surely they do out.

The stories are one where they share a name and a day, and neither speaks of a place or a person that the other lacks.
"""

from claims.facts.aspects import ABOARD, ANEW, ANYBODY, CROWDS, DATED, MANY, MEMBERS, NAMED, OWN, PLACED, SAVED
from claims.facts.classes import DISJOINT, unit_words
from claims.facts.counted import MEN
from claims.facts.days import apart, day_window, days_between
from claims.facts.figure import Figure
from claims.facts.intervals import admit, gap
from claims.facts.places import are_two_towns, is_wide
from claims.facts.prices import are_two_amounts
from claims.facts.slips import TELLING, changed_places
from claims.facts.sources import same_voice, voice
from claims.facts.statement import LAND, TOWN, Statement, names_of, speaker_names
from claims.grammar.late import late
from claims.grammar.word_lists import read_table

STORY, MANY_NAMES, STORY_DAYS = 1.0, 3, 4
"""What speaks for one aspect of one story, the shared names that are counted at most, and the days within which papers
print it.
"""
NEAR = 0.7
"""How much of the greater of two such figures the smaller must be: what is less is a part of it, or another one."""
NEAR_ALL = 0.5
"""The same where both say what was bought, all of it."""
NAMES_OF_ONE = 2
"""Names that two sentences share which give two figures of what one name may have several of: a buyer and what is
bought.
"""
NEXT = 300
"""Code points after the beginning of a sentence in which the next one begins."""
SAME_DAYS = 2
"""The same for what is of one day, a march, from that day on."""
_WORD = late(r"[a-z]+")
_SOME_ONLY = DISJOINT - {MEN}
"""Groups that are mostly some of all."""
_POLL = frozenset(read_table("statements")["poll"]["words"].split())


def likeness_of_story(a: Statement, b: Statement) -> float:
    """How surely two statements give a figure for one aspect of one story, 0 where they do not.

    The stories are one where they share a name, are of the same days, and where neither sentence speaks of a place, or
    begins with a name, that the other's story does not have.
    """
    if a.aspect not in ANEW and (a.earlier or b.earlier):
        return 0.0
    if not a.story & b.story or not (days_are_one(a, b) or _is_sum_again(a, b)) or are_two_amounts(a, b):
        return 0.0
    if a.aspect in OWN and (a.names | {a.first}).isdisjoint((b.names | {b.first}) - {""}):
        return 0.0
    if a.figure.document == b.figure.document and _gives_two(a, b):
        return 0.0
    if a.some != b.some and a.figure.number != b.figure.number:
        return 0.0
    if a.aspect in MANY and not _can_be_one_sum(a, b):
        return 0.0
    if a.holder and b.holder and a.holder != b.holder:
        return 0.0
    known = _is_telling(a, b) or (a.aspect in NAMED and {a.holder, b.holder} - {""} <= a.story & b.story != frozenset())
    if not known and (_count_others(a, b) or _of_other_places(a, b) or _tell_of_others(a, b) or are_two_polls(a, b)):
        return 0.0
    return STORY + min(MANY_NAMES, len(a.story & b.story)) + (a.figure.number == b.figure.number)


def _is_telling(a: Statement, b: Statement) -> bool:
    """Whether both give the very number, and one that is hardly met by chance (247 on board, not 250), or is not in
    stories with so many names in common.
    """
    number = a.figure.number
    if number != b.figure.number or number != int(number):
        return False
    digits = len(f"{number:.0f}".rstrip("0"))
    return digits >= TELLING or (digits == TELLING - 1 and len(a.story & b.story) >= NAMES_OF_ONE)


def _can_be_one_sum(a: Statement, b: Statement) -> bool:
    """Whether two figures of what one name may have several of can be one: near each other, whatever "up to" leaves
    open, and where they differ in sentences that share two names.
    """
    if are_two_sums(a, b):
        return False
    if changed_places(a.figure, b.figure):
        return True
    if a.aspect in PLACED and _are_of_one_day_and_place(a, b):
        return True
    return not gap(admit(a.figure), admit(b.figure)) or len(_names_shared(a, b)) >= NAMES_OF_ONE


def _are_of_one_day_and_place(a: Statement, b: Statement) -> bool:
    """Whether both texts name the very day and the place: two robberies of one town on one day are rare."""
    first, second = a.figure, b.figure
    days = first.precision == second.precision == "day" and first.as_of == second.as_of
    return days and (first.place == second.place is not None or bool(_names_shared(a, b)))


def are_two_sums(a: Statement, b: Statement) -> bool:
    """Whether two sums are too far apart to be one: the less is a part of the other, or another one."""
    small, large = sorted(abs(s.figure.number) for s in (a, b))
    if changed_places(a.figure, b.figure):
        return False
    return small < (NEAR_ALL if a.holder == b.holder != "" else NEAR) * large


def _names_shared(a: Statement, b: Statement) -> frozenset[str]:
    """The names that two sentences share; a first word counts where it is a name of both texts."""
    return (a.names | {a.first} & a.story) & (b.names | {b.first} & b.story) - {""}


def _is_sum_again(a: Statement, b: Statement) -> bool:
    """Whether two texts give one sum of money, of which papers write as long as it matters."""
    return a.figure.kind == "money" and a.aspect in MANY and a.figure.number == b.figure.number


def days_are_one(a: Statement, b: Statement) -> bool:
    """Whether two texts of one story can mean one day: printed within a few days, and naming none that is another."""
    first, second = a.figure, b.figure
    printed = [(f.published or f.day or "")[:10] for f in (first, second)]
    if abs(days_between(*printed)) > STORY_DAYS:
        return False
    if _is_long_past(first) != _is_long_past(second):
        return False
    if a.figure.number == b.figure.number:
        return True  # a strike goes on
    return DATED.isdisjoint((a.aspect, b.aspect)) or not _name_two_days(first, second)


def _name_two_days(a: Figure, b: Figure) -> bool:
    """Whether both name the day, or the month, that they hold for, and it is not one; or one names a time before all
    papers of the story: "500,000 marched in 2003".
    """
    if a.precision == b.precision and a.precision in ("day", "month"):
        return (a.as_of or "")[:10] != (b.as_of or "")[:10]
    if any(_is_long_past(f) for f in (a, b)):
        return True
    days = [f.as_of if f.precision == "day" else f.published for f in (a, b)]
    return abs(days_between(*days)) > SAME_DAYS


def _is_long_past(figure: Figure) -> bool:
    """Whether a figure names a time that was over days before it was printed."""
    if not figure.as_of or not figure.published or figure.as_of > figure.published[: len(figure.as_of)]:
        return False
    return apart(day_window(figure.as_of), day_window(figure.published)) > STORY_DAYS


def _gives_two(a: Statement, b: Statement) -> bool:
    """Whether one text gives two numbers on one voice, so that it counts two things."""
    first, second = a.figure, b.figure
    if first.number == second.number or (a.aspect in ANEW and a.earlier != b.earlier):
        return False
    return a.aspect in OWN or not (first.source and second.source) or same_voice(voice(first), voice(second))


def _count_others(a: Statement, b: Statement) -> bool:
    """Whether each counts people of its own: nurses, teachers."""
    first, second = (s.counted.group.kind for s in (a, b))
    if first != second and a.figure.number != b.figure.number and not _SOME_ONLY.isdisjoint((first, second)):
        return a.aspect in ABOARD or a.aspect in SAVED  # all on board, and the children among them
    if a.aspect not in CROWDS:
        return False
    if MEMBERS & {*unit_words(a.figure.unit), *unit_words(b.figure.unit)}:
        return bool(a.figure.source and b.figure.source) and not same_voice(voice(a.figure), voice(b.figure))
    return first != second and not {first, second} & ANYBODY


def _of_other_places(a: Statement, b: Statement) -> bool:
    """Whether one is of a place that the other's text does not name, or of all of a country of which the other is of a
    town.
    """
    if (a.sites and a.sites.isdisjoint(b.story)) or (b.sites and b.sites.isdisjoint(a.story)):
        return not _are_of_one_match(a, b)
    if a.figure.document == b.figure.document and a.aspect in CROWDS and _has_place_alone(a, b):
        return True
    here, there = a.figure.place, b.figure.place
    if not here or not there or here == there:
        return False
    mine, theirs, said, told = names_of(here), names_of(there), a.names | {a.first}, b.names | {b.first}
    if (mine.isdisjoint(said) or theirs.isdisjoint(told)) and is_wide(here) == is_wide(there):
        return are_two_towns(here, there)  # a place that is carried on from another sentence may be a wide one
    return mine.isdisjoint(told) and theirs.isdisjoint(said)


def _are_of_one_match(a: Statement, b: Statement) -> bool:
    """Whether one of two sentences names no place, and they share who met, and a crowd of about one size: "United beat
    Rovers before 45,000 at Hill Road", "51,000 watched United beat Rovers".
    """
    if a.aspect not in CROWDS or (a.sites and b.sites):
        return False
    small, large = sorted(s.figure.number for s in (a, b))
    return len(_names_shared(a, b)) >= NAMES_OF_ONE and small >= NEAR_ALL * large


def are_elsewhere(a: Statement, b: Statement) -> bool:
    """Whether one speaks of a place, or of somebody, that the other's text does not name where it begins."""
    for mine, theirs in ((a, b), (b, a)):
        own = mine.subject | ((mine.names & mine.opening) - speaker_names(mine.figure))
        known = theirs.names | theirs.subject | {name.lstrip(TOWN + LAND) for name in theirs.opening}
        if mine.sites and theirs.sites and mine.sites.isdisjoint(theirs.sites):
            return True
        if own and theirs.subject and own.isdisjoint(known):
            return True
    return False


def _has_place_alone(a: Statement, b: Statement) -> bool:
    """Whether one of two sentences of a text has a place that the other has not: those of Rouen, of the whole country.

    A sentence without a place goes on with that of the one before.
    """
    if a.sites and b.sites:
        return a.sites.isdisjoint(b.sites | b.names | {b.first}) and b.sites.isdisjoint(a.names | {a.first})
    if not a.sites and not b.sites:
        return False
    placed, other = (a.figure, b.figure) if a.sites else (b.figure, a.figure)
    return not 0 <= other.quote_start - placed.quote_start <= NEXT


def _tell_of_others(a: Statement, b: Statement) -> bool:
    """Whether each sentence has names of its own, or begins with some, of which the other's story has none."""
    for mine, theirs in ((a.names & a.story, b.names & b.story), (a.subject & a.story, b.subject & b.story)):
        if mine and theirs and mine.isdisjoint(b.story) and theirs.isdisjoint(a.story):
            return True
    return False


def are_two_polls(a: Statement, b: Statement) -> bool:
    """Whether both sentences tell of polls, and each names somebody whom the other does not."""
    if any(_POLL.isdisjoint(_WORD.findall(s.figure.quote.lower())) for s in (a, b)):
        return False
    mine, theirs = (s.names | {s.first} - {""} for s in (a, b))
    return bool(mine - theirs) and bool(theirs - mine)
