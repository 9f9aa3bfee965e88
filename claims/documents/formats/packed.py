"""gzip, bzip2 and xz: the stream inside is a source of its own, whatever it is (a tar, a WARC, JSON Lines, a text)."""

import bz2
import gzip
import io
import lzma
import zlib
from collections.abc import Iterator
from typing import BinaryIO, cast

from claims.documents.formats.zipped import find_bomb
from claims.documents.settings import Limits, Settings
from claims.documents.source import Source, Unreadable, make_source, say_size


def read_packed(source: Source, settings: Settings) -> Iterator[Source]:
    """The unpacked stream, which stops with a clear line where it swells too much or breaks off."""
    packed = _Counting(source.stream)
    unpacked = _Guarded(
        _open(source.head, cast("BinaryIO", io.BufferedReader(packed, 1 << 16))), packed, settings.limits
    )
    name = source.name
    for suffix in (".gz", ".bz2", ".xz"):
        name = name.removesuffix(suffix)
    name = name.removesuffix(".tgz") + ".tar" if name.endswith(".tgz") else name
    inner = make_source(source.name, cast("BinaryIO", io.BufferedReader(unpacked, 1 << 16)))
    yield inner._replace(hint=name, about=source.about, depth=source.depth + 1)


def _open(head: bytes, stream: BinaryIO) -> BinaryIO:
    """The unpacking stream."""
    if head.startswith(b"\x1f\x8b"):
        return cast("BinaryIO", gzip.GzipFile(fileobj=stream))
    if head.startswith(b"BZh"):
        return cast("BinaryIO", bz2.BZ2File(stream))
    return cast("BinaryIO", lzma.LZMAFile(stream))


class _Counting(io.RawIOBase):
    """A stream that counts what is read of it."""

    def __init__(self, stream: BinaryIO) -> None:
        self.stream, self.count = stream, 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "bytearray | memoryview") -> int:  # type: ignore[override]
        data = self.stream.read(len(buffer))
        buffer[: len(data)] = data
        self.count += len(data)
        return len(data)


class _Guarded(io.RawIOBase):
    """An unpacking stream with an eye on how much comes out."""

    def __init__(self, stream: BinaryIO, packed: _Counting, limits: Limits) -> None:
        self.stream, self.packed, self.limits, self.count = stream, packed, limits, 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "bytearray | memoryview") -> int:  # type: ignore[override]
        try:
            data = self.stream.read(len(buffer))
        except (EOFError, OSError, zlib.error, lzma.LZMAError) as error:
            raise Unreadable(f"damaged or truncated: it cannot be unpacked ({error}); fetch it again") from error
        self.count += len(data)
        reason = find_bomb(self.count, self.packed.count, self.limits)
        if reason or self.count > self.limits.unpacked_bytes:
            raise Unreadable(
                reason or f"unpacks to more than {say_size(self.limits.unpacked_bytes)}; raise --limit unpacked_bytes"
            )
        buffer[: len(data)] = data
        return len(data)
