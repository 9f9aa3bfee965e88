"""A counted noun that tells no event itself among the words of its sentence in, the lemma of what happened to it out.

What governs it and what is said of it are asked in one order.
"""

from collections.abc import Callable
from typing import NamedTuple

from claims.extract.governors import (
    HARMS,
    HAVE,
    event_among,
    event_of_list,
    event_of_noun,
    event_of_preposition,
    event_of_whole,
    giving_verb,
    nearest_verb,
    verb_at,
    verb_before_adjunct,
    verb_of_times,
)
from claims.extract.predicates import (
    Ahead,
    look_ahead,
)
from claims.extract.tolls import (
    event_of_brought,
    event_of_opening,
    event_of_toll,
    is_toll_changed,
)
from claims.extract.words import Words
from claims.grammar.en.function_words import (
    ACCORDING,
    AFTER,
    AGAINST,
    AND,
    AS,
    AS_WELL,
    AT,
    BY,
    CHANGED,
    COMPARED_WITH,
    DEFINITE_ARTICLES,
    FROM,
    IN,
    IT,
    OF,
    ON,
    OTHER_CLAUSES,
    PARTING,
    THAT,
    THERE,
    TO,
    TOTALLING,
    WITH,
)
from claims.grammar.en.hedges import PERCENT_ENDS
from claims.grammar.en.nouns import NUMBERS_OF, PERSONS, SHORT_TITLES
from claims.grammar.en.predicates import (
    ABOARD,
    BEING,
    BOARD,
    BOUNDS,
    BRINGING,
    CHANGE_NOUNS,
    CLAIM,
    COMING_UPON,
    CONFIRMING,
    INCLUDING,
    INSIDE,
    LISTING,
    MENTIONING,
    NEEDING,
    OPENERS,
    OUTLAYS,
    PARTICLES,
    PREDICATES,
    RECALLING,
    RESULTING,
    SAYING,
    SEEN_TOO,
    SIGNS,
    STANDING,
    TELLING_ALL,
    TELLING_OF,
    TIMES,
    TOLLS,
    UNSETTLED,
    WHO_DO,
    WRECKING,
)
from claims.grammar.en.tags import NOUNS
from claims.grammar.en.verbs import (
    AUXILIARIES,
    read_lemma,
)
from claims.spans import build


class Place(NamedTuple):
    """A figure among the words of its sentence, as its event is looked for."""

    words: Words
    left: int
    """The word that governs it from the left."""
    after: int
    """The word behind its noun."""
    unit: str
    previous: str | None
    """The event of the figure before it."""
    ahead: Ahead | None
    """What is said of it from behind."""
    fatal: bool
    """Whether that is a death."""
    verb: str | None
    """The verb that governs it."""


def find_happened(words: Words, left: int, after: int, unit: str, previous: str | None) -> str | None:
    """The event by what governs the figure from the left, word `left`, and what is said of it from word `after` on."""
    if left > 0 and words.tag[left] == "p" and words.tag[after] == "r" and (done := _done_by_them(words, after)):
        return done
    absolute = left > 0 and words.lower[left] == WITH and (words.tag[left - 1] == "," or not unit)
    absolute = absolute and not _is_behind_age(words, left)
    ahead = (
        None if _has_and_does(words, left, after) else look_ahead(words, after, absolute, _heads_clause(words, left))
    )
    if ahead is not None and (
        _narrows_doer(words, left, after, ahead)
        or _is_done_by_subject(words, left, ahead)
        or _needs_whole(words, left, after, ahead)
        or _is_told_by_other(words, left, after, ahead)
    ):
        ahead = None
    if absolute and ahead is not None and words.tag[after] == "g":
        return ahead.lemma  # "lost their homes, with 410 living in huts"
    if absolute and ahead is not None and _is_assigned(words, after, ahead):
        return ahead.lemma
    if absolute and _is_unsettled(words, after):
        return "be"
    if absolute and ahead is None and _is_somewhere(words, after, unit) and previous not in HARMS:
        return "be"  # "rates fell, with 40 more people in work"
    if left > 0 and (words.lower[left] == WITH or _results_in(words, left)) and (done := _done_last(words, after)):
        return done
    if (
        unit
        and ahead is not None
        and words.lower[left] == WITH
        and not absolute
        and _is_owned_by_subject(words, left, ahead)
    ):
        return HAVE
    if left > 0 and words.lower[left] == WITH and words.lower[after] == INSIDE and words.tag[left - 1] in "ws":
        return "be"  # "a hall with 170 people inside was hit"
    fatal = ahead is not None and ahead.lemma in PREDICATES.fatal and not ahead.done
    governed = event_of_noun(words, left)
    if governed is not None:
        weaker = governed == "die" or words.lower[left - 1] in PREDICATES.deeds  # "the burial of 10 men killed there"
        singular = words.tag[after - 1] == "s" and words.tag[after] == "z"  # "claims the lives of 10 miners injures 37"
        return ahead.lemma if ahead is not None and fatal and ahead.near and weaker and not singular else governed
    place = build(Place, (words, left, after, unit, previous, ahead, fatal, verb_at(words, left)))
    for ask in ASKED:
        event = ask(place)
        if event is not None:
            return event
    return _by_rest(place)


def _needs_whole(words: Words, left: int, after: int, ahead: Ahead) -> bool:
    """Whether a participle tells what the whole is needed for that the figure is some of: "has 91 percent of the votes
    needed to win".
    """
    if ahead.lemma not in NEEDING or not ahead.bare:
        return False
    return words.lower[after] == OF or OF in words.lower[left + 1 : after]


def _is_told_by_other(words: Words, left: int, after: int, ahead: Ahead) -> bool:
    """Whether another noun right behind those counted among others tells it all, no comma between: "killed 51 people
    among them 34 civilians the observatory said".
    """
    if ahead.lemma not in PREDICATES.reporting or words.tag[after] != "d":
        return False
    return words.lower[left] in INCLUDING or words.lower[left - 1 : left + 1] == AMONG_THEM


AMONG_THEM = ["among", "them"]
"""Before a number of those who are counted among others."""


def _done_by_them(words: Words, after: int) -> str | None:
    """What a pronoun right behind the counted does to them, which ends there: "well short of the 30 it needs"."""
    verb = after + 1
    if words.lower[after] not in WHO_DO or words.tag[verb] not in "zvbx":
        return None
    last = verb
    while words.tag[last] in "xa" or (last > verb and words.tag[last] == "v" and words.tag[last + 1] == "v"):
        last += 1
    if words.tag[last] not in "zvb" or words.tag[last + 1] not in ".,;(c":
        return None
    done = read_lemma(words.lower[last])
    return done if done not in PREDICATES.reporting else None


def _results_in(words: Words, left: int) -> bool:
    """Whether word `left` ends "resulted in", "led to"."""
    return words.lower[left] in {IN, TO} and read_lemma(words.lower[left - 1]) in RESULTING


def _done_last(words: Words, after: int) -> str | None:
    """What the last noun of a sentence does, in a form in -ing behind what it is of: "with over 50 members of the press
    showing up", "resulted in 14 barrels of oil entering the bay"; None where another verb follows.
    """
    k = after
    if words.lower[k] == OF:
        k += 1
        while k < after + NEAR_STATE and (words.tag[k] in "dwsbz" or (words.tag[k] == "g" and words.tag[k - 1] == "d")):
            k += 1
    if words.tag[k] != "g" or (k == after and words.lower[after - 1] == WITH) or k == after or words.lower[k - 1] == OF:
        return None
    if any(kind in "xv" for kind in words.tag[k + 1 : len(words.tag)]) or words.lower[k] in OUTLAYS:
        return None  # "with a 59 percent approval rating"
    return read_lemma(words.lower[k])


def _is_done_by_subject(words: Words, left: int, ahead: Ahead) -> bool:
    """Whether a form in -ing before the preposition at word `left` narrows the subject, of which the verb behind is
    told: "winds gusting to 140 km/h brought down lines".
    """
    if left < 2 or words.tag[left] != "p" or words.tag[left - 1] != "g" or ahead.relative:
        return False
    return words.tag[left - 2] in "sw" and ahead.lemma not in PREDICATES.fatal and _opens(words, left - 1)


def _is_owned_by_subject(words: Words, left: int, ahead: Ahead) -> bool:
    """Whether "with" at word `left` tells what the subject has, from which a comma parts its verb: "a clerk with two
    convictions, waited".
    """
    if left < 1 or words.tag[left - 1] not in "ws" or not ahead.apart or ahead.relative or ahead.state:
        return False
    return ahead.lemma not in PREDICATES.fatal and _opens(words, left)


def _narrows_doer(words: Words, left: int, after: int, ahead: Ahead) -> bool:
    """Whether the counted only narrow what harms others, as the object behind its verb shows: "a bomb near a bus with
    40 pilgrims wounded 11", "a stampede among thousands killed 60".
    """
    if left < 1 or ahead.relative or ahead.lemma not in PREDICATES.fatal or words.tag[left] != "p":
        return False
    if words.lower[left] == OF or words.tag[left - 1] not in "swvb" or not _opens(words, left):
        return False
    for k in range(after, min(after + FAR_DOING, len(words.lower) - 1)):
        if words.tag[k] == "v" and read_lemma(words.lower[k]) == ahead.lemma:
            return words.tag[k - 1] not in "xa" and (
                words.tag[k + 1] in "nd" or words.lower[k + 1] in PREDICATES.hedging
            )
        if words.tag[k] in ",.;xc":
            return False
    return False


FAR_DOING = 8
"""Words from the counted to the verb of what does harm beside them."""


def _opens(words: Words, left: int) -> bool:
    """Whether a clause has no verb yet before word `left`, but for one that tells by whom: "a bridge used by 900"."""
    for k in range(left - 1, -1, -1):
        tag = words.tag[k]
        if tag in ",.;ct":
            return True
        if tag in "xzg" or (tag == "v" and not (k == left - 1 and words.lower[left] == BY)):
            return False
    return True


def _is_unsettled(words: Words, after: int) -> bool:
    """Whether an adjective says how the counted of "with" are: ", with 9 percent undecided", "with 3 seats still
    vacant".
    """
    for k in range(after, after + NEAR_STATE):
        if words.lower[k] in UNSETTLED:
            return words.tag[k + 1] in ".,;c"
        if words.tag[k] not in "pdwsba":
            return False
    return False


NEAR_STATE = 6
"""Words between a noun, with what it is of, and the adjective that tells how it is."""


def _is_somewhere(words: Words, after: int, unit: str) -> bool:
    """Whether the counted persons of "with" are told only to be in, on, at or out of something, behind their noun."""
    return unit.rsplit(" ", 1)[-1].lower() in PERSONS and words.tag[after] == "p" and words.lower[after] not in {OF, BY}


def _heads_clause(words: Words, left: int) -> bool:
    """Whether a clause begins behind word `left`: at the start of the sentence or behind what is put before it, behind
    who said it.
    """
    if left < 0 or words.lower[left] in SAYING or words.lower[left] in OPENING:
        return True
    if words.lower[left] == THAT:
        return verb_at(words, left - 1) in PREDICATES.reporting
    if words.tag[left] != ",":
        return False
    first = 1 if words.lower[0] == ACCORDING else 0
    return not any(kind in "vxzgt" for kind in words.tag[first:left]) or _is_fronted(words, left)


def _is_fronted(words: Words, left: int) -> bool:
    """Whether all before the comma at word `left` is a clause put before the main one: "as thousands went home, 40".

    Where a list can stand in it, whoever asks looks that a verb follows before the next comma.
    """
    first = int(words.lower[0] == '"')
    if words.tag[left] != "," or "," in words.lower[:left]:
        return False
    opens = words.lower[first] in OPENERS or words.lower[first] in OTHER_CLAUSES
    return opens and any(kind in "vx" for kind in words.tag[first + 2 : left])


def _has_and_does(words: Words, left: int, after: int) -> bool:
    """Whether the counted are what somebody has, of whom a second verb goes on: "has 112 boats and will buy 14"."""
    if left < 1 or words.tag[left] != "x" or AUXILIARIES[words.lower[left]] != HAVE:
        return False
    if words.tag[after : after + 3] == ["c", "w", "v"] and words.tag[after + 3] in "nd" and words.lower[after] == AND:
        return (
            words.lower[after + 1] not in PERSONS
        )  # "had 36 percent and Berg won 13", not "had 12 men and women held"
    return words.tag[after] == "c" and words.tag[after + 1] in "xz" and words.tag[after + 2] not in "c,"


def _are_aboard(words: Words, after: int) -> bool:
    """Whether the counted are only told to be in a vehicle."""
    return words.lower[after] == ABOARD or (words.lower[after] == ON and words.lower[after + 1] == BOARD)


def _by_change(place: Place) -> str | None:
    """The event of a figure by which a noun behind it is measured: "an 8 percent property tax increase"."""
    words, k = place.words, place.after
    if place.unit:
        return None
    while words.tag[k] in NOUNS and k < place.after + LONGEST_NAME:
        if words.lower[k] in CHANGE_NOUNS:
            return words.lower[k] if words.tag[k + 1] not in "wsbnd" else None
        k += 1
    return None


LONGEST_NAME = 4
"""Words of a noun by whose change a figure is."""


def _by_comparison(place: Place) -> str | None:
    """The event of a figure that another is compared with, or that only changed."""
    words, left, unit, previous, ahead = place.words, place.left, place.unit, place.previous, place.ahead
    if left <= 0:
        return None
    if words.lower[left] == FROM and previous is not None:
        if words.lower[left - 1] in CHANGED or words.tag[left - 1] == "n":
            return previous  # "51 lives, down from 68", "to 41 from 56"
    elif words.lower[left] in CHANGED:
        if previous is not None and not unit and words.lower[left - 1] in PARTING:
            return previous  # "2,100 homes were available to rent, down 14 per cent"
        if words.tag[left - 1] in "sz" and words.lower[left - 2] == WITH:
            return "be"  # "with sales up 4%"
        if previous is not None and not unit and words.lower[left - 2] == AND:
            return previous  # "with shops up 1% and online up 38%"
    if words.lower[left] == BY and words.lower[left - 1] == AND and previous is not None and not unit:
        return previous  # "fell by 24% with one drug and by 17% with another"
    if unit or not (words.lower[left] in AGAINST or words.lower[left - 1] == COMPARED_WITH):
        return None
    if ahead is not None and ahead.relative:
        return ahead.lemma  # "40% said so, against 25% who thought it true"
    return previous  # "a 28% share, against 16% for its rival"


def _by_toll(place: Place) -> str | None:
    """The event of a figure that a toll or number stands at, rose to or was brought to."""
    words, left, after, unit, previous = place.words, place.left, place.after, place.unit, place.previous
    if words.lower[left] == AT and not unit and (put := _put_at(place)):
        return put
    if words.lower[left] == TO and (come := _come_to(place)):
        return come
    if left >= 0 and not unit and (words.lower[left] in TOLLS or is_toll_changed(words, left)):
        return "die"
    if words.lower[left] == TO and (brought := _brought_to(place)) is not None:
        return brought or None
    if place.verb in PREDICATES.causing and (to := _caused_to(words, after)):
        if AUXILIARIES.get(words.lower[to + 1]) == "be" and words.tag[to + 2] == "v":
            return read_lemma(words.lower[to + 2])  # "caused 150 flights to be cancelled"
        return read_lemma(words.lower[to + 1]) if words.tag[to + 1] == "b" else None
    if place.verb in PREDICATES.passing and not unit and previous in HARMS:
        return event_of_toll(words, left) or previous  # "31 have died, and the toll could pass 50"
    return None


def _put_at(place: Place) -> str | None:
    """The event of a figure without a noun that something is put at: "put the injured total at 80"."""
    words, left, previous = place.words, place.left, place.previous
    before = words.lower[left - 1]
    if before in NUMBERS_OF:
        counted = PREDICATES.states.get(words.lower[left - 2])
        if counted is not None:
            return counted
    if previous in HARMS and words.tag[left - 1] in "swzv":
        behind = PREDICATES.states.get(words.lower[place.after])  # "put rebel losses at 32 dead"
        told = PREDICATES.states.get(before) or PREDICATES.nouns.get(before)  # "the toll at 820 and the injured at 672"
        return behind or told or previous  # "put the toll at 14, doctors at 17"
    it = before == IT and not TOLLS.isdisjoint(words.lower[:left])
    return "die" if it else None  # "the toll was higher: activists put it at 40"


def _come_to(place: Place) -> str | None:
    """The event of a figure that a total, or what a comma goes on with, has come to."""
    words, left = place.words, place.left
    before = words.lower[left - 1]
    if place.previous in HARMS and (before == "," or before in TOTALLING):
        return place.previous
    return event_of_opening(words, left - 1) if not place.unit else None


def _brought_to(place: Place) -> str | None:
    """The event of a figure that a toll was brought to, "" where it has none; None where nothing was."""
    words, left = place.words, place.left
    brought = event_of_brought(words, left) if place.unit else None
    if brought is not None:
        return brought
    if verb_at(words, left - 1) not in BRINGING:
        return None
    raised = event_of_toll(words, left - 1) if words.tag[left - 2] in "xa" else None  # "the toll was raised to"
    told = raised or _number_of(words, place.after) or (place.previous if place.previous in HARMS else None)
    if told is None and place.unit and words.tag[left - 2] == "x":
        return None  # "1,300 were displaced and taken to four shelters"
    told = told or place.previous
    return told or (place.ahead.lemma if place.ahead is not None else "")


def _caused_to(words: Words, after: int) -> int:
    """The "to" behind those whom a verb causes to do something, over what commas put beside them; 0 where none is."""
    if words.lower[after] == TO:
        return after
    if words.tag[after] != ",":
        return 0
    closing = next((k for k in range(after + 1, after + NEAR_PASSIVE) if words.tag[k] in ",."), 0)
    return closing + 1 if closing and words.lower[closing + 1] == TO else 0


def _by_verb(place: Place) -> str | None:
    """The event that the verb before the figure tells by itself; None where what stands behind must be asked."""
    words, left, verb, ahead = place.words, place.left, place.verb, place.ahead
    if verb is None:
        return None
    toll = event_of_toll(words, left)
    if toll is not None:
        return toll
    if verb not in PREDICATES.light and verb not in PREDICATES.reporting and verb != "be":
        harmed = verb in COMING_UPON and ahead is not None and ahead.near and place.fatal and not ahead.relative
        return verb if not harmed else None
    if verb == RECALLING and place.unit:
        return verb
    lost = place.unit.rsplit(" ", 1)[-1].lower()
    if verb in PREDICATES.claiming and (lost in PREDICATES.lives or (lost in PREDICATES.victims and verb == CLAIM)):
        return "die"
    if verb in {"include", "be"}:
        whole = event_of_whole(words, left)
        if whole is not None:
            return whole
    if verb in PREDICATES.reporting or verb == "be" or ahead is None:
        return None
    owned = verb == "have" and words.tag[left - 1] == "t"  # "the group, which has 85 volunteers, counted 70 dead"
    return verb if ahead.apart and not ahead.near and (owned or ahead.lemma not in PREDICATES.fatal) else None


def _by_governor(place: Place) -> str | None:
    """The event of what the figure is a part of, of what governs the noun that a clause narrows, of who gives it."""
    words, left, ahead, verb = place.words, place.left, place.ahead, place.verb
    share = left > 0 and words.lower[left - 1] in PERCENT_ENDS and (ahead is None or not ahead.near)
    if left > 0 and (words.tag[left - 1] == "n" or share) and words.lower[left] == OF and place.previous is not None:
        own = ahead is not None and ahead.relative and place.unit  # "killed 12 of the 300 people who fell ill"
        return ahead.lemma if ahead is not None and own else place.previous
    if ahead is not None and ahead.relative and not place.fatal and left >= 0:
        governing = _governing(words, left, verb)
        if governing is not None:
            return governing
    if left > 0 and words.tag[left] in "wsbr" and verb is None:
        if place.unit == TIMES:
            return verb_of_times(words, left)
        if not place.unit:
            return giving_verb(words, left)
        return verb_before_adjunct(words, left) if ahead is None or _is_narrowed_by(ahead) else None
    return None


def _is_narrowed_by(ahead: Ahead) -> bool:
    """Whether what is said ahead may only tell which are meant: "brought to the hall 40 men living there"."""
    return not (ahead.finite or ahead.state or ahead.lemma in PREDICATES.fatal)


def _by_gerund(place: Place) -> str | None:
    """The event of a form in -ing that is the subject of the verb behind: "cutting waits by 90 percent is a feat"."""
    words, left, ahead = place.words, place.left, place.ahead
    if left < 1 or words.lower[left] != BY or ahead is None or not (ahead.near and ahead.finite):
        return None
    first = next((k for k in range(left - 1, max(-1, left - NEAR_PASSIVE), -1) if words.tag[k] in "gvx.,;"), -1)
    if first < 0 or words.tag[first] != "g":
        return None
    opens = first == 0 or words.tag[first - 1] in ".,;(" or words.lower[first - 1] == THAT
    return read_lemma(words.lower[first]) if opens else None


def _by_agent(place: Place) -> str | None:
    """The event of those by whom something was done, whatever is said behind of what it was done to: "a letter signed
    by 40 doctors reached him".
    """
    words, left, ahead = place.words, place.left, place.ahead
    if left < 1 or words.lower[left] != BY or not place.unit or ahead is None or ahead.relative or place.fatal:
        return None
    done = read_lemma(words.lower[left - 1]) if words.tag[left - 1] == "v" else None
    return None if done in PREDICATES.light or done in PREDICATES.reporting else done


def _by_list(place: Place) -> str | None:
    """The event of a figure that goes on with a list, where it has none of its own."""
    words, left, after, unit, ahead = place.words, place.left, place.after, place.unit, place.ahead
    if left < 0 or not _is_listed(words, left):
        return None
    if ahead is not None and words.lower[left] == "," and words.lower[after] in SAYING:
        return ahead.lemma  # "killed five farmers, two residents said"
    if ahead is not None and words.lower[left] == WITH and _are_aboard(words, after):
        return ahead.lemma  # "27 died when a bus with 60 students on board fell"
    narrows = ahead is not None and ahead.near and not ahead.finite
    if ahead is not None and narrows and unit and words.tag[after] == "v" and words.tag[after + 1] == "p":
        done = _done_to_all(words, left) if ahead.lemma not in PREDICATES.fatal else None
        if done is not None:
            return done
    if not unit and words.tag[after] == "v" and words.tag[after + 1] == "x":
        return read_lemma(words.lower[after])  # "the 59 dead and 140 rescued would be"
    if words.lower[left] == "," and ahead is not None and _tell_it(words, after, unit, ahead):
        return ahead.lemma  # "The firm will raise $1 billion, two people familiar with it told the paper"
    if _tells_own(words, left, after, ahead) or (ahead is not None and not ahead.apart and _is_fronted(words, left)):
        return ahead.lemma if ahead is not None else None
    near = ahead is not None and ahead.near
    ends = words.tag[after] == "v" and (not unit or words.tag[after + 1] in ".," or words.lower[left] == WITH)
    if ends and ahead is not None and near:
        return ahead.lemma  # "with 200 sheep killed and 4,000 hectares burned."
    verbal = words.tag[after + (words.tag[after] == "a")] == "v"
    if verbal and words.lower[left] in JOINING and ahead is not None and near and _was_told(words, left):
        return ahead.lemma  # "30 were killed and several others abducted after"
    before = None
    if place.fatal and ahead is not None and ahead.apart and not near and _counts_next(words, after):
        before = event_of_list(words, left)  # "killed the poet and ten of her family, and at least six were wounded"
    told_apart = ahead is not None and near and (ahead.finite or ahead.state or _is_thing(unit, ahead))
    if not place.fatal and not told_apart:
        since = _harm_since_figure(words, left)  # "killed one and wounded a judge, nine guards and two cooks"
        goes_on = place.previous in PREDICATES.fatal and not _opens_since_figure(words, left)
        before = since or (place.previous if goes_on else event_of_list(words, left))
    return before if before in PREDICATES.fatal else None


def _tell_it(words: Words, after: int, unit: str, ahead: Ahead) -> bool:
    """Whether those who are counted behind a comma say what stands before it."""
    if ahead.lemma not in TELLING_ALL or ahead.apart or ahead.relative or ahead.state:
        return False
    return unit.rsplit(" ", 1)[-1].lower() in PERSONS and words.tag[after] != "v"


def _tells_own(words: Words, left: int, after: int, ahead: Ahead | None) -> bool:
    """Whether "and" at word `left` leads to a clause of its own, however far its verb, since what is before has told
    that of its own figure: "nine died and 30 men in boats on the lake were saved"; so an amount behind a count.
    """
    if ahead is None or ahead.relative or ahead.apart or words.lower[left] != AND:
        return False
    if ahead.lemma in PREDICATES.reporting or ahead.lemma == "be" or not _has_auxiliary(words, after):
        return False
    if words.lower[left + 1] in SIGNS:
        return True
    for k in range(left - 1, max(0, left - NEAR_PASSIVE), -1):
        if words.tag[k] in "n.;t":
            return False
        if words.tag[k] == "v":
            return words.tag[k - 1] in "wsxan"
    return False


def _has_auxiliary(words: Words, after: int) -> bool:
    """Whether an auxiliary stands behind word `after` in its clause: a form in -ed alone may only narrow a noun."""
    for k in range(after, after + NEAR_PASSIVE):
        if words.tag[k] in ".;,tn":
            return False
        if words.tag[k] == "x":
            return True
    return False


def _by_what_is_told(place: Place) -> str | None:
    """The event by what is said of the figure from behind, or by its verb where that says nothing of it."""
    words, left, after, unit, ahead, verb = (
        place.words, place.left, place.after, place.unit, place.ahead, place.verb,
    )  # fmt: skip
    said = ahead is not None and ((ahead.near and not ahead.relative) or place.fatal or words.tag[after] == "g")
    if verb == "be" and words.lower[left - 1] == THERE and not said:
        return verb  # "there are 12 active cases and 30 patients are in hospital"
    if verb is not None and verb != "be" and ahead is not None and _is_compared(ahead, unit):
        return verb
    if verb in SEEN_TOO and _bare_next(words, after):
        return verb
    if verb in TELLING_OF and _narrows_another(words, after, ahead):
        return verb
    if verb in CONFIRMING and not unit and place.previous is not None:
        return place.previous  # "the paper put the dead at 23, while the ministry confirmed only 17"
    if verb == "be" and not unit and ahead is not None and not ahead.near and not place.fatal:
        return verb  # "is 95 percent effective, even in cases of an illness caused by it"
    if verb is not None and ahead is not None and not ahead.near and _ends_with_figure(words, after):
        return verb  # "has confirmed 312 cases of measles, and six children have died"
    listed = left >= 0 and _is_listed(words, left)
    told = ahead is not None and (place.fatal or ahead.near or not listed or place.previous is None)
    if ahead is not None and told and (_is_free(words, left) or ahead.near or listed):
        return ahead.lemma
    if verb == "be":
        return event_among(words, left) or verb
    return verb if verb is None or ahead is None else ahead.lemma


def _ends_with_figure(words: Words, after: int) -> bool:
    """Whether the clause of a figure ends at the first comma behind it, where "and" leads to the next figure's: not a
    list of three.
    """
    for k in range(after, min(after + LONGEST_OBJECTS, len(words.lower) - 2)):
        if words.tag[k] == ",":
            return words.lower[k + 1] == AND and words.tag[k + 2] == "n"
        if words.tag[k] in ".;cxvgt":
            return False
    return False


ASKED: tuple[Callable[[Place], str | None], ...] = (
    _by_change, _by_comparison, _by_toll, _by_verb, _by_governor, _by_gerund, _by_agent, _by_list, _by_what_is_told,
)  # fmt: skip
"""What is asked for a figure's event, in this order."""


def _by_rest(place: Place) -> str | None:
    """The event where no verb governs the figure and none behind is its own: that of its list, of its preposition, else
    of the figure before, else the nearest verb.
    """
    words, left, previous, ahead = place.words, place.left, place.previous, place.ahead
    if left >= 0 and _is_listed(words, left):
        if words.lower[left] == WITH and words.tag[left - 1] in "wsn" and _ends_clause_before(words, left):
            return event_of_preposition(words, left)  # "paid $84 million: Holm finished sixth with 2.8 percent"
        told = _since_figure(words, left) or (None if _opens_since_figure(words, left) else previous)
        told = told or event_of_list(words, left)
        return told or ("be" if words.lower[left] == WITH and _is_before(words, left) else None)
    if left > 0 and words.tag[left] == "p" and words.tag[left - 1] == "," and ahead is not None and not ahead.bare:
        return ahead.lemma  # "inflation, at 2.9 per cent, could ease"
    if left >= 0 and words.tag[left] == "p":
        event = event_of_preposition(words, left) or (ahead.lemma if ahead else previous)
        if event in BEING and words.tag[place.after] == "g" and ahead is not None:
            return ahead.lemma  # "is a refuge for 3 million people fleeing the war"
        given = event == "put" and words.lower[left] in {AT, AS} and _puts_number(words, left)
        if event is None and words.lower[left] == BY and words.lower[left - 1] in STANDING:
            return "be"  # "polls show Holm up by 10 points"
        return previous if given and previous is not None else event  # "others put the number at 20"
    if not place.unit and left > 0 and words.tag[left] in NOUNS and words.lower[left + 1] in BOUNDS:
        return event_of_preposition(words, left + 1)  # "each had rates over 12%"
    since = _verb_since_figure(words, left) if previous is not None and left > 0 else None
    return since or (previous if words.lower[left] != THAT else None) or nearest_verb(words, left)


def _verb_since_figure(words: Words, left: int) -> str | None:
    """The verb that "and" joins behind the last figure, or a form in -ing behind a comma, with an object before the
    next: "fielded 140 calls and logged complaints about 17", "paid $6 million, finding the town 70 percent liable";
    None where none is.
    """
    for k in range(left, max(1, left - NEAR_PASSIVE), -1):
        kind, before = words.tag[k], k - 1
        if kind in "n.;t":
            return None
        done = read_lemma(words.lower[k])
        if kind == "g" and words.tag[before] == "," and words.tag[k + 1] == "d":
            return done if done not in PREDICATES.reporting or done in SEEN_TOO else None
        if kind == "v" and words.lower[before] == AND:
            return done if done not in PREDICATES.reporting and done not in PREDICATES.light else None
    return None


def _puts_number(words: Words, left: int) -> bool:
    """Whether what is put at a figure is a number told before: "others put the toll at 20", not "put support at"."""
    before = words.lower[left - 1]
    return words.tag[left - 1] not in NOUNS or before in TOTALLING or before in PREDICATES.tolls


def _ends_clause_before(words: Words, left: int) -> bool:
    """Whether another clause, with a verb of its own, began behind the last figure and goes on to word `left`."""
    verb = parted = False
    for k in range(left - 1, max(-1, left - NEAR_PASSIVE), -1):
        if words.tag[k] == "n":
            return False
        stops = words.tag[k] in ".;" and words.lower[k - 1] not in SHORT_TITLES
        if verb and (stops or (words.tag[k] == "c" and words.tag[k - 1] == ",")):
            return True
        if parted and words.tag[k] == ",":
            return True  # "Vale cut staff by 8%, Holm parted ways with 12%"
        verb = verb or words.tag[k] in "vzx"
        parted = parted or (words.tag[k] == "v" and words.tag[k - 1] == "w" and words.tag[k + 1] in "ws")
    return False


def _is_before(words: Words, left: int) -> bool:
    """Whether a form of "be" is the verb of the clause before word `left`: "was highest that year, with 58 percent"."""
    before = range(left - 1, max(-1, left - NEAR_PASSIVE), -1)
    return words.tag[left - 1] == "," and any(AUXILIARIES.get(words.lower[k]) == "be" for k in before)


def _is_assigned(words: Words, after: int, ahead: Ahead) -> bool:
    """Whether a participle tells of the next of a list, too: ", with 90 men and nine boats assigned to it"."""
    return (
        words.tag[after] == "c"
        and words.tag[after + 1] in "nws"
        and not (ahead.finite or ahead.relative or ahead.state)
    )


def _narrows_another(words: Words, after: int, ahead: Ahead | None) -> bool:
    """Whether what is said ahead only narrows a noun behind a preposition: "reported 30 cases in towns hit by"."""
    if ahead is None or not ahead.bare or ahead.state or ahead.lemma in PREDICATES.fatal:
        return False
    return words.tag[after] == "p" and words.lower[after] != OF


def _done_to_all(words: Words, left: int) -> str | None:
    """The verb whose objects a list counts, which a participle behind its last only narrows: "seized 12 rifles and 900
    rounds hidden in sacks" seize.
    """
    for k in range(left - 1, max(-1, left - LONGEST_OBJECTS), -1):
        if words.tag[k] in ".;tx":
            return None
        if words.tag[k] in "vg":
            lemma = read_lemma(words.lower[k])
            hedged = words.lower[k + 1] in PREDICATES.hedging and words.tag[k + 2] in "na"
            governs = words.tag[k + 1] == "n" or hedged
            had = words.tag[k - 1] == "x" and AUXILIARIES[words.lower[k - 1]] == HAVE
            begins = had or words.tag[k - 1] in "wsz,"
            return lemma if governs and lemma not in PREDICATES.fatal and begins else None
    return None


LONGEST_OBJECTS = 16
"""Words of a list of objects behind its verb."""


def _opens_since_figure(words: Words, left: int) -> bool:
    """Whether a clause with a verb and an object of its own has begun behind the last figure, which the list at word
    `left` goes on with: "40 were killed after a man opened fire at a school and other places".
    """
    verb = False
    for k in range(left - 1, max(0, left - LONGEST_OBJECTS), -1):
        if words.tag[k] in "n.;t":
            return False
        if verb and words.lower[k] in OPENING:
            return True
        verb = verb or (words.tag[k] == "v" and words.tag[k - 1] not in "xd" and words.tag[k + 1] in "dwbs")
    return False


def _since_figure(words: Words, left: int) -> str | None:
    """The verb, behind the last figure, that a list without numbers goes on from: "blew up four towers, leaving Lima
    and six" leave.
    """
    for k in range(left - 1, max(-1, left - LONGEST_PAIR), -1):
        if words.tag[k] in "g" and words.tag[k - 1] == ",":
            return read_lemma(words.lower[k])
        if words.tag[k] in "v" and words.tag[k - 1] == "," and words.tag[k + 1] == "d":
            return read_lemma(words.lower[k])
        if words.tag[k] not in "wdsza'":
            return None
    return None


def _harm_since_figure(words: Words, left: int) -> str | None:
    """The harm that was done, behind the last figure, to somebody without a number whom a list goes on from."""
    for k in range(left, max(-1, left - LONGEST_PAIR - LONGEST_PAIR), -1):
        if words.tag[k] == "v" and words.tag[k - 1] == "c" and words.tag[k + 1] == "d":
            harm = read_lemma(words.lower[k])
            return harm if harm in PREDICATES.fatal else None
        if words.tag[k] not in "wdszbc,p'" or words.lower[k] in OTHER_CLAUSES:
            return None
    return None


LONGEST_PAIR = 7
"""Words of a verb and its first object, before "and" and a figure."""


def _bare_next(words: Words, after: int) -> bool:
    """Whether "and" leads to a figure without a noun, and its verb, from word `after` on: "and 14 are missing"."""
    if words.lower[after] != AND or words.tag[after + 1] != "n":
        return False
    k = after + 1
    while words.tag[k] == "n":
        k += 1
    return words.tag[k] == "x"


def _counts_next(words: Words, after: int) -> bool:
    """Whether a comma and "and" lead to another figure behind word `after`, of which the next verb is told."""
    for k in range(after, min(after + NEAR_PASSIVE * 2, len(words.lower) - 2)):
        if words.tag[k] in ".;":
            return False
        if words.tag[k] == "," and words.lower[k + 1] == AND:
            behind = k + 2
            while words.lower[behind] in PREDICATES.hedging:
                behind += 1
            return words.tag[behind] == "n"
    return False


def _was_told(words: Words, left: int) -> bool:
    """Whether the clause before word `left` tells, behind its figure, what befell or was done by those it counts."""
    for k in range(left - 1, max(0, left - NEAR_PASSIVE), -1):
        if words.tag[k] in "n.;t":
            return False
        if words.tag[k] in "vz" and words.tag[k - 1] != "d":
            passive = AUXILIARIES.get(words.lower[k - 1 - (words.tag[k - 1] == "a")]) == "be"
            return words.tag[k] == "v" and (passive or (words.tag[k - 1] in "sw" and words.tag[k + 1] == "d"))
    return False


OPENING = OTHER_CLAUSES | {AFTER, AS}
"""Words that begin a clause of time or reason."""
JOINING = frozenset([AND, ","])
NEAR_PASSIVE = 14
"""Words back to a passive whose auxiliary the next member of a list shares."""


def _is_thing(unit: str, ahead: Ahead) -> bool:
    """Whether what a verb right behind it befell is no person: "nine people were killed and 27 homes destroyed"."""
    return ahead.lemma in WRECKING and not ahead.relative and unit.rsplit(" ", 1)[-1].lower() not in PERSONS


def _is_compared(ahead: Ahead, unit: str) -> bool:
    """Whether the verb behind a noun and a comma is another's: "added 9 jobs, below the 12 that Ana had seen"."""
    return bool(unit) and ahead.apart and not ahead.near and ahead.lemma in PREDICATES.reporting


def _governing(words: Words, left: int, verb: str | None) -> str | None:
    """The verb before those that a relative clause only narrows: "is looking for two men who robbed a bank"."""
    if verb is not None and verb != "be":
        return verb
    governing = event_of_preposition(words, left) if words.tag[left] == "p" else None
    return governing if governing not in MENTIONING and governing != "be" else None


def _number_of(words: Words, after: int) -> str | None:
    """The event of "the number killed", "the toll" behind a figure: "bringing to 31 the number killed this month"."""
    if words.lower[after] not in DEFINITE_ARTICLES or words.lower[after + 1] not in {
        *TOTALLING,
        *PREDICATES.tolls,
        "death",
    }:
        return None
    for word in words.lower[after + 1 : after + 9]:
        event = PREDICATES.states.get(word) or PREDICATES.nouns.get(word)
        if event is None and read_lemma(word) in PREDICATES.fatal:
            event = read_lemma(word)
        if event is not None:
            return event
    return None


def _is_behind_age(words: Words, left: int) -> bool:
    """Whether the comma before word `left` closes somebody's age: "charged Dana Kirk, 38, with 11 felonies"."""
    return words.tag[left - 1] == "," and words.tag[left - 2] == "n" and words.tag[left - 3] == ","


def _is_passive(words: Words, i: int) -> bool:
    """Whether word `i` is a participle behind a form of "be": "was left with", "are faced with"."""
    return i > 0 and words.tag[i] == "v" and AUXILIARIES.get(words.lower[i - 1 - (words.tag[i - 1] == "a")]) == "be"


def _takes_with(words: Words, i: int) -> bool:
    """Whether word `i` is the particle of a verb that goes on with "with": "ended up with millions"."""
    return words.lower[i] in PARTICLES and words.tag[i - 1] in "vgzbw" and verb_at(words, i) is not None


def _is_listed(words: Words, left: int) -> bool:
    """Whether the figure goes on with a list, or is a part of the figure before it."""
    word = words.lower[left]
    if word == WITH and (_is_behind_age(words, left) or _is_passive(words, left - 1) or _takes_with(words, left - 1)):
        return False
    return word in LISTING or word in INCLUDING or (word == AS and words.lower[left - 1] in AS_WELL)


def _is_free(words: Words, left: int) -> bool:
    """Whether the figure can be the subject of its clause: no preposition governs it but one that opens a clause."""
    return left < 0 or words.tag[left] != "p" or words.lower[left] in OPENERS
