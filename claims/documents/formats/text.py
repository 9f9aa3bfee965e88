"""Plain text and Markdown, with front matter or without."""

from collections.abc import Iterator

from claims.documents.decode import decode_text
from claims.documents.document import Document
from claims.documents.metadata import digest, make_document, split_front_matter
from claims.documents.settings import Settings
from claims.documents.source import Source


def read_text(source: Source, settings: Settings) -> Iterator[Document]:
    """The document of one text file; Markdown's own marks stay in the text."""
    data = source.read_whole(settings, "text_bytes")
    written, encoding = decode_text(data, source.charset)
    about, text = split_front_matter(written)
    media_type = (
        "text/markdown" if (source.hint or source.name).lower().endswith((".md", ".markdown")) else "text/plain"
    )
    yield make_document(source, text, digest(data), about, settings.limits, media_type, encoding)
