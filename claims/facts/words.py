"""The word tables of this floor: a name in, its table out, read once from grammar/words/*.toml."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def read_table(name: str) -> dict[str, Any]:
    """The table `name`.toml of grammar/words."""
    return tomllib.loads(files("claims.grammar").joinpath("words", f"{name}.toml").read_text("utf-8"))


@cache
def phrase_pattern(table: str, section: str) -> re.Pattern[str]:
    """A pattern that finds any phrase of a section as whole words, in lower-cased text."""
    longest = sorted(split_phrases(table, section), key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(re.escape(p).replace(r"\ ", r"\s+") for p in longest) + r")\b")


def split_phrases(table: str, section: str) -> list[str]:
    """The phrases of a section, which semicolons and line ends part."""
    return [p.strip() for p in re.split(r"[;\n]", read_table(table)[section]["phrases"]) if p.strip()]


def split_aliases(text: str) -> list[str]:
    """The entries of a list that semicolons part."""
    return [entry.strip() for entry in text.split(";") if entry.strip()]
