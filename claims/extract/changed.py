"""A figure that something rose or fell to, or was put at, in, what it counts out: the verb's plural subject, or what
"the number of" is of.
"""

from claims.extract.governors import find_governor
from claims.extract.subjects import find_noun, read_phrase
from claims.extract.tolls import aside_before
from claims.extract.words import Words
from claims.grammar.en.function_words import AT, BRACKET, CHANGED, FROM, IN, OF, THOSE, TO
from claims.grammar.en.nouns import (
    ADJUSTED,
    ADJUSTING,
    ARTICLES,
    BETWEEN,
    CHANGES_OF,
    COUNTED_EVENTS,
    HEDGES_SET_OFF,
    NARROWED_BY,
    NO_COUNTS,
    NUMBER,
    NUMBER_LINKS,
    NUMBERS,
    NUMBERS_OF,
    PEAKS,
    PEOPLE,
    PERSON_STATES,
    POSSESSIVE,
    SALES,
    SOLD,
    SUMMED,
    SUMMING,
    TOWARD,
    UP_TO_DAY,
    WERE,
    is_plural,
    name_many,
)
from claims.grammar.en.predicates import BRINGING, CAME_AT, COME, NUMBERING_THEM, PREDICATES, PUTTING
from claims.grammar.en.units import TIME_UNITS
from claims.grammar.en.verbs import read_lemma, read_verb

CHANGE_REACH = 14
"""Words between a verb of change and its figure: "fell by 46% between 2003 and 2014, from 71,300"."""
FAR, FAR_SUBJECT = 18, 32
"""Words between "number of" and its figure, and before a verb of change."""


def find_changed(text: str, words: Words, first: int) -> str:
    """The plural that rose or fell to the figure at word `first`, whose noun is not printed, or whose number is put at
    it; "" where there is none.

    "Measles cases jumped 30% to 1,200": measles cases.
    """
    first = _over_peak(words, first)
    link = _number_link(words, first)
    unit = _numbered(text, words, link, FAR) if link > 0 else ""
    if unit:
        return unit
    verb = _change_before(words, first)
    if not unit and verb > 0:  # "the number of people who draw benefits fell 91,000"
        unit = _numbered(text, words, verb, FAR_SUBJECT)
    unit = unit or _brought(text, words, first) or _changed(text, words, verb) or _change_of(text, words, first)
    return unit or _been(text, words, first)


def find_set_off(text: str, words: Words, first: int, behind: int) -> str:
    """The plural right before a dash or between commas behind which only its number stands; "" where there is none.

    "Most of those letters - 410 - came late", "the ballots, 410, were cast", not "In the towns, 410 voted".
    """
    k = first - 1
    while k > 0 and words.lower[k] in HEDGES_SET_OFF:
        k -= 1
    over = _over_numbering(words, k)
    told, k = over < k, over
    mark = words.lower[k]
    if mark == ",":
        if words.lower[behind] != "," and not told:
            return ""
    elif mark not in DASHES or not (words.lower[behind] in DASHES or words.tag[behind] in "pc"):
        return ""
    while k > 0 and (words.lower[k] == "," or words.lower[k] in DASHES):
        k -= 1
    if words.tag[k] not in "sz" or _is_no_count(words, k) or words.lower[k] in PERSON_STATES:
        return ""
    start = k
    while start and words.tag[start - 1] in "wsbgv" and not words.lower[start - 1].endswith(POSSESSIVE):
        start -= 1
    if (not start and mark == ",") or words.tag[start - 1] == "n":
        return ""  # "Voters, 410, and", "struck in two towns - 12 in Lund"
    led = start - 1 - (words.tag[start - 1] == "d")
    if mark == "," and words.tag[led] == "p" and words.lower[led] != OF:
        return ""  # "In the towns, 410, and"
    return find_noun(text, words, start, False).unit


def _over_numbering(words: Words, k: int) -> int:
    """The comma before a participle at word `k` that gives a number of those before it, else `k`: "the gunmen,
    numbering about 12", "the crowd, put at 60".
    """
    if words.lower[k] in NUMBERING_THEM and words.lower[k - 1] == ",":
        return k - 1
    at = k - (words.lower[k] == AT)
    put = at > 1 and words.lower[at + 1] == AT and words.lower[at - 1] == "," and read_lemma(words.lower[at]) in PUTTING
    return at - 1 if put else k


DASHES = frozenset("-~")


def _over_peak(words: Words, first: int) -> int:
    """Where what a figure is the peak of begins: "from a peak of 3.5 million"; the figure where it is none."""
    if first < PEAK_WORDS or words.lower[first - 1] != OF or words.lower[first - 2] not in PEAKS:
        return first
    at = first - 2
    while words.tag[at - 1] in "wb":
        at -= 1
    return at - 1 if words.tag[at - 1] in "dr" else first


PEAK_WORDS = 4
"""Words that stand at least before such a figure."""


def _numbered(text: str, words: Words, link: int, reach: int) -> str:
    """What "the number of" counts that stands at most `reach` words before the word `link`; "" where nothing is
    counted so: "put the number of detainees at between 600 and 800" detainees.
    """
    for k in range(link - 1, max(0, link - reach), -1):
        if words.tag[k] in ".;" or (words.tag[k] == "t" and words.lower[k] not in NARROWED_BY):
            return ""
        if words.lower[k] == OF and words.lower[k - 1] in NUMBERS_OF:
            if words.lower[k + 1] == THOSE and words.tag[k + 2] == "v":
                return PEOPLE  # "the number of those arrested stands at"
            if words.lower[k + 1] not in PERSON_STATES or words.tag[k + 2] == "s" or is_plural(words.lower[k + 1]):
                return find_noun(text, words, k + 1, False).unit
            return words.lower[k + 1] if words.tag[k + 2] == "r" else ""  # "the number of dead it had counted at 87"
    return ""


def _brought(text: str, words: Words, first: int) -> str:
    """The plural object of a verb that brings it to the figure: "31 deaths, taking total cases to 9,200": cases."""
    k = _over_adjusted(words, find_governor(words, first) + 1) - 2
    if k < 1 or words.lower[k + 1] != TO or words.tag[k] not in "sz":
        return ""
    if words.lower[k] in NO_COUNTS or words.lower[k] in PERSON_STATES:
        return ""
    start = k
    while start and words.tag[start - 1] in "wsb" and words.lower[start - 1] not in SUMMED:
        start -= 1
    verb = start - 1
    while verb > 0 and (words.lower[verb] in SUMMED or words.tag[verb] == "d"):
        verb -= 1
    brings = verb >= 0 and read_lemma(words.lower[verb]) in BRINGING
    return read_phrase(text[words.start[start] : words.end(k)]) if brings else ""


def _change_of(text: str, words: Words, first: int) -> str:
    """What a noun of change is of, before "from" and the figure: "a 14% rise in thefts, from 630 to 719" thefts."""
    at = first - 1
    if words.lower[at] == TO and words.tag[at - 1] == "n":
        at -= 2
    if words.lower[at] != FROM:
        return ""
    for k in range(at - 1, max(0, at - FAR), -1):
        if words.tag[k] in ".;t":
            return ""
        if words.lower[k] == IN and words.lower[k - 1] in CHANGES_OF:
            unit = find_noun(text, words, k + 1, False).unit
            return unit if is_plural(unit.lower().rpartition(" ")[2]) else ""
    return ""


def _been(text: str, words: Words, first: int) -> str:
    """The plural that a copula puts at the figure: "Burglaries were 39 for the month"; "" for persons or things."""
    copula = find_governor(words, first)
    if copula < 1 or words.lower[copula] not in WERE or words.tag[copula - 1] not in "sz":
        return ""
    if words.lower[copula - 1] in PREDICATES.nouns or words.lower[copula - 1] in COUNTED_EVENTS:
        start = copula - 1
        while start and words.tag[start - 1] in "wb":
            start -= 1
        return read_phrase(text[words.start[start] : words.end(copula - 1)])
    return ""


def _number_link(words: Words, first: int) -> int:
    """The word that leads from "the number of" to its figure at word `first`: "is", "at", a bracket; -1 for none."""
    if words.lower[first - 1] == BRACKET:  # "the number of games (77)"
        return first - 1
    link = find_governor(words, first)
    while link + 1 < first and words.lower[link] not in NUMBER_LINKS:
        link += 1  # "at about" can be a hedge
    link -= words.lower[link] in BETWEEN
    return link if link > 1 and words.lower[link] in NUMBER_LINKS else -1


def _changed(text: str, words: Words, verb: int) -> str:
    """The plural subject of the verb of change at word `verb`."""
    k = verb - 1
    k = _over_group(words, k)
    if words.tag[k] == "t" and words.lower[k - 1] == ",":
        k -= 2  # "the clubs, which number 14"
    if words.tag[k] == "v" and words.tag[k - 1] in "sz":
        k -= 1  # "houses damaged numbered 40"
    if k > 0 and words.tag[k] == "," and (opens := aside_before(words, k, CHANGE_REACH)):
        k = opens - 1  # "approvals, a pointer to sales, fell to"
    k = _over_adjunct(words, _over_period(words, k))
    of = _of_what(words, k, words.lower[verb] in SUMMING)
    if of and not _is_no_count(words, of - 1):
        return find_noun(text, words, of - 1, False).unit
    if k > 0 and words.lower[k] == NUMBERS and words.tag[k - 1] in "wbs":
        return name_many(text[words.start[k - 1] : words.end(k - 1)])
    if verb < 1 or k < 0 or words.tag[k] not in "sz" or _is_no_count(words, k) or words.lower[k] in PERSON_STATES:
        return ""
    start = k
    while start and words.tag[start - 1] in "wsbg" and not words.lower[start - 1].endswith(POSSESSIVE):
        if _tell(words, start - 1):
            break
        start -= 1
    return read_phrase(text[words.start[start] : words.end(k)])


def _tell(words: Words, i: int) -> bool:
    """Whether a base form behind a plural is what those say: "economists predict claims fell to"."""
    return i > 0 and words.tag[i] == "b" and words.tag[i - 1] == "s" and words.lower[i] in PREDICATES.reporting


def _over_group(words: Words, k: int) -> int:
    """The word before a verb's adverbs and auxiliaries, which end at word `k`: "members are thought to number"."""
    while k > 0 and (words.tag[k] in "ax" or (words.lower[k] == TO and words.tag[k - 1] == "v")):
        k -= 1 + (words.lower[k] == TO)
    return k


def _over_period(words: Words, k: int) -> int:
    """The word before the period that the subject ends with at word `k`: "claims for the week ending May 9 fell",
    "visits in the year to June rose"; `k` where none is.
    """
    for start in range(k - 1, max(0, k - LONGEST_PERIOD), -1):
        if words.tag[start] not in "wngvpd":
            return k
        unit = start + 1 + (words.tag[start + 1] == "d")
        if words.tag[start] == "p" and words.lower[unit] in TIME_UNITS and words.lower[unit + 1] in UP_TO_DAY:
            return start - 1
    return k


LONGEST_PERIOD = 9
"""Words of a period that a subject is of."""


def _is_no_count(words: Words, k: int) -> bool:
    """Whether what rose is mostly money or a share: "sales", not "home sales", of which there are so many."""
    return words.lower[k] in NO_COUNTS and not (words.lower[k] == SALES and words.lower[k - 1] in SOLD)


def _over_adjunct(words: Words, k: int) -> int:
    """The last word of the subject whose adjunct ends at word `k`: "cases in the camps rose", "the toll from the
    blasts climbed", "fines issued to parents rose"; `k` where no preposition stands between two nouns.
    """
    start = k
    while start > 0 and words.tag[start] in "wszb'":
        start -= 1
    start -= start > 0 and words.tag[start] == "d"
    if start < 1 or words.tag[start] not in "pr" or words.lower[start] == OF:
        return k
    done = words.tag[start - 1] == "v" and words.tag[start - 2] in "sz"  # "fines issued to parents"
    return start - 1 - done if done or (words.tag[start] == "p" and words.tag[start - 1] in "wsz") else k


def _of_what(words: Words, k: int, summed: bool) -> int:
    """The "of" behind a plural whose phrase ends at word `k`: "cases of dengue have doubled to", and where it is
    `summed` "victims of the raids total"; 0 where none is.
    """
    while k > 0 and words.tag[k] in "wszb":
        k -= 1
    k -= summed and words.tag[k] == "d"
    return k if k > 0 and words.lower[k] == OF and words.tag[k - 1] in "sz" else 0


def _change_before(words: Words, first: int) -> int:
    """The verb of change before "to" or "by" and the figure at word `first`; -1 where there is none."""
    before = find_governor(words, first)
    if _sums(words, first - 1):  # "arrests total 30"
        return first - 1
    if words.tag[before] in "vz" and (found := read_verb(words.lower[before])) and _moves_by(found.lemma):
        return before if before > 0 else -1  # "arrivals reached 45,000", "claims fell 15,000"
    first = before + 1 if words.lower[before] in TOWARD else _over_adjusted(words, first)  # "rose to more than 600"
    if words.lower[first - 1] not in TOWARD:
        return -1
    if words.lower[first - 2] in CHANGED and words.tag[first - 3] == "x":  # "cancellations were down to 600"
        return first - 2
    for k in range(first - 2, max(-1, first - CHANGE_REACH), -1):
        if words.tag[k] in ".;t" or (words.tag[k] == "c" and words.tag[k + 1] != "n"):
            return -1
        if k == first - 2 and _sums(words, k):
            return k  # "victims amount to 19,000"
        if words.tag[k] in "vz" and (found := read_verb(words.lower[k])):
            came = found.lemma == COME and words.lower[k + 1] in CAME_AT  # "approvals came in at 59,976"
            if came or found.lemma in PREDICATES.moving:
                return k
    return -1


def _sums(words: Words, i: int) -> bool:
    """Whether word `i` is a verb that tells what the plural before it comes to."""
    return (
        i > 0 and words.lower[i] in SUMMING and words.tag[i] == "b" and words.tag[_over_group(words, i - 1)] in "swzt"
    )


def _moves_by(lemma: str) -> bool:
    """Whether a verb takes the figure that something came to or moved by right behind it."""
    return lemma in PREDICATES.passing or lemma in PREDICATES.moving or lemma == NUMBER


def _over_adjusted(words: Words, first: int) -> int:
    """The first word of what tells how a figure was adjusted: "to a seasonally adjusted 358,000"; else `first`."""
    start = first
    if words.lower[start - 1] in ADJUSTED:
        start -= 1
        start -= start > 0 and words.lower[start - 1] in ADJUSTING
        start -= start > 0 and words.lower[start - 1] in ARTICLES
    return start
