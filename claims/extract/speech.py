"""A verb of saying in, its report out: who says it, and what of the sentence they say."""

from claims.extract.agents import read_foreseen
from claims.extract.can_speak import can_speak
from claims.extract.clauses import Phrase, head_noun, main_subject
from claims.extract.contents import clause_start, report_ahead, resumes, said_from
from claims.extract.cues import Place, Report
from claims.extract.findings import (
    finds,
    foretells,
    later_clause,
    shows,
    states,
    takes_clause,
    thinks,
    wants,
)
from claims.extract.inverted import read_inverted
from claims.extract.participles import find_participle, read_leading, subject_before
from claims.extract.phrases import read_subject
from claims.extract.verbs import is_active, means_to, reports_fact
from claims.grammar.en import cues as words
from claims.grammar.en import estimates
from claims.grammar.en import reporting as shapes
from claims.grammar.en import speaker_words as little
from claims.grammar.en.nouns import POSSESSIVE, is_plural
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
    if not is_active(place) or (place.word in words.HANDS and not reports_fact(place)):
        return None
    if (
        place.word in words.BOASTING
        and shapes.THAT.match(place.shadow, place.cue.end) is None
        and (
            place.shadow.startswith(little.HAS_NEXT, place.cue.end)
            or (
                not place.shadow.startswith(little.BOASTS_OF, place.cue.end)
                and estimates.FIGURE_NEXT.match(place.shadow, place.cue.end, place.high)
            )
        )
    ):
        return None  # "the phone boasts a 120Hz screen", "the group boasts 40 offices"
    if place.word in words.GOING_ON and not place.shadow.startswith(words.SAYS_ON, place.cue.end):
        return None  # "the uprising has continued despite a state of emergency that"
    if place.word.endswith(little.PAST) and _narrows(place):
        return read_foreseen(place) if place.word in words.FORESEEING else None
    if place.word in words.REVISING and not estimates.FIGURE_TO.match(place.shadow, place.cue.end, place.high):
        return None  # "charities had raised “$45 million”"
    if place.word in words.SLASHING and not estimates.OWN_FORECAST.match(place.shadow, place.cue.end, place.high):
        return None  # "the vaccine halved the number of deaths to 30"
    if place.word in words.ARGUING and (
        place.shadow.startswith(words.ARGUED_OVER, place.cue.end)
        or estimates.ARGUED_CASES.match(place.shadow, place.cue.end, place.high)
    ):
        return None
    if place.word in words.INSISTING and place.shadow.startswith((" on ", " for "), place.cue.end):
        return None
    turned = None
    if place.word.endswith("ing"):
        turned = read_leading(place)
    elif place.frame in {"speech", "quoting"}:
        turned = read_inverted(place)
    if turned is not None:
        return turned
    relative = _read_relative(place)
    if relative is not None:
        return relative
    source, beside = _find_speaker(place, before)
    if source is None or not can_speak(place, source):
        return None
    return (_read_behind(place, source) if beside else None) or _read_ahead(place, source)


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
        return None  # "fired 30 rockets after a similar warning killing six"
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
    if place.previous in words.COORDINATORS and place.ends(shapes.COORDINATED, place.cue.start, 24):
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
    return _of_some(place, _agreeing(place, source)), True


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
    if place.word not in words.PUT_IN_AS:
        return False
    behind = shapes.MADE_KNOWN_WHEN.match(place.shadow, place.cue.end, place.high)
    return behind is not None and not shapes.THAT.match(place.shadow, behind.end(), place.high)


def _published(place: Place, source: Phrase | None) -> Phrase | None:
    """A study with where it was published, where that alone was read: "a study published in The Lancet suggests"."""
    if source is None or place.shadow[source.start - 4 : source.start] not in _IN:
        return source
    study = shapes.STUDY_IN.search(place.shadow, max(place.low, source.start - STUDY_REACH), source.start)
    return source if study is None else Phrase(study.start("study"), source.end, study.start("study"))


_IN = frozenset([" in ", "the ", "nal "])
"""What stands right before the name of a journal: "in", "in the", "in the journal"."""
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


def _agreeing(place: Place, source: Phrase | None) -> Phrase | None:
    """The last of two nouns where the verb is of one only: "they back it and research indicates that" research."""
    if source is None or not place.word.endswith("s") or place.frame not in {"speech", "showing"}:
        return source
    last = place.shadow.rfind(little.AND, source.start, source.end) + len(little.AND)
    if last < len(little.AND) or " " in place.shadow[last : source.end] or place.page.text[last].isupper():
        return source
    clause = shapes.PLURAL_CLAUSE.search(place.shadow, max(place.low, source.start - 60), last) is not None
    return Phrase(last, source.end, last) if clause else source


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


def _read_behind(place: Place, source: Phrase) -> Report | None:
    """A report of what stands before: "30 people died, police said on Monday."""
    cue, shadow = place.cue, place.shadow
    if source.left - place.low < 3:
        return None
    stop = min(place.high + 2, len(shadow))
    if place.word in words.GOING_ON and not place.ends(shapes.QUOTED, source.left, 4):
        return None  # "700 homes lost as the crisis continues"
    if place.word in words.SURE:
        return None  # "With the fire 30 percent contained, officials were hopeful"
    hole = Span(source.left, cue.end)
    compared = place.ends(shapes.OBJECT_OF, source.left, 7)
    if compared and shapes.COMES_TO_END.match(shadow, cue.end, place.high):
        pronoun = shadow[source.start : source.end] in words.PERSONAL
        if compared[0].strip() == little.THAT and pronoun and _is_said_that(place, compared.start()):
            return None  # "72 responded that they had agreed"
        if compared[0].strip() == little.AS and place.word in words.CONCLUDING:
            return None  # "the toll rose as the search concluded on Tuesday"
        if compared[0].strip() == little.AS:
            quoting = shapes.QUOTE_NEXT.match(shadow, cue.end, place.high)
            if quoting is not None:  # "…, as the mayor observed, “30 short of a law”"
                return report_ahead(place, source, quoting.end())
            return Report(source, cue, place.low, place.high, hole, False, place.layer)
        return Report(source, cue, _object_start(place, compared.start()), source.start, hole, False, place.layer)
    if not place.ends(shapes.CLOSED, source.left, 4):
        return _read_unparted(place, source, hole)
    quoted = place.ends(shapes.QUOTED, source.left, 4)
    closing = place.frame != "clause" or (place.word in words.PARENTHETIC and not _is_only_when(place, source))
    if not quoted and (not closing or place.ends(shapes.NEGATED, cue.start, 30)):
        return None  # "40 were hurt, the army knew"
    if (
        place.word in words.HOMOGRAPHS
        and not quoted
        and place.word not in words.BEHIND
        and not _is_named(place, source)
    ):
        return None
    if not quoted and shapes.OPENS.match(shadow, cue.end, stop):
        return _read_resumed(place, source, hole)
    if not quoted and not _may_end(place):
        return None
    low = _quoted_from(place, source.left) if quoted else said_from(place, source.left)
    inside = shapes.TOLD_IN if place.frame == "telling" else shapes.PUT_IN
    put_in = None if quoted else inside.match(shadow, cue.end, place.high)
    if put_in and not shapes.CLAUSE_IN.search(shadow, cue.end, put_in.end()):
        if shapes.BACKGROUND.match(shadow, put_in.end(), place.high):  # "…, police said, as the mayor left"
            return Report(source, cue, low, source.left, Span(source.left, cue.end), False, place.layer)
        reason = place.ends(shapes.OPENS_CLAUSE, source.left, 14)  # "…, because, they said, 40 were private"
        low = reason.start() + 1 if reason else low
        return Report(source, cue, low, place.high, Span(source.left, put_in.end()), False, place.layer)
    if place.frame == "telling" and not quoted and shapes.TOLD_AND.match(shadow, cue.end, place.high):
        return Report(source, cue, low, source.left, Span(source.left, cue.end), False, place.layer)
    told = shapes.TOLD if place.frame == "telling" else shapes.ADJUNCT
    ends = (shapes.REST if quoted else told).match(shadow, cue.end, place.high)
    if ends is None and place.word in words.TOLD_ALONE:
        ends = shapes.ADJUNCT.match(shadow, cue.end, place.high)
    if ends is None or shapes.THAT.match(shadow, cue.end, place.high):
        return None
    heard = place.frame == "telling" and shapes.AUDIENCE.match(shadow, cue.end, ends.end())
    if (
        not quoted
        and not heard
        and not shadow.startswith(little.IN_WHAT, cue.end)
        and shapes.DONE_WITH.match(shadow, cue.end, ends.end()) is None
        and (
            shapes.LATER_THAT.match(shadow, cue.end, ends.end() + 1)
            or shapes.CLAUSE_IN.search(shadow, cue.end, ends.end())
        )
    ):
        return None
    last = ends.end()
    if quoted and shapes.MEANWHILE.search(shadow, cue.end, last):  # "…,” Diaz said Friday, as he left a rally that"
        aside = shapes.TO_QUOTE.match(shadow, last, place.high)
        last = aside.end() if aside else last
    goes_on = not quoted and shadow.startswith(";", last)  # "Roads are closed, she said; 30 homes are gone"
    apart = _aside(place, source) if quoted else None
    if apart is not None:  # "paid $25,000 - “a steal,” he joked - and"
        return Report(source, cue, apart.start, apart.end, Span(source.left, cue.end), False, place.layer)
    hole = Span(source.left, last if goes_on else resumes(place, last))
    return Report(source, cue, low, place.high, hole, False, place.layer)


def _object_start(place: Place, position: int) -> int:
    """Where what a relative clause at `position` tells of starts: with its clause, or at "the 100 cases that"."""
    low = clause_start(place, position)
    whole = place.shadow.rfind(little.OF_THE, low, position)
    counted = whole > 0 and estimates.FIGURE_NEXT.match(place.shadow, whole + len(little.OF_THE) - 1, position)
    return whole if counted else low


def _aside(place: Place, source: Phrase) -> Span | None:
    """Where an aside between dashes or brackets starts and ends that is a quotation and who says it; None elsewhere."""
    for opens, closes in ASIDES:
        first = place.shadow.rfind(opens, place.low, source.left)
        last = place.shadow.find(closes, place.cue.end, place.high)
        behind = first + len(opens)
        if first >= 0 and last > 0 and place.shadow[behind : behind + 2].lstrip().startswith(little.MARKS_OPEN):
            return Span(first, last)
    return None


ASIDES = (("~", "~"), (" - ", " - "), (" -- ", " -- "), ("(", ")"))
"""What stands around an aside, in the text's shadow."""


def _is_only_when(place: Place, source: Phrase) -> bool:
    """Whether what stands before is no more than when something was done: "As 30 boats sank, the owners groused"."""
    opens = shapes.WHEN_ALONE.match(place.shadow, place.low, source.left)
    return opens is not None and opens.end() >= source.left - 2


def _is_named(place: Place, source: Phrase) -> bool:
    """Whether a name is the subject of what could be a noun: "the Centre for Fair Tax projects", not "its projects"."""
    last = place.shadow.rfind(" ", source.start, source.end) + 1
    return place.page.text[last].isupper() and not place.shadow.endswith(POSSESSIVE, source.start, source.end)


def _read_resumed(place: Place, source: Phrase, hole: Span) -> Report | None:
    """A report of what stands before and is gone on with in a quotation: "They lost 40, she said, “and some…”"."""
    resumed = shapes.RESUMED.match(place.shadow, place.cue.end, place.high)
    if resumed is None or not place.page.text[resumed.end()].islower() or place.frame not in {"speech", "quoting"}:
        return None
    hole = Span(hole.start, resumed.end())
    return Report(source, place.cue, said_from(place, source.left), place.high, hole, False, place.layer)


def _quoted_from(place: Place, position: int) -> int:
    """Where what is said starts that a quotation ends: with the quotation, where a clause and a colon lead to it."""
    return max(place.low, place.shadow.find(little.LEADING_COLON, place.low, position) + 1)


def _is_said_that(place: Place, that: int) -> bool:
    """Whether a verb of saying stands right before "that", so that a clause follows, and no object goes before."""
    before = place.shadow[max(place.low, that - 16) : that].split()
    return bool(before) and words.FRAMES.get(before[-1]) in {"speech", "quoting", "telling"}


def _read_unparted(place: Place, source: Phrase, hole: Span) -> Report | None:
    """A report behind what is said, no comma between, as in "30 died the governor said".

    Only where nothing is left to be said behind the cue, and enough stands before the speaker to have been said.
    """
    bare = shapes.BARE_END.match(place.shadow, place.cue.end, place.high)
    if bare is None and place.frame == "telling" and place.page.text[place.cue.end + 1 : place.cue.end + 2].isupper():
        bare = shapes.BARE_TOLD.match(place.shadow, place.cue.end, place.high)
    if bare is None or place.frame not in {"speech", "telling"} or place.shadow.count(" ", place.low, source.left) < 4:
        return None
    return Report(source, place.cue, place.low, place.high, hole, False, place.layer)


def _may_end(place: Place) -> bool:
    """Whether what stands right behind a cue lets the sentence end there: a mark, or a word of time or place."""
    behind = place.shadow[place.cue.end : place.cue.end + 1]
    if behind not in {" ", "\n"} or place.frame == "telling":
        return True
    word = words.NEXT_WORD.match(place.shadow, place.cue.end, place.high)
    return word is None or not word[1] or word[1] in words.ADJUNCT_HEADS


def _read_ahead(place: Place, source: Phrase) -> Report | None:
    """A report of what stands behind: "police said that 30 people died"."""
    cue, shadow, frame = place.cue, place.shadow, place.frame
    stop = min(place.high + 2, len(shadow))
    after, opens = cue.end, shapes.THAT.match(shadow, cue.end, place.high)
    if opens is None:
        adverbs = shapes.ADVERBS_BEHIND.match(shadow, cue.end, place.high)
        after = adverbs.end() if adverbs else cue.end
        opens = shapes.THAT.match(shadow, after, place.high) if adverbs else None
        opens = opens or shapes.OPENS.match(shadow, after, stop)
    if opens:
        return report_ahead(place, source, opens.end())
    wanted = wants(place, after) if place.word in words.WANTING else None
    if wanted is not None:
        return report_ahead(place, source, wanted)
    if frame == "clause":
        clause = later_clause(place)
        if clause is not None:
            return report_ahead(place, source, clause)
        if place.word in words.CLAUSAL and _is_main(place, source) and states(place, after):
            return report_ahead(place, source, after)
        return _names_speaker(place, source) if source.left - place.low < 3 else None
    if shadow[after : after + 1] in {".", ";", ")"}:
        return (
            Report(source, cue, after, after, Span(source.left, after), True, place.layer)
            if source.left - place.low < 3
            else None
        )
    if place.word in words.AGREEING and shadow.startswith(little.PLANNED, after):
        return None  # "agreed to pay $9 million to settle claims that"
    if place.word in words.AGREEING and shadow.startswith(little.ON_WHAT, after):
        agreed = head_noun(shadow[source.start : source.end]) in words.AGREED_BY
        counted = agreed and estimates.FIGURE_NEXT.match(shadow, after + len(little.ON) + 1, place.high)
        return report_ahead(place, source, after) if counted else None
    if place.word in words.PLEDGING and shapes.PLEDGED_FAITH.match(shadow, after, place.high):
        return None
    if place.word in words.ADMITTING and shapes.ADMITS_TO.match(shadow, after, place.high):
        return None
    if frame == "quoting":
        if place.word in words.MADE_KNOWN and estimates.NAMES_OF.match(shadow, after, place.high):
            return report_ahead(place, source, after)  # "posted the names of eight victims"
        if place.word in words.FORESEEING and estimates.FIGURE_NEXT.match(shadow, after, place.high):
            return report_ahead(place, source, after)
        sat = place.word in words.HEARING and head_noun(shadow[source.start : source.end]) in words.SITTING
        if sat and shapes.HEARD_CLAUSE.match(shadow, after, place.high):
            return report_ahead(place, source, after)
        if place.word in words.RECALLING and shapes.WENT_THROUGH.match(shadow, after, place.high):
            return report_ahead(place, source, after)
        if shapes.OF_THE_COUNTED.match(shadow, after, place.high) and place.ends(shapes.WHOM, cue.start, 60):
            return report_ahead(place, source, after)  # "a man who the court heard had been paid £500"
        called = None
        if place.word in words.CALLING:
            called = shapes.CALLED_QUOTED.match(shadow, after, stop) or shapes.CALLED_SIZE.match(shadow, after, stop)
        later = called or shapes.NEAR_THAT.match(shadow, after, place.high)
        later = later or shapes.LATER_QUOTE.match(shadow, after, stop)
        if place.word in words.HITTING_BACK and shadow.startswith(little.AT_OTHERS, after):
            later = None  # "hit back at her claim that 20 percent"
        if not later and not thinks(place, after):
            return _names_speaker(place, source) if source.left - place.low < 3 else None
        return report_ahead(place, source, later.end() if later else after)
    if frame == "telling":
        later = shapes.LATER_THAT.match(shadow, after, place.high)
        if later and shapes.TOLD_CLAUSE.match(shadow, after, later.end()):
            later = None  # "told the Echo he'd bet $90 that it fails"
        return report_ahead(place, source, later.end() - 1 if later else after)
    if frame == "finding" and not finds(place, source, after):
        return None
    if frame == "showing" and not shows(place, source, after):
        return None
    if place.word in words.ADMITTED_SO and _is_of_relative(place, after):
        return None  # "letters, which it acknowledged hours before the release of 900 pages"
    if place.word in words.PREDICTING and not foretells(place, after):
        return None
    return report_ahead(place, source, after)


def _is_main(place: Place, source: Phrase) -> bool:
    """Whether a subject is no relative pronoun, whose clause the next verb would end: "who knew the men was"."""
    return place.shadow[source.start : source.end] not in words.RELATIVES


def _is_of_relative(place: Place, after: int) -> bool:
    """Whether the object of a verb of saying stands before it, and behind it only when that was."""
    when = shapes.SAID_WHEN.match(place.shadow, after, place.high)
    return when is not None and place.ends(shapes.WHOM, place.cue.start, 60) is not None


def _names_speaker(place: Place, source: Phrase) -> Report | None:
    """The report of a sentence that only says who said the quotation before it: "…?" Smith added on Friday."""
    quoted = shapes.QUOTED.search(place.shadow, max(0, place.low - 5), place.low)
    end = place.cue.end
    return Report(source, place.cue, end, end, Span(source.left, end), True, place.layer) if quoted else None
