"""Kinds of what incidents hit or were: a word in, the kind that it stands for out, and what is known of the kinds.

The words stand in grammar/words/targets.toml.
"""

import re
from functools import cache

from claims.grammar.word_lists import read_table


@cache
def target_kinds() -> dict[str, str]:
    """Every target word with the one that stands for its kind."""
    kinds = [
        re.split(r"[/]", kind.strip()) for kind in re.split(r"[;\n]", read_table("targets")["targets"]) if kind.strip()
    ]
    return {word: kind[0] for kind in kinds for word in kind}


@cache
def common_targets() -> frozenset[str]:
    """Kinds of targets that say little about which incident is meant."""
    return frozenset(read_table("targets")["common"].split())


@cache
def lasting_targets() -> frozenset[str]:
    """Kinds of what papers tell of for days and what rarely happens twice at one place."""
    return frozenset(read_table("targets")["lasting"].split())


@cache
def hit_targets() -> frozenset[str]:
    """Kinds of things that were hit of which a place has few."""
    return frozenset(read_table("targets")["hit"].split())


@cache
def blasts() -> frozenset[str]:
    """Kinds of targets that papers call by each other's words: a bombing is a bomb's, or that of a plane."""
    return frozenset(read_table("targets")["blasts"].split())
