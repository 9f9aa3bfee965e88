"""A participle behind a counted noun in, whether it only narrows it out: "14 trucks carrying flour were attacked"."""

from claims.extract.governors import FAR
from claims.extract.insertions import has_object
from claims.extract.words import Words
from claims.grammar.en.function_words import AND, BY, OF
from claims.grammar.en.nouns import PERSONS
from claims.grammar.en.predicates import INCLUDING, POLLED, PREDICATES, SAYING, WHENCE
from claims.grammar.en.units import TIME_UNITS
from claims.grammar.en.verbs import GERUND_END, is_finite, read_lemma, read_verb


def narrows_subject(words: Words, i: int) -> bool:
    """Whether a participle right behind the noun only tells which is meant, and the verb of its clause follows.

    "14 trucks carrying flour were attacked", "five men armed with rifles attacked".
    """
    lemma = read_lemma(words.lower[i])
    acts = words.tag[i] == "v" and words.tag[i + 1] == "d" and words.lower[i + 2] not in TIME_UNITS
    light = lemma in PREDICATES.light and not _is_by_somebody(words, i)
    if lemma in PREDICATES.fatal or light or acts:  # "two others carried a body wrapped in cloth"
        return False
    for k in range(i + 1, min(i + LONGEST_NARROWING, len(words.lower) - 1)):
        kind = words.tag[k]
        if kind == "," and words.lower[k + 1] in INCLUDING and words.lower[i].endswith(GERUND_END):
            return _goes_on(words, k)
        if kind == "," and words.tag[k + 1] in "swb" and _lists_objects(words, k):
            continue  # "40 carts carrying hay, tools and grain were"
        joins = kind == "c" and words.lower[k] == AND
        if joins and (words.tag[k + 1] in "ws" or (words.tag[k + 1] == "b" and words.tag[k + 2] in "ws")):
            continue  # "40 men employed by firms and agencies were", "at Vale College and Park Hospital have"
        if kind in ".,tcr":
            return False
        if kind == "x" and words.tag[k - 1] not in "xap":
            return True
        if words.lower[i].endswith(GERUND_END) and (is_finite(words.lower[k]) or _befell(words, k)):
            return words.tag[k - 1] in "swb"  # "six agents riding in the van died", "people living in tents need"
        if words.lower[i].endswith(GERUND_END) and words.tag[k - 1] == "s" and _is_plain_past(words, k):
            return True  # "two gunmen posing as clients burst into the office"
        if kind == "v" and lemma in PREDICATES.describing and words.tag[k - 1] in "swn":
            return True
    return False


def _is_by_somebody(words: Words, i: int) -> bool:
    """Whether a form that is a participle alone has whoever did it behind: "40 miners taken by a gang were freed"."""
    found = read_verb(words.lower[i])
    return found is not None and "d" not in found.forms and words.lower[i + 1] == BY


def _lists_objects(words: Words, comma: int) -> bool:
    """Whether the nouns behind a comma go on to "and", a last noun and an auxiliary: ", tools and grain were"."""
    k, joined = comma + 1, False
    while words.tag[k] in "swb," or words.lower[k] in {AND, OF}:
        joined = joined or words.lower[k] == AND
        k += 1
    return joined and words.tag[k] == "x"


def _is_plain_past(words: Words, k: int) -> bool:
    """Whether a past that is a base form too stands before where or whom, by nobody: "burst into", "hit the"."""
    found = read_verb(words.lower[k])
    if found is None or not {"b", "d"}.issubset(found.forms):
        return False
    return words.tag[k + 1] in "pd" and words.lower[k + 1] != BY


LONGEST_NARROWING = 12
"""Words from a participle that narrows a subject to the verb of that."""


def _befell(words: Words, k: int) -> bool:
    """Whether word `k` tells what befell the counted."""
    return words.tag[k] == "v" and read_lemma(words.lower[k]) in PREDICATES.fatal


def _goes_on(words: Words, comma: int) -> bool:
    """Whether a clause goes on with its verb behind what a comma inserts: "16 people visiting a fair, including the
    mayor, were hurt".
    """
    last = min(comma + 9, len(words.lower) - 1)
    close = next((k for k in range(comma + 1, last) if words.tag[k] == ","), None)
    return close is not None and words.tag[close + 1] == "x"


def narrows_counted(words: Words, start: int, i: int) -> bool:
    """Whether a participle at word `i` tells of what another number, behind a preposition, counts right before it."""
    if is_finite(words.lower[i]) or words.tag[i + 1] in "dr":
        return False
    if words.tag[i - 1] == "n" and words.tag[i + 1] in ".,":
        return True  # "with $28 million out of the $73 million raised"
    if words.tag[i - 1] != "s":
        return False
    k = i - 1
    while k > start and words.tag[k] in "swb":
        k -= 1
    led = words.lower[k - 1 - (words.tag[k - 1] == "a")]
    return k > start and words.tag[k] == "n" and led in WHENCE


def befell_part(words: Words, i: int) -> bool:
    """Whether a participle tells what befell a part alone: "40 people, including 12 dead", "…, 12 of them killed"."""
    before = i - 2 if words.tag[i - 1] == "r" and words.lower[i - 2] == OF else i
    return words.tag[before - 1] == "n" and words.tag[i + 1] in ".,c("


def narrows_joined(words: Words, start: int, i: int) -> bool:
    """Whether a participle at word `i` narrows those whom "and" joins to the counted, of both of whom the verb behind
    tells: "12 divers and trained volunteers had drowned", not "12 men and wounded two others".
    """
    joined = words.lower[i - 1] == AND and words.tag[i + 1] in "sz"
    if not joined or any(tag in "vxtz" for tag in words.tag[start : i - 1]):
        return False
    behind = next((k for k in range(i + 2, min(i + FAR, len(words.lower) - 1)) if words.tag[k] not in "wsbdpna'"), i)
    return words.tag[behind] in "xv" and words.tag[behind - 1] != "p"


def narrows_member(words: Words, i: int) -> bool:
    """Whether a participle narrows the next of a list of persons: "3,000 guards, armed police, soldiers and"."""
    return words.tag[i - 1] == "," and words.lower[i + 1] in PERSONS and words.tag[i + 2] in ",c"


def is_passed_by(words: Words, i: int) -> bool:
    """Whether a participle only tells which are meant, since the verb stands right behind: "half of those polled
    backed it", "of 40 women asked said".
    """
    found, verb = read_verb(words.lower[i]), read_verb(words.lower[i + 1])
    if found is None or "n" not in found.forms or verb is None or "d" not in verb.forms:
        return False
    if words.lower[i] not in POLLED and words.tag[i + 2] in "swbz":
        return False  # "emails contained classified material"
    harmed = found.lemma in PREDICATES.fatal or found.lemma in PREDICATES.light
    return not harmed and verb.lemma not in PREDICATES.fatal and not is_finite(words.lower[i])


def find_subject_verb(words: Words, start: int, i: int, near: bool) -> int:
    """The verb of the clause behind a participle at word `i` that only narrows its subject, or what a share is of: "44
    percent of drivers killed in crashes tested positive"; 0 where none is.
    """
    share = words.lower[start] == OF and words.tag[i] == "v" and words.tag[i - 1] in "sw"
    agent = words.tag[i] == "v" and words.lower[i + 1] == BY
    return _main_past(words, i, share) if near or share or agent else 0


def _main_past(words: Words, i: int, share: bool = False) -> int:
    """The past tense behind a participle at word `i` that narrows the subject: the first with an object of its own,
    else the last; 0 where none is, or a form in -ed could be what they did themselves.
    """
    found, acting = read_verb(words.lower[i]), words.tag[i] == "g"
    if found is None or (found.lemma in PREDICATES.fatal and not share) or (not acting and not _can_narrow(words, i)):
        return 0
    last = 0
    for k in range(i + 1, min(i + FAR, len(words.lower) - 1)):
        kind = words.tag[k]
        if words.lower[k] in SAYING and words.lower[i] in POLLED:
            return k  # "eight witnesses interviewed by the paper said"
        if kind in ".,;(tcx" or words.lower[k] in PREDICATES.clauses:
            break
        if kind != "v" or words.tag[k - 1] not in "swbzna" or words.lower[k + 1] == BY:
            continue
        verb = read_verb(words.lower[k])
        if verb is None or "d" not in verb.forms or not (acting or is_finite(words.lower[k]) or has_object(words, k)):
            continue
        if has_object(words, k):
            return k
        last = k
    return last


def _can_narrow(words: Words, i: int) -> bool:
    """Whether a past form is a participle that narrows: "five men accused of theft", not "five houses burned"."""
    found = read_verb(words.lower[i])
    if found is None or "n" not in found.forms or found.lemma in PREDICATES.light:
        return False
    return words.tag[i + 1] == "p" and not is_finite(words.lower[i])
