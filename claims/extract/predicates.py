"""A counted noun among the words of its sentence in, the verb of which it is the subject out."""

from typing import NamedTuple

from claims.extract.asserted import read_asserted, read_chain
from claims.extract.governors import FAR, HAVE, MORE_OF
from claims.extract.listed import find_listed
from claims.extract.words import Words
from claims.grammar.en.function_words import (
    ACCORDING,
    AMONG,
    AND,
    AS,
    AS_WELL,
    BRACKET,
    BY,
    CLOSED,
    COMPARED_BY,
    COMPARING,
    LOWER,
    OBJECTS,
    OF,
    OTHER_CLAUSES,
    SINCE,
    THAN,
    THAT,
    THE,
    THOSE,
    TO,
    WHAT,
    WHOSE,
    WITH,
)
from claims.grammar.en.nouns import GROUPS, PERSONS, SHORT_TITLES, WERE
from claims.grammar.en.predicates import BRACKETS, CURRENCIES, INCLUDING, POLLED, PREDICATES, SAYING
from claims.grammar.en.units import TIME_UNITS
from claims.grammar.en.verbs import AUXILIARIES, PLAIN, is_finite, read_lemma, read_verb
from claims.grammar.en.years import MONTHS

LONGEST_SUBJECT = 5
"""Words of the subject of a clause that has no pronoun."""
ASIDE = 2
"""Commas around what is put beside the counted."""
NARROWING = PREDICATES.describing
LONGEST_ASIDE = 24
"""Words that brackets or dashes can hold."""
_PASSED = frozenset("wsdpnra'")
"""Letters of words that say nothing of a noun, unless they are among those that tell by themselves."""
_TELLING = PREDICATES.clauses.union(PREDICATES.states, BRACKETS)


class Ahead(NamedTuple):
    """A verb behind a counted noun."""

    lemma: str
    near: bool
    """Whether it stands right behind the noun, or the noun is plainly its subject."""
    finite: bool = False
    """Whether an auxiliary carries its time: "had fled"."""
    state: bool = False
    """Whether it is a state put beside the noun: "dead", "missing"."""
    apart: bool = False
    """Whether a comma stands between."""
    relative: bool = False
    """Whether it only tells which are meant: "two men who robbed a bank"."""
    done: bool = False
    """Whether they do it to others: "two attacks that killed at least 18"."""
    bare: bool = False
    """Whether it is a participle without an auxiliary, and far: "30 cases in towns hit by floods"."""


def look_ahead(words: Words, i: int, absolute: bool = False, heads: bool = False) -> Ahead | None:
    """The verb of which the noun before word `i` is the subject.

    Passed over are what is in brackets, a list's other members, and a relative clause, whose own verb counts where no
    other follows. Of an `absolute` clause a form in -ing is the verb, however far: ", with four of its members voting".
    A noun that `heads` its clause is the subject of its verb, whatever narrows it: "six men sheltering in a hut left".
    """
    near, relative, commas, owned = True, None, 0, False
    lower, tags = words.lower, words.tag
    if lower[i] == OF and tags[i + 1] in "wsb":  # "6,200 hectares of rice land were flooded"
        i = _over_of(words, i)
    elif lower[i] == OF and lower[i + 1] == THOSE and tags[i + 2] == "v":  # "44 percent of those asked said"
        i += 3 * (read_lemma(lower[i + 2]) not in PREDICATES.fatal)
    last, start = min(i + FAR + 12, len(lower) - 1), i
    if heads and tags[i] in "dr" and (main := _behind_contact(words, i)):
        near, i = False, main  # "half the money the group raised came from"
    while i < last:
        kind, word = tags[i], lower[i]
        if kind in _PASSED and word not in _TELLING:
            if word == WHAT and tags[i - 1] == "p" and i > start:
                break  # "found $3 million in what started as a search"
            if word == THAN and i > start and tags[i + 1] != "n":  # "39 percent lower than those who ate the least"
                break
            if (
                kind == "p" and tags[i + 2] == "p" and tags[i + 1] in ",c"
            ):  # "40 flights into, out of or over Oslo were"
                near = False
                i += 2
                continue
            near = near and kind == "a"
            i += 1
            continue
        if word == "-" and lower[i + 1] == "-" and _opens_last(words, start, i):
            break  # "freed their 40 guests -- including three clerks threatened with death"
        if word in BRACKETS or (word == "-" and lower[i + 1] == "-"):
            i = _closing(words, i)
            continue
        if word == CLOSED and not commas and ((i > start and not near) or _holds_clause(words, i)):
            break  # "(40 nurses at the port backed it) is split"
        if word == "." and _is_short(words, start, i):
            near, i = False, i + 1  # "worth Rs. 8 lakh have been seized", "25 members and Sen. Holm voted"
            continue
        if word == AND and tags[i + 1] == "p" and "p" in tags[start:i]:
            i += 1  # "40 parks across the bay and along the coast were"
            continue
        if heads and near and word == NOW_DONE and (main := _behind_being(words, i)):
            i, near = main, False
            continue
        themselves = _answers if relative is not None or kind == "z" else _says
        if word in SAYING and (heads or not commas) and themselves(words, start, i, commas):
            return Ahead(read_lemma(word) or word, False, True)
        if kind == "," and near and _is_inserted(words, i) and (goes_on := _behind_inserted(words, i)):
            i = goes_on
            continue
        if kind == "," and tags[i + 1] == "n" and tags[i + 2] == "v" and tags[i + 3] in "vp":
            break  # "two handguns, one reported stolen"
        if kind == "," and lower[i + 1] == WITH and tags[i + 2] == "n" and not near:  # "50 to 47, with 3 undecided"
            break
        if word == AS and near and (counted := find_listed(words, i)) is not None:
            return Ahead(counted, near, False, True)
        if word == AS and lower[i + 1] in AS_WELL and lower[i + 2] == AS and not commas:
            i, near = i + 3, False  # "dozens of mourners as well as their guards were hurt"
            continue
        if kind == "c" and lower[i + 1] == THAT:
            break  # "said it had 40 homes and that it had been warned"
        if kind in ".c(" or word in PREDICATES.clauses:
            if word == SINCE and relative is None and (back := _behind_since(words, i)):
                i, near = back, False
                continue
            if relative is not None and kind == "c" and word in OTHER_CLAUSES and (verb := _first_verb(words, i)):
                i = verb + 1  # "two who could not be moved because roads were blocked": the verb of its own subject
                continue
            told = kind in "vz" and tags[i + 1] == "x" and _is_of_whom(words, start)  # "12 of whom the navy says are"
            if not told and _ends(words, i, near, relative is not None):
                break
        if kind == "t" and i > start + 1 and lower[i - 1] in TIME_UNITS:
            break  # "earned 93 cents for the three months that ended in May"
        if kind == "t" and i > start + 1 and words.tag[i - 1] == "p" and relative is None:  # "the riot in which"
            behind = _behind_share(words, i)
            if not behind:
                break
            i, near = behind, False
            continue
        if kind == "v" and tags[i - 1] == "," and lower[i + 1] == BY and read_lemma(word) in PREDICATES.helping:
            break  # "profit rose 23 percent, helped by a gain"
        if word in COMPARING and (tags[i - 1] == "," or lower[i + 1] in COMPARED_BY):
            break  # "leads with 61 percent, followed by", "will fall to 20 compared to 31 this year"
        if word == ACCORDING and "," not in lower[i + 1 : i + LONGEST_ASIDE]:
            break  # "expected 200 jobs, according to those asked"
        told = near or (tags[i - 1] in "xac" and lower[i - 1] not in INCLUDING)  # not "casualties, including dead"
        if word in PREDICATES.states and kind in "wvsg" and told:
            if tags[start] == "t" and (main := _main_behind(words, i)):  # "two who had been missing were found dead"
                return Ahead(read_asserted(words, main), True, True)
            return Ahead(PREDICATES.states[word], near, False, True, commas > 0)
        if not heads and kind == "v" and not near and _narrows_counted(words, start, i):
            break  # "40 tonnes of rice from 90 hectares affected"
        if near and kind == "v" == tags[i + 1] and _is_passed_by(words, i):
            i += 1
            continue
        if heads and kind in "vg" and (main := _subject_verb(words, start, i, near)):
            return Ahead(read_chain(words, main), True, True)
        if near and word == BASED and lower[i + 1] == ON:  # "wrote 12 songs based on poems"
            near, i = False, i + 1
            continue
        if (near or _is_of_one(words, start, i)) and kind in "vg" and tags[i - 1] != "t" and _narrows(words, i):
            near = False
            i += 1
            continue
        if commas and kind == "v" and (_befell_part(words, i) or _narrows_member(words, i)):
            i += 1
            continue
        if commas == 1 and kind in "vg" and (main := _behind_aside(words, i)):
            i, commas = main, commas + 1
            continue
        if kind in "vxbz" and (_is_verb(words, i, near, commas) or (heads and _is_only_verb(words, start, i))):
            lemma = read_asserted(words, i) if kind == "x" else read_chain(words, i)
            before = i - 2 if words.tag[i - 1] == "a" else i - 1
            if relative is None and i > start and (words.tag[before] == "t" or owned):
                relative = Ahead(lemma, True, relative=True)
                near = owned = False
                if _is_of_whom(words, start):  # "40 of whom work nights"
                    return relative._replace(finite=lemma != "be")
                if lemma in PREDICATES.fatal:
                    done = kind == "v" and (tags[i + 1] in "nd" or lower[i + 1] in PREDICATES.hedging)
                    return relative._replace(done=done)
                while kind == "x" and tags[i + 1] in "axv":
                    i += 1
            elif relative is not None and _is_main(words, i, relative.lemma, commas):
                return Ahead(lemma, not commas, True, False, commas > 0)
            elif commas and lemma in PREDICATES.reporting and (kind != "x" or lemma in TOLD_BEHIND):
                if kind == "x" or words.tag[i + 1] in "t,.(":  # a report begins, or a name is put beside
                    break
            elif not (kind in "bz" and words.tag[i + 1] == "v") and (relative is None or lemma in PREDICATES.fatal):
                told = kind == "v" and lemma != read_lemma(word)  # "25 people believed trapped"
                near = near or _is_of_whom(words, start) or _is_of_them(words, start, i)
                finite = near and (kind in "xb" or is_finite(word) or _is_of_them(words, start, i))
                return Ahead(lemma, near, finite, told, commas > 0, bare=kind == "v" and not near)
        if kind == "g" and relative is None and (near or (absolute and _heads(words, i))):
            return Ahead(read_lemma(word) or word, absolute)
        commas += kind == "," and not (tags[i + 1] == "n" and tags[i + 2] in "wsb")  # "18 boys, 10 girls, died"
        owned = owned or word == WHOSE
        if commas > 4 - (relative is None):
            break
        near = near and kind in "(ta"
        i += 1
    return relative


WHENCE = frozenset(["from", "in", "across", "on"])
"""Prepositions before another number, whose noun a participle behind it narrows: "40 tonnes from 90 farms affected"."""
OUTCOMES = frozenset(["positive", "negative", "guilty", "missing", "unharmed", "alive", "innocent"])
"""Behind a verb they tell what came of it: "tested positive"."""
BASED, ON, NOW_DONE = "based", "on", "being"
TOLD_BEHIND = frozenset(["say", "report", "tell", "add"])
"""What others have done with a figure behind a comma: "30 km offshore, officials have said"."""


def _holds_clause(words: Words, closed: int) -> bool:
    """Whether the brackets that close at a word hold a verb: "(40 nurses, while those on leave backed 7)"."""
    for k in range(closed - 1, max(-1, closed - 2 * LONGEST_ASIDE), -1):
        if words.lower[k] == BRACKET:
            return False
        if words.tag[k] == "x" or (words.tag[k] in "vb" and words.tag[k - 1] in "wsz" and words.tag[k + 1] in "wdrn"):
            return True
    return False


def _behind_contact(words: Words, i: int) -> int:
    """The verb of the counted behind a clause without a pronoun that begins at word `i`: "half the money the group
    raised in May came from"; 0 where none is.
    """
    k = i + 1
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


def _befell_part(words: Words, i: int) -> bool:
    """Whether a participle tells what befell a part alone: "40 people, including 12 dead", "…, 12 of them killed"."""
    before = i - 2 if words.tag[i - 1] == "r" and words.lower[i - 2] == OF else i
    return words.tag[before - 1] == "n" and words.tag[i + 1] in ".,c("


def _narrows_member(words: Words, i: int) -> bool:
    """Whether a participle narrows the next of a list of persons: "3,000 guards, armed police, soldiers and"."""
    return words.tag[i - 1] == "," and words.lower[i + 1] in PERSONS and words.tag[i + 2] in ",c"


def _behind_aside(words: Words, i: int) -> int:
    """The auxiliary behind a participle that commas put beside the counted: "200 officers, armed with batons, were";
    0 where the participle tells what befell them, or no auxiliary follows.
    """
    if words.tag[i - 1] != "," or read_lemma(words.lower[i]) in PREDICATES.fatal:
        return 0
    for k in range(i + 1, min(i + NEAR_ASIDE, len(words.lower) - 1)):
        if words.tag[k] == ",":
            return k + 1 if words.tag[k + 1] == "x" or _goes_on_there(words, k + 1) else 0
        if words.tag[k] not in "wspdna" and not (words.lower[k] == "." and words.lower[k - 1] in MONTHS):
            return 0
    return 0


def _goes_on_there(words: Words, i: int) -> bool:
    """Whether word `i`, behind what commas put beside a subject, is its verb: ", signed by him, allots 40"."""
    if words.tag[i] == "z":
        return words.tag[i + 1] in "dnrp(" or words.lower[i + 1] in PREDICATES.hedging
    if words.tag[i] == "b":
        return words.lower[i] in PLAIN or words.tag[i + 1] in "dnr"
    return words.tag[i] == "v" and (is_finite(words.lower[i]) or _has_object(words, i))


NEAR_ASIDE = 11
"""Words that a participle between commas can take with it."""


def _over_of(words: Words, i: int) -> int:
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


def _heads(words: Words, i: int) -> bool:
    """Whether a form in -ing is the verb of a clause: behind its noun, which is a plural or before no other noun."""
    return words.tag[i - 1] == "s" or (words.tag[i - 1] == "w" and words.tag[i + 1] not in "sw")


def _is_main(words: Words, i: int, relative: str, commas: int) -> bool:
    """Whether a verb behind a relative clause is the main one: "two men who robbed a bank were held"."""
    if commas:  # "three men, whose homes had burned, fled"
        return words.tag[i - 1] == "," and words.tag[i] in "xv"
    if words.tag[i] == "v" == words.tag[i - 1]:  # "87% of those who voted backed it"
        return words.tag[i - 2] in "tx"
    finite = words.tag[i] == "x" or is_finite(words.lower[i])  # "people who were on strike went back"
    return finite and words.tag[i - 1] in "swb" and relative not in PREDICATES.reporting


def _says(words: Words, start: int, i: int, commas: int) -> bool:
    """Whether the counted themselves say it: "75 percent of voters said", "a third of them, 33%, say"."""
    if commas:
        return commas == ASIDE and words.tag[i - 1] == ","
    if words.tag[start] == "p" and words.lower[i - 1] not in PERSONS and _is_narrowed(words, start, i):
        return True
    before = i - 1 - (words.lower[i - 1] in POLLED)
    return words.tag[before] in "s%" or words.lower[before] == THOSE


def _is_narrowed(words: Words, start: int, i: int) -> bool:
    """Whether only prepositions and what stands behind them, an article at last, lie between the counted and word `i`:
    "8 in 10 voters in each party's primary said", not "30 people in Lund the mayor said".
    """
    articles = [k for k in range(start, i) if words.tag[k] == "d"]
    if not articles or any(tag not in "pdwsb'" for tag in words.tag[start:i]):
        return False
    return all(words.tag[k - 1] == "p" for k in articles) and "p" not in words.tag[articles[-1] : i]


def _is_of_whom(words: Words, start: int) -> bool:
    """Whether a figure opens a relative clause: "12 of whom", "two of which"."""
    return words.lower[start] == OF and words.tag[start + 1] == "t"


def _main_behind(words: Words, i: int) -> int:
    """The auxiliary of the main clause behind a relative one that ends with the state at word `i`; 0 where none is."""
    for k in range(i + 1, min(i + LONGEST_SINCE, len(words.lower) - 1)):
        if words.tag[k] in ".;ct":
            return 0
        if words.tag[k] == "x":
            return k
    return 0


def _is_inserted(words: Words, comma: int) -> bool:
    """Whether a comma behind the counted opens what is put in of some or one of them: ", including", ", two of them",
    ", Sen. Ana Diaz".
    """
    first, second = words.lower[comma + 1], words.lower[comma + 2]
    if first in INCLUDING or (first == AMONG and second in GROUPS):
        return True
    return (words.tag[comma + 1] == "n" and second == OF and words.lower[comma + 3] in GROUPS) or first in SHORT_TITLES


def _behind_inserted(words: Words, comma: int) -> int:
    """The verb of the counted behind what is put in at a comma: "61 barns, including 22 new ones, were lost", "five
    judges, two of them new, signed it"; 0 where none follows.
    """
    k, last, relative, joined, found = comma + 2, min(comma + LONGEST_ASIDE, len(words.lower) - 1), False, False, 0
    while k < last:
        tag, word = words.tag[k], words.lower[k]
        if word in BRACKETS:
            k = _closing(words, k)
            continue
        if word == '"' or (tag in ".;" and not (word == "." and words.lower[k - 1] in SHORT_TITLES)):
            return found
        if tag == ",":
            verb = k + 1 + (words.tag[k + 1] == "a")
            if words.tag[verb] == "x":
                return verb  # "six men, including their captain, named as Ivo Holm, are missing"
            told = words.tag[verb] == "v" and words.lower[verb] not in SAYING and words.lower[verb + 1] != BY
            found = found or verb * told
        elif tag == "x" and not relative:  # "twenty men, including their captain, and also a guest were killed"
            return found or k * (joined and word in WERE)
        joined = joined or (tag == "c" and words.tag[k - 1] == ",")
        relative = relative or tag == "t"
        k += 1
    return found


def _is_of_one(words: Words, start: int, i: int) -> bool:
    """Whether only what the counted are of stands before word `i`: "three members of the mission assigned to"."""
    return (
        words.lower[start] == OF
        and start + 2 <= i < start + MEASURED
        and all(t in "dwsz" for t in words.tag[start + 1 : i])
    )


def _is_of_them(words: Words, start: int, i: int) -> bool:
    """Whether word `i` tells right behind "of them" what became of some: "40 held, 12 of them charged"."""
    return words.lower[start] == OF and words.lower[start + 1] in GROUPS and i == start + 2 + (words.tag[i - 1] == "a")


def _is_only_verb(words: Words, start: int, i: int) -> bool:
    """Whether a form in -s at word `i` is the verb of a share, since no other follows: "85 percent of the fund covers
    wages".
    """
    if (
        words.tag[i] != "z"
        or words.lower[start] != OF
        or words.tag[i - 1] not in "wb"
        or words.tag[i + 1] not in "dswrpn"
    ):
        return False
    if any(kind in "xvtp" for kind in words.tag[start + 1 : i]):
        return False
    for k in range(i + 1, len(words.tag)):
        if words.tag[k] in ".,;c":
            return True
        if words.tag[k] in "xvz":
            return False
    return True


def _behind_being(words: Words, i: int) -> int:
    """The auxiliary of the clause whose subject "being" at word `i` narrows: "39 men being held in Lund
    have been freed"; 0 where none follows.
    """
    for k in range(i + 2, min(i + LONGEST_ASIDE, len(words.lower) - 1)):
        if words.tag[k] in ".,;ct":
            return 0
        if words.tag[k] == "x" and words.tag[k - 1] in "wsnb":
            return k
    return 0


def _first_verb(words: Words, i: int) -> int:
    """The last word of the first verb behind a conjunction at word `i`, in its clause; 0 where none is."""
    for k in range(i + 1, min(i + FAR, len(words.lower) - 1)):
        if words.tag[k] in ".,;":
            return 0
        if words.tag[k] in "xvz":
            while words.tag[k + 1] in "xva":
                k += 1
            return k
    return 0


def _is_passed_by(words: Words, i: int) -> bool:
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


def _is_short(words: Words, start: int, i: int) -> bool:
    """Whether the stop at word `i` ends a currency's sign before its amount, or the title of somebody in the subject:
    "25 members and Sen. Holm voted", "40 friends of Mr. Holm came", not "20 who are angry that Mr. Holm lost".
    """
    if words.lower[i - 1] in CURRENCIES:
        return words.tag[i + 1] == "n"
    joined = words.tag[i - 2] == "p" or words.lower[i - 2] == AND or i - 2 == start
    return joined and words.lower[i - 1] in SHORT_TITLES


def _narrows_counted(words: Words, start: int, i: int) -> bool:
    """Whether a participle at word `i` tells of what another number, behind a preposition, counts right before it."""
    if is_finite(words.lower[i]) or words.tag[i - 1] != "s" or words.tag[i + 1] in "dr":
        return False
    k = i - 1
    while k > start and words.tag[k] in "swb":
        k -= 1
    led = words.lower[k - 1 - (words.tag[k - 1] == "a")]
    return k > start and words.tag[k] == "n" and led in WHENCE


def _subject_verb(words: Words, start: int, i: int, near: bool) -> int:
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
        if kind in ".,;(tcx" or words.lower[k] in PREDICATES.clauses:
            break
        if kind != "v" or words.tag[k - 1] not in "swbzna" or words.lower[k + 1] == BY:
            continue
        verb = read_verb(words.lower[k])
        if verb is None or "d" not in verb.forms or not (acting or is_finite(words.lower[k]) or _has_object(words, k)):
            continue
        if _has_object(words, k):
            return k
        last = k
    return last


def _can_narrow(words: Words, i: int) -> bool:
    """Whether a past form is a participle that narrows: "five men accused of theft", not "five houses burned"."""
    found = read_verb(words.lower[i])
    if found is None or "n" not in found.forms or found.lemma in PREDICATES.light:
        return False
    return words.tag[i + 1] == "p" and not is_finite(words.lower[i])


def _has_object(words: Words, k: int) -> bool:
    """Whether an object stands right behind a verb: "reached the village", "found no link"."""
    if words.lower[k + 1] in PREDICATES.hedging and words.tag[k + 2] == "n":
        return True
    if words.lower[k + 1] in OUTCOMES:
        return True  # "tested positive"
    return words.tag[k + 1] in "drn" and words.lower[k + 2] not in TIME_UNITS


def _behind_since(words: Words, i: int) -> int:
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


def _answers(words: Words, start: int, i: int, commas: int) -> bool:
    """Whether a share of those whom a relative clause narrows, or of a body of them, say it: "23 percent of those who
    name a party say", "44% of the public says", not "12 of the men the army says were fighters".
    """
    of_one = words.tag[i] != "z" or words.tag[start:i].count("d") == 1
    return not commas and words.lower[start] == OF and words.tag[i - 1] in "sw" and of_one


def _behind_share(words: Words, i: int) -> int:
    """The word behind "most of whom were children,", in the middle of which "whom" stands; 0 where no such is."""
    if words.lower[i - 1] != OF or words.lower[i] not in {"whom", "which"}:
        return 0
    return next((k + 1 for k in range(i + 1, min(i + 14, len(words.lower) - 1)) if words.tag[k] == ","), 0)


def _narrows(words: Words, i: int) -> bool:
    """Whether a participle right behind the noun only tells which is meant, and the verb of its clause follows.

    "14 trucks carrying flour were attacked", "five men armed with rifles attacked".
    """
    lemma = read_lemma(words.lower[i])
    acts = words.tag[i] == "v" and words.tag[i + 1] == "d" and words.lower[i + 2] not in TIME_UNITS
    if lemma in PREDICATES.fatal or lemma in PREDICATES.light or acts:  # "two others carried a body wrapped in cloth"
        return False
    for k in range(i + 1, min(i + LONGEST_NARROWING, len(words.lower) - 1)):
        kind = words.tag[k]
        if kind == "," and words.lower[k + 1] in INCLUDING and words.lower[i].endswith(_ACTING):
            return _goes_on(words, k)
        joins = kind == "c" and words.lower[k] == AND
        if joins and (words.tag[k + 1] in "ws" or (words.tag[k + 1] == "b" and words.tag[k + 2] in "ws")):
            continue  # "40 men employed by firms and agencies were", "at Vale College and Park Hospital have"
        if kind in ".,tcr":
            return False
        if kind == "x" and words.tag[k - 1] not in "xap":
            return True
        if words.lower[i].endswith(_ACTING) and (is_finite(words.lower[k]) or _befell(words, k)):
            return words.tag[k - 1] in "swb"  # "six agents riding in the van died", "people living in tents need"
        if kind == "v" and lemma in PREDICATES.describing and words.tag[k - 1] in "swn":
            return True
    return False


_ACTING = "ing"
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


def _is_verb(words: Words, i: int, near: bool, commas: int) -> bool:
    """Whether word `i` says something of the noun: no participle that narrows another ("among registered voters")."""
    kind = words.tag[i]
    if kind == "v":
        if words.lower[i - 1] == THOSE or (words.lower[i - 1] == LOWER and words.tag[i - 2] in "pdvg"):
            return False  # "a profit of 1.75 on lower realized prices"
        if not near and words.tag[i - 1] == "w" and words.tag[i + 1] == "s" and read_lemma(words.lower[i]) in NARROWING:
            return False  # "guilty of a string of armed robberies"
        if (
            words.tag[i - 1] == "a" and words.tag[i - 2] in "dn" and words.tag[i + 1] in "swbz"
        ):  # "the most advanced chips", "five locally made grenades"
            return False
        if words.lower[i - 1] == "the" and words.tag[i + 1] not in "swbz":  # "50,000 to the injured"
            return False
        return near or not (words.tag[i - 1] in "pdn'" and words.tag[i + 1] in "swbzg")
    if words.lower[i] == LOWER and words.tag[i + 1] not in "dn":  # "40 points lower at", "a lower risk"
        return False
    if kind == "z" and words.lower[i - 1] in MORE_OF:  # "71 percent more crashes where"
        return False
    if kind in "bz":
        if words.tag[i - 1] == "n" and not near:  # "children under five die"
            return read_lemma(words.lower[i]) in PREDICATES.fatal
        if kind == "b" and words.tag[i - 1 : i + 3] == ["n", "b", "w", "x"] and words.lower[i] not in PLAIN:
            return False  # "$4 billion net worth was"
        if kind == "b" and _is_present(words, i):
            return True
        if not near and words.tag[i + 1] == "x":  # "men in the police force were"
            return False
        agrees = words.tag[i - 1] == "t" or (words.tag[i - 1] == "s" and kind == "b")  # not "its earnings estimates"
        return near or agrees or (commas == 2 and words.tag[i - 1] == ",")
    return kind == "x"


def _is_present(words: Words, i: int) -> bool:
    """Whether the base form at `i`, behind what tells where, is what many do: "people in Lund attend", "workers at the
    plant face a pay cut", not "people in the police force".
    """
    if words.lower[i] in PLAIN:
        return words.tag[i - 1] in "wspbnr" and words.lower[i - 1] != TO
    if words.tag[i - 1] not in "ws":
        return False
    return words.lower[i + 1] in OBJECTS or (words.lower[i + 1] == THE and _is_behind_place(words, i))


def _is_behind_place(words: Words, i: int) -> bool:
    """Whether a preposition and names of no more than three words, which nothing narrows, stand right before word `i`:
    "8 in 10 in North Norland support the plan", not "40 men in a bomb attack the army denied".
    """
    k = i - 1
    while words.tag[k] == "w" and k > i - 4:
        k -= 1
    return k < i - 1 and words.tag[k] == "p" and words.lower[k] != OF


def _ends(words: Words, i: int, near: bool, relative: bool) -> bool:
    """Whether the noun's clause ends at word `i`."""
    kind, word = words.tag[i], words.lower[i]
    if word == '"' and words.lower[i - 1] in {",", ".", "!", "?"}:  # not '"two women and a girl," were killed'
        return words.start[i] == words.start[i - 1] + 1 and words.tag[i + 1] != "x"
    if kind == ".":
        return True
    if word == AND:
        if words.tag[i - 1] == "," and words.tag[i + 1] == "n" and words.tag[i + 2] == "x":  # ", and 14 were hurt"
            return True
        if words.tag[i - 1] == "," and words.tag[i + 1] == "x" and not near:  # "had a wife and two sons, and was"
            return True
        return (words.tag[i + 1] == "v" and words.tag[i + 2] in "ndpr(a") or (
            not relative
            and not near
            and words.tag[i + 1] not in "vxndws"
            and not (words.tag[i + 1] == "b" and words.tag[i + 2] in "ws")  # "and Park Hospital have"
            and words.lower[i + 1] not in PREDICATES.hedging
        )
    return word in PREDICATES.clauses and not relative


def _opens_last(words: Words, start: int, i: int) -> bool:
    """Whether the dash at word `i` opens what ends the sentence: none closes it, and none was open before `start`."""
    if _closing(words, i) != i + 1:
        return False
    return not any(words.lower[k] == "~" or words.lower[k] == "-" == words.lower[k + 1] for k in range(start - 1))


def _closing(words: Words, i: int) -> int:
    """The word after the bracket or dash that closes what word `i` opens; the next word where nothing closes it."""
    shut = BRACKETS.get(words.lower[i], "-")
    for k in range(i + 2, min(i + LONGEST_ASIDE, len(words.lower) - 1)):
        if words.lower[k] == shut and (shut != "-" or words.lower[k + 1] == "-"):
            return k + (2 if shut == "-" else 1)
    return i + 1 if shut != "~" else i + LONGEST_ASIDE
