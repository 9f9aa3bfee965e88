"""The words before a cue in, where the noun phrase that ends with one of them starts out."""

import re

from claims.extract.clauses import cut_marks
from claims.extract.page import Page
from claims.extract.steps import Turn
from claims.grammar.en import cues as words
from claims.grammar.en import speaker_words as little
from claims.grammar.en.nouns import POSSESSIVE, is_plural
from claims.grammar.en.tags import tag_word
from claims.grammar.en.units import TIME_UNITS
from claims.grammar.en.verbs import read_verb
from claims.grammar.en.years import MONTHS
from claims.spans import Span

OPENING, CLOSING = "([", ")]"
"""Marks at the first word of a phrase that no word before it belongs to, where that word does not close them, too."""
INITIAL = "a."
"""An initial that its letter alone would make an article."""
_NUMBERS = words.NUMERALS | words.LARGE | little.ONE_NUMBER
SHORT_FORM = re.compile(r"\([A-Z]{2,8}\)")
"""A body's acronym in the middle of what it is called."""


class Line:
    """The words before a cue, cut once, walked backward; index 0 is the first word of the window."""

    __slots__ = ("_end", "_start", "cores", "cut", "shadow", "tokens", "words")

    def __init__(self, page: Page, start: int, end: int, cut: bool) -> None:
        """With `cut`, more words of the sentence stand before the first."""
        self.shadow, self._start, self._end, self.cut = page.shadow, start, end, cut
        self.tokens = page.shadow[start:end].split()
        self.words = page.text[start:end].split()
        self.cores = cut_marks(self.tokens)
        if not words.NAMES_TOO.isdisjoint(self.cores):
            self._part_names()

    def _part_names(self) -> None:
        """Leaves what is part of a person's name no little word: "Will Vane", "May Chen", "Thomas A. Hill"."""
        for at in range(len(self.words) - 1):
            named = self.words[at + 1][0].isupper() and self.words[at][0].isupper()
            if not named or self.cores[at] not in words.NAMES_TOO:
                continue
            initial = self.tokens[at] == INITIAL
            alone = self.tokens[at] == self.cores[at] not in words.ARTICLES
            if initial or (alone and self._may_be_named(at)):
                self.cores[at] = self.words[at]

    def _may_be_named(self, at: int) -> bool:
        """Whether what stands before the word at `at` lets a name begin there: a role, an owner, nothing."""
        if at == 0:
            return not self.cut
        before = self.cores[at - 1]
        if before in words.PREPOSITIONS or before in words.DETERMINERS:
            return False  # "In May Ana Diaz said"
        return before.endswith(POSSESSIVE) or not self.capital(at - 1) or words.PERSONS.fullmatch(before) is not None

    def last(self, index: int) -> str:
        """The mark that ends the word, a closing quotation mark of either kind as '"'."""
        token = self.tokens[index]
        mark = token[-1]
        return '"' if mark == "'" and token[-2:-1] in ".,?!'~" else mark

    def first(self, index: int) -> str:
        """The first character of the word."""
        return self.tokens[index][0]

    def capital(self, index: int) -> bool:
        """Whether the word is written as a name is: a capital or a handle."""
        word = self.words[index]
        return word[0].isupper() or word[0] in "@#" or (word[0] in "\"'“‘([" and word[1:2].isupper())

    def dash(self, index: int) -> bool:
        """Whether the word is a dash that stands alone."""
        return self.cores[index] in {"", "-", "--"} and self.last(index) in "~-"

    def span(self, first: int, last: int) -> Span:
        """Where the words from `first` to `last` stand in the page."""
        at, end = self._end, self._end
        for index in range(len(self.tokens) - 1, first - 1, -1):
            at = self.shadow.rfind(self.tokens[index], self._start, at)
            if index == last:
                end = at + len(self.tokens[index])
        return Span(at, end)


def find_start(line: Line, index: int) -> int:
    """The first word of the noun phrase whose last word is at `index`; past `index` where there is none."""
    word = line.cores[index]
    if word in words.PRONOUNS:
        return index
    if word in words.BREAKS or word in words.PREPOSITIONS or word in words.LINKS or not word:
        return index + 1
    return _Phrase(line, index).find_start()


_Outcome = int | Turn | None


class _Phrase:
    """A noun phrase that is walked from its last word backward; each step below looks at the word before its first.

    A step has taken the word in (ON), has ended the phrase (STOP), gives where it starts, or leaves it to the next.
    """

    __slots__ = ("before", "first", "last", "line", "listed", "mark", "word")

    def __init__(self, line: Line, last: int) -> None:
        self.line, self.first, self.last = line, last, last
        self.before, self.word, self.mark = last - 1, "", ""
        self.listed = False
        """Whether an "and" of names was passed."""

    def find_start(self) -> int:
        """Its first word; past its last where it is a clause."""
        line = self.line
        while self.first > 0 and not self._is_opened():
            before = self.before = self.first - 1
            word = self.word = line.cores[before]
            counted = _over_figure(line, before, word)
            if counted >= 0:
                self.first = counted
                continue
            if word == line.tokens[before] and word not in words.WALKED:
                self.first = before
                continue
            turn = self._look()
            if turn is Turn.ON:
                continue
            if turn is Turn.STOP:
                break
            return turn
        return self._finish()

    def _is_opened(self) -> bool:
        """Whether a bracket before the first word parts it from what stands before."""
        token = self.line.tokens[self.first]
        return token[0] in OPENING and token[-1] not in CLOSING

    def _look(self) -> int | Turn:
        """What the first step that has a say makes of the word before."""
        self.mark = self.line.last(self.before)
        for step in STEPS:
            turn = step(self)
            if turn is not None:
                return turn
        return self._take(self.before)

    def _take(self, first: int) -> Turn:
        """Take the words from `first` on in."""
        self.first = first
        return Turn.ON

    def _finish(self) -> int:
        """Where the phrase starts, once no word before belongs to it."""
        line, first, last = self.line, self.first, self.last
        helper = line.tokens[first - 1] if 0 < first < last else ""  # with its mark: "in May, bank figures show"
        month = helper in MONTHS and line.capital(first - 1)
        if (helper in words.MODALS - {little.TO} and not month) or (helper in words.AUXILIARIES and _past(line, first)):
            return _object(line, first, last)
        told = _told_when(line, first, last)
        if told < first:
            return told
        return last + 1 if _is_clause(line, first, last) else first

    def dated(self) -> _Outcome:
        """A month with its year: "an audit from May 2004 to May 2006"."""
        return self._take(self.before) if self.word in MONTHS and _has_year(self.line, self.before) else None

    def short_form(self) -> _Outcome:
        """An acronym in brackets: "Office of Harbour Safety (OHS) analysis"."""
        line, before = self.line, self.before
        printed = self.mark == ")" and before > 0 and SHORT_FORM.fullmatch(line.words[before])
        return self._take(before) if printed and line.capital(before - 1) else None

    def titled(self) -> _Outcome:
        """A title in quotation marks: "the “Morning Joe” host"."""
        titled = _titled(self.line, self.before) if self.mark == '"' else 0
        return titled - 1 if titled else None

    def marked(self) -> _Outcome:
        """A mark ends the phrase but for a comma in a list of names."""
        line, before = self.line, self.before
        if self.mark not in ENDING and self.word and not line.dash(before):
            return None
        named = line.capital(before) and line.capital(self.first) and not _all_capitals(line, before)
        return self._take(before) if self.mark == "," and self.listed and named else Turn.STOP

    def whose(self) -> _Outcome:
        """A relative clause is taken in with its noun, but for one of a time: "a call during which listeners"."""
        line, before = self.line, self.before
        if self.word not in little.WHOSE_NOUN or not before or line.last(before - 1) in ',"':
            return None
        if line.capital(self.first):
            return None
        return Turn.STOP if line.cores[before - 1] in words.PREPOSITIONS else self._take(before - 1)

    def narrowed(self) -> _Outcome:
        """What narrows or names a noun is taken in with it: "a study that pooled data", "brokers such as Vane", "a
        group called Free Orlin", "a study being released".
        """
        line, before, word = self.line, self.before, self.word
        if (word == little.THAT and _narrows(line, before)) or (word == little.AS and _is_such(line, before)):
            return self._take(before - 1)
        if word == little.BEING and read_verb(line.cores[before + 1]) is not None and before:
            return self._take(before)
        return None

    def relative(self) -> _Outcome:
        """An auxiliary is that of a relative clause, taken in with its noun: "a man who was there"."""
        who = _subject_relative(self.line, self.before) if self.word in words.AUXILIARIES else 0
        return self._take(who - 1) if who else None

    def put_in(self) -> _Outcome:
        """A clause tells when, and the phrase stands before it: "neighbors near the house when it was hit said"."""
        when = _put_in(self.line, self.before) if self.word in words.PASSIVE and self.first == self.last else 0
        return find_start(self.line, when - 1) if when else None

    def called(self) -> _Outcome:
        """A name is that of the noun before: "a group called Free Orlin"."""
        line, before = self.line, self.before
        named = self.word == little.CALLED and before and line.capital(self.first)
        return self._take(before - 1) if named and tag_word(line.cores[before - 1]) in "wsb" else None

    def owned(self) -> _Outcome:
        """An owner begins the phrase, but behind a preposition, or in a relative clause."""
        line, before = self.line, self.before
        if self.word not in words.OWNERS:
            return None
        who = _relative(line, before)
        if who:
            return self._take(who - 1)
        if before and line.cores[before - 1] in words.PREPOSITIONS:
            return self._take(before)
        self.first = _over_and(line, before)
        return Turn.STOP

    def stopped(self) -> _Outcome:
        """A word that no noun phrase reaches across."""
        line, before, word = self.line, self.before, self.word
        ends = (
            (word in words.NUMERALS and line.capital(self.first) and not _opens(line, before))
            or word in words.BREAKS
            or word in words.AUXILIARIES
            or word in words.PRONOUNS
            or _stops(line, before)
        )
        return Turn.STOP if ends else None

    def preposition(self) -> _Outcome:
        """A preposition is taken in with its noun ("the head of the clinic"), not one that opens the clause."""
        line, before = self.line, self.before
        if self.word not in words.PREPOSITIONS:
            return None
        if line.cores[before - 1] in words.AUXILIARIES and (who := _subject_relative(line, before - 1)):
            return self._take(who - 1)  # "fighters who were in the town gave"
        if _leads(line, before):
            return _after_adjunct(line, self.first, self.last)
        return self._take(_over_date(line, before - 1))

    def linked(self) -> _Outcome:
        """An "and" joins names, or parts clauses."""
        line, before = self.line, self.before
        if self.word not in words.LINKS:
            return None
        if before == 0 or _clause_before(line, before) or _parts(line, before, self.first):
            return Turn.STOP
        if line.last(before - 1) == '"':
            return Turn.STOP
        self.listed = True
        return self._take(before - 1)

    def determined(self) -> _Outcome:
        """A determiner begins the phrase, but inside a name or in what narrows a noun before."""
        line, before, word = self.line, self.before, self.word
        if word in words.DETERMINERS and before and line.cores[before - 1] in little.HEDGE_ENDS:
            hedged = _hedge_before(line, before - 1)
            if hedged >= 0:
                return self._take(hedged)  # "a clerk of nearly four years"
        if word in words.ARTICLES and _is_inside(line, before):
            return self._take(before - 1)  # "Save the Children"
        if word not in words.DETERMINERS or _joined(line, before):
            return None
        counted = word in words.NUMERALS and before and line.cores[before - 1] in words.ARTICLES
        noun = self._narrowed_noun()
        if noun >= 0:
            return self._take(noun)
        self.first = _over_and(line, before - 1 if counted else before)  # "the two auditors"
        return Turn.STOP

    def _narrowed_noun(self) -> int:
        """The noun that is narrowed by what the determiner belongs to; -1 where none is."""
        line, before = self.line, self.before
        if _is_done(line, before):  # "the plan for closing the port"
            return before - 2
        if _is_doing(line, before - 1):  # "residents fleeing the town"
            return before - 1
        if before > THAT_DID and line.cores[before - 2] == little.THAT and _narrows(line, before - 2):
            return before - THAT_DID  # "the team that searched the wreck"
        return max(0, _relative(line, before)) - 1


STEPS = (
    _Phrase.dated, _Phrase.short_form, _Phrase.titled, _Phrase.marked, _Phrase.whose, _Phrase.narrowed,
    _Phrase.relative, _Phrase.put_in, _Phrase.called, _Phrase.owned, _Phrase.stopped, _Phrase.preposition,
    _Phrase.linked, _Phrase.determined,
)  # fmt: skip
"""What is asked of a word before the phrase, in this order."""
ENDING = ',;:"~?!)]'
"""Marks behind a word that a phrase hardly reaches across."""


def _over_figure(line: Line, last: int, word: str) -> int:
    """Where the hedge of a figure ("a coalition of more than 40 unions"), or a document's date ("a May 3, 2012 memo"),
    starts that ends at `last`; -1 where none does.
    """
    if word in little.HEDGE_ENDS and (hedged := _hedge_before(line, last)) >= 0:
        return hedged
    return _dates_document(line, last) if word.isdigit() else -1


def _hedge_before(line: Line, last: int) -> int:
    """Where the hedge of a figure starts that ends at `last`, behind a preposition; -1 where none does."""
    number = line.cores[last + 1]
    if not number[:1].isdigit() and number not in words.NUMERALS and number not in little.EVERY:
        return -1
    first = last - little.HEDGE_ENDS[line.cores[last]]
    behind = first > 1 and line.cores[first - 1] in words.PREPOSITIONS and line.last(first - 1) not in _PARTS
    return first if behind and line.cores[first] in little.HEDGE_STARTS else -1


def _dates_document(line: Line, last: int) -> int:
    """The month of a date that ends at `last` and tells which document, an article before it; -1 where none is."""
    at = last - (len(line.cores[last]) == YEAR)
    at -= line.cores[at].isdigit() and len(line.cores[at]) < YEAR
    dated = 0 < at < last and line.cores[at] in MONTHS and line.capital(at)
    return at if dated and line.cores[at - 1] in words.DETERMINERS else -1


def _opens(line: Line, at: int) -> bool:
    """Whether the word at `at` opens its clause, behind a mark or a word that no phrase reaches across."""
    return at > 0 and (line.last(at - 1) in _PARTS or line.cores[at - 1] in words.BREAKS)


def _told_when(line: Line, first: int, last: int) -> int:
    """Where the subject starts that a clause without an object tells when of, put in behind it with no comma, else
    `first`: "neighbors beside the mill when it burned said", "the men inside before the roof fell said".
    """
    when = first - 1 if first < last else first - 2
    if when < 1 or line.cores[when] not in words.WHEN or line.last(when - 1) in _PARTS or line.capital(last):
        return first
    verb, before = read_verb(line.cores[last]), read_verb(line.cores[when - 1])
    if verb is None or "d" not in verb.forms or (before is not None and "d" in before.forms):
        return first
    if first == last and line.cores[last - 1] not in words.ALONE:
        return first
    subject = find_start(line, when - 1)
    opens = subject < when and (
        subject == 0 or line.last(subject - 1) in _PARTS or line.cores[subject - 1] in words.BREAKS
    )
    return subject if opens and not _is_clause(line, subject, when - 1) else first


def _all_capitals(line: Line, at: int) -> bool:
    """Whether the words at `at` and behind it are written in capitals, which make no names of them."""
    return all(len(word) >= LONG and word.isupper() for word in (line.words[at].rstrip(","), line.words[at + 1]))


LONG = 5
"""Letters of a word in capitals that is no acronym."""


def _is_inside(line: Line, at: int) -> bool:
    """Whether the article at `at` stands inside a name that begins with a verb: "Save the Children"."""
    if at == 0 or line.capital(at) or not line.capital(at + 1) or not line.capital(at - 1):
        return False
    verb = read_verb(line.tokens[at - 1])
    return verb is not None and "b" in verb.forms and line.cores[at - 1] not in MONTHS


def _titled(line: Line, at: int) -> int:
    """Where a title in quotation marks that ends at `at` starts, an article before it; or 0."""
    for first in range(at, max(0, at - LONGEST_TITLE), -1):
        if line.first(first) == '"':
            return first if line.cores[first - 1] in words.ARTICLES and line.capital(first) else 0
    return 0


LONGEST_TITLE = 5
"""Words of a title in quotation marks."""


def _is_such(line: Line, at: int) -> bool:
    """Whether the "as" at `at` leads to instances of a noun: "brokers such as Vane and Holm"."""
    return at > 1 and line.cores[at - 1] == little.SUCH and line.last(at - 2) not in _PARTS


def _is_done(line: Line, at: int) -> bool:
    """Whether the noun phrase at `at` is what somebody does of which a noun before tells: "the plan for closing it"."""
    return (
        at > OF_DOING
        and line.cores[at - 1].endswith(little.ING)
        and line.tokens[at - 2] in little.DOING
        and line.cores[at - 3].isalpha()
        and tag_word(line.cores[at - 3]) in "wsbv"
    )


def _is_doing(line: Line, at: int) -> bool:
    """Whether a form in -ing at `at` tells what the noun right before it does: "a lawyer representing the families"."""
    if at < 1 or line.last(at - 1) in _PARTS or line.capital(at):
        return False
    doing, who = line.tokens[at], line.tokens[at - 1]
    if doing in words.PREPOSITIONS or doing in words.FRAMES or not who.isalpha() or who in words.DETERMINERS:
        return False
    verb = read_verb(doing)
    return verb is not None and "g" in verb.forms and tag_word(who) in "wsb"


THAT_DID = 3
"""Words from a noun to the object of what it did: "the team that searched the"."""
OF_DOING = 2
"""Words between a noun and what is done: "for closing"."""


def _has_year(line: Line, at: int) -> bool:
    """Whether the month at `at` has its year and a preposition: "an audit from May 2004 to May 2006"."""
    year = line.cores[at + 1]
    dated = at > 1 and line.capital(at) and len(year) == YEAR and year.isdigit()
    return dated and line.tokens[at - 1] in little.RANGING


YEAR = 4
"""Digits of a year."""


def _object(line: Line, first: int, last: int) -> int:
    """Where the noun phrase behind a verb at `first` and a preposition starts: "has matched it with the ministry"."""
    for at in range(last, first + 1, -1):
        noun = line.cores[at] in words.DETERMINERS or line.cores[at] in words.SAID_NOUNS
        if noun and line.cores[at - 1] in words.PREPOSITIONS:
            return at  # "may rise with reports from Bihar saying"
    return last + (line.cores[last] not in words.SAID_NOUNS)  # "could not verify reports that"


def _is_clause(line: Line, first: int, last: int) -> bool:
    """Whether a verb stands among the words, so that they are no noun phrase: "the index fell by 3".

    Relative clauses are part of one: "a man who fell from a bridge".
    """
    for at in range(first, last + 1):
        word = line.cores[at]
        if word in words.RELATIVES:
            return False
        verb = None if line.capital(at) else read_verb(word)
        if verb is None or "d" not in verb.forms or (at and line.last(at - 1) == ","):
            continue
        counted = any(core[:1].isdigit() for core in line.cores[at + 1 : min(at + 3, last + 1)])
        if counted and "n" in verb.forms and at < last and line.cores[at + 1] in little.WHERE:
            continue  # "data gathered in 21 counties"
        if counted or not ("n" in verb.forms or "b" in verb.forms):
            return True
    return False


RELATIVE = 8
"""Words in which "who" is looked for before the object of its verb."""


def _over_date(line: Line, at: int) -> int:
    """The word before the date that ends at `at`, else `at` itself: "a report on October 11th by the agency"."""
    dated = at > CLOSE_DATE and line.cores[at][:1].isdigit() and line.cores[at - 1] in MONTHS
    if dated and line.cores[at - 2] in words.PREPOSITIONS:
        return at - 3
    first = at
    while (
        first > 0
        and line.last(first) != ","
        and (line.cores[first] in words.TIMES or line.cores[first] in words.DATING)
    ):
        first -= 1
    made = first < at and line.cores[first].endswith(little.MADE)  # "a survey carried out last May by the bank"
    return first if made and line.last(first) != "," else at


CLOSE_DATE = 2
"""Words of a date with its preposition, less the day."""


def _relative(line: Line, at: int) -> int:
    """Where "who" stands close before the object at `at`, no comma between ("a man who saw the war"), or 0."""
    for who in range(at - 1, max(0, at - RELATIVE), -1):
        if line.last(who) in ",;:" or line.cores[who] in words.BREAKS:
            return 0
        if line.cores[who] in little.WHOSE_NOUN:  # "which the UN says was": its object, no verb between
            return 0 if line.last(who - 1) == "," or who == at - 1 else who
    return 0


def _narrows(line: Line, at: int) -> bool:
    """Whether "that" at `at` is the subject of the verb behind it, a noun before: "a study that pooled data", "a union
    that represents 900 clerks".
    """
    if at == 0 or line.last(at - 1) in _PARTS:
        return False
    if line.cores[at - 1] in words.FRAMES and line.cores[at - 1] not in words.DOCUMENTS:
        return False  # "he said that reported cases"
    verb, before = read_verb(line.cores[at + 1]), read_verb(line.cores[at - 1])
    noun = before is None or "d" not in before.forms
    past = "d" in verb.forms if verb is not None else line.cores[at + 1].endswith("ed")
    told = past or (verb is not None and _does(line, at, verb.forms))
    return noun and told and not any(line.cores[at - 1] in closed for closed in (words.JOINING, words.ALONE))


def _does(line: Line, at: int, forms: str) -> bool:
    """Whether a verb in the present behind "that" at `at` agrees with the noun before it, and has a number for its
    object or a determiner: "a firm that owns 40 mills", "clinics that treat the poor".
    """
    many = is_plural(line.cores[at - 1])
    if at + 2 >= len(line.cores) or ("b" if many else "s") not in forms or line.cores[at + 1] in words.FRAMES:
        return False
    opens = line.cores[at + 2]
    return opens[:1].isdigit() or opens in words.DETERMINERS or opens in words.NUMERALS


def _subject_relative(line: Line, at: int) -> int:
    """Where "who" stands whose own verb the auxiliary at `at` belongs to ("a man who was there"), or 0."""
    if at > 1 and line.cores[at - 1] in words.RELATIVES and line.last(at - 2) not in ",;:":
        return at - 1
    return _relative(line, at) or _whose(line, at)


def _whose(line: Line, at: int) -> int:
    """Where "whose" stands close before the auxiliary at `at`, no comma between: "a man whose two sons were killed"."""
    for whose in range(at - 2, max(0, at - RELATIVE), -1):
        if line.last(whose) in _PARTS:
            return 0
        if line.cores[whose] == little.WHO_OWNS:
            return whose if line.last(whose - 1) not in _PARTS else 0
    return 0


def _put_in(line: Line, at: int) -> int:
    """Where a clause starts that tells when, its verb at `at`, behind a noun and no comma; or 0."""
    for first in range(at - 1, max(0, at - RELATIVE), -1):
        if line.last(first) in _PARTS or line.last(first - 1) in _PARTS:
            return 0
        if line.cores[first] in words.WHEN:
            return first
    return 0


def _over_and(line: Line, at: int) -> int:
    """Where a clause's subject starts whose last member starts at `at`, else `at`: "the navy and the army say"."""
    if at < CLOSE_DATE or line.tokens[at - 1] not in words.LINKS or line.last(at - 2) in _PARTS:
        return at
    first = at - 1
    while first > 0 and line.last(first - 1) not in _PARTS:
        first -= 1
    if first == 0 and line.cut:
        return at
    told = (words.AUXILIARIES, words.PRONOUNS, words.BREAKS)
    for core in line.cores[first:at]:
        verb = read_verb(core)
        if (verb is not None and "d" in verb.forms) or any(core in closed for closed in told):
            return at
    if _clause_before(line, at - 1):
        return at
    return first if find_start(line, at - 2) == first else at


_PARTS = ',;:"~)]'
"""Marks behind which a clause or a member of a list starts."""


def _joined(line: Line, at: int) -> bool:
    """Whether the determiner at `at` stands inside a longer phrase: "an official at the bank", "Ana and others"."""
    before = line.cores[at - 1] if at else ""
    if before in words.PREPOSITIONS or before in words.ORDERING:  # "the past two weeks"
        return True
    return line.cores[at] in little.OTHERS and before in words.LINKS


def _parts(line: Line, at: int, first: int) -> bool:
    """Whether the "and" at `at`, behind a comma, parts clauses and not names."""
    return line.last(at - 1) == "," and not (line.capital(at - 1) and line.capital(first))


def _stops(line: Line, at: int) -> bool:
    """Whether a verb or a time stands at `at`, which a noun phrase does not reach across."""
    word = line.cores[at]
    if word in little.HELPED and at and line.cores[at - 1] not in words.DETERMINERS:
        return True  # "a letter helped researchers identify"
    if word.endswith(little.PAST) and at and line.cores[at - 1] in words.ARTICLES:
        return False  # "photos of the alleged raid"
    if word in little.DATED_NOUN and line.cores[at + 1] in words.SAID_NOUNS:
        return False
    if word in words.CLOCK:
        return True
    if word in words.TIMES:
        before = line.cores[at - 1] if at else ""
        named = (
            before in words.DETERMINERS
            or (at > 0 and line.capital(at - 1) and line.capital(at))
            or (line.capital(at) and line.capital(at + 1))
        )
        return before in little.POINTING or not named
    if word in TIME_UNITS and line.capital(at + 1) and not line.capital(at):  # "for 40 years Spain believed"
        return True
    noun = word in words.SAID_NOUNS or word in words.DOCUMENTS
    if line.capital(at) or word not in words.FRAMES or (noun and _has_article(line, at)):
        return False
    if at and line.cores[at - 1] in words.PERSONAL and line.cores[at - 1] not in words.OWNERS:
        return True  # "he believes analysts expect"
    if word.endswith("s") or (
        at + 1 < len(line.cores) and line.cores[at + 1] in words.BEHIND_DONE and word.endswith("ed")
    ):
        return False
    return words.FRAMES[word] in {"speech", "quoting", "telling", "showing"}


def _has_article(line: Line, at: int) -> bool:
    """Whether "a" or "the" stands before a word, at most two others between: "a new report given to the board"."""
    for before in range(at - 1, max(-1, at - 4), -1):
        if line.cores[before] in words.ARTICLES:
            return True
        if line.last(before) in _PARTS or line.cores[before] in words.WALKED:
            return False
    return False


def _leads(line: Line, at: int) -> bool:
    """Whether the preposition at `at` opens its clause ("In Kyiv, …"), so that no noun stands before it."""
    if at == 0 or line.last(at - 1) in ',;:"~' or line.dash(at - 1):
        return True
    before = line.cores[at - 1]
    if line.cores[at] in little.HEDGING and line.cores[at + 1] in _NUMBERS:
        return False  # "data from over two million drivers"
    if before in MONTHS and line.capital(at - 1):
        return False  # "carried out last May by the bank"
    return (
        before in words.BREAKS or before in words.LINKS or before in words.AUXILIARIES or before in words.PREPOSITIONS
    )


def _clause_before(line: Line, index: int) -> bool:
    """Whether a verb stands before "and" at `index`, in its stretch: then a new subject begins behind it."""
    for at in range(index - 1, max(-1, index - 9), -1):
        if line.last(at) in ',;:"':
            return False
        word = line.cores[at]
        if word == little.THAT and _joins_places(line, index):
            return False
        if word == little.AS and _is_such(line, at):
            return False
        if word in words.PUBLISHED and at and line.cores[at - 1] in words.DOCUMENTS:
            return False  # "a poll released this week by the News and the Echo"
        points = word in words.PRONOUNS and line.cores[at + 1] not in words.TIMES  # "this week"
        if points or word in words.AUXILIARIES or word in words.BREAKS or _past(line, at):
            return True
        if at and _counts(line, at) and (verb := read_verb(word)) is not None and "s" in verb.forms:
            return True  # "the bank employs about 40 clerks and Vale says"
    return False


def _counts(line: Line, at: int) -> bool:
    """Whether a number follows the word at `at`, perhaps behind one word of how sure it is."""
    behind = at + 1 + (line.cores[at + 1] in little.ROUGHLY)
    return not line.capital(at) and (line.cores[behind][:1].isdigit() or line.cores[behind] in words.NUMERALS)


def _joins_places(line: Line, index: int) -> bool:
    """Whether the "and" at `index` joins two names behind a preposition: "that forces in England and Wales had"."""
    named = index > 1 and line.capital(index - 1) and line.capital(index + 1)
    return named and line.cores[index - 2] in words.PREPOSITIONS


def _past(line: Line, at: int) -> bool:
    """Whether the word at `at` is a verb in the past, and no participle before "by" or "on"."""
    if line.capital(at):
        return False
    if line.cores[at].endswith("ed"):
        return line.cores[at + 1] not in words.PREPOSITIONS
    if line.cores[at + 1] not in words.ARTICLES and not line.cores[at + 1][:1].isdigit():
        return False
    verb = read_verb(line.cores[at])  # "a blast struck a school and …"
    return verb is not None and "d" in verb.forms and "b" not in verb.forms


def _after_adjunct(line: Line, first: int, index: int) -> int:
    """Where the subject starts in words that a leading preposition opens: "In Kyiv President Zelensky": President; "On
    Monday night police": police.
    """
    if line.cores[first] in words.TIMES and line.cores[first].endswith(little.WEEKDAY):
        while first < index and (line.cores[first] in words.TIMES or line.cores[first] in little.PARTS_OF_DAY):
            first += 1
        return first
    for at in range(index, first, -1):
        word = line.cores[at]
        if (word in words.DETERMINERS and at < index) or (word in words.TITLES and line.capital(at) and at < index):
            return at
    return first
