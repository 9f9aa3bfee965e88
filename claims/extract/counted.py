"""A quantity among the words of its sentence in, what is counted out: noun, event, the total it is part of, the hedge
it shares.
"""

from typing import NamedTuple

from claims.extract.breakdowns import (
    find_before,
    find_earlier_whole,
    find_event_before,
    find_part,
    find_whole,
    shares_event,
)
from claims.extract.claim import Claim
from claims.extract.elided import counts_regions, find_elided, is_more
from claims.extract.events import HARMS_TO_PERSONS, find_event, find_payment
from claims.extract.governors import HARMS, find_governor, is_of_whole
from claims.extract.labels import find_caption, find_column, find_label
from claims.extract.page import Page
from claims.extract.pointed import (
    OF_THEM,
    find_meant,
    find_meant_before,
    find_persons,
    find_persons_meant,
    is_identified,
    points_back,
)
from claims.extract.printed_noun import find_printed_noun
from claims.extract.quantity import Quantity, bound
from claims.extract.subjects import counts_persons
from claims.extract.words import Words, find_words
from claims.grammar.en.function_words import BY, OF, OR, TO, WHICH
from claims.grammar.en.hedges import BEHIND_NOUN, BEHIND_PHRASES, MORE, PASSED, POSSIBLY_MORE, UP_TO
from claims.grammar.en.joints import TO_SIDE, VOTED_TO
from claims.grammar.en.nouns import ARTICLES, CASUALTIES, COMPARATIVES, COPULAS, GROUPS, MANY, PEOPLE, SPEAKERS, VOTES
from claims.grammar.en.parts import (
    ABROAD,
    AMONG_THEM,
    BESIDE,
    CLAUSE_BETWEEN,
    CONVERTED,
    CROWD_EVENTS,
    DISTANT,
    IN_LISTS,
    LISTED,
    NEW_CLAUSE,
    OTHERS_THEN,
    OVER,
    PART_AFTER,
    PART_BETWEEN,
    PERSON_EVENTS,
    SAID_OF,
    WERE_STATE,
)
from claims.grammar.en.predicates import GIVING_VERBS, INCLUDING, PREDICATES
from claims.grammar.en.readings import Number, Reading
from claims.grammar.en.verbs import read_lemma
from claims.spans import Span, build

DIE, BACKING, BE = "die", "back", "be"
BEFALLING = PERSON_EVENTS - CROWD_EVENTS
"""What befalls persons."""
LIST_REACH = 60
"""Code points between two figures of one list."""


class Counted(NamedTuple):
    """What a figure counts, and how exact the words leave it."""

    unit: str
    event: str | None
    hedge: str
    low: Number | None
    high: Number | None
    part_of: int | None
    """Where the total starts that the figure is a part of."""
    elided: bool
    """Whether the noun is not printed at the figure."""


class Before(NamedTuple):
    """The claims before a figure."""

    previous: Claim | None
    """The last one."""
    named: Claim | None
    """The last count whose noun is known."""
    second: Claim | None
    """The last but one."""
    whole: Claim | None = None
    """The last count whose noun is known that is no part of another."""


def find_counted(page: Page, quantity: Quantity, before: Before, sentence: Span) -> Counted:
    """What the quantity counts; the claim right before it tells where it stands in the same sentence, the last count
    whose noun is known in the sentence before it too.
    """
    return _Figure(page, quantity, before, sentence).find()


class _Figure:
    """A figure in its sentence, with the claims before it."""

    __slots__ = ("before", "behind", "page", "previous", "quantity", "sentence", "words")

    def __init__(self, page: Page, quantity: Quantity, before: Before, sentence: Span) -> None:
        self.page, self.quantity, self.before, self.sentence = page, quantity, before, sentence
        self.words = find_words(page, quantity.start)
        self.behind = self.words.at(quantity.unit_end)
        last = before.previous
        self.previous = last if last is not None and last.quote_start == sentence.start else None
        """The claim right before it in its sentence."""

    def find(self) -> Counted:
        """What it counts."""
        page, quantity, words, previous = self.page, self.quantity, self.words, self.previous
        unit, after = find_printed_noun(page, words, quantity, self.behind)
        bare = quantity.hedge == quantity.form == "exact"
        hedge_behind, after = self._read_hedge_behind(after) if bare else (None, after)
        total = _find_total(page, quantity, previous, unit)
        if previous is None and self.before.named is not None:
            total = find_earlier_whole(page, quantity, self.sentence, self.before.named)
        event, total = self._find_event(unit, after, total)
        elided = not unit and quantity.unit is None
        told = self._find_told(event, total) if elided and quantity.kind == "count" else None
        if told is not None:
            return told
        if elided and not (quantity.form == "multiple" and _compares_how(page.shadow, quantity, words, self.behind)):
            unit, event = self._find_elided(event, total)
        hedge, low, high = _share_hedge(page, quantity, previous)
        if hedge == "more_than" and _is_above(page, words, quantity, unit):
            hedge, low, high = "exact", quantity.value, quantity.value
        if hedge_behind is None and elided and event == DIE and bare:
            hedge_behind = "more_than" if words.lower[words.at(quantity.start) - 1] in PASSED else None
        if hedge_behind is not None:
            _, low, high, hedge = bound(Reading(quantity.value, low, high, quantity.form), hedge_behind)
        return build(Counted, (unit, event, hedge, low, high, total, elided))

    def _read_hedge_behind(self, after: int) -> tuple[str | None, int]:
        """The hedge that stands behind a bare figure's noun, and the word behind that; None where none does."""
        if self.words.lower[after] in HEDGES_BEHIND:
            return _hedge_behind(self.words, after)
        return "at_least" if _may_be_more(self.page.shadow, self.quantity.unit_end) else None, after

    def _find_event(self, unit: str, after: int, total: int | None) -> tuple[str | None, int | None]:
        """What happened to those counted as `unit`, and the total that they are a part of."""
        page, quantity, words, previous = self.page, self.quantity, self.words, self.previous
        if total is not None and previous is not None and unit and shares_event(page, words, quantity, after):
            event = PREDICATES.nouns.get(unit.rsplit(" ", 1)[-1].lower()) or previous.event
        else:
            event = _find_event(page, quantity, words, (unit, after), previous)
            event = event or find_event_before(page, words, quantity)
        if quantity.kind != "count":
            return event, total
        told = self.before.previous, self.before.second
        if event in {None, BE} or is_identified(words, self.behind) or self._is_beside_whole(unit, total):
            return _find_some(page, words, quantity, (unit, self.behind, after), told) or (event, total)
        if total is None and _goes_on_with(page, quantity, words, event, told[0]):
            total = told[0].start if told[0] is not None else None
        return event, total if total is not None else self._find_included(event)

    def _find_included(self, event: str | None) -> int | None:
        """The start of the total, told in this sentence or the one before, of which it counts some whom "the dead
        included"; None where it is none of them.
        """
        total, quantity = self.before.named, self.quantity
        if event not in HARMS or total is None or not _harms_as(total.event, event) or is_more(quantity, total):
            return None
        if _sentences_to(self.page, total, quantity.start) > 1:
            return None
        if not is_of_whole(self.words, self.words.at(quantity.start)):
            return None
        if total.part_of is None and total.quote_start == self.sentence.start:
            return total.start if not is_of_whole(self.words, self.words.at(total.start)) else None
        return total.start if total.part_of is None else total.part_of

    def _is_beside_whole(self, unit: str, total: int | None) -> bool:
        """Whether only who they were is said of some of those right before, of whom the verb behind is told: "nine
        wounded people, four of them children, were flown out".
        """
        i = self.behind + points_back(self.words, self.behind)
        return i > self.behind and bool(unit) and total is not None and self.words.lower[i] not in COPULAS

    def _find_told(self, event: str | None, total: int | None) -> Counted | None:
        """What a label, a caption, a column or the list of a total before says is counted; None where none does."""
        page, quantity = self.page, self.quantity
        start, stop = quantity.start, quantity.unit_end
        label = find_label(page, start, stop) or find_column(page, start) or find_caption(page, start, stop)
        if label is not None:
            return Counted(label.unit, label.event, *_share_hedge(page, quantity, self.previous), total, True)
        part = find_before(page, self.words, quantity)
        part = part or find_part(page, quantity, (self.previous, self.before.named))
        if part is None:
            return None
        bounds = _share_hedge(page, quantity, self.previous)
        return Counted(part.unit, part.event or event, *bounds, part.part_of, True)

    def _find_elided(self, event: str | None, total: int | None) -> tuple[str, str | None]:
        """What it counts without a noun, and its event."""
        page, quantity, words, previous, behind = self.page, self.quantity, self.words, self.previous, self.behind
        goes_on = previous is not None and (total is not None or previous.part_of is None)
        goes_on = goes_on and not (previous is not None and page.shadow.startswith("-", previous.end))  # "three-bed"
        told = previous if goes_on else None, self._find_again(event)
        unit, event = find_elided(page, quantity, words, event, told)
        of, next_word = words.lower[behind] == OF, words.lower[behind + 1]
        if previous is None and quantity.kind == "count":
            included = words.tag[behind] == "t" and words.lower[words.at(quantity.start) - 1] in INCLUDING
            if included or (of and next_word in MEANT):
                unit = self._find_meant(event) or unit
        if of and next_word in SPEAKERS:
            unit = PEOPLE  # "they let six of us go"
        last = self.before.previous
        if not unit and last is not None and last.kind == "count" and next_word in GROUPS:
            unit = last.unit  # "30 were killed. We buried 12 of them"
        return unit, event

    def _find_again(self, event: str | None) -> Claim | None:
        """The last count whose noun is known; where somebody gives a number without a noun behind parts of a total,
        what the total counts: "The dead included 21 nurses and 20 cooks. It had reported 25".
        """
        named, whole = self.before.named, self.before.whole
        if named is None or whole is None or named.part_of != whole.start or self.previous is not None:
            return named
        return named._replace(unit=whole.unit, event=whole.event) if event in GIVING_VERBS else named

    def _find_meant(self, event: str | None) -> str:
        """The plural that "of them" at it stands for: in its sentence, else in the one before, where that counts
        nobody.
        """
        page, words, first, last = self.page, self.words, self.words.at(self.quantity.start), self.before.previous
        unit = find_persons_meant(page.text, words, first) if event in HARMS else ""
        unit = unit or find_meant(page.text, words, first)
        if unit or event not in HARMS or (last is not None and last.quote_end + NEXT >= self.sentence.start):
            return unit
        return find_meant_before(page.text, find_words(page, self.sentence.start - NEXT)) if self.sentence.start else ""


def _goes_on_with(page: Page, quantity: Quantity, words: Words, event: str | None, last: Claim | None) -> bool:
    """Whether "of them" counts some of the dead, or the injured, of the figure before, as the same befell them:
    "Thirty clerks died. Five of them were killed by a beam".
    """
    if points_back(words, words.at(quantity.unit_end)) != OF_THEM or event not in HARMS or last is None:
        return False
    near = page.sentence_index(quantity.start) - page.sentence_index(last.start) <= 1
    return near and last.kind == "count" and _harms_as(last.event, event) and not is_more(quantity, last)


def _find_some(
    page: Page, words: Words, quantity: Quantity, noun: tuple[str, int, int], told: tuple[Claim | None, Claim | None]
) -> tuple[str, int | None] | None:
    """What befell those of whom a figure says what they were, and the total that they are a part of, told in their
    sentence or the one before: "Six of them were children" after "Twenty people drowned"; None where it is not told,
    or two things befell those before. `noun` is the unit as printed, the word behind the figure and that behind the
    noun, `told` the last count and the claim before it.
    """
    (unit, behind, after), (last, other) = noun, told
    back = points_back(words, behind)
    among = unit != "" and AMONG_THEM.match(page.shadow, words.end(after - 1)) is not None
    state = words.lower[behind + 2] if back > OF_THEM else ""
    befell = PREDICATES.states.get(state) or PREDICATES.nouns.get(state) or (state and read_lemma(state)) or None
    befell = befell or (_told_behind(words, behind + back) if back else None)
    near = _sentences_to(page, last, quantity.start) if last is not None else FAR
    if last is None or last.kind != "count" or near > 1:
        return (befell, None) if befell else None
    goes_on = not back and near == 0 and words.lower[behind] in COPULAS
    some = goes_on and last.part_of is None and points_back(words, words.at(last.end)) > OF_THEM
    goes_on = goes_on and (last.part_of is not None or some)
    if not (back or goes_on or among) or not (state or counts_persons(unit)):
        return None
    if state in PREDICATES.victims:
        befell = None if _harms_as(last.event, DIE) else DIE
    if other is not None and other.quote_start == last.quote_start and not _harms_as(other.event, last.event):
        if not befell and not is_more(quantity, last) and other.event in BEFALLING:
            return None
        last = other if _harms_as(other.event, befell) or is_more(quantity, last) else last
    harm = last.event if last.event in BEFALLING else _state_of(page, words, last)
    if harm is None or (not goes_on and is_more(quantity, last)):
        return (befell, None) if befell else None
    whole = last.start if last.part_of is None else last.part_of
    return befell or harm, whole if not some and (not befell or _harms_as(harm, befell)) else None


def _sentences_to(page: Page, last: Claim, position: int) -> int:
    """How many sentences on from a count `position` is, one that names no persons left out, whom "them" could be."""
    near = page.sentence_index(position) - page.sentence_index(last.start)
    if near != FAR:
        return near
    between = find_words(page, page.starts[page.sentence_index(position) - 1])
    return near - (not find_persons(page.text, between))


def _state_of(page: Page, words: Words, claim: Claim) -> str | None:
    """What had befallen those of a figure by the state printed behind it: "received 23 wounded"; None where none is."""
    if claim.quote_start < words.first:
        return None
    return PREDICATES.states.get(words.lower[words.at(claim.end)])


def _told_behind(words: Words, first: int) -> str | None:
    """What befell those of whom it is told right behind what they were: "15 of them were miners killed in a pit"."""
    for k in range(first, min(first + NOUN_REACH, len(words.lower) - 1)):
        lemma = read_lemma(words.lower[k]) if words.tag[k] == "v" else None
        if words.tag[k] in ".,;:" or (lemma is not None and lemma not in PREDICATES.fatal):
            return None
        if lemma is not None:
            return lemma
    return None


NEXT = 2
"""Code points back into the sentence before."""
NOUN_REACH = 6
"""Words of what some are said to be, and of what befell them."""
FAR = 2
"""Sentences between a total and those of whom a figure does not go back to it."""


def _harms_as(event: str | None, other: str | None) -> bool:
    """Whether two events are of one harm: those killed are dead, the injured are wounded."""
    if event == other or {event, other} <= HARMS_TO_PERSONS:
        return True
    deadly = PREDICATES.fatal - HARMS_TO_PERSONS
    return (event == DIE and other in deadly) or (other == DIE and event in deadly)


MEANT = GROUPS | {WHICH}
"""Behind "of" it stands for those named before: "two of them", "the shells, two of which"."""
HEDGES_BEHIND = frozenset({OR, ",", *BEHIND_PHRASES})
"""Words behind a counted noun with which a hedge can begin."""


MARKS = frozenset({".", ",", ";", ")"})
HEDGE_ENDS = MARKS | {"n", "d"}
"""Letters of what stands behind such a hedge."""


def _hedge_behind(words: Words, i: int) -> tuple[str | None, int]:
    """The hedge that begins at word `i`, behind the counted noun, and the word behind it: "78 passengers or more"."""
    if words.lower[i] == OR:
        hedge = BEHIND_NOUN.get(words.lower[i + 1])
        return hedge, i + 2 if hedge is not None else i
    at = i + (words.lower[i] == ",")
    rest, hedge = BEHIND_PHRASES.get(words.lower[at], ((), None))
    last = at + 1 + len(rest)
    ends = HEDGE_ENDS if rest else MARKS  # "50,000 pickers, plus 3,000 cooks" adds more
    if hedge is None or tuple(words.lower[at + 1 : last]) != rest or words.tag[last] not in ends:
        return None, i
    return hedge, last


def _is_above(page: Page, words: Words, quantity: Quantity, unit: str) -> bool:
    """Whether "over" tells where, and bounds nothing: "destroyed 36 drones over four regions", not "in over 40"."""
    if not page.shadow.endswith(OVER, 0, quantity.start) or not counts_regions(unit):
        return False
    return words.tag[words.at(quantity.start) - 2] in "sw"


def _may_be_more(shadow: str, end: int) -> bool:
    """Whether what is said of a figure that ends at `end` leaves it open upward: "18 dead and possibly more"."""
    near = shadow.find(MORE, end, end + MORE_REACH)
    return near >= 0 and POSSIBLY_MORE.match(shadow, end) is not None


MORE_REACH = 50
"""Code points behind a figure in which there can be said to be more."""


def _compares_how(shadow: str, quantity: Quantity, words: Words, i: int) -> bool:
    """Whether a multiple is of how something is, or of two sides, not of how many there are: "twice as likely",
    "outnumber them by 80 to 1", not "as many".
    """
    if shadow.find(TO, quantity.start, quantity.end) >= 0:
        return True
    return words.lower[i] in COMPARATIVES and words.lower[i + 1] not in MANY


def _find_event(
    page: Page, quantity: Quantity, words: Words, noun: tuple[str, int], previous: Claim | None
) -> str | None:
    """What happened to the counted; `noun` is the unit as printed and the word behind it."""
    if quantity.kind == "measure" and _lies_apart(page.shadow, quantity):
        return "be"
    before = previous.event if previous is not None else None
    if previous is not None and quantity.kind == "measure" and _is_within(page.text, previous, quantity):
        return before
    if previous is not None and is_other_side(page.shadow, previous, quantity):
        return before
    if quantity.kind != "count" and previous is not None and _is_converted(page.shadow, previous, quantity):
        return before
    if not noun[0] and words.lower[noun[1]] == BACKING and _opens_name(page.text, words, noun[1] + 1):
        return BACKING  # "190 back Holm": no adverb
    if before is not None and previous is not None and noun[0]:  # "14 deaths and 820 new cases": the noun's own event
        before = before if PREDICATES.nouns.get(previous.unit.rsplit(" ", 1)[-1].lower()) != before else None
    if quantity.kind == "measure" and before in HARMS:
        before = None  # "two were killed when it struck a tree at 90 mph"
    first, (unit, after) = words.at(quantity.start), noun
    first -= first > 0 and words.start[first] > quantity.start  # a sign that sticks to its amount: "Rs172.7 billion"
    if quantity.unit is not None and page.shadow.startswith("-", quantity.end):
        after += words.tag[after] == "b" and words.lower[after] not in PREDICATES.nouns  # "a 500-pound bomb"
    if quantity.kind == "percent" and words.lower[first - 1 - (words.tag[first - 1] == "a")] in ARTICLES:
        compound = after
        while words.tag[after] in "wb" and words.tag[after + 1] in "wb" and words.lower[after] not in PREDICATES.nouns:
            after += 1
        after += after > compound  # "a five per cent pay rise"
    if quantity.kind != "money":
        return find_event(words, first, after, unit if quantity.unit is None else "", before)
    noun_next = words.tag[after] == "b" and words.lower[after] not in PREDICATES.nouns
    after += noun_next and words.tag[after + 1] in ".,p"  # "came to a $340 million loss"
    signed = first - (words.tag[first - 1] == "(")
    if words.lower[signed - 1 - (words.tag[signed - 1] == "a")] in ARTICLES and words.tag[after + 1] in "wsb":
        after += 1 + (words.tag[after + 2] in "ws")  # "an $800 billion trade deficit"
    event = find_payment(words, first) or find_event(words, first, after, "", before)
    if event in PREDICATES.fatal and not _shot_up(words, first):
        # "to the kin of the dead and Rs 50,000 to the injured"
        return before if before not in HARMS else None
    return event


def _shot_up(words: Words, first: int) -> bool:
    """Whether what is told of an amount is that something shot up to it, or was hurt by so much."""
    left = find_governor(words, first)
    return tuple(words.lower[left + 1 : left + 3]) == UP_TO or words.lower[left] == BY


def _is_within(text: str, previous: Claim, quantity: Quantity) -> bool:
    """Whether a size stands in the phrase of what was counted before it: "14 rusted 200-liter barrels"."""
    within = quantity.unit_end - previous.end < len(previous.unit) + 2
    return within and text[quantity.start : quantity.unit_end] in previous.unit


def _opens_name(text: str, words: Words, i: int) -> bool:
    """Whether word `i` is written with a capital."""
    return text[words.start[i] : words.start[i] + 1].isupper()


def normalise_unit(page: Page, quantity: Quantity, counted: Counted, sentence: Span) -> tuple[str | None, float | None]:
    """The unit in one spelling, and the value in it: people who fled their country are counted as refugees too."""
    if quantity.kind == "count" and counted.event in {"flee", "displace"} and counts_persons(counted.unit):
        abroad = counted.event == "flee" and ABROAD.search(page.shadow, quantity.end, sentence.end) is not None
        return ("refugees" if abroad else "displaced people"), quantity.value
    return quantity.normal, quantity.value if quantity.normal is not None else None


def _lies_apart(shadow: str, quantity: Quantity) -> bool:
    """Whether a distance put beside a place only tells where it is: "in Lund, about 75 km south of Oslo"."""
    if DISTANT.match(shadow, quantity.unit_end) is None:
        return False
    return BESIDE.search(shadow, max(0, quantity.start - 30), quantity.start) is not None


def is_other_side(shadow: str, previous: Claim, quantity: Quantity) -> bool:
    """Whether a figure is the other side of a vote: what is said of the first holds for it."""
    return quantity.printed == previous.unit_text == VOTES and shadow[previous.end : quantity.start] in {
        "-",
        TO_SIDE,
        VOTED_TO,
    }


def _is_converted(shadow: str, previous: Claim, quantity: Quantity) -> bool:
    """Whether a figure in brackets gives the amount before it in another currency or unit: "30m yen ($2m)"."""
    return quantity.kind == previous.kind and CONVERTED.fullmatch(shadow, previous.end, quantity.start) is not None


def _find_total(page: Page, quantity: Quantity, previous: Claim | None, unit: str) -> int | None:
    """The start of the total that this figure is a part of: "35 people, including seven children and two women"."""
    if previous is None or previous.kind != "count" or quantity.kind != "count":
        return None
    if unit != previous.unit and _name_kinds(unit, previous.unit):
        return None  # "two counts of fraud and one of theft"
    between = page.shadow[previous.end : quantity.start]
    if ")" in between and "(" not in between:
        return None  # "310 deaths (including 120 children) and 412 injured"
    if not quantity.printed and _is_beside(page, quantity, previous):
        return None
    own = PART_AFTER.match(page.shadow, previous.end)  # "19 of whom have gone home; four remain"
    if PART_BETWEEN.search(page.shadow, own.end() if own else previous.end, quantity.start) or PART_AFTER.match(
        page.shadow, quantity.unit_end
    ):
        more = previous.part_of is not None and is_more(quantity, previous)
        return previous.part_of if more else previous.start  # "52 people, three children among them, 34 of them hurt"
    if previous.part_of is not None and LISTED.search(between) and not CLAUSE_BETWEEN.search(between):
        new = bool(NEW_CLAUSE.search(between) and SAID_OF.match(page.shadow, quantity.end))
        new = new or (not unit and _is_other_state(page.shadow, quantity.end, previous))
        return None if new or OTHERS_THEN.match(page.shadow, quantity.end) else previous.part_of
    return find_whole(page, quantity, previous, unit)


def _is_beside(page: Page, quantity: Quantity, previous: Claim) -> bool:
    """Whether what befell those of a figure without a noun is told right behind it, and others than they are told as
    the part of those before: "14 people were killed, including the mayor, and 11 were wounded".
    """
    part = PART_BETWEEN.search(page.shadow, previous.end, quantity.start)
    if part is None or not any(map(str.isalpha, page.shadow[part.end() : quantity.start])):
        return False
    return previous.event in HARMS and _is_other_state(page.shadow, quantity.end, previous)


def _name_kinds(unit: str, other: str) -> bool:
    """Whether two units name kinds of one thing: "counts of fraud", "counts of theft"."""
    head, of, _ = unit.partition(KIND_OF)
    return bool(of) and other.startswith(head + of)


KIND_OF = f" {OF} "


def _is_other_state(shadow: str, end: int, previous: Claim) -> bool:
    """Whether what befell those of a figure is told right behind it, and is not what befell those before: "12 dead,
    including three children, and 60 wounded".
    """
    state = shadow[end : end + LONGEST_STATE].removeprefix(WERE_STATE).split(None, 1)[:1]
    befell = PREDICATES.states.get(state[0].rstrip(".,;:")) if state else None
    both = shadow.find(CASUALTIES, previous.part_of or 0, previous.start) >= 0  # "16 casualties: six dead, ten hurt"
    return befell is not None and befell != previous.event and not both


LONGEST_STATE = 19
"""Code points of a state right behind a figure, and of its verb before it."""


def _share_hedge(page: Page, quantity: Quantity, previous: Claim | None) -> tuple[str, Number | None, Number | None]:
    """Hedge, low and high; "at least" holds for a list's next figure too, until a new verb starts."""
    own = quantity.hedge, quantity.low, quantity.high
    if quantity.hedge != "exact" or quantity.form != "exact" or previous is None or previous.hedge != "at_least":
        return own
    if PART_AFTER.match(page.shadow, quantity.end):  # "at least seven patients, three of them children"
        return own
    if previous.kind != quantity.kind or not _is_listed(page, previous.end, quantity.start):
        return own
    return "at_least", quantity.low, None


def _is_listed(page: Page, first: int, last: int) -> bool:
    """Whether nothing but a noun, a comma and "and" stands between two figures."""
    between = page.shadow[first:last].rstrip()
    if last - first > LIST_REACH or not between.endswith((",", "and")):
        return False
    words = Words(page.shadow, first, last)
    pairs = zip(words.tag, words.lower, strict=True)
    return all(kind in "wsbz,c'n" or word in IN_LISTS for kind, word in pairs if word)
