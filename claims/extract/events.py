"""A counted noun among the words of its sentence in, the lemma of what is asserted of it out."""

from claims.extract.governors import (
    FAR,
    HARMS,
    event_among,
    event_of_list,
    event_of_noun,
    event_of_preposition,
    event_of_whole,
    find_governor,
    giving_verb,
    nearest_verb,
    verb_at,
)
from claims.extract.predicates import Ahead, look_ahead
from claims.extract.tolls import event_of_brought, event_of_toll, is_toll_changed
from claims.extract.words import Words
from claims.grammar.en.function_words import (
    AGAINST,
    AND,
    AS,
    AS_WELL,
    AT,
    CHANGED,
    COMPARED_WITH,
    DEFINITE_ARTICLES,
    FROM,
    OF,
    PARTING,
    THAT,
    THERE,
    TO,
    TOTALLING,
    WITH,
)
from claims.grammar.en.nouns import PERSON_STATES, PERSONS
from claims.grammar.en.predicates import (
    AMOUNT_VERBS,
    BEING,
    BRINGING,
    CLAIM,
    CONFIRMING,
    INCLUDING,
    LINKING_VERBS,
    LISTING,
    MARK,
    OPENERS,
    PREDICATES,
    SEEN_TOO,
    TOLLS,
    WRECKING,
)
from claims.grammar.en.verbs import AUXILIARIES, read_lemma, read_verb


def find_event(words: Words, first: int, after: int, unit: str, previous: str | None) -> str | None:
    """What happened to the counted: the lemma of the verb, participle or noun that says so.

    `first` is the figure's first word, `after` the word behind its noun, `previous` the event of the figure before it
    in the same sentence. In this order: what its own noun says ("35 deaths", "30 dead civilians"), a noun that governs
    it ("the murder of six priests"), the verb it is the object of ("killed 35"), the verb it is the subject of ("35
    people were killed"), the list that it is in.
    """
    own = _own(unit)
    after += words.lower[after] == MARK  # "stand at the 60 million mark"
    left = find_governor(words, first)
    if own is None and left >= 0 and words.lower[left] == WITH and " " in unit:
        own = _narrowing(unit)
    event = (own and _fate(words, after, unit)) or own or _find(words, left, after, unit, previous)
    if event == "lose" and _lost_life(words, after):
        return "die"
    return PREDICATES.same.get(event, event) if event else None


def _lost_life(words: Words, after: int) -> bool:
    """Whether what the counted lost is their lives."""
    lost = (k for k in range(after, min(after + 2 * FAR, len(words.lower) - 2)) if read_lemma(words.lower[k]) == "lose")
    k = next(lost, -3)
    return not PREDICATES.lives.isdisjoint(words.lower[k + 1 : k + 3])


def _narrowing(unit: str) -> str | None:
    """What befell persons by the participle that narrows their noun: "with 3,000 displaced people"."""
    first, last = unit.split(None, 1)[0].lower(), unit.rsplit(None, 1)[-1].lower()
    found = read_verb(first) if last in PERSONS and first not in PREDICATES.reporting else None
    return found.lemma if found is not None and "n" in found.forms else None


def find_payment(words: Words, first: int) -> str | None:
    """The lemma of the verb whose object an amount of money is, whoever is told of behind: "give $40 to each"."""
    verb = verb_at(words, find_governor(words, first))
    if verb is None or verb in LINKING_VERBS or (verb in PREDICATES.reporting and verb not in AMOUNT_VERBS):
        return None
    return verb


def _fate(words: Words, after: int, unit: str) -> str | None:
    """The death of those that a state counts: "five of the wounded later died"."""
    if PERSON_STATES.isdisjoint(unit.lower().split()):
        return None
    ahead = look_ahead(words, after)
    return ahead.lemma if ahead is not None and ahead.lemma == "die" and not ahead.state else None


def _own(unit: str) -> str | None:
    """The event that the counted noun is itself, or that a word narrowing it tells: deaths, dead civilians, injured
    people.
    """
    parts = unit.lower().split()
    if not parts:
        return None
    return (
        PREDICATES.nouns.get(parts[-1])
        or next((PREDICATES.states[w] for w in parts if w in PREDICATES.states), None)
        or (read_lemma(parts[-1]) if parts[-1] in PERSON_STATES else None)
    )


def _find(words: Words, left: int, after: int, unit: str, previous: str | None) -> str | None:
    """The event by what governs the figure from the left, word `left`, and what is said of it from word `after` on."""
    absolute = left > 0 and words.lower[left] == WITH and (words.tag[left - 1] == "," or not unit)
    ahead = look_ahead(words, after, absolute)
    if absolute and ahead is not None and words.tag[after] == "g":
        return ahead.lemma  # "lost their homes, with 410 living in huts"
    fatal = ahead is not None and ahead.lemma in PREDICATES.fatal and not ahead.done
    governed = event_of_noun(words, left)
    if governed is not None:
        return ahead.lemma if ahead is not None and fatal and ahead.near and governed == "die" else governed
    if (
        previous is not None
        and left > 0
        and words.lower[left] == FROM
        and (words.lower[left - 1] in CHANGED or words.tag[left - 1] == "n")
    ):
        return previous  # "51 lives, down from 68", "to 41 from 56"
    if left > 0 and words.lower[left] in CHANGED:
        if previous is not None and not unit and words.lower[left - 1] in PARTING:
            return previous  # "2,100 homes were available to rent, down 14 per cent"
        if words.tag[left - 1] in "sz" and words.lower[left - 2] == WITH:
            return "be"  # "with sales up 4%"
        if previous is not None and not unit and words.lower[left - 2] == AND:
            return previous  # "with shops up 1% and online up 38%"
    against = left > 0 and (words.lower[left] in AGAINST or words.lower[left - 1] == COMPARED_WITH)
    if against and not unit and ahead is not None and ahead.relative:
        return ahead.lemma  # "40% said so, against 25% who thought it true"
    if previous is not None and against and not unit:
        return previous  # "a 28% share, against 16% for its rival"
    if words.lower[left] == AT and not unit and previous in HARMS and words.tag[left - 1] in "swzv":
        state = words.lower[left - 1]
        if state in PREDICATES.states or state in PREDICATES.nouns:  # "the toll at 820 and the injured at 672"
            return PREDICATES.states.get(state) or PREDICATES.nouns[state]
        return previous  # "put the toll at 14, doctors at 17"
    if words.lower[left] == TO and previous in HARMS and words.lower[left - 1] in {*TOTALLING, ","}:
        return previous
    if left >= 0 and not unit and (words.lower[left] in TOLLS or is_toll_changed(words, left)):
        return "die"
    verb = verb_at(words, left)
    if words.lower[left] == TO and unit and (brought := event_of_brought(words, left)) is not None:
        return brought
    if words.lower[left] == TO and verb_at(words, left - 1) in BRINGING:
        return _number_of(words, after) or previous or (ahead.lemma if ahead is not None else None)
    if verb in PREDICATES.causing and words.lower[after] == TO and words.tag[after + 1] == "b":
        return read_lemma(words.lower[after + 1])
    if verb in PREDICATES.passing and not unit and previous in HARMS:  # "31 have died, and the toll could pass 50"
        return previous
    event = _by_verb(words, left, verb, unit, ahead)
    if event is not None:
        return event
    if left > 0 and words.lower[left] == OF and words.tag[left - 1] == "n" and previous is not None:
        own = ahead is not None and ahead.relative and unit  # "killed 12 of the 300 people who fell ill"
        return ahead.lemma if ahead is not None and own else previous
    if ahead is not None and ahead.relative and not fatal and left >= 0:
        governing = _governing(words, left, verb)
        if governing is not None:
            return governing
    if left > 0 and words.tag[left] in "wsbr" and verb is None and not unit:
        giving = giving_verb(words, left)
        if giving is not None:
            return giving
    listed = left >= 0 and _is_listed(words, left)
    ends = words.tag[after] == "v" and (not unit or words.tag[after + 1] in ".," or words.lower[left] == WITH)
    if listed and ends and ahead is not None and ahead.near:
        return ahead.lemma  # "with 200 sheep killed and 4,000 hectares burned."
    told_apart = ahead is not None and ahead.near and (ahead.finite or ahead.state or _is_thing(unit, ahead))
    verbal = words.tag[after + (words.tag[after] == "a")] == "v"
    if (
        listed
        and verbal
        and words.lower[left] in JOINING
        and _was_told(words, left)
        and ahead is not None
        and ahead.near
    ):
        return ahead.lemma  # "30 were killed and several others abducted after"
    if listed and fatal and ahead is not None and ahead.apart and not ahead.near and _counts_next(words, after):
        before = event_of_list(words, left)
        if before in PREDICATES.fatal:
            return before  # "killed the poet and ten of her family, and at least six others were wounded"
    if listed and not fatal and not told_apart:
        before = previous if previous in PREDICATES.fatal else event_of_list(words, left)
        if before in PREDICATES.fatal:
            return before
    said = ahead is not None and ((ahead.near and not ahead.relative) or fatal or words.tag[after] == "g")
    if verb == "be" and words.lower[left - 1] == THERE and not said:
        return verb  # "there are 12 active cases and 30 patients are in hospital"
    if verb is not None and verb != "be" and ahead is not None and _is_compared(ahead, unit):
        return verb
    if verb in SEEN_TOO and _bare_next(words, after):
        return verb
    if verb in CONFIRMING and not unit and previous is not None:
        return previous  # "the paper put the dead at 23, while the ministry confirmed only 17"
    told = ahead is not None and (fatal or ahead.near or not listed or previous is None)
    if verb == "be" and not unit and ahead is not None and ahead.apart and not ahead.near and not fatal:
        return verb  # "is 95 percent effective, even in cases of an illness caused by it"
    if ahead is not None and told and (_is_free(words, left) or ahead.near or listed):
        return ahead.lemma
    if verb is not None:
        if verb == "be":
            return event_among(words, left) or verb
        return verb if ahead is None else ahead.lemma
    if listed:
        return previous or event_of_list(words, left)
    if left > 0 and words.tag[left] == "p" and words.tag[left - 1] == "," and ahead is not None:
        return ahead.lemma  # "inflation, at 2.9 per cent, could ease"
    if left >= 0 and words.tag[left] == "p":
        event = event_of_preposition(words, left) or (ahead.lemma if ahead else previous)
        if event in BEING and words.tag[after] == "g" and ahead is not None:
            return ahead.lemma  # "is a refuge for 3 million people fleeing the war"
        given = event == "put" and words.lower[left] in {AT, AS}
        return previous if given and previous is not None else event  # "others put the number at 20"
    return (previous if words.lower[left] != THAT else None) or nearest_verb(words, left)


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
    return event_of_preposition(words, left) if words.tag[left] == "p" else None


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


def _by_verb(words: Words, left: int, verb: str | None, unit: str, ahead: Ahead | None) -> str | None:
    """The event that the verb before the figure tells by itself; None where what stands behind must be asked."""
    if verb is None:
        return None
    toll = event_of_toll(words, left)
    if toll is not None:
        return toll
    if verb not in PREDICATES.light and verb not in PREDICATES.reporting and verb != "be":
        return verb
    lost = unit.rsplit(" ", 1)[-1].lower()
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


def _is_listed(words: Words, left: int) -> bool:
    """Whether the figure goes on with a list, or is a part of the figure before it."""
    word = words.lower[left]
    return word in LISTING or word in INCLUDING or (word == AS and words.lower[left - 1] in AS_WELL)


def _is_free(words: Words, left: int) -> bool:
    """Whether the figure can be the subject of its clause: no preposition governs it but one that opens a clause."""
    return left < 0 or words.tag[left] != "p" or words.lower[left] in OPENERS
