"""Where a count is dealt out: a figure in, what of its sentence deals some of it out to places.

"The flu has killed 32 people, 20 of them in Vietnam": the 32 are of no place that the sentence names.
"""

from claims.facts.figure import Figure
from claims.grammar.late import late
from claims.grammar.word_lists import read_table

_TABLE = read_table("contexts")["dealt"]
_OUT, _ENDS = late(_TABLE["out"]), late(_TABLE["ends"])


def places_elsewhere(figure: Figure) -> str:
    """The words of a figure's sentence that give some of another figure to a place: "cut 10,000 jobs and close five
    plants, two of them in Ohio"; empty where there are none.
    """
    parted = _OUT.search(figure.quote)
    if parted is None:
        return ""
    ends = _ENDS.search(figure.quote, parted.end())
    stop = ends.start() if ends else len(figure.quote)
    at = figure.start - figure.quote_start
    return "" if parted.start() <= at < stop else figure.quote[parted.start() : stop]


def find_dealt_out(figure: Figure) -> tuple[int, int] | None:
    """Where the words begin and end, in a figure's sentence, that give some of it to a place; None where there are
    none.
    """
    if figure.kind != "count":
        return None
    parted = _OUT.search(figure.quote, figure.end - figure.quote_start)
    if parted is None:
        return None
    ends = _ENDS.search(figure.quote, parted.end())
    return parted.start(), ends.start() if ends else len(figure.quote)
