"""Lists in the tables of grammar/words: a text in, its entries or a pattern that finds them out."""

import re
from functools import cache

from claims.grammar.late import late
from claims.grammar.word_lists import read_table


@cache
def phrase_pattern(table: str, section: str) -> re.Pattern[str]:
    """A pattern that finds any phrase of a section as whole words, in lower-cased text."""
    longest = sorted(split_phrases(table, section), key=len, reverse=True)
    return late(r"\b(?:" + "|".join(re.escape(p).replace(r"\ ", r"\s+") for p in longest) + r")\b")


def split_phrases(table: str, section: str) -> list[str]:
    """The phrases of a section, which semicolons and line ends part."""
    return [p.strip() for p in re.split(r"[;\n]", read_table(table)[section]["phrases"]) if p.strip()]


def split_aliases(text: str) -> list[str]:
    """The entries of a list that semicolons and line ends part."""
    return [entry.strip() for entry in re.split(r"[;\n]", text) if entry.strip()]
