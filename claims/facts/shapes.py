"""Where a place's name stands in a sentence ("in Aleppo", "near the Atmeh camp"): the shapes of its words in, which are
names out.

`SITE` finds them in any text. Where single blanks part the words, the same is found in one letter for each word, which
is known from when the word was first met.
"""

from claims.grammar.en.units import SIGNS
from claims.grammar.late import late

ISO = 3
"""Letters of a currency's code."""
_BEFORE = r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]n|[Oo]utside|[Aa]round|[Oo]f|[Ii]nto|hit|hits|struck)"
_CODES = "|".join(sorted(sign.upper() for sign in SIGNS if sign.isalpha() and len(sign) == ISO))
CAPITAL = rf"(?!(?:{_CODES})\d)(?<![A-Z])[A-Z]"
"""What a name begins with: not the code of a currency, which sticks to its amount ("NOK1.2bn")."""
_LOWER, _NAME = r"[a-z-]+", rf"{CAPITAL}[\w’'-]+"
SITE = late(rf"{_BEFORE}\s+(?:the\s+)?(?:{_LOWER}\s+){{0,3}}?((?:{_NAME}\s?){{1,3}})")
_LEADING = late(rf"{_BEFORE}\Z")
_LOWER_WORD, _NAME_WORD = late(_LOWER), late(_NAME)
GAP, OTHER, LEADS = "_", "-", "i"
"""A wider gap than a blank, a word that is nothing of this, and one that leads to a place."""
_SITE_SHAPES = late("[ioEN]_*(?:t_*)?(?:[lit]_*){0,3}?([nN]{0,2}[eE]|[nN]{1,3})")
"""`SITE` in shapes: a word that leads to a site; lower-cased words; up to three names, where the last may end in other
signs ("e").
"""


def shape_of(word: str) -> str:
    """A letter for what a word may be beside a place's name.

    >>> "".join(map(shape_of, "hit the market in Deir Hafer, police".split()))
    'itlinel'
    >>> shape_of("MH17"), shape_of("NOK1.2bn")
    ('n', '-')
    """
    if word == "the":
        return "t"
    leads = _LEADING.search(word) is not None
    if _LOWER_WORD.fullmatch(word):
        return LEADS if leads else "l"
    name = _NAME_WORD.match(word)
    if name is None:
        return "o" if leads else OTHER
    if name.end() < len(word):
        return "E" if leads else "e"
    return "N" if leads else "n"


def find_sites(shapes: str) -> list[int]:
    """The places of the words that stand where a place's name does."""
    sites = list[int]()
    for found in _SITE_SHAPES.finditer(shapes):
        sites.extend(range(*found.span(1)))
    return sites


def name_in(word: str) -> str:
    """The name that a word begins with."""
    found = _NAME_WORD.match(word)
    return found[0] if found else ""
