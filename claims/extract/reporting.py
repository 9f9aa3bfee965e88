"""A sentence in, who reports what in it out: each cue with its speaker and the stretch of text that it attributes."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from claims.extract.page import Page
from claims.extract.phrases import main_subject, read_phrase, read_subject
from claims.extract.quotations import Quotations
from claims.grammar.en import cues as words
from claims.spans import Span


class Report(NamedTuple):
    """One cue of a sentence, read."""

    source: Span
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


MOST = 24
"""Cues that are read of one sentence: a sentence of thousands is no sentence."""


def read_reports(page: Page, quotations: Quotations, start: int, end: int) -> list[Report]:
    """The reports of the sentence text[start:end], in the order of their cues."""
    found: list[Report] = []
    for match in _cues(page.shadow, start, end):
        frame = words.FRAMES[match[1]]
        cue = Span(*match.span(1))
        layer = quotations.index_at(cue.start) if quotations.all else -1
        low, high = start, end
        if layer >= 0:
            quotation = quotations.all[layer]
            low, high = max(low, quotation.start), min(high, quotation.end)
        report = _READERS[frame](_Place(page, quotations, cue, low, high, layer, found))
        if report is not None:
            found.append(report)
            if len(found) == MOST:
                break
    found += read_adjuncts(page, start, end, found)
    return _part(page, found)


def _cues(shadow: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The cues of a sentence; the first word of the text has nothing before it that the pattern could start at."""
    if start == 0:
        first = words.FIRST_CUE.match(shadow, 0, end)
        if first is not None:
            yield first
    yield from words.CUE.finditer(shadow, max(0, start - 1), end)


class _Place(NamedTuple):
    page: Page
    quotations: Quotations
    cue: Span
    low: int
    high: int
    layer: int
    before: list[Report]

    @property
    def word(self) -> str:
        return self.page.shadow[self.cue.start : self.cue.end]


_BACK_WORDS = re.compile(r"([a-z'$%0-9.-]+)[ \n]+$")
_ADVERB_TAIL = re.compile(
    r"(?:[ \n]+(?:also|later|then|further|again|at[ ]the[ ]time|recently|initially|back|out|flatly|of[ ]\w+|about[ ]\w+)\b)*"
)
_ADJUNCT_END = re.compile(
    r"""[ \n]*(?:
      (?:(?:late|early|earlier|last|this|on|in|at|during|to|from|after|before|of|about|with|by|for|via|through|over|under|while|when
          |as|outside|inside|near|afterwards?|later|recently|again|too|yesterday|today|tonight|(?:there|here)(?=[ \n]*[.,;?!"])|without|between|upon
          |(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november
          |december|reporters|adding|saying|referring|noting|describing|\d+|the[ ]next|the[ ]day|that[ ]day|alongside|citing|explaining|laughing
          |his|her|and|but|then|who)\b
        (?:(?!\bthat\b)[^.;:"?!]|\.(?=\S|[ ][a-z]))*)?
    )(?=[ \n]*(?:[.;?!"]|''|$|\)))""",
    re.VERBOSE,
)
_REST = re.compile(r"(?:(?!\"|''|[ \n]that[ \n])[^;\n])*")
_QUOTE_AGAIN = re.compile(r"[,:~-][ \n]*(?:\"|'')|\"(?=\w)|[ \n]''(?=\w)")
_THAT = re.compile(r"[ \n]+that\b")
_LATER_THAT = re.compile(r"[^.;:\"]{0,140}?[ \n]that[ \n]")
_OPENS = re.compile(r"[ \n]*(?:[,:]?[ \n]*(?:that[ \n]+)?(?=\"|'')|:)|[ \n]*[,:~-]*[ \n]+'(?=[a-z0-9])")
_CLOSED = re.compile(r"(?:[,.?!~-]\"|\"|''|,'|,|[?!~-])[ \n]*$")
_QUOTED = re.compile(r"(?:[,.?!~-]?(?:\"|''|(?<=[,.?!])'))[ \n]*$")
_COUNTS = re.compile(
    r"[ \n]+(?:that|there|(?:the|a|an|some|about|around|more|at|as|only|over|up|nearly|almost|roughly|between|another|all|no|one|two|three|four|"
    r"five|six|seven|eight|nine|ten|dozens|hundreds|thousands|a[ ]total)\b|[\d`$\"']|\w+(?:teen|ty|dred)\b)"
)
_FIGURE_NEXT = re.compile(
    r"[ \n]+(?:(?:the|a|an|some|about|around|more|than|at|least|as|many|only|over|up|to|nearly|almost|roughly|between|another|all|of|names?|total|"
    r"death|toll|by|number|their)[ \n]+){0,5}(?:\"|''|`|\$)?(?:\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|thousands|"
    r"several|half|a[ ]dozen|a[ ]million)\b|\w+(?:teen|ty|dred)\b)"
)
_SHARE = re.compile(
    r"(?:^|[ \n])(?:[\d.]+ ?%|[\d.]+ (?:percent|per cent)|(?:a|one|two)[ -](?:third|quarter|fifth|half)s?|half|\w+ in (?:\d+|ten|five|four|three)|majority)\b"
)
_CLAIM_LIVES = re.compile(
    r"[ \n]+(?:(?:the|at least|more than|about|up to|[\d,]+|\w+)[ \n]+){0,4}(?:lives|responsibility|victory|credit)\b"
)


def _previous(place: _Place) -> str:
    """The word before the cue."""
    match = _BACK_WORDS.search(place.page.shadow, max(place.low, place.cue.start - 24), place.cue.start)
    return match[1] if match else ""


def _read_verb(place: _Place) -> Report | None:
    """A report of a verb of speech, wherever its speaker stands."""
    before = _previous(place)
    frame = words.FRAMES[place.word]
    cue, shadow = place.cue, place.page.shadow
    if before in words.PASSIVE and not place.word.endswith("ing"):
        return _read_agent(place)
    if place.word in _HOMOGRAPHS and place.page.text[cue.start : cue.start + 2].istitle() and cue.start - place.low > 1:
        return None
    if before in {"to", "not"} and frame != "speech":
        return None
    if place.word.endswith("ed") and (before in words.DETERMINERS or _PARTICIPLE.match(shadow, cue.end, place.high)):
        return None
    if place.word in words.SAID_NOUNS and _is_noun(place, before):
        return _read_noun(place)
    if place.word.startswith("claim") and _CLAIM_LIVES.match(place.page.shadow, place.cue.end, place.high):
        return None
    inverted = _read_inverted(place) if frame in {"speech", "quoting", "telling"} else None
    if inverted is not None:
        return inverted
    source = _speaker(place, before)
    if source is None or _SHARE.search(place.page.shadow, source.start, source.end):
        return None
    behind = _read_behind(place, source)
    if behind is not None:
        return behind
    return _read_ahead(place, source, frame)


_HOMOGRAPHS = frozenset("states post posts report reports claim claims count counts names lists ranks reads record finds project projects show".split())
"""Cues that are also common nouns, or parts of names ("the United States")."""
_PARTICIPLE = re.compile(r"[ \n]+(?:at|by|to)\b")


def _speaker(place: _Place, before: str) -> Span | None:
    """The subject of the cue: before it, or for "saying" that of the verb before it, or of the sentence."""
    page, cue = place.page, place.cue
    if place.word.endswith("ing") and before not in words.PASSIVE:
        for report in reversed(place.before):
            if report.layer == place.layer:
                return report.source
        comma = page.shadow[: cue.start].rstrip()[-1:] if cue.start - place.low < 4 else ","
        return main_subject(page, place.low, cue.start) if comma else None
    return read_subject(page, place.low, cue.start)


def _is_noun(place: _Place, before: str) -> bool:
    """Whether a word that is both ("reports", "claims") is a noun here."""
    shadow, cue = place.page.shadow, place.cue
    if place.word.endswith(("ed", "ing")):
        return False
    if (
        before.endswith("'s")
        or before.endswith("s'")
        or before in words.DETERMINERS
        or before in words.PREPOSITIONS
        or before in {"to"}
    ):
        return not before == "to" or place.word.endswith("s")
    ahead = shadow[cue.end : cue.end + 6]
    if ahead.startswith((" of ", " from", " by ", " on ")):
        return True
    return not before or bool(
        re.match(
            r"[ \n]+(?:"
            + "|".join(
                (
                    "say",
                    "says",
                    "said",
                    "show",
                    "shows",
                    "showed",
                    "indicate",
                    "suggest",
                    "have",
                    "has",
                    "were",
                    "was",
                    "are",
                    "is",
                )
            )
            + r")\b",
            shadow[cue.end : cue.end + 12],
        )
    )


def _read_agent(place: _Place) -> Report | None:
    """A report of a passive: "was quoted by AFP as saying", "confirmed by the ministry"; None for the bare one."""
    return None


def _read_inverted(place: _Place) -> Report | None:
    """A report whose speaker follows the cue: "…," said the mayor."""
    page, cue = place.page, place.cue
    shadow = page.shadow
    quoted = _QUOTED.search(shadow, max(place.low - 3, cue.start - 5, 0), cue.start)
    comma = quoted is None and shadow[max(place.low, cue.start - 2) : cue.start].strip() == ","
    front = quoted is None and not comma and cue.start - place.low <= 1
    if not (quoted or comma or front) or place.word.endswith("ing"):
        return None
    source = read_phrase(page, cue.end, place.high)
    if source is None:
        return None
    if (comma or front) and not _ends_clause(page, source, place.high, front):
        return None
    if front:
        return _ahead(place, source, source.end)
    hole = Span(cue.start, _resumed(place, source.end) if quoted else place.high)
    return Report(source, cue, place.low, place.high, hole, False, place.layer)


_VERB_IN = re.compile(r"\b(?:that|is|was|are|were|has|have|had|will|would|could|can|may|there|he|she|it|they|we)\b|\d")


def _ends_clause(page: Page, source: Span, high: int, front: bool) -> bool:
    """Whether the phrase behind the cue is a speaker: a name or title with nothing said behind it."""
    shadow = page.shadow
    if _VERB_IN.search(shadow, source.start, source.end):
        return False
    rest = shadow[source.end : min(high, source.end + 3)].strip(" \n")
    if front:
        return rest[:1] == ":"
    initial = page.text[source.start]
    named = initial.isupper() or initial in "@#"
    return rest[:1] in {"", ",", ".", ";", '"'} and (
        named or shadow.startswith(("the ", "a ", "an ", "one "), source.start)
    )


def _read_behind(place: _Place, source: Span) -> Report | None:
    """A report of what stands before: "30 people died, police said on Monday."""
    page, cue = place.page, place.cue
    shadow = page.shadow
    open_before = (
        _CLOSED.search(shadow, max(place.low - 2, source.start - 4, 0), source.start)
        if source.end <= cue.start
        else None
    )
    if open_before is None or source.start - place.low < 3:
        return None
    after = cue.end
    if shadow[after : after + 1] == ",":
        if _OPENS.match(shadow, after, min(place.high + 2, len(shadow))) and '"' in shadow[after : after + 3]:
            quoted_before = _QUOTED.search(shadow, max(place.low - 2, source.start - 4, 0), source.start)
            if quoted_before is None:
                return None
        return Report(source, cue, place.low, place.high, Span(source.start, cue.end), False, place.layer)
    opens = _OPENS.match(shadow, after, min(place.high + 2, len(shadow)))
    if opens:
        return None
    quoted = _QUOTED.search(shadow, max(place.low - 2, source.start - 4, 0), source.start)
    ends = (_REST if quoted else _ADJUNCT_END).match(shadow, after, min(place.high + 2, len(shadow)))
    if ends is None or _LATER_THAT.match(shadow, after, ends.end()) or (not quoted and _VERB_IN.search(shadow, after, ends.end())):
        return None
    return Report(source, cue, place.low, place.high, Span(source.start, _resumed(place, ends.end())), False, place.layer)


def _resumed(place: _Place, start: int) -> int:
    """Where a quotation goes on behind its speaker ("…," said the senator, "because …"), else where the sentence ends."""
    match = _QUOTE_AGAIN.search(place.page.shadow, start, place.high)
    return match.end() if match else place.high


def _read_ahead(place: _Place, source: Span, frame: str) -> Report | None:
    """A report of what stands behind: "police said that 30 people died"."""
    page, cue = place.page, place.cue
    shadow = page.shadow
    tail = _ADVERB_TAIL.match(shadow, cue.end, place.high)
    after = tail.end() if tail else cue.end
    that = _THAT.match(shadow, after, place.high)
    opens = _OPENS.match(shadow, after, min(place.high + 2, len(shadow)))
    if that:
        return _ahead(place, source, that.end())
    if opens:
        return _ahead(place, source, opens.end())
    if frame == "quoting":
        later = _LATER_THAT.match(shadow, after, place.high) or re.compile(r"[^.;\"]{0,80}?[:,][ \n]*\"").match(
            shadow, after, min(place.high + 2, len(shadow))
        )
        if not later and not re.compile(r"[ \n]+(?:he|she|it|they|there|his|her|we|i|the|its)\b").match(
            shadow, after, place.high
        ):
            return None
        return _ahead(place, source, later.end() if later else after)
    if frame == "telling":
        later = _LATER_THAT.match(shadow, after, place.high)
        return _ahead(place, source, later.end() if later else after)
    if frame == "finding" and not _finds(place, source, after):
        return None
    if place.word in {"reported", "announced", "alleged", "confirmed", "claimed"} and shadow[cue.end : cue.end + 1] in {
        ".",
        ";",
    }:
        return None
    return _ahead(place, source, after)


def _finds(place: _Place, source: Span, after: int) -> bool:
    """Whether a verb of finding reports: a figure right behind it, or a document or a counting body as its subject."""
    shadow = place.page.shadow
    if _FIGURE_NEXT.match(shadow, after, place.high) or place.word.endswith((" of", " about", " to")):
        return True
    return any(word in words.DOCUMENTS for word in shadow[source.start : source.end].split()[-8:])


def _ahead(place: _Place, source: Span, start: int) -> Report:
    """The report of what stands from `start` on, to the end of the clause that it belongs to."""
    return Report(source, place.cue, start, _content_end(place, source, start), Span(start, start), True, place.layer)


_SUBORDINATE = re.compile(
    r"(?:^|[\"(~\n ])(?:after|when|as|while|although|though|since|because|before|once|whereas|despite)[ \n]+$"
)
_RELATIVE = re.compile(r"(?:,|~|\(|--)[ \n]*(?:who|which|that|whom|as)[ \n]+$")


def _content_end(place: _Place, source: Span, start: int) -> int:
    """Where what is said ends: at the comma that closes a clause put in or put first, else with the sentence."""
    shadow = place.page.shadow
    early = max(place.low, source.start - 16)
    before = shadow[early : source.start]
    first = early == place.low and _SUBORDINATE.search(before)
    if first or _RELATIVE.search(before):
        comma = shadow.find(",", start, place.high)
        if comma > 0 and comma - start > 12 and not shadow[comma + 1 : comma + 2].isdigit():
            return comma
    return place.high


_POSSESSOR = re.compile(r"([\w.@-]+(?:[ \n][\w.@-]+){0,6}'s?|his|her|its|their|our|my)(?:[ \n]+[\w$-]+){0,4}[ \n]*$")
_NOUN_THAT = re.compile(r"[ \n]+(?:that|showing|which[ ]show|saying|indicating|suggesting|of|for)\b")


def _read_noun(place: _Place) -> Report | None:
    """A report of a noun that holds what is said: "the ministry's claim that", "a BBC report that"."""
    page, cue = place.page, place.cue
    shadow = page.shadow
    opens = _NOUN_THAT.match(shadow, cue.end, place.high)
    if opens is None:
        return None
    source = read_subject(page, place.low, cue.end + 1)
    if source is None:
        return None
    if not opens[0].endswith("that"):
        phrase = shadow[source.start : cue.end]
        if not ("'s " in phrase or "s' " in phrase or phrase.startswith(("his ", "her ", "their ", "its "))):
            return None
        if place.word not in {
            "estimate",
            "estimates",
            "count",
            "tally",
            "toll",
            "figure",
            "projection",
            "projections",
            "forecast",
        }:
            return None
    return _ahead(place, source, opens.end())


def _read_naming(place: _Place) -> Report | None:
    """A report of "according to X": what stands before it, or behind where it comes first."""
    page, cue = place.page, place.cue
    shadow = page.shadow
    source = read_phrase(page, cue.end, place.high)
    if source is None:
        return None
    lead = shadow[max(place.low, cue.start - 12) : cue.start].rstrip(' \n"(')
    front = cue.start - place.low <= 2 or lead.endswith(("and", "but", "and,", "but,", ":", "while", ";"))
    if front:
        comma = shadow.find(",", source.end, min(place.high, source.end + 300))
        start = comma if comma >= 0 else source.end
        if shadow[source.end : source.end + 1] == ",":
            start = _apposition_end(page, source.end, place.high)
        return _ahead(place, source, start)
    return Report(source, cue, place.low, place.high, Span(cue.start, source.end), False, place.layer)


def _apposition_end(page: Page, comma: int, high: int) -> int:
    """Behind what a comma puts beside a source: "According to AFP, which counted bodies, eight died"."""
    if re.compile(r",[ \n]*(?:who|which|whose|an?[ \n](?!\w+ of)|the[ ]\w+[ ](?:of|for))\b").match(
        page.shadow, comma, high
    ):
        other = page.shadow.find(",", comma + 1, high)
        if other > 0:
            return other
    return comma


_READERS = {
    "speech": _read_verb,
    "quoting": _read_verb,
    "telling": _read_verb,
    "showing": _read_verb,
    "finding": _read_verb,
    "noun": _read_noun,
    "naming": _read_naming,
}

_ADJUNCT = re.compile(
    r"(?:(?<=[,;] )|(?<=~ )|(?<=and )|(?<=but )|\A)in (?=(?:an?|the|its|his|her|their|one|another|[a-z]+'s) )"
    r"([^,;.:\"\n]{2,90}?(?:poll|survey|study|report|census|surveys|polls|analysis)(?: [^,;:\"\n]{1,60})?), "
)


def read_adjuncts(page: Page, start: int, end: int, found: list[Report]) -> list[Report]:
    """The reports of a document named first: "In a March poll, 75 percent said …"."""
    sentence = page.shadow[start:end]
    if "in " not in sentence[:400]:
        return []
    match = _ADJUNCT.search(sentence)
    if match is None:
        return []
    source = Span(start + match.start(1), start + match.end(1))
    return [
        Report(
            source,
            Span(start + match.start(), start + match.start() + 2),
            start + match.end(),
            end,
            Span(0, 0),
            True,
            -1,
        )
    ]


_TURN = re.compile(r"[,;~]|[ \n](?:and|but|while|whereas)[ \n]")


def _part(page: Page, found: list[Report]) -> list[Report]:
    """The reports, with what one says cut short where the next one's speaker takes over ("X said 30, while Y said 40")."""
    out = list(found)
    for n, report in enumerate(out):
        if not report.ahead:
            continue
        for other in out[n + 1 :]:
            begin = min(other.source.start, other.cue.start)
            if (
                other.ahead
                and other.layer == report.layer
                and other.source != report.source
                and report.start < begin < report.end
            ):
                turn = None
                for turn in _TURN.finditer(page.shadow, max(report.start, begin - 14), begin):
                    pass
                if turn is not None and begin - turn.end() <= 12:
                    out[n] = report._replace(end=turn.start())
                    break
    return out
