"""Whether two amounts of money are called by two names, or are prices of two days: two statements in, yes or no out."""

from claims.facts.aspects import SOLD
from claims.facts.asserted import DAILY, EACH, PER, PRICE
from claims.facts.days import days_between
from claims.facts.figure import Figure
from claims.facts.intervals import admit, gap
from claims.facts.statement import Statement
from claims.facts.stems import stem
from claims.grammar.word_lists import read_table

_AMOUNTS = read_table("statements")["amounts"]
_CALLED = frozenset(map(stem, _AMOUNTS["words"].split()))
_SAME = {stem(word): stem(row.split()[0]) for row in _AMOUNTS["same"].splitlines() for word in row.split()}
"""The first of the words that call one amount, by each of them: what is paid for damage is compensation."""
_COSTS = frozenset(map(stem, _AMOUNTS["one"].split())) | {PRICE}


def are_two_amounts(a: Statement, b: Statement) -> bool:
    """Whether two amounts of money are called otherwise, one is for one of many, or both are prices of two times."""
    if _are_called_otherwise(a, b):
        return True
    mine, theirs = _amount_of(a), _amount_of(b)
    if mine != theirs and not {mine, theirs} <= _COSTS:
        if mine.startswith(PER) and theirs.startswith(PER) and not EACH.isdisjoint((mine, theirs)):
            return bool(gap(admit(a.figure), admit(b.figure)))  # "$78.62 a share", "$78.62 apiece"
        return bool(mine and theirs) or mine.startswith(PER) or theirs.startswith(PER)
    return a.amount in DAILY and _are_of_two_times(a, b)


def _amount_of(statement: Statement) -> str:
    """What an amount is, as its sentence or the story says."""
    amount = _SAME.get(statement.amount, statement.amount)
    return amount or (PRICE if statement.aspect in SOLD else "")


def _are_called_otherwise(a: Statement, b: Statement) -> bool:
    """Whether the words right at two amounts call them otherwise, a dividend and a profit, both of a share; none that
    both name alike: "profit fell to 31 million", "a profit of 36 million".
    """
    if a.amount == b.amount != "" and not a.amount.startswith(PER):
        return False
    mine, theirs = (frozenset(_SAME.get(word, word) for word in s.near & _CALLED) for s in (a, b))
    return bool(mine) and bool(theirs) and mine.isdisjoint(theirs)


def _are_of_two_times(a: Statement, b: Statement) -> bool:
    """Whether two prices are not of one day; two that differ are where either text does not name its day."""
    if not a.figure.published or not b.figure.published:
        return False  # of two texts of which nobody knows the day, the words alone decide
    days = {a.figure.precision, b.figure.precision}
    if gap(admit(a.figure), admit(b.figure)) and days != {"day"}:
        return True
    apart = abs(days_between(*map(_day_of, (a.figure, b.figure))))
    return apart > (a.figure.number == b.figure.number)  # on the next day papers print it again


def _day_of(figure: Figure) -> str | None:
    """The day that a price is of: the one that its text names, else that of printing."""
    return figure.as_of if figure.precision == "day" else figure.published
