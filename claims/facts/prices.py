"""Whether two amounts of money are called by two names, or are prices of two days: two statements in, yes or no out."""

from claims.facts.asserted import DAILY, EACH, PER
from claims.facts.days import days_between
from claims.facts.figure import Figure
from claims.facts.intervals import admit, gap
from claims.facts.statement import Statement


def are_two_amounts(a: Statement, b: Statement) -> bool:
    """Whether two amounts of money are called otherwise, one is for one of many, or both are prices of two times."""
    if a.amount != b.amount:
        if a.amount.startswith(PER) and b.amount.startswith(PER) and not EACH.isdisjoint((a.amount, b.amount)):
            return bool(gap(admit(a.figure), admit(b.figure)))  # "$78.62 a share", "$78.62 apiece"
        return bool(a.amount and b.amount) or a.amount.startswith(PER) or b.amount.startswith(PER)
    return a.amount in DAILY and _are_of_two_times(a, b)


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
