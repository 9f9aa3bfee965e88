"""What the sentence of a figure tells, read in one pass over its words: a figure in, what it tells out.

Each printed word is known from when it was first met; a sentence is put together from its words.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from claims.facts.context import Context, fold_name, join_contexts, read_context, read_words, shape_in
from claims.facts.figure import Figure, of_figure
from claims.facts.places import placed_names
from claims.facts.shapes import GAP, LEADS, find_sites, name_in, shape_of
from claims.grammar.late import late
from claims.spans import build

_STOPS = late(r"[,;:.!?](?:\s|$)")


class Scene(NamedTuple):
    """What a sentence tells of what happened, without the words that name its speaker."""

    context: Context
    sites: frozenset[str]
    """The names that stand where a place does, folded."""


@of_figure
def marks_in(figure: Figure) -> int:
    """The bits of the patterns that may be found in the sentence of a figure."""
    return read_words(figure.quote).marks


def marks_in_any(figures: Sequence[Figure]) -> int:
    """The bits of the patterns that may be found in the sentence of any of some figures."""
    marks = 0
    for figure in figures:
        marks |= marks_in(figure)
    return marks


def is_fronted(figure: Figure) -> bool:
    """Whether a figure's sentence begins with its place: "In Tarnovo, the toll stood at 16"."""
    lead, _, rest = figure.quote.partition(" ")
    place = figure.place
    return place is not None and rest.startswith(f"{place},") and shape_of(lead.lower()) == LEADS


def clause_of(figure: Figure) -> str:
    """The words around a figure between two stops or commas."""
    at, end = figure.start - figure.quote_start, figure.end - figure.quote_start
    return _STOPS.split(figure.quote[:at])[-1] + figure.quote[at:end] + _STOPS.split(figure.quote[end:])[0]


@lru_cache(maxsize=64)
def read_scene(quote: str, source: str | None) -> Scene:
    """What a sentence tells; the figures of one sentence share it."""
    printed, told, telling, *_ = read_words(quote)
    if " ".join(printed) != quote:
        return _read_wide(quote, source)  # names do not go on across a wider gap
    shapes = "".join(map(shape_in, told))
    if not source:
        context = join_contexts(telling)
        return build(Scene, (context, _sites(printed, shapes, context)))
    first, speaker, last = quote.partition(source)
    if not speaker or not (first[-1:] in ("", " ") and last[:1] in ("", " ")):
        return _read_wide(quote, source)
    left, right = first.count(" "), len(printed) - last.count(" ")
    context = join_contexts([*told[:left], *told[right:]])
    rest = [*printed[:left], "", *printed[right:]]
    return build(Scene, (context, _sites(rest, f"{shapes[:left]}{GAP}{shapes[right:]}", context)))


def _sites(printed: Sequence[str], shapes: str, context: Context) -> frozenset[str]:
    """The names that stand where a place does."""
    found = [_fold_name_in(printed[n]) for n in find_sites(shapes)]
    return frozenset([name for name in found if name in context.names or name in context.places])


@lru_cache(maxsize=32768)
def _fold_name_in(word: str) -> str:
    return fold_name(name_in(word))


def _read_wide(quote: str, source: str | None) -> Scene:
    """The same, where words are parted otherwise than by single blanks."""
    return read_scene_of_many(quote, (source,) if source else ())


@lru_cache(maxsize=64)
def read_scene_of_many(quote: str, sources: tuple[str, ...]) -> Scene:
    """What a sentence tells that has several speakers."""
    for source in sources:
        quote = quote.replace(source, " ", 1)
    return Scene(read_context(quote), placed_names(quote))
