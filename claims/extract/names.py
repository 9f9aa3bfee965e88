"""A speaker as printed in, the name that the document gives out: "He" → "President Zorin", "Podil" → "Mykola Podil"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claims.extract.antecedents import find_antecedent, named_beside
from claims.extract.clauses import Phrase
from claims.extract.contents import before_marks
from claims.extract.firms import find_firm, is_body
from claims.extract.full_names import clean_name, expand_name
from claims.extract.known_names import known_name
from claims.extract.phrases import last_person, nearest_noun, read_subject
from claims.extract.roles import find_based, find_holder, find_organ
from claims.grammar.en import cues as words
from claims.grammar.en import reporting as shapes
from claims.grammar.en import speaker_words as little
from claims.grammar.en.function_words import AND, FROM
from claims.grammar.en.speaker_words import BY_SOMEBODY, CAPITALISED, NAME_PART

if TYPE_CHECKING:
    from claims.extract.page import Page
    from claims.extract.speakers import Speakers


_NAME_BEFORE = re.compile(
    rf"\s*(?P<name>(?:(?:Mr|Mrs|Ms|Miss|Dr|Hon|Sir|Prof)\.? ?)?(?P<rest>{CAPITALISED}(?: {NAME_PART}){{1,4}}))"
    r"(?P<comma>,?) (?=[a-z])"
)
_NAME_BESIDE = re.compile(
    rf"(?:\A|(?<=[a-z0-9%”\"],)\s|(?<=[.!?\n”\"])\s*|(?:{little.QUOTERS})\s)"
    rf"(?P<name>{CAPITALISED}(?: {NAME_PART}){{1,3}}), $"
)
_ASIDE = re.compile(r", (?:[^,;:\"]{3,80}, )?")


def resolve_name(speakers: Speakers, source: Phrase) -> str:
    """The resolved name of the speaker printed at `source`; as printed where the document names nobody else."""
    printed = clean_name(speakers.page, source)
    low = speakers.page.shadow[source.start : source.end]
    if low in words.SELF:
        return printed  # "We estimate that": the article's own
    if low in words.PERSONAL or low in words.OWNERS_NAMED:
        return find_antecedent(speakers, source, words.OWNERS_NAMED.get(low, low)) or printed
    if low in words.OBJECTS:
        return find_antecedent(speakers, source, words.OBJECTS[low]) or printed
    if low in words.RELATIVES or low == little.WHO_OWNS:
        said = _speaker_before(speakers, source)
        if said is not None:
            return speakers.name(said)
        antecedent = _antecedent(speakers.page, source)
        if antecedent is not None:
            only = _whose_account if low == little.WHO else _last_noun
            antecedent = _without_date(speakers.page, only(speakers.page, antecedent))
        return clean_name(speakers.page, antecedent) if antecedent else printed
    if low.startswith(little.ROLE_LEADS) or low.split(None, 1)[0] in words.POSTS:
        named = _named_before(speakers.page, source) or _named_beside(speakers.page, source)
        if named is not None:
            return named
    if (printed.islower() or low.startswith(little.ROLE_LEADS)) and speakers.page.text.startswith(", ", source.end):
        beside = named_beside(speakers.page, source)
        if beside is not None:
            return beside
    if low.startswith("the "):
        if words.ROLE.fullmatch(low):
            return find_holder(speakers, source, low) or printed
        if low[4:] in words.ORGANS or is_body(low[4:]):
            organ = find_organ(speakers, source, low[4:]) or _named_firm(speakers, source, low[4:])
            return organ or printed
        if little.BASED in low and printed.partition(little.BASED)[2].islower():
            organ = low.partition(little.BASED)[2]
            called = find_organ(speakers, source, organ) if organ in words.ORGANS else None
            return called or find_based(speakers, source) or printed
    return expand(speakers, printed, source.start)


def _named_firm(speakers: Speakers, source: Phrase, noun: str) -> str | None:
    """The full name of the body that a noun alone stands for, where the text has shown that it is one."""
    name = find_firm(speakers.page, source, noun)
    return expand(speakers, name, source.start) if name is not None else None


def _without_date(page: Page, phrase: Phrase) -> Phrase:
    """A document's noun phrase without a participle that ends it: "a survey" of "a survey conducted last week that"."""
    before, _, last = page.shadow[phrase.start : phrase.end].rpartition(" ")
    return phrase._replace(end=phrase.start + len(before)) if before and last in words.PUBLISHED else phrase


def _antecedent(page: Page, source: Phrase) -> Phrase | None:
    """The noun that a relative pronoun goes back to: in what is put in or added right before it, else before that.

    "Groups that back her, including a fund of nurses, which reported": the fund.
    """
    start, end = page.starts[page.sentence_index(source.start)], before_marks(page.shadow, source.start)
    added = shapes.ADDED.search(page.shadow, max(start, end - LONGEST_RUN - LONGEST_RUN), end - 1)
    if added is None:
        added = shapes.ADDED_NAME.search(page.shadow, max(start, end - LONGEST_RUN), end - 1)
        added = added if added is not None and _names_one(page.text[added.start(1) : end - 1]) else None
    if added is not None:
        return Phrase(added.start(1), end - 1, added.start(1))
    found, who = read_subject(page, start, end), page.shadow[source.start : source.end] == little.WHO
    if page.shadow.startswith(", ", source.start - 2):
        nearest = nearest_noun(page, start, end)
        if found is None or (not who and nearest is not None and _is_body(page, nearest)):
            return nearest
    if who:
        far = found is None or page.shadow.count(" ", found.start, found.end) > LONGEST_WHO
        return (last_person(page, start, end) if far else None) or found  # "The team met some women in town who said"
    return found


def _is_body(page: Page, phrase: Phrase) -> bool:
    """Whether a noun phrase names a body, and no place: "Oxfam", "the Dock Union", "the growers' league"."""
    last = page.shadow[phrase.start : phrase.end].rpartition(" ")[2]
    if last in words.ORGANS or last in words.BODY_NOUNS:
        return True
    printed, low = page.text[phrase.start : phrase.end], page.shadow[phrase.start : phrase.end]
    return page.text[phrase.end - len(last)].isupper() and known_name(printed, low, False) is None


def _names_one(printed: str) -> bool:
    """Whether words are one name: "Vale Marine", no "banks and Vale Marine"."""
    return all(word[:1].isupper() or word in words.SMALL - {AND} for word in printed.split())


LONGEST_WHO = 6
"""Spaces in a phrase that "who" goes back to as a whole."""


SHORTEST = 6
"""Code points of a name of two words with what stands behind it."""


def _named_before(page: Page, source: Phrase) -> str | None:
    """The name that opens a sentence before its role, no comma behind that: "Ana Diaz, a member of the board said"."""
    first = page.starts[page.sentence_index(source.start)]
    run = _NAME_BEFORE.match(page.text, first) if source.start - first > SHORTEST else None
    if run is None or run.end() != source.start:
        return None
    if not run["comma"] and words.PERSONS.search(page.shadow, source.start, source.end) is None:
        return None
    low = {word.strip(".,").lower() for word in run["rest"].split()}
    return None if low & (words.NOT_NAMES | words.TIMES) else run["name"]


def _named_beside(page: Page, source: Phrase) -> str | None:
    """The name put before its role, one comma between: "…, Ana Diaz, the board's director said"."""
    if page.shadow[source.start - 2 : source.start] != ", " or not words.PERSONS.search(
        page.shadow, source.start, source.end
    ):
        return None
    first = page.starts[page.sentence_index(source.start)]
    run = _NAME_BESIDE.search(page.text, max(first - 2, source.start - LONGEST_RUN, 0), source.start)
    low = {word.strip(".,").lower() for word in run["name"].split()} if run is not None else set()
    if low & words.PASSIVE:  # "WHERE U.S. TROOPS ARE BASED, A SPOKESMAN SAID"
        return None
    if run is None or low & (words.NOT_NAMES | words.TIMES) or _names_another(page, source, run["name"]):
        return None
    return run["name"]


def _names_another(page: Page, source: Phrase, name: str) -> bool:
    """Whether the name beside a role is no person's, or the role has its own: "taken to Mercy Hospital, spokesman Tom
    Hill said".
    """
    return name.rpartition(" ")[2].lower() in words.ORGANS or bool(
        _OWN_NAME.search(page.text, source.start, source.end)
    )


_OWN_NAME = re.compile(rf"[a-z] {CAPITALISED}(?: {NAME_PART})+$")
"""A role in small letters that ends with a person's name."""
LONGEST_RUN = 70
"""Code points before a role in which the name beside it is looked for."""


def _last_noun(page: Page, phrase: Phrase) -> Phrase:
    """The noun phrase that "that" goes back to: "a 2012 study" of "his spokesman pointed to a 2012 study"."""
    start = max(page.shadow.rfind(f" {article} ", phrase.start, phrase.end) for article in words.ARTICLES_ALONE)
    if start < 0 or page.shadow.endswith(" of", phrase.start, start):
        return phrase
    before, _, led = page.shadow[phrase.start : start].rpartition(" ")
    if led == FROM and before.rpartition(" ")[2] in words.DOCUMENTS:  # "figures from the bank that show"
        start = phrase.start + len(before.rpartition(" ")[0])
        return Phrase(start + (page.shadow[start] == " "), phrase.end, start)
    return Phrase(start + 1, phrase.end, start + 1)


def _whose_account(page: Page, phrase: Phrase) -> Phrase:
    """Those whom "who" goes back to, without what comes from them: "reports from village elders who" the elders, or was
    done by them: "robbed by two men who".
    """
    first, _, second = page.shadow[phrase.start : phrase.end].partition(" ")
    second = second.partition(" ")[0]
    if (
        first.endswith(little.PARTICIPLES) and second in words.PREPOSITIONS
    ):  # "coming from a man who", "owed to one who"
        behind = phrase.start + len(first) + len(second) + 2
        return Phrase(behind, phrase.end, behind)
    done = page.shadow.rfind(BY_SOMEBODY, phrase.start, phrase.end)
    if done >= 0 and not page.shadow.endswith(little.ING, phrase.start, done):
        return Phrase(done + len(BY_SOMEBODY), phrase.end, done + len(BY_SOMEBODY))
    before, from_, _ = page.shadow[phrase.start : phrase.end].rpartition(f" {FROM} ")
    if before.rpartition(" ")[2] not in words.SAID_NOUNS and words.HEARINGS.isdisjoint(before.split()):
        return phrase
    start = phrase.start + len(before) + len(from_)
    return Phrase(start, phrase.end, start)


def _speaker_before(speakers: Speakers, who: Phrase) -> Phrase | None:
    """The speaker behind its cue that a relative pronoun goes on with: "…," said Ana Diaz, a banker, who expects."""
    page = speakers.page
    for report in speakers.reports(page.sentence_index(who.start)):
        behind = report.cue.end <= report.source.start and report.source.end <= who.start
        if behind and not report.ahead and _ASIDE.fullmatch(page.shadow, report.source.end, who.start):
            return report.source
    return None


def expand(speakers: Speakers, name: str, at: int) -> str:
    """The fullest form of a name, looked for once a page."""
    full = speakers.fuller.get(name)
    if full is None:
        full = speakers.fuller[name] = expand_name(speakers.page, name, at)
    return full
