"""The shadow of a text: the same length, one plain ASCII character a code point, cheap to scan."""

import re
import unicodedata
from functools import lru_cache

_FOREIGN = re.compile(r"[^\x00-\x7f]")
_ASCII = bytes(range(128))
_PLAIN = {
    "‘": "'", "’": "'", "‚": "'", "‛": "'", "′": "'", "“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "»": '"', "″": '"',
    "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "~", "―": "~", "−": "-", "…": ".",
    "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u2007": " ", "\u2008": " ", "\u200a": " ", "\u3000": " ", "\u2002": " ",
    "\u2003": " ", "\u2028": "\n", "\u2029": "\n", "\u0085": "\n",
    "£": "`", "€": "`", "¥": "`", "₹": "`", "₽": "`", "₴": "`", "₩": "`", "₪": "`", "₦": "`", "₺": "`", "¢": "`", "₱": "`", "฿": "`", "₵": "`",
    "½": "\x01", "⅓": "\x03", "⅔": "\x04", "¼": "\x05", "¾": "\x06", "⅕": "\x07", "⅛": "\x08",
    "⁄": "/", "•": "*", "·": ".", "×": "x", "°": "\x02", "º": "\x02", "¹": "*", "⁴": "*", "⁵": "*", "⁶": "*", "⁷": "*", "⁸": "*", "⁹": "*",
}  # fmt: skip
"""Stand-ins where the character itself carries meaning: "`" a currency sign, \\x01 a fraction, \\x02 a degree, "~" a dash that
parts clauses. The text keeps the character, so a rule that needs to know which one looks there."""

_UNBROKEN = "\u00a0\u202f\u2009\u2007"
_GROUPED = re.compile(rf"(?<!\d)\d{{1,3}}(?:[{_UNBROKEN}]\d{{3}})+(?!\d)")
"""Thousands that a space parts which no line breaks at: a comma stands for it in the shadow."""
_GROUP_SPACE = re.compile(r"\s")
_OTHER = "?"
FEW = 32
"""Foreign characters of a text up to which each is replaced in a pass of its own: many fast passes beat a slow one."""


@lru_cache(maxsize=65536)
def _stand_in(character: str) -> str:
    """The ASCII character that stands for a foreign one: its digit, its base letter, or "?" for what has neither."""
    plain = _PLAIN.get(character)
    if plain is not None:
        return plain
    digit = unicodedata.digit(character, None)
    if digit is not None and unicodedata.category(character) == "Nd":
        return str(digit)
    base = unicodedata.normalize("NFKD", character)[0]
    if base.isascii() and base.isalpha():
        return base
    if character.isalpha():
        return "q"
    return " " if character.isspace() else _OTHER


def cast_shadow(text: str) -> str:
    """`text` lower-cased in plain ASCII, code point for code point.

    Its length is the text's length, always; so offsets found in one hold in the other.

    >>> cast_shadow("Über £30m — “no”")
    'uber `30m ~ "no"'
    >>> cast_shadow("20\u00a0000 cars in 2019\u00a0300 km off")
    '20,000 cars in 2019 300 km off'
    """
    if not text.isascii():
        foreign = set(text.encode("utf-8", "surrogatepass").translate(None, _ASCII).decode("utf-8", "surrogatepass"))
        if not foreign.isdisjoint(_UNBROKEN):
            text = _GROUPED.sub(lambda m: _GROUP_SPACE.sub(",", m[0]), text)
        if len(foreign) > FEW:
            return _FOREIGN.sub(lambda m: _stand_in(m[0]), text).lower()
        for character in foreign:
            text = text.replace(character, _stand_in(character))
    return text.lower()
