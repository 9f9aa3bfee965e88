"""A sentence in, who reports what in it out: each cue with its speaker and the stretch of text that it attributes."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from claims.extract.page import Page
from claims.extract.phrases import Phrase, head_noun, main_subject, read_phrase, read_subject
from claims.extract.quotations import Quotations
from claims.grammar.en import cues as words
from claims.grammar.en import reporting as shapes
from claims.grammar.en.nouns import is_plural
from claims.spans import Span

MOST = 24
"""Cues that are read of one sentence: a sentence of thousands is no sentence."""
LONGEST = 3000
"""Code points of a sentence that are read."""


class Report(NamedTuple):
    """One cue of a sentence, read."""

    source: Phrase
    """The speaker as printed."""
    cue: Span
    start: int
    """Where what is said starts."""
    end: int
    hole: Span
    """Cue and speaker where they stand inside what is said: a figure in there is not said."""
    ahead: bool
    """Whether what is said stands behind the cue: the later of two such cues is the nearer."""
    layer: int
    """The quotation that the cue stands in, or -1."""


class Place(NamedTuple):
    """A cue, and how far around it one looks."""

    page: Page
    shadow: str
    cue: Span
    word: str
    previous: str
    """The word right before the cue."""
    low: int
    high: int
    """The sentence, or the part of a quotation in it, that the cue stands in."""
    layer: int
    before: list[Report]
    """The reports of the sentence that were read before this one."""

    @property
    def frame(self) -> str:
        return words.FRAMES[self.word]

    def ends(self, pattern: re.Pattern[str], position: int, reach: int) -> re.Match[str] | None:
        """The match of a pattern that ends at `position`."""
        return pattern.search(self.shadow, max(self.low - 2, position - reach, 0), position)


def read_reports(page: Page, quotations: Quotations, start: int, end: int) -> list[Report]:
    """The reports of the sentence text[start:end], in the order of their cues."""
    found: list[Report] = []
    end = min(end, start + LONGEST)
    opening = False
    for match in _cues(page.shadow, start, end):
        opening = opening or match[1] in words.OPENINGS
        place = _place(page, quotations, match, Span(start, end), found)
        report = _READERS[place.frame](place)
        if report is not None:
            found.append(report)
            if len(found) == MOST:
                break
    if opening:
        found += _read_openings(page, start, end)
    if page.shadow.find(": ", start, min(end, start + 50)) > start:
        found += _read_headline(page, start, end)
    return _part(page, found) if len(found) > 1 else found


def _cues(shadow: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The cues of a sentence; the first word of the text has nothing before it that the pattern could start at."""
    if start == 0:
        first = words.FIRST_CUE.match(shadow, 0, end)
        if first is not None:
            yield first
    yield from words.CUE.finditer(shadow, max(0, start - 1), end)


def _place(page: Page, quotations: Quotations, match: re.Match[str], sentence: Span, found: list[Report]) -> Place:
    cue = Span(*match.span(1))
    low, high = sentence
    layer = quotations.index_at(cue.start) if quotations.all else -1
    if layer >= 0:
        quotation = quotations.all[layer]
        low, high = max(low, quotation.start), min(high, quotation.end)
    return Place(page, page.shadow, cue, match[1], _word_before(page.shadow, low, cue.start), low, high, layer, found)


def _word_before(shadow: str, low: int, cue: int) -> str:
    """The word right before a cue, or "" where a mark stands there."""
    near = shadow[max(low, cue - 24) : cue]
    if not near or near[-1] not in " \n":
        return ""
    word = near.rsplit(None, 1)[-1].lstrip("\"'([~") if near.strip() else ""
    return word if word and (word[-1].isalnum() or word[-1] in "'%") else word if word.endswith(".") and len(word) < 6 else ""


# Verbs


def _read_verb(place: Place) -> Report | None:
    """The report of a verb of saying, wherever its speaker stands."""
    if place.word in words.SAID_NOUNS and _is_noun(place):
        return _read_noun(place)
    if not _is_active(place):
        return None
    if not place.word.endswith("ing") and place.frame in {"speech", "quoting", "telling"}:
        inverted = _read_inverted(place)
        if inverted is not None:
            return inverted
    source, beside = _find_speaker(place)
    if source is None or not _can_speak(place, source):
        return None
    return (_read_behind(place, source) if beside else None) or _read_ahead(place, source)


def _is_noun(place: Place) -> bool:
    """Whether a word that is both ("reports", "claims") is a noun here."""
    if place.word.endswith(("ed", "ing")):
        return False
    before = place.previous
    if before.endswith(("'s", "s'")) or before in words.DETERMINERS or before in words.PREPOSITIONS:
        return True
    ahead = place.shadow[place.cue.end : place.cue.end + 6]
    return ahead.startswith((" of ", " from", " by ", " on ")) or not before and place.cue.start == place.low


def _is_active(place: Place) -> bool:
    """Whether the verb has a subject that speaks: no passive, no participle put before a noun, no name."""
    before, word, cue = place.previous, place.word, place.cue
    if word in words.HOMOGRAPHS and place.page.text[cue.start : cue.start + 2].istitle() and cue.start - place.low > 1:
        return False
    if word.endswith("ing"):
        return True
    if before in words.PASSIVE or before == "to" or before.endswith(("-", "'re", "'s been")):
        return False
    if word.endswith("ed"):
        if before in words.DETERMINERS and before not in {"all", "both", "each", "another", "this", "that"} or before.isdigit():
            return False
        if shapes.PARTICIPLE.match(place.shadow, cue.end, place.high):
            return False
    return not (word.startswith("claim") and shapes.CLAIMED_LIVES.match(place.shadow, cue.end, place.high))


def _find_speaker(place: Place) -> tuple[Phrase | None, bool]:
    """Who speaks, and whether they stand beside the cue (else the subject of a verb far before it speaks)."""
    if place.word.startswith(words.PARTICIPLES) and place.previous not in words.PASSIVE:
        return _find_participle(place)
    if place.previous in words.COORDINATORS and place.ends(shapes.COORDINATED, place.cue.start, 24):
        return _subject_before(place), False
    source = read_subject(place.page, place.low, place.cue.start)
    if source is None and place.shadow[place.cue.start - 2 : place.cue.start] == ", ":
        return _subject_before(place), False
    return source, True


def _find_participle(place: Place) -> tuple[Phrase | None, bool]:
    """Who speaks in "…, saying", "quoted as saying", "a photo showing"."""
    quoted = place.ends(shapes.QUOTED_AS, place.cue.start, 90) if place.previous == "as" else None
    if quoted:
        return read_subject(place.page, place.low, quoted.start() + 1), False
    if place.previous and place.previous not in words.PREPOSITIONS and place.previous not in words.BREAKS and place.previous not in words.LINKS:
        source = read_subject(place.page, place.low, place.cue.start)
        return (source if source is not None and _is_document(place, source) else None), False
    return _subject_before(place), False


def _subject_before(place: Place) -> Phrase | None:
    """The speaker of the report before, in the same sentence and quotation, else the sentence's subject."""
    for report in reversed(place.before):
        if report.layer == place.layer:
            return report.source
    return main_subject(place.page, place.low, place.cue.start)


def _is_document(place: Place, source: Phrase) -> bool:
    """Whether a noun phrase speaks without a mouth, or is a body that counts: "a photo", "the survey"."""
    return any(word in words.DOCUMENTS for word in place.shadow[source.start : source.end].split()[-9:])


def _can_speak(place: Place, source: Phrase) -> bool:
    """Whether a noun phrase can be who says it: no share of voters, no "I" inside a quotation, agreeing with its verb."""
    phrase = place.shadow[source.start : source.end]
    if shapes.SHARE.match(place.shadow, source.start, source.end) and "poll" not in phrase and "survey" not in phrase:
        return False
    head = head_noun(phrase)
    if head in words.SURVEYED and words.SHARES.search(place.shadow, place.cue.end, place.high):
        return False
    last = phrase.rsplit(None, 1)[-1]
    if last in words.DETERMINERS and len(phrase) > 4 or last in words.PREPOSITIONS or phrase in words.NOBODY:
        return False
    if phrase in words.RELATIVES and not _has_antecedent(place, source):
        return False
    if place.layer >= 0 and phrase.split(None, 1)[0] in words.SELF:
        return False
    if place.word in words.BASES and place.previous not in words.AUXILIARIES:
        named = place.word == "say" and place.page.text[source.end - 1].isupper()
        return named or is_plural(head) or head in words.PLURAL_SUBJECTS or " and " in phrase or last[:1] == "@"
    if place.word in words.HOMOGRAPHS:
        return not (is_plural(head) and place.page.text[source.end - len(last)].islower())
    return True


def _has_antecedent(place: Place, source: Phrase) -> bool:
    """Whether a noun stands before "who", and a document before "that" ("polls that show")."""
    antecedent = read_subject(place.page, place.low, source.start)
    if antecedent is None:
        return False
    return place.shadow.startswith("who", source.start) or _is_document(place, antecedent) or place.shadow[source.start - 2] == ","


def _read_inverted(place: Place) -> Report | None:
    """A report whose speaker follows the cue: "…," said the mayor."""
    page, cue, shadow = place.page, place.cue, place.shadow
    quoted = place.ends(shapes.QUOTED, cue.start, 5)
    comma = quoted is None and shadow[max(place.low, cue.start - 2) : cue.start].strip() == ","
    front = quoted is None and not comma and cue.start - place.low <= 1
    if not (quoted or comma or front):
        return None
    source = read_phrase(page, cue.end, place.high)
    if source is None or source.start - cue.end > 2 or ((comma or front) and not _closes(place, source, front)):
        return None
    if quoted and shapes.THAT.match(shadow, cue.end, place.high):
        return None
    if front:
        return _ahead(place, source, source.end)
    hole = Span(cue.start, _resumed(place, source.end) if quoted else place.high)
    return Report(source, cue, place.low, place.high, hole, False, place.layer)


def _closes(place: Place, source: Span, front: bool) -> bool:
    """Whether the phrase behind the cue is a speaker: a name or title with nothing said behind it."""
    shadow = place.shadow
    if shapes.CLAUSE_IN.search(shadow, source.start, source.end):
        return False
    rest = shadow[source.end : min(place.high, source.end + 3)].strip(" \n")
    if front:
        return rest[:1] == ":"
    named = place.page.text[source.start].isupper() or shadow[source.start] in "@#"
    return rest[:1] in {"", ",", ".", ";", '"'} and (named or not place.page.text[source.start : source.end].islower() or shadow.startswith(("the ", "a ", "an ", "one "), source.start))


def _read_behind(place: Place, source: Phrase) -> Report | None:
    """A report of what stands before: "30 people died, police said on Monday."""
    cue, shadow = place.cue, place.shadow
    if source.left - place.low < 3:
        return None
    stop = min(place.high + 2, len(shadow))
    hole = Span(source.left, cue.end)
    compared = place.ends(shapes.OBJECT_OF, source.left, 7)
    if compared and shapes.COMES_TO_END.match(shadow, cue.end, place.high):
        if compared[0].strip() == "as":
            return Report(source, cue, place.low, place.high, hole, False, place.layer)
        return Report(source, cue, _clause_start(place, compared.start()), source.start, hole, False, place.layer)
    if not place.ends(shapes.CLOSED, source.left, 4):
        return None
    quoted = place.ends(shapes.QUOTED, source.left, 4)
    if place.word in words.HOMOGRAPHS and not quoted and place.word not in words.BEHIND:
        return None
    if not quoted and shapes.OPENS.match(shadow, cue.end, stop):
        return None
    put_in = None if quoted else shapes.PUT_IN.match(shadow, cue.end, place.high)
    if put_in and not shapes.CLAUSE_IN.search(shadow, cue.end, put_in.end()):
        return Report(source, cue, place.low, place.high, Span(source.left, put_in.end()), False, place.layer)
    ends = (shapes.REST if quoted else shapes.TOLD if place.frame == "telling" else shapes.ADJUNCT).match(shadow, cue.end, place.high)
    if ends is None or shapes.THAT.match(shadow, cue.end, place.high):
        return None
    if not quoted and (shapes.LATER_THAT.match(shadow, cue.end, ends.end() + 1) or shapes.CLAUSE_IN.search(shadow, cue.end, ends.end())):
        return None
    hole = Span(source.left, _resumed(place, ends.end()))
    return Report(source, cue, place.low, place.high, hole, False, place.layer)


def _clause_start(place: Place, position: int) -> int:
    """Where the clause that ends at `position` starts: behind the last comma, dash or parenthesis."""
    return max(place.low, *(place.shadow.rfind(mark, place.low, position) + 1 for mark in (", ", "; ", "- ", "~", "(", " and ")))


def _resumed(place: Place, start: int) -> int:
    """Where a quotation goes on behind its speaker ("…," said the senator, "because …"), else where the sentence ends."""
    match = shapes.QUOTE_AGAIN.search(place.shadow, start, place.high)
    return match.end() if match else place.high


def _read_ahead(place: Place, source: Phrase) -> Report | None:
    """A report of what stands behind: "police said that 30 people died"."""
    cue, shadow, frame = place.cue, place.shadow, place.frame
    stop = min(place.high + 2, len(shadow))
    adverbs = shapes.ADVERBS_BEHIND.match(shadow, cue.end, place.high)
    after = adverbs.end() if adverbs else cue.end
    opens = shapes.THAT.match(shadow, after, place.high) or shapes.OPENS.match(shadow, after, stop)
    if opens:
        return _ahead(place, source, opens.end())
    if shadow[after : after + 1] in {".", ";", ")"}:
        return Report(source, cue, after, after, Span(source.left, after), True, place.layer) if source.left - place.low < 3 else None
    if frame == "quoting":
        later = shapes.NEAR_THAT.match(shadow, after, place.high) or shapes.LATER_QUOTE.match(shadow, after, stop)
        if not later and not words.CLAUSE_OPENS.match(shadow, after, place.high):
            return None
        return _ahead(place, source, later.end() if later else after)
    if frame == "telling":
        later = shapes.LATER_THAT.match(shadow, after, place.high)
        return _ahead(place, source, later.end() if later else after)
    if frame == "finding" and not _finds(place, source, after):
        return None
    return _ahead(place, source, after)


def _finds(place: Place, source: Span, after: int) -> bool:
    """Whether a verb of finding reports: a figure right behind it, or a document or a counting body as its subject."""
    if place.word.endswith((" of", " about", " to")):
        return not place.shadow.startswith(" as ", after)
    if _is_document(place, source) and place.word not in words.MADE_KNOWN:
        return True
    named = place.page.text[source.start : source.start + 2].istitle()
    if place.word.startswith(("put", "peg")):
        return shapes.PUT_AT.match(place.shadow, after, place.high) is not None
    if place.word in words.MADE_KNOWN:
        return shapes.NAMES_OF.match(place.shadow, after, place.high) is not None
    if place.word in words.MEETING:
        return named and not words.OBJECT.match(place.shadow, after, place.high)
    return shapes.FIGURE_NEXT.match(place.shadow, after, place.high) is not None


def _ahead(place: Place, source: Span, start: int) -> Report:
    """The report of what stands from `start` on, to the end of the clause that it belongs to."""
    return Report(source, place.cue, start, _content_end(place, source, start), Span(start, start), True, place.layer)


def _content_end(place: Place, source: Span, start: int) -> int:
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


# Nouns, and words that name a source


def _read_noun(place: Place) -> Report | None:
    """A report of a noun that holds what is said: "the ministry's claim that", "a BBC report that", "its estimate of 30"."""
    opens = shapes.NOUN_THAT.match(place.shadow, place.cue.end, place.high)
    if opens is None or place.page.text[place.cue.start].isupper():
        return None
    source = read_subject(place.page, place.low, place.cue.end + 1)
    if source is None or source.start > place.cue.start:
        return None
    phrase = place.shadow[source.start : place.cue.end]
    owned = "'s " in phrase or "s' " in phrase or phrase.startswith(("his ", "her ", "their ", "its "))
    if opens[0].endswith(("of", "for")):
        if place.word not in words.COUNTS or not shapes.FIGURE_NEXT.match(place.shadow, opens.end(), place.high):
            return None
        if not owned:
            main = main_subject(place.page, place.low, place.cue.start)
            if main is None or main.end > source.start or not words.ISSUES.search(place.shadow, main.end, source.start):
                return None
            source = main
    return _ahead(place, source, opens.end())


def _read_naming(place: Place) -> Report | None:
    """A report of "according to X": what stands before it, or behind where it comes first."""
    page, cue, shadow = place.page, place.cue, place.shadow
    source = read_phrase(page, cue.end, place.high)
    if source is None or not _names(place, source):
        return None
    low = place.low
    if place.word.endswith("by"):
        that = shapes.THAT.match(shadow, source.end, place.high)
        if that:
            return _ahead(place, source, that.end())
        low = _clause_start(place, cue.start)
    lead = shadow[max(place.low, cue.start - 12) : cue.start].rstrip(' \n"(')
    if cue.start - place.low <= 2 or lead.endswith(words.FRONTS):
        return _ahead(place, source, _behind_apposition(place, source.end))
    high = place.high
    opened = shadow.rfind("(", low, cue.start)
    if opened > shadow.rfind(")", low, cue.start):
        low = opened
        close = shadow.find(")", cue.end, high)
        high = high if close < 0 or words.MORE_IN_BRACKETS.search(shadow, close, high) else close
    return Report(source, cue, low, high, Span(cue.start, source.end), False, place.layer)


def _names(place: Place, source: Phrase) -> bool:
    """Whether the words name a source: "per" in "30 per day" does not, "identified by" only in a passive."""
    if place.word == "per":
        named = place.page.text[source.start].isupper() or place.shadow.startswith("the ", source.start)
        return named and place.shadow[max(0, place.cue.start - 2) : place.cue.start].endswith((", ", "("))
    if place.word.endswith(" by") and not place.word.startswith("as "):
        return place.previous in words.PASSIVE and not place.shadow.startswith("name", source.start) and not place.shadow[source.start].isdigit()
    return True


def _behind_apposition(place: Place, end: int) -> int:
    """Behind a source that comes first, and what a comma puts beside it: "According to AFP, which counted, eight died"."""
    shadow = place.shadow
    comma = shadow.find(",", end, min(place.high, end + 300))
    if comma < 0:
        return end
    if words.APPOSED.match(shadow, comma, place.high):
        other = shadow.find(",", comma + 1, place.high)
        return other if other > 0 else comma
    return comma


_READERS: dict[str, Callable[[Place], Report | None]] = {
    "speech": _read_verb,
    "quoting": _read_verb,
    "telling": _read_verb,
    "showing": _read_verb,
    "finding": _read_verb,
    "noun": _read_noun,
    "opening": lambda place: None,
    "naming": _read_naming,
}


def _read_openings(page: Page, start: int, end: int) -> list[Report]:
    """The reports of what comes first without a verb: "In a March poll, 75 percent …", "by its count, 30"."""
    found = []
    for pattern in (shapes.IN_DOCUMENT, shapes.OUTLOOK):
        match = pattern.search(page.shadow, start, min(end, start + 400))
        if match:
            found.append(_opening(_phrase(match), Span(match.start(), match.start() + 2), match.end(), end))
    return found


def _read_headline(page: Page, start: int, end: int) -> list[Report]:
    """The report of a headline: "UN: 549 killed"."""
    match = shapes.HEADLINE.match(page.shadow, start, end)
    if match is None or not words.BODIES.search(page.shadow, start, match.end(1)):
        return []
    return [_opening(_phrase(match), Span(match.end(1), match.end(1) + 1), match.end(1) + 1, end)]


def _phrase(match: re.Match[str]) -> Phrase:
    return Phrase(match.start(1), match.end(1), match.start(1))


def _opening(source: Phrase, cue: Span, start: int, end: int) -> Report:
    return Report(source, cue, start, end, Span(0, 0), True, -1)


def _part(page: Page, found: list[Report]) -> list[Report]:
    """The reports, with what one says cut short where the next one's speaker takes over ("X said 30, while Y said 40")."""
    out = list(found)
    for n, report in enumerate(out):
        for other in out[n + 1 :]:
            begin = min(other.source.start, other.cue.start)
            if not (report.ahead and other.ahead and other.layer == report.layer and other.source != report.source):
                continue
            turns = [turn.start() for turn in words.TURN.finditer(page.shadow, max(report.start, begin - 14), begin)]
            if turns and report.start < begin < report.end <= other.end:
                out[n] = report._replace(end=turns[-1])
                break
    return out
