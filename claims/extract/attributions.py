"""A figure's place in, who says it out.

`Speakers` is made once a page and keeps what is read of each sentence; `find_attribution` asks it for one figure.
"""

import re
from typing import NamedTuple

from claims.extract.names import clean_source, expand_name
from claims.extract.page import Page
from claims.extract.quotations import Quotation, Quotations
from claims.extract.reporting import Report, read_reports
from claims.grammar.en import cues as words
from claims.spans import Span


class Attribution(NamedTuple):
    """Who says a figure, in which words, and what of the text they say."""

    source: str
    """The name, resolved within the document."""
    source_text: str
    """As printed at the cue."""
    source_start: int
    cue: str
    cue_start: int
    content_start: int
    content_end: int
    via: tuple[str, ...]
    """Who quotes the source, nearest first."""
    stance: str
    """asserted, denied, doubted, hypothetical or planned."""


LOOK_BACK = 8
"""Sentences, or quotations, that a speaker is looked for in, backward."""


class Speakers:
    """Who speaks on a page, read as it is asked for, each sentence once."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.quotations = Quotations(page)
        self._reports: dict[int, list[Report]] = {}
        self._quoted: dict[int, Report | None] = {}
        self._names: dict[Span, str] = {}

    def reports(self, index: int) -> list[Report]:
        """What is reported in the sentence of that number."""
        found = self._reports.get(index)
        if found is None:
            found = self._reports[index] = read_reports(self.page, self.quotations, *self.page.sentence(index))
        return found

    def quoting(self, index: int) -> Report | None:
        """The report that the quotation of that number is the content of, or None."""
        if index not in self._quoted:
            self._quoted[index] = None
            self._quoted[index] = self._find_quoting(index, LOOK_BACK)
        return self._quoted[index]

    def _find_quoting(self, index: int, depth: int) -> Report | None:
        quotation = self.quotations.all[index]
        return self._beside(quotation, index) or self._carried(index, depth)

    def _beside(self, quotation: Quotation, index: int) -> Report | None:
        """The report of a cue that stands right before or right behind a quotation."""
        page = self.page
        first = page.sentence_index(quotation.start)
        last = page.sentence_index(max(quotation.start, quotation.end - 1))
        for report in self.reports(last):
            if report.layer == -1 and not report.ahead and report.cue.start >= quotation.end:
                return report
        for report in reversed(self.reports(first)):
            if report.layer == -1 and report.ahead and report.start <= quotation.start and report.end > quotation.start:
                return report
        if quotation.closed and last + 2 < len(page.starts):
            report_after = self._after(quotation, last)
            if report_after is not None:
                return report_after
        if first:
            head = page.shadow[page.starts[first - 1] : page.starts[first]].rstrip()
            if head.endswith(":"):
                for report in reversed(self.reports(first - 1)):
                    if report.layer == -1:
                        return report
        return None

    def _after(self, quotation: Quotation, last: int) -> Report | None:
        """The report of a sentence that only names the speaker: "…?" Smith said."""
        page = self.page
        if page.starts[last + 1] - quotation.end > 4 or "\n" in page.text[quotation.end : page.starts[last + 1]]:
            return None
        if page.shadow[quotation.end - 1] not in "?!.,":
            return None
        start, end = page.sentence(last + 1)
        for report in self.reports(last + 1):
            if (
                report.layer == -1
                and (report.cue.start - start < 60)
                and (report.ahead or report.source.start <= start + 1)
            ):
                if _ENDS_SOON.match(page.shadow, report.cue.end, end):
                    return report
        return None

    def _carried(self, index: int, depth: int) -> Report | None:
        """The report of the quotation before, where this one carries it on."""
        quotation = self.quotations.all[index]
        if depth == 0 or not self._stands_alone(quotation):
            return None
        if index:
            before = self.quotations.all[index - 1]
            near = before.paragraph == quotation.paragraph or self._next_paragraph(before, quotation)
            if near and quotation.start - before.end < 1500:
                if index - 1 not in self._quoted:
                    self._quoted[index - 1] = self._find_quoting(index - 1, depth - 1)
                if self._quoted[index - 1] is not None:
                    return self._quoted[index - 1]
        return self._introduced(quotation) or self._followed(index, depth)

    def _stands_alone(self, quotation: Quotation) -> bool:
        """Whether a quotation is sentences of its own, not a few words inside one."""
        page = self.page
        if quotation.goes_on:
            return True
        start = page.starts[page.sentence_index(quotation.start)]
        return quotation.start - start <= 3

    def _next_paragraph(self, before: Quotation, quotation: Quotation) -> bool:
        """Whether the one stands in the paragraph right before the other's, at whose start that stands."""
        shadow = self.page.shadow
        if quotation.start - quotation.paragraph > 3:
            return False
        return shadow.count("\n", before.end, quotation.start) <= 2 and "\n" in shadow[before.end : quotation.start]

    def _introduced(self, quotation: Quotation) -> Report | None:
        """The last report of the sentence before a quotation that opens a sentence, in its paragraph or before it."""
        page = self.page
        first = page.sentence_index(quotation.start)
        for at in range(first - 1, max(-1, first - 3), -1):
            for report in reversed(self.reports(at)):
                if report.layer == -1 and report.ahead:
                    return report
        return None

    def _followed(self, index: int, depth: int) -> Report | None:
        """The report of the next quotation, where it carries this one on."""
        if index + 1 >= len(self.quotations.all):
            return None
        quotation, behind = self.quotations.all[index], self.quotations.all[index + 1]
        if behind.start - quotation.end > 600:
            return None
        if behind.paragraph == quotation.paragraph or self._next_paragraph(quotation, behind):
            return self._beside(behind, index + 1) or (self._followed(index + 1, depth - 1) if depth > 1 else None)
        return None

    def name(self, source: Span) -> str:
        """The resolved name of a speaker printed at `source`."""
        name = self._names.get(source)
        if name is None:
            self._names[source] = name = clean_source(self.page, source)
            self._names[source] = name = self._resolve(source, name)
        return name

    def _resolve(self, source: Span, name: str) -> str:
        low = name.lower()
        if low in _PERSONAL:
            return self._antecedent(source, low) or name
        if low in {"who", "which", "that"}:
            return self._relative(source) or name
        return expand_name(self.page, name)

    def _antecedent(self, source: Span, pronoun: str) -> str | None:
        """The name that a pronoun stands for: the nearest speaker before it who is not one."""
        index = self.page.sentence_index(source.start)
        for at in range(index, max(-1, index - LOOK_BACK), -1):
            for report in reversed(self.reports(at)):
                if report.source.start < source.start and self._fits(report.source, pronoun):
                    return self.name(report.source)
        return None

    def _fits(self, source: Span, pronoun: str) -> bool:
        words_ = self.page.shadow[source.start : source.end].split()
        if not words_ or words_[0] in words.PRONOUNS:
            return False
        capital = self.page.text[source.start].isupper()
        plural = "and" in words_ or words_[-1].endswith("s") and not capital
        if pronoun in {"he", "she", "i"}:
            return capital and not plural or words_[0] in words.TITLES
        return True

    def _relative(self, source: Span) -> str | None:
        """The name before "who"."""
        from claims.extract.phrases import read_subject

        page = self.page
        start = page.starts[page.sentence_index(source.start)]
        span = read_subject(page, start, source.start)
        if span is None:
            text = page.shadow[start : source.start].rstrip(" ,(~-\n")
            span = read_subject(page, start, start + len(text) + 1)
        return clean_source(page, span) if span else None


_PERSONAL = frozenset("he she they it i we".split())
_ENDS_SOON = re.compile(r"[^.!?\"]{0,80}[.!?\"]")


def find_attribution(page: Page, speakers: Speakers, start: int, end: int) -> Attribution | None:
    """Who says the figure text[start:end]; None is the article's own voice, or a bare passive."""
    reports = speakers.reports(page.sentence_index(start))
    layer = speakers.quotations.index_at(start) if speakers.quotations.all else -1
    chain = _holding(reports, start, layer)
    if layer >= 0 and not any(report.layer == -1 for report in chain):
        quoting = speakers.quoting(layer)
        if quoting is not None:
            chain.append(quoting)
    if not chain:
        return None
    nearest = chain[0]
    name = speakers.name(nearest.source)
    via = tuple(dict.fromkeys(v for v in (speakers.name(r.source) for r in chain[1:]) if v != name))
    text = page.text
    return Attribution(
        name,
        text[nearest.source.start : nearest.source.end],
        nearest.source.start,
        text[nearest.cue.start : nearest.cue.end],
        nearest.cue.start,
        nearest.start,
        nearest.end,
        via,
        "asserted",
    )


def _holding(reports: list[Report], position: int, layer: int) -> list[Report]:
    """The reports whose content holds the figure, the nearest first."""
    if not reports:
        return []
    ahead = [
        r
        for r in reports
        if r.ahead
        and r.start <= position < r.end
        and r.layer in (-1, layer)
        and not r.source.start <= position < r.source.end
    ]
    behind = [
        r
        for r in reports
        if not r.ahead
        and r.start <= position < r.end
        and not r.hole.start <= position < r.hole.end
        and r.layer in (-1, layer)
    ]
    ahead.sort(key=lambda r: (-r.layer, -r.start))
    behind.sort(key=lambda r: (r.cue.start < position, abs(r.cue.start - position)))
    return ahead + behind


def find_stance(page: Page, start: int, end: int) -> str:
    """How the text stands to the figure text[start:end]: asserted, denied, doubted, hypothetical or planned."""
    return "asserted"
