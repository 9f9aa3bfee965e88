"""A figure in, the words around it with who says them out: what every reason quotes."""

from claims.facts.figure import Figure, of_figure

WIDE = 60
"""Code points of a quote that a reason shows."""


@of_figure
def cite(figure: Figure) -> str:
    """The words around a figure, with who says them."""
    return f"“{cut_words(figure)}” ({figure.source or figure.publisher or figure.name})"


def cut_words(figure: Figure) -> str:
    """A few words to both sides of a figure, cut at spaces."""
    at = figure.start - figure.quote_start
    quote = figure.quote
    left, right = max(0, at - WIDE // 2), min(len(quote), at + len(figure.surface) + WIDE // 2)
    if left:
        left = quote.find(" ", left, at) + 1 or left
    if right < len(quote):
        cut = quote.rfind(" ", at + len(figure.surface), right)
        right = cut if cut > 0 else right
    return " ".join(quote[left:right].split()) or figure.surface
