"""A place beside a cue in, the noun phrase that speaks there out."""

import re
from collections.abc import Sequence

from claims.extract.page import Page
from claims.grammar.en import cues as words
from claims.spans import Span

REACH = 260
"""Code points that a speaker's noun phrase, with what is put beside it, is looked for in."""

_TOKEN = re.compile(r"\S+")
_STRIP = "\"'()[],.;:*~"


def _core(token: str) -> str:
    return token.strip(_STRIP)


class _Line:
    """The words before a cue, cut once, walked backward."""

    __slots__ = ("cores", "shadow", "spans", "text")

    def __init__(self, page: Page, start: int, end: int) -> None:
        shadow = page.shadow
        self.text, self.shadow = page.text, shadow
        self.spans = [m.span() for m in _TOKEN.finditer(shadow, max(start, end - REACH), end)]
        self.cores = [shadow[a:b].strip(_STRIP) for a, b in self.spans]

    def last(self, index: int) -> str:
        """The mark that ends the word, a closing quotation mark of either kind as '"'."""
        end = self.spans[index][1]
        mark = self.shadow[end - 1]
        if mark == "'" and self.shadow[end - 2] in ".,?!'~":
            return '"'
        return mark

    def first(self, index: int) -> str:
        return self.shadow[self.spans[index][0]]

    def capital(self, index: int) -> bool:
        """Whether the word is written as a name is: a capital, a digit's handle, an at sign."""
        for character in self.text[self.spans[index][0] : self.spans[index][1]]:
            if character.isalpha() or character in "@#":
                return character.isupper() or character in "@#"
        return False


def read_subject(page: Page, start: int, cue: int) -> Span | None:
    """The noun phrase that is the subject of the verb at `cue`, nothing before `start` looked at; None where none stands there.

    What is put beside it ("a Ukrainian negotiator", "who was there") is left out: "Mykhailo Podolyak, a negotiator, said".
    """
    line = _Line(page, start, cue)
    index = _skip_adverbs(line, len(line.cores) - 1)
    if index < 0:
        return None
    if line.last(index) == "," or line.cores[index] == "" and index:
        index = _skip_dashes(line, index) if line.last(index) in "~-" else _skip_apposition(line, index)
        if index < 0:
            return None
    elif line.last(index) in ")]":
        index = _skip_parenthesis(line, index)
        if index < 0:
            return None
    elif line.last(index) in '":;.?!~' and line.cores[index] not in {"jr", "sr"} and not _abbreviated(line, index):
        return None
    first = _walk(line, index)
    if first > index:
        return None
    span_start, span_end = line.spans[first][0], line.spans[index][1]
    while page.shadow[span_start] in "\"'([~-*":
        span_start += 1
    while span_end > span_start and page.shadow[span_end - 1] in '",;:([~':
        span_end -= 1
    return Span(span_start, span_end) if span_end > span_start else None


def _abbreviated(line: _Line, index: int) -> bool:
    return line.last(index) == "." and len(line.cores[index]) <= 5


def _skip_adverbs(line: _Line, index: int) -> int:
    """The last word before the cue's own adverbs, auxiliaries and times ("also", "has", "on Monday")."""
    while index >= 0:
        word = line.cores[index]
        if (word in words.ADVERBS or word in words.AUXILIARIES) and (line.last(index) != "," or index and line.last(index - 1) == ","):
            index -= 1
        elif line.last(index) == ",":
            break
        elif word in words.TIMES and index > 1 and line.cores[index - 1] == "the" and line.cores[index - 2] in {"in", "at"}:
            index -= 3
        elif word == "past" and index > 1 and line.cores[index - 2] == "in":
            index -= 3
        elif (
            word in words.TIMES
            and index
            and line.cores[index - 1] in {"on", "last", "this", "late", "early", "in", "earlier", "the"}
        ):
            index -= 2
        elif word in {"yesterday", "today", "tonight"} or (
            word in words.TIMES and word.endswith("day") and line.last(index) != ","
        ):
            index -= 1
        else:
            break
    return index


def _skip_parenthesis(line: _Line, index: int) -> int:
    """The word before a parenthesis that ends at `index`: "Rick Scott (R)"."""
    low = max(-1, index - 12)
    while index > low:
        if line.first(index) in "([":
            return index - 1
        index -= 1
    return -1


_APPOSED = frozenset(
    """a an the who which whose where his her its their one then former whom head director president chief executive professor
    spokesman spokeswoman chairman leader founder author editor deputy senior vice co-founder formerly now both each including jr
    sr also another""".split()
)


def _skip_dashes(line: _Line, index: int) -> int:
    """The word before what stands between two dashes: "party leaders - and the speaker - say"."""
    for at in range(index - 1, max(-1, index - 30), -1):
        if line.cores[at] == "" and line.last(at) in "~-":
            return at - 1
    return -1


def _skip_apposition(line: _Line, index: int) -> int:
    """The last word of the head that the stretch ending with a comma at `index` is put beside, or -1.

    "Liu Pengyu, a spokesman, said": Pengyu. Where the head is a common noun and the name stands beside it, the name:
    "his lawyer, Gary Lesser, says".
    """
    last = index
    for _ in range(5):
        first = _segment_start(line, last)
        if first == 0:
            return last
        if not _apposed(line, first, last):
            return last
        last = first - 1
        if line.last(last) != ",":
            return last
    return last


def _segment_start(line: _Line, last: int) -> int:
    """The first word of the stretch between commas that ends at `last`."""
    first = last
    while first > 0 and line.last(first - 1) not in ',;:"':
        first -= 1
    return first


def _apposed(line: _Line, first: int, last: int) -> bool:
    """Whether the stretch of words reads as put beside a name: "a broker", "who left", "38", "Fla."."""
    word = line.cores[first]
    if word in _APPOSED or word[:1].isdigit():
        return True
    if not line.capital(first):
        return word not in words.BREAKS and word not in {"and", "or"}
    return (
        last - first == 0
        and (len(word) <= 5 or line.last(first - 1) == ",")
        and last - first < 2
        and line.cores[first - 1] != word
    )


def _walk(line: _Line, index: int) -> int:
    """The first word of the noun phrase whose last word is at `index`; past `index` where there is none."""
    word = line.cores[index]
    if word in words.PRONOUNS:
        if word in {"that", "which"} and index and line.last(index) != ",":
            return index
        return index
    if word in words.BREAKS or word in words.PREPOSITIONS or word in {"and", "or", ""}:
        return index + 1
    first = index
    listed = False
    while first > 0:
        before = first - 1
        word, last = line.cores[before], line.last(before)
        if last in ',;:"~?!)' or word in {"", "-", "--"}:
            if not (last == "," and listed and line.capital(before) and line.capital(first)):
                break
            first = before
            continue
        if word in words.BREAKS or word in words.AUXILIARIES or word in words.PRONOUNS:
            if word == "who" and before and line.last(before - 1) != ",":
                first = before - 1
                continue
            if word in {"his", "her", "its", "their", "this", "these", "those"}:
                first = before
            break
        if (
            word in words.TIMES
            and not line.capital(first)
            or word in words.FRAMES
            and not line.capital(before)
            and _verb(word)
        ):
            break
        if (
            word in words.TIMES
            and line.first(before) != "'"
            and before
            and line.cores[before - 1] in {"on", "this", "last"}
        ):
            break
        if word in words.PREPOSITIONS:
            if (
                before == 0
                or line.last(before - 1) in ',;:"~'
                or line.cores[before - 1] in words.BREAKS
                or line.cores[before - 1] in {"and", "or"}
            ):
                return _after_adjunct(line, first, index)
            first = before - 1
            if line.cores[first] in words.BREAKS or line.cores[first] in words.AUXILIARIES:
                return before + 1
            continue
        if word in {"and", "or", "&"}:
            if before == 0 or _clause_before(line, before):
                break
            listed = True
            first = before - 1
            continue
        first = before
        if word in words.DETERMINERS and (before == 0 or line.cores[before - 1] not in words.PREPOSITIONS):
            break
    return first


def _verb(word: str) -> bool:
    return words.FRAMES[word] in {"speech", "quoting", "telling", "showing"} and not word.endswith("s")


def _clause_before(line: _Line, index: int) -> bool:
    """Whether a verb stands before "and" at `index`, in its stretch: then a new subject begins behind it."""
    low = max(0, index - 8)
    for at in range(index - 1, low - 1, -1):
        if line.last(at) in ',;:"':
            return False
        word = line.cores[at]
        if (
            word in words.AUXILIARIES
            or word in words.BREAKS
            or word in words.PRONOUNS
            or (word.endswith("ed") and not line.capital(at))
        ):
            return True
    return False


def _after_adjunct(line: _Line, first: int, index: int) -> int:
    """Where the subject starts in words that a leading preposition opens: "In Kyiv President Zelensky": President."""
    for at in range(index, first, -1):
        word = line.cores[at]
        if word in words.DETERMINERS and at < index:
            return at
        if word in words.TITLES and line.capital(at) and at < index:
            return at
    return first


_STOP = re.compile(
    r"""[,;:!?"~)(\[\]]|\n|\.(?=\s*$)|\.(?=[\s"']+$)
    |\s(?:that|which|who|when|while|after|but|because|if|as|before|where|although|though|in\s(?:an?|the)\s(?:interview|statement|email)
      |is|are|was|were|has|have|had|would|will|said|says|on\s(?:mon|tues|wednes|thurs|fri|satur|sun)day
      |(?:mon|tues|wednes|thurs|fri|satur|sun)day|last\s(?:week|month|year|night)|yesterday|today|earlier)\b
    |\s[-]+\s""",
    re.VERBOSE,
)


def read_phrase(page: Page, start: int, end: int) -> Span | None:
    """The noun phrase that starts at `start` and ends before `end` at the latest: behind "according to", behind "said"."""
    shadow = page.shadow
    while start < end and shadow[start] in " \n":
        start += 1
    if start < end and shadow[start] == '"':  # a title: according to "Perfect Enough"
        close = shadow.find('"', start + 1, min(end, start + REACH))
        return Span(start, close + 1) if close > 0 else None
    if shadow.startswith("''", start):
        close = shadow.find("''", start + 2, min(end, start + REACH))
        return Span(start, close + 2) if close > 0 else None
    stop = _STOP.search(shadow, start, min(end, start + REACH))
    last = stop.start() if stop else min(end, start + REACH)
    while last > start and shadow[last - 1] in " \n.,'\"":
        last -= 1
    return Span(start, last) if last > start else None


def main_subject(page: Page, start: int, end: int) -> Span | None:
    """The subject that a sentence starts with, up to its first verb: for "…, saying", whose speaker stands far before it."""
    shadow, text = page.shadow, page.text
    tokens = [m.span() for m in _TOKEN.finditer(shadow, start, min(end, start + REACH))]
    at = _skip_leading(shadow, tokens)
    first = at
    while at < len(tokens):
        word = shadow[tokens[at][0] : tokens[at][1]]
        core = word.strip(_STRIP)
        if at > first and _ends_subject(core, text[tokens[at][0]].isupper(), shadow[tokens[at - 1][1] - 1]):
            break
        if core in words.PRONOUNS or (word[-1] in ",;:" and at >= first):
            at += 1
            break
        at += 1
    return _trim(shadow, tokens, first, at)


def _skip_leading(shadow: str, tokens: Sequence[tuple[int, int]]) -> int:
    """The first word behind a leading adjunct: "On Monday, officials …"."""
    if not tokens:
        return 0
    word = shadow[tokens[0][0] : tokens[0][1]].strip(_STRIP)
    if word in words.PREPOSITIONS or word in words.BREAKS or word in words.ADVERBS:
        for at, (_, end) in enumerate(tokens[:14]):
            if shadow[end - 1] == ",":
                return at + 1
    return 1 if word in {"and", "but", "so", "yet"} else 0


def _ends_subject(core: str, capital: bool, last: str) -> bool:
    if core in words.AUXILIARIES or core in words.BREAKS or last in ",;:":
        return True
    return not capital and (
        core.endswith("ed") or core in words.FRAMES or core in {"took", "made", "got", "went", "ran", "put", "set"}
    )


def _trim(shadow: str, tokens: Sequence[tuple[int, int]], first: int, last: int) -> Span | None:
    if last <= first or first >= len(tokens):
        return None
    start, end = tokens[first][0], tokens[min(last, len(tokens)) - 1][1]
    while start < end and shadow[start] in _STRIP:
        start += 1
    while end > start and shadow[end - 1] in ",;:\"'([~.":
        end -= 1
    return Span(start, end) if end > start else None
