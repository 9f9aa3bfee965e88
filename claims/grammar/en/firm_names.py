"""Names of firms with a comma inside, "Holm, Reid & Diaz", whose comma would part them in a shadow."""

import re

from claims.grammar.en.tags import tag_word

STAND_IN = "_"
"""Part of a word, and of none."""
PARTNERS = " & "
ELSEWHERE = frozenset({"elsewhere", "overseas", "nationwide", "worldwide"})
"""What opens a clause, and is no partner."""
_PARTNER = r"[A-Z][\w'’.-]*\w(?: [A-Z][\w'’.-]*\w)?"
_SAYING = (
    r"said|says|say|reported|reports|announced|estimated|estimates|found|finds|told|predicted|predicts|expects|expected"
)
_NAMES = rf"(?P<first>{_PARTNER})(?P<commas>,(?: {_PARTNER},)* {_PARTNER} & )(?:{_PARTNER})"
_LED = re.compile(
    r"\b(?:of|by|from|for|with|at|firm|company|consultancy|consultants|brokerage|bank|group|broker|outplacement|lawyers|according to) "
    rf"(?:the )?{_NAMES}(?! and\b| &|,? or\b)"
)
"""Behind what a firm follows."""
_SPEAKS = re.compile(
    rf"(?:(?<![\s\S])|(?<=\n)|(?<=[.?!,”\"] )){_NAMES}(?:,? (?:Inc|Co|Ltd|Corp)\.?)?,? (?:(?:also|now|then|which|has|had) )?(?:{_SAYING})\b"
)
"""A firm that a clause opens with, and that speaks."""


def join_firms(text: str, shadow: str) -> str:
    """The shadow of a text in which no comma parts the name of a firm.

    >>> join_firms("Holm, Reid & Diaz said 30 left", "holm, reid & diaz said 30 left")
    'holm_ reid & diaz said 30 left'
    """
    if PARTNERS not in text:
        return shadow
    for names in (_LED, _SPEAKS):
        for match in names.finditer(text):
            first = match["first"].split()[0].lower()
            if tag_word(first) == "w" and first not in ELSEWHERE:  # not "However, Holm & Reid said"
                start, end = match.span("commas")
                shadow = shadow[:start] + shadow[start:end].replace(",", STAND_IN) + shadow[end:]
    return shadow
