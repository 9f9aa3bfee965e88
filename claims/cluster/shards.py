"""Inputs in, shards out: pieces of work small enough for one worker, each with a name that says what is in it.

A shard is a range of a JSON Lines file, a WARC file, or a batch of small files; local or any address that fsspec opens.
"""

import hashlib
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import fsspec

from claims.documents.folders import find_files
from claims.documents.settings import Settings
from claims.errors import ClaimsError

RANGE = 64 * 2**20
"""Bytes of a JSON Lines file that make one shard."""
BATCH = 200
"""Small files that make one shard."""
LINES = (".jsonl", ".jsonl.gz", ".ndjson", ".ndjson.gz")
ARCHIVES = (".warc", ".warc.gz", ".warc.zst")


class Shard(NamedTuple):
    """A piece of the input."""

    kind: str
    """lines, archive or files."""
    paths: tuple[str, ...]
    start: int
    """First byte of a range of lines; the line that begins at or after it is the first one read."""
    end: int | None
    """Lines that begin before this byte are read; None is the end of the file."""
    size: int
    """Bytes, as stored."""

    @property
    def name(self) -> str:
        """A digest of what is read, so that the same input finds its output again and a changed one does not."""
        said = "\n".join([self.kind, *self.paths, str(self.start), str(self.end), str(self.size)])
        return hashlib.sha256(said.encode()).hexdigest()[:16]

    @property
    def label(self) -> str:
        """What a person calls it."""
        first = self.paths[0] if len(self.paths) == 1 else f"{self.paths[0]} … ({len(self.paths)} files)"
        return f"{first} from byte {self.start:,}" if self.start else first


def find_shards(inputs: Sequence[str], span: int = RANGE) -> list[Shard]:
    """The shards of all inputs, in order; the same inputs always give the same shards."""
    shards: list[Shard] = []
    for path in inputs:
        found = list(_shards_of(path, span))
        if not found:
            raise ClaimsError(f"{path}: nothing there to extract; name JSON Lines, WARC or text files, or their folder")
        shards += found
    return list({shard.name: shard for shard in shards}.values())


def _shards_of(path: str, span: int) -> Iterator[Shard]:
    """The shards of one file or folder: big files each by itself, small ones in batches."""
    small: list[tuple[str, int]] = []
    for file, size in _list_files(path):
        if file.endswith(LINES) or file.endswith(ARCHIVES):
            yield from _batches(small)
            small = []
            yield from _ranges(file, size, span) if file.endswith(LINES) else [_whole("archive", file, size)]
        else:
            small.append((file, size))
    yield from _batches(small)


def _whole(kind: str, file: str, size: int) -> Shard:
    """A file that is one shard."""
    return Shard(kind, (file,), 0, None, size)


def _batches(files: Sequence[tuple[str, int]]) -> Iterator[Shard]:
    """Small files, some hundred a shard."""
    for at in range(0, len(files), BATCH):
        batch = files[at : at + BATCH]
        yield Shard("files", tuple(file for file, _ in batch), 0, None, sum(size for _, size in batch))


def _list_files(path: str) -> list[tuple[str, int]]:
    """The files under a path with their sizes, in order."""
    if "://" in path:
        return _list_remote(path)
    if not os.path.lexists(path):
        raise ClaimsError(f"{path}: no such file or folder")
    if not os.path.isdir(path):
        return [(path, os.path.getsize(path))]
    found = find_files(Path(path), Settings())
    return [(str(file), file.stat().st_size) for file in found if isinstance(file, Path)]


def _list_remote(path: str) -> list[tuple[str, int]]:
    """The same of an address that fsspec opens."""
    fs, root = fsspec.core.url_to_fs(path)
    if not fs.exists(root):
        raise ClaimsError(f"{path}: no such file or folder")
    found = fs.find(root, detail=True)
    wanted = sorted(f for f in found if not f.rsplit("/", 1)[-1].startswith((".", "README")))
    return [(str(fs.unstrip_protocol(f)), int(found[f]["size"] or 0)) for f in wanted]


def _ranges(file: str, size: int, span: int) -> Iterator[Shard]:
    """A file of lines cut into ranges of about `span` bytes; a compressed one cannot be cut."""
    if file.endswith(".gz") or size <= span:
        yield _whole("lines", file, size)
        return
    for start in range(0, size, span):
        end = min(start + span, size)
        yield Shard("lines", (file,), start, end, end - start)
