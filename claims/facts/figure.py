"""A figure: a claim with what is known about its document, the one record that this floor reads."""

from typing import NamedTuple

HARMLESS = frozenset({"denied", "doubted", "hypothetical", "planned"})
"""Stances whose figures nobody asserts, so that they contradict nothing."""


class Figure(NamedTuple):
    """A claim of the ledger, frozen, with its surroundings in the document."""

    id: int
    document: int
    name: str
    """The document's own name: what puts figures in an order that does not depend on when they arrived."""
    start: int
    end: int
    surface: str
    kind: str
    value: float | int | None
    low: float | int | None
    high: float | int | None
    hedge: str
    unit: str
    event: str | None = None
    source: str | None = None
    source_text: str | None = None
    via: tuple[str, ...] = ()
    stance: str = "asserted"
    place: str | None = None
    since: str | None = None
    as_of: str | None = None
    precision: str | None = None
    tally: str | None = None
    part_of: int | None = None
    normal_unit: str | None = None
    normal_value: float | None = None
    confidence: float = 1.0
    quote: str = ""
    """The sentence that holds the figure, as printed."""
    quote_start: int = 0
    before: str = ""
    """What the document says right before that sentence."""
    lead: str = ""
    """How the document begins: its title and its first sentences."""
    title: bool = False
    """Whether the figure stands in the headline."""
    published: str | None = None
    publisher: str | None = None
    origin: int | None = None
    """Documents with one number go back to one text."""
    status: str = "unreviewed"

    @property
    def number(self) -> float:
        """The one number that the words name: the value, else the bound that is given."""
        for number in (self.value, self.low, self.high):
            if number is not None:
                return number
        return 0.0

    @property
    def day(self) -> str | None:
        """The day that the figure holds for: its as-of, else when it was published (ISO 8601, day precision)."""
        held = self.as_of or self.published
        return held[:10] if held else None


def reading_order(figure: Figure) -> tuple[str, str, int]:
    """A key that sorts figures by when they were published, then by document and place in it; arrival plays no part."""
    return (figure.published or "9999", figure.name, figure.start)
