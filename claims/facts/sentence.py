"""What the sentence of a figure tells, read in one pass over its words: a figure in, what it tells out.

Each printed word is known from when it was first met; a sentence is put together from its words.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from claims.facts.context import Context, choose_cues, fold_name, join_contexts, read_context, read_word
from claims.facts.figure import Figure, of_figure
from claims.facts.places import placed_names
from claims.facts.shapes import GAP, find_sites, name_in


class Sentence(NamedTuple):
    """What a sentence tells; the words that name its speaker, who is not what happened, tell no names."""

    marks: int
    """The bits of the patterns that may be found in it."""
    cues: frozenset[str]
    context: Context
    sites: frozenset[str]
    """The names that stand where a place does, folded."""


@of_figure
def sentence_of(figure: Figure) -> Sentence:
    """What the sentence of a figure tells."""
    return read_sentence(figure.quote, figure.source_text)


@lru_cache(maxsize=64)
def read_sentence(quote: str, source: str | None) -> Sentence:
    """What a sentence tells; the figures of one sentence share it."""
    printed = quote.split()
    words = [*map(read_word, printed)]
    telling = [word for word in words if word.telling]
    marks = 0
    for word in telling:
        marks |= word.marks
    cues = choose_cues(quote, words, telling)
    if " ".join(printed) != quote:
        return _read_wide(quote, source, marks, cues)  # names do not go on across a wider gap
    shapes = "".join([word.shape for word in words])
    if not source:
        context = join_contexts(telling)
        return Sentence(marks, cues, context, _sites(printed, shapes, context))
    first, speaker, last = quote.partition(source)
    if not speaker or not (first[-1:] in ("", " ") and last[:1] in ("", " ")):
        return _read_wide(quote, source, marks, cues)
    left, right = first.count(" "), len(printed) - last.count(" ")
    context = join_contexts([*words[:left], *words[right:]])
    rest = [*printed[:left], "", *printed[right:]]
    return Sentence(marks, cues, context, _sites(rest, f"{shapes[:left]}{GAP}{shapes[right:]}", context))


def _sites(printed: Sequence[str], shapes: str, context: Context) -> frozenset[str]:
    """The names that stand where a place does."""
    found = [_fold_name_in(printed[n]) for n in find_sites(shapes)]
    return frozenset([name for name in found if name in context.names or name in context.places])


@lru_cache(maxsize=65536)
def _fold_name_in(word: str) -> str:
    return fold_name(name_in(word))


def _read_wide(quote: str, source: str | None, marks: int, cues: frozenset[str]) -> Sentence:
    """The same, where words are parted otherwise than by single blanks."""
    said = quote.replace(source, " ", 1) if source else quote
    return Sentence(marks, cues, read_context(said), placed_names(said))
