"""What a server said of a page when it was last fetched, so that it need not send it again."""

from collections.abc import Iterable
from typing import NamedTuple


class Visit(NamedTuple):
    """One answer."""

    etag: str | None = None
    modified: str | None = None


class Visits:
    """Visits by address. What is noted while reading is for the caller to keep once the documents are stored, so that a
    run that is broken off fetches again what it had not stored.
    """

    def __init__(self) -> None:
        self.known: dict[str, Visit] = {}
        self.noted: dict[str, Visit] = {}

    def make_conditions(self, url: str) -> dict[str, str]:
        """The headers that ask for a page only if it has changed."""
        visit = self.known.get(url, Visit())
        headers = {"If-None-Match": visit.etag, "If-Modified-Since": visit.modified}
        return {name: value for name, value in headers.items() if value}

    def note(self, url: str, visit: Visit) -> None:
        """Keep in mind what a server said."""
        self.noted[url] = visit

    def forget(self, urls: Iterable[str]) -> None:
        """Take back what was noted of some addresses: they are to be fetched again."""
        for url in urls:
            self.noted.pop(url, None)

    def settle(self) -> dict[str, Visit]:
        """What was noted since the last call, known from now on."""
        noted, self.noted = self.noted, {}
        self.known |= noted
        return noted
