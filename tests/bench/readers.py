"""What the extractor is compared with, each a text in and the words of its numbers out.

`read_monolith` has the same rows of the grammar (numbers, hedges, units, guards, cues) in one pattern of `regex`, as
such readers are mostly written; it knows no event, place, time or speaker. quantulum3 reads numbers and units.
"""

import re
import warnings
from collections.abc import Callable
from functools import cache
from pathlib import Path

import regex

from claims.documents.document import Document
from claims.extract import extract_claims
from claims.grammar.en import cues, guards, hedges, numbers, units
from claims.grammar.shadow import cast_shadow

Reader = Callable[[str], list[str]]
CASES = Path(__file__).parents[1] / "extract" / "sentences.txt"
CORE = {"count", "money", "percent", "measure", "ratio"}


def read_ours(text: str) -> list[str]:
    """The number words of this program's claims."""
    return [claim.surface for claim in extract_claims(Document("x", text, ""))]


def read_monolith(text: str) -> list[str]:
    """The number words that the one big pattern finds."""
    shadow = cast_shadow(text)
    return [text[m.start("number") : m.end("number")] for m in monolith().finditer(shadow) if m["number"]]


@cache
def monolith() -> "regex.Pattern[str]":
    """The grammar's rows as one pattern."""
    number = "|".join(f"(?:{rule.pattern})" for rule in numbers.NUMBERS.rules)
    before = "|".join(re.escape(phrase) for phrase in sorted(hedges.HEDGES_BEFORE, key=len, reverse=True))
    behind = "|".join(
        _unnamed(pattern.pattern)
        for pattern in (units.PERCENT, units.MONEY_AFTER, guards.AFTER, units.DURATION, units.MEASURE)
    )
    cue = "|".join(re.escape(words) for words in sorted(cues.FRAMES, key=len, reverse=True))
    return regex.compile(
        rf"(?<![a-z\d])(?:(?:(?:{before})\ )?(?:[$`]\ ?)?(?P<number>{number})(?:{behind})?(?:\ [a-z'-]+){{0,3}}"
        rf"|(?P<cue>{cue})(?![a-z'-]))",
        regex.VERBOSE,
    )


def _unnamed(pattern: str) -> str:
    """A pattern without the names of its groups."""
    return re.sub(r"\(\?P<\w+>", "(?:", pattern)


def load_quantulum() -> Reader | None:
    """quantulum3's reader, its tables loaded; None where it is not installed."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            from quantulum3 import parser
    except ImportError:
        return None
    parser.parse("two dogs")
    return lambda text: [quantity.surface for quantity in parser.parse(text)]


def recall(read: Reader) -> float:
    """The share of the test sentences' claims whose words a reader finds, in percent."""
    wanted = hit = 0
    for sentence, figures in _cases():
        got = [words.lower() for words in read(sentence)]
        for figure in figures:
            wanted += 1
            match = next(
                (words for words in got if figure.lower() in words or (words and words in figure.lower())), None
            )
            if match is not None:
                got.remove(match)
                hit += 1
    return 100 * hit / wanted


def _cases() -> list[tuple[str, list[str]]]:
    """The sentences of the tests with the numbers that are claims."""
    found: list[tuple[str, list[str]]] = []
    for line in CASES.read_text("utf-8").splitlines():
        if line.startswith("    "):
            words, kind = line.strip().split(" | ")[:2]
            if kind in CORE:
                found[-1][1].append(words)
        elif line and not line.startswith("#"):
            found.append((line, []))
    return found
