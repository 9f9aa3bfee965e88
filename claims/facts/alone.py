"""Whether a statement of one sentence tells what a short text tells: two statements in, how surely they do out.

"Robbers took 90 million in jewels from a hotel in Orlin" beside "thieves made off with jewels worth 60 million": no
table of verbs knows that both tell one theft. A reader does, because nearly all else that the statement says stands in
the text, and the text has no such number as the statement. So verbs need not be known, only not to tell two things.
"""

import re
from collections.abc import Set

from claims.extract.particulars import DATE
from claims.facts.classes import singular, unit_words
from claims.facts.context import fold_name
from claims.facts.figure import Figure
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
from claims.facts.named_otherwise import names_missing
from claims.facts.statement import RANKS, Statement
from claims.facts.stems import content_words, stem
from claims.grammar.en.calendar_words import MONTHS
from claims.grammar.en.particulars import AGE, LAST, LASTS_FOR, OF_PRISON, SINCE, TERM
from claims.grammar.en.tags import tag_word
from claims.grammar.word_lists import read_table

TOLD, LEAST, TOLD_NAMELESS, NAMELESS = 0.62, 1.9, 0.67, 1.2
"""The share of what a statement says that the text must say, and how much that is at least, a name counted twice; the
least where neither names anybody, so that hardly more than what is spoken of is told: "the satellite".
"""
NAME, PREDICATE, DATED, ALL = 2.0, 0.5, 0.4, 0.9
"""The share of its words besides names that the text must say where no noun behind the figure tells what is meant; of
what happens once; and where nobody is named either.
"""
NAMELESS_AGE, _TERSE = 0.9, frozenset([AGE, "duration"])
"""How much a statement of an age or a length of time must say at least that names nobody: "the writer died at 78"."""
FULL = 2
"""Names that tell what a length of time is of where nothing else does: "Hill stayed on Mir for 347 days"."""
_NAMED = frozenset(["count", "measure", "money"])
"""Kinds of figures that a noun, a unit or a currency tells of what they are."""
_STEPS = frozenset(map(stem, read_table("statements")["steps"]["nouns"].split()))
"""Nouns right at a figure that tell a step, whatever the verb: "has orders for 20 tankers"."""
_ANY = read_table("statements")["passing"]["any"]
_LIGHT = {
    kind: frozenset(map(stem, f"{_ANY} {row}".split())) for kind, row in read_table("statements")["passing"].items()
}
"""Words beside a figure that say nothing of what it is of; of an age, and a length of time, more than of others."""
_SHARES, _SHARE_OF = frozenset(["percent", "ratio"]), re.compile(read_table("statements")["some"]["share"])
_ONCE_ROWS = tuple(frozenset(map(stem, row.split())) for row in read_table("statements")["once"]["rows"].splitlines())
"""Verbs and nouns of what happens to a thing once, those of one row by turns."""
_ENDED = frozenset(map(stem, read_table("statements")["once"]["ended"].split()))
"""Words by which something ends, so that what tells when it was made says nothing of it."""
_ONCE = frozenset[str]().union(*_ONCE_ROWS)
_FIRST = frozenset([stem(read_table("statements")["once"]["first"])])
"""What comes first of all comes once."""
_TURNED = frozenset(map(stem, read_table("statements")["anybody"]["turned"].split()))
"""Verbs of what one gives and the other gets, which are no contraries."""
_BEING = frozenset(map(stem, read_table("statements")["anybody"]["being"].split())) | {""}
"""Verbs that hardly say more than that so many are there."""
_MONTHS = re.compile(rf"(?<![\w-])(?:{'|'.join(sorted(map(str.capitalize, MONTHS)))})(?![\w-])")
_YEARS = re.compile(r"(?<![\w.,$€£¥-])(?:1[6-9]|20)\d\d(?![\w-]|[.,]\d)")
_MEMBERS = frozenset(read_table("statements")["anybody"]["members"].split())
"""What some are called by alone, and beside what they are: members, member states."""
_ANYBODY, _PARTS = (frozenset(read_table("statements")["anybody"][name].split()) for name in ("words", "parts"))
BRIEF = "brief"
"""The shelf of all figures of a kind in short texts of no known day."""
RESTATED = 1.5
"""How surely a statement tells what a text tells, besides the share that the text has of it."""


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


def is_told_in_full(a: Statement, b: Statement) -> bool:
    """Whether one of two short texts is a statement that tells all by itself what its share is of, so that nothing else
    makes it one with the other text; or the two are of other months, or of other kinds of a thing.
    """
    if not (a.alone or b.alone) or a.figure.document == b.figure.document:
        return False
    if _counts_a_kind(a, b) or _counts_a_kind(b, a):
        return True
    bare = a.figure.kind in _SHARES and not (a.series or a.holder)
    return bare or (a.figure.kind != DATE and _tell_two_months(a.figure, b.figure))


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
        return mine != theirs and stem(mine or theirs) in (b if mine else a).telling
    if mine in _MEMBERS & set(unit_words(b.figure.unit)) or theirs in _MEMBERS & set(unit_words(a.figure.unit)):
        return True
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
    missing = _names_missing(said, text, names)
    if missing is None or _tell_two(said, text):
        return 0.0
    words = [word for word in said.plain - _dull_in(said.figure) if fold_name(word) not in names]
    weights = [weight(word) for word in words]
    whole, told = sum(weights), sum(w * _told_in(word, text.telling) for w, word in zip(weights, words, strict=True))
    names -= missing
    named = said.figure.kind in _NAMED
    if not named and not _is_told_of(said, text, told / whole if words else None, names):
        return 0.0
    both = _weigh_counted(said, text)
    whole, told = whole + both + NAME * len(names), told + both + NAME * len(names)
    share, least = (TOLD, LEAST) if names else (TOLD_NAMELESS, NAMELESS_AGE if said.figure.kind in _TERSE else NAMELESS)
    return told / whole if told >= least and told >= share * whole else 0.0


def _weigh_counted(said: Statement, text: Statement) -> float:
    """What the noun of two counts tells, where it is one and nothing else is done with them: "serves 82 destinations",
    "flies to 92 destinations", not "bought 30 paintings", "lent 12 paintings".
    """
    noun = stem(_noun(said))
    if said.figure.kind != "count" or not noun or noun != stem(_noun(text)):
        return 0.0
    same = not (said.verb and text.verb) or _is_verb_told(said, text) or _is_verb_told(text, said)
    return weight(noun) if same or _is_beside(said.figure) or _is_beside(text.figure) else 0.0


def _is_beside(figure: Figure) -> bool:
    """Whether a preposition stands before a figure, so that nothing is done with what is counted: "flies to 92"."""
    before = figure.quote[: figure.start - figure.quote_start].rsplit(None, 1)[-1:]
    return bool(before) and tag_word(before[0].lower()) == "p"


def _names_missing(said: Statement, text: Statement, names: frozenset[str]) -> frozenset[str] | None:
    """The names of a statement that a text does not tell: only a country, where the text names none and tells of
    somebody else by name; None where it lacks another one, and so tells of something else.
    """
    missing = names - text.naming
    missing = missing and names_missing(missing, said.figure.quote, text.figure.lead)
    only = missing == names and text.naming
    return None if missing and (text.lands or only or not missing <= said.lands) else missing


def _is_told_of(said: Statement, text: Statement, share: float | None, names: Set[str]) -> bool:
    """Whether a text tells, by this share of the words besides names, if any, of what a percentage, a ratio, an age or
    a length of time is; of two prison terms one needs no more than a word, and how long something lasted in all none.
    """
    if said.figure.kind == DATE:
        return (share is None or share >= (DATED if names else ALL)) and _happens_once(said, text)
    if share is None:  # "Hill stayed on Mir for 347 days"
        return len(names) >= FULL or said.series == LAST or (said.series == TERM and _is_term(text))
    if not names:
        return share >= ALL
    if said.series == LAST:
        return share >= PREDICATE or _goes_on(text.figure)
    if said.series == TERM and _is_term(text):
        return True
    return share >= PREDICATE or (said.series == text.series != "" and share > 0)


def _is_term(text: Statement) -> bool:
    """Whether a length of time is spent in prison."""
    figure = text.figure
    return text.series == TERM or OF_PRISON.match(figure.quote, figure.end - figure.quote_start) is not None


def _goes_on(figure: Figure) -> bool:
    """Whether what a length of time is told of goes on for so long: "burned for four days"."""
    return figure.quote.endswith(LASTS_FOR, 0, figure.start - figure.quote_start)


def _happens_once(said: Statement, text: Statement) -> bool:
    """Whether a statement that gives nothing but a year tells what happens to a thing once, and so does the text."""
    ended = _ENDED.isdisjoint(said.telling) == _ENDED.isdisjoint(text.telling)
    if not ended or len(said.numbers) != 1:
        return False
    if _is_since(said.figure) and _is_since(text.figure):
        return True
    once = (said.telling - said.naming) & (_ONCE | _FIRST)
    return any(_told_in(word, text.telling) for word in once)


def _is_since(figure: Figure) -> bool:
    """Whether it is since a date that something is so."""
    return figure.quote.endswith(SINCE, 0, figure.start - figure.quote_start)


def _dull_in(figure: Figure) -> frozenset[str]:
    """The stems of words that say nothing of what a figure is of: its unit, or of whom it is a share, and what goes
    with its kind.
    """
    of = _SHARE_OF.match(figure.quote, figure.end - figure.quote_start) if figure.kind in _SHARES else None
    unit = of["whole"] if of else figure.unit
    return content_words(f"{unit} {figure.surface}") | _LIGHT.get(figure.kind, _LIGHT["any"])


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
    if said.figure.kind != DATE and _tell_two_months(said.figure, text.figure):
        return True
    if _counts_a_kind(said, text) or _counts_a_kind(text, said):
        return True
    return tell_of_two_steps(said, text) or _did_something(said, text) or _did_something(text, said)


def _counts_a_kind(said: Statement, text: Statement) -> bool:
    """Whether a statement counts fewer, of a kind that a text does not tell of: "60 electric buses", "300 buses"."""
    kinds = unit_words(said.figure.unit)[:-1]
    if said.figure.kind != "count" or not kinds or said.figure.number >= text.figure.number:
        return False
    return any(word.islower() and not _told_in(stem(word), text.telling) for word in kinds)


def _tell_two_months(said: Figure, text: Figure) -> bool:
    """Whether a statement is of another month, or another year, than all that a text names."""
    return any(
        mine and theirs and mine.isdisjoint(theirs)
        for named in (_MONTHS, _YEARS)
        for mine, theirs in [(set(named.findall(said.quote)), set(named.findall(text.lead)))]
    )


def _did_something(some: Statement, others: Statement) -> bool:
    """Whether one tells what some did of those of whom the other only says how many there are."""
    if some.verb in _BEING or some.whole or others.verb or not others.whole or others.figure.event is None:
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
