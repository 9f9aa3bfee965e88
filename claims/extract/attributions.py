"""A figure's place in, who says it out.

`Speakers` is made once a page and keeps what is read of each sentence; `find_attribution` asks it for one figure.
"""

from collections.abc import Sequence
from typing import NamedTuple

from claims.extract.cues import Report
from claims.extract.page import Page
from claims.extract.speakers import Speakers
from claims.extract.stances import find_stance
from claims.grammar.en import cues as words
from claims.grammar.en.estimates import FIGURE_NEXT
from claims.grammar.en.speaker_words import LEADING_COLON, THAT_LEADS
from claims.grammar.gazetteer import name_key, rows_of
from claims.spans import build

__all__ = ["Attribution", "Speakers", "find_attribution", "find_stance"]


class Attribution(NamedTuple):
    """Who says a figure, in which words, and what of the text they say."""

    source: str
    """The name, resolved within the document."""
    source_text: str
    """As printed at the cue."""
    source_start: int
    cue: str
    cue_start: int
    content_start: int
    content_end: int
    via: tuple[str, ...]
    """Who quotes the source, nearest first."""
    stance: str
    """asserted, denied, doubted, hypothetical or planned."""


def find_attribution(page: Page, speakers: Speakers, start: int, end: int) -> Attribution | None:
    """Who says the figure text[start:end]; None is the article's own voice, or a bare passive."""
    chain = _chain(page, speakers, start)
    if not chain:
        return None
    report = chain[0]
    via: tuple[str, ...] = ()
    name = speakers.name(report.source)
    if len(chain) > 1:
        names = [name, *(speakers.name(further.source) for further in chain[1:])]
        nearest = 1 if _same(page, chain, names) else 0
        report, name = chain[nearest], names[nearest]
        via = tuple(dict.fromkeys(further for further in names[nearest + 1 :] if further != name))
    (first, last, _), (cue, behind) = report.source, report.cue
    stance = find_stance(page, start, end)
    return build(
        Attribution,
        (name, page.text[first:last], first, page.text[cue:behind], cue, report.start, report.end, via, stance),
    )


def _chain(page: Page, speakers: Speakers, start: int) -> list[Report]:
    """The reports that hold the figure, the nearest first: those of its sentence, then that of its quotation."""
    index = page.sentence_index(start)
    reports, quotations = speakers.reports(index), speakers.quotations
    layer = quotations.index_at(start) if quotations.all else -1
    chain = _holding(reports, start, layer) if reports else []
    if len(chain) > 1:
        chain = _of_clause(page, chain, start)
    if chain and len(reports) > 1:
        chain = [report for report in chain if not _asked_them(page, report, reports, start)]
    if chain and layer < 0 and any(not other.ahead and _counts(page, other, start) for other in reports):
        return []  # "he said so, according to two people": the article counts them
    if len(chain) > 1:
        chain.sort(key=lambda report: _asked_another(page, report, chain))
    if len(chain) > 1 and (
        _counts_for_others(page, chain[0], start) or _is_nobodys(page, chain[0]) or _comes_upon(page, chain, start)
    ):
        chain = chain[1:]
    if len(chain) > 1 and any(_cue(page, report) in words.QUOTED_BEHIND for report in chain):
        relayed = any(report.ahead and _is_outlet(page, report) for report in chain)
        chain.sort(key=lambda report: not _is_quoted(page, report, relayed))
    for report in chain:
        if report.layer == -1:
            block = speakers.block(start) or speakers.turns.report(start)
            return chain if block is None else [*chain, block]
    if not chain and layer < 0:
        told = speakers.block(start) or speakers.told_next(index) or speakers.turns.report(start)
        if told is not None:
            return [told]
    if (
        layer < 0 and quotations.all
    ):  # "In May he gave $30m, “and more. They knew,” she said": the end of the sentence is quoted
        last = page.starts[index + 1] - 1
        layer = quotations.index_at(last)
        if layer < 0 or quotations.all[layer].start < start or chain:
            return chain
        if page.shadow.endswith(LEADING_COLON, start, quotations.all[layer].start):
            return chain  # "Hundreds came: “We won! We won!” they said"
        quoting = speakers.quoting(layer)
        return [quoting] if quoting is not None and not quoting.ahead and quoting.cue.start > last else chain
    quoting = speakers.quoting(layer) if layer >= 0 else None
    if quoting is None:
        return chain
    return [*chain, quoting, *speakers.citing(quoting)]


def _counts(page: Page, report: Report, start: int) -> bool:
    """Whether a figure tells how many speak, right behind the cue: "according to two people"."""
    first = report.source.start
    if not report.cue.end <= first <= start < report.source.end or _cue(page, report) in words.CITING:
        return False
    return page.shadow[first:start].strip() in words.HOW_MANY_LED


def _asked_them(page: Page, report: Report, reports: list[Report], start: int) -> bool:
    """Whether who is named only asked those who speak, whom a figure counts: "eight men interviewed by AFP said"."""
    if report.ahead or _cue(page, report) not in words.ASKED_BY:
        return False
    return any(other.ahead and other.source.start <= start < other.source.end for other in reports)


def _asked_another(page: Page, report: Report, chain: list[Report]) -> bool:
    """Whether who is named only asked another who speaks: "30 died, said witnesses interviewed by AFP"."""
    if _cue(page, report) not in words.ASKED_BY:
        return False
    at = report.cue.start
    return any(other is not report and other.source.start < at <= other.source.end + 2 for other in chain)


def _counts_for_others(page: Page, report: Report, start: int) -> bool:
    """Whether it is a country or town that counts before a figure, for which somebody speaks: "Malawi has recorded 31
    cases, the ministry said".
    """
    if not report.ahead or report.cue.end > start or _cue(page, report).rpartition(" ")[2] not in words.RECORDED:
        return False
    named = page.shadow[report.source.start : report.source.end].split()
    while named and named[0] in words.LED_BY:
        del named[0]
    return bool(named) and bool(rows_of(name_key(" ".join(named))))


def _comes_upon(page: Page, chain: list[Report], start: int) -> bool:
    """Whether somebody only came upon what is counted, which another tells behind it: "the port has found 340 files,
    according to the Post"; who finds that something is so says it.
    """
    first, then = chain[0], chain[1]
    if not first.ahead or then.ahead or _cue(page, first) not in words.MEETING:
        return False
    if _cue(page, then) not in words.QUOTED_BEHIND or page.shadow.startswith(THAT_LEADS, first.cue.end + 1):
        return False
    finder = page.shadow[first.source.start : first.source.end].split()
    object_next = start - first.cue.end < FEW_HEDGES and FIGURE_NEXT.match(page.shadow, first.cue.end) is not None
    return object_next and finder[-1] not in words.STUDIES


FEW_HEDGES = 24
"""Code points between a verb and the figure that is its object."""


def _is_nobodys(page: Page, report: Report) -> bool:
    """Whether what is said is only called a claim, whosever it is: "to settle claims that", for which others speak."""
    return report.source.start == report.cue.start and _cue(page, report) in words.CALLED_CLAIMS


def _is_quoted(page: Page, report: Report, relayed: bool) -> bool:
    """Whether who is named behind what others report is nearer to it: "AFP reported 30 deaths, citing police".

    "The Tribune reported 30 deaths, according to police", too; "police reported 30, according to the Tribune" not.
    """
    if _cue(page, report) in words.CITING:
        return True
    named = relayed and not report.ahead and _cue(page, report) in words.QUOTED_BEHIND
    return named and not _is_outlet(page, report)


def _cue(page: Page, report: Report) -> str:
    """The words of a report's cue."""
    return page.shadow[report.cue.start : report.cue.end]


def _is_outlet(page: Page, report: Report) -> bool:
    """Whether a speaker is a paper, an agency or a broadcaster."""
    said = page.shadow[report.source.start : report.source.end].split()
    return not words.OUTLETS.isdisjoint(said)


def _same(page: Page, chain: list[Report], names: list[str]) -> bool:
    """Whether the nearest speaker is only a pronoun for the one that quotes it ("the UN said it counted 30")."""
    printed = page.shadow[chain[0].source.start : chain[0].source.end]
    return printed in words.PERSONAL and (names[0] == names[1] or names[0].lower() == printed)


def _of_clause(page: Page, chain: list[Report], position: int) -> list[Report]:
    """The reports that hold a figure, without those named at the end of another clause: "97 were held, according to the
    army, while 12 fled, according to the mayor".
    """
    turns = [report.hole.end for report in chain if not report.ahead and _turns(page, report.hole.end)]
    own = [report for report in chain if report.ahead or not _is_of_other(report, turns, position)]
    return own or chain


def _turns(page: Page, end: int) -> bool:
    """Whether another clause, which goes on with nothing that is said, begins at `end`."""
    turn = words.CLAUSE_TURN.match(page.shadow, end)
    return turn is not None and not page.shadow.startswith(THAT_LEADS, turn.end())


def _is_of_other(report: Report, turns: Sequence[int], position: int) -> bool:
    """Whether a turn parts a figure from who is named behind another clause than its own."""
    return any(position < turn < report.cue.start or report.hole.end <= turn <= position for turn in turns)


def _holding(reports: list[Report], position: int, layer: int) -> list[Report]:
    """The reports of a sentence whose content holds the figure, the nearest first."""
    ahead, behind = [], []
    for report in reports:
        if not report.start <= position < report.end or report.layer not in (-1, layer):
            continue
        if report.ahead:
            if not report.source.start <= position < report.source.end:
                ahead.append(report)
        elif not report.hole.start <= position < report.hole.end:
            behind.append(report)
    if len(ahead) + len(behind) < 2:
        return ahead or behind
    behind.sort(key=lambda report: (report.cue.start < position, abs(report.cue.start - position)))
    return sorted([*ahead, *behind], key=lambda report: _distance(report, position))


def _distance(report: Report, position: int) -> tuple[int, int, int]:
    """How far a report is from the figure: an inner quotation first, then what starts last, then the later cue."""
    return -report.layer, -_nearest_start(report, position), -report.cue.start if report.ahead else 0


def _nearest_start(report: Report, position: int) -> int:
    """Where what a report says starts; where a clause of its own stands right before the cue and holds it, there."""
    return report.clause if report.start <= report.clause <= position else report.start
