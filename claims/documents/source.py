"""Bytes with a name, on their way to become documents; what cannot become one says why."""

import io
from collections.abc import Callable, Iterator, Mapping
from typing import BinaryIO, NamedTuple, cast

from claims.documents.document import Document
from claims.documents.refused import Refused
from claims.documents.settings import Settings

HEAD = 8192
"""Bytes that the type is told from."""


class Source(NamedTuple):
    """What a document is read from: a file, a member of an archive, an answer from the network, a part of a mail."""

    name: str
    """What the document will be called: path or address."""
    head: bytes
    """The first bytes; `stream` still begins with them."""
    stream: BinaryIO
    about: Mapping[str, object] = {}
    """What is known before reading: title, publisher, published, url, language, place, note, authors."""
    hint: str = ""
    """File name, where `name` has none that tells a type."""
    media_type: str | None = None
    """As declared by a header; content decides, this only helps where content does not tell."""
    charset: str | None = None
    """As declared by a header."""
    depth: int = 0
    """Archives and mails around it."""
    captured: Mapping[str, str] | None = None
    """Headers of the answer, where it was fetched."""

    def read_whole(self, settings: Settings, limited_by: str = "document_bytes") -> bytes:
        """All bytes, kept as a snapshot where the settings ask for it; more than the limit are refused."""
        limit = getattr(settings.limits, limited_by)
        data = self.stream.read(limit + 1)
        if len(data) > limit:
            raise Unreadable(f"larger than {say_size(limit)}; {say_way_out(limited_by)}")
        if settings.snapshots is not None:
            settings.snapshots.keep_source(self, data)
        return data

    def put_off(self, settings: Settings) -> "Later":
        """The same with its bytes in memory; whoever reads it keeps the snapshot."""
        data = self.read_whole(settings._replace(snapshots=None))
        return Later(self._replace(stream=io.BytesIO(data)), len(data))

    def inner(self, name: str, stream: BinaryIO | bytes) -> "Source":
        """A part of this one, one level deeper: "mail.eml/report.pdf"."""
        return make_source(f"{self.name}/{name}", stream)._replace(depth=self.depth + 1, hint=name)


class Later(NamedTuple):
    """A source that takes long to read, with all its bytes, to be read by another process."""

    source: Source
    size: int


Found = Document | Refused | Source
"""What a reader yields: documents, refusals, and sources to be read in their turn."""

Reader = Callable[[Source, Settings], Iterator[Found]]


class Unreadable(Exception):
    """A source that no document can be made of; the message is its one line, whatever it quotes of the source."""

    outcome = "failed"

    def __init__(self, message: str) -> None:
        super().__init__(" ".join(message.split()))


class Unwanted(Unreadable):
    """Nothing is wrong, and nothing is to be read: an image, an empty file."""

    outcome = "skipped"


def make_source(name: str, stream: BinaryIO | bytes) -> Source:
    """A source whose head can be looked at without losing it."""
    if isinstance(stream, bytes):
        return Source(name, stream[:HEAD], io.BytesIO(stream))
    head = stream.read(HEAD)
    if len(head) < HEAD:
        return Source(name, head, io.BytesIO(head))
    if stream.seekable():
        stream.seek(0)
        return Source(name, head, stream)
    return Source(name, head, cast("BinaryIO", io.BufferedReader(_Rejoined(head, stream), 1 << 16)))


class _Rejoined(io.RawIOBase):
    """A stream that cannot go back, with its head before it again."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self.head, self.rest = head, rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "bytearray | memoryview") -> int:  # type: ignore[override]
        data = self.head[: len(buffer)] or self.rest.read(len(buffer))
        self.head = self.head[len(buffer) :]
        buffer[: len(data)] = data
        return len(data)


def say_way_out(limited_by: str) -> str:
    """What to do where something is larger than a limit."""
    return f"split it, or raise --limit {limited_by}"


def say_size(size: int) -> str:
    """A size in words.

    >>> say_size(64_000_000)
    '64 MB'
    """
    for unit, name in ((1_000_000_000, "GB"), (1_000_000, "MB"), (1_000, "KB")):
        if size >= unit:
            return f"{size / unit:.4g} {name}"
    return f"{size} bytes"
