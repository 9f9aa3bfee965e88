"""A page in, who speaks on it out: what each sentence reports and who says each quotation, once."""

import re

from claims.extract.citations import read_citation
from claims.extract.clauses import Phrase, main_subject, read_phrase
from claims.extract.cues import Report
from claims.extract.names import resolve_name
from claims.extract.page import Page
from claims.extract.quotations import Quotation, Quotations
from claims.extract.reporting import behind_dateline, read_reports
from claims.extract.roles import fits
from claims.extract.turns import Turns
from claims.grammar.en import speaker_words as little
from claims.grammar.en.citations import BRACKETS, NAME_REACH, OPENING_BRACKETS, SIGNED, SIGNED_BELOW
from claims.grammar.en.cues import ADVERBS, CITING, GESTURES, NOT_NAMES, POINTING_BACK, PREPOSITIONS, PRONOUNS
from claims.grammar.en.labels import ISSUED, ITEM
from claims.grammar.en.reporting import BACK_LEADS, ENDS_SOON, NEXT_VERB, READ_IN, TOLD_FROM, VERB_BEHIND
from claims.grammar.en.speaker_words import NOUN_LEADS
from claims.grammar.en.tags import tag_word
from claims.spans import Span

LOOK_BACK = 8
"""Quotations, or sentences, that a speaker is looked for in, backward."""
QUOTE_GAP = 5
"""Code points between a speaker put into a quotation and its next words: a comma and the mark."""
QUOTE_MARK = 3
"""Code points that marks before the first word of a quotation take at most."""
HEADINGS = (":\n", ": \n", ":  \n")
"""How a line ends with a colon: a page without one has no paragraph that such a line leads."""
_LOWER = re.compile(r"\b[a-z]{4,}")
"""A word that a title would capitalise."""
LONGEST_LEAD = 24
"""Code points that a sentence has before words that it quotes alone."""
NEAR = 1500
"""Code points between two quotations of which one carries the other on."""

ENDING_MARKS = " \n.!?\"'"
"""What may stand behind the last word of a sentence."""
ISSUED_REACH = 140
"""Code points of a heading that says whose figures follow."""


class Speakers:
    """Made once a page; keeps what it has read."""

    def __init__(self, page: Page) -> None:
        self.page, self.quotations, self.turns = page, Quotations(page), Turns(page)
        self._headed = any(ending in page.shadow for ending in HEADINGS)
        self._reports: dict[int, list[Report]] = {}
        self._subjects: dict[int, Phrase | None] = {}
        self._quoting: dict[int, Report | None] = {}
        self._names: dict[Phrase, str] = {}
        self.fuller: dict[str, str] = {}
        """Names as printed, by the fullest form that the page gives."""
        self.bodies: dict[str, list[tuple[int, str]]] = {}
        """By a body's noun, where names that it stands in end, and the names."""

    def reports(self, index: int) -> list[Report]:
        """What is reported in the sentence of that number."""
        found = self._reports.get(index)
        if found is None:
            starts = self.page.starts
            found = self._reports[index] = read_reports(self.page, self.quotations, starts[index], starts[index + 1])
        return found

    def subject(self, index: int) -> Phrase | None:
        """The subject that the sentence of that number starts with."""
        if index not in self._subjects:
            start, end = self.page.sentence(index)
            subject = main_subject(self.page, behind_dateline(self.page, start, end), end)
            ends = subject is not None and not self.page.shadow[subject.end : end].strip(ENDING_MARKS)
            self._subjects[index] = None if ends else subject  # a sentence without a verb that is known
        return self._subjects[index]

    def name(self, source: Phrase) -> str:
        """The resolved name of a speaker."""
        name = self._names.get(source)
        if name is None:
            self._names[source] = ""  # a pronoun that leads back to itself stands for nobody
            name = self._names[source] = resolve_name(self, source)
        return name

    def quoting(self, index: int, depth: int = LOOK_BACK) -> Report | None:
        """The report that the quotation of that number is the content of, or None."""
        if index not in self._quoting:
            self._quoting[index] = None
            quotation = self.quotations.all[index]
            self._quoting[index] = self._beside(quotation) or self._carried(index, depth)
        return self._quoting[index]

    def _beside(self, quotation: Quotation) -> Report | None:
        """The report of a cue that stands right behind a quotation or right before it."""
        page = self.page
        first = page.sentence_index(quotation.start)
        last = page.sentence_index(max(quotation.start, quotation.end - 1))
        for report in self.reports(last):
            if report.layer == -1 and not report.ahead and report.cue.start >= quotation.end:
                return report
        led = self._led(quotation, first)
        if led is not None:
            return led
        return (
            self._resumed(quotation, first)
            or self._led_by(quotation, first)
            or self._after(quotation, last)
            or self._signed(quotation)
            or self._before(first)
            or self._ended_by(quotation)
            or self._inverted_by(quotation)
        )

    def _led(self, quotation: Quotation, first: int) -> Report | None:
        """The last report of a quotation's sentence that leads to it; behind a colon the first, where its cue has an
        object of its own: "Diaz asked why the polls show a loss: “…”" Diaz.
        """
        leads = [report for report in self.reports(first) if _leads_to(report, quotation)]
        if not leads:
            return None
        colon = self.page.shadow.rfind(":", leads[-1].cue.end, quotation.start)
        parted = quotation.start - QUOTE_GAP < colon and self.page.shadow[leads[-1].cue.end : colon].strip() != ""
        return leads[0] if parted and leads[0].ahead else leads[-1]

    def _resumed(self, quotation: Quotation, first: int) -> Report | None:
        """The report that a quotation goes on behind: "Judge," Brafman said, "I have lost. I paid $30m."."""
        for report in self.reports(first):
            behind = quotation.start - max(report.cue.end, report.source.end)
            if not report.ahead and report.layer == -1 and 0 < behind < QUOTE_GAP:
                return report
        return None

    def _after(self, quotation: Quotation, last: int) -> Report | None:
        """The report of the next sentence where it only names the speaker: "…?" Smith said."""
        page = self.page
        if not quotation.closed or last + 2 >= len(page.starts) or page.starts[last + 1] - quotation.end > 4:
            return None
        if "\n" in page.text[quotation.end : page.starts[last + 1]] or page.shadow[quotation.end - 1] not in "?!.,":
            return None
        start, end = page.sentence(last + 1)
        for report in self.reports(last + 1):
            if (
                report.layer == -1
                and report.cue.start - start < 60
                and ENDS_SOON.match(page.shadow, report.cue.end, end)
            ):
                return report
        return None

    def _signed(self, quotation: Quotation) -> Report | None:
        """The report of who signs a quotation behind a dash: "“We lost 30 men.” — Ana Diaz, in May"."""
        if not quotation.closed:
            return None
        text, end = self.page.text, quotation.end + NAME_REACH
        signed = SIGNED.match(text, quotation.end, end) or SIGNED_BELOW.match(text, quotation.end, end)
        if signed is None or not NOT_NAMES.isdisjoint(signed[1].lower().split()):
            return None
        source = Phrase(*signed.span(1), signed.start(1))
        mark = Span(quotation.end, quotation.end + 1)
        return Report(source, mark, quotation.start, quotation.end, Span(0, 0), False, -1)

    def _ended_by(self, quotation: Quotation) -> Report | None:
        """The subject of the clause behind a quotation that a comma ends: "“We lost 40 boats,” Ana Diaz thundered"."""
        page, shadow = self.page, self.page.shadow
        if not quotation.closed or shadow[quotation.end - 1] != "," or not self._stands_alone(quotation):
            return None
        if _LOWER.search(page.text, quotation.start, quotation.end) is None:
            return None  # the title of a book or a film
        start, end = quotation.end + 1, page.sentence(page.sentence_index(quotation.end - 1)).end
        subject = main_subject(page, start, end) if start < end else None
        if subject is None or subject.start - start > QUOTE_MARK:
            return None
        verb = NEXT_VERB.match(shadow, subject.end, end)
        if verb is None or tag_word(verb[1]) != "v" or not page.text[verb.start(1)].islower():
            return None
        return Report(subject, Span(*verb.span(1)), quotation.start, quotation.end, Span(0, 0), False, -1)

    def _inverted_by(self, quotation: Quotation) -> Report | None:
        """The speaker behind a verb that no list has, right behind a quotation: "“We lost 40,” thundered Ana Diaz"."""
        page, shadow = self.page, self.page.shadow
        if not quotation.closed or shadow[quotation.end - 1] not in ",?!" or not self._stands_alone(quotation):
            return None
        end = page.sentence(page.sentence_index(quotation.end + QUOTE_MARK)).end
        verb = VERB_BEHIND.match(shadow, quotation.end, end)
        if (
            verb is None
            or not (tag_word(verb[1]) == "v" or _is_present(verb[1]))
            or not page.text[verb.start(1)].islower()
        ):
            return None
        source = read_phrase(page, verb.end(), end)
        if source is None or not (page.text[source.start].isupper() or shadow.startswith(NOUN_LEADS, source.start)):
            return None
        hole = Span(0, 0)
        return Report(source, Span(*verb.span(1)), quotation.start, quotation.end, hole, False, -1)

    def _led_by(self, quotation: Quotation, first: int) -> Report | None:
        """The subject of the clause that a colon ends right before a quotation: "the warden shrugged: “Fifteen”"."""
        shadow, start = self.page.shadow, self.page.starts[first]
        colon = shadow.rfind(": ", start, quotation.start)
        if colon < 0 or quotation.start - colon > QUOTE_MARK:
            return None
        clause = max(start, shadow.rfind(", ", start, colon) + 1)
        read = READ_IN.match(shadow, clause, colon + 1)
        subject = Phrase(*read.span("who"), read.start("who")) if read else main_subject(self.page, clause, colon)
        if subject is None or self.page.shadow[subject.start : subject.end] in PRONOUNS:
            return None
        end = shadow.rfind(" ", subject.start, subject.end)
        if shadow.endswith("ed", subject.start, subject.end) and end > 0:  # a verb that no list of verbs has
            subject = subject._replace(end=end)
        return Report(subject, Span(colon, colon + 1), quotation.start, quotation.end, Span(0, 0), True, -1)

    def _before(self, first: int) -> Report | None:
        """The report of the sentence before, where that ends with a colon."""
        start = self.page.starts[first]
        if first == 0 or not self.page.shadow[max(0, start - 4) : start].rstrip().endswith(":"):
            return None
        told = next((report for report in reversed(self.reports(first - 1)) if report.layer == -1), None)
        return told or self._issued(start, start)

    def _issued(self, heading: int, end: int) -> Report | None:
        """The report of who issued what follows a heading that ends there: "Statement from Ana Diaz:"."""
        issued = ISSUED.search(self.page.shadow, max(0, heading - ISSUED_REACH), heading)
        if issued is None:
            return None
        beside = self.page.shadow.find(", ", *issued.span(2))  # "Statement from Ana Diaz, head of the union:"
        source = Phrase(issued.start(2), beside if beside > 0 else issued.end(2), issued.start(2))
        return Report(source, Span(*issued.span(1)), heading, end + 1, Span(0, 0), True, -1)

    def _carried(self, index: int, depth: int) -> Report | None:
        """The report of the quotation before or behind, where this one carries it on."""
        quotation = self.quotations.all[index]
        if depth == 0:
            return None
        if not self._stands_alone(quotation):
            return self.quoting(index - 1, depth - 1) if self._shares_sentence(index) else None
        if index:
            before = self.quotations.all[index - 1]
            report = self.quoting(index - 1, depth - 1) if self._near(before, quotation) else None
            if report is not None:
                return report
        return (
            self._introduced(quotation)
            or self._followed(index)
            or self._gestured(quotation)
            or self._told_of(quotation)
        )

    def _stands_alone(self, quotation: Quotation) -> bool:
        """Whether a quotation is sentences of its own, not a few words inside one."""
        before = self.page.shadow[max(0, quotation.start - 4) : quotation.start].rstrip("\"' ([")
        return quotation.goes_on or before[-1:] in {"", ".", "?", "!", ":", "\n"} or self._is_led_in(quotation)

    def _is_led_in(self, quotation: Quotation) -> bool:
        """Whether only a word or two and a comma stand before a quotation in its sentence: "In addition, “we …”"."""
        start = self.page.starts[self.page.sentence_index(quotation.start)]
        lead = self.page.shadow[start : quotation.start].rstrip("\"' ")
        return len(lead) < LONGEST_LEAD and lead.endswith(",") and lead.count(" ") < 2 and '"' not in lead

    def _shares_sentence(self, index: int) -> bool:
        """Whether a few quoted words stand in a sentence that begins with the quotation before."""
        if index == 0:
            return False
        before = self.quotations.all[index - 1]
        at = self.page.sentence_index(before.start)
        return (
            at == self.page.sentence_index(self.quotations.all[index].start)
            and before.start - self.page.starts[at] <= QUOTE_MARK
            and self._stands_alone(before)
        )

    def _told_of(self, quotation: Quotation) -> Report | None:
        """The subject of the sentence before a quotation that nobody else says: "Soto described it. “We …”"."""
        first = self.page.sentence_index(quotation.start)
        subject = self.subject(first - 1) if first and not quotation.goes_on else None
        if subject is None or not any(fits(self, subject, pronoun) for pronoun in little.EITHER_SEX):
            return None
        mark = Span(quotation.start - 1, quotation.start)
        return Report(subject, mark, quotation.start, quotation.end, Span(0, 0), True, -1)

    def _gestured(self, quotation: Quotation) -> Report | None:
        """The subject of the next sentence where it tells how they moved: "“We lost 40.” Ana Diaz shook her head"."""
        page = self.page
        last = page.sentence_index(max(quotation.start, quotation.end - 1)) + 1
        if not quotation.closed or last + 1 >= len(page.starts) or page.starts[last] - quotation.end > 4:
            return None
        subject = None if "\n" in page.text[quotation.end : page.starts[last]] else self.subject(last)
        verb = NEXT_VERB.match(page.shadow, subject.end) if subject is not None else None
        if subject is None or verb is None or verb[1] not in GESTURES:
            return None
        if not any(fits(self, subject, pronoun) for pronoun in little.EITHER_SEX):
            return None
        mark = Span(quotation.end - 1, quotation.end)
        return Report(subject, mark, quotation.start, quotation.end, Span(0, 0), False, -1)

    def _near(self, before: Quotation, quotation: Quotation) -> bool:
        """Whether both stand in one paragraph, or one at the start of the paragraph right behind the other's."""
        if quotation.start - before.end > NEAR:
            return False
        between = self.page.shadow[before.end : quotation.start]
        if "\n" not in between:
            return True
        if between.count("\n") > 2:
            return False
        return between.rstrip(" \"'([").endswith("\n") or self._is_led_in(quotation)

    def block(self, position: int) -> Report | None:
        """The report of the paragraph before, or above the list, that ends with a colon: this one is said."""
        if not self._headed:
            return None
        shadow = self.page.shadow
        start = shadow.rfind("\n", max(0, position - NEAR), position)
        while start > 0 and shadow.startswith(ITEM, start + 1) and not _ends_heading(shadow, start):
            start = shadow.rfind("\n", max(0, position - NEAR), start)
        if start < 0 or not _ends_heading(shadow, start):
            return None
        reports = self.reports(self.page.sentence_index(start - 1))
        if reports and reports[-1].ahead and reports[-1].layer == -1:
            return reports[-1]
        return self._issued(start, position)

    def citing(self, report: Report) -> list[Report]:
        """Who says that somebody else is quoted: "“…,” the club said in a note, citing survivors": the club."""
        if self.page.shadow[report.cue.start : report.cue.end] not in CITING:
            return []
        others = self.reports(self.page.sentence_index(report.cue.start))
        return [other for other in others if other is not report and not other.ahead and other.layer == -1][:1]

    def told_next(self, index: int) -> Report | None:
        """The report of the next sentence where it names who says this one: "That's according to the union"."""
        start = self.page.starts[index + 1]
        if self.page.shadow[start : start + 1] in OPENING_BRACKETS and index + 2 < len(self.page.starts):
            return self._cited(index)
        if self.page.shadow.startswith(BACK_LEADS, start):
            told = self._told_from(index)
            if told is not None:
                return told
        if not self.page.shadow.startswith(POINTING_BACK, start):
            return None
        return next((report for report in self.reports(index + 1) if not report.ahead and report.layer == -1), None)

    def _told_from(self, index: int) -> Report | None:
        """The report of whom the figure of a sentence comes from, as the next one tells: "That estimate comes from"."""
        start, end = self.page.sentence(index + 1)
        match = TOLD_FROM.match(self.page.shadow, start, end)
        source = read_phrase(self.page, match.end(), end) if match else None
        if match is None or source is None:
            return None
        first = self.page.starts[index]
        return Report(source, Span(match.start(), match.end() - 1), first, start, Span(0, 0), False, -1)

    def _cited(self, index: int) -> Report | None:
        """The report of a sentence that the next one begins with the source of, in brackets: "Ten died. (Reuters)"."""
        start, end = self.page.sentence(index + 1)
        closes = [at for bracket in BRACKETS if (at := self.page.shadow.find(bracket, start, end)) > 0]
        cited = read_citation(self.page, start, min(closes) + 1) if closes else []
        return cited[0]._replace(start=self.page.starts[index]) if cited else None

    def _introduced(self, quotation: Quotation) -> Report | None:
        """The last report of the two sentences before a quotation that stands alone."""
        first = self.page.sentence_index(quotation.start)
        for at in range(first - 1, max(-1, first - 3), -1):
            for report in reversed(self.reports(at)):
                if report.layer == -1 and report.ahead:
                    return report
        return None

    def _followed(self, index: int) -> Report | None:
        """The report of one of the next quotations, where they carry this one on."""
        for at in range(index, min(index + 3, len(self.quotations.all) - 1)):
            quotation, behind = self.quotations.all[at], self.quotations.all[at + 1]
            if not self._near(quotation, behind):
                return None
            report = self._beside(behind)
            if report is not None:
                return report
        return None


def _is_present(word: str) -> bool:
    """Whether a word right behind a quotation can be a verb in -s that no list has: "marvels the owner"."""
    return word.endswith("s") and word not in PREPOSITIONS and word not in ADVERBS and word not in PRONOUNS


def _ends_heading(shadow: str, position: int) -> bool:
    """Whether the line that ends at `position` ends with a colon."""
    return shadow[max(0, position - 4) : position].rstrip().endswith(":")


def _leads_to(report: Report, quotation: Quotation) -> bool:
    """Whether a report holds a quotation behind its cue, or begins with it: "As Ana Diaz said in Lima, “…”"."""
    said = report.ahead or report.hole.start - report.start < QUOTE_GAP
    return report.layer == -1 and said and report.start <= quotation.start < report.end
