"""Whether two papers count one thing of one story: two statements in, how surely they do out.

"The refinery processes 210,000 barrels a day" says nothing of which refinery; what its text begins with does. Where two
texts begin with the same names within days, count the same and say the same of it, they speak of one thing, however
little else of their sentences is alike.
"""

from functools import cache

from claims.facts.classes import PEOPLE
from claims.facts.days import days_between
from claims.facts.figure import Figure
from claims.facts.meanings import are_opposite, may_tell_one, tell_two_steps
from claims.facts.slips import is_misprint, name_slip
from claims.facts.statement import LAND, TOWN, Statement
from claims.facts.stems import stem
from claims.facts.story import MANY_NAMES, NEAR, NEAR_ALL, STORY, STORY_DAYS, are_elsewhere
from claims.grammar.late import late
from claims.grammar.word_lists import read_table

TOWNS = 2
"""Names of towns that speak for one story as much as one other name, as many things happen in a town."""
_AT_HOME = frozenset(read_table("statements")["having"]["people"].split())
_HAVING = frozenset(map(stem, read_table("statements")["having"]["verbs"].split()))
_IN_PLACE = late(read_table("statements")["having"]["where"])
THINGS = frozenset({"count", "measure", "money"})
"""Kinds of figures that tell how much there is of a thing of a story."""
SHARED = 3
"""Words and names, the verb among them, that two sentences share which give an amount for one thing."""
FEW = 4
"""Up to here a number of things of a story is met by chance."""
ANYBODY = stem(str(PEOPLE))
"""What all persons share, whatever they are called."""


def call_one_thing(a: Statement, b: Statement) -> bool:
    """Whether two texts may count one thing by two words: shells, rounds."""
    if a.figure.kind != "count" or b.figure.kind != "count":
        return False
    rows = rows_of_things()
    mine = rows.get(stem(str(a.counted.group)))
    return mine is not None and mine == rows.get(stem(str(b.counted.group)))


def is_called_otherwise(statement: Statement) -> bool:
    """Whether things are counted, all that a text counts of them, that another text may call by another word."""
    if statement.figure.kind != "count" or statement.persons or statement.lesser or statement.aspect:
        return False
    return stem(str(statement.counted.group)) in rows_of_things()


@cache
def rows_of_things() -> dict[str, str]:
    """What papers call one thing by several words: the stem of each, with that of the row's first."""
    rows = [[*map(stem, row.split())] for row in read_table("statements")["things"]["rows"].splitlines() if row]
    return {word: row[0] for row in rows for word in row}


def likeness_of_thing(a: Statement, b: Statement) -> float:
    """How surely two statements give a figure for one thing of one story, 0 where they do not.

    What there is stays the same for days; what is done is done anew on the next day, unless digits slipped.
    """
    first, second = a.figure, b.figure
    if first.kind != second.kind or first.document == second.document or a.opening.isdisjoint(b.opening):
        return 0.0
    if first.kind not in THINGS or (a.aspect and b.aspect) or not (first.unit and second.unit):
        return 0.0
    if qualifies(a) or qualifies(b) or a.amount != b.amount or not _are_alike(a, b):
        return 0.0
    if not say_alike(a, b) and not _are_all_told(a, b):
        return 0.0
    told = names_of_story(a, b)
    if told < 1 or abs(days_between(first.published, second.published)) > STORY_DAYS:
        return 0.0
    same = first.number == second.number
    if not same and not _may_be_one(a, b):
        return 0.0
    if _are_others(a, b) or are_elsewhere(a, b):
        return 0.0
    return STORY + min(MANY_NAMES, told) + same


def say_alike(a: Statement, b: Statement) -> bool:
    """Whether both say that there are so many, or the same of them, and neither tells an aspect of a story; of people
    and of money, with other words in common.
    """
    if a.aspect or b.aspect:
        return False
    if a.figure.kind == "count" and is_misprint(a.figure, b.figure):
        return a.counted.group != PEOPLE or _share_words(a, b)
    if a.figure.kind == "money":
        shared = len(a.plain & b.plain) + len(a.names & b.names)
        return bool(a.verb and b.verb) and may_tell_one(a.verb, b.verb) and shared >= SHARED
    if a.figure.kind == "measure" and a.kind_of == b.kind_of != "":
        return True  # so many kilos of explosives
    if _tells_how_many(a) and _tells_how_many(b):
        if a.persons and b.persons and _are_somewhere_else(a.figure, b.figure):
            return False
        if a.counted.group != PEOPLE or {a.figure.unit, b.figure.unit} <= _AT_HOME:
            return True
        return _share_words(a, b)
    return bool(a.verb and b.verb) and a.counted.group != PEOPLE and may_tell_one(a.verb, b.verb)


def _are_somewhere_else(a: Figure, b: Figure) -> bool:
    """Whether each sentence says where those are whom it counts, and not the same: on the island, in burns units."""
    mine, theirs = (_IN_PLACE.match(f.quote, f.end - f.quote_start) for f in (a, b))
    if mine is None or theirs is None:
        return False
    return {*map(stem, mine["where"].lower().split())}.isdisjoint(map(stem, theirs["where"].lower().split()))


def _share_words(a: Statement, b: Statement) -> bool:
    """Whether two sentences have a word or a name in common, besides that persons are counted."""
    names = (a.names | {a.first}) & (b.names | {b.first})
    return bool((a.plain & b.plain) - {ANYBODY}) or bool(names - {""})


def _are_all_told(a: Statement, b: Statement) -> bool:
    """Whether both texts count no more of one kind of things than this, so that both mean all of them, whatever befell
    them: "71 UAVs were shot down", "destroyed 65 drones".
    """
    if a.figure.kind != "count" or a.persons or b.persons or a.lesser or b.lesser:
        return False
    small, large = sorted((a.figure.number, b.figure.number))
    if small < NEAR * large or small < FEW:
        return False
    return not tell_two_steps(a.verb, b.verb) and not are_opposite(a.verb, b.verb)


def _are_alike(a: Statement, b: Statement) -> bool:
    """Whether both count the same, in whatever words: aircraft, planes."""
    mine, theirs = a.counted.group, b.counted.group
    return mine == theirs or stem(str(mine)) == stem(str(theirs)) or call_one_thing(a, b)


def _tells_how_many(statement: Statement) -> bool:
    """Whether a sentence tells how many there are: "has 640", "owns 460", "had 180,000 visitors", "draws 108,000"."""
    return not statement.verb or statement.verb in _HAVING


def qualifies(statement: Statement) -> bool:
    """Whether only some are counted, new ones, or those of another time."""
    return statement.some or statement.added or statement.earlier or statement.against


def names_of_story(a: Statement, b: Statement) -> int:
    """How much the names that two texts begin with speak for one story; a country's speaks for none."""
    shared = a.opening & b.opening
    towns, lands = (sum(name.startswith(mark) for name in shared) for mark in (TOWN, LAND))
    return len(shared) - lands - towns + towns // TOWNS


def _may_be_one(a: Statement, b: Statement) -> bool:
    """Whether two numbers are near enough for one thing, or one slip apart; of what is done, on one day."""
    first, second = a.figure, b.figure
    if name_slip(first, second):
        return True
    small, large = sorted(abs(f.number) for f in (first, second))
    return small >= NEAR_ALL * large and not (a.verb and _days_told(first) != _days_told(second))


def _days_told(figure: Figure) -> str:
    """The day of what a figure tells, that of printing where it names none."""
    return ((figure.as_of if figure.precision == "day" else figure.published) or "")[:10]


def _are_others(a: Statement, b: Statement) -> bool:
    """Whether each sentence says whose they are, and not the same; or only one says whose seats they are."""
    if a.possessor and b.possessor and a.possessor.isdisjoint(b.possessor):
        return True
    return a.holder != b.holder
