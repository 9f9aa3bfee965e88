"""A bare role or body in ("the president", "the ministry"), who the document last named so out."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from operator import itemgetter
from typing import TYPE_CHECKING

from claims.extract.clauses import Phrase, head_noun
from claims.grammar.en import cues as words
from claims.grammar.en import speaker_words as little
from claims.grammar.en.estimates import NUMBERED
from claims.grammar.en.nouns import PERSONS, is_plural
from claims.grammar.en.speaker_words import CAPITALISED, NAME_PART, PEOPLES
from claims.grammar.en.tags import tag_word

if TYPE_CHECKING:
    from claims.extract.page import Page
    from claims.extract.speakers import Speakers

_APPOSED = re.compile(r", [^,.;:\"]{3,60}[,.]")
REACH = 40_000
"""Code points around a speaker in which other names for them are looked for: an article, not an archive."""
LEAST_ACRONYM = 3
"""Letters of an acronym that a longer name begins with: two are initials."""
LONGEST_ACRONYM = 7
"""Letters of a name in capitals that is an agency's: "the BBC" is no "he"."""
NEAR = 4
"""Sentences before a bare body in which one that speaks under an acronym can be meant."""


def find_holder(speakers: Speakers, source: Phrase, role: str) -> str | None:
    """The last person named before a bare role: "the president" after sentences in which Obama speaks."""
    title = role.rsplit(None, 1)[-1]
    page = speakers.page
    near = page.text[max(0, source.start - REACH) : source.start + REACH]
    titled = re.search(rf"\b{title}(?: {NAME_PART}){{1,3}}", near, re.IGNORECASE)
    if titled and titled[0].isupper():
        titled = None  # "THE MINISTER SAID THAT": its capitals tell no name
    if titled and titled[0].split()[1][0].isupper() and titled[0].split()[-1][0].isupper():
        return titled[0][:1].upper() + titled[0][1:] if titled[0][0].isupper() else titled[0].split(None, 1)[1]
    index = page.sentence_index(source.start)
    for at in range(index - 1, max(-1, index - 3), -1):
        candidates = [report.source for report in reversed(speakers.reports(at))]
        subject = speakers.subject(at)
        for phrase in [*candidates, *([subject] if subject else [])]:
            text = page.text[phrase.start : phrase.end]
            if page.shadow[phrase.start : phrase.end] in little.EITHER_SEX and phrase.start < source.start:
                name = speakers.name(phrase)
                return name if name != text else None
            if (
                phrase.start < source.start
                and _is_named(text, page.text)
                and fits(speakers, phrase, little.HE)
                and not _holds_another(speakers, phrase, title)
                and speakers.name(phrase).rsplit(None, 1)[-1].lower() not in words.ORGANS  # "State" of its department
            ):
                return speakers.name(phrase)
    return None


def _holds_another(speakers: Speakers, phrase: Phrase, title: str) -> bool:
    """Whether another role than that stands beside a name: "the governor, Oleh Hrytsenko," is not "the mayor"."""
    shadow = speakers.page.shadow
    beside = _APPOSED.match(shadow, phrase.end)
    told = shadow[phrase.left : phrase.end] + (beside[0] if beside else "")
    roles = words.PERSONS.findall(told)
    return bool(roles) and title not in roles


def _is_named(text: str, whole: str) -> bool:
    """Whether a phrase of a text names somebody; the capital that begins a sentence tells nothing ("Witnesses", "A
    survivor", "Missiles").
    """
    first, *others = text.split()
    if others:
        return any(word[:1].isupper() for word in others)
    low = first.lower()
    common = low in PERSONS or any(words.PERSONS.fullmatch(stem) for stem in (low, low[:-1], low[:-2]))
    if not first[:1].isupper() or low in words.PRONOUNS or common:
        return False
    return tag_word(low) not in COMMON or re.search(rf"[\w,] {re.escape(first)}\b", whole) is not None


COMMON = frozenset("szbvg")
"""Letters of words that are plurals or verbs (tags.py): names only where a text has them inside a sentence, too."""


def find_organ(speakers: Speakers, source: Phrase, organ: str) -> str | None:
    """The full name of a body called by its noun ("the ministry"); None where two can be meant."""
    page = speakers.page
    index = page.sentence_index(source.start)
    for at in range(index, max(-1, index - 3 * NEAR), -1):
        if page.shadow.find(organ, page.starts[at], page.starts[at + 1]) < 0:
            continue
        for report in reversed(speakers.reports(at)):
            phrase = page.shadow[report.source.start : report.source.end]
            if report.source.start < source.start and len(phrase) > len(organ) + 4 and _is_called(phrase, organ):
                return speakers.name(report.source)
    if organ in words.BODY_NOUNS:
        beside = _body_in(page, page.starts[index], source.start)
        if beside is not None:
            return beside
    full = _full_names(speakers, source.start, organ)
    if full:
        return full.pop() if len(full) == 1 else None
    return _last_body(speakers, source, index) if organ in words.BODY_NOUNS else None


def _is_called(phrase: str, organ: str) -> bool:
    """Whether a noun is what a phrase is by: "the Lundian ministry"; of a "military spokesman" it is not."""
    said = phrase.split()
    if organ not in said:
        return False
    behind = said[said.index(organ) + 1 :]
    return not behind or behind[0] in words.PREPOSITIONS or not behind[0].isalpha()


def _body_in(page: Page, start: int, end: int) -> str | None:
    """The one body named in text[start:end] that a noun can stand for: "the Podil Department of Health"."""
    if words.ORGANS.isdisjoint(page.shadow[start:end].replace(",", " ").split()):
        return None
    found = {
        match[0]
        for match in _BODY_NAME.finditer(page.text, start, end)
        if not words.ORGANS.isdisjoint(match[0].lower().split())
    }
    return found.pop() if len(found) == 1 else None


_BODY_NAME = re.compile(rf"{CAPITALISED}(?:(?: (?:of|for|and|the|on))? {CAPITALISED})+")


def _full_names(speakers: Speakers, position: int, organ: str) -> set[str]:
    """The full names of such bodies in the text before a position, two at most: then it can be either."""
    if organ not in speakers.bodies:
        page = speakers.page
        named = page.text.find(organ.capitalize()) >= 0
        found = _organ_name(organ).finditer(page.text) if named else ()
        speakers.bodies[organ] = [(match.end(), match[0].removeprefix("The ")) for match in found]
    bodies = speakers.bodies[organ]
    full: set[str] = set()
    for at in range(bisect_right(bodies, position, key=itemgetter(0)) - 1, -1, -1):
        end, name = bodies[at]
        if end < position - REACH or len(full) > 1:
            break
        full.add(name)
    return full


@cache
def _organ_name(organ: str) -> re.Pattern[str]:
    """A pattern of names that a noun stands in: "Ministry of Health", "National Weather Agency"."""
    word, of = organ.capitalize(), rf"of {CAPITALISED}(?: and {CAPITALISED})?"
    return re.compile(rf"(?:{CAPITALISED} ){{1,4}}{word}\b(?: {of})?|\b{word} {of}")


def find_based(speakers: Speakers, source: Phrase) -> str | None:
    """The body that "the London-based group" is: the last that spoke under a name of its own."""
    return _last_body(speakers, source, speakers.page.sentence_index(source.start))


def _last_body(speakers: Speakers, source: Phrase, index: int) -> str | None:
    """The last speaker under a body's name: "the agency" after "UNHCR said", "the group" after "the Red Cross said"."""
    page = speakers.page
    for at in range(index, max(-1, index - NEAR), -1):
        for report in reversed(speakers.reports(at)):
            printed = page.text[report.source.start : report.source.end]
            name = printed.removeprefix("the ").removeprefix("The ")
            named = (name.isupper() and len(name) > 2) or (name != printed and name[:1].isupper() and " " in name)
            if report.source.start < source.start and named:
                return speakers.name(report.source)
    return None


def fits(speakers: Speakers, source: Phrase, pronoun: str) -> bool:
    """Whether a noun phrase can be what a pronoun stands for, by number, gender's titles, and being a person."""
    page = speakers.page
    phrase = page.shadow[source.start : source.end]
    if phrase in words.PERSONAL:
        return phrase == pronoun and bool(speakers.name(source))
    phrase = phrase.removesuffix(little.WHERE_ENDS[0]).removesuffix(little.WHERE_ENDS[1])  # "Shootings there"
    first, head = phrase.split(None, 1)[0], head_noun(phrase)
    if first == little.THOSE and " " in phrase:
        return pronoun == little.THEY  # "Those over 60 say they"
    if (first in words.PRONOUNS and first not in words.OWNERS) or first in words.NOBODY:
        return False
    if pronoun != little.THEY and NUMBERED.match(phrase):
        return False  # "Seventeen of the dead were children, it said"
    if pronoun == little.IT and head in words.MEASURED_NOUNS:
        return False
    body = pronoun == little.IT and head in words.PLURAL_BODIES
    many = is_plural(head) and not body and _is_common(page, source, first, head)
    plural = (little.AND in phrase and not _is_one_title(phrase)) or many or first in words.MANY
    if pronoun == little.THEY and _is_counted(phrase):
        return False  # "a million people": they are told of
    if pronoun == little.THEY:
        return plural or head in words.PLURAL_SUBJECTS
    if plural or (pronoun == little.HE and first in words.HERS) or (pronoun == little.SHE and first in words.HIS):
        return False
    document = head in words.DOCUMENTS or (
        head in words.PAPERS and " " in phrase and words.PERSONS.search(phrase) is None
    )
    if pronoun == little.IT:
        return document or not (words.PERSONS.search(phrase) or _is_surname_of_person(speakers, source, phrase))
    named = page.text[source.end - len(head) : source.end][:1].isupper() or (
        page.text[source.start : source.start + 2].istitle() and first not in words.DETERMINERS
    )
    if document or ("'s " in phrase and page.text[source.end - len(head)].islower() and not _names_person(phrase)):
        return False  # "Ruiz's scoring was even. He"
    if words.PERSONS.search(phrase) is not None or head + "s" in PERSONS:
        return True
    if named and any(word.rstrip(".") in words.TITLES for word in phrase.split()[:-1]):
        return True  # "GOP Rep. Ana Diaz"
    return named and first not in words.ARTICLES and not _opens_with_acronym(page, source, head)


def _names_person(phrase: str) -> bool:
    """Whether a phrase tells somebody by a role."""
    return words.PERSONS.search(phrase) is not None


def _is_counted(phrase: str) -> bool:
    """Whether a phrase begins with a large count."""
    said = phrase.split()[:4]
    return said[0][0].isdigit() or not words.LARGE.isdisjoint(said)


def _is_one_title(phrase: str) -> bool:
    """Whether "and" stands inside one person's title, or what they are of: "Health, Youth and Sports Minister Diaz",
    "Capt. Ivo Holm of Lund Fire and Rescue".
    """
    before, _, behind = phrase.rpartition(little.AND)
    person, of, body = phrase.partition(little.OF)
    if of and little.AND not in person and body.endswith(behind):
        told = person.split(None, 1)[0].rstrip(".") in words.TITLES or words.PERSONS.search(person) is not None
        return told and behind.count(" ") < FEW_OF_BODY and behind.split(None, 1)[0] not in words.DETERMINERS
    title = words.PERSONS.search(behind)
    return title is not None and title.start() > 0 and all(" " not in part for part in before.split(", "))


FEW_OF_BODY = 2
"""Words behind the "and" of a body's name."""


def _is_surname_of_person(speakers: Speakers, source: Phrase, phrase: str) -> bool:
    """Whether one word is short for a name with a role before it: "Chen" after "Vane's director John Chen"."""
    if " " in phrase or phrase in words.RELATIVES or not speakers.page.text[source.start].isupper():
        return False
    full = speakers.name(source).lower()
    return full.endswith(phrase) and words.PERSONS.search(full) is not None


def _is_common(page: Page, source: Phrase, first: str, head: str) -> bool:
    """Whether the head of a phrase is no name: a first word has its capital from the sentence ("Researchers say")."""
    if page.capitals and first in words.DETERMINERS:
        return True
    if head != first or page.text[source.start].islower():
        return page.text[source.start + page.shadow[source.start : source.end].find(head)].islower()
    if head.endswith(PEOPLES):
        return True
    return words.PERSONS.fullmatch(head.removesuffix("s")) is not None or words.BODIES.fullmatch(head) is not None


def _opens_with_acronym(page: Page, source: Phrase, head: str) -> bool:
    """Whether a name is an agency's, or begins with one's: "the BBC", "BBC Verify"; "KT Diaz" is a person's."""
    if page.capitals:
        return False
    printed = page.text[source.start : source.end].removeprefix("the ").removeprefix("The ")
    first = printed.split(None, 1)[0]
    if printed.isupper():
        return len(head) < LONGEST_ACRONYM
    return first.isalpha() and first.isupper() and LEAST_ACRONYM <= len(first) < LONGEST_ACRONYM
