"""A folder in, its files out, in order: hidden ones passed over, links to folders not followed."""

import os
import stat
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

from claims.documents.refused import Refused
from claims.documents.settings import Settings

ALERTS = ".alerts.json"
"""What the file ends with that stands beside a ledger and says where its alerts go."""


def find_files(folder: Path, settings: Settings) -> Iterator[Path | Refused]:
    """The files of a folder and its folders, sorted; what is passed over by name says why, unless it is hidden."""
    under_way = [_list_folder(folder)]
    while under_way:  # no recursion: folders may stand deeper in each other than calls may
        found = next(under_way[-1], None)
        if found is None:
            under_way.pop()
        elif isinstance(found, Refused):
            yield found
        elif found.is_dir(follow_symlinks=False):
            under_way.append(_list_folder(Path(found.path)))
        else:
            yield from _choose(found, settings)


def _list_folder(folder: Path) -> Iterator[os.DirEntry[str] | Refused]:
    """What stands in one folder, by name, but for hidden entries and metadata beside a text."""
    try:
        with os.scandir(folder) as scanned:
            entries = sorted(scanned, key=lambda entry: entry.name)
    except OSError as error:
        yield Refused(str(folder), say_os_error(error))
        return
    names = {entry.name for entry in entries}
    yield from (e for e in entries if not e.name.startswith(".") and not is_sidecar(e.name, names))


def walk_files(folder: str) -> Iterator[os.DirEntry[str]]:
    """Every regular file below a folder, in any order, but for hidden ones; links to folders are not followed.

    What cannot be looked at, or is gone by then, is passed over: reading it will say so.
    """
    waiting = [folder]
    while waiting:
        try:
            with os.scandir(waiting.pop()) as entries:
                for entry in entries:
                    if entry.name.startswith("."):
                        continue
                    if entry.is_dir(follow_symlinks=False):
                        waiting.append(entry.path)
                    elif entry.is_file():
                        yield entry
        except OSError:
            continue


def is_sidecar(name: str, names: set[str]) -> bool:
    """Whether a file holds the metadata of the text beside it: NAME.json of NAME.txt.

    >>> is_sidecar("a.json", {"a.json", "a.txt"}), is_sidecar("b.json", {"b.json"})
    (True, False)
    """
    stem, dot, suffix = name.rpartition(".")
    return suffix == "json" and bool(dot) and (f"{stem}.txt" in names or f"{stem}.md" in names)


def _choose(entry: os.DirEntry[str], settings: Settings) -> Iterator[Path | Refused]:
    """The file, or why it is passed over."""
    reason = _find_objection(entry, settings)
    if reason is None:
        yield Path(entry.path)
    elif reason:
        yield Refused(entry.path, reason, "skipped")


def _find_objection(entry: os.DirEntry[str], settings: Settings) -> str | None:
    """Why a file of a folder is not read; empty where the user asked for that, and nothing need be said."""
    if not is_wanted(entry.path, settings):
        return ""
    if entry.name.lower().startswith("readme"):
        return "a README: read only where it is named itself"
    if entry.name.endswith(ALERTS):
        return "settings of `claims alerts`: no document"
    try:
        found = entry.stat()
    except OSError:
        return None  # opening it will fail the same way, and say so
    if stat.S_ISDIR(found.st_mode):
        return "a link to a folder; name that folder itself"
    if not stat.S_ISREG(found.st_mode):
        return "not a file but a device or a pipe"
    if settings.since is not None and found.st_mtime < settings.since:
        return ""
    return None


def choose_changed(path: Path, settings: Settings) -> Path | None:
    """The file to read when one file of a folder changed: itself, the text beside changed metadata, or none."""
    if path.suffix == ".json":
        path = next((text for s in (".txt", ".md") if (text := path.with_suffix(s)).is_file()), path)
    if path.name.lower().startswith("readme") or not path.is_file():
        return None
    return path if is_wanted(str(path), settings) else None


def is_wanted(path: str, settings: Settings) -> bool:
    """Whether the user's patterns admit a file, by its name or by its path."""
    name = os.path.basename(path)
    if any(fnmatch(name, pattern) or fnmatch(path, pattern) for pattern in settings.exclude):
        return False
    return not settings.include or any(fnmatch(name, p) or fnmatch(path, p) for p in settings.include)


def say_os_error(error: OSError) -> str:
    """What the system says of a file, in lower case: "cannot be read: permission denied"."""
    if isinstance(error, FileNotFoundError):
        return "no such file or folder"
    said = error.strerror or type(error).__name__
    return f"cannot be read: {said[:1].lower()}{said[1:]}"
