"""A counted noun among the words of its sentence in, the lemma of what is asserted of it out."""

from functools import cache
from typing import NamedTuple

from claims.extract.words import Words
from claims.grammar.en.verbs import AUXILIARIES, read_verb
from claims.grammar.word_lists import read_table


class Events(NamedTuple):
    """The vocabulary of events by use."""

    nouns: dict[str, str]
    states: dict[str, str]
    light: frozenset[str]
    lives: frozenset[str]
    reporting: frozenset[str]
    same: dict[str, str]
    """Verbs that say the same, by the one that the ledger keeps."""


@cache
def event_words() -> Events:
    """The table of grammar/words/predicates.toml, by word."""
    table = read_table("predicates")
    by_word = {
        part: {w: lemma for lemma, row in table[part].items() for w in row.split()}
        for part in ("nouns", "states", "same")
    }
    return Events(
        by_word["nouns"],
        by_word["states"],
        frozenset(table["light"]["verbs"].split()),
        frozenset(table["light"]["lives"].split()),
        frozenset(table["reporting"]["verbs"].split()),
        by_word["same"],
    )


FAR = 14
"""Words that a subject and its verb may stand apart."""


def find_event(words: Words, first: int, after: int, unit: str, previous: str | None) -> str | None:
    """What happened to the counted: the lemma of the verb, participle or noun that says so.

    `first` is the figure's first word, `after` the word behind its noun, `previous` the event of the figure before it
    in
    the same sentence. In this order: what its own noun says ("35 deaths", "30 dead civilians"), a noun that governs it
    ("the murder of six priests"), the verb it is the object of ("killed 35"), the verb it is the subject of ("35 people
    were killed"), the list that it is in.
    """
    vocabulary = event_words()
    left = _before(words, first)
    verb = _verb_at(words, left)
    event = _find(words, left, verb, after, unit, previous, vocabulary)
    return vocabulary.same.get(event, event) if event else None


def _find(
    words: Words, left: int, verb: str | None, after: int, unit: str, previous: str | None, vocabulary: Events
) -> str | None:
    state = _own(unit, vocabulary)
    if state is not None:
        return state
    ahead = _ahead(words, after, vocabulary)
    fatal = ahead is not None and ahead.lemma in _FATAL
    governed = _governed(words, left, vocabulary)
    if governed is not None:
        return ahead.lemma if ahead is not None and fatal and ahead.near and governed == "die" else governed
    light = verb in vocabulary.light or verb in vocabulary.reporting or verb == "be"
    if verb is not None and not light:
        return verb
    if verb in {"claim", "take", "cost"} and unit.rsplit(" ", 1)[-1].lower() in vocabulary.lives:
        return "die"
    listed = left >= 0 and (words.lower[left] in _LISTING or words.lower[left] in _INCLUDING or _as_well(words, left))
    if listed and not fatal and not (ahead is not None and ahead.near and ahead.finite):
        before = previous if previous in _FATAL else _listed(words, left, vocabulary)
        if before in _FATAL:
            return before
    told = ahead is not None and (fatal or ahead.near or not listed or previous is None)
    if ahead is not None and told and (left < 0 or words.tag[left] != "p" or ahead.near or listed):
        return ahead.lemma
    if verb == "be":
        return _among(words, left, vocabulary) or "be"
    if verb is not None:
        return verb if ahead is None else ahead.lemma
    if listed:
        return previous or _listed(words, left, vocabulary)
    if left >= 0 and words.tag[left] == "p":
        return _of(words, left, vocabulary) or (ahead.lemma if ahead else previous)
    return previous or _behind(words, left)


def _as_well(words: Words, left: int) -> bool:
    """Whether word `left` ends "as well as"."""
    return words.lower[left] == "as" and words.lower[left - 1] in {"well", "as"}


_LISTING = frozenset({"and", "or", "nor", ",", "&"})
_INCLUDING = frozenset(["including", "with", "alongside", "besides", "plus"])


class Ahead(NamedTuple):
    """A verb behind a counted noun."""

    lemma: str
    near: bool
    """Whether it stands right behind the noun, or the noun is plainly its subject."""
    finite: bool = False
    """Whether an auxiliary carries its time: "had fled"."""


def _own(unit: str, vocabulary: Events) -> str | None:
    """The event that the counted noun is itself, or that a word narrowing it tells: deaths, dead civilians, injured
    people.
    """
    parts = unit.lower().split()
    if not parts:
        return None
    return vocabulary.nouns.get(parts[-1]) or next(
        (vocabulary.states[w] for w in parts if w in vocabulary.states), None
    )


def _governed(words: Words, left: int, vocabulary: Events) -> str | None:
    """The event of a noun right before "of": the murder of six priests, a death toll of 35, the lives of 100."""
    if left < 1 or words.lower[left] not in {"of", "among", "to", "at"}:
        return None
    for k in range(left - 1, max(-1, left - 4), -1):
        word = words.lower[k]
        if word in vocabulary.lives and words.lower[left] == "of":
            return "die"
        if word in vocabulary.nouns and (
            words.lower[left] == "of" or (vocabulary.nouns[word] in {"die", "kill", "injure"} and word == "toll")
        ):
            return vocabulary.nouns[word]
        if words.tag[k] not in "wax(pv" or word == "from":
            break
    return None


def _among(words: Words, left: int, vocabulary: Events) -> str | None:
    """What "among the injured are two girls" says of the girls."""
    for k in range(left - 1, max(-1, left - 5), -1):
        if words.lower[k] in vocabulary.states or words.lower[k] in vocabulary.nouns:
            return vocabulary.states.get(words.lower[k]) or vocabulary.nouns[words.lower[k]]
        if words.tag[k] in ".,":
            break
    return None


def _listed(words: Words, left: int, vocabulary: Events) -> str | None:
    """The event that governs a list whose earlier members have no number: "killed the mayor and two peasants"."""
    for k in range(left, max(-1, left - FAR), -1):
        word, kind = words.lower[k], words.tag[k]
        if kind in ".t" or word == ";":
            return None
        if word in vocabulary.nouns and words.lower[k + 1] == "of":
            return vocabulary.nouns[word]
        if kind in "vz" or kind == "g":
            return vocabulary.states.get(word) or _lemma(word)
        if kind == "x":
            return None
    return None


def _lemma(word: str) -> str | None:
    found = read_verb(word)
    return None if found is None else found.lemma


_HEDGING = frozenset(
    [
        "at",
        "least",
        "most",
        "than",
        "more",
        "less",
        "fewer",
        "about",
        "around",
        "over",
        "some",
        "up",
        "to",
        "as",
        "many",
        "much",
        "only",
        "nearly",
        "almost",
        "roughly",
        "approximately",
        "an",
        "a",
        "the",
        "another",
        "further",
        "additional",
        "estimated",
        "no",
        "under",
        "total",
        "of",
        "just",
        "all",
        "between",
    ]
)


def _before(words: Words, first: int) -> int:
    """The index of the word that governs the figure from the left, over its hedge; -1 at the start of the sentence."""
    i = first - 1
    while i >= 0 and (words.tag[i] == "a" or (words.lower[i] in _HEDGING and _hedges(words, i))):
        i -= 1
    if i > 0 and words.tag[i] == "d" and words.tag[i - 1] in "c,":
        i -= 1
    return i


def _hedges(words: Words, i: int) -> bool:
    """Whether a word that can be part of a hedge is one here: "up to", not "fell to"."""
    word = words.lower[i]
    if word == "to":
        return words.lower[i - 1] == "up"
    if word == "of":
        return words.lower[i - 1] in {"total", "minimum", "maximum", "estimated"}
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


def _ahead(words: Words, i: int, vocabulary: Events) -> Ahead | None:
    """The verb of which the noun before word `i` is the subject: over what is in brackets, a list's other members,
    and a relative
    clause, whose own verb counts where no other follows.
    """
    near, relative, commas = True, None, 0
    last = min(i + FAR + 12, len(words.lower) - 1)
    start = i
    while i < last:
        kind, word = words.tag[i], words.lower[i]
        if word in _OPENS or (word == "-" and words.lower[i + 1] == "-"):
            i = _closing(words, i)
            continue
        if word in vocabulary.states and kind in "wvs" and (near or words.tag[i - 1] in "xac"):
            return Ahead(vocabulary.states[word], near)
        if kind in "xv" or (kind in "bz" and (near or words.tag[i - 1] in "st")):
            lemma = _predicate(words, i, vocabulary) if kind == "x" else _chain(words, i, vocabulary)
            if relative is None and words.tag[i - 1] == "t" and i > start:
                relative = Ahead(lemma, True)
                near = False
                if lemma in _FATAL:
                    return relative
            elif not (kind in "bz" and words.tag[i + 1] == "v") and (relative is None or lemma in _FATAL):
                return Ahead(lemma, near, near and kind == "x")
        if kind == "g" and near and relative is None:
            return Ahead(_lemma(word) or word, False)
        if kind == "." or (
            word in _CLAUSES and relative is None and (word != "and" or (not near and words.tag[i + 1] not in "vxndws"))
        ):
            break
        commas += kind == ","
        if commas > 3:
            break
        near = near and kind in "(ta"
        i += 1
    return relative


_FATAL = frozenset(
    [
        "kill",
        "die",
        "murder",
        "injure",
        "wound",
        "hurt",
        "assassinate",
        "massacre",
        "shoot",
        "arrest",
        "execute",
        "perish",
        "slay",
        "martyr",
    ]
)
_OPENS = {"(": ")", "[": "]"}
_CLAUSES = frozenset(
    [
        "and",
        "but",
        "while",
        "said",
        "because",
        "says",
        "although",
        "when",
        "after",
        "before",
        "as",
        "until",
        "where",
        "if",
        "though",
        "since",
    ]
)


def _closing(words: Words, i: int) -> int:
    """The word after the bracket or dash that closes what word `i` opens; the next word where nothing closes it."""
    shut = _OPENS.get(words.lower[i], "-")
    for k in range(i + 2, min(i + 24, len(words.lower) - 1)):
        if words.lower[k] == shut and (shut != "-" or words.lower[k + 1] == "-"):
            return k + (2 if shut == "-" else 1)
    return i + 1


def _predicate(words: Words, i: int, vocabulary: Events) -> str:
    """The lemma of what follows an auxiliary: "were reported killed" kill, "had died" die, "are in hospital" be."""
    lemma = AUXILIARIES[words.lower[i]]
    k = i + 1
    while k < i + 8 and words.lower[k]:
        kind, word = words.tag[k], words.lower[k]
        if word in vocabulary.states:
            return vocabulary.states[word]
        if word == "among" and words.lower[k + 1] == "the":
            return vocabulary.states.get(words.lower[k + 2]) or vocabulary.nouns.get(words.lower[k + 2], "be")
        if kind in "vgb" and (
            kind != "b" or lemma == "will" or words.lower[k - 1] in {"to", "not"} or words.tag[k - 1] == "x"
        ):
            return _chain(words, k, vocabulary)
        if kind == "x":
            lemma = AUXILIARIES[word] if AUXILIARIES[word] != "will" else lemma
        elif kind not in "an" and word != "to":
            break
        k += 1
    return "be" if lemma == "will" else lemma


def _chain(words: Words, i: int, vocabulary: Events) -> str:
    """The last verb of a chain that starts at word `i`: "reported to have been killed" kill, "reported wounded"
    wound.
    """
    found = read_verb(words.lower[i])
    lemma = found.lemma if found else words.lower[i]
    if lemma == "shoot" and (words.lower[i + 1] == "dead" or words.lower[i + 1 : i + 3] == ["to", "death"]):
        return "kill"
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
        if (
            kind in "vg"
            or (kind == "z" and words.tag[k - 1] not in "nd")
            or (kind == "b" and words.tag[k - 1] in "xsr")
        ):
            return _counted_by(words, k, vocabulary) or _lemma(word)
        if kind == "x":
            return AUXILIARIES[word] if AUXILIARIES[word] != "will" else "be"
    return None


def _counted_by(words: Words, verb: int, vocabulary: Events) -> str | None:
    """What a toll counts where only its verb stands before the figure: "the death toll had risen to 22" die."""
    for k in range(verb - 1, max(-1, verb - 9), -1):
        if words.tag[k] in ".,t":
            return None
        if words.lower[k] in _TOLLS:
            return vocabulary.nouns.get(words.lower[k], "die")
    return None


_TOLLS = frozenset(["toll", "deaths", "fatalities", "killed", "dead", "injuries", "injured", "wounded"])


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
