"""A cue and its speaker in, the report of what stands before them out: "30 people died, police said on Monday"."""

from claims.extract.clauses import Phrase
from claims.extract.contents import clause_start, report_ahead, resumes, said_from
from claims.extract.cues import Place, Report
from claims.grammar.en import cues as words
from claims.grammar.en import estimates
from claims.grammar.en import reporting as shapes
from claims.grammar.en import speaker_words as little
from claims.grammar.en.nouns import POSSESSIVE
from claims.spans import Span


def read_behind(place: Place, source: Phrase) -> Report | None:
    """A report of what stands before: "30 people died, police said on Monday."""
    if source.left - place.low < 3 or place.word in words.SURE:
        return None  # "With the fire 30 percent contained, officials were hopeful"
    quoted = place.ends(shapes.QUOTED, source.left, 4) is not None
    if place.word in words.GOING_ON and not quoted:
        return None  # "700 homes lost as the crisis continues"
    compared = place.ends(shapes.OBJECT_OF, source.left, 7)
    if compared and shapes.COMES_TO_END.match(place.shadow, place.cue.end, place.high):
        return _read_object(place, source, compared.start(), compared[0].strip())
    if not place.ends(shapes.CLOSED, source.left, 4):
        return _read_unparted(place, source)
    return _read_quoted(place, source) if quoted else _read_told(place, source)


def _report(place: Place, source: Phrase, low: int, high: int, end: int) -> Report:
    """A report of what stands from `low` to `high`, all from the speaker to `end` left out."""
    return Report(source, place.cue, low, high, Span(source.left, end), False, place.layer)


def _read_object(place: Place, source: Phrase, at: int, word: str) -> Report | None:
    """A report of what stands before a relative pronoun or "as": "the 30 cases that the clinic reported", "…, as the
    mayor observed".
    """
    cue = place.cue
    if word == little.THAT:
        pronoun = place.shadow[source.start : source.end] in words.PERSONAL
        if pronoun and _is_said_that(place, at):
            return None  # "72 responded that they had agreed"
    if word != little.AS:
        return _report(place, source, _object_start(place, at), source.start, cue.end)
    if place.word in words.CONCLUDING:
        return None  # "the toll rose as the search concluded on Tuesday"
    quoting = shapes.QUOTE_NEXT.match(place.shadow, cue.end, place.high)
    if quoting is not None:  # "…, as the mayor observed, “30 short of a law”"
        return report_ahead(place, source, quoting.end())
    return _report(place, source, place.low, place.high, cue.end)


def _read_quoted(place: Place, source: Phrase) -> Report | None:
    """A report of a quotation that ends before its speaker: "“30 homes are gone,” Ana Diaz said on Monday."""
    shadow, end = place.shadow, place.cue.end
    ends = shapes.REST.match(shadow, end, place.high)
    if ends is None and place.word in words.TOLD_ALONE:
        ends = shapes.ADJUNCT.match(shadow, end, place.high)
    if ends is None or shapes.THAT.match(shadow, end, place.high):
        return None
    last = ends.end()
    if shapes.MEANWHILE.search(shadow, end, last):  # "…,” Diaz said Friday, as he left a rally that"
        aside = shapes.TO_QUOTE.match(shadow, last, place.high)
        last = aside.end() if aside else last
    apart = _aside(place, source)
    if apart is not None:  # "paid $25,000 - “a steal,” he joked - and"
        return _report(place, source, apart.start, apart.end, end)
    return _report(place, source, _quoted_from(place, source.left), place.high, resumes(place, last))


def _read_told(place: Place, source: Phrase) -> Report | None:
    """A report of words that are told without marks and end before their speaker."""
    shadow, end = place.shadow, place.cue.end
    cited = shapes.QUOTED_LAST.match(shadow, end, place.high) if place.frame == "telling" else None
    if cited is not None:  # "Rebels killed 30, the paper quoted witnesses as saying"
        who = Phrase(*cited.span("who"), source.left)
        return _report(place, who, said_from(place, source.left), place.high, cited.end())
    if not _may_close(place, source):
        return None
    if shapes.OPENS.match(shadow, end, min(place.high + 2, len(shadow))):
        return _read_resumed(place, source)
    if not _may_end(place):
        return None
    inside = shapes.TOLD_IN if place.frame == "telling" else shapes.PUT_IN
    put_in = inside.match(shadow, end, place.high)
    if put_in and not shapes.CLAUSE_IN.search(shadow, end, put_in.end()):
        return _read_put_in(place, source, put_in.end())
    low = said_from(place, source.left)
    if place.frame == "telling" and shapes.TOLD_AND.match(shadow, end, place.high):
        return _report(place, source, low, source.left, end)
    last = _adjunct_end(place)
    if last is None:
        return None
    goes_on = shadow.startswith(";", last)  # "Roads are closed, she said; 30 homes are gone"
    return _report(place, source, low, place.high, last if goes_on else resumes(place, last))


def _may_close(place: Place, source: Phrase) -> bool:
    """Whether a cue can close what was told before it: "40 were hurt, the army said", not ", the army knew"."""
    closing = place.frame != "clause" or (place.word in words.PARENTHETIC and not _is_only_when(place, source))
    if not closing or place.ends(shapes.NEGATED, place.cue.start, 30):
        return False
    return place.word not in words.HOMOGRAPHS or place.word in words.BEHIND or _is_named(place, source)


def _read_put_in(place: Place, source: Phrase, end: int) -> Report:
    """A report whose speaker is put in, to `end`, in the middle of what is told: "30 homes, she said, are gone"."""
    low = said_from(place, source.left)
    if place.layer < 0:  # "Convoys reached nine towns; in the rest, she said, 30 had died"
        low = max(low, place.shadow.rfind("; ", low, source.left) + 1)
    if shapes.BACKGROUND.match(place.shadow, end, place.high):  # "…, police said, as the mayor left"
        return _report(place, source, low, source.left, place.cue.end)
    reason = place.ends(shapes.OPENS_CLAUSE, source.left, 14)  # "…, because, they said, 40 were private"
    return _report(place, source, reason.start() + 1 if reason else low, place.high, end)


def _adjunct_end(place: Place) -> int | None:
    """Where the words of time, place or audience end behind a cue that closes what is told; None where other words
    stand there.
    """
    shadow, end = place.shadow, place.cue.end
    ends = (shapes.TOLD if place.frame == "telling" else shapes.ADJUNCT).match(shadow, end, place.high)
    if ends is None and place.word in words.TOLD_ALONE:
        ends = shapes.ADJUNCT.match(shadow, end, place.high)
    if ends is None or shapes.THAT.match(shadow, end, place.high):
        return None
    last = ends.end()
    if (place.frame == "telling" and shapes.AUDIENCE.match(shadow, end, last)) or _is_circumstance(place, last):
        return last
    beside = shapes.BACKGROUND.search(shadow, end, last)  # "the firm said on Monday as it opened"
    stop = last if beside is None else beside.start()
    later = shapes.LATER_THAT.match(shadow, end, stop + 1) or shapes.CLAUSE_IN.search(shadow, end, stop)
    return None if later else last


def _is_circumstance(place: Place, last: int) -> bool:
    """Whether it is told in what, or with what done, somebody said it: "in what was her first speech"."""
    if place.shadow.startswith(little.IN_WHAT, place.cue.end):
        return True
    return shapes.DONE_WITH.match(place.shadow, place.cue.end, last) is not None


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


def _read_resumed(place: Place, source: Phrase) -> Report | None:
    """A report of what stands before and is gone on with in a quotation: "They lost 40, she said, “and some…”"."""
    resumed = shapes.RESUMED.match(place.shadow, place.cue.end, place.high)
    if resumed is None or not place.page.text[resumed.end()].islower() or place.frame not in {"speech", "quoting"}:
        return None
    return _report(place, source, said_from(place, source.left), place.high, resumed.end())


def _quoted_from(place: Place, position: int) -> int:
    """Where what is said starts that a quotation ends: with the quotation, where a clause and a colon lead to it."""
    return max(place.low, place.shadow.find(little.LEADING_COLON, place.low, position) + 1)


def _is_said_that(place: Place, that: int) -> bool:
    """Whether a verb of saying stands right before "that", so that a clause follows, and no object goes before."""
    before = place.shadow[max(place.low, that - 16) : that].split()
    return bool(before) and words.FRAMES.get(before[-1]) in {"speech", "quoting", "telling"}


def _read_unparted(place: Place, source: Phrase) -> Report | None:
    """A report behind what is said, no comma between, as in "30 died the governor said".

    Only where nothing is left to be said behind the cue, and enough stands before the speaker to have been said.
    """
    bare = shapes.BARE_END.match(place.shadow, place.cue.end, place.high)
    if bare is None and place.frame == "telling" and place.page.text[place.cue.end + 1 : place.cue.end + 2].isupper():
        bare = shapes.BARE_TOLD.match(place.shadow, place.cue.end, place.high)
    if bare is None or place.frame not in {"speech", "telling"} or place.shadow.count(" ", place.low, source.left) < 4:
        return None
    return _report(place, source, place.low, place.high, place.cue.end)


def _may_end(place: Place) -> bool:
    """Whether what stands right behind a cue lets the sentence end there: a mark, or a word of time or place."""
    behind = place.shadow[place.cue.end : place.cue.end + 1]
    if behind not in {" ", "\n"} or place.frame == "telling":
        return True
    word = words.NEXT_WORD.match(place.shadow, place.cue.end, place.high)
    return word is None or not word[1] or word[1] in words.ADJUNCT_HEADS
