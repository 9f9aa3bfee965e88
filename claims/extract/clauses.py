"""Words in, what they are as a phrase out: without marks, their head noun, the subject of a clause."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from claims.extract.known_names import known_name
from claims.extract.page import Page
from claims.grammar.en import cues as words
from claims.grammar.en import speaker_words as little
from claims.grammar.en.cues import CONTRACTIONS
from claims.grammar.en.nouns import is_plural
from claims.grammar.en.reporting import DATE_FIRST, TAKES_OBJECT, TIME_FIRST
from claims.grammar.en.tags import MONTH_WORDS
from claims.grammar.en.verbs import read_verb
from claims.grammar.en.years import MONTHS
from claims.spans import Span

REACH = 260
"""Code points that a subject or the phrase behind a cue is looked for in."""

_TITLE_SHORT = re.compile(
    r"\([A-Z]{2,8}\)(?= (?:(?:of |for )?[A-Z]|(?:\d{4} )?(?:[a-z]+ )?(?:report|study|survey|poll|analysis|review|audit"
    r"|data|figures|estimates?|documents?|spokes[a-z]+|officials?|director|chief|statement)\b))"
)
"""A title's short form in the middle of a name."""
_STATE = re.compile(r" [a-z.]+\.,")
NEXT = 16
"""Code points behind a word in which the next one is looked at."""
MOST_ADJUNCTS = 3
"""Adjuncts skipped before a subject: "On Monday, in Lima, the mayor"."""

_TOKEN = re.compile(r"\S+")
_MARKS = "\"'()[],.;:*~`"


class Phrase(NamedTuple):
    """A speaker: text[start:end], and where what stands beside the name starts ("his lawyer, Gary Lesser")."""

    start: int
    end: int
    left: int


def cut_mark(token: str) -> str:
    """A word without the marks around it, and without what is glued to it: "they've" they."""
    core = token.strip(_MARKS)
    return core.rsplit("'", 1)[0] if core.endswith(CONTRACTIONS) else core


def cut_marks(tokens: list[str]) -> list[str]:
    """The words without the marks around them."""
    cores = [token.strip(_MARKS) for token in tokens]
    return [cut_mark(core) if "'" in core else core for core in cores]


def trim_marks(shadow: str, start: int, end: int) -> Span | None:
    """The span without the marks at its ends, and without what is glued to a pronoun."""
    while start < end and shadow[start] in "\"'([~-*:. \n":
        start += 1
    while end > start and shadow[end - 1] in '",;:([~ \n':
        end -= 1
    for ending in CONTRACTIONS:
        if shadow.endswith(ending, start, end):
            end -= len(ending)
    return Span(start, end) if end > start else None


def head_noun(phrase: str) -> str:
    """The word of a lower-cased noun phrase that its verb agrees with.

    >>> head_noun("a spokeswoman for 30 families"), head_noun("the polls"), head_noun("the judge overseeing the case")
    ('spokeswoman', 'polls', 'judge')
    """
    found: list[str] = []
    for core in map(cut_mark, phrase.split()):
        if found and (core in words.PREPOSITIONS or core in words.PRONOUNS or core in words.BREAKS):
            break
        if core in words.DETERMINERS and len(found) > 1 and found[-1].endswith(little.ING):
            break
        found.append(core)
    while len(found) > 1 and (found[-1].endswith(("ed", "ing", "taken")) or found[-1] in words.LOOSE):
        found.pop()
    return found[-1] if found else ""


def read_phrase(page: Page, start: int, end: int) -> Phrase | None:
    """The noun phrase that starts at `start`, within `end`: behind "according to", behind "said"."""
    shadow = page.shadow
    while start < end and shadow[start] in " \n":
        start += 1
    quote = words.QUOTE_MARK.match(shadow, start, end)
    if quote:  # a title: according to "Perfect Enough"
        close = shadow.find(quote[0], quote.end(), min(end, start + REACH))
        return Phrase(start, close + len(quote[0]), start) if close > 0 else None
    those = words.THOSE_WHO.match(shadow, start, min(end, start + REACH))
    if those is not None:  # "according to those who have seen it"
        return Phrase(start, those.end(), start)
    stop = words.PHRASE_STOP.search(shadow, start, min(end, start + REACH))
    if stop is not None and shadow[start : stop.start()].strip() in words.DETERMINERS and stop[0] == '"':
        close = shadow.find('"', stop.end(), min(end, start + REACH))  # according to the "Care for all" paper
        stop = words.PHRASE_STOP.search(shadow, close + 1, min(end, start + REACH)) if close > 0 else stop
    inner = _TITLE_SHORT.match(page.text, stop.start()) if stop is not None and stop[0] == "(" else None
    if inner is not None:  # "according to Harbour District Police Chief (HDPC) Omar Tamm"
        stop = words.PHRASE_STOP.search(shadow, inner.end(), min(end, start + REACH))
    if stop is not None and shadow[start : stop.start()].strip() in words.ARTICLES and stop[0].strip().isalpha():
        stop = words.PHRASE_STOP.search(shadow, stop.end(), min(end, start + REACH))  # "a Friday night news release"
    last = stop.start() if stop else min(end, start + REACH)
    while last > start and shadow[last - 1] in " \n.,'\"":
        last -= 1
    told = shadow[start:last].rsplit(None, 1)
    if len(told) > 1 and (told[1] in words.PUBLISHED or told[1] == little.TO):  # "figures released on Tuesday"
        last = start + len(told[0])
    dangling = little.DANGLING.search(shadow, start, last)
    if dangling is not None:  # "Ana Diaz's assertion at the Monday session"
        last = dangling.start()
    return Phrase(start, last, start) if last > start else None


def main_subject(page: Page, start: int, end: int) -> Phrase | None:
    """The subject that a sentence starts with, up to its first verb: "…, saying" has its speaker far before it."""
    shadow = page.shadow
    tokens, cores = _subject_words(page, start, end)
    while 0 < (behind := _words_of_time(cores)) < len(cores):
        del tokens[-behind:], cores[-behind:]
    if not tokens or cores[0] in words.BREAKS or cores[0] in words.AUXILIARIES:
        return None
    if cores[0] in little.CAUSE_LEADS and cores[1:2] == [little.TO]:
        return None  # "Due to the lack of rain, yields fell"
    first = _behind_adjunct(page, tokens, cores)
    if first is None:
        return None
    span = trim_marks(shadow, tokens[first][0], tokens[-1][1])
    return Phrase(*span, span.start) if span else None


def _words_of_time(cores: Sequence[str]) -> int:
    """How many words behind a subject say when, or how: "Ana Diaz on Monday", "the ministry Wednesday", "the union late
    Friday".
    """
    if len(cores) < 2:
        return 0
    *_, before, last = cores
    if words.is_adverb(last):
        return 1
    if last in words.TIMES and before == little.ON:
        return 2
    if last.isdigit() and before in MONTHS and cores[-3:-2] == [little.ON]:
        return 3  # "Norway on June 18"
    days = 2 if last in little.PARTS_OF_DAY else 1
    day = cores[-days]
    if day not in words.TIMES or not day.endswith(little.WEEKDAY) or day == little.TODAY:
        return 0
    return days + (cores[-days - 1] in little.AT_AN_HOUR if len(cores) > days else 0)


def _subject_words(page: Page, start: int, end: int) -> tuple[list[tuple[int, int]], list[str]]:
    """The words before the first verb, or before what may be a participle where no verb follows it.

    "The man accused of theft said": four words; "his mother refused to go": two.
    """
    shadow, high = page.shadow, min(end, start + REACH)
    tokens: list[tuple[int, int]] = []
    cores: list[str] = []
    doubtful = 0
    for match in _TOKEN.finditer(shadow, _skip_leading(page, start, high), high):
        core = cut_mark(match[0])
        if tokens and shadow[tokens[-1][1] - 1] == ":" and core in words.DETERMINERS:  # "Oakdale: The mayor"
            tokens, cores, doubtful = [], [], 0
        if tokens and (shadow[tokens[-1][1] - 1] in ",;:" or cores[-1] in words.ALONE):
            break
        verb = (
            _verb_at(page, match.start(), cores[-1], core, shadow[match.end() : match.end() + NEXT]) if tokens else ""
        )
        if verb == "finite" and doubtful and core in words.BREAKS:
            break  # "she tried to take it back when": no other verb is hers
        if verb == "finite":
            return tokens, cores
        if verb and not doubtful:
            doubtful = len(tokens)
        tokens.append(match.span())
        cores.append(core)
    return (tokens[:doubtful], cores[:doubtful]) if doubtful else (tokens, cores)


def is_clause(page: Page, start: int, end: int) -> bool:
    """Whether words are a subject with its verb: "a flood last week destroyed 40 homes", not "a lawyer who left"."""
    before = ""
    for match in _TOKEN.finditer(page.shadow, start, end):
        core = cut_mark(match[0])
        if core in words.RELATIVES or (before and (core in words.BREAKS or core in words.ALONE)):
            return False  # "something you would not know"
        if before and _is_finite(page, match.start(), match.end(), before, core):
            return True
        if match[0][-1] in ",;:":
            return False
        before = core
    return False


def next_finite(page: Page, start: int, end: int) -> int:
    """Where the first finite verb behind the verb that a stretch opens with stands; -1 where none does.

    "was used as a base killed 30": at "killed".
    """
    before, group = "", True
    for match in _TOKEN.finditer(page.shadow, start, end):
        core = cut_mark(match[0])
        verb = read_verb(core)
        done = verb is not None and "n" in verb.forms and core not in words.AUXILIARIES
        group = group and (core in words.AUXILIARIES or words.is_adverb(core) or core == little.BEING or done)
        if not group and before and _is_finite(page, match.start(), match.end(), before, core):
            return match.start()
        if match[0][-1] in ",;:" or core in words.LINKS:
            return -1
        group = group and not done
        before = core
    return -1


def matrix_verb(page: Page, start: int, end: int) -> int:
    """Where the verb stands whose subject ends with the clause from `start` on, -1 where none does: at "drew" in "(his
    claim that) 40 shops had closed drew a rebuke".

    The first finite verb is the clause's own; one more behind who, when, or a verb of saying is theirs.
    """
    own, inner, group, before, shadow = False, False, False, "", page.shadow
    for match in _TOKEN.finditer(shadow, start, end):
        core, first = cut_mark(match[0]), match.start()
        if match[0][-1] in ';:"' or match[0][0] in '"(':
            return -1
        pronoun = core in words.ALONE and core not in words.RELATIVES and before.isalpha() and not group
        inner = (
            inner or (core in words.RELATIVES and before != "") or core in words.BREAKS or (pronoun and before != "")
        )
        behind = shadow[match.end() : match.end() + NEXT]
        finite = before not in words.LINKS and before != "" and core not in words.BREAKS
        finite = finite and _verb_at(page, first, before, core, behind) == "finite" and not _may_narrow(core, behind)
        if finite and not group:
            if inner:
                inner = False
            elif own:
                return first
            else:
                own, inner = True, core in words.FRAMES
        group = (finite or group) and (core in words.AUXILIARIES or words.is_adverb(core))
        if before in words.LINKS and own and match[0][-1] != ",":
            inner = False
        before = "" if match[0][-1] == "," else core
        if match[0][-1] == "," and own:
            return -1
    return -1


def _may_narrow(core: str, behind: str) -> bool:
    """Whether a form of the past with a preposition behind may be a participle: "men accused of theft"."""
    verb = None if core in words.AUXILIARIES else read_verb(core)
    return verb is not None and "n" in verb.forms and behind[1:].partition(" ")[0] in words.PREPOSITIONS


def _is_finite(page: Page, start: int, end: int, before: str, core: str) -> bool:
    """Whether the word page[start:end] is a verb with a subject before it; what can be a participle has its object."""
    if core in words.AUXILIARIES:
        month = core in MONTH_WORDS and page.text[start].isupper()  # "a peak of 180 in May alone"
        return core not in words.NEVER_FIRST and not month
    if _verb_at(page, start, before, core, page.shadow[end : end + NEXT]) != "finite":
        return False
    verb = read_verb(core)
    if verb is None or "n" not in verb.forms or TAKES_OBJECT.match(page.shadow, end):
        return True
    named = page.text[end : end + 1] == " " and page.text[end + 1 : end + 2].isupper()  # "rebels shelled Podil"
    return (
        named
        and core not in words.NAMING
        and cut_mark(page.shadow[end + 1 : end + 16].split(None, 1)[0]) not in words.TIMES
    )


def _behind_adjunct(page: Page, tokens: list[tuple[int, int]], cores: list[str]) -> int | None:
    """The first word of the subject where an adjunct without a comma leads: "In Kyiv President Zorin described"."""
    if cores[-1] in words.PRONOUNS:
        return len(cores) - 1
    if cores[0] in words.LEADS or cores[0] in words.TIMES:  # "Earlier today the krone rose"
        return next((at for at, core in enumerate(cores) if core in words.DETERMINERS), 0)
    if cores[0] not in words.PREPOSITIONS:
        return 0
    for at in range(1, len(cores)):
        if cores[at] in words.TITLES and page.text[tokens[at][0]].isupper() and at + 1 < len(cores):
            return at
    for at in range(len(cores) - 1, 1, -1):
        if cores[at] in words.DETERMINERS and cores[at - 1] not in words.PREPOSITIONS:
            return at
    return None


def _over_place(page: Page, start: int, led: int, end: int) -> int:
    """Where what follows a leading adjunct begins, the place put beside its noun left out: "In the capital, Lima, the
    mayor", "In Lima, the capital, the mayor".
    """
    shadow = page.shadow
    comma = shadow.find(", ", start, min(end, start + LONGEST_PLACE))
    beside = shadow[start:comma].split() if comma > 0 else []
    if not beside:
        return start
    if len(beside) > 1 and beside[0][0].isdigit() and beside[1] in words.DISTANCES:
        return comma + 1  # "In the village of Vale, 30 miles east of Lund, soldiers"
    town = shadow[led : start - 1].rpartition(" ")[2] in words.TOWNS
    is_place = beside[0] in words.DETERMINERS and beside[-1] in words.TOWNS
    if town and page.text[start + 1].isupper():
        printed = page.text[start + 1 : comma]
        is_place = len(beside) == 1 or known_name(printed, shadow[start + 1 : comma], False) is not None
    return comma + 1 if is_place else start


LONGEST_PLACE = 40
"""Code points of a place put beside its noun."""


def _skip_leading(page: Page, start: int, end: int) -> int:
    """Where a sentence starts behind a leading adjunct: "On Monday, officials …"."""
    shadow = page.shadow
    for _ in range(MOST_ADJUNCTS):
        match = _TOKEN.search(shadow, start, end)
        if match is None:
            return start
        word = cut_mark(match[0])
        if word in little.LINKING and little.DETERMINED.match(shadow, match.end(), end):
            return match.end()  # "Later the council said"
        bare = DATE_FIRST.match(shadow, match.start(), end) if word in words.PREPOSITIONS else None
        if bare is not None:
            return bare.end()
        dated = TIME_FIRST.match(shadow, match.start(), end)
        comma = dated.end() - 2 if dated else -1
        if word in little.HEDGING and little.NUMBER_NEXT.match(shadow, match.end(), end):
            return start  # "About 90 nurses"
        if word in words.LEADING or word.endswith("ing") or _led_by(shadow, match.end(), word):
            comma = shadow.find(", ", start, min(end, start + 120))
        if comma < 0:
            return match.end() if word in words.LINKS or word in little.SO_FAR else start
        start = _over_place(page, comma + 1, start, end)
        state = _STATE.match(shadow, start, end)  # "at a rally in Beaumont, Tex., the senator"
        start = state.end() if state else start
    return start


def _led_by(shadow: str, end: int, word: str) -> bool:
    """Whether a participle and a preposition open a sentence: "Founded in 2002, the club"."""
    return word.endswith("ed") and shadow[end + 1 : end + 12].split(" ", 1)[0] in words.PREPOSITIONS


def _verb_at(page: Page, start: int, before: str, core: str, behind: str) -> str:
    """What verb ends a subject at `start`: "finite", "either" where it may be a participle, or "" for none."""
    if core in words.AUXILIARIES or core in words.BREAKS:
        return "finite"
    if page.text[start].isupper() and not page.text[start : start + 2].isupper():
        return ""
    verb = read_verb(core)
    if before in words.DETERMINERS or before in words.PREPOSITIONS:
        return ""
    if verb is None:  # "Trump repeats a slogan": a verb that no list but that of cues has
        told = core.endswith("s") and core in words.FRAMES and core not in words.HOMOGRAPHS
        many = core in words.BASES and core not in words.HOMOGRAPHS and is_plural(before)  # "Republicans fear a vote"
        return "finite" if (told and not is_plural(before)) or many else ""
    if "d" in verb.forms:
        placed = behind.startswith(little.AGENT_OR_PLACE) and not behind.startswith(little.AT_BOUND)
        either = "n" in verb.forms and placed
        return "either" if either and not words.is_adverb(before) else "finite"
    if "s" not in verb.forms:
        plain = core in words.BASES and (core not in words.HOMOGRAPHS or behind.startswith(little.CLAUSE_LEADS))
        # "Prosecutors allege fraud; she denies it", "investigators estimate the car did 90"
        return "finite" if plain and (is_plural(before) or before in words.PLURAL_SUBJECTS) else ""
    planned = behind.startswith(little.PLANNED)  # "Turkish Airlines plans to buy"
    return "finite" if planned or not (is_plural(before) or _has_verb(core, behind)) else ""


def _has_verb(core: str, behind: str) -> bool:
    """Whether a word in -s has a verb right behind it and is its noun: "security forces shot two men"."""
    if core in words.FRAMES:  # "the firm reports increased sales"
        return False
    following = cut_mark(behind.split(None, 1)[0]) if behind[:1] == " " and behind.strip() else ""
    verb = read_verb(following)
    return following in words.AUXILIARIES or (verb is not None and "d" in verb.forms)
