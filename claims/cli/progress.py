"""Inputs as they are read in, the same out, and on a terminal a line on stderr: how far, how fast, how long still."""

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from claims.documents.folders import walk_files
from claims.documents.meter import Meter

if TYPE_CHECKING:
    from rich.progress import Progress

    from claims.documents.document import Document
    from claims.documents.refused import Refused

Inputs = Iterable["Document | Refused"]


@contextmanager
def show_progress(inputs: Inputs, paths: Iterable[str], meter: Meter, quiet: bool) -> Iterator[Inputs]:
    """The inputs, as they pass; nothing is shown where stderr is no terminal. `meter` is told of each file by whoever
    reads it, so that the bar counts bytes as they lie on the disk, whatever text is in them.
    """
    if quiet or not sys.stderr.isatty():
        yield inputs
        return
    with _make_progress() as progress:
        yield _follow(inputs, progress, meter, sum(map(size_of, paths)))


def _make_progress() -> "Progress":
    """A bar with rate and time left, gone when all is done."""
    from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn, TransferSpeedColumn

    from claims.cli.terminal import Terminal

    return Progress(
        TextColumn("{task.description}", markup=False),
        BarColumn(bar_width=None),
        DownloadColumn(),
        TransferSpeedColumn(),
        TimeRemainingColumn(),
        console=Terminal(stderr=True),
        transient=True,
    )


def _follow(inputs: Inputs, progress: "Progress", meter: Meter, total: int) -> Iterator["Document | Refused"]:
    """The inputs, each moving the bar on to where reading has come."""
    task = progress.add_task("reading", total=total or None)
    for item in inputs:
        name = meter.name or Path(item.name).name
        progress.update(task, description=name[:30], completed=meter.position)
        yield item


def size_of(path: str) -> int:
    """The bytes of a file, or of a folder's files; 0 where that cannot be known (standard input, an address)."""
    if os.path.isdir(path):
        return sum(map(_size, walk_files(path)))
    return os.path.getsize(path) if os.path.isfile(path) else 0


def _size(entry: os.DirEntry[str]) -> int:
    """The bytes of one file, which may be gone by now."""
    try:
        return entry.stat().st_size
    except OSError:
        return 0
