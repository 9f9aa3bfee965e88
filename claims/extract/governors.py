"""A figure among the words of its sentence in, what governs it from the left out: a verb, a noun with "of", a list."""

from claims.extract.listed import find_among
from claims.extract.tolls import event_counted, event_of_toll
from claims.extract.words import Words
from claims.grammar.en.calendar_words import WEEKDAYS
from claims.grammar.en.function_words import (
    ACCORDING,
    ALL_BUT,
    AMONG,
    AND,
    AS,
    AT,
    BY,
    COMPARED_WITH,
    DEFINITE_ARTICLES,
    DISTRIBUTIVE,
    FOR,
    FROM,
    GOVERNING,
    HIGHER,
    IN,
    LOWER,
    MINUS,
    OF,
    ONE,
    OTHER_CLAUSES,
    PLUS,
    THAN,
    THAT,
    THIS,
    THOSE,
    TO,
    UP,
    WITH,
)
from claims.grammar.en.nouns import ARTICLES, NUMBERS, PERSON_STATES, PERSONS, POSSESSIVE, SHORT_TITLES, TOWARD
from claims.grammar.en.predicates import (
    AS_HIGH,
    AT_PRESENT,
    ATTRIBUTES,
    BACK,
    BEGINNING,
    BRINGING,
    CATENATIVE,
    CLOSE,
    COMPARED,
    CURRENCIES,
    HELPING,
    INCLUDING,
    LAY,
    LAYING,
    LEADING_TO,
    LEADING_TO_NOUNS,
    MEANING_TO,
    MORE_OF,
    NARROWING,
    ONE_OF_KIND,
    ONGOING,
    ONLY_VERBS,
    OUTLAYS,
    PARTICLES,
    PREDICATES,
    PUTTING,
    RANGING,
    RECORDS,
    SAYING,
    SEEN_TOO,
    SHARED_OUT,
    SIGNS,
    TAKEN_TO,
    TOLL,
    TOLLS,
    TOTALS,
    VERB_BEFORE,
    WORTH,
)
from claims.grammar.en.tags import NOUNS
from claims.grammar.en.units import TIME_UNITS
from claims.grammar.en.verbs import AUXILIARIES, PLAIN, TO_VERBS, read_lemma, read_verb

FAR = 14
"""Words that a subject and its verb may stand apart."""
LONGEST_LIST = 22
"""Words between a verb and a member of its list."""
NEAR_OBJECT, PAID_FOR = 9, 12
"""Words between a verb and the preposition that leads to its figure: "bought the shares of its rival for"."""
MOVES = frozenset({"rise", "fall", "grow"})
CHANGING = frozenset({FROM, TO})
"""Before what something was or became: "a rise in the gap from $2 million to $3 million"."""
HARMS = frozenset({"die", "kill", "injure", "wound"})
BE, HAVE, INCLUDE = "be", "have", "include"
HARMS_TO = frozenset({"injure", "damage", "pay", "donate", "deliver"})
TELLING = PREDICATES.fatal | MOVES
"""Events that a noun before "be" tells: "growth was 3.7 percent"."""


def find_governor(words: Words, first: int) -> int:
    """The index of the word that governs the figure from the left, over its hedge and signs; -1 at the start of the
    sentence.
    """
    i = first - 1
    if words.lower[i - 1 : i + 1] == ["~", "$"] and words.tag[i - 2] in "vgxz":  # "has ~$200 million"
        i -= 2
    if words.lower[i] == "." and words.lower[i - 1] in CURRENCIES:  # "spent Rs. 3,000"
        i -= 2
    if words.lower[i] == MINUS and words.lower[i - 2] == PLUS:  # "is plus or minus 3 points"
        i -= 3
    while i >= 0 and (words.tag[i] == "a" or (words.lower[i] in _PASSED_OVER and _is_passed_over(words, i, first))):
        i -= 1
    if (
        words.lower[i] in AS_HIGH and words.lower[i - 1] == AS
    ):  # "soared as high as 45", not "facing cuts as high as 45"
        i -= 2 if words.tag[i - 2] in "vgxpa" or verb_at(words, i - 2) else 1
    if words.lower[i - 1 : i + 1] == ALL_BUT:  # "in all but two cities"
        i -= 2
    if words.lower[i] == TO and words.lower[i - 1] == CLOSE:  # "grew to close to 40", "is close to 40"
        i -= 2 if words.tag[i - 2] in "pxa" else 0
    if words.lower[i] == WORTH and words.tag[i - 1] in "xa":  # "is now worth 40 million"
        i -= 2 if words.tag[i - 1] == "a" else 1
    i = _over_article(words, i)
    if i > 1 and words.tag[i] == "v" and words.tag[i - 1] == "a" and words.lower[i - 2] in DEFINITE_ARTICLES:
        i -= 3  # "from the initially reported 223,000"
    if i > 0 and words.tag[i] == "d" and (words.tag[i - 1] in "c,p" or words.lower[i - 1] == OF):
        i -= 1
    while i > 0 and words.lower[i] == OF and words.lower[i - 1] in SHARED_OUT:
        i -= 2  # "said most of the 40 guests on board left"
    return i


def over_owner(words: Words, i: int) -> int:
    """The preposition or verb before whose the counted are, a name that ends at word `i`: "in Kabul's 11 wards"."""
    k = i - 1
    while k > 0 and words.tag[k] == "w" and i - k < LONGEST_OWNER:
        k -= 1
    if k > 1 and words.tag[k] == "d" and words.tag[k - 1] in "vgb":
        return k - 1 if words.tag[k - 1] != "b" or words.tag[k - 2] == "x" else i  # "could win the state's 99 seats"
    return k if words.tag[k] in "pvg" else i


LONGEST_OWNER = 4
"""Words of an owner's name."""
_PASSED_OVER = PREDICATES.hedging | SIGNS | CURRENCIES | NARROWING | RECORDS


def _is_passed_over(words: Words, i: int, first: int) -> bool:
    """Whether word `i`, which can stand between the figure at `first` and what governs it, does so here."""
    word = words.lower[i]
    return (
        word in SIGNS
        or (word in PREDICATES.hedging and _hedges(words, i))
        or (word in CURRENCIES and (words.lower[i + 1] in {"$", "`"} or i + 1 == first))
        or (word in NARROWING and words.tag[i - 1] == "d")
        or (word in RECORDS and i > 0 and words.tag[i - 1] in "vzg")  # "raised record $14 million"
    )


def _over_article(words: Words, i: int) -> int:
    """The word before "a" and what narrows the figure behind word `i`: "paid a world record 222 million"."""
    for k in range(i, max(-1, i - 3), -1):
        if words.lower[k] in ARTICLES:
            return k - 1
        if words.tag[k] not in "wbsvag" or (words.tag[k] in "vg" and words.tag[k - 1] not in "da"):
            break  # "a staggering 30", not "a ferry carrying 30"
    return i


def _hedges(words: Words, i: int) -> bool:
    """Whether a word that can be part of a hedge is one here: "up to", not "fell to"."""
    word = words.lower[i]
    if word == TO:
        return words.lower[i - 1] == UP
    if word in TOTALS:  # "which total $8 million", "were estimated at about 40"
        return words.tag[i - 1] not in "tx"
    if word in BEGINNING:
        return words.lower[i + 1] in BEGINNING[word]
    if word == OF:
        return words.lower[i - 1] in TOTALS
    return word != AS or words.lower[i - 1] in COMPARED or words.lower[i + 1] in COMPARED


def verb_at(words: Words, i: int) -> str | None:
    """The lemma of the verb at word `i`, or of one that ends there with its particle; None where it is none."""
    if i < 0:
        return None
    kind, word = words.tag[i], words.lower[i]
    if kind == "x":
        return AUXILIARIES[word] if AUXILIARIES[word] in {"be", "have", "do"} else None
    if i and _is_outlay(words, i):
        return None
    if (
        kind in "vg"
        or (kind == "z" and not _is_plural(words, i, "n"))
        or (kind == "b" and (_is_base_verb(words, i, "xrsct,") or words.lower[i - 1] in HELPING or _do_many(words, i)))
    ):
        return read_lemma(word)
    joined = kind == "w" and words.lower[i - 1] == AND and word in TO_VERBS and _goes_on_after_modal(words, i - 1)
    if kind == "w" and i and (joined or _is_bare_verb(words, i) or words.lower[i - 1] in HELPING):
        return word  # "helped free four hostages"
    if word in PARTICLES and i > 2 and words.tag[i - 1] == "w" and words.lower[i - 3] in MEANING_TO:
        return words.lower[i - 1] if words.lower[i - 2] == TO else None
    if word in PARTICLES and i and words.lower[i - 1] in LAYING:
        return LAY
    if word in PARTICLES and i > 1 and words.tag[i - 1] in "bw":  # "raced to dig out 30", "will lay off 40"
        return verb_at(words, i - 1)
    if (
        word in PARTICLES
        and i
        and (words.tag[i - 1] in "vg" or (words.tag[i - 1] == "z" and not _is_plural(words, i - 1, "nd")))
    ):
        return read_lemma(words.lower[i - 1])
    return None


def _is_bare_verb(words: Words, i: int) -> bool:
    """Whether word `i`, a noun or adjective elsewhere, is a verb behind "to" or a modal one: "a plan to spare 40",
    "would reap a third", "expect to ramp up to 80,000".
    """
    before = i - 1 - (words.tag[i - 1] == "a")  # "to temporarily lodge"
    if words.lower[before] != TO:
        return AUXILIARIES.get(words.lower[before]) in {"will", "do"}
    infinitive = words.lower[i] in TO_VERBS and words.lower[before - 1] not in LEADING_TO
    return before > 0 and (infinitive or _means_to(words, before - 1))


def _means_to(words: Words, i: int) -> bool:
    """Whether "to" behind word `i` leads to a verb: "expects to", "was projected to"."""
    passive = words.tag[i] == "v" and AUXILIARIES.get(words.lower[i - 1 - (words.tag[i - 1] == "a")]) == BE
    return words.lower[i] in MEANING_TO or passive


def _is_base_verb(words: Words, i: int, before: str) -> bool:
    """Whether word `i`, in its base form, is a verb: by the letter of the word before it, "to", or a plural before and
    an object behind ("polls give her").
    """
    if words.lower[i] == LOWER and words.tag[i + 1] not in "dnws":  # "closed 40 points lower at", "lower than"
        return False
    if words.tag[i - 1] == "s" and _ends_object(words, i):
        return False  # "a grass-roots campaign in", "lowered its fish export forecast"
    if words.lower[i - 1] in DISTRIBUTIVE:
        i -= 1
    hedged = words.lower[i + 1] in PREDICATES.hedging and _hedges(words, i + 1)  # "floods kill at least 30"
    if (
        words.tag[i - 1] == "z"
        and "s" in before
        and (hedged or words.tag[i + 1] in "dnra" or words.lower[i] == BACK or words.lower[i] in PLAIN)
    ):
        return True
    if words.tag[i - 1] == "w" and "s" in before and words.lower[i] in PREDICATES.fatal:
        return words.tag[i + 1] == "n" and not words.lower[i - 1].endswith(POSSESSIVE)  # "strikes across Gaza kill 18"
    if words.tag[i - 1] == "w" and words.tag[i + 1] == "n" and words.lower[i] in PREDICATES.passing:
        return _is_behind_adjunct(words, i)
    k = i - 1
    while k > 0 and (
        words.lower[k] in AT_PRESENT or (words.tag[k] == "a" and (words.tag[k - 1] == "x" or words.lower[k - 1] == TO))
    ):
        k -= 1  # "the plants alone now consume", "could well surpass", "to temporarily host"
    if "x" in before and words.lower[k] in TIME_UNITS and _is_behind_modal(words, k):
        return True  # "will this year contract for"
    if words.tag[k] == "c" and k == i - 1 and "x" in before:
        return words.lower[i] in PLAIN or _goes_on_after_modal(words, k)
    return words.tag[k] in before or (k < i - 1 and words.tag[k] == "z") or TO in (words.lower[i - 1], words.lower[k])


def _is_behind_modal(words: Words, i: int) -> bool:
    """Whether a modal verb stands before the time that ends at word `i`: "will this year"."""
    return words.tag[i - 1] in "dw" and AUXILIARIES.get(words.lower[i - 2]) == "will"


def _ends_object(words: Words, i: int) -> bool:
    """Whether the plural before word `i` stands behind "a", or behind another determiner in a verb's object."""
    if words.lower[i - 2] in ONE_OF_KIND:
        return True
    return (
        words.tag[i - 2] == "d"
        and words.tag[i - 3] in "vg"
        and read_lemma(words.lower[i - 3]) not in PREDICATES.reporting
    )


def _goes_on_after_modal(words: Words, joint: int) -> bool:
    """Whether "and" at word `joint` joins a second base form to one behind "to" or a modal: "will start in May and
    raise fees", "voted to cut fees and raise rents".
    """
    for k in range(joint - 1, max(0, joint - FAR), -1):
        if words.tag[k] in ".;t":
            return False
        if words.tag[k] in "bv" and (words.lower[k - 1] == TO or AUXILIARIES.get(words.lower[k - 1]) == "will"):
            return True
        if words.tag[k] in "x":  # "will start", "will be"
            return "will" in (AUXILIARIES[words.lower[k]], AUXILIARIES.get(words.lower[k - 1]))
    return False


def _do_many(words: Words, i: int) -> bool:
    """Whether the base form at `i`, right before a figure, is what many do, who are named before what tells where:
    "towns along the coast need 40 boats".
    """
    if words.tag[i - 1] not in "wbn" or words.lower[i - 1] == TO:
        return False
    if words.lower[i] in PLAIN:
        return True
    for k in range(i - 1, max(0, i - FAR), -1):
        kind = words.tag[k]
        if kind == "p" and words.tag[k - 1] in "sz":
            return not any(words.tag[n] in "xvtpc" for n in range(max(0, k - SUBJECT), k - 1))
        if kind not in "wdsbpn'":
            return False
    return False


SUBJECT = 4
"""Words of a plural subject before what tells where."""


def _is_behind_adjunct(words: Words, i: int) -> bool:
    """Whether only what tells where, or from what, stands between a toll and word `i`: "deaths in Orlin top 400",
    "deaths from the blast in Orlin pass 300".
    """
    for _ in range(ADJUNCTS):
        k = i - 1
        while k > 0 and words.tag[k] in "wd":
            k -= 1
        if k <= 0 or k == i - 1 or words.tag[k] != "p":
            return False
        if words.lower[k - 1] in PREDICATES.tolls:
            return True
        i = k
    return False


ADJUNCTS = 2
"""Prepositions, each with its noun, between a toll and its verb."""


def _is_plural(words: Words, i: int, before: str) -> bool:
    """Whether word `i`, a plural or a verb in -s, is a noun: the first word, or by the letters of its neighbours:
    "raised rates by", "to cut costs", "food prices fell".
    """
    if words.lower[i] in ONLY_VERBS or words.lower[i + 1] in VERB_BEFORE.get(words.lower[i], ()):
        return False
    if i and words.lower[i - 1] == THIS and words.tag[i + 1] in "pdnr":
        return False  # "this compares to 40"
    if i > 1 and words.tag[i - 1] in "wb" and words.tag[i - 2] == "n" and not words.lower[i - 2].isdigit():
        return words.lower[i - 2] != ONE  # "seven pinhole-size leaks along", which do not agree
    if i and words.tag[i + 1] == "n" and words.tag[i - 1] == "n" and read_lemma(words.lower[i]) in HARMS:
        return False  # "bomb kills 3 wounds 20"
    if i == 1 and words.tag[0] == "g" and (words.tag[2] == "n" or words.lower[2] in PREDICATES.hedging):
        return False  # "Smoking kills 4,000", not "living costs rose"
    return (
        i == 0
        or words.tag[i - 1] in before + "vg"
        or _is_behind_preposition(words, i)
        or words.tag[i + 1] == "x"
        or (words.lower[i + 1] == OF and words.tag[i - 1] in "c,")  # "and profits of"
        or (words.lower[i] == NUMBERS and words.lower[i + 1] in TOWARD)  # "boosted shopper numbers by"
        or (words.tag[i + 1] == "v" and words.tag[i + 2] not in "swb")  # "prices fell", not "expects adjusted earnings"
        or (words.tag[i - 1] == "b" and _is_base_verb(words, i - 1, "x"))
        or (words.lower[i - 1] == LOWER and words.tag[i - 2] in "pdvg")  # "put $3 million into lower prices"
        or (
            words.tag[i - 1] == "w"
            and words.tag[i - 2] in "pg"
            and words.lower[i - 1] not in TIMES_TOLD
            and not _governs(words, i)
        )  # "for gunshot wounds"
        or (words.tag[i - 1] in "wbsz" and words.tag[i - 2] == "v" and words.tag[i - 3] != "d" and _is_object(words, i))
        or (
            words.tag[i - 1] in "wb"
            and words.tag[i - 2] == "b"
            and _is_object(words, i)
            and _is_base_verb(words, i - 2, "xr")
        )
        or (words.tag[i - 1] == "z" and words.tag[i - 2] == "w" and _is_object(words, i))  # "the plan cuts costs by"
        or words.lower[i - 1] in MORE_OF
        or _is_owned(words, i)
        or (words.tag[i + 1] in "p,." and _is_in_object(words, i))
    )


def _is_behind_preposition(words: Words, i: int) -> bool:
    """Whether a form in -s right behind a preposition is a noun: "made arrests of suspects in", "flew at speeds of";
    what somebody reckons is an event all the same: "below forecasts of".
    """
    if words.tag[i - 1] != "p" or words.lower[i - 1] in PARTICLES:
        return False
    return words.lower[i - 1] in LEADING_TO_NOUNS or read_lemma(words.lower[i]) not in PREDICATES.reporting


def _is_owned(words: Words, i: int) -> bool:
    """Whether whose word `i` is stands right before it: "the firm's claims", "Vale Corp.'s damages award"."""
    return words.tag[i - 1] == "'" or words.lower[i - 1].endswith(POSSESSIVE)


def _is_in_object(words: Words, i: int) -> bool:
    """Whether only what narrows word `i` stands between it and a verb, whose object it is: "handed out early layoff
    notices to"; not "the plan announced on Monday calls for".
    """
    k = i - 1
    while k > max(0, i - NEAR_OBJECT) and words.tag[k] in "wbda" and words.lower[k] not in TIMES_TOLD:
        if words.tag[k] == "b" and words.tag[k - 1] == "x":  # "did find human remains at"
            break
        k -= 1
    if k == i - 1:
        return False
    k -= k > 0 and words.lower[k] in PARTICLES
    if not (words.tag[k] in "vg" or (words.tag[k] == "b" and k > 0 and words.tag[k - 1] == "x")):
        return False
    if words.tag[k] == "v" and words.tag[k - 1] == "d":  # "the finalized budget calls for"
        return False
    lemma = read_lemma(words.lower[k])
    return lemma not in BRINGING and (lemma not in PREDICATES.reporting or lemma in SEEN_TOO)


def _is_object(words: Words, i: int) -> bool:
    """Whether a compound that ends at word `i` is the object of the verb before it: "held interest rates at"."""
    return words.tag[i + 1] in "p," and read_lemma(words.lower[i - 2]) not in PREDICATES.reporting


TIMES_TOLD = frozenset(TIME_UNITS) | frozenset(WEEKDAYS)
"""Words that tell when something was done, no part of its object."""
_MONEY_SIGNS = SIGNS | CURRENCIES


def _governs(words: Words, i: int) -> bool:
    """Whether something behind word `i` makes it a verb: an object, an amount, or what it rose or fell to."""
    if words.lower[i + 1] in _MONEY_SIGNS:
        return True
    changed = words.lower[i + 1] in {TO, AT} and read_lemma(words.lower[i]) in PREDICATES.moving
    return changed or words.tag[i + 1] in "nd"


def event_of_noun(words: Words, left: int) -> str | None:
    """The event of a noun right before "of": the murder of six priests, a death toll of 35, the lives of 100."""
    if left < 1 or words.lower[left] not in GOVERNING:
        return None
    harmed = PREDICATES.nouns.get(words.lower[left - 1]) if words.lower[left] == TO else None
    if harmed in HARMS_TO:  # "injuries to 14 people", "damage to 40 homes", "payouts to 900 farmers"
        return None if read_lemma(words.lower[left - 2]) in PREDICATES.changes else harmed
    if words.lower[left] == OF and words.lower[left - 1] in PREDICATES.asked:
        return PREDICATES.asked[words.lower[left - 1]]
    if words.lower[left] == OF and words.lower[left - 1] in PREDICATES.deeds:
        return PREDICATES.deeds[words.lower[left - 1]]
    first = left - 1
    if words.tag[first] == "," and words.lower[first - 1] in HIGHER:  # "put the toll even higher, at 49"
        first -= 2
    for k in range(first, max(-1, first - 3), -1):
        word = words.lower[k]
        if words.lower[left] == OF and word in PREDICATES.lives:
            return "die"
        if words.lower[left] == OF and word in PREDICATES.doers and k == left - 1:
            done = PREDICATES.doers[word]  # "the bodies of two", not "the governing bodies of two"
            return done if done != "die" or words.tag[k - 1] not in "wsg" else None
        tolled = word == TOLL or (word in PREDICATES.tolls and words.lower[left] in {TO, AT, AS})
        governs = words.lower[left] == OF or (PREDICATES.nouns.get(word) in HARMS and tolled)
        if word in PREDICATES.nouns and governs:
            return (word in TOLLS and event_counted(words, k)) or PREDICATES.nouns[word]
        if words.tag[k] not in "wax(pv" or word == FROM:
            break
    return None


def event_among(words: Words, left: int) -> str | None:
    """What "among the hurt were two girls" says of the girls, whatever tells where or when before the verb."""
    for k in range(left - 1, max(-1, left - LED_BY_AMONG), -1):
        if words.lower[k] == AMONG and (k == 0 or words.tag[k - 1] in ",."):
            told = find_among(words, k)
            return told if told != BE else None
        if words.tag[k] in ".,xz":
            break
    for k in range(left - 1, max(-1, left - FRONTED), -1):
        word = words.lower[k]
        if left - k < 5 and (word in PREDICATES.states or PREDICATES.nouns.get(word) in TELLING):
            return PREDICATES.states.get(word) or PREDICATES.nouns[word]
        opens = k == 0 or (k == 1 and words.tag[0] == "a")  # "also killed were the driver and"
        if words.tag[k] == "v" and (opens or words.lower[k - 1] == THOSE):  # "arrested in Leeds were the mayor and"
            return read_lemma(word)
        if words.tag[k] in ".,":
            break
    return None


LED_BY_AMONG = 18
"""Words from an "among" that opens a clause to its verb."""
FRONTED = 9
"""Words of a participle put before "be", with what tells where."""


def event_of_whole(words: Words, verb: int) -> str | None:
    """What befell those that a figure is some of: "the dead included four women", "the wounded were two boys"."""
    for k in range(verb - 1, max(-1, verb - WHOLE_REACH), -1):
        word = words.lower[k]
        if words.tag[k] in ".,tx" or (words.tag[k] == "v" and read_lemma(word) in PREDICATES.reporting):
            return None
        whole = k > 0 and (words.lower[k - 1] in DEFINITE_ARTICLES or words.lower[k - 1] in PERSONS)
        if whole and word in PERSON_STATES:
            return PREDICATES.states.get(word) or PREDICATES.nouns.get(word) or read_lemma(word)
    return None


def is_of_whole(words: Words, first: int) -> bool:
    """Whether the figure at word `first` is of some of the dead, or the injured, that the sentence is about: "the
    victims included 12 nurses and nine cooks".
    """
    for k in range(first - 1, max(0, first - LONGEST_LIST), -1):
        if words.tag[k] in ".;":
            return False
        told = words.tag[k] == "x" and AUXILIARIES[words.lower[k]] == BE
        if told or (words.tag[k] in "vb" and read_lemma(words.lower[k]) == INCLUDE):
            return event_of_whole(words, k) is not None
        if words.tag[k] in "vx":
            return False
    return False


WHOLE_REACH = 14
"""Words between the dead, with where they were found, and the verb that tells who they were."""


def event_of_list(words: Words, left: int) -> str | None:
    """The event that governs a list whose earlier members have no number: "killed the mayor and two peasants"."""
    for k in range(left, max(-1, left - LONGEST_LIST), -1):
        word, kind = words.lower[k], words.tag[k]
        if kind in ".t" and word != "~":
            return None
        if words.lower[k + 1] == OF and (word in PREDICATES.nouns or PREDICATES.doers.get(word) == "die"):
            return PREDICATES.nouns.get(word) or PREDICATES.doers[word]
        if kind == "v" and words.tag[k - 1] in "pdn" and words.tag[k + 1] in "wsb":
            continue  # "cases of enforced disappearance and 12"
        narrows = kind == "g" and words.tag[k + 1] in "swbz" and (words.tag[k - 1] == "d" or word in OUTLAYS)
        if words.lower[k] == ACCORDING or narrows:
            continue  # "for its swelling costs, now at 40", "fishing towns"
        if kind == "g" and words.tag[k + 1] in "c," and (words.tag[k - 1] == "d" or words.tag[k - 2] == "d"):
            continue  # "gave him a top rating and $2 million"
        verb = kind in "vg" or (kind == "z" and not _is_plural(words, k, "nd"))
        verb = verb or (kind == "b" and words.lower[k - 1] == TO and word in PREDICATES.fatal)  # "to kill the two and"
        verb = verb or (kind == "b" and AUXILIARIES.get(words.lower[k - 1]) in {"will", "do"})  # "did find bones"
        if verb and read_lemma(word) == INCLUDE and (whole := event_of_whole(words, k)):
            return whole  # "the adults killed included the driver and two teachers"
        if verb and read_lemma(word) not in PREDICATES.describing:
            return PREDICATES.states.get(word) or read_lemma(word)
        if kind == "x" and AUXILIARIES[word] == BE:  # "among the dead are a captain and three soldiers"
            return event_among(words, k) or event_of_whole(words, k)
        if kind == "x":  # "had a wife and two sons"
            return HAVE if AUXILIARIES[word] == HAVE and words.tag[k + 1] == "d" else None
    return None


def event_of_preposition(words: Words, left: int) -> str | None:
    """The event of a preposition before the figure: an increase of 35 percent, the killing of 35, rose to 22."""
    inside, inside_stretch, opening, to, only, part = True, True, left, words.lower[left] in TOWARD, 0, 0
    far = words.lower[left] in {FOR, TO, BY, AT} or words.lower[left - 1] == TO  # "drop for a second year to below"
    reach = PAID_FOR if far else NEAR_OBJECT
    if words.lower[left - 1] in RANGING and words.lower[left] == FROM:  # "estimates of the dead range from"
        return event_of_toll(words, left - 1) or read_lemma(words.lower[left - 1])
    for k in range(left - 1, max(-1, left - reach), -1):
        kind, word = words.tag[k], words.lower[k]
        ends = kind in ".;" and words.tag[k + 1] != "'" and words.lower[k - 1] not in SHORT_TITLES
        if ends or word in OTHER_CLAUSES:  # "cut Vale Corp.'s award from", "gave Sen. Holm a lead of"
            return read_lemma(words.lower[only]) if only else None
        if kind == "," and words.lower[left] == OF and words.lower[k + 1] in ONE_OF_KIND and k + 1 < left - 1:
            return None  # "floods in Norland, a chain of 40 islands"
        if words.lower[left] == BY and _is_between_names(words, k):
            only = k
        if k > opening or _governs_nothing(words, k):
            continue
        if word in SAYING and words.tag[k + 1] == "," and (aside := _said_aside(words, k)):
            opening = aside  # "fell by a third, she said, from"
            continue
        if kind == "v" and words.tag[k - 1] == "d" and words.lower[left] == AT and _is_put(words, k):
            return read_lemma(words.lower[k - 2])  # "pegged the cost of the damage at"
        if kind == "v" and words.lower[left] == BY and (named := _opening(words, k)):
            inside, opening = False, named
            continue
        across = IN if words.lower[left] in CHANGING else FROM  # "a rise from the earlier figure of 40"
        led = inside or (words.lower[k + 1] == across and PREDICATES.nouns.get(word) in MOVES)
        if words.lower[left] == BY and k == left - 1 and (deed := _deed_by(words, k)):
            return deed
        lemma = PREDICATES.nouns.get(word) if led and _is_noun(words, k) else None
        narrows = k < left - 1 and words.tag[k + 1] in NOUNS  # "raised its growth forecast to"
        if lemma is not None and (not to or lemma in MOVES) and not narrows:
            return lemma
        if kind == "g" and words.tag[k - 1] == "d" and words.tag[k + 1] in ",(" and words.lower[left] in INCLUDING:
            continue  # "were wounded in the fighting, including seven who"
        if (
            kind in "vg"
            or (kind == "z" and not _is_plural(words, k, "nd"))
            or (
                kind == "b"
                and (
                    _is_base_verb(words, k, "xsrt")
                    or (words.tag[k - 1] == "c" and words.tag[k + 1] == "d")
                    or (k == left - 1 and _do_many(words, k))
                )
            )
        ):
            if words.lower[left] == FOR and word in ONGOING and k > 0:
                return read_lemma(words.lower[k - 1])  # "search continues for 5"
            return event_of_toll(words, k) or (read_lemma(word) if word != ACCORDING else None)
        if kind == "w" and words.tag[k - 1] in "px" and _is_bare_verb(words, k):
            return word  # "is expected to end 2015 at", "would end 2022 below"
        if kind == "x":
            toll = None if words.lower[left] in PARTICLES else event_of_toll(words, k)
            return toll or (AUXILIARIES[word] if AUXILIARIES[word] != "will" else "be")
        inside = inside and kind != "d"
        part = k if words.lower[left] == OF and inside_stretch and _tells_part(words, k) else part
        inside_stretch = inside_stretch and kind != ","
    return event_of_list(words, part) if part else None  # "found bones there, including the skulls of 40"


def _tells_part(words: Words, k: int) -> bool:
    """Whether word `k` puts a part, or what goes with it, beside what a verb tells: ", including", "with gusts"."""
    return words.lower[k] in INCLUDING and (words.lower[k] != WITH or words.tag[k - 1] not in ",p")


def _is_between_names(words: Words, k: int) -> bool:
    """Whether a base form is a verb between a noun and a name: "while men with no boat favour Vane by"."""
    return words.tag[k - 2] in "dp" and words.tag[k - 3] not in "vgzb" and words.tag[k - 1 : k + 2] == ["w", "b", "w"]


def _governs_nothing(words: Words, k: int) -> bool:
    """Whether word `k` is no verb that could govern a figure behind it, though its form is one: "compared with",
    "better than expected profit".
    """
    if words.tag[k] not in "vg":
        return words.lower[k] == COMPARED_WITH
    expected = words.tag[k] == "v" and words.lower[k - 1] == THAN and words.tag[k + 1] in "swbg"
    attribute = words.tag[k - 1] == "d" and words.tag[k + 1] == "n"  # "raised fees a whopping 32 percent to"
    known = expected or attribute or words.lower[k] == COMPARED_WITH
    return known or _is_attribute(words, k) or _is_put_behind(words, k) or _is_outlay(words, k)


def _is_outlay(words: Words, k: int) -> bool:
    """Whether a form in -ing is a noun behind "the" or another noun's preposition: "at the open of trading in Lund",
    not "accused of spending 40 million".
    """
    if words.tag[k] != "g" or words.lower[k] not in OUTLAYS or words.tag[k + 1] != "p":
        return False
    return words.tag[k - 1] == "d" or (words.tag[k - 1] == "p" and words.tag[k - 2] in "wsb")


def _deed_by(words: Words, k: int) -> str | None:
    """What those behind "by" did, where a noun before it says so: "fell in raids by some 40 rebels"."""
    if words.tag[k] not in "zb" or not (words.tag[k - 1] == "p" or words.lower[k - 1] in ONE_OF_KIND):
        return None  # "backed the bill by 212 votes"
    lemma = read_lemma(words.lower[k])
    return lemma if lemma not in PREDICATES.reporting else None


def _said_aside(words: Words, k: int) -> int:
    """The word before the comma that opens who said it, put in with the verb at word `k`: ", she said,"; 0 where none
    does.
    """
    for comma in range(k - 1, max(0, k - NEAR_OBJECT), -1):
        if words.tag[comma] == ",":
            return comma - 1
        if words.tag[comma] not in "wsrdpa":
            return 0
    return 0


def _is_put(words: Words, k: int) -> bool:
    """Whether a verb of putting has word `k`, a base form too, for its object: "pegged the cost of"."""
    found = read_verb(words.lower[k])
    return found is not None and "b" in found.forms and read_lemma(words.lower[k - 2]) in PUTTING


def _opening(words: Words, k: int) -> int:
    """The determiner of the noun phrase, a verb's object, that ends with word `k`, which could be a verb: "lowered its
    wheat export forecast for May by"; 0 where it is none.
    """
    found = read_verb(words.lower[k])
    if found is None or "b" not in found.forms or words.tag[k + 1] != "p" or words.lower[k] in PREDICATES.nouns:
        return 0
    n = k - 1
    while n > 0 and k - n < NEAR_OBJECT and words.tag[n] in "wbs":
        n -= 1
    return n if n < k - 1 and words.tag[n] == "d" and words.tag[n - 1] in "vgzb" else 0


def _is_put_behind(words: Words, k: int) -> bool:
    """Whether a participle narrows the noun before it, an earlier verb's object: "breaks the caps set in May by"."""
    found = read_verb(words.lower[k]) if words.tag[k] == "v" and words.tag[k + 1] == "p" else None
    if found is None or "n" not in found.forms or "b" in found.forms or words.tag[k - 1] not in "sw":
        return False  # "left its forecast for"
    for n in range(k - 2, max(-1, k - NEAR_OBJECT), -1):
        if words.tag[n] in ".;,ctx":
            return False
        verb = verb_at(words, n) if words.tag[n] in "vz" else None
        if verb is not None:
            return words.tag[n + 1] in "dr" and verb not in PREDICATES.reporting
    return False


def _is_attribute(words: Words, k: int) -> bool:
    """Whether a participle narrows the noun behind it: "on adjusted earnings of", "the bank's spending power", "a
    restructuring charge of", "packing sustained winds of".
    """
    if words.lower[k] in ATTRIBUTES:
        return words.tag[k + 1] in "swbzg"
    if words.lower[k - 1] == TO and (found := read_verb(words.lower[k])) is not None and "b" in found.forms:
        return False  # "projected to cut illegal logging by"
    if words.lower[k] in OUTLAYS and (
        words.tag[k - 1] in "vbz" or (words.tag[k - 1] == "w" and words.tag[k - 2] in "drvbz'p")
    ):
        return True  # "cut spending by", "put his approval rating at"
    if words.tag[k] == "g" and words.tag[k + 1] in "swb" and _is_among_objects(words, k):
        return True
    if words.tag[k] == "v" and (found := read_verb(words.lower[k])) is not None and "n" not in found.forms:
        return False  # "exports grew quarter-on-quarter by"
    compound = words.tag[k - 1] == "w" and words.tag[k - 2] in "vz"  # "provides cancer screening services in"
    compound = compound or (words.tag[k - 2 : k + 1] == ["x", "w", "v"])  # "had maximum sustained winds of"
    compound = compound and read_lemma(words.lower[k - 2]) not in PREDICATES.reporting
    owned = words.lower[k - 1].endswith(POSSESSIVE) or words.tag[k - 1] == "d" or compound
    if words.tag[k] == "g" and not owned:
        return False
    behind_adverb = words.tag[k - 1] == "a" and words.tag[k - 2] in "dvg"  # "reported seasonally adjusted profit of"
    attribute = words.tag[k] == "g" or compound or behind_adverb or words.tag[k - 1] in "dvzpg"
    attribute = attribute or (words.tag[k - 1] == "b" and words.lower[k - 2] == TO)  # "to settle alleged breaches of"
    return attribute and (words.tag[k + 1] in "swb" or (words.tag[k - 1] == "d" and words.tag[k + 1] == "z"))


def _is_among_objects(words: Words, k: int) -> bool:
    """Whether a form in -ing narrows the object of a verb before it, not one that goes on with such a form, or one of
    its objects: "left burning tyres on", "brought hail and freezing rain to".
    """
    if words.tag[k - 1] == "v":
        return read_lemma(words.lower[k - 1]) not in CATENATIVE
    if words.tag[k - 1] != "c":
        return False
    for n in range(k - 2, max(-1, k - NEAR_OBJECT), -1):
        if words.tag[n] in "gpnr.;":
            return False
        if words.tag[n] in "vz":
            return True
    return False


def _is_noun(words: Words, k: int) -> bool:
    """Whether word `k`, which can be a verb too ("cut", "rise"), is a noun here: "a cut of", not "was cut from"."""
    if words.tag[k] not in "vbz":
        return True
    return words.tag[k - 1] != "x" and words.lower[k - 1] != TO and words.tag[k + 1] == "p"


NEAR_GIVING = 8
"""Words between a verb and its second object."""


def giving_verb(words: Words, left: int) -> str | None:
    """The verb whose second object a figure is: "owes the firm 9,000 rupees", "leads Mr. Vane 49 percent to 41"."""
    for k in range(left, max(-1, left - NEAR_GIVING), -1):
        whose = words.lower[k] == OF and words.tag[k + 1] == "w"  # "paid the state of Orlin $40 million"
        if (words.tag[k] in "ctp," and not whose) or (words.tag[k] == "." and words.lower[k - 1] not in SHORT_TITLES):
            return None
        lemma = read_lemma(words.lower[k]) if words.tag[k] in "vzbg" else None
        if lemma in PREDICATES.giving:
            return lemma
    return None


def verb_before_adjunct(words: Words, left: int) -> str | None:
    """The verb whose object stands behind where it was brought, or in what it was done: "took into custody four men",
    "puts in conflict two rights", "evacuate to higher ground 5,000 families".
    """
    k = left
    while k > 0 and words.tag[k] in "wsbd" and left - k < LONGEST_ADJUNCT:
        k -= 1
    if words.tag[k] != "p" or words.lower[k] not in TAKEN_TO or k == left or k < 1:
        return None
    kind, word = words.tag[k - 1], words.lower[k - 1]
    acts = (
        kind in "vg"
        or (kind == "z" and not _is_plural(words, k - 1, "nd"))
        or (kind == "b" and _is_verb_form(words, k - 1))
    )
    lemma = read_lemma(word) if acts and words.tag[k - 2] != "x" else None
    return lemma if lemma in PREDICATES.taking else None


LONGEST_ADJUNCT = 4
"""Words of where something is brought, between its verb and those who are."""


def _is_verb_form(words: Words, i: int) -> bool:
    """Whether a base form is a verb: behind "to", a modal, a plural, or one whom somebody helps."""
    return _is_base_verb(words, i, "xrs") or words.tag[i - 1] in "ws" or words.lower[i - 1] in HELPING


def verb_of_times(words: Words, left: int) -> str | None:
    """The verb that was done so many times, whose object stands between: "stabbed the driver 14 times"."""
    for k in range(left, max(-1, left - NEAR_TIMES), -1):
        if words.tag[k] in "ctpxn,.;":
            return None
        if words.tag[k] in "vg" or (words.tag[k] == "z" and not _is_plural(words, k, "nd")):
            return read_lemma(words.lower[k])
    return None


NEAR_TIMES = 6
"""Words between a verb and how many times it was done."""


def nearest_verb(words: Words, left: int) -> str | None:
    """The nearest verb before the figure, where nothing closer tells."""
    for k in range(left, max(-1, left - FAR), -1):
        ends = words.tag[k] in ".;" and not (k and words.lower[k - 1] in SHORT_TITLES)
        if ends or (words.lower[k] == THAT and verb_at(words, k - 1) in PREDICATES.reporting):
            return None
        finite = words.tag[k] == "v" or (words.tag[k] == "z" and not _is_plural(words, k, "nd"))
        finite = finite or (words.tag[k] == "g" and words.tag[k - 1] == "x")  # "is developing its 12 bills"
        if finite or (words.tag[k] == "b" and _is_base_verb(words, k, "xsr")):
            lemma = read_lemma(words.lower[k])
            if lemma is not None and lemma not in PREDICATES.reporting and words.lower[k] != ACCORDING:
                return lemma
    return None
