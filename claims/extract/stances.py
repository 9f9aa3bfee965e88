"""A figure's place in, how the text stands to it out: asserted, denied, doubted, hypothetical or planned."""

from claims.extract.page import Page
from claims.grammar.en.reporting import STANCE, STANCE_ENDS

REACH = 240
"""Code points before a figure that a word of doubt holds for."""


def find_stance(page: Page, start: int, end: int) -> str:
    """How the text stands to the figure text[start:end], by the nearest word before it in its clause.

    "He denied that 30 people were killed": denied. "He said 30 people were killed": asserted.
    """
    first = page.starts[page.sentence_index(start)]
    found = None
    for match in STANCE.finditer(page.shadow, max(first, start - REACH), start):
        if not page.text[match.start() : match.start() + 2].istitle() or (
            match.start() == first and match[0] != "will"
        ):
            found = match
    if found is None or STANCE_ENDS.search(page.shadow, found.end(), start):
        return "asserted"
    return found.lastgroup or "asserted"
