"""What a fact's title says of an amount of money or a measure: a figure in, "Price of a deal, Karra" out."""

from claims.facts.aspects import ANEW, aspect_of
from claims.facts.asserted import DAILY, PER, amount_of
from claims.facts.context import capitals_in, fold_name
from claims.facts.figure import Figure
from claims.facts.holders import find_holder
from claims.grammar.word_lists import read_table

KINDS = frozenset({"money", "measure", "percent"})
ABBREVIATED = 3
"""Letters of a name that is an abbreviation, at most."""
_PRICE = str(read_table("statements")["each"]["title"])


def name_measure(figure: Figure) -> str:
    """What an amount or a measure is of, and whose it is, in words; empty where no aspect or trade tells it."""
    aspect = aspect_of(figure)
    if figure.kind not in KINDS and aspect not in ANEW:
        return ""
    amount = amount_of(figure) if figure.kind == "money" else ""
    told = aspect or (_PRICE if amount in DAILY else "")
    if not told:
        return ""
    each = amount.removeprefix(PER) if amount.startswith(PER) and aspect else ""
    said = f"{told[:1].upper()}{told[1:]}" + (f" {amount}" if each else "")
    holder = find_holder(figure, aspect)
    return ", ".join(filter(None, (said, _printed(figure, holder))))


def _printed(figure: Figure, folded: str) -> str:
    """A name as the text prints it; as it is where it does not stand there."""
    words = capitals_in(f"{figure.quote} {figure.lead}")
    return next((word for word in words if fold_name(word) == folded), _capital(folded))


def _capital(name: str) -> str:
    """A name of the table as titles print it: "Brent", "WTI"."""
    return name.upper() if len(name) <= ABBREVIATED else name.capitalize()
