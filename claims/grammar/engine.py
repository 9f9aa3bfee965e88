"""Rules in, one anchored pattern out: a language is rows of rules, and this engine runs them fast.

A rule is a row that reads like a sentence of the grammar's book: a name, a pattern over the shadow, what to make of a match,
what it says of an example, and near misses on which it stays silent. A rule without an example and a near miss is an error at
import. `Grammar` joins its rules into one alternation, tried in order at one offset; nothing scans.
"""

import re
from collections.abc import Callable, Sequence
from typing import Generic, NamedTuple, TypeVar

Record = TypeVar("Record")


class Rule(NamedTuple, Generic[Record]):
    """One row of a grammar."""

    name: str
    pattern: str
    """Over the shadow, verbose syntax, matched where it stands; no named groups."""
    make: Callable[[str], Record | None]
    """What the matched words mean, or None where they turn out to mean nothing."""
    says: tuple[tuple[str, object], ...]
    """Examples: words, and the whole record that they make."""
    silent: tuple[str, ...]
    """Near misses: words on which this rule does not match."""


class Grammar(Generic[Record]):
    """Rules compiled to one pattern.

    `read(shadow, position)` gives (record, end) of the first rule that matches there, or None.
    """

    def __init__(self, rules: Sequence[Rule[Record]]) -> None:
        for rule in rules:
            if not rule.says or not rule.silent:
                raise ValueError(f"rule {rule.name!r} needs an example and a near miss")
        self.rules = tuple(rules)
        self._makers = {f"r{n}": (rule.make, n + 1) for n, rule in enumerate(rules)}
        self._tails: dict[int, Callable[..., re.Match[str] | None]] = {0: self._compile(0)}

    def _compile(self, first: int) -> Callable[..., re.Match[str] | None]:
        """One alternation of the rules from `first` on: where a rule's make declines, the rules after it get their turn."""
        pattern = "|".join(f"(?P<r{n}>{rule.pattern})" for n, rule in enumerate(self.rules) if n >= first)
        return re.compile(pattern or r"(?!)", re.VERBOSE | re.ASCII).match

    def read(self, shadow: str, position: int, limit: int) -> tuple[Record, int] | None:
        """What stands at `position`, and where it ends; nothing past `limit` is looked at."""
        first = 0
        while (match := self._tails[first](shadow, position, limit)) is not None:
            make, first = self._makers[match.lastgroup or ""]
            record = make(match[0])
            if record is not None:
                return record, match.end()
            if first not in self._tails:
                self._tails[first] = self._compile(first)
        return None
