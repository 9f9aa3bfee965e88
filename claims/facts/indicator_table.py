"""What offices and central banks publish: the table grammar/words/indicators.toml in, its rows as records out."""

import re
from typing import NamedTuple

from claims.facts.marks import Sought
from claims.grammar.word_lists import read_table

TABLE = read_table("indicators")


class Indicator(NamedTuple):
    """A row of the table."""

    name: str
    kinds: frozenset[str]
    units: frozenset[str]
    """Nouns, of counts."""
    every: str
    level: bool
    against: str
    lender: bool
    """Whether several publish it, each in their own way."""
    behind: bool
    """Whether its name may stand behind the figure."""


def _read_indicator(name: str, row: dict[str, str | bool]) -> Indicator:
    """A row of the table."""
    return Indicator(
        name, frozenset(str(row["kinds"]).split()), frozenset(str(row.get("units", "")).replace("''", "-").split()),
        str(row["every"]), row.get("is") == "level", str(row.get("against", "")), "by" in row, bool(row.get("behind")),
    )  # fmt: skip


_METRICS: dict[str, dict[str, str | bool]] = TABLE["metric"]
INDICATORS = [_read_indicator(name, row) for name, row in _METRICS.items()]
NAMED = Sought(r"\b(?:" + "|".join(f"(?P<m{n}>{row['says']})" for n, row in enumerate(_METRICS.values())) + r")(?!\w)")
NAMES = NAMED.pattern
"""What any of them is called, in lower case."""
UNITS = frozenset().union(*(indicator.units for indicator in INDICATORS))
KINDS = frozenset().union(*(indicator.kinds for indicator in INDICATORS))
SAME: dict[str, str] = TABLE["same"]
"""Rows by the one that their figures are kept as."""
TITLES: dict[str, str] = TABLE["titles"]
"""How a fact's title names them."""


def named_by(found: re.Match[str]) -> Indicator:
    """The indicator that NAMES has found."""
    return INDICATORS[int((found.lastgroup or "m0")[1:])]
