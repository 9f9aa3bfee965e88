"""What a fact's title says of its figures: a figure in, "Price of a deal, Karra" out, or the words around it."""

from claims.facts.aspects import ANEW, aspect_of
from claims.facts.asserted import DAILY, PER, amount_of
from claims.facts.context import capitals_in, fold_name
from claims.facts.figure import Figure
from claims.facts.holders import find_holder
from claims.facts.stems import stem
from claims.grammar.late import late
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
    if holder in {told, fold_name(told)}:  # "Turnout was 43 percent"
        holder = ""
    return ", ".join(filter(None, (said, _printed(figure, holder))))


def quote_figure(figure: Figure) -> str:
    """The words around an amount of which no aspect is known, its number left out: "“Severance will cost $…”"."""
    at, end = figure.start - figure.quote_start, figure.end - figure.quote_start
    left = _BORDER.split(" ".join(figure.quote[:at].split()))[-1]
    right = _JOINT.split(_BORDER.split(" ".join(figure.quote[end:].split()))[0])[0]
    glued = figure.quote[:at][-1:].isspace() or not left
    before = _LEADING.sub("", " ".join(left.split()[-LEFT:]))
    behind = _TRAILING.sub("", " ".join(right.split()[: RIGHT if before else LEFT]))
    apart = "" if figure.quote[end : end + 1] in ("", "%") else " "
    said = f"{before}{' ' if glued and before else ''}…{apart if behind else ''}{behind}"
    return f"{QUOTED}{said}”" if before or behind else ""


QUOTED = "“"
"""What a title begins with that gives its figure's own words."""
LEFT, RIGHT = 7, 4
"""Words of a quotation before and behind its number; behind as many as before where it begins with the number."""
_BORDER = late(r"[,;:()“”\"]\s|[–—]|(?<=[a-z])\.(?:\s|$)|\.$")
_JOINT = late(str(read_table("statements")["titles"]["joints"]))
_LEADING, _TRAILING = (late(str(read_table("statements")["titles"][name])) for name in ("leading", "trailing"))


def names_event(figure: Figure, event: str) -> bool:
    """Whether the verb of a count says what happened to the counted: not that they were told of, or what they are."""
    return event not in _UNTOLD and stem(event) != stem(figure.unit.rpartition(" ")[2])


_UNTOLD = frozenset(str(read_table("statements")["titles"]["untold"]).split())


def _printed(figure: Figure, folded: str) -> str:
    """A name as the text prints it; as it is where it does not stand there."""
    words = capitals_in(f"{figure.quote} {figure.lead}")
    return next((word for word in words if fold_name(word) == folded), _capital(folded))


def _capital(name: str) -> str:
    """A name of the table as titles print it: "Brent", "WTI"."""
    return name.upper() if len(name) <= ABBREVIATED else name.capitalize()
