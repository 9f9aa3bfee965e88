"""What a reading may take, and what the user said about the inputs: read by every reader, changed by none."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from claims.documents.meter import Meter
    from claims.documents.snapshots import Snapshots
    from claims.documents.visits import Visits

MB = 1_000_000


class Limits(NamedTuple):
    """Where reading stops with a clear line. The defaults admit anything a newsroom has and stop what would harm it."""

    document_bytes: int = 64 * MB
    """One document as it lies on the disk: a file, a member of an archive."""
    text_bytes: int = 32 * MB
    """One text as it is written: a text file, a mail, a JSON file, a line of JSON Lines or CSV."""
    text_length: int = 20 * MB
    """Code points of one document's text."""
    figures: int = 50_000
    """Figures of one text: more is no news but a table, and all of them are held at a time."""
    page_bytes: int = 10 * MB
    """One HTML page, feed or RTF file (its pictures apart), which takes many times its size."""
    values: int = 2 * MB
    """Values in one JSON record or file."""
    unpacked_bytes: int = 20_000 * MB
    """All that one archive unpacks to."""
    ratio: int = 200
    """Unpacked size to packed size, beyond the first megabyte: more is a bomb."""
    members: int = 1_000_000
    """Files in one archive."""
    depth: int = 4
    """Archives in archives, attachments in mails."""
    pages: int = 5_000
    """Of one PDF."""
    seconds: float = 60.0
    """For one document's text, where the format needs parsing."""
    fetch_bytes: int = 20 * MB
    """One answer from the network, unpacked."""
    fetch_seconds: float = 30.0
    """For one answer from the network."""
    redirects: int = 5
    site_pause: float = 1.0
    """Seconds between two requests to one site."""


class Settings(NamedTuple):
    """How to read."""

    limits: Limits = Limits()
    columns: Mapping[str, str] = {}
    """CSV: which column (a name, or a number from 1) holds what: {"text": "body", "published": "date"}."""
    include: tuple[str, ...] = ()
    """Patterns of file names; in folders and archives only these are read."""
    exclude: tuple[str, ...] = ()
    """Patterns of file names passed over in folders and archives."""
    since: float | None = None
    """Seconds since 1970: files of a folder that were last changed before are passed over."""
    published: str | None = None
    """When documents were published that do not say it themselves, ISO 8601."""
    follow: bool = False
    """Fetch the articles that a feed links to, instead of taking what the feed says of them."""
    revisit: bool = True
    """Fetch a feed's articles again that were fetched before: they may have changed."""
    allow_private: bool = False
    """Fetch from this machine and its own network, too."""
    robots: bool = True
    """Keep to what a site's robots.txt asks of programs."""
    snapshots: "Snapshots | None" = None
    """Where the original bytes are kept."""
    jobs: int = 1
    """Processes that read what takes long, such as pages and PDFs, where there is much of it."""
    meter: "Meter | None" = None
    """What is told how far reading has come."""
    visits: "Visits | None" = None
    """What servers said of pages fetched before; kept by the caller once the documents are stored."""
