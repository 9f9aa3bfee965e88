"""A number that is no claim in, what it says of which named person or thing out: a particular, or None.

An age, a prison term, the day or the year of what happens once: of one named person or thing there is one, and two
papers that give two cannot both be right. Everything hangs on the name: what is said of nobody named is no particular.
"""

import re
from typing import NamedTuple

from claims.extract.respective import find_share
from claims.grammar.en import particulars as words
from claims.grammar.en.cues import PERSONS
from claims.grammar.en.particulars import BEING
from claims.grammar.en.tags import NOUNS, tag_word

DATE = "date"
KINDS = frozenset({"age", "duration", DATE})
"""The kinds of numbers of which particulars are told."""
BEFORE = 250
"""Code points before a sentence in which somebody is named whom it calls "he"."""
SHORT = 500
"""Code points of a text that tells little else than the lengths and ages in it."""
REACH = 110
"""Code points before a number in which what makes it a particular stands."""
FIRST, LAST = 1000, 2199
_YEAR = re.compile(r"1\d{3}|20\d\d")
_PART = re.compile(r"[^\W\d_][\w’'-]*")
_FULL = 2
"""Parts of a full name."""


class Particular(NamedTuple):
    """What is said of whom."""

    told: str
    """AGE, TERM, or the lemma of what happens once."""
    whose: frozenset[str]
    """The parts of the name, in lower case."""
    name: str = ""
    """As printed."""


class Said(NamedTuple):
    """A number in its sentence."""

    kind: str
    text: str
    at: int
    end: int
    before: str
    """What stands right before the sentence."""

    @property
    def left(self) -> str:
        """The sentence up to the number."""
        return self.text[: self.at]


def may_be_particular(kind: str, shadow: str, start: int, end: int) -> bool:
    """Whether a number can be a particular, by the little that is seen at once: most dates and lengths are none."""
    if kind == "age":
        return True
    if kind == DATE:
        return not _ONCE.isdisjoint(_MARKS.sub(" ", shadow[max(0, start - REACH) : end + REACH]).split())
    return kind == "duration" and not _GIVES.isdisjoint(shadow[max(0, start - REACH) : start].split())


_GIVES = frozenset([*words.GIVES, *words.BANS, words.LASTS])
_ONCE = frozenset([*words.ONCE, *words.MOVES, *words.JOINING])
_MARKS = re.compile(r"[(),;.]")


def tells_length(kind: str, text: str, start: int, end: int) -> bool:
    """Whether a number of a short text that nobody dates is how old somebody is, how long something lasts or in which
    year it happened, which is what so short a text tells; not how long ago, or within how many days.
    """
    if kind == "age":
        return True
    if kind == DATE:  # "as of 9 March 2022" tells when a figure held
        bounds = text.endswith(words.BOUNDS, 0, start) and not text.endswith(words.DATES_FROM, 0, start)
        return not bounds and _YEAR.fullmatch(text[start:end].split(" ")[-1]) is not None
    if kind != "duration":
        return False
    if words.POINTS_BEHIND.match(text, end) and not text.endswith(words.LASTS_FOR, 0, start):
        return words.WHEN_BEHIND.match(text, end) is not None
    return words.POINTS_BEFORE.search(text, max(0, start - REACH), start) is None


def find_particular(said: Said) -> Particular | None:
    """What a number says of a named person or thing."""
    return _READERS[said.kind](said) if said.kind in _READERS else None


def _read_age(said: Said) -> Particular | None:
    """Whose age it is."""
    if words.OF_THEN.match(said.text, said.end + _unit_length(said)):
        return None
    name = _aged(said)
    return _make(words.AGE, name, _FULL) if name else None


def _unit_length(said: Said) -> int:
    found = words.OLD.match(said.text, said.end)
    return len(found[0]) if found else 0


def _aged(said: Said) -> str | None:
    """The name beside an age."""
    if said.text[said.end : said.end + 1] in "-\u2011 " and (behind := words.NAMED_BEHIND.match(said.text, said.end)):
        role = behind["role"].split()
        if behind["apart"] or all(tag_word(word) in NOUNS for word in role):
            return behind["name"] if all(tag_word(word) in NOUNS for word in role) else None
    before = words.NAMED_BEFORE.search(said.text, max(0, said.at - REACH), said.at)
    if before is not None:
        return None if before["kin"] else before["name"]
    if words.DIED_AT.search(said.left):
        return _only_name(said.left)
    if words.HE_IS.search(said.left):
        return _only_name(_SENTENCES.split(said.before.strip())[-1])
    return None


_SENTENCES = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")


def _only_name(text: str) -> str | None:
    """The one full name of a text; None where it has several."""
    found = {m[0] for m in words.FULL_NAME.finditer(text) if len(_parts(m[0])) >= _FULL}
    return found.pop() if len(found) == 1 else None


def _read_length(said: Said) -> Particular | None:
    """Who was given a prison term of this length, or what lasted so long."""
    lasted = words.LASTED.search(said.text, max(0, said.at - REACH), said.at)
    if lasted is not None and words.OF_DAYS.match(said.text, said.end):  # talks of some hours are held again
        return _make(words.LAST, lasted["name"], 1)
    banned = words.BANNED.search(said.text, max(0, said.at - REACH), said.at)
    if banned is not None and words.OF_DAYS.match(said.text, said.end):
        whose = banned["object"] or _given(said, banned.start())
        return _make(words.BAN, whose, 1) if whose else None
    gives = words.SENTENCED.search(said.text, max(0, said.at - REACH), said.at)
    share = find_share(said.text, said.at)
    if share is not None and words.GIVEN.search(said.text, share.names[1], share.numbers[0]):
        return _make(words.TERM, share.whose, 1)
    if words.OTHER_TERM.match(said.text, said.end):
        return None
    if gives is None:
        return None
    if not (gives["sure"] or words.GIVEN.search(said.left) or words.OF_PRISON.match(said.text, said.end)):
        return None
    if gives["object"]:
        return _make(words.TERM, gives["object"], 1)
    whose = _given(said, gives.start())
    return _make(words.TERM, whose, 1) if whose else None


def _given(said: Said, verb: int) -> str | None:
    """Who is given what the verb that stands there tells."""
    given = words.IS_GIVEN.search(said.text, 0, verb)
    return given["name"] if given else None


def _read_date(said: Said) -> Particular | None:
    """What happened in that year or on that day, and to whom."""
    if said.end - said.at < len("1999"):
        return None
    happened = _happened(said)
    if happened is None:
        return _read_move(said) or _read_joined(said)
    told = happened.groupdict()
    verb = next(group for group in words.VERBS if told.get(group))
    form, name = happened[verb], happened["name"]
    lemma = words.ONCE[form]
    active = form not in words.BY_ITSELF and said.text.endswith(words.ACTIVELY, 0, happened.start("name"))
    if (active or form in words.DONE_TO) and not _is_done_to(said, happened, verb):
        return None
    if lemma in words.BY_YEAR and said.end - said.at > len("1999"):
        return None
    if lemma in words.LIVES:  # "the founder of Hill Bank died"
        return None if any(map(str.islower, _parts(name))) else _make(lemma, name, _FULL)
    return _make(lemma, name, 1)


def _read_move(said: Said) -> Particular | None:
    """Between which two places the capital of a country was moved then."""
    if not any(seat in said.text for seat in words.SEATS):
        return None
    before = words.CAPITAL_MOVED.search(said.text, max(0, said.at - REACH), said.at)
    opens = said.left.lstrip('“"') in words.OPENINGS
    moved = before or (words.CAPITAL_MOVED.search(said.text, said.end, said.end + REACH) if opens else None)
    if moved is None or (before is not None and not said.text[before.end() : said.at].endswith((" in ", " on ", "("))):
        return None
    return _make(words.SEAT, f"{moved['here']} {moved['there']}", _FULL)


def _read_joined(said: Said) -> Particular | None:
    """Who joined which union then."""
    joined = words.JOINED.search(said.text, max(0, said.at - REACH), said.at)
    return _make(words.JOIN, f"{joined['name']} {joined['union']}", _FULL) if joined else None


def _happened(said: Said) -> re.Match[str] | None:
    """What happened to whom or what in a year."""
    reach = max(0, said.at - REACH), said.at
    found = words.HAPPENED.search(said.text, *reach) or words.DONE.search(said.text, *reach)
    if found is None and said.left.lstrip('“"') in words.OPENINGS:
        return words.HAPPENED_THEN.match(said.text, said.end)
    return found


def _is_done_to(said: Said, happened: re.Match[str], verb: str) -> bool:
    """Whether it was done to whom it is told of, not by them: "Anna Hill, executed in", not "Anna Hill executed in"."""
    between = said.text[happened.end("name") : happened.start(verb)]
    if happened.start(verb) < happened.start("name"):
        return True
    return between.endswith((",", ", ", "(")) or not BEING.isdisjoint(between.split())


def complete(found: Particular, text: str) -> Particular:
    """A particular of somebody called by one name, with the full name that a text has for them, if it has one."""
    if len(found.whose) >= _FULL:
        return found
    full = {m[0] for m in words.FULL_NAME.finditer(text) if found.whose <= set(map(str.lower, _parts(m[0])[-1:]))}
    return (_make(found.told, full.pop(), _FULL) if len(full) == 1 else None) or found


def _make(told: str, name: str, fewest: int) -> Particular | None:
    """A particular, where the name has so many parts, one of them with a capital."""
    whose = _parts(name)
    if len(whose) < fewest or all(part.islower() for part in whose):
        return None
    if len(whose) == 1 and not _can_be_surname(whose[0].lower()):
        return None
    printed = name.split()
    first = next(n for n, word in enumerate(printed) if whose[0] in word)
    return Particular(told, frozenset(map(str.lower, whose)), " ".join(printed[first:]))


def _can_be_surname(low: str) -> bool:
    """Whether one word can be a name: no "Teacher jailed for three years", no "Two were jailed"."""
    return tag_word(low) in NOUNS and PERSONS.fullmatch(low) is None


def _parts(name: str) -> list[str]:
    """The parts of a name, without what is no part of one: little words, verbs before it."""
    parts = (part.removesuffix("'s").removesuffix("’s") for part in _PART.findall(name))
    return [part for part in parts if len(part) > 1 and part.lower() not in words.NO_NAMES and _may_name(part)]


def _may_name(part: str) -> bool:
    return not part.islower() or tag_word(part) in NOUNS


_READERS = {"age": _read_age, "duration": _read_length, DATE: _read_date}
