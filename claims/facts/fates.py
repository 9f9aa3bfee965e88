"""A count of persons with its sentence in, what befell them by the words beside its number out.

For verbs that tell much else: what they say of persons is a table of rows (grammar/en/fates.py).
"""

from claims.facts.classes import ARMED, HARM, Class, counts_persons, nation_in, of_all
from claims.facts.figure import Figure
from claims.grammar.en.fates import FATES_OF, FATES_OF_ANY, Fate

BEFORE, BEHIND = 160, 120
"""Code points before and behind a number that its rows are asked of."""
OF = " of "
"""What joins a vague number to its noun."""
POLICE = "police"
"""A group that bears arms and is no side's."""


def find_fate(figure: Figure, counted: Class) -> str | None:
    """The class of what befell the persons counted, where a row of their verb tells it; None elsewhere.

    "The gang let 30 villagers go" freed, "the flood pushed 900 farmers to the border" flee, "let 30 men speak" None.
    """
    rows = FATES_OF.get(figure.event or "", ()) + FATES_OF_ANY
    if of_all(counted).event in HARM:
        return None
    if not _counts_persons(figure, counted):
        rows = tuple(row for row in rows if row.things)
    at, end = figure.start - figure.quote_start, figure.end - figure.quote_start
    before, behind = figure.quote[max(0, at - BEFORE) : at].lower(), figure.quote[end : end + BEHIND].lower()
    if figure.unit and behind.startswith(f"{OF}{figure.unit.lower()}"):
        behind = behind.removeprefix(OF[:-1])  # "hundreds of miners"
    armed = counted.group.kind in ARMED or counted.group.kind == POLICE
    asked = (row for row in rows if not (row.unarmed and armed) and (not row.nationals or bool(nation_in(figure.unit))))
    return next((row.event for row in asked if _tells(row, before, behind) and _is_told(row, figure)), None)


def _counts_persons(figure: Figure, counted: Class) -> bool:
    """Whether persons are counted, or what is left out: "40 villagers", "65,000 Eritreans", "30 of them"."""
    return not figure.unit or counts_persons(counted.group) or bool(nation_in(figure.unit))


def _tells(row: Fate, before: str, behind: str) -> bool:
    """Whether a row's patterns are found on both sides of a number."""
    if row.before is not None and row.before.search(before) is None:
        return False
    return row.behind is None or row.behind.match(behind) is not None


def _is_told(row: Fate, figure: Figure) -> bool:
    """Whether the story is the one that a row asks for: in the sentence, before it, or where the text begins."""
    if row.story is None:
        return True
    return any(row.story.search(text.lower()) for text in (figure.quote, figure.before, figure.lead))
