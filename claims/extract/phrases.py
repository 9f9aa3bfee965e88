"""A place beside a cue in, the noun phrase that speaks there out."""

from claims.extract.clauses import Phrase, cut_marks, trim_marks
from claims.extract.page import Page
from claims.grammar.en import cues as words
from claims.spans import Span

REACH = 260
"""Code points that a speaker's noun phrase, with what is put beside it, is looked for in."""
NEAR = 80
"""Code points in which most speakers stand whole."""


class _Line:
    """The words before a cue, cut once, walked backward; index 0 is the first word of the window."""

    __slots__ = ("_end", "_start", "cores", "shadow", "text", "tokens", "words")

    def __init__(self, page: Page, start: int, end: int) -> None:
        self.shadow, self.text, self._start, self._end = page.shadow, page.text, start, end
        self.tokens = page.shadow[start:end].split()
        self.words = page.text[start:end].split()
        self.cores = cut_marks(self.tokens)

    def last(self, index: int) -> str:
        """The mark that ends the word, a closing quotation mark of either kind as '"'."""
        token = self.tokens[index]
        mark = token[-1]
        return '"' if mark == "'" and token[-2:-1] in ".,?!'~" else mark

    def first(self, index: int) -> str:
        return self.tokens[index][0]

    def capital(self, index: int) -> bool:
        """Whether the word is written as a name is: a capital or a handle."""
        word = self.words[index]
        return word[0].isupper() or word[0] in "@#" or (word[0] in "\"'“‘([" and word[1:2].isupper())

    def dash(self, index: int) -> bool:
        return self.cores[index] in {"", "-", "--"} and self.last(index) in "~-"

    def span(self, first: int, last: int) -> Span:
        """Where the words from `first` to `last` stand in the page."""
        at, end = self._end, self._end
        for index in range(len(self.tokens) - 1, first - 1, -1):
            at = self.shadow.rfind(self.tokens[index], self._start, at)
            if index == last:
                end = at + len(self.tokens[index])
        return Span(at, end)


def read_subject(page: Page, start: int, cue: int) -> Phrase | None:
    """The subject of the verb at `cue`, nothing before `start` looked at; None where none stands there.

    What is put beside it ("a negotiator", "who was there") is left out: "Mykola Podil, a negotiator, said".
    """
    near = max(start, cue - NEAR)
    plain = _plain_subject(page, near, cue)
    if plain is not None:
        return plain
    if near > start:
        line = _Line(page, near, cue)
        if line.tokens and line.last(-1) != ",":
            phrase, first = _subject_of(line)
            if phrase is not None and first > 1:
                return phrase
    return _subject_of(_Line(page, max(start, cue - REACH), cue))[0]


def _plain_subject(page: Page, start: int, cue: int) -> Phrase | None:
    """The few words between the last mark and the cue, where none of them needs a closer look: ", rescue workers said"."""
    shadow = page.shadow
    comma, quote = shadow.rfind(", ", start, cue), shadow.rfind('"', start, cue)
    edge = max(start, comma + 1, quote + 1, shadow.rfind("\n", start, cue) + 1)
    tokens = shadow[edge:cue].split()
    while len(tokens) > 1 and tokens[-1] in words.LIGHT:
        tokens.pop()
    if tokens and tokens[-1] in words.BARE:
        last = shadow.rfind(tokens[-1], edge, cue)
        return Phrase(last, last + len(tokens[-1]), last)
    if not 0 < len(tokens) < 9 or tokens[0] in words.INNER or not words.CLOSER.isdisjoint(tokens):
        return None
    if edge == start > 0 and shadow[start - 1] not in ' \n"':
        return None
    first = shadow.find(tokens[0], edge)
    if edge == comma + 1 and tokens[0] not in words.OPENERS and not page.text[first].isupper():
        return None
    last = shadow.rfind(tokens[-1], first, cue) + len(tokens[-1])
    return None if words.MARKED.search(shadow, first, last + 1) else Phrase(first, last, first)


def _subject_of(line: _Line) -> tuple[Phrase | None, int]:
    """The subject that a line ends with, and the number of its first word."""
    index = _skip_parenthesis(line, _skip_adverbs(line, len(line.cores) - 1))
    if index < 0:
        return None, 0
    beside = index
    if line.dash(index):
        index = _skip_dashes(line, index)
    elif line.last(index) == ",":
        index = _skip_apposition(line, index)
    elif line.last(index) in '":;.?!~' and not (line.last(index) == "." and len(line.cores[index]) <= 5):
        return None, 0
    index = _skip_parenthesis(line, index)
    if index < 0:
        return None, 0
    first = _walk(line, index)
    if first > index:
        return None, 0
    span = trim_marks(line.shadow, *line.span(first, index))
    return (Phrase(*span, _left(line, first, span, index == beside)), first) if span else (None, 0)


def _left(line: _Line, first: int, span: Span, beside: bool) -> int:
    """Where a common noun that stands before the name starts: "his lawyer, Gary Lesser"."""
    if first < 2 or line.last(first - 1) != "," or not line.capital(first) or line.words[first].isupper():
        return span.start
    head = _walk(line, first - 1)
    if head >= first - 1 and not beside:
        return span.start
    if head >= first or (head and line.last(head - 1) not in ',;:"'):
        return span.start
    opens = line.cores[head] in words.DETERMINERS or "'s" in " ".join(line.cores[head:first])
    return line.span(head, head).start if opens else span.start


def _skip_adverbs(line: _Line, index: int) -> int:
    """The last word before the cue's own adverbs, auxiliaries and times ("also", "has", "on Monday")."""
    while index >= 0:
        word, mark = line.cores[index], line.last(index)
        before = line.cores[index - 1] if index else ""
        if mark == "," and not (word in words.ADVERBS and index and line.last(index - 1) == ","):
            break
        if word in words.ADVERBS or word in words.AUXILIARIES:
            index -= 1
        elif word in {"past", "time", "fact", "part", "turn"} and index > 1 and line.cores[index - 2] in {"in", "at"}:
            index -= 3
        elif (word in {"fact", "part", "turn", "response"} and before == "in") or (
            word in words.TIMES and before in {"on", "last", "this", "late", "early", "in", "earlier"}
        ):
            index -= 2
        elif (word in {"yesterday", "today", "tonight"} and not line.capital(index)) or (
            word in words.TIMES and word.endswith("day")
        ):
            index -= 1
        else:
            break
    return index


def _skip_dated(line: _Line, index: int) -> int:
    """The word before the rest of a time and what it dates: "a poll released in late August found"."""
    while index > 0 and line.cores[index] in words.DATING:
        index -= 1
    if index > 1 and line.cores[index].endswith(("ed", "taken")) and line.last(index) != ",":
        index -= 1
    return index


def _skip_parenthesis(line: _Line, index: int) -> int:
    """The word before a parenthesis that ends at `index`: "Rick Scott (R)"."""
    if index < 0 or not line.tokens[index].endswith((")", "),", "]", "],")):
        return index
    low = max(-1, index - 12)
    while index > low:
        if line.first(index) in "([":
            return index - 1
        index -= 1
    return -1


def _skip_dashes(line: _Line, index: int) -> int:
    """The word before what stands between two dashes: "party leaders - and the speaker - say"."""
    for at in range(index - 1, max(-1, index - 30), -1):
        if line.dash(at):
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
        if first == 0 or not _apposed(line, first, last):
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
    if word in words.APPOSING or word[:1].isdigit():
        return True
    if not line.capital(first):
        return word not in words.BREAKS and word not in words.LINKS
    return first == last and (
        line.tokens[last][-2:-1] == "." or (first > 1 and line.cores[first - 2] in words.PREPOSITIONS)
    )


def _walk(line: _Line, index: int) -> int:
    """The first word of the noun phrase whose last word is at `index`; past `index` where there is none."""
    word = line.cores[index]
    if word in words.PRONOUNS:
        return index
    if word in words.BREAKS or word in words.PREPOSITIONS or word in words.LINKS or not word:
        return index + 1
    first, listed = index, False
    while first > 0:
        before = first - 1
        word, mark = line.cores[before], line.last(before)
        if mark in ',;:"~?!)' or line.dash(before) or not word:
            if not (mark == "," and listed and line.capital(before) and line.capital(first)):
                break
            first = before
        elif word == "who" and before and line.last(before - 1) != ",":
            first = before - 1
        elif word in words.OWNERS:
            first = before
            if before == 0 or line.cores[before - 1] not in words.PREPOSITIONS:
                break
        elif word in words.BREAKS or word in words.AUXILIARIES or word in words.PRONOUNS or _stops(line, before):
            break
        elif word in words.PREPOSITIONS:
            if _leads(line, before):
                return _after_adjunct(line, first, index)
            first = before - 1
        elif word in words.LINKS:
            if before == 0 or _clause_before(line, before) or _parts(line, before, first):
                break
            listed, first = True, before - 1
        else:
            first = before
            if word in words.DETERMINERS and not _joined(line, before):
                break
    return first


def _joined(line: _Line, at: int) -> bool:
    """Whether the determiner at `at` stands inside a longer phrase: "an official at the bank", "Ana and others"."""
    before = line.cores[at - 1] if at else ""
    return before in words.PREPOSITIONS or (line.cores[at] in {"other", "others"} and before in words.LINKS)


def _parts(line: _Line, at: int, first: int) -> bool:
    """Whether the "and" at `at`, behind a comma, parts clauses and not names."""
    return line.last(at - 1) == "," and not (line.capital(at - 1) and line.capital(first))


def _stops(line: _Line, at: int) -> bool:
    """Whether a verb or a time stands at `at`, which a noun phrase does not reach across."""
    word = line.cores[at]
    if word in words.TIMES:
        before = line.cores[at - 1] if at else ""
        named = (
            before in words.DETERMINERS
            or (at > 0 and line.capital(at - 1) and line.capital(at))
            or (line.capital(at) and line.capital(at + 1))
        )
        return before in {"this", "last", "that"} or not named
    if line.capital(at) or word not in words.FRAMES:
        return False
    if word.endswith("s") or (
        at + 1 < len(line.cores) and line.cores[at + 1] in words.PREPOSITIONS and word.endswith("ed")
    ):
        return False
    return words.FRAMES[word] in {"speech", "quoting", "telling", "showing"}


def _leads(line: _Line, at: int) -> bool:
    """Whether the preposition at `at` opens its clause ("In Kyiv, …"), so that no noun stands before it."""
    if at == 0 or line.last(at - 1) in ',;:"~' or line.dash(at - 1):
        return True
    before = line.cores[at - 1]
    return (
        before in words.BREAKS or before in words.LINKS or before in words.AUXILIARIES or before in words.PREPOSITIONS
    )


def _clause_before(line: _Line, index: int) -> bool:
    """Whether a verb stands before "and" at `index`, in its stretch: then a new subject begins behind it."""
    for at in range(index - 1, max(-1, index - 9), -1):
        if line.last(at) in ',;:"':
            return False
        word = line.cores[at]
        if word in words.AUXILIARIES or word in words.BREAKS or word in words.PRONOUNS or _past(line, at):
            return True
    return False


def _past(line: _Line, at: int) -> bool:
    """Whether the word at `at` is a verb in the past, and no participle before "by" or "on"."""
    return line.cores[at].endswith("ed") and not line.capital(at) and line.cores[at + 1] not in words.PREPOSITIONS


def _after_adjunct(line: _Line, first: int, index: int) -> int:
    """Where the subject starts in words that a leading preposition opens: "In Kyiv President Zelensky": President."""
    for at in range(index, first, -1):
        word = line.cores[at]
        if (word in words.DETERMINERS and at < index) or (word in words.TITLES and line.capital(at) and at < index):
            return at
    return first
