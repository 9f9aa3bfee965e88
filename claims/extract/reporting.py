"""A sentence in, who reports what in it out: each cue with its speaker and the stretch of text that it attributes."""

import re

from claims.extract.agents import (
    is_participle,
    read_attached,
    read_given,
    read_impersonal,
    read_passive,
    read_put,
)
from claims.extract.citations import read_citation
from claims.extract.clauses import Phrase, head_noun, is_clause, read_phrase
from claims.extract.contents import report_ahead
from claims.extract.cues import Place, Report, find_cues
from claims.extract.gapping import add_gapped
from claims.extract.headlines import read_headline, read_named_last
from claims.extract.naming import (
    is_noun,
    read_held,
    read_naming,
    read_noun,
    read_openings,
    read_owned_figure,
    read_viewed,
)
from claims.extract.page import Page
from claims.extract.phrases import read_subject
from claims.extract.quotations import Quotations
from claims.extract.speech import read_speech
from claims.grammar.en import cues as words
from claims.grammar.en import estimates, headlines
from claims.grammar.en import reporting as shapes
from claims.grammar.en import speaker_words as little
from claims.grammar.en.speaker_words import VERB_GAPS, WITH_BY
from claims.spans import Span

MOST = 24
"""Cues that are read of one sentence: a sentence of thousands is no sentence."""
LAST = 40
"""Code points at the end of a headline that name who says it."""
LONGEST = 3000
"""Code points of a sentence that are read."""


def read_reports(page: Page, quotations: Quotations, start: int, end: int) -> list[Report]:
    """The reports of the sentence text[start:end], in the order of their cues."""
    found: list[Report] = []
    end = min(end, start + LONGEST)
    start = behind_dateline(page, start, end)
    opening = page.shadow.startswith(little.IF_LEADS, start)
    for place in find_cues(page, quotations, start, end):
        opening = opening or place.word in words.OPENINGS or place.word in words.VIEWING
        report = _read(place, found)
        if report is not None:
            found.append(report)
            if len(found) == MOST:
                break
    if opening:
        told = read_openings(page, start, end)
        found += [report for report in told if not (report.ahead and _speaks_next(found, report.start))]
    if not found and page.shadow.find(": ", start, min(end, start + 50)) > start:
        found += read_headline(page, start, end)
    if not found and page.shadow[max(start, end - 3) : end].rstrip()[-1:].isalpha():  # no full stop: a headline
        found += read_named_last(page, max(start, end - LAST), end)
    found += read_citation(page, start, end)
    if found and _may_gap(page.shadow, found[0].start, end):
        found = add_gapped(page, found)
    return _part(page, found) if len(found) > 1 else found


def _may_gap(shadow: str, start: int, end: int) -> bool:
    """Whether a mark or word stands there before which a verb can be left out."""
    return any(shadow.find(gap, start, end) >= 0 for gap in VERB_GAPS)


def behind_dateline(page: Page, start: int, end: int) -> int:
    """Where a sentence starts behind its dateline, which speaks no more than its town: "LIMA, 8 JAN 90 (EFE) -- "."""
    if page.text[start : start + SHORTEST_TOWN].isupper() and not page.capitals:
        town = _TOWN.match(page.text, start, end) or _HEADING.match(page.text, start, end)
        if town is not None:
            return town.end()
    if page.shadow.find("(", start, min(end, start + DATELINE_LOOK)) < 0:
        return start
    dateline = headlines.DATELINE.match(page.shadow, start, end)
    return dateline.end() if dateline is not None else start


_TOWN = re.compile(r"[A-Z][A-Z.'’ -]{2,30}[A-Z.](?:, [A-Z][A-Za-z. ]{2,24})? ?(?:—|–|--|(?<= )-)(?= ) ?")
"""A town in capitals and a dash: "GENEVA — ", "ST. PAUL, Minn. – "."""
_HEADING = re.compile(r"(?:[A-Z][A-Z'’]{3,} ){2,6}(?=[A-Z][a-z]+ )")
"""A heading in capitals that runs into its paragraph: "COASTAL FLOODING Opposition activists said"."""
SHORTEST_TOWN = 4
"""Code points of a town in capitals; shorter ones are mostly bodies."""
DATELINE_LOOK = 60
"""Code points of a dateline before its agency."""


def _speaks_next(found: list[Report], position: int) -> bool:
    """Whether somebody speaks right behind a document put first: "In its report, the airline said"."""
    return any(report.ahead and 0 <= report.source.start - position < 4 for report in found)


def _read(place: Place, before: list[Report]) -> Report | None:
    """The report of one cue, by how its words take what is said."""
    if place.word in words.VIEWING or place.shadow.startswith(words.SO, place.cue.end):
        viewed = read_viewed(place)
        if viewed is not None:
            return viewed
    if place.page.text[place.cue.start].isupper() and (_is_surname(place) or _is_in_name(place)):
        return None
    citer = _find_citer(place) if place.word in words.CITING else None
    if citer is not None:
        return report_ahead(place, citer, place.cue.end)
    if place.frame == "naming":
        return _read_naming(place, before)
    return None if place.frame == "opening" else _read_agent(place) or _read_saying(place, before)


def _find_citer(place: Place) -> Phrase | None:
    """Who cites a figure: "planners were citing a figure of 90", "with the hospital citing 10 wounded"."""
    if place.previous in words.PASSIVE:
        return read_subject(place.page, place.low, place.cue.start)
    return _cites_figure(place)


def _read_naming(place: Place, before: list[Report]) -> Report | None:
    """The report of a cue that names its source behind it: "according to", "citing"."""
    named = read_given(place) or read_naming(place) or (read_attached(place) if place.word.endswith(WITH_BY) else None)
    if named is None:
        return _read(_without_by(place), before) if _is_active(place) else None
    if place.word not in words.CITING:
        return named
    cited = place.shadow[named.source.start : named.source.end]
    if head_noun(cited) in words.NO_SPEAKERS or cited in little.SOME_FIGURE:
        return None  # "citing 198 confirmed deaths", "citing a figure that dates to 2003"
    return named if before or _may_be_cited(place, named) else None  # "six firms withdrew, citing the storm"


def _is_by(place: Place) -> bool:
    """Whether "by" and no number stands behind a cue."""
    return place.shadow.startswith(" by ", place.cue.end) and not place.shadow[place.cue.end + 4].isdigit()


def _read_agent(place: Place) -> Report | None:
    """The report of a cue behind which "by" or "from" names who tells it: "letters found by the club show that"."""
    by = _is_by(place)
    told = _told_by(place, by) or (read_impersonal(place) if place.previous in words.PASSIVE else None)
    if told is not None:
        return told
    return read_attached(place) if by and is_participle(place.word) else None


def _read_saying(place: Place, before: list[Report]) -> Report | None:
    """The report of a verb or noun of saying."""
    if place.frame == "finding" and is_participle(place.word) and _is_by(place):
        return None
    owned = read_owned_figure(place) if place.word in words.FIGURED else None
    if owned is not None:
        return owned
    held, said = place.word in words.HELD, place.frame == "noun" or place.word in words.SAID_NOUNS
    if (held or said) and (place.frame == "noun" or is_noun(place)):
        return read_held(place) if held else read_noun(place)
    put = read_put(place) if place.word in words.PUT_ALREADY else None
    if put is not None:
        return put  # "the toll, put at 11 by the ministry"
    report = read_speech(place, before)
    if report is None and place.previous in words.PASSIVE:
        return read_passive(place)
    return read_noun(place) if report is None and place.word in words.SAID_NOUNS else report


def _told_by(place: Place, by: bool) -> Report | None:
    """A report of who tells others: "warned by doctors that 30", "lawmakers heard from Ana Diaz that 30"."""
    from_ = place.word in words.LEARNING and place.shadow.startswith(little.FROM_LEAD, place.cue.end)
    if not from_ and not (by and (place.frame == "telling" or place.word in words.ADDRESSED)):
        return None
    source = read_phrase(place.page, place.cue.end + len(little.FROM_LEAD if from_ else WITH_BY) + 1, place.high)
    that = shapes.THAT.match(place.shadow, source.end, place.high) if source is not None else None
    return report_ahead(place, source, that.end()) if source is not None and that is not None else None


def _cites_figure(place: Place) -> Phrase | None:
    """Who gives a figure behind "with": the hospital in "with the hospital citing 10 wounded"; None where none does."""
    if not place.previous.isalpha() or not estimates.FIGURE_NEXT.match(place.shadow, place.cue.end, place.high):
        return None
    citer = read_subject(place.page, place.low, place.cue.start)
    with_ = citer is not None and place.shadow.endswith(little.WITH_LEAD, 0, citer.start)
    return citer if with_ else None


def _may_be_cited(place: Place, report: Report) -> bool:
    """Whether whom nobody reports beside may be cited as a source: a name, a person, a body, a document.

    Nothing else is more than a reason: "they left, citing the heat".
    """
    first, last, _ = report.source
    said, printed = place.shadow[first:last], place.page.text[first:last]
    head = head_noun(said)
    if head in words.DOCUMENTS or head in words.SAID_NOUNS or head in words.ORGANS or head in words.OUTLETS:
        return True
    person = words.PERSONS.search(said) or words.PERSONS.fullmatch(head.removesuffix("s")) or words.BODIES.search(said)
    if person is not None or head in words.PLURAL_SUBJECTS:
        return True
    return said in words.PRONOUNS or printed[printed.lower().rfind(head)].isupper() or place.page.capitals


def _is_active(place: Place) -> bool:
    """Whether a cue with "by" is a verb, and "by" tells how: "Ana Diaz said by telephone", not "as reported by AFP"."""
    if not place.word.endswith(WITH_BY) or place.previous in words.PASSIVE:
        return False
    return words.FRAMES.get(place.word.removesuffix(WITH_BY)) in {"speech", "telling"}


def _without_by(place: Place) -> Place:
    """The cue without its "by"."""
    cue = Span(place.cue.start, place.cue.end - len(WITH_BY))
    return Place(place.page, cue, (place.low, place.high), place.layer)


def _is_surname(place: Place) -> bool:
    """Whether a cue with a capital is a name before another cue: "Omar Said told the BBC"."""
    if place.frame == "naming":
        return False  # "According to reports, 30 died"
    behind = words.NEXT_WORD.match(place.shadow, place.cue.end, place.high)
    return behind is not None and behind[1] in words.FRAMES and place.page.text[behind.start(1)].islower()


def _is_in_name(place: Place) -> bool:
    """Whether a cue with a capital stands inside a name: "the Shared Data Unit", but not in a headline's capitals."""
    if not place.previous or place.page.capitals:
        return False
    return _LOWER.search(place.page.text, place.low, min(place.high, place.low + HEADLINE)) is not None


_LOWER = re.compile(r"(?<![\w'’-])[a-z]{5,}")
"""A word that a headline would capitalise, were it written in capitals."""
HEADLINE = 160
"""Code points of a headline."""


def _part(page: Page, found: list[Report]) -> list[Report]:
    """The reports, each cut short where the next one's speaker takes over ("X said 30, while Y said 40")."""
    out = sorted(found, key=lambda report: report.cue.start)
    for n, report in enumerate(out):
        for other in out[n + 1 :]:
            begin = min(other.source.start, other.cue.start)
            ahead = other.ahead and (report.ahead or max(report.cue.end, report.source.end) <= begin)
            if not (ahead and other.layer == report.layer and other.source != report.source):
                continue
            cue = page.shadow[report.cue.start : report.cue.end]
            if begin - report.start < 4 and words.FRAMES.get(cue) == "naming":
                continue  # "According to the Tribune, the coroner said": the second speaks in what the first reports
            turns = [turn.start() for turn in words.TURN.finditer(page.shadow, max(report.start, begin - 14), begin)]
            if page.shadow[other.source.start : other.source.end] in words.OWNERS_NAMED:  # "while the bank has its own"
                turns = turns or [turn.start() for turn in words.CLAUSE_TURN.finditer(page.shadow, report.start, begin)]
            turns = turns or _turns_early(page, report, begin)
            if turns and report.start < begin < report.end <= other.end:
                out[n] = report._replace(end=turns[-1])
                break
    return out


def _turns_early(page: Page, report: Report, begin: int) -> list[int]:
    """Where a clause turns to the speaker at `begin`, only an adjunct between: "X insist 30 died, but by Monday Y"."""
    low = max(report.cue.end, report.start, begin - TURN_REACH)
    turn = next((turn for turn in words.CLAUSE_TURN.finditer(page.shadow, low, begin)), None)
    if turn is None or page.shadow.find(",", turn.end(), begin) >= 0 or is_clause(page, turn.end(), begin):
        return []
    led = page.shadow[turn.end() : begin].split(None, 1)
    return [turn.start()] if led and (led[0] in words.PREPOSITIONS or led[0] in words.TIMES) else []


TURN_REACH = 40
"""Code points between "but" and a speaker of its own, with the time between."""
