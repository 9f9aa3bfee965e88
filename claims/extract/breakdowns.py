"""A figure that breaks a total down in, what it counts, of what it is a part and whose it is out: "76 cases, including:
Mbara (44)", "58 houses: 14 in Muisne", "410 deaths (150 children)", "Of the 53 wounded, six …".
"""

import re
from typing import NamedTuple

from claims.extract.claim import Claim
from claims.extract.elided import counts_regions
from claims.extract.labels import BARS
from claims.extract.mentions import read_name
from claims.extract.page import Page
from claims.extract.quantity import Quantity
from claims.extract.subjects import counts_persons, find_noun, read_phrase
from claims.extract.words import Words
from claims.grammar.en.breakdowns import (
    APPOSED,
    BOTH_SEXES,
    BY_THEMSELVES,
    COLON,
    COMPARED_NAMES,
    FIRST_PART,
    GOING_ON,
    LABELS,
    LIST_GOES_ON,
    LIST_MARKS,
    MEMBER,
    NEXT_NAME,
    NEXT_OF,
    NEXT_PART,
    NEXT_STATE,
    NO_AGE,
    OF_ALL,
    OF_ENDS,
    OF_THOSE,
    OF_TOTAL,
    OPENED,
    OPENS_LIST,
    PARTED,
    PLACED,
    STEP,
    TOLD,
    TOLD_IN_BRACKETS,
)
from claims.grammar.en.function_words import OF
from claims.grammar.en.nouns import CASUALTIES, NO_NOUNS, NUMBERS_OF, is_plural
from claims.grammar.en.numbers import read_number
from claims.grammar.en.parts import PART_LEADS
from claims.grammar.en.place_words import NO_NAME
from claims.grammar.en.predicates import PREDICATES
from claims.grammar.en.verbs import read_lemma
from claims.spans import Span

OPENING_REACH = 140
"""Code points before a list of names with their counts in brackets in which it is opened."""
LONGEST_BRACKET = 320
FARTHEST, NEAR = 100, 14
"""Code points between a total and a part that no word ties to it, and in which the mark before the part stands."""
OF_REACH = 40
"""Code points before a total that is told first."""


class Part(NamedTuple):
    """What a breakdown says of one of its figures."""

    unit: str
    event: str | None
    part_of: int | None


def is_listed(page: Page, start: int) -> bool:
    """Whether the number at `start` is the count of the name that it stands behind in brackets, one of a list."""
    shadow, first = page.shadow, start - 1
    chains: dict[int, int] = page.memo.setdefault("_chains", {})
    closed = shadow.rfind(")", max(0, first - LONGEST_NAME), first)
    opened = shadow.rfind("(", max(0, closed - LONGEST_NAME), closed) if closed > 0 else -1
    if opened >= 0 and shadow[opened + 1].isdigit() and NEXT_NAME.fullmatch(shadow, closed + 1, first):
        first = chains.get(opened, opened)
        if first < 0 or NO_AGE.match(shadow, opened + 1):
            chains[start - 1] = -1
            return True
    chains[start - 1] = first
    if first == start - 1 and shadow.find("(", start, start + LONGEST_NAME) < 0:
        return False
    known: dict[int, bool] = page.memo.setdefault("_lists", {})
    if first not in known:
        known[first] = OPENS_LIST.search(shadow, max(0, first - OPENING_REACH), first + 1) is not None
    return known[first]


def _is_entry(page: Page, start: int) -> bool:
    """Whether the number at `start` stands behind a name in brackets that hold nothing but names with their numbers:
    "310 houses (Leeds 210, York 100)".
    """
    if page.shadow[start - 1] != " ":
        return False
    opened = page.shadow.rfind("(", 0 if start < LONGEST_BRACKET else start - LONGEST_BRACKET, start)
    if opened < 0 or page.shadow.find(")", opened, start) >= 0:
        return False
    known: dict[int, bool] = page.memo.setdefault("_entries", {})
    if opened not in known:
        known[opened] = _ENTRIES.match(page.text, opened) is not None
    return known[opened]


def is_bracketed(shadow: str, start: int, end: int) -> bool:
    """Whether a figure fills its brackets."""
    return shadow.startswith("(", start - 1) and shadow.startswith(")", end)


def find_part(page: Page, quantity: Quantity, totals: tuple[Claim | None, Claim | None]) -> Part | None:
    """What a bare figure in brackets behind a name counts: what the total before it does; None for any other figure.

    `totals` are the figure before it, and the last whose noun is printed.
    """
    shadow, start = page.shadow, quantity.start
    if not _is_entry(page, start) and not (is_bracketed(shadow, start, quantity.end) and is_listed(page, start)):
        return None
    total = next(
        (c for c in totals if c is not None and c.kind == "count" and c.unit and not counts_regions(c.unit)), None
    )
    if total is None:
        return None
    if total.part_of is not None:
        return Part(total.unit, total.event, total.part_of)
    between = shadow[total.end : start]
    if _is_entry(page, start):
        near = total.quote_start <= start < total.quote_end and not _is_more(quantity, total)
        return Part(total.unit, total.event, total.start) if near else None
    apart = any(words in between for words in COMPARED_NAMES) or PARTED.search(between) is None
    return Part(total.unit, total.event, None if apart or _is_more(quantity, total) else total.start)


def find_before(page: Page, words: Words, quantity: Quantity) -> Part | None:
    """What a bare figure in brackets counts that the words before them name: the plural right before them ("drug
    pushers (655)"), or what "the number of" is of ("the number of children killed has tripled (115, up from 39)").
    """
    first = words.at(quantity.start)
    if not page.shadow.startswith("(", quantity.start - 1) or first < 2:
        return None
    if TOLD_IN_BRACKETS.search(page.shadow, max(words.first, quantity.start - BRACKETS_REACH), quantity.start):
        return None  # "storms (252 deaths), floods (65)"
    if page.shadow.startswith(")", quantity.end) and words.tag[first - 2] == "s" and is_plural(words.lower[first - 2]):
        start = first - 2
        while start and _narrows(words, start - 1):
            start -= 1
        phrase = read_phrase(page.text[words.start[start] : words.end(first - 2)])
        return None if phrase.istitle() else Part(phrase, PREDICATES.nouns.get(words.lower[first - 2]), None)
    if not STEP.match(page.shadow, quantity.end):
        return None
    for k in range(first - 2, max(0, first - 2 - NUMBER_REACH), -1):
        if words.lower[k] == OF and words.lower[k - 1] in NUMBERS_OF:
            noun = find_noun(page.text, words, k + 1, False)
            befell = read_lemma(words.lower[noun.end]) if words.tag[noun.end] == "v" else None
            return (
                Part(noun.unit, befell or PREDICATES.nouns.get(noun.unit.rsplit(" ", 1)[-1].lower()), None)
                if noun.unit
                else None
            )
    return None


BRACKETS_REACH = 140
"""Code points before a figure in brackets in which one has its noun in them."""


def _narrows(words: Words, k: int) -> bool:
    """Whether word `k` goes with the plural behind it: no verb behind its subject."""
    if words.lower[k] in NO_NOUNS:
        return False
    told = words.tag[k] in "vb" and k > 0 and words.tag[k - 1] in "wsrx"
    return words.tag[k] in "wsbgv" and not told


NUMBER_REACH = 36
"""Words between "number of" and a figure in brackets."""


def _is_more(quantity: Quantity, total: Claim) -> bool:
    """Whether a figure is larger than what it would be a part of."""
    most = total.value if total.value is not None else total.low
    return most is not None and (quantity.value or 0) > most


def find_whole(page: Page, quantity: Quantity, previous: Claim, unit: str) -> int | None:
    """The start of the total that a figure breaks down which no word like "including" ties to it; `unit` is its noun as
    printed, "" where none is.
    """
    shadow, start = page.shadow, quantity.start
    if start - previous.end > FARTHEST:
        return None
    if previous.part_of is None and not _is_more(quantity, previous):
        if shadow.endswith(COLON, previous.end, start) and not unit and PLACED.match(shadow, quantity.end):
            return previous.start
        if APPOSED.fullmatch(shadow, previous.end, start) and _adds_up(shadow, previous, start):
            return previous.start
        near = shadow[max(previous.end, start - NEAR) : start]
        if ("(" in near and OPENED.fullmatch(shadow, previous.end, start)) or (
            previous.unit.endswith(CASUALTIES) and TOLD.fullmatch(shadow, previous.end, start)
        ):
            return previous.start if not unit or counts_persons(unit) else None
        if "," in near and _is_of(shadow, previous.start) and FIRST_PART.fullmatch(shadow, previous.end, start):
            return previous.start
    if previous.part_of is None:
        return None
    if not unit and (
        NEXT_STATE.fullmatch(shadow, previous.end, start)
        or (previous.unit.endswith(CASUALTIES) and TOLD.fullmatch(shadow, previous.end, start))
    ):
        return previous.part_of
    if NEXT_PART.fullmatch(shadow, previous.end, start) and _is_of(shadow, previous.part_of):
        return previous.part_of
    return previous.part_of if not unit and _is_next_of(shadow, previous, quantity) else None


def _adds_up(shadow: str, total: Claim, start: int) -> bool:
    """Whether the figures of the list from `start` on are together the total: "twelve people, seven of them …"."""
    if shadow.find(total.unit.lower(), total.end, start) < 0:
        return False  # "12 failed, 9 of size and 3 of weight"
    added, members, at = 0.0, 0, start
    while members < MEMBERS and (read := read_number(shadow, at, at + LONGEST_NUMBER)) is not None:
        value, end = read[0].value, read[1]
        if value is None:
            return False
        added, members = added + value, members + 1
        joined = MEMBER.match(shadow, end)
        at = joined.end() if joined is not None else end
        if joined is None:
            break
    if members < 2 or not total.value:
        return False
    near = 1 / NEARLY <= added / total.value <= NEARLY and BOTH_SEXES.search(shadow, start, at + LAST_NOUN) is not None
    return added == total.value or near  # who miscounts "223 people, 120 men and 113 women" still breaks them down


LAST_NOUN = 16
"""Code points of the noun that the last figure of a sum counts."""
NEARLY = 1.25
"""Times by which men and women may be off their sum."""
MEMBERS, LONGEST_NUMBER = 12, 40
"""Figures of a sum, and the code points of one."""


def _is_next_of(shadow: str, previous: Claim, quantity: Quantity) -> bool:
    """Whether a figure goes on with parts told one by one: "of which 171 were destroyed and 1,675 were damaged"."""
    return (
        BY_THEMSELVES.match(shadow, quantity.end) is not None
        and NEXT_OF.fullmatch(shadow, previous.end, quantity.start) is not None
        and OF_ALL.search(shadow, previous.part_of or 0, quantity.start) is not None
    )


def find_event_before(page: Page, words: Words, quantity: Quantity) -> str | None:
    """What is told of those in a list of names with their counts in brackets: "reported from Kranj (9 cases)"."""
    if not page.shadow.startswith("(", quantity.start - 1) or not is_listed(page, quantity.start):
        return None
    told = (k for k in range(words.at(quantity.start) - 1, -1, -1) if words.tag[k] == "v")
    return next((lemma for k in told if (lemma := read_lemma(words.lower[k])) is not None), None)


def find_earlier_whole(page: Page, quantity: Quantity, sentence: Span, earlier: Claim | None) -> int | None:
    """The start of the total in the sentence before of which a sentence that opens with "Of those," counts some."""
    if earlier is None or earlier.kind != "count" or quantity.kind != "count" or _is_more(quantity, earlier):
        return None
    opened = OF_THOSE.match(page.shadow, sentence.start)
    first = opened is not None and quantity.start - opened.end() < NEAR and earlier.quote_end + NEAR > sentence.start
    return earlier.start if first and earlier.part_of is None else None


def _is_of(shadow: str, start: int) -> bool:
    """Whether a total is told first and its parts behind it: "Of the 53 wounded, six …"."""
    return (
        shadow.startswith(OF_ENDS, start - 3) and OF_TOTAL.search(shadow, max(0, start - OF_REACH), start) is not None
    )


def shares_event(page: Page, words: Words, quantity: Quantity, after: int) -> bool:
    """Whether a part has its total's event, as nothing is said of it by itself: "410 deaths (including 150 children,
    229 men)", "12 died, including two nurses, and 30 were hurt"; `after` is the word behind its noun.
    """
    if words.tag[after] not in ",c(":
        return False
    if PART_LEADS.search(page.shadow, max(0, quantity.start - LEAD_REACH), quantity.start):
        return True
    opened = page.shadow.rfind("(", max(0, quantity.start - LONGEST_BRACKET), quantity.start)
    return opened >= 0 and page.shadow.find(")", opened, quantity.start) < 0


LEAD_REACH = 30
"""Code points before a part in which its "including" stands."""


def may_list(shadow: str, start: int, stop: int) -> bool:
    """Whether a sentence has a mark that a list of places with their figures could have."""
    for mark in LIST_MARKS:  # noqa: SIM110 - asked of every sentence with a figure, where a generator costs twice as much
        if shadow.find(mark, start, stop) >= 0:
            return True
    return False


def find_own_place(page: Page, start: int, end: int) -> str | None:
    """The place whose count a figure of a breakdown is: the name that it stands behind in brackets, or before in a list
    ("14 in Esmeraldas, 10 in Muisne"); None where it is of no such list.
    """
    before = page.shadow[max(0, start - 2) : start]
    if before[-1:] in BARS or before[:1] in BARS:  # a cell of a table
        name = _ROW_HEAD.match(page.text, page.text.rfind("\n", 0, start) + 1, start)
        mention = read_name(page, name.start(1), 0) if name is not None else None
        return mention.name if mention is not None else None
    labelled = before in LABELS
    if labelled or before in GOING_ON:
        label = _NAME_LABEL if labelled else _NAME_LABEL_FAR
        name = label.search(page.text, max(0, start - LONGEST_LABELLED), start)
        mention = read_name(page, name.start(1), 0) if name is not None else None
        if mention is not None or labelled:
            return mention.name if mention is not None else None
    opened = page.shadow.rfind("(", max(0, start - LONGEST_NAME), start) + 1
    if opened and _is_entry(page, start):
        name = _NAME_ENTRY.search(page.text, opened - 1, start)
        at = name.start(1) if name is not None else -1
    elif opened and page.shadow.find(")", opened, start) < 0:
        if not is_listed(page, opened):
            return None
        name = _NAME_BEFORE.search(page.text, max(0, opened - LONGEST_NAME), opened)
        at = name.start(1) if name is not None else -1
    else:
        placed = PLACED.match(page.shadow, end)
        at = placed.end() if placed is not None and LIST_GOES_ON.search(page.shadow, max(0, start - 40), start) else -1
        name = _NAME.match(page.text, at) if at >= 0 else None
    if name is None or at < 0 or NO_NAME.match(page.shadow, at):  # "on Monday (3,200)"
        return None
    mention = read_name(page, at, 0)
    return mention.name if mention is not None else name[1]


LONGEST_NAME, LONGEST_LABELLED = 60, 120
_NAME_LABEL_FAR = re.compile(
    r"(?:\A|[\n;•*]\s*)([A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*){0,3})(?: ?=|:| -| –) "
    r"(?:at least |about )?\w+ [^\n;:()]*(?:,| and) \Z"
)
_ROW_HEAD = re.compile(r"[\s|]*([A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*){0,3})\s*[|\t]")
_NAMED = r"[A-Z][\w'’.-]*(?: (?:[A-Z][\w'’.-]*|of|the|de|la)){0,3}"
_ENTRIES = re.compile(rf"\((?:{_NAMED}:? \d[\d,]*(?:(?:;|, and|,| and) (?=[A-Z])|(?=\)))){{2,}}\)")
_NAME_ENTRY = re.compile(rf"[( ]({_NAMED}):? \Z")
_NAME_LABEL = re.compile(r"(?:\A|[\n,;•*]\s*)([A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*){0,3})(?: ?=|:|\t| -| –) \Z")
_NAME_BEFORE = re.compile(r"((?:[A-Z][\w'’.-]*|al-[A-Z]\w+)(?: (?:[A-Z][\w'’.-]*|of|the|and|de|la|al-\w+))*) ?\($")
_NAME = re.compile(r"((?:[A-Z][\w'’-]*|al-[A-Z]\w+)(?: [A-Z][\w'’-]*)*)")
