"""Whose figure it is: a figure of the draft and one of the ledger in, whether they have one speaker out."""

import re
from collections.abc import Sequence
from functools import lru_cache

from claims.check.words import word_set
from claims.facts.classes import singular
from claims.facts.figure import Figure
from claims.facts.sources import canonical_source, fold_source, same_voice
from claims.grammar.en.parts import PRONOUNS
from claims.grammar.word_lists import read_table

SAME, OTHER, UNCLEAR = "same", "other", "unclear"
FUNCTION = frozenset(read_table("check")["sources"]["function"].split())
PAPERS = frozenset(read_table("check")["sources"]["papers"].split())
POSTS = "|".join(read_table("check")["sources"]["posts"].split())
BODIES = frozenset(read_table("check")["sources"]["bodies"].split())
POSSESSIVES = frozenset(read_table("check")["sources"]["possessives"].split())
_WORD = re.compile(r"\w[\w’'-]*")


def compare_speakers(mine: Figure, theirs: Figure) -> str:
    """SAME, OTHER, or UNCLEAR where one of the two is nobody in particular, or the other's sentence names him, too."""
    if not mine.source:
        return UNCLEAR
    spoken = [theirs.source, *theirs.via, theirs.publisher]
    if any(is_same(mine.source, name) for name in spoken if name):
        return SAME
    if not theirs.source:
        return SAME if not is_vague(mine.source) and _is_told_of(mine.source, theirs) else UNCLEAR
    if _is_shortened(mine.source, theirs.source, theirs) or _is_shortened(theirs.source, mine.source, mine):
        return SAME
    if _are_apposed(mine.source, theirs.source, theirs.quote) or _are_apposed(mine.source, theirs.source, mine.quote):
        return SAME
    if _are_two_sides(mine.source, theirs.source):
        return OTHER
    if is_vague(mine.source) or is_vague(theirs.source) or _can_be_in_office(mine, theirs):
        return UNCLEAR
    if _is_nameless(mine.source) and not _is_office(theirs.source):
        return UNCLEAR  # the fire service may be Cal Fire, the region's leader Ada Roe
    if (
        _tells_of_paper(mine.source, theirs)
        or _can_speak_for(theirs, mine.source)
        or _can_speak_for(mine, theirs.source)
    ):
        return UNCLEAR
    return UNCLEAR if is_named(theirs.source, mine.quote) or is_named(mine.source, theirs.quote) else OTHER


def compare_all(mine: Figure, others: Sequence[Figure]) -> dict[int, str]:
    """The same of each figure by its id, by what the others tell of their speakers.

    Where one article has "the network operator Grid West said", the network operator is Grid West in the others, too.
    A sentence that gives each of two speakers a figure of his own is of two.
    """
    sides = {theirs.id: compare_speakers(mine, theirs) for theirs in others}
    said = {(f.document, f.quote_start): f for f in others if f.source and sides[f.id] == SAME}
    called = {f.source for f in said.values() if f.source and _is_called(mine, f)}
    for f in others:
        beside = said.get((f.document, f.quote_start))
        if f.source and sides[f.id] == OTHER and any(is_same(name, f.source) for name in called):
            sides[f.id] = SAME
        elif f.source and sides[f.id] == UNCLEAR and beside and not is_same(beside.source or "", f.source):
            sides[f.id] = OTHER
    return sides


def _is_called(mine: Figure, theirs: Figure) -> bool:
    """Whether another name of the draft's speaker is known by a figure that has both: by its own source."""
    return bool(mine.source and theirs.source) and (
        _is_shortened(theirs.source or "", mine.source or "", mine)
        or _are_apposed(mine.source or "", theirs.source or "", theirs.quote)
    )


@lru_cache(maxsize=65536)
def _are_two_sides(a: str, b: str) -> bool:
    """Whether two speakers without names are never one: the police, the organisers."""
    first, second = (_side_of(a), _side_of(b))
    return first is not None and second is not None and first != second


def _side_of(name: str) -> int | None:
    """The number of the side that a speaker without a name is of."""
    last = _WORD.findall(name.lower())[-1:]
    sides = read_table("check")["sources"]["sides"].split(";")
    return next((n for n, words in enumerate(sides) if last and last[0] in words.split()), None)


def _is_told_of(source: str, figure: Figure) -> bool:
    """Whether a sentence names a speaker, or goes on about him: "Norbank said … It will close 38 branches"."""
    first = figure.quote.partition(" ")[0].lower()
    return is_named(source, figure.quote) or (first in PRONOUNS and is_named(source, _last_sentence(figure.before)))


def _last_sentence(text: str) -> str:
    """What stands behind the last end of a sentence but the text's own."""
    return re.split(r"[.!?]\s", text.rstrip())[-1]


def _are_apposed(a: str, b: str, sentence: str) -> bool:
    """Whether a sentence gives a name to an office, or an office to a name: "the governor of X, Ada Roe, said"."""
    if _is_office(a) == _is_office(b):
        return False
    one, other, said = (" ".join(_core_words(text)) for text in (a, b, sentence))
    return f" {one} {other} " in f" {said} " or f" {other} {one} " in f" {said} "


@lru_cache(maxsize=65536)
def _is_office(name: str) -> bool:
    """Whether a speaker is called by more than a name of his own: the governor of X, a spokesman."""
    return any(word.islower() for word in set(_WORD.findall(name)) - FUNCTION)


@lru_cache(maxsize=65536)
def _is_nameless(name: str) -> bool:
    """Whether a speaker is called by what he is, without any name: the fire service, the prime minister."""
    return name.islower()


def _core_words(text: str) -> list[str]:
    """The words of a text, lower-cased, without articles and the like."""
    return [word for word in map(str.lower, _WORD.findall(text)) if word not in FUNCTION]


def _can_be_in_office(a: Figure, b: Figure) -> bool:
    """Whether one speaker may be the other by name: governor Ada Roe, the governor of West Java, of which both tell."""
    assert a.source
    assert b.source
    one, other = frozenset(_WORD.findall(a.source)) - FUNCTION, frozenset(_WORD.findall(b.source)) - FUNCTION
    shared = one & other
    if not any(word.islower() for word in shared):
        return False
    return any(
        bool(rest) and all(word[0].isupper() for word in rest | more) and _bare(" ".join(rest)) <= _told(figure)
        for rest, more, figure in ((one - shared, other - shared, b), (other - shared, one - shared, a))
    )


def _tells_of_paper(speaker: str, figure: Figure) -> bool:
    """Whether a figure's source is something written, and the speaker may be who tells of it: "the rescue centre said
    an investigation showed".
    """
    last = _WORD.findall((figure.source or "").lower())[-1:]
    written = bool(last) and singular(last[0]) in PAPERS
    return written and any(not _bare(speaker).isdisjoint(_bare(name)) for name in figure.via)


def _can_speak_for(person: Figure, body: str) -> bool:
    """Whether a figure's speaker is a person whom his text calls a spokesman or head of something, and the other is a
    body without a name of its own: Balido, "spokesman for the council", the national disaster agency.
    """
    name = person.source or ""
    parts = [word for word in _WORD.findall(name) if word not in FUNCTION]
    if not parts or not all(word[0].isupper() for word in parts) or not _is_office(body):
        return False
    post = re.search(rf"{re.escape(parts[-1])}, (?:an? |the )?(?:[\w’'-]+ ){{0,5}}?(?:{POSTS})\b", _text(person))
    return post is not None and body.split()[-1].lower() in BODIES


def _text(figure: Figure) -> str:
    """A figure's surroundings."""
    return f"{figure.lead} {figure.before} {figure.quote}"


def _told(figure: Figure) -> frozenset[str]:
    """The words of a figure's surroundings."""
    return _words(_text(figure))


def is_named(source: str, sentence: str) -> bool:
    """Whether a sentence has all the words of a source's name."""
    return _bare(source) <= _words(sentence)


def _is_shortened(long: str, short: str, of_short: Figure) -> bool:
    """Whether a name is another one without what its document says anyway: the wildlife service, Kenya's wildlife
    service.
    """
    more = _bare(long) - _bare(short)
    if not more or len(_bare(short)) < 2 or not _bare(short) < _bare(long):
        return False
    return more <= _told(of_short)


@lru_cache(maxsize=65536)
def _words(text: str) -> frozenset[str]:
    """The words of a text, possessives without their ending."""
    return frozenset(word.removesuffix("'s").removesuffix("’s") for word in _WORD.findall(text.lower()))


@lru_cache(maxsize=65536)
def is_same(a: str, b: str) -> bool:
    """Whether two speakers are one, or one speaks for the other; two agencies of one body are not.

    >>> is_same("the UN", "OHCHR"), is_same("UNICEF", "UNHCR"), is_same("Kozytskyi", "Maksym Kozytskyi")
    (True, False, True)
    """
    first, second = chain_of(a), chain_of(b)
    if first[0] in second or second[0] in first:
        return True
    if min(len(first), len(second)) > 1:
        return False
    if _is_acronym(a, b) or _is_acronym(b, a):
        return True
    return _bare(a) == _bare(b) or same_voice(fold_source(a), fold_source(b))


def _is_acronym(short: str, name: str) -> bool:
    """Whether a name in capitals is made of the other's first letters: the ECB, the European Central Bank."""
    words = [word for word in _WORD.findall(short) if word.lower() not in FUNCTION]
    initials = "".join(word[0] for word in _WORD.findall(name) if word.lower() not in FUNCTION and word[0].isupper())
    return len(words) == 1 and len(initials) > 2 and words[0] == initials


@lru_cache(maxsize=65536)
def _bare(name: str) -> frozenset[str]:
    """The words of a name in any order: the ministry of X, X's ministry."""
    return frozenset(word.removesuffix("'s").removesuffix("’s") for word in _WORD.findall(name.lower())) - FUNCTION


@lru_cache(maxsize=65536)
def chain_of(name: str) -> tuple[str, ...]:
    """A speaker's canonical name, and those of the bodies that it speaks for, folded."""
    chain = [canonical_source(name) or name]
    while (under := read_table("sources").get(chain[-1], {}).get("under")) and under not in chain:
        chain.append(under)
    return tuple(map(fold_source, chain))


@lru_cache(maxsize=65536)
def is_vague(name: str) -> bool:
    """Whether a source could be anybody: "officials", "local police", "reports", "the company".

    >>> is_vague("Local police"), is_vague("The company"), is_vague("the coast guard"), is_vague("Volvo")
    (True, True, False, False)
    """
    words = [word for word in _WORD.findall(name) if word.lower() not in FUNCTION]
    if not words or canonical_source(name) != name:
        return not words
    if words[0].lower() in POSSESSIVES:
        return True  # its leader, their lawyer
    return words[-1].lower() in word_set("sources", "vague") or (len(words) == 1 and words[0].islower())
