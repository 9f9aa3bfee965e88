"""A figure's place in, how the text stands to it out: asserted, denied, doubted, hypothetical or planned."""

import re

from claims.extract.page import Page
from claims.grammar.en.stances import (
    BESIDE,
    CLAIMED,
    CLAUSE_BEHIND,
    CLAUSE_IN,
    COUNTERFACTUAL,
    DENYING,
    HANGS,
    HEADLINE_PLAN,
    KNOWN,
    NEVER_NAMES,
    OPENING_STANCES,
    PLAN_LINK,
    PUT_FIRST,
    RELATIVES,
    SPOKEN_TO,
    STANCE,
    STANCE_ENDS,
    STANCE_HEAD,
    SUPPOSED,
    TAKEN_BACK,
    TO_COME,
)
from claims.grammar.en.tags import tag_word

PLAN_REACH = 120
"""Code points of five words, before which a headline's plan is told."""
CLAIM_REACH = 40
"""Code points before a figure in which it is said to be somebody's."""
REACH = 240
"""Code points before a figure that a word of doubt holds for."""


def find_stance(page: Page, start: int, end: int) -> str:
    """How the text stands to the figure text[start:end], by the nearest word before it in its clause.

    "He denied that 30 people were killed": denied. "He said 30 people were killed": asserted.
    """
    if page.shadow.endswith(DENYING, 0, start):
        return "denied"
    index = page.sentence_index(start)
    if index not in page.stances:
        page.stances[index] = _stance_of_all(page, index)
    stance = page.stances[index]
    if stance is not None:
        return stance
    first = page.starts[index]
    stance = _nearest(page, first, start)
    if stance == "asserted" and _is_taken_back(page.shadow, first, start, end):
        stance = "doubted"
    if stance == "asserted" and _is_to_come(page.shadow, start, end):
        stance = "planned"
    supposed = stance in {"planned", "asserted"} and _is_supposed(page.shadow, first, start, end, stance)
    return "hypothetical" if supposed else stance


def _is_taken_back(shadow: str, first: int, start: int, end: int) -> bool:
    """Whether a figure is somebody's, and doubted behind it: "their figure of 300 could not be confirmed"."""
    claimed = CLAIMED.search(shadow, max(first, start - CLAIM_REACH), start)
    return claimed is not None and TAKEN_BACK.match(shadow, end) is not None


def _is_supposed(shadow: str, first: int, start: int, end: int, stance: str) -> bool:
    """Whether what is to come hangs on an "if": before it in the sentence, or behind the figure."""
    if stance == "planned" and SUPPOSED.match(shadow, first, start):
        return True
    return HANGS.match(shadow, end) is not None


def _stance_of_all(page: Page, index: int) -> str | None:
    """The stance of a sentence's figures where no word of it can change that; else None."""
    first, stop = page.starts[index], page.starts[index + 1]
    if stop - first > REACH * 4:
        return None
    opened = " " + page.shadow[:stop] if first == 0 else page.shadow
    if STANCE_HEAD.search(opened, max(0, first - 1), stop + (first == 0)) is not None:
        return None
    return _first_word(page.shadow, first)


def _nearest(page: Page, first: int, start: int) -> str:
    """The stance of the figure at `start` by the words before it, in the sentence that starts at `first`."""
    shadow = page.shadow
    low = max(0, first - 1, start - REACH)
    pad = 1 if low == first == 0 else 0
    if pad:  # no white space stands before the text's first word
        shadow = " " + shadow[:start]
    stop = start + pad
    head = STANCE_HEAD.search(shadow, low, stop)
    if head is None:
        return _first_word(page.shadow, first)
    found = None
    for match in STANCE.finditer(shadow, head.start(), stop):
        word = match.start() + 1 - pad
        named = page.text[word : word + 2].istitle() and not match[0].strip().startswith(NEVER_NAMES)
        named = named and "'" not in match[0]  # "Will", not "It'll" or a headline's "Would"
        if not named or (word <= first + 1 and match.lastgroup != "planned"):
            found = match
    if found is None or STANCE_ENDS.search(shadow, found.end(), stop) or _put_in(shadow, found, first, stop):
        return _first_word(page.shadow, first)
    return found.lastgroup or "asserted"


def _put_in(shadow: str, found: re.Match[str], first: int, start: int) -> bool:
    """Whether the word stands in a clause put in before the figure: "the toll, which may rise, stood at 30"."""
    if shadow.endswith(RELATIVES, 0, found.start() + 1) and CLAUSE_BEHIND.search(shadow, found.end(), start):
        return True  # "in the races that will decide it, the parties have spent"
    first_clause = PUT_FIRST.match(shadow, first, start) if found.lastgroup == "planned" else None
    if first_clause is not None and found.end() <= first_clause.start("comma"):
        return True
    clause = CLAUSE_IN.search(shadow, max(first, start - REACH), start)
    return clause is not None and clause.start() < found.start() < shadow.rfind(", ", 0, start)


def _first_word(shadow: str, first: int) -> str:
    """The stance of what a sentence, or the text, begins with; else asserted."""
    if COUNTERFACTUAL.match(shadow, first):
        return "hypothetical"
    if shadow.find(PLAN_LINK, first, first + PLAN_REACH) >= 0:
        headline = HEADLINE_PLAN.match(shadow, first)
        if headline is not None and tag_word(headline["verb"]) in "bv":
            return "planned"
    if first == 0 and shadow.startswith(tuple(OPENING_STANCES)) and not shadow.startswith(SPOKEN_TO):
        return next(stance for opening, stance in OPENING_STANCES.items() if shadow.startswith(opening))
    return "asserted"


def _is_to_come(shadow: str, start: int, end: int) -> bool:
    """Whether a figure is the subject of what is to come: "40 will be hired"; "its 40 staff will get $9" are there."""
    known = shadow[max(0, start - 12) : start].rsplit(None, 1)[-1:]
    beside = shadow.endswith(BESIDE, 0, start)  # ", with eight more expected"
    if known and not beside and (known[0] in KNOWN or known[0].endswith(("'s", "s'"))):
        return False
    return TO_COME.match(shadow, end + shadow.startswith('"', end)) is not None  # "“fewer than 40” clerks would go"
