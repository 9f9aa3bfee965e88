"""A speaker as printed in, the name that the document gives out: "He" → "President Zorin", "Podil" → "Mykola Podil"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claims.extract.clauses import Phrase, main_subject
from claims.extract.contents import before_marks
from claims.extract.phrases import read_subject
from claims.extract.roles import REACH, find_based, find_holder, find_organ, fits
from claims.grammar.en import cues as words
from claims.grammar.en import speaker_words as little
from claims.grammar.en.abbreviations import NEVER_LAST

if TYPE_CHECKING:
    from claims.extract.page import Page
    from claims.extract.speakers import Speakers

LOOK_BACK = 6
"""Sentences that a pronoun's name is looked for in."""
LONGEST = 160
"""Code points of a name."""

_CAPITAL = r"[A-ZÀ-ÖØ-Þ][\w'’-]*"
_PART = rf"(?:{_CAPITAL}(?:[A-Z]?\.(?=\s))?|al|de|van|von|bin|der|la|el|da|di)"

_BRACKET = re.compile(r"\s*\([^()]*\)?$")
_INNER_BRACKET = re.compile(r" \([A-Z]{2,8}\)(?= )")
_HONORIFIC = re.compile(r"^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Prof)\.? ")
_NAME_BEFORE = re.compile(
    rf"\s*(?P<name>(?:(?:Mr|Mrs|Ms|Miss|Dr|Hon|Sir|Prof)\.? ?)?(?P<rest>{_CAPITAL}(?: {_PART}){{1,4}}))"
    r"(?P<comma>,?) (?=[a-z])"
)
_ASIDE = re.compile(r", (?:[^,;:\"]{3,80}, )?")
_BESIDE = re.compile(rf", ({_CAPITAL}(?: {_PART}){{1,3}})(?=[,.;]|[\"”]|$)")
_ONE_BESIDE = re.compile(rf", ({_CAPITAL}),")
_RUN_BEFORE = re.compile(rf"(?:(?<=[\s(\"“‘'])|^)(?:{_PART} ){{1,5}}$")
_RUN_BEHIND = re.compile(rf"(?: (?:al-)?{_CAPITAL}){{1,3}}(?![\w’'-])")


def resolve_name(speakers: Speakers, source: Phrase) -> str:
    """The resolved name of the speaker printed at `source`; as printed where the document names nobody else."""
    printed = clean_name(speakers.page, source)
    low = speakers.page.shadow[source.start : source.end]
    if low in words.PERSONAL or low in words.OWNERS_NAMED:
        return _antecedent(speakers, source, words.OWNERS_NAMED.get(low, low)) or printed
    if low in words.OBJECTS:
        return _antecedent(speakers, source, words.OBJECTS[low]) or printed
    if low in words.RELATIVES:
        said = _speaker_before(speakers, source)
        if said is not None:
            return speakers.name(said)
        start = speakers.page.starts[speakers.page.sentence_index(source.start)]
        antecedent = read_subject(speakers.page, start, before_marks(speakers.page.shadow, source.start))
        if antecedent is not None and low != little.WHO:
            antecedent = _last_noun(speakers.page, antecedent)
        return clean_name(speakers.page, antecedent) if antecedent else printed
    if low.startswith(little.ROLE_LEADS):
        named = _named_before(speakers.page, source)
        if named is not None:
            return named
    if (printed.islower() or low.startswith(little.ROLE_LEADS)) and speakers.page.text.startswith(", ", source.end):
        beside = _named_beside(speakers.page, source)
        if beside is not None:
            return beside
    if low.startswith("the "):
        if words.ROLE.fullmatch(low):
            return find_holder(speakers, source, low) or printed
        if low[4:] in words.ORGANS:
            return find_organ(speakers, source, low[4:]) or printed
        if little.BASED in low and printed.partition(little.BASED)[2].islower():
            return find_based(speakers, source) or printed
    return expand(speakers, printed, source.start)


def _named_before(page: Page, source: Phrase) -> str | None:
    """The name that opens a sentence before its role, no comma behind that: "Ana Diaz, a member of the board said"."""
    first = page.starts[page.sentence_index(source.start)]
    run = _NAME_BEFORE.match(page.text, first)
    if run is None or run.end() != source.start:
        return None
    if not run["comma"] and words.PERSONS.search(page.shadow, source.start, source.end) is None:
        return None
    low = {word.strip(".,").lower() for word in run["rest"].split()}
    return None if low & (words.NOT_NAMES | words.TIMES) else run["name"]


def _last_noun(page: Page, phrase: Phrase) -> Phrase:
    """The noun phrase that "that" goes back to: "a 2012 study" of "his spokesman pointed to a 2012 study"."""
    start = max(page.shadow.rfind(f" {article} ", phrase.start, phrase.end) for article in words.ARTICLES_ALONE)
    if start < 0 or page.shadow.endswith(" of", phrase.start, start):
        return phrase
    return Phrase(start + 1, phrase.end, start + 1)


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


def clean_name(page: Page, source: Phrase) -> str:
    """The words of a speaker on one line, without a bracket or a possessive ending behind them."""
    name = " ".join(page.text[source.start : min(source.end, source.start + LONGEST)].split())
    if "(" in name:
        name = _INNER_BRACKET.sub("", _BRACKET.sub("", name)) or name
    return name[:-2] if name.endswith(("'s", "’s")) else name


def expand_name(page: Page, name: str, position: int = 0) -> str:
    """The fullest form of a one-word name (with or without "Mr") that the document gives, or the name itself."""
    bare = _HONORIFIC.sub("", name) if " " in name else name
    letters = bare.removeprefix("the ").removeprefix("The ")
    if 2 < len(letters) < 8 and letters.isupper() and letters.isalpha():
        return _spelled_out(page.text, letters) or name
    if " " in bare or not bare[:1].isupper() or len(bare) < 3:
        return name
    return _fuller(page.text, bare, position) or name


def _spelled_out(text: str, letters: str) -> str | None:
    """The name behind which an acronym stands in brackets: "World Food Programme (WFP)"."""
    at = text.find(f" ({letters})")
    if at < 0:
        return None
    parts = text[max(0, at - LONGEST) : at].split()
    left = list(letters)
    for first in range(len(parts) - 1, -1, -1):
        if parts[first].lower() in words.SMALL and parts[first].islower():
            continue
        if not left or parts[first][:1].upper() != left.pop():
            return None
        if not left:
            return " ".join(parts[first:])
    return None


INITIAL = 2
"""Code points of an initial with its full stop; a longer word that is no short form ends a sentence."""
MENTIONS = 24
"""Mentions of a short name among which the full one is looked for."""


def _fuller(text: str, bare: str, position: int) -> str | None:
    """The first mention of `bare` near `position` with capitalised words before it, else behind it."""
    at, stop, behind = max(0, position - REACH) - 1, position + REACH, None
    for _ in range(MENTIONS):
        at = text.find(bare, at + 1, stop)
        if at < 0:
            break
        end = at + len(bare)
        if text[end : end + 1].isalnum() or text[at - 1 : at].isalnum():
            continue
        word = text.rfind(" ", max(0, at - 24), max(0, at - 1)) + 1
        named = text[word : word + 1].isupper() or text[word : at - 1] in words.PARTICLES
        run = _RUN_BEFORE.search(text, max(0, at - 60), at) if named else None
        full = _drop_strangers(run[0] + bare) if run and run[0] else None
        if full is not None:
            return full
        run = behind or _RUN_BEHIND.match(text, end)
        behind = run if run and not any(_is_stranger(word) for word in run[0].split()) else None
    return bare + behind[0] if behind else None


def _is_stranger(word: str) -> bool:
    """Whether a word with a capital is no part of a name: a verb of saying in a text in capitals, too."""
    low = word.lower()
    return (
        low in words.NOT_NAMES or low in words.FRAMES or low in words.TITLES or words.PERSONS.fullmatch(low) is not None
    )


def _drop_strangers(found: str) -> str | None:
    """The name without words before it that are no part of one ("But Mykola Podil"), or None where one word is left."""
    parts = found.split()
    for at in range(len(parts) - 2, -1, -1):
        ended = parts[at][-1] == "." and len(parts[at]) > INITIAL and parts[at].lower() not in NEVER_LAST
        if ended or parts[at].lower().strip(".,") in words.NOT_NAMES or parts[at].endswith("’s"):
            parts = parts[at + 1 :]
            break
    while len(parts) > 1 and not parts[0][0].isupper():
        parts.pop(0)
    return " ".join(parts) if len(parts) > 1 else None


def _antecedent(speakers: Speakers, source: Phrase, pronoun: str) -> str | None:
    """The name that a pronoun stands for: the nearest speaker or subject before it that can be meant."""
    index = speakers.page.sentence_index(source.start)
    doubtful = None
    layer = speakers.quotations.index_at(source.start)
    turned = (
        (_clause_subject(speakers, source, index) or _governing(speakers, source, index))
        if pronoun == little.IT
        else None
    )
    if turned is not None:
        return speakers.name(turned)
    for at in range(index, max(-1, index - LOOK_BACK), -1):
        for report in reversed(speakers.reports(at)):
            if report.source.start < source.start and fits(speakers, report.source, pronoun):
                return speakers.name(report.source)
        subject = speakers.subject(at)
        if subject is None or speakers.quotations.index_at(subject.start) not in {-1, layer}:
            continue  # whom a quotation speaks of is not who speaks outside it
        person = pronoun in little.EITHER_SEX
        if (
            subject.start < source.start
            and fits(speakers, subject, pronoun)
            and not (person and _is_thing(speakers.page, subject))
        ):
            if speakers.page.shadow[subject.start : subject.end] in words.PERSONAL:
                return speakers.name(subject)
            name = _named_beside(speakers.page, subject) or expand_name(
                speakers.page, clean_name(speakers.page, subject)
            )
            if at < index or (" " in name and pronoun in little.EITHER_SEX) or _owns(speakers.page, subject, source):
                return name
            doubtful = name  # "China may outnumber them, he says": it stands in what he says
    return doubtful or (_body_before(speakers, source, index) if pronoun == little.THEY else None)


def _is_thing(page: Page, subject: Phrase) -> bool:
    """Whether one word opens its sentence and is written as a name nowhere else: "Rice was worst hit, he said"."""
    word = page.text[subject.start : subject.end]
    if (
        " " in word
        or words.PERSONS.fullmatch(word.lower())
        or page.shadow[subject.start : subject.end] in words.PERSONAL
    ):
        return False
    return re.search(rf"[\w,;] {re.escape(word)}\b", page.text) is None


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


BODY_REACH = 3
"""Sentences in which a body is looked for that "they" stands for."""


def _owns(page: Page, subject: Phrase, source: Phrase) -> bool:
    """Whether a word that owns stands in the clause of its owner: "The carmaker left its forecast unchanged"."""
    if page.shadow[source.start : source.end] not in words.OWNERS_NAMED:
        return False
    return words.TURN.search(page.shadow, subject.end, source.start) is None


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


SUBORDINATE_REACH = 12
"""Code points of a subordinator before its subject."""


def _named_beside(page: Page, subject: Phrase) -> str | None:
    """The name put beside a common noun: "the foreign minister, Erlan Idrissov, plays it down"."""
    match = _BESIDE.match(page.text, subject.end)
    if match is None and words.PERSONS.search(page.shadow, subject.start, subject.end):
        match = _ONE_BESIDE.match(page.text, subject.end)
        match = None if match is not None and match[1].lower() in words.NOT_NAMES | words.TIMES else match
    return match[1] if match else None
