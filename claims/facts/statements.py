"""Figures that are not harm of an incident: budgets, shares, prices, magnitudes, missiles fired, rounds of talks.

Two such figures are of one fact where they count the same thing in sentences that say much the same. How alike two
sentences are is decided in one place, `likeness`: the shorter one's words, each name twice, must mostly be in the
other, whatever the part of speech ("sold for", "cost", "the sale"; grammar/words/statements.toml); and where one only
says that there are so many ("the club has 16 members"), the other must count all of them, not some ("its 19 members").
Only figures that share a unit and a word are compared.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from claims.extract.claim import CORE
from claims.extract.particulars import DATE, Particular
from claims.facts.alone import (
    RESTATED,
    are_called_alike,
    is_printed,
    is_told_in_full,
    likeness_of_alone,
    may_be_persons,
)
from claims.facts.aspects import ABOARD, ANEW, MOVING, OWN
from claims.facts.classes import PEOPLE
from claims.facts.context import CLOSED
from claims.facts.counted import is_harm
from claims.facts.days import days_between
from claims.facts.differences import RATES, days_fit, name_two_turns, speak_of_two_things, tell_two_aspects
from claims.facts.figure import Figure
from claims.facts.intervals import admit, gap
from claims.facts.joining import Sets
from claims.facts.meanings import are_opposite, may_tell_one, weigh_told
from claims.facts.measures import RATIO, SHARES, dimension_of, in_one_unit, is_one_measure
from claims.facts.particulars import are_of_one, are_two_times, is_terse
from claims.facts.results import (
    WHAT,
    are_two_shares,
    is_share,
    is_statistic,
    likeness_of_series,
    likeness_of_shares,
    only_one_names_metric,
    surely_one_statistic,
)
from claims.facts.same_number import digits_of, likeness_of_number, may_be_one_number
from claims.facts.slips import name_slip
from claims.facts.sources import same_voice, speaks_for_some, voice
from claims.facts.statement import LAND, TOWN, Statement, read_statement
from claims.facts.stems import stem
from claims.facts.story import STORY, are_two_polls, are_two_sums, likeness_of_story
from claims.facts.things import ANYBODY, is_called_otherwise, likeness_of_thing, rows_of_things, say_alike
from claims.facts.told_apart import tell_of_two_steps
from claims.grammar.en.calendar_words import MONTHS
from claims.grammar.en.tags import tag_word
from claims.grammar.en.verbs import TO_BE
from claims.grammar.late import late
from claims.grammar.word_lists import read_table
from claims.spans import build

Sentence = tuple[int, int, str]
"""A document, where a sentence begins in it, and whose count it gives, or that it was put right since."""
SOLDIERS = "soldiers"
_PUT_RIGHT = "put right"
POINTED = 5.0
"""What it speaks for that one sentence only gives another number for what the one before counts."""
NUMBERED = 10
"""From here on a number of a text of a known day is what others like it can be found by."""
_ANYWHERE, _IN_TITLE = -1, -2
"""Where a text gives what it gives once, whatever the sentence."""

ALIKE, VERY_ALIKE = 0.55, 0.75
"""The share of the shorter sentence that the other must have; the larger where their verbs say different things."""
FEWEST = 3
"""What two sentences must share at least, a word counted once and a name twice."""
SURE, SURE_NEAR, SURE_PLAIN = 0.6, 0.25, 5
"""What makes it sure: the share of the sentence and of the words at the figure, and the words where no name is
shared.
"""
RETOLD, RETOLD_PLAIN = 0.85, 4
"""From here on one sentence is the other over again, so that both mean the same ones."""
TOLD, TOLD_MUCH = 0.8, 3.0
"""From which share of what the shorter sentence tells, and from how much, the other tells it too, whatever its verb."""
NAMES = 2
"""Names that make up for words where two sentences say nothing else: "Titan is 2.1 million km from Saturn"."""
CREWED = 0.8
"""How many of those on board are passengers at least."""
TOLD_ELSEWHERE = 1.55
"""How surely a short text must give a figure for what another one tells whose number it prints of something else."""
FARTHEST = 100
"""How many times as much one of two figures for one thing may be."""
PART = 2
"""From how many times as much on the lower count, of one place, is a part of the other."""
DONE = 0.5
"""What it speaks for that the same is said of both."""
AGREED = 1
"""What it speaks for that both can be true."""
RIGHT_AT = 0.1
"""What the words right at two figures, and their unit, speak for where a text has several that could be meant."""
SAME = 2
"""What the very number speaks for: more than all words right at it, or whose share it is."""
_STILL = late(read_table("statements")["still"]["words"])
_POINTS = frozenset(["pp"])
"""Units of percentages that are no shares."""
_NOUNS_TELL = frozenset(["count", "ratio"])
_WITH_UNITS = frozenset(["money", "measure", "percent"])
_MODEL = late(read_table("statements")["unitless"]["model"])
_NO_UNIT = read_table("statements")["unitless"]["behind"]
_WORD = late(r"[a-z]+")
_MONTH = late(rf"\b(?:{'|'.join(sorted(map(str.capitalize, MONTHS)))})\b")
_CROWD, _CROWDING = (frozenset(read_table("statements")["crowds"][name].split()) for name in ("groups", "events"))
_COMING = frozenset(map(stem, read_table("statements")["presence"]["verbs"].split()))
_STATES = frozenset(read_table("statements")["countries"]["groups"].split())
_STATE = stem(read_table("statements")["countries"]["group"])
_LEVELS = frozenset(map(stem, read_table("statements")["levels"]["verbs"].split()))
_TOLD_OF_AMOUNTS = _LEVELS.union(map(stem, read_table("statements")["levels"]["told"].split()))
_MOVES = frozenset(map(stem, read_table("statements")["levels"]["moves"].split()))
_OFFERED = frozenset(read_table("statements")["offers"]["verbs"].split())
_GIVEN = frozenset(map(stem, read_table("statements")["amounts"]["given"].split()))
_DECIDED = frozenset(map(stem, read_table("statements")["votes"]["decided"].split()))
_ASKED = frozenset(map(stem, read_table("statements")["votes"]["asked"].split()))
_PROGRESS = frozenset(map(stem, read_table("statements")["progress"]["words"].split()))


class StatementSets(Sets):
    """Statements in sets, each one fact as far as it is known.

    No fact takes two figures of one sentence ("27 songs, most of the 12 new ones"): they count two things, and another
    sentence's belongs to the one that it is more like.
    """

    def __init__(self, statements: Sequence[Statement]) -> None:
        super().__init__(len(statements))
        self.statements = statements
        self.said: dict[int, dict[Sentence, float]] = {}

    def are_one(self, x: int, y: int) -> bool:
        """Whether no sentence gives them different figures."""
        few, many = sorted((self._said_by(x), self._said_by(y)), key=len)
        return all(many.get(sentence, number) == number for sentence, number in few.items())

    def stay_apart(self, x: int, y: int) -> bool:
        """Whether some sentence gives them different figures."""
        return not self.are_one(x, y)

    def join(self, x: int, y: int) -> None:
        """Make one set of two."""
        few, many = sorted((self._said_by(x), self._said_by(y)), key=len)
        many.update(few)
        self.said.pop(max(x, y), None)
        self.said[min(x, y)] = many
        super().join(x, y)

    def take_up(self, leaders: Sequence[int]) -> None:
        """Put statements into sets that were found before."""
        super().take_up(leaders)
        for n, leader in enumerate(leaders):
            if n != leader:
                self.said.setdefault(leader, _numbers_of(self.statements[leader])).update(
                    _numbers_of(self.statements[n])
                )

    def _said_by(self, x: int) -> dict[Sentence, float]:
        return self.said.get(x) or _numbers_of(self.statements[x])


def _numbers_of(statement: Statement) -> dict[Sentence, float]:
    """What a statement says in its sentence."""
    return {_said_in(statement): statement.figure.number}


def _said_in(statement: Statement) -> Sentence:
    """The sentence of a figure; with whose count it is where each speaker has one ("police 60,000, organisers
    200,000").
    """
    figure = statement.figure
    if is_statistic(statement):  # "revised from 194,000 to 312,000"
        return figure.document, figure.quote_start, _PUT_RIGHT if statement.earlier else ""
    if statement.aspect in OWN:  # 2,500 jobs, and the 900 of them in one town, a sentence later
        return figure.document, _IN_TITLE if figure.title else _ANYWHERE, statement.aspect
    first = _PUT_RIGHT if statement.aspect in ANEW and statement.earlier else ""
    return figure.document, figure.quote_start, first or (voice(figure) if statement.aspect else "")


def statement_keys(statement: Statement) -> frozenset[str]:
    """What a statement can be found by: its names and its longest words; a particular by its name alone."""
    if statement.figure.kind not in CORE and not statement.telling:
        return statement.story
    longest = sorted(statement.words, key=lambda w: (-len(w), w))[:6]
    if is_statistic(statement):
        longest.append(" ".join(statement.series.split(" ")[:WHAT]))
    if statement.opening and statement.figure.number >= NUMBERED:
        longest.append(digits_of(statement.figure.number))
    if statement.opening and is_called_otherwise(statement):
        longest += [name.lstrip(TOWN) for name in statement.opening if name[0] != LAND]
    return frozenset((*statement.names, *statement.story, statement.first, *longest)) - {""}


def unit_key(statement: Statement) -> str:
    """What two figures must share: who or what is counted, a currency, what a physical unit measures."""
    figure = statement.figure
    if figure.kind == "measure":
        return dimension_of(figure.normal_unit) if figure.normal_unit else figure.unit
    if figure.kind != "count":
        return figure.unit if figure.kind in CORE else statement.series
    if is_statistic(statement):  # jobs, workers on payrolls, a gain
        return statement.series.split(" ")[WHAT - 2]
    group = statement.counted.group
    if group.kind == SOLDIERS:  # "1,500 Kenyan soldiers", the troops that Kenya sent
        return stem(group.kind)
    if group.kind in _STATES:  # "signed by 122 states", "122 nations signed"
        return _STATE
    crowd = group.kind in _CROWD and figure.event in _CROWDING  # people who marched are protesters
    key = stem(str(PEOPLE if crowd else group))
    return rows_of_things().get(key, key)


class Alike(NamedTuple):
    """What two sentences have in common."""

    plain: int
    """Words that are no names."""
    names: int
    share: float
    """The share of the shorter sentence that the other has, a word counted once and a name twice."""


def compare(a: Statement, b: Statement) -> Alike:
    """What the sentences of two statements have in common; a first word is a name where it is one in the other."""
    mine = a.first != "" and (a.first == b.first or a.first in b.names)
    theirs = b.first != "" and (a.first == b.first or b.first in a.names)
    names = len(a.names & b.names) + mine + (theirs and a.first != b.first)
    first, second = len(a.plain) + 2 * len(a.names) + mine, len(b.plain) + 2 * len(b.names) + theirs
    shared = len(a.plain & b.plain) + (a.verb != b.verb and may_tell_one(a.verb, b.verb))
    return build(Alike, (shared, names, (shared + 2 * names) / ((first if first < second else second) or 1)))


def nearness(a: Statement, b: Statement) -> float:
    """The share of the words right at one of two figures that stand at the other as well."""
    return len(a.near & b.near) / max(1, min(len(a.near), len(b.near)))


def likeness(a: Statement, b: Statement) -> float:
    """How surely two statements give a figure for one thing, 0 where they do not; the very number of one story is one
    thing, whatever their words.
    """
    if _points_to(a, b) or _points_to(b, a):
        return POINTED
    if a.figure.kind == "money" and a.figure.unit != b.figure.unit:
        return 0.0
    told = _likeness_by_words(a, b)
    return likeness_of_number(a, b) if not told and may_be_one_number(a, b) else told


def _points_to(a: Statement, b: Statement) -> bool:
    """Whether one figure is another one for what the sentence before it counts: "60,000 marched. Police put it at
    40,000".
    """
    if a.points < 0 or a.points != b.figure.quote_start or a.figure.document != b.figure.document:
        return False
    return not a.figure.unit or (a.figure.kind == b.figure.kind and a.figure.unit == b.figure.unit)


def _likeness_by_words(a: Statement, b: Statement) -> float:
    """How surely two statements give a figure for one thing, by what they say, 0 where they do not.

    It is the share of the shorter sentence that the other has, as much again for the words right at the figure, half
    that for verbs that say the same, and twice that for the figure itself.
    """
    if a.telling and b.telling:
        restated = _likeness_restated(a, b)
        if restated or not _lie_together(a, b) or is_told_in_full(a, b):
            return restated
    by_words = not (a.aspect or b.aspect or (a.series and b.series))
    if by_words and not _share_enough(a, b, compare(a, b)):
        return likeness_of_thing(a, b)  # what nearly all pairs come to that share a word, and costs the least to see
    decided = _decided(a, b)
    if decided is not None:
        return decided
    if speak_of_two_things(a, b) or only_one_names_metric(a, b) or _count_two_groups(a, b):
        return 0.0
    alike = compare(a, b)
    if not days_fit(a.figure, b.figure) or not _share_enough(a, b, alike):
        return 0.0
    printed = a.telling and b.telling and (a.figure.number, a.figure.event) == (b.figure.number, b.figure.event)
    retold = bool(printed) or (alike.plain >= RETOLD_PLAIN and alike.share >= RETOLD)
    if not (a.verb and b.verb) and not (a.whole and b.whole) and not retold and not _are_there(a, b):
        return 0.0
    if tell_of_two_steps(a, b) or _say_the_contrary(a, b):
        return 0.0
    same = a.figure.number == b.figure.number
    if not _verbs_fit(a, b):
        other = not same and (a.lesser != b.lesser or a.aspect != b.aspect)  # some drones were downed, all were sent
        if other or (alike.share < VERY_ALIKE and not _tell_the_same(a, b)):
            return 0.0
    same = same and (a.figure.kind == "count" or a.figure.normal_unit == b.figure.normal_unit)
    done = DONE * bool(a.verb and b.verb and _verbs_fit(a, b))
    told = alike.share + nearness(a, b) + done + SAME * same + (a.holder == b.holder != "")
    return told if same or told >= TOLD_ELSEWHERE or not is_printed(a, b) else 0.0


def _lie_together(a: Statement, b: Statement) -> bool:
    """Whether more than the shelf of all figures of short texts brings two statements together."""
    if a.figure.kind not in CORE:
        return a.series == b.series != ""
    if a.figure.kind != b.figure.kind:
        return False
    return unit_key(a) == unit_key(b) or (a.persons and b.persons) or a.aspect == b.aspect != ""


def _likeness_restated(a: Statement, b: Statement) -> float:
    """How surely one of two statements only says again what the other's short text says, 0 where it does not."""
    if (a.figure.kind != b.figure.kind and not _are_shares(a, b)) or _tell_two_aspects(a, b):
        return 0.0
    alike = _are_of_one_unit(a, b)
    if not (alike or may_be_persons(a, b)) or name_two_turns(a, b) or speak_of_two_things(a, b):
        return 0.0
    told = likeness_of_alone(a, b)
    if not told or (not alike and told < RESTATED + TOLD):
        return 0.0
    one, other = in_one_unit((a.figure, b.figure))
    agreed = AGREED * (not gap(admit(one), admit(other)))
    return told + agreed + RIGHT_AT * nearness(a, b) + RIGHT_AT * (a.figure.unit == b.figure.unit)


def _tell_two_aspects(a: Statement, b: Statement) -> bool:
    """Whether each tells another thing of a story; of those on board most are passengers, so that few of them are not
    all.
    """
    if not a.aspect or not b.aspect or a.aspect == b.aspect:
        return False
    small, large = sorted((a.figure.number, b.figure.number))
    return not {a.aspect, b.aspect} <= ABOARD or large * CREWED <= small


def _are_shares(a: Statement, b: Statement) -> bool:
    """Whether both are shares of a whole, however told: a third of it, 35 percent of it."""
    return all(f.kind in SHARES and (f.kind != RATIO or f.number < 1) for f in (a.figure, b.figure))


def _are_of_one_unit(a: Statement, b: Statement) -> bool:
    """Whether two figures of short texts count or measure the same, whatever each text calls it."""
    if a.figure.kind != b.figure.kind:
        return {a.figure.unit, b.figure.unit}.isdisjoint(_POINTS)
    if a.figure.kind not in CORE:
        return is_one_measure(a.figure.normal_unit, b.figure.normal_unit)
    if unit_key(a) == unit_key(b) or (a.figure.kind in _NOUNS_TELL and are_called_alike(a, b)):
        return True
    harm = is_harm(a.figure) and is_harm(b.figure)  # whom no noun tells apart: 800 Rwandans, 500 people
    return harm and PEOPLE in (a.counted.group, b.counted.group)


def _share_enough(a: Statement, b: Statement, alike: Alike) -> bool:
    """Whether two sentences have so much in common that they may say one thing."""
    if alike.share < ALIKE or alike.plain + 2 * alike.names < FEWEST:
        return False
    if not alike.names and a.names and b.names:
        return False
    return alike.plain > 0 or (alike.names >= NAMES and alike.share >= VERY_ALIKE)


def _are_there(a: Statement, b: Statement) -> bool:
    """Whether one sentence says how many there were of those who, as the other says, came to the same: "750 guests at
    the wedding", "attended the wedding".
    """
    if a.figure.kind != "count":
        return False
    there, came = (a, b) if not a.verb else (b, a)
    return there.figure.event == TO_BE and came.verb in _COMING


def _count_two_groups(a: Statement, b: Statement) -> bool:
    """Whether they count persons of two groups, students and teachers; who is called by any name may be told of as
    people, where the same is said of them: "62 defendants were convicted", "62 people were convicted".
    """
    if a.figure.kind != "count" or not (a.persons or b.persons):
        return False
    mine, theirs = unit_key(a), unit_key(b)
    if mine == theirs:
        return False
    return not (a.persons and b.persons and ANYBODY in (mine, theirs) and a.verb and _verbs_fit(a, b))


def _decided(a: Statement, b: Statement) -> float | None:
    """How surely two statements are of one story, series or thing named, where that alone decides; None where their
    words do.
    """
    if name_two_turns(a, b) or tell_two_aspects(a, b):
        return 0.0
    if a.aspect and a.aspect == b.aspect:
        told = likeness_of_story(a, b)
        named = a.story or b.story  # of texts without a name the words decide
        if told or (named and a.figure.kind != "money") or are_two_sums(a, b):
            return told
    if is_share(a) and is_share(b):
        told = likeness_of_shares(a, b)
        return told if told or are_two_shares(a, b) else None
    if a.series and b.series:
        return likeness_of_series(a, b) if a.figure.kind in CORE else likeness_of_particular(a, b)
    return None


def likeness_of_particular(a: Statement, b: Statement) -> float:
    """How surely two statements say one thing of one person or thing, 0 where they do not."""
    if a.series != b.series or not (a.story <= b.story or b.story <= a.story):
        return 0.0
    terse = is_terse(a.story, a.words - b.words) or is_terse(b.story, b.words - a.words)
    one = are_of_one(Particular(a.series, a.story), Particular(b.series, b.story), a.words & b.words, terse)
    one = one and not are_two_times(a.series, a.figure, b.figure)
    return STORY + (a.figure.number == b.figure.number) if one else 0.0


def surely_one(first: Figure, second: Figure) -> bool:
    """Whether two figures are of one thing beyond doubt, so that their difference is worth an editor's time.

    Their own sentences must be alike, whatever chain of others connects them; right at the figure too, and by more
    words where no name is shared. A share by two speakers is mostly two polls, and so is what analysts expect;
    of one thing hardly anybody gives a hundred times as much, but by a slip of the pen.
    """
    a, b = read_statement(first), read_statement(second)
    if _points_to(a, b) or _points_to(b, a):
        return True
    if not likeness(a, b) or _prints_bare(first, second) or _prints_bare(second, first):
        return False
    if _name_two_models(first.quote, second.quote):
        return False
    if a.aspect and a.aspect == b.aspect:
        if (first.event in _OFFERED) != (second.event in _OFFERED):
            return False  # a bid is raised before it is taken
        return a.aspect not in MOVING or not (days_between(first.published, second.published) or _only_one_still(a, b))
    if is_statistic(a):
        return surely_one_statistic(first, second)
    if (
        a.series and b.series and not (is_share(a) and is_share(b))
    ):  # an estimate and the result, or two ways of counting it; or digits that changed places
        return first.kind not in CORE or name_slip(first, second) is not None
    counted = _are_results(a, b) or _are_rates(a, b)
    asked = (first.kind == "percent" and not counted) or any(map(speaks_for_some, (first, second)))
    one_is_told = bool(first.source) != bool(second.source) and _likeness_restated(a, b) > 0  # "in a poll"
    if asked and (first.source or second.source) and not (one_is_told or same_voice(voice(first), voice(second))):
        return False
    small, large = sorted(abs(f.number) for f in (first, second))
    if large > PART * small and _is_of_one_place(a, b):
        return False
    if first.kind != DATE and large > FARTHEST * small and not name_slip(first, second):
        return False
    if (say_alike(a, b) and likeness_of_thing(a, b)) or _likeness_restated(a, b) or likeness_of_number(a, b):
        return True
    alike = compare(a, b)
    if a.holder == b.holder != "" and same_voice(voice(first), voice(second)):  # one poll's share of one party
        return not are_two_polls(a, b) and not _have_moved_on(a, b)
    if first.kind == "percent" and (are_two_polls(a, b) or _have_moved_on(a, b)):
        return False
    if not _verbs_fit(a, b):
        return _tell_the_same(a, b)
    told = a.verb == b.verb != "" and alike.names > 0 and alike.share >= VERY_ALIKE
    near = nearness(a, b) >= SURE_NEAR or told or a.amount == b.amount != ""
    enough = alike.names > 0 or alike.plain >= SURE_PLAIN or _is_retold(a, b, alike)
    return (alike.share >= SURE and near and enough) or _tell_the_same(a, b)


def _tell_the_same(a: Statement, b: Statement) -> bool:
    """Whether nearly all that the shorter of two sentences tells is in the other, in its words or in such as mean the
    same, a word counted for what it tells and a name twice; then their verbs may differ, unless one tells only what was
    wanted.
    """
    shared = shared_names(a, b)
    if len(a.plain & b.plain) + 2 * len(shared) < FEWEST or tell_of_two_steps(a, b):
        return False
    told = [_weigh(x, y, shared) for x, y in ((a, b), (b, a))]
    whole, same = min(told)
    return same >= TOLD_MUCH and same >= TOLD * whole


def _weigh(mine: Statement, theirs: Statement, shared: frozenset[str]) -> tuple[float, float]:
    """What a sentence tells, and how much of it the other tells too."""
    whole, same = weigh_told(mine.plain, theirs.plain)
    return whole + 2 * len(mine.names | (shared & {mine.first})), same + 2 * len(shared)


def _name_two_models(one: str, other: str) -> bool:
    """Whether a name stands in both sentences with another number behind it: Boeing 737, Boeing 767."""
    mine, theirs = _models_in(one), _models_in(other)
    return any(numbers.isdisjoint(theirs.get(name, numbers)) for name, numbers in mine.items())


def _models_in(quote: str) -> dict[str, set[str]]:
    """The names with a number behind them, no months and no "In 1990", each with its numbers."""
    found = defaultdict[str, set[str]](set)
    for match in _MODEL.finditer(quote):
        name, low = match["name"], match["name"].lower()
        spelt = name.isupper() and match[0].startswith("-", len(name))  # "OR-25" begins with no "or"
        if spelt or (low not in MONTHS and tag_word(low) not in CLOSED):
            found[match["name"]].add(match["number"])
    return found


def _prints_bare(figure: Figure, other: Figure) -> bool:
    """Whether a figure's sentence gives the other's number too, without its unit: "of 90 acres, 30 are sown"."""
    if figure.kind not in _WITH_UNITS:
        return False
    bare = re.compile(rf"(?<![\w.,$€£¥]){re.escape(other.surface)}{_NO_UNIT}")
    return bare.search(figure.quote) is not None


def _is_retold(a: Statement, b: Statement, alike: Alike) -> bool:
    """Whether one of two texts of which nobody knows the day has all words of the other's sentence, which names nobody
    and says enough.
    """
    if a.figure.published or b.figure.published:
        return False
    if not (a.verb and b.verb and _verbs_fit(a, b)) and not _are_there(a, b):
        return False
    shorter = min((a, b), key=lambda s: len(s.plain) + len(s.names))
    if shorter.names:
        return False
    return alike.share >= 1 and alike.plain >= FEWEST


def _are_results(a: Statement, b: Statement) -> bool:
    """Whether two shares are of votes that were cast, which need no speaker: those who were asked have one."""
    first, second = a.figure.source, b.figure.source
    if (first and second) or not {a.verb, b.verb} <= _DECIDED:
        return False
    return _ASKED.isdisjoint(a.words | b.words)


def _are_rates(a: Statement, b: Statement) -> bool:
    """Whether two shares of texts of no known day are of one rate that is counted, as unemployment is."""
    if a.figure.published or b.figure.published or (a.figure.source and b.figure.source):
        return False
    if RATES.isdisjoint(a.words & b.words):
        return False
    mine, theirs = (set(_MONTH.findall(s.figure.quote)) for s in (a, b))
    return not (mine and theirs and mine.isdisjoint(theirs))


def _is_of_one_place(a: Statement, b: Statement) -> bool:
    """Whether the lower of two counts is of a place that the other's sentence does not name, so that it is a part."""
    if a.figure.kind != "count":
        return False
    low, high = (a, b) if a.figure.number < b.figure.number else (b, a)
    return bool(low.sites) and not high.sites and low.sites.isdisjoint(high.names | {high.first})


def _have_moved_on(a: Statement, b: Statement) -> bool:
    """Whether two texts of two days tell of something that is still being counted."""
    days = {(s.figure.published or "")[:10] for s in (a, b)}
    return len(days) > 1 and not _PROGRESS.isdisjoint(a.words & b.words)


def shared_names(a: Statement, b: Statement) -> frozenset[str]:
    """The names that two sentences share; a first word counts where it is a name in the other."""
    return (a.names | {a.first}) & (b.names | {b.first}) - {""}


def _only_one_still(a: Statement, b: Statement) -> bool:
    """Whether one of two sentences says that it is so still, at a later hour: "still without power"."""
    mine, theirs = (_STILL.search(s.figure.quote) is None for s in (a, b))
    return mine != theirs


def _say_the_contrary(a: Statement, b: Statement) -> bool:
    """Whether the verb of one is the contrary of the other's: hired, dismissed; a price may have risen and fallen to
    one level.
    """
    if a.figure.kind != "count" and {a.verb, b.verb} <= _LEVELS:
        return a.figure.kind == "percent" and {a.verb, b.verb} == _MOVES
    return a.verb != b.verb and are_opposite(a.verb, b.verb)


def _verbs_fit(a: Statement, b: Statement) -> bool:
    """Whether one sentence has the other's verb, in whatever form; what hits a price has mostly risen to it."""
    if a.figure.kind != "count" and ({a.verb, b.verb} <= _LEVELS or a.amount == b.amount in _GIVEN):
        return True
    if a.amount == b.amount != "" and {a.verb, b.verb} <= _TOLD_OF_AMOUNTS:  # "profit fell to", "made a profit of"
        return True
    if may_tell_one(a.verb, b.verb):
        return True
    return not (a.verb and b.verb) or a.verb == b.verb or a.verb in b.words or b.verb in a.words
