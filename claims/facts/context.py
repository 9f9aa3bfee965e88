"""What the words around a figure tell of its incident: a figure in, the names, targets and cues of its sentence out."""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache, reduce
from itertools import chain
from operator import itemgetter, or_
from typing import NamedTuple

from claims.extract.known_names import bare_owner
from claims.facts.classes import singular
from claims.facts.marks import forget_marks, marks_of_word
from claims.facts.shapes import CAPITAL, OTHER, shape_of
from claims.facts.targets import target_kinds
from claims.facts.words import split_phrases
from claims.grammar.en.tags import tag_word
from claims.grammar.gazetteer import name_key, row, rows_of
from claims.grammar.late import late
from claims.grammar.shadow import cast_shadow
from claims.grammar.word_lists import read_table
from claims.spans import build

_LAPSE = late(read_table("contexts")["lapse"]["pattern"])
_NAME = late(rf"(?:al-|el-)?{CAPITAL}[\w’']+(?:-[A-Z][\w’']+)*")
_WORD = late(r"[a-z][\w’'-]*\w")
CUES = (
    "period",
    "total",
    "early",
    "before",
    "rise",
    "unfinished",
    "correction",
    "other",
    "meanwhile",
    "separate",
    "same",
    "alternative",
    "war",
)


class Context(NamedTuple):
    """What a stretch of text tells of the incident that it speaks of."""

    names: frozenset[str]
    """Names of people, things and small places, folded."""
    places: frozenset[str]
    """Names of towns, regions and countries, folded, which many incidents share."""
    targets: frozenset[str]
    """What was hit or what happened, one word for each kind."""


@cache
def _dull() -> frozenset[str]:
    return frozenset(read_table("names")["dull"].split())


class Phrase(NamedTuple):
    """A phrase that is a cue."""

    words: str
    """Its words, with a blank before and behind."""
    cue: str
    rest: str
    """Another word of it, besides its rarest one; empty where it has no other."""


class Printed(NamedTuple):
    """What a printed word tells, with what is printed around it."""

    context: Context | None
    """The names and targets in it, None where there are none; they never hold a blank."""
    plain: str
    """Its letters, digits and hyphens in lower case, blanks for anything else inside."""
    phrases: tuple[Phrase, ...]
    """The phrases of which it is the rarest word."""
    marks: int
    """The bits of the patterns that it may be a part of."""
    telling: bool
    """Whether there is any of these three."""
    shape: str
    """A letter for what it may be beside a place's name."""


class Words(NamedTuple):
    """The words of a text, each with what it tells."""

    printed: list[str]
    told: list[Printed]
    telling: list[Printed]
    """Those that tell anything."""
    marks: int
    """The bits of the patterns that may be found in the text."""
    phrases: list[Phrase]
    """The phrases that may be found in it."""


@lru_cache(maxsize=256)
def read_words(text: str) -> Words:
    """The words of a text; kept for a while, as the figures of one sentence share it."""
    printed = text.split()
    told = [*map(_told.__getitem__, printed)]
    telling = [*filter(_is_telling, told)]
    marks: int = reduce(or_, map(_marks_of, telling), 0)
    return build(Words, (printed, told, telling, marks, [*chain.from_iterable(map(_phrases_of, telling))]))


_context_of, _plain_of, _phrases_of, _marks_of, _is_telling, shape_in = map(itemgetter, range(len(Printed._fields)))
"""What gives each field of a printed word: asked of every word of every sentence, so that no code of Python's runs."""


def read_context(text: str) -> Context:
    """The names and targets of a stretch of text."""
    return join_contexts(read_words(text).telling)


def join_contexts(words: Sequence[Printed]) -> Context:
    """The names and targets of some words."""
    return _join([*filter(None, map(_context_of, words))])


def _join(told: Sequence[Context]) -> Context:
    """What some words tell together."""
    if len(told) < 2:
        return told[0] if told else NOTHING
    names, places, targets = zip(*told, strict=True)
    return build(Context, (_unite(names), _unite(places), _unite(targets)))


def _unite(sets: Sequence[frozenset[str]]) -> frozenset[str]:
    """All of some sets, most of which are empty."""
    full = [names for names in sets if names]
    return (full[0] if len(full) == 1 else NO_NAMES.union(*full)) if full else NO_NAMES


NOTHING = Context(frozenset(), frozenset(), frozenset())


class _Told(dict[str, Printed]):
    """What printed words tell: of all that is asked of a text, the words are asked for most, so that a look-up may cost
    no more than a dictionary's. Where they are too many all are forgotten: those of most texts are soon known again.
    """

    def __missing__(self, printed: str) -> Printed:
        if printed.isdigit():
            told: Printed = build(Printed, (None, printed, (), 0, False, OTHER))
            if len(printed) > SHORT:  # of which there is no end
                return told
        else:
            told = _read_word(printed)
        if len(self) >= MOST_WORDS:
            self.clear()
        self[printed] = told
        return told


SHORT = 4
"""Digits of numbers that are printed again and again, years among them."""
MOST_WORDS = 65_536
"""Printed words that are known, of half a kilobyte each."""
_told = _Told()


def _read_word(printed: str) -> Printed:
    """What one word tells that is no number in digits."""
    marks, context, table = marks_of_word(printed), context_of_word(printed), _cue_words()
    if printed.isascii() and printed.isalpha():  # most words
        plain = printed.lower()
        phrases = table.get(plain, ())
    else:
        plain = " ".join(printed.lower().translate(_PLAIN).split())
        phrases = tuple(phrase for word in plain.split() for phrase in table.get(word, ()))
    return Printed(context, plain, phrases, marks, bool(context or phrases or marks), shape_of(printed))


forget_marks(_told.clear)
forget_marks(read_words.cache_clear)


def scan_context(text: str) -> Context:
    """The names and targets of a text of which nothing else is asked."""
    return _join([context for context in map(context_of_word, set(text.split())) if context])


@lru_cache(maxsize=32768)
def context_of_word(printed: str) -> Context | None:
    """The names and targets in what is printed between two blanks, None where there are none."""
    if printed.isdigit():
        return None
    low, targets = printed.lower(), target_kinds()
    if printed.isascii() and printed.isalpha() and (low == printed or printed.istitle()):  # most words
        found = frozenset((targets[low],)) if low in targets else NO_NAMES
        return _of_name(printed, found) if low != printed else Context(NO_NAMES, NO_NAMES, found) if found else None
    found = frozenset([targets[w] for w in _WORD.findall(low) if w in targets])
    words = set(_NAME.findall(printed))
    known = {word for word in words if is_known_place(word)}
    context = Context(_fold(words - known), _fold(set(map(known_by, known))), found)
    return context if any(context) else None


def _of_name(word: str, targets: frozenset[str]) -> Context | None:
    """What a single word with a capital tells."""
    word = owner_of(word) if word[-1] == "s" else word
    names = _fold({word})
    if not names:
        return Context(NO_NAMES, NO_NAMES, targets) if targets else None
    if is_known_place(word):
        return Context(NO_NAMES, _fold({known_by(word)}), targets)
    return Context(names, NO_NAMES, targets)


def owner_of(word: str) -> str:
    """A word that has lost the apostrophe of its possessive without the ending, where it is a place's or says nothing:
    "Syrias", "Saturdays"; else the word.
    """
    if word[:-1].lower() in _dull():
        return word[:-1]
    owner = bare_owner(word)
    return owner[0] if owner else word


@cache
def _cue_words() -> dict[str, tuple[Phrase, ...]]:
    """The rarest word of every phrase, its longest one that is no function word, with its phrases."""
    function = frozenset(read_table("names")["function"].split())
    rarest: dict[str, list[Phrase]] = {}
    for cue in CUES:
        for phrase in split_phrases("contexts", cue):
            words = sorted(phrase.split(" "), key=lambda word: (len(word) < 3 or word in function, -len(word)))
            rarest.setdefault(words[0], []).append(Phrase(f" {phrase} ", cue, words[1] if len(words) > 1 else ""))
    return {word: tuple(phrases) for word, phrases in rarest.items()}


@lru_cache(maxsize=512)
def find_cues(text: str) -> frozenset[str]:
    """Which of CUES a stretch of text holds.

    >>> sorted(find_cues("Officials initially said that two had died; the toll rose later."))
    ['early', 'rise', 'same']
    """
    words = read_words(text)
    if not words.phrases:
        return NO_CUES
    low = text.lower()
    likely = [phrase for phrase in words.phrases if phrase.rest in low]
    if not likely:
        return NO_CUES
    spaced = f" {' '.join(filter(None, map(_plain_of, words.told)))} "
    if " later " in spaced:
        spaced = _LAPSE.sub(" ", spaced)
    return frozenset([phrase.cue for phrase in likely if phrase.words in spaced])


def has_cue(text: str, cue: str) -> bool:
    """Whether a stretch of text holds one of CUES: most texts have none of its words, which is soon seen.

    >>> has_cue("Officials said that the toll rose later.", "rise"), has_cue("The prosecutor spoke.", "rise")
    (True, False)
    """
    return any(map(text.lower().__contains__, _needles(cue))) and cue in find_cues(text)


@cache
def _needles(cue: str) -> tuple[str, ...]:
    """What a text must have some of to hold a cue: the rarest word of each of its phrases, or a part of that."""
    words = [word for word, phrases in _cue_words().items() if any(phrase.cue == cue for phrase in phrases)]
    return tuple(word for word in words if not any(other in word for other in words if other != word))


NO_NAMES: frozenset[str] = frozenset()
NO_CUES = NO_NAMES


class _Spaces(dict[int, str]):
    """A table for str.translate: letters, digits and hyphens stay, everything else becomes a space."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        self[code] = letter if letter.isalnum() or letter in "-_" else " "
        return self[code]


_PLAIN = _Spaces()


def _fold(words: set[str]) -> frozenset[str]:
    """Names folded, the dull ones left out."""
    named = [word for word in words if tag_word(word.lower().partition("-")[0]) not in CLOSED]
    return frozenset(name for name in map(fold_name, named) if len(name) > 1 and name not in _dull())


CLOSED = frozenset("dpctrxan")
"""Letters of words that begin with a capital only where a sentence begins: every, over, seventy."""


LARGE_TOWN = 300
"""Thousands of people from which on a town's name says little about which incident is meant."""


@lru_cache(maxsize=32768)
def is_known_place(word: str) -> bool:
    """Whether a word is a large town, a region or a country by the gazetteer."""
    return any(row(n)[1][:1] in "RL" or row(n)[2] >= LARGE_TOWN for n in rows_of(name_key(cast_shadow(word)))[:1])


def known_by(word: str) -> str:
    """The one name of a large town, a region or a country by whatever name it is printed, unless that is of several
    words.

    >>> known_by("Marrakech"), known_by("Kharkov"), known_by("Saigon")
    ('Marrakesh', 'Kharkiv', 'Saigon')
    """
    name = next((row(n)[0] for n in rows_of(name_key(cast_shadow(word)))[:1]), word)
    return word if " " in name else name


def capitals_in(text: str) -> Iterator[str]:
    """The words of a text that begin with a capital, without marks and what makes them own: "Vane's," Vane."""
    for word in text.split():
        bare = word.strip(_MARKS).removesuffix("'s").removesuffix("’s")
        if bare[:1].isupper():
            yield bare


_MARKS = ".,;:()\"“”‘’'"


@lru_cache(maxsize=32768)
def fold_name(word: str) -> str:
    """A name to compare by: lower case, without article, possessive and what spellings of foreign names differ in.

    >>> fold_name("Daraa") == fold_name("Deraa") != fold_name("Dr")
    True
    >>> fold_name("Rashidin") == fold_name("Rashideen"), fold_name("al-Qameshli") == fold_name("Qamishli")
    (True, True)
    """
    plain = word.lower()
    if not plain.isalpha():
        plain = _POSSESSIVE.sub("", plain.replace("’", "'"))
    if plain in _dull():
        return plain
    if "-" in plain or "'" in plain:
        plain = _ARTICLE.sub("", plain).replace("'", "").replace("-", "")
    skeleton = _DOUBLED.sub(_FIRST, plain[:1] + plain[1:].translate(_SOFT))
    if skeleton in _dull():
        return skeleton + skeleton[-1]  # "Daraa" is no "Dr", "Mara" no "Mr"
    return skeleton if len(skeleton) > 2 or (len(skeleton) == 2 and len(plain) > 3) else singular(plain)


_POSSESSIVE, _ARTICLE = late(r"'(?:s)?$"), late(r"^(?:al|el|as|ar|an|ad|ash)-")
_DOUBLED, _FIRST = late(r"(.)\1+"), itemgetter(1)
_SOFT = dict.fromkeys(map(ord, "aeiouyhw"))
"""What spellings of foreign names differ in."""
