"""RTF: the words without the marks, and title and author where the file has them."""

import re
from collections.abc import Iterator

from claims.documents.document import Document
from claims.documents.metadata import digest, make_document
from claims.documents.settings import Settings
from claims.documents.source import Source, Unreadable, say_size, say_way_out

_PROPERTY = re.compile(r"\{\\(title|author|company)\s+([^{}]*)\}")
_CODE_PAGE = re.compile(r"\\ansicpg\d+")
_CREATED = re.compile(r"\\creatim\\yr(\d{4})\\mo(\d\d?)\\dy(\d\d?)")
_PICTURE = re.compile(rb"[0-9a-fA-F]{64}[0-9a-fA-F\s]*")
"""The hexadecimal bytes of a picture."""

GROUPS = 300_000
"""Groups in a file; each takes a hundred bytes while it is open."""

_NAMES = {"title": "title", "author": "authors", "company": "publisher"}


def read_rtf(source: Source, settings: Settings) -> Iterator[Document]:
    """The document of an RTF file."""
    from striprtf.striprtf import rtf_to_text

    data = source.read_whole(settings)
    written = _PICTURE.sub(b"", data).decode("latin-1")
    _check(written, settings)
    text = rtf_to_text(written, errors="replace")
    code_page = _CODE_PAGE.search(written[:20_000])
    head = "{\\rtf1" + (code_page[0] if code_page else "") + " "
    about: dict[str, object] = {
        _NAMES[name]: rtf_to_text(head + value + "}", errors="replace").strip()
        for name, value in _PROPERTY.findall(written[:20_000])
    }
    if created := _CREATED.search(written[:20_000]):
        about["published"] = "{}-{:0>2}-{:0>2}".format(*created.groups())
    paragraphs = (line.strip() for line in text.splitlines())
    yield make_document(
        source, "\n\n".join(p for p in paragraphs if p), digest(data), about, settings.limits, "application/rtf", "rtf"
    )


def _check(written: str, settings: Settings) -> None:
    """Raise where the file would take many times its size."""
    limit = settings.limits.page_bytes
    if len(written) > limit:
        raise Unreadable(f"larger than {say_size(limit)} without its pictures; {say_way_out('page_bytes')}")
    if written.count("{") > GROUPS:
        raise Unreadable(f"a damaged RTF file: more than {GROUPS:,} groups; save it anew")
