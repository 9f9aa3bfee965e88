"""A figure in, words that reasons are made of out: what stands around it, who says it, how much it is."""

import re
from functools import lru_cache
from math import inf

from claims.facts.figure import Figure, of_figure
from claims.facts.intervals import Interval, admit
from claims.facts.wording import say_figure

WIDE = 60
"""Code points of a quote that a reason shows."""
LOOSE = frozenset({"about", "nearly", "vague"})
"""Hedges of which a reason says what they admit."""
_MARKS = str.maketrans("", "", '“”"')


@of_figure
def cite(figure: Figure) -> str:
    """The words around a figure, with who says them."""
    return f"“{cut_words(figure)}” ({say_source(figure)})"


def cut_words(figure: Figure) -> str:
    """A few words to both sides of a figure, cut at spaces, an ellipsis where the sentence goes on.

    Quotation marks inside it are left out: cut, they would have no partner.
    """
    at = figure.start - figure.quote_start
    quote = figure.quote
    left, right = max(0, at - WIDE // 2), min(len(quote), at + len(figure.surface) + WIDE // 2)
    if left:
        left = quote.find(" ", left, at) + 1 or left
    if right < len(quote):
        end = quote.rfind(" ", at + len(figure.surface), right)
        right = end if end > 0 else right
    cut = quote[left:right]
    if '"' in cut or not cut.isascii():
        cut = cut.translate(_MARKS)
    words = " ".join(cut.split()).strip(" ,;:–—-") or figure.surface
    return ("…" if left else "") + words + ("…" if right < len(quote) else "")


def say_source(figure: Figure) -> str:
    """Who says a figure: its source, else who published it, else the document's name; no article with a capital."""
    return _within_sentence(figure.source or figure.publisher or figure.name)


@lru_cache(maxsize=4096)
def _within_sentence(name: str) -> str:
    """A name without the capital of its article."""
    return re.sub(r"^(?:The|An?)(?= [a-z])", lambda m: m[0].lower(), name)


def say_number(figure: Figure) -> str:
    """A figure with its hedge, and with its unit where a number alone says little: "at least 30", "49%", "7 miles"."""
    unit = figure.unit if figure.kind in ("money", "percent", "measure", "duration") else ""
    return say_figure(say_amount(figure) or say_surface(figure), figure.hedge, unit, figure.kind)


def say_amount(figure: Figure) -> str:
    """The number of an amount that is printed in cents, in whole units: "0.90" of 90 cents; empty for any other."""
    return f"{figure.number:.2f}" if figure.kind == "money" and _is_in_hundredths(figure) else ""


def _is_in_hundredths(figure: Figure) -> bool:
    """Whether an amount is printed in cents: "90" of "90 cents", which are 0.90 USD."""
    digits = figure.surface.replace(",", "").strip()
    return digits.replace(".", "", 1).isdigit() and abs(float(digits) / 100 - figure.number) < CENT / 100


CENT = 0.01


def say_surface(figure: Figure) -> str:
    """A figure's own words, as they stand within a sentence."""
    surface = figure.surface
    return surface.lower() if surface.isupper() else surface[:1].lower() + surface[1:]


def say_loose(figure: Figure) -> str:
    """The same, with what its words admit where the hedge leaves that open: "about 40 (36 to 44)"."""
    admitted = f" ({say_interval(admit(figure))})" if figure.hedge in LOOSE else ""
    return say_number(figure) + admitted


def say_interval(interval: Interval) -> str:
    """An interval in words."""
    low, high = (f"{x:,.0f}" if abs(x) >= 10 or x == int(x) else f"{x:g}" for x in map(_finite, interval))
    if interval.low == -inf:
        return f"up to {high}"
    if interval.high == inf:
        return f"{low} or more"
    return low if low == high else f"{low} to {high}"


def _finite(end: float) -> float:
    return 0.0 if abs(end) == inf else end
