"""A counted noun among the words of its sentence in, the lemma of what is asserted of it out."""

from claims.extract.governors import (
    FAR,
    HARMS,
    find_governor,
    over_owner,
    verb_at,
)
from claims.extract.happened import find_happened
from claims.extract.predicates import look_ahead
from claims.extract.words import Words
from claims.grammar.en.function_words import ADDITION, DEFINITE_ARTICLES, MORE, OF, THOSE, TO, UP, WITH
from claims.grammar.en.nouns import (
    ACCUSED,
    CASES,
    CASUALTY,
    CASUALTY_NOUNS,
    PERSON_STATES,
    PERSONS,
    POSSESSIVE,
)
from claims.grammar.en.predicates import (
    AMOUNT_VERBS,
    BURNS,
    DEAD,
    DEALING,
    DEATH,
    GETTING,
    LASTING,
    LEAVE,
    LIMBS,
    LINKING_VERBS,
    MARK,
    PREDICATES,
    SENTENCING,
    SHOOTING,
    SUFFERING,
    SURVIVORS,
    TO_DEATH,
    TURNING_UP,
)
from claims.grammar.en.verbs import (
    read_lemma,
    read_verb,
)


def find_event(words: Words, first: int, after: int, unit: str, previous: str | None) -> str | None:
    """What happened to the counted: the lemma of the verb, participle or noun that says so.

    `first` is the figure's first word, `after` the word behind its noun, `previous` the event of the figure before it
    in the same sentence. In this order: what its own noun says ("35 deaths", "30 dead civilians"), a noun that governs
    it ("the murder of six priests"), the verb it is the object of ("killed 35"), the verb it is the subject of ("35
    people were killed"), the list that it is in.
    """
    own = _own(unit)
    if own is not None and own not in PREDICATES.fatal and first > 0:
        own = _done_to_own(words, first) or own
    after += words.lower[after] == MARK  # "stand at the 60 million mark"
    left = -1 if words.lower[first - 2 : first] == [ADDITION, TO] else find_governor(words, first)
    if unit and left > 0 and words.tag[left] == "w" and words.lower[left].endswith(POSSESSIVE):
        left = over_owner(words, left)
    if own is None and left >= 0 and words.lower[left] == WITH and " " in unit:
        own = _narrowing(unit)
    own = own and (_fate(words, left, after, unit) or _overtaken(words, left, after, unit) or own)
    if unit.rpartition(" ")[2].lower() in CASUALTY_NOUNS and verb_at(words, left) in DEALING:
        return CASUALTY  # "the rebels inflicted 30 casualties"
    event = own or find_happened(words, left, after, unit, previous)
    if own is None and event in HARMS and unit.rsplit(" ", 1)[-1].lower() in CASES and words.lower[left] == WITH:
        return None  # "killed 62 people, with 41 new cases in May"
    if event == previous and event in PREDICATES.fatal and unit.rsplit(" ", 1)[-1].lower() in SURVIVORS:
        return "survive"  # "59 dead, 140 survivors"
    if left > 1 and words.lower[left] == DEATH and words.lower[left - 1] == TO and read_lemma(words.lower[left - 2]):
        return event if event in SENTENCING else "kill"  # "shot to death three clerks"
    if event in SHOOTING and words.lower[after] == DEAD:
        return "kill"  # "shot two guards dead"
    behind = after + (words.lower[after] == MORE)
    if event is not None and words.lower[behind : behind + 2] == TO_DEATH and event not in SENTENCING:
        return "kill"  # "stabbed six clerks to death"
    if event in TURNING_UP and (fate := _found_as(words, after)):
        return fate
    if event in DEALING and words.lower[after] in PREDICATES.states:
        return PREDICATES.states[words.lower[after]]  # "has sustained 153 dead"
    if event == "lose":
        if _lost(words, after, PREDICATES.lives):
            return "die"
        return "injure" if _lost(words, after, LIMBS) else event
    if (event in SUFFERING or event == LEAVE) and _was_harmed(words, after, event):
        return "injure"
    return PREDICATES.same.get(event, event) if event else None


def _found_as(words: Words, after: int) -> str | None:
    """What had become of those who turned up: "three men had turned up murdered", "two ended up dead"."""
    for k in range(after, min(after + FAR, len(words.lower) - 2)):
        if words.tag[k] in ".,;":
            return None
        if words.lower[k] == UP and read_lemma(words.lower[k - 1]) in TURNING_UP:
            state = words.lower[k + 1]
            lemma = PREDICATES.states.get(state) or (read_lemma(state) if words.tag[k + 1] == "v" else None)
            return lemma if lemma in PREDICATES.fatal else None
    return None


def _done_to_own(words: Words, first: int) -> str | None:
    """What is done with votes, losses, arrests or the like, by a verb that says more than that they were: "missed 73
    votes", not "made 12 arrests"; None where none is.
    """
    if words.tag[first - 1] in "dp.,;":
        return None
    done = verb_at(words, find_governor(words, first))
    if done is None or done in LINKING_VERBS or done in PREDICATES.light or done in PREDICATES.reporting:
        return None
    return done if done not in GETTING else None


def _lost(words: Words, after: int, what: frozenset[str]) -> bool:
    """Whether what the counted lost is one of those words: their lives, a leg."""
    lost = (k for k in range(after, min(after + 2 * FAR, len(words.lower) - 2)) if read_lemma(words.lower[k]) == "lose")
    k = next(lost, -3)
    return not what.isdisjoint(words.lower[k + 1 : k + 3])


def _was_harmed(words: Words, after: int, event: str) -> bool:
    """Whether what the counted suffered, or were left with, are injuries: "two suffered cuts and other injuries"."""
    if event == LEAVE:
        k = after if words.lower[after] == WITH else -1
    else:
        verbs = range(after, min(after + FAR, len(words.lower) - 1))
        k = next((k for k in verbs if words.tag[k] in "vxb" and read_lemma(words.lower[k]) == event), -1)
    if k < 0:
        return False
    for word, tag in zip(words.lower[k + 1 : k + NEAR_HARM], words.tag[k + 1 : k + NEAR_HARM], strict=False):
        if tag in ".,;n" or word == OF:
            return False
        if PREDICATES.nouns.get(word) in HARMS_TO_PERSONS or word in BURNS:
            return True
    return False


NEAR_HARM = 6
"""Words of what narrows the injuries behind a verb."""
HARMS_TO_PERSONS = frozenset({"injure", "wound"})


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


def _fate(words: Words, left: int, after: int, unit: str) -> str | None:
    """What became of those that a state counts: "five of the wounded later died", "buried 12 of those killed"."""
    state = unit.lower().split()
    if PERSON_STATES.isdisjoint(state):
        return None
    ahead = look_ahead(words, after)
    if ahead is not None and ahead.lemma == "die" and not ahead.state:
        return ahead.lemma
    if not _is_some(words, after - len(state), state):
        return None
    done = verb_at(words, left)
    if done is not None and done not in PREDICATES.light and done not in PREDICATES.reporting:
        return done if done not in LINKING_VERBS else None
    told = ahead is not None and not (ahead.relative or ahead.apart)
    told = told and (done is not None or _is_clause(words, left))
    if ahead is None or not told or ahead.lemma in LINKING_VERBS or ahead.lemma in PREDICATES.reporting:
        return None
    return ahead.lemma


def _overtaken(words: Words, left: int, after: int, unit: str) -> str | None:
    """What was done to those whom a lasting state only describes: "40 homeless families were evicted",
    "housed 12 homeless men"; None where nothing was.
    """
    if LASTING.isdisjoint(unit.lower().split()[:-1]):
        return None
    ahead = look_ahead(words, after)
    lemma = ahead.lemma if ahead is not None and ahead.near and ahead.finite else verb_at(words, left)
    if lemma is None or lemma in LINKING_VERBS or lemma in PREDICATES.light or lemma in PREDICATES.reporting:
        return None
    return lemma


def _is_some(words: Words, first: int, state: list[str]) -> bool:
    """Whether only some of those that a state tells of are counted: "five of the wounded", "11 of those killed"."""
    if state[0] == THOSE:
        return words.lower[first - 1] == OF
    first -= words.tag[first - 1] == "n"  # "six of the 53 wounded"
    return len(state) == 1 and words.lower[first - 1] in DEFINITE_ARTICLES and words.lower[first - 2] == OF


def _is_clause(words: Words, left: int) -> bool:
    """Whether a clause can begin behind word `left`."""
    return left < 0 or words.tag[left] in "c,t" or words.lower[left] in PREDICATES.clauses


def _own(unit: str) -> str | None:
    """The event that the counted noun is itself, or that a word narrowing it tells: deaths, dead civilians, injured
    people.
    """
    parts = unit.lower().split()
    if not parts or parts[0] in ACCUSED:
        return None  # "three counts of murder"
    return (
        PREDICATES.nouns.get(parts[-1])
        or next((PREDICATES.states[w] for w in parts if w in PREDICATES.states), None)
        or (read_lemma(parts[-1]) if parts[-1] in PERSON_STATES else None)
    )
