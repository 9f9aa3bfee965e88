"""Whether a statement of one sentence tells what a short text tells: two statements in, how surely they do out.

"Robbers took 90 million in jewels from a hotel in Orlin" beside "thieves made off with jewels worth 60 million": no
table of verbs knows that both tell one theft. A reader does, because nearly all else that the statement says stands in
the text, and the text has no such number as the statement. So verbs need not be known, only not to tell two things.
"""

import re
from collections.abc import Iterator, Set

from claims.extract.particulars import DATE
from claims.facts.classes import nation_in, singular, unit_words
from claims.facts.comes_to import DURATION, in_two_lengths
from claims.facts.context import fold_name
from claims.facts.counted import is_harm
from claims.facts.figure import Figure
from claims.facts.intervals import admit
from claims.facts.meanings import (
    kinship,
    weight,
)
from claims.facts.named_otherwise import names_missing
from claims.facts.phrasal import phrasal_in
from claims.facts.sentence import clause_of
from claims.facts.statement import Statement, fold_nation
from claims.facts.stems import beside_harm, content_words, stem
from claims.facts.told_apart import (
    NAMED,
    ONCE_ROWS,
    SHARES,
    are_of_two_kinds,
    is_beside,
    shared_out,
    tell_two,
    tell_two_months,
    told_in,
)
from claims.grammar.en.calendar_words import MONTHS
from claims.grammar.en.particulars import AGE, LAST, LASTS_FOR, OF_PRISON, SINCE, TERM, WHEN_BEFORE, WHEN_BEHIND
from claims.grammar.en.verbs import read_verb
from claims.grammar.late import late
from claims.grammar.word_lists import read_table

TOLD, LEAST, TOLD_NAMELESS, NAMELESS = 0.62, 1.9, 0.67, 1.0
"""The share of what a statement says that the text must say, and how much that is at least, a name counted twice; the
least where neither names anybody, so that hardly more than what is spoken of is told: "the satellite".
"""
NAME, PREDICATE, DATED, ALL, NEARLY = 2.0, 0.4, 0.3, 0.9, 0.85
"""The share of its words besides names that the text must say where no noun behind the figure tells what is meant; of
what happens once; where nobody is named either; and all of a statement of a length of time, its names in, of which a
text need tell no other word.
"""
_ROUNDING = frozenset(["about", "nearly"])
"""Hedges of a number that stands for others near it."""
_PLURAL, _VOTES, _TO = "s", "vote", late(read_table("statements")["votes"]["to"])
_OPEN, NEAR_BOUND = frozenset(["more_than", "at_least", "less_than", "at_most"]), 0.15
"""Hedges of a number that stands for one beyond it, and how far beyond, in parts of it: "over 80" for 81."""
NAMELESS_AGE, NAMELESS_HARM, _TERSE = 0.9, 1.9, frozenset([AGE, "duration"])
"""How much a statement of an age or a length of time must say at least that names nobody, "the writer died at 78"; and
one of harm, of which papers tell every day: "a ferry sank".
"""
_YEAR, _MONTH, _DAY = map(len, ("1994", "199403", "19940303"))
"""Digits of a date by which its year, its month and its day is told."""
FULL = 2
"""Names that tell what a length of time is of where nothing else does: "Hill stayed on Mir for 347 days"."""
_LETTERS = late(r"[a-z]+")
_ANY = read_table("statements")["passing"]["any"]
_LIGHT = {
    kind: frozenset(map(stem, f"{_ANY} {row}".split())) for kind, row in read_table("statements")["passing"].items()
}
"""Words beside a figure that say nothing of what it is of; of an age, and a length of time, more than of others."""
_ENDED = frozenset(map(stem, read_table("statements")["once"]["ended"].split()))
"""Words by which something ends, so that what tells when it was made says nothing of it."""
_OF_YEAR = late(read_table("statements")["once"]["of_year"])
_HAPPENING = frozenset(map(stem, read_table("statements")["once"]["happening"].split()))
"""Verbs that say no more than that something happened."""
_LASTS, _AFTER, _BEFORE = (frozenset([way]) for way in ("lasts", "leads on", "leads back"))
_ONCE = frozenset[str]().union(*ONCE_ROWS)
_AGAIN, _PAST = frozenset(map(stem, read_table("statements")["once"]["again"].split())), frozenset("dn")
"""Verbs of what is done time and again; and forms that tell what was done."""
_FIRST = frozenset([stem(read_table("statements")["once"]["first"])])
"""What comes first of all comes once."""
_COURTS = frozenset(map(stem, read_table("statements")["anybody"]["courts"].split()))
"""Who gives prison terms."""
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
    if not in_two_lengths(a.figure, b.figure) and is_printed(a, b):
        return 0.0
    share = max(_share_told(said, text) for said, text in ((a, b), (b, a)) if said.alone)
    return share and RESTATED + share


def is_printed(a: Statement, b: Statement) -> bool:
    """Whether one of two short texts prints the other's number."""
    return bool(a.telling and b.telling) and (_is_printed(a, b) or _is_printed(b, a))


def is_told_in_full(a: Statement, b: Statement) -> bool:
    """Whether one of two short texts is a statement that tells all by itself what its share is of, so that nothing else
    makes it one with the other text; or the two are of other months, or of other kinds of a thing.
    """
    if not (a.alone or b.alone) or a.figure.document == b.figure.document:
        return False
    if are_of_two_kinds(a, b):
        return True
    bare = a.figure.kind in SHARES and not (a.series or a.holder)
    return bare or (a.figure.kind != DATE and tell_two_months(a.figure, b.figure))


def _is_printed(statement: Statement, other: Statement) -> bool:
    """Whether the number of a figure stands among those of the other text, or one of which it is a rounding."""
    numbers = other.numbers
    if statement.figure.kind == DATE:
        return _number(statement) in numbers and not _is_other_day(statement, other)
    if _number(statement) in numbers or (statement.figure.kind in SHARES and _in_other_form(statement) in numbers):
        return True
    hedge, mine = statement.figure.hedge, statement.figure.number
    if hedge not in _ROUNDING and hedge not in _OPEN:
        return False
    low, high = admit(statement.figure)
    low, high = max(low, mine * (1 - NEAR_BOUND)), min(high, mine * (1 + NEAR_BOUND))
    return any(low <= number <= high for number in numbers)


def _is_other_day(statement: Statement, other: Statement) -> bool:
    """Whether a date is of a month, or a day, of the other's year that the other text does not print."""
    mine, theirs = (str(int(s.figure.number)) for s in (statement, other))
    if mine[:_YEAR] != theirs[:_YEAR] or min(len(mine), len(theirs)) == _YEAR:
        return False
    if len(mine) == len(theirs) == _DAY:
        printed = re.search(rf"\b{int(mine[_MONTH:])}\b", other.figure.lead)
        return mine != theirs and printed is None
    return mine[:_MONTH] != theirs[:_MONTH] and _month(mine).isdisjoint(other.figure.lead.lower().split())


def _month(day: str) -> frozenset[str]:
    """The names of the month of a date."""
    return frozenset(name for name, number in MONTHS.items() if number == int(day[_YEAR:_MONTH]))


def _in_other_form(statement: Statement) -> float:
    """A share as the other of a percentage and a fraction: 25 percent, a quarter."""
    number = statement.figure.number
    return number / 100 if statement.figure.kind == "percent" else number * 100


def _number(statement: Statement) -> float:
    """The number of a figure as a text prints it; of a date its year."""
    figure = statement.figure
    return float(str(int(figure.number))[:_YEAR]) if figure.kind == DATE else figure.number


def are_called_alike(a: Statement, b: Statement) -> bool:
    """Whether two nouns can be of the same: one is a kind of what the other is; or both are persons, of whom one noun
    says no more than that, and the same is said of both: "390,000 people on its payroll", "with 456,000 employees".
    """
    mine, theirs = _noun(a), _noun(b)
    if not (mine and theirs):  # "the lynx, of which 150 remain", "220 lynxes"; "lost half of its water", "fell by half"
        changed = a.figure.kind == "ratio" and a.verb == b.verb != ""
        changed = changed or (_VOTES in (mine, theirs) and any(_is_of_vote(s.figure) for s in (a, b)))
        return changed or (
            not (a.aspect or b.aspect) and mine != theirs and stem(mine or theirs) in (b if mine else a).telling
        )
    if mine in _MEMBERS & set(unit_words(b.figure.unit)) or theirs in _MEMBERS & set(unit_words(a.figure.unit)):
        return True
    if kinship(stem(mine), stem(theirs)):
        return True
    if _are_of_nation(mine, b) or _are_of_nation(theirs, a) or _are_named(a, b) or _are_named(b, a):
        return True
    same = a.verb == b.verb or _is_verb_told(a, b) or _is_verb_told(b, a)
    if not (a.persons and b.persons):  # fifteen Picassos, paintings by Picasso
        return same and a.verb != "" and (stem(mine) in b.telling or stem(theirs) in a.telling)
    if stem(mine) in map(stem, unit_words(b.figure.unit)) or stem(theirs) in map(stem, unit_words(a.figure.unit)):
        return True  # Africans, African migrants
    some = {mine, theirs} - _ANYBODY
    return same and len(some) < 2 and some.isdisjoint(_PARTS)


def _is_of_vote(figure: Figure) -> bool:
    """Whether a bare number is of those who voted for or against something: "ruled by six to three"."""
    bare = not figure.unit
    return bare and _TO.search(figure.quote) is not None


def _are_of_nation(noun: str, other: Statement) -> bool:
    """Whether those called by their nation may be what another text calls people of that country: "four million
    Kenyans", "in Kenya four million people".
    """
    nation = nation_in(noun)
    return nation != "" and fold_nation(nation) in other.naming and _noun(other) in _ANYBODY


def _are_named(statement: Statement, other: Statement) -> bool:
    """Whether things are called by a name that stands before their noun: "new Dreamliner jets", "Dreamliners"."""
    noun = _noun(other)
    if not other.figure.unit.endswith(_PLURAL) or other.figure.unit.lower().endswith(noun):
        return False  # no "Roma"
    return any(word[0].isupper() and word.lower() == noun for word in statement.figure.unit.split()[:-1])


def may_be_persons(a: Statement, b: Statement) -> bool:
    """Whether both count persons, of whom one noun says no more than that, whatever is said of them."""
    some = {_noun(a), _noun(b)} - _ANYBODY
    return a.persons and b.persons and len(some) < 2 and some.isdisjoint(_PARTS)


def _is_verb_told(a: Statement, b: Statement) -> bool:
    """Whether the verb of one is what the other tells too."""
    return a.verb != "" and bool(told_in(a.verb, b.telling))


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
    if missing is None or tell_two(said, text) or _leads_to(said.figure).isdisjoint(_leads_to(text.figure)):
        return 0.0
    begun = content_words(said.figure.quote.partition(" ")[0]) if said.first in names else frozenset[str]()
    words = [word for word in said.plain - _dull_in(said, text) - begun if fold_name(word) not in names]
    weights = [weight(word) for word in words]
    whole, told = sum(weights), sum(w * told_in(word, text.telling) for w, word in zip(weights, words, strict=True))
    names -= missing
    named = said.figure.kind in NAMED
    share = told / whole if words else None
    both = _weigh_counted(said, text)
    whole, told = whole + both + NAME * len(names), told + both + NAME * len(names)
    sure = len(names) >= FULL and told >= NEARLY * whole and _says_the_same(said, text)
    if not (named or sure or _is_told_of(said, text, share, names)):
        return 0.0
    share, least = (TOLD, LEAST) if names else (TOLD_NAMELESS, _least_nameless(said.figure))
    return told / whole if told >= least and told >= share * whole else 0.0


def _least_nameless(figure: Figure) -> float:
    """How much a statement that names nobody must say at least."""
    if is_harm(figure):
        return NAMELESS_HARM
    return NAMELESS_AGE if figure.kind in _TERSE else NAMELESS


def _says_the_same(said: Statement, text: Statement) -> bool:
    """Whether both are lengths of time of one thing, or shares of which one thing is said."""
    if said.figure.kind in SHARES:
        return _is_verb_told(said, text)
    return _is_same_length(said, text)


def _is_same_length(said: Statement, text: Statement) -> bool:
    """Whether both are lengths of time in one unit, and the statement has no verb that the text does not tell."""
    a, b = said.figure, text.figure
    if a.kind != DURATION or b.kind != DURATION or in_two_lengths(a, b):
        return False
    verbs = (stem(word) for word in _LETTERS.findall(a.quote.lower()) if read_verb(word) is not None)
    return all(told_in(verb, text.telling) for verb in verbs if verb in said.plain - _dull_in(said, text))


def _leads_to(figure: Figure) -> frozenset[str]:
    """What a length of time can be: how long something lasts, or what lies between it and what came after or before it:
    "after 19 hours" may be either.
    """
    if figure.kind != DURATION:
        return _LASTS
    at, end = figure.start - figure.quote_start, figure.end - figure.quote_start
    if figure.quote.endswith(WHEN_BEFORE, 0, at):
        return _LASTS | _AFTER
    found = None if figure.quote.endswith(LASTS_FOR, 0, at) else WHEN_BEHIND.match(figure.quote, end)
    return _LASTS if found is None else _AFTER if found["after"] else _BEFORE


def _weigh_counted(said: Statement, text: Statement) -> float:
    """What the noun of two counts tells, where it is one and nothing else is done with them: "serves 82 destinations",
    "flies to 92 destinations", not "bought 30 paintings", "lent 12 paintings".
    """
    noun = stem(_noun(said))
    if said.figure.kind != "count" or not noun or noun != stem(_noun(text)):
        return 0.0
    same = not (said.verb and text.verb) or _is_verb_told(said, text) or _is_verb_told(text, said)
    if not (same or is_beside(said.figure) or is_beside(text.figure)):
        return 0.0
    return sum(weight(word) for word in {*map(stem, unit_words(said.figure.unit))} & text.telling)


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
    shared = {*shared_out(said.figure)} if share is None else None
    if shared and shared <= text.telling and not text.plain - _dull_in(text, said) - said.telling:
        return True  # "a third of the teachers are over 60"
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
    """Whether a length of time is spent in prison, or a court tells it."""
    figure = text.figure
    return (
        text.series == TERM
        or not _COURTS.isdisjoint(text.telling)
        or OF_PRISON.match(figure.quote, figure.end - figure.quote_start) is not None
    )


def _goes_on(figure: Figure) -> bool:
    """Whether what a length of time is told of goes on for so long: "burned for four days"."""
    return figure.quote.endswith(LASTS_FOR, 0, figure.start - figure.quote_start)


def _happens_once(said: Statement, text: Statement) -> bool:
    """Whether a statement that gives nothing but a year tells what happens to a thing once, and so does the text."""
    if _ENDED.isdisjoint(said.telling):
        ended = _ENDED.isdisjoint(content_words(clause_of(text.figure)))
    else:
        ended = not _ENDED.isdisjoint(text.telling)
    if not ended or len(said.numbers - {*_days_in(said.figure)}) != 1:
        return False
    if _is_since(said.figure) and _is_since(text.figure):
        return True
    if _names_by_year(said, text):
        return True
    once = (said.telling - said.naming) & (_ONCE | _FIRST)
    return any(told_in(word, text.telling) for word in once) or _is_same_deed(said, text)


def _is_same_deed(said: Statement, text: Statement) -> bool:
    """Whether a text says at its date what a statement says was done at its own, and that is no deed done time and
    again: "landed on Mars in 2003", "since it landed in January 2004".
    """
    plain = said.plain - _dull_in(said, text)
    done = {stem(word) for word in _LETTERS.findall(said.figure.quote.lower()) if _is_past(word)} & plain
    if not done or not _AGAIN.isdisjoint(done):
        return False
    told = content_words(clause_of(text.figure)) | {verb for _, _, verb in phrasal_in(clause_of(text.figure))}
    words = [word for word in plain if fold_name(word) not in said.names]
    whole, same = sum(map(weight, words)), sum(weight(word) * told_in(word, told) for word in words)
    return all(told_in(verb, told) for verb in done) and same >= ALL * whole


def _is_past(word: str) -> bool:
    """Whether a word may be a verb that tells what was done."""
    verb = read_verb(word)
    return verb is not None and not _PAST.isdisjoint(verb.forms)


def _names_by_year(said: Statement, text: Statement) -> bool:
    """Whether a text names by its year what a statement says happened: "the quake of 1755", "the 1755 quake"."""
    figure = text.figure
    left, right = figure.quote[: figure.start - figure.quote_start], figure.quote[figure.end - figure.quote_start :]
    of = _OF_YEAR.search(left)
    beside = of["event"] if of else right.lstrip().split(" ")[0].strip(".,;:").lower()
    return bool(beside) and stem(beside) in said.plain and not _HAPPENING.isdisjoint(said.plain)


def _days_in(figure: Figure) -> Iterator[float]:
    """The numbers of a date besides its year."""
    return map(float, re.findall(r"\b\d\d?\b", figure.surface))


def _is_since(figure: Figure) -> bool:
    """Whether it is since a date that something is so."""
    return figure.quote.endswith(SINCE, 0, figure.start - figure.quote_start)


def _dull_in(said: Statement, text: Statement) -> frozenset[str]:
    """The stems of words that say nothing of what a figure is of: its unit, or of whom it is a share, what goes with
    its kind, and the harm that both texts tell.
    """
    figure = said.figure
    of = frozenset(shared_out(figure)) | (content_words(figure.source_text or "") - text.telling)
    if is_harm(figure) and said.counted.event == text.counted.event:
        of |= said.plain - beside_harm(said.plain)
    return of | content_words(f"{figure.unit} {figure.surface}") | _LIGHT.get(figure.kind, _LIGHT["any"])
