"""A figure of a sentence that shares several out over names in order; the figure as if its sentence told it alone.

"Anna Hill and Ben Stone won 21 and 18 votes, respectively" says of 18 that Ben Stone won 18 votes.
"""

from claims.extract.respective import find_share
from claims.facts.figure import Figure
from claims.grammar.en.particulars import RESPECTIVELY


def single_out(figure: Figure) -> Figure:
    """The figure in a sentence of its own; as it is where its sentence shares nothing out."""
    if RESPECTIVELY not in figure.quote:
        return figure
    quote, at = figure.quote, figure.start - figure.quote_start
    share = find_share(quote, at)
    if share is None:
        return figure
    told = quote[: share.names[0]] + share.whose + quote[share.names[1] : share.numbers[0]]
    rest = figure.surface + quote[share.numbers[1] :]
    start = figure.quote_start + len(told)
    return figure._replace(quote=told + rest, start=start, end=start + len(figure.surface))
