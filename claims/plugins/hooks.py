"""The hooks that a package answers while the program works, and the records that its answers are made of.

Each hook is a function here whose docstring says what is asked; a package marks its own function of the same name with
`hookimpl`, in a module that it names under the entry points "claims". This is the ground: what a record's functions are
given (a `Source`, a `Ledger`) is defined on the floors above, and said here in words.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from claims.plugins.mark import hookspec


class Reader(NamedTuple):
    """A format of documents."""

    media_type: str
    """As a server would declare it: "application/x-telex"."""
    read: Callable[..., Iterator[Any]]
    """`read(source, settings)` yields documents, as the modules of claims/documents/formats do."""
    suffixes: tuple[str, ...] = ()
    """Ends of names that tell the format, lower case: (".telex",)."""
    magic: bytes = b""
    """What its files begin with. A file is of this format where suffix and beginning fit, as far as they are given, or
    where it is declared to be.
    """
    streamed: bool = False
    """Whether it is read piece by piece, so that neither its size nor the time for all of it matters."""


class Figure(NamedTuple):
    """A number that an extractor found in a text; what is counted, who says so and when, the program finds itself."""

    start: int
    """`text[start:end]` are the number words alone, in code points."""
    end: int
    value: float | int | None
    low: float | int | None
    high: float | int | None
    kind: str = "count"
    """count, money, percent, measure or ratio; any other kind is a number that is no claim."""
    hedge: str = "exact"
    unit: str | None = None
    """None where the counted noun follows; else a code or a physical unit."""
    unit_end: int | None = None
    """Where the unit's words end, if they follow the number."""


class Format(NamedTuple):
    """A format that claims are handed on in."""

    name: str
    """As in `claims export --format`."""
    write: Callable[..., int]
    """`write(ledger, filters, out)` writes the claims that the filters let through to a binary stream and says how many
    they were.
    """
    suffix: str
    what: str
    binary: bool = False
    """Whether it is unfit for a terminal."""


class Channel(NamedTuple):
    """A way that alerts are delivered."""

    name: str
    """What a target begins with: "pager" of "pager:desk-1"."""
    send: Callable[..., None]
    """`send(target, alert)` delivers one alert, or raises; what raised is tried again later."""
    what: str


@hookspec
def add_readers() -> Iterable[Reader]:
    """Formats of documents. They are tried before the shipped ones."""
    return ()


@hookspec
def find_figures(text: str) -> Iterable[Figure]:
    """Figures of a document's text that the program does not read or misreads; where both read one, this one stands."""
    return ()


@hookspec
def add_formats() -> Iterable[Format]:
    """Formats that claims are handed on in; none may have the name of another."""
    return ()


@hookspec
def add_channels() -> Iterable[Channel]:
    """Ways that alerts are delivered."""
    return ()
