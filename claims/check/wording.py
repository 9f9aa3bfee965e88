"""What became of a source's words in a draft: two figures in, the fault in them out, in words.

Each test is a small function of the same shape: the draft's figure and the source's, and the fault or None.
"""

from claims.check.words import phrases
from claims.facts.cite import say_amount
from claims.facts.days import days_between
from claims.facts.figure import HARMLESS, Figure
from claims.facts.intervals import admit, gap
from claims.facts.slips import changed_places, name_slip
from claims.facts.wording import HEDGES, say_figure
from claims.grammar.en.verbs import is_in_present

AROUND = 40
"""Code points on either side of a figure in which it may be called a limit."""
FLOORS, CEILINGS = frozenset({"at_least", "more_than"}), frozenset({"at_most", "less_than", "nearly"})
TELLING = 3
"""Digits from which on two that changed places are no chance."""
FURTHEST = 1.5
"""Times by which a bound may be off and still be taken for a wrong rounding."""


def say(figure: Figure) -> str:
    """A figure as its words have it, with its unit: "at least 549 civilians", "4.5%", "30 to 40 rockets"."""
    return say_figure(say_amount(figure) or figure.surface, figure.hedge, figure.unit, figure.kind)


def find_lost_hedge(mine: Figure, theirs: Figure) -> str | None:
    """The source's bound or reservation that the draft dropped or turned round, where both name one number."""
    a, b = mine.hedge, theirs.hedge
    if b == "range" and a == "exact" and (theirs.low or 0) <= mine.number <= (theirs.high or 0):
        return f"the source said “{say(theirs)}”, the draft gives one number of it"
    if mine.number != theirs.number:
        return None
    turned = (a in FLOORS and b in CEILINGS) or (a in CEILINGS and b in FLOORS)
    if turned:
        return f"the source said “{say(theirs)}”, the draft turns the bound round"
    if a in ("exact", "range") and (b in FLOORS or b in CEILINGS or (b == "about" and not _is_round(theirs))):
        return f"the source said “{say(theirs)}”, the draft drops “{HEDGES[b]}”"
    if a == "about" and (b in FLOORS or b in CEILINGS):
        return f"the source said “{say(theirs)}”, not “about”"
    if a in ("more_than", "less_than") and b == "exact":
        return f"the source said {theirs.surface}, neither more nor less"
    return None


def is_limit(figure: Figure) -> bool:
    """Whether the words around a figure say how many there may be, whatever there are: "a capacity of 100"."""
    at = figure.start - figure.quote_start
    near = figure.quote[max(0, at - AROUND) : at + len(figure.surface) + AROUND].lower()
    return phrases("limits", "around").search(near) is not None


def find_creep(mine: Figure, theirs: Figure) -> str | None:
    """What the source only planned, doubted or supposed, printed as a fact."""
    if theirs.stance not in HARMLESS or mine.stance in HARMLESS or gap(admit(mine), admit(theirs)) or _is_ahead(mine):
        return None
    if theirs.stance == "planned" and is_in_present(mine.quote, mine.event):
        return None  # "it cuts 450 jobs", "the law costs 1.9 billion": what is planned is told so, too
    said = {"denied": "was denied", "doubted": "was put in doubt", "planned": "was only planned"}
    return f"the figure {said.get(theirs.stance, 'was only supposed')} there, the draft asserts it"


def _is_ahead(figure: Figure) -> bool:
    """Whether a figure is of a time after its printing, so that everybody takes it for a forecast."""
    held, printed = figure.as_of or "", figure.published or ""
    return bool(held and printed) and held > printed[: len(held)]


def find_wrong_rounding(mine: Figure, theirs: Figure) -> str | None:
    """A rounding in the wrong direction: "more than 600" or "540" made of 549, "nearly 540" made of 549."""
    if theirs.value is None or mine.value is None:
        return None
    a, b = mine.number, theirs.number
    if mine.hedge in FLOORS and theirs.hedge in ("exact", "about", *FLOORS) and b < a <= b * FURTHEST:
        return f"the source said {say(theirs)}, which is less"
    if mine.hedge == theirs.hedge in ("at_most", "less_than") and gap(admit(_bare(mine)), admit(_bare(theirs))):
        return f"the source said {say(theirs)}, which is {'less' if b < a else 'more'}"
    if theirs.hedge not in ("exact", "about"):
        return None
    if mine.hedge in ("at_most", "less_than", "nearly") and b / FURTHEST <= a < b:
        return f"the source said {say(theirs)}, which is more"
    unit = _unit(a)
    if mine.hedge in ("exact", "about") and unit > 1 and unit / 2 < abs(a - b) < unit and unit <= a / 5:
        return f"{theirs.surface} rounds the other way"
    return None


def _bare(figure: Figure) -> Figure:
    """A figure without its hedge."""
    return figure._replace(hedge="exact", low=figure.value, high=figure.value)


def find_slip(mine: Figure, theirs: Figure) -> str | None:
    """How the digits were miscopied."""
    if mine.value is None or theirs.value is None:
        return None
    bounded = theirs.hedge in FLOORS | CEILINGS and mine.hedge in ("exact", theirs.hedge)
    if not gap(admit(mine), admit(theirs)) and not bounded:
        return None
    return name_slip(mine, theirs)


def is_multiple(a: Figure, b: Figure) -> bool:
    """Whether one number is ten, a hundred, a thousand or a million times the other."""
    small, large = sorted((abs(a.number), abs(b.number)))
    return small >= LEAST and any(abs(large / small - times) < CLOSE * times for times in TIMES)


def is_mistyped(a: Figure, b: Figure) -> bool:
    """Whether two numbers of as many digits differ in one of them."""
    x, y = (f"{abs(figure.number):.12g}" for figure in (a, b))
    return len(x) == len(y) and sum(p != q for p, q in zip(x, y, strict=True)) == 1


LEAST, TIMES, CLOSE = 2, (10, 100, 1000, 1_000_000), 1e-9
"""The least number whose noughts can slip, by how much they multiply, and how near that must be."""


def is_likely_slip(mine: Figure, theirs: Figure, same: bool) -> bool:
    """Whether a slip is telling: short ones are near too many others, unless the `same` source gave them."""
    digits = min(count_digits(mine), count_digits(theirs))
    small, large = sorted((abs(mine.number), abs(theirs.number)))
    if digits == 1:
        return same and small >= 1000 and f"{large:.0f}".strip("0") == f"{small:.0f}".strip("0")
    return digits >= 3 or (digits == 2 and (same or min(mine.number, theirs.number) >= 100))


def is_slipped_bound(mine: Figure, theirs: Figure) -> bool:
    """Whether one bound is the other's ten, hundred or thousand times, so that one is miscopied though both may be
    true: "more than 30 million" of "more than 3 million".
    """
    times = min(abs(mine.number), abs(theirs.number)) >= SLIPPED and is_multiple(mine, theirs)
    return times and mine.hedge == theirs.hedge in FLOORS | CEILINGS


def is_multiplied(mine: Figure, theirs: Figure) -> bool:
    """Whether two figures that one speaker gave within a week, with one hedge, differ by noughts only: "at least 300
    cars" of "at least 30 cars".
    """
    times = min(abs(mine.number), abs(theirs.number)) >= TENS and is_multiple(mine, theirs)
    return times and mine.hedge == theirs.hedge and abs(days_between(mine.day, theirs.day)) <= WEEK


TENS, WEEK = 10, 7
"""The least number of which one ten times as large, said by the same voice within so many days, is a slip."""
SLIPPED = 1000
"""The least number whose order of magnitude tells a slip: fewer are soon ten times as many."""


def is_telling_slip(mine: Figure, theirs: Figure) -> bool:
    """Whether three digits or more are those of the other number, two of them in each other's place: no chance."""
    return count_digits(mine) >= TELLING and changed_places(mine, theirs)


def count_digits(figure: Figure) -> int:
    """The digits of a number but for noughts at either end: 3 of 5,490 and of 0.549."""
    return len(f"{abs(figure.number):.12g}".replace(".", "").strip("0"))


def agrees(mine: Figure, theirs: Figure) -> bool:
    """Whether the draft says what the source said, rounding allowed, no hedge lost and none put on the wrong side."""
    if gap(admit(mine), admit(theirs)) or find_creep(mine, theirs):
        return False
    if find_lost_hedge(mine, theirs) or find_wrong_rounding(mine, theirs):
        return False
    return is_close(mine, theirs)


def is_close(mine: Figure, theirs: Figure) -> bool:
    """Whether two figures that can both be true say much the same, rather than that one leaves all open."""
    if mine.number == theirs.number:
        return True
    if "vague" in (mine.hedge, theirs.hedge):
        return mine.hedge == theirs.hedge or (mine.hedge == "vague" and _is_meant(mine, theirs))
    if theirs.hedge in FLOORS | CEILINGS and mine.hedge not in FLOORS | CEILINGS | {"range"}:
        return abs(mine.number - theirs.number) <= NEXT * abs(theirs.number)
    if mine.hedge in FLOORS and not _is_rounded_down(mine):  # "at least 36" is not what "at least 48" is rounded to
        return abs(mine.number - theirs.number) <= NEXT * abs(theirs.number)
    return abs(mine.number - theirs.number) <= 0.25 * max(abs(mine.number), abs(theirs.number))


NEXT = 0.02
"""How far, as a share of it, a number may lie from one that it is no rounding of."""


def _is_rounded_down(figure: Figure) -> bool:
    """Whether a number is a floor that others are rounded down to: it is small, or ends with a nought."""
    return figure.number < ROUNDED_FROM or figure.number != int(figure.number) or _unit(figure.number) >= ROUNDED_FROM


ROUNDED_FROM = 10
"""From which number on a floor is given in tens at least: "more than 40", where "more than 4" is told as it is."""


def _is_meant(vague: Figure, theirs: Figure) -> bool:
    """Whether a number is what everybody takes dozens, or hundreds, for: from one of them up to nine."""
    low = admit(vague).low
    return low <= theirs.number <= MEANT * low


MEANT = 9
"""How many dozens, or hundreds, are still called so."""


def _is_round(figure: Figure) -> bool:
    """Whether a number is round by its printing, so that "about" adds little: 2.7 million."""
    return any(c.isalpha() for c in figure.surface) and any(c.isdigit() for c in figure.surface)


def _unit(number: float) -> float:
    """The unit of the last digit of a whole number that is no nought: 10 of 540, 1 of 549."""
    if number != int(number) or not number:
        return 1
    text = str(int(abs(number)))
    return float(10 ** (len(text) - len(text.rstrip("0"))))
