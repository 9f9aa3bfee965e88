"""WARC, also as gzip and inside WACZ: each page that a crawl kept is a document, called by its address and the time."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

from claims.documents.refused import Refused
from claims.documents.settings import Settings
from claims.documents.source import Source, Unreadable, make_source, say_size

if TYPE_CHECKING:
    import io

    from fastwarc.warc import WarcRecord

_PAGES = ("text/html", "application/xhtml+xml", "text/plain", "application/pdf")
"""What a crawl's records are read for; images, scripts and the like are its furniture."""


def read_warc(source: Source, settings: Settings) -> Iterator[Source | Refused]:
    """The pages of a web archive, each a source of its own; answers other than 200 are passed over."""
    for record in iterate_records(source):
        if not _is_page(record):
            continue
        address = (record.headers.get("WARC-Target-URI") or "").strip("<>")
        name = f"{address or source.name}@{record.headers.get('WARC-Date') or record.stream_pos}"
        length = record.content_length
        body = record.reader.read(settings.limits.document_bytes + 1)
        if len(body) > settings.limits.document_bytes:
            yield Refused(name, f"larger than {say_size(settings.limits.document_bytes)}")
            continue
        if len(body) < length and not _is_coded(record):
            raise Unreadable("a truncated web archive: its last record breaks off; fetch it again")
        page = make_source(name, body)
        yield page._replace(
            about={"url": address},
            media_type=(record.http_content_type or "").lower() or None,
            charset=record.http_charset,
            captured=_read_headers(record),
            depth=source.depth + 1,
        )


def _read_headers(record: "WarcRecord") -> dict[str, str]:
    """What the server said, and when the page was captured."""
    said = record.http_headers.items() if record.http_headers is not None else ()
    captured = record.headers.get("WARC-Date")
    return {name.lower(): value for name, value in said} | ({"warc-date": captured} if captured else {})


def iterate_records(source: Source) -> Iterator["WarcRecord"]:
    """The answers that an archive holds; one that breaks off gives what came before, then its line."""
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    kinds = WarcRecordType.response | WarcRecordType.resource
    records = ArchiveIterator(
        cast("io.BufferedReader", source.stream), record_types=kinds, parse_http=True, auto_decode="all"
    )
    try:
        yield from records
    except (OSError, ValueError, EOFError) as error:
        raise Unreadable(f"a damaged or truncated web archive: {' '.join(str(error).split())[:120]}") from error


def _is_coded(record: "WarcRecord") -> bool:
    """Whether a body came packed or in chunks, so that its length says nothing."""
    headers = record.http_headers
    return headers is not None and bool(headers.get("Content-Encoding") or headers.get("Transfer-Encoding"))


def _is_page(record: "WarcRecord") -> bool:
    """Whether a record is a page that was delivered."""
    status = record.http_headers.status_code if record.http_headers is not None else 200
    declared = (record.http_content_type or record.headers.get("Content-Type") or "").split(";")[0].lower()
    return status == 200 and declared in _PAGES
