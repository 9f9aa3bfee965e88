"""Whether two papers give one number of one story, be it misprinted: two statements in, how surely they do out.

"Expects to save 2.4 billion a year" and "annual savings of 2.4 billion" share no word that says what is done.
A number of several digits is hardly met by chance twice among figures of one unit in texts that begin with the same
names within days: they tell of one thing, whatever the words, unless these say otherwise. Nor is one whose digits
changed places, or that has a nought more or less, so that one of the two is a slip.
"""

from functools import lru_cache
from math import log10

from claims.extract.claim import CORE
from claims.facts.aspects import FAMILIES, SAVED
from claims.facts.classes import PEOPLE, SIDED
from claims.facts.days import days_between
from claims.facts.differences import are_two_kinds, counts_some
from claims.facts.meanings import are_opposite, may_tell_one, tell_two_steps
from claims.facts.series import SHARES, STATISTIC
from claims.facts.slips import changed_places, has_slipped
from claims.facts.statement import LAND, TOWN, Statement
from claims.facts.stems import stem
from claims.facts.story import MANY_NAMES, STORY, are_elsewhere
from claims.facts.things import ANYBODY, call_one_thing, names_of_story
from claims.facts.weights import EVIDENCE
from claims.grammar.word_lists import read_table

ANYBODY_THERE = frozenset(read_table("statements")["crews"]["anybody"].split())
"""Groups that soldiers or fighters may be called by another text: men, a crew."""
CONVERSE = frozenset(map(stem, read_table("statements")["converse"]["verbs"].split()))
"""Verbs of what one gives and another gets."""
DAYS = 7
"""Days within which papers give one number of one story."""
TELLING, TOLD, ROUND, TEN = 3, 2, 100, 10
"""Digits, but for noughts at its end, of a number that is hardly met by chance in one story; of one that is not where
the sentences share a word too; and the number from which on the same holds of a round one.
"""
NEAR = 0.05
"""How far a number in fewer digits may be from the other, in parts of it."""
NAMES = 1.5
"""Names of a story that speak for it where the number alone does not, that of a town or a country as half of one."""


def may_be_one_number(a: Statement, b: Statement) -> bool:
    """Whether two texts begin with one name, and two numbers have the same digits, but for noughts, or are nearly one:
    most are not, which costs little to see.

    >>> digits_of(1800.0) == digits_of(8100.0) == digits_of(180.0) != digits_of(190.0)
    True
    """
    if a.opening.isdisjoint(b.opening):
        return False
    first, second = a.figure.number, b.figure.number
    return abs(first - second) <= NEAR * abs(first) or digits_of(first) == digits_of(second)


@lru_cache(maxsize=32768)
def digits_of(number: float) -> str:
    """The digits of a number in their order by size, without noughts: what a slip leaves as they are."""
    return "".join(sorted(f"{number:.12g}".partition("e")[0])).lstrip("-.0")


def likeness_of_number(a: Statement, b: Statement) -> float:
    """How surely two statements that give the very number, or one slip of it, mean one thing of one story, 0 where they
    do not.
    """
    first, second = a.figure, b.figure
    if first.document == second.document or first.kind != second.kind or a.opening.isdisjoint(b.opening):
        return 0.0
    if (a.series and b.series) or _is_published(a) or _is_published(b):
        return 0.0
    if first.kind not in CORE or not (first.unit and second.unit):
        return 0.0
    if abs(days_between(first.published, second.published)) > DAYS:
        return 0.0
    if first.number == second.number:
        told = not _tell_two(a, b) and _weigh_evidence(a, b) >= EVIDENCE.least
    else:
        told = _is_known_by(a, b) and _are_alike(a, b) and not _differ(a, b) and not are_elsewhere(a, b)
    return STORY + min(MANY_NAMES, names_of_story(a, b)) if told else 0.0


def _tell_two(a: Statement, b: Statement) -> bool:
    """Whether what is said of one number, or what it counts, shows that two things are meant, however rare it is."""
    if (a.added, a.against) != (b.added, b.against) or not _may_count_one(a, b):
        return True
    if _name_two(a.aspect, b.aspect) and not any({a.aspect, b.aspect} <= family for family in FAMILIES):
        return True
    if _name_two(a.amount, b.amount) or _name_two(a.holder, b.holder):
        return True
    if a.figure.kind == "money" and not CONVERSE.isdisjoint((a.verb, b.verb)):
        return False  # what one pays another gets
    return tell_two_steps(a.verb, b.verb) or are_opposite(a.verb, b.verb)


def _may_count_one(a: Statement, b: Statement) -> bool:
    """Whether both count the same, or persons by whatever name but those of two sides; or measure in one unit."""
    if _are_alike(a, b) or call_one_thing(a, b):
        return True
    if not (a.figure.kind == "count" and a.persons and b.persons):
        return False
    kinds = {a.counted.group.kind, b.counted.group.kind}
    return kinds.isdisjoint(SIDED) or not kinds.isdisjoint(ANYBODY_THERE)


def _weigh_evidence(a: Statement, b: Statement) -> float:
    """How much speaks for one number of two texts being of one thing: how rare it is, the names that both texts begin
    with, what is counted, what is said of it and what both sentences say besides; what only one says speaks against it.
    """
    w, number = EVIDENCE, a.figure.number
    digits = _digits(number)
    score = w.digits[min(digits, len(w.digits)) - 1] + w.both * (not (a.lesser or b.lesser or a.persons))
    if number > ROUND and a.figure.kind == "count":
        score += w.large * log10(number / ROUND)
    if digits < TOLD and number >= TEN:
        score += w.round if number >= ROUND else w.tens
    score += w.name * min(w.names, _weigh_names(a, b)) + _by_counted(a, b) + _by_verb(a, b)
    score += w.word * min(w.words, len((a.plain & b.plain) - {ANYBODY, a.verb}))
    return score + w.aspect * (a.aspect == b.aspect != "") + _by_differences(a, b)


def _by_counted(a: Statement, b: Statement) -> float:
    """What it weighs who or what is counted."""
    w, mine, theirs = EVIDENCE, a.counted.group, b.counted.group
    if _are_of_a_kind(a, b):
        return w.thing
    if mine == theirs:
        return w.anybody if mine == PEOPLE else w.group
    return 0.0 if PEOPLE in (mine, theirs) else w.groups


def _by_verb(a: Statement, b: Statement) -> float:
    """What it weighs what is said of the counted."""
    if a.verb and b.verb:
        return EVIDENCE.verb if may_tell_one(a.verb, b.verb) else EVIDENCE.verbs
    return EVIDENCE.there if a.verb == b.verb else 0.0


def _by_differences(a: Statement, b: Statement) -> float:
    """What it weighs that only one sentence says something that may set its figure apart."""
    w, score = EVIDENCE, 0.0
    if a.kind_of != b.kind_of and are_two_kinds(a, b):
        score += w.kind_of
    if a.some != b.some or a.earlier != b.earlier:
        score += w.some
    score += w.sites * sum(
        bool(x) and bool(y) and x.isdisjoint(y) for x, y in ((a.sites, b.sites), (a.possessor, b.possessor))
    )
    return score + w.elsewhere * are_elsewhere(a, b)


def _is_published(statement: Statement) -> bool:
    """Whether a figure is a country's statistic, or somebody's share of votes, which are known by what they are."""
    return statement.series.startswith(STATISTIC) or statement.series.partition(" ")[0] in SHARES


def _is_known_by(a: Statement, b: Statement) -> bool:
    """Whether two numbers of which one is a slip of the other, or is it in fewer digits, are known by the names of a
    story.
    """
    told = min(_digits(a.figure.number), _digits(b.figure.number)) >= TELLING
    return _weigh_names(a, b) >= (1 if told else NAMES) and (_is_slip(a, b) or _is_rounded(a, b))


def _is_rounded(a: Statement, b: Statement) -> bool:
    """Whether one of two numbers is the other in fewer digits, of what both sentences have a word for."""
    one, other = sorted((a.figure.number, b.figure.number), key=_digits)
    digits = _digits(one)
    if digits < TOLD or float(f"{other:.{digits - 1}e}") != one:
        return False
    return a.figure.kind == "money" or bool((a.plain & b.plain) - {ANYBODY}) or _say_alike(a, b)


def _weigh_names(a: Statement, b: Statement) -> float:
    """How much the names that two texts begin with speak for one story."""
    return sum(1.0 if name[0] not in (TOWN, LAND) else 0.5 for name in a.opening & b.opening)


def _is_slip(a: Statement, b: Statement) -> bool:
    """Whether one of two numbers is surely a slip of the other: of few digits only where the same is said of both."""
    first, second = a.figure, b.figure
    if not changed_places(first, second) and not has_slipped(first, second):
        return False
    if min(_digits(first.number), _digits(second.number)) >= TELLING or a.aspect == b.aspect != "":
        return True
    if _are_of_a_kind(a, b) and a.verb == b.verb != "" and a.figure.kind == "count":
        return True
    nouns = {ANYBODY, *(stem(word) for f in (first, second) for word in f.unit.split())}
    return _say_alike(a, b) and bool((a.plain & b.plain) - nouns - {a.verb, b.verb})


def _are_of_a_kind(a: Statement, b: Statement) -> bool:
    """Whether what is counted tells by itself what is meant: branches, an amount of money, rather than people."""
    return a.figure.kind == "money" or (a.figure.kind == "count" and not (a.persons or b.persons))


def _say_alike(a: Statement, b: Statement) -> bool:
    """Whether the verbs say the same, or neither sentence says more than that there is so much."""
    return may_tell_one(a.verb, b.verb) if a.verb and b.verb else a.verb == b.verb


def _digits(number: float) -> int:
    """The digits that a number is known by.

    >>> _digits(142.0), _digits(1800.0), _digits(2.4e9), _digits(9.5)
    (3, 2, 2, 2)
    """
    return len(f"{number:.12g}".replace(".", "").split("e")[0].strip("0"))


def _are_alike(a: Statement, b: Statement) -> bool:
    """Whether both count the same, or people by whatever name; or measure the same in one unit."""
    first, second = a.figure, b.figure
    if first.kind != "count":
        return (first.normal_unit or first.unit) == (second.normal_unit or second.unit)
    mine, theirs = a.counted.group, b.counted.group
    if a.persons and b.persons and ANYBODY in (stem(str(mine)), stem(str(theirs))):
        return True
    return mine == theirs or stem(str(mine)) == stem(str(theirs))


def _differ(a: Statement, b: Statement) -> bool:
    """Whether what two sentences say of a number shows that they mean two things."""
    if (a.added, a.earlier, a.against) != (b.added, b.earlier, b.against) or counts_some(a, b):
        return True
    if _name_two(a.aspect, b.aspect) and not {a.aspect, b.aspect} <= SAVED:
        return True
    if _name_two(a.amount, b.amount) or _name_two(a.holder, b.holder) or are_two_kinds(a, b):
        return True
    if any(x and y and x.isdisjoint(y) for x, y in ((a.possessor, b.possessor), (a.sites, b.sites))):
        return True
    return a.verb != b.verb and are_opposite(a.verb, b.verb)


def _name_two(one: str, other: str) -> bool:
    """Whether both are told, and differ."""
    return bool(one and other) and one != other
