"""A text and its quantities in, these with the ones that plugins find out: in reading order, none over another."""

from bisect import bisect

from claims.extract.claim import CORE, HEDGES
from claims.extract.quantity import Quantity
from claims.plugins import Figure, PluginError, ask
from claims.plugins.hooks import find_figures


def add_figures(text: str, quantities: list[Quantity], everything: bool = False) -> list[Quantity]:
    """The quantities and the plugins' figures; where both read a number, the plugin's stands."""
    added = [_quantity(plugin, figure, text) for plugin, figure in ask(find_figures, Figure, text=text)]
    if not added:
        return quantities
    whole: list[Quantity] = []
    for quantity in [*added, *quantities]:
        at = bisect(whole, quantity.start, key=lambda q: q.start)
        if (at and whole[at - 1].end > quantity.start) or (at < len(whole) and whole[at].start < quantity.end):
            continue  # a number that has been read already
        whole.insert(at, quantity)
    return [quantity for quantity in whole if quantity.why is None or everything]


def _quantity(plugin: str, figure: Figure, text: str) -> Quantity:
    """A plugin's figure as the program's own finders give one, or the one line that refuses it."""
    end = figure.end if figure.unit_end is None else figure.unit_end
    if not 0 <= figure.start < figure.end <= end <= len(text):
        raise PluginError(f"plugin {plugin}: a figure at {figure.start} to {end} in {len(text)} code points")
    if figure.hedge not in HEDGES:
        raise PluginError(f"plugin {plugin}: a figure with the hedge {figure.hedge!r}, which there is not")
    printed = " ".join(text[figure.end : end].split()) if figure.unit else None
    return Quantity(
        figure.start, figure.end, figure.kind, figure.value, figure.low, figure.high, figure.hedge, figure.hedge,
        figure.unit, printed, figure.unit, end, None if figure.kind in CORE else figure.kind,
    )  # fmt: skip
