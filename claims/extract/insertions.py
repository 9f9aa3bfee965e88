"""A word in the middle of a subject in, the word with which its clause goes on out: behind what brackets and commas put
in, a clause of time or a relative one. 0 stands for no such word.
"""

from claims.extract.governors import FAR, HAVE
from claims.extract.words import Words
from claims.grammar.en.function_words import AMONG, AND, BRACKET, BY, OF, OTHER_CLAUSES
from claims.grammar.en.nouns import GROUPS, SHORT_TITLES, WERE
from claims.grammar.en.ones import OF_WHICH
from claims.grammar.en.predicates import BRACKETS, INCLUDING, ONE_OF_KIND, OUTCOMES, PREDICATES, SAYING
from claims.grammar.en.units import TIME_UNITS
from claims.grammar.en.verbs import AUXILIARIES, PLAIN, is_finite, read_lemma
from claims.grammar.en.years import MONTHS

LONGEST_ASIDE = 24
"""Words that brackets or dashes can hold."""


def closing(words: Words, i: int) -> int:
    """The word after the bracket or dash that closes what word `i` opens; the next word where nothing closes it."""
    shut = BRACKETS.get(words.lower[i], "-")
    for k in range(i + 2, min(i + LONGEST_ASIDE, len(words.lower) - 1)):
        if words.lower[k] == shut and (shut != "-" or words.lower[k + 1] == "-"):
            return k + (2 if shut == "-" else 1)
    return i + 1 if shut != "~" else i + LONGEST_ASIDE


def opens_last(words: Words, start: int, i: int) -> bool:
    """Whether the dash at word `i` opens what ends the sentence: none closes it, and none was open before `start`."""
    if closing(words, i) != i + 1:
        return False
    return not any(words.lower[k] == "~" or words.lower[k] == "-" == words.lower[k + 1] for k in range(start - 1))


def is_inserted(words: Words, comma: int) -> bool:
    """Whether a comma behind the counted opens what is put in of some or one of them: ", including", ", two of them",
    ", Sen. Ana Diaz", ", a father and his son".
    """
    first, second = words.lower[comma + 1], words.lower[comma + 2]
    if first in OTHER_CLAUSES and words.tag[comma + 2] == "v":
        return True  # "another 30 percent, when asked, chose"
    if first in INCLUDING or (first == AMONG and second in GROUPS) or words.tag[comma + 1] == "d":
        return True  # "two others, a father and his son, were hurt"
    return (words.tag[comma + 1] == "n" and second == OF and words.lower[comma + 3] in GROUPS) or first in SHORT_TITLES


def behind_inserted(words: Words, comma: int) -> int:
    """The verb of the counted behind what is put in at a comma: "61 barns, including 22 new ones, were lost", "five
    judges, two of them new, signed it"; 0 where none follows.
    """
    if words.tag[comma + 1] == "d" or words.lower[comma + 1] in OTHER_CLAUSES:
        return _behind_apposition(words, comma)
    k, last, relative, joined, found = comma + 2, min(comma + LONGEST_ASIDE, len(words.lower) - 1), False, False, 0
    while k < last:
        tag, word = words.tag[k], words.lower[k]
        if word in BRACKETS:
            k = closing(words, k)
            continue
        if word == '"' or (tag in ".;" and not (word == "." and words.lower[k - 1] in SHORT_TITLES)):
            return found
        if tag == ",":
            verb = k + 1 + (words.tag[k + 1] == "a")
            if words.tag[verb] == "x":
                return verb  # "six men, including their captain, named as Ivo Holm, are missing"
            told = words.tag[verb] == "v" and words.lower[verb] not in SAYING and words.lower[verb + 1] != BY
            found = found or verb * told
        elif tag == "x" and words.tag[k - 1] == "s" and _is_counted_noun(words, comma + 2, k):
            return k  # "24,000 cases, including 430 deaths have been reported", its second comma left out
        elif tag == "x" and not relative:  # "twenty men, including their captain, and also a guest were killed"
            return found or k * (joined and word in WERE)
        joined = joined or (tag == "c" and words.tag[k - 1] == ",")
        relative = relative or tag == "t"
        k += 1
    return found


def _is_counted_noun(words: Words, first: int, stop: int) -> bool:
    """Whether the words from `first` up to `stop` are a number and its noun, with what hedges it."""
    while first < stop and words.tag[first] != "n" and words.lower[first] in PREDICATES.hedging:
        first += 1
    return words.tag[first] == "n" and all(tag in "nwsb" for tag in words.tag[first:stop])


def _behind_apposition(words: Words, comma: int) -> int:
    """The verb right behind the next comma, where no auxiliary stands before it: "two others, a man and his son, fell";
    0 where none is.
    """
    for k in range(comma + 2, min(comma + LONGEST_ASIDE, len(words.lower) - 1)):
        if words.tag[k] == "," and words.tag[k + 1] != "c":  # ", a woman, and perhaps others, were killed"
            verb = k + 1 + (words.tag[k + 1] == "a")
            told = words.tag[verb] == "x" or (words.tag[verb] == "v" and words.lower[verb] not in SAYING)
            return verb if told else 0
        if words.tag[k] in "x;t" or (words.tag[k] == "." and words.lower[k - 1] not in SHORT_TITLES):
            return 0
    return 0


def behind_aside(words: Words, i: int) -> int:
    """The auxiliary behind a participle that commas put beside the counted: "200 officers, armed with batons, were";
    0 where the participle tells what befell them, or no auxiliary follows.
    """
    if words.tag[i - 1] != "," or read_lemma(words.lower[i]) in PREDICATES.fatal:
        return 0
    for k in range(i + 1, min(i + NEAR_ASIDE, len(words.lower) - 1)):
        if words.tag[k] == ",":
            return k + 1 if words.tag[k + 1] == "x" or _goes_on_there(words, k + 1) else 0
        if (
            words.tag[k] not in "wspdna"
            and words.lower[k] != AND
            and not (words.lower[k] == "." and words.lower[k - 1] in MONTHS)
        ):
            return 0
    return 0


NEAR_ASIDE = 11
"""Words that a participle between commas can take with it."""


def _goes_on_there(words: Words, i: int) -> bool:
    """Whether word `i`, behind what commas put beside a subject, is its verb: ", signed by him, allots 40"."""
    if words.tag[i] == "z":
        return words.tag[i + 1] in "dnrp(" or words.lower[i + 1] in PREDICATES.hedging
    if words.tag[i] == "b":
        return words.lower[i] in PLAIN or words.tag[i + 1] in "dnr"
    return words.tag[i] == "v" and (is_finite(words.lower[i]) or has_object(words, i))


def behind_being(words: Words, i: int) -> int:
    """The auxiliary of the clause whose subject "being" at word `i` narrows: "39 men being held in Lund
    have been freed"; 0 where none follows.
    """
    for k in range(i + 2, min(i + LONGEST_ASIDE, len(words.lower) - 1)):
        if words.tag[k] in ".,;ct":
            return 0
        if words.tag[k] == "x" and words.tag[k - 1] in "wsnb":
            return k
    return 0


def behind_since(words: Words, i: int) -> int:
    """The verb behind a clause of time in the middle of a subject: "the strikes since the war began have hit"; 0 where
    none is.
    """
    for k in range(i + 1, i + LONGEST_SINCE):
        if words.tag[k] in ".,c(":
            return 0
        if words.tag[k] == "x" and AUXILIARIES[words.lower[k]] == HAVE and words.tag[k + 1] in "va":
            return k
    return 0


LONGEST_SINCE = 8
"""Words of a clause of time in the middle of a subject."""


def behind_whom(words: Words, i: int) -> int:
    """The word behind "most of whom were children,", in the middle of which "whom" stands; 0 where no such is."""
    if words.lower[i - 1] != OF or words.lower[i] not in OF_WHICH:
        return 0
    return next((k + 1 for k in range(i + 1, min(i + 14, len(words.lower) - 1)) if words.tag[k] == ","), 0)


def is_renamed(words: Words, start: int, that: int) -> bool:
    """Whether an article behind a comma begins the noun that the clause at `that` narrows: ", a move that"."""
    k = that - 1
    while k > start and words.tag[k] in "wsba":
        k -= 1
    return k < that - 1 and words.tag[k] == "d" and words.tag[k - 1] == ","


def is_of_one(words: Words, start: int, that: int) -> bool:
    """Whether the clause at `that` tells of one thing, told first behind a preposition: "12 guns in a sweep of the park
    that ended", not "40 houses in a town that were".
    """
    if words.tag[that - 1] not in "wb" or words.lower[that + 1] in WERE or words.tag[that + 1] == "b":
        return False
    return any(words.lower[k] in ONE_OF_KIND and words.tag[k - 1] == "p" for k in range(start + 1, that))


def holds_clause(words: Words, closed: int) -> bool:
    """Whether the brackets that close at a word hold a verb: "(40 nurses, while those on leave backed 7)"."""
    for k in range(closed - 1, max(-1, closed - 2 * LONGEST_ASIDE), -1):
        if words.lower[k] == BRACKET:
            return False
        if words.tag[k] == "x" or (words.tag[k] in "vb" and words.tag[k - 1] in "wsz" and words.tag[k + 1] in "wdrn"):
            return True
    return False


def behind_contact(words: Words, i: int) -> int:
    """The verb of the counted behind a clause without a pronoun that begins at word `i`: "half the money the group
    raised in May came from"; 0 where none is.
    """
    k = i + 1 + (words.tag[i] == "t" and words.tag[i + 1] == "d")  # "half of those with whom the mayor met gave"
    while words.tag[k] in "ws" and k < i + LONGEST_SUBJECT:
        k += 1
    if words.tag[k] not in "vx" or (k == i + 1 and words.tag[i] == "d"):
        return 0
    while words.tag[k] in "vxa":
        k += 1
    for n in range(k, min(k + FAR, len(words.lower) - 1)):
        if words.tag[n] not in "wspdnavx":
            return 0
        if words.tag[n] == "x" or (words.tag[n] == "v" and words.tag[n - 1] in "wsnap" and words.tag[n + 1] in "pdna"):
            return n
    return 0


LONGEST_SUBJECT = 5
"""Words of the subject of a clause that has no pronoun."""


def first_verb(words: Words, i: int) -> int:
    """The last word of the first verb behind a conjunction at word `i`, in its clause; 0 where none is."""
    for k in range(i + 1, min(i + FAR, len(words.lower) - 1)):
        if words.tag[k] in ".,;":
            return 0
        if words.tag[k] in "xvz":
            while words.tag[k + 1] in "xva":
                k += 1
            return k
    return 0


def behind_narrowed(words: Words, that: int) -> int:
    """The auxiliary of the counted behind a clause that tells of what they are of: "six members of a panel that was
    studying raids were shot"; 0 where none is.
    """
    verb = first_verb(words, that)
    for k in range(verb + 1, min(verb + FAR, len(words.lower) - 1) if verb else 0):
        if words.tag[k] in ".,;ct":
            return 0
        if words.lower[k] in WERE or (words.tag[k] == "x" and AUXILIARIES[words.lower[k]] == HAVE):
            return k
    return 0


def main_behind(words: Words, i: int) -> int:
    """The auxiliary of the main clause behind a relative one that ends with the state at word `i`; 0 where none is."""
    for k in range(i + 1, min(i + LONGEST_SINCE, len(words.lower) - 1)):
        if words.tag[k] in ".;ct":
            return 0
        if words.tag[k] == "x":
            return k
    return 0


def over_what_it_is_of(words: Words, i: int) -> int:
    """The word behind a measured noun and what it is of, where an auxiliary follows; the "of" at `i` elsewhere."""
    k = i + 1
    while words.tag[k] in "wsb" and k < i + MEASURED and words.lower[k] not in SAYING:
        k += 1
    if words.tag[k] == "c" and words.tag[k + 1] == "n":  # "40 km of roads and 12 bridges were"
        k += 2
        while words.tag[k] in "wsb" and k < i + 2 * MEASURED:
            k += 1
    return k if words.tag[k] == "x" else i


MEASURED = 5
"""Words of what a measure is of."""


def has_object(words: Words, k: int) -> bool:
    """Whether an object stands right behind a verb: "reached the village", "found no link"."""
    if words.lower[k + 1] in PREDICATES.hedging and words.tag[k + 2] == "n":
        return True
    if words.lower[k + 1] in OUTCOMES:
        return True  # "tested positive"
    return words.tag[k + 1] in "drn" and words.lower[k + 2] not in TIME_UNITS
