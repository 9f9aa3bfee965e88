"""A reader, an extractor, a format and a channel of alerts: what is asked while the program works."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, BinaryIO

from claims.documents.decode import decode_text
from claims.documents.document import Document
from claims.documents.metadata import digest, make_document
from claims.documents.settings import Settings
from claims.documents.source import Source, Unreadable
from claims.ledger.connect import Ledger
from claims.ledger.read import Filters, list_claims
from claims.plugins import Channel, Figure, Format, Reader, hookimpl


@hookimpl
def add_readers() -> list[Reader]:
    """Telex messages: ZCZC, a heading, an empty line, the text, NNNN."""
    return [Reader("application/x-telex", read_telex, suffixes=(".telex",), magic=b"ZCZC")]


def read_telex(source: Source, settings: Settings) -> Iterator[Document]:
    """The document of one message."""
    data = source.read_whole(settings)
    written, encoding = decode_text(data, source.charset)
    parts = re.fullmatch(r"ZCZC\n(.*?)\n\n(.*?)\n?NNNN\s*", written.replace("\r\n", "\n"), re.DOTALL)
    if parts is None:
        raise Unreadable("a telex without its end; ask for it again")
    about = dict(line.split(": ", 1) for line in parts[1].splitlines() if ": " in line)
    yield make_document(source, parts[2], digest(data), about, settings.limits, "application/x-telex", encoding)


_GROSS = re.compile(r"\b(?:(an?|one)|(two)|(three)|(\d{1,3})) gross\b(?= of\b)", re.IGNORECASE)


@hookimpl
def find_figures(text: str) -> Iterator[Figure]:
    """Counts in gross: "two gross of shells" are 288."""
    for match in _GROSS.finditer(text):
        grosses = int(match[4]) if match[4] else match.lastindex or 1
        number = 144 * grosses
        yield Figure(*match.span(), number, number, number)


@hookimpl
def add_formats() -> list[Format]:
    """A telex of the figures."""
    return [Format("telex", write_telex, ".telex", "a telex, a line a figure")]


def write_telex(ledger: Ledger, filters: Filters, out: BinaryIO) -> int:
    """How many figures were written."""
    out.write(b"ZCZC\n\n")
    count = 0
    for count, claim in enumerate(list_claims(ledger, filters), 1):  # noqa: B007 - what is returned
        said = f", {claim['source']}" if claim["source"] else ""
        out.write(f"{claim['surface']} {claim['unit']}{said}\n".upper().encode())
    out.write(b"NNNN\n")
    return count


@hookimpl
def add_channels() -> list[Channel]:
    """A telex line, here the end of a file: "telex:PATH"."""
    return [Channel("telex", send_telex, "a telex, put at the end of the file PATH")]


def send_telex(target: str, alert: Mapping[str, Any]) -> None:
    """Deliver one alert; what this raises (a full disk) is tried again later."""
    with Path(target).open("a", encoding="utf-8") as line:
        line.write(f"ZCZC\n\n{alert['text'].upper()}\nNNNN\n")
