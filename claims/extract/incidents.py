"""Whether a sentence tells of something that happened: only then does it stand where and when the story is."""

from claims.extract.page import Page
from claims.grammar.en.place_words import INCIDENT

LONGEST = 2000
"""So much of a sentence is looked through."""


def tells_incident(page: Page, sentence_index: int) -> bool:
    """Whether a sentence has a word of an incident, or of people in one; looked for once a sentence."""
    memo: dict[int, bool] | None = page.__dict__.get("_incidents")
    if memo is None:
        memo = page.__dict__["_incidents"] = {}
    known = memo.get(sentence_index)
    if known is None:
        first, stop = page.starts[sentence_index], page.starts[sentence_index + 1]
        text = page.shadow[first : min(stop, first + LONGEST)].replace(",", " ").replace(".", " ")
        known = memo[sentence_index] = not INCIDENT.isdisjoint(text.split())
    return known
