"""A verb of finding, showing or belief in, whether it reports a figure here out."""

from claims.extract.clauses import Phrase, head_noun
from claims.extract.contents import before_marks, is_document
from claims.extract.cues import Place
from claims.extract.phrases import read_subject
from claims.grammar.en import cues as words
from claims.grammar.en import estimates
from claims.grammar.en import reporting as shapes
from claims.grammar.en import speaker_words as little
from claims.grammar.en.tags import tag_word
from claims.grammar.en.verbs import is_finite, read_lemma

WHOM_REACH = 60
"""Code points of a subject and the relative pronoun before it."""


def takes_clause(place: Place) -> bool:
    """Whether a verb that does much else has a clause or a quotation for its object: "knew that 30", "sighed, “30”"."""
    shadow, after, high = place.shadow, place.cue.end, place.high
    return (
        shapes.THAT.match(shadow, after, high) is not None
        or shapes.QUOTE_NEXT.match(shadow, after, min(high + 2, len(shadow))) is not None
        or later_clause(place) is not None
        or (place.word in words.CLAUSAL and states(place, after))
        or wants(place, after) is not None
        or place.word in words.PARENTHETIC
        or place.ends(shapes.QUOTED_SOON, place.cue.start, SPEAKER_REACH) is not None
    )


def later_clause(place: Place) -> int | None:
    """Where the clause starts that a cue takes behind whom or when it was said: "grumbled to owners that 30".

    None where a verb stands behind "that", which is its subject then: "offered to the town that hosts it 30".
    """
    shadow = place.shadow
    that = shapes.ADJUNCT_THAT.match(shadow, place.cue.end, place.high)
    if that is None or is_planned(shadow, place.cue.end):
        return None
    return None if opens_relative(place, that.end()) else that.end()


def wants(place: Place, after: int) -> int | None:
    """Where what somebody wants done, blames or praises starts: "asked the judge to fine him 30", "slammed it for".

    A figure of those who are told ("asked 30 men to go") stands before it, unless something is to be done to them.
    """
    if place.word in words.DIRECTING:
        directed = shapes.DIRECTS.match(place.shadow, after, place.high)
        if directed is not None and (directed["deed"] == little.BE or tag_word(directed["deed"]) == "b"):
            return after if directed["deed"] == little.BE else directed.start("deed")
    if place.word in words.JUDGING:
        judged = shapes.JUDGES.match(place.shadow, after, place.high)
        if judged is not None:
            return judged.start("deed")
    return after if place.word in words.PROPOSING and is_proposed(place, after) else None


def is_proposed(place: Place, after: int) -> bool:
    """Whether a figure is what somebody proposes: "proposed a $12 wage", "to cut 30 posts", not "to Ana before 30"."""
    shadow = place.shadow
    if shadow.startswith(little.PLANNED, after) and not is_planned(shadow, after):
        return False
    if shapes.PROPOSED_THINGS.match(shadow, after, place.high):
        return False  # "proposed two rival measures"
    amounts = (estimates.FIGURE_NEXT, estimates.TOUCHED_ON)
    return any(amount.match(shadow, after, place.high) for amount in amounts)


def opens_relative(place: Place, after: int) -> bool:
    """Whether "that" is the subject of the verb at `after`: "that cost 30", not "that costs would rise"."""
    match = shapes.NEXT_TWO.match(place.shadow, after, place.high)
    if match is None:  # a figure
        return False
    first, second = tag_word(match["next"]), tag_word(match["second"] or "")
    return first == "x" or (first == "v" and second in "dnp.r") or (first in "zb" and second in "dnr")


def is_planned(shadow: str, after: int) -> bool:
    """Whether a deed stands behind a cue, which is planned or refused: "offered to appear", not "offered to owners"."""
    deed = (
        words.NEXT_WORD.match(shadow, after + len(little.PLANNED)) if shadow.startswith(little.PLANNED, after) else None
    )
    return deed is not None and tag_word(deed[1]) == "b"


SPEAKER_REACH = 90
"""Code points of a quotation's closing mark and who speaks behind it."""


def thinks(place: Place, after: int) -> bool:
    """Whether a clause or, behind a verb of belief, a figure follows without "that": "expects growth of 2 percent"."""
    if place.word not in words.FORESEEING and place.shadow.startswith(little.PLANNED, after):
        return False  # "the firm hopes to grow, it had 40 staff"
    if words.CLAUSE_OPENS.match(place.shadow, after, place.high):
        return True
    if place.word in words.BELIEVING and estimates.LEFT_FIGURE.match(place.shadow, after, place.high):
        return True  # "a shooting they believe left five people dead"
    if place.word in words.PROJECTING:
        amounts = (estimates.FIGURE_NEXT, estimates.AMOUNT_PROJECTED)
        return any(amount.match(place.shadow, after, place.high) for amount in amounts)
    if place.word in words.FORESEEING:
        planned = shapes.FORESEEN_WHERE.match(place.shadow, after, place.high)
        return planned is None or shapes.TO_RESULT.match(place.shadow, after, place.high) is not None
    if place.word in words.BELIEVING and (
        shapes.CLAUSE_NEXT.match(place.shadow, after, place.high) or _did(place, after)
    ):
        return True
    if (place.word in words.CLAUSAL or place.word in words.HOLDING) and states(place, after):
        return True
    return place.word in words.BELIEVING and estimates.FIGURE_NEXT.match(place.shadow, after, place.high) is not None


def _did(place: Place, after: int) -> bool:
    """Whether a clause without "that" stands there whose verb is a past that only a subject can have, with what commas
    put in between: "believe the gunman, armed with a knife, fled".
    """
    told = shapes.CLAUSE_PAST.match(place.shadow, after, place.high)
    return told is not None and is_finite(told["verb"]) and read_lemma(told["verb"]) is not None


def shows(place: Place, source: Phrase, after: int) -> bool:
    """Whether what shows a figure is no person: "the survey showed 30", not "the referee showed 12 cards"."""
    if not words.TESTED.isdisjoint(place.shadow[source.start : source.end].split()[:3]) and not is_document(
        place, source
    ):
        return shapes.THAT.match(place.shadow, after, place.high) is not None
    if shapes.SHOWS_UP.match(place.shadow, place.cue.end, place.high):
        return False
    if head_noun(place.shadow[source.start : source.end]) in words.INDICATORS and not is_document(place, source):
        return shapes.THAT.match(place.shadow, after, place.high) is not None  # "the value of imports showed a fall"
    counted = estimates.FIGURE_NEXT.match(place.shadow, after, place.high)
    return counted is None or is_document(place, source) or not _is_person(place, source)


def states(place: Place, after: int) -> bool:
    """Whether a clause without "that" stands there: a noun phrase with determiner, number or capital, and its verb.

    "knew the storm had sunk 40" one, "found buried were 40" none.
    """
    if shapes.CLAUSE_FIGURE.match(place.shadow, after, place.high) is None:
        return False
    first = words.NEXT_WORD.match(place.shadow, after, place.high)
    start = first.start(1) if first is not None else after
    opener = place.shadow[start : start + 1]
    if not opener.isalpha() or place.page.text[start].isupper():
        return True
    return first is not None and (tag_word(first[1]) in "dnrs" or place.shadow.startswith(little.HEDGED, start))


def _is_person(place: Place, source: Phrase) -> bool:
    """Whether a noun phrase, with what stands beside it, names a person by role or pronoun."""
    return (
        place.shadow[source.start : source.end] in words.MOUTHS
        or words.PERSONS.search(place.shadow, source.left, source.end) is not None
    )


def finds(place: Place, source: Phrase, after: int) -> bool:
    """Whether a verb of finding reports: a figure right behind it, or a document or a counting body as its subject."""
    shadow, word, high = place.shadow, place.word, place.high
    measured = shadow.startswith(little.PUT_AT, after) and estimates.MEASURED_AT.match(shadow, after)
    if measured and (place.ends(shapes.WHOM, place.cue.start, WHOM_REACH) or _stands_behind_noun(place, source)):
        return True  # "a quake, which the survey measured at 6.1"
    if _is_done_to(place, after):
        return False
    told = _find_by_object(place, source, after)
    if told is not None:
        return told
    relative = shadow[source.start : source.end] in words.RELATIVES
    if word in words.CLAUSAL and not relative and states(place, after):
        return True
    head = head_noun(shadow[source.start : source.end]) if word in words.MEETING else ""
    finder = head in words.FINDERS or head in words.CREWS  # "a team led by the university found the tomb with 12"
    put = word in words.MADE_KNOWN or word in words.PUTTING
    if _is_written(place, source) and not put and not finder:
        return True
    if word in words.TOUCHING and estimates.TOUCHED_ON.match(shadow, after, high):
        return True
    if not _keeps_records(place, source, after):
        return False
    if word in words.PUTTING:
        return estimates.PUT_AT.match(shadow, after, high) is not None
    if word in words.MADE_KNOWN:
        return estimates.NAMES_OF.match(shadow, after, high) is not None
    if word in words.MEETING:
        return _comes_upon(place, source, after)
    amounts = (estimates.FIGURE_NEXT, estimates.AMOUNT_NEXT)
    return any(amount.match(shadow, after, high) for amount in amounts)


def _stands_behind_noun(place: Place, source: Phrase) -> bool:
    """Whether a subject with an article stands right behind a noun with one, the object of its verb: "a cost the bank
    puts at 30".
    """
    if not place.shadow.startswith(little.THE, source.start):
        return False
    before = place.shadow[max(place.low, source.start - NOUN_REACH) : source.start].split(" ")
    return (
        len(before) > NOUN_WORDS and before[-1] == "" and before[-NOUN_WORDS - 1] in little.ONE and before[-2].isalpha()
    )


NOUN_WORDS, NOUN_REACH = 2, 40
"""Words of a noun with its article, with what stands behind the last of them, and code points of them."""


def _is_done_to(place: Place, after: int) -> bool:
    """Whether somebody does something to the counted, and finds nothing: "the group registered 40,000 voters", "Lund
    ranked 17 out of 34", "deputies cited 17 drivers for speeding".
    """
    shadow, word, high = place.shadow, place.word, place.high
    return bool(
        (word in words.RECORDING and shapes.ENROLLED.match(shadow, after, high))
        or (word in words.RATING and shapes.RANKED_OF.match(shadow, after, high))
        or (word in words.CITES and shapes.TICKETED.match(shadow, after, high))
    )


def _find_by_object(place: Place, source: Phrase, after: int) -> bool | None:
    """Whether a verb whose object alone decides reports; None where more than that does."""
    shadow, word, high = place.shadow, place.word, place.high
    if word in words.MEASURING:
        values = may_record(place, source) or is_document(place, source)  # not "the deal values the firm at 14"
        valued = estimates.VALUED_AT.match(shadow, after, high) if values else None
        return valued is not None and (valued["money"] is not None or word not in words.COSTING)
    if word.endswith((" of", " about", " to")):
        return not shadow.startswith(" as ", after)
    if word.endswith(" at"):
        return estimates.FIGURE_NEXT.match(shadow, after, high) is not None  # "had him at 47 percent"
    if word in words.GIVING:
        return _gives_figure(place, source, after)
    if word in words.FORECASTING and estimates.AMOUNT_FORESEEN.match(shadow, after, high):
        return True
    if word in words.AWAITING:
        return estimates.RESULT_NEXT.match(shadow, after, high) is not None
    return estimates.FIGURE_TO.match(shadow, after, high) is not None if word in words.REVISING else None


def _gives_figure(place: Place, source: Phrase, after: int) -> bool:
    """Whether what is given is a figure, a chance ("the site gives her a 44 percent chance of winning Ohio") or the
    share of a poll.
    """
    shadow, high = place.shadow, place.high
    if estimates.FIGURE_GIVEN.match(shadow, after, high) or estimates.CHANCE_TO_WIN.match(shadow, after, high):
        return True
    if _gives_chances(place, source) and estimates.CHANCE_GIVEN.match(shadow, after, high):
        return True
    polled = estimates.POLL.search(shadow, source.start, source.end) is not None
    polled = polled or (shadow[source.start : source.end] in words.RELATIVES and _is_written(place, source))
    return polled and estimates.GIVEN_SHARE.match(shadow, after, high) is not None


def _keeps_records(place: Place, source: Phrase, after: int) -> bool:
    """Whether a subject can write down what it records: not "the contests determined only 155 delegates", "the sector
    recorded growth of 5 per cent", nor a pilot, who logs hours.
    """
    word = place.word
    if word in words.LOGGING:
        return False
    if (word in words.DETERMINING or word in words.RECORDING) and not may_record(place, source):
        return False
    weather = word in words.RECORDING and not _is_body(place, source) and shapes.WEATHER.match(place.shadow, after)
    return not weather


def _comes_upon(place: Place, source: Phrase, after: int) -> bool:
    """Whether somebody named finds by looking at what is written: "YPP finds 16 percent undecided"."""
    shadow, text, high = place.shadow, place.page.text, place.high
    if text[source.start].isupper() and estimates.SHARE_NEXT.match(shadow, after, high):
        return True
    first = shadow[source.start : source.end].split(None, 1)[0]
    named = text[source.start : source.start + 2].istitle() and first not in little.ONE  # "A boy found nearby"
    searches = head_noun(shadow[source.start : source.end]) in words.FINDERS
    return named and not searches and not words.OBJECT.match(shadow, after, high)


def foretells(place: Place, after: int) -> bool:
    """Whether a clause or an amount is predicted, and not a thing: "predicted the winner in five of six votes"."""
    return (
        estimates.FIGURE_NEXT.match(place.shadow, after, place.high) is not None
        or estimates.AMOUNT_FORESEEN.match(place.shadow, after, place.high) is not None
        or words.FINITE.search(place.shadow, after, place.high) is not None
    )


def _gives_chances(place: Place, source: Phrase) -> bool:
    """Whether a subject reckons what is likely: a document, a body, a bookmaker; no treatment that gives a chance."""
    said = place.shadow[source.start : source.end]
    return head_noun(said) in words.ODDSMAKERS or is_document(place, source) or _is_body(place, source)


def may_record(place: Place, source: Phrase) -> bool:
    """Whether a subject can write down what it records: a name, a body, a person, a pronoun."""
    said = place.shadow[source.start : source.end]
    named = any(word[0].isupper() for word in place.page.text[source.start : source.end].split()[1:])
    bare = place.page.text[source.start].isupper() and not said.startswith(little.ROLE_LEADS)
    return named or bare or said in words.PERSONAL or _is_body(place, source)


def _is_body(place: Place, source: Phrase) -> bool:
    """Whether a subject is a person by role, or a body that keeps records: "the weather office"."""
    said = place.shadow[source.start : source.end]
    bodies = words.PERSONS.search(said) is not None or words.BODIES.search(said) is not None
    return bodies or not words.ORGANS.isdisjoint(said.split())


def _is_written(place: Place, source: Phrase) -> bool:
    """Whether a document is the subject, or what a relative pronoun goes back to: "a study that found 12"."""
    if place.shadow[source.start : source.end] in words.RELATIVES:
        antecedent = read_subject(place.page, place.low, before_marks(place.shadow, source.start))
        return antecedent is not None and is_document(place, antecedent)
    return is_document(place, source)
