"""A document in, its claims out: quantities with their noun, event, speaker, time and place put together."""

from datetime import date, datetime

from claims.documents.document import Document
from claims.extract.attributions import Speakers, find_attribution, find_stance
from claims.extract.claim import CORE, Claim
from claims.extract.events import find_event
from claims.extract.page import Page
from claims.extract.places import find_place
from claims.extract.quantities import find_quantities
from claims.extract.quantity import Quantity
from claims.extract.subjects import counts_persons, find_noun
from claims.extract.times import find_as_of
from claims.extract.words import Words, find_words
from claims.grammar.en.parts import ABROAD, CLAUSE_BETWEEN, CROWD, HANGING, IN_CARE, LISTED, PART_AFTER, PART_BETWEEN
from claims.spans import Span

VERSION = "1"
"""Of the extractor: raised when the same text gives other claims."""
PERSON_EVENTS = frozenset(
    [
        "kill",
        "die",
        "injure",
        "wound",
        "hurt",
        "arrest",
        "detain",
        "displace",
        "evacuate",
        "flee",
        "shoot",
        "miss",
        "kidnap",
        "murder",
        "martyr",
        "hospitalize",
        "execute",
    ]
)


def extract_claims(document: Document, everything: bool = False) -> list[Claim]:
    """The claims of a document in reading order; with `everything` also the numbers that are none."""
    page = Page(document.text, _day(document.published), document.title, document.place)
    return make_claims(page, document.name, find_quantities(page, everything))


def _day(published: str | None) -> date | datetime | None:
    """The day of publication, from an ISO date or time of any precision."""
    if published is None or len(published) < 10:
        return None
    try:
        return datetime.fromisoformat(published) if "T" in published else date.fromisoformat(published[:10])
    except ValueError:
        return None


def make_claims(page: Page, document: str, quantities: list[Quantity]) -> list[Claim]:
    """The claims of `quantities`, each with what its sentence says of it."""
    speakers = Speakers(page)
    claims: list[Claim] = []
    for quantity in quantities:
        previous = claims[-1] if claims else None
        claims.append(_claim(page, speakers, document, quantity, previous))
    return claims


def _claim(page: Page, speakers: Speakers, document: str, quantity: Quantity, previous: Claim | None) -> Claim:
    start, end = quantity.start, quantity.end
    sentence = page.sentence_index(start)
    span = _trimmed(page, sentence)
    if quantity.kind not in CORE:
        return _no_claim(page, document, quantity, span.start, span.end)
    words = find_words(page, start)
    unit, event = _read_subject(page, words, quantity, previous, span.start)
    part = _part_of(page, quantity, previous, span.start)
    said = find_attribution(page, speakers, start, end)
    stance = said.stance if said is not None and said.stance != "asserted" else find_stance(page, start, end)
    time = find_as_of(page, sentence, start, end)
    hedge, low, high = _carried(page, quantity, previous, event)
    return Claim(
        document, start, end, page.text[start:end], quantity.kind, quantity.value, low, high, hedge, unit, event,
        said.source if said else None, said.source_text if said else None, said.source_start if said else None,
        said.cue if said else None, said.cue_start if said else None, said.via if said else (), stance,
        find_place(page, sentence, start, end), time.since, time.as_of, time.precision, time.tally, part,
        *_normal(page, quantity, event, unit, span), 1.0, span.start, span.end, None, quantity.printed,
    )  # fmt: skip


def _normal(
    page: Page, quantity: Quantity, event: str | None, unit: str, span: Span
) -> tuple[str | None, float | None]:
    """The unit in one spelling, and the value in it: people who fled their country are counted as refugees too."""
    if quantity.kind == "count" and event in {"flee", "displace"} and counts_persons(unit):
        abroad = event == "flee" and ABROAD.search(page.shadow, quantity.end, span.end) is not None
        return ("refugees" if abroad else "displaced people"), quantity.value
    return quantity.normal, quantity.value if quantity.normal is not None else None


def _trimmed(page: Page, sentence: int) -> Span:
    """The sentence without the white space that parts it from the next."""
    start, end = page.sentence(sentence)
    return Span(start, start + len(page.text[start:end].rstrip()))


def _no_claim(page: Page, document: str, quantity: Quantity, first: int, last: int) -> Claim:
    """A number that says what it is, and nothing more."""
    start, end = quantity.start, quantity.end
    return Claim(
        document, start, end, page.text[start:end], quantity.kind, quantity.value, quantity.low, quantity.high,
        quantity.hedge,
        quantity.unit or "", None, None, None, None, None, None, (), "asserted", None, None, None, None, None, None,
        quantity.normal, None, 1.0, first, last, quantity.why, quantity.printed,
    )  # fmt: skip


def _read_subject(
    page: Page, words: Words, quantity: Quantity, previous: Claim | None, sentence: int
) -> tuple[str, str | None]:
    """What is counted, and what happened to it."""
    first = words.at(quantity.start)
    behind = words.at(quantity.unit_end)
    before = previous.event if previous is not None and previous.quote_start == sentence else None
    if quantity.unit is not None:
        return quantity.unit, find_event(words, first, behind, "", before)
    if (
        page.shadow[quantity.end : quantity.end + 1] == "-"
        and page.shadow[quantity.end + 1 : quantity.end + 2].isalpha()
    ):
        unit = _hyphened(page, quantity.end + 1)
        return unit, find_event(words, first, behind, unit, before)
    hanging = HANGING.match(page.shadow, quantity.end)
    if hanging is not None:
        return page.text[hanging.start(1) : hanging.end(1)], find_event(words, first, behind, "", before)
    one = quantity.value == 1 or quantity.kind == "ratio"
    unit, after = find_noun(page.text, words, behind, one)
    event = find_event(words, first, after, unit, before)
    if not unit:
        unit = _elided(page, quantity, previous, event, sentence)
    return unit, event


def _part_of(page: Page, quantity: Quantity, previous: Claim | None, sentence: int) -> int | None:
    """The start of the total that this figure is a part of: "35 people, including seven children and two women"."""
    if previous is None or previous.kind != "count" or previous.quote_start != sentence or quantity.kind != "count":
        return None
    between = page.shadow[previous.end : quantity.start]
    if PART_BETWEEN.search(between) or PART_AFTER.match(page.shadow, quantity.end):
        return previous.start
    if previous.part_of is not None and LISTED.search(between) and not CLAUSE_BETWEEN.search(between):
        return previous.part_of
    return None


def _hyphened(page: Page, start: int) -> str:
    """The word from `start` on, of a compound like four-story."""
    end = start
    while end < len(page.shadow) and page.shadow[end].isalpha():
        end += 1
    return page.text[start:end]


def _elided(page: Page, quantity: Quantity, previous: Claim | None, event: str | None, sentence: int) -> str:
    """The noun that an elided one stands for: that of the figure before, or people where persons suffer the event."""
    if previous is not None and previous.kind in {"count", "ratio"} and previous.quote_start == sentence:
        unit = previous.unit
        if unit and (event not in PERSON_EVENTS or counts_persons(unit)):
            return unit
    persons = (
        event in PERSON_EVENTS
        or CROWD.search(page.shadow, max(0, quantity.start - 40), quantity.start) is not None
        or IN_CARE.match(page.shadow, quantity.unit_end) is not None
    )
    return "people" if persons and quantity.kind == "count" else ""


def _carried(
    page: Page, quantity: Quantity, previous: Claim | None, event: str | None
) -> tuple[str, float | int | None, float | int | None]:
    """Hedge, low and high; a list's first hedge holds for its next figure until a new verb starts (at least three
    men, two boys).
    """
    if quantity.hedge != "exact" or quantity.form != "exact" or previous is None or previous.hedge not in _CARRIES:
        return quantity.hedge, quantity.low, quantity.high
    if previous.kind != quantity.kind or not _lists(page, previous, quantity):
        return quantity.hedge, quantity.low, quantity.high
    return previous.hedge, quantity.low, None


_CARRIES = frozenset({"at_least", "more_than"})


def _lists(page: Page, previous: Claim, quantity: Quantity) -> bool:
    """Whether two figures stand in one list: nothing but a noun, a comma and "and" between them."""
    between = page.shadow[previous.end : quantity.start]
    if len(between) > 60 or previous.hedge != "at_least":
        return False
    words = Words(page.shadow, previous.end, quantity.start)
    return bool(between.rstrip().endswith((",", "and", "including"))) and all(
        kind in "wsbz,c'n" or word in _IN_LISTS for kind, word in zip(words.tag[:-1], words.lower, strict=False)
    )


_IN_LISTS = frozenset(["and", "including", "unidentified", "identified"])
