"""What the sentence of a figure tells, read in one pass over its words: a figure in, what it tells out.

Each printed word is known from when it was first met; a sentence is put together from its words.
"""

from functools import lru_cache
from typing import NamedTuple

from claims.facts.context import Context, choose_cues, join_contexts, read_context, read_word
from claims.facts.figure import Figure, of_figure
from claims.facts.places import find_sites, placed_names


class Sentence(NamedTuple):
    """What a sentence tells; the words that name its speaker, who is not what happened, tell no names."""

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
    cues = choose_cues(quote, words, telling)
    if " ".join(printed) != quote:
        return _read_wide(quote, source, cues)  # wider gaps than single blanks: names do not go on across them
    if not source:
        context = join_contexts(telling)
        return Sentence(cues, context, find_sites(printed) & (context.names | context.places))
    first, speaker, last = quote.partition(source)
    if not speaker or not (first[-1:] in ("", " ") and last[:1] in ("", " ")):
        return _read_wide(quote, source, cues)
    left, right = len(first.split()), len(last.split())
    rest = [*printed[:left], "", *printed[len(printed) - right :]]
    context = join_contexts([*words[:left], *words[len(words) - right :]])
    return Sentence(cues, context, find_sites(rest) & (context.names | context.places))


def _read_wide(quote: str, source: str | None, cues: frozenset[str]) -> Sentence:
    """The same, where words are parted otherwise than by single blanks."""
    said = quote.replace(source, " ", 1) if source else quote
    return Sentence(cues, read_context(said), placed_names(said))
