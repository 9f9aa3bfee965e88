"""Folders in, the files that changed and are written to no more out, batch after batch."""

import os
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from threading import Event

from claims.errors import ClaimsError

SETTLED = 1.0
"""Seconds without a change after which a file counts as written."""

STEP = 1000
"""Milliseconds after which something is yielded even if nothing changed, so that feeds get their turn."""


def watch_folders(folders: Sequence[str], stop: Event, step: int = STEP) -> Iterator[list[str]]:
    """The files that changed, once they have settled; an empty list where there are none just now.

    Files that are removed are no news: what was read stays in the ledger.
    """
    pending: set[str] = set()
    for changes in _find_changes(folders, stop, step):
        pending |= {path for path in changes if not _is_hidden(path, folders)}
        settled = sorted(path for path in pending if _has_settled(path))
        pending -= set(settled)
        yield [path for path in settled if os.path.isfile(path)]


def _find_changes(folders: Sequence[str], stop: Event, step: int) -> Iterator[Iterable[str]]:
    """Paths that changed, as the system reports them; without folders only the time passes."""
    if not folders:
        while not stop.wait(step / 1000):
            yield ()
        return
    from watchfiles import watch

    try:
        for changes in watch(
            *folders,
            watch_filter=None,
            stop_event=stop,
            rust_timeout=step,
            debounce=200,
            yield_on_timeout=True,
            raise_interrupt=False,
        ):
            yield [path for _, path in changes]
    except (OSError, RuntimeError) as error:
        raise ClaimsError(f"the folder cannot be watched: {error}; WATCHFILES_FORCE_POLLING=1 may help") from error


def _is_hidden(path: str, folders: Sequence[str]) -> bool:
    """Whether a name below the watched folder begins with a dot, as those of half-written files do."""
    for folder in folders:
        try:
            inside = Path(path).relative_to(Path(folder).resolve())
        except ValueError:
            continue
        return any(part.startswith(".") for part in inside.parts)
    return Path(path).name.startswith(".")


def _has_settled(path: str) -> bool:
    """Whether a file has not changed for a moment, or is gone."""
    try:
        changed = os.stat(path).st_mtime
    except OSError:
        return True
    return not 0 <= time.time() - changed < SETTLED  # a time in the future says nothing: a clock was set back
