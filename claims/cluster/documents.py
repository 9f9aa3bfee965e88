"""A shard in, its documents out one at a time: never more than one of them is in memory.

The documents floor reads them, as it does on one machine; only the fast way through HTML is this floor's own.
"""

from collections.abc import Iterator
from io import RawIOBase
from pathlib import Path
from typing import BinaryIO, cast

import fsspec

from claims.cluster.shards import Shard
from claims.cluster.warc import read_archive
from claims.documents.document import Document
from claims.documents.read import read_file, read_source
from claims.documents.refused import Refused
from claims.documents.settings import Settings
from claims.documents.source import Source, make_source


def read_shard(shard: Shard, html: str = "fast") -> Iterator[Document | Refused]:
    """The documents of a shard in order; `html` is fast (resiliparse) or careful (trafilatura)."""
    settings = Settings()
    if shard.kind == "files":
        for path in shard.paths:
            yield from _read_path(path, settings)
        return
    with fsspec.open(shard.paths[0], "rb", compression="infer" if shard.kind == "lines" else None) as stream:
        if shard.kind == "lines":
            source = _cut_lines(stream, shard)
            yield from read_source(source, settings) if source.head else ()
        else:
            yield from read_archive(stream, shard.paths[0], html, settings)


def _read_path(path: str, settings: Settings) -> Iterator[Document | Refused]:
    """The documents of one small file."""
    if "://" not in path:
        yield from read_file(Path(path), settings)
        return
    with fsspec.open(path, "rb") as stream:
        yield from read_source(make_source(path, stream), settings)


def _cut_lines(stream: BinaryIO, shard: Shard) -> Source:
    """The lines of a shard as a source; those of a later range are numbered from where it begins."""
    name = f"{shard.paths[0]}@{shard.start}" if shard.start else shard.paths[0]
    lines = stream if shard.end is None else cast("BinaryIO", Lines(stream, shard.start, shard.end))
    if shard.end is None:
        return make_source(name, stream)._replace(media_type="application/jsonl", hint="x.jsonl")
    head = b"{}" if cast("Lines", lines).at < shard.end else b""
    return Source(name, head, lines, hint="x.jsonl", media_type="application/jsonl")


class Lines(RawIOBase):
    """A stream that ends after the last line that begins before `end`, and begins with the first from `start` on."""

    def __init__(self, stream: BinaryIO, start: int, end: int) -> None:
        self.stream, self.at, self.end = stream, start, end
        self.within = False
        if start:
            self.stream.seek(start - 1)
            self.at = start - 1
            self._pass_line()

    def _pass_line(self) -> None:
        """Go to the beginning of the next line."""
        while piece := self.stream.readline(1 << 20):
            self.at += len(piece)
            if piece.endswith(b"\n"):
                break

    def readline(self, size: int | None = -1, /) -> bytes:
        """The next line, or what `size` lets through of it."""
        if not self.within and self.at >= self.end:
            return b""
        line = self.stream.readline(-1 if size is None else size)
        self.at += len(line)
        self.within = bool(line) and not line.endswith(b"\n")
        return line
