"""Whether a sentence tells of something that happened: only then does it stand where and when the story is."""

from claims.extract.page import Page
from claims.extract.words import find_words
from claims.grammar.en.place_words import INCIDENT


def tells_incident(page: Page, position: int) -> bool:
    """Whether the sentence around a figure has a word of an incident, or of people in one."""
    return not INCIDENT.isdisjoint(find_words(page, position).lower)
