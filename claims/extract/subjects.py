"""A figure's place among the words of its sentence in, the counted noun with what narrows it out."""

import re
from itertools import takewhile
from typing import NamedTuple

from claims.extract.narrowing import (
    inside_quotes,
    joins,
    last_adjective,
    noun_follows,
    past_note,
    past_size,
    plural_ahead,
)
from claims.extract.noun_start import find_noun_start
from claims.extract.words import Words
from claims.grammar.en.function_words import AND, BY, DEFINITE_ARTICLES, OF, THAT, THOSE, TO
from claims.grammar.en.guards import VIRUSES
from claims.grammar.en.nouns import (
    BODIES_OF,
    DEICTIC,
    LIMITS,
    MARKED_BY,
    MEANS,
    NO_NARROWING,
    NO_NOUNS,
    NO_PLURALS,
    NOUN_TOO,
    NUMBERS,
    OBJECTS_OF_SHOTS,
    OTHER,
    PARTING,
    PARTITIVES,
    PERSON_STATES,
    PERSONS,
    PLURAL_MODIFIERS,
    PLURALS,
    POSSESSIVE,
    READINGS,
    REFLEXIVES,
    SHORT_TITLES,
    SUMMED,
    TAKING_SIDES,
    is_plural,
)
from claims.grammar.en.place_words import PEOPLES
from claims.grammar.en.units import SEASONS, TIME_UNITS
from claims.grammar.en.years import MONTHS
from claims.spans import build

MOST = 9
"""Words that a counted noun phrase can take."""


NAME_LINKS = frozenset([AND, OF])
"""Words inside a name."""
MODEL = 2
"""Digits of the number that ends the name of a model."""


class Noun(NamedTuple):
    """A counted noun phrase."""

    unit: str
    """As printed, without determiners; "" where nothing is counted."""
    end: int
    """Index of the word behind it."""


def find_noun(text: str, words: Words, index: int, one: bool) -> Noun:
    """The counted noun phrase from word `index` on; an empty one where none is there.

    The first plural is its head, but for plurals that narrow another noun (arms dealers); after "one" it is the last
    noun.
    """
    if not one and words.lower[index] in TAKING_SIDES and _takes_object(text, words, index):
        return Noun("", index)
    start = find_noun_start(words, index, one)
    if start < 0 or (start == index and _opens_speaker(text, words.start[index])):
        return Noun("", index)
    if _is_group(words, start, index):  # "the 53 wounded", "five of those killed"
        first = start - 1 if words.lower[start - 1] == THOSE else start
        return Noun(text[words.start[first] : words.end(start)], start + 1)
    if words.lower[start] in OTHER and words.lower[start + 1] in PERSON_STATES and not noun_follows(words, start + 1):
        return Noun(text[words.start[start + 1] : words.end(start + 1)], start + 2)  # "six other wounded were"
    walk = _Walk(text, words, start, one)
    walk.go()
    if walk.head < 0 or words.lower[walk.head] in REFLEXIVES:  # "six of 'em"
        return Noun("", index)
    quoted = _behind_mark(words, walk.head)
    if quoted:  # 'half of Lund's "pioneers"'
        return find_noun(text, words, quoted, one)
    head = _through_of(text, words, walk.head)
    printed = text[words.start[walk.first] : words.end(head)]
    if _MARKED.search(printed):  # 'regional "summits"', "two [of the] boats"
        printed = _MARKED.sub(" ", printed)
    return build(Noun, (read_phrase(printed), head + 1))


def _opens_speaker(text: str, at: int) -> bool:
    """Whether who speaks begins right behind a figure, the comma lost: "has risen to 10 Doctors Without Borders said",
    not "12 French Guards said".
    """
    told = _SPEAKER.match(text, at) if text[at : at + 1].isupper() else None
    return told is not None and told[1].lower() not in PEOPLES


_SPEAKER = re.compile(
    r"([A-Z][\w'’-]+) (?:[A-Z][\w'’-]+ ){1,5}(?:said|says|reported|reports|announced|stated|confirmed|told|added)\b"
)


def _behind_mark(words: Words, head: int) -> int:
    """The word behind the quotation mark that stands between an owner and what is his; 0 where none does."""
    k = head + 1
    while words.lower[k] in MARKS:
        k += 1
    return k if words.lower[head].endswith(POSSESSIVE) and k > head + 1 and words.tag[k] in "ws" else 0


MARKS = frozenset("\"'")
_MARKED = re.compile(r'["“”]|\[[^\]]*\]')
"""Quotation marks and an editor's notes, which are no part of what is counted."""


def read_phrase(printed: str) -> str:
    r"""Printed words in one line, those that a line end broke put together: "civil-\nians"."""
    return " ".join((_BROKEN.sub("", printed) if "\n" in printed else printed).split())


_BROKEN = re.compile(r"(?<=[a-z])-\s*\n\s*(?=[a-z])")


def counts_persons(unit: str) -> bool:
    """Whether a unit's head is a word for persons."""
    return bool(unit) and unit.split()[-1].lower() in PERSONS


def _is_group(words: Words, i: int, index: int) -> bool:
    """Whether a participle stands for persons: "those killed", or behind "the" and a number "the 53 wounded"."""
    if words.lower[i - 1] == THOSE:
        return words.tag[i] == "v"
    if words.tag[i + 1] == "n":  # "five of the missing six passengers"
        return False
    if words.lower[i] not in PERSON_STATES or (words.tag[i + 1] not in "vx.p,c" and noun_follows(words, i)):
        return False
    if words.lower[i - 1] == OF:  # "dozens of wounded", and not "of dead and wounded members"
        return words.tag[i + 1] != "c" or not noun_follows(words, i + 2)
    return "the" in words.lower[max(0, index - 2) : index] or "the" in words.lower[i - 2 : i]


def _takes_object(text: str, words: Words, i: int) -> bool:
    """Whether a word that may be a verb has a name or a determiner behind it: "190 back Holm", "12 favor the plan"."""
    at = words.start[i + 1]
    return words.tag[i + 1] in "dr" or words.lower[i + 1] == TO or text[at : at + 1].isupper()


class _Walk:
    """A walk over the words of a noun phrase: each step looks at one word's tag and says whether to go on."""

    __slots__ = ("first", "head", "i", "one", "text", "words")

    def __init__(self, text: str, words: Words, first: int, one: bool) -> None:
        self.text, self.words, self.first, self.one = text, words, first, one
        self.i, self.head = first, -1

    def go(self) -> None:
        """Moves to the end of the phrase; `head` is its head's index then, -1 where there is none."""
        tag, last = self.words.tag, self.first + MOST
        while self.i < last:
            if self.words.lower[self.i] == "." and self.words.lower[self.i - 1] in SHORT_TITLES:
                self.i += 1
            step = _STEPS.get(tag[self.i])
            word = self.words.lower[self.i]
            if word in PLURALS:
                step = _Walk.plural
            if (
                step is None
                or word == ""
                or word in NO_PLURALS
                or (word in DEICTIC and self._tells_when())
                or not step(self)
            ):
                break
            self.i += 1

    def _tells_when(self) -> bool:
        """Whether a time of its own begins: "two-thirds of its revenue last quarter"."""
        return self.words.lower[self.i + 1] in TIME_UNITS or self.words.lower[self.i + 1] in SEASONS

    def plural(self) -> bool:
        """A plural is the head, unless it narrows a noun that follows."""
        words, i = self.words, self.i
        narrowed = words.tag[i - 1] == "g" and i - 1 == self.first  # "a third of the remaining delegates"
        if words.lower[i] == MEANS and words.lower[i + 1] == THAT:  # "a score of 30 means that"
            return False
        if words.tag[i] == "z" and _is_read_off(words, i - 1):
            return False  # "a reading above 50 signals growth"
        if (
            words.tag[i] == "z"
            and words.lower[i] != NUMBERS
            and ((i > self.first and self.one and not narrowed and not self._is_shared(i)) or words.tag[i + 1] == "n")
        ):
            return False
        self.head = i
        if self._owns(i):
            self.i += 1  # "1,900 of its members' jobs"
            return True
        if words.tag[i + 1] == "p" and self._titled(i) and self._titled(i + 1) and self._titled(i + 2):
            self.i = i + 2  # "80 Doctors Without Borders staff"
            return plural_ahead(words, i + 3)
        if words.tag[i + 1] in "sz" and self._names_maker(i):
            return True
        if words.lower[i] in BODIES_OF:  # police officers, crew members
            return words.tag[i + 1] == "s" or (self.one and words.tag[i + 1] == "w")
        narrows = words.lower[i] in PLURAL_MODIFIERS and words.lower[i + 1] not in DEICTIC
        return narrows and words.tag[i + 1] in "wsbz"

    def _is_shared(self, i: int) -> bool:
        """Whether a form in -s is what a share is of, since the verb follows: "one third of the posts in Lund were"."""
        words = self.words
        of_the = words.lower[self.first - 2] == OF and words.lower[self.first - 1] in DEFINITE_ARTICLES
        if not of_the or words.tag[i + 1] != "p" or words.tag[i - 1] not in "wb":
            return False
        behind = takewhile(lambda tag: tag not in ".,;c", words.tag[i + 2 : i + MOST])
        return any(tag in "xv" for tag in behind)

    def _owns(self, i: int) -> bool:
        """Whether a plural right behind an article or whose owns the plural behind it: "of its members' jobs"."""
        words = self.words
        marked = words.lower[i + 1] == "'" and words.start[i + 1] == words.start[i] + len(words.lower[i])
        return marked and words.tag[i - 1] == "d" and is_plural(words.lower[i + 2])

    def _names_maker(self, i: int) -> bool:
        """Whether a plural is a name that narrows the plural behind it: "40 Barlows outlets", "12 Rovers fans"."""
        behind = self.words.lower[i + 1]
        return (
            self._upper(i)
            and not self._upper(i + 1)
            and is_plural(behind)
            and self.words.lower[i] not in PERSONS
            and self.words.tag[i + 2] != "d"
        )

    def participle(self) -> bool:
        """A participle narrows a noun that follows: injured people, several unsecured, loaded guns."""
        words, i = self.words, self.i
        if words.lower[i] in NO_NARROWING:
            return False
        listed = i == self.first and words.tag[i - 2] == ","  # "two men, one shot in the hip"
        marked = words.lower[i + 1] in MARKED_BY  # "the 10,000 run mark"
        marked = marked or (self.one and words.lower[i - 2] == BY)  # "leads by one shot"
        ends = words.tag[i + 1] in "p.,c" or (words.tag[i + 1] == "g" and words.lower[i + 2] in OBJECTS_OF_SHOTS)
        if words.lower[i] in NOUN_TOO and (marked or (self.one and not listed and ends)):
            self.head = i
            return False
        adjectives = words.tag[i + 1] == "," and words.tag[i + 2] in "wv" and not self._upper(i + 2)
        if adjectives and words.lower[i] not in PERSON_STATES and plural_ahead(words, i + 3):
            self.i += 1
            return True
        if joins(words, i + 1) and (words.lower[i] not in PERSON_STATES or words.tag[i + 2] == "w"):
            self.i += 1  # "confirmed and probable cases"
            return True
        return noun_follows(words, i) or (
            self.one and (words.tag[i + 1] == "w" or words.lower[i + 1] in NOUN_TOO) and self.head < 0
        )  # "one missed cut"

    def gerund(self) -> bool:
        """A form in -ing narrows a noun (missing people), or is one after "one" (one building)."""
        words, i = self.words, self.i
        if self.one and i == self.first and words.tag[i - 2] == "," and words.lower[i] not in PERSON_STATES:
            return False  # "two buses, one carrying workers"
        if noun_follows(words, i):
            return True
        if self.one and (i == self.first or (words.tag[i - 1] == "w" and words.lower[i - 1] not in PERSONS)):
            self.head = i
            return True
        return False

    def adverb(self) -> bool:
        """An adverb stands inside before what it narrows: seriously wounded soldiers."""
        return self.words.tag[self.i + 1] in "vw" and self.head < 0

    def comma(self) -> bool:
        """A comma parts adjectives: unarmed, hungry men."""
        words, i = self.words, self.i
        return (
            self.head < 0
            and i > self.first
            and words.tag[i + 1] in "wv"
            and words.tag[i + 2] in "ws"
            and words.lower[i - 1] not in PLURALS
        )

    def conjunction(self) -> bool:
        """An "and" joins what narrows the noun: civil and military planes."""
        words, i = self.words, self.i
        return self.head < 0 and i > self.first and joins(words, i)

    def number(self) -> bool:
        """A number stands inside behind a name or before one: several Division 1 teams, two new 737 Max jets."""
        words, i = self.words, self.i
        if i == self.first:
            return False
        if self.point():
            return True
        if words.tag[i + 1] in ".,cp" and self.head == i - 1 and self._upper(i - 1) and len(words.lower[i]) <= MODEL:
            self.head = i  # "18,440 Model 3 in June"
            return False
        goes_on = words.tag[i + 1] in "sz" or (words.tag[i + 1] == "w" and plural_ahead(words, i + 2))
        return (goes_on and self._upper(i - 1)) or (self._upper(i + 1) and plural_ahead(words, i + 1))

    def point(self) -> bool:
        """A size of what follows, which may begin with a point: nine .38-caliber rounds."""
        behind = past_size(self.words, self.i)
        if behind == self.i or not plural_ahead(self.words, behind):
            return False
        self.i = behind - 1
        return True

    def sign(self) -> bool:
        """A quotation mark or bracket may open the phrase."""
        if self.i > self.first and self._is_acronym():
            self.i += 2
            return True
        if self.i > self.first and self.head < 0 and inside_quotes(self.words, self.i):
            return True
        if self.i > self.first and self.head < 0 and (behind := past_note(self.words, self.i)) > self.i:
            self.i = behind - 1
            return True
        if self.i != self.first or self.words.lower[self.i] not in {'"', "'", "[", "]", "%", "*"}:
            return False
        self.first += 1
        return True

    def _is_acronym(self) -> bool:
        """Whether a short form in brackets stands inside a name that goes on: "Response Force (NDRF) teams"."""
        words, i = self.words, self.i
        return words.lower[i] == "(" and words.lower[i + 2] == ")" and words.tag[i + 3] in "sw" and self._upper(i + 1)

    def word(self) -> bool:
        """A noun, a name or an adjective: the head after "one", and where no plural follows."""
        words, i = self.words, self.i
        if words.lower[i + 1] == "-" and words.tag[i + 2] == "c":  # low- and middle-income families
            self.i += 2
            return True
        if words.lower[i] in VIRUSES and words.lower[i + 1] == "-" and words.tag[i + 2] == "n":
            self.i += 2  # "12 Covid -19 tests"
            return True
        if words.tag[i] == "b" and self.head >= 0 and not (self._is_noun(i) or (self._upper(i) and self._upper(i - 1))):
            return False
        if words.lower[i + 1] in PARTING and self.head < 0 and (last := last_adjective(words, i)):
            self.i = last  # "21 northern, central and south-eastern districts"
            return True
        summed = self.one and words.lower[i] in SUMMED and words.tag[i + 1] in "wgb"  # "half of his overall budget"
        if summed:
            return True
        if words.lower[i] in NO_NOUNS and not noun_follows(words, i):
            return False
        if words.lower[i] in MONTHS and words.tag[i + 1] == "n" and self.head >= 0:
            return False  # "one clerk March 11"
        if words.lower[i + 1] == OF and self._titled(i) and self._titled(i + 2) and (last := self._through_name(i + 2)):
            self.i = last  # "three Bureau of Land Management engines"
            return True
        if words.lower[i + 1] == AND and self._titled(i) and self._titled(i + 2) and plural_ahead(words, i + 3):
            self.i += 2  # "new Harbour and Customs Board officers"
            return True
        joined = words.lower[i + 1] == AND and words.tag[i + 2] in "wb" and self.head < 0 and not self.one
        if joined and plural_ahead(words, i + 2):
            self.i += 1  # "beach and shoreline areas"
            return True
        ahead = plural_ahead(words, i + 1)
        if words.tag[i] == "b" and i == self.first and not (self.one or ahead or words.lower[i + 1] in MARKED_BY):
            return False  # "10,000 march in Minsk", not "the 10,000 vote mark"
        if self.one or not ahead:
            self.head = i
        return True

    def _through_name(self, i: int) -> int:
        """The last word of a name that goes on at word `i` and narrows a plural behind it; 0 where none is there."""
        words, last = self.words, i
        while words.tag[i] in "wbsz" or words.lower[i] in NAME_LINKS:
            if words.tag[i] == "s" and not self._upper(i):
                return last
            if not self._upper(i) and words.lower[i] not in NAME_LINKS:
                return 0
            last, i = i, i + 1
        return 0

    def possessive(self) -> bool:
        """A possessive narrows what follows."""
        return True

    def _is_noun(self, i: int) -> bool:
        """Whether a word that can be a verb goes on with the phrase: behind a possessive, or before what ends it."""
        words = self.words
        owned = words.lower[self.head].endswith(POSSESSIVE)
        if words.tag[i + 1] == "c" and words.tag[self.head] == "w" and words.lower[self.first - 1] == OF:
            return True  # "cases of heart attack or stroke"
        ends = words.tag[i + 1] in "pvx.," or words.lower[i + 1] == '"'  # "one "barrel bomb""
        return owned or (self.one and ends and words.tag[self.head] == "w")

    def _titled(self, i: int) -> bool:
        return self.text[self.words.start[i] : self.words.start[i] + 2].istitle()

    def _upper(self, i: int) -> bool:
        at = self.words.start[i]
        return self.text[at : at + 1].isupper()


_STEPS = {
    "s": _Walk.plural, "z": _Walk.plural, "v": _Walk.participle, "g": _Walk.gerund, "a": _Walk.adverb, ",": _Walk.comma,
    "c": _Walk.conjunction, "n": _Walk.number, "(": _Walk.sign, "w": _Walk.word, "b": _Walk.word, "'": _Walk.possessive,
    ".": _Walk.point,
}  # fmt: skip
"""What to do at a word, by its tag (grammar.en.tags); any other tag ends the phrase."""


def _is_read_off(words: Words, i: int) -> bool:
    """Whether the number at word `i` bounds what is read off a scale: "a score above 50"."""
    return words.tag[i] == "n" and i > 1 and words.lower[i - 1] in LIMITS and words.lower[i - 2] in READINGS


def _through_of(text: str, words: Words, head: int) -> int:
    """The last word of the phrase, where its head says little without what follows: "rounds of talks", "cases of
    cholera".
    """
    if words.lower[head] not in PARTITIVES or words.lower[head + 1] != OF:
        return head
    narrowed = words.tag[head + 2] == "v" and words.tag[head + 3] in "wsb"  # "cases of suspected cholera"
    if not narrowed and words.tag[head + 2] not in "wsbg":
        return head
    crime = head + 2 + narrowed  # "counts of murder", "cases of enforced disappearance"
    if words.tag[crime] in "wb" and words.tag[crime + 1] in ".,cp" and (narrowed or words.tag[crime] == "b"):
        return crime
    if words.tag[crime] == "b" and words.tag[crime + 1] == "w" and words.tag[crime + 2] in ".,cp":
        return crime + 1  # "rounds of live ammunition"
    inner = find_noun(text, words, head + 2, False)
    if not inner.unit:
        return head
    goes_on = words.tag[inner.end] == "g" and words.tag[inner.end + 1] in "p.,xc"  # counts of money laundering
    return inner.end if goes_on else inner.end - 1
