"""RTF: the words without the marks, and title and author where the file has them."""

import re
from collections.abc import Iterator

from claims.documents.document import Document
from claims.documents.metadata import digest, make_document
from claims.documents.settings import Settings
from claims.documents.source import Source

_PROPERTY = re.compile(r"\{\\(title|author|company)\s+([^{}]*)\}")
_CREATED = re.compile(r"\\creatim\\yr(\d{4})\\mo(\d\d?)\\dy(\d\d?)")
_NAMES = {"title": "title", "author": "authors", "company": "publisher"}


def read_rtf(source: Source, settings: Settings) -> Iterator[Document]:
    """The document of an RTF file."""
    from striprtf.striprtf import rtf_to_text

    data = source.read_whole(settings)
    written = data.decode("latin-1")
    text = rtf_to_text(written, errors="replace")
    about: dict[str, object] = {
        _NAMES[name]: rtf_to_text("{\\rtf1 " + value + "}", errors="replace").strip()
        for name, value in _PROPERTY.findall(written[:20_000])
    }
    if created := _CREATED.search(written[:20_000]):
        about["published"] = "{}-{:0>2}-{:0>2}".format(*created.groups())
    paragraphs = (line.strip() for line in text.splitlines())
    yield make_document(
        source, "\n\n".join(p for p in paragraphs if p), digest(data), about, settings.limits, "application/rtf", "rtf"
    )
