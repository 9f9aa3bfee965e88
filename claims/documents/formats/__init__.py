"""One module a format: a source in, documents out. A module and its library are imported when such a source comes."""

from importlib import import_module

from claims.documents.source import Reader, Unwanted

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
    "application/warc": "warc.read_warc",
    "application/zip": "archives.read_zip",
    "application/x-tar": "archives.read_tar",
    "application/gzip": "packed.read_packed",
    "application/x-bzip2": "packed.read_packed",
    "application/x-xz": "packed.read_packed",
}

STREAMED = {
    t for t, reader in READERS.items() if reader.split(".")[0] in ("json_lines", "tables", "warc", "archives", "packed")
}
"""Types that are read piece by piece, so that neither their size nor the time for all of them matters."""


def find_reader(media_type: str) -> Reader:
    """The reader of a media type."""
    if media_type not in READERS:
        raise Unwanted(f"{media_type}: no reader for it")
    module, function = READERS[media_type].split(".")
    reader: Reader = getattr(import_module(f"{__name__}.{module}"), function)
    return reader
