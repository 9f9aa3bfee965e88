"""A figure whose noun is not printed at it in, the noun that it stands for out, and what happened to those."""

from claims.extract.changed import find_changed, find_set_off
from claims.extract.claim import Claim
from claims.extract.governors import INCLUDE
from claims.extract.labels import find_heading
from claims.extract.page import Page
from claims.extract.quantity import Quantity
from claims.extract.subjects import counts_persons
from claims.extract.words import Words
from claims.grammar.en.function_words import AMONG, OF, TO
from claims.grammar.en.guards import INDEX_WORDS
from claims.grammar.en.hedges import MORE
from claims.grammar.en.joints import BARE
from claims.grammar.en.nouns import (
    CALLINGS,
    CASUALTIES,
    GAINED,
    NUMBERS_REVISED,
    PEOPLE,
    PERSON_STATES,
    PERSONS,
    REGIONS,
    REMAINS,
    STANDS_AT,
    is_plural,
    say_many,
)
from claims.grammar.en.parts import (
    AMONG_HARMED,
    ANOTHER,
    CHILD,
    CHILDREN,
    COST,
    CROWD,
    CROWD_EVENTS,
    IN_CARE,
    LIVING,
    NO_CROWD,
    NUMBER_DEAD,
    OF_SOME,
    OF_THEM,
    OF_TOLD,
    OF_WHICH,
    PARENT,
    PERSON_EVENTS,
    PLACING,
    PUT_AT,
    RISEN_TO,
    TOLL_BETWEEN,
    TOTALS_END,
    TOTALS_OF_TWO,
)
from claims.grammar.en.place_words import STORIES
from claims.grammar.en.predicates import BRINGING, GIVING_VERBS, PREDICATES, TOLLS
from claims.grammar.en.verbs import read_lemma


def find_elided(
    page: Page, quantity: Quantity, words: Words, event: str | None, told: tuple[Claim | None, Claim | None]
) -> tuple[str, str | None]:
    """What a figure without a noun counts, and its event: by what rose to it, by the figure before (`told` is that and
    the last whose noun is printed), by the heading of its list, by the sentence before.
    """
    if quantity.kind == "count" and page.shadow.endswith(TOTALS_END, 0, quantity.start):
        respective = _of_two(page, quantity)
        if respective:
            return respective, PREDICATES.nouns.get(respective.rsplit(" ", 1)[-1].lower())
    previous, named = told
    counts, first, behind = quantity.kind == "count", words.at(quantity.start), words.at(quantity.unit_end)
    state = words.lower[behind] in PERSON_STATES
    of_things = previous is None or not counts_persons(previous.unit)
    if counts and state and of_things and words.tag[first - 1] == "v":
        return PEOPLE, event  # "two clinics treated 1,850 wounded"
    if counts and state and previous is not None and _is_owned_to(words, first):
        return PEOPLE, PREDICATES.states.get(words.lower[behind]) or read_lemma(words.lower[behind])
    if counts and words.lower[first - 1] == AMONG and words.tag[behind] == "v":
        return PEOPLE, event  # "27 children were among 30 killed"
    if counts and words.tag[behind] == "t" and _is_included(words, first, previous):
        return previous.unit if previous is not None else "", event  # "the 14 members include four who voted no"
    if counts and event == COST:
        return "", event  # "at a cost of 4 million"
    if counts and words.lower[first - 2 : first] == PUT_AT and _is_toll_told(page, quantity):
        return PEOPLE, "die"
    if counts and not state and previous is not None and _is_aside_in_toll(page, words, first, previous):
        return PEOPLE, "die"
    if counts and event is not None and not state and _is_brought_toll(words, first):
        return PEOPLE, event
    set_off = find_set_off(page.text, words, first, behind) if counts else ""
    if set_off:
        return set_off, event
    rose = counts and not (event == "die" and _in_toll(words, first))
    unit = find_changed(page.text, words, first) if rose else ""
    unit = unit or _stand_in(page, quantity, told, event, state)
    if counts and previous is None and (whole := _of_told(page, quantity)):
        unit = whole
    same = counts and unit and previous is not None and unit == previous.unit
    if (
        same
        and previous is not None
        and (event in GIVING_VERBS or (previous.event in PERSON_EVENTS and _is_earlier(words, first)))
    ):
        event = previous.event  # "carried 212 people, while the minister spoke of 240"
    if counts and not unit and quantity.form == "vague" and event in CROWD_EVENTS:
        unit = PEOPLE
    heading = find_heading(page, quantity.start) if counts and not unit else None
    if heading is not None:
        return heading.unit, event or heading.event
    if counts and not unit and named is not None and event not in PREDICATES.moving:
        unit = _from_before(page, quantity, named, words)
        if event in LIVING and unit.lower() in REMAINS:
            unit = PEOPLE
        if unit and (event in GIVING_VERBS or _is_revised(words, first, event)):
            event = named.event  # "60,000 marched. Organisers put the number at 200,000"
    counted_by = event == BE and previous is None and _is_counted_by(words, first)
    if counts and named is not None and counted_by:
        return named.unit, named.event  # "the government's figure is 134"
    return unit, event


def _is_toll_told(page: Page, quantity: Quantity) -> bool:
    """Whether "it" is the number of the dead, told right before: "The number of dead is unclear. One put it at six"."""
    return NUMBER_DEAD.search(page.shadow, max(0, quantity.start - PUT_REACH), quantity.start) is not None


PUT_REACH = 120
"""Code points between the number of the dead and what "it" is put at."""


def _is_included(words: Words, first: int, previous: Claim | None) -> bool:
    """Whether the figure at word `first` is of some whom the counted before include, a clause behind it."""
    whole = previous is not None and previous.kind == "count" and previous.unit != "" and previous.end > words.first
    return whole and words.tag[first - 1] in "bvz" and read_lemma(words.lower[first - 1]) == INCLUDE


def _is_owned_to(words: Words, first: int) -> bool:
    """Whether a verb of speech of its own gives the figure: "said 63 rebels were killed, and admitted nine dead"."""
    return words.tag[first - 1] == "v" and read_lemma(words.lower[first - 1]) in PREDICATES.reporting


def _is_revised(words: Words, first: int, event: str | None) -> bool:
    """Whether a number told before is what was moved to the figure at word `first`, or goes beyond it: "it raised the
    number to eight", "the number exceeds 80".
    """
    revised = event in PREDICATES.revising or event in PREDICATES.passing
    return revised and not NUMBERS_REVISED.isdisjoint(words.lower[max(0, first - NEAR) : first])


def _is_counted_by(words: Words, first: int) -> bool:
    """Whether a figure is another's count of those told before: "the army's figure is 22", "its toll was 30"."""
    return words.lower[first - 2] in NUMBERS_REVISED and words.tag[first - 1] == "x" and first < LONGEST_COUNT


BE, LONGEST_COUNT = "be", 9
"""Words from the beginning of a sentence to the number that it puts at something."""


def _is_earlier(words: Words, first: int) -> bool:
    """Whether a figure is what a number was put at before: "correcting an earlier figure of 52"."""
    return words.lower[first - 1] == OF and words.lower[first - 2] in NUMBERS_REVISED


NEAR = 5
"""Words between a verb and its figure in which it is said that a number is revised."""


def _of_two(page: Page, quantity: Quantity) -> str:
    """The noun whose total a figure is, of two told in their order: "41 cases and two deaths, taking the totals to"."""
    first = page.starts[page.sentence_index(quantity.start)]
    told = TOTALS_OF_TWO.search(page.shadow, max(first, quantity.start - REACH_OF_TWO), quantity.start)
    if told is None:
        return ""
    start, end = told.span(2 if told[3] else 1)
    return page.text[start:end]


REACH_OF_TWO = 200
"""Code points before a total in which the two counts are told."""


def _of_told(page: Page, quantity: Quantity) -> str:
    """The noun of which some are counted that the sentence begins with: "Of the arrests, 30 were made in Hull"."""
    first = page.starts[page.sentence_index(quantity.start)]
    if quantity.start - first > OPENED_WITH:
        return ""
    told = OF_TOLD.search(page.shadow, first, quantity.start)
    return page.text[told.start(1) : told.end(1)] if told is not None else ""


OPENED_WITH = 80
"""Code points of a sentence before its figure in which what it is of is told."""


def _in_toll(words: Words, first: int) -> bool:
    """Whether a toll rose to the figure: it counts people, whatever noun stands before its verb."""
    return not TOLLS.isdisjoint(words.lower[max(0, first - TOLL_REACH) : first])


def _is_brought_toll(words: Words, first: int) -> bool:
    """Whether somebody's death brings a toll, or the number of dead, to the figure: it counts all, not only those just
    told: "two men were found, bringing the number of dead to five".
    """
    to = next((k for k in range(first - 1, max(0, first - NEAR), -1) if words.lower[k] == TO), 0)
    toll = words.lower[to - 1]
    if to < 2 or not (toll in TOLLS or (toll in PERSON_STATES and words.lower[to - 2] == OF)):
        return False
    return any(read_lemma(words.lower[k]) in BRINGING for k in range(to - 2, max(-1, to - 2 - NEAR), -1))


def _is_aside_in_toll(page: Page, words: Words, first: int, previous: Claim) -> bool:
    """Whether the count before a figure stands between a toll and what it rose to: "the toll from landslides that hit
    three towns rose to 102 from 61".
    """
    if previous.end < words.first or previous.kind != "count" or not _in_toll(words, first):
        return False
    if counts_persons(previous.unit):
        return False
    toll = next((i for i in range(first - 1, max(-1, first - TOLL_REACH), -1) if words.lower[i] in TOLLS), 0)
    if words.start[toll] > previous.start:
        return False
    return RISEN_TO.search(page.shadow, previous.end, words.start[first]) is not None


TOLL_REACH = 40
"""Words between a toll and its figure."""


def _from_before(page: Page, quantity: Quantity, named: Claim, words: Words) -> str:
    """The noun of the last count of this sentence or the one before: "Berlin will send 18 tanks. Kyiv needs 300."."""
    if not isinstance(quantity.value, int) or INDEX_WORDS.search(page.shadow, words.first, words.last):
        return ""
    between = page.sentence_index(quantity.start) - page.sentence_index(named.start)
    most = FAR_BACK if page.shadow.endswith(ANOTHER, 0, quantity.start) else 1
    return named.unit if between <= most else ""


FAR_BACK = 3
"""Sentences back to what "another 16" are more of."""


def counts_regions(unit: str) -> bool:
    """Whether countries, towns or the like are counted."""
    return unit.rsplit(" ", 1)[-1].lower() in REGIONS


def only_tells_where(page: Page, claim: Claim, named: Claim) -> bool:
    """Whether a count only tells where, or with what, something befell the persons counted before it in its sentence:
    "took 86 worshippers from two churches", "held four men with 12 rifles".
    """
    if claim.event != named.event or not counts_persons(named.unit) or counts_persons(claim.unit):
        return False
    before = page.shadow[max(0, claim.start - ADJOINED) : claim.start].split()
    return not PLACING.isdisjoint(before[-1:])


ADJOINED = 12
"""Code points before a figure in which its preposition stands."""


def _stand_in(
    page: Page, quantity: Quantity, told: tuple[Claim | None, Claim | None], event: str | None, state: bool
) -> str:
    """The noun that an elided one stands for: that of the figure before, or people where persons suffer the event, or
    where only their `state` is printed ("treated 240 wounded").
    """
    previous, named = told
    near = max(0, quantity.start - 60)
    cared = IN_CARE.match(page.shadow, quantity.unit_end) is not None
    crowd = quantity.kind == "count" and CROWD.search(page.shadow, near, quantity.start) is not None
    if previous is not None and previous.kind in {"count", "ratio"} and not crowd:
        unit = previous.unit
        head = unit.rsplit(" ", 1)[-1].lower()
        aside = counts_regions(unit) or (named is not None and only_tells_where(page, previous, named))
        if aside and named is not None and named.end >= previous.quote_start and named.unit != unit:
            return named.unit if not state else ""  # "30,000 from 129 countries ran; 614 dropped out"
        if counts_regions(unit) and page.shadow.endswith("(", 0, quantity.start):
            unit = ""  # "from two counties: Kilifi (21)"
        persons = state or event in PERSON_EVENTS or counts_persons(unit)
        if previous.value == 1 != quantity.value and persons and not is_plural(head):
            if head in CALLINGS and not page.shadow.startswith(MORE, quantity.end):
                return say_many(unit)  # "one soldier was killed and four were wounded"
            unit = ""  # "one child dead; 26 more hurt"
        if previous.kind == "ratio" and not is_plural(head):  # "half of its population, and 755,000 are"
            unit = ""
        other = event in PERSON_EVENTS and event != (PREDICATES.states.get(head) or read_lemma(head))
        fallen = head in PERSON_STATES and (event == "die" or other)  # "nine of those killed were boys, 12 were hurt"
        some = event in PERSON_EVENTS and event != previous.event and _are_some(page, previous)
        alive = not (fallen or some) and not (state and head in PERSON_STATES)
        alive = alive and not ((state or event in PERSON_EVENTS) and head in REMAINS)
        if head in REMAINS and event in LIVING:
            return PEOPLE  # "five bodies were recovered and 562 were saved"
        if head == CASUALTIES and state and (whose := _whose_casualties(unit)):
            return whose
        same = OF_WHICH.search(page.shadow, previous.end, quantity.start) is not None
        of_them = OF_THEM.match(page.shadow, quantity.unit_end) is not None and not aside
        if of_them and previous.part_of is not None and is_more(quantity, previous) and counts_persons(unit):
            return PEOPLE  # "52 people, three children among them, 34 of them in a serious condition"
        same = same or of_them or _are_of_whom(page, quantity, previous)
        stands = head in GAINED and page.shadow.endswith(STANDS_AT, 0, quantity.start)
        if not same and not state and PREDICATES.nouns.get(head) == event:
            same = _repeats(page, quantity, previous)
        if (
            unit
            and not stands
            and not (cared and not counts_persons(unit))  # "shot down two helicopters, killing all 17 aboard"
            and (same or (event not in PERSON_EVENTS and not state) or (alive and _suffers(previous)))
        ):
            return unit
    if PARENT.search(page.shadow, near, quantity.start) is not None:
        return CHILDREN
    persons = (
        state or crowd or (event in PERSON_EVENTS and not NO_CROWD.search(page.shadow, near, quantity.start)) or cared
    )
    if not persons or quantity.kind != "count":
        return ""
    return named.unit if named is not None and not state and _are_harmed(page, quantity, named) else PEOPLE


def _are_of_whom(page: Page, quantity: Quantity, claim: Claim) -> bool:
    """Whether "of whom" calls those counted right before a figure persons, whatever their noun is: "22 carabineros,
    three of whom died".
    """
    if not page.shadow.startswith(OF_WHOM, quantity.end):
        return False
    return page.text[claim.end : quantity.start].strip(ASIDES) == claim.unit


OF_WHOM, ASIDES = " of whom", " \n,(-–—"
"""Behind a figure, and what parts it from those that it is some of."""


def is_more(quantity: Quantity, claim: Claim) -> bool:
    """Whether a figure is larger than one before it, so that it counts none of those."""
    return quantity.value is not None and claim.value is not None and quantity.value > claim.value


def _are_some(page: Page, claim: Claim) -> bool:
    """Whether a count is of some of those whom something befell, by what they were: "four of the dead", "among the 121
    dead were seven children".
    """
    if page.shadow.startswith(OF_SOME, claim.end):
        return True
    return AMONG_HARMED.search(page.shadow, claim.quote_start, claim.start) is not None


def _repeats(page: Page, quantity: Quantity, previous: Claim) -> bool:
    """Whether a figure goes on with a list of what the noun before it tells: "39 deaths in Lund, 34 in Malm"."""
    if BARE.match(page.shadow, quantity.unit_end) is None or quantity.start - previous.end > REPEATED:
        return False
    return TOLL_BETWEEN.search(page.shadow, previous.end, quantity.start) is None


REPEATED = 90
"""Code points between two figures of one list."""


def _are_harmed(page: Page, quantity: Quantity, named: Claim) -> bool:
    """Whether a figure opens the sentence behind persons that something befell: "Six cooks were burned. Two died"."""
    behind = page.sentence_index(quantity.start)
    opens = quantity.start - page.starts[behind] < OPENING
    told = behind - page.sentence_index(named.start) <= 1 and named.part_of is None
    return opens and told and named.event in PERSON_EVENTS and counts_persons(named.unit)


OPENING = 12
"""Code points before a figure that opens its sentence: "At least"."""


def _whose_casualties(unit: str) -> str:
    """Who the casualties are of whom some were killed: "civilian casualties" civilians; "" where nothing tells."""
    narrowing = unit.lower().split()[-2:-1]
    persons = CHILDREN if narrowing == [CHILD] else "".join(f"{word}s" for word in narrowing)
    return persons if persons in PERSONS else ""


def _suffers(claim: Claim) -> bool:
    """Whether a claim counts persons: by its noun, or by what befell them; no deaths, lives or injuries."""
    if counts_persons(claim.unit):
        return True
    head = claim.unit.rsplit(" ", 1)[-1].lower()
    if head.removesuffix("s") in STORIES:
        return False  # "20 wildfires burn, forcing hundreds to flee"
    return claim.event in PERSON_EVENTS and head not in PREDICATES.nouns and head not in PREDICATES.lives
