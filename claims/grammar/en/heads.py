"""Where a figure can begin: one cheap pattern over the shadow, built from the number words, that everything else waits for."""

import re
from collections.abc import Iterable, Iterator

from claims.grammar.en.number_words import MULTIPLES, SMALL, TENS, VAGUE


def trie(words: Iterable[str]) -> str:
    """A pattern of `words` that shares their beginnings, so that a scan compares each letter once.

    >>> trie(["ten", "tens", "two"])
    't(?:en(?:s)?|wo)'
    """
    branches: dict[str, list[str]] = {}
    for word in sorted(set(words)):
        branches.setdefault(word[:1], []).append(word[1:])
    ends = branches.pop("", None) is not None
    parts = [re.escape(letter) + trie(rest) for letter, rest in branches.items()]
    if not parts:
        return ""
    body = parts[0] if len(parts) == 1 and not ends else f"(?:{'|'.join(parts)})"
    return body + "?" if ends else body


_ALONE = [*SMALL, *TENS, *(w for w in VAGUE if w not in {"few", "couple"}), *MULTIPLES, "dozen", "half"]
_FOLDS = ["tenfold", "twofold", "threefold", "fourfold", "fivefold"]
_AFTER_A = "dozen hundred thousand million billion trillion couple few third quarter fifth tenth sixth fourth eighth lakh crore"
_ARTICLES = [f"{article}{gap}{word}" for article in ("a", "an") for gap in " -" for word in _AFTER_A.split()]
_CODES = [
    "usd",
    "eur",
    "gbp",
    "jpy",
    "inr",
    "cny",
    "rmb",
    "aud",
    "cad",
    "chf",
    "rm",
    "rs",
    "ps",
    "us",
    "sgd",
    "hkd",
    "nzd",
    "myr",
    "idr",
    "krw",
    "zar",
    "nok",
    "sek",
    "dkk",
    "php",
    "nis",
    "hk",
    "nz",
    "ca",
    "y=",
    "sh",
    "shs",
    "ksh",
    "ush",
    "tsh",
    "tk",
    "kes",
    "ngn",
    "ghs",
    "bdt",
    "pkr",
    "lkr",
    "ugx",
    *[
        "rwf",
        "etb",
        "xof",
        "fcfa",
        "kwd",
        "bhd",
        "omr",
        "jod",
        "qar",
        "aed",
        "sar",
        "egp",
        "pln",
        "czk",
        "huf",
        "thb",
        "vnd",
        "brl",
        "mxn",
        "uah",
        "rub",
        "tzs",
        "zmw",
        "mwk",
        "rp",
        "sfr",
        "dh",
        "dhs",
        "cdn",
    ],
]
"""Currency codes that stick to their amount (USD10m, $A5): a figure begins behind them."""
_CODE_SET = frozenset(_CODES)
_BEFORE = r"[\x00-/:-`{-\x7f]"
"""Every character of a shadow but letters and digits; spelt out, it is a bitmap, which a scan asks once a character."""


def _by_letter(words: Iterable[str]) -> str:
    """The alternatives of whole words by their first letter, side by side: most words are cleared by it alone."""
    letters: dict[str, list[str]] = {}
    for word in sorted(set(words)):
        letters.setdefault(word[0], []).append(word[1:])
    return "|".join(f"{letter}{trie(rest)}(?![a-z])" for letter, rest in letters.items())


SCALED = r"[0-9]{1,3}(?:(?:,[0-9]{3})+|[0-9.,]* ?(?:million|billion|trillion|crore|lakh|mn|m|bn|trn|tn|b)|\.[0-9]{2})(?![a-z0-9])"
"""Behind one letter that is a currency's sign: "R500 million", "N5,000", "R18.25"; a "K2" or an "N95" is a name."""
_BARE = r"[0-9]{2,3}(?![a-z0-9]|[-.,/][0-9])"
"""Behind one letter, an amount only where something is paid: "sells for N650", not "the N95"."""
_FIGURE = rf"(?:[0-9\x01\x03-\x08]|{_by_letter([*_ALONE, *_FOLDS, *_ARTICLES, *_CODES])}|[acs](?=[0-9])|[rnpk](?={SCALED}|{_BARE}))"
HEADS = re.compile(_BEFORE + _FIGURE)
"""Matches from the character before the figure on."""
FIRST = re.compile(_FIGURE)
"""The same at the very start of a text, where no character stands before."""


def find_heads(shadow: str) -> Iterator[int]:
    """The offsets at which a figure can begin, in order."""
    if FIRST.match(shadow):
        yield 0
    for match in HEADS.finditer(shadow):
        start, end = match.span()
        if shadow[start + 1].isalpha():
            if shadow[end : end + 1].isdigit():
                yield end
            elif end - start > 4 or match[0][1:] not in _CODE_SET:
                yield start + 1
        elif shadow[start] == "." and start and shadow[start - 1] in " \n$`-(":
            yield start
        else:
            yield start + 1
