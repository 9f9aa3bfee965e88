"""A verb of saying before its speaker in, its report out: "…," said the mayor."""

import re

from claims.extract.clauses import Phrase, head_noun, is_clause, read_phrase
from claims.extract.contents import report_ahead, resumes, said_from
from claims.extract.cues import Place, Report
from claims.extract.page import Page
from claims.extract.phrases import read_subject
from claims.grammar.en import cues as words
from claims.grammar.en import reporting as shapes
from claims.grammar.en import speaker_words as little
from claims.grammar.en.nouns import PERSONS
from claims.spans import Span

ASIDE = 6
"""Code points that an aside between two commas takes at least, with them."""


def read_inverted(place: Place) -> Report | None:
    """A report whose speaker follows the cue: "…," said the mayor."""
    page, cue, shadow = place.page, place.cue, place.shadow
    opens = place.layer >= 0 and cue.start == place.low  # "show he “declared a loss”": the mark opens
    quoted = None if opens else place.ends(shapes.QUOTED, cue.start, 5)
    comma = quoted is None and shadow[max(place.low, cue.start - 2) : cue.start].strip() == ","
    front = quoted is None and not comma and cue.start - place.low <= 1
    if not (quoted or comma or front) or (comma and place.word in words.NAMING):
        return None  # "a fund, called Vane Futures, has"
    source = _off_stage(page, read_phrase(page, cue.end, place.high))
    if source is not None and shadow[source.start : source.end].split(None, 1)[0] in words.NO_NAME_OPENS:
        return None  # "his “47 percent” comment was", "the user “Vale” wrote about"
    if source is None or source.start - cue.end > 2 or ((comma or front) and not _closes(place, source, front)):
        return None
    if comma and _ends_aside(place, source):
        return None
    if quoted and shapes.THAT.match(shadow, cue.end, place.high):
        return None
    if front:
        start = source.start
        if shadow.startswith(little.THIS_FROM, start):  # "Note this from the union:"
            start += len(little.THIS_FROM)
        return report_ahead(place, Phrase(start, source.end, start), source.end)
    put_in = None if quoted else _going_on(place, source)
    end = put_in.end() if put_in else resumes(place, source.end) if quoted else place.high
    low = place.low if quoted else said_from(place, cue.start)
    return Report(source, cue, low, place.high, Span(cue.start, end), False, place.layer)


def _off_stage(page: Page, source: Phrase | None) -> Phrase | None:
    """A name without where its bearer spoke, how or when: "Senator Diaz on the Senate floor", "a guard reached by
    phone", "the mayor on June 6".
    """
    if source is None:
        return None
    if dated := shapes.DATED_END.search(page.shadow, source.start, source.end):
        source = source._replace(end=dated.start())
    stage = shapes.SPOKEN_AT if page.text[source.start].isupper() else shapes.REACHED
    spoken = stage.search(page.shadow, source.start, source.end)
    return source if spoken is None else source._replace(end=spoken.start())


def _going_on(place: Place, source: Phrase) -> re.Match[str] | None:
    """The comma behind a speaker with which what is said goes on: "They took a town, said the army, killing 30"."""
    for shape in (shapes.GOES_ON, shapes.CAME_OF_IT):
        if put_in := shape.match(place.shadow, source.end, place.high):
            return put_in
    return _verb_behind(place, source)


def _verb_behind(place: Place, source: Phrase) -> re.Match[str] | None:
    """The comma behind a speaker who is put in before the verb: "The stake, notes the paper, is now at 5 percent"."""
    if is_clause(place.page, place.low, place.cue.start):
        return None
    return shapes.VERB_GOES_ON.match(place.shadow, source.end, place.high)


def _ends_aside(place: Place, behind: Phrase) -> bool:
    """Whether the comma before a cue ends what is put beside its subject: "The council, burdened by debt, noted the".

    A name or body with nothing more said behind it is a speaker all the same: "The count, at 12, rose, said the mayor".
    """
    ends = place.shadow[behind.end : behind.end + 1] in {".", "", ",", ";"}
    if (ends or shapes.BARE_END.match(place.shadow, behind.end, place.high)) and _is_speaker(place, behind):
        return False
    subject = read_subject(place.page, place.low, place.cue.start)
    if subject is None or not place.shadow.startswith(", ", subject.end):
        return False
    if place.cue.start - subject.end < ASIDE and subject.left == subject.start:
        return False  # else a name stands beside its role: "A witness, Ana Diaz, said the strike came at noon"
    led = place.shadow[place.low : subject.left].split()
    opens = len(led) > 1 and led[-1] in words.BREAKS and led[-2].endswith(",")  # ", though an aide, who left, said"
    return opens or subject.left - place.low < 2 or place.shadow[: subject.left].rstrip().endswith((";", ":", "~"))


def _is_speaker(place: Place, phrase: Phrase) -> bool:
    """Whether a noun phrase names a person or a body, or somebody by a role."""
    said = place.shadow[phrase.start : phrase.end]
    head = head_noun(said)
    named = phrase.start + len(little.THE) * said.startswith(little.THE)
    return (
        place.page.text[named].isupper()
        or head in words.ORGANS
        or head in words.BODY_NOUNS
        or words.PERSONS.search(said) is not None
        or words.BODIES.search(said) is not None
    )


def _closes(place: Place, source: Phrase, front: bool) -> bool:
    """Whether the phrase behind the cue is a speaker: a name or title with nothing said behind it."""
    shadow = place.shadow
    phrase = shadow[source.start : source.end]
    first = phrase.split(None, 1)[0]
    if not front and first in words.HOW_MANY and shapes.SEVERAL_SPEAK.match(shadow, source.start, place.high):
        return True
    clause = shapes.FINITE_IN if first in words.ARTICLES else shapes.CLAUSE_IN  # "says a panel of 145 scientists"
    if not words.NO_SPEAKERS.isdisjoint(phrase.split()) and head_noun(phrase) in words.NO_SPEAKERS:
        return False
    if first in words.PREPOSITIONS or first in words.TIMES or clause.search(shadow, source.start, source.end):
        return False
    if shapes.VERB_FIGURE.search(shadow, source.start, source.end) or is_clause(place.page, source.start, source.end):
        return False
    if words.FIGURE_CLAUSE.match(shadow, source.end, place.high):
        return False  # "the group said a ferry with 70 people was rammed"
    if front:
        return shadow[source.end : min(place.high, source.end + 3)].strip(" \n")[:1] == ":"
    named = place.page.text[source.start].isupper() or shadow[source.start] in "@#"
    dated = shapes.PUBLISHED.match(shadow, source.end, place.high)  # "said a study published on Monday"
    dated = dated or shapes.CITED_BEHIND.match(shadow, source.end, place.high)  # "said witnesses quoted by AFP"
    dated = dated or shapes.WHO_BEHIND.match(shadow, source.end, place.high)  # "said a woman who fled the camp"
    behind = dated.end() if dated else source.end
    led = shadow.startswith(little.LEADING_COLON, source.end)  # "It is simple, said Diaz: “We lost 44 boats.”"
    ends = (
        led
        or shadow[behind : min(place.high, behind + 3)].strip(" \n")[:1] in {"", ",", ".", ";", "("}
        or shapes.ADJUNCT.match(shadow, behind, place.high) is not None
    )
    return (
        ends
        and (
            named
            or _is_speaker(place, source)
            or head_noun(phrase) in PERSONS  # "said residents"
            or not place.page.text[source.start : source.end].islower()
            or shadow.startswith(little.NOUN_OPENERS, source.start)
        )
    )
