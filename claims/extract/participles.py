"""A cue that ends in -ing in, who says it out: "…, saying", "quoted as saying", "a photo showing"."""

from claims.extract.clauses import Phrase, head_noun, main_subject, read_phrase
from claims.extract.contents import is_document, only_noun
from claims.extract.cues import Place, Report
from claims.extract.phrases import read_subject
from claims.grammar.en import cues as words
from claims.grammar.en import reporting as shapes
from claims.grammar.en import speaker_words as little
from claims.grammar.en.nouns import is_plural
from claims.spans import Span

QUOTING = words.HEARD | little.QUOTED_WITH
"""Words right before "saying" of somebody who is quoted."""
LEADING_COMMAS = 4
"""Commas behind a leading "saying" at which its speaker is looked for."""


def find_participle(place: Place, before: list[Report]) -> tuple[Phrase | None, bool]:
    """Who speaks in "…, saying", "quoted as saying", "a photo showing"; nobody in "the task of finding 30 homes"."""
    if place.frame == "finding" and place.previous in words.PREPOSITIONS and not _says_that(place):
        return None, False
    quoted = _find_quoted(place) if place.previous in QUOTING else None
    if quoted is not None:  # "“…,” Ana Diaz was quoted as saying": beside what is said
        return quoted, place.ends(shapes.QUOTED, quoted.left, 5) is not None or _ends_with(place, quoted)
    fond = place.ends(shapes.FOND_OF, place.cue.start, 40)
    if fond is not None:  # "as Diaz is fond of saying"
        return read_subject(place.page, place.low, fond.start() + 1), True
    told = place.ends(shapes.QUOTED_IN, place.cue.start, 120) if place.word in little.SAYING_OF else None
    if told is not None:  # "Diaz was quoted by the radio in a statement saying"
        return read_subject(place.page, place.low, told.start() + 1), True
    if place.shadow.endswith(") ", place.low, place.cue.start):  # "data from the agency (CA) showing"
        source = read_subject(place.page, place.low, place.cue.start)
        return _writer(place, source) if source is not None else None, False
    if (
        place.previous
        and not words.is_adverb(place.previous)
        and place.previous not in words.PREPOSITIONS
        and place.previous not in words.BREAKS
        and place.previous not in words.LINKS
    ):
        source = read_subject(place.page, place.low, place.cue.start)
        return _writer(place, source) if source is not None else None, False
    return subject_before(place, before), False


def _ends_with(place: Place, quoted: Phrase) -> bool:
    """Whether a sentence ends with who is quoted: "12 were hurt, Ana Diaz was quoted by the radio as saying"."""
    closed = place.ends(shapes.CLOSED, quoted.left, 4) is not None
    return closed and shapes.ADJUNCT.match(place.shadow, place.cue.end, place.high) is not None


def _says_that(place: Place) -> bool:
    """Whether "that" stands right behind the cue."""
    return shapes.THAT.match(place.shadow, place.cue.end, place.high) is not None


def subject_before(place: Place, before: list[Report]) -> Phrase | None:
    """The speaker of the report before, in the same sentence and quotation, else the sentence's subject."""
    for report in reversed(before):
        if report.layer == place.layer:
            return report.source
    return main_subject(place.page, place.low, place.cue.start)


def _find_quoted(place: Place) -> Phrase | None:
    """Who is quoted as saying it: "Berg was quoted as saying", "the radio quoted Berg as saying"."""
    passive = place.ends(shapes.QUOTED_AS, place.cue.start, 90) or place.ends(shapes.HEARD, place.cue.start, 30)
    if passive:
        return read_subject(place.page, place.low, passive.start() + 1)
    active = place.ends(shapes.QUOTES_SOMEBODY, place.cue.start, 90)
    return read_phrase(place.page, active.start(1), active.end(1)) if active else None


def read_leading(place: Place) -> Report | None:
    """The report of a clause put first, its speaker behind the comma: "Saying 30 had died, the mayor left"."""
    shadow, low, high = place.shadow, place.low, place.high
    if not shapes.CLAUSE_LEADS.fullmatch(shadow, low, place.cue.start):
        return None
    comma = shadow.find(", ", place.cue.end, high)
    for _ in range(LEADING_COMMAS):
        if comma < 0:
            return None
        source = main_subject(place.page, comma + 1, high)
        if (
            source is not None
            and source.start - comma < 4
            and shadow.startswith(" ", source.end)
            and _begins_clause(place, source)
        ):
            opens = shapes.THAT.match(shadow, place.cue.end, comma)
            start = opens.end() if opens else place.cue.end
            return Report(source, place.cue, start, comma, Span(start, start), True, place.layer)
        comma = shadow.find(", ", comma + 1, high)
    return None


def _begins_clause(place: Place, source: Phrase) -> bool:
    """Whether a phrase behind a comma is the subject of a main clause, not one more thing of a list."""
    first = place.shadow[source.start : source.end].split(None, 1)[0]
    named = first in words.DETERMINERS or first in words.PERSONAL or place.page.text[source.start].isupper()
    return named and place.shadow.startswith(" ", source.end)


def _writer(place: Place, source: Phrase) -> Phrase | None:
    """Who speaks through the noun right before "saying": the document, or who wrote it ("she sent a letter saying")."""
    phrase = place.shadow[source.start : source.end]
    if phrase.startswith(little.ARTICLE_LEADS) and not words.WRITINGS.isdisjoint(phrase.split()[:4]):
        return main_subject(place.page, place.low, place.cue.start) or source
    if phrase.startswith(little.ARTICLE_LEADS) and head_noun(phrase) in words.UTTERED:
        maker = main_subject(place.page, place.low, place.cue.start)
        if maker is not None and words.HOLDS.fullmatch(place.shadow[maker.end : source.start].strip()):
            return maker  # "Ana Diaz gave a speech crediting"
    if place.shadow.endswith(little.WITH_LEAD, 0, source.start):
        share = phrase.split(None, 1)[0] in words.NUMERALS or any(letter.isdigit() for letter in phrase)
        head = head_noun(phrase)
        many = is_plural(head) and not share  # "with seismologists warning that"
        body = head in words.ORGANS or words.BODIES.fullmatch(head) is not None  # "with the military saying"
        shown = place.frame in {"showing", "finding"}
        if little.HANDLE in phrase:
            return source  # "with @velden on Twitter saying"
        named = place.page.text[source.start].isupper()
        told = named or (is_document(place, source) if shown else many or body)
        return only_noun(place, source) if told else None
    if is_document(place, source):
        return only_noun(place, source)
    sender = main_subject(place.page, place.low, place.cue.start)
    sent = sender is not None and shapes.SENT_TO.search(place.shadow, sender.end, source.start)
    return sender if sent else None
