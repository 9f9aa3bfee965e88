"""One module a format: a source in, documents out. A module and its library are imported when such a source comes."""

from collections.abc import Iterator
from functools import cache, partial
from importlib import import_module

from claims.documents.document import Document
from claims.documents.refused import Refused
from claims.documents.settings import Settings
from claims.documents.source import Found, Reader, Source, Unreadable, Unwanted
from claims.errors import say_error
from claims.plugins import Reader as Added
from claims.plugins import ask
from claims.plugins.hooks import add_readers

READERS = {
    "text/plain": "text.read_text",
    "text/markdown": "text.read_text",
    "application/jsonl": "json_lines.read_json_lines",
    "application/json": "json_lines.read_json",
    "text/csv": "tables.read_table",
    "text/html": "html.read_html",
    "application/pdf": "pdf.read_pdf",
    "application/rtf": "rtf.read_rtf",
    "application/feed+xml": "feed.read_feed",
    "message/rfc822": "mail.read_mail",
    "application/mbox": "mbox.read_mbox",
    "application/warc": "warc.read_warc",
    "application/zip": "archives.read_zip",
    "application/x-tar": "archives.read_tar",
    "application/gzip": "packed.read_packed",
    "application/x-bzip2": "packed.read_packed",
    "application/x-xz": "packed.read_packed",
}

STREAMED = {
    media_type
    for media_type, reader in READERS.items()
    if reader.split(".")[0] in ("text", "json_lines", "tables", "warc", "archives", "packed", "mbox")
}
"""Types that are read piece by piece, or parse nothing, so that the time for all of a source does not matter."""

SLOW = {"text/html", "application/pdf", "application/rtf"}
"""Types whose parsing takes far longer than all that comes after it."""


def find_added(source: Source) -> tuple[Reader, bool] | None:
    """The reader that a plugin adds for a source, and whether it reads piece by piece; None where none does."""
    for plugin, added in _added():
        if source.media_type == added.media_type or _fits(added, source):
            return partial(_read_added, plugin, added), added.streamed
    return None


@cache
def _added() -> list[tuple[str, Added]]:
    """The plugins' readers."""
    return ask(add_readers, Added)


def _fits(added: Added, source: Source) -> bool:
    """Whether the end of a source's name and its first bytes are those of a format, as far as that says which."""
    named = (source.hint or source.name).lower().endswith(added.suffixes or "")
    return bool(added.suffixes or added.magic) and named and source.head.startswith(added.magic)


def _read_added(plugin: str, added: Added, source: Source, settings: Settings) -> Iterator[Found]:
    """What a plugin's reader finds; what it raises is a refusal of this one source, with the plugin's name."""
    try:
        for found in added.read(source, settings):
            if not isinstance(found, Document | Refused | Source):
                raise TypeError(f"{found!r:.80} is no document")
            yield found
    except Unreadable:
        raise
    except Exception as error:  # whatever a foreign function does; the files after this one must still be read
        raise Unreadable(f"plugin {plugin}: cannot be read: {say_error(error)}") from error


def find_reader(media_type: str) -> Reader:
    """The reader of a media type."""
    if media_type not in READERS:
        raise Unwanted(f"{media_type}: no reader for it; save its text as text, HTML, PDF, CSV or JSON Lines")
    module, function = READERS[media_type].split(".")
    reader: Reader = getattr(import_module(f"{__name__}.{module}"), function)
    return reader
