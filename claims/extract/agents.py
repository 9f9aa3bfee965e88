"""A participle that names its agent in, the report of the figure that the agent gives out: "expected by economists"."""

from claims.extract.clauses import Phrase, read_phrase
from claims.extract.contents import report_ahead
from claims.extract.cues import Place, Report
from claims.grammar.en import cues as words
from claims.grammar.en import estimates
from claims.grammar.en import reporting as shapes
from claims.grammar.en.verbs import read_verb
from claims.spans import Span


def read_passive(place: Place) -> Report | None:
    """A report of a passive that names who says it last: "damage is estimated at $9 billion by the World Bank"."""
    accused = shapes.ACCUSED_BY.match(place.shadow, place.cue.end, place.high) if place.word == words.ACCUSED else None
    if accused is not None:
        who = Phrase(*accused.span("who"), accused.start("who"))
        return report_ahead(place, who, accused.end())
    stated = shapes.NOUN_BY.match(place.shadow, place.cue.end, place.high)
    if stated is not None:  # "it was stated by the bank that 30"
        return report_ahead(place, Phrase(*stated.span("who"), stated.start("who")), stated.end())
    match = estimates.ESTIMATED_BY.match(place.shadow, place.cue.end, place.high)
    source = read_phrase(place.page, match.end(), place.high) if match else None
    if source is None:
        return None
    return Report(source, place.cue, place.low, place.high, Span(source.start, source.end), False, place.layer)


def read_impersonal(place: Place) -> Report | None:
    """A report of who told what "it was learned": "…, it was learned here today from union sources", "it was announced
    in Lima by the command that 14".
    """
    began = place.ends(shapes.IT_WAS, place.cue.start, 30)
    led = shapes.FROM_WHOM.match(place.shadow, place.cue.end, place.high) if began is not None else None
    source = read_phrase(place.page, led.end(), place.high) if led is not None else None
    if began is None or source is None or place.shadow[source.start : source.end].split(None, 1)[0] in words.TIMES:
        return None
    that = shapes.THAT.match(place.shadow, source.end, place.high)
    if that is not None:
        return report_ahead(place, source, that.end())
    start = max(place.low, began.start())
    if start - place.low < NEAREST_SAID:
        return None
    return Report(source, place.cue, place.low, place.high, Span(start, source.end), False, place.layer)


NEAREST_SAID = 12
"""Code points of what is said, at least, before "it was learned"."""


def read_put(place: Place) -> Report | None:
    """A report of a figure right behind a participle that names who gives it: "the toll, put at 11 by the ministry"."""
    match = estimates.ESTIMATED_BY.match(place.shadow, place.cue.end, place.high)
    source = read_phrase(place.page, match.end(), place.high) if match else None
    if source is None or place.shadow[source.start : source.end].split(None, 1)[0] in words.TIMES:
        return None
    return Report(source, place.cue, place.cue.end, source.start, Span(0, 0), True, place.layer)


def is_participle(word: str) -> bool:
    """Whether a cue before "by" is a participle that names its agent: "expected by economists", not "cuts by May"."""
    verb = read_verb(word)
    return verb is not None and "n" in verb.forms


def read_attached(place: Place) -> Report | None:
    """A report of a participle right behind the figure: "below the 175,000 expected by economists"."""
    if place.word in words.ASKED_BY:
        return None
    given = read_given(place)
    if given is not None:
        return given
    participle = place.word.removesuffix(" by")
    if participle in words.MADE_KNOWN or participle in words.REVISING or participle in words.HANDLED:
        return None  # "30,000 emails released by the ministry" were counted by somebody else; "$9 million raised by"
    figure = place.ends(estimates.GIVEN_BY, place.cue.start, 60)
    behind = place.cue.end if place.word.endswith(" by") else place.cue.end + len(" by")
    source = read_phrase(place.page, behind, place.high) if figure else None
    if figure is None or source is None or place.shadow[source.start].isdigit():
        return None
    if place.shadow.startswith("name", source.start):
        return None
    if place.shadow[source.start : source.end].split(None, 1)[0] in words.TIMES:
        return None  # "23 percent contained by Monday evening"
    return Report(source, place.cue, figure.start("figure"), place.cue.start, Span(0, 0), False, place.layer)


def read_given(place: Place) -> Report | None:
    """A report of a figure behind its participle and who gives it: "the loss, estimated by the bank at 40"."""
    put = estimates.BY_AT.match(place.shadow, place.cue.end - len(" by") * place.word.endswith(" by"), place.high)
    if put is None:
        return None
    who = Phrase(*put.span("who"), put.start("who"))
    return Report(who, place.cue, put.start("figure"), put.end(), Span(0, 0), True, place.layer)


def read_foreseen(place: Place) -> Report | None:
    """A report of a figure that somebody's forecast was: "below Wall Street's expected $3 million"."""
    figure = estimates.FIGURE_NEXT.match(place.shadow, place.cue.end, place.high)
    owner = words.OWNER.search(place.page.text, place.low, place.cue.start)
    if figure is None or owner is None:
        return None
    who = Phrase(*owner.span("who"), owner.start("who"))
    stop = place.shadow.find(", ", figure.end(), place.high)
    return Report(who, place.cue, place.cue.end, stop if stop > 0 else place.high, Span(0, 0), True, place.layer)
