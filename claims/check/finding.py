"""What a check comes to: one finding a figure, with its evidence."""

from typing import NamedTuple

VERDICTS = (
    *(
        "conflict",
        "misquoted",
        "arithmetic",
        "inconsistent",
        "misattributed",
        "stale",
        "unknown",
        "supported",
        "verified",
    ),
)
"""Every verdict, the gravest first."""

WRONG = frozenset(VERDICTS[:6])
"""Those that say that something is to be changed."""

MEANINGS = {
    "conflict": "cannot be true beside what others say",
    "misquoted": "the source said it otherwise: digits, magnitude, rounding or a lost hedge",
    "arithmetic": "the draft's own numbers do not work out",
    "inconsistent": "the draft gives two figures for one thing",
    "misattributed": "another source said it, or this source said another figure",
    "stale": "the source has a newer figure",
    "unknown": "the ledger has nothing about it: check it yourself",
    "supported": "agrees with claims that nobody has reviewed",
    "verified": "agrees with a claim that an editor verified",
}


class Evidence(NamedTuple):
    """A claim of the ledger, or another figure of the draft, that a verdict rests on."""

    role: str
    """agrees, differs, newer, against or draft."""
    claim: int | None
    """Its number in the ledger; None for a figure of the draft itself."""
    figure: str
    """With its hedge and unit, in words."""
    source: str | None
    day: str | None
    """The day that it holds for."""
    quote: str
    surface: str
    """The number words in the quote."""
    document: str
    title: str | None
    publisher: str | None
    published: str | None
    url: str | None
    status: str


class Finding(NamedTuple):
    """The verdict on one figure of a draft."""

    verdict: str
    start: int
    """Where the number words begin, in code points of the draft's text (of its title, where `part` is "title")."""
    end: int
    surface: str
    figure: str
    """With its hedge and unit, in words."""
    reason: str
    """One sentence."""
    suggestion: str | None
    """A wording that the evidence bears."""
    quote: str
    """The draft's sentence."""
    settle: str | None
    """What would settle it, None where nothing is open."""
    part: str
    """title or text."""
    line: int
    column: int
    """Both from 1; column 1 is the first code point of a line."""
    fact: str | None
    documents: int
    origins: int
    voices: int
    """What agrees: in how many documents, going back to how many texts and independent sources."""
    evidence: tuple[Evidence, ...]


def by_gravity(finding: Finding) -> tuple[int, str, int]:
    """A key that sorts the gravest findings first, then by their place."""
    return (VERDICTS.index(finding.verdict), (finding.part != "title" and "text") or "", finding.start)
