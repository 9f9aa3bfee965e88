"""Figures with what was made out about them, as plain tuples: a figure in, what marshal can write out, and again.

What a sentence tells is read from it once, where the figure is put into an item; where the item's facts are made, maybe
by another process, it is known already.
"""

from functools import lru_cache
from typing import Any

from claims.extract.particulars import Particular
from claims.facts.aspects import aspect_of
from claims.facts.besides import ANOTHER, BESIDE_ONE, FURTHER, is_beside_one, is_further
from claims.facts.classes import BROUGHT_OUT, Class, Group, is_civilian_unit
from claims.facts.context import NO_CUES
from claims.facts.counted import class_of, is_harm, is_linked_part, is_still_counted, subset_of_people
from claims.facts.figure import Figure, name_of
from claims.facts.particulars import particular_of
from claims.facts.published import series_of
from claims.facts.results import CUT_FROM, TAKEN_BACK, WITHDRAWN, was_put_right
from claims.facts.sentence import marks_in
from claims.facts.series import NONE, Series
from claims.facts.spot import BROUGHT_IN, LINKED
from claims.facts.totals import BROUGHT_TO, cues_of, is_brought_to, is_total, near_cues, toll_day
from claims.spans import build

Plain = tuple[tuple[Any, ...], tuple[Any, ...], tuple[Any, ...]]
"""The fields of a figure, what it was found to count, and the answers to what else was asked of its sentence: first
whether it is harm done.
"""
ASKED = (
    is_total, cues_of, near_cues, is_further, is_linked_part, is_still_counted, subset_of_people, is_brought_to,
    is_beside_one, was_put_right,
)  # fmt: skip
"""What needs the text of a figure's sentence, and is asked again where the facts of an incident are made."""
ASKED_OF_OTHERS = (is_total, toll_day, aspect_of)
"""The same of what is no harm, besides which series or particular it is of."""
_NAMES = ("number", "day", *map(name_of, ASKED))
_OTHER_NAMES = ("number", "day", *map(name_of, ASKED_OF_OTHERS))
CARRIED = (*_NAMES, *_OTHER_NAMES)
"""Under what the answers stand: figures that were written out with others cannot be read."""
_CLASS, _HARM, _SERIES, _PARTICULAR = map(name_of, (class_of, is_harm, series_of, particular_of))
_ASKING = (
    FURTHER.bit | BESIDE_ONE.bit | LINKED | BROUGHT_IN | BROUGHT_TO.bit | CUT_FROM.bit | WITHDRAWN.bit | TAKEN_BACK.bit
    | ANOTHER.bit
)  # fmt: skip
"""The bits of which a sentence must have one for its answers to be other than no."""
_NONE_OF_IT = (NO_CUES, NO_CUES, False, False, False, False, False, False, False)
"""The answers but for the first where a sentence has no cues, none of these bits, and no other word that matters."""


def plain_figure(figure: Figure) -> Plain:
    """A figure as plain tuples."""
    event, group = class_of(figure)
    harm = is_harm(figure)
    return tuple(figure), (event, tuple(group)), (harm, *(_answers(figure) if harm else _answers_of_other(figure)))


def _answers(figure: Figure) -> tuple[Any, ...]:
    """The answers to what else was asked of a figure's sentence: mostly no, as a look at its words tells."""
    asking = marks_in(figure) & _ASKING or cues_of(figure) or figure.event in BROUGHT_OUT
    if asking or is_civilian_unit(figure.unit):
        return (figure.number, figure.day, *[ask(figure) for ask in ASKED])
    return (figure.number, figure.day, is_total(figure), *_NONE_OF_IT)


def _answers_of_other(figure: Figure) -> tuple[Any, ...]:
    """The answers for what is no harm; of which series and particular it is comes first."""
    series, told = series_of(figure), particular_of(figure)
    answers = [ask(figure) for ask in ASKED_OF_OTHERS]
    return (tuple(series), told and tuple(told), figure.number, figure.day, *answers)


def figure_again(fields: tuple[Any, ...], counted: tuple[Any, ...], answers: tuple[Any, ...]) -> Figure:
    """The figure, with what was known of it."""
    figure = build(Figure, fields)
    known = figure.__dict__
    known[_CLASS], known[_HARM] = _class_again(counted), answers[0]
    if answers[0]:
        known.update(zip(_NAMES, answers[1:], strict=True))
    else:
        series, told, *others = answers[1:]
        known[_SERIES] = Series(*series) if series[0] else NONE
        known[_PARTICULAR] = told and Particular(*told)
        known.update(zip(_OTHER_NAMES, others, strict=True))
    return figure


@lru_cache(maxsize=4096)
def _class_again(counted: tuple[str, tuple[str, str]]) -> Class:
    """A class: one object for all that are alike, which is soon compared."""
    event, group = counted
    return Class(event, Group(*group))
