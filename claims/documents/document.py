"""What a document is once it is read: the record that every floor above works on."""

from typing import NamedTuple


class Document(NamedTuple):
    """A text with what is known about it. The text never changes after this record is made."""

    name: str
    """The input's own id where it has one (JSON Lines), else its path or URL: `document` in what the commands print."""
    text: str
    """What all offsets count in: NFC, line ends as \\n, no soft hyphens."""
    sha256: str
    """Of the bytes that the text was read from."""
    title: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    published: str | None = None
    """ISO 8601, a date ("2022-03-14") or an aware time ("2022-03-14T18:05:00+00:00"), as precise as it was given."""
    url: str | None = None
    language: str | None = None
    place: str | None = None
    """Of the dateline, where the input's metadata name one."""
    media_type: str = "text/plain"
    encoding: str = "utf-8"
    note: str | None = None
    """What the input says of itself ("deliberate misquotation, for the demo")."""
