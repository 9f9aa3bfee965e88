"""A counted noun among the words of its sentence in, the verb of which it is the subject out.

A walk goes from the noun to its verb. At each word the steps of `STEPS` that its tag or the word itself calls for are
asked in their order: each may pass over something (ON), end the walk (STOP), give the verb (an `Ahead`), or leave the
word to the next (None).
"""

from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from claims.extract import insertions, main_verbs, narrowed
from claims.extract.asserted import read_asserted, read_chain
from claims.extract.governors import FAR
from claims.extract.insertions import LONGEST_ASIDE
from claims.extract.listed import find_listed
from claims.extract.steps import Turn
from claims.extract.words import Words
from claims.grammar.en.function_words import (
    ACCORDING,
    AND,
    AS,
    AS_WELL,
    BY,
    CLOSED,
    COMPARED_BY,
    COMPARING,
    OF,
    OTHER_CLAUSES,
    SINCE,
    THAN,
    THAT,
    THOSE,
    WHAT,
    WHOSE,
    WITH,
)
from claims.grammar.en.function_words import (
    ON as UPON,
)
from claims.grammar.en.predicates import (
    BASED,
    BRACKETS,
    DASH,
    INCLUDING,
    MEANING,
    NOW_DONE,
    OUTLAYS,
    PREDICATES,
    SAYING,
    STOP_SIGN,
    SUFFERING,
    TOLD_BEHIND,
)
from claims.grammar.en.units import TIME_UNITS
from claims.grammar.en.verbs import TO_BE, is_finite, read_lemma


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
    walk = _Walk(words, _begin(words, i), absolute, heads)
    last = min(walk.start + FAR + 12, len(words.lower) - 1)
    if heads and words.tag[walk.start] in "dr" and (main := insertions.behind_contact(words, walk.start)):
        walk.go(main, False)  # "half the money the group raised came from"
    while walk.i < last:
        kind, word = walk.tags[walk.i], walk.lower[walk.i]
        if kind in _SILENT and word not in _TELLING and word != WHAT:
            walk.near = walk.near and kind == "a"
            walk.i += 1
            continue
        turn = walk.look(kind, word)
        if turn is Turn.ON:
            continue
        if turn is Turn.STOP:
            break
        return turn
    if walk.relative is None and heads and (lone := main_verbs.find_lone_verb(words, walk.start)):
        return Ahead(words.lower[lone], False, True)
    return walk.relative


def _begin(words: Words, i: int) -> int:
    """The word from which on the verb is looked for: behind what a measure is of ("6,200 hectares of rice land were
    flooded"), behind those who only were asked ("44 percent of those asked said").
    """
    if words.lower[i] != OF:
        return i
    if words.tag[i + 1] in "wsb":
        return insertions.over_what_it_is_of(words, i)
    if words.lower[i + 1] == THOSE and words.tag[i + 2] == "v":
        return i + 3 * (read_lemma(words.lower[i + 2]) not in PREDICATES.fatal)
    return i


_Outcome = Ahead | Turn | None


class _Walk:
    """A walk from a counted noun to its verb; each method below is a step, which looks at the word `i`."""

    __slots__ = (
        "absolute", "commas", "heads", "i", "kind", "lower", "near", "owned", "relative", "start", "tags", "word",
        "words",
    )  # fmt: skip

    def __init__(self, words: Words, start: int, absolute: bool, heads: bool) -> None:
        self.words, self.lower, self.tags = words, words.lower, words.tag
        self.start, self.i, self.absolute, self.heads = start, start, absolute, heads
        self.kind, self.word = "", ""
        self.near = True
        """Whether nothing but adverbs and brackets was passed."""
        self.relative: Ahead | None = None
        """The verb of a relative clause that was passed."""
        self.commas = 0
        self.owned = False
        """Whether "whose" was passed, and no verb behind it."""

    def look(self, kind: str, word: str) -> Ahead | Turn:
        """What the first step that has a say makes of the word."""
        self.kind, self.word = kind, word
        silent = kind in _PASSED and word not in _TELLING
        for step in _steps(kind, word if word in _ASKED else "", silent):
            turn = step(self)
            if turn is not None:
                return turn
        if not silent:
            return self.pass_by()
        self.i += 1
        self.near = self.near and kind == "a"
        return Turn.ON

    def go(self, i: int, near: bool) -> Turn:
        """Go on at word `i`, which is `near` its noun or not."""
        self.i, self.near = i, near
        return Turn.ON

    def pass_by(self) -> Turn:
        """Pass a word that could have said something and does not; too many commas end the walk."""
        i, tags = self.i, self.tags
        if self.kind == ",":
            self.commas += not (tags[i + 1] == "n" and tags[i + 2] in "wsb")  # "18 boys, 10 girls, died"
        self.owned = self.owned or self.word == WHOSE
        if self.commas > 4 - (self.relative is None):
            return Turn.STOP
        return self.go(i + 1, self.near and self.kind in "(ta")

    def what(self) -> _Outcome:
        """A clause takes the place of a noun: "found $3 million in what started as a search"."""
        return Turn.STOP if self.tags[self.i - 1] == "p" and self.i > self.start else None

    def than(self) -> _Outcome:
        """Others that it is compared with follow: "39 percent lower than those who ate the least"."""
        return Turn.STOP if self.i > self.start and self.tags[self.i + 1] != "n" else None

    def prepositions(self) -> _Outcome:
        """Several prepositions share a noun: "40 flights into, out of or over Oslo were"."""
        shared = self.tags[self.i + 2] == "p" and self.tags[self.i + 1] in ",c"
        return self.go(self.i + 2, False) if shared else None

    def brackets(self) -> _Outcome:
        """What brackets or dashes put in is passed over; a dash that nothing closes opens what ends the sentence:
        "freed their 40 guests -- including three clerks threatened with death".
        """
        words, i = self.words, self.i
        if self.word == DASH:
            if self.lower[i + 1] != DASH:
                return None
            if insertions.opens_last(words, self.start, i):
                return Turn.STOP
        return self.go(insertions.closing(words, i), self.near)

    def closed(self) -> _Outcome:
        """Brackets around the noun's own clause close: "(40 nurses at the port backed it) is split"."""
        if self.commas:
            return None
        far = self.i > self.start and not self.near
        return Turn.STOP if far or insertions.holds_clause(self.words, self.i) else None

    def short_form(self) -> _Outcome:
        """A stop ends a short form: "worth Rs. 8 lakh have been seized", "25 members and Sen. Holm voted"."""
        return self.go(self.i + 1, False) if main_verbs.is_short_form(self.words, self.start, self.i) else None

    def other_place(self) -> _Outcome:
        """Another place is joined: "40 parks across the bay and along the coast were"."""
        joined = self.tags[self.i + 1] == "p" and "p" in self.tags[self.start : self.i]
        return self.go(self.i + 1, self.near) if joined else None

    def being(self) -> _Outcome:
        """What is being done to the subject narrows it: "39 men being held in Lund have been freed"."""
        main = insertions.behind_being(self.words, self.i) if self.heads and self.near else 0
        return self.go(main, False) if main else None

    def saying(self) -> _Outcome:
        """The counted say it themselves: "75 percent of voters said"."""
        if self.commas and not self.heads:
            return None
        answers = self.relative is not None or self.kind == "z"
        themselves = main_verbs.answer_themselves if answers else main_verbs.say_themselves
        if themselves(self.words, self.start, self.i, self.commas):
            return Ahead(read_lemma(self.word) or self.word, False, True)
        return None

    def inserted(self) -> _Outcome:
        """Some of the counted are put in: "61 barns, including 22 new ones, were lost"."""
        words, i = self.words, self.i
        goes_on = insertions.behind_inserted(words, i) if self.near and insertions.is_inserted(words, i) else 0
        return self.go(goes_on, self.near) if goes_on else None

    def part_told(self) -> _Outcome:
        """Only what became of a part is told, or with whom: "two handguns, one reported stolen", "50 to 47, with 3
        undecided".
        """
        i, tags = self.i, self.tags
        if tags[i + 1] == "n" and tags[i + 2] == "v" and tags[i + 3] in "vp":
            return Turn.STOP
        return Turn.STOP if self.lower[i + 1] == WITH and tags[i + 2] == "n" and not self.near else None

    def listed(self) -> _Outcome:
        """They are counted as something: "200 listed as missing"; others are joined: "mourners as well as their guards
        were hurt".
        """
        counted = find_listed(self.words, self.i) if self.near else None
        if counted is not None:
            return Ahead(counted, self.near, False, True)
        if self.tags[self.i - 1] == "g" and self.tags[self.i + 1] in "sw":
            return self.go(self.i + 1, False)  # "two gunmen posing as clients burst into"
        joined = self.lower[self.i + 1] in AS_WELL and self.lower[self.i + 2] == AS and not self.commas
        return self.go(self.i + 3, False) if joined else None

    def clause(self) -> _Outcome:
        """Another clause begins, or the noun's ends: "said it had 40 homes and that it had been warned"."""
        words, i, relative = self.words, self.i, self.relative is not None
        if self.kind == "c" and self.lower[i + 1] == THAT:
            return Turn.STOP
        if self.word == SINCE and self.tags[i + 1] == "n":  # "four of the judges named since 1946 are"
            return self.go(i + 2, False)
        if self.word == SINCE and not relative and (back := insertions.behind_since(words, i)):
            return self.go(back, False)
        if relative and self.kind == "c" and self.word in OTHER_CLAUSES and (verb := insertions.first_verb(words, i)):
            return self.go(verb + 1, self.near)  # "two who could not be moved because roads were blocked"
        told = self.kind in "vz" and self.tags[i + 1] == "x" and main_verbs.is_of_whom(words, self.start)
        if told:  # "12 of whom the navy says are"
            return None
        return Turn.STOP if main_verbs.ends_clause(words, i, self.near, relative) else None

    def relative_clause(self) -> _Outcome:
        """A relative clause is of a time or of another noun: "the three months that ended in May", "the riot in
        which", "shut 32 stores by May, a move that", "seized 12 guns in a sweep that".
        """
        i = self.i
        if i <= self.start + 1:  # "half of those with whom the mayor met gave"
            with_whom = self.heads and i > self.start and self.tags[self.start] == "p"
            main = insertions.behind_contact(self.words, i) if with_whom else 0
            return self.go(main, False) if main else None
        if self.commas and self.relative is None and insertions.is_renamed(self.words, self.start, i):
            return Turn.STOP
        if self.commas and self.relative is None and self.word == THAT and self.tags[i - 1] in "wbr":
            return Turn.STOP  # "put 40 men out of work, under the threat that it would"
        if self.lower[i - 1] in TIME_UNITS:
            return Turn.STOP
        if self.relative is None and insertions.is_of_one(self.words, self.start, i):
            main = insertions.behind_narrowed(self.words, i) if self.heads and not self.commas else 0
            return self.go(main, False) if main else Turn.STOP
        if self.tags[i - 1] != "p" or self.relative is not None:
            return None
        behind = insertions.behind_whom(self.words, i)
        return self.go(behind, False) if behind else Turn.STOP

    def helped(self) -> _Outcome:
        """What helped is told: "profit rose 23 percent, helped by a gain"."""
        by = self.tags[self.i - 1] == "," and self.lower[self.i + 1] == BY
        helps = by and read_lemma(self.word) in PREDICATES.helping
        return Turn.STOP if helps and not insertions.behind_aside(self.words, self.i) else None

    def compared(self) -> _Outcome:
        """Another figure is compared: "leads with 61 percent, followed by", "will fall to 20 compared to 31"."""
        behind = self.tags[self.i - 1] == "," or self.lower[self.i + 1] in COMPARED_BY
        return Turn.STOP if behind else None

    def according(self) -> _Outcome:
        """Who says it follows: "expected 200 jobs, according to those asked"."""
        return Turn.STOP if "," not in self.lower[self.i + 1 : self.i + LONGEST_ASIDE] else None

    def joined(self) -> _Outcome:
        """A participle narrows the next of those who are joined: "12 divers and trained helpers had drowned"."""
        return self.go(self.i + 1, False) if narrowed.narrows_joined(self.words, self.start, self.i) else None

    def state(self) -> _Outcome:
        """A state is put beside the noun ("200 people dead"), not beside a part ("casualties, including dead")."""
        words, i, tags = self.words, self.i, self.tags
        told = self.near or (tags[i - 1] in "xac" and self.lower[i - 1] not in INCLUDING)
        if self.kind not in "wvsg" or not told:
            return None
        if tags[self.start] == "t" and (main := insertions.main_behind(words, i)):
            return Ahead(read_asserted(words, main), True, True)  # "two who had been missing were found dead"
        return Ahead(PREDICATES.states[self.word], self.near, False, True, self.commas > 0)

    def of_another(self) -> _Outcome:
        """A participle tells of what another number counts: "40 tonnes of rice from 90 hectares affected"."""
        asked = not self.heads and not self.near
        return Turn.STOP if asked and narrowed.narrows_counted(self.words, self.start, self.i) else None

    def asked(self) -> _Outcome:
        """A participle tells which are meant, and the verb follows: "half of those polled backed it"."""
        passed = self.near and self.tags[self.i + 1] == "v" and narrowed.is_passed_by(self.words, self.i)
        return self.go(self.i + 1, self.near) if passed else None

    def behind_participle(self) -> _Outcome:
        """The verb stands far behind what narrows the subject: "six men sheltering in a hut left"."""
        words, i = self.words, self.i
        main = narrowed.find_subject_verb(words, self.start, i, self.near) if self.heads else 0
        return Ahead(read_chain(words, main), True, True) if main else None

    def based(self) -> _Outcome:
        """It is told what something rests on: "wrote 12 songs based on poems"."""
        return self.go(self.i + 1, False) if self.near and self.lower[self.i + 1] == UPON else None

    def narrowing(self) -> _Outcome:
        """A participle right behind the noun only narrows it: "14 trucks carrying flour were attacked"."""
        words, i = self.words, self.i
        beside = (self.near or main_verbs.is_of_one(words, self.start, i)) and self.tags[i - 1] != "t"
        return self.go(i + 1, False) if beside and narrowed.narrows_subject(words, i) else None

    def of_part(self) -> _Outcome:
        """A participle tells of a part alone, or of the next of a list: "40 people, including 12 dead"."""
        words, i = self.words, self.i
        of_part = self.commas and (narrowed.befell_part(words, i) or narrowed.narrows_member(words, i))
        return self.go(i + 1, self.near) if of_part else None

    def aside(self) -> _Outcome:
        """A participle stands between commas: "200 officers, armed with batons, were"."""
        main = insertions.behind_aside(self.words, self.i) if self.commas else 0
        if not main:
            return None
        self.commas += 1
        return self.go(main, self.near)

    def verb(self) -> _Outcome:
        """A verb says something of the noun: of all of it, or in a relative clause."""
        words, i, kind = self.words, self.i, self.kind
        says = main_verbs.is_verb(words, i, self.near, self.commas)
        if not says and not (self.heads and main_verbs.is_only_verb(words, self.start, i)):
            return None
        lemma = read_asserted(words, i) if kind == "x" else read_chain(words, i)
        before = i - 2 if self.tags[i - 1] == "a" else i - 1
        if self.relative is None and i > self.start and (self.tags[before] == "t" or self.owned):
            return self.relative_verb(lemma)
        if self.relative is not None and main_verbs.is_main(words, i, self.relative.lemma, self.commas):
            return Ahead(lemma, not self.commas, True, False, self.commas > 0)
        if self.commas and lemma in PREDICATES.reporting and (kind != "x" or lemma in TOLD_BEHIND):
            return Turn.STOP if kind == "x" or self.tags[i + 1] in "t,.(" else None  # a report, or a name beside it
        narrows = kind in "bz" and self.tags[i + 1] == "v"
        if narrows or (self.relative is not None and lemma not in PREDICATES.fatal):
            return None
        return self.subject_verb(lemma)

    def relative_verb(self, lemma: str) -> _Outcome:
        """The verb of a relative clause, behind which the main one may follow: "two men who robbed a bank were held";
        what befell or was done to the counted is told by it alone.
        """
        i, kind, tags = self.i, self.kind, self.tags
        relative = self.relative = Ahead(lemma, True, relative=True)
        self.near = self.owned = False
        if main_verbs.is_of_whom(self.words, self.start):  # "40 of whom work nights"
            return relative._replace(finite=lemma != TO_BE)
        if lemma in PREDICATES.fatal:
            done = kind == "v" and (tags[i + 1] in "nd" or self.lower[i + 1] in PREDICATES.hedging)
            return relative._replace(done=done)
        while kind == "x" and tags[i + 1] in "axv":
            i += 1
        return self.go(i + 1, False)

    def subject_verb(self, lemma: str) -> Ahead:
        """The verb of the noun's own clause."""
        words, i, kind = self.words, self.i, self.kind
        told = kind == "v" and lemma != read_lemma(self.word)  # "25 people believed trapped"
        of_them = main_verbs.is_of_them(words, self.start, i)
        answers = kind == "b" and main_verbs.is_of_one(words, self.start, i)  # "86 percent of those voters believe"
        both = main_verbs.joins_another(words, self.start, i)
        near = self.near or main_verbs.is_of_whom(words, self.start) or of_them or answers or both
        suffered = (
            lemma in SUFFERING and kind == "v" and self.tags[self.i + 1] in "dswz"
        )  # "four guards sustained wounds"
        finite = near and (kind in "xb" or is_finite(self.word) or of_them or suffered)
        return Ahead(lemma, near, finite, told, self.commas > 0, bare=kind == "v" and not near)

    def gerund(self) -> _Outcome:
        """A form in -ing is the verb of a clause without one: ", with four of its members voting"."""
        if self.word == MEANING:  # "turnout was 55% meaning that"
            return Turn.STOP
        if self.word in OUTLAYS and self.tags[self.i - 1] in "wb" and self.tags[self.i + 1] not in "dnr":
            return self.go(self.i + 1, self.near)  # "a 59 percent approval rating, up from"
        is_verb = self.near or (self.absolute and main_verbs.heads_clause(self.words, self.i))
        return Ahead(read_lemma(self.word) or self.word, self.absolute) if self.relative is None and is_verb else None


class Step(NamedTuple):
    """A step, and the words at which it is asked: those with one of some tags, and some by themselves."""

    tags: str
    words: frozenset[str]
    take: Callable[[_Walk], _Outcome]


def _at(take: Callable[[_Walk], _Outcome], tags: str = "", *words: str) -> Step:
    return Step(tags, frozenset(words), take)


SILENT = (
    _at(_Walk.what, "", WHAT),
    _at(_Walk.than, "", THAN),
    _at(_Walk.prepositions, "p"),
)
"""What is asked of words that say nothing of a noun."""
STEPS = (
    _at(_Walk.brackets, "", DASH, *BRACKETS),
    _at(_Walk.closed, "", CLOSED),
    _at(_Walk.short_form, "", STOP_SIGN),
    _at(_Walk.other_place, "", AND),
    _at(_Walk.being, "", NOW_DONE),
    _at(_Walk.saying, "", *SAYING),
    _at(_Walk.inserted, ","),
    _at(_Walk.part_told, ","),
    _at(_Walk.listed, "", AS),
    _at(_Walk.clause, ".c(", *PREDICATES.clauses),
    _at(_Walk.relative_clause, "t"),
    _at(_Walk.helped, "v"),
    _at(_Walk.compared, "", *COMPARING),
    _at(_Walk.according, "", ACCORDING),
    _at(_Walk.joined, "v"),
    _at(_Walk.state, "", *PREDICATES.states),
    _at(_Walk.of_another, "v"),
    _at(_Walk.asked, "v"),
    _at(_Walk.behind_participle, "vg"),
    _at(_Walk.based, "", BASED),
    _at(_Walk.narrowing, "vg"),
    _at(_Walk.of_part, "v"),
    _at(_Walk.aside, "vg"),
    _at(_Walk.verb, "vxbz"),
    _at(_Walk.gerund, "g"),
)
"""What is asked of the others, in this order."""
_PASSED = frozenset("wsdpnra'")
"""Letters of words that say nothing of a noun, unless they are among those that tell by themselves."""
_SILENT = _PASSED - {"p"}
"""Those of which no step but that of WHAT asks anything."""
_TELLING = PREDICATES.clauses.union(PREDICATES.states, BRACKETS)
_ASKED = frozenset().union(*(step.words for step in (*SILENT, *STEPS)))
"""Words at which a step is asked whatever their tag."""


@cache
def _steps(tag: str, word: str, silent: bool) -> tuple[Callable[[_Walk], _Outcome], ...]:
    """The steps that are asked at a word with this tag; `word` is empty where it is none of `_ASKED`."""
    return tuple(step.take for step in (SILENT if silent else STEPS) if tag in step.tags or word in step.words)
