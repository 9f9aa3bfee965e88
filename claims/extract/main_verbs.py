"""A word behind a counted noun in, whether it is the verb of which that is the subject out, or ends its clause."""

from claims.extract.insertions import LONGEST_SUBJECT, MEASURED
from claims.extract.words import Words
from claims.grammar.en.function_words import AND, EACH, LOWER, OBJECTS, OF, POINTING, THE, THOSE, TO
from claims.grammar.en.nouns import GROUPS, PERSONS, SHORT_TITLES
from claims.grammar.en.predicates import CURRENCIES, MORE_OF, POLLED, PREDICATES
from claims.grammar.en.verbs import CONTRACTED, MOSTLY_VERBS, PLAIN, is_finite, read_lemma, read_verb

ASIDE = 2
"""Commas around what is put beside the counted."""
NARROWING = PREDICATES.describing


def is_verb(words: Words, i: int, near: bool, commas: int) -> bool:
    """Whether word `i` says something of the noun: no participle that narrows another ("among registered voters")."""
    kind = words.tag[i]
    if kind == "v":
        if not near and _is_noun_too(words, i):
            return False
        if words.lower[i - 1] == THOSE or (words.lower[i - 1] == LOWER and words.tag[i - 2] in "pdvg"):
            return False  # "a profit of 1.75 on lower realized prices"
        if not near and words.tag[i - 1] == "w" and words.tag[i + 1] == "s" and read_lemma(words.lower[i]) in NARROWING:
            return False  # "guilty of a string of armed robberies"
        if (
            words.tag[i - 1] == "a" and words.tag[i - 2] in "dn" and words.tag[i + 1] in "swbz"
        ):  # "the most advanced chips", "five locally made grenades"
            return False
        if words.lower[i - 1] == THE and words.tag[i + 1] not in "swbz":  # "50,000 to the injured"
            return False
        attribute = words.tag[i - 1] in "pdn'" and words.lower[i - 1] != EACH  # "its towns each raised fees"
        if words.tag[i - 1] == "d" and words.tag[i + 1] in "n(":  # "worth a combined $500 million"
            return False
        return near or not (attribute and words.tag[i + 1] in "swbzg")
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
    return kind == "x" and words.lower[i] not in CONTRACTED


def _is_noun_too(words: Words, i: int) -> bool:
    """Whether a past form that is a base form too ends a noun phrase behind a preposition: "a chance of a quarter-point
    cut in May".
    """
    found = read_verb(words.lower[i])
    if found is None or "b" not in found.forms:
        return False
    k = i - 1
    while words.tag[k] in "wb" and k > i - LONGEST_SUBJECT:
        k -= 1
    return words.tag[k] == "d" and words.tag[k - 1] == "p"


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


def is_only_verb(words: Words, start: int, i: int) -> bool:
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


def find_lone_verb(words: Words, start: int) -> int:
    """The base form that must be the verb of the clause whose subject begins before word `start`, since no other is in
    it: "70% of adults with the illness need support"; 0 where none can be.
    """
    for k in range(start + 1, min(start + FAR_VERB, len(words.lower) - 1)):
        kind = words.tag[k]
        if kind in ".,;ctxvgr":
            return 0
        if (
            kind == "b"
            and words.tag[k - 1] in "ws("
            and words.lower[k] in MOSTLY_VERBS
            and words.tag[k + 1] not in "xv"
        ):
            return k
    return 0


FAR_VERB = 12
"""Words from a subject's first noun to its verb."""


def is_main(words: Words, i: int, relative: str, commas: int) -> bool:
    """Whether a verb behind a relative clause is the main one: "two men who robbed a bank were held"."""
    if commas:  # "three men, whose homes had burned, fled"
        return words.tag[i - 1] == "," and words.tag[i] in "xv"
    if words.tag[i] == "v" == words.tag[i - 1]:  # "87% of those who voted backed it"
        return words.tag[i - 2] in "tx"
    finite = words.tag[i] == "x" or is_finite(words.lower[i])  # "people who were on strike went back"
    behind = words.tag[i - 1] in "swb" or (
        words.tag[i - 1] == "n" and words.tag[i - 2] == "p"
    )  # "who voted in 2013 are"
    return finite and behind and relative not in PREDICATES.reporting


def heads_clause(words: Words, i: int) -> bool:
    """Whether a form in -ing is the verb of a clause: behind its noun, which is a plural or before no other noun."""
    return words.tag[i - 1] == "s" or (words.tag[i - 1] == "w" and words.tag[i + 1] not in "sw")


def say_themselves(words: Words, start: int, i: int, commas: int) -> bool:
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


def answer_themselves(words: Words, start: int, i: int, commas: int) -> bool:
    """Whether a share of those whom a relative clause narrows, or of a body of them, say it: "23 percent of those who
    name a party say", "44% of the public says", not "12 of the men the army says were fighters".
    """
    of_one = words.tag[i] != "z" or words.tag[start:i].count("d") == 1
    return not commas and words.lower[start] == OF and words.tag[i - 1] in "sw" and of_one


def is_of_whom(words: Words, start: int) -> bool:
    """Whether a figure opens a relative clause: "12 of whom", "two of which"."""
    return words.lower[start] == OF and words.tag[start + 1] == "t"


def is_of_one(words: Words, start: int, i: int) -> bool:
    """Whether only what the counted are of stands before word `i`: "three members of the mission assigned to"."""
    return (
        words.lower[start] == OF
        and start + 2 <= i < start + MEASURED
        and all(t in "dwsz" for t in words.tag[start + 1 : i])
    )


def joins_another(words: Words, start: int, i: int) -> bool:
    """Whether only "and" and another count stand before the auxiliary at word `i`, which both are the subject of: "80
    barns and 19 mills were damaged".
    """
    joined = words.lower[start] == AND and words.tag[start + 1] == "n" and words.tag[i] == "x"
    return joined and words.tag[i - 1] == "s" and all(tag in "nwsb" for tag in words.tag[start + 1 : i])


def is_of_them(words: Words, start: int, i: int) -> bool:
    """Whether word `i` tells right behind "of them" what became of some: "40 held, 12 of them charged"."""
    return words.lower[start] == OF and words.lower[start + 1] in GROUPS and i == start + 2 + (words.tag[i - 1] == "a")


def ends_clause(words: Words, i: int, near: bool, relative: bool) -> bool:
    """Whether the noun's clause ends at word `i`."""
    kind, word = words.tag[i], words.lower[i]
    if word == '"' and words.lower[i - 1] in {",", ".", "!", "?"}:  # not '"two nuns and a cook," were held'
        return words.start[i] == words.start[i - 1] + 1 and words.tag[i + 1] != "x"
    if kind == ".":
        return True
    if word == AND:
        if words.tag[i - 1] == "," and words.tag[i + 1] == "n" and words.tag[i + 2] == "x":  # ", and 14 were hurt"
            return True
        if words.tag[i + 1] in "dr" and words.tag[i + 2] in "xz" and words.lower[i + 1] in POINTING:  # "and this is"
            return True
        if words.tag[i - 1] == "," and words.tag[i + 1] == "x" and not near:  # "had a wife and two sons, and was"
            return True
        return (words.tag[i + 1] == "v" and words.tag[i + 2] in "ndpr(at") or (
            not relative
            and not near
            and words.tag[i + 1] not in "vxndws"
            and not (words.tag[i + 1] == "b" and words.tag[i + 2] in "ws")  # "and Park Hospital have"
            and words.lower[i + 1] not in PREDICATES.hedging
        )
    return word in PREDICATES.clauses and not relative


def is_short_form(words: Words, start: int, i: int) -> bool:
    """Whether the stop at word `i` ends a currency's sign before its amount, or the title of somebody in the subject:
    "25 members and Sen. Holm voted", "40 friends of Mr. Holm came", not "20 who are angry that Mr. Holm lost".
    """
    if words.lower[i - 1] in CURRENCIES:
        return words.tag[i + 1] == "n"
    joined = words.tag[i - 2] == "p" or words.lower[i - 2] == AND or i - 2 == start
    return joined and words.lower[i - 1] in SHORT_TITLES
