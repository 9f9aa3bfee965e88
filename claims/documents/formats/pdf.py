"""PDF with a text layer: lines joined to paragraphs, running headers and page numbers left out."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from claims.documents.document import Document
from claims.documents.metadata import digest, make_document
from claims.documents.settings import Settings
from claims.documents.source import Source, Unreadable, say_way_out

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

EDGE = 2
"""Lines at the top and at the bottom of a page that may be a running header or footer."""

_DATE = re.compile(r"D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(Z|[+-]\d\d'?\d\d)?")
_PAGE_NUMBER = re.compile(r"(?:page\s+)?[-–—]?\s*\d{1,4}\s*[-–—]?(?:\s*(?:/|of)\s*\d{1,4})?", re.I)
_OPENS = re.compile(r"[•*–—-]\s|\d+[.)]\s")


def read_pdf(source: Source, settings: Settings) -> Iterator[Document]:
    """The document of a PDF; a scan without text is refused, so is one that only a password opens."""
    data = source.read_whole(settings)
    pdf = _open(data)
    try:
        if len(pdf) > settings.limits.pages:
            raise Unreadable(
                f"a PDF of {len(pdf)} pages, where {settings.limits.pages} are read at most; {say_way_out('pages')}"
            )
        pages = [_read_lines(pdf, index) for index in range(len(pdf))]
        about = _read_metadata(pdf)
    finally:
        pdf.close()
    if not any(line.strip() for page in pages for line in page):
        raise Unreadable("a PDF without text (a scan?); run it through OCR first")
    text = join_pages(drop_running(pages))
    yield make_document(source, text, digest(data), about, settings.limits, "application/pdf", "binary")


def _open(data: bytes) -> "PdfDocument":
    """The open PDF, or the one line that says why not."""
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        return PdfDocument(data)
    except PdfiumError as error:
        if "password" in str(error).lower():
            raise Unreadable("a PDF locked by a password; save a copy without it") from error
        raise Unreadable("a damaged or truncated PDF; fetch it again or save it anew") from error


def _read_lines(pdf: "PdfDocument", index: int) -> list[str]:
    """The lines of one page, in the order in which the page was set: column by column in all but odd files."""
    page = pdf[index]
    try:
        layer = page.get_textpage()
        try:
            text = layer.get_text_range()
        finally:
            layer.close()
    finally:
        page.close()
    return [line.strip() for line in text.replace("\ufffe", "\u00ad").replace("\r\n", "\n").split("\n")]


def _read_metadata(pdf: "PdfDocument") -> dict[str, object]:
    """Title, author, date and language, where the file has them."""
    said = pdf.get_metadata_dict(skip_empty=True)
    about: dict[str, object] = {"title": said.get("Title"), "authors": said.get("Author")}
    if found := _DATE.match(said.get("CreationDate", "")):
        about["published"] = "-".join(part for part in found.groups()[:3] if part)
    about["language"] = _read_language(pdf).partition("-")[0].lower()
    return {key: value for key, value in about.items() if value}


def _read_language(pdf: "PdfDocument") -> str:
    """The language that the file names, "en-GB", or nothing; pypdfium2 has no call of its own for it."""
    from ctypes import c_uint16

    from pypdfium2 import raw

    units = raw.FPDFCatalog_GetLanguage(pdf, None, 0) // 2
    buffer = (c_uint16 * max(units, 1))()
    raw.FPDFCatalog_GetLanguage(pdf, buffer, units * 2)
    return bytes(buffer).decode("utf-16-le", "replace").rstrip("\0")


def drop_running(pages: list[list[str]]) -> list[list[str]]:
    """The pages without lines that stand at the edge of most pages, numbers apart, and without bare page numbers.

    >>> drop_running([["Daily 1", "Nine died."], ["Daily 2", "Two fled."], ["Daily 3", "All is well."]])
    [['Nine died.'], ['Two fled.'], ['All is well.']]
    """
    pages = [[line for line in page if line] for page in pages]
    edges = Counter(key for page in pages for key in {_blank(line) for line in (*page[:EDGE], *page[-EDGE:])})
    needed = max(2, len(pages) // 2)
    running = {key for key, count in edges.items() if count >= needed}
    return [_drop_edges(page, running) for page in pages]


def _drop_edges(page: list[str], running: set[str]) -> list[str]:
    """One page without its running lines and its number."""
    last = len(page) - 1
    return [
        line
        for place, line in enumerate(page)
        if not (
            (place < EDGE or place > last - EDGE)
            and (_blank(line) in running or (place in (0, last) and last > 0 and _PAGE_NUMBER.fullmatch(line)))
        )
    ]


def _blank(line: str) -> str:
    """A line with its numbers made alike."""
    return re.sub(r"\d+", "0", line)


def join_pages(pages: list[list[str]]) -> str:
    r"""The paragraphs of all pages: a line goes on the one before unless that one ended a sentence early.

    >>> join_pages([["The ministry said that nine people had", "died in the fire."], ["Two fled."]])
    'The ministry said that nine people had died in the fire.\n\nTwo fled.'
    """
    lines = [line for page in pages for line in page]
    usual = sorted(len(line) for line in lines)[len(lines) * 3 // 4] if lines else 0
    paragraphs: list[str] = []
    for line in lines:
        if paragraphs and not _opens(paragraphs[-1], line, usual):
            paragraphs[-1] = _join(paragraphs[-1], line)
        else:
            paragraphs.append(line)
    return "\n\n".join(paragraphs)


def _opens(before: str, line: str, usual: int) -> bool:
    """Whether a line begins a paragraph."""
    if _OPENS.match(line):
        return True
    last = len(before.rsplit("\n", 1)[-1]) % max(usual, 1)
    ended = before[-1] in '.!?:"”’'
    if ended:
        return last < usual * 0.85 or len(before) < usual * 0.85
    return len(before) < usual * 0.6 and line[:1].isupper()  # a heading


def _join(before: str, line: str) -> str:
    """Two lines as one, a hyphen at the line's end undone where the page marks it as soft or the word goes on."""
    if before.endswith("\u00ad"):
        return before[:-1] + line
    if before.endswith("-") and before[-2:-1].isalnum():
        return (before[:-1] if before[-2].isalpha() and line[:1].islower() else before) + line
    return f"{before} {line}"
