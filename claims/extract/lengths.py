"""A length of time told in several units as one: "two hours, three minutes and 59 seconds"."""

from claims.extract.quantity import Quantity
from claims.grammar.en.particulars import LENGTH_GOES_ON, SECONDS

DURATION = "duration"


def join_length(shadow: str, first: Quantity, second: Quantity) -> Quantity | None:
    """A length of time with the rest of it, in the first one's unit; None where the second is no rest of it.

    The rest follows at once, in a smaller unit, and is less than one of the first: "two hours and five minutes", not
    "two hours and 90 minutes", nor "two weeks and three years".
    """
    if first.kind != DURATION or second.kind != DURATION or first.value is None or second.value is None:
        return None
    large, small = (SECONDS.get(quantity.normal or "", 0) for quantity in (first, second))
    if not 0 < small < large or second.value * small >= large or first.hedge != second.hedge:
        return None
    if LENGTH_GOES_ON.fullmatch(shadow, first.unit_end, second.start) is None:
        return None
    value = first.value + second.value * small / large
    return first._replace(end=second.end, value=value, low=value, high=value, unit_end=second.unit_end)
