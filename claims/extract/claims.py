"""A document in, its claims out: quantities with their noun, event, speaker, time and place put together."""

from datetime import date, datetime
from functools import cache

from claims.circles import no_circles
from claims.documents.document import Document
from claims.documents.settings import Limits
from claims.extract.added import add_figures
from claims.extract.attributions import Attribution, Speakers, find_attribution, find_stance
from claims.extract.breakdowns import find_own_place, may_list
from claims.extract.claim import CORE, Claim, is_kept
from claims.extract.counted import Before, Counted, find_counted, normalise_unit
from claims.extract.elided import counts_regions, only_tells_where
from claims.extract.governors import HARMS
from claims.extract.page import Page
from claims.extract.particulars import BEFORE, KINDS, Said, find_particular, tells_length
from claims.extract.places import find_place
from claims.extract.quantities import find_quantities, is_brief
from claims.extract.quantity import Quantity
from claims.extract.times import find_as_of
from claims.grammar.en.nouns import PEOPLE
from claims.grammar.en.numbers import read_number
from claims.grammar.en.parts import CROWD, OF_THE, PRONOUNS
from claims.grammar.en.verbs import TO_BE
from claims.plugins.load import name_reading_plugins
from claims.spans import Span, build

VERSION = "1"
"""Of the extractor: raised when the same text gives other claims."""
DOUBTS = {"no noun": 0.3, "elided noun": 0.75, "one": 0.85, "no event": 0.9, "speaker's pronoun": 0.8}
"""What a claim's confidence is multiplied by for each thing that its words leave open: about the share of such
readings that
were right among 285 labelled figures (no noun 0 of 7, elided 13 of 18, one 10 of 12, no event 16 of 18, a pronoun's
name 13 of
16), where 94 in 100 of all were.
"""


@cache
def extractor_version() -> str:
    """The extractor's version with the plugins that take part in reading: "1+telex-0.2"."""
    return VERSION + name_reading_plugins()


def extract_claims(
    document: Document, everything: bool = False, most: int = Limits().figures, particulars: bool = False
) -> list[Claim]:
    """The claims of a document in reading order; with `everything` also the numbers that are none, with `particulars`
    those of them that say something of one named person or thing.

    A text with more than `most` figures raises TooManyFigures.

    >>> [c.value for c in extract_claims(Document("x", "Two were killed, the army said on 3 May.", ""))]
    [2]
    """
    with no_circles():  # what was made on the way is gone before it ends, so that the next look meets claims alone
        claims = _read(document, everything, most, particulars)
    return [c for c in claims if is_kept(c.kind, c.event)] if particulars and not everything else claims


def _read(document: Document, everything: bool, most: int, particulars: bool) -> list[Claim]:
    """As `extract_claims`, the numbers that say nothing of a named person or thing among the particulars."""
    page = Page(document.text, _day(document.published), document.title, document.place, split=False)
    quantities = find_quantities(page, everything, most, particulars)
    quantities = add_figures(page.text, quantities, everything or particulars)
    return make_claims(page, document.name, quantities)


def _day(published: str | None) -> date | datetime | None:
    """The day of publication, from an ISO date or time; None where it is not known to the day."""
    if published is None or len(published) < 10:
        return None
    try:
        return datetime.fromisoformat(published) if "T" in published else date.fromisoformat(published[:10])
    except ValueError:
        return None


def make_claims(page: Page, document: str, quantities: list[Quantity]) -> list[Claim]:
    """The claims of `quantities`, each with what its sentence says of it; a page without figures pays for nothing."""
    if not quantities:
        return []
    reader = _Reader(page, document)
    return [reader.read(quantity) for quantity in quantities]


class _Reader:
    """Reads the claims of one document, one after another; what holds for a whole sentence is read once."""

    __slots__ = (
        "before", "document", "listed", "named", "page", "previous", "sentence", "span", "speakers", "stop", "told",
        "whole",
    )  # fmt: skip

    def __init__(self, page: Page, document: str) -> None:
        self.page, self.document, self.speakers = page, document, Speakers(page)
        self.previous: Claim | None = None
        self.named: Claim | None = None
        self.whole: Claim | None = None
        """The last named count that is no part of another."""
        self.before = Before(None, None, None)
        """What stood before the last claim."""
        self.told: dict[float, Claim] = {}
        """Counts with a printed noun, by their number."""
        self.sentence, self.stop, self.span = 0, 0, _NOWHERE
        self.listed = False

    def read(self, quantity: Quantity) -> Claim:
        """The claim of the next quantity."""
        if quantity.start >= self.stop:
            self._begin(quantity.start)
        if quantity.kind not in CORE:  # numbers that are no claims change none
            return _no_claim(self.page, self.document, quantity, self.span)
        claim = self._claim(quantity)
        self.previous = claim
        if claim.kind == "count" and claim.unit:
            back = claim.part_of is not None and claim.part_of < self.span.start  # of a whole told in another sentence
            if back or self._is_printed(claim):
                self._name(claim)
            elif self._is_another_account(claim) or self._counts_beside_regions(claim):
                self.named = claim
        return claim

    def _is_another_account(self, claim: Claim) -> bool:
        """Whether somebody gives another number of what the last count counts: "witnesses spoke of 20"."""
        named = self.named
        return named is not None and bool(claim.source) and (claim.unit, claim.event) == (named.unit, named.event)

    def _counts_beside_regions(self, claim: Claim) -> bool:
        """Whether a count without a noun is of people, and the last printed one only told where: "the toll from blasts
        in two towns rose to 81".
        """
        named = self.named
        if named is None or named.start < self.span.start or not counts_regions(named.unit):
            return False
        return claim.unit == PEOPLE and claim.event in HARMS

    def _is_printed(self, claim: Claim) -> bool:
        """Whether a count's noun is printed behind it, or before it ("the number of families is 40", "a crowd of 900")
        but as a label.
        """
        text, unit = self.page.text, claim.unit
        if text.startswith("-", claim.end):  # "a three-bed house"
            return False
        if text.find(unit, claim.end, self.stop) >= 0:
            return True
        if unit == PEOPLE and CROWD.search(self.page.shadow, max(0, claim.start - CROWD_REACH), claim.start):
            return True
        before = text.rfind(unit, self.span.start, claim.start)
        return before >= 0 and _LABELLED.isdisjoint(text[before + len(unit) : claim.start])

    def _name(self, claim: Claim) -> None:
        """Keep a count whose noun is printed for the elided ones further on, unless others are from what it counts."""
        if claim.value is not None:
            self.told[claim.value] = claim
        named = self.named
        aside = counts_regions(claim.unit) or (named is not None and only_tells_where(self.page, claim, named))
        told_twice = (
            named is not None and self.page.shadow.startswith("(", claim.start - 1) and named.end > self.span.start
        )
        aside = aside or told_twice or (named is not None and claim.part_of == named.start)
        if named is None or named.end < self.span.start or not aside:
            self.named = claim
            self.whole = claim if claim.part_of is None else self.whole

    def _of_whole(self, quantity: Quantity, counted: Counted) -> Counted:
        """What a figure counts that is some of a number told before, however far: "three of the six" of six men."""
        printed = OF_THE.match(self.page.shadow, quantity.end) if quantity.kind == "count" else None
        number = read_number(self.page.shadow, printed.start(1), printed.end(1)) if printed is not None else None
        whole = self.told.get(number[0].value or 0) if number is not None else None
        if whole is None or (quantity.value or 0) >= (whole.value or 0):
            return counted
        return counted._replace(unit=whole.unit, part_of=whole.start)

    def _counts_speakers(self, counted: Counted, quantity: Quantity, said: Attribution) -> bool:
        """Whether a figure without a noun is taken for some of those who tell it, who are fewer, or tell of the dead:
        "two nurses said 14 had died".
        """
        tellers = self.previous
        if tellers is None or tellers.unit != counted.unit or not tellers.unit:
            return False
        if not said.source_start <= tellers.start < said.source_start + len(said.source_text):
            return False
        return counted.event in HARMS or (quantity.low or quantity.high or 0) > (tellers.low or 0)

    def _begin(self, position: int) -> None:
        """Move to the sentence that holds a position; its span leaves out the white space behind it."""
        page = self.page
        self.sentence = page.sentence_index(position)
        start, self.stop = page.starts[self.sentence], page.starts[self.sentence + 1]
        self.span = build(Span, (start, start + len(page.text[start : self.stop].rstrip())))
        self.listed = may_list(page.shadow, start, self.stop)

    def _before(self) -> Before:
        """The claims before the next figure."""
        return Before(self.previous, self.named, self.before.previous, self.whole)

    def _claim(self, quantity: Quantity) -> Claim:
        page, span, start, end = self.page, self.span, quantity.start, quantity.end
        told, before = self.before, self._before()
        counted = find_counted(page, quantity, before, span)
        if counted.elided and self.told:
            counted = self._of_whole(quantity, counted)
        said = find_attribution(page, self.speakers, start, end)
        if counted.elided and said is not None and self._counts_speakers(counted, quantity, said):
            self.named = told.named
            counted, before = find_counted(page, quantity, told, span), self._before()
        self.before = before
        source, source_text, source_start, cue, cue_start, _, _, via, stance = said or (
            *_NOBODY,
            find_stance(page, start, end),
        )
        since, as_of, precision, tally, _ = find_as_of(page, self.sentence, start, end)
        unit, event, hedge, low, high, part_of, _ = counted
        own = find_own_place(page, start, end) if self.listed else None
        place = own or find_place(page, self.sentence, start, end)
        return build(Claim, (
            self.document, start, end, page.text[start:end], quantity.kind, quantity.value, low, high,
            hedge, unit, event, source, source_text, source_start, cue, cue_start, via, stance,
            place, since, as_of, precision, tally, part_of,
            *normalise_unit(page, quantity, counted, span), _confidence(quantity, counted, said),
            span[0], span[1], None, quantity.printed,
        ))  # fmt: skip


CROWD_REACH = 60
"""Code points before a figure in which it is said that a crowd is counted."""
_LABELLED = frozenset(":=-–—\n\t|")
"""What can stand between a label and its figure."""
_NOWHERE = Span(0, 0)
_NOBODY = (None, None, None, None, None, None, None, ())
"""What is known of a source where there is none."""


def _no_claim(page: Page, document: str, quantity: Quantity, span: Span) -> Claim:
    """A number that says what it is, and nothing more."""
    start, end = quantity.start, quantity.end
    return Claim(
        document, start, end, page.text[start:end], quantity.kind, quantity.value, quantity.low, quantity.high,
        quantity.hedge, quantity.unit or "", _told_by(page, quantity, span), None, None, None, None, None, (),
        "asserted", None, None, None, None, None, None, quantity.normal, None, 1.0, span.start, span.end,
        quantity.why, quantity.printed,
    )  # fmt: skip


def _told_by(page: Page, quantity: Quantity, span: Span) -> str | None:
    """What a number that is no claim says of a named person or thing: the event of a particular."""
    if quantity.kind not in KINDS:
        return None
    text, first = page.text, span.start
    said = text[first : span.end], quantity.start - first, quantity.end - first
    found = find_particular(Said(quantity.kind, *said, text[max(0, first - BEFORE) : first]))
    if found is None and is_brief(page) and tells_length(quantity.kind, text, quantity.start, quantity.end):
        return TO_BE
    return found.told if found else None


def _confidence(quantity: Quantity, counted: Counted, said: Attribution | None) -> float:
    """How sure the reading is, 0 to 1: 1 where the words leave nothing open, less for each doubt of the table."""
    confidence = 1.0
    if quantity.kind == "count":
        if counted.elided:
            confidence *= DOUBTS["elided noun" if counted.unit else "no noun"]
        if quantity.value == 1:
            confidence *= DOUBTS["one"]
    if counted.event is None:
        confidence *= DOUBTS["no event"]
    if said is not None and said.source != said.source_text and said.source_text.lower() in PRONOUNS:
        confidence *= DOUBTS["speaker's pronoun"]
    return round(confidence, 2) if confidence < 1 else confidence
