"""What a server said of a page when it was last fetched, so that it need not send it again: a small JSON file."""

import json
import os
from pathlib import Path
from typing import NamedTuple


class Visit(NamedTuple):
    """One answer."""

    etag: str | None = None
    modified: str | None = None


class Visits:
    """Visits by address. They are noted while reading and saved by the caller once the documents are stored, so that a
    run that is broken off fetches again what it had not stored.
    """

    def __init__(self, path: Path | None = None) -> None:
        self.path = path
        self.known: dict[str, Visit] = {}
        self.noted: dict[str, Visit] = {}
        if path is not None and path.exists():
            self.known = _load(path)

    def make_conditions(self, url: str) -> dict[str, str]:
        """The headers that ask for a page only if it has changed."""
        visit = self.known.get(url, Visit())
        headers = {"If-None-Match": visit.etag, "If-Modified-Since": visit.modified}
        return {name: value for name, value in headers.items() if value}

    def note(self, url: str, visit: Visit) -> None:
        """Keep in mind what a server said."""
        self.noted[url] = visit

    def save(self) -> None:
        """Write down what was noted, in one step."""
        if self.path is None or not self.noted:
            return
        self.known |= self.noted
        self.noted = {}
        draft = self.path.with_name(self.path.name + ".new")
        draft.write_text(json.dumps({url: list(visit) for url, visit in self.known.items()}, indent=0), "utf-8")
        os.replace(draft, self.path)


def _load(path: Path) -> dict[str, Visit]:
    """What was saved; a damaged file only costs a few pages fetched anew."""
    try:
        saved = json.loads(path.read_text("utf-8"))
        return {url: Visit(*visit) for url, visit in saved.items()}
    except (ValueError, TypeError, AttributeError):
        return {}
