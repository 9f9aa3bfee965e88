"""A figure in words: what was printed, its hedge and what is counted, in; a phrase out."""

HEDGES = {
    "about": "about",
    "at_least": "at least",
    "more_than": "more than",
    "at_most": "up to",
    "less_than": "less than",
    "nearly": "nearly",
}


def shown_unit(unit: str, printed: str | None) -> str:
    """The unit that goes with a number as it is printed: "35 cents" are no 35 USD.

    >>> shown_unit("USD", "cents"), shown_unit("USD", "dollars"), shown_unit("civilians", None)
    ('cents', 'USD', 'civilians')
    """
    if not printed:
        return unit
    from claims.grammar.en.units import HUNDREDTHS  # the grammar's words, which a list of counts does without

    return printed if printed in HUNDREDTHS else unit


def say_figure(surface: str, hedge: str, unit: str, kind: str) -> str:
    """A figure as its words have it, with its unit.

    >>> say_figure("549", "at_least", "civilians", "count"), say_figure("4.5", "exact", "%", "percent")
    ('at least 549 civilians', '4.5%')
    >>> say_figure("10 and 16", "range", "others", "count")
    'between 10 and 16 others'
    >>> say_figure("35", "exact", "cents", "money"), say_figure("35", "exact", "USD", "money")
    ('35 cents', 'USD 35')
    """
    if hedge == "exact" and not unit:
        return " ".join(surface.split())
    words = [HEDGES.get(hedge, ""), " ".join(surface.split())]
    if hedge == "range" and " and " in words[1]:
        words[0] = "between"
    if unit == "%":
        words[-1] += "%"
    elif kind == "money" and unit.isupper() and unit not in words[-1]:  # a currency's code, no cents
        words[-1] = f"{unit} {words[-1]}"
    elif unit:
        words.append(f"of {unit}" if hedge == "vague" and words[-1].endswith("s") else unit)
    return " ".join(filter(None, words))
