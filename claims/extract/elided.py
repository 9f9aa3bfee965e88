"""A figure whose noun is not printed at it in, the noun that it stands for out, and what happened to those."""

from claims.extract.changed import find_changed, find_set_off
from claims.extract.claim import Claim
from claims.extract.governors import INCLUDE
from claims.extract.labels import find_heading
from claims.extract.page import Page
from claims.extract.quantity import Quantity
from claims.extract.subjects import counts_persons, find_noun
from claims.extract.words import Words
from claims.grammar.en.function_words import AMONG, OF, TO
from claims.grammar.en.guards import INDEX_WORDS
from claims.grammar.en.hedges import MORE
from claims.grammar.en.joints import BARE
from claims.grammar.en.nouns import (
    CALLINGS,
    CASUALTIES,
    GAINED,
    NUMBERS_OF,
    NUMBERS_REVISED,
    PEOPLE,
    PERSON_STATES,
    PERSONS,
    RATINGS,
    REGIONS,
    REMAINS,
    STANDS_AT,
    is_plural,
    say_many,
)
from claims.grammar.en.parts import (
    AMONG_HARMED,
    ANOTHER,
    ASIDES,
    BARE_PART,
    CHILD,
    CHILDREN,
    COST,
    CROWD,
    CROWD_EVENTS,
    FROM_REGIONS,
    IN_CARE,
    LIVING,
    NO_CROWD,
    NUMBER_DEAD,
    OF_SOME,
    OF_THEM,
    OF_TOLD,
    OF_WHICH,
    OF_WHOM,
    PARENT,
    PERSON_EVENTS,
    PLACING,
    PUT_AT,
    RISEN_TO,
    SHARE_OF,
    TOLL_BETWEEN,
    TOTALS_END,
    TOTALS_OF_TWO,
)
from claims.grammar.en.place_words import STORIES
from claims.grammar.en.predicates import BRINGING, GIVING_VERBS, PREDICATES, TOLLS, TOTALS
from claims.grammar.en.verbs import read_lemma

Told = tuple[str, str | None]
"""What a figure counts, and its event."""


def find_elided(
    page: Page, quantity: Quantity, words: Words, event: str | None, told: tuple[Claim | None, Claim | None]
) -> Told:
    """What a figure without a noun counts, and its event: by what rose to it, by the figure before (`told` is that and
    the last whose noun is printed), by the heading of its list, by the sentence before.
    """
    return _Elided(page, quantity, words, event, told).find()


class _Elided:
    """A figure without a noun, with what was counted before it."""

    __slots__ = ("behind", "counts", "event", "first", "named", "page", "previous", "quantity", "state", "words")

    def __init__(
        self,
        page: Page,
        quantity: Quantity,
        words: Words,
        event: str | None,
        told: tuple[Claim | None, Claim | None],
    ) -> None:
        self.page, self.quantity, self.words, self.event = page, quantity, words, event
        self.previous, self.named = told
        self.counts = quantity.kind == "count"
        self.first, self.behind = words.at(quantity.start), words.at(quantity.unit_end)
        self.state = words.lower[self.behind] in PERSON_STATES
        """Whether only the state of those who are counted is printed: "treated 240 wounded"."""

    def find(self) -> Told:
        """What it counts, and its event."""
        if self.counts and self.words.lower[self.first - 1] == OF and self.words.lower[self.first - 2] in RATINGS:
            return "", self.event  # "adults with a mass index of 30"
        if self.counts and _has_decimals(self.quantity.value) and not _has_decimals(self._value_before()):
            return "", self.event  # "drank two beers but a test put his level at 0.17"
        found = self._find_told() if self.counts else None
        if found is not None:
            return found
        rose = self.counts and not (self.event == "die" and _in_toll(self.words, self.first))
        unit = find_changed(self.page.text, self.words, self.first) if rose else ""
        unit = unit or self._stand_in()
        if not self.counts:
            return unit or _of_share(self.page, self.quantity, self.words, self.previous), self.event
        if self.previous is None and (whole := _of_told(self.page, self.quantity)):  # "Of the deaths, 17 were in Lund"
            told = self.event in PREDICATES.reporting and PREDICATES.nouns.get(whole.rsplit(" ", 1)[-1].lower())
            return whole, told or self.event
        previous = self.previous
        if previous is not None and unit and unit == previous.unit and self._gives_again(previous):
            return unit, previous.event  # "carried 212 people, while the minister spoke of 240"
        if not unit and self.quantity.form == "vague" and self.event in CROWD_EVENTS:
            unit = PEOPLE
        return self._find_before(unit)

    def _value_before(self) -> float | None:
        """The value of the figure before."""
        return None if self.previous is None else self.previous.value

    def _find_told(self) -> Told | None:
        """What the words right around it tell that it counts; None where they do not."""
        page, words, first, event = self.page, self.words, self.first, self.event
        if page.shadow.endswith(TOTALS_END, 0, self.quantity.start) and (unit := _of_two(page, self.quantity)):
            return unit, PREDICATES.nouns.get(unit.rsplit(" ", 1)[-1].lower())
        found = self._find_persons()
        if found is not None:
            return found
        if words.tag[self.behind] == "t" and _is_included(words, first, self.previous):
            unit = self.previous.unit if self.previous is not None else ""
            return unit, event  # "the 14 members include four who voted no"
        if event == COST:
            return "", event  # "at a cost of 4 million"
        if self._is_toll():
            return PEOPLE, "die"
        if self._is_number_of_persons():
            return PEOPLE, event
        if event is not None and not self.state and _is_brought_toll(words, first):
            return PEOPLE, event
        set_off = find_set_off(page.text, words, first, self.behind)
        return (set_off, event) if set_off else None

    def _find_persons(self) -> Told | None:
        """Persons whose state, or what befell them, stands at their number: "27 children were among 30 killed"."""
        words, first, previous = self.words, self.first, self.previous
        if words.lower[first - 1] == AMONG and words.tag[self.behind] == "v":
            return PEOPLE, self.event
        if not self.state:
            return None
        of_things = previous is None or not counts_persons(previous.unit)
        if of_things and words.tag[first - 1] == "v":
            return PEOPLE, self.event  # "two clinics treated 1,850 wounded"
        if previous is None or not _is_owned_to(words, first):
            return None
        return PEOPLE, PREDICATES.states.get(words.lower[self.behind]) or read_lemma(words.lower[self.behind])

    def _is_toll(self) -> bool:
        """Whether it is what a toll told before has come to, or is put at."""
        put = self.words.lower[self.first - 2 : self.first] == PUT_AT
        if put and _is_toll_told(self.page, self.quantity):
            return True
        if self.state or self.previous is None:
            return False
        return _is_aside_in_toll(self.page, self.words, self.first, self.previous)

    def _is_number_of_persons(self) -> bool:
        """Whether the number of people whom something befell came to it, told before other things: "the number of
        people killed by snow on two passes rose to 81".
        """
        words, previous = self.words, self.previous
        if self.state or previous is None or self.event not in PERSON_EVENTS or counts_persons(previous.unit):
            return False
        told = range(max(1, self.first - TOLL_REACH), self.first)
        number = next((k for k in told if words.lower[k] == OF and words.lower[k - 1] in NUMBERS_OF), 0)
        if not number or words.start[number] > previous.start or words.lower[number + 1] not in PERSONS:
            return False
        return RISEN_TO.search(self.page.shadow, previous.end, words.start[self.first]) is not None

    def _befalls(self) -> bool:
        """Whether its event befalls persons; what somebody misses is no person missing: "missed 73 votes, Vane 19"."""
        missed = self.event == MISS and self.words.tag[self.first - 1] in "vzg"
        return self.event in PERSON_EVENTS and not missed

    def _gives_again(self, previous: Claim) -> bool:
        """Whether it is another number of what the figure before counts, of the same event."""
        if self.event in GIVING_VERBS:
            return True
        return previous.event in PERSON_EVENTS and _is_earlier(self.words, self.first)

    def _find_before(self, unit: str) -> Told:
        """What it counts, and its event, by the heading of its list or the sentence before where `unit` is "" ."""
        event, named = self.event, self.named
        heading = None if unit else find_heading(self.page, self.quantity.start)
        if heading is not None:
            return heading.unit, event or heading.event
        if named is None:
            return unit, event
        if not unit and event not in PREDICATES.moving:
            unit = _from_before(self.page, self.quantity, named, self.words)
            if event in LIVING and unit.lower() in REMAINS:
                unit = PEOPLE
            if unit and (event in GIVING_VERBS or _is_revised(self.words, self.first, event)):
                event = named.event  # "60,000 marched. Organisers put the number at 200,000"
        if event == BE and self.previous is None and _is_counted_by(self.words, self.first):
            return named.unit, named.event  # "the government's figure is 134"
        return unit, event

    def _stand_in(self) -> str:
        """The noun that an elided one stands for: that of the figure before, or people where persons suffer the event,
        or where only their state is printed.
        """
        shadow, quantity, named, previous = self.page.shadow, self.quantity, self.named, self.previous
        near = max(0, quantity.start - SO_NEAR)
        cared = IN_CARE.match(shadow, quantity.unit_end) is not None
        crowd = self.counts and CROWD.search(shadow, near, quantity.start) is not None
        if previous is not None and previous.kind in {"count", "ratio"} and not crowd:
            unit = self._of_previous(previous, cared)
            if unit is not None:
                return unit
        if PARENT.search(shadow, near, quantity.start) is not None:
            return CHILDREN
        suffer = self._befalls() and not NO_CROWD.search(shadow, near, quantity.start)
        if not self.counts or not (self.state or crowd or suffer or cared):
            return ""
        harmed = named is not None and not self.state and _are_harmed(self.page, quantity, named)
        return named.unit if named is not None and harmed else PEOPLE

    def _of_previous(self, previous: Claim, cared: bool) -> str | None:
        """The noun of the figure before, or what it tells of it; None where it tells nothing. `cared` tells that those
        who are counted are in somebody's care.
        """
        page, quantity, named, unit = self.page, self.quantity, self.named, previous.unit
        head = unit.rsplit(" ", 1)[-1].lower()
        aside = counts_regions(unit) or (named is not None and only_tells_where(page, previous, named))
        if aside and named is not None and named.end >= previous.quote_start and named.unit != unit:
            return named.unit if not self.state else ""  # "30,000 from 129 countries ran; 614 dropped out"
        if counts_regions(unit) and page.shadow.endswith("(", 0, quantity.start):
            unit = ""  # "from two counties: Kilifi (21)"
        elif counts_regions(unit) and (whose := _whose_regions(page, previous)):
            return whose  # "delegates from 31 states stood; two dozen walked out"
        persons = self.state or self._befalls() or counts_persons(unit)
        if previous.value == 1 != quantity.value and persons and not is_plural(head):
            if head in CALLINGS and not page.shadow.startswith(MORE, quantity.end):
                return say_many(unit)  # "one soldier was killed and four were wounded"
            unit = ""  # "one child dead; 26 more hurt"
        if previous.kind == "ratio" and not is_plural(head):  # "half of its population, and 755,000 are"
            unit = ""
        if head in REMAINS and self.event in LIVING:
            return PEOPLE  # "five bodies were recovered and 562 were saved"
        if head == CASUALTIES and self.state and (whose := _whose_casualties(unit)):
            return whose
        of_them = OF_THEM.match(page.shadow, quantity.unit_end) is not None and not aside
        if of_them and previous.part_of is not None and is_more(quantity, previous) and counts_persons(unit):
            return PEOPLE  # "52 people, three children among them, 34 of them in a serious condition"
        if not unit or (head in GAINED and page.shadow.endswith(STANDS_AT, 0, quantity.start)):
            return None
        if cared and not counts_persons(unit):  # "shot down two helicopters, killing all 17 aboard"
            return None
        same = of_them or _are_of_whom(page, quantity, previous) or self._is_same(previous, head)
        return unit if same or self._suffer_too(previous, head) else None

    def _is_same(self, previous: Claim, head: str) -> bool:
        """Whether it counts the very noun of the figure before: of which it is some, with which its list goes on, or
        since nothing befalls persons.
        """
        if OF_WHICH.search(self.page.shadow, previous.end, self.quantity.start) is not None:
            return True
        if self.state:
            return False
        if not self._befalls():
            return True
        return PREDICATES.nouns.get(head) == self.event and _repeats(self.page, self.quantity, previous)

    def _suffer_too(self, previous: Claim, head: str) -> bool:
        """Whether something befell those of the figure before to whom it may happen again: not to the dead ("nine of
        those killed were boys, 12 were hurt"), nor to some of them told by what they were.
        """
        befell = self._befalls()
        other = befell and self.event != (PREDICATES.states.get(head) or read_lemma(head))
        if head in PERSON_STATES and (self.event == "die" or other or self.state):
            return False
        if head in REMAINS and (self.state or befell):
            return False
        some = befell and self.event != previous.event and _are_some(self.page, previous)
        return not some and _suffers(previous)


def _has_decimals(value: float | None) -> bool:
    """Whether a number is no whole one."""
    return value is not None and value % 1 != 0


def _of_share(page: Page, quantity: Quantity, words: Words, previous: Claim | None) -> str:
    """Of what the share before is, which a part in the same sentence shares: "9 percent of voters said so, while six in
    10 did not" voters; "" where none is told.
    """
    if quantity.form != "fraction" or previous is None or previous.kind != "percent" or previous.end < words.first:
        return ""
    if BARE_PART.match(page.shadow, quantity.unit_end) is None:
        return ""
    of = SHARE_OF.match(page.shadow, previous.end)
    return find_noun(page.text, words, words.at(of.end()), False).unit if of is not None else ""


SO_NEAR = 60
"""Code points before a figure in which it is said that a crowd, or somebody's children, are counted."""


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


MISS = "miss"
BE, LONGEST_COUNT = "be", 9
"""Words from the beginning of a sentence to the number that it puts at something."""


def _is_earlier(words: Words, first: int) -> bool:
    """Whether a figure is what a number was put at before: "an earlier figure of 52", not "a total of 52"."""
    return words.lower[first - 1] == OF and words.lower[first - 2] in NUMBERS_REVISED - TOTALS


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
    told = OF_TOLD.search(page.shadow, max(0, first - 2), quantity.start)  # with the mark that ends what is before
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
    if claim.event not in {named.event, INCLUDE} or not counts_persons(named.unit) or counts_persons(claim.unit):
        return False
    before = page.shadow[max(0, claim.start - ADJOINED) : claim.start].split()
    return not PLACING.isdisjoint(before[-1:])


ADJOINED = 12
"""Code points before a figure in which its preposition stands."""


def _whose_regions(page: Page, claim: Claim) -> str:
    """Who come from the regions that a figure counts: "delegates from 31 states" delegates; "" where nothing tells."""
    told = FROM_REGIONS.search(page.shadow, max(claim.quote_start, claim.start - SO_NEAR), claim.start)
    if told is None or not is_plural(told["who"]):
        return ""
    return page.text[told.start("who") : told.end("who")].lower()


def _are_of_whom(page: Page, quantity: Quantity, claim: Claim) -> bool:
    """Whether "of whom" calls those counted right before a figure persons, whatever their noun is: "22 carabineros,
    three of whom died".
    """
    if not page.shadow.startswith(OF_WHOM, quantity.end):
        return False
    return page.text[claim.end : quantity.start].strip(ASIDES) == claim.unit


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
