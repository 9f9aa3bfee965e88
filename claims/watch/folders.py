"""Folders in, the files that changed and are written to no more out, batch after batch.

What the system reports only makes it quick. Reports get lost: those that come while the last ones are taken, those of
folders that are just being made or moved in, those beyond a full queue, all on network drives. So the folders are
looked through at intervals, too, and every file is compared with what stood there before.
"""

import os
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from threading import Event

from claims.documents.folders import walk_files

SETTLED = 1.0
"""Seconds without a change after which a file counts as written."""

STEP = 1000
"""Milliseconds after which something is yielded even if nothing changed, so that feeds get their turn."""

LOOK = 10.0
"""Seconds between two looks through the folders."""

SHARE = 20
"""A look that took a second is followed by at least that many without one: large folders are looked at less often."""

Stamp = tuple[int, int, int, int]


def watch_folders(folders: Sequence[str], stop: Event, step: int = STEP) -> Iterator[list[str]]:
    """The files that changed, once they have settled; an empty list where there are none just now.

    Files are called as a reading of the folder calls them. Those that are removed are no news: what was read stays in
    the ledger.
    """
    sight = Sight(folders)
    pending: set[str] = set()
    for reported in _find_reports(folders, stop, step):
        pending |= sight.find_changed(reported)
        settled = sorted(path for path in pending if _has_settled(path))
        pending -= set(settled)
        yield [path for path in settled if os.path.isfile(path)]


class Sight:
    """What stands in some folders, and what of it is not as it was when last looked at."""

    def __init__(self, folders: Sequence[str]) -> None:
        self.folders = folders
        self.seen: dict[str, Stamp] = {}
        self.due = 0.0
        self.look_through()

    def find_changed(self, reported: Iterable[str]) -> set[str]:
        """The files that changed among those reported, or among all when it is time to look through the folders."""
        if time.monotonic() >= self.due:
            return self.look_through()
        named = {path for report in reported if (path := self._name(report))}
        return {path for name in named for path in self._compare(name)}

    def look_through(self) -> set[str]:
        """The files that changed, among all; those that are gone are forgotten."""
        start = time.monotonic()
        before, self.seen = self.seen, {}
        for folder in self.folders:
            self.seen |= _stamp_below(folder)
        now = time.monotonic()
        self.due = now + max(LOOK, SHARE * (now - start))
        return {path for path, stamp in self.seen.items() if before.get(path) != stamp}

    def _name(self, report: str) -> str | None:
        """A path that the system reports, as a reading of its folder calls it; None for what is hidden."""
        for folder in self.folders:
            try:
                inside = Path(report).relative_to(os.path.abspath(folder))
            except ValueError:
                continue
            hidden = any(part.startswith(".") for part in inside.parts)
            return None if hidden else str(Path(folder) / inside)
        return None

    def _compare(self, path: str) -> list[str]:
        """The files that changed at a path: itself, or, where it is a folder, those in it."""
        if os.path.isdir(path):
            found = _stamp_below(path) if not os.path.islink(path) else {}
        else:
            stamp = _stamp(path)
            found = {path: stamp} if stamp else {}
        changed = [name for name, stamp in found.items() if self.seen.get(name) != stamp]
        self.seen |= found
        return changed


def _stamp_below(folder: str) -> dict[str, Stamp]:
    """What tells whether a file changed, for every file of a folder."""
    paths = (str(Path(entry.path)) for entry in walk_files(folder))
    return {path: stamp for path in paths if (stamp := _stamp(path))}


def _stamp(path: str) -> Stamp | None:
    """Times (of the rights to it, too), size and number of a file; None where there is none."""
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_mtime_ns, found.st_ctime_ns, found.st_size, found.st_ino


def _find_reports(folders: Sequence[str], stop: Event, step: int) -> Iterator[Iterable[str]]:
    """Paths that changed, as the system reports them; an empty list when the time of a step is over."""
    if folders:
        yield from _listen(folders, stop, step)
    while not stop.wait(step / 1000):
        yield ()


def _listen(folders: Sequence[str], stop: Event, step: int) -> Iterator[Iterable[str]]:
    """The same, as long as the system has any to give."""
    from watchfiles import watch

    reports = watch(
        *folders,
        watch_filter=None,
        stop_event=stop,
        rust_timeout=step,
        debounce=200,
        yield_on_timeout=True,
        raise_interrupt=False,
    )
    try:
        for changes in reports:
            yield [path for _, path in changes]
    except (OSError, RuntimeError):  # no watches left in the system, a name that is no UTF-8: looking finds the changes
        return


def _has_settled(path: str) -> bool:
    """Whether a file has not changed for a moment, or is gone."""
    try:
        changed = os.stat(path).st_mtime
    except OSError:
        return True
    return not 0 <= time.time() - changed < SETTLED  # a time in the future says nothing: a clock was set back
