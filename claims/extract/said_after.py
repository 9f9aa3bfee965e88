"""A cue and its speaker in, the report of what stands behind them out: "police said that 30 people died"."""

from re import Match

from claims.extract.clauses import Phrase, head_noun
from claims.extract.contents import report_ahead
from claims.extract.cues import Place, Report
from claims.extract.findings import finds, foretells, later_clause, shows, states, thinks, wants
from claims.extract.verbs import WHAT_REACH
from claims.grammar.en import cues as words
from claims.grammar.en import estimates
from claims.grammar.en import reporting as shapes
from claims.grammar.en import speaker_words as little
from claims.spans import Span


def read_ahead(place: Place, source: Phrase) -> Report | None:
    """A report of what stands behind: "police said that 30 people died"."""
    after, opens = _find_opening(place)
    if opens is not None:
        return report_ahead(place, source, opens)
    wanted = wants(place, after) if place.word in words.WANTING else None
    if wanted is not None:
        return report_ahead(place, source, wanted)
    if place.frame == "clause":
        return _read_clause(place, source, after)
    if place.shadow[after : after + 1] in {".", ";", ")"}:
        return _say_nothing(place, source, after)
    if place.word in words.AGREEING and place.shadow.startswith(little.ON_WHAT, after):
        return _read_agreed(place, source, after)
    if _is_planned(place, after):
        return None
    if place.frame == "quoting":
        return _read_quoting(place, source, after)
    if place.frame == "telling":
        return _read_telling(place, source, after)
    return report_ahead(place, source, after) if _has_content(place, source, after) else None


def _find_opening(place: Place) -> tuple[int, int | None]:
    """Where a cue ends with its adverbs, and where "that" or a mark behind it opens what is said, None where none
    does.
    """
    shadow, end, high = place.shadow, place.cue.end, place.high
    opens = shapes.THAT.match(shadow, end, high)
    if opens is not None:
        return end, opens.end()
    adverbs = shapes.ADVERBS_BEHIND.match(shadow, end, high)
    after = adverbs.end() if adverbs else end
    opens = shapes.THAT.match(shadow, after, high) if adverbs else None
    opens = opens or shapes.OPENS.match(shadow, after, min(high + 2, len(shadow)))
    return after, opens.end() if opens else None


def _read_clause(place: Place, source: Phrase, after: int) -> Report | None:
    """A report of a verb that takes a clause alone: "the firm knew 30 had left"."""
    clause = later_clause(place)
    if clause is not None:
        return report_ahead(place, source, clause)
    if place.word in words.CLAUSAL and _is_main(place, source) and states(place, after):
        return report_ahead(place, source, after)
    return _name_speaker(place, source)


def _say_nothing(place: Place, source: Phrase, after: int) -> Report | None:
    """The report of a sentence that ends behind its cue, which only says who said what others tell."""
    if source.left - place.low >= 3:
        return None
    return Report(source, place.cue, after, after, Span(source.left, after), True, place.layer)


def _read_agreed(place: Place, source: Phrase, after: int) -> Report | None:
    """A report of a figure that somebody agrees on: "the papers agree on 30 dead"."""
    agreed = head_noun(place.shadow[source.start : source.end]) in words.AGREED_BY
    counted = agreed and estimates.FIGURE_NEXT.match(place.shadow, after + len(little.ON) + 1, place.high)
    return report_ahead(place, source, after) if counted else None


def _is_planned(place: Place, after: int) -> bool:
    """Whether what stands behind a cue is done or meant, not said: "agreed to pay $9 million to settle claims that"."""
    shadow, word, high = place.shadow, place.word, place.high
    return bool(
        (word in words.AGREEING and shadow.startswith(little.PLANNED, after))
        or (word in words.PLEDGING and shapes.PLEDGED_FAITH.match(shadow, after, high))
        or (word in words.ADMITTING and shapes.ADMITS_TO.match(shadow, after, high))
    )


def _read_quoting(place: Place, source: Phrase, after: int) -> Report | None:
    """A report of a verb that mostly stands beside a quotation: "posted the names of eight victims"."""
    if _is_object(place, source, after):
        return report_ahead(place, source, after)
    later = _find_later(place, source, after)
    if later is None and not thinks(place, after):
        return _name_speaker(place, source)
    return report_ahead(place, source, later.end() if later else after)


def _is_object(place: Place, source: Phrase, after: int) -> bool:
    """Whether what stands right behind a verb of quoting is what it reports: "the court heard 30 had died"."""
    shadow, word, high = place.shadow, place.word, place.high
    if place.ends(shapes.WHAT_THEY, place.cue.start, WHAT_REACH):
        return True  # "shots from what witnesses described as a van carrying three men"
    if (word in words.MADE_KNOWN and estimates.NAMES_OF.match(shadow, after, high)) or (
        word in words.FORESEEING and estimates.FIGURE_NEXT.match(shadow, after, high)
    ):
        return True  # "posted the names of eight victims"
    if word in words.HEARING and head_noun(shadow[source.start : source.end]) in words.SITTING:
        heard = shapes.HEARD_CLAUSE.match(shadow, after, high)
        if heard:
            return True
    if word in words.RECALLING and shapes.WENT_THROUGH.match(shadow, after, high):
        return True
    of_counted = shapes.OF_THE_COUNTED.match(shadow, after, high)  # "a man who the court heard had been paid £500"
    return of_counted is not None and place.ends(shapes.WHOM, place.cue.start, 60) is not None


def _find_later(place: Place, source: Phrase, after: int) -> Match[str] | None:
    """What opens what is said, farther behind a verb of quoting: what it calls somebody, "that", a quotation."""
    shadow, high = place.shadow, place.high
    if place.word in words.HITTING_BACK and shadow.startswith(little.AT_OTHERS, after):
        return None  # "hit back at her claim that 20 percent"
    if (
        place.word in words.WONDERING
        and shadow.startswith(little.QUESTION_LEADS, after)
        and not _is_main(place, source)
    ):
        return None  # "told a caller who asked about the price, “we…”"
    stop, called = min(high + 2, len(shadow)), None
    if place.word in words.CALLING:
        called = shapes.CALLED_QUOTED.match(shadow, after, stop) or shapes.CALLED_SIZE.match(shadow, after, stop)
    later = called or shapes.NEAR_THAT.match(shadow, after, high)
    return later or shapes.LATER_QUOTE.match(shadow, after, stop)


def _read_telling(place: Place, source: Phrase, after: int) -> Report:
    """A report of a verb that names its listeners first: "told the Echo that 30"."""
    later = shapes.LATER_THAT.match(place.shadow, after, place.high)
    if later and shapes.TOLD_CLAUSE.match(place.shadow, after, later.end()):
        later = None  # "told the Echo he'd bet $90 that it fails"
    return report_ahead(place, source, later.end() - 1 if later else after)


def _has_content(place: Place, source: Phrase, after: int) -> bool:
    """Whether what stands behind a verb of saying, finding or showing is what it reports."""
    if place.frame == "finding" and not finds(place, source, after):
        return False
    if place.frame == "showing" and not shows(place, source, after):
        return False
    if place.word in words.ADMITTED_SO and _is_of_relative(place, after):
        return False  # "letters, which it acknowledged hours before the release of 900 pages"
    return place.word not in words.PREDICTING or foretells(place, after)


def _is_main(place: Place, source: Phrase) -> bool:
    """Whether a subject is no relative pronoun, whose clause the next verb would end: "who knew the men was"."""
    return place.shadow[source.start : source.end] not in words.RELATIVES


def _is_of_relative(place: Place, after: int) -> bool:
    """Whether the object of a verb of saying stands before it, and behind it only when that was."""
    when = shapes.SAID_WHEN.match(place.shadow, after, place.high)
    return when is not None and place.ends(shapes.WHOM, place.cue.start, 60) is not None


def _name_speaker(place: Place, source: Phrase) -> Report | None:
    """The report of a sentence that only says who said the quotation before it: "…?" Smith added on Friday."""
    if source.left - place.low >= 3:
        return None
    quoted = shapes.QUOTED.search(place.shadow, max(0, place.low - 5), place.low)
    end = place.cue.end
    return Report(source, place.cue, end, end, Span(source.left, end), True, place.layer) if quoted else None
