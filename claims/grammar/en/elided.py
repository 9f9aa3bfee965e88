"""Numbers whose sentence leaves out what befell those they count, as the one before has told it: rows with examples and
near misses.

"The blast killed 40 people. The union however spoke of 90." In the examples the figure stands in brackets, and counts
the dead.
"""

import re
from typing import NamedTuple

from claims.grammar.late import late


class Elided(NamedTuple):
    """One row: words around a number that say whose number it is, and not of what."""

    says: tuple[str, ...]
    """Texts in which the bracketed figure is of what was told before."""
    silent: tuple[str, ...]
    """Near misses."""
    before: re.Pattern[str]
    """What stands right before the figure, in lower case."""


_HEDGE = r"(?:(?:at\ least|more\ than|over|some|about|around|nearly|almost|up\ to|as\ many\ as|an\ estimated|only|just|between|from)\ )*$"
_NUMBER = r"(?:numbers?|figures?|tolls?|counts?|tall(?:y|ies)|estimates?|totals?)"


def _found(pattern: str) -> re.Pattern[str]:
    return late(pattern + _HEDGE, re.VERBOSE)


ELIDED: tuple[Elided, ...] = (
    Elided(
        says=(
            "The flood killed 40 people. The union put the provisional figure at [29] but warned that it was bound to grow.",
            "Forty miners died. The mayor puts the number at [90].",
        ),
        silent=("The flood hit the valley. The union put the provisional figure at [29].",),
        before=_found(rf"\b(?:put|puts|putting)\ (?:the|its|their|his|her)\ (?:[\w-]+\ ){{0,2}}?{_NUMBER}\ at\ "),
    ),
    Elided(
        says=(
            "The flood killed 40 people. Aid workers say the real number is more than [90].",
            "Forty miners died. He said that the true toll was about [90].",
        ),
        silent=(
            "The flood killed 40 people. Aid workers say the real number of bridges is [90].",
            "The flood hit the valley. Aid workers say the real number is [90].",
        ),
        before=_found(
            rf"\b(?:real|true|actual|final|overall|correct|exact)\ {_NUMBER}\ (?:is|was|are|were|could\ be|may\ be|might\ be|stands|stood)\ (?:believed\ to\ be\ |likely\ |probably\ |closer\ to\ |thought\ to\ be\ |now\ |at\ )?"
        ),
    ),
    Elided(
        says=(
            "The blast killed 40 people, police said. The union however spoke of around [90].",
            "Police gave a toll of 40 dead. Witnesses spoke of more than [90] people.",
        ),
        silent=(
            "The blast killed 40 people. The union spoke of around [90] complaints.",
            "The blast shut the plant. The union spoke of around [90].",
            "The blast killed 40 people. He spoke of around [90] people who had applied.",
        ),
        before=_found(
            r"\b(?:spoke|speaks?|speaking|spoken|talked|talks?|talking)\ (?:instead\ |only\ |rather\ |even\ |first\ )?of\ "
        ),
    ),
    Elided(
        says=(
            "A fire swept the ward, and 40 patients died. A deputy gave a figure of [90].",
            "The blast killed 40 people. Two nurses have given figures of between [130 and 230].",
            "The blast killed 40 people. Two papers cited a range of [22 to 31].",
        ),
        silent=(
            "The blast killed 40 people. The firm gave a figure of [90] orders.",
            "The firm lost two contracts. It gave a figure of [90].",
        ),
        before=_found(
            rf"\b(?:g[ai]ve[ns]?|giving|cit(?:e|es|ed|ing)|quot(?:e|es|ed|ing)|report(?:s|ed|ing)?|announc(?:es?|ed|ing)|offer(?:s|ed|ing)?)\ (?:[\w’'-]+\ ){{0,4}}?(?:{_NUMBER}|ranges?)\ (?:of\ |as\ |at\ )?"
        ),
    ),
    Elided(
        says=(
            "The blast killed 40 people. Different figures are being cited from [33] to over 180 people.",
            "The blast killed 40 people. Different figures are being cited from 33 to over [180] people.",
        ),
        silent=("The blast shut the plant. Different figures are being cited from [33] to over 180 people.",),
        before=_found(
            rf"\b{_NUMBER}\ (?:is|are|was|were|have\ been)\ (?:being\ )?(?:cited|given|quoted|reported|mentioned)\ (?:as\ |at\ |from\ [\d,]+\ to\ )?"
        ),
    ),
    Elided(
        says=(
            "The flood killed 90 people, the army said on Friday. It was raising an overnight count of [40].",
            "The blast killed dozens. The hospital raised its count late in the evening to at least [96].",
        ),
        silent=(
            "The flood killed 90 people. The farm was raising an overnight flock of [40].",
            "The blast killed dozens. The bank raised its count of branches to [96].",
        ),
        before=_found(
            rf"\b(?:rais|revis|lower|updat)(?:es|ed|ing|e)\ (?:an?|its|their|his|her|the)\ (?:(?:earlier|overnight|previous|initial|first|morning|preliminary)\ {_NUMBER}\ of|{_NUMBER}(?!\ of\ (?!dead|deaths|those|people|victims))[^.;]{{0,40}}\ (?:to|at))\ "
        ),
    ),
    Elided(
        says=("The flood killed 40 people. The press first cited [four] casualties.",),
        silent=("The flood killed 40 people. The press cited [85] laws.",),
        before=_found(r"\bcit(?:e|es|ed|ing)\ "),
    ),
)
BEHIND = late(
    r"""^(?:\W+of)?(?:\W+(?:identified|named|unarmed|innocent))?(?:\W+(?:people|persons|civilians|victims|residents|villagers|casualties|fatalities|dead|martyrs))?
    \s*(?:$|[.,;:!?"”’)–—-]|(?:and|or|but|while|though|as|in|on|by|so|upwards?|not|including|among|most|many|all|to|from|the|a|it|he|she|they)\b)""",
    re.VERBOSE,
)
"""What may follow such a number: whom it counts, and then nothing of what they did."""
