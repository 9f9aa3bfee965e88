"""A figure among the words of its sentence in, whether it is the height of a toll out, and what the toll counts."""

from claims.extract.words import Words
from claims.grammar.en.function_words import (
    AFTER,
    AND,
    AT,
    EVEN,
    OF,
    OTHER_CLAUSES,
)
from claims.grammar.en.nouns import NUMBER, NUMBERS_OF, PERSON_STATES, TOWARD
from claims.grammar.en.predicates import (
    OF_DEATH,
    PLACING,
    PREDICATES,
    TOLLS,
)
from claims.grammar.en.verbs import read_lemma
from claims.grammar.en.years import MONTHS

INJURE = "injure"
LONGEST_BESIDE = 12
"""Words put beside a noun between commas or dashes."""


def event_of_toll(words: Words, verb: int) -> str | None:
    """What a toll, or a number of those whom something befell, counts where only its verb stands before the figure."""
    return _of_toll(words, verb) or (_of_number(words, verb) if words.tag[verb] in "vzxb" else None)


def _of_number(words: Words, verb: int) -> str | None:
    """What befell those whose number changed or stands at something: "the number of farmers murdered this year has
    risen to" murder.
    """
    lemma = read_lemma(words.lower[verb])
    if words.tag[verb] == "x":
        return _of_those(words, verb)
    if lemma not in PREDICATES.moving and lemma not in PREDICATES.passing and lemma != NUMBER:
        return None
    k = verb - 1 - (words.tag[verb - 1] == "a")
    if lemma == NUMBER and words.lower[k] in PERSON_STATES and words.lower[k] in PREDICATES.states:
        return PREDICATES.states[words.lower[k]]  # "the dead numbered 40"
    if words.tag[k] == "v" and words.tag[k - 1] in "sz" and words.tag[verb] == "v":  # "houses damaged numbered 40"
        return read_lemma(words.lower[k])
    for k in range(verb - 1, max(0, verb - LONGEST_TOLL - NEAR_NOUN), -1):
        if words.tag[k] in ".;":
            return None
        if words.lower[k] == OF and words.lower[k - 1] in NUMBERS_OF:
            state = PREDICATES.states.get(words.lower[k + 1]) if words.lower[k + 1] in PERSON_STATES else None
            if state and words.tag[k + 2] not in "wsn":  # "the number of hurt climbed to"
                return state
            told = next((j for j in range(k + 2, min(k + NEAR_NOUN, verb)) if words.tag[j] in "vx"), verb)
            befell = told < verb and words.tag[told] == "v"
            fate = read_lemma(words.lower[told]) if befell else None
            return fate if fate not in PREDICATES.reporting and fate not in PREDICATES.moving else None
    return None


def event_counted(words: Words, toll: int) -> str | None:
    """What a toll counts that says not of what it is one, where its sentence told the number of what befell others:
    "a smaller number of wounded, putting the toll at nine" injure.
    """
    before = words.lower[toll - 1]
    if before in OF_DEATH:
        return None
    if PREDICATES.nouns.get(before) == INJURE or PREDICATES.states.get(before) == INJURE:  # "the injury toll"
        return INJURE
    for k in range(toll - 1, max(0, toll - NEAR_NOUN), -1):
        if words.tag[k] in ".;":
            return None
        if words.lower[k] == OF and words.lower[k - 1] in NUMBERS_OF:
            told = words.lower[k + 1]
            return PREDICATES.states.get(told) or PREDICATES.nouns.get(told)
    return None


def _of_those(words: Words, verb: int) -> str | None:
    """What befell those whose number is told: "the total number affected by floods last year was" affect."""
    for k in range(verb - 1, max(0, verb - LONGEST_TOLL), -1):
        if words.tag[k] in ".;,xn":
            return None
        if words.tag[k] == "v" and words.lower[k - 1] == NUMBER:
            return read_lemma(words.lower[k])
    return None


def _of_toll(words: Words, verb: int) -> str | None:
    """What a toll counts where only its verb stands before the figure: "the death toll had risen to 22" die."""
    lemma = read_lemma(words.lower[verb])
    placed = lemma in PLACING and words.tag[verb - 1] == "x"
    if lemma not in PREDICATES.changes and words.tag[verb] != "x" and not placed:
        return None
    if words.tag[verb - 1] == "t" and words.lower[verb - 2] not in PREDICATES.tolls:
        return None  # "the toll from landslides that hit three towns"
    relative, apart, k = False, False, verb
    while (k := k - 1) > verb - LONGEST_TOLL and k >= 0:
        if words.tag[k] in ",(" and (opens := aside_before(words, k)):
            k, relative = opens, True  # "the toll in Oran and Setif, the worst hit towns, stands at"
            continue
        if words.tag[k] in ".," or (words.tag[k] == "c" and words.lower[k] in OTHER_CLAUSES) or words.lower[k] == EVEN:
            return None
        if words.tag[k] == "t" and words.tag[k - 1] not in "wsz":
            return None
        apart = apart or (words.tag[k] == "x" and words.tag[verb - 1] in "ws")
        relative = relative or words.tag[k] == "t"
        if verb - k > NEAR_TOLL and not relative:
            return None
        if words.lower[k] in PREDICATES.tolls and not _takes_object(words, k):
            if AFTER in words.lower[k:verb] and words.tag[k] == "v" and words.tag[k - 1] == "x":
                return None  # "40 were killed after buses fell into ravines of 90 meters"
            if apart and not relative:
                return None  # "the 59 dead would indicate the boat had"
            return event_counted(words, k) or PREDICATES.nouns.get(words.lower[k], "die")
    return None


def event_of_opening(words: Words, verb: int) -> str | None:
    """What a toll counts that a sentence begins with, where a comma parts all that was put in from its verb."""
    if words.tag[verb - 1] != "," or read_lemma(words.lower[verb]) not in PREDICATES.changes:
        return None
    toll = _opening_toll(words, verb)
    return (event_counted(words, toll) or PREDICATES.nouns.get(words.lower[toll], "die")) if toll else None


def _opening_toll(words: Words, verb: int) -> int:
    """The toll that a sentence begins with and whose verb a comma parts from all that was put in: "the death toll of
    the blast that hit a school in Orlin, west of Marsa, on Friday, rose to"; 0 where there is none.
    """
    for k in range(1, OPENS):
        if words.lower[k] in TOLLS and words.tag[k + 1] == "p":
            clean = not any(kind in ".n" for kind in words.tag[k + 1 : verb])
            return k * (clean and OTHER_CLAUSES.isdisjoint(words.lower[k + 1 : verb]))
    return 0


OPENS = 4
"""Words of a sentence among the first of which its toll stands."""


def _takes_object(words: Words, k: int) -> bool:
    """Whether what can be a toll is a verb here: "killed about 1,200 people and took some hostages"."""
    return words.tag[k] == "v" and (words.tag[k + 1] in "nd" or words.lower[k + 1] in PREDICATES.hedging)


def aside_before(words: Words, comma: int, longest: int = LONGEST_BESIDE) -> int:
    """The comma that opens what the comma at that index closes, a few words put beside a noun, or the dash that a dash
    closes; 0 where none does.
    """
    mark, start = words.lower[comma], words.start
    if start[comma + 1] == start[comma] + 1 and start[comma] == start[comma - 1] + len(words.lower[comma - 1]):
        return 0  # inside "6.9-magnitude"
    for k in range(comma - 1, max(0, comma - longest), -1):
        if words.lower[k] == mark:
            return k
        joins = words.lower[k] == AND and words.tag[k + 1] in "dwsn"  # "two trams and a bus"
        if not joins and (words.tag[k] not in "dwszbnpvatx'" or words.lower[k] in OTHER_CLAUSES):
            return 0
    return 0


def _same_phrase(words: Words, left: int) -> range:
    """The words before the figure with no verb or mark between: "death toll from the Leyte bomb attack at least"."""
    first = left
    while first >= 0 and left - first < NEAR_NOUN and words.tag[first] in "wspdb'a":
        first -= 1
    return range(first + 1, left + 1)


def is_toll_changed(words: Words, left: int) -> bool:
    """Whether a toll is raised or cut to the figure, or only named: "cut the toll to 68", "death toll at least 68"."""
    if words.lower[left] not in TOWARD:
        return any(words.lower[k] in TOLLS for k in _same_phrase(words, left))
    for k in range(left - 1, max(-1, left - LONGEST_TOLL), -1):
        if words.lower[k] in PREDICATES.tolls and words.lower[k] in TOLLS:
            verbs = map(read_lemma, words.lower[max(0, k - NEAR_VERB) : k])
            return words.lower[left] == AT or any(verb in PREDICATES.revising for verb in verbs)
        narrows = words.tag[k - 1] == "d" and words.tag[k + 1] in "wsb"  # "the attack on a crowded market"
        ends = words.tag[k] in ".," and words.lower[k - 1] not in MONTHS  # "since Oct. 5"
        if ends or (words.tag[k] == "v" and k < left - 1 and not narrows):
            return False
    return False


def event_of_brought(words: Words, left: int) -> str | None:
    """What a toll counts that is brought to the figure behind the "to" at word `left`, whatever narrows it: "bringing
    the death toll from mines since the beginning of May to 101 civilians" die.
    """
    for k in range(left - 1, max(-1, left - LONGEST_TOLL), -1):
        if words.tag[k] in ".,":
            return None
        if words.lower[k] in PREDICATES.tolls and not _takes_object(words, k):
            verb = next(
                (read_lemma(words.lower[j]) for j in range(k - 1, max(-1, k - 5), -1) if words.tag[j] in "vgzb"), None
            )
            return PREDICATES.nouns.get(words.lower[k], "die") if verb in PREDICATES.revising else None
    return None


NEAR_VERB = 4
"""Words before a toll among which the verb that raises or cuts it stands."""
NEAR_TOLL, LONGEST_TOLL = 20, 24
"""Words between a toll and its verb, and with a relative clause between them."""


NEAR_NOUN = 8
"""Words between a toll and its figure without a verb."""
