"""OpenDocument texts (ODT): paragraphs and headings, and the file's properties."""

import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO, cast

from claims.documents.document import Document
from claims.documents.formats.zipped import read_member
from claims.documents.metadata import digest, make_document
from claims.documents.settings import Settings
from claims.documents.source import Source, Unreadable, Unwanted

if TYPE_CHECKING:
    from lxml.etree import _Element

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_META = "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}"
_CORE = "{http://purl.org/dc/elements/1.1/}"
_LEFT_OUT = {f"{_TEXT}{name}" for name in ("note", "tracked-changes", "bookmark", "sequence-decls")}
_KIND = "application/vnd.oasis.opendocument.text"


def read_odt(source: Source, archive: zipfile.ZipFile, settings: Settings) -> Iterator[Document]:
    """The document of an OpenDocument text; notes and deleted text are left out."""
    kind = read_member(archive, "mimetype", settings.limits).strip().decode("ascii", "replace")
    if not kind.startswith(_KIND):
        raise Unwanted(
            f"an OpenDocument file that is no text ({kind[:80].rpartition('.')[2]}); save it as ODT, PDF or CSV"
        )
    content = _parse(read_member(archive, "content.xml", settings.limits))
    about = _read_properties(archive, settings)
    blocks = (_read_text(block).strip() for block in content.iter(f"{_TEXT}p", f"{_TEXT}h") if not _is_inside(block))
    assert archive.fp is not None  # it is open
    archive.fp.seek(0)
    data = source._replace(stream=cast("BinaryIO", archive.fp)).read_whole(settings)
    yield make_document(source, "\n\n".join(b for b in blocks if b), digest(data), about, settings.limits, _KIND)


def _parse(data: bytes) -> "_Element":
    """The tree of a member; entities are not resolved, so that none can swell or fetch."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        tree = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise Unreadable("a damaged OpenDocument file; save it anew") from error
    if tree.getroottree().docinfo.internalDTD is not None:
        raise Unreadable("it defines XML entities of its own, which can swell without end; not read")
    return tree


def _read_properties(archive: zipfile.ZipFile, settings: Settings) -> dict[str, object]:
    """Title, author, date and language."""
    if "meta.xml" not in archive.namelist():
        return {}
    meta = _parse(read_member(archive, "meta.xml", settings.limits))
    about: dict[str, object] = {
        "title": meta.findtext(f".//{_CORE}title"),
        "authors": meta.findtext(f".//{_META}initial-creator") or meta.findtext(f".//{_CORE}creator"),
        "published": (meta.findtext(f".//{_META}creation-date") or meta.findtext(f".//{_CORE}date") or "")[:10],
        "language": (meta.findtext(f".//{_CORE}language") or "").split("-")[0].lower(),
    }
    return {key: value for key, value in about.items() if value}


def _is_inside(block: "_Element") -> bool:
    """Whether a paragraph belongs to something that is left out."""
    return any(parent.tag in _LEFT_OUT for parent in block.iterancestors())


def _read_text(block: "_Element") -> str:
    """The words of one paragraph."""
    parts = [block.text or ""]
    for child in block:
        if child.tag == f"{_TEXT}s":
            parts.append(" " * min(int(child.get(f"{_TEXT}c") or 1), 100))
        elif child.tag in (f"{_TEXT}tab", f"{_TEXT}line-break"):
            parts.append(" ")
        elif child.tag not in _LEFT_OUT and isinstance(child.tag, str):
            parts.append(_read_text(child))
        parts.append(child.tail or "")
    return "".join(parts)
