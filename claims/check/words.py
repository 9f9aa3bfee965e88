"""The words that a check reads by: a section and a key of grammar/words/check.toml in, words or a pattern out."""

import re
from functools import cache

from claims.grammar.word_lists import read_table


@cache
def word_set(section: str, key: str) -> frozenset[str]:
    """The words of an entry."""
    return frozenset(str(read_table("check")[section][key]).split())


@cache
def phrases(section: str, key: str) -> re.Pattern[str]:
    """A pattern that finds any phrase of an entry as whole words in lower-cased text."""
    entries = [entry.strip() for entry in str(read_table("check")[section][key]).split(";")]
    longest = sorted(filter(None, entries), key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(re.escape(entry) for entry in longest) + r")\b")


@cache
def pattern(section: str, key: str) -> re.Pattern[str]:
    """An entry that is a pattern itself."""
    return re.compile(str(read_table("check")[section][key]))
