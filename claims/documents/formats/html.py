"""HTML pages: the article's own words, without menus, and what the page says of itself."""

import json
import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

from claims.documents.decode import decode_text
from claims.documents.document import Document
from claims.documents.metadata import digest, make_document
from claims.documents.settings import Settings
from claims.documents.source import Source, Unreadable, Unwanted

if TYPE_CHECKING:
    from lxml.html import HtmlElement

TAGS = 200_000
"""Tags of one page; each takes a kilobyte while the page is read."""

_DECLARED = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w-]+)", re.I)
_FIRST_DAY = re.compile(r"\b0?1[-/.]0?1\b|\b1(?:st)?\.? jan|\bjan(?:uary|\.)? 0?1\b", re.IGNORECASE)
"""What a page says somewhere that was printed on the first of January."""
_TIMES = ("article:published_time", "datepublished", "og:published_time", "dc.date.issued", "date", "pubdate")


def read_html(source: Source, settings: Settings) -> Iterator[Document]:
    """The document of a page; offsets count in the text that was found in it, which is stored."""
    data = source.read_whole(settings, "page_bytes")
    if data.count(b"<") > TAGS:
        raise Unreadable(f"a page of more than {TAGS:,} tags; save its text as a text file")
    declared = _DECLARED.search(data[:4096])
    page, encoding = decode_text(data, source.charset or (declared and declared[1].decode("ascii")) or None)
    text, about = extract_article(page, str(source.about.get("url") or "") or None)
    yield make_document(source, text, digest(data), about, settings.limits, "text/html", encoding)


def extract_article(page: str, url: str | None = None) -> tuple[str, dict[str, object]]:
    """The main text of a page, and its metadata; a page without any text is refused."""
    import trafilatura
    from lxml.html import HTMLParser, document_fromstring

    if not page.strip():
        raise Unwanted("empty: no text in it")
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    tree = document_fromstring(page.replace("\0", "").encode("utf-8", "replace"), parser=parser)
    about = read_page_metadata(tree)  # before the next line: it takes the tree apart
    found = trafilatura.bare_extraction(
        tree, url=url, with_metadata=True, include_comments=False, include_formatting=False
    )
    if found is None or isinstance(found, dict) or not found.text:
        return strip_tags(page), about
    said: dict[str, object] = {
        "title": found.title,
        "authors": found.author,
        "publisher": found.sitename,
        "published": None if _is_guessed(found.date, page) else found.date,
        "url": found.url,
    }
    return _part_paragraphs(found.text), _complete(about, said)


def _is_guessed(day: str | None, page: str) -> bool:
    """Whether a page's day is only a year that its text happens to name, read as that year's first day: "a dam burst in
    2015".
    """
    return bool(day and day.endswith("-01-01")) and not _FIRST_DAY.search(page)


def strip_tags(page: str) -> str:
    r"""All words of a page or a fragment, a line a block: for pages too short to have a main text.

    >>> strip_tags("<p>Nine <b>people</b> died.</p><p>Two fled.</p>")
    'Nine people died.\n\nTwo fled.'
    """
    from lxml.html import fromstring

    if not page.strip():
        return ""
    tree = fromstring(f"<div>{page}</div>")
    for element in tree.xpath("//script|//style|//noscript|//head|//title|//template"):
        element.drop_tree()
    for element in tree.iter("p", "div", "br", "li", "tr", "h1", "h2", "h3", "h4", "blockquote", "section", "article"):
        element.tail = "\n\n" + (element.tail or "")
        element.text = "\n\n" + (element.text or "")
    blocks = (" ".join(block.split()) for block in re.split(r"\n\s*\n", tree.text_content()))
    return "\n\n".join(block for block in blocks if block)


def read_page_metadata(tree: "HtmlElement") -> dict[str, object]:
    """What the page's head says that trafilatura does not hand out: times with a zone, language, canonical address."""
    metas: dict[str, object] = {}
    for meta in tree.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        if name and meta.get("content"):
            metas.setdefault(name, meta.get("content"))
    linked = _read_linked_data(tree)
    canonical = _join_address(tree.xpath("//base/@href"), tree.xpath("//link[@rel='canonical']/@href"))
    known: dict[str, object] = {
        "published": next((metas[name] for name in _TIMES if name in metas), None) or linked.get("datePublished"),
        "language": str(tree.get("lang") or metas.get("og:locale") or "").replace("_", "-").split("-")[0].lower(),
        "url": canonical or metas.get("og:url"),
        "publisher": metas.get("og:site_name") or _read_name(linked.get("publisher")),
        "title": linked.get("headline") or metas.get("og:title"),
    }
    return {key: value for key, value in known.items() if value}


def _join_address(bases: Iterable[object], links: Iterable[object]) -> str | None:
    """The first link that is an address, or is one below the page's base."""
    base = next(map(str, bases), "")
    try:
        joined = (urljoin(base, str(link).strip()) for link in links)
        return next((link for link in joined if link.startswith(("http://", "https://"))), None)
    except ValueError:  # no address at all, such as "http://["
        return None


def _read_linked_data(tree: "HtmlElement") -> dict[str, Any]:
    """The page's NewsArticle in JSON-LD, or nothing."""
    for script in tree.xpath("//script[@type='application/ld+json']/text()"):
        try:
            data = json.loads(str(script))
        except (ValueError, RecursionError):
            continue  # metadata that no reader can use, and that nobody needs
        graph = data.get("@graph", [data]) if isinstance(data, dict) else data
        for entry in graph if isinstance(graph, list) else []:
            if isinstance(entry, dict) and "datePublished" in entry:
                return entry
    return {}


def _read_name(value: object) -> object:
    """The name of an organisation in JSON-LD."""
    return value.get("name") if isinstance(value, dict) else value if isinstance(value, str) else None


def _complete(about: dict[str, object], said: dict[str, object]) -> dict[str, object]:
    """What the head says, completed by what trafilatura found; its date wins where the head's is another day."""
    day = said.get("published")
    if day and not str(about.get("published") or "").startswith(str(day)):
        about = {key: value for key, value in about.items() if key != "published"}
    return {**{key: value for key, value in said.items() if value}, **about}


def _part_paragraphs(text: str) -> str:
    """The text with an empty line between paragraphs."""
    return "\n\n".join(line for line in text.splitlines() if line.strip())
