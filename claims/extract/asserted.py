"""A verb among the words of its sentence in, the lemma of what it asserts out: "were reported killed" kill."""

from claims.extract.listed import find_among
from claims.extract.words import Words
from claims.grammar.en.function_words import (
    AMONG,
    AND,
    COMPARING,
    DISTRIBUTIVE,
    FIRST,
    INFINITIVE,
    LINKING,
    SINCE,
    SO_FAR,
    TO,
    YET,
)
from claims.grammar.en.predicates import (
    ABLE,
    BEGINNING_TO,
    BRINGING,
    DEAD,
    DEATH,
    ENDS,
    LEAVE,
    LYING,
    PREDICATES,
    SENTENCING,
    SHOOTING,
)
from claims.grammar.en.verbs import AUXILIARIES, MODAL, TO_BE, is_undone, read_verb

HAVE = "have"
OF_HAVING = ["of", "having"]
"""Between a suspicion and what is suspected: "are suspected of having died"."""
QUOTE = '"'
"""Marks of words that are quoted behind their auxiliary: 40 houses were "partially damaged"."""


def read_asserted(words: Words, i: int) -> str:
    """The lemma of what follows an auxiliary: "were reported killed" kill, "had died" die, "are in hospital" be."""
    lemma = AUXILIARIES[words.lower[i]]
    k = i + 1
    while k < i + 8 and words.lower[k]:
        kind, word = words.tag[k], words.lower[k]
        if word in PREDICATES.states:
            return PREDICATES.states[word]
        if word == AMONG:
            return find_among(words, k)
        if word in ABLE and words.lower[k + 1] == TO and words.tag[k + 2] == "b":  # "have been able to register"
            return words.lower[k + 2]
        if kind in "vgb" and (
            kind != "b"
            or lemma == MODAL
            or words.lower[k - 1] in INFINITIVE
            or (words.tag[k - 1] == "x" and lemma != TO_BE and not _is_had(words, k, lemma))
        ):
            if kind == "v" and lemma == TO_BE and is_undone(word):
                return TO_BE
            return (kind == "v" and lemma == TO_BE and _read_end(words, k)) or read_chain(words, k)
        if kind == "w" and "-" in word and (done := _read_joined(word)):
            return done
        if lemma == MODAL and kind == "w" and words.tag[k - 1] in "xa":
            return word  # a verb that the table lacks: behind "could" nothing else stands
        if kind == "x":
            lemma = AUXILIARIES[word] if AUXILIARIES[word] != MODAL else lemma
        elif kind not in "an" and word not in {TO, SINCE, YET, FIRST, QUOTE, *SO_FAR} and word not in DISTRIBUTIVE:
            break  # "have since withdrawn", "had yet to be counted" go on
        k += 1
    return TO_BE if lemma == MODAL else lemma


def _read_joined(word: str) -> str | None:
    """The lemma of a participle that a hyphen joins to what it is done with: "pepper-sprayed" spray; None elsewhere."""
    found = read_verb(word.rpartition("-")[2])
    return found.lemma if found is not None and "n" in found.forms else None


def _is_had(words: Words, k: int, lemma: str) -> bool:
    """Whether a base form right behind "have" only begins its object: "had flood insurance", not "had cut the tax"."""
    if lemma != HAVE or words.tag[k] != "b" or words.tag[k + 1] not in "ws":
        return False
    found = read_verb(words.lower[k])
    return found is not None and "n" not in found.forms


def _read_end(words: Words, i: int) -> str | None:
    """The harm that a passive at word `i` ends with: "were ambushed and killed" kill, "were taken from their homes and
    shot dead" kill; None where the verbs that "and" joins end with none, or do it to others.
    """
    first = read_verb(words.lower[i])
    light = first is not None and (first.lemma in PREDICATES.light or first.lemma in PREDICATES.reporting)
    if first is None or first.lemma in ENDS or (light and words.tag[i + 1] != "p"):  # "were found shot and killed"
        return None
    for k in range(i + 1, i + LONGEST_CHAIN):
        if words.lower[k] == AND:
            k += 1 + (words.tag[k + 1] == "a")
            last = read_chain(words, k) if words.tag[k] == "v" else None
            return last if last in ENDS and words.tag[k + 1] not in "nds" else None
        if words.tag[k] not in "adswpv,":
            return None
    return None


LONGEST_CHAIN = 9
"""Words from the first of several participles to the "and" before the last."""


def _deadly(words: Words, i: int) -> str | None:
    """Kill, where the participle at word `i` or one that "and" joins to it is to death: "shot to death", "found shot
    dead".
    """
    if words.lower[i + 1] == DEAD:
        shot = read_verb(words.lower[i])
        return "kill" if shot is not None and shot.lemma in SHOOTING else None
    i += 2 * (words.lower[i + 1] == AND and words.tag[i + 2] == "v")
    deadly = words.lower[i + 2] == DEATH and words.lower[i + 1] == TO and words.lower[i] not in SENTENCING
    return "kill" if deadly else None


def _is_of_object(words: Words, i: int) -> bool:
    """Whether a participle at word `i`, right behind "left", narrows what they left: "40 people left besieged towns",
    not "40 people were left stranded".
    """
    return words.tag[i] in "vg" and words.tag[i + 1] == "s" and words.tag[i - 2] not in "xa"


def read_chain(words: Words, i: int) -> str:
    """The last verb of a chain that starts at word `i`: "reported to have been killed" kill, "reported wounded"
    wound.
    """
    found = read_verb(words.lower[i])
    lemma = found.lemma if found else words.lower[i]
    if words.lower[i + 1] == "dead" and lemma == "shoot":
        return "kill"
    if words.lower[i + 2] == DEATH and words.lower[i + 1] == TO and lemma not in SENTENCING:  # "were hacked to death"
        return "kill"
    if lemma in LYING and words.lower[i + 1] in PREDICATES.states:
        return PREDICATES.states[words.lower[i + 1]]  # "twelve lay dead"
    if lemma in BEGINNING_TO and words.tag[i + 1] == "g":
        inner = read_verb(words.lower[i + 1])
        return inner.lemma if inner else lemma  # "30,000 troops began pouring in"
    if lemma == LEAVE and _is_of_object(words, i + 1):
        return lemma
    to_come = words.lower[i + 1] == TO and words.lower[i + 2] == "be"  # "homes set to be destroyed"
    if not to_come and lemma not in PREDICATES.light and lemma not in PREDICATES.reporting:
        return lemma
    for k in range(i + 1, i + 6):
        kind, word = words.tag[k], words.lower[k]
        if word in COMPARING:
            return lemma  # "were reported as compared to 567 last year"
        if word in PREDICATES.states:
            return PREDICATES.states[word]
        brought = lemma in BRINGING and kind == "b"  # "were taken to auction"
        if kind in "vg" or (kind == "b" and words.lower[k - 1] == "to" and not brought):
            last = read_verb(word)
            return _deadly(words, k) or (last.lemma if last else lemma)
        if kind not in "xa" and word not in LINKING and words.lower[k : k + 2] != OF_HAVING:
            return "be" if k > i + 2 and words.lower[k - 1] == "be" and words.lower[k - 2] == TO else lemma
    return lemma
