"""A figure's place among the words of its sentence in, the counted noun with what narrows it out."""

from claims.extract.words import Words
from claims.grammar.en.nouns import PARTITIVES, PLURAL_MODIFIERS, PLURALS


_SKIP = frozenset("of the his her its their our my your these those this more additional further".split())
_ADJECTIVES = frozenset("ready strong alive left high long deep different available likely able safe due apiece wide tall old unaccounted hospitalized dead injured wounded killed missing hurt homeless stranded displaced infected affected unemployed short ahead higher lower million-not total alone each".split())
_AMOUNTS = frozenset("number size amount total average rate share level cost price value".split())
_NOUN_TOO = frozenset("shot cut hit run bet cast strike".split())
"""Verb forms that are nouns after a number: one shot."""
_STOP_TAGS = frozenset("ptrxd.,c")
_PERSONS_STATE = frozenset("dead wounded injured killed hurt missing martyred slain martyrs".split())
MOST = 9
"""Words that a counted noun phrase can take."""


def find_noun(text: str, words: Words, index: int, one: bool) -> tuple[str, int, int]:
    """The counted noun phrase from word `index` on: (as printed, first word, word after); ("", i, i) where none is there.

    The first plural is its head, but for plurals that narrow another noun (arms dealers); after "one" it is the last noun.
    """
    lower, tag = words.lower, words.tag
    i = index
    if lower[i] == "-" and words.start[i] == words.end(i - 1):
        i += 1
        return _compound(text, words, i)
    while True:
        word = lower[i]
        if word in _SKIP or word in {'"', "[", "]", "'"} or (tag[i] == "a" and word not in {"more"}):
            if word == "more" and lower[i + 1] == "than":
                return "", index, index
            i += 1
            if i - index > 4:
                return "", index, index
            continue
        if tag[i] == "n" and i > index + 1 and lower[i - 1] in {"the", "those", "these", "its", "their"}:
            i += 1
            continue
        if one and word in _AMOUNTS and lower[i + 1] == "of":
            i += 2
            continue
        if tag[i] == "n" and lower[i + 1] in {"-"} or (word[:1].isdigit() and lower[i + 1] == "-"):
            i = _over_age(words, i)
            if i < 0:
                return "", index, index
            continue
        break
    if lower[i] in _PERSONS_STATE and lower[i - 1] != "those" and ("the" in lower[max(0, index - 2) : index] or lower[i - 2 : i - 1] == ["the"]) and tag[i + 1] in "vx.p,":
        return text[words.start[i] : words.end(i)], i, i + 1
    if lower[i - 1] == "those" and tag[i] == "v":
        return text[words.start[i - 1] : words.end(i)], i - 1, i + 1
    first = i
    head = -1
    while i < first + MOST:
        kind, word = tag[i], lower[i]
        if kind in _STOP_TAGS or word == "":
            if kind == "," and head < 0 and i > first and tag[i + 1] in "wv" and tag[i + 2] in "ws" and lower[i - 1] not in PLURALS:
                i += 1
                continue
            if kind == "c" and head < 0 and i > first and word == "and" and tag[i + 1] in "w" and tag[i + 2] in "sz":
                i += 1
                continue
            break
        if kind in "sz" or word in PLURALS:
            following = tag[i + 1]
            if kind == "z" and i > first and one:
                break
            head = i
            if word in PLURAL_MODIFIERS and following in "wsbz":
                i += 1
                continue
            break
        if kind == "v":
            if i > first and one and head >= 0 and not _noun_follows(words, i):
                break
            if word in _NOUN_TOO and one and tag[i + 1] in "p.,c":
                head = i
                break
            if not _noun_follows(words, i) and not (tag[i + 1] == "," and tag[i + 2] in "wv" and _plural_ahead(words, i + 3)):
                break
            i += 1 if tag[i + 1] != "," else 2
            continue
        if kind == "g":
            if _noun_follows(words, i) or (i == first and one) or (i > first and one and tag[i - 1] == "w"):
                if not _noun_follows(words, i):
                    head = i
                i += 1
                continue
            break
        if kind == "a":
            if tag[i + 1] in "vw" and head < 0:
                i += 1
                continue
            break
        if kind == "'":
            i += 1
            continue
        if kind == "n" and not (i > first and (tag[i + 1] in "sz" and text[words.start[i - 1]].isupper() or text[words.start[i + 1]].isupper() and _plural_ahead(words, i + 1))):
            break
        if kind == "(":
            if word in {'"', "'", "[", "]", "%"} and i == first:
                i += 1
                first = i
                continue
            break
        if kind == "b" and head >= 0:
            break
        if kind in "wb":
            if word in _ADJECTIVES and not _noun_follows(words, i):
                break
            head = i if one or not _plural_ahead(words, i + 1) else head
        i += 1
    if head < 0:
        return "", index, index
    head = _through_of(text, words, head)
    return " ".join(text[words.start[first] : words.end(head)].split()), first, head + 1


def _through_of(text: str, words: Words, head: int) -> int:
    """The last word of the phrase, where its head says little without what follows: "rounds of talks", "cases of cholera"."""
    if words.lower[head] not in PARTITIVES or words.lower[head + 1] != "of" or words.tag[head + 2] not in "wsbg":
        return head
    _, _, after = find_noun(text, words, head + 2, False)
    return after - 1 if after > head + 2 else head


def _compound(text: str, words: Words, i: int) -> tuple[str, int, int]:
    """The noun behind a hyphen: "four-story", "30-member delegation" counts stories and members."""
    return text[words.start[i] : words.end(i)].split("-")[0], i, i + 1


def _over_age(words: Words, i: int) -> int:
    """The word after an age that narrows a noun ("two 15-year-olds" stays); -1 where another number begins."""
    rest = words.lower[i + 1 : i + 6]
    if "year" in " ".join(rest[:3]) and ("old" in " ".join(rest) or "olds" in " ".join(rest)):
        k = i
        while k < i + 6 and "old" not in words.lower[k]:
            k += 1
        return k + 1 if words.lower[k] != "olds" and not words.lower[k].endswith("olds") else k
    return -1


def _noun_follows(words: Words, i: int) -> bool:
    """Whether the word after `i` goes on with a noun phrase, so that `i` narrows it ("injured people")."""
    following, word = words.tag[i + 1], words.lower[i + 1]
    if following in "sz" or word in PLURALS:
        return not (words.lower[i] in _PERSONS_STATE and word in {"others"})
    return following in "wb" and words.tag[i + 2] in "szwb" and words.tag[i + 2] != "." and _plural_ahead(words, i + 2)


def _plural_ahead(words: Words, i: int) -> bool:
    """Whether a plural stands within the next words of the phrase."""
    for k in range(i, i + 5):
        kind = words.tag[k]
        if kind in "sz" or words.lower[k] in PLURALS:
            return True
        if kind not in "wvbgn'" or words.lower[k] == "":
            return False
    return False


_PERSON_WORDS = frozenset(
    """people person men man women woman children child civilians civilian soldiers soldier troops police policemen officers officer fighters
    militants rebels guerrillas insurgents victims victim members residents protesters prisoners students workers others passengers
    journalists migrants refugees girls boys guards patients personnel citizens combatants terrorists doctors nurses martyrs hostages
    peasants priests farmers employees males females adults minors infants youths teenagers relatives sons daughters brothers sisters
    palestinians israelis ukrainians russians americans syrians demonstrators servicemen voters pilgrims tourists detainees dead wounded
    injured bodies casualties believers worshippers paramedics medics rescuers crew marines agents leaders activists suspects attackers""".split()
)


def counts_persons(unit: str) -> bool:
    """Whether a unit's head is a word for persons."""
    return bool(unit) and unit.split()[-1].lower() in _PERSON_WORDS
