"""A sentence in, the report of the source out that brackets at its end name: "Some 3,400 fled (OCHA, 3 Aug)."."""

import re

from claims.extract.clauses import Phrase
from claims.extract.cues import Report
from claims.extract.page import Page
from claims.grammar.en import cues as words
from claims.grammar.en.citations import AND_OTHERS, BRACKETS, CITED, LOOK, REACH, SHORT_FORM
from claims.spans import Span


def read_citation(page: Page, start: int, end: int) -> list[Report]:
    """The report of what stands before a source in brackets: an agency or a body with or without the day, a reference.

    "17 were trapped (Reuters)": Reuters. "the Labour Relations Bureau (LRB)", "the fighter Omar Said (Abu Omar)": none.
    """
    tail = page.shadow[end - LOOK : end]
    if BRACKETS[0] not in tail and BRACKETS[1] not in tail:
        return []
    cited = CITED.search(page.shadow, max(start, end - REACH), end)
    if cited is None or not _is_source(page, cited):
        return []
    hole = Span(cited.start(), end)
    source = Phrase(*cited.span("who"), cited.start("who"))
    return [Report(source, Span(cited.start(), source.start), start, cited.start(), hole, False, -1)]


def _is_source(page: Page, cited: re.Match[str]) -> bool:
    """Whether what stands in brackets is a source, and no short form, second name, party or place."""
    start, end = cited.span("who")
    if cited["told"]:
        return True
    if not (page.text[start].isupper() or page.text[start] == "@"):
        return False
    if cited["posted"]:
        return True
    said = page.shadow[start:end].split()
    body = not words.OUTLETS.isdisjoint(said) or not words.ORGANS.isdisjoint(said)
    if cited["dated"]:
        acronym = end - start >= SHORT_FORM and page.text[start:end].isupper()
        return body or acronym or AND_OTHERS in cited["who"]
    opens = page.text[cited.start()] == "["
    return body and (opens or page.text[cited.start() - 2].islower() or page.shadow[cited.start() - 2] in ".,")
