"""A figure: a claim with what is known about its document, the one record that this floor reads."""

from collections.abc import Callable
from operator import attrgetter
from typing import Any, Generic, NamedTuple, TypeVar

Answer = TypeVar("Answer")

HARMLESS = frozenset({"denied", "doubted", "hypothetical", "planned"})
"""Stances whose figures nobody asserts, so that they contradict nothing."""


class Fields(NamedTuple):
    """What a figure is made of."""

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


class Kept(Generic[Answer]):
    """An attribute that is made when it is first asked for, and then is one like any other."""

    def __init__(self, make: Callable[[Any], Answer]) -> None:
        self.make = make
        self.__doc__ = make.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    def __get__(self, figure: Any, owner: type) -> Answer:  # noqa: ANN401 - a Figure, which is made below
        answer = figure.__dict__[self.name] = self.make(figure)
        return answer


class Figure(Fields):
    """A claim of the ledger, frozen, with its surroundings in the document.

    It has a dictionary of its own besides its fields, where `of_figure` keeps what was made out about it.
    """

    @Kept
    def number(self) -> float:
        """The one number that the words name: the value, else the bound that is given."""
        if self.value is not None:
            return self.value
        return next((n for n in (self.low, self.high) if n is not None), 0.0)

    @Kept
    def day(self) -> str | None:
        """The day that the figure holds for: its as-of, else when it was published (ISO 8601, day precision)."""
        held = self.as_of or self.published
        return held[:10] if held else None

    def __getstate__(self) -> None:
        """Nothing besides the fields is pickled."""


_names: dict[Callable[[Any], Any], str] = {}
"""What the answer to each question that is `of_figure` stands under."""


def of_figure(ask: Callable[[Any], Answer]) -> Callable[[Any], Answer]:
    """The same question, whose answer a figure keeps: it is asked of each figure again and again.

    The answer is an attribute, so that no function of Python's is called where it is known.
    """
    name = f"{ask.__module__}.{ask.__qualname__}".replace(".", "_")
    kept = Kept(ask)
    kept.__set_name__(Figure, name)
    setattr(Figure, name, kept)
    remember = attrgetter(name)
    _names[remember] = name
    return remember


def name_of(ask: Callable[[Any], Any]) -> str:
    """What the answer to a question that is `of_figure` stands under."""
    return _names[ask]


def tell(figure: Figure, ask: Callable[[Any], Answer], answer: Answer) -> None:
    """Let a figure know the answer to a question that is `of_figure`."""
    figure.__dict__[name_of(ask)] = answer


@of_figure
def reading_order(figure: Figure) -> tuple[str, str, int]:
    """A key that sorts figures by when they were published, then by document and place in it; arrival plays no part."""
    return (figure.published or "9999", figure.name, figure.start)
