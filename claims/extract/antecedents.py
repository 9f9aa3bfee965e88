"""A pronoun in, the name that it stands for out: "He" → "President Zorin", "they" → "the ministry"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claims.extract.clauses import Phrase, main_subject
from claims.extract.full_names import clean_name, expand_name
from claims.extract.known_names import known_name
from claims.extract.phrases import last_person
from claims.extract.roles import fits
from claims.grammar.en import cues as words
from claims.grammar.en import speaker_words as little
from claims.grammar.en.guards import PLACE_LEADS
from claims.grammar.en.nouns import PERSONS
from claims.grammar.en.predicates import PREDICATES
from claims.grammar.en.speaker_words import CAPITALISED, NAME_PART
from claims.grammar.en.verbs import read_lemma
from claims.grammar.gazetteer import row

if TYPE_CHECKING:
    from claims.extract.page import Page
    from claims.extract.speakers import Speakers

LOOK_BACK = 6
"""Sentences that a pronoun's name is looked for in."""
NEAR = 4_000
"""Code points around a word in which it is looked for as a name."""
BODY_REACH = 3
"""Sentences in which a body is looked for that "they" stands for."""
NAME_REACH = 80
"""Code points before a pronoun in which whom its clause is about is named."""
SUBORDINATE_REACH = 12
"""Code points of a subordinator before its subject."""

_BESIDE = re.compile(
    rf", ((?:(?:[A-Z][a-z]+ )?[A-Z][a-z]{{1,4}}\. )?{CAPITALISED}(?: {NAME_PART}){{1,3}})(?=[,.;]|[\"”]|$)"
)
_FULL_NAME = re.compile(rf"{CAPITALISED}(?: {NAME_PART})+")
_NAMES_NEXT = re.compile(rf", {CAPITALISED}(?: {NAME_PART}){{1,3}}(?:, (?:and )?| and ){CAPITALISED}\b")
"""More names behind one: a list of those whom the clause is about."""
_ONE_BESIDE = re.compile(rf", ({CAPITALISED}),")


def find_antecedent(speakers: Speakers, source: Phrase, pronoun: str) -> str | None:
    """The name that a pronoun stands for: the nearest speaker or subject before it that can be meant."""
    index = speakers.page.sentence_index(source.start)
    doubtful = None
    turned = (
        (_clause_subject(speakers, source, index) or _governing(speakers, source, index))
        if pronoun == little.IT
        else None
    )
    if turned is not None:
        return speakers.name(_owner(speakers.page, turned))
    for at in range(index, max(-1, index - LOOK_BACK), -1):
        for report in reversed(speakers.reports(at)):
            may_mean = report.source.start < source.start and fits(speakers, report.source, pronoun)
            if may_mean and not (pronoun in little.EITHER_SEX and _names_country(speakers.page, report.source)):
                return speakers.name(report.source)
        subject = _meant_subject(speakers, source, pronoun, at)
        if subject is None:
            told = None
            if pronoun in little.EITHER_SEX:
                told = _told_first(speakers, source, at) or _one_of(speakers.page, source, at)
            if told is not None:
                return told
            continue
        if speakers.page.shadow[subject.start : subject.end] in words.PERSONAL:
            return speakers.name(subject)
        name = named_beside(speakers.page, subject) or expand_name(speakers.page, clean_name(speakers.page, subject))
        if at < index or (" " in name and pronoun in little.EITHER_SEX) or _owns(speakers.page, subject, source):
            return name
        if pronoun in little.EITHER_SEX and _is_subordinate(speakers.page, subject, source):
            return name
        doubtful = name  # "China may outnumber them, he says": it stands in what he says
    if doubtful is None and pronoun in little.EITHER_SEX:
        doubtful = _object_before(speakers.page, source)
    if doubtful is not None or pronoun != little.THEY:
        return doubtful
    return _body_before(speakers, source, index) or _persons_before(speakers, source, index)


def _meant_subject(speakers: Speakers, source: Phrase, pronoun: str, index: int) -> Phrase | None:
    """The subject of a sentence before a pronoun, where it can stand for it."""
    subject = speakers.subject(index)
    if subject is None:
        return None
    layer = speakers.quotations.index_at(source.start) if speakers.quotations.all else -1
    if speakers.quotations.all and speakers.quotations.index_at(subject.start) not in {-1, layer}:
        return None  # whom a quotation speaks of is not who speaks outside it
    subject = _owner(speakers.page, subject)
    if subject.start >= source.start or not fits(speakers, subject, pronoun):
        return None
    if pronoun == little.THEY and _is_told_of(speakers.page, subject):
        return None
    first = speakers.page.shadow[subject.start : subject.end].partition(" ")[0]
    if pronoun in little.EITHER_SEX and (first in words.NUMERALS or _is_thing(speakers.page, subject)):
        return None
    return subject


def _told_first(speakers: Speakers, source: Phrase, index: int) -> str | None:
    """The person of whom others tell something in a sentence: Ivo Lund in "Police say Ivo Lund stole. He denies it"."""
    reports = speakers.reports(index)
    last = reports[-1] if reports else None
    if last is None or not last.ahead or last.layer >= 0 or last.end > source.start:
        return None
    told = main_subject(speakers.page, last.start, last.end)
    if told is None or not _FULL_NAME.fullmatch(speakers.page.text, told.start, told.end):
        return None
    name, low = speakers.page.text[told.start : told.end], speakers.page.shadow[told.start : told.end]
    body = words.BODIES.search(low) is not None or not words.ORGANS.isdisjoint(low.split())
    if body or known_name(name, low, False) is not None or not fits(speakers, told, little.HE):
        return None  # "Officials said New York had 40 cases"
    return speakers.name(told)


def _one_of(page: Page, source: Phrase, index: int) -> str | None:
    """The one person whom a sentence names of many: "Some backers, like Ana Holm, admit it. She said"."""
    start, end = page.sentence(index)
    found = [match[1] for match in little.NAMED_OF_MANY.finditer(page.text, start, min(end, source.start))]
    if len(found) != 1 or not words.NOT_NAMES.isdisjoint(found[0].lower().split()):
        return None
    return None if known_name(found[0], found[0].lower(), False) is not None else found[0]


def _object_before(page: Page, source: Phrase) -> str | None:
    """The person named right before the clause that a pronoun opens: "it rebuked Omar Tamm after he claimed 30"."""
    named = little.NAMED_OBJECT.search(page.text, max(0, source.start - NAME_REACH), source.start)
    if named is None or not words.NOT_NAMES.isdisjoint(named[1].lower().split()):
        return None
    return None if known_name(named[1], named[1].lower(), False) is not None else named[1]


def _owner(page: Page, subject: Phrase) -> Phrase:
    """Whose shares a subject is; the subject itself where it is none."""
    owned = little.OWNED.match(page.shadow, subject.start, subject.end)
    return Phrase(owned.end(), subject.end, owned.end()) if owned else subject


def _is_told_of(page: Page, subject: Phrase) -> bool:
    """Whether a subject is a number of persons whom something befell: "Seven troopers died. They said"."""
    first = page.shadow[subject.start : subject.end].split(None, 1)[0]
    if first not in words.NUMERALS and not first[0].isdigit():
        return False
    verb = words.NEXT_WORD.match(page.shadow, subject.end)
    return verb is not None and (verb[1] in words.PASSIVE or read_lemma(verb[1]) in PREDICATES.fatal)


def _is_thing(page: Page, subject: Phrase) -> bool:
    """Whether one word opens its sentence and is written as a name nowhere else: "Rice was worst hit, he said"."""
    word = page.text[subject.start : subject.end]
    low = page.shadow[subject.start : subject.end]
    for where in little.WHERE_ENDS:
        word, low = word.removesuffix(where), low.removesuffix(where)  # "Shootings there fell, he said"
    if " " in word or low in words.PERSONAL or words.PERSONS.fullmatch(low):
        return False
    if _is_country(word, low):
        return True
    if _acts(page, subject) or _is_told_person(page, subject):
        return False
    stop = subject.start + NEAR
    at = page.text.find(f" {word}", max(0, subject.start - NEAR), stop)
    while at >= 0:
        before, behind = page.shadow[at - 1 : at], page.shadow[at + len(word) + 1 : at + len(word) + 2]
        if (before.isalnum() or before in {",", ";"}) and not behind.isalnum():
            return False
        at = page.text.find(f" {word}", at + 1, stop)
    return True


def _acts(page: Page, subject: Phrase) -> bool:
    """Whether a subject has something of his or her own right behind its verb: "Vane never proved his claim"."""
    owns = little.HIS_OR_HER.match(page.shadow, subject.end, min(len(page.shadow), subject.end + OWN_REACH))
    return owns is not None


def _is_told_person(page: Page, subject: Phrase) -> bool:
    """Whether what stands beside a subject tells a person: "Vane, a broker, was brief", "Vane, who left, was brief"."""
    beside = page.shadow[subject.end : subject.end + OWN_REACH]
    if not beside.startswith(", "):
        return False
    told = beside[len(", ") :].partition(",")[0]
    return told.startswith(little.WHO) or words.PERSONS.search(told) is not None


OWN_REACH = 60
"""Code points behind a subject in which what is his or hers is told."""


def _names_country(page: Page, source: Phrase) -> bool:
    """Whether a speaker is a country: "India reported 360 dead. …, he said" is of somebody before it."""
    return _is_country(page.text[source.start : source.end], page.shadow[source.start : source.end])


def _is_country(word: str, low: str) -> bool:
    """Whether a word is a country's name before anything else's."""
    known = known_name(word, low, False)
    return known is not None and bool(known.rows) and row(known.rows[0])[1][:1] == COUNTRY


COUNTRY = "C"
"""How the code of a country begins."""


def _body_before(speakers: Speakers, source: Phrase, index: int) -> str | None:
    """The body that "they" stands for where nobody in the plural was named: "The UN said so. They put it at 30"."""
    for at in range(index, max(-1, index - BODY_REACH), -1):
        for report in reversed(speakers.reports(at)):
            printed = speakers.page.shadow[report.source.start : report.source.end]
            name = speakers.page.text[report.source.start : report.source.end].removeprefix("the ").removeprefix("The ")
            body = not words.ORGANS.isdisjoint(printed.split()) or (name.isupper() and len(name) > 1)
            if report.source.start < source.start and body:
                return speakers.name(report.source)
    return None


def _persons_before(speakers: Speakers, source: Phrase, index: int) -> str | None:
    """The persons with whom the sentence before ends, where it has no others: "accounts by local officials. They"."""
    if index == 0:
        return None
    start, end = speakers.page.sentence(index - 1)
    end = start + len(speakers.page.text[start:end].rstrip(ENDS))
    persons = last_person(speakers.page, start, end, MANY)
    if persons is None or not fits(speakers, persons, little.THEY):
        return None
    return speakers.name(persons)


MANY = PERSONS | words.PLURAL_SUBJECTS
"""Nouns of those for whom "they" can stand."""
ENDS = " \n.!?\"'”"
"""What a sentence ends with, behind its last word."""


def _owns(page: Page, subject: Phrase, source: Phrase) -> bool:
    """Whether a word that owns stands in the clause of its owner: "The carmaker left its forecast unchanged"."""
    if page.shadow[source.start : source.end] not in words.OWNERS_NAMED:
        return False
    return words.TURN.search(page.shadow, subject.end, source.start) is None


def _is_subordinate(page: Page, subject: Phrase, source: Phrase) -> bool:
    """Whether a pronoun opens a clause of its subject's sentence, nobody before it: "Diaz erred when she said"."""
    before = page.text[subject.end : source.start].split()
    opened = (" " + page.shadow[subject.end : source.start]).endswith(words.SUBORDINATING)
    if not opened or len(before) < TWO or "," in page.text[subject.end : source.start]:
        return False
    return before[-TWO].islower() and words.PERSONS.fullmatch(before[-TWO]) is None  # "rebuked the man when he said"


TWO = 2
"""Words up to the last but one."""


def _clause_subject(speakers: Speakers, source: Phrase, index: int) -> Phrase | None:
    """The subject of the clause that "its" stands in, behind a turn: "while the Home Office has its own estimate"."""
    page = speakers.page
    turns = list(words.CLAUSE_TURN.finditer(page.shadow, page.starts[index], source.start))
    subject = main_subject(page, turns[-1].end(), source.start) if turns else None
    if subject is None or subject.end >= source.start or not fits(speakers, subject, little.IT):
        return None
    return subject if page.text[subject.start : subject.end] != page.text[subject.start : subject.end].lower() else None


def _governing(speakers: Speakers, source: Phrase, index: int) -> Phrase | None:
    """The subject of the sentence where "it" is that of its subordinate clause: "Vane gained, as it earned 30"."""
    page, subject = speakers.page, speakers.subject(index)
    before = page.shadow[max(0, source.start - SUBORDINATE_REACH) : source.start]
    if subject is None or subject.end > source.start or not before.endswith(words.SUBORDINATING):
        return None
    named = page.text[subject.start : subject.end] != page.shadow[subject.start : subject.end]
    return subject if named and fits(speakers, subject, little.IT) else None


def named_beside(page: Page, subject: Phrase) -> str | None:
    """The name put beside a common noun: "the foreign minister, Erlan Idrissov, plays it down"."""
    match = _BESIDE.match(page.text, subject.end)
    first, *more = match[1].lower().split() if match is not None else ("",)
    if first in words.NOT_NAMES or (page.capitals and more and more[0] in words.PREPOSITIONS):
        return None  # "SAID THE OFFICIAL, WHO SAW IT.", "A GUARD, QUOTED BY RADIO VALE, SAID"
    if match is not None and _NAMES_NEXT.match(page.text, match.end()):
        return None  # "according to the sheriff, Ivan Moss, Peter Hale and Luis Roca were charged"
    if match is None and words.PERSONS.search(page.shadow, subject.start, subject.end):
        match = _ONE_BESIDE.match(page.text, subject.end)
        named = match is not None and not (match[1].lower() in words.NOT_NAMES or match[1].lower() in words.TIMES)
        match = match if named else None
    if match is not None and _is_where_town_lies(page, subject, match[1]):
        return None
    return match[1] if match else None


def _is_where_town_lies(page: Page, subject: Phrase, name: str) -> bool:
    """Whether what stands beside a speaker tells where their town is: "a spokesman in Dakar, Senegal, said"."""
    last = page.text.rfind(" ", subject.start, subject.end) + 1
    led = page.shadow[subject.start : last].rsplit(None, 1)[-1:]
    if not led or led[0] not in PLACE_LEADS or not page.text[last].isupper():
        return False
    return known_name(name, name.lower(), False) is not None
