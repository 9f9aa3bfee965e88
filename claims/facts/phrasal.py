"""Verbs that a text says with a small word behind them: "turned down", "broke out", "turnout"."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise

from claims.facts.stems import stem
from claims.grammar.en.verbs import read_verb
from claims.grammar.late import late
from claims.grammar.word_lists import read_table

_WORD = late(r"[a-z]+")
_SMALL = tuple(read_table("statements")["small"]["words"].split())
_ENDS_SMALL = late(rf"(?:{'|'.join(_SMALL)})$")


@lru_cache(maxsize=256)
def phrasal_in(text: str) -> tuple[tuple[str, str, str], ...]:
    """The verbs that a text says with a small word behind them, each with both stems and that of the verb for them."""
    found = list[tuple[str, str, str]]()
    for word, small in pairwise(_WORD.findall(text.lower())):
        rows = _phrasal().get(small)
        verb = read_verb(word) if rows else None
        if rows and (lemma := verb.lemma if verb else word) in rows:
            found.append((stem(word), stem(small), stem(rows[lemma])))
    return tuple(found)


@cache
def _phrasal() -> dict[str, dict[str, str]]:
    """By each small word the verbs that it stands behind, with the verb that says the same."""
    rows = defaultdict[str, dict[str, str]](dict)
    for row in read_table("statements")["phrasal"]["rows"].strip().splitlines():
        verb, small, same = row.split()
        rows[small][verb] = same
    return rows


def joined(words: Sequence[str]) -> Iterator[str]:
    """The stems of verbs and small words behind them as one noun, and of such nouns as verbs: "turned out", turnout."""
    for word, small in pairwise(words):
        if small in _SMALL and (verb := read_verb(word)) is not None:
            yield stem(verb.lemma + small)
    for word in words:
        if word.endswith(_SMALL) and read_verb(first := _ENDS_SMALL.sub("", word)) is not None:
            yield stem(first)
