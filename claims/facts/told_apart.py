"""Whether two short texts tell of two things by words of either: two statements in, yes or no out.

Each of two has a word of which one thing has only one, as a minimum and an average; one counts some of a kind, or
something of somebody, of which the other does not tell; the months are two; or one tells what was wanted, done or had,
and the other another step of it.
"""

from itertools import takewhile

from claims.extract.particulars import DATE
from claims.facts.aspects import is_plan
from claims.facts.classes import nation_in, singular, unit_words
from claims.facts.counted import is_harm
from claims.facts.figure import Figure, of_figure
from claims.facts.meanings import (
    are_contrasted,
    are_opposite,
    kinship,
    may_tell_one,
    only_one_is_wanted,
    tell_one_step,
    tell_two_steps,
)
from claims.facts.statement import RANKS, Statement, fold_nation
from claims.facts.stems import beside_harm, stem
from claims.grammar.en.calendar_words import MONTHS
from claims.grammar.en.particulars import WHEN_BEFORE
from claims.grammar.en.tags import NOUNS, tag_word
from claims.grammar.late import late
from claims.grammar.word_lists import read_table

MEASURE = "measure"
NAMED = frozenset(["count", MEASURE, "money"])
"""Kinds of figures that a noun, a unit or a currency tells of what they are."""
_STEPS = frozenset(map(stem, read_table("statements")["steps"]["nouns"].split()))
"""Nouns right at a figure that tell a step, whatever the verb: "has orders for 20 tankers"."""
_NEW = read_table("statements")["added"]["new"]
_ESTIMATE = stem(read_table("statements")["wanted"]["guessed"])
_TOLD_OF_THINGS = frozenset(["percent", "money", MEASURE])
SHARES, _SHARE_OF = frozenset(["percent", "ratio"]), late(read_table("statements")["some"]["share"])
ONCE_ROWS = tuple(frozenset(map(stem, row.split())) for row in read_table("statements")["once"]["rows"].splitlines())
"""Verbs and nouns of what happens to a thing once, those of one row by turns."""
_MEASURED = frozenset(map(stem, read_table("statements")["contrasts"]["measured"].split()))
_TURNED = frozenset(map(stem, read_table("statements")["anybody"]["turned"].split()))
"""Verbs of what one gives and the other gets, which are no contraries."""
_BEING = frozenset(map(stem, read_table("statements")["anybody"]["being"].split())) | {""}
"""Verbs that hardly say more than that so many are there."""
_DOING = frozenset(read_table("statements")["anybody"]["doing"].split())
"""Nouns of those who are so called by what they did."""
_OWNED, _CLAUSE_ENDS = (late(read_table("statements")["owned_by"][name]) for name in ("whose", "ends"))
PLURAL = "s"
"""The letter of plurals."""
_NOT = late(read_table("statements")["some"]["denied"])
_MONTHS = late(rf"(?<![\w-])(?:{'|'.join(sorted(map(str.capitalize, MONTHS)))})(?![\w-])")
_YEARS = late(r"(?<![\w.,$€£¥-])(?:1[6-9]|20)\d\d(?![\w-]|[.,]\d)")


def told_in(word: str, telling: frozenset[str]) -> float:
    """How far a text says a word, or what means the same."""
    if (
        word in telling
        or any(not row.isdisjoint(telling) for row in ONCE_ROWS if word in row)
        or any(may_tell_one(word, other) or tell_one_step(word, other) for other in telling)
    ):
        return 1.0
    return max((kinship(word, other) for other in telling), default=0)


def is_beside(figure: Figure) -> bool:
    """Whether a preposition stands before a figure, so that nothing is done with what is counted: "flies to 92"."""
    before = figure.quote[: figure.start - figure.quote_start].rsplit(None, 1)[-1:]
    return bool(before) and tag_word(before[0].lower()) == "p"


def _is_after(figure: Figure) -> bool:
    """Whether something happened after so many, with which nothing is done: "ended after 300 flights"."""
    return figure.quote.endswith(WHEN_BEFORE, 0, figure.start - figure.quote_start)


def tell_two(said: Statement, text: Statement) -> bool:
    """Whether two things are told apart by a word of each, "minimum wage", "average wage"; or one tells how many there
    are, and the other what some of them did.
    """
    if are_contrasted(*(_words_apart(s) | (s.telling & RANKS) for s in (said, text))):
        return True
    if are_opposite(said.verb, text.verb) and not {said.verb, text.verb} <= _TURNED:
        return True
    if said.figure.kind != DATE and tell_two_months(said.figure, text.figure):
        return True
    if are_of_two_kinds(said, text):
        return True
    return tell_of_two_steps(said, text) or _did_something(said, text) or _did_something(text, said)


@of_figure
def is_denied(figure: Figure) -> bool:
    """Whether a sentence says that those counted are not, or did not: "twelve of the miners are not married"."""
    return figure.kind == "count" and _NOT.match(figure.quote, figure.end - figure.quote_start) is not None


def _words_apart(statement: Statement) -> frozenset[str]:
    """The words of a statement that may tell it from another one; what befell those harmed is their class."""
    return beside_harm(statement.plain) if is_harm(statement.figure) else statement.plain


def are_of_two_kinds(a: Statement, b: Statement) -> bool:
    """Whether one counts or measures some of a kind or a part that the other does not tell of, or shares out another
    kind, or measures another way.
    """
    if a.figure.kind == MEASURE and _are_measured_two_ways(a, b):
        return True
    if _counts_a_kind(a, b) or _counts_a_kind(b, a) or _are_parts_of_two(a, b):
        return True
    return _is_of_anothers(a, b) != _is_of_anothers(b, a) or _own_two_things(a, b)


def _are_measured_two_ways(a: Statement, b: Statement) -> bool:
    """Whether one tells how high something is, and the other how long."""
    mine, theirs = a.plain & _MEASURED, b.plain & _MEASURED
    return bool(mine) and bool(theirs) and mine.isdisjoint(theirs)


def _counts_a_kind(said: Statement, text: Statement) -> bool:
    """Whether a statement counts fewer, of a kind that a text does not tell of: "60 electric buses", "300 buses"; a
    text that only says the same more shortly may leave the kind out.
    """
    kinds = unit_words(said.figure.unit)[:-1]
    if said.figure.kind != "count" or not kinds or said.figure.number >= text.figure.number:
        return False
    if said.verb == text.verb != "" and len(said.telling) > len(text.telling) + len(kinds):
        return False
    if kinds == (_NEW,):
        return said.added
    return any(not told_in(stem(word), text.telling) and not _is_named(word, text) for word in kinds)


def _is_named(word: str, text: Statement) -> bool:
    """Whether a text names the country whose people a word names: "Cuban doctors", "Cuba sent doctors"."""
    nation = nation_in(word)
    return nation != "" and fold_nation(nation) in text.naming


def _are_parts_of_two(said: Statement, text: Statement) -> bool:
    """Whether each is a share of another kind of one thing: "17 percent of the gas reserves", "of the oil reserves"."""
    mine, theirs = (shared_out(s.figure) for s in (said, text))
    if not mine or not theirs or mine[-1] != theirs[-1]:
        return False
    return not ({*mine} - text.telling).isdisjoint(mine) and not ({*theirs} - said.telling).isdisjoint(theirs)


def shared_out(figure: Figure) -> list[str]:
    """The stems of the noun and of the words before it of which a figure is a share."""
    of = _SHARE_OF.match(figure.quote, figure.end - figure.quote_start) if figure.kind in SHARES else None
    found = list[str]()
    for word in of["whole"].lower().split() if of else ():
        bare = word.removesuffix("'s").removesuffix("’s")
        if bare == word and tag_word(bare) not in NOUNS:
            break
        if bare == word:  # "of Sweden's power" is no kind of power
            found.append(stem(bare))
        if bare == word and tag_word(word) == PLURAL:  # "of the women work"
            break
    return found


def _own_two_things(a: Statement, b: Statement) -> bool:
    """Whether each tells the share, amount or measure of another thing of somebody's: "Drenov's sales grew", "Drenov's
    profit grew".
    """
    if a.figure.kind not in _TOLD_OF_THINGS:
        return False
    mine, theirs = (_owned_in(s.figure) for s in (a, b))
    if not mine or not theirs or mine[-1] == theirs[-1]:
        return False
    return not any(told_in(word, b.telling) for word in mine) and not any(told_in(word, a.telling) for word in theirs)


def _owned_in(figure: Figure) -> list[str]:
    """The stems of what a sentence begins with that is somebody's, where its figure stands in the same clause."""
    at = figure.start - figure.quote_start
    owned = _OWNED.match(figure.quote, 0, at)
    if owned is None or _CLAUSE_ENDS.search(figure.quote, owned.end(), at):
        return []
    words = [*takewhile(lambda word: tag_word(word) in NOUNS, owned["what"].split())]
    return [] if words == owned["what"].split() else list(map(stem, words))  # "Romania's new president, Traian Basescu"


def _is_of_anothers(said: Statement, text: Statement) -> bool:
    """Whether a statement tells how much there is of something of somebody that a text does not tell of: "Greenland's
    capital has".
    """
    if said.verb or said.figure.kind not in NAMED or is_beside(said.figure):
        return False
    words = _owned_in(said.figure)
    return bool(words) and not any(told_in(word, text.telling) for word in words)


def tell_two_months(said: Figure, text: Figure) -> bool:
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
    if singular(others.figure.unit.rpartition(" ")[2].lower()) in _DOING:  # "had 9,000 participants"
        return False
    if is_beside(some.figure):  # "opened its doors with 40 clerks"
        return False
    return not told_in(some.verb, others.telling)


def _are_of_one_time(a: Statement, b: Statement) -> bool:
    """Whether nothing lies between what one of two tells, which by its verb was wanted or meant, and the other: each
    tells it, both tell what is planned, or one how many there are.
    """
    if a.verb in b.telling or b.verb in a.telling or may_tell_one(a.verb, b.verb):
        return True
    if a.figure.kind == "count" and (a.whole or b.whole):
        return True
    if "" in (a.verb, b.verb) and _ESTIMATE in (a.verb, b.verb):  # "is worth", "is estimated at"
        return True
    return is_plan(a.figure) and is_plan(b.figure)


def tell_of_two_steps(a: Statement, b: Statement) -> bool:
    """Whether one tells what was wanted and the other what came of it; or things that were ordered, and delivered."""
    if only_one_is_wanted(a.verb, b.verb) and not _are_of_one_time(a, b):
        return True
    if a.figure.kind not in ("count", "measure"):
        return False
    mine, theirs = ((s.near & _STEPS) | (frozenset() if _is_after(s.figure) else {s.verb}) for s in (a, b))
    return any(tell_two_steps(x, y) for x in mine - b.telling for y in theirs - a.telling)
