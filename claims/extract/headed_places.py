"""The places that sections and titles are headed by: a page in, the place that goes for what stands under them out."""

from bisect import bisect_right

from claims.extract.mention import Mention
from claims.extract.mentions import read_name
from claims.extract.page import Page
from claims.grammar.en import place_words as words


def find_heading(page: Page, position: int) -> Mention | None:
    """The last line before an offset that is a place's name and nothing else: "MYANMAR" above its paragraphs."""
    headings: list[Mention] | None = page.memo.get("headings")
    if headings is None:
        headings = page.memo["headings"] = _read_headings(page)
    last = bisect_right(headings, position, key=_start) - 1
    return headings[last] if last >= 0 else None


def _start(heading: Mention) -> int:
    return heading.start


def _read_headings(page: Page) -> list[Mention]:
    """The lines of a page that are places' names; none of a text in capitals, whose every line could be one."""
    if page.capitals or "\n" not in page.text:
        return []
    first = words.FIRST_HEADING.match(page.text)
    found = [*([first] if first is not None else []), *words.HEADING.finditer(page.text)]
    lines = (read_name(page, line.start(1), 0) for line in found)
    return [named for named in lines if named is not None and page.text.startswith(words.LINE_ENDS, named.end)]


def find_titled(page: Page) -> str | None:
    """The country or region that the title begins with, up to a colon or dash: "Sudan: situation report"."""
    if page.title is None or page.title in page.text:
        return None
    if "titled" not in page.memo:
        match = words.TITLED.match(page.title)
        title = Page(page.title, page.published) if match is not None else None
        named = read_name(title, 0, 0) if title is not None else None
        whole = named is not None and match is not None and named.end == match.end(1) and named.code[0] in "CRA"
        page.memo["titled"] = named.name if whole and named is not None else None
    name: str | None = page.memo["titled"]
    return name
