"""A WARC file in, the articles of its pages out: FastWARC reads the records, Resiliparse or Trafilatura the HTML."""

import re
from collections.abc import Iterator
from typing import IO, TYPE_CHECKING

from claims.documents.decode import decode_text
from claims.documents.document import Document
from claims.documents.formats.html import extract_article
from claims.documents.metadata import digest, make_document
from claims.documents.refused import Refused
from claims.documents.settings import Settings
from claims.documents.source import Unreadable, make_source, say_size

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord
    from resiliparse.parse.html import HTMLTree

HTML = ("text/html", "application/xhtml+xml")
SHORTEST = 200
"""Code points of main text below which a page is no article."""
Article = tuple[str, dict[str, object], str]
"""Main text, what the page says of itself, and the encoding."""


def read_archive(stream: IO[bytes], path: str, html: str, settings: Settings) -> Iterator[Document | Refused]:
    """A document for each page that was fetched whole; records that hold none are passed over in silence."""
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    for record in ArchiveIterator(stream, record_types=WarcRecordType.response, parse_http=True):
        if _is_page(record):
            url = record.headers.get("WARC-Target-URI") or f"{path}, byte {record.stream_pos}"
            try:
                yield _read_record(record, url, html, settings)
            except Unreadable as refusal:
                yield Refused(url, str(refusal), refusal.outcome)


def _is_page(record: "WarcRecord") -> bool:
    """Whether a response holds an HTML page."""
    headers = record.http_headers
    return headers is not None and headers.status_code == 200 and str(record.http_content_type) in HTML


def _read_record(record: "WarcRecord", url: str, html: str, settings: Settings) -> Document | Refused:
    """The document of one response, named by its address."""
    limit = settings.limits.page_bytes
    body = record.reader.read(limit + 1)
    if len(body) > limit:
        return Refused(url, f"a page larger than {say_size(limit)}")
    text, about, encoding = READERS[html](body, url, record.http_charset)
    if len(text) < SHORTEST:
        return Refused(url, "a page without an article", "skipped")
    source = make_source(url, body)._replace(about={"url": url})
    return make_document(source, text, digest(body), about, settings.limits, "text/html", encoding)


def read_fast(body: bytes, url: str, charset: str | None) -> Article:
    """The article of a page by Resiliparse: rules on the tree, no second guesses."""
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.encoding import detect_encoding
    from resiliparse.parse.html import HTMLTree

    encoding = charset or detect_encoding(body) or "utf-8"
    tree = HTMLTree.parse_from_bytes(body, encoding)
    _keep_lists(tree)
    text = extract_plain_text(
        tree, main_content=True, preserve_formatting=True, alt_texts=False, list_bullets=False, comments=False
    )
    return text, _read_about(tree), encoding


SENTENCE = 40
"""Code points outside of links that an item of a list has on average where the list is text and no menu."""


def _keep_lists(tree: "HTMLTree") -> None:
    """Make lists of sentences numbered ones: Resiliparse takes every bulleted list for a menu and drops it."""
    for listed in list(tree.document.query_selector_all("ul")) if tree.document else []:
        items = [node for node in listed.child_nodes if node.tag == "li"]
        linked = sum(len(link.text or "") for link in listed.query_selector_all("a"))
        numbered = tree.create_element("ol")
        if listed.parent and numbered and items and len(listed.text or "") - linked >= SENTENCE * len(items):
            for item in items:
                numbered.append_child(item)
            listed.parent.replace_child(numbered, listed)


_METAS = {
    "title": ("og:title",),
    "publisher": ("og:site_name",),
    "published": ("article:published_time", "datePublished", "date", "dc.date", "parsely-pub-date"),
    "language": ("og:locale",),
}
"""Where a page says what, the surest place first."""
_LINKED = re.compile(r'"datePublished"\s*:\s*"([^"\\]+)"')


def _read_about(tree: "HTMLTree") -> dict[str, object]:
    """What a page says of itself."""
    document = tree.document
    if document is None:
        return {}
    about: dict[str, object] = {}
    for field, names in _METAS.items():
        about[field] = next(filter(None, (_meta(tree, name) for name in names)), None)
    about["title"] = about["title"] or tree.title
    about["published"] = about["published"] or _linked_date(tree)
    root = document.query_selector("html")
    language = (root.getattr("lang") if root else None) or about["language"] or ""
    about["language"] = str(language).replace("_", "-").split("-")[0].lower()
    return {field: value for field, value in about.items() if value}


def _meta(tree: "HTMLTree", name: str) -> str | None:
    """What a meta element of that name says."""
    assert tree.document is not None  # the caller has looked
    node = tree.document.query_selector(f'meta[property="{name}"], meta[name="{name}"]')
    return (node.getattr("content") or "").strip() or None if node else None


def _linked_date(tree: "HTMLTree") -> str | None:
    """The date of publication in JSON-LD, else that of the first time element."""
    assert tree.document is not None  # the caller has looked
    for node in tree.document.query_selector_all('script[type="application/ld+json"]'):
        if found := _LINKED.search(node.text or ""):
            return found[1]
    time = tree.document.query_selector("time[datetime]")
    return time.getattr("datetime") if time else None


def read_careful(body: bytes, url: str, charset: str | None) -> Article:
    """The article of a page as the documents floor reads it, by Trafilatura: slower, and surer of what is article."""
    page, encoding = decode_text(body, charset)
    text, about = extract_article(page, url)
    return text, about, encoding


READERS = {"fast": read_fast, "careful": read_careful}
"""What reads HTML, by the name of the option."""
