"""A figure that only points ("eleven of them") among the words of its sentence in, what it says they are out."""

from claims.extract.subjects import find_noun
from claims.extract.words import Words
from claims.grammar.en.function_words import OF
from claims.grammar.en.nouns import ARTICLES, COPULAS, GROUPS, is_plural


def find_pointed(text: str, words: Words, index: int, one: bool) -> str:
    """The noun that those counted are said to be, from word `index` behind the figure on; "" where none is said.

    "Eleven of them were children", "five of them teenagers", "12 were women": children, teenagers, women; "four of them
    were killed", "12 were carrying knives": none.
    """
    i, of = index, words.lower[index] == OF and words.lower[index + 1] in GROUPS
    i += 2 * of
    copula = words.lower[i] in COPULAS
    if not (of or copula):
        return ""
    i += copula
    i += one and words.lower[i] in ARTICLES
    if words.tag[i] not in NAMING or (words.tag[i] == "b" and not copula):  # "40 of whom work nights"
        return ""
    unit = find_noun(text, words, i, one).unit
    return unit if one or (unit and is_plural(unit.split()[-1].lower())) else ""


NAMING = frozenset("wszb")
"""Letters of words with which a noun phrase can begin here: no participle, which would tell what befell them."""
