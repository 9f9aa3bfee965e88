"""What of a story a figure tells that each paper tells in its own words: a figure in, the aspect's name or "" out.

The crowd of a march "took to the streets" in one paper and is "estimated at 60,000" in another: no likeness of words
shows that both count one crowd. What they count does, where the texts tell one story. The aspects are a table,
grammar/words/aspects.toml.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from claims.facts.asserted import counts_all
from claims.facts.classes import Group, counts_persons, singular, unit_words
from claims.facts.context import has_cue, read_words
from claims.facts.counted import class_of, is_harm
from claims.facts.figure import HARMLESS, Figure, of_figure
from claims.facts.marks import Sought
from claims.facts.sentence import marks_in
from claims.grammar.late import late
from claims.grammar.word_lists import read_table

REACH, CLOSE = 60, 30
"""Code points to both sides of a figure in which its aspect is told, and in which nothing must speak against it."""
PLANNED = "planned"
_PLEDGED = frozenset(read_table("statements")["pledges"]["verbs"].split())
_SIZED = frozenset(["money", "measure"])
_OF_WHAT_IS, _ABLE = (late(read_table("statements")["sized"][name]) for name in ("of", "able"))
_OF_SO_MANY = late(read_table("statements")["sized"]["many"])
_ANNOUNCING, _ANNOUNCED_SUMS = (
    frozenset(read_table("statements")["announced"][name].split()) for name in ("verbs", "sums")
)
COST = "cost"
"""The verb of an estimate that is the same before and after."""
PERSONS = "persons"
"""Stands in the table for whoever is counted."""
NOTHING = "''"
"""Stands in the table for a number that nothing is printed behind."""
_ANOTHER_NUMBER = late(r"^[^\d]*\d[\d.,]*, (?=.*\d)")
"""What stands around a figure with another one before it, whose words are none of the second: "licensed for 700, had
1,034 on board".
"""
_PUT_AT, _PUT = late(read_table("statements")["back"]["put"]), " at "
_SENTENCES = late(r"(?<=[.!?])\s+|\n+")
_DIGIT = late(r"\d")
_CLAUSES = late(read_table("contexts")["clause"]["end"])


class Aspect(NamedTuple):
    """One thing that papers tell of a story."""

    name: str
    counted: frozenset[str]
    """Groups, or nouns in the singular, that it counts."""
    measured: frozenset[str]
    """Units that it measures by; money for whatever is paid."""
    events: frozenset[str]
    named: frozenset[str]
    """Groups whose name tells it."""
    near: Sought
    """Words around the figure that tell it."""
    before: re.Pattern[str] | None
    """Words right before the figure that alone do."""
    never: re.Pattern[str] | None
    """Words around the figure beside which something else is meant."""
    never_before: re.Pattern[str] | None
    """The same right before the figure."""
    done: frozenset[str]
    """Verbs of what befell only some of those: "ten people aboard have tested positive"."""
    none: re.Pattern[str] | None
    """Words around the figure that make it no aspect at all: "carried 14 million last year"."""
    none_before: re.Pattern[str] | None
    """The same right before the figure: "cut its staff to"."""
    traits: frozenset[str]
    """What it is like, in the table's words."""


def _read_aspect(name: str, row: dict[str, str]) -> Aspect:
    """A row of the table."""
    return Aspect(
        name,
        frozenset(row.get("counted", "").split()),
        frozenset(_units(row.get("measured", ""))),
        frozenset(row["events"].split()),
        frozenset(row.get("named", "").split()),
        Sought(row["near"]),
        _pattern(row, "before"),
        _pattern(row, "not"),
        _pattern(row, "not_before"),
        frozenset(row.get("done", "").split()),
        _pattern(row, "none"),
        _pattern(row, "none_before"),
        frozenset(row.get("is", "").split()),
    )


def _pattern(row: dict[str, str], key: str) -> re.Pattern[str] | None:
    """A pattern that a row may lack."""
    return late(row[key]) if key in row else None


def _units(text: str) -> list[str]:
    """Names of units, some of which hold blanks ("mile ** 2", "mile / hour")."""
    return re.findall(r"\w+(?: \*\* \d| / \w+)?", text)


ASPECTS = [_read_aspect(name, row) for name, row in read_table("aspects").items()]
GROWING, DATED, MOVING, OPEN, OWN, CROWDS, ANEW, MANY, NAMED, SOLD, ANNOUNCED, PLACED, POLLED, SAVED, ABOARD = (
    frozenset(aspect.name for aspect in ASPECTS if trait in aspect.traits)
    for trait in (
        "grows",
        "dated",
        "moves",
        "open",
        "own",
        "crowd",
        "anew",
        "many",
        "named",
        "sold",
        "announced",
        "placed",
        "polled",
        "saved",
        "aboard",
    )
)
"""The aspects that are counted on from day to day; of which there may be another on another day; whose figures of two
days say nothing of each other; of which a lower figure of the same day may only be an earlier one; whose sentences
must share a name themselves; those of people who come together, as which people is told; what is measured again when
more is known, each agency by itself; of which one name may have several, so that two that differ must share more; of
a storm, which is known by its name wherever it is; of something that is bought; what is told when it is announced;
what one place has once a day; those who were asked in a poll; those who were saved, who are the survivors; and
those on board, by whatever name.
"""
FAMILIES = (SAVED, ABOARD)
"""Aspects of which two may be told of one number."""
PAID = tuple(aspect for aspect in ASPECTS if "money" in aspect.measured)
_BEFORE, _SINCE = (late(read_table("statements")["anew"][name]) for name in ("before", "behind"))
_OPENED, _CLOSED = late(r"\d[^()]{0,30}\([^()\d]{0,10}$"), late(r"[^()\d]{0,25}\)")
CONVERTED = "converted"
"""The aspect of a measure that is given in another unit before, and so is of no fact of its own."""
SHARES = tuple(aspect for aspect in ASPECTS if "share" in aspect.traits)
OTHER = "other"
ANYBODY, MEMBERS = (frozenset(read_table("aspects")["crowd"][name].split()) for name in ("anybody", "members"))
"""Groups that anybody of a crowd may be called; and words for those of one union or party."""


@of_figure
def aspect_of(figure: Figure) -> str:
    """The aspect of the text's story that a figure tells, empty where none, where its sentence turns to another, or
    where it is only expected or denied, or harm done to persons, which has classes of its own.
    """
    if is_harm(figure) or (figure.stance in HARMLESS and figure.stance != PLANNED):
        return ""
    if is_of_another(figure):
        return ""
    found = aspect_in(figure)
    if figure.stance == PLANNED and figure.kind != "money":  # "will buy it for 9 million" is what was agreed
        return found if found in ANNOUNCED else ""
    return found


@of_figure
def is_asserted(figure: Figure) -> bool:
    """Whether somebody asserts a figure, rather than denying, doubting, supposing or planning it.

    What will be paid for a deal, as a fine or by a contract is agreed, not planned; a pledge is what it is, who will
    send 600 troops or shed 600 jobs has announced it, and what will be measured is known. What something can do it
    does, and what is awarded by "the prize of 9 million" is there, whatever is said of it.
    """
    if figure.stance not in HARMLESS:
        return True
    left = figure.quote[: figure.start - figure.quote_start] if figure.kind in _SIZED else ""
    if left and (_OF_WHAT_IS.search(left) or (figure.kind == "measure" and _ABLE.search(left))):
        return True
    if figure.stance != PLANNED:
        return False
    if figure.kind == "count" and _OF_SO_MANY.search(figure.quote, 0, figure.start - figure.quote_start):
        return True  # "will govern a city of 400,000"
    if figure.kind == "count":  # who means to withdraw its 500 troops has 500
        return figure.event in _ANNOUNCING or bool(aspect_of(figure)) or counts_all(figure)
    if figure.kind == "measure":
        return True  # how near a comet will come, how long the bridge will be
    return figure.kind == "money" and (
        figure.event in _PLEDGED or figure.event in _ANNOUNCED_SUMS or bool(aspect_of(figure))
    )


def is_plan(figure: Figure) -> bool:
    """Whether a figure is of what somebody means or expects to come, harm left out: of one plan two contradict each
    other.
    """
    return figure.stance == PLANNED and not is_harm(figure)


def is_only_announced(figure: Figure) -> bool:
    """Whether a figure is of what will be done, which says nothing of what was done."""
    if figure.stance != PLANNED:
        return False
    if figure.kind == "count":
        return not counts_all(figure)
    return figure.event in _ANNOUNCED_SUMS and figure.event != COST and not aspect_of(figure)


@of_figure
def aspect_in(figure: Figure) -> str:
    """The aspect that a figure tells, of whatever story; OTHER where an aspect's words mean something else."""
    may = _that_fit(figure)
    if not may:
        return ""
    around, close = _around(figure, REACH), _ANOTHER_NUMBER.sub("", _around(figure, CLOSE))
    left, marks = _left_of(figure), marks_in(figure)
    if is_put_at(left):
        before = last_sentence(figure.before)
        around, marks = f"{before.lower()} {around}", marks | read_words(before).marks
    told = [
        aspect
        for aspect in may
        if (
            _is_told(figure, aspect)
            or aspect.near.search(around, marks)
            or (aspect.before is not None and aspect.before.search(left))
        )
        and figure.event not in aspect.done
        and not _means_nothing(aspect, close, left)
    ]
    found = next((aspect for aspect in told if not _means_another(aspect, close, left)), None)
    return found.name if found else OTHER if told else ""


def _means_nothing(aspect: Aspect, close: str, left: str) -> bool:
    """Whether the words around a figure, or right before it, make it no aspect of a story."""
    if aspect.none is not None and aspect.none.search(close):
        return True
    return aspect.none_before is not None and aspect.none_before.search(left) is not None


def _means_another(aspect: Aspect, close: str, left: str) -> bool:
    """Whether the words around a figure, or right before it, mean another thing than the aspect that others tell."""
    if aspect.never is not None and aspect.never.search(close):
        return True
    return aspect.never_before is not None and aspect.never_before.search(left) is not None


def _is_told(figure: Figure, aspect: Aspect) -> bool:
    """Whether what is said of a figure, or the group that it counts, tells an aspect."""
    return figure.event in aspect.events or class_of(figure).group.kind in aspect.named


@of_figure
def is_of_another(figure: Figure) -> bool:
    """Whether what is an aspect's is none of the text's story: "another boat", "an aftershock", "a week earlier"."""
    found = aspect_in(figure)
    other = found == OTHER and figure.kind != "money"  # an amount that is no deal's price is still of the text's story
    return other or (found != "" and has_cue(figure.quote, "other"))


@of_figure
def is_converted(figure: Figure) -> bool:
    """Whether a measure is one that stands before it in another unit: "145 mph (235 kph)"."""
    if figure.kind != "measure":
        return False
    at, end = figure.start - figure.quote_start, figure.end - figure.quote_start
    return bool(_OPENED.search(figure.quote, 0, at) and _CLOSED.match(figure.quote, end))


@of_figure
def was_measured_first(figure: Figure) -> bool:
    """Whether a figure is what was measured at first: "first put it at 6.4", "6.4, which was later raised"."""
    end = figure.end - figure.quote_start
    if _BEFORE.search(_left_of(figure)) is not None:
        return True
    return _SINCE.match(figure.quote[end : end + REACH].lower()) is not None


def is_put_at(left: str) -> bool:
    """Whether the words before a figure make it another one for what the sentence before counts: "police put it at"."""
    return noun_put(left) is not None


def noun_put(left: str) -> str | None:
    """The noun that the words before a figure call that by which they put at it ("put the damage at"); empty for "it",
    None where they do not.
    """
    found = _PUT_AT.search(left) if _PUT in left else None
    return None if found is None else found["noun"] or ""


def last_sentence(before: str) -> str:
    """The last sentence of what stands before another one."""
    return _SENTENCES.split(before.strip())[-1]


def _left_of(figure: Figure) -> str:
    """The words right before a figure, in lower case."""
    at = figure.start - figure.quote_start
    return figure.quote[max(0, at - REACH) : at].lower()


def _around(figure: Figure, reach: int) -> str:
    """The words around a figure, as far as its clause goes, in lower case."""
    at, end = figure.start - figure.quote_start, figure.end - figure.quote_start
    low = figure.quote.lower()
    left, right = _CLAUSES.split(low[max(0, at - reach) : at]), _CLAUSES.split(low[end : end + reach])
    surface = low[at:end]
    return left[-1] + (surface if _DIGIT.search(surface) else "1") + right[0]  # "twenty inches of rain"


def _that_fit(figure: Figure) -> tuple[Aspect, ...]:
    """The aspects that what a figure counts or measures can be of."""
    if figure.kind == "measure":
        return tuple(aspect for aspect in ASPECTS if figure.normal_unit in aspect.measured)
    if figure.kind == "percent":
        return SHARES if figure.unit == "%" else ()
    if figure.kind == "money":
        return PAID
    if figure.kind != "count":
        return ()
    words = unit_words(figure.unit)
    return _that_count(class_of(figure).group.kind, singular(words[-1])) if words else _that_count(NOTHING, NOTHING)


@lru_cache(maxsize=4096)
def _that_count(group: str, noun: str) -> tuple[Aspect, ...]:
    """The aspects of a group, or of what a noun in the singular means; many are of persons by whatever name."""
    names = {group, noun, PERSONS} if counts_persons(Group(group)) or counts_persons(Group(noun)) else {group, noun}
    return tuple(aspect for aspect in ASPECTS if not names.isdisjoint(aspect.counted))


def are_one_aspect(a: Figure, b: Figure) -> bool:
    """Whether two figures tell one aspect, of which a story has only one."""
    aspect = aspect_of(a)
    return bool(aspect) and aspect not in DATED and aspect == aspect_of(b)
