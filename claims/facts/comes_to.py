"""Whether the numbers of one short text come to the figure of another: two figures in, yes or no out.

"Killed 23 outright, and two more died" says of nobody that there were 25, and contradicts none who says so.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import chain, combinations, pairwise

from claims.extract.particulars import DATE
from claims.facts.aspects import is_plan
from claims.facts.asserted import is_state, verb_of
from claims.facts.classes import singular
from claims.facts.counted import is_harm
from claims.facts.figure import Figure
from claims.facts.intervals import admit, width
from claims.facts.sentence import clause_of
from claims.facts.statement import is_of_short_text, read_short
from claims.facts.stems import content_words
from claims.grammar.en.tags import tag_word
from claims.grammar.en.verbs import TO_BE_NOW, read_verb
from claims.grammar.late import late
from claims.grammar.word_lists import read_table

DURATION, LOOSELY = "duration", 0.1
"""How far two lengths of time in two units may lie apart that are one, in parts of it."""
ROUNDED = 0.001
"""How far a number may lie from another one of which it is a rounding, in parts of it."""
_NEVER_SUMMED = frozenset(["percent", "age", DATE])
_ANOTHER = str(read_table("statements")["anybody"]["another"])
_PERCENT = late(read_table("statements")["anybody"]["percent"])
_DECIDING = frozenset(read_table("statements")["anybody"]["deciding"].split())
"""Words before a figure by which it is of what will be."""
_COMING = frozenset(read_table("statements")["anybody"]["coming"].split())
"""Words anywhere in its sentence that do the same."""
_TO_COME = late(read_table("statements")["anybody"]["to_come"])
_CLAUSES = late(r"[,;:.](?=\s|$)| (?:and|but|while) ")
_NOW_OR_THEN, _PRESENT, _BEFORE_INFINITIVE = frozenset(["money", "ratio"]), frozenset("sb"), "xp"
"""Kinds of figures of which a text may say that something is so, and another one that it will be; the verbs' forms that
say so, and letters of words behind which they do not: "will get", "to get".
"""
_AGE, _FIRST_YEAR = "age", 1000
_BARE = frozenset(["count", "measure", "money"])
"""Kinds of figures whose noun or unit a text may leave out."""
_COMPARED = late(read_table("statements")["some"]["compared"])
_REST = late(read_table("statements")["some"]["rest"])
_PARTED = late(read_table("statements")["some"]["parted"])
_OF_ALL = late(read_table("statements")["some"]["whole"])
_BEHIND, _RATE = (read_table("statements")["unitless"][name] for name in ("behind", "rate"))
_NO_NOUN = rf"(?:(?-i: [A-Z]\w+)?{_BEHIND}|{_RATE})"


def comes_to(figure: Figure, other: Figure) -> bool:
    """Whether a short text's numbers come to another's figure, though this one is none of it: "killed 23 outright, and
    two more died", 25; "1.8 million, a third of it", 600,000; "9,000 marched, by its count 5,000", 5,000.
    """
    if not is_of_short_text(figure) or not is_of_short_text(other):
        return False
    if in_two_lengths(figure, other):
        return abs(figure.number - other.number) <= LOOSELY * abs(other.number)
    numbers = read_short(figure.lead, figure.quote).numbers - {figure.number}
    mine, wanted = figure.number, other.number
    if figure.kind == DATE:
        return abs(_year(figure) - _year(other)) in numbers
    if figure.kind == _AGE and _is_gone_by(abs(mine - wanted), numbers):
        return True
    if figure.kind in _BARE and wanted in numbers and _stands_bare(other.surface, figure.lead):
        return True
    if wanted in numbers and _tells_other(figure, other):
        return True
    if figure.kind == "percent" and (_REST.search(figure.lead) or _verb(figure) != _verb(other)):
        return abs(mine + wanted - 100) <= width(admit(other)) / 2
    if figure.kind in _NEVER_SUMMED:
        return False
    if figure.kind == "count" and wanted == round(mine) != mine:  # an index by 318.42 points, and by 318
        return True
    one_more = [mine + 1] if _ANOTHER in figure.lead else []
    sums = (mine + n for n in numbers if n > 1)  # "one of" counts nothing
    parts = [n for n in numbers if 0 < n < 1]
    parts += [n / 100 for n in numbers if 1 < n < 100] if _PERCENT.search(figure.lead) else []
    if _OF_ALL.search(figure.lead, 0, figure.start) is not None:  # "two thirds of the 9,000 left", 3,000
        parts += [1 - n for n in parts]
    shares = (mine * n for n in parts)
    left = (abs(mine - n) for n in numbers if n > 1) if _PARTED.search(figure.lead) else ()
    meant = width(admit(other)) / 2  # of an open side nothing
    found = chain(one_more, sums, shares, left, _compared(mine, numbers) if _COMPARED.search(figure.lead) else ())
    return any(abs(number - wanted) <= meant or _is_near(number, wanted) for number in found)


def _compared(mine: float, numbers: Iterable[float]) -> Iterator[float]:
    """What a number may be compared with: "100 million more than planned", "a third less than now"."""
    for n in numbers:
        yield from (mine - n, mine + n) if n > 1 else (mine / (1 - n), mine / (1 + n)) if n < 1 else ()


def _year(figure: Figure) -> int:
    """The year of a date."""
    return int(str(int(figure.number))[: len("1994")])


def _is_gone_by(years: float, numbers: Iterable[float]) -> bool:
    """Whether so many years lie between two that a text names: "lost the title in 1974, won it in 1994 at 45"."""
    return any(abs(a - b) == years for a, b in combinations((n for n in numbers if n > _FIRST_YEAR), 2))


def in_two_lengths(a: Figure, b: Figure) -> bool:
    """Whether two lengths of time are printed in two units: four weeks, a month."""
    return a.kind == b.kind == DURATION and singular(a.unit or "") != singular(b.unit or "")


def is_one_plan(a: Figure, b: Figure) -> bool:
    """Whether one short text tells what is planned, and the other what was decided: "agreed to cut catches by 14
    percent", "catches are to be cut by 25 percent"; or both tell what will be, whatever one has between.
    """
    if is_plan(a) == is_plan(b) or not (is_of_short_text(a) and is_of_short_text(b)):
        return False
    decided = b if is_plan(a) else a
    if decided.kind in _NOW_OR_THEN and _is_of_now(decided):
        return True
    if not _COMING.isdisjoint(decided.quote.lower().split()) or _TO_COME.search(decided.quote):
        return not is_harm(decided)
    said = decided.quote[: decided.start - decided.quote_start].lower().split()
    return not is_harm(decided) and not _DECIDING.isdisjoint(said)


def _is_of_now(figure: Figure) -> bool:
    """Whether a sentence says that something is so, not that it was done: "the prize is worth", "the town needs"."""
    words = clause_of(figure).lower().split()
    for before, word in pairwise(["", *words]):
        verb = read_verb(word)
        told = verb is not None and verb.forms in _PRESENT and verb.lemma == figure.event
        told = told or (not figure.event and verb is not None and verb.forms == "s")
        if word in TO_BE_NOW or (told and tag_word(before) not in _BEFORE_INFINITIVE):
            return True
    return False


def _tells_other(figure: Figure, other: Figure) -> bool:
    """Whether the clause in which a figure's text prints the other's number has the other's verb, and not its own."""
    verb, at = _verb(other), figure.lead.find(other.surface)
    if at < 0 or not verb or verb == _verb(figure):
        return False
    clauses = _CLAUSES.split(figure.lead[:at])[-1], _CLAUSES.split(figure.lead[at + len(other.surface) :])[0]
    return verb in content_words(" ".join(clauses))


def _verb(figure: Figure) -> str:
    """The stem of what is said of the counted, empty where it only is there."""
    return "" if is_state(figure) else verb_of(figure)


def _is_near(one: float, other: float) -> bool:
    """Whether two numbers are one but for its rounding."""
    return abs(one - other) <= ROUNDED * abs(other)


def _stands_bare(surface: str, text: str) -> bool:
    """Whether a text prints a number with no noun behind it, nor somebody before it whose it is: "one was German, three
    American", "24,000 a day".
    """
    return re.search(rf"(?<![\w.,$€£¥])(?<!['’]s ){re.escape(surface)}{_NO_NOUN}", text, re.IGNORECASE) is not None
