"""A verb of saying in, its report out: who says it, and what of the sentence they say."""

from claims.extract.agents import read_foreseen
from claims.extract.can_speak import can_speak
from claims.extract.clauses import Phrase, head_noun, main_subject
from claims.extract.cues import Place, Report
from claims.extract.findings import (
    takes_clause,
)
from claims.extract.inverted import read_inverted
from claims.extract.participles import find_participle, read_leading, subject_before
from claims.extract.phrases import read_subject
from claims.extract.said_after import read_ahead
from claims.extract.said_before import read_behind
from claims.extract.verbs import is_active, means_to, reports_fact
from claims.grammar.en import cues as words
from claims.grammar.en import estimates
from claims.grammar.en import reporting as shapes
from claims.grammar.en import speaker_words as little
from claims.grammar.en.nouns import PERSONS, POSSESSIVE, is_plural
from claims.grammar.en.speaker_words import BEFORE_JOURNAL
from claims.grammar.en.tags import tag_word
from claims.spans import Span

SUBJECT_REACH = 60
"""Code points of a speaker whom another one cites: "a medical source it cited"."""
RELATIVE_REACH = 120
"""Code points of a relative clause in which a second verb has its subject."""


def read_speech(place: Place, before: list[Report]) -> Report | None:
    """The report of a verb of saying, wherever its speaker stands."""
    if place.frame == "clause" and not takes_clause(place):
        return None
    if not is_active(place) or (place.word in words.HANDS and not reports_fact(place)) or _is_of_deeds(place):
        return None
    if place.word.endswith(little.PAST) and _narrows(place):
        return read_foreseen(place) if place.word in words.FORESEEING else None
    turned = None
    if place.word.endswith("ing"):
        turned = read_leading(place)
    elif place.frame in {"speech", "quoting"}:
        turned = read_inverted(place)
    turned = turned or _read_relative(place)
    if turned is not None:
        return turned
    source, beside = _find_speaker(place, before)
    if source is None or not can_speak(place, source):
        return None
    return (read_behind(place, source) if beside else None) or read_ahead(place, source)


def _is_of_deeds(place: Place) -> bool:
    """Whether a verb that can report tells here what was done: "charities had raised “$45 million”", "the vaccine
    halved the number of deaths to 30", "the uprising has continued despite an emergency that".
    """
    shadow, word, end, high = place.shadow, place.word, place.cue.end, place.high
    return bool(
        (word in words.BOASTING and _has_boasted(place))
        or (word in words.GOING_ON and not shadow.startswith(words.SAYS_ON, end))
        or (word in words.REVISING and not estimates.FIGURE_TO.match(shadow, end, high))
        or (word in words.SLASHING and not estimates.OWN_FORECAST.match(shadow, end, high))
        or (
            word in words.ARGUING
            and (shadow.startswith(words.ARGUED_OVER, end) or estimates.ARGUED_CASES.match(shadow, end, high))
        )
        or (word in words.INSISTING and shadow.startswith((" on ", " for "), end))
    )


def _has_boasted(place: Place) -> bool:
    """Whether what is boasted is what somebody has: "the phone boasts a 120Hz screen", "it boasts 40 offices"."""
    shadow, end = place.shadow, place.cue.end
    if shapes.THAT.match(shadow, end) is not None:
        return False
    if shadow.startswith(little.HAS_NEXT, end):
        return True
    of = shadow.startswith(little.BOASTS_OF, end)
    return not of and estimates.FIGURE_NEXT.match(shadow, end, place.high) is not None


def _narrows(place: Place) -> bool:
    """Whether a participle only narrows: "each party's estimated support", "the 117,000 estimated"."""
    if place.previous.endswith(POSSESSIVE) and not _is_short_for(place):
        return True
    if place.word == little.ALLEGED and (place.previous[-1:].isdigit() or place.previous in words.NUMERALS):
        return True  # "THE ARMY HELD 27 ALLEGED MEMBERS"
    if place.word not in words.FORETELLING or not place.previous[-1:].isdigit():
        return False
    return shapes.COMES_TO_END.match(place.shadow, place.cue.end) is not None


def _is_short_for(place: Place) -> bool:
    """Whether "'s" is short for a verb: "he's said", "who's reported"."""
    return place.previous.partition("'")[0] in words.PRONOUNS


def _read_relative(place: Place) -> Report | None:
    """A report put into a relative clause without its pronoun: "12 men the army says were fighters", "the 175,000
    jobs economists had expected".
    """
    told = place.word in words.FORESEEN_OR_TOLD
    helped = place.previous in words.HAD or (told and words.is_adverb(place.previous))
    closed = helped and shapes.COMES_TO_END.match(place.shadow, place.cue.end, place.high)
    if closed and not told and not _is_admitted(place):  # "60 clients had called."
        return None
    doing = shapes.DOING.match(place.shadow, place.cue.end, place.high)
    if not closed and not doing and not shapes.OF_THE_COUNTED.match(place.shadow, place.cue.end, place.high):
        return None
    counted = place.ends(estimates.COUNTED_BY, place.cue.start, 80)
    if counted is None or (counted["name"] and not place.page.text[counted.start("name")].isupper()):
        return None
    if doing is not None and not counted["that"]:
        return None  # "sank 12 boats after the same threat killing six"
    source = Phrase(*counted.span("who"), counted.start("who"))
    alone = place.shadow[counted.start("figure") : source.start].count(" ") == 1
    if closed and alone and place.shadow.find(little.BY_SOMEBODY, source.start, source.end) < 0:
        return None  # "60 clients had predicted it": of the clients
    if alone and _is_bare(place, counted.start("figure"), source):
        return None  # "a study that two economists said had": of the economists
    hole = Span(source.start, place.cue.end)
    end = source.start if closed else place.high
    return Report(source, place.cue, counted.start("figure"), end, hole, False, place.layer)


def _is_bare(place: Place, figure: int, source: Phrase) -> bool:
    """Whether who stands right behind a plain number is what it counts: "two doctors said", not "the $8 million
    engineers said", "the 42 the army says".
    """
    first, _, rest = place.shadow[source.start : source.end].partition(" ")
    named = place.page.text[source.start].isupper() or first in words.DETERMINERS or first.endswith(POSSESSIVE)
    return not named and not rest and place.shadow[figure] not in MONEY_SIGNS


MONEY_SIGNS = frozenset("$£€¥`")
"""Signs that a sum of money begins with, in the text's shadow."""


def _is_admitted(place: Place) -> bool:
    """Whether a sum of money is what somebody has said: "the $1 million the treasurer has acknowledged"."""
    return place.frame == "speech" and place.ends(estimates.SUM_OF, place.cue.start, 60) is not None


def _find_speaker(place: Place, before: list[Report]) -> tuple[Phrase | None, bool]:
    """Who speaks, and whether they stand beside the cue (else the subject of a verb far before it speaks)."""
    going_on = place.word.startswith(words.PARTICIPLES) or (
        place.frame == "clause" and place.word.endswith(little.ING)
    )  # "…, chanting, “…”"
    if going_on and place.previous not in words.PASSIVE:
        return find_participle(place, before)
    joined = place.previous in words.COORDINATORS or place.previous in words.TIMES
    if joined and place.ends(shapes.COORDINATED, place.cue.start, 34):
        did = place.ends(shapes.WHO_DID, place.cue.start, RELATIVE_REACH)
        if did is not None:  # "Ana Diaz, who examined it and estimated that 30"
            return Phrase(*did.span("who"), did.start("who")), True
        return subject_before(place, before), False
    asked = _asked(place)
    if asked is not None:
        return asked, True
    if place.previous == little.TO and means_to(place):
        turn = max(
            [
                place.low,
                *(match.end() for match in words.CLAUSE_TURN.finditer(place.shadow, place.low, place.cue.start)),
            ]
        )
        return main_subject(place.page, turn, place.cue.start), False
    cited = place.ends(shapes.SOMEBODY_CITED, place.cue.start, SUBJECT_REACH) if place.previous in words.CITED else None
    if cited is not None:
        return Phrase(*cited.span("who"), cited.start("who")), True
    feels = place.word in words.SURE and place.previous in words.FEELS  # "watchdogs remain skeptical"
    verb = place.cue.start - feels * (len(place.previous) + 1)
    seems = None
    if place.previous == little.TO:
        seems = place.ends(shapes.SEEMS_TO, verb, 20) or place.ends(shapes.FIRST_TO, verb, 70)
        seems = seems or place.ends(shapes.WONT_TO, verb, 40)
    verb = seems.start() + 1 if seems else verb
    source = _published(place, read_subject(place.page, place.low, verb))
    comma = place.shadow[place.cue.start - 2 : place.cue.start] == ", "
    if comma and source is not None and source.end == place.cue.start - 2 and _is_put_in(place):
        return None, False  # "The deal, announced on Friday, will close 30 shops"
    if comma and (source is None or _is_listed(place, source)):
        return subject_before(place, before), False
    if not comma and (source is None or _is_done(place, source)):
        source = _narrowed_subject(place) or source
    if before and source is not None and _is_medium(place, source):
        return subject_before(place, before), False
    return _of_some(place, _own_many(place, _agreeing(place, _before_one(place, source)))), True


def _asked(place: Place) -> Phrase | None:
    """Who speaks, where a clause without an object tells who asked them: "people the paper spoke to in Lund said"."""
    low = max(place.low, place.cue.start - ASKED_REACH)
    if shapes.ASKED.isdisjoint(place.shadow[low : place.cue.start].split()):
        return None
    whom = place.ends(shapes.WHOM_ASKED, place.cue.start, ASKED_REACH)
    if whom is not None:
        return read_subject(place.page, place.low, whom.start() + 1)
    by = place.ends(shapes.ASKED_BY, place.cue.start, ASKED_REACH)
    if by is None or not (place.page.text[by.start("who")].isupper() or by["who"].startswith(little.THE)):
        return None
    source = read_subject(place.page, place.low, by.start("who"))
    if source is None:
        return None
    printed = place.shadow[source.start : source.end]
    person = printed.startswith(little.ARTICLE_LEADS) or is_plural(head_noun(printed))
    return source if person and source.end == by.start() else None


ASKED_REACH = 90
"""Code points of such a clause."""


def _is_done(place: Place, source: Phrase) -> bool:
    """Whether what was taken for a speaker is the end of a clause that narrows one: "moved from his drive told"."""
    first, _, rest = place.shadow[source.start : source.end].partition(" ")
    return bool(rest) and place.page.text[source.start].islower() and tag_word(first) == "v"


def _narrowed_subject(place: Place) -> Phrase | None:
    """The subject of the sentence where "who" and a long clause stand between it and its verb, no comma: "a man who had
    come to ask that a car be moved told".
    """
    if place.frame not in {"speech", "telling"} or place.layer >= 0:
        return None
    who = main_subject(place.page, place.low, place.cue.start)
    if who is None or place.shadow[who.start : who.end] != little.WHO:
        return None
    before = place.shadow[place.low : who.start].split()
    whole = place.shadow[place.low : place.cue.start]
    if not before or before[0] not in words.DETERMINERS or len(before) > LONGEST_NARROWED or "," in whole:
        return None
    start = place.low + whole.index(before[0])
    return Phrase(start, who.start - 1, start)


LONGEST_NARROWED = 8
"""Words of such a subject before "who"."""


def _is_medium(place: Place, source: Phrase) -> bool:
    """Whether what stands before a cue is where its speaker, told before, says it: "but in a later post said"."""
    if not place.shadow.endswith(little.IN_LEAD, 0, source.start):
        return False
    return head_noun(place.shadow[source.start : source.end]) in words.WRITINGS


def _is_put_in(place: Place) -> bool:
    """Whether a participle behind a comma tells when its noun was made known, and nothing is said behind it."""
    if place.word not in words.PUT_IN_AS or estimates.FIGURE_NEXT.match(place.shadow, place.cue.end, place.high):
        return False  # "The press office, Coprefa, reported only six dead, a figure"
    behind = shapes.MADE_KNOWN_WHEN.match(place.shadow, place.cue.end, place.high)
    return behind is not None and not shapes.THAT.match(place.shadow, behind.end(), place.high)


def _published(place: Place, source: Phrase | None) -> Phrase | None:
    """A study with where it was published, where that alone was read: "a study published in The Lancet suggests"."""
    if source is None or place.shadow[source.start - 4 : source.start] not in BEFORE_JOURNAL:
        return source
    study = shapes.STUDY_IN.search(place.shadow, max(place.low, source.start - STUDY_REACH), source.start)
    return source if study is None else Phrase(study.start("study"), source.end, study.start("study"))


STUDY_REACH = 140
"""Code points of a study before the name of its journal."""


def _of_some(place: Place, source: Phrase | None) -> Phrase | None:
    """Those of a body who speak, where the body alone was read: "some in the union worry that"."""
    if source is None or place.word not in words.BASES:
        return source
    some = shapes.SOME_OF.search(place.shadow, max(place.low - 1, source.start - SOME_REACH, 0), source.start)
    return source if some is None else Phrase(some.start("who"), source.end, some.start("who"))


SOME_REACH = 40
"""Code points of "some in the" before a body."""


def _before_one(place: Place, source: Phrase | None) -> Phrase | None:
    """Those beside whose last noun one person is named, where the verb is of many: "letters sent by their lawyer, Ana
    Diaz, warn that" the letters.
    """
    if source is None or place.word not in words.BASES or place.previous in words.HELPING:
        return source
    if not place.shadow.endswith(", ", place.low, source.start) or place.shadow[source.end] != ",":
        return source
    if place.shadow.find(little.AND, source.start, source.end) >= 0 or is_plural(head_noun(_printed(place, source))):
        return source
    before = read_subject(place.page, place.low, source.start - 1)
    if before is None:
        return source
    printed = _printed(place, before)
    return before if is_plural(head_noun(printed)) or is_plural(printed.partition(" ")[0]) else source


def _printed(place: Place, phrase: Phrase) -> str:
    """The words of a phrase."""
    return place.shadow[phrase.start : phrase.end]


def _agreeing(place: Place, source: Phrase | None) -> Phrase | None:
    """The last of two nouns where the verb is of one only: "they back it and research indicates that" research."""
    if source is None or not place.word.endswith("s") or place.frame not in {"speech", "showing"}:
        return source
    last = place.shadow.rfind(little.AND, source.start, source.end) + len(little.AND)
    if last < len(little.AND) or " " in place.shadow[last : source.end] or place.page.text[last].isupper():
        return source
    clause = shapes.PLURAL_CLAUSE.search(place.shadow, max(place.low, source.start - 60), last) is not None
    return Phrase(last, source.end, last) if clause else source


def _own_many(place: Place, source: Phrase | None) -> Phrase | None:
    """Those who speak of what is told of before them, no pronoun between: "an idea polls show", "a plan aides say"."""
    if source is None or place.word not in words.BASES:
        return source
    one, *rest = _printed(place, source).split()
    last = rest[-1] if len(rest) > 1 else ""
    if (
        one not in little.ONE
        or not is_plural(last)
        or not (last in words.PLURAL_SUBJECTS or last in words.STUDIES or last in PERSONS)
    ):
        return source
    own = source.end - len(last)
    return Phrase(own, source.end, own) if place.page.text[own].islower() else source


def _is_listed(place: Place, source: Phrase) -> bool:
    """Whether a verb of a list is taken for a speaker: "Ana praised the farm and cast doubt on it, suggested that"."""
    if source.end != place.cue.start - 2:  # "Ana Diaz, a broker, said"
        return False
    if place.shadow.endswith(words.COORDINATING, place.low, source.start):
        return not place.page.text[source.start].isupper()
    main = main_subject(place.page, place.low, place.cue.start)
    return main is not None and _does_more(place, main, source)


def _does_more(place: Place, main: Phrase, source: Phrase) -> bool:
    """Whether a verb of the sentence's subject takes what stands before the cue's comma, so that the subject speaks.

    "Vane posted results that fell short, announced it would": Vane.
    """
    if main.start == source.start:
        return main.end < source.end and place.shadow[main.end] == " "
    between = place.shadow[main.end : source.start]
    return "," not in between and bool(between.split()) and words.TURNING.isdisjoint(between.split())
