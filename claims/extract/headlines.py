"""A headline in, its report out where it names who says it first or last: "UN: 549 killed", "39 killed - police"."""

import re

from claims.extract.clauses import Phrase
from claims.extract.cues import Report, opening_report
from claims.extract.page import Page
from claims.grammar.en import cues as words
from claims.grammar.en import headlines
from claims.spans import Span

LONGEST_ACRONYM = 7
"""Letters of a name in capitals that is an agency's."""


def read_headline(page: Page, start: int, end: int) -> list[Report]:
    """The report of a headline: "UN: 549 killed"."""
    named = headlines.NAMED_QUOTED.match(page.shadow, start, end)
    if named and page.text[page.shadow.rfind(" ", start, named.end(1)) + 1].isupper():
        return [_before_colon(named, end)]
    match = headlines.HEADLINE.match(page.shadow, start, end)
    if match is not None and match[1].partition(" ")[0] in words.PREPOSITIONS:
        return []  # "From the bank's report: “…”"
    if match is None or not (words.BODIES.search(page.shadow, start, match.end(1)) or _is_titled(page, *match.span(1))):
        return []
    return [_before_colon(match, end)]


def _before_colon(match: re.Match[str], end: int) -> Report:
    """The report of a speaker whom a colon ends."""
    source, colon = Phrase(*match.span(1), match.start(1)), match.string.find(":", match.end(1), match.end())
    return opening_report(source, Span(colon, colon + 1), colon + 1, end)


def read_named_last(page: Page, start: int, end: int) -> list[Report]:
    """The report of a headline whose end text[start:end] names its speaker: "Bridge collapse kills 39 - police"."""
    match = headlines.NAMED_LAST.search(page.shadow, start, end)
    if match is None or not _may_sign(page, *match.span(2)) or (match[1] != ":" and _is_site(match[2])):
        return []
    hole, first = Span(match.start(), match.end()), page.starts[page.sentence_index(start)]
    return [Report(Phrase(*match.span(2), match.start(2)), Span(*match.span(1)), first, end, hole, False, -1)]


def _is_site(named: str) -> bool:
    """Whether a dash leads to whose page it is: "3 hurt in crash - The Orlin Tribune", not "39 killed - Reuters"."""
    before, _, last = named.rpartition(" ")
    return bool(before) and last in words.PAPERS


def _is_titled(page: Page, start: int, end: int) -> bool:
    """Whether a few words are a title and a name: "Sheriff Ana Diaz"."""
    printed = page.text[start:end].split()
    return (
        len(printed) > 1
        and page.shadow[start:end].split()[0] in words.TITLES
        and all(word[0].isupper() for word in printed)
    )


def _may_sign(page: Page, start: int, end: int) -> bool:
    """Whether a few words name who can say a headline: a body, an acronym, or somebody by a role or title."""
    said = page.shadow[start:end].split()
    last = said[-1]
    if last in words.ORGANS or last in words.BODY_NOUNS or last in words.DOCUMENTS:
        return True
    if last in words.OUTLETS and page.text[end - len(last)].isupper():
        return True
    if words.BODIES.fullmatch(last) or words.BODIES.fullmatch(" ".join(said)):
        return True
    if any(words.PERSONS.fullmatch(stem) for stem in (last, last.removesuffix("s"))) or said[0] in words.TITLES:
        return True
    return len(said) == 1 and page.text[start:end].isupper() and 1 < end - start < LONGEST_ACRONYM
