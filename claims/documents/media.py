"""The first bytes and the name in, the media type out: content decides, the name helps where content does not tell."""

import json
import re
from pathlib import PurePath

_MAGIC = (
    (b"PK\x03\x04", "application/zip"),
    (b"PK\x05\x06", "application/zip"),
    (b"\x1f\x8b", "application/gzip"),
    (b"BZh", "application/x-bzip2"),
    (b"\xfd7zXZ\0", "application/x-xz"),
    (b"{\\rtf", "application/rtf"),
    (b"WARC/", "application/warc"),
)
REFUSED_MAGIC = (
    (b"\x89PNG", "an image (PNG): no text in it"),
    (b"\xff\xd8\xff", "an image (JPEG): no text in it"),
    (b"GIF8", "an image (GIF): no text in it"),
    (b"II*\0", "an image (TIFF): no text in it"),
    (b"MM\0*", "an image (TIFF): no text in it"),
    (b"8BPS", "an image (Photoshop): no text in it"),
    (b"ID3", "a sound file: no text in it"),
    (b"OggS", "a sound or video file: no text in it"),
    (b"fLaC", "a sound file: no text in it"),
    (b"RIFF", "a sound, video or image file: no text in it"),
    (b"\x1aE\xdf\xa3", "a video: no text in it"),
    (b"\x7fELF", "a program: no text in it"),
    (b"MZ\x90", "a program: no text in it"),
    (b"SQLite format 3\0", "a SQLite database: no document"),
    (b"\x37\x7f\x06\x82", "a part of a SQLite database: no document"),
    (b"\x37\x7f\x06\x83", "a part of a SQLite database: no document"),
    (b"\x18\xe2\x2d\0", "a part of a SQLite database: no document"),
    (b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7", "a part of a SQLite database: no document"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive: pack it as zip or tar"),
    (b"Rar!\x1a", "a RAR archive: pack it as zip or tar"),
    (b"\x28\xb5\x2f\xfd", "packed with zstd: unpack it first"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office file: save it as DOCX or PDF"),
    (b"wOF2", "a font: no text in it"),
)
_BY_SUFFIX = {
    ".csv": "text/csv",
    ".tsv": "text/csv",
    ".jsonl": "application/jsonl",
    ".ndjson": "application/jsonl",
    ".json": "application/json",
    ".md": "text/markdown",
    ".markdown": "text/markdown",
    ".eml": "message/rfc822",
    ".htm": "text/html",
    ".html": "text/html",
    ".xhtml": "text/html",
}
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|title|meta|article|div|p)\b",
    re.I | re.S,
)
_FEED = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:(?:<!--.*?-->|<\?.*?\?>|<!DOCTYPE[^>\[]*(?:\[.*?\])?\s*>)\s*)*<(?:\w+:)?(?:rss|feed|RDF)\b",
    re.S,
)
_XML = re.compile(rb"\s*<\?xml\b|\s*<!DOCTYPE\b", re.I)
_MAIL = re.compile(
    rb"(?:From|To|Cc|Subject|Date|Received|Return-Path|Message-ID|MIME-Version|Delivered-To|Reply-To|"
    rb"DKIM-Signature|Content-Type|Sender|X-[\w-]+):[ \t]",
    re.I,
)


def find_media_type(head: bytes, name: str, declared: str | None = None) -> str:
    """The media type of a source, "application/octet-stream" with no text in it; text/plain is the last resort.

    >>> find_media_type(b"%PDF-1.7", "toll.txt"), find_media_type(b"Nine died.", "toll.txt")
    ('application/pdf', 'text/plain')
    """
    for magic, media_type in _MAGIC:
        if head.startswith(magic):
            return media_type
    if b"%PDF-" in head[:1024]:
        return "application/pdf"
    if head[257:262] == b"ustar":
        return "application/x-tar"
    suffix = PurePath(name).suffix.lower()
    return _find_textual(_narrow(head), suffix, declared) or _BY_SUFFIX.get(suffix) or "text/plain"


def find_refusal(head: bytes) -> str | None:
    """Why bytes of a known kind are no document, or None."""
    for magic, reason in REFUSED_MAGIC:
        if head.startswith(magic):
            return reason
    if head[4:8] == b"ftyp":
        return "a video or an image: no text in it"
    return None


def _narrow(head: bytes) -> bytes:
    """The head with one byte a character, where a mark says that it has two."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return head[2:].replace(b"\0", b"")
    return head.removeprefix(b"\xef\xbb\xbf")


def _find_textual(head: bytes, suffix: str, declared: str | None) -> str | None:
    """The type of a text that has a form of its own."""
    if head.lstrip().startswith((b"{", b"[")):
        return _find_json(head.lstrip(), suffix)
    if _FEED.match(head):
        return "application/feed+xml"
    if _HTML.match(head) or (declared == "text/html" and b"<" in head):
        return "text/html"
    if _XML.match(head):
        return "application/xml"
    if suffix in (".csv", ".tsv", ".md", ".markdown"):
        return None
    if head.startswith(b"From ") and suffix != ".eml" and _count_mail_headers(head) >= 2:
        return "application/mbox"
    if _count_mail_headers(head) >= 3:
        return "message/rfc822"
    return None


def _find_json(head: bytes, suffix: str) -> str | None:
    """JSON Lines where the first line is an object by itself; JSON where the name or the content says so."""
    first, _, rest = head.partition(b"\n")
    if suffix in (".jsonl", ".ndjson"):
        return "application/jsonl"
    try:
        whole = isinstance(json.loads(first), dict)
    except (ValueError, RecursionError):
        return "application/json" if suffix == ".json" or re.match(rb"[{\[]\s*[\"{]", head) else None
    if whole and (suffix != ".json" or rest.lstrip().startswith(b"{")):
        return "application/jsonl"
    return "application/json" if suffix == ".json" or head.startswith(b"[{") else None


def _count_mail_headers(head: bytes) -> int:
    """How many of a mail's headers stand before the first empty line."""
    return sum(1 for line in re.split(rb"\r?\n\r?\n", head, maxsplit=1)[0].splitlines() if _MAIL.match(line))
