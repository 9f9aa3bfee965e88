"""Names in capitals that spell an English word, with what stands for them in a shadow, where the word would mislead."""

import re

STAND_INS = {"WHO": "whq", "IS": "iz"}
"""The World Health Organization, whose shadow would be the relative pronoun, and Islamic State, whose shadow would be the
verb; what stands for each is of the same length, and no word.
"""
_ALONE = re.compile(rf"(?<![A-Z] )\b({'|'.join(STAND_INS)})\b(?! [A-Z]{{3}})")
"""Not in a heading in capitals: "MAN WHO KILLED SIX FREED"."""


def name_acronyms(text: str, shadow: str) -> str:
    """The shadow of a text in which a name that spells a word is one no more.

    >>> name_acronyms("The WHO said 30 had died, who", "the who said 30 had died, who")
    'the whq said 30 had died, who'
    >>> name_acronyms("He is of IS, THIS IS SO", "he is of is, this is so")
    'he is of iz, this is so'
    """
    if not any(map(text.__contains__, STAND_INS)):
        return shadow
    parts: list[str] = []
    last = 0
    for match in _ALONE.finditer(text):
        parts += shadow[last : match.start()], STAND_INS[match[1]]
        last = match.end()
    return "".join(parts) + shadow[last:]
