"""Verb forms in, lemmas out: which words of a sentence say what happened."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from claims.grammar.word_lists import read_table


class Verb(NamedTuple):
    """What one word form can be: its lemma and the forms that share its spelling."""

    lemma: str
    forms: str
    """Letters: b base, s third person, d past, n past participle, g -ing."""


_TABLE = read_table("verbs")
IN_E = frozenset(_TABLE["in_e"].split())
NO_VERBS = frozenset(_TABLE["no_verbs"].split())
PLAIN = frozenset(_TABLE["plain"].split())
"""Base forms that are hardly ever nouns."""
MOSTLY_VERBS = PLAIN.union(_TABLE["mostly_verbs"].split())
"""Base forms that are verbs more often than nouns."""
TO_VERBS = frozenset(_TABLE["to_verbs"].split())
"""Base forms, nouns or adjectives too, that are verbs behind "to" alone."""
_ACTIVE = frozenset(_TABLE["active"].split())
NOW_HOLDS = frozenset(["has", "have", "is", "are"])
"""Forms that tell how many there are now."""
NOW_ALSO = frozenset(["now", "today", "still", "also", "which", "that"])
"""Words before such a form."""
TO_BE, MODAL = "be", "will"
TO_BE_NOW = frozenset(["is", "are"])
"""Its forms that say that something is so."""
GERUND_END = "ing"
"""The lemmas of forms of "be", and of all modal verbs, in AUXILIARIES."""
AUXILIARIES = {
    **dict.fromkeys(
        [
            "be",
            "is",
            "are",
            "was",
            "were",
            "been",
            "being",
            "am",
            "'s",
            "'re",
            "'m",
            "isn't",
            "aren't",
            "wasn't",
            "weren't",
            "that's",
            "it's",
            "there's",
            "he's",
            "she's",
            "what's",
            "here's",
            "who's",
            "they're",
            "we're",
        ],
        "be",
    ),
    **dict.fromkeys(
        [
            *["have", "has", "had", "having", "'ve", "haven't", "hasn't", "hadn't"],
            *["they've", "we've", "i've", "you've", "they'd", "he'd", "she'd", "we'd", "it'd"],
            *["who've", "who'd"],
        ],
        "have",
    ),
    **dict.fromkeys(["do", "does", "did", "don't", "doesn't", "didn't"], "do"),
    **dict.fromkeys(
        [
            "will",
            "would",
            "can",
            "could",
            "may",
            "might",
            "must",
            "shall",
            "should",
            "won't",
            "wouldn't",
            "can't",
            "cannot",
            "couldn't",
            "'ll",
            "'d",
            *["it'll", "he'll", "she'll", "they'll", "we'll", "i'll", "you'll", "that'll", "there'll"],
        ],
        "will",
    ),
}
"""Words that carry a verb's time, by the verb they are forms of."""
CONTRACTED = frozenset(
    word for word in AUXILIARIES if word.partition("'")[0] in {"they", "we", "i", "you", "he", "she", "it"}
)
"""Those that have a subject of their own: "the camp they'd been driven from"."""
_DOUBLED = frozenset(
    [
        "admit",
        "begin",
        "commit",
        "control",
        "enrol",
        "equal",
        "expel",
        "forget",
        "occur",
        "permit",
        "quit",
        "rebel",
        "refer",
        "regret",
        "submit",
        "transfer",
        "travel",
    ]
)
"""Longer verbs whose last letter is doubled."""
_SHORT = re.compile(r"[^aeiou]*[aeiou][bdgklmnprt]")
"""One short syllable, whose last letter always is: log, logged."""


def _regular(base: str) -> dict[str, str]:
    """The forms of a regular verb: {"kills": "s", "killed": "dn", "killing": "g"}."""
    stem = base
    if base in _DOUBLED or _SHORT.fullmatch(base):
        stem = base + base[-1]
    elif base.endswith("ie"):
        return {base: "b", base + "s": "s", base + "d": "dn", base[:-2] + "ying": "g"}
    elif base.endswith("e"):
        ing = base + "ing" if base.endswith("ee") else base[:-1] + "ing"
        return {base: "b", base + "s": "s", base + "d": "dn", ing: "g"}
    elif base.endswith("y") and base[-2] not in "aeiou":
        return {base: "b", base[:-1] + "ies": "s", base[:-1] + "ied": "dn", base + "ing": "g"}
    third = base + ("es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")
    return {base: "b", third: "s", stem + "ed": "dn", stem + "ing": "g"}


def regular_past(base: str) -> str:
    """The past tense, which is the participle too, of a verb that no table has.

    >>> regular_past("betray"), regular_past("rally"), regular_past("skid")
    ('betrayed', 'rallied', 'skidded')
    """
    return next(form for form, letters in _regular(base).items() if "d" in letters)


def _irregular(base: str, past: str, participle: str) -> dict[str, str]:
    """The forms of an irregular verb, those of one spelling together ("hit": base, past and participle)."""
    forms = {form: letters for form, letters in _regular(base).items() if letters in {"s", "g"} and form != base}
    if base == "lie":
        forms = {"lies": "s", "lying": "g"}
    for form, letter in ((base, "b"), (past, "d"), (participle, "n")):
        forms[form] = forms.get(form, "") + letter
    return forms


@cache
def verb_forms() -> dict[str, Verb]:
    """Every form of every verb of the table, by its spelling."""
    forms: dict[str, Verb] = {}
    for base in _TABLE["regular"].split():
        for form, letters in _regular(base).items():
            forms.setdefault(form, Verb(base, letters))
    for line in _TABLE["irregular"].strip().splitlines():
        base, past, participle = line.split()
        for form, letters in _irregular(base, past, participle).items():
            forms[form] = Verb(base, letters)
    forms["left"] = Verb("leave", "dn")
    forms["lying"] = Verb("lie", "g")
    forms["dying"] = Verb("die", "g")
    forms["dead"] = Verb("die", "n")
    return forms


@lru_cache(maxsize=65536)
def read_verb(word: str) -> Verb | None:
    """What verb form a lower-cased word is, by table, else by its ending; None where it looks like none.

    >>> read_verb("wounded"), read_verb("fled"), read_verb("table")
    (Verb(lemma='wound', forms='dn'), Verb(lemma='flee', forms='dn'), None)
    """
    known = verb_forms().get(word)
    if known is not None:
        return known
    if len(word) > 4 and word.endswith("ed") and word not in NO_VERBS and word.isalpha():
        return Verb(_restore(word[:-2]), "dn")
    if (
        len(word) > 5
        and word.endswith("ing")
        and word not in NO_VERBS
        and word.isalpha()
        and any(c in "aeiouy" for c in word[:-3])
    ):
        return Verb(_restore(word[:-3]), "g")
    return None


def is_undone(word: str) -> bool:
    """Whether a participle only tells that nothing was done: "unemployed", not "unveiled"."""
    return word.startswith("un") and word not in verb_forms()


def read_lemma(word: str) -> str | None:
    """The lemma of a verb's form; None where the word is none."""
    found = read_verb(word)
    return None if found is None else found.lemma


@lru_cache(maxsize=16384)
def is_finite(word: str) -> bool:
    """Whether a form can only be what somebody did or does, and narrows no noun: a past that is no participle, or of what
    nobody does to others, or a base form that is no noun.

    >>> [word for word in ("went", "died", "attend", "killed", "gone", "work") if is_finite(word)]
    ['went', 'died', 'attend']
    """
    verb = read_verb(word)
    if verb is None:
        return False
    return word in PLAIN or verb.forms == "d" or ("d" in verb.forms and verb.lemma in _ACTIVE)


def is_in_present(sentence: str, lemma: str | None) -> bool:
    """Whether a sentence has the third person of a verb.

    >>> is_in_present("It cuts 450 jobs.", "cut"), is_in_present("It has cut 450 jobs.", "cut")
    (True, False)
    """
    verbs = (read_verb(word) for word in re.findall(r"[a-z]+s\b", sentence))
    return any(verb is not None and verb.lemma == lemma and "s" in verb.forms for verb in verbs)


_DOUBLED_L = re.compile(
    r"[a-z]*[aeiou][a-z]*[^aeiou](?:ell|all)(?<!stall)(?<!call)(?<!fall)(?<!tell)(?<!spell)(?<!smell)(?<!swell)(?<!sell)"
    r"|(?:re)?fuell|duell|equall"
)
"""What an l was doubled in, as in British spelling: cancelled, totalling; not installed, recalled."""


_WHOLE = ("ee", "our", "cott")
"""Ends of what lost nothing: "guarantee-ing", "scour-ed", "boycott-ed"."""


def _restore(stem: str) -> str:
    """The base form of what -ed or -ing was cut from: "captur" capture, "stopp" stop, "carri" carry.

    >>> _restore("raz"), _restore("guarante"), _restore("guarantee"), _restore("scour"), _restore("boycott")
    ('raze', 'guarantee', 'guarantee', 'scour', 'boycott')
    """
    if stem + "e" in IN_E:
        return stem + "e"
    if stem.endswith("i"):
        return stem[:-1] + "y"
    if stem.endswith(_WHOLE):
        return stem
    if stem.endswith("ick") and stem.count("i") + stem.count("a") + stem.count("o") > 1:
        return stem[:-1]  # "trafficking", "panicked"; not "kicking"
    if (stem[-1] == stem[-2:-1] and stem[-1] not in "lsz") or _DOUBLED_L.fullmatch(stem):
        return stem[:-1]
    if stem.endswith(
        (
            "at",
            "iz",
            "is",
            "v",
            "c",
            "u",
            "rg",
            "dg",
            "ng",
            "as",
            "os",
            "us",
            "ir",
            "ur",
            "bl",
            "cl",
            "dl",
            "fl",
            "gl",
            "kl",
            "pl",
            "tl",
            "zl",
            "oz",
            "ut",
            "id",
            "ag",
            "ys",
            "aps",
            "ips",
            "ens",
            "ers",
            "urs",
            "uls",
        )
    ):
        return stem + "e"
    return stem
