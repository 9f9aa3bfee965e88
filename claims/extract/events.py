"""A counted noun among the words of its sentence in, the lemma of what is asserted of it out."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from claims.extract.words import Words
from claims.grammar.en.verbs import AUXILIARIES, read_verb


class Events(NamedTuple):
    """The vocabulary of events by use."""

    nouns: dict[str, str]
    states: dict[str, str]
    light: frozenset[str]
    lives: frozenset[str]
    reporting: frozenset[str]


@cache
def event_words() -> Events:
    """The table of grammar/words/predicates.toml, by word."""
    table = tomllib.loads(files("claims.grammar.words").joinpath("predicates.toml").read_text("utf-8"))
    by_word = {
        part: {w: lemma for lemma, row in table[part].items() for w in row.split() if not w.endswith("-not")}
        for part in ("nouns", "states")
    }
    return Events(
        by_word["nouns"],
        by_word["states"],
        frozenset(table["light"]["verbs"].split()),
        frozenset(table["light"]["lives"].split()),
        frozenset(table["reporting"]["verbs"].split()),
    )


FAR = 14
"""Words that a subject and its verb may stand apart."""


def find_event(words: Words, first: int, noun: int, after: int, unit: str) -> str | None:
    """What happened to the counted: the lemma of the verb, participle or noun that says so.

    `first` is the figure's first word, `noun` the first word of its noun, `after` the word behind it.

    A figure is the object of a verb right before it ("killed 35 people"), else the subject of the verb that follows
    ("35 people were killed"), else part of what a noun before it counts ("a death toll of 35").
    """
    vocabulary = event_words()
    head = unit.rsplit(" ", 1)[-1].lower()
    left = _before(words, first)
    verb = _verb_at(words, left)
    ahead = _ahead(words, after, vocabulary)
    if verb is not None and verb not in vocabulary.light and verb not in vocabulary.reporting:
        if verb != "be" or ahead is None:
            return _nominal(vocabulary, head) or verb if verb in {"be", "have"} else verb
    if ahead is not None and (verb is not None or words.tag[left] in "pc,.tdr(a" or left < 0):
        if ahead[1] or verb is None and words.tag[left] != "p":
            return ahead[0]
    state = _nominal(vocabulary, head)
    if state is not None:
        return state
    if head in vocabulary.lives and verb in {"claim", "take", "cost"}:
        return "die"
    if verb is not None:
        return ahead[0] if ahead is not None and verb in vocabulary.reporting else verb
    if left >= 0 and words.tag[left] == "p":
        return _of(words, left, vocabulary) or (ahead[0] if ahead else None)
    return ahead[0] if ahead is not None else _behind(words, left)


def _nominal(vocabulary: Events, head: str) -> str | None:
    return vocabulary.nouns.get(head) or vocabulary.states.get(head)


_HEDGING = frozenset("at least most than more less fewer about around over some up to as many much only nearly almost roughly approximately an a the another further additional estimated no under total of just all".split())


def _before(words: Words, first: int) -> int:
    """The index of the word that governs the figure from the left, over its hedge; -1 at the start of the sentence."""
    i = first - 1
    while i >= 0 and (words.tag[i] == "a" or words.lower[i] in _HEDGING and _hedges(words, i, first)):
        i -= 1
    return i


def _hedges(words: Words, i: int, first: int) -> bool:
    word = words.lower[i]
    if word == "to":
        return words.lower[i - 1] == "up"
    if word == "of":
        return words.lower[i - 1] in {"total", "minimum", "maximum", "estimated"}
    if word in {"as", "than", "at", "over", "about", "around", "under"}:
        return True
    return True


def _verb_at(words: Words, i: int) -> str | None:
    """The lemma of the verb at word `i`, the auxiliaries included; None where it is none."""
    if i < 0:
        return None
    kind, word = words.tag[i], words.lower[i]
    if kind == "x":
        return AUXILIARIES[word] if AUXILIARIES[word] in {"be", "have", "do"} else None
    if kind in "vgz" or (kind == "b" and (words.tag[i - 1] in "xrsc" or words.lower[i - 1] == "to")):
        found = read_verb(word)
        return None if found is None else found.lemma
    return None


def _ahead(words: Words, i: int, vocabulary: Events) -> tuple[str, bool] | None:
    """The verb of which the noun before word `i` is the subject, and whether it stands right behind it."""
    near = True
    commas = 0
    start = i
    while i < start + FAR and i < len(words.lower) - 1:
        kind, word = words.tag[i], words.lower[i]
        if word in vocabulary.states and kind in "wvs":
            return vocabulary.states[word], near
        if kind == "x":
            return _predicate(words, i, vocabulary), near or i - start < 6
        if kind == "v":
            return _chain(words, i, vocabulary), near
        if kind in "bz" and (near or words.tag[i - 1] in "st"):
            found = read_verb(word)
            if found is not None and words.tag[i + 1] not in "v":
                return found.lemma, near
        if kind == "g" and near:
            found = read_verb(word)
            if found is not None:
                return found.lemma, False
        if kind in ".;" or word in {"and", "but", "while", "said", "because"} and not near and words.tag[i + 1] not in "vx":
            return None
        if kind == ",":
            commas += 1
            if commas > 2:
                return None
        if kind in "tp,cdrsw(":
            near = near and kind in "(t"
        i += 1
    return None


def _predicate(words: Words, i: int, vocabulary: Events) -> str:
    """The lemma of what follows an auxiliary: "were reported killed" kill, "had died" die, "are in hospital" be."""
    lemma = AUXILIARIES[words.lower[i]]
    k = i + 1
    while k < i + 8 and words.lower[k]:
        kind, word = words.tag[k], words.lower[k]
        if word in vocabulary.states:
            return vocabulary.states[word]
        if kind in "vgb" and (kind != "b" or lemma == "will" or words.lower[k - 1] in {"to", "not"} or words.tag[k - 1] == "x"):
            return _chain(words, k, vocabulary)
        if kind == "x":
            lemma = AUXILIARIES[word] if AUXILIARIES[word] != "will" else lemma
        elif kind not in "an" and word != "to":
            break
        k += 1
    return "be" if lemma == "will" else lemma


def _chain(words: Words, i: int, vocabulary: Events) -> str:
    """The last verb of a chain that starts at word `i`: "reported to have been killed" kill, "reported wounded" wound."""
    found = read_verb(words.lower[i])
    lemma = found.lemma if found else words.lower[i]
    if lemma not in vocabulary.light and lemma not in vocabulary.reporting:
        return lemma
    for k in range(i + 1, i + 6):
        kind, word = words.tag[k], words.lower[k]
        if word in vocabulary.states:
            return vocabulary.states[word]
        if kind in "vg" or (kind == "b" and words.lower[k - 1] == "to"):
            last = read_verb(word)
            return last.lemma if last else lemma
        if kind not in "xa" and word not in {"to", "as"}:
            break
    return lemma


def _of(words: Words, left: int, vocabulary: Events) -> str | None:
    """The event of a preposition before the figure: a death toll of 35, the killing of 35, rose to 22."""
    for k in range(left - 1, max(-1, left - 9), -1):
        kind, word = words.tag[k], words.lower[k]
        if kind in ".;":
            return None
        if word in vocabulary.nouns and (k > left - 6):
            return vocabulary.nouns[word]
        if kind in "vz" or kind == "g" or (kind == "b" and words.tag[k - 1] in "xsr"):
            found = read_verb(word)
            return found.lemma if found else None
        if kind == "x":
            return AUXILIARIES[word] if AUXILIARIES[word] != "will" else "be"
    return None


def _behind(words: Words, left: int) -> str | None:
    """The nearest verb before the figure, where nothing closer tells."""
    for k in range(left, max(-1, left - FAR), -1):
        if words.tag[k] in ".;":
            return None
        if words.tag[k] in "vz":
            found = read_verb(words.lower[k])
            if found is not None and found.lemma not in event_words().reporting:
                return found.lemma
    return None
