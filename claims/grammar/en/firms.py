"""How a text names a firm or another body that it then calls by a noun alone: "shares in Norvik", "the airline Norvik Air"."""

from claims.grammar.en.speaker_words import CAPITALISED
from claims.grammar.shapes import printed_shape
from claims.grammar.word_lists import read_words

_WORDS = read_words("firms")

KINDS, BODIES, HOUSES = (frozenset(_WORDS[name]) for name in ("kinds", "bodies", "houses"))
"""What a firm is called; a body of another kind; what has that noun in its name."""
SHOWN = frozenset(["told", "ends", "letters"])
"""The groups of SHOWN_FIRM that show a body of whatever kind."""
_KINDS, _TITLED, _OWNED, _HELD, _SUFFIXES = (
    "|".join(_WORDS[name]) for name in ("kinds", "titled", "owned", "held", "suffixes")
)
_NAME = rf"{CAPITALISED}(?:\ (?:&\ |of\ |and\ (?=[A-Z]\w+\ (?:{_SUFFIXES})\b))?{CAPITALISED}){{0,4}}"
SHOWN_FIRM = printed_shape(
    "a firm's name with what tells that it is one (searched)",
    rf"\b(?:{_TITLED})\ (?P<titled>{_NAME})"
    rf"|\b(?P<told>{_NAME}),\ (?:the|an?|one\ of)\ (?:[\w’'-]+\ ){{0,5}}?(?:{_KINDS}|{'|'.join(_WORDS['bodies'])})\b"
    rf"|\b(?P<ends>{CAPITALISED}(?:\ (?:&\ |of\ )?{CAPITALISED}){{0,3}}\ (?:{_SUFFIXES}))\b"
    rf"|\b(?P<owns>{_NAME}?)(?:['’]s?)?\ (?:{_OWNED})\b"
    rf"|\b(?:{_HELD})\ (?:of|in|at|for)\ (?P<of>{_NAME})"
    rf"|(?:\A|[.!?”\"]\s+|\n)(?P<does>{_NAME})\ (?:[a-z]+\ ){{1,5}}its\b"
    r"|(?:\A|[.!?”\"]\s+|\n)(?P<letters>[A-Z]{3,6})\ [a-z]",
    (
        "The airline Norvik Air cancelled",
        "Tessaro, the Swedish carmaker, will",
        "owned by Sorrel Paper since",
        "Norvik's shares fell",
        "Shares in Halden fell: shares in Halden",
        "Olga Brandt, chief executive of Tessaro,",
        "Norvik cut its forecast",
        "UNICEF sent trucks",
    ),
    ("an airline cancelled flights", "Brandt said her sales", "the mayor of Orlin", "Brandt cut her losses"),
)
"""A name in one of the groups `titled`, `told`, `ends`, `owns`, `of`, `does`, `letters`."""
