"""A number in, whether it belongs to a proper name out: the Galaxy Note 20 Ultra, Shrek 2, the Hateful Eight."""

import re

from claims.extract.near import Near
from claims.grammar.en.calendar_words import WEEKDAYS
from claims.grammar.en.function_words import DEFINITE_ARTICLES, OF, TO
from claims.grammar.en.guards import (
    ALWAYS_NAMED,
    CALLED_SO,
    FLIGHTS,
    INDEX_WORDS,
    JET_BEFORE,
    LETTER_NAMES,
    MADE,
    NAME_LEADS,
    NEWS_LEADS,
    OPENING_NAMES,
    PARTICLE,
    PARTICLE_NAMES,
    PLACE_LEADS,
    REPORTS_NEXT,
    SINGULAR,
    STATION_NEWS,
    TOLD_IT,
)
from claims.grammar.en.hedges import LAST_WORDS
from claims.grammar.en.nouns import PERSON_STATES, PLURALS, is_plural
from claims.grammar.en.predicates import PREDICATES
from claims.grammar.en.tags import tag_word
from claims.grammar.en.units import STARTS
from claims.grammar.en.verbs import read_lemma
from claims.grammar.en.years import MONTHS


def numbers_model(near: Near) -> bool:
    """Whether a number belongs to the name of what another counts: "18 Leopard 2 tanks"."""
    return (
        tag_word(near.second_last() or "a") == "n"
        and near.previous[-1:] not in PARTED
        and near.second_last()[-1:] not in ENDED
        and tag_word(near.previous) not in NO_MAKERS
        and near.exact(999)
        and near.previous.rstrip(".") not in MONTHS
        and is_plural(near.next)
        and near.capital_before(near.previous, near.start)
    )


def numbers_flight(near: Near) -> bool:
    """Whether a number belongs to a flight behind its airline's letters: "Flight AF 447"."""
    letters = near.text[max(0, near.start - len(near.previous) - 1) : near.start - 1]
    return near.second_last() in FLIGHTS and len(letters) == AIRLINE and letters.isupper()


AIRLINE = 2
"""Letters that stand for an airline."""


PARTED = frozenset(",;:")
"""Marks behind a word that part it from the number: "40 KILLED, 400 HOMES LOST"."""
ENDED = PARTED | {"."}
"""Marks behind a number that part it from the next: "ROSE TO 12, AND 31 MEN"."""


def names_jet(near: Near) -> bool:
    """Whether a number of JETS is an airliner's: "his 757 landed", "six 737s"."""
    return near.shadow.startswith("s", near.end) or (
        near.word in JET_BEFORE and not (near.next and tag_word(near.next) in "sw")
    )


def is_outlet(near: Near) -> bool:
    """Whether digits belong to who reports: "Radio Vale 24 reported", "told 41 Action News"."""
    if near.next in NEWS_LEADS and _NEWS.match(near.text, near.end):
        return True
    first = near.start - 1 - len(near.previous)
    named = near.text[first : first + 1].isupper() and near.previous[-1:].isalpha() and near.before == " "
    if named and near.exact(MOST_CHANNELS) and _is_station(near, near.text[first : near.start - 1]):
        return True
    return (
        named
        and near.next in REPORTS_NEXT
        and near.exact(999)
        and near.previous not in MONTHS
        and near.previous not in WEEKDAYS
    )


def _is_station(near: Near, printed: str) -> bool:
    """Whether the words before a channel's number are a station's: "KXAN 36", "Action News 5", and counts nothing."""
    if near.page.capitals or is_plural(near.next):
        return False
    station = printed == "News" and near.second_last() in STATION_NEWS
    return station or _CALL_SIGN.fullmatch(printed) is not None


MOST_CHANNELS = 99
_CALL_SIGN = re.compile(r"[KW][A-Z]{3}(?:-[A-Z]{2})?|[KW][A-Z]{2}-[A-Z]{2}")
"""What American stations are called by."""


def is_gun(near: Near) -> bool:
    """Whether digits are the calibre by which a gun is called: "a Taurus 9mm from his belt", not "9mm of rain"."""
    if near.reading.value not in CALIBRES:
        return False
    mm = _MILLIMETRES.match(near.shadow, near.end)
    return mm is not None and near.starts_upper(near.previous) and near.previous.isalpha()


CALIBRES = frozenset({9, 10})
"""Millimetres by which pistols are called."""
_MILLIMETRES = re.compile(
    r"(?: ?mm)(?:[,.;)]|\s*$| (?:at|from|and|or|was|were|that|which|in|on|with|to|when|before|after)\b)"
)


_NEWS = re.compile(r" (?:[A-Z]\w+ )?News\b")


def goes_on_name(near: Near) -> bool:
    """Whether digits are another model's of the name before: "the Galaxy 20 Ultra and 20 Lite"."""
    text, start = near.text, near.start
    if near.end - start > MODEL_DIGITS:
        return False  # "28,578 Model 3 and 24,761 Model S"
    variant, model = _VARIANT.match(text, near.end), _MODEL.search(text, max(0, start - MODEL_REACH), start)
    return variant is not None and model is not None and variant[1] == model[1]


def is_entry(near: Near) -> bool:
    """Whether digits in one row number an entry of a catalogue behind its letters: the star HD 118203."""
    previous = near.previous
    at = near.start - 1 - len(previous)
    plain = near.end - near.start >= LONG_ENTRY and near.shadow[near.start : near.end].isdigit()
    letters = near.text[at : near.start - 1]
    return (
        plain
        and near.before == " "
        and 2 <= len(previous) <= 4
        and letters.isalpha()
        and letters.isupper()
        and not near.page.capitals
    )


LONG_ENTRY = 5
"""Digits from which on a number is parted in print, unless it counts nothing."""
MODEL_REACH, MODEL_DIGITS = 40, 4
_MODEL = re.compile(r"\b[A-Za-z]*[A-Z]\w+ \d{1,4}(s?)(?: [A-Z]\w*){0,2} (?:and|or) $")
_VARIANT = re.compile(r"(s?)\ (?:[A-Z]|(?:plus|pro|max|mini|ultra|lite)\b)", re.VERBOSE)
"""Behind the number of a model: 6s Plus, 20 Lite."""
_GAPPED = re.compile(
    r"\b\d[\d,.]*(?: (?:[a-z][a-z-]*|\d+-[a-z]+)){1,6}"
    r"(?:, (?:and |while |with )?| and )(?:in |at |near )?(?:the |The )?(?:[A-Z][\w'’.-]* ){0,2}$"
)
"""Left of a name that goes on with its own number: "12 cases, ", "43 have died, in ",
"412 seats on a third of the vote, and the Lib "."""
LIST_REACH = 80
"""Code points back to the figure whose verb and noun a list goes on with."""
_LISTED = re.compile(r" \d{1,3}(?:[,;]|,? and) (?:the (?:[a-z]+ )?)?$")


def ends_name(near: Near) -> bool:
    """Whether digits end or go on with a proper name (Galaxy Note 20 Ultra, S&P 500): a capital before, none but that
    behind.
    """
    previous, text = near.previous, near.text
    if (
        not previous
        or not previous[-1].isalpha()
        or near.before != " "
        or near.end - near.start > 4
        or "," in near.shadow[near.start : near.end]
    ):
        return False
    at = near.start - 1 - len(previous)
    if (
        previous.endswith(("'s", "s'"))
        or not text[at : at + 1].isupper()
        or not (text[at + 1 : at + 2].islower() or previous in LETTER_NAMES)
        or previous in LAST_WORDS
    ):
        return False
    if near.page.sentence(near.page.sentence_index(near.start)).start >= at and previous not in OPENING_NAMES:
        return False
    if tag_word(previous) in VERBS and (read_lemma(previous) in PREDICATES.fatal or not _has_prose(near)):
        return False  # "Raids Across Oakdale Kill 18, Including 8 Children"
    if _LISTED.search(near.shadow, max(0, at - 24), at):  # "Italy 9, Germany 7 and Spain 5"
        return False
    if near.behind in ",.;" and _GAPPED.search(text, max(0, at - LIST_REACH), at):  # "12 cases, Italy 9"
        return False
    return (
        near.behind in ",.;)"
        or (near.behind == " " and text[near.end + 1 : near.end + 2].isupper())
        or previous in ALWAYS_NAMED
    )


def is_result(near: Near) -> bool:
    """Whether digits are one of the two at a line's beginning that tell how a game ended: "Rovers 2, City 1"."""
    text = near.text
    if not (near.exact(MOST_POINTS) and near.before == " " and (near.behind in "\n" or near.behind in ", :")):
        return False
    start = text.rfind("\n", 0, near.start) + 1
    if near.start - start > RESULT_LENGTH:
        return False
    result = _RESULT.match(text, start, start + RESULT_LENGTH)
    return result is not None and near.end <= result.end() and _is_played(near)


def is_mark(near: Near) -> bool:
    """Whether a number up to ten is the mark that a player gets behind the name: "Ana Diaz: 7 Kept her side in it"."""
    if near.previous[-1:] != ":" or (near.reading.value or 99) > MOST_MARK or near.behind != " ":
        return False
    text = near.text
    start = text.rfind("\n", 0, near.start) + 1
    opened = near.start - start <= RESULT_LENGTH and _PLAYER.fullmatch(text, start, near.start) is not None
    told = near.next in PERSON_STATES or is_plural(near.next) or near.page.capitals  # "Lima Rains: 4 Killed"
    return opened and not told and _PROSE.match(text, near.end) is not None


_PROSE = re.compile(r" [A-Z][a-z]*(?:'[a-z]+)? [a-z]")
MOST_MARK = 10
_PLAYER = re.compile(r"(?:[A-Z][\w.'’-]* ?){1,4}: ")


def _is_played(near: Near) -> bool:
    """Whether a game is told of around a number."""
    around = max(0, near.start - GAME_REACH), near.end + GAME_REACH
    return INDEX_WORDS.search(near.shadow, *around) is not None


MOST_POINTS, RESULT_LENGTH, GAME_REACH = 199, 60, 400
_SIDE = r"[A-Z][\w.'’&-]*(?: [A-Z][\w.'’&-]*){0,3} \d{1,3}"
_RESULT = re.compile(rf"{_SIDE},? {_SIDE}(?: \(\d?[A-Za-z .]+\))?(?:[ .]*(?:$|\n)|:)")


def is_edition(near: Near) -> bool:
    """Whether digits tell which of a name it is: by what stands behind ("the Pixel 7 is", "Shrek 2 to"), or as told
    before.
    """
    text, previous = near.text, near.previous
    at = near.start - 1 - len(previous)
    if (
        near.before != " "
        or near.behind != " "
        or not near.exact(999)
        or not previous[-1:].isalpha()
        or not text[at : at + 1].isupper()
        or text[at + 1 : at + 2].isupper()
        or previous.endswith(("'s", "s'"))
        or previous in MONTHS
    ):
        return False
    known: set[str] = near.page.memo.setdefault("editions", set())
    name = near.shadow[at : near.start]
    if name not in known and _is_one_thing(near, at):
        known.add(name)
    return name in known and (not is_plural(near.next) or _does(near))


def _does(near: Near) -> bool:
    """Whether the word behind a number is a verb in -s and not what is counted: "Far Cry 5 tops the charts"."""
    if not near.next or tag_word(near.next) not in "sz" or read_lemma(near.next) is None:
        return False
    second = _WORDS_BEHIND.findall(near.shadow, near.end, near.end + WORDS_REACH)[1:2]
    return second != [] and tag_word(second[0]) == "d"


def is_model(near: Near) -> bool:
    """Whether three digits or four are a model's behind the name of its line: "the RTX 3080 sells", "an RX 350 hybrid".

    A name in capitals may be a body's, which can be told or given so many of something.
    """
    text, previous = near.text, near.previous
    at, value = near.start - 1 - len(previous), near.reading.value
    if (
        near.before != " "
        or not isinstance(value, int)
        or not 3 <= near.end - near.start <= 4
        or value in YEARS
        or near.shadow[near.start] == "0"
        or not text[at : at + 1].isupper()
        or not previous.isalnum()
        or previous in LAST_WORDS
        or previous in MONTHS
        or tag_word(previous) not in NAMING
    ):
        return False
    if near.behind == " " and _goes_on_singular(near):
        return True
    lead = _NAME.search(text, max(0, at - NAME_REACH), near.start)
    before = (lead[2] or lead[1] or "").lower() if lead is not None else ""
    if not text[at : near.start - 1].isupper() or near.page.capitals or before not in NAME_LEADS:
        return False
    if not TOLD_IT.isdisjoint(near.left[-TOLD_REACH:]):
        return False
    return near.behind in ",.;)" or (near.behind == " " and bool(near.next) and tag_word(near.next) in "xv")


NAMING = frozenset("wsbz")
"""Letters of words that can be a name."""
TOLD_REACH = 4
"""Words before a number in which somebody is told or given it."""


def _goes_on_singular(near: Near) -> bool:
    """Whether one thing is told of behind a number ("sells for", "is", "card and"), and no plural that it counts."""
    rest = _WORDS_BEHIND.findall(near.shadow, near.end, near.end + WORDS_REACH)
    tags = [tag_word(word) for word in rest]
    if not rest or rest[0] in STARTS:
        return False
    if rest[0] in SINGULAR or (tags[0] == "z" and tags[1:2] != [] and tags[1] in "pdnr"):
        return True
    noun = next((at for at, tag in enumerate(tags) if tag != "w"), len(tags))
    return 0 < noun < len(tags) and tags[noun] in "vxpc.," and rest[noun - 1] not in PLURALS


_WORDS_BEHIND = re.compile(r"[a-z]+(?:-[a-z]+)*|[.,;:]")
WORDS_REACH = 48
"""Code points behind a number in which it is told what is of it."""
YEARS = range(1800, 2101)


def _is_one_thing(near: Near, at: int) -> bool:
    """Whether what stands around a name, whose last word is at `at`, and its number makes them one thing."""
    text = near.text
    lead = _NAME.search(text, max(0, at - NAME_REACH), near.start)
    before = (lead[2] or lead[1] or "").lower() if lead is not None else ""
    if near.next in SINGULAR:
        return before not in PLACE_LEADS
    if _GAPPED.search(text, max(0, at - LIST_REACH), at):
        return False
    tag = tag_word(near.next) if near.next else "."
    if near.exact(MOST_SEQUELS) and (
        (before in CALLED_SO and tag in "pc.") or (before not in PLACE_LEADS and _is_sequel(near, lead, before))
    ):
        return True
    if before in NAME_LEADS:
        if tag in "vx" and before in DEFINITE_ARTICLES and _is_where(text, lead.start(1) if lead is not None else 0):
            return False  # "in the Philippines 210 died"
        return tag in "vxc" or (near.exact(9) and _narrows(near))
    if not near.exact(9) or not before.isalpha() or before in PLACE_LEADS:
        return False
    return tag == "v" or (near.next == TO and near.shadow[near.end + 4 : near.end + 5].isalpha())


def _is_sequel(near: Near, lead: re.Match[str] | None, before: str) -> bool:
    """Whether a number ends a name of some words that does something: "Far Cry 5 tops the charts", "Grand Theft Auto 5
    and Red Dead 2 rose"; in "Upper Ghouta 5 died" it counts.
    """
    if lead is None or (before and before not in NAME_LEADS) or len(lead[0].strip("\n .,;:").split()) < SEQUEL_WORDS:
        return False
    tag = tag_word(near.next) if near.next else "."
    if _does(near):
        return True
    if tag == "c":
        return _NEXT_TITLE.match(near.text, near.end) is not None
    return tag == "v" and read_lemma(near.next) in MADE


SEQUEL_WORDS, MOST_SEQUELS = 2, 29
_NEXT_TITLE = re.compile(r" and (?:the |The )?(?:[A-Z][\w'’-]* )+\d{1,2}\b")


def _is_where(text: str, the: int) -> bool:
    """Whether the article at `the` stands behind a word that tells where."""
    return text[max(0, the - NAME_REACH) : the].rpartition(" ")[0].rpartition(" ")[2].lower() in PLACE_LEADS


def _narrows(near: Near) -> bool:
    """Whether a name with a number narrows the noun behind it, which is one thing: "its new Corvo 2 game console"."""
    lower = near.text[near.end + 1 : near.end + 2].islower()
    return lower and tag_word(near.next) == "w" and near.next not in PLURALS


NAME_REACH = 60
_NAME = re.compile(r"(?:\b([a-z]+) |[^\w\s] ?|^)(?:(The|An?|This|That|In|On|At|From) )?(?:[A-Z][\w'’-]*:? )+\Z")
"""A name of capitalised words up to its number, and the word before it."""


def is_title(near: Near) -> bool:
    """Whether a number word is printed with a capital for a name: "the Hateful Eight", "‘Fifty Shades Darker’"."""
    text, start, end = near.text, near.start, near.end
    closes = near.behind in QUOTES or (
        near.digits and near.behind in STOPS and near.shadow[end + 1 : end + 2] in QUOTES
    )
    if closes and not near.shadow.startswith("'s", end) and _TITLED.search(text, max(0, start - NAME_REACH), start):
        return True
    if near.digits:
        return False
    if near.shadow[start:end] == PARTICLE and _is_surname(near):
        return True
    if not text[start].isupper() or not text[end - 1].islower():
        return False
    if near.before in "\"'":
        return _QUOTED.match(text, start) is not None
    return near.before == " " and near.previous[-1:].isalnum() and _is_prose(near)


def _is_surname(near: Near) -> bool:
    """Whether "ten" is part of a Dutch name: "Erik ten Hag"."""
    text, end = near.text, near.end
    if near.behind != " " or not text[end + 1 : end + 2].isupper():
        return False
    first = near.start - 1 - len(near.previous)
    lower = text[near.start].islower() and near.before == " " and near.previous.isalpha() and text[first].isupper()
    named = lower and not is_plural(near.next) and near.second_last() not in PLACE_LEADS
    return near.next in PARTICLE_NAMES or (named and tag_word(near.previous) != "p")


def _is_prose(near: Near) -> bool:
    """Whether a capital inside a sentence means something: no headline, whose words all have one, and no caption that
    runs into a sentence ("Image caption Five people were").
    """
    text, end = near.text, near.end
    if not near.exact(MOST_IN_NAMES) or not _has_prose(near):
        return False
    tag, gang = tag_word(near.previous), near.word == OF and near.capital_before(near.second_last(), near.start)
    first = gang or text[near.start - 1 - len(near.previous)].isupper()
    goes_on = near.behind == " " and text[end + 1 : end + 2].isupper()
    behind = tag_word(near.next) if near.next else "."
    if goes_on:
        return behind not in "vz" and tag in ("wsd" if first else "dp")
    return first and tag in "wsp" and (behind not in "swbn" or not is_plural(near.next))


def _has_prose(near: Near) -> bool:
    """Whether enough words of its line around a number have no capital to tell a sentence from a headline."""
    left = near.text[max(0, near.start - PROSE_REACH) : near.start].rpartition("\n")[2]
    right = near.text[near.start : near.end + PROSE_REACH].partition("\n")[0]
    return len(_LOWER.findall(left + right)) >= FEWEST_LOWER


VERBS = frozenset("vgzbp")
NO_MAKERS = VERBS | {"d"}
"""Letters of words (tags.py) that can be verbs, or lead to a figure."""
PROSE_REACH, FEWEST_LOWER = 150, 3
"""Code points around a capital, and words without one that tell a sentence from a headline."""
MOST_IN_NAMES = 12
"""A greater number in words is rarely part of a name: it opens a sentence that nothing parts from a headline."""
_LOWER = re.compile(r" (?!with|from|over|after|into|than|near|amid)[a-z]{4,}")
QUOTES, STOPS = frozenset("'\""), frozenset(",.")
_TITLED = re.compile(r"[‘“\"'](?:[A-Z][\w’'-]*)(?:[ :,-]+(?:[A-Z][\w’'-]*|of|the|and|in|a|to|for))*:? \Z")
"""A title in quotes up to the number that ends it: ‘Map of the Hills: 7’."""
_QUOTED = re.compile(r"[A-Z][a-z]+(?:[ -](?:of|the|and|a|in|to|for|on|[A-Z][\w’'-]*))+['’”\"‘]")
"""A title in quotes from its number word on; the last mark may be set the wrong way round."""
