"""What befell those whom a figure counts, where its sentence leaves it out: a figure in, the class of the harm out.

The sentence before tells it: "counted 80 dead. Their chief said 27 of them were children", "killed 40 people. The union
spoke of 90" (the rows stand in grammar/en/elided.py).
"""

from claims.facts.classes import HARM, KILLED, PEOPLE, SOME, Class, counts_persons, is_civilian_unit, is_known, of_all
from claims.facts.figure import Figure
from claims.facts.some import harms_told
from claims.facts.spot import Spot, are_of_those
from claims.grammar.en.elided import BEHIND, ELIDED
from claims.grammar.late import late

LAST_SENTENCE = late(r"[.!?]\s+")
"""Between two sentences."""
REACH, REACH_BEHIND = 90, 60
"""Code points before and behind a number that the rows are asked of."""


def find_told(figure: Figure, counted: Class, spot: Spot) -> str | None:
    """What befell those of whom a figure counts all or some, by the sentence before; None elsewhere."""
    if of_all(counted).event in HARM:
        return None
    if is_known(counted.group) and are_of_those(spot):
        event = _harm_before(figure)
        return event + SOME if event and counted.group == PEOPLE and not is_civilian_unit(figure.unit) else event
    if figure.unit and not counts_persons(counted.group):
        return None
    return _harm_before(figure) if _is_elided(spot) else None


def _is_elided(spot: Spot) -> bool:
    """Whether the words around a number say whose it is, and nothing of what it counts but persons."""
    if not is_given(spot.quote, spot.at):
        return False
    behind = spot.quote[spot.at + spot.size :][:REACH_BEHIND].lower()
    return BEHIND.match(behind) is not None


def is_given(quote: str, at: int) -> bool:
    """Whether the words before a number only say that somebody gives it: "the ministry gave a toll of"."""
    before = quote[max(0, at - REACH) : at].lower()
    return any(row.before.search(before) for row in ELIDED)


def _harm_before(figure: Figure) -> str | None:
    """The harm that the sentence before a figure's own tells, else the one before that, the worst where it tells
    several.
    """
    for sentence in reversed(LAST_SENTENCE.split(figure.before.strip().lower())[-2:]):
        if told := harms_told(sentence):
            return KILLED if KILLED in told else next(iter(told))
    return None
