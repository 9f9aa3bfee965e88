"""A cue and its speaker in, how far what is said reaches out."""

from claims.extract.clauses import Phrase
from claims.extract.cues import Place, Report
from claims.grammar.en import cues as words
from claims.grammar.en import reporting as shapes
from claims.spans import Span


def report_ahead(place: Place, source: Phrase, start: int) -> Report:
    """The report of what stands from `start` on, to the end of the clause that it belongs to."""
    return Report(source, place.cue, start, _content_end(place, source, start), Span(start, start), True, place.layer)


def _content_end(place: Place, source: Phrase, start: int) -> int:
    """Where what is said ends: at the comma that closes a clause put in or put first, else with the sentence."""
    shadow = place.shadow
    if shadow[source.start : source.end] in words.RELATIVES:
        stop = words.CLAUSE_STOP.search(shadow, start + 12, place.high)
        return stop.start() if stop else place.high
    early = max(place.low, source.start - 16)
    first = early == place.low and shapes.SUBORDINATE.search(shadow, early, source.start)
    if first or shapes.RELATIVE.search(shadow, early, source.start):
        comma = shadow.find(", ", start, place.high)
        if comma - start > 12:
            return comma
    return place.high


def clause_start(place: Place, position: int) -> int:
    """Where the clause that ends at `position` starts: behind the last comma, dash or parenthesis."""
    return max(
        place.low,
        *(place.shadow.rfind(mark, place.low, position) + 1 for mark in (", ", "; ", "- ", "~", "(", " and ")),
    )


def is_document(place: Place, source: Phrase) -> bool:
    """Whether a noun phrase speaks without a mouth, or is a body that counts: "a photo", "the survey"."""
    return any(word in words.DOCUMENTS for word in place.shadow[source.start : source.end].split()[-9:])
