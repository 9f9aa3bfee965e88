"""Which of very many pairs of statements may give a figure for one thing: statements in, pairs worth weighing out.

Most pairs that share a word share nothing else, and to see that of one takes some ten microseconds. Here what
statements have stands in long rows, so that a few looks at rows leave only pairs of which something may come; these are
weighed by `statements.likeness`, each by itself. What is asked here of two statements is less than is asked there, and
never more: whatever is left out weighs nothing.
"""

from array import array
from collections.abc import Iterable
from typing import NamedTuple

import numpy as np

from claims.extract.claim import CORE
from claims.facts.days import day_window
from claims.facts.figure import Figure
from claims.facts.meeting import Row
from claims.facts.members import MANY, NONE, Gathering, Members, Numbers
from claims.facts.results import is_share
from claims.facts.same_number import DAYS, NEAR, digits_of
from claims.facts.statement import Statement
from claims.facts.statements import ALIKE, FEWEST, NAMES, VERY_ALIKE
from claims.facts.stems import stem
from claims.facts.story import STORY_DAYS
from claims.facts.things import THINGS, qualifies, rows_of_things

NO_DAY = np.iinfo(np.int64).min
"""In place of the day of a text of which nobody knows it."""
NEARLY = NEAR * 1.001
"""A little more than how far two numbers may be apart that are nearly one, whatever rows make of large ones."""
_FLAGS = ("money", "things", "core", "unit", "telling", "points", "aspect", "share", "qualified")


class Statements(NamedTuple):
    """What many statements have, in rows by their places."""

    plain: Members
    names: Members
    opening: Members
    story: Members
    flags: dict[str, Row]
    documents: Row
    kinds: Row
    units: Row
    aspects: Row
    series: Row
    """NONE where it is of none."""
    firsts: Row
    """The first word by the number that it has as a name, NONE where there is none."""
    verbs: Row
    amounts: Row
    groups: Row
    """What is counted, one number for what is called by several words."""
    days: Row
    digits: Row
    numbers: Row
    large: Row
    """Whether it has more than rows hold."""

    def find_likely(self, a: Row, b: Row) -> Row:
        """Which of these pairs, by their places among them, may weigh anything."""
        likely: Row = np.zeros(len(a), bool)
        sure = self.large[a] | self.large[b] | self._may_point(a, b) | self._both("telling", a, b)
        likely[sure] = True
        open_yet = np.flatnonzero(~sure & ~(self.flags["money"][a] & (self.units[a] != self.units[b])))
        a, b = a[open_yet], b[open_yet]
        in_series = (self.series[a] != NONE) & (self.series[b] != NONE)
        some = np.flatnonzero(in_series)
        likely[open_yet[some]] = self._may_be_of_series(a[some], b[some])
        some = np.flatnonzero(~in_series)
        likely[open_yet[some]] = self._may_tell_one(a[some], b[some])
        return likely

    def _both(self, flag: str, a: Row, b: Row) -> Row:
        row = self.flags[flag]
        found: Row = row[a] & row[b]
        return found

    def _either(self, flag: str, a: Row, b: Row) -> Row:
        row = self.flags[flag]
        found: Row = row[a] | row[b]
        return found

    def _may_point(self, a: Row, b: Row) -> Row:
        """Whether one may give another figure for what the other's sentence counts."""
        found: Row = self._either("points", a, b) & (self.documents[a] == self.documents[b])
        return found

    def _may_be_of_series(self, a: Row, b: Row) -> Row:
        """Whether two figures of series may be of one; of particulars that is soon seen."""
        shared = self.story.share(a, self.story, b)
        one = (self.series[a] == self.series[b]) & (shared == np.minimum(self.story.sizes[a], self.story.sizes[b]))
        found: Row = self.flags["core"][a] | self._both("share", a, b) | self._both("aspect", a, b) | one
        return found

    def _may_tell_one(self, a: Row, b: Row) -> Row:
        """Whether two statements, not both of series, may be one by their story, their words, their thing or number."""
        told = self._both("aspect", a, b) & (self.aspects[a] == self.aspects[b])
        likely: Row = told | self._share_enough(a, b)
        some = np.flatnonzero(~likely & (self.documents[a] != self.documents[b]) & self._both("unit", a, b))
        some = some[self.kinds[a[some]] == self.kinds[b[some]]]
        some = some[self.opening.share(a[some], self.opening, b[some]) > 0]
        x, y = a[some], b[some]
        likely[some] = self._may_be_one_thing(x, y) | self._may_be_one_number(x, y)
        return likely

    def _share_enough(self, a: Row, b: Row) -> Row:
        """Whether two sentences may have so much in common that they say one thing: whatever their verbs are, these may
        mean the same.
        """
        mine, theirs = self.firsts[a], self.firsts[b]
        one = (mine != NONE) & (mine == theirs)
        first = one | ((mine != NONE) & self.names.have(b, mine))
        second = one | ((theirs != NONE) & self.names.have(a, theirs))
        names = self.names.share(a, self.names, b) + first + (second & ~one)
        plain = self.plain.share(a, self.plain, b) + (self.verbs[a] != self.verbs[b])
        named = (self.names.sizes[a] > 0) & (self.names.sizes[b] > 0)
        words = self.plain.sizes + 2 * self.names.sizes
        share = (plain + 2 * names) / np.maximum(np.minimum(words[a] + first, words[b] + second), 1)
        told = (plain > 0) | ((names >= NAMES) & (share >= VERY_ALIKE))
        found: Row = (share >= ALIKE) & (plain + 2 * names >= FEWEST) & ((names > 0) | ~named) & told
        return found

    def _may_be_one_thing(self, a: Row, b: Row) -> Row:
        """Whether two papers may count one thing of one story."""
        found: Row = self.flags["things"][a] & ~self._either("aspect", a, b) & ~self._either("qualified", a, b)
        found &= (self.amounts[a] == self.amounts[b]) & (self.groups[a] == self.groups[b])
        found &= self._are_near(a, b, STORY_DAYS)
        return found

    def _may_be_one_number(self, a: Row, b: Row) -> Row:
        """Whether two papers may give one number of one story, be it misprinted."""
        first, second = self.numbers[a], self.numbers[b]
        with np.errstate(all="ignore"):  # of numbers without end
            found: Row = np.abs(first - second) <= NEARLY * np.abs(first)
        found |= self.digits[a] == self.digits[b]
        found &= self._are_near(a, b, DAYS)
        return found

    def _are_near(self, a: Row, b: Row, most: int) -> Row:
        """Whether two texts may be printed within so many days."""
        first, second = self.days[a], self.days[b]
        unknown = (first == NO_DAY) | (second == NO_DAY)
        days = np.abs(np.where(unknown, 0, first) - np.where(unknown, 0, second))
        found: Row = days <= most
        return found


class _Rows:
    """Rows while statements are taken in one by one, so that none has to be held."""

    def __init__(self) -> None:
        names = self.names = Numbers()
        self.sets = Gathering(Numbers()), Gathering(names), Gathering(Numbers()), Gathering(Numbers())
        self.flags = {name: bytearray() for name in _FLAGS}
        self.known = {name: Numbers() for name in ("kind", "unit", "aspect", "verb", "amount", "group", "digits")}
        self.series = Numbers({"": NONE})
        self.rows = tuple(array("q") for _ in range(11))
        self.numbers = array("d")

    def add(self, statement: Statement) -> None:
        """Take in what a statement has."""
        s, figure, known = statement, statement.figure, self.known
        for gathering, members in zip(self.sets, (s.plain, s.names, s.opening, s.story), strict=True):
            gathering.add(members)
        for name, flag in zip(_FLAGS, _flags_of(statement), strict=True):
            self.flags[name].append(flag)
        row = (
            figure.document, known["kind"][figure.kind], known["unit"][figure.unit], known["aspect"][s.aspect],
            self.series[s.series], self.names[s.first] if s.first else NONE, known["verb"][s.verb],
            known["amount"][s.amount], known["group"][_group_of(statement)],
            _day_of(figure), known["digits"][digits_of(figure.number)],
        )  # fmt: skip
        for column, value in zip(self.rows, row, strict=True):
            column.append(value)
        self.numbers.append(figure.number)

    def finish(self) -> Statements:
        """All of them."""
        plain, names, opening, story = (gathering.finish() for gathering in self.sets)
        flags = {name: np.frombuffer(row, np.uint8).astype(bool) for name, row in self.flags.items()}
        large: Row = np.any([sets.sizes > MANY for sets in (plain, names, opening, story)], axis=0)
        rows = (*(np.array(row, np.int64) for row in self.rows), np.array(self.numbers, np.float64), large)
        return Statements._make((plain, names, opening, story, flags, *rows))


def _flags_of(statement: Statement) -> tuple[bool, ...]:
    """What of _FLAGS holds for a statement."""
    figure = statement.figure
    return (
        figure.kind == "money", figure.kind in THINGS, figure.kind in CORE, bool(figure.unit), bool(statement.telling),
        statement.points >= 0, bool(statement.aspect), is_share(statement), qualifies(statement),
    )  # fmt: skip


def _group_of(statement: Statement) -> str:
    """What is counted, by the first of the words for it."""
    group = stem(str(statement.counted.group))
    return rows_of_things().get(group, group)


def _day_of(figure: Figure) -> int:
    """When a figure was printed, NO_DAY where that is not known."""
    try:
        return day_window(figure.published)[0] if figure.published else NO_DAY
    except ValueError:  # the thirtieth of February: whoever weighs the pair may have to know
        return NO_DAY


def sift(statements: Iterable[Statement]) -> Statements:
    """What some statements have that tells which pairs of them are worth weighing; one is held at a time."""
    rows = _Rows()
    for statement in statements:
        rows.add(statement)
    return rows.finish()
