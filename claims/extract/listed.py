"""What those counted were listed as or named among, out of the words behind them: "counted 12 men as killed"."""

from claims.extract.words import Words
from claims.grammar.en.predicates import PREDICATES
from claims.grammar.en.verbs import read_lemma


def find_listed(words: Words, i: int) -> str | None:
    """What the counted were listed as, behind "as" at `i`: "counted 12 men as killed"; None where no such thing is."""
    word = words.lower[i + 1]
    if word in PREDICATES.states:
        return PREDICATES.states[word]
    lemma = read_lemma(word) if words.tag[i + 1] == "v" and words.tag[i + 2] in ".,cp" else None
    return lemma if lemma in PREDICATES.fatal else None


def find_among(words: Words, k: int) -> str:
    """What befell those that the counted were among: "were among the 11 killed", "among at least 22 people killed"."""
    for i in range(k + 1, k + FURTHEST):
        word = words.lower[i]
        if words.tag[i] in ".,xp" and word not in PREDICATES.hedging:
            break
        event = PREDICATES.states.get(word) or PREDICATES.nouns.get(word)
        if event is None and read_lemma(word) in PREDICATES.fatal:
            event = read_lemma(word)
        if event is not None:
            return event
    return "be"


FURTHEST = 9
"""Words behind "among" in which those are named that the counted were some of."""
