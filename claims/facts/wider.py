"""Figures that count more than the others of their incident: those over some days beside those of one, those of a whole
country beside those of a town; the figures of one incident by document in, the same out.

"Raids killed 11 people on Sunday" and "at least 25 in three days" are of one bombardment, and count not the same; nor
does "Friday's toll across the country reached 45" count the dead of the village that the text is about.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence, Set

from claims.facts.besides import MOVED, days_counted
from claims.facts.classes import HURT, KILLED, Class
from claims.facts.figure import Figure, of_figure
from claims.facts.marks import Sought
from claims.facts.sentence import marks_in
from claims.facts.totals import near_cues
from claims.grammar.locate import locate
from claims.grammar.word_lists import read_table

Counts = Sequence[tuple[Figure, Class]]
SEVERAL = 2
"""From how many days on a count is of more than what one day brought."""
OVER_DAYS, EVERYWHERE = ", over days", ", everywhere"
"""What the class of a figure that counts over them, or over a whole country, ends with."""
_COUNTED = frozenset({KILLED, HURT})
_BEFORE, _BEHIND = (
    Sought(read_table("contexts")[row][name]) for row, name in (("everywhere", "before"), ("fresh", "over_all"))
)


def part_wider(documents: Sequence[list[tuple[Figure, Class]]]) -> Sequence[list[tuple[Figure, Class]]]:
    """The figures of one incident by document; those that count more apart from the others, where these have other
    numbers.
    """
    tolls = [figure for counts in documents for figure, counted in counts if counted.event in _COUNTED]
    if any(map(is_everywhere, tolls)):
        documents = [[*_part_everywhere(counts)] for counts in documents]
    over = {figure.id for figure in tolls if _is_over_days(figure)}
    return _part_days(documents, over) if over else documents


def _part_days(documents: Sequence[Counts], over: Set[int]) -> list[list[tuple[Figure, Class]]]:
    """The figures by document; those over some days (`over`, by their ids) apart."""
    plain: dict[Class, set[float]] = defaultdict(set)
    for counts in documents:
        for figure, counted in counts:
            if figure.id not in over:
                plain[counted].add(figure.number)
    return [
        [(f, _ending(c, OVER_DAYS) if f.id in over and plain[c] and f.number not in plain[c] else c) for f, c in counts]
        for counts in documents
    ]


def _part_everywhere(counts: Counts) -> Iterator[tuple[Figure, Class]]:
    """The figures of one document; those of a whole country apart, where the text has told another number before."""
    told: dict[Class, set[float]] = defaultdict(set)
    for figure, counted in sorted(counts, key=lambda count: count[0].start):
        known = told[counted]
        wide = counted.event in _COUNTED and is_everywhere(figure)
        if wide and known and figure.number not in known:
            yield figure, _ending(counted, EVERYWHERE)
            continue
        if not wide:
            known.add(figure.number)
        yield figure, counted


@of_figure
def is_everywhere(figure: Figure) -> bool:
    """Whether the words beside a figure count all over a country: "across the country", "nationwide"."""
    marks, at = marks_in(figure), figure.start - figure.quote_start
    found = _BEFORE.search(figure.quote[:at], marks)
    if found and (found["where"] is None or _is_country(found["where"])):
        return True
    return _BEHIND.match(figure.quote[figure.end - figure.quote_start :], marks) is not None


def _is_country(name: str) -> bool:
    """Whether a name is a country's."""
    places = locate(name)
    return bool(places) and places[0].kind == "country"


def _is_over_days(figure: Figure) -> bool:
    """Whether a figure counts over some days, and is no toll that rose in them: "the dead of this week's flood rose to
    41".
    """
    return days_counted(figure) >= SEVERAL and MOVED.isdisjoint(near_cues(figure))


def _ending(counted: Class, ending: str) -> Class:
    """The class of a figure that counts more."""
    return counted._replace(event=counted.event + ending)
