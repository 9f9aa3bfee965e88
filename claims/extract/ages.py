"""A number in, whether it is the age of a person out."""

import re

from claims.extract.breakdowns import is_listed
from claims.extract.near import BEFORE, Near
from claims.grammar.en.ages import (
    AGE,
    AGE_BEEN,
    AGE_BEHIND,
    AGE_BEING,
    AGE_BOUNDS,
    AGE_COPULAS,
    AGE_GROUPS,
    AGE_LISTED,
    AGE_LISTS,
    AGE_OF,
    AGE_OF_DEAD,
    AGE_OF_PERSONS,
    AGE_OF_ROLE,
    AGE_OF_SOME,
    AGE_ORDER,
    AGE_OTHERS,
    AGE_PERSONS,
    AGE_RANKS,
    AGE_RUN,
    AGE_STOP,
    AGE_SUBJECTS,
    AGE_THEN,
    AGE_TIMES,
    AGE_VERBS,
    AGES_OF_LAW,
    AT_AGE,
    AT_NAMED_AGE,
    BRACKET_ENDS,
    BRACKETED,
    CHILDREN,
    COUNTED_DEAD,
    COUNTING,
    DEFINITE_OPENERS,
    GROUP_BEHIND,
    GUESSED,
    JUNIORS,
    KIN,
    KIN_WORDS,
    LIFE_AT,
    NO_ROLES,
    NUMBERED,
    OLD_BEFORE,
    ONE,
    ONE_OF_PERSONS,
    ONE_PERSON,
    ROLE_BREAKS,
    SEVERAL_AGES,
    TURN,
    TURNING,
    WHOSE_AGE,
)
from claims.grammar.en.cues import PERSONS as PERSON
from claims.grammar.en.cues import TIMES
from claims.grammar.en.function_words import AND
from claims.grammar.en.nouns import PERSON_STATES, PERSONS, WERE, is_plural
from claims.grammar.en.numbers import read_number
from claims.grammar.en.tags import tag_word
from claims.grammar.en.units import MEASURE, PERCENT
from claims.grammar.en.years import MONTHS

RUN_REACH = 20
"""Code points between an open bracket and the last of the ages in it."""
YOUNGEST, LIFE_REACH = 9, 70
"""Years from which on something of a life happens, and code points before its age."""


def is_age(near: Near) -> bool:
    """Whether digits are an age: "Jane Doe, 34, of Leeds", "Ali (34)", "Ali (34 or 35)", "they're 55"."""
    if not (near.exact(110) and near.end - near.start <= 3) and not _is_close_range(near):
        return False
    shadow, start, end, previous = near.shadow, near.start, near.end, near.previous
    if "(" in shadow[max(0, start - RUN_REACH) : start] and _is_bracketed(near):
        return True
    if near.before == "(" and near.behind in {")", ","} and _is_word_before(near):
        return not is_listed(near.page, start) and _is_name(near, near.second_last(), start - 1)
    if near.word in AGE_TIMES and near.behind == "," and WHOSE_AGE.match(shadow, end):
        return True  # "Now 62, she runs the ferry"
    if previous == "at" and near.starts_upper(previous) and (AT_AGE.match(shadow, end) or _is_at_named_age(near)):
        return True
    if (previous in AGE_COPULAS or previous in AGE_BEEN) and AGE_THEN.match(shadow, end):
        return True  # "Omar was 41 when he died"
    if _ends_age(near) and AGE_STOP.match(shadow, end):
        return True
    if previous in AGE_LISTS and near.behind != "-" and _is_listed_age(near):
        return True
    if previous in AGE_TIMES and near.second_last().endswith(",") and near.behind in {",", "."}:
        return True  # "Mr. Sperling, then 38, said"
    if (previous[-1:] == "," or previous == AND) and end - start < 3 and _is_of_several(near):
        return True
    if not previous.endswith(",") or not (previous == "," or previous[-2:-1].isalpha() or previous in JUNIORS):
        return False
    return _is_beside_name(near)


def _is_word_before(near: Near) -> bool:
    """Whether a word stands before the bracket that a number opens with: "Ali (34"."""
    shadow, start = near.shadow, near.start
    return start > 2 and (shadow[start - 2].isalpha() or shadow[start - 3].isalpha())


def _ends_age(near: Near) -> bool:
    """Whether a number, where nothing is counted behind it, ends what is told of an age: a verb, a rank, a copula."""
    previous, second = near.previous, near.second_last()
    if near.word in AGE_RANKS and second == "the":
        return True  # "charged eleven men, the youngest 19"
    if near.word in AGE_VERBS or (previous == "at" and _is_at_age(near)) or _goes_on_ages(near):
        return True  # "one was 30 years old, the other 26"
    if (near.word == TURN and second in TURNING) or (previous in AGE_BEEN and _is_old_before(near)):
        return True  # "Olga as being 31 years old and Piet as being 12"
    if previous in AGE_TIMES and second in AGE_COPULAS and _is_of_one(near.left[-3]):
        return True  # "Omar, who was only 15,"
    if _is_told_by_role(near):
        return True  # "Hill, a farmer in Riga, was then 33"
    if previous not in AGE_COPULAS:
        return False
    if second in AGE_RANKS or _is_of_one(second.lstrip("\"'([")):  # "the youngest was 14"
        return True
    return _is_full_name(near) or _is_of_dead(near)


def _is_beside_name(near: Near) -> bool:
    """Whether a number behind a comma is the age of who is named or told of before it."""
    shadow, start, end, previous = near.shadow, near.start, near.end, near.previous
    opens = shadow.startswith(OPENINGS, end) or near.text.startswith(SITE_MARK, end)
    if opens and _is_name(near, previous, start):
        return True  # "Ben Vane, 5-6 (son of Omar)"
    if (near.next in WERE or near.next in AGE_COPULAS) and _is_kin_named(near):
        return True  # "his wife, Rima Vane, 21 were also killed"
    if near.behind not in {",", ".", ";", ")", ""} and near.next not in {"and", "who", "from", "of"}:
        return False
    if near.behind == "," and shadow[end + 1 : end + 4].isdigit():
        return False
    if previous.rstrip(",") in TIMES or GROUP_BEHIND.match(shadow, end):
        return False  # "the group said Monday, 100 of them minors"
    return _is_name(near, previous, start) or previous.rstrip(",") in AGE_PERSONS or _has_role(near)


OPENINGS, SITE_MARK = (" - ", " --", " ~ ", " (", " | "), " «"
"""What can stand behind the age of who is named."""


def _is_at_named_age(near: Near) -> bool:
    """Whether "At" and a number open a sentence of a person's age: "At 42, Rigoberta is the youngest"."""
    found = AT_NAMED_AGE.match(near.shadow, near.end) if near.behind == "," else None
    return found is not None and near.text[found.start("name")].isupper()


def _is_of_one(word: str) -> bool:
    """Whether a word stands for one person whose age may follow: "who", "she", "bride", "his son"."""
    return word in AGE_SUBJECTS or word in KIN_WORDS or word in AGE_OF_PERSONS or word in AGE_PERSONS


def _is_listed_age(near: Near) -> bool:
    """Whether a number is what one's age is said to be: "his age is now listed as 24"; an average is nobody's."""
    first = max(0, near.start - LISTED_REACH)
    if near.shadow.find(AGE, first, near.start) < 0 or AGE_STOP.match(near.shadow, near.end) is None:
        return False
    return AGE_LISTED.search(near.shadow, first, near.start) is not None


LISTED_REACH = 80
"""Code points from "age" to what it is."""


def _is_old_before(near: Near) -> bool:
    """Whether the sentence has told an age in years before."""
    return OLD_BEFORE.search(near.shadow, max(0, near.start - OLD_REACH), near.start) is not None


def _is_of_several(near: Near) -> bool:
    """Whether a number is one of as many ages as persons are counted before them: "two boys, 11 and 15, were"."""
    first = max(0, near.start - SEVERAL_REACH)
    for told in SEVERAL_AGES.finditer(near.shadow, first, near.end + SEVERAL_REACH):
        if told.start("ages") <= near.start < told.end("ages") and is_plural(told["who"]):
            if told["many"] is None:
                return told["who"] == CHILDREN or told["who"].removesuffix("s") in KIN_WORDS
            many = read_number(near.shadow, told.start("many"), told.end("many"))
            ages = told["ages"].count(",") + (", and" not in told["ages"]) + 1
            return many is not None and many[0].value == ages and told["who"] in PERSONS
    return False


SEVERAL_REACH = 44
"""Code points from an age to the count of those whose ages are told, or to the last of them."""


def _is_bracketed(near: Near) -> bool:
    """Whether an age stands in brackets behind the word for whose it is: "the driver (43)", "two suspects (22, 25)".

    One number behind a plural is how many they are: "burglars (41)".
    """
    who = BRACKETED.search(near.shadow, max(0, near.start - NAME_REACH), near.start)
    rest = BRACKET_ENDS.match(near.shadow, near.end) if who is not None else None
    if who is None or rest is None or is_listed(near.page, who.end("who") + 2):
        return False
    if (who["hedge"] or "") in GUESSED and near.text[who.start("who")].isupper():
        return True  # "Iman Orla (possibly 28)"
    one = who["who"] in ONE_OF_PERSONS
    several = bool(rest["more"]) or who.end() - len(who["hedge"] or "") > who.end("who") + 2
    return one != several and (one or who["who"] in PERSONS or who["who"].removesuffix("s") in ONE_OF_PERSONS)


def _is_full_name(near: Near) -> bool:
    """Whether a copula before the number says how old somebody is who is named in full, told of among kin or victims:
    "His brother Assad Omar was 22.".
    """
    if _FULL_NAME.search(near.text, max(0, near.start - NAME_REACH), near.start) is None:
        return False
    return KIN.search(near.shadow, max(0, near.start - KIN_REACH), near.start) is not None


def _is_of_dead(near: Near) -> bool:
    """Whether a copula before the number says how old somebody was: "Olga Vane, who died on Monday, was 66."."""
    return AGE_OF_DEAD.search(near.shadow, max(0, near.start - DEAD_REACH), near.start) is not None


def _is_told_by_role(near: Near) -> bool:
    """Whether a copula before the number is of somebody of whom it is said in between what they are."""
    if near.previous not in AGE_COPULAS and near.second_last() not in AGE_COPULAS:
        return False
    told = AGE_OF_ROLE.search(near.shadow, max(0, near.start - NAME_REACH), near.start)
    return told is not None and (PERSON.fullmatch(told["role"]) is not None or told["role"] in AGE_PERSONS)


def _is_kin_named(near: Near) -> bool:
    """Whether somebody's kin is named right before a number: "his wife, Rima Vane, 21"."""
    named = _NAMED_KIN.search(near.text, max(0, near.start - NAMED_REACH), near.start)
    return named is not None and named[1] in KIN_WORDS


NAMED_REACH = 60
"""Code points of a word for kin and a name."""
_NAMED_KIN = re.compile(r"\b([a-z]+),? (?:[A-Z][\w'’-]* ){0,4}[A-Z][\w'’-]*, \Z")
NAME_REACH, KIN_REACH, DEAD_REACH = 40, 160, 130
"""Code points of a name and its copula, before them so far as kin is told of, and of how somebody died."""
_FULL_NAME = re.compile(r"[A-Z][\w'’-]+ [A-Z][\w'’-]+,? (?:was|is) \Z")


def _goes_on_ages(near: Near) -> bool:
    """Whether a number is another's age, behind one that was told in years: "the other is 26"."""
    other = near.word if near.word not in AGE_COPULAS else near.second_last()
    if other not in AGE_OTHERS:
        return False
    return _is_old_before(near)


OLD_REACH = 70
"""Code points between two ages."""


def is_age_of(near: Near) -> bool:
    """Whether a number behind "of" is the age of one person: "a boy of nine", not "a mother of two"."""
    one = not ONE_PERSON.isdisjoint(word.lstrip("\"'(") for word in near.left[-5:-2])
    return (
        one
        and (near.exact(110) or _is_close_range(near))
        and near.second_last() in AGE_OF_PERSONS
        and (AGE_STOP.match(near.shadow, near.end) is not None or tag_word(near.next) in AGE_BEHIND)
    )


def _is_at_age(near: Near) -> bool:
    """Whether "at" leads to an age: somebody died, or was found dead at 45; not where the dead are counted."""
    word = near.second_last()
    if (near.reading.low or 0) >= YOUNGEST and LIFE_AT.search(near.shadow, max(0, near.start - LIFE_REACH), near.start):
        return True
    if word not in AGE_OF:
        return False
    counted = len(near.left) > 2 and (
        near.left[-3] in COUNTING or not NUMBERED.isdisjoint(near.left[-COUNTED_REACH:-2])
    )
    return not (word in COUNTED_DEAD and counted)


COUNTED_REACH = 8
"""Words before an age in which a number of the dead is told: "the number of those killed at 31"."""


def _has_role(near: Near) -> bool:
    """Whether an age is put beside a common noun for one person: "The striker, 27, has scored", "the driver, 34,"."""
    if near.behind != "," or not 14 <= (near.reading.low or 0) <= 100:
        return False
    first = near.page.sentence(near.page.sentence_index(near.start)).start
    words = near.shadow[max(first, near.start - BEFORE) : near.start].split()[-4:]
    role = words[-1].rstrip(",") if words else ""
    opening = next((n for n in range(len(words) - 2, -1, -1) if words[n].lstrip("\"'(") in DEFINITE_OPENERS), -1)
    if opening < 0 or role in NO_ROLES or role in PERSON_STATES or tag_word(role) not in "wb":
        return False
    return not opening or words[opening - 1] not in ROLE_BREAKS


def _is_close_range(near: Near) -> bool:
    """Whether a number is two ages that lie close: "34 or 35"."""
    low, high = near.reading.low, near.reading.high
    return near.reading.form == "range" and low is not None and high is not None and low < high <= min(low + 5, 110)


def _is_name(near: Near, word: str, reach: int) -> bool:
    return word.strip(",()'\"[]") not in MONTHS and near.capital_before(word, reach)


def is_age_limit(near: Near) -> bool:
    """Whether a number bounds the age of persons: "children under five", "those over 65"."""
    if near.second_last() == ONE and near.word not in AGE_BOUNDS:
        return False  # "a reading under 50, and one above 50"
    return (
        near.exact(100)
        and (
            near.second_last() in AGE_GROUPS
            or (near.second_last() in AGE_OF_PERSONS and near.word in AGE_BOUNDS)
            or (near.second_last() in AGE_BEING and (near.reading.value in AGES_OF_LAW or _is_bound_of(near)))
        )
        and (
            AGE_STOP.match(near.shadow, near.end) is not None or (bool(near.next) and tag_word(near.next) in "xvbzpacg")
        )
        and not MEASURE.match(near.shadow, near.end)
        and not PERCENT.match(near.shadow, near.end)
    )


def _is_bound_of(near: Near) -> bool:
    """Whether a number bounds the age of one, or of some of the persons before it: "85 of the workers were over 60"."""
    if len(near.left) > 2 and near.left[-3] in AGE_SUBJECTS:
        return True
    told = AGE_OF_SOME.search(near.shadow, max(0, near.start - SOME_REACH), near.start)
    if told is None or (near.reading.low or 0) < YOUNGEST:
        return False
    return told["who"] in PERSONS or told["who"] in AGE_GROUPS


SOME_REACH = 80
"""Code points from the age of some persons to their number."""


def is_older(near: Near) -> bool:
    """Whether persons are compared with an age: "eight of them younger than 16"."""
    ends = AGE_STOP.match(near.shadow, near.end) is not None or tag_word(near.next) in "xvp"
    return near.exact(110) and near.second_last() in AGE_ORDER and ends


def is_next_age(near: Near) -> bool:
    """Whether a number goes on with ages: "two sons, aged 4 and 6"."""
    return (
        near.exact(110)
        and (AGE_STOP.match(near.shadow, near.end) is not None or tag_word(near.next) in AGE_BEHIND)
        and AGE_RUN.search(near.shadow, max(0, near.start - BEFORE), near.start) is not None
    )


def is_told(near: Near) -> bool:
    """Whether a copula before the number tells how old somebody is: "Omar, who is two, was hurt"."""
    told = _is_of_one(near.second_last()) and near.exact(110) and not near.exact(1)
    return told and AGE_STOP.match(near.shadow, near.end) is not None
