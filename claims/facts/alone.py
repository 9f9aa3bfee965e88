"""Whether a statement of one sentence tells what a short text tells: two statements in, how surely they do out.

"Robbers took 90 million in jewels from a hotel in Orlin" beside "thieves made off with jewels worth 60 million": no
table of verbs knows that both tell one theft. A reader does, because nearly all else that the statement says stands in
the text, and the text has no such number as the statement. So verbs need not be known, only not to tell two things.
"""

import re
from collections.abc import Set
from itertools import chain

from claims.extract.claim import CORE
from claims.extract.particulars import DATE
from claims.facts.aspects import is_plan
from claims.facts.asserted import is_state, verb_of
from claims.facts.classes import singular, unit_words
from claims.facts.context import fold_name
from claims.facts.counted import is_harm
from claims.facts.figure import Figure
from claims.facts.intervals import admit, width
from claims.facts.meanings import (
    are_contrasted,
    are_opposite,
    kinship,
    may_tell_one,
    only_one_is_wanted,
    tell_one_step,
    tell_two_steps,
    weight,
)
from claims.facts.statement import RANKS, Statement, is_of_short_text, read_short
from claims.facts.stems import content_words, stem
from claims.grammar.word_lists import read_table

TOLD, LEAST, TOLD_NAMELESS, NAMELESS = 0.62, 1.9, 0.67, 1.2
"""The share of what a statement says that the text must say, and how much that is at least, a name counted twice; the
least where neither names anybody, so that hardly more than what is spoken of is told: "the satellite".
"""
NAME, PREDICATE, ALL = 2.0, 0.5, 0.9
"""The share of its words besides names that the text must say where no noun behind the figure tells what is meant; and
where nobody is named either.
"""
_NAMED = frozenset(["count", "measure", "money"])
"""Kinds of figures that a noun, a unit or a currency tells of what they are."""
ROUNDED = 0.005
"""How far a number may lie from another one of which it is a rounding, in parts of it."""
_STEPS = frozenset(map(stem, read_table("statements")["steps"]["nouns"].split()))
"""Nouns right at a figure that tell a step, whatever the verb: "has orders for 20 tankers"."""
_ANY = read_table("statements")["passing"]["any"]
_LIGHT = {
    kind: frozenset(map(stem, f"{_ANY} {row}".split())) for kind, row in read_table("statements")["passing"].items()
}
"""Words beside a figure that say nothing of what it is of; of an age, and a length of time, more than of others."""
_NEVER_SUMMED = frozenset(["percent", "age", DATE])
_ANOTHER = str(read_table("statements")["anybody"]["another"])
_DECIDING = frozenset(read_table("statements")["anybody"]["deciding"].split())
"""Words before a figure by which it is of what will be."""
_ONCE_ROWS = tuple(frozenset(map(stem, row.split())) for row in read_table("statements")["once"]["rows"].splitlines())
"""Verbs and nouns of what happens to a thing once, those of one row by turns."""
_ENDED = frozenset(map(stem, read_table("statements")["once"]["ended"].split()))
"""Words by which something ends, so that what tells when it was made says nothing of it."""
_ONCE = frozenset[str]().union(*_ONCE_ROWS)
_TURNED = frozenset(map(stem, read_table("statements")["anybody"]["turned"].split()))
"""Verbs of what one gives and the other gets, which are no contraries."""
_BEING = frozenset(map(stem, read_table("statements")["anybody"]["being"].split())) | {""}
"""Verbs that hardly say more than that so many are there."""
_CLAUSES = re.compile(r"[,;:.](?=\s|$)| (?:and|but|while) ")
_ANYBODY, _PARTS = (frozenset(read_table("statements")["anybody"][name].split()) for name in ("words", "parts"))
BRIEF = "brief"
"""The shelf of all figures of a kind in short texts of no known day."""
_BARE = frozenset(["count", "measure"])
"""Kinds of figures whose noun or unit a text may leave out."""
_BEHIND, _RATE = (read_table("statements")["unitless"][name] for name in ("behind", "rate"))
_NO_NOUN = rf"(?:(?-i: [A-Z]\w+)?{_BEHIND}|{_RATE})"
RESTATED = 1.5
"""How surely a statement tells what a text tells, besides the share that the text has of it."""


def comes_to(figure: Figure, other: Figure) -> bool:
    """Whether a short text's numbers come to another's figure, though this one is none of it: "killed 23 outright, and
    two more died", 25; "1.8 million, a third of it", 600,000; "9,000 marched, by its count 5,000", 5,000.
    """
    if not is_of_short_text(figure) or not is_of_short_text(other):
        return False
    numbers = read_short(figure.lead, figure.quote).numbers - {figure.number}
    mine, wanted = figure.number, other.number
    if figure.kind in _BARE and wanted in numbers and _stands_bare(other.surface, figure.lead):
        return True
    if wanted in numbers and _tells_other(figure, other):
        return True
    if figure.kind in _NEVER_SUMMED:
        return False
    one_more = [mine + 1] if _ANOTHER in figure.lead else []
    sums = (mine * n if n < 1 else mine + n for n in numbers if 0 < n != 1)  # "one of" counts nothing
    meant = width(admit(other)) / 2  # of an open side nothing
    return any(abs(number - wanted) <= meant or _is_near(number, wanted) for number in chain(one_more, sums))


def is_one_plan(a: Figure, b: Figure) -> bool:
    """Whether one short text tells what is planned, and the other what was decided: "agreed to cut catches by 14
    percent", "catches are to be cut by 25 percent".
    """
    if is_plan(a) == is_plan(b) or not (is_of_short_text(a) and is_of_short_text(b)):
        return False
    decided = b if is_plan(a) else a
    said = decided.quote[: decided.start - decided.quote_start].lower().split()
    return not is_harm(decided) and not _DECIDING.isdisjoint(said)


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


def likeness_of_alone(a: Statement, b: Statement) -> float:
    """How surely one of two statements, which is all that its text says, tells what the other's short text does; 0
    where it does not, or where the text has its number.
    """
    if not (a.alone or b.alone) or not (a.telling and b.telling) or a.figure.document == b.figure.document:
        return 0.0
    if _number(a) in b.numbers or _number(b) in a.numbers:
        return 0.0
    share = max(_share_told(said, text) for said, text in ((a, b), (b, a)) if said.alone)
    return share and RESTATED + share


def _number(statement: Statement) -> float:
    """The number of a figure as a text prints it; of a date its year."""
    figure = statement.figure
    return float(str(int(figure.number))[: len("1994")]) if figure.kind == DATE else figure.number


def are_called_alike(a: Statement, b: Statement) -> bool:
    """Whether two nouns can be of the same: one is a kind of what the other is; or both are persons, of whom one noun
    says no more than that, and the same is said of both: "390,000 people on its payroll", "with 456,000 employees".
    """
    mine, theirs = _noun(a), _noun(b)
    if not (mine and theirs):  # "the lynx, of which 150 remain", "220 lynxes"
        return mine != theirs and stem(mine or theirs) in (b if mine else a).plain
    if kinship(stem(mine), stem(theirs)):
        return True
    same = a.verb == b.verb or _is_verb_told(a, b) or _is_verb_told(b, a)
    if not (a.persons and b.persons):  # fifteen Picassos, paintings by Picasso
        return same and a.verb != "" and (stem(mine) in b.telling or stem(theirs) in a.telling)
    if mine in unit_words(b.figure.unit) or theirs in unit_words(a.figure.unit):  # Africans, African migrants
        return True
    some = {mine, theirs} - _ANYBODY
    return same and len(some) < 2 and some.isdisjoint(_PARTS)


def _is_verb_told(a: Statement, b: Statement) -> bool:
    """Whether the verb of one is what the other tells too."""
    return a.verb != "" and bool(_told_in(a.verb, b.telling))


def _noun(statement: Statement) -> str:
    """The noun of a count, in the singular."""
    words = unit_words(statement.figure.unit)
    return singular(words[-1]) if words else ""


def _share_told(said: Statement, text: Statement) -> float:
    """The share of what a statement says besides its figure that a text says too; 0 where that is too little, or where
    it names somebody whom the text does not name.
    """
    names = said.names | ({said.first} & (text.naming | said.lands))
    if not names <= text.naming or _tell_two(said, text):
        return 0.0
    words = [word for word in said.plain - _dull_in(said.figure) if fold_name(word) not in names]
    weights = [weight(word) for word in words]
    whole, told = sum(weights), sum(w * _told_in(word, text.telling) for w, word in zip(weights, words, strict=True))
    if said.figure.kind not in _NAMED and not _is_told_of(said, text, told / (whole or 1), names):
        return 0.0
    whole, told = whole + NAME * len(names), told + NAME * len(names)
    share, least = (TOLD, LEAST) if names else (TOLD_NAMELESS, NAMELESS)
    return told / whole if told >= least and told >= share * whole else 0.0


def _is_told_of(said: Statement, text: Statement, share: float, names: Set[str]) -> bool:
    """Whether a text tells, by this share of the words besides names, of what a percentage, a ratio, an age or a length
    of time is; of two prison terms one needs no more than a word.
    """
    if not names:
        return share >= ALL and (said.figure.kind in CORE or (said.figure.kind == DATE and _happens_once(said, text)))
    if said.figure.kind == DATE and not _happens_once(said, text):
        return False
    return share >= PREDICATE or said.plain == names or (said.series == text.series != "" and share > 0)


def _happens_once(said: Statement, text: Statement) -> bool:
    """Whether a statement that gives nothing but a year tells what happens to a thing once, and so does the text."""
    ended = _ENDED.isdisjoint(said.telling) == _ENDED.isdisjoint(text.telling)
    dated = ended and len(said.numbers) == 1 and not _ONCE.isdisjoint(said.plain)
    return dated and any(_told_in(word, text.telling) for word in said.plain & _ONCE)


def _dull_in(figure: Figure) -> frozenset[str]:
    """The stems of words that say nothing of what a figure is of: its unit, and what goes with its kind."""
    return content_words(f"{figure.unit} {figure.surface}") | _LIGHT.get(figure.kind, _LIGHT["any"])


def _told_in(word: str, telling: frozenset[str]) -> float:
    """How far a text says a word, or what means the same."""
    if (
        word in telling
        or any(not row.isdisjoint(telling) for row in _ONCE_ROWS if word in row)
        or any(may_tell_one(word, other) or tell_one_step(word, other) for other in telling)
    ):
        return 1.0
    return max((kinship(word, other) for other in telling), default=0)


def _tell_two(said: Statement, text: Statement) -> bool:
    """Whether two things are told apart by a word of each, "minimum wage", "average wage"; or one tells how many there
    are, and the other what some of them did.
    """
    if are_contrasted(said.plain | (said.telling & RANKS), text.plain | (text.telling & RANKS)):
        return True
    if are_opposite(said.verb, text.verb) and not {said.verb, text.verb} <= _TURNED:
        return True
    return tell_of_two_steps(said, text) or _did_something(said, text) or _did_something(text, said)


def _did_something(some: Statement, others: Statement) -> bool:
    """Whether one tells what some did of those of whom the other only says how many there are."""
    if some.verb in _BEING or some.whole or others.verb or not others.whole:
        return False
    return not _told_in(some.verb, others.telling)


def tell_of_two_steps(a: Statement, b: Statement) -> bool:
    """Whether one tells what was wanted and the other what came of it; or things that were ordered, and delivered."""
    if only_one_is_wanted(a.verb, b.verb) and a.verb not in b.telling and b.verb not in a.telling:
        return True
    if a.figure.kind not in ("count", "measure"):
        return False
    mine, theirs = ((s.near & _STEPS) | {s.verb} for s in (a, b))
    return any(tell_two_steps(x, y) for x in mine - b.telling for y in theirs - a.telling)
