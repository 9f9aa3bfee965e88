"""Sources under one name: who speaks as the text has it in, the canonical name and the voice out.

A voice is what independence is counted in: agencies of the United Nations are one, and so is a minister and his
ministry where the table says so. Spellings that no table holds are compared with RapidFuzz.
"""

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from rapidfuzz import fuzz, process

from claims.facts.figure import Figure, of_figure
from claims.facts.words import split_aliases
from claims.grammar.late import late
from claims.grammar.word_lists import read_table

ALIKE = 90
"""Of RapidFuzz's 100: from here on two spellings are one source."""
_PLAIN = late(r"[^\w@]+")
_ARTICLE = late(r"^(?:the|a|an|president|prime minister|mr|mrs|ms|dr|gen|general)\s+")

_EXPERTS = frozenset(read_table("statements")["poll"]["experts"].split())
_BESIDE = frozenset(read_table("statements")["voices"]["beside"].split())
_POLL = late(read_table("statements")["poll"]["by"])
"""Whose poll speaks: "a YouGov poll of 2,100 voters"."""


@lru_cache(maxsize=32768)
def fold_source(name: str) -> str:
    """A spelling to compare by: lower case, no articles, titles or punctuation."""
    plain = _PLAIN.sub(" ", name.lower().replace("’", "").replace("'", "")).strip()
    while (shorter := _ARTICLE.sub("", plain)) != plain:
        plain = shorter
    return plain


@cache
def _shipped() -> dict[str, str]:
    """The aliases that come with the program: folded alias to canonical name."""
    table = read_table("sources")
    known = {fold_source(name): name for name in table}
    return known | {fold_source(a): name for name, row in table.items() for a in split_aliases(row["aliases"])}


@cache
def _parents() -> dict[str, str]:
    """Whom a source speaks for."""
    return {name: row["under"] for name, row in read_table("sources").items() if "under" in row}


def canonical_source(name: str | None, aliases: Mapping[str, str] = {}) -> str | None:
    """The one name of a source; an editor's `aliases` (folded alias to name) go before the shipped ones.

    >>> canonical_source("the UN human rights office"), canonical_source("U.N."), canonical_source("a neighbour")
    ('OHCHR', 'United Nations', 'a neighbour')
    """
    if not name:
        return None
    return aliases.get(fold_source(name)) or _known(name) or name


@lru_cache(maxsize=32768)
def _known(name: str) -> str | None:
    """The shipped canonical name, by alias or by a spelling very like one."""
    folded, shipped = fold_source(name), _shipped()
    if folded in shipped or len(folded) < 6:
        return shipped.get(folded)
    near = process.extractOne(folded, shipped.keys(), scorer=fuzz.ratio, score_cutoff=ALIKE)
    return shipped[near[0]] if near else None


@lru_cache(maxsize=32768)
def voice_of(name: str) -> str:
    """The voice that a canonical source speaks with, folded: the body at the head of it."""
    while name in _parents():
        name = _parents()[name]
    return fold_source(name)


@of_figure
def voice(figure: Figure) -> str:
    """Who stands behind a figure: its source, else the one that is quoted, else the publisher, else the document.

    Whom each paper asks of the many that are analysts is its own choice.
    """
    if figure.source:
        said = _voice_of_source(figure.source)
        return f"{said} {fold_source(figure.publisher)}" if said in _EXPERTS and figure.publisher else said
    return fold_source(figure.publisher) if figure.publisher else f"document {figure.origin or figure.document}"


def speaks_for_some(figure: Figure) -> bool:
    """Whether its source is some of many whom every paper asks for itself: analysts, economists polled by one."""
    return not _EXPERTS.isdisjoint(fold_source(figure.source or "").split())


@lru_cache(maxsize=32768)
def _voice_of_source(source: str) -> str:
    """The voice of a source as the text has it, or of whose poll it is."""
    asked = _POLL.search(source)
    return voice_of(canonical_source(asked[asked.lastindex or 1] if asked else source) or source)


def _can_be_short(name: str) -> bool:
    """Whether a voice may be a short form of a longer one: a document's own, or "others", is not."""
    return len(name) >= 4 and not name.startswith(("document ", "other", "some "))


@lru_cache(maxsize=32768)
def same_voice(a: str, b: str) -> bool:
    """Whether two voices are one: alike in spelling, or one the surname or short form of the other.

    >>> same_voice("kortev", "governor kortev"), same_voice("halden", "unions at halden")
    (True, False)
    """
    if a == b:
        return True
    short, long = sorted((a, b), key=len)
    if not _can_be_short(short):
        return False
    words = long.split()
    if words[0] in _BESIDE and words[0] not in short.split():
        return False
    return set(short.split()) <= set(words) or fuzz.ratio(a, b) >= ALIKE


def merge_voices(voices: Iterable[str]) -> dict[str, str]:
    """Each voice with the longest one that it is the same as: what "K voices" counts."""
    distinct = frozenset(voices)
    return _merge(distinct) if len(distinct) > 1 else {name: name for name in distinct}


@lru_cache(maxsize=512)
def _merge(distinct: frozenset[str]) -> dict[str, str]:
    """The same of voices that are several: those of a fact are asked for again and again."""
    known: list[str] = []
    merged: dict[str, str] = {}
    for name in sorted(distinct, key=lambda v: (-len(v), v)):
        merged[name] = next((k for k in known if same_voice(name, k)), name) if _can_be_short(name) else name
        if merged[name] == name:
            known.append(name)
    return merged
