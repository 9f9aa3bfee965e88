"""Where a figure can begin: one cheap pattern over the shadow, built from the number words, that everything else waits for."""

import re

from claims.grammar.en.numbers import MULTIPLES, SCALES, SMALL, TENS, VAGUE


def _trie(words: list[str]) -> str:
    """A pattern of `words` that shares their beginnings, so that the scan compares each letter once."""
    branches: dict[str, list[str]] = {}
    for word in sorted(set(words)):
        branches.setdefault(word[:1], []).append(word[1:])
    ends = "" in branches
    branches.pop("", None)
    parts = [re.escape(letter) + _trie(rest) for letter, rest in branches.items()]
    if not parts:
        return ""
    body = parts[0] if len(parts) == 1 and not ends else f"(?:{'|'.join(parts)})"
    return body + "?" if ends else body


_SPELT = [*SMALL, *TENS, *SCALES, *VAGUE, *MULTIPLES, "dozen", "half", "tenfold", "twofold", "threefold", "fourfold", "fivefold"]
_AFTER_A = "dozen hundred thousand million billion trillion couple few third quarter fifth tenth sixth fourth eighth lakh crore".split()
_ARTICLE = rf"an?[ -](?:{_trie([w for w in _AFTER_A])})(?![a-z])"
_CODES = "usd|eur|gbp|jpy|inr|cny|rmb|aud|cad|chf|rm|rs|ps|us|sgd|hkd|nzd|myr|idr|krw|zar|nok|sek|dkk|php|nis|hk|nz|ca|a|c|s|y="
"""Currency codes that stick to their amount: USD10m."""
HEADS = re.compile(rf"[^a-z\d](?:(?:{_CODES})(?=\d)|[\d\x01\x03-\x08]|{_trie([w for w in _SPELT if w not in {'few', 'couple'}])}(?![a-z])|{_ARTICLE})")
"""Matches from the character before the figure on; so a text is scanned from a space put before it, or from offset -1 on."""
FIRST = re.compile(HEADS.pattern.replace(r"[^a-z\d]", "", 1))
"""The same at the very start of a text, where no character stands before."""
