"""Why two figures are what they are to each other: a pair in, the reason in words out.

Each function says what one test of claims/facts/relate.py has found; most pairs are never put into words.
"""

from collections.abc import Callable

from claims.facts.aspects import is_asserted
from claims.facts.besides import is_partial
from claims.facts.cite import say_loose, say_number, say_surface
from claims.facts.counted import is_harm, is_still_counted
from claims.facts.pair import Pair, by_number, by_width, part_and_whole
from claims.facts.particulars import particular_of
from claims.facts.scope import find_other_incident, find_scope
from claims.facts.totals import is_running, toll_day
from claims.facts.wording import say_figure

Words = Callable[[Pair], str]
"""What puts the reason of a relation into words."""


def say_copy(_: Pair) -> str:
    """Of two copies of one text."""
    return "two copies of one text, so one voice"


def say_scope(pair: Pair) -> str:
    """In what two figures differ."""
    return find_scope(pair.a, pair.b, pair.grouped) or ""


def say_other_incident(pair: Pair) -> str:
    """In what two figures of two facts differ."""
    return find_other_incident(pair.a, pair.b)


def say_equal(pair: Pair) -> str:
    """Of one number given twice."""
    return "the same figure" if pair.a.hedge == pair.b.hedge else "the same figure under another hedge"


def say_rounding(pair: Pair) -> str:
    """Which figure is rougher."""
    rough, fine = by_width(pair)
    if rough.hedge == "exact":
        return f"“{say_number(rough)}” is {say_number(fine)} rounded"
    return f"“{say_number(rough)}” leaves room for “{say_number(fine)}”"


def say_bounds(pair: Pair) -> str:
    """Which figure leaves room for the other."""
    loose, firm = by_width(pair)
    return f"“{say_number(loose)}” leaves room for “{say_number(firm)}”"


def say_part(pair: Pair) -> str:
    """Which figure counts some of the other's."""
    part, whole = (say_figure(say_surface(f), f.hedge, f.unit, f.kind) for f in part_and_whole(pair) or pair[:2])
    return f"{part} among {whole}"


def say_grown(pair: Pair) -> str:
    """Of a toll that was higher on a later day."""
    return f"the toll grew between {toll_day(pair.a)} and {toll_day(pair.b)}"


def say_still_missing(pair: Pair) -> str:
    """Of those missing on two days."""
    return f"those missing were counted anew between {toll_day(pair.a)} and {toll_day(pair.b)}"


def say_found_since(pair: Pair) -> str:
    """Of those missing of whom some were found, or missed, since the other count."""
    low, high = map(say_surface, by_number(pair))
    return f"those missing are counted anew as some are found: {high} and {low}"


def say_older(_: Pair) -> str:
    """Of two ages of two times."""
    return "somebody may have had a birthday in between"


def say_counted_anew(pair: Pair) -> str:
    """Of a statistic that is published again when more is known."""
    return f"such figures are published again when more is known: {say_number(pair.a)}, then {say_number(pair.b)}"


def say_moved(pair: Pair) -> str:
    """Of what goes up and down from day to day."""
    return f"it was {say_number(pair.a)} at first and {say_number(pair.b)} later"


def say_early(pair: Pair) -> str:
    """Of a figure that its text calls early."""
    return f"the text itself calls {say_surface(by_number(pair)[0])} an earlier figure"


def say_risen(pair: Pair) -> str:
    """Of a figure that its text calls risen."""
    return f"the text says that the figure rose to {say_surface(by_number(pair)[1])}"


def say_rising(pair: Pair) -> str:
    """Of a lower figure whose text says that the toll is rising."""
    return f"the text says that the toll was rising at {say_surface(by_number(pair)[0])}"


def say_grown_by_source(pair: Pair) -> str:
    """Of two figures of one source."""
    low, high = map(say_surface, by_number(pair))
    return f"the same source, whose figure grew from {low} to {high}"


def say_grown_in_hours(pair: Pair) -> str:
    """Of a higher figure that was printed hours after the lower one."""
    low, high = by_number(pair)
    return f"the toll grew from {say_surface(low)} to {say_surface(high)}, which was printed hours later"


def say_counted_on(pair: Pair) -> str:
    """Of two tolls of one day of what is counted by the hour."""
    low, high = map(say_number, by_number(pair))
    return f"the dead are counted by the hour, and “{high}” is the later count than “{low}”"


def say_rose(pair: Pair) -> str:
    """Of a higher figure whose text says that the toll was rising."""
    low, high = map(say_surface, by_number(pair))
    return f"a toll that its text says was rising, from {low} to {high}"


def say_put_right(pair: Pair) -> str:
    """Of a figure that puts the one before right."""
    a, b = pair.a, pair.b
    if a.quote_start == b.quote_start and a.document == b.document:
        return "the text puts one of them right by the other"
    return f"the source takes {say_surface(a)} back"


def say_taken_back(pair: Pair) -> str:
    """Of a figure that the one before puts right."""
    return f"the source takes {say_surface(pair.b)} back"


def say_contradiction(pair: Pair) -> str:
    """Of two figures that cannot both be true."""
    told = particular_of(pair.a)
    of = f" of {told.name}" if told else ""
    return f"they cannot both be true{of}: {say_loose(pair.a)} against {say_loose(pair.b)}"


def say_open(pair: Pair) -> str:
    """Why nothing can be said of two figures."""
    for figure in (pair.a, pair.b):
        if not is_asserted(figure):
            return f"{say_surface(figure)} is {figure.stance}, which says nothing of the other"
        if is_partial(figure) or (is_harm(figure) and is_still_counted(figure)):
            return f"{say_number(figure)} may be only some of those counted"
    if not is_running(pair.a):
        return "the sentences may speak of two things"
    return "nothing in the texts says how they go together"
